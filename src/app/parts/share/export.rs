//! Files of the comparison, and its report on paper.
//!
//! Absent: what is in them (`sharing` and `report`).

use wasm_bindgen::JsCast;
use web_sys::HtmlSelectElement;
use yew::{Callback, Event, Html, MouseEvent, function_component, html, use_state};

use super::ShareProps;
use crate::app::browser::{copy, document};
use crate::app::parts::dialog;
use crate::app::sharing::{self, File, Part};
use crate::compare::Side;
use crate::theme::Lexicon;

/// Draws the choice of what is reported and a button for each file.
#[function_component(Export)]
pub fn export(props: &ShareProps) -> Html {
    let ShareProps { ui, state, pair } = props;
    let words = &ui.words().share;
    let shown = Part::shown(state, pair);
    let part = use_state(|| shown);
    let theme = pair.chosen_theme(state.address.theme.as_deref());
    let parts: Vec<(&'static str, Part, String)> = [
        ("everything", Part::Everything, words.part_everything.to_owned()),
        ("targets", Part::Targets, words.part_targets.to_owned()),
    ]
    .into_iter()
    .chain(theme.map(|id| {
        let name = Lexicon::bundled().get(&id).map_or(id.as_str(), |theme| ui.text(&theme.names));
        ("theme", Part::Theme(id.clone()), (words.part_theme)(name))
    }))
    .collect();
    let onchange = {
        let (part, parts) = (part.clone(), parts.clone());
        Callback::from(move |event: Event| {
            let chosen = event.target().and_then(|t| t.dyn_into::<HtmlSelectElement>().ok());
            let code = chosen.map(|select| select.value()).unwrap_or_default();
            if let Some((_, chosen, _)) = parts.iter().find(|(name, ..)| *name == code) {
                part.set(chosen.clone());
            }
        })
    };
    let own = Side::BOTH.iter().filter(|&&side| state.originals.contains_key(state.id(side))).count();
    html! {
        <section aria-labelledby="share-files-title">
            <h3 id="share-files-title">{ words.files }</h3>
            <p>
                <label>{ words.report_of }{ " " }
                    <select {onchange} data-test="report-of">
                        { for parts.iter().map(|(code, of, name)| html! {
                            <option value={*code} selected={*of == *part}>{ name }</option>
                        }) }
                    </select>
                </label>
            </p>
            { for File::OFFERED.into_iter().zip(words.file_kinds).map(|(files, name)| html! {
                <div class="share-files" role="group" aria-label={name}>
                    <span class="share-kind" aria-hidden="true">{ name }</span>
                    { for files.iter().filter(|file| is_offered(**file)).map(|file| button(props, *file, &part)) }
                    if files.contains(&File::Report) && document::may_open_windows() {
                        <button type="button" class="button" data-test="print" onclick={printing(props, &part)}>{ words.print }</button>
                    }
                </div>
            }) }
            <p class="share-note">
                if copy::is_one_file() { { (words.inside)(own, pair.corrections.len()) } } else { { words.only_one_file } }
            </p>
        </section>
    }
}

/// A site cannot copy itself, and bytes are no text to copy where files are denied.
fn is_offered(file: File) -> bool {
    match file {
        File::Page => copy::is_one_file() && document::may_open_windows(),
        _ => document::may_open_windows() || !file.is_binary(),
    }
}

fn button(props: &ShareProps, file: File, part: &Part) -> Html {
    let ShareProps { ui, state, pair } = props;
    let (label, what) = (ui.words().share.file)(file.code());
    let (state, pair, part, dispatch) = (state.clone(), pair.clone(), part.clone(), ui.dispatch.clone());
    let onclick = Callback::from(move |_: MouseEvent| {
        sharing::save(file, what, &state, &pair, &part, &dispatch);
    });
    html! {
        <button key={file.code()} type="button" class="button" data-test={["save-", file.code()].concat()} {onclick}>{ label }</button>
    }
}

/// Prints what was chosen here, once the dialog is gone.
fn printing(props: &ShareProps, part: &Part) -> Callback<MouseEvent> {
    let (state, pair, part) = (props.state.clone(), props.pair.clone(), part.clone());
    Callback::from(move |_| {
        dialog::close();
        sharing::print(&state, &pair, &part);
    })
}
