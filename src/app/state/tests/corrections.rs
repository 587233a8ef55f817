//! Steps with the reader's corrections.

use super::*;
use crate::compare::{Correction, CorrectionKind};

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
fn a_file_that_brings_nothing_new_says_so_and_offers_no_undo() {
    let mut state = compared("");
    let one = first_link(&state, CorrectionKind::Unlinked);
    state.step(Action::Correct(one));
    let mut file = state.corrections();
    state.step(Action::Heard);
    state.step(Action::ImportCorrections(Ok(file.to_json())));
    assert_eq!(state.told, None, "there is nothing to undo");
    let note = state.import_notes.first().expect("a note");
    assert!(note.message.en.contains("already"), "{}", note.message.en);
    // Of those in a file only the new ones are counted.
    file.add("digital-economy", &first_link(&state, CorrectionKind::Unlinked));
    state.step(Action::ImportCorrections(Ok(file.to_json())));
    assert!(matches!(state.told, Some(Told { what: Deed::Imported(1), .. })), "{:?}", state.told);
    assert!(state.import_notes.is_empty());
    let none = crate::compare::Corrections::of("digital-economy", "new-infrastructure");
    state.step(Action::ImportCorrections(Ok(none.to_json())));
    let note = state.import_notes.first().expect("a note");
    assert!(note.message.en.contains("no corrections"), "{}", note.message.en);
}

#[test]
fn corrections_inside_a_copy_go_before_the_kept_ones() {
    let mut state = compared("");
    state.step(Action::Correct(first_link(&state, CorrectionKind::Unlinked)));
    let kept = state.corrections();
    let mut inside = crate::compare::Corrections::of("digital-economy", "new-infrastructure");
    inside.add("digital-economy", &first_link(&state, CorrectionKind::Pinned));
    let mut copy = compared("");
    let meet = |copy: &mut State| {
        copy.step(Action::Enclosed(inside.clone()));
        copy.step(Action::Recalled(kept.clone()));
    };
    meet(&mut copy);
    assert_eq!(copy.corrections(), inside);
    assert!(!copy.ledger().expect("a ledger").own, "they are not the reader's own");
    // The pair is left and met again.
    meet(&mut copy);
    copy.step(Action::Undo);
    assert_eq!(copy.corrections(), kept, "one step back leads to the kept ones");
    assert!(!copy.ledger().expect("a ledger").can_undo());
    meet(&mut copy);
    assert_eq!(copy.corrections(), kept, "what was undone does not come again");
    let mut copy = compared("");
    copy.step(Action::Enclosed(crate::compare::Corrections::of("digital-economy", "new-infrastructure")));
    copy.step(Action::Recalled(kept.clone()));
    assert_eq!(copy.corrections(), kept, "an empty set inside takes nothing away");
}
