//! The published gazette: twelve plans, their headings and figures, and every line of them.

use super::*;

/// How an indicator reads in a list of differences.
fn shown(indicator: &crate::plan::Indicator) -> Vec<(&'static str, String)> {
    let figure = |figure: &Option<crate::plan::Figure>| {
        figure.as_ref().map_or("∅".to_owned(), |f| {
            format!("{} @{}", super::line::squeezed(&f.raw), f.year.unwrap_or(0))
        })
    };
    let text =
        |text: &Option<crate::plan::Localized>| text.as_ref().map_or("∅".to_owned(), |t| t.zh.clone());
    vec![
        // Whether a colon stands between the halves of a name is our own affair.
        ("name", indicator.name.zh.replace(':', "")),
        ("unit", indicator.unit.clone()),
        ("group", text(&indicator.group)),
        ("table", indicator.table.zh.clone()),
        ("role", format!("{:?}", indicator.role)),
        ("baseline", figure(&indicator.baseline)),
        ("target", figure(&indicator.target)),
        ("actual", figure(&indicator.actual)),
        ("status", text(&indicator.status)),
        ("nature", format!("{:?}", indicator.nature)),
    ]
}

/// Every cell of every imported indicator is that of the data, except where the difference is
/// explained here.
#[test]
fn imported_indicators_equal_the_data() {
    let Some(text) = gazette() else { return };
    let import = import(&text, Lexicon::bundled(), &KnownPlans::default());
    let mut differences = Vec::new();
    for known in data() {
        let plan = import.plans.iter().find(|plan| plan.document_number == known.document_number);
        let Some(plan) = plan else { panic!("{} was not found", known.id) };
        for theirs in &known.indicators {
            match plan.indicators.iter().find(|ours| ours.line == theirs.line) {
                None => differences.push(format!("{} {:?} is missing", known.id, theirs.line)),
                Some(ours) => {
                    for ((field, ours), (_, theirs)) in shown(ours).into_iter().zip(shown(theirs)) {
                        if ours != theirs {
                            differences.push(format!("{} {field}: {ours} | {theirs}", known.id));
                        }
                    }
                }
            }
        }
        for ours in &plan.indicators {
            if !known.indicators.iter().any(|theirs| ours.line == theirs.line) {
                differences.push(format!("{} {:?} is not in the data", known.id, ours.line));
            }
        }
    }
    println!("{}", differences.join("\n"));
    let explained = [
        // The name of a span of rows that the data leaves out, for it does not fit the last row.
        "meteorology name: 气象观测空间分辨率重点区域天气雷达",
        // The data has another wording than the table.
        "medical-security name: 住院按照DRG/DIP",
        // The row-span of the first column begins one row too early in print; the data moves it.
        "natural-resources group: 《海岸线保护",
    ];
    let unexplained: Vec<&String> =
        differences.iter().filter(|d| !explained.iter().any(|start| d.starts_with(start))).collect();
    assert!(unexplained.is_empty(), "{unexplained:#?}");
}

/// Headings, paragraphs, rows, captions, headers and notices: every line once.
#[test]
fn every_line_is_accounted_for_once() {
    let Some(text) = gazette() else { return };
    let import = import(&text, Lexicon::bundled(), &KnownPlans::default());
    let filled: Vec<u32> = (1u32..)
        .zip(text.lines())
        .filter(|(_, line)| !line.trim().is_empty())
        .map(|(number, _)| number)
        .collect();
    let counted: Vec<u32> = import.lines.iter().map(|entry| entry.line).collect();
    assert_eq!(counted, filled);
    let mut fates = std::collections::BTreeMap::new();
    for entry in &import.lines {
        *fates.entry((entry.plan, entry.fate)).or_insert(0) += 1;
    }
    for ((plan, fate), count) in &fates {
        println!("{plan:?} {fate:?} {count}");
    }
    assert!(
        import
            .lines
            .iter()
            .all(|entry| entry.plan.is_some() || matches!(entry.fate, Fate::Contents | Fate::Imprint))
    );
}

#[test]
fn no_running_header_is_left_in_a_text() {
    let Some(text) = gazette() else { return };
    let import = import(&text, Lexicon::bundled(), &KnownPlans::default());
    let lines: Vec<&str> = text.lines().collect();
    let headers: std::collections::BTreeSet<&str> = import
        .lines
        .iter()
        .filter(|entry| entry.fate == Fate::RunningHeader)
        .map(|entry| lines[entry.line as usize - 1].trim())
        .collect();
    println!("{headers:?}");
    assert_eq!(headers.len(), 1);
    for plan in &import.plans {
        for (_, passage) in passages_with_sections(plan) {
            assert!(headers.iter().all(|header| !passage.text.zh.contains(header)), "{:?}", passage.line);
        }
    }
}

