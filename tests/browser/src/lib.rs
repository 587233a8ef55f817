//! A harness for tests of the finished page in a real, headless Chromium, driven over WebDriver.
//!
//! A test gives [`browse`] an asynchronous closure. It gets a [`Page`] in a browser of its own, so
//! tests share nothing and run in any order. Whatever happens, the browser is closed; when a test
//! fails or panics, a screenshot of its last moment is in `target/screenshots/failed-….png` and the
//! browser's console is part of the message.
//!
//! ```no_run
//! use browser_tests::{Outcome, browse, one_file};
//!
//! fn the_targets_are_one_click_away() -> Outcome {
//!     browse(async |page| {
//!         page.open_file(&one_file()?, "left=digital-economy&right=new-infrastructure&lang=zh").await?;
//!         page.click("nav [data-view=targets]").await?;
//!         page.wait_for_text("h2", "指标").await?;
//!         page.screenshot("targets").await?;
//!         page.expect_no_requests().await
//!     })
//! }
//! ```
//!
//! What there is:
//! - pages: [`Page::open_file`], [`Page::open`], [`Page::reload`], [`Page::address`]
//! - waiting: [`Page::wait_for`], [`Page::wait_for_text`], [`Page::wait_until`]; nothing ever sleeps
//! - reading: [`Page::text`], [`Page::texts`], [`Page::count`], [`Page::attribute`], [`Page::run`]
//! - acting: [`Page::click`], [`Page::write`], [`Page::press`], [`Page::choose_file`], [`Page::drop_file`]
//! - by keyboard alone: [`Page::tab`], [`Page::tab_to`], [`Page::type_keys`], [`Page::expect_focus`]
//! - circumstances: [`Page::viewport`], [`Page::media`], [`Page::language`],
//!   [`Page::before_scripts`]
//! - frames: [`Page::enter_frame`], [`Page::leave_frames`]
//! - judging: [`Page::expect_no_requests`], [`Page::requests`], [`Page::expect_quiet_console`]
//! - the page to test: [`one_file`], [`site`], [`root`], and over HTTP a [`Server`]
//!
//! Deliberately absent: building what is tested (`cargo xtask test` does that first), and any
//! fallback when there is no browser: a test that did not run must not pass.

mod cdp;
mod driver;
mod keys;
mod npm;
mod page;
mod paths;
mod requests;
mod server;
mod session;

pub use fantoccini::elements::Element;
pub use fantoccini::key::Key;
pub use npm::npm_file;
pub use page::Page;
pub use paths::{fixture, one_file, root, site};
pub use requests::Request;
pub use server::{Server, Sharing};
pub use session::browse;

use std::fmt;

/// What a test returns.
pub type Outcome<T = ()> = Result<T, Failure>;

/// Why a test failed, in words.
pub struct Failure(String);

impl Failure {
    /// A failure with this message.
    pub fn new(message: impl Into<String>) -> Self {
        Self(message.into())
    }

    /// The same failure, and what was being done.
    #[must_use]
    pub fn during(self, what: &str) -> Self {
        Self(format!("{what}: {}", self.0))
    }
}

/// The test runner prints failures with `{:?}`, so this is what people read.
impl fmt::Debug for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl<E: std::error::Error> From<E> for Failure {
    fn from(error: E) -> Self {
        Self(error.to_string())
    }
}
