//! `embed.js` and what `www/EMBED.md` and the examples promise to those who write hosts.

use std::fs;
use std::path::PathBuf;

use browser_tests::{Failure, Outcome, Server, Sharing, browse, one_file, root};

use crate::hosts::{compared, fits};

/// A folder that is removed with the test.
pub(crate) struct Folder(pub(crate) PathBuf);

impl Folder {
    pub(crate) fn new(name: &str) -> Outcome<Self> {
        let path = std::env::temp_dir().join(format!("plan-compare-{name}-{}", std::process::id()));
        fs::create_dir_all(&path)?;
        Ok(Self(path))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // What cannot be removed is in a folder for what may be removed.
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// The first block of code in a language, without its indentation.
fn code(guide: &str, language: &str) -> Option<String> {
    let (_, rest) = guide.split_once(&format!("```{language}\n"))?;
    let (block, _) = rest.split_once("```")?;
    Some(block.lines().map(|line| line.strip_prefix("   ").unwrap_or(line)).collect::<Vec<_>>().join("\n"))
}

#[test]
fn the_guide_followed_word_for_word_leads_to_an_embed() -> Outcome {
    let folder = Folder::new("guide")?;
    fs::copy(one_file()?, folder.0.join("plan-compare.html"))?;
    fs::copy(root().join("www/embed.js"), folder.0.join("embed.js"))?;
    let guide = fs::read_to_string(root().join("www/EMBED.md"))?;
    let article = code(&guide, "html").ok_or_else(|| Failure::new("the guide has no article"))?;
    fs::write(folder.0.join("article.html"), article)?;
    browse(async |page| {
        let server = Server::start(&folder.0, "/articles/", Sharing::SameOrigin).await?;
        for served in [true, false] {
            if served {
                page.open(&format!("{}article.html", server.address()), "").await?;
            } else {
                page.open_file(&folder.0.join("article.html"), "").await?;
            }
            page.enter_frame("plan-compare iframe[sandbox][title][loading=lazy]").await?;
            page.wait_for_text(".theme-head h2", "5G").await?;
            page.leave_frames().await?;
            fits(page, "plan-compare iframe", "the guide's article").await?;
        }
        // The guide's article has no icon, which browsers ask for and the console mentions.
        let errors = page.console().await?;
        let errors: Vec<_> =
            errors.iter().filter(|e| e.starts_with("SEVERE") && !e.contains("/favicon.ico")).collect();
        assert!(errors.is_empty(), "{errors:?}");
        Ok(())
    })
}

#[test]
fn the_element_escapes_and_follows_its_attributes() -> Outcome {
    let folder = Folder::new("element")?;
    fs::copy(one_file()?, folder.0.join("plan-compare.html"))?;
    fs::copy(root().join("www/embed.js"), folder.0.join("embed.js"))?;
    fs::write(
        folder.0.join("host.html"),
        r#"<!doctype html><meta charset="utf-8"><title>x</title><link rel="icon" href="data:,">
<script src="embed.js"></script>
<plan-compare id="one" src="javascript:alert(1)" left="digital-economy&embed=0" right="&quot;><img src=x>"
  title="&quot;><img src=x>" lang="en"></plan-compare>
<plan-compare id="two" left="digital-economy" right="new-infrastructure" view="themes" lang="zh"></plan-compare>"#,
    )?;
    browse(async |page| {
        page.open_file(&folder.0.join("host.html"), "").await?;
        let source = page.attribute("#one iframe", "src").await?.unwrap_or_default();
        assert!(source.starts_with("file:") && source.contains("embed=1"), "{source}");
        assert!(source.contains("left=digital-economy%26embed%3D0"), "{source}");
        assert_eq!(page.count("img").await?, 0);
        page.enter_frame("#two iframe").await?;
        compared(page).await?;
        page.run("window.marked = true").await?;
        page.leave_frames().await?;
        page.run("document.querySelector('#two').setAttribute('view', 'targets')").await?;
        page.enter_frame("#two iframe").await?;
        page.wait_for(".target-row").await?;
        assert_eq!(page.run("return window.marked").await?, true, "the frame was loaded anew");
        page.leave_frames().await?;
        page.run("document.querySelector('#two').setAttribute('controls', 'none')").await?;
        page.enter_frame("#two iframe").await?;
        page.wait_for("[data-test=slim-bar].visually-hidden").await?;
        page.leave_frames().await?;
        page.run("document.querySelector('#two').remove()").await?;
        page.expect_quiet_console().await
    })
}

#[test]
fn the_example_of_messages_works_from_disk() -> Outcome {
    browse(async |page| {
        one_file()?;
        page.open_file(&root().join("www/examples/messages.html"), "").await?;
        page.enter_frame("#frame").await?;
        compared(page).await?;
        page.leave_frames().await?;
        page.click("#plan").await?;
        page.wait_for_text("#log", "\"right\":\"lighthouses\"").await?;
        page.click("#targets").await?;
        page.click("#english").await?;
        page.enter_frame("#frame").await?;
        page.wait_for("[data-view=targets] .target-row").await?;
        page.wait_until("document.documentElement.lang === 'en'").await?;
        page.leave_frames().await?;
        page.expect_quiet_console().await
    })
}
