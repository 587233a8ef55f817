//! Why a row has its verdict, where its figures stand, and the sentence to quote: on demand.
//!
//! Absent: the reasoning (`compare`) and the sentence (`report`).

use yew::{Callback, Html, Properties, classes, function_component, html};

use super::copy::CopyButton;
use super::correct::apart_button;
use super::mixed::mixed;
use super::target_row::Sheet;
use super::ui::{Ui, class_of, letter};
use crate::address::View;
use crate::compare::{FigureVerdict, Side, TargetPair, TargetSide, Verdict};
use crate::report::{self, Sourced};

/// The pair with what the view of all targets knows of it.
#[derive(Clone, PartialEq, Properties)]
pub struct WhyProps {
    /// Language and address.
    pub ui: Ui,
    /// The pair.
    pub pair: TargetPair,
    /// Its sources.
    pub sheet: Sheet,
}

/// Draws a disclosure.
#[function_component(TargetWhy)]
pub fn target_why(props: &WhyProps) -> Html {
    let WhyProps { ui, pair, sheet } = props;
    let words = &ui.words().targets;
    let explanation = ui.text(&pair.explanation);
    let text = {
        let (sheet, pair, lang) = (sheet.clone(), pair.clone(), ui.lang);
        Callback::from(move |()| report::quote_target(&sheet.pair.report(), &pair, lang))
    };
    let sources = Side::BOTH.into_iter().zip(&sheet.sources);
    let sources = sources.filter_map(|(side, source)| Some((side, pair.side(side)?, source.as_ref()?)));
    html! {
        <details class="target-why">
            <summary data-test="why" aria-label={format!("{} · {}", words.why, report::subject(pair, ui.lang))}>{ words.why }</summary>
            <div class="why-body">
                <div class="why-text">
                    if !explanation.is_empty() {
                        <p>{ mixed(ui, explanation) }</p>
                    }
                    { apart(ui, pair) }
                    { pair.baseline.as_ref().map(|baseline| baselines(ui, baseline)) }
                    <p class="why-tools">
                        <CopyButton ui={ui.clone()} name={words.copy} label={format!("{}: {}", words.copy, report::subject(pair, ui.lang))} {text} />
                        { apart_button(ui, pair) }
                    </p>
                </div>
                <ul class="target-sources">
                    { for sources.map(|(side, target, source)| cited(ui, side, target, source)) }
                </ul>
            </div>
        </details>
    }
}

/// How far apart two figures are that are not the same.
fn apart(ui: &Ui, pair: &TargetPair) -> Html {
    if !matches!(pair.verdict, Verdict::Higher | Verdict::Lower) {
        return Html::default();
    }
    let share = report::difference(pair).map(report::per_cent);
    share
        .map(|share| html! { <p class="hint">{ (ui.words().targets.apart)(&share) }</p> })
        .unwrap_or_default()
}

/// The two baselines as printed, and how they compare.
fn baselines(ui: &Ui, baseline: &FigureVerdict) -> Html {
    let words = ui.words();
    let word = (words.verdict_word)(baseline.verdict);
    let text = (words.targets.baselines)(&baseline.left, &baseline.right, word);
    html! { <p class="hint">{ mixed(ui, &text) }</p> }
}

/// Title, number, page, section or table, line; and the way to the passage.
fn cited(ui: &Ui, side: Side, target: &TargetSide, source: &Sourced) -> Html {
    let words = &ui.words().targets;
    let href = ui.href(|a| {
        a.view = View::Read;
        a.at = Some((side == Side::Left, target.id.clone()));
        a.show = None;
    });
    let line = source.line.map(words.line);
    let cited = [Some(source.cited(ui.lang)), line].into_iter().flatten().filter(|part| !part.is_empty());
    let cited = cited.collect::<Vec<_>>().join(" · ");
    html! {
        <li class={classes!("target-source", class_of(side))}>
            <span class="badge">{ letter(side) }</span>
            <span>
                <cite>{ mixed(ui, &(words.title)(&source.title)) }</cite>{ " " }
                <span class="hint">{ mixed(ui, &cited) }</span>{ " " }
                <a {href} data-test="read-passage">{ ui.words().go_to_passage }</a>
            </span>
        </li>
    }
}
