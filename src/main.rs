//! The page: draws [`plan_compare::app::Root`] into the document.

fn main() {
    yew::Renderer::<plan_compare::app::Root>::new().render();
}
