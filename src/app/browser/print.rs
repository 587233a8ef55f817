//! Printing: while the browser prints, the page is a report. However the reader asks for it (the page's
//! button, Ctrl+P, the browser's menu), the same comes out.
//!
//! The report stands in a shadow root of its own, so that neither the page's styles nor the report's
//! touch the other; the rules for paper stand in the head, as those of a shadow root do not count.
//!
//! Absent: what is in a report (`report`). In a frame that its host prints nothing is replaced, as a
//! frame cannot grow on paper; the caller sees to that.

use std::cell::RefCell;

use gloo::events::EventListener;
use gloo::utils::{body, document, window};
use web_sys::{Element, ShadowRootInit, ShadowRootMode};

/// What is printed.
pub(crate) struct Printed {
    /// Rules for paper.
    pub(crate) page_rule: String,
    /// Styles of the report.
    pub(crate) style: &'static str,
    /// The report, which has no text but what was escaped when it was written.
    pub(crate) body: String,
}

const REPORT: &str = "print-report";
const RULES: &str = "print-rules";

thread_local! {
    /// What the reader asked for in the page, which goes before what is on the screen.
    static ASKED: RefCell<Option<Printed>> = const { RefCell::new(None) };
}

/// Prints a report.
pub(crate) fn print(report: Printed) {
    ASKED.set(Some(report));
    // It fails only where dialogues are denied, as in a sandboxed frame.
    let _ = window().print();
    ASKED.take();
}

/// Puts a report in the page's place whenever the browser prints.
pub(crate) fn on_print(report: impl Fn() -> Option<Printed> + 'static) -> [EventListener; 2] {
    let before = EventListener::new(&window(), "beforeprint", move |_| {
        clear();
        if let Some(report) = ASKED.take().or_else(&report) {
            // Where it cannot be made, the page itself is printed.
            let _ = show(&report);
        }
    });
    let after = EventListener::new(&window(), "afterprint", |_| clear());
    [before, after]
}

fn show(report: &Printed) -> Option<()> {
    let rules = element("style", RULES)?;
    rules.set_text_content(Some(&report.page_rule));
    document().head()?.append_child(&rules).ok()?;
    let host = element("div", REPORT)?;
    let root = host.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open)).ok()?;
    root.set_inner_html(&["<style>", report.style, "</style>", &report.body].concat());
    body().append_child(&host).ok()?;
    Some(())
}

fn element(name: &str, id: &str) -> Option<Element> {
    let element = document().create_element(name).ok()?;
    element.set_id(id);
    Some(element)
}

fn clear() {
    for id in [REPORT, RULES] {
        if let Some(element) = document().get_element_by_id(id) {
            element.remove();
        }
    }
}
