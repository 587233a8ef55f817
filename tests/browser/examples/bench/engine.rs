//! How long the engine takes for its work in WebAssembly, on a page that does nothing else.
//!
//! Absent: what the work is; the module names its tasks.

use std::path::Path;

use browser_tests::{Outcome, Page, Server, Sharing, browse};
use serde_json::{Value, json};

/// Measures every task that the inputs are enough for.
pub(crate) fn measure(folder: &Path, runs: usize) -> Outcome<Vec<Value>> {
    let mut names = Vec::new();
    on_page(folder, async |page| {
        let list = page.run("return engine('tasks', '')").await?;
        names.extend(list.as_str().unwrap_or_default().lines().map(str::to_owned));
        Ok(())
    })?;
    let mut measures = Vec::new();
    // A browser for each, so that none inherits what the engine of another has warmed up.
    for name in names {
        let (mut times, mut plain) = (Vec::new(), Vec::new());
        on_page(folder, async |page| {
            page.run(&format!("engine('prepare', {})", json!(name))).await?;
            for _ in 0..runs {
                let (pass, time) = run(page, &name).await?;
                plain.push(pass);
                times.push(time);
            }
            Ok(())
        })?;
        measures.push(super::measure(&name, &times, &plain));
    }
    Ok(measures)
}

/// The times of a plain pass, and of the task.
async fn run(page: &Page, name: &str) -> Outcome<(f64, f64)> {
    let script = format!(
        "const start = performance.now();
        const passes = engine('plain', '');
        const between = performance.now();
        engine('run', {});
        return [(between - start) / passes, performance.now() - between];",
        json!(name)
    );
    Ok(serde_json::from_value(page.run(&script).await?)?)
}

async fn open(folder: &Path, page: &Page) -> Outcome<Server> {
    let server = Server::start(folder, "/", Sharing::SameOrigin).await?;
    page.open(&format!("{}engine.html", server.address()), "").await?;
    page.wait_until("document.title === 'ready'").await.map_err(|failure| failure.during("preparing"))?;
    Ok(server)
}

fn on_page(folder: &Path, work: impl AsyncFnOnce(&Page) -> Outcome) -> Outcome {
    browse(async |page| {
        let server = open(folder, page).await?;
        work(page).await?;
        drop(server);
        Ok(())
    })
}