#[test]
fn twelve_plans_with_titles_numbers_dates_and_pages() {
    let Some(text) = gazette() else { return };
    let known: Vec<Plan> = data();
    let ids: Vec<(&str, &str)> =
        known.iter().map(|plan| (plan.document_number.as_str(), plan.id.as_str())).collect();
    let import = import(&text, Lexicon::bundled(), &KnownPlans::new(ids));
    assert_eq!(import.plans.len(), 12);
    let facts = |plan: &Plan| {
        let source = plan.source.as_ref().map(|source| (source.title.zh.clone(), source.page));
        let title = plan.title.zh.clone();
        (
            plan.id.clone(),
            title,
            plan.document_number.clone(),
            plan.issued.clone(),
            plan.period,
            plan.issuer.zh.clone(),
            source,
        )
    };
    for ours in &import.plans {
        match known.iter().find(|plan| plan.id == ours.id) {
            Some(theirs) => assert_eq!(facts(ours), facts(theirs)),
            None => println!("{} is not in the data", ours.document_number),
        }
    }
    assert!(
        import.diagnostics.iter().all(|d| d.severity == crate::plan::Severity::Note),
        "{:?}",
        import.diagnostics
    );
}

/// Every heading of the data stands in the import, with its number, and every further one of the
/// import is explained.
#[test]
fn headings_equal_the_data() {
    let Some(text) = gazette() else { return };
    let import = import(&text, Lexicon::bundled(), &KnownPlans::default());
    let headings = |plan: &Plan| {
        let mut found = std::collections::BTreeSet::new();
        walk(&plan.sections, 0, &mut |_, s| {
            // What the preamble is called where nothing is printed, and on which line, is our own affair.
            if s.id != "0" {
                found.insert((s.line, s.number.clone(), s.title.zh.replace('（', "(").replace('）', ")")));
            }
        });
        found
    };
    let mut differences = Vec::new();
    for known in data() {
        let Some(plan) = import.plans.iter().find(|plan| plan.document_number == known.document_number)
        else {
            continue;
        };
        let (ours, theirs) = (headings(plan), headings(&known));
        differences.extend(theirs.difference(&ours).map(|h| format!("{} only in the data: {h:?}", known.id)));
        differences.extend(ours.difference(&theirs).map(|h| format!("{} only imported: {h:?}", known.id)));
    }
    println!("{}", differences.join("\n"));
    // The data takes a run-in heading over a single paragraph for the heading of the passage.
    let run_in = |d: &str| {
        d.contains("only imported")
            && d.contains("(")
            && (d.contains("manufacturing") || d.contains("medical"))
    };
    let unexplained: Vec<&String> = differences.iter().filter(|d| !run_in(d)).collect();
    assert!(unexplained.is_empty(), "{unexplained:#?}");
}

