use super::*;
use crate::address::View;
use crate::app::state::Action;
use crate::plan::{Catalogue, Lang};

fn plan(id: &str, passages: &[(&str, &str)]) -> Plan {
    let passages: Vec<serde_json::Value> = passages
        .iter()
        .map(|(id, text)| serde_json::json!({ "id": id, "kind": "measure", "text": { "zh": text } }))
        .collect();
    let json = serde_json::json!({
        "format": "plan/1", "id": id, "title": { "zh": id },
        "sections": [{ "id": "1", "title": { "zh": "任务" }, "passages": passages }],
    });
    load(&json.to_string(), &Lexicon::bundled().ids()).0.expect("it is a plan")
}

fn open(fragment: &str, actions: Vec<Action>) -> State {
    let mut state = State::new(Address::read(fragment), Lang::Zh, Catalogue::bundled());
    actions.into_iter().for_each(|action| state.step(action));
    state
}

fn loaded(plan: Plan) -> Action {
    Action::Loaded(plan.id.clone(), Some(Box::new(plan)), Vec::new())
}

const TEXT: &str = "修建灯塔，照亮北部航道和全部渔港。";

/// The passages of the plan, what is said, and the passage that is shown.
type Case = (&'static [(&'static str, &'static str)], Option<LinkNote>, Option<&'static str>);

#[test]
fn a_link_leads_to_its_passage_or_says_why_not() {
    let before = plan("water", &[("1-1", TEXT), ("1-2", "开设渡口。")]);
    let quote = Quote::of(&before, "1-1").expect("it is a passage").write();
    let link = format!("left=water&view=read&at=left:1-1&quote={quote}");
    let cases: [Case; 4] = [
        (&[("1-1", TEXT), ("1-2", "开设渡口。")], None, Some("1-1")),
        (&[("1-1", "开设渡口。"), ("2-1", TEXT)], Some(LinkNote::Moved), Some("2-1")),
        (&[("1-1", "修建灯塔，照亮北部航道和全部渔港、海湾。")], Some(LinkNote::Changed), Some("1-1")),
        (&[("1-1", "开设渡口。")], Some(LinkNote::Gone), None),
    ];
    for (passages, note, at) in cases {
        let state = open(&link, vec![loaded(plan("water", passages))]);
        assert_eq!(state.outside.note, note, "{passages:?}");
        assert_eq!(state.address.at.as_ref().map(|(_, id)| id.as_str()), at, "{passages:?}");
        assert_eq!(state.address.quote, None);
        if at.is_some() {
            assert!(state.fragment().contains("quote="), "the address knows its passage by a quote again");
        }
    }
}

#[test]
fn a_link_is_not_followed_once_the_reader_has_gone_elsewhere() {
    let link = "left=water&view=read&at=left:9-9";
    let there = || loaded(plan("water", &[("1-1", TEXT)]));
    assert_eq!(open(link, vec![there()]).outside.note, Some(LinkNote::Gone));
    let elsewhere = Action::Select(Some((Side::Left, "1-1".into())));
    let state = open(link, vec![elsewhere, there()]);
    assert_eq!((state.outside.note, state.address.at), (None, Some((true, "1-1".into()))));
    // What the page itself selects is its own business, be it no passage.
    let state = open("left=water", vec![there(), Action::Arrived(Box::new(Address::read(link)))]);
    assert_eq!(state.outside.note, None);
}

#[test]
fn a_plan_travels_in_a_link_and_stays_in_the_address() {
    let own = plan("islands", &[("1-1", TEXT)]);
    let mut sender = open("left=water", vec![]);
    let id = sender.own_id(own.clone(), true);
    sender.step(Action::Pick(Side::Right, id));
    assert!(!sender.fragment().contains("planR"), "an own plan never enters the address by itself");
    let (link, too_large) = sender.fragment_to_send();
    assert!(too_large.is_empty());

    let mut state = open(&link, vec![]);
    assert_eq!(state.id(Side::Right), "islands");
    assert_eq!(state.originals.get("islands").map(|plan| Plan::clone(plan)), Some(own));
    assert!(state.own.is_empty(), "it is not kept on this device");
    assert_eq!(state.fragment(), link);
    // A link inside the page does not hold the plan, and loses nothing.
    let inside = state.address.write();
    assert!(!inside.contains("planR"));
    state.step(Action::Arrived(Box::new(Address::read(&inside).updated("view=targets"))));
    assert!(state.fragment().contains("planR") && state.fragment().contains("view=targets"));
    state.step(Action::Swap);
    assert!(state.fragment().contains("planL") && !state.fragment().contains("planR"));
    state.step(Action::Pick(Side::Left, "marine".into()));
    assert!(!state.fragment().contains("planL"));
}

#[test]
fn a_damaged_plan_is_said_and_takes_nothing_away() {
    let state = open("left=water&right=islands&planR=d.AAAA", vec![]);
    assert_eq!(state.outside.note, Some(LinkNote::Damaged));
    assert!(state.is_missing(Side::Right) && !state.is_missing(Side::Left));
    assert_eq!(open("v=7&left=water", vec![]).outside.note, Some(LinkNote::Newer));
}

