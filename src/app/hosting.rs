//! An embedded page and the host of its frame: what the host asks for becomes actions, and what is on
//! the screen is told.
//!
//! Absent: windows (`browser::host`), the protocol (`host`), and any decision (`state`).

use yew::{Callback, UseReducerHandle, use_effect_with, use_mut_ref};

use super::browser::host::Line;
use super::state::{Action, Arrival, State};
use super::titles::page_title;
use crate::compare::Side;
use crate::host::{Message, Refusal, Selection, Shown, Told};
use crate::plan::load;
use crate::theme::Lexicon;

/// Listens and tells as long as the page is embedded.
#[yew::hook]
pub(super) fn use_host(state: &UseReducerHandle<State>, dispatch: &Callback<Action>) {
    let line = use_mut_ref(|| None::<Line>);
    {
        let (line, dispatch) = (line.clone(), dispatch.clone());
        let parties = (state.address.embed, state.address.embedding.origin.clone());
        use_effect_with(parties, move |(embed, origin)| {
            let asked = move |message| ask(message, &dispatch);
            line.replace(if *embed { Line::open(origin.clone(), asked) } else { None });
            move || drop(line.take())
        });
    }
    let compared = state.pair.is_some();
    let selection = selection(state);
    let shown = Shown { address: shown_address(state), compared, title: page_title(state) };
    use_effect_with((shown, state.address.embed), {
        let line = line.clone();
        move |(shown, _)| tell(&line.borrow(), Told::State(Box::new(shown.clone())))
    });
    use_effect_with((selection, state.address.embed), move |(selection, _)| {
        tell(&line.borrow(), Told::Selection(selection.clone()));
    });
}

fn tell(line: &Option<Line>, told: Told) {
    if let Some(line) = line {
        line.tell(told);
    }
}

/// Makes an action of what the host asks for; a plan that is none is refused.
fn ask(message: Message, dispatch: &Callback<Action>) -> Result<(), Refusal> {
    dispatch.emit(match message {
        Message::SetState(keys) => Action::Outside(Arrival::Keys(keys)),
        Message::SetTheme(scheme) => Action::Dress(scheme),
        Message::SetLanguage(lang) => Action::Speak(lang),
        Message::LoadPlan(is_left, json) => {
            let plan = load(&json, &Lexicon::bundled().ids()).0.ok_or(Refusal::NotAPlan)?;
            let side = Side::left_if(is_left);
            Action::Outside(Arrival::Plan(side, Box::new(plan)))
        }
    });
    Ok(())
}

/// The address with both plans named and the language decided.
fn shown_address(state: &State) -> crate::address::Address {
    let mut address = state.address.clone();
    address.left = state.id(Side::Left).to_owned();
    address.right = state.id(Side::Right).to_owned();
    address.lang = Some(state.lang());
    address
}

fn selection(state: &State) -> Option<Selection> {
    let (is_left, id) = state.address.at.clone()?;
    let side = Side::left_if(is_left);
    let links = state.pair.as_ref().map(|pair| pair.links_of(side, &id)).unwrap_or_default();
    let facing = links.iter().map(|link| link.side(side.other()).id.clone()).collect();
    Some(Selection { is_left, id, facing })
}
