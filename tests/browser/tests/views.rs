//! The page in use: comparing, switching views, swapping, going back, sharing, opening files.

use browser_tests::{Outcome, Page, browse, fixture, one_file};

/// Opens the one file with a fragment and waits until the pair is compared.
async fn open(page: &Page, fragment: &str) -> Outcome {
    page.open_file(&one_file()?, fragment).await?;
    compared(page).await
}

async fn compared(page: &Page) -> Outcome {
    page.wait_until("document.querySelector('main .overview, main .themes, main .targets-view, main .read')")
        .await
}

/// The cells of the row of the table of targets whose subject contains a text.
async fn row(page: &Page, subject: &str) -> Outcome<String> {
    // The chart between the cells prints the same figures once more.
    let script = format!(
        "const row = [...document.querySelectorAll('.target-row')].find(r => \
         r.querySelector('.target-subject').textContent.includes('{subject}')); \
         return [...row?.querySelectorAll('.figure-cell, .verdict-cell') ?? []].map(e => e.innerText).join('\\n')"
    );
    Ok(page.run(&script).await?.as_str().unwrap_or_default().to_owned())
}

async fn count(page: &Page, filter: &str) -> Outcome<String> {
    page.text(&format!("[data-test=filter-{filter}] .filter-count")).await
}

#[test]
fn the_headline_pair_agrees_on_base_stations_and_racks() -> Outcome {
    browse(async |page| {
        open(page, "view=targets&lang=zh").await?;
        for (subject, figures) in [("5G基站数", ["7.1", "25.5"]), ("大数据中心标准机架数", ["35", "70"])]
        {
            let row = row(page, subject).await?;
            assert!(row.contains("一致"), "{subject}: {row}");
            for figure in figures {
                assert_eq!(row.matches(figure).count(), 2, "{figure} stands on both sides: {row}");
            }
        }
        let only = row(page, "10G PON端口数").await?;
        assert!(only.contains("未涉及") && only.contains("55") && only.contains("150"), "{only}");
        page.expect_no_requests().await?;
        page.expect_quiet_console().await
    })
}

#[test]
fn every_view_is_one_click_away_and_back_returns() -> Outcome {
    browse(async |page| {
        open(page, "lang=en").await?;
        page.wait_for_text(".summary p", "share").await?;
        for (view, inside) in
            [("themes", ".facing-row"), ("targets", ".target-row"), ("read", ".pane .passage")]
        {
            page.click(&format!("[data-test=view-{view}]")).await?;
            page.wait_for(&format!("[data-view={view}] {inside}")).await?;
            page.screenshot(&format!("view-{view}")).await?;
        }
        page.run("return history.back()").await?;
        page.wait_for("[data-view=targets] .target-row").await?;
        page.expect_quiet_console().await
    })
}

#[test]
fn swapping_mirrors_the_table() -> Outcome {
    browse(async |page| {
        open(page, "view=targets&lang=zh").await?;
        let (a, b) = (count(page, "a").await?, count(page, "b").await?);
        page.click("[data-test=swap]").await?;
        page.wait_until("location.hash.includes('left=new-infrastructure')").await?;
        page.wait_for(".target-row").await?;
        assert_eq!((count(page, "a").await?, count(page, "b").await?), (b, a));
        Ok(())
    })
}

#[test]
fn a_copied_address_shows_the_same() -> Outcome {
    browse(async |page| {
        open(page, "lang=zh").await?;
        page.click("[data-test=view-themes]").await?;
        page.click(".rail-item[href*='theme=blockchain']").await?;
        page.wait_for_text(".theme-head h2", "区块链").await?;
        let (address, seen) = (page.address().await?, page.text("main").await?);
        let fragment = address.split_once('#').map(|(_, fragment)| fragment).unwrap_or_default();
        page.open("about:blank", "").await?;
        open(page, fragment).await?;
        assert_eq!(page.text("main").await?, seen);
        Ok(())
    })
}

