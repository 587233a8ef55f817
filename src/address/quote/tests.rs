use proptest::prelude::*;

use super::*;
use crate::plan::load;

/// A plan whose passages have these ids and texts.
fn plan(passages: &[(&str, &str)]) -> Plan {
    let passages: Vec<serde_json::Value> = passages
        .iter()
        .map(|(id, text)| serde_json::json!({ "id": id, "kind": "measure", "text": { "zh": text } }))
        .collect();
    let json = serde_json::json!({
        "format": "plan/1", "id": "invented", "title": { "zh": "海岛规划" },
        "sections": [{ "id": "1", "title": { "zh": "任务" }, "passages": passages }],
    });
    let (plan, notes) = load(&json.to_string(), &std::collections::BTreeSet::new());
    assert_eq!(notes, []);
    plan.expect("it is a plan")
}

const BEFORE: &[(&str, &str)] = &[
    ("1-1", "修建灯塔，照亮北部航道和渔港。"),
    ("1-2", "建设海岛气象站，逐日发布风浪预报。"),
    ("1-3", "培养驾船人才，每年开班两次。"),
];

/// What was done to the plan, its passages after that, and what is found.
type Case<'c> = (&'c str, &'c [(&'c str, &'c str)], Found);

#[test]
fn a_link_survives_a_new_edition() {
    let quote = Quote::of(&plan(BEFORE), "1-2").expect("it is a passage");
    assert_eq!(Quote::read(&quote.write()), Some(quote.clone()));
    let same = "建设海岛气象站，逐日发布风浪预报。";
    let revised = "建设海岛气象站，逐日发布风浪预报和雾情，覆盖全部航线。";
    let cases: &[Case<'_>] = &[
        ("as it was", BEFORE, Found::Same),
        ("other marks", &[("1-2", "建设海岛气象站, 逐日发布 风浪预报")], Found::Same),
        ("revised", &[("1-2", revised)], Found::Changed),
        ("moved", &[("1-2", "开设渡口，方便往来的岛民。"), ("2-7", same)], Found::Moved("2-7".into())),
        ("moved, revised", &[("2-7", revised)], Found::MovedAndChanged("2-7".into())),
        (
            "rewritten in its place",
            &[
                ("1-1", "修建灯塔，照亮北部航道和渔港。"),
                ("1-2", "风浪预报由海岛气象站发布。"),
                ("1-3", "培养驾船人才，每年开班两次。"),
            ],
            Found::Changed,
        ),
        ("another in its place", &[("1-2", "开设渡口，方便往来的岛民。")], Found::Nothing),
        ("gone", &[("1-1", "修建灯塔，照亮北部航道和渔港。")], Found::Nothing),
        ("twice, nothing decides", &[("2-1", same), ("3-1", same)], Found::Nothing),
        (
            "twice, a neighbour decides",
            &[("2-1", same), ("2-2", "开设渡口。"), ("3-1", same), ("3-2", "培养驾船人才，每年三次。")],
            Found::Moved("3-1".into()),
        ),
        ("empty", &[], Found::Nothing),
    ];
    for (name, passages, wanted) in cases {
        assert_eq!(quote.find(&plan(passages), "1-2"), *wanted, "{name}");
    }
}

#[test]
fn what_is_no_quote_is_none() {
    for value in ["", "a", "a.b.c", "a..b.c", "a.b.c.d.e", "a.<b>.c.d", "a.b c.d.e", &"x".repeat(5000)] {
        assert_eq!(Quote::read(value), None, "{value}");
    }
    let long = format!("a.{}.b.c", "x".repeat(EXACT + 1));
    assert_eq!(Quote::read(&long), None);
}

proptest! {
    /// A passage of the plan that was quoted is found as itself, whatever the texts are.
    #[test]
    fn a_plan_as_it_was_needs_no_words(texts in proptest::collection::vec("[港口航灯塔。,a-c]{1,30}", 1..8), at in 0usize..8) {
        let ids: Vec<String> = (0..texts.len()).map(|n| format!("1-{n}")).collect();
        let passages: Vec<(&str, &str)> =
            ids.iter().zip(&texts).map(|(id, text)| (id.as_str(), text.as_str())).collect();
        let plan = plan(&passages);
        let id = &ids[at % ids.len()];
        if let Some(quote) = Quote::of(&plan, id).and_then(|quote| Quote::read(&quote.write())) {
            prop_assert_eq!(quote.find(&plan, id), Found::Same);
        }
    }

    /// A link never leads to a passage that does not hold its words.
    #[test]
    fn a_found_passage_holds_the_words(texts in proptest::collection::vec("[港口航灯塔]{1,12}", 1..8), exact in "[港口航灯塔]{1,8}") {
        let ids: Vec<String> = (0..texts.len()).map(|n| format!("1-{n}")).collect();
        let passages: Vec<(&str, &str)> =
            ids.iter().zip(&texts).map(|(id, text)| (id.as_str(), text.as_str())).collect();
        let quote = Quote::read(&format!(".{exact}..0000")).expect("it is a quote");
        if let Found::Moved(id) | Found::MovedAndChanged(id) = quote.find(&plan(&passages), "9-9") {
            let at = ids.iter().position(|known| *known == id).expect("the id is a passage's");
            prop_assert!(texts[at].contains(&exact));
        }
    }
}
