//! What was corrected last, announced, with the way back.
//!
//! Absent: older steps, which the list of corrections has.

use yew::{Html, Properties, function_component, html, use_effect_with};

use super::ui::Ui;
use crate::app::browser::document;
use crate::app::model::{Pair, Shared};
use crate::app::state::{Action, Deed, Panel, Told};

/// What was corrected.
#[derive(Clone, PartialEq, Properties)]
pub struct CorrectionNoticeProps {
    /// Language and address.
    pub ui: Ui,
    /// What was corrected last.
    pub told: Option<Told>,
    /// The pair on the screen.
    pub pair: Option<Shared<Pair>>,
    /// Whether there is something to undo, and something to do again.
    pub ways: (bool, bool),
}

/// Element id of the button that leads back.
const BACK: &str = "undo";

/// Draws the notice. Where a correction took away what had the focus, the way back has it now.
#[function_component(CorrectionNotice)]
pub fn correction_notice(props: &CorrectionNoticeProps) -> Html {
    let CorrectionNoticeProps { ui, told, pair, ways: (can_undo, can_redo) } = props;
    use_effect_with(told.as_ref().map(|told| told.count), |count| {
        if count.is_some() {
            document::focus_if_lost(BACK);
        }
    });
    let words = ui.words();
    let said = told.as_ref().zip(pair.as_ref()).map(|(told, pair)| sentence(ui, pair, &told.what));
    let shown = said.is_some();
    html! {
        <div class="correction-notice" data-shown={shown.to_string()}>
            <p role="status" aria-live="polite" data-test="corrected">{ said.unwrap_or_default() }</p>
            if shown {
                if *can_undo {
                    <button type="button" id={BACK} class="small-button" data-test="undo-last" aria-keyshortcuts="Control+Z" title={format!("{} (Ctrl+Z)", words.corrections.undo)}
                        onclick={ui.act(Action::Undo)}>{ words.corrections.undo }</button>
                }
                if *can_redo {
                    <button type="button" id={(!can_undo).then_some(BACK)} class="small-button" data-test="redo-last" aria-keyshortcuts="Control+Shift+Z"
                        title={format!("{} (Ctrl+Shift+Z)", words.corrections.redo)} onclick={ui.act(Action::Redo)}>{ words.corrections.redo }</button>
                }
                <button type="button" class="small-button" data-test="all-corrections"
                    onclick={ui.act(Action::Opened(Some(Panel::Corrections)))}>{ words.corrections.title }</button>
                <button type="button" class="small-button" aria-label={words.dismiss} title={words.dismiss} onclick={ui.dismiss(Action::Heard)}>{ "×" }</button>
            }
        </div>
    }
}

fn sentence(ui: &Ui, pair: &Pair, deed: &Deed) -> String {
    let words = &ui.words().corrections;
    match deed {
        Deed::Made(one) => {
            let (a, b) = pair.correction_names(one, ui.lang);
            (words.made)(one.kind, &a, &b)
        }
        Deed::Restored(one) => {
            let (a, b) = pair.correction_names(one, ui.lang);
            (words.restored)(one.kind, &a, &b)
        }
        Deed::Cleared(count) => (words.cleared)(*count),
        Deed::Undone => words.undone.to_owned(),
        Deed::Redone => words.redone.to_owned(),
        Deed::Imported(count) => (words.imported)(*count),
        Deed::Arrived(count) => (words.arrived)(*count),
    }
}
