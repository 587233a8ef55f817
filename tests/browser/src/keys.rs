//! Going through a page by keyboard alone.

use fantoccini::key::Key;
use serde_json::json;

use crate::{Failure, Outcome, Page};

/// So many stops lie at most between two places that a test goes to.
const FAR: usize = 400;

impl Page {
    /// Presses Tab, or with `back` Shift+Tab.
    pub async fn tab(&self, back: bool) -> Outcome {
        let held: &[Key] = if back { &[Key::Shift] } else { &[] };
        self.press(held, Key::Tab).await
    }

    /// Presses Tab until what has the focus fits a selector, and tells how many stops that took.
    pub async fn tab_to(&self, selector: &str, back: bool) -> Outcome<usize> {
        let there = format!("return document.activeElement.matches({})", json!(selector));
        for stops in 1..FAR {
            self.tab(back).await?;
            if self.run(&there).await? == true {
                return Ok(stops);
            }
        }
        Err(Failure::new(format!("{FAR} presses of Tab did not lead to {selector}")))
    }

    /// Types a text into what has the focus, key by key.
    pub async fn type_keys(&self, text: &str) -> Outcome {
        let element = self.client().active_element().await?;
        Ok(element.send_keys(text).await?)
    }

    /// Fails where nothing has the focus, so that a reader by keyboard has lost their place.
    pub async fn expect_focus(&self, when: &str) -> Outcome {
        let lost = "return !document.activeElement || document.activeElement === document.body || !document.hasFocus()";
        if self.run(lost).await? == true {
            return Err(Failure::new(format!("nothing has the focus {when}")));
        }
        Ok(())
    }
}
