//! What a host and an embedded page say to each other, and whom the page does not listen to.

use browser_tests::{Failure, Outcome, Page, browse, one_file, root};
use serde_json::{Value, json};

use crate::hosts::{FRAME, Hosts, compared, fits, inside};

const PAIR: &str = "left=digital-economy&right=new-infrastructure&lang=zh";

/// Opens the host with our own messages, and waits until both plans are compared.
async fn open(page: &Page, hosts: &Hosts, host: &str, fragment: &str) -> Outcome {
    hosts.open(page, host, fragment).await?;
    page.enter_frame(FRAME).await?;
    compared(page).await?;
    page.leave_frames().await
}

async fn last(page: &Page, kind: &str) -> Outcome<Value> {
    page.run(&format!("return heardOf({kind:?}).at(-1)?.data ?? null")).await
}

#[test]
fn a_host_drives_the_page_and_hears_of_it() -> Outcome {
    browse(async |page| {
        let hosts = Hosts::start().await?;
        let origin = hosts.origin().to_owned();
        open(page, &hosts, "plain.html", &format!("{PAIR}&view=overview&controls=none&origin={origin}"))
            .await?;
        page.wait_until("heardOf('ready').length === 1").await?;
        page.wait_until("heardOf('state').some(m => m.data.compared)").await?;
        let state = last(page, "state").await?;
        assert_eq!(state["state"]["left"], "digital-economy", "{state}");

        page.run("say('set-state', { state: { view: 'themes', theme: 'blockchain' } })").await?;
        page.wait_until("heardOf('state').at(-1)?.data.state.theme === 'blockchain'").await?;
        page.run("say('set-language', { lang: 'en' })").await?;
        page.run("say('set-theme', { theme: 'dark' })").await?;
        page.wait_until("heardOf('state').at(-1)?.data.state.scheme === 'dark'").await?;
        page.enter_frame(FRAME).await?;
        page.wait_for_text(".theme-head h2", "Blockchain").await?;
        page.wait_until("document.documentElement.dataset.scheme === 'dark'").await?;
        page.leave_frames().await?;
        fits(page, FRAME, "after messages").await?;

        page.run("say('set-state', { state: { view: 'read', at: 'left:3.2-1' } })").await?;
        page.wait_until("heardOf('selection').at(-1)?.data.selection?.id === '3.2-1'").await?;
        assert_eq!(last(page, "selection").await?["selection"]["side"], "left");

        // What was told can be set again, and leads to the same.
        let told = page.run("return heardOf('state').at(-1)?.data.state").await?;
        page.run("say('set-state', { state: { view: 'targets', at: null } })").await?;
        page.wait_until("heardOf('state').at(-1)?.data.state.view === 'targets'").await?;
        page.run(&format!("say('set-state', {{ state: {told} }})")).await?;
        page.wait_until(&format!(
            "JSON.stringify(heardOf('state').at(-1)?.data.state) === {:?}",
            told.to_string()
        ))
        .await?;
        page.expect_quiet_console().await
    })
}

#[test]
fn a_host_gives_a_plan() -> Outcome {
    browse(async |page| {
        let hosts = Hosts::start().await?;
        open(page, &hosts, "plain.html", &format!("{PAIR}&view=targets&origin={}", hosts.origin())).await?;
        let plan: Value =
            serde_json::from_str(&std::fs::read_to_string(browser_tests::fixture("own-plan.json"))?)?;
        for (side, plan) in [("right", json!(plan)), ("left", json!(plan.to_string()))] {
            page.run(&format!("say('load-plan', {{ side: {side:?}, plan: {plan} }})")).await?;
            page.wait_until(&format!("heardOf('state').at(-1)?.data.state.{side}.startsWith('harbour')"))
                .await?;
        }
        page.run("say('load-plan', { side: 'left', plan: { format: 'plan/9' } })").await?;
        page.wait_until("heardOf('error').at(-1)?.data.code === 'not-a-plan'").await?;
        Ok(())
    })
}

#[test]
fn only_the_parent_is_listened_to() -> Outcome {
    browse(async |page| {
        let hosts = Hosts::start().await?;
        hosts.open(page, "strangers.html", &format!("{PAIR}&view=overview&origin=*")).await?;
        page.enter_frame(FRAME).await?;
        compared(page).await?;
        page.leave_frames().await?;
        let message = "{ type: 'plan-compare/1/set-language', lang: 'en' }";
        page.enter_frame("#stranger").await?;
        for _ in 0..3 {
            page.run(&format!("shout({message})")).await?;
        }
        page.leave_frames().await?;
        // A message of the parent that comes later is done: those of the stranger have been passed over.
        page.run("frames[0].postMessage({ type: 'plan-compare/1/set-theme', theme: 'dark' }, '*')").await?;
        page.enter_frame(FRAME).await?;
        page.wait_until("document.documentElement.dataset.scheme === 'dark'").await?;
        assert_eq!(page.run("return document.documentElement.lang").await?, "zh-Hans");
        page.leave_frames().await?;
        page.run(&format!("frames[0].postMessage({message}, '*')")).await?;
        page.enter_frame(FRAME).await?;
        page.wait_until("document.documentElement.lang === 'en'").await
    })
}

