//! Files of the comparison on the screen, and the report that is printed.
//!
//! Absent: what is in them (`report`), and the dialog that offers them (`parts/share`).

use wasm_bindgen_futures::spawn_local;
use yew::{Callback, UseReducerHandle, use_effect_with};

use super::browser::print::{self, Printed};
use super::browser::{copy, document, files, picture, sending};
use super::model::{Pair, Shared};
use super::state::{Action, Arrival, Offered, State};
use crate::address::View;
use crate::compare::{Correction, Side};
use crate::plan::{Lang, Plan};
use crate::report::{self, Bom, HtmlReport, Parcel, Scope};

/// A kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum File {
    /// The report to read.
    Report,
    /// This page with the comparison inside.
    Page,
    /// A workbook of targets and links.
    Xlsx,
    /// The targets.
    TargetsCsv,
    /// The links.
    LinksCsv,
    /// A report to edit.
    Markdown,
    /// The comparison for programs.
    Json,
    /// The map of both outlines as a drawing.
    MapSvg,
    /// The same as a picture.
    MapPng,
    /// The chart of targets as a drawing.
    ChartSvg,
    /// The same as a picture.
    ChartPng,
}

impl File {
    /// All kinds as they are offered: to read, to reckon with, to look at.
    pub(crate) const OFFERED: [&'static [File]; 3] = [
        &[File::Report, File::Markdown, File::Page],
        &[File::Xlsx, File::TargetsCsv, File::LinksCsv, File::Json],
        &[File::MapSvg, File::MapPng, File::ChartSvg, File::ChartPng],
    ];

    /// Its word in the page.
    pub(crate) fn code(self) -> &'static str {
        match self {
            File::Report => "report",
            File::Page => "page",
            File::Xlsx => "xlsx",
            File::TargetsCsv => "targets-csv",
            File::LinksCsv => "links-csv",
            File::Markdown => "markdown",
            File::Json => "json",
            File::MapSvg => "map-svg",
            File::MapPng => "map-png",
            File::ChartSvg => "chart-svg",
            File::ChartPng => "chart-png",
        }
    }

    /// Whether it is bytes, which cannot be offered as a text to copy.
    pub(crate) fn is_binary(self) -> bool {
        matches!(self, File::Xlsx | File::MapPng | File::ChartPng)
    }

    fn ending(self) -> (&'static str, &'static str) {
        match self {
            File::Report | File::Page => ("html", "text/html;charset=utf-8"),
            File::Xlsx => ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            File::TargetsCsv | File::LinksCsv => ("csv", "text/csv;charset=utf-8"),
            File::Markdown => ("md", "text/markdown;charset=utf-8"),
            File::Json => ("json", "application/json"),
            File::MapSvg | File::ChartSvg => ("svg", "image/svg+xml"),
            File::MapPng | File::ChartPng => ("png", "image/png"),
        }
    }
}

/// What a report is of. The theme is that of the view of themes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// All of the comparison.
    Everything,
    /// All targets.
    Targets,
    /// One theme.
    Theme(String),
}

impl Part {
    /// The part that is on the screen.
    pub(crate) fn shown(state: &State, pair: &Pair) -> Part {
        match state.address.view {
            View::Themes => {
                let theme = pair.chosen_theme(state.address.theme.as_deref());
                theme.map_or(Part::Everything, Part::Theme)
            }
            View::Targets => Part::Targets,
            View::Overview | View::Read | View::Changes | View::Styleguide => Part::Everything,
        }
    }

    fn scope(&self) -> Scope<'_> {
        match self {
            Part::Everything => Scope::Everything,
            Part::Targets => Scope::Targets,
            Part::Theme(id) => Scope::Theme(id),
        }
    }
}

/// The address of the comparison that others can open; nothing where the page is a file.
pub(crate) fn web_address(state: &State) -> String {
    if sending::is_on_the_web() {
        document::address_with(&["#", &state.fragment_to_send().0].concat())
    } else {
        String::new()
    }
}

