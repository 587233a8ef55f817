//! Read: for whoever wants both plans in full, with what corresponds at hand.
//!
//! Where the panes stand is not in the state: scrolling draws the gutter and, when another passage
//! comes to the reading line, the heads of the panes, but no text.

mod bar;
mod finds;
mod gutter;
mod linkage;
mod minimap;
mod outline;
mod pane;
mod passage;
mod peek;
mod scroll;
mod text;

use yew::{Callback, Html, function_component, html, use_effect_with, use_memo, use_state_eq};

use super::ViewProps;
use crate::address::Address;
use crate::app::browser::copying::{self, Copied};
use crate::app::model::{Pair, Shared};
use crate::app::parts::ui::{Ui, letter};
use crate::compare::Side;
use crate::find::Query;
use crate::plan::Lang;
use crate::report::quoted;
use bar::Bar;
use finds::{Finds, Texts};
use linkage::Linkage;
use scroll::use_panes;

/// A passage and its side.
type At = Option<(Side, String)>;

/// Draws both plans, linked.
#[function_component(Read)]
pub fn read(props: &ViewProps) -> Html {
    let ViewProps { ui, pair } = props;
    let linkage = Shared::from(use_memo(pair.clone(), |pair| Linkage::new(pair)));
    let texts = use_memo((pair.clone(), ui.lang), |(pair, lang)| Texts::new(pair, *lang));
    let query = Query::read(ui.address.find.as_deref().unwrap_or_default());
    let finds = use_memo((pair.clone(), ui.lang, query), |(_, _, query)| Finds::new(&texts, query));
    let finds = Shared::from(finds);
    // The texts are drawn anew only where what they show changes: they get no address and no actions.
    let quiet =
        use_memo(ui.lang, |lang| Ui { lang: *lang, address: Address::default(), dispatch: Callback::noop() });
    let at: At = ui.address.at.as_ref().and_then(|(is_left, id)| {
        let side = Side::left_if(*is_left);
        linkage.row(side, id).map(|_| (side, id.clone()))
    });
    let panes = use_panes(ui, &linkage, &at);
    let traced = use_state_eq(|| At::None);
    use_copying(pair, ui.lang);
    let scene =
        pane::Scene { ui, quiet: &quiet, pair, linkage: &linkage, finds: &finds, at: &at, panes: &panes };
    let trace = |side: Side| {
        let traced = traced.clone();
        Callback::from(move |id: Option<String>| traced.set(id.map(|id| (side, id))))
    };
    let tracing = (*traced).clone().or_else(|| at.clone());
    let onmark = {
        let panes = panes.clone();
        Callback::from(move |index| panes.go_to_mark(index))
    };
    html! {
        <div class="read-view">
            <Bar ui={ui.clone()} pair={pair.clone()} finds={finds.clone()} {onmark} />
            { peek::tabs(&scene) }
            <div class="read" data-shown={letter(*panes.front).to_lowercase()}>
                { pane::pane(&scene, Side::Left, &trace(Side::Left)) }
                { gutter::gutter(&scene, tracing) }
                { pane::pane(&scene, Side::Right, &trace(Side::Right)) }
            </div>
            { peek::peek(&scene) }
        </div>
    }
}

/// What is copied from the panes carries where it stands.
#[yew::hook]
fn use_copying(pair: &Shared<Pair>, lang: Lang) {
    use_effect_with((pair.clone(), lang), |(pair, lang)| {
        let (pair, lang) = (pair.clone(), *lang);
        let listener = copying::on_copy(move |copied| cited(&pair, copied, lang));
        move || drop(listener)
    });
}

/// Shortest selection that is cited: a word that is copied for a search is left alone.
const LEAST_CITED: usize = 20;

fn cited(pair: &Pair, copied: Copied, lang: Lang) -> Option<String> {
    if copied.iter().map(|(_, _, text)| text.chars().count()).sum::<usize>() < LEAST_CITED {
        return None;
    }
    let mut of = copied.into_iter().fold([Vec::new(), Vec::new()], |mut of, (side, id, text)| {
        let [left, right] = &mut of;
        if side == Side::Left { left } else { right }.push((id, text));
        of
    });
    let texts = Side::BOTH.iter().zip(&mut of).filter(|(_, parts)| !parts.is_empty());
    let texts: Vec<String> = texts.map(|(side, parts)| quoted(&pair.desk(*side).plan, parts, lang)).collect();
    Some(texts.join("\n"))
}
