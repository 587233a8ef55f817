//! Nothing is tested here: these print what a person wants to look at.
//!
//! `ONLY=45 cargo test --no-default-features read::tests::look::summary -- --ignored --nocapture`

use super::*;

#[test]
#[ignore = "prints a summary to look at"]
fn summary() {
    let Some(text) = gazette() else { return };
    let lexicon = Lexicon::bundled();
    for _ in 0..3 {
        let started = std::time::Instant::now();
        let found = super::import(&text, lexicon, &KnownPlans::default());
        println!("{:?} {}", started.elapsed(), found.plans.len());
    }
    let import = import(&text, Lexicon::bundled(), &KnownPlans::default());
    let only = std::env::var("ONLY").unwrap_or_default();
    for plan in &import.plans {
        print_plan(plan, only == "all" || plan.document_number.contains(&only) && !only.is_empty());
    }
    for d in &import.diagnostics {
        println!("{:?} {} {}", d.severity, d.place, d.message.zh);
    }
    let made: Vec<_> = import.joins.iter().filter(|j| j.made).collect();
    println!("joins {} ({} over headers)", made.len(), made.iter().filter(|j| j.over_header).count());
    for j in import.joins.iter().filter(|j| !j.made) {
        println!("undecided {} {}", j.from, j.to);
    }
}

fn print_plan(plan: &Plan, full: bool) {
    let (mut sections, mut passages, mut quantities) = (0, 0, 0);
    walk(&plan.sections, 0, &mut |depth, s| {
        sections += 1;
        passages += s.passages.len();
        if full {
            println!(
                "{}S {} [{}] {} L{:?} {:?} {:?}",
                "  ".repeat(depth),
                s.id,
                s.number,
                s.title.zh,
                s.line,
                s.kind,
                s.columns.as_ref().map(|c| &c.zh)
            );
        }
        for p in &s.passages {
            quantities += p.quantities.len();
            if full {
                let text: String = p.text.zh.chars().take(30).collect();
                println!(
                    "{}  P {} L{:?} {:?} {:?} | {text} | {:?}",
                    "  ".repeat(depth),
                    p.id,
                    p.line,
                    p.kind,
                    p.heading.as_ref().map(|h| &h.zh),
                    p.themes
                );
                if std::env::var("Q").is_ok() {
                    for q in &p.quantities {
                        println!("        Q {} | {} | {:?} {}", q.subject.zh, q.raw, q.year, q.year_inferred);
                    }
                    println!("        T {:?}", p.terms);
                }
            }
        }
    });
    println!(
        "{} {} {} | {} | {} | {:?} | {:?} | sections {sections} passages {passages} quantities {quantities} indicators {}",
        plan.id,
        plan.document_number,
        plan.issued,
        plan.title.zh,
        plan.short_title.zh,
        plan.issuer.zh,
        plan.source.as_ref().map(|s| (&s.title.zh, s.page)),
        plan.indicators.len()
    );
}

/// How much of what the data says of each passage the import says too.
#[derive(Debug, Default)]
struct Shares {
    passages: usize,
    heading: usize,
    kind: usize,
    first_theme: usize,
    any_theme: usize,
    place: usize,
    quantities: usize,
    found: usize,
    year: usize,
}

#[test]
#[ignore = "prints differences to the data to look at"]
fn differences() {
    let Some(text) = gazette() else { return };
    let import = import(&text, Lexicon::bundled(), &KnownPlans::default());
    let mut shares = Shares::default();
    for known in data() {
        let plan = import.plans.iter().find(|plan| plan.document_number == known.document_number);
        let Some(plan) = plan else { continue };
        println!("==== {}", known.id);
        let ours = passages_with_sections(plan);
        for (section, theirs) in passages_with_sections(&known) {
            if let Some((place, ours)) = ours.iter().find(|(_, ours)| ours.line == theirs.line) {
                shares.passages += 1;
                shares.place += usize::from(place.kind == section.kind);
                add(&mut shares, ours, theirs);
            }
        }
    }
    println!("{shares:#?}");
}

fn add(shares: &mut Shares, ours: &Passage, theirs: &Passage) {
    let heading = |passage: &Passage| passage.heading.as_ref().map(|heading| heading.zh.clone());
    if heading(ours) != heading(theirs) {
        println!("L{:?} heading {:?} | {:?}", theirs.line, heading(ours), heading(theirs));
    }
    shares.heading += usize::from(heading(ours) == heading(theirs));
    shares.kind += usize::from(ours.kind == theirs.kind);
    shares.first_theme += usize::from(ours.themes.first() == theirs.themes.first());
    shares.any_theme += usize::from(theirs.themes.iter().any(|theme| ours.themes.contains(theme)));
    for wanted in &theirs.quantities {
        shares.quantities += 1;
        let raw = super::super::line::squeezed(&wanted.raw);
        let near = ours.quantities.iter().find(|found| {
            let found = super::super::line::squeezed(&found.raw);
            found.contains(&raw) || raw.contains(&found)
        });
        match near {
            Some(found) => {
                shares.found += 1;
                shares.year += usize::from(found.year == wanted.year);
            }
            None => println!("L{:?} lacks {} {}", theirs.line, wanted.subject.zh, wanted.raw),
        }
    }
}
