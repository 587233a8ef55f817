//! The bundled plans are whole: loaded without a word, told in both languages, listed, readable.

use std::collections::{BTreeMap, BTreeSet};

use plan_compare::plan::{self, Catalogue, Figure, Indicator, Localized, Plan, Role};
use plan_compare::quantity::{self, Reading};
use plan_compare::theme::Lexicon;
use serde_json::Value;

use crate::support::{assert_none, load, plans, text};

/// Chinese characters that may stand in English text: none so far. Say here why, if one must.
const CHINESE_IN_ENGLISH: [&str; 0] = [];

#[test]
fn plans_load_without_a_word() {
    let mut faults = Vec::new();
    for (name, plan) in plans() {
        faults.extend(load(name).1.iter().map(|note| format!("{name}: {note:?}")));
        if *name != plan.id {
            faults.push(format!("{name}: the id is {}", plan.id));
        }
        let all: BTreeSet<&str> = plan.indicators.iter().map(|row| row.id.as_str()).collect();
        let passages: BTreeSet<String> =
            plan::passages(plan).iter().map(|path| path.passage.id.clone()).collect();
        faults.extend(
            all.iter()
                .filter(|id| passages.contains(**id))
                .map(|id| format!("{name}: {id} names two things")),
        );
    }
    assert_none(&faults);
}

#[test]
fn the_data_package_lists_the_plans() {
    let package: Value = serde_json::from_str(&text("data/datapackage.json")).expect("the package is JSON");
    let resources = package["resources"].as_array().expect("the package has resources");
    let listed: BTreeMap<&str, &Value> =
        resources.iter().filter_map(|r| Some((r["name"].as_str()?, r))).collect();
    let mut faults = Vec::new();
    for (id, plan) in plans() {
        let Some(entry) = listed.get(id.as_str()) else {
            faults.push(format!("{id} is not listed"));
            continue;
        };
        let source = plan.source.as_ref();
        let said = [
            ("path", Value::from(format!("plans/{id}.json"))),
            ("title", Value::from(plan.title.en.clone())),
            ("plan:title", json(&plan.title)),
            ("plan:short_title", json(&plan.short_title)),
            ("plan:issuer", json(&plan.issuer)),
            ("plan:document_number", Value::from(plan.document_number.clone())),
            ("plan:issued", Value::from(plan.issued.clone())),
            ("plan:page", source.and_then(|s| s.page).map_or(Value::Null, Value::from)),
        ];
        let wrong = said.iter().filter(|(key, value)| entry[*key] != *value);
        faults.extend(
            wrong.map(|(key, value)| format!("{id}: {key} is {}, the plan has {value}", entry[*key])),
        );
    }
    assert_none(&faults);
    let catalogue = Catalogue::bundled();
    let names: BTreeSet<&str> = catalogue.entries.iter().map(|entry| entry.id.as_str()).collect();
    assert_eq!(names, plans().iter().map(|(id, _)| id.as_str()).collect(), "the page's list of plans");
    assert_eq!(names.len(), catalogue.entries.len(), "an id is listed twice");
}

fn json(text: &Localized) -> Value {
    serde_json::to_value(text).expect("text is JSON")
}

/// Everything that a plan says in two languages, with where it stands.
fn texts(plan: &Plan) -> Vec<(String, &Localized)> {
    let mut all = vec![
        ("title".to_owned(), &plan.title),
        ("short_title".to_owned(), &plan.short_title),
        ("issuer".to_owned(), &plan.issuer),
    ];
    all.extend(plan.source.iter().map(|s| ("source".to_owned(), &s.title)));
    all.extend(plan::sections(plan).into_iter().map(|(_, s)| (format!("section {}", s.id), &s.title)));
    for path in plan::passages(plan) {
        let passage = path.passage;
        all.push((passage.id.clone(), &passage.text));
        all.extend(passage.heading.iter().map(|h| (format!("{} heading", passage.id), h)));
        all.extend(passage.quantities.iter().map(|q| (format!("{} {}", passage.id, q.raw), &q.subject)));
    }
    for row in &plan.indicators {
        let parts =
            [Some(&row.name), Some(&row.table), row.group.as_ref(), row.status.as_ref(), row.note.as_ref()];
        all.extend(parts.into_iter().flatten().map(|text| (row.id.clone(), text)));
    }
    all
}

