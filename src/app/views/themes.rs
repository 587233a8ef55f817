//! Themes: for whoever asks what both plans say of one subject, passage by passage.
//!
//! Absent: what belongs together, which the comparison says, and the reader's corrections.

mod alone;
mod link;
mod rail;
mod rows;
mod targets;
mod walk;

use yew::{Html, function_component, html, use_effect_with};

use super::ViewProps;
use crate::app::browser::document;
use crate::app::model::{Pair, Shared, ThemeShow};
use crate::app::parts::ui::{Ui, letter};
use crate::app::state::{Action, Panel};
use crate::chart::Shown;
use crate::compare::Side;
use crate::theme::{Lexicon, Theme};
use rail::Rail;
use walk::walk_bar;

/// Draws the rail of themes and, for the chosen one, targets, linked passages and what only one
/// plan says.
#[function_component(Themes)]
pub fn themes(props: &ViewProps) -> Html {
    let ViewProps { ui, pair } = props;
    let chosen = pair.chosen_theme(ui.address.theme.as_deref());
    use_effect_with(ui.address.at.clone(), |at| {
        if let Some((is_left, id)) = at {
            document::visit(&stop_id(Side::left_if(*is_left), id));
        }
    });
    let theme = chosen.as_deref().and_then(|id| Lexicon::bundled().get(id));
    html! {
        <div class="themes">
            <Rail ui={ui.clone()} pair={pair.clone()} chosen={chosen.clone()} />
            <div class="theme-body">
                if let Some(theme) = theme {
                    { theme_body(ui, pair, theme) }
                } else {
                    <p class="empty">{ ui.words().choose_theme }</p>
                }
            </div>
        </div>
    }
}

/// Element id of a stop of the walk.
fn stop_id(side: Side, id: &str) -> String {
    format!("stop-{}-{id}", letter(side).to_lowercase())
}

/// Whether a stop is the selected one.
fn is_at(ui: &Ui, side: Side, id: &str) -> bool {
    ui.address.at.as_ref().is_some_and(|(is_left, at)| *is_left == (side == Side::Left) && at == id)
}

fn theme_body(ui: &Ui, pair: &Shared<Pair>, theme: &Theme) -> Html {
    let words = ui.words();
    let show = ThemeShow::read(ui.address.show.as_deref());
    let only_one = matches!(show.links, Shown::Only(_));
    let rows = pair.theme_rows(&theme.id, show.links);
    let stops = pair.theme_stops(&theme.id, show.links);
    html! {
        <>
            { head(ui, pair, theme) }
            { targets::targets(ui, pair, &theme.id) }
            <section class="facing-rows" aria-labelledby="linked-passages">
                <div class="theme-tools">
                    <h3 id="linked-passages">{ words.linked_passages }</h3>
                    { filters(ui, pair, &theme.id, show) }
                </div>
                { walk_bar(ui, pair, &stops) }
                if rows.is_empty() && !only_one {
                    <p class="empty">{ if show.links == Shown::All { words.no_links } else { words.nothing_shown } }</p>
                }
                { for rows.iter().enumerate().map(|(at, row)| rows::facing_row(ui, pair, row, (at + 1, stops.len()))) }
                { alone::alone(ui, pair, &theme.id, show.links) }
            </section>
        </>
    }
}

fn head(ui: &Ui, pair: &Pair, theme: &Theme) -> Html {
    let words = ui.words();
    let (left, right) = pair.theme(&theme.id).map(|t| (t.left.len(), t.right.len())).unwrap_or_default();
    let links = pair.links_of_theme(&theme.id).len();
    let corrections = pair.corrections.len();
    html! {
        <header class="theme-head" data-group={theme.group.clone()}>
            <h2 id={rail::CHOSEN} tabindex="-1">{ ui.text(&theme.names) }</h2>
            <p class="hint">{ ui.text(&theme.description) }</p>
            <p class="theme-figures">
                <span>{ format!("{} · {}", (words.theme_counts)(left, right), (words.theme_links)(links)) }</span>
                <button type="button" class="small-button" data-test="corrections" aria-haspopup="dialog"
                    onclick={ui.act(Action::Opened(Some(Panel::Corrections)))}>{ (words.corrections.open)(corrections) }</button>
            </p>
        </header>
    }
}

/// What of the theme is shown; what would show nothing is not offered.
fn filters(ui: &Ui, pair: &Pair, theme: &str, show: ThemeShow) -> Html {
    let words = &ui.words().themes;
    let filter = |shown: Shown| {
        let count = pair.theme_count(theme, shown);
        let current = shown == show.links;
        if count == 0 && !current && shown != Shown::All {
            return Html::default();
        }
        let href = ui.href(|a| {
            a.show = ThemeShow { links: shown, ..show }.write();
            a.at = None;
        });
        html! {
            <a key={shown.code()} class={yew::classes!("filter", current.then_some("is-current"))} {href}
                data-test={format!("shown-{}", shown.code())} aria-current={current.then_some("true")}>
                { (words.shown)(shown) }<span class="filter-count">{ count }</span>
            </a>
        }
    };
    html! {
        <div class="filters" role="group" aria-label={words.shown_filter}>{ for Shown::ALL.into_iter().map(filter) }</div>
    }
}
