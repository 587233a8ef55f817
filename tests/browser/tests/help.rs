//! Explanations of terms, by pointer, by keyboard and by touch.

use browser_tests::{Key, Outcome, Page, browse, one_file};

const TERM: &str = ".passage-text [data-term]";
const HELP: &str = "#term-help";

/// Opens the view of targets, where every row says whether its target is binding.
async fn open(page: &Page, fragment: &str) -> Outcome {
    page.open_file(&one_file()?, fragment).await?;
    page.wait_for(TERM).await?;
    Ok(())
}

#[test]
fn a_term_is_explained_where_it_is_focused_and_escape_closes() -> Outcome {
    browse(async |page| {
        open(page, "left=medical-security&right=trade&view=read&lang=zh").await?;
        let script =
            "const term = document.querySelector('[data-term=drg]'); term.focus({ focusVisible: true });
            return term.getAttribute('aria-description');";
        let described = page.run(script).await?;
        page.wait_for(HELP).await?;
        assert_eq!(Some(page.text(HELP).await?.as_str()), described.as_str());
        page.press(&[], Key::Escape).await?;
        page.wait_until("!document.querySelector('#term-help')").await?;
        page.expect_no_requests().await?;
        page.expect_quiet_console().await
    })
}

/// A page that is drawn anew loses what is open, what has the focus, and where its texts stand.
#[test]
fn an_explanation_changes_nothing_else() -> Outcome {
    browse(async |page| {
        open(page, "view=themes&theme=data-centres-and-computing&lang=en").await?;
        page.run("window.before = [...document.querySelectorAll('.page, .facing-row, [data-term]')]").await?;
        for _ in 0..2 {
            page.run(
                "document.activeElement.blur(); document.querySelector('[data-term]').focus({ focusVisible: true })",
            )
            .await?;
            page.wait_for(HELP).await?;
            page.press(&[], Key::Escape).await?;
            page.wait_until("!document.querySelector('#term-help')").await?;
            assert_eq!(page.run("return before.filter(e => !e.isConnected).length").await?, 0);
        }
        Ok(())
    })
}

#[test]
fn the_explanation_stays_inside_the_window() -> Outcome {
    browse(async |page| {
        page.viewport(320, 640).await?;
        open(page, "view=themes&lang=en").await?;
        let script = "const outside = [];
            const drawn = () => new Promise(done => requestAnimationFrame(() => setTimeout(done, 80)));
            const terms = [...document.querySelectorAll('[data-term]')].filter(term => term.checkVisibility({ contentVisibilityAuto: true }));
            if (!terms.length) return 'no term is on the page';
            for (const term of terms) {
                term.scrollIntoView({ block: 'center', behavior: 'instant' });
                await drawn();
                term.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
                await drawn();
                const box = document.querySelector('#term-help')?.getBoundingClientRect();
                if (!box || box.left < 0 || box.right > innerWidth || box.top < 0 || box.bottom > innerHeight) {
                    outside.push(term.dataset.term);
                }
            }
            return outside.join();";
        let outside = page.run(&format!("return (async () => {{ {script} }})()")).await?;
        assert_eq!(outside, "", "explanations that are cut off or missing");
        Ok(())
    })
}