fn is_chinese(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}' | '\u{3000}'..='\u{303f}' | '\u{ff00}'..='\u{ffef}')
}

#[test]
fn everything_is_said_in_both_languages() {
    let mut faults = Vec::new();
    for (id, plan) in plans() {
        for (place, text) in texts(plan) {
            if text.zh.trim().is_empty() || text.en.trim().is_empty() {
                faults.push(format!("{id}: {place}: said in one language only: {text:?}"));
            }
            let mut english = text.en.clone();
            for allowed in CHINESE_IN_ENGLISH {
                english = english.replace(allowed, "");
            }
            if english.contains(is_chinese) {
                faults.push(format!("{id}: {place}: Chinese in English: {}", text.en));
            }
            if !text.zh.contains(is_chinese) && text.zh.contains(|c: char| c.is_ascii_lowercase()) {
                faults.push(format!("{id}: {place}: English in Chinese: {}", text.zh));
            }
        }
    }
    assert_none(&faults);
}

#[test]
fn passages_and_rows_have_themes_and_lines() {
    let known = Lexicon::bundled().ids();
    let mut faults = Vec::new();
    for (id, plan) in plans() {
        let passages = plan::passages(plan);
        let of_passages = passages.iter().map(|p| (&p.passage.id, &p.passage.themes, p.passage.line));
        let of_rows = plan.indicators.iter().map(|row| (&row.id, &row.themes, row.line));
        for (place, themes, line) in of_passages.chain(of_rows) {
            let distinct: BTreeSet<&String> = themes.iter().collect();
            if !(1..=3).contains(&distinct.len()) || distinct.len() != themes.len() {
                faults.push(format!("{id}: {place}: themes {themes:?}"));
            }
            faults
                .extend(themes.iter().filter(|t| !known.contains(*t)).map(|t| format!("{id}: {place}: {t}")));
            if line.is_none() {
                faults.push(format!("{id}: {place}: no line"));
            }
        }
    }
    assert_none(&faults);
}

/// Lengths of the Chinese gists. They may not grow into copies; about 80 characters are meant.
#[test]
fn gists_are_short() {
    let mut faults = Vec::new();
    for (id, plan) in plans() {
        let passages = plan::passages(plan);
        let lengths: Vec<usize> = passages.iter().map(|p| p.passage.text.zh.chars().count()).collect();
        let mean = lengths.iter().sum::<usize>() / lengths.len().max(1);
        let most = lengths.iter().copied().max().unwrap_or_default();
        println!("{id}: {mean} characters on average, {most} at most");
        for path in passages.iter().filter(|p| p.passage.text.zh.chars().count() > LONGEST_GIST) {
            faults.push(format!(
                "{id}: {}: {} characters",
                path.passage.id,
                path.passage.text.zh.chars().count()
            ));
        }
        if mean > LONGEST_MEAN {
            faults.push(format!("{id}: {mean} characters on average"));
        }
    }
    assert_none(&faults);
}

/// Longest gist that is let pass.
const LONGEST_GIST: usize = 160;

/// Longest mean of a plan.
const LONGEST_MEAN: usize = 90;

