//! Steps from one state to the next.

use super::*;
use crate::address::View;
use crate::chart::Shown;
use crate::compare::{Correction, CorrectionKind};
use crate::input::Found;

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
    later.step(Action::Show(View::Read));
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
    let state = after(vec![Action::Filter(Some("a".into())), Action::Swap]);
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
}

fn real(id: &str) -> Action {
    let path = format!("{}/data/plans/{id}.json", env!("CARGO_MANIFEST_DIR"));
    let json = std::fs::read_to_string(path).expect("a bundled plan");
    let plan = crate::plan::load(&json, &crate::theme::Lexicon::bundled().ids()).0.expect("a plan");
    Action::Loaded(id.into(), Some(Box::new(plan)), Vec::new())
}

/// A state with the headline pair, and the first link in it as a correction of a kind.
fn compared(address: &str) -> State {
    let mut state = State::new(Address::read(address), Lang::Zh, Catalogue::bundled());
    state.step(real("digital-economy"));
    state.step(real("new-infrastructure"));
    state
}

fn first_link(state: &State, kind: CorrectionKind) -> Correction {
    let link = &state.pair.as_ref().expect("a pair").comparison.links[0];
    Correction { kind, left: link.left.id.clone(), right: link.right.id.clone() }
}

fn links(state: &State) -> usize {
    state.pair.as_ref().expect("a pair").comparison.links.len()
}

#[test]
fn corrections_are_undone_and_done_again() {
    let mut state = compared("");
    let all = links(&state);
    let unlink = first_link(&state, CorrectionKind::Unlinked);
    state.step(Action::Correct(unlink.clone()));
    assert_eq!(links(&state), all - 1);
    assert!(matches!(&state.told, Some(Told { what: Deed::Made(one), .. }) if *one == unlink));
    let other = first_link(&state, CorrectionKind::Unlinked);
    state.step(Action::Correct(other));
    state.step(Action::Undo);
    assert_eq!(links(&state), all - 1);
    state.step(Action::Undo);
    state.step(Action::Undo);
    assert_eq!((links(&state), state.address.fix.clone()), (all, None), "one undo too many changes nothing");
    state.step(Action::Redo);
    assert_eq!(links(&state), all - 1);
    state.step(Action::TakeBack(unlink));
    assert_eq!(links(&state), all);
    state.step(Action::Redo);
    assert_eq!(links(&state), all, "after a new step there is nothing to do again");
}

#[test]
fn corrections_follow_the_pair_and_mirror_with_it() {
    let mut state = compared("");
    let unlink = first_link(&state, CorrectionKind::Unlinked);
    state.step(Action::Correct(unlink));
    let (fix, count) = (state.address.fix.clone(), links(&state));
    assert!(fix.is_some());
    state.step(Action::Swap);
    assert_eq!((state.address.fix.clone(), links(&state)), (fix.clone(), count));
    state.step(Action::Pick(Side::Right, "water".into()));
    assert_eq!(state.address.fix, None, "another pair has none");
    state.step(Action::Pick(Side::Right, "digital-economy".into()));
    assert_eq!((state.address.fix.clone(), links(&state)), (fix, count));
}

#[test]
fn an_address_brings_corrections_and_going_back_takes_none_away() {
    let mut state = compared("");
    let before = state.address.clone();
    state.step(Action::Correct(first_link(&state, CorrectionKind::Unlinked)));
    let first = state.address.clone();
    state.step(Action::Correct(first_link(&state, CorrectionKind::Unlinked)));
    let (fix, count) = (state.address.fix.clone(), links(&state));
    for earlier in [before, first] {
        state.step(Action::Arrived(Box::new(earlier)));
        assert_eq!((state.address.fix.clone(), links(&state)), (fix.clone(), count));
    }
    let fragment = state.address.write();
    let elsewhere = compared(&fragment);
    assert_eq!(links(&elsewhere), count);
    assert_eq!(elsewhere.address.write(), fragment);
    assert!(!elsewhere.ledger().expect("a ledger").own, "they are not the reader's own yet");
    assert_eq!(compared(&format!("{fragment}&right=water")).corrections().len(), 0);
}

#[test]
fn kept_corrections_come_back_and_an_address_goes_before_them() {
    let mut state = compared("");
    state.step(Action::Correct(first_link(&state, CorrectionKind::Unlinked)));
    let (kept, fragment) = (state.corrections(), state.address.write());
    let mut later = compared("");
    later.step(Action::Recalled(kept.clone()));
    assert_eq!(later.address.write(), fragment);
    let pin = first_link(&later, CorrectionKind::Pinned);
    let mut opened = compared("");
    opened.step(Action::Correct(pin));
    let mut opened = compared(&opened.address.write());
    opened.step(Action::Recalled(kept.clone()));
    assert_ne!(opened.corrections(), kept);
    opened.step(Action::Undo);
    assert_eq!(opened.corrections(), kept, "one step back leads to the kept ones");
}

#[test]
fn a_file_of_corrections_is_taken_in_or_says_whose_it_is() {
    let mut state = compared("");
    let mut set = state.corrections();
    set.add("digital-economy", &first_link(&state, CorrectionKind::Unlinked));
    let all = links(&state);
    state.step(Action::ImportCorrections(Ok(set.to_json())));
    assert_eq!((links(&state), state.import_notes.len()), (all - 1, 0));
    let other = crate::compare::Corrections::of("water", "trade");
    state.step(Action::ImportCorrections(Ok(other.to_json())));
    assert_eq!(links(&state), all - 1);
    let note = state.import_notes.first().expect("a note").message.en.clone();
    assert!(note.contains("Water") && note.contains("another pair"), "{note}");
    state.step(Action::Opened(None));
    assert!(state.import_notes.is_empty());
}

#[test]
fn a_link_by_hand_can_be_unlinked_for_good() {
    let mut state = compared("");
    let pair = state.pair.clone().expect("a pair");
    let theme = pair.chosen_theme(None).expect("a theme");
    let free = |side| pair.unlinked(side, &theme).first().cloned();
    let (Some(left), Some(right)) = (free(Side::Left), free(Side::Right)) else {
        panic!("something on each side has no counterpart")
    };
    let pin = Correction { kind: CorrectionKind::Pinned, left, right };
    let all = links(&state);
    state.step(Action::PinFrom(Side::Left, pin.left.clone()));
    state.step(Action::Correct(pin.clone()));
    assert_eq!((links(&state), state.panel), (all + 1, None));
    let shown = state.pair.as_ref().expect("a pair").links_of_theme(&theme);
    assert!(shown.iter().any(|link| link.pinned && link.left.id == pin.left));
    state.step(Action::Correct(Correction { kind: CorrectionKind::Unlinked, ..pin }));
    assert_eq!((links(&state), state.corrections().len()), (all, 0), "nothing is left to carry along");
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
        seen.push((if is_left { Side::Left } else { Side::Right }, id));
    }
    assert_eq!(seen, stops);
    state.step(Action::Step(1));
    assert_eq!(state.address.at.as_ref().map(|at| &at.1), stops.first().map(|stop| &stop.1));
    assert_eq!(state.address.view, View::Themes);
    state.step(Action::Filter(Some(".b".into())));
    state.step(Action::Step(-1));
    assert_eq!(state.address.at.as_ref().map(|at| at.0), Some(false));
    state.step(Action::Swap);
    assert_eq!(state.address.show.as_deref(), Some(".a"));
}
