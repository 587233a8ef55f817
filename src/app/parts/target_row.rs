//! A row of the table of targets.

use yew::{Html, Properties, function_component, html};

use super::dumbbell::DumbbellMark;
use super::figure::FigureCell;
use super::ui::Ui;
use super::verdict::VerdictChip;
use crate::compare::{Side, TargetPair, Verdict};
use crate::theme::Lexicon;

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
}

/// Draws subject, A's cell, B's cell, the dumbbell and the verdict.
#[function_component(TargetRow)]
pub fn target_row(props: &TargetRowProps) -> Html {
    let TargetRowProps { ui, pair, themes } = props;
    let words = ui.words();
    let named = pair.left.as_ref().or(pair.right.as_ref()).map(|s| &s.name);
    let (name, lang) = named.map(|n| n.get(ui.lang)).unwrap_or_default();
    let natures = pair.left.as_ref().and_then(|l| l.nature).zip(pair.right.as_ref().and_then(|r| r.nature));
    let nature_differs = natures.is_some_and(|(a, b)| a != b);
    html! {
        <tr class="target-row" data-verdict={(words.verdict_word)(pair.verdict)}>
            <th scope="row" class="target-subject">
                <span lang={lang.tag()}>{ name }</span>
                if *themes {
                    { theme_links(ui, &pair.themes) }
                }
            </th>
            <td data-label={words.plan_a}><FigureCell ui={ui.clone()} side={Side::Left} target={pair.left.clone()} /></td>
            <td data-label={words.plan_b}><FigureCell ui={ui.clone()} side={Side::Right} target={pair.right.clone()} /></td>
            <td class="target-chart">
                // What cannot be compared has no common scale.
                if pair.verdict != Verdict::NotComparable {
                    <DumbbellMark pair={pair.clone()} />
                }
            </td>
            <td data-label={words.verdict}>
                <VerdictChip ui={ui.clone()} verdict={pair.verdict} how={pair.how} reason={pair.reason} />
                { baseline_note(ui, pair) }
                if nature_differs {
                    <span class="verdict-reason">{ words.nature_differs }</span>
                }
            </td>
        </tr>
    }
}

/// Says how the baselines compare where the main verdict does not say it already.
fn baseline_note(ui: &Ui, pair: &TargetPair) -> Html {
    let words = ui.words();
    match &pair.baseline {
        Some(baseline) if baseline.verdict != Verdict::NotComparable => html! {
            <span class="verdict-reason">
                { format!("{}: {}", words.baseline, (words.verdict_word)(baseline.verdict)) }
            </span>
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