/// Figures are numbers; how many are words is told, and none is left empty.
#[test]
fn figures_can_be_read() {
    let mut faults = Vec::new();
    for (id, plan) in plans() {
        let (mut numbers, mut words, mut nothing) = (0, Vec::new(), 0);
        let mut check = |raw: &str, unit: &str| match quantity::read(raw, unit) {
            Reading::Quantity(_) => numbers += 1,
            Reading::Words(text) => words.push(text),
            Reading::Nothing => nothing += 1,
        };
        for path in plan::passages(plan) {
            for note in &path.passage.quantities {
                check(&note.raw, "");
                if quantity::read(&note.raw, "") == Reading::Nothing {
                    faults.push(format!("{id}: {}: an empty figure", path.passage.id));
                }
            }
        }
        for row in &plan.indicators {
            figures(row).for_each(|figure| check(&figure.raw, &row.unit));
        }
        println!("{id}: {numbers} numbers, {nothing} null marks, {} in words: {words:?}", words.len());
        words.retain(|raw| {
            raw.contains(|c: char| c.is_ascii_digit()) && !DIGITS_IN_WORDS.contains(&raw.as_str())
        });
        faults.extend(words.iter().map(|raw| format!("{id}: {raw} has digits and is no number")));
    }
    assert_none(&faults);
}

/// Figures with digits that are taken for words, since 5G, 8K and G60 are names: tesla and megabits.
const DIGITS_IN_WORDS: [&str; 2] = ["5T", "达到或超过1000M"];

fn figures(row: &Indicator) -> impl Iterator<Item = &Figure> {
    [&row.baseline, &row.target, &row.actual].into_iter().flatten()
}

#[test]
fn years_are_sensible() {
    let mut faults = Vec::new();
    for (id, plan) in plans() {
        let period = plan.period.expect("a bundled plan has a period");
        assert_eq!((period.from, period.to), (2021, 2025), "{id}");
        assert!(plan.issued.starts_with("2021-0"), "{id}: {}", plan.issued);
        let passages = plan::passages(plan);
        let of_text =
            passages.iter().flat_map(|p| p.passage.quantities.iter().map(|q| (&p.passage.id, q.year)));
        let of_rows =
            plan.indicators.iter().flat_map(|row| figures(row).map(|figure| (&row.id, figure.year)));
        let wrong =
            of_text.chain(of_rows).filter(|(_, year)| year.is_some_and(|y| !(1900..=2050).contains(&y)));
        faults.extend(wrong.map(|(place, year)| format!("{id}: {place}: {year:?}")));
        for row in &plan.indicators {
            // A cell that spans two rows is printed in the first; a note of ours says so.
            if row.role == Role::Target && row.target.is_none() && row.note.is_none() {
                faults.push(format!("{id}: {}: a target without a cell", row.id));
            }
            let years =
                row.baseline.as_ref().and_then(|b| b.year).zip(row.target.as_ref().and_then(|t| t.year));
            if years.is_some_and(|(from, to)| from > to) {
                faults.push(format!("{id}: {}: {years:?}", row.id));
            }
        }
    }
    assert_none(&faults);
}

#[test]
fn every_explained_term_stands_in_a_plan() {
    let glossary: Value = serde_json::from_str(&text("data/glossary.json")).expect("the glossary is JSON");
    let read = plan_compare::glossary::Glossary::read(&text("data/glossary.json"));
    assert!(read.is_some(), "the page cannot read the glossary");
    let all = plans().iter().map(|(name, _)| text(&format!("data/plans/{name}.json"))).collect::<String>();
    let all = all.to_lowercase();
    let entries = glossary["entries"].as_array().expect("the glossary has entries");
    let missing = entries.iter().flat_map(|entry| {
        let stands = |lang: &str| {
            let spellings = entry["terms"][lang].as_array().into_iter().flatten().filter_map(Value::as_str);
            spellings.into_iter().any(|spelling| all.contains(&spelling.to_lowercase()))
        };
        ["zh", "en"]
            .into_iter()
            .filter(|lang| !stands(lang))
            .map(|lang| format!("{}: {lang}", entry["id"]))
            .collect::<Vec<_>>()
    });
    // What every row of a table says of its nature is a word of the page.
    let of_the_page = ["\"binding\": zh", "\"expected\": zh"];
    assert_none(&missing.filter(|entry| !of_the_page.contains(&entry.as_str())).collect::<Vec<_>>());
}