/// The standards name passages and rows by their first lines.
#[test]
fn lines_of_the_standards_are_first_lines() {
    let Some(text) = gazette() else { return };
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/gold").to_owned();
    let folder = std::env::var("PLAN_COMPARE_GOLD").unwrap_or(folder);
    let paths: Vec<_> =
        std::fs::read_dir(&folder).into_iter().flatten().flatten().map(|e| e.path()).collect();
    if paths.is_empty() {
        println!("skipped: there are no standards in {folder}");
        return;
    }
    let import = import(&text, Lexicon::bundled(), &KnownPlans::default());
    let mut lines = std::collections::BTreeSet::new();
    for plan in &import.plans {
        lines.extend(passages_with_sections(plan).iter().filter_map(|(_, p)| p.line));
        lines.extend(plan.indicators.iter().filter_map(|i| i.line));
    }
    let mut missing = std::collections::BTreeSet::new();
    for path in paths.iter().filter(|path| path.extension().is_some_and(|e| e == "json")) {
        let json: serde_json::Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
        let mut asked = Vec::new();
        for list in ["links", "neutral", "targets"] {
            for entry in json[list].as_array().into_iter().flatten() {
                asked.extend(["left", "right"].iter().filter_map(|side| entry[*side].as_u64()));
            }
        }
        for list in ["only_left", "only_right"] {
            asked.extend(
                json[list].as_array().into_iter().flatten().filter_map(|e| e.as_u64().or(e["line"].as_u64())),
            );
        }
        println!("{path:?}: {} lines", asked.len());
        missing.extend(asked.into_iter().filter(|line| !lines.contains(&(*line as u32))));
    }
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn target_and_review_rows() {
    let Some(text) = gazette() else { return };
    let import = import(&text, Lexicon::bundled(), &KnownPlans::default());
    let count =
        |role| import.plans.iter().flat_map(|plan| &plan.indicators).filter(|i| i.role == role).count();
    assert_eq!((count(crate::plan::Role::Target), count(crate::plan::Role::Review)), (122, 69));
}

/// Every passage of the data begins on a line on which an imported one begins. The import has more:
/// lead-ins that end in a colon, and the end of a sentence whose beginning is not in the text.
#[test]
fn passages_begin_where_the_data_says() {
    let Some(text) = gazette() else { return };
    let import = import(&text, Lexicon::bundled(), &KnownPlans::default());
    let undecided: Vec<u32> = import.joins.iter().filter(|join| !join.made).map(|join| join.to).collect();
    let (mut missing, mut further) = (Vec::new(), Vec::new());
    for known in data() {
        let plan = import.plans.iter().find(|plan| plan.document_number == known.document_number);
        let ours = plan.map(passages_with_sections).unwrap_or_default();
        let theirs = passages_with_sections(&known);
        let has = |list: &[(&Section, &Passage)], line| list.iter().any(|(_, passage)| passage.line == line);
        missing.extend(
            theirs.iter().filter(|(_, p)| !has(&ours, p.line)).map(|(_, p)| (known.id.clone(), p.line)),
        );
        further.extend(
            ours.iter().filter(|(_, p)| !has(&theirs, p.line)).map(|(_, p)| (p.line, p.text.zh.clone())),
        );
    }
    assert!(missing.is_empty(), "{missing:?}");
    let explained = |(line, text): &&(Option<u32>, String)| {
        text.ends_with([':', '：']) || line.is_some_and(|line| undecided.contains(&line))
    };
    let unexplained: Vec<_> = further.iter().filter(|further| !explained(further)).collect();
    assert!(unexplained.is_empty(), "{unexplained:?}");
}

/// No passage stops in mid-sentence.
#[test]
fn sentences_cut_by_page_breaks_are_whole() {
    let Some(text) = gazette() else { return };
    let import = import(&text, Lexicon::bundled(), &KnownPlans::default());
    let made = import.joins.iter().filter(|join| join.made);
    let (over_header, all) =
        made.fold((0, 0), |(over, all), join| (over + usize::from(join.over_header), all + 1));
    println!("{all} joins, {over_header} of them over a running header");
    for plan in &import.plans {
        for (_, passage) in passages_with_sections(plan).iter().filter(|(_, p)| p.cells.is_empty()) {
            assert!(!joins::is_open(&passage.text.zh), "{:?}", passage.line);
        }
    }
    assert_eq!(import.joins.iter().filter(|join| !join.made).count(), 4);
}

/// The gists of the data meet all passages that they are gists of.
#[test]
fn known_plans_gain_their_gists() {
    let Some(text) = gazette() else { return };
    let mut import = import(&text, Lexicon::bundled(), &KnownPlans::default());
    for known in data() {
        let plan = import.plans.iter_mut().find(|plan| plan.document_number == known.document_number);
        let Some(plan) = plan else { continue };
        let met = add_gists(plan, &known);
        assert_eq!(met, passages_with_sections(&known).len(), "{}", known.id);
        assert_eq!(plan.id, known.id);
    }
}

/// A plan cut out of the gazette, without its notice, is read as it is read there.
#[test]
fn a_plan_by_itself_is_read_as_in_the_gazette() {
    let Some(text) = gazette() else { return };
    let whole = import(&text, Lexicon::bundled(), &KnownPlans::default());
    let lines: Vec<&str> = text.lines().collect();
    for (at, plan) in whole.plans.iter().enumerate() {
        let own = |entry: &&LineFate| entry.plan == Some(at) && entry.fate != Fate::Notice;
        let numbers: Vec<usize> = whole.lines.iter().filter(own).map(|entry| entry.line as usize).collect();
        let (first, last) = (numbers[0], numbers[numbers.len() - 1]);
        let (alone, _) = read(&lines[first - 1..last].join("\n"), Lexicon::bundled());
        assert_eq!(alone.len(), 1, "{}", plan.title.zh);
        let texts = |plan: &Plan| -> Vec<String> {
            passages_with_sections(plan).iter().map(|(_, passage)| passage.text.zh.clone()).collect()
        };
        assert_eq!(alone[0].title, plan.title);
        assert_eq!(texts(&alone[0]), texts(plan), "{}", plan.title.zh);
        assert_eq!(alone[0].indicators.len(), plan.indicators.len());
    }
}
