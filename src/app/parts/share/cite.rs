//! Citations of the comparison and of both plans.
//!
//! Absent: how they are written (`report`).

use yew::{Html, html};

use super::{Copier, ShareProps};
use crate::app::browser::sending;
use crate::app::sharing;
use crate::compare::Side;
use crate::report::{Manner, cite_comparison, cite_plan};

/// Draws a field for each manner of citing.
pub(super) fn cite(props: &ShareProps, copier: &Copier) -> Html {
    let words = &props.ui.words().share;
    let (address, today) = (sharing::web_address(&props.state), sending::today());
    let input = props.pair.report();
    let field = |manner: Manner| {
        let plans = Side::BOTH.map(|side| cite_plan(&props.pair.desk(side).plan, manner));
        let [left, right] = plans;
        let text = [cite_comparison(&input, manner, &address, &today), left, right].join("\n");
        let id = match manner {
            Manner::GbT7714 => "cite-gb",
            Manner::Apa7 => "cite-apa",
        };
        copier.field(id, manner.name(), &text, 5)
    };
    html! {
        <section aria-labelledby="share-cite-title">
            <h3 id="share-cite-title">{ words.cite }</h3>
            { for Manner::ALL.into_iter().map(field) }
        </section>
    }
}
