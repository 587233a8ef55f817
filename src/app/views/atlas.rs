//! Atlas: for whoever does not know yet which two of all plans to compare.

use yew::{Html, Properties, classes, function_component, html, use_memo};

use crate::address::View;
use crate::app::model::Shared;
use crate::app::parts::ui::Ui;
use crate::app::state::State;
use crate::compare::{PairFigures, Side, theme_matrix};
use crate::plan::Plan;
use crate::theme::Lexicon;

/// The page's state.
#[derive(Clone, PartialEq, Properties)]
pub struct AtlasProps {
    /// Language, address and actions.
    pub ui: Ui,
    /// The state, with plans and figures of pairs as far as they have come.
    pub state: State,
}

/// Pairs that are named in the list.
const NAMED: usize = 8;

/// Draws the pairs to look at first, the heat map of all pairs and the matrix of themes.
#[function_component(Atlas)]
pub fn atlas(props: &AtlasProps) -> Html {
    let AtlasProps { ui, state } = props;
    let words = ui.words();
    let plans = state.loaded();
    let matrix = use_memo(plans.clone(), |plans| {
        let plans: Vec<&Plan> = plans.iter().map(|plan| &**plan).collect();
        theme_matrix(&plans, Lexicon::bundled())
    });
    if plans.len() < 3 {
        return Html::default();
    }
    let all = plans.len() * (plans.len() - 1) / 2;
    let done = state.survey.len();
    html! {
        <section class="panel atlas">
            <h2>{ words.atlas_title }</h2>
            if done < all {
                <p class="hint">{ (words.atlas_progress)(done, all) }</p>
            }
            <div class="atlas-parts">
                <div>
                    <p class="hint">{ words.atlas_hint }</p>
                    { heat_map(ui, state, &plans) }
                    { ramp(ui) }
                </div>
                <div>
                    <h3>{ words.atlas_pairs }</h3>
                    <p class="hint">{ words.atlas_pairs_hint }</p>
                    { pair_list(ui, state) }
                </div>
            </div>
            <h3>{ words.atlas_matrix }</h3>
            <p class="hint">{ words.atlas_matrix_hint }</p>
            { widest(ui, &matrix) }
            { theme_table(ui, state, &plans, &matrix) }
        </section>
    }
}

fn pair_href(ui: &Ui, left: &str, right: &str) -> String {
    ui.href(|a| {
        a.left = left.to_owned();
        a.right = right.to_owned();
        a.theme = None;
        a.at = None;
        a.show = None;
    })
}

/// The figures of a pair, in whichever order it was looked at.
fn figures<'s>(state: &'s State, a: &str, b: &str) -> Option<&'s PairFigures> {
    let key = |x: &str, y: &str| (x.to_owned(), y.to_owned());
    state.survey.get(&key(a, b)).or_else(|| state.survey.get(&key(b, a)))
}

/// The step of the ramp for a share of the most, from 1 to 5.
fn step(share: f64) -> &'static str {
    match share {
        s if s < 0.2 => "1",
        s if s < 0.4 => "2",
        s if s < 0.6 => "3",
        s if s < 0.8 => "4",
        _ => "5",
    }
}

/// The class of the pair on the screen.
fn shown(state: &State, a: &str, b: &str) -> Option<&'static str> {
    let sides = [state.id(Side::Left), state.id(Side::Right)];
    (sides.contains(&a) && sides.contains(&b)).then_some("is-shown")
}

/// What the steps of the ramp mean.
fn ramp(ui: &Ui) -> Html {
    let steps = ["1", "2", "3", "4", "5"].map(|step| html! { <span class="heat" data-step={step}></span> });
    html! { <p class="ramp"><span aria-hidden="true">{ for steps }</span>{ ui.words().guide.ramp }</p> }
}

fn heat_map(ui: &Ui, state: &State, plans: &[Shared<Plan>]) -> Html {
    let words = ui.words();
    let most = state.survey.values().map(|f| f.overlap).fold(0.01, f64::max);
    let name = |plan: &Plan| ui.text(&plan.short_title).to_owned();
    let cell = |a: &Plan, b: &Plan| {
        if a.id == b.id {
            return html! { <td class="heat heat-own" aria-hidden="true"></td> };
        }
        let Some(figures) = figures(state, &a.id, &b.id) else { return html! { <td class="heat"></td> } };
        let step = step(figures.overlap / most);
        let label = format!("{} ↔ {}: {}", name(a), name(b), (words.pair_figures)(figures));
        html! {
            <td class={classes!("heat", shown(state, &a.id, &b.id))} data-step={step}>
                <a href={pair_href(ui, &a.id, &b.id)} title={label.clone()} aria-label={label}>
                    { format!("{:.0}", figures.overlap * 100.0) }
                    if figures.differ > 0 {
                        <sup class="heat-differs" aria-hidden="true">{ "≠" }</sup>
                    }
                </a>
            </td>
        }
    };
    html! {
        <div class="scroll-x" tabindex="0" role="region" aria-label={words.atlas_title}>
            <table class="heat-map">
                <caption class="visually-hidden">{ words.atlas_hint }</caption>
                <thead><tr><td></td>{ for plans.iter().map(|p| html! { <th scope="col"><span>{ name(p) }</span></th> }) }</tr></thead>
                <tbody>
                    { for plans.iter().map(|a| html! {
                        <tr><th scope="row">{ name(a) }</th>{ for plans.iter().map(|b| cell(a, b)) }</tr>
                    }) }
                </tbody>
            </table>
        </div>
    }
}