#[test]
fn origins_are_kept_on_both_sides() -> Outcome {
    browse(async |page| {
        let hosts = Hosts::start().await?;
        // For another origin: nobody is told anything, nobody is listened to.
        open(page, &hosts, "plain.html", &format!("{PAIR}&origin=https://example.org")).await?;
        page.run("say('set-language', { lang: 'en' })").await?;
        tokio::time::sleep(std::time::Duration::from_millis(500)).await;
        assert_eq!(page.run("return heard.length").await?, 0);
        assert_eq!(inside(page, "return document.documentElement.lang").await?, "zh-Hans");
        // Where nothing is said: heights for anyone, the rest for a host that has spoken.
        open(page, &hosts, "plain.html", PAIR).await?;
        page.wait_until("heardOf('height').length > 0").await?;
        tokio::time::sleep(std::time::Duration::from_millis(300)).await;
        assert_eq!(page.run("return heardOf('state').length + heardOf('selection').length").await?, 0);
        page.run("say('set-theme', { theme: 'light' })").await?;
        page.wait_until("heardOf('state').length > 0").await
    })
}

/// Malformed, huge, circular, rapid and spoofed messages; and the page still does what it is asked.
#[test]
fn a_hostile_host_leaves_the_page_working() -> Outcome {
    const ATTACK: &str = "
        const post = (message) => document.querySelector('iframe').contentWindow.postMessage(message, '*');
        const type = (kind) => 'plan-compare/1/' + kind;
        const circle = { type: type('set-state'), state: {} }; circle.state.self = circle;
        const deep = { type: type('set-state') }; let at = deep;
        for (let n = 0; n < 3000; n++) { at.state = {}; at = at.state; }
        for (const message of [null, undefined, 7, '', 'x', [], {}, true, NaN, new Date(), new Map(), 10n,
            { type: 7 }, { type: null }, { type: [type('set-state')] }, { type: type('') }, { type: type('dance') },
            { type: 'plan-compare/99/set-state', state: { lang: 'en' } }, 'pymxPYMxaxPYMxwidthxPYMxNaN', 'pymxPYMx',
            '[iFrameSizer]x', { type: 'iframe-child-init', targetElementSelector: 'html[', bodyPadding: '9999px' },
            { type: type('ready') }, { type: type('height'), height: -5 }, circle, deep,
            { type: type('set-state'), state: { view: 10n } }, { type: type('set-state'), state: null },
            { type: type('set-state'), state: { left: '<img src=x onerror=alert(1)>', origin: '*', embed: '0' } },
            { type: type('set-state'), state: { ['x'.repeat(1e6)]: 'y' } },
            { type: type('set-language'), lang: 'zh'.repeat(4e6) },
            { type: type('load-plan'), side: 'left', plan: 'x'.repeat(6e6) },
            { type: type('load-plan'), side: 'left', plan: '['.repeat(1e6) },
            { type: type('load-plan'), side: 'right', plan: { format: 'plan/1', id: '__proto__', title: {}, sections: 'no' } },
            { type: type('load-plan'), side: 'neither', plan: {} },
        ]) post(message);
        for (let n = 0; n < 5000; n++) {
            post({ type: type('set-theme'), theme: ['dark', 'light', 'nonsense'][n % 3] });
            post({ type: type('set-state'), state: { view: ['read', 'themes', 'targets', 'overview'][n % 4] } });
            post({ type: 'iframe-get-child-dimensions' });
        }";
    browse(async |page| {
        let hosts = Hosts::start().await?;
        open(page, &hosts, "plain.html", &format!("{PAIR}&origin={}", hosts.origin())).await?;
        page.run(ATTACK).await?;
        page.wait_until("heardOf('error').length > 0").await?;
        page.run("say('set-state', { state: { view: 'targets', lang: 'en', left: null, right: null } })")
            .await?;
        page.enter_frame(FRAME).await?;
        page.wait_for_text(".target-row", "5G").await?;
        page.wait_until("document.documentElement.lang === 'en'").await?;
        assert_eq!(page.run("return getComputedStyle(document.body).paddingTop").await?, "0px");
        assert_eq!(page.count("main img").await?, 0);
        page.leave_frames().await?;
        fits(page, FRAME, "after the attack").await?;
        // One message a frame: so many frames there were, and not more messages.
        let frames = "return [heard.length, (heard.at(-1).at - heard[0].at) / 16]";
        let counts: Vec<f64> = serde_json::from_value(page.run(frames).await?)?;
        let [messages, frames] = counts.as_slice() else { return Err(Failure::new("two numbers")) };
        assert!(*messages <= frames + 3.0, "{messages} messages in {frames} frames");
        page.expect_quiet_console().await
    })
}

#[test]
fn three_embeds_stand_on_one_page() -> Outcome {
    browse(async |page| {
        one_file()?;
        page.open_file(&root().join("www/examples/three.html"), "").await?;
        for (id, inside, text) in [
            ("theme", ".theme-head h2", "区块链"),
            ("target", ".target-row", "5G基站数"),
            ("view", ".target-row", "Coverage"),
        ] {
            let frame = format!("#{id} iframe");
            page.run(&format!("document.querySelector('#{id}').scrollIntoView()")).await?;
            page.enter_frame(&frame).await?;
            if id != "view" {
                page.wait_for_text(inside, text).await?;
            }
            page.wait_for(inside).await?;
            assert_eq!(page.run("return origin").await?, "null", "{id} is not in a sandbox");
            page.leave_frames().await?;
            fits(page, &frame, id).await?;
            let link = page.run(&format!("return document.querySelector('#{id} > a').hidden")).await?;
            assert_eq!(link, true, "{id}: the link for a frame that is blocked is still there");
        }
        page.screenshot("embeds").await?;
        page.expect_quiet_console().await
    })
}
