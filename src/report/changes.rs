//! Everything that changed between two versions of one document, as a list to read in Markdown.
//!
//! Worked example: 新建渔港3座 that became 新建渔港5座 is `新建渔港~~3座~~**5座**`: struck out is what
//! only A has, bold what only B has.
//!
//! Absent: what stayed the same, which is counted only.

use super::markdown_text::escaped;
use super::words::pick;
use crate::compare::{Side, Versions};
use crate::plan::Lang;
use crate::wording::{Change, ChangeKind, Whose};

/// The list, under the titles of the two versions.
pub fn changes_markdown(versions: &Versions, titles: [&str; 2], lang: Lang) -> String {
    let [left, right] = titles.map(escaped);
    let name = pick(lang, "版本对照", "Changes between versions");
    let mut out =
        format!("# {name}{}{left} → {right}\n\n{}\n\n", pick(lang, "：", ": "), counts(versions, lang));
    out.push_str(pick(
        lang,
        "删除线为仅A有的文字，粗体为仅B有的文字。\n",
        "Struck out is what only A has, bold what only B has.\n",
    ));
    let mut place = None;
    let changed = versions.revision.changes.iter().filter(|change| change.kind != ChangeKind::Unchanged);
    for change in changed {
        let entries = [versions.entry(Side::Right, change.right), versions.entry(Side::Left, change.left)];
        let Some(entry) = entries.into_iter().flatten().next() else { continue };
        if place != Some(&entry.place) {
            out.push_str(&format!("\n## {}\n\n", escaped(&entry.place)));
            place = Some(&entry.place);
        }
        out.push_str(&format!(
            "- {}{}{}\n",
            change_word(change.kind, lang),
            pick(lang, "：", ": "),
            flow(change)
        ));
    }
    out
}

/// How many entries there are of each kind, as a sentence.
fn counts(versions: &Versions, lang: Lang) -> String {
    let counts = versions.revision.counts;
    let parts = [
        (counts.edited, ChangeKind::Edited),
        (counts.moved, ChangeKind::Moved),
        (counts.removed, ChangeKind::Removed),
        (counts.inserted, ChangeKind::Inserted),
        (counts.unchanged, ChangeKind::Unchanged),
    ];
    let parts = parts.map(|(count, kind)| format!("{} {count}", change_word(kind, lang)));
    parts.join(pick(lang, "，", ", ")) + pick(lang, "。", ".")
}

/// What became of an entry, in a word. The versions are peers: an entry of one alone is no deletion.
pub fn change_word(kind: ChangeKind, lang: Lang) -> &'static str {
    match kind {
        ChangeKind::Unchanged => pick(lang, "未变", "unchanged"),
        ChangeKind::Edited => pick(lang, "改写", "edited"),
        ChangeKind::Moved => pick(lang, "移动", "moved"),
        ChangeKind::Removed => pick(lang, "仅A有", "only in A"),
        ChangeKind::Inserted => pick(lang, "仅B有", "only in B"),
    }
}

fn flow(change: &Change) -> String {
    let pieces = change.wording.inline();
    let marked = pieces.iter().map(|piece| {
        let text = escaped(&piece.span.text);
        match piece.whose {
            _ if text.trim().is_empty() => text,
            Whose::Both => text,
            Whose::Left => format!("~~{text}~~"),
            Whose::Right => format!("**{text}**"),
        }
    });
    marked.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::versions;
    use crate::plan::{Plan, load};
    use crate::theme::Lexicon;

    fn plan_of(passages: [&str; 2]) -> Plan {
        let passages =
            passages.map(|text| serde_json::json!({"id": text, "kind": "measure", "text": {"zh": text}}));
        let json = serde_json::json!({"format": "plan/1", "id": "p", "title": {"zh": "海岛规划"},
            "sections": [{"id": "1", "number": "一", "title": {"zh": "渔港"}, "passages": passages}]});
        load(&json.to_string(), &Default::default()).0.unwrap()
    }

    #[test]
    fn changes_stand_under_their_heading() {
        let left = plan_of(["新建渔港3座，疏浚水道。", "灯塔每晚点灯到天亮。"]);
        let right = plan_of(["新建渔港5座，疏浚水道。", "沿河栽种*柳树*。"]);
        let versions = versions(&left, &right, Lexicon::bundled(), Lang::Zh);
        let list = changes_markdown(&versions, ["草案", "定稿"], Lang::Zh);
        assert!(
            list.starts_with("# 版本对照：草案 → 定稿\n\n改写 1，移动 0，仅A有 1，仅B有 1，未变 1。\n"),
            "{list}"
        );
        assert!(list.contains("\n## 一 渔港\n\n- 改写：新建渔港~~3座~~**5座**，疏浚水道。\n"), "{list}");
        assert!(
            list.contains("- 仅A有：~~灯塔每晚点灯到天亮。~~\n- 仅B有：**沿河栽种\\*柳树\\*。**\n"),
            "{list}"
        );
        let english = changes_markdown(&versions, ["draft", "final"], Lang::En);
        assert!(english.contains("edited 1, moved 0, only in A 1, only in B 1, unchanged 1."), "{english}");
    }
}
