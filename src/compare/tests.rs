use super::*;
use crate::plan;

pub(super) fn bundled(id: &str) -> Plan {
    let path = format!("{}/data/plans/{id}.json", env!("CARGO_MANIFEST_DIR"));
    let json = std::fs::read_to_string(&path).expect("the bundled plan can be read");
    plan::load(&json, &Lexicon::bundled().ids()).0.expect("the bundled plan is a plan")
}

fn headline() -> Comparison {
    compare(&bundled("digital-economy"), &bundled("new-infrastructure"), Lexicon::bundled())
}

#[test]
fn swapping_mirrors_everything() {
    let plans: Vec<Plan> =
        plan::Catalogue::bundled().entries.iter().map(|entry| bundled(&entry.id)).collect();
    assert_eq!(plans.len(), 12);
    for (at, left) in plans.iter().enumerate() {
        for right in plans.iter().skip(at + 1) {
            let forth = compare(left, right, Lexicon::bundled());
            let back = compare(right, left, Lexicon::bundled());
            assert!(back.mirrored() == forth, "{} {}", left.id, right.id);
        }
    }
}

#[test]
fn base_stations_and_racks_agree_and_the_rest_stands_alone() {
    let comparison = headline();
    let rows: Vec<&TargetPair> = comparison
        .targets
        .iter()
        .filter(|pair| {
            let row = |side: &Option<TargetSide>| {
                side.as_ref().is_some_and(|s| s.origin == TargetOrigin::Indicator)
            };
            row(&pair.left) && row(&pair.right)
        })
        .collect();
    let found: Vec<_> = rows.iter().map(|p| (p.left.as_ref().unwrap().raw.as_str(), p.verdict)).collect();
    assert_eq!(found, [("25.5", Verdict::Same), ("70", Verdict::Same)], "{rows:#?}");
    for pair in rows {
        let baseline = pair.baseline.as_ref().expect("both tables print 2020");
        assert_eq!(baseline.verdict, Verdict::Same);
    }
}

#[test]
#[ignore = "prints the headline comparison for a look"]
fn print() {
    let (left, right) = (bundled("digital-economy"), bundled("new-infrastructure"));
    let comparison = compare(&left, &right, Lexicon::bundled());
    let name = |plan: &Plan, id: &str| {
        plan::passages(plan)
            .iter()
            .find(|p| p.passage.id == id)
            .map(|p| p.passage.text.zh.chars().take(28).collect::<String>())
    };
    println!("{} themes, {} links", comparison.themes.len(), comparison.links.len());
    for link in &comparison.links {
        println!(
            "{:.2} t{:.2} m{:.2} {:?} {} | {} | {:?}",
            link.score,
            link.textual,
            link.thematic,
            link.kind,
            name(&left, &link.left.id).unwrap_or_default(),
            name(&right, &link.right.id).unwrap_or_default(),
            link.shared_terms
        );
    }
    for pair in comparison.targets.iter().filter(|p| p.left.is_some() && p.right.is_some()) {
        let side = |s: &Option<TargetSide>| {
            s.as_ref().map(|s| format!("{} {}{} {:?}", s.name.zh, s.raw, s.unit, s.year)).unwrap_or_default()
        };
        println!(
            "{:.2} {} | {} | {:?} {:?} {:?}",
            pair.score,
            side(&pair.left),
            side(&pair.right),
            pair.verdict,
            pair.how,
            pair.reason
        );
    }
}

/// Plans of the folder that the variable `LEFT` or `RIGHT` names (official text, kept out of the
/// project), or else the bundled ones.
fn measured(id: &str, side: &str) -> Plan {
    let Ok(folder) = std::env::var(side) else { return bundled(id) };
    let json = std::fs::read_to_string(format!("{folder}/{id}.json")).expect("the plan can be read");
    plan::load(&json, &Lexicon::bundled().ids()).0.expect("it is a plan")
}

/// Standards beside the project, and our own.
fn standards() -> Vec<(Plan, Plan, evaluate::Standard)> {
    let root = env!("CARGO_MANIFEST_DIR");
    let folders = [
        std::env::var("GOLD").unwrap_or_else(|_| format!("{root}/../shared/gold")),
        format!("{root}/tests/suite/standards"),
    ];
    let mut files: Vec<_> =
        folders.iter().flat_map(std::fs::read_dir).flatten().flatten().map(|entry| entry.path()).collect();
    files.sort();
    let pairs = files.iter().filter_map(|path| {
        let (left, right) = path.file_name()?.to_str()?.strip_suffix(".json")?.split_once("--")?;
        let standard = evaluate::Standard::parse(&std::fs::read_to_string(path).ok()?).ok()?;
        Some((measured(left, "LEFT"), measured(right, "RIGHT"), standard))
    });
    pairs.collect()
}

fn line(name: &str, f: &evaluate::Figures) {
    println!(
        "{name:32} r@1 {:.3} r@3 {:.3} links {} precision {:.3} recall {:.3} recall2 {:.3} f1 {:.3} targets {:?} verdicts {}",
        f.recall_at_1, f.recall_at_3, f.links, f.precision, f.recall, f.recall_2, f.f1, f.targets, f.verdicts
    );
}

#[test]
#[ignore = "prints the figures against the standards"]
fn print_figures() {
    for (left, right, standard) in &standards() {
        let comparison = compare(left, right, Lexicon::bundled());
        line(&left.id, &evaluate::evaluate(&comparison, standard));
        let fastest = |work: &dyn Fn()| {
            let times = (0..25).map(|_| {
                let start = std::time::Instant::now();
                work();
                start.elapsed()
            });
            times.min().unwrap_or_default()
        };
        let lexicon = Lexicon::bundled();
        let whole = fastest(&|| drop(compare(left, right, lexicon)));
        let analysing = fastest(&|| drop(Analysed::new(left, lexicon)));
        let (left, right) = (Analysed::new(left, lexicon), Analysed::new(right, lexicon));
        let rest = fastest(&|| drop(compare_analysed(&left, &right, lexicon)));
        println!("  {whole:?}: analysing the left one {analysing:?}, the rest {rest:?}");
    }
}

#[test]
#[ignore = "writes comparisons for the scoring script"]
fn write_gold_pairs() {
    for (a, b) in [("digital-economy", "manufacturing"), ("natural-resources", "water")] {
        let comparison = compare(&measured(a, "LEFT"), &measured(b, "RIGHT"), Lexicon::bundled());
        let path = format!("{}/target/{a}--{b}.json", env!("CARGO_MANIFEST_DIR"));
        std::fs::write(path, comparison.to_json()).unwrap();
    }
}
