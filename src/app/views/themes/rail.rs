//! The rail of themes: how many passages of A and of B treat each, and where figures differ.

use yew::{
    Callback, Html, MouseEvent, Properties, classes, function_component, html, use_effect_with, use_state,
};

use crate::app::browser::document;
use crate::app::model::{Listed, Pair, Shared, ThemeShow};
use crate::app::parts::ui::Ui;
use crate::chart::Shown;
use crate::compare::{SharedTheme, Side};
use crate::theme::Lexicon;

/// Element id of the heading of the chosen theme.
pub(super) const CHOSEN: &str = "chosen-theme";

/// The chosen theme among all.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct RailProps {
    /// Language and address.
    pub(super) ui: Ui,
    /// The pair.
    pub(super) pair: Shared<Pair>,
    /// Id of the chosen theme.
    pub(super) chosen: Option<String>,
}

/// The id of the lists.
const LISTS: &str = "rail-lists";

/// Draws the rail; where there is little room it opens on demand and closes when a theme is chosen.
#[function_component(Rail)]
pub(super) fn rail(props: &RailProps) -> Html {
    let RailProps { ui, pair, chosen } = props;
    let words = ui.words();
    let open = use_state(|| false);
    {
        let open = open.clone();
        use_effect_with(chosen.clone(), move |_| {
            if *open {
                // The list goes away, and with it what had the focus.
                document::focus(CHOSEN);
                open.set(false);
            }
            document::show_within(LISTS, ".rail-item.is-current");
        });
    }
    let onclick = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    let show = ThemeShow::read(ui.address.show.as_deref());
    let group = chosen.as_deref().and_then(|id| Lexicon::bundled().get(id)).map(|theme| theme.group.clone());
    let count = lists(ui, pair).iter().map(|(_, _, themes)| themes.len()).sum::<usize>();
    html! {
        <nav class={classes!("rail", open.then_some("is-open"))} aria-label={words.choose_theme}>
            <button type="button" class="rail-toggle" {onclick} aria-expanded={open.to_string()} aria-controls={LISTS} data-test="rail-toggle" data-group={group}>
                { (words.themes.choose)(count) }
            </button>
            <div class="rail-lists" id={LISTS}>
                { filters(ui, pair, show) }
                { for lists(ui, pair).into_iter().map(|list| section(ui, pair, list, show, chosen.as_deref())) }
            </div>
        </nav>
    }
}

type List<'p> = (Listed, String, &'p [SharedTheme]);

fn lists<'p>(ui: &Ui, pair: &'p Pair) -> [List<'p>; 3] {
    let words = ui.words();
    let comparison = &pair.comparison;
    [
        (Listed::Both, (words.themes_both)(comparison.themes.len()), comparison.themes.as_slice()),
        (Listed::Only(Side::Left), (words.themes_only_a)(comparison.only_left.len()), &comparison.only_left),
        (
            Listed::Only(Side::Right),
            (words.themes_only_b)(comparison.only_right.len()),
            &comparison.only_right,
        ),
    ]
}

fn is_listed(pair: &Pair, listed: Listed, list: Listed, theme: &SharedTheme) -> bool {
    match listed {
        Listed::All => true,
        Listed::Differs => pair.differing(&theme.id) > 0,
        of => of == list,
    }
}

fn filters(ui: &Ui, pair: &Pair, show: ThemeShow) -> Html {
    let words = &ui.words().themes;
    let lists = lists(ui, pair);
    let filter = |listed: Listed| {
        let count = lists
            .iter()
            .flat_map(|(list, _, themes)| themes.iter().map(move |theme| (*list, theme)))
            .filter(|(list, theme)| is_listed(pair, listed, *list, theme))
            .count();
        let current = listed == show.themes;
        if count == 0 && !current && listed != Listed::All {
            return Html::default();
        }
        let href = ui.href(|a| a.show = ThemeShow { themes: listed, ..show }.write());
        html! {
            <a key={listed.code()} class={classes!("filter", current.then_some("is-current"))} {href}
                data-test={format!("listed-{}", listed.code())} aria-current={current.then_some("true")}>
                { (words.listed)(listed) }<span class="filter-count">{ count }</span>
            </a>
        }
    };
    let listed = lists.iter().flat_map(|(list, _, themes)| themes.iter().map(move |theme| (*list, theme)));
    let listed = listed.filter(|(list, theme)| is_listed(pair, show.themes, *list, theme)).count();
    html! {
        <>
            <div class="filters" role="group" aria-label={words.list_filter}>{ for Listed::ALL.into_iter().map(filter) }</div>
            <p class="visually-hidden" role="status">{ format!("{} · {listed}", (words.listed)(show.themes)) }</p>
        </>
    }
}

fn section(
    ui: &Ui,
    pair: &Pair,
    (list, title, themes): List<'_>,
    show: ThemeShow,
    chosen: Option<&str>,
) -> Html {
    let mut shown = themes.iter().filter(|theme| is_listed(pair, show.themes, list, theme)).peekable();
    if shown.peek().is_none() {
        return Html::default();
    }
    html! {
        <section key={list.code()}>
            <div class="rail-head">
                <h2>{ title }</h2>
                <span class="rail-counts" aria-hidden="true"><span class="count side-a">{ "A" }</span><span class="count side-b">{ "B" }</span></span>
            </div>
            <ul>{ for shown.map(|theme| item(ui, pair, theme, show, chosen == Some(theme.id.as_str()))) }</ul>
        </section>
    }
}

fn item(ui: &Ui, pair: &Pair, theme: &SharedTheme, show: ThemeShow, current: bool) -> Html {
    let words = ui.words();
    let Some(entry) = Lexicon::bundled().get(&theme.id) else { return Html::default() };
    let href = ui.href(|a| {
        a.theme = Some(theme.id.clone());
        a.at = None;
        a.show = ThemeShow { links: Shown::All, ..show }.write();
    });
    let links = pair.links_of_theme(&theme.id).len();
    let differing = pair.differing(&theme.id);
    let counts = format!(
        "{} · {}",
        (words.theme_counts)(theme.left.len(), theme.right.len()),
        (words.theme_links)(links)
    );
    html! {
        <li key={theme.id.clone()} data-group={entry.group.clone()}>
            <a {href} class={classes!("rail-item", current.then_some("is-current"))} aria-current={current.then_some("true")}>
                <span class="rail-name">{ ui.text(&entry.names) }</span>
                if differing > 0 {
                    <span class="rail-differs" title={(words.themes.differing)(differing)}>
                        <span aria-hidden="true">{ "≠" }</span><span class="visually-hidden">{ (words.themes.differing)(differing) }</span>
                    </span>
                }
                <span class="rail-counts">
                    <span class="visually-hidden">{ counts }</span>
                    <span class="count side-a" aria-hidden="true">{ theme.left.len() }</span>
                    <span class="count side-b" aria-hidden="true">{ theme.right.len() }</span>
                </span>
            </a>
        </li>
    }
}
