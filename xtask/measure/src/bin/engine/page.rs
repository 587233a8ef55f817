//! The work in a browser: one function, `engine(order, input)`, that a page calls.
//!
//! Orders: `plan` and `gazette` take an input; `tasks` gives the names of all tasks, one a line;
//! `prepare` and `run` take a task's name, and `plain` reads the text of the task that was prepared; it
//! gives the number of its passes. Absent: the time, which the page keeps.

use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;

use crate::work::{self, Task, Work};

/// Puts the function into the page.
pub(crate) fn offer() {
    let mut work = Work::default();
    let mut text = String::new();
    let engine = Closure::<dyn FnMut(String, String) -> JsValue>::new(move |order: String, input: String| {
        let task = Task::ALL.into_iter().find(|task| task.name() == input);
        match (order.as_str(), task) {
            ("plan", _) => work.add_plan(&input),
            ("gazette", _) => work.set_gazette(input),
            ("tasks", _) => return names(&work).into(),
            ("prepare", Some(task)) => text = work.text(task),
            ("run", Some(task)) => work.run(task),
            ("plain", _) => return work::plain(&text).into(),
            _ => return JsValue::UNDEFINED,
        }
        JsValue::TRUE
    });
    // The page's own global object takes any property.
    let _ = js_sys::Reflect::set(&js_sys::global(), &"engine".into(), engine.as_ref());
    engine.forget();
}

fn names(work: &Work) -> String {
    work.tasks().into_iter().map(Task::name).collect::<Vec<_>>().join("\n")
}
