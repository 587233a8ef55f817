//! Steps from one state to the next.

use super::*;
use crate::address::View;
use crate::chart::Shown;
use crate::input::Found;

mod corrections;

fn plan(id: &str) -> Box<Plan> {
    let json = format!(r#"{{"format": "plan/1", "id": "{id}", "title": {{"zh": "{id}"}}}}"#);
    Box::new(crate::plan::load(&json, &Default::default()).0.expect("a plan"))
}

fn after(actions: Vec<Action>) -> State {
    let catalogue = Catalogue::bundled();
    let mut state = State::new(Address::default(), Lang::Zh, catalogue);
    for action in actions {
        state.step(action);
    }
    state
}

#[test]
fn a_pair_stands_once_both_plans_are_there() {
    let first = || Action::Loaded("digital-economy".into(), Some(plan("digital-economy")), Vec::new());
    let second = || Action::Loaded("new-infrastructure".into(), Some(plan("new-infrastructure")), Vec::new());
    assert!(after(vec![first()]).pair.is_none());
    let state = after(vec![first(), second()]);
    assert!(state.pair.is_some());
    let mut later = state.clone();
    later.step(Action::Arrived(Box::new(Address::read("view=read"))));
    assert_eq!(later.pair, state.pair, "another view is no reason to compare again");
}

/// One batch of files that were read.
fn read(id: u32, files: Vec<(&str, Vec<Plan>)>) -> Vec<Action> {
    let reading = Reading { id, name: "x".into(), at: 1, of: files.len() };
    let found = |plans: Vec<Plan>| Found { plans, ..Found::default() };
    let files = files.into_iter().map(|(name, plans)| (name.to_owned(), found(plans))).collect();
    vec![Action::Reading(reading), Action::Read(id, files)]
}

#[test]
fn a_failed_file_leaves_everything_as_it_was() {
    let state = after(read(1, vec![("x.json", Vec::new())]));
    assert_eq!(state.notices.len(), 1);
    assert_eq!(state.id(Side::Right), "new-infrastructure");
    assert!(state.sources.is_empty() && state.reading.is_empty());
}

#[test]
fn one_plan_goes_to_the_right_side_and_never_replaces_another() {
    let mut other = plan("digital-economy");
    other.issued = "2021-08-10".into();
    let open = |plan: Box<Plan>| read(1, vec![("x.json", vec![*plan])]);
    let twice = [open(plan("digital-economy")), open(other)].concat();
    let state = after([twice.clone(), open(plan("digital-economy"))].concat());
    assert_eq!(state.own, ["digital-economy~2", "digital-economy~3"], "the same plan is not taken twice");
    assert_eq!(state.id(Side::Right), "digital-economy~2");
    assert_eq!(after(twice).id(Side::Right), "digital-economy~3");
}

#[test]
fn several_plans_are_listed_and_none_is_shown_unasked() {
    let state = after(read(1, vec![("x.txt", vec![*plan("a"), *plan("b")]), ("y.txt", Vec::new())]));
    assert_eq!(state.panel, Some(Panel::Plans));
    assert_eq!(state.own, ["a", "b"]);
    assert_eq!(state.id(Side::Right), "new-infrastructure");
    let names: Vec<&str> = state.sources.iter().map(|source| source.name.as_str()).collect();
    assert_eq!(names, ["y.txt", "x.txt"]);
}

#[test]
fn two_files_of_one_plan_each_are_put_side_by_side() {
    let state = after(read(1, vec![("x.txt", vec![*plan("a")]), ("y.txt", vec![*plan("b")])]));
    assert_eq!((state.id(Side::Left), state.id(Side::Right)), ("a", "b"), "in the order of the files");
    assert_eq!(state.panel, Some(Panel::Plans));
}

#[test]
fn two_versions_of_one_title_are_told_apart_by_their_files() {
    let version = |id: &str| {
        let mut plan = plan(id);
        plan.short_title = crate::plan::Localized::zh("航运");
        *plan
    };
    let state =
        after(read(1, vec![("征求意见稿.docx", vec![version("a")]), ("v2.final.txt", vec![version("b")])]));
    let titles = |state: &State| ["a", "b"].map(|id| state.title(id, Lang::En));
    assert_eq!(titles(&state), ["征求意见稿", "v2.final"]);
    let pair = state.pair.as_ref().expect("a pair");
    assert_eq!(pair.left.plan.short_title.zh, "征求意见稿");
    let mut later = state.clone();
    later.step(Action::Swap);
    assert_eq!(titles(&later), titles(&state), "once named, always named");
    let mut restored = after(vec![Action::Restored(vec![version("a"), version("b")])]);
    restored.step(Action::Pick(Side::Left, "a".into()));
    restored.step(Action::Pick(Side::Right, "b".into()));
    assert_eq!(titles(&restored), ["航运 1", "航运 2"], "files of another day are not known");
}

#[test]
fn what_was_stopped_does_not_come_all_the_same() {
    let mut actions = read(1, vec![("x.txt", vec![*plan("a")])]);
    actions.insert(1, Action::Stopped(1));
    let state = after(actions);
    assert!(state.own.is_empty() && state.notices.is_empty());
}

#[test]
fn kept_plans_come_back_and_are_forgotten() {
    let mut state = after(vec![Action::Restored(vec![*plan("a"), *plan("water")])]);
    assert_eq!(state.own, ["a"], "a bundled plan is not replaced");
    state.step(Action::Pick(Side::Left, "a".into()));
    state.step(Action::Forgot);
    assert!(state.own.is_empty() && state.originals.is_empty());
    assert_eq!(state.id(Side::Left), "digital-economy");
}

#[test]
fn official_text_waits_for_the_english_of_the_plan_that_is_known() {
    let catalogue = Catalogue::bundled();
    let entry = catalogue.get("water").expect("a bundled plan").clone();
    let mut official = plan("water");
    official.text = crate::plan::TextKind::Official;
    official.document_number = entry.document_number;
    let mut state = after(read(1, vec![("x.txt", vec![*official])]));
    state.step(Action::Loaded("digital-economy".into(), Some(plan("digital-economy")), Vec::new()));
    assert_eq!(state.wanted(), ["water"]);
    assert!(state.pair.is_none());
    let mut known = plan("water");
    known.title.en = "Water".into();
    state.step(Action::Loaded("water".into(), Some(known), Vec::new()));
    let pair = state.pair.expect("a pair");
    assert_eq!((pair.right.plan.id.as_str(), pair.right.plan.title.en.as_str()), ("water~2", "Water"));
    assert_eq!(state.originals.get("water~2").map(|plan| plan.title.en.as_str()), Some(""));
}

#[test]
fn swapping_and_picking_the_other_side() {
    let state = after(vec![Action::Arrived(Box::new(Address::read("show=a"))), Action::Swap]);
    assert_eq!((state.id(Side::Left), state.id(Side::Right)), ("new-infrastructure", "digital-economy"));
    assert_eq!(state.address.show.as_deref(), Some("b"));
    let pick = |id: &str| Action::Pick(Side::Left, id.into());
    let state = after(vec![pick("new-infrastructure")]);
    assert_eq!((state.id(Side::Left), state.id(Side::Right)), ("new-infrastructure", "digital-economy"));
    let state = after(vec![pick("new-infrastructure"), pick("meteorology")]);
    assert_eq!(
        (state.id(Side::Left), state.id(Side::Right)),
        ("meteorology", "new-infrastructure"),
        "passed"
    );
    let state = after(vec![pick("new-infrastructure"), pick("digital-economy")]);
    assert_eq!(
        (state.id(Side::Left), state.id(Side::Right)),
        ("digital-economy", "new-infrastructure"),
        "back"
    );
    let state = after(vec![pick("new-infrastructure"), Action::Swap, Action::Swap, pick("water")]);
    assert_eq!((state.id(Side::Left), state.id(Side::Right)), ("water", "digital-economy"), "chosen to stay");
    let shown = Action::Arrived(Box::new(Address::read("show=a&sort=-b&at=left:1-1")));
    let state = after(vec![shown, Action::Pick(Side::Left, "new-infrastructure".into())]);
    assert_eq!((state.id(Side::Left), state.id(Side::Right)), ("new-infrastructure", "digital-economy"));
    assert_eq!(state.address.show.as_deref(), Some("b"), "picking the other side's plan is swapping");
    assert_eq!(state.address.sort.as_deref(), Some("-a"));
    assert_eq!(state.address.at, Some((false, "1-1".into())));
}

fn real(id: &str) -> Action {
    let path = format!("{}/data/plans/{id}.json", env!("CARGO_MANIFEST_DIR"));
    let json = std::fs::read_to_string(path).expect("a bundled plan");
    let plan = crate::plan::load(&json, &crate::theme::Lexicon::bundled().ids()).0.expect("a plan");
    Action::Loaded(id.into(), Some(Box::new(plan)), Vec::new())
}

/// A state with the headline pair.
fn compared(address: &str) -> State {
    let mut state = State::new(Address::read(address), Lang::Zh, Catalogue::bundled());
    state.step(real("digital-economy"));
    state.step(real("new-infrastructure"));
    state
}

#[test]
fn walking_stays_in_the_theme_and_its_filter() {
    let mut state = compared("view=themes&theme=5g-and-networks");
    let stops = state.pair.as_ref().expect("a pair").theme_stops("5g-and-networks", Shown::All);
    assert!(stops.len() > 3, "{stops:?}");
    let mut seen = Vec::new();
    for _ in &stops {
        state.step(Action::Step(1));
        let (is_left, id) = state.address.at.clone().expect("a stop");
        seen.push((Side::left_if(is_left), id));
    }
    assert_eq!(seen, stops);
    state.step(Action::Step(1));
    assert_eq!(state.address.at.as_ref().map(|at| &at.1), stops.first().map(|stop| &stop.1));
    assert_eq!(state.address.view, View::Themes);
    state.address.show = Some(".b".into());
    state.step(Action::Step(-1));
    assert_eq!(state.address.at.as_ref().map(|at| at.0), Some(false));
    state.step(Action::Swap);
    assert_eq!(state.address.show.as_deref(), Some(".a"));
}

#[test]
fn a_key_leaves_an_embedded_part_what_it_is() {
    let cases = [
        ("at=left:3.1-1", Action::Select(None)),
        ("at=left:3.1-1", Action::Step(1)),
        ("view=themes&at=left:3.1-1", Action::Step(1)),
        ("target=box-1-3", Action::Step(1)),
        ("view=targets&target=box-1-3", Action::Step(-1)),
        ("view=themes&theme=iot", Action::Step(1)),
        ("view=themes&theme=iot&at=left:3.1-1", Action::Select(None)),
        // Without tabs there is no way back from another view.
        ("controls=none", Action::Step(1)),
        ("view=themes&controls=none", Action::Step(1)),
    ];
    for (part, action) in cases {
        let mut state = compared(&format!("embed=1&{part}"));
        let (scope, view) = (state.address.scope(), state.address.view);
        state.step(action.clone());
        assert_eq!((state.address.scope(), state.address.view), (scope, view), "{part}, {action:?}");
    }
    let mut state = compared("embed=1&view=themes&theme=iot");
    state.step(Action::Step(1));
    assert!(state.address.at.is_some(), "within a theme the keys walk");
    let mut state = compared("embed=1&view=themes");
    state.step(Action::Step(1));
    assert!(state.address.at.is_some(), "and in a view");
    let mut state = compared("embed=1");
    state.step(Action::Step(1));
    assert_eq!(state.address.view, View::Read, "the tabs lead back");
}

#[test]
fn all_pairs_but_those_of_a_plan_that_failed_are_looked_at() {
    let ids: Vec<String> = Catalogue::bundled().entries.iter().map(|entry| entry.id.clone()).collect();
    let (last, others) = ids.split_last().expect("there are plans");
    let load = |id: &String| Action::Loaded(id.clone(), Some(plan(id)), Vec::new());
    let mut state = after(others.iter().map(load).collect());
    assert!(state.unsurveyed().is_none(), "the last one has not been asked for");
    state.step(Action::Requested(last.clone()));
    assert!(state.unsurveyed().is_none(), "the last one is on its way");
    state.step(Action::Loaded(last.clone(), None, Vec::new()));
    assert!(state.unsurveyed().is_some());
}
