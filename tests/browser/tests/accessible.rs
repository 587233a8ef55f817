//! axe-core finds nothing to object to, in every view, appearance, language and width.

use browser_tests::{Outcome, Page, browse, npm_file, one_file};

/// Runs axe on the page as it is, and gives its objections, one a line: rule, place, and why.
const AXE: &str = "return axe.run(document, { resultTypes: ['violations'] }).then(result => result.violations.flatMap(
    rule => rule.nodes.map(node => `${rule.id} · ${node.target.join(' ')} · ${node.failureSummary.replace(/\\s+/g, ' ')}`)
).slice(0, 12).join('\\n'))";

/// Opens a state of the page and lets axe look at it.
async fn look(page: &Page, axe: &str, fragment: &str, faults: &mut Vec<String>) -> Outcome {
    page.open_file(&one_file()?, fragment).await?;
    page.wait_until("document.querySelector('main h2, main .target-row')").await?;
    page.run(axe).await?;
    let found = page.run(AXE).await?;
    let found = found.as_str().unwrap_or("axe gave no answer").to_owned();
    if !found.is_empty() {
        faults.push(format!("{fragment}\n{found}"));
    }
    Ok(())
}

#[track_caller]
fn check(fragment: &str) -> Outcome {
    let Some(axe) = npm_file("axe-core/axe.min.js")? else { return Ok(()) };
    let axe = std::fs::read_to_string(axe)?;
    let mut faults = Vec::new();
    browse(async |page| {
        for (width, height) in [(1440, 900), (390, 844)] {
            page.viewport(width, height).await?;
            for scheme in ["light", "dark"] {
                for lang in ["zh", "en"] {
                    let state = format!("{fragment}&scheme={scheme}&lang={lang}");
                    look(page, &axe, &state, &mut faults).await.map_err(|f| f.during(&state))?;
                }
            }
        }
        Ok(())
    })?;
    assert!(faults.is_empty(), "{}", faults.join("\n\n"));
    Ok(())
}

#[test]
fn overview() -> Outcome {
    check("view=overview")
}

#[test]
fn themes() -> Outcome {
    check("view=themes&theme=data-centres-and-computing")
}

#[test]
fn targets() -> Outcome {
    check("view=targets&show=all")
}

#[test]
fn read() -> Outcome {
    check("view=read&left=urban-housing&right=new-urbanisation")
}

#[test]
fn embedded() -> Outcome {
    check("view=themes&embed=1")
}

#[test]
fn style_guide() -> Outcome {
    check("view=styleguide")
}

#[test]
fn changes() -> Outcome {
    check("view=changes")
}
