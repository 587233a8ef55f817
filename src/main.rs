//! The page.
use yew::{Html, function_component, html};

#[function_component(App)]
fn app() -> Html {
    html! { <main class="app"><h1>{ "Plan Compare" }</h1></main> }
}

fn main() {
    yew::Renderer::<App>::new().render();
}
