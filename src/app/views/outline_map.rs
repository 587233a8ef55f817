//! The map of both outlines with its ribbons, and the themes that are its legend.

use yew::{Callback, Html, classes, function_component, html, use_memo, use_state};

use super::{ViewProps, theme_index};
use crate::address::View;
use crate::app::model::Pair;
use crate::app::parts::ui::{Ui, class_of, letter};
use crate::chart::{self, Node, OutlineMap, Ribbon, Trace, Traced};
use crate::compare::Side;
use crate::theme::Lexicon;

/// What drawing the map needs.
struct Drawing<'d> {
    ui: &'d Ui,
    pair: &'d Pair,
    map: &'d OutlineMap,
    /// What is followed; the rest fades.
    traced: Option<Traced>,
    follow: Callback<Option<Trace>>,
}

/// Draws the sections of A and B facing each other. Sections lead to the full text, ribbons and the
/// legend to their theme. What is pointed at or has the focus is followed through both plans. The
/// same links stand as a list in the view of themes, so the ribbons themselves are no stops of the
/// keyboard.
#[function_component(OutlineMapView)]
pub fn outline_map_view(props: &ViewProps) -> Html {
    let ViewProps { ui, pair } = props;
    let map = use_memo(pair.clone(), |pair| {
        chart::outline_map(&pair.left.plan, &pair.right.plan, &pair.comparison, Lexicon::bundled())
    });
    let followed = use_state(|| None::<Trace>);
    let follow = {
        let followed = followed.setter();
        Callback::from(move |trace| followed.set(trace))
    };
    let traced = followed.as_ref().map(|trace| map.traced(trace));
    let height = map.height.ceil();
    let class = classes!("outline-map", traced.is_some().then_some("is-tracing"));
    let drawing = Drawing { ui, pair, map: &map, traced, follow: follow.clone() };
    html! {
        <>
            <div {class} style={format!("--map-height: {height}px")}>
                { drawing.column(Side::Left, &map.left) }
                <svg class="ribbons" viewBox={format!("0 0 100 {height}")} preserveAspectRatio="none" aria-hidden="true" focusable="false">
                    { for map.ribbons.iter().enumerate().map(|(at, ribbon)| drawing.ribbon(at, ribbon)) }
                </svg>
                { drawing.column(Side::Right, &map.right) }
            </div>
            { theme_index::draw(ui, pair, &follow) }
        </>
    }
}

impl Drawing<'_> {
    fn column(&self, side: Side, nodes: &[Node]) -> Html {
        let one = |(at, node): (usize, &Node)| self.section(side, at, node);
        let label = format!("{} {}", letter(side), self.ui.text(&self.pair.desk(side).plan.short_title));
        html! { <ol class={classes!("map-column", class_of(side))} aria-label={label}>{ for nodes.iter().enumerate().map(one) }</ol> }
    }

    fn section(&self, side: Side, at: usize, node: &Node) -> Html {
        let ui = self.ui;
        let href = ui.href(|a| {
            a.view = View::Read;
            a.at = Some((side == Side::Left, node.first.clone()));
        });
        let (title, lang) = node.title.get(ui.lang);
        let style = format!("--top: {:.1}px; --height: {:.1}px", node.top, node.height);
        let traced = self.traced.as_ref().is_some_and(|traced| traced.sections(side).contains(&at));
        let class = classes!(
            "map-node",
            node.opens_chapter.then_some("opens-chapter"),
            traced.then_some("is-traced")
        );
        let follow = |on: bool| {
            let trace = on.then_some(Trace::Section(side, at));
            self.follow.reform(move |()| trace.clone())
        };
        let (over, out) = (follow(true), follow(false));
        html! {
            <li key={node.id.clone()} {class} {style}>
                <a {href} title={title.to_owned()}
                    onmouseenter={over.reform(|_| ())} onmouseleave={out.reform(|_| ())}
                    onfocus={over.reform(|_| ())} onblur={out.reform(|_| ())}>
                    <span class="map-number">{ (ui.words().section_number)(&node.id, &node.number) }</span>
                    <span class="map-title" lang={lang.tag()}>{ title }</span>
                </a>
            </li>
        }
    }

    fn ribbon(&self, at: usize, ribbon: &Ribbon) -> Html {
        let (ui, map) = (self.ui, self.map);
        let (a0, a1) = ribbon.from;
        let (b0, b1) = ribbon.to;
        let path = format!(
            "M0 {a0:.1}C50 {a0:.1} 50 {b0:.1} 100 {b0:.1}L100 {b1:.1}C50 {b1:.1} 50 {a1:.1} 0 {a1:.1}Z"
        );
        let href = ui.href(|a| {
            a.view = View::Themes;
            a.theme = Some(ribbon.theme.clone());
        });
        let name = |nodes: &[Node], at: usize| {
            nodes.get(at).map(|n| ui.text(&n.title).to_owned()).unwrap_or_default()
        };
        let theme = Lexicon::bundled().get(&ribbon.theme).map(|t| ui.text(&t.names)).unwrap_or_default();
        let title = format!(
            "{} ↔ {}\n{theme} · {}",
            name(&map.left, ribbon.left),
            name(&map.right, ribbon.right),
            (ui.words().map_links)(ribbon.links)
        );
        let traced = self.traced.as_ref().is_some_and(|traced| traced.ribbons.contains(&at));
        html! {
            <a {href} tabindex="-1" onmouseenter={self.follow.reform(move |_| Some(Trace::Ribbon(at)))}
                onmouseleave={self.follow.reform(|_| None)}>
                <path class={classes!("ribbon", traced.then_some("is-traced"))} data-group={ribbon.group.clone()} d={path}><title>{ title }</title></path>
            </a>
        }
    }
}