#[test]
fn an_opened_plan_goes_where_one_is_missing() {
    let found = |plan: Plan| crate::input::Found { plans: vec![plan], ..Default::default() };
    let opened = |id: &str| {
        let reading = crate::app::state::Reading { id: 1, name: "x".into(), at: 1, of: 1 };
        vec![Action::Reading(reading), Action::Read(1, vec![("x".into(), found(plan(id, &[("1-1", TEXT)])))])]
    };
    let cases = [
        ("left=islands&right=water", "islands", "islands", "water"),
        ("left=islands&right=water", "other", "other", "water"),
        ("left=water&right=islands", "other", "water", "other"),
        ("left=water&right=marine", "other", "water", "other"),
        ("left=islands&right=reefs", "reefs", "islands", "reefs"),
        ("left=islands&right=reefs", "islands", "islands", "reefs"),
    ];
    for (link, id, left, right) in cases {
        let state = open(link, opened(id));
        assert_eq!((state.id(Side::Left), state.id(Side::Right)), (left, right), "{link}, {id}");
    }
}

#[test]
fn a_host_gives_plans_and_keys() {
    let give = |id: &str| Action::Outside(Arrival::Plan(Side::Left, Box::new(plan(id, &[("1-1", TEXT)]))));
    let keys = |keys: &str| Action::Outside(Arrival::Keys(keys.into()));
    let mut state =
        open("embed=1&left=water&right=marine", vec![give("islands"), keys("view=targets&show=all")]);
    assert_eq!((state.id(Side::Left), state.id(Side::Right)), ("islands", "marine"));
    assert_eq!(state.address.view, View::Targets);
    assert!(state.own.is_empty(), "nothing of a host is kept on the device");
    for at in 0..50 {
        state.step(give(&format!("islands-{at}")));
        // What the host takes off the screen by keys is not shown either.
        state.step(keys("left=water"));
    }
    assert!(state.plans.len() <= 3, "a host cannot fill the memory: {}", state.plans.len());
    // A plan of a bundled id stands beside the bundled one.
    state.step(give("water"));
    assert_eq!(state.id(Side::Left), "water~2");
    state.step(keys("left=water"));
    assert_eq!(state.id(Side::Left), "water");
}

/// A link with this plan inside it.
fn link_with(plan: &Plan) -> String {
    let mut sender = open("left=water", vec![]);
    let id = sender.own_id(plan.clone(), true);
    sender.step(Action::Pick(Side::Right, id));
    sender.fragment_to_send().0
}

#[test]
fn a_kept_plan_that_a_link_brings_too_stays_the_readers_own() {
    let islands = plan("islands", &[("1-1", TEXT)]);
    let state = open(&link_with(&islands), vec![Action::Restored(vec![islands.clone()])]);
    assert_eq!((state.own.as_slice(), state.id(Side::Right)), (&["islands".to_owned()][..], "islands"));
    // A file that is opened after the link is kept, too.
    let reading = crate::app::state::Reading { id: 1, name: "x".into(), at: 1, of: 1 };
    let found = crate::input::Found { plans: vec![islands.clone()], ..Default::default() };
    let opened = vec![
        Action::Restored(Vec::new()),
        Action::Reading(reading),
        Action::Read(1, vec![("x".into(), found)]),
    ];
    assert_eq!(open(&link_with(&islands), opened).own, ["islands"]);
}

#[test]
fn a_kept_plan_keeps_its_id_beside_another_one_of_a_link() {
    let (kept, given) = (plan("islands", &[("1-1", "开设渡口。")]), plan("islands", &[("1-1", TEXT)]));
    let mut state = open(&format!("{}&at=right:1-1", link_with(&given)), vec![]);
    let pin = crate::compare::Correction {
        kind: crate::compare::CorrectionKind::Pinned,
        left: "3.1-1".into(),
        right: "1-1".into(),
    };
    state.step(Action::Correct(pin.clone()));
    state.step(Action::Restored(vec![kept.clone()]));
    assert_eq!(state.own, ["islands"]);
    assert_eq!(state.originals.get("islands").map(|plan| Plan::clone(plan)), Some(kept));
    assert_eq!(state.id(Side::Right), "islands~2", "what the link brought stays on the screen");
    assert_eq!(state.address.at, Some((false, "1-1".into())));
    assert!(state.fragment().contains("planR"), "and in the address");
    assert!(state.corrections().has("water", &pin), "with its corrections");
}

#[test]
fn forgetting_own_plans_leaves_what_was_given() {
    let islands = plan("islands", &[("1-1", TEXT)]);
    let own = plan("reefs", &[("1-1", TEXT)]);
    let mut state = open(&link_with(&islands), vec![Action::Restored(vec![own]), Action::Forgot]);
    assert!(state.own.is_empty() && !state.originals.contains_key("reefs"));
    assert!(state.originals.contains_key("islands"), "the link still carries it when it is sent on");
    // What the reader had and a link brought, too, is forgotten whole, and the link opens again.
    state.step(Action::Restored(vec![islands.clone()]));
    state.step(Action::Forgot);
    assert!(!state.is_missing(Side::Right));
    state.step(Action::Arrived(Box::new(Address::read(&link_with(&islands)))));
    assert!(matches!(state.plans.get("islands"), Some(Slot::Ready(_))));
}