/// Does something with the report of a part.
fn with_report<T>(state: &State, pair: &Pair, part: &Part, act: impl FnOnce(&HtmlReport<'_>) -> T) -> T {
    let corrections: Vec<Correction> = pair.corrections.list(&pair.left.plan.id);
    act(&HtmlReport {
        input: pair.report(),
        terms: pair.terms(),
        corrections: &corrections,
        scope: part.scope(),
        address: &web_address(state),
        date: &sending::today(),
    })
}

/// What a copy of the page carries of the comparison on the screen. The reader's other plans stay here.
fn parcel(state: &State, pair: &Pair) -> Parcel {
    let mut address = state.address.clone();
    address.left.clone_from(&pair.left.plan.id);
    address.right.clone_from(&pair.right.plan.id);
    address.embed = false;
    let own = |side: Side| state.originals.get(&pair.desk(side).plan.id).map(|plan| Plan::clone(plan));
    Parcel {
        address: address.write(),
        plans: Side::BOTH.into_iter().filter_map(own).collect(),
        corrections: Some(pair.corrections.clone()),
    }
}

/// The text of a file; a workbook has none.
fn text_of(file: File, state: &State, pair: &Pair, part: &Part, lang: Lang) -> Option<String> {
    let input = pair.report();
    Some(match file {
        File::Report => with_report(state, pair, part, |report| report.document(lang)),
        File::Page => copy::page(&parcel(state, pair), &document::title())?,
        File::Xlsx => return None,
        File::TargetsCsv => report::targets_csv(&input, lang, Bom::With),
        File::LinksCsv => report::links_csv(&input, lang, Bom::With),
        File::Markdown => report::markdown(&input, lang),
        File::Json => report::json(&pair.comparison, &pair.corrections),
        File::MapSvg | File::MapPng => report::outline_svg(&input, lang),
        File::ChartSvg | File::ChartPng => report::dumbbells_svg(&input, lang),
    })
}

/// Saves a file, or where the browser does not let the page do so, offers its text.
pub(crate) fn save(
    file: File,
    what: &str,
    state: &State,
    pair: &Shared<Pair>,
    part: &Part,
    dispatch: &Callback<Action>,
) {
    let lang = state.lang();
    let (ending, kind) = file.ending();
    let name = match file {
        File::Page => report::page_file_name(&pair.left.plan.id, &pair.right.plan.id),
        _ => report::file_name(&pair.report(), what, ending, lang),
    };
    if file == File::Xlsx {
        // Where it cannot be saved, it is not offered.
        let _ = files::save_bytes(&name, kind, &report::xlsx(&pair.report(), lang));
        return;
    }
    let Some(text) = text_of(file, state, pair, part, lang) else { return };
    if matches!(file, File::MapPng | File::ChartPng) {
        spawn_local(async move {
            // A picture that cannot be made or saved is still there as a drawing.
            let _ = picture::save(&name, &text).await;
        });
        return;
    }
    if files::save(&name, kind, &text).is_none() {
        dispatch.emit(Action::Outside(Arrival::Offered(Offered { name, text })));
    }
}

fn printed(state: &State, pair: &Pair, part: &Part) -> Printed {
    let lang = state.lang();
    with_report(state, pair, part, |report| Printed {
        page_rule: report.page_rule(lang),
        style: HtmlReport::style(),
        body: report.body(lang),
    })
}

/// Prints the report of a part.
pub(crate) fn print(state: &State, pair: &Pair, part: &Part) {
    print::print(printed(state, pair, part));
}

/// Has the browser print the report of what is on the screen instead of the page, but in a frame, which
/// its host prints.
#[yew::hook]
pub(super) fn use_print(state: &UseReducerHandle<State>) {
    let now = (**state).clone();
    let of = (now.pair.clone(), now.address.clone());
    use_effect_with(of, move |_| {
        let listeners = print::on_print(move || {
            let pair = now.pair.as_ref().filter(|_| !now.address.embed)?;
            Some(printed(&now, pair, &Part::shown(&now, pair)))
        });
        move || drop(listeners)
    });
}
