//! A row of the table of targets, and beneath it one as wide as the table for what is told on demand:
//! an open reason makes nothing else tall.
//!
//! Narrow tables are drawn as cards, and some browsers then take them for no tables; so that what is heard
//! stays a table, its parts say their roles.

use yew::{Html, Properties, classes, function_component, html};

use super::dumbbell::DumbbellMark;
use super::figure::FigureCell;
use super::target_why::TargetWhy;
use super::ui::Ui;
use super::verdict::VerdictChip;
use crate::app::model::{Pair, Shared};
use crate::chart::{self, Dumbbell};
use crate::compare::{Side, TargetPair};
use crate::report::{self, Sourced};
use crate::theme::Lexicon;

/// What only the view of all targets knows of a row.
#[derive(Clone, PartialEq)]
pub struct Sheet {
    /// The pair of plans.
    pub pair: Shared<Pair>,
    /// The chart, on a scale that other rows may share.
    pub chart: Option<Dumbbell>,
    /// Where the figures stand.
    pub sources: [Option<Sourced>; 2],
}

/// The pair.
#[derive(Clone, PartialEq, Properties)]
pub struct TargetRowProps {
    /// Language and address.
    pub ui: Ui,
    /// The pair.
    pub pair: TargetPair,
    /// Whether the themes are named under the subject.
    #[prop_or_default]
    pub themes: bool,
    /// What the view of all targets adds: reasons, sources, copying.
    #[prop_or_default]
    pub sheet: Option<Sheet>,
}

/// Draws subject, A's cell, B's cell, the dumbbell and the verdict.
#[function_component(TargetRow)]
pub fn target_row(props: &TargetRowProps) -> Html {
    let TargetRowProps { ui, pair, themes, sheet } = props;
    let words = ui.words();
    let named = pair.any_side().map(|side| side.name.get(ui.lang));
    let (name, lang) = named.unwrap_or_default();
    let chart = match sheet {
        Some(sheet) => sheet.chart.clone(),
        None => chart::dumbbell(pair),
    };
    let cell = |side: Side| {
        html! { <FigureCell ui={ui.clone()} {side} target={pair.side(side).cloned()} subject={name.to_owned()} /> }
    };
    html! {
        <>
        <tr role="row" class={classes!("target-row", sheet.is_some().then_some("has-why"))} data-verdict={report::verdict_code(pair.verdict)}>
            <th role="rowheader" scope="row" class="target-subject" abbr={name.to_owned()}>
                <span lang={lang.tag()}>{ name }</span>
                if *themes {
                    { theme_links(ui, &pair.themes) }
                }
            </th>
            <td role="cell" data-label={words.plan_a}>{ cell(Side::Left) }</td>
            <td role="cell" data-label={words.plan_b}>{ cell(Side::Right) }</td>
            <td role="cell" class="target-chart">
                if let Some(chart) = chart {
                    <DumbbellMark ui={ui.clone()} {chart} />
                }
            </td>
            <td role="cell" class="target-verdict" data-label={words.verdict}>
                <VerdictChip ui={ui.clone()} verdict={pair.verdict} how={pair.how} reason={pair.reason} />
                { nature_note(ui, pair) }
            </td>
        </tr>
        if let Some(sheet) = sheet {
            <tr role="row" class="why-row">
                <td role="cell" colspan="5"><TargetWhy ui={ui.clone()} pair={pair.clone()} sheet={sheet.clone()} /></td>
            </tr>
        }
        </>
    }
}

/// Says that one plan binds itself and the other does not, where the tables say so.
fn nature_note(ui: &Ui, pair: &TargetPair) -> Html {
    let words = ui.words();
    let nature = |side: Side| pair.side(side).and_then(|target| target.nature);
    match (nature(Side::Left), nature(Side::Right)) {
        (Some(a), Some(b)) if a != b => html! {
            <span class="verdict-note">{ (words.targets.natures)((words.nature_word)(a), (words.nature_word)(b)) }</span>
        },
        _ => Html::default(),
    }
}

fn theme_links(ui: &Ui, themes: &[String]) -> Html {
    let lexicon = Lexicon::bundled();
    let links = themes.iter().take(2).filter_map(|id| lexicon.get(id)).map(|theme| {
        let href = ui.href(|a| {
            a.view = crate::address::View::Themes;
            a.theme = Some(theme.id.clone());
            a.show = None;
        });
        html! { <a class="theme-link" {href} data-group={theme.group.clone()}>{ ui.text(&theme.names) }</a> }
    });
    html! { <span class="target-themes">{ for links }</span> }
}