/// Pairs whose figures differ come first, then those that overlap most.
fn pair_list(ui: &Ui, state: &State) -> Html {
    let mut pairs: Vec<_> = state.survey.iter().collect();
    pairs.sort_by(|(_, a), (_, b)| b.differ.cmp(&a.differ).then(b.overlap.total_cmp(&a.overlap)));
    let one = |((left, right), figures): (&(String, String), &PairFigures)| {
        html! {
            <li key={format!("{left} {right}")}>
                <a href={pair_href(ui, left, right)}>
                    { format!("{} ↔ {}", state.title(left, ui.lang), state.title(right, ui.lang)) }
                </a>
                <span class="hint">{ (ui.words().pair_figures)(figures) }</span>
            </li>
        }
    };
    html! { <ol class="pair-list">{ for pairs.into_iter().take(NAMED).map(one) }</ol> }
}

/// The themes that most plans treat.
fn widest(ui: &Ui, matrix: &[(String, Vec<usize>)]) -> Html {
    let plans = |row: &[usize]| row.iter().filter(|count| **count > 0).count();
    let most = matrix.iter().map(|(_, row)| plans(row)).max().unwrap_or_default();
    let all = matrix.first().map_or(0, |(_, row)| row.len());
    let names: Vec<&str> = matrix
        .iter()
        .filter(|(_, row)| plans(row) == most)
        .filter_map(|(id, _)| Some(ui.text(&Lexicon::bundled().get(id)?.names)))
        .collect();
    html! { <p data-test="widest-themes">{ (ui.words().atlas_widest)(&names, most, all) }</p> }
}

fn theme_table(ui: &Ui, state: &State, plans: &[Shared<Plan>], matrix: &[(String, Vec<usize>)]) -> Html {
    let lexicon = Lexicon::bundled();
    let most = matrix.iter().flat_map(|(_, row)| row).copied().max().unwrap_or(1).max(1);
    let own = state.id(Side::Left).to_owned();
    let cell = |theme: &str, name: &str, plan: &Plan, count: usize| {
        if count == 0 {
            return html! { <td class="heat"></td> };
        }
        let href = ui.href(|a| {
            // The column of plan A itself shows the theme in the present pair.
            if plan.id != own {
                a.right.clone_from(&plan.id);
            }
            a.view = View::Themes;
            a.theme = Some(theme.to_owned());
            a.show = None;
            a.at = None;
        });
        #[expect(clippy::cast_precision_loss, reason = "a number of passages is far below 2^52")]
        let share = (count as f64 / most as f64).sqrt();
        let label = format!("{} · {name}: {}", ui.text(&plan.short_title), (ui.words().passages)(count));
        html! { <td class="heat" data-step={step(share)}><a {href} title={label.clone()} aria-label={label}>{ count }</a></td> }
    };
    let row = |(theme, counts): &(String, Vec<usize>)| {
        let entry = lexicon.get(theme);
        let name = entry.map(|t| ui.text(&t.names)).unwrap_or_default();
        let group = entry.map(|t| t.group.clone()).unwrap_or_default();
        let cells = plans.iter().zip(counts).map(|(plan, &count)| cell(theme, name, plan, count));
        html! {
            <tr key={theme.clone()} data-group={group}><th scope="row" class="heat-theme">{ name }</th>{ for cells }</tr>
        }
    };
    html! {
        <div class="scroll-x" tabindex="0" role="region" aria-label={ui.words().atlas_matrix}>
            <table class={classes!("heat-map", "heat-themes")}>
                <caption class="visually-hidden">{ ui.words().atlas_matrix_hint }</caption>
                <thead><tr><td></td>{ for plans.iter().map(|p| html! { <th scope="col"><span>{ ui.text(&p.short_title) }</span></th> }) }</tr></thead>
                <tbody>{ for matrix.iter().map(row) }</tbody>
            </table>
        </div>
    }
}
