//! All shared themes by group, with the passages of A and B: the legend of the map, and the way from
//! it to each theme.

use yew::{Callback, Html, classes, html};

use crate::address::View;
use crate::app::model::Pair;
use crate::app::parts::ui::{Ui, class_of};
use crate::chart::Trace;
use crate::compare::{SharedTheme, Side};
use crate::theme::{Group, Lexicon};

/// Draws the index. A theme that is pointed at or has the focus is followed through the map.
pub(super) fn draw(ui: &Ui, pair: &Pair, follow: &Callback<Option<Trace>>) -> Html {
    let words = ui.words();
    let comparison = &pair.comparison;
    let most = comparison.themes.iter().flat_map(|t| [t.left.len(), t.right.len()]).max().unwrap_or(1).max(1);
    let group = |group: &Group| {
        let own =
            |theme: &&SharedTheme| Lexicon::bundled().get(&theme.id).is_some_and(|t| t.group == group.id);
        let themes: Vec<&SharedTheme> = comparison.themes.iter().filter(own).collect();
        if themes.is_empty() {
            return Html::default();
        }
        html! {
            <section key={group.id.clone()} class="index-group" data-group={group.id.clone()}>
                <div class="index-head">
                    <h4>{ ui.text(&group.names) }</h4>
                    <span class="side-a" aria-hidden="true">{ "A" }</span>
                    <span class="side-b" aria-hidden="true">{ "B" }</span>
                </div>
                <ul>{ for themes.into_iter().map(|theme| row(ui, pair, theme, most, follow)) }</ul>
            </section>
        }
    };
    html! {
        <>
            <h3>{ words.balance_title }</h3>
            <p class="hint">{ words.balance_hint }</p>
            <div class="theme-index">{ for Lexicon::bundled().groups.iter().map(group) }</div>
            <div class="only-lists">
                { only(ui, (words.themes_only_a)(comparison.only_left.len()), Side::Left, &comparison.only_left) }
                { only(ui, (words.themes_only_b)(comparison.only_right.len()), Side::Right, &comparison.only_right) }
            </div>
        </>
    }
}

fn only(ui: &Ui, title: String, side: Side, themes: &[SharedTheme]) -> Html {
    if themes.is_empty() {
        return Html::default();
    }
    html! {
        <div class={classes!("only-themes", class_of(side))}>
            <h3>{ title }</h3>
            <p>{ for themes.iter().map(|t| chip(ui, &t.id)) }</p>
        </div>
    }
}

fn href(ui: &Ui, id: &str) -> String {
    ui.href(|a| {
        a.view = View::Themes;
        a.theme = Some(id.to_owned());
        a.at = None;
        a.show = None;
    })
}

/// A theme as a link.
pub(super) fn chip(ui: &Ui, id: &str) -> Html {
    let Some(theme) = Lexicon::bundled().get(id) else { return Html::default() };
    html! {
        <a class="theme-link" href={href(ui, id)} data-group={theme.group.clone()}>{ ui.text(&theme.names) }</a>
    }
}

fn row(ui: &Ui, pair: &Pair, theme: &SharedTheme, most: usize, follow: &Callback<Option<Trace>>) -> Html {
    let words = ui.words();
    let name = Lexicon::bundled().get(&theme.id).map(|t| ui.text(&t.names)).unwrap_or_default();
    let share = |count: usize| format!("--share: {:.2}", ratio(count, most));
    let counts = format!(
        ": {} · {}",
        (words.theme_counts)(theme.left.len(), theme.right.len()),
        (words.theme_links)(pair.links_of_theme(&theme.id).len())
    );
    let on = Some(Trace::Theme(theme.id.clone()));
    let (over, focus) = (on.clone(), on);
    html! {
        <li key={theme.id.clone()}>
            <a class="index-row" href={href(ui, &theme.id)}
                onmouseenter={follow.reform(move |_| over.clone())} onmouseleave={follow.reform(|_| None)}
                onfocus={follow.reform(move |_| focus.clone())} onblur={follow.reform(|_| None)}>
                <span class="index-name">{ name }<span class="visually-hidden">{ counts }</span></span>
                <span class="twin side-a" style={share(theme.left.len())} aria-hidden="true">{ theme.left.len() }</span>
                <span class="twin side-b" style={share(theme.right.len())} aria-hidden="true">{ theme.right.len() }</span>
            </a>
        </li>
    }
}

fn ratio(part: usize, whole: usize) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "a number of passages is far below 2^52")]
    let ratio = part as f64 / whole.max(1) as f64;
    ratio
}
