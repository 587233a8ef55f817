//! Read: for whoever wants both plans in full, with what corresponds at hand.

use yew::{Html, classes, function_component, html};

use super::ViewProps;
use crate::app::model::{Pair, Shared};
use crate::app::parts::passage::{PassageCard, select};
use crate::app::parts::ui::{Ui, class_of, letter, pane_id};
use crate::app::state::Action;
use crate::compare::{Link, Side};
use crate::plan::{Section, SectionKind};

/// Draws both plans. Selecting a passage brings its best counterpart into view on the other side.
#[function_component(Read)]
pub fn read(props: &ViewProps) -> Html {
    let ViewProps { ui, pair } = props;
    html! {
        <div class="read-view">
            { walk(ui, pair) }
            <div class="read">
                { pane(ui, pair, Side::Left) }
                { pane(ui, pair, Side::Right) }
            </div>
        </div>
    }
}

/// Steps through all that corresponds, by buttons or keys; what is reached is announced.
fn walk(ui: &Ui, pair: &Pair) -> Html {
    let words = ui.words();
    let stops = pair.stops();
    let at = ui.address.at.as_ref().and_then(|(is_left, id)| pair.stop_of(*is_left, id));
    let heading = at.and_then(|at| stops.get(at)).and_then(|id| pair.left.passages.get(id)).and_then(|l| {
        let heading = l.passage.heading.as_ref().or_else(|| l.above.last().map(|(_, _, title)| title));
        heading.map(|h| ui.text(h).to_owned())
    });
    let place = at.map(|at| (words.difference)(at + 1, stops.len()));
    html! {
        <div class="walk" role="group" aria-label={words.linked_passages}>
            <button type="button" class="button" onclick={ui.act(Action::Step(-1))} title="Shift+F7 · Alt+↑">{ words.previous }</button>
            <button type="button" class="button" data-test="next" onclick={ui.act(Action::Step(1))} title="F7 · Alt+↓">{ words.next }</button>
            <p class="walk-place" role="status">
                if let Some(place) = place {
                    <strong>{ place }</strong>{ " " }{ heading.unwrap_or_default() }
                } else {
                    <span class="hint">{ (words.theme_links)(pair.comparison.links.len()) }</span>
                }
            </p>
            <span class="hint walk-keys">{ words.keys }</span>
        </div>
    }
}

/// The passage that the address selects, and its links, best first.
pub fn selection<'p>(ui: &Ui, pair: &'p Pair) -> Option<(Side, String, Vec<&'p Link>)> {
    let (is_left, id) = ui.address.at.clone()?;
    let side = if is_left { Side::Left } else { Side::Right };
    let links = pair.links_of(side, &id);
    Some((side, id, links))
}

fn pane(ui: &Ui, pair: &Shared<Pair>, side: Side) -> Html {
    let desk = pair.desk(side);
    let (title, lang) = desk.plan.title.get(ui.lang);
    let selected = selection(ui, pair);
    let mut marked: Vec<String> = Vec::new();
    let mut missing = false;
    if let Some((of, id, links)) = &selected {
        if *of == side {
            marked.push(id.clone());
        } else {
            marked.extend(links.iter().map(|l| l.side(side).id.clone()));
            missing = links.is_empty();
        }
    }
    let label = format!("{} {title}", letter(side));
    html! {
        <section class={classes!("pane", class_of(side))} aria-label={label}>
            <header class="pane-head">
                <span class="badge" aria-hidden="true">{ letter(side) }</span>
                <h2 lang={lang.tag()}>{ title }</h2>
                if missing {
                    <p class="pane-note" role="status">{ ui.words().no_counterpart }</p>
                }
            </header>
            <div class="pane-body" tabindex="0" id={pane_id(side)}>
                { for desk.plan.sections.iter().map(|s| section(ui, pair, side, s, 0, &marked)) }
            </div>
        </section>
    }
}

fn section(
    ui: &Ui,
    pair: &Shared<Pair>,
    side: Side,
    section: &Section,
    depth: usize,
    marked: &[String],
) -> Html {
    let (title, lang) = section.title.get(ui.lang);
    let heading = html! {
        <><span class="section-number">{ number(ui, section) }</span>{ " " }<span lang={lang.tag()}>{ title }</span></>
    };
    let heading = match depth {
        0 => html! { <h3 class="section-title depth-0">{ heading }</h3> },
        1 => html! { <h4 class="section-title depth-1">{ heading }</h4> },
        _ => html! { <h5 class="section-title depth-2">{ heading }</h5> },
    };
    let class = classes!("section", (section.kind == SectionKind::Box).then_some("box"));
    let passages = section.passages.iter().map(|passage| {
        let selected = marked.contains(&passage.id);
        html! {
            <PassageCard key={passage.id.clone()} ui={ui.clone()} pair={pair.clone()} {side} id={passage.id.clone()}
                onselect={select(ui, side, &passage.id, selected)} {selected} />
        }
    });
    html! {
        <section key={section.id.clone()} {class}>
            { heading }
            { for passages }
            { for section.sections.iter().map(|lower| self::section(ui, pair, side, lower, depth + 1, marked)) }
        </section>
    }
}

/// A chapter's number is printed with its heading; lower ones are shown without their chapter's.
fn number(ui: &Ui, section: &Section) -> String {
    let own = section.number.find('(').and_then(|at| section.number.get(at..));
    let printed = own.filter(|_| !section.number.starts_with('第')).unwrap_or(&section.number);
    (ui.words().section_number)(&section.id, printed)
}
