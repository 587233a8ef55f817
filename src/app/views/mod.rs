//! The four views and a page of all parts. Each takes the pair and the address and draws; none keeps a state of its own.

pub mod atlas;
pub mod changes;
pub mod excerpt;
mod findings;
mod outline_map;
pub mod overview;
pub mod read;
pub mod styleguide;
pub mod targets;
mod theme_index;
pub mod themes;

use yew::Properties;

use super::model::{Pair, Shared};
use super::parts::ui::Ui;

/// What every view is given.
#[derive(Clone, PartialEq, Properties)]
pub struct ViewProps {
    /// Language, address and actions.
    pub ui: Ui,
    /// The two plans and their comparison.
    pub pair: Shared<Pair>,
}