#[test]
fn choosing_another_plan_compares_it() -> Outcome {
    browse(async |page| {
        open(page, "lang=zh").await?;
        let choose = "const s = document.querySelector('[data-test=plan-b]'); s.value = 'manufacturing'; \
                      s.dispatchEvent(new Event('change', {bubbles: true}))";
        page.run(choose).await?;
        page.wait_for_text(".summary p", "制造业").await?;
        assert!(page.address().await?.contains("right=manufacturing"));
        Ok(())
    })
}

#[test]
fn a_broken_file_says_where_and_takes_nothing_away() -> Outcome {
    browse(async |page| {
        open(page, "view=targets&lang=en").await?;
        let before = page.text("main").await?;
        page.choose_file("[data-test=open-file]", &fixture("broken-plan.json")).await?;
        page.wait_for_text(".notice", "“broken-plan.json” was not opened").await?;
        let notice = page.text(".notice").await?;
        assert!(notice.contains("format") && notice.contains("plan/1"), "{notice}");
        page.drop_file("main", "text.json", "{ \"format\": \"plan/1\", ").await?;
        page.wait_for_text(".notice", "“text.json” was not opened").await?;
        assert!(page.text(".notice").await?.contains("line 1"));
        assert_eq!(page.text("main").await?, before);
        Ok(())
    })
}

#[test]
fn a_plan_of_ones_own_is_compared_and_its_faults_are_listed() -> Outcome {
    browse(async |page| {
        open(page, "lang=en").await?;
        page.choose_file("[data-test=open-file]", &fixture("own-plan.json")).await?;
        page.wait_for_text(".summary p", "Harbour plan").await?;
        let notice = page.text(".notice").await?;
        assert!(notice.contains("sections[0].passages[1].text"), "{notice}");
        page.click("[data-test=view-targets]").await?;
        page.wait_for(".target-row").await?;
        let row = row(page, "5G base stations").await?;
        assert!(row.contains("B higher"), "{row}");
        Ok(())
    })
}

#[test]
fn an_unknown_plan_and_two_equal_sides_are_explained() -> Outcome {
    browse(async |page| {
        page.open_file(&one_file()?, "left=nowhere&lang=en").await?;
        page.wait_for_text("[data-test=missing-plan]", "“nowhere”").await?;
        page.open_file(&one_file()?, "left=water&right=water&lang=en").await?;
        page.reload().await?;
        page.wait_for_text("main", "the same plan").await
    })
}

#[test]
fn narrow_screens_lose_nothing_sideways() -> Outcome {
    browse(async |page| {
        page.viewport(320, 700).await?;
        for view in ["overview", "themes", "targets", "read"] {
            open(page, &format!("view={view}&lang=en")).await?;
            page.reload().await?;
            compared(page).await?;
            let width = page.run("return document.documentElement.scrollWidth").await?;
            assert!(width.as_i64().is_some_and(|w| w <= 320), "{view} is {width} wide");
        }
        Ok(())
    })
}

/// What a reader looks for in pairs other than the first: something in every view, and the right thing.
#[test]
fn other_pairs_have_content_in_every_view() -> Outcome {
    let coverage = "[...document.querySelectorAll('.target-row')].some(r => \
        r.innerText.includes('城镇常住人口保障性住房覆盖率') && r.innerText.includes('28%') && \
        r.innerText.includes('一致'))";
    browse(async |page| {
        for pair in ["left=urban-housing&right=new-urbanisation", "left=natural-resources&right=water"] {
            for (view, inside) in
                [("themes", ".facing-row"), ("targets", ".target-row"), ("read", ".pane .passage")]
            {
                page.open("about:blank", "").await?;
                open(page, &format!("{pair}&view={view}&lang=zh")).await?;
                page.wait_for(inside).await?;
                page.screenshot(&format!("{}-{view}", &pair[5..10])).await?;
                if view == "targets" && pair.contains("housing") {
                    page.wait_until(coverage).await?;
                }
            }
        }
        Ok(())
    })
}
