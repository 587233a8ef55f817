//! Says what is on the screen now, for who does not see that it changed: another view, theme or plan.
//!
//! Absent: what the page shows at first, which the browser announces by the document's title.

use yew::{Html, Properties, function_component, html, use_effect_with, use_mut_ref, use_state_eq};

/// What is on the screen.
#[derive(Clone, PartialEq, Properties)]
pub struct AnnouncerProps {
    /// Its name.
    pub text: String,
}

/// Draws a line that only screen readers have.
#[function_component(Announcer)]
pub fn announcer(props: &AnnouncerProps) -> Html {
    let said = use_state_eq(String::new);
    let is_first = use_mut_ref(|| true);
    {
        let said = said.clone();
        use_effect_with(props.text.clone(), move |text| {
            if !is_first.replace(false) {
                said.set(text.clone());
            }
        });
    }
    html! { <p class="visually-hidden" role="status" data-test="announced">{ (*said).clone() }</p> }
}
