//! One test, one browser: started before, closed after, whatever happens between.

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::thread;
use std::time::Duration;

use tokio::runtime::{Builder, Runtime};
use tokio::time::timeout;

use crate::driver::Driver;
use crate::{Failure, Outcome, Page};

/// Longer than any test takes, even on a busy machine; a test that hangs fails instead.
const LIMIT: Duration = Duration::from_secs(120);

/// Runs a test with a page in a new browser.
///
/// # Errors
/// Whatever the test returns, with the browser's console; or that there is no browser.
pub fn browse(test: impl AsyncFnOnce(&Page) -> Outcome) -> Outcome {
    let runtime = Builder::new_current_thread().enable_all().build()?;
    let driver = Driver::start()?;
    let page = Page::new(runtime.block_on(driver.connect())?);
    let result = catch_unwind(AssertUnwindSafe(|| {
        runtime.block_on(async {
            let finished = timeout(LIMIT, test(&page)).await;
            finished.unwrap_or_else(|_| Err(Failure::new(format!("the test took more than {LIMIT:?}"))))
        })
    }));
    let result = match result {
        Ok(Ok(())) => Ok(Ok(())),
        Ok(Err(failure)) => Ok(Err(explain(&runtime, &page, &failure))),
        Err(panic) => {
            // The panic has printed itself; the rest goes beside it.
            eprintln!("{:?}", explain(&runtime, &page, &Failure::new("after the panic above")));
            Err(panic)
        }
    };
    // Closing the session ends Chromium; if that fails, the result of the test matters more.
    let _ = runtime.block_on(page.close());
    drop(driver);
    result.unwrap_or_else(|panic| resume_unwind(panic))
}

/// Adds to a failure what helps to understand it: a picture, the address and the console.
fn explain(runtime: &Runtime, page: &Page, failure: &Failure) -> Failure {
    let name = thread::current().name().unwrap_or("test").replace("::", "-");
    let details = runtime.block_on(async {
        let picture = page.screenshot(&format!("failed-{name}")).await;
        let picture =
            picture.map_or_else(|error| format!("none, {error:?}"), |path| path.display().to_string());
        let address = page.address().await.unwrap_or_default();
        let console = page.console().await.unwrap_or_default().join("\n    ");
        format!("\n  address: {address}\n  screenshot: {picture}\n  console:\n    {console}")
    });
    Failure::new(format!("{failure:?}{details}"))
}
