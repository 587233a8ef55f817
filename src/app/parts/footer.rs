//! What stands under every view: where the data come from and that nothing leaves the browser.

use yew::{Html, Properties, function_component, html};

use super::ui::Ui;

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
    html! {
        <footer class="page-footer">
            <p>{ words.private }</p>
            <p>{ words.bundled_note }</p>
        </footer>
    }
}
