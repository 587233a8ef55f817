//! The map of both outlines with its ribbons.

use yew::{Html, classes, function_component, html, use_memo};

use super::ViewProps;
use crate::address::View;
use crate::app::parts::ui::{Ui, class_of};
use crate::chart::{self, Node, OutlineMap, Ribbon};
use crate::compare::Side;
use crate::theme::Lexicon;

/// Draws the sections of A and B facing each other. Sections lead to the full text, ribbons to
/// their theme; the same links stand as a list in the view of themes, so the ribbons themselves are
/// no stops of the keyboard.
#[function_component(OutlineMapView)]
pub fn outline_map_view(props: &ViewProps) -> Html {
    let ViewProps { ui, pair } = props;
    let map = use_memo(pair.clone(), |pair| {
        chart::outline_map(&pair.left.plan, &pair.right.plan, &pair.comparison, Lexicon::bundled())
    });
    let height = map.height.ceil();
    html! {
        <div class="outline-map" style={format!("--map-height: {height}px")}>
            { column(ui, Side::Left, &map.left) }
            <svg class="ribbons" viewBox={format!("0 0 100 {height}")} preserveAspectRatio="none" aria-hidden="true" focusable="false">
                { for map.ribbons.iter().map(|ribbon| ribbon_path(ui, &map, ribbon)) }
            </svg>
            { column(ui, Side::Right, &map.right) }
        </div>
    }
}

fn column(ui: &Ui, side: Side, nodes: &[Node]) -> Html {
    let one = |node: &Node| {
        let href = ui.href(|a| {
            a.view = View::Read;
            a.at = Some((side == Side::Left, node.first.clone()));
        });
        let (title, lang) = node.title.get(ui.lang);
        let style = format!("--top: {:.1}px; --height: {:.1}px", node.top, node.height);
        html! {
            <li key={node.id.clone()} class={classes!("map-node", node.opens_chapter.then_some("opens-chapter"))} {style}>
                <a {href} title={title.to_owned()}>
                    <span class="map-number">{ (ui.words().section_number)(&node.id, &node.number) }</span>
                    <span class="map-title" lang={lang.tag()}>{ title }</span>
                </a>
            </li>
        }
    };
    html! { <ol class={classes!("map-column", class_of(side))}>{ for nodes.iter().map(one) }</ol> }
}

fn ribbon_path(ui: &Ui, map: &OutlineMap, ribbon: &Ribbon) -> Html {
    let words = ui.words();
    let (a0, a1) = ribbon.from;
    let (b0, b1) = ribbon.to;
    let path =
        format!("M0 {a0:.1}C50 {a0:.1} 50 {b0:.1} 100 {b0:.1}L100 {b1:.1}C50 {b1:.1} 50 {a1:.1} 0 {a1:.1}Z");
    let href = ui.href(|a| {
        a.view = View::Themes;
        a.theme = Some(ribbon.theme.clone());
    });
    let name =
        |nodes: &[Node], at: usize| nodes.get(at).map(|n| ui.text(&n.title).to_owned()).unwrap_or_default();
    let theme = Lexicon::bundled().get(&ribbon.theme).map(|t| ui.text(&t.names)).unwrap_or_default();
    let title = format!(
        "{} ↔ {}\n{theme} · {}",
        name(&map.left, ribbon.left),
        name(&map.right, ribbon.right),
        (words.map_links)(ribbon.links)
    );
    html! {
        <a {href} tabindex="-1"><path class="ribbon" data-group={ribbon.group.clone()} d={path}><title>{ title }</title></path></a>
    }
}
