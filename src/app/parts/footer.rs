//! What stands under every view: where the data come from, that nothing leaves the browser, and
//! the way to the style guide.

use yew::{Html, Properties, function_component, html};

use super::ui::Ui;
use crate::address::View;

/// Language.
#[derive(Clone, PartialEq, Properties)]
pub struct FooterProps {
    /// Language and address.
    pub ui: Ui,
}

/// Draws the footer.
#[function_component(PageFooter)]
pub fn page_footer(props: &FooterProps) -> Html {
    let words = props.ui.words();
    let href = props.ui.href(|a| a.view = View::Styleguide);
    html! {
        <footer class="page-footer">
            <p>{ words.private }</p>
            <p>{ words.bundled_note }</p>
            <p><a class="quiet-link" {href}>{ words.styleguide }</a></p>
        </footer>
    }
}
