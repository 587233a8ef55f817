//! What a passage does, by the headings above it and by its form.
//!
//! Worked example: under `四、保障措施` everything is a safeguard; under `二、总体要求` / `(二)基本原则` a
//! principle, and under `(三)发展目标` of the same chapter a goal; an entry of a box is a project.
//!
//! Absent: themes.

use crate::plan::{Kind, SectionKind};

/// Words of headings and what stands under them. The lowest heading that says anything decides,
/// and within a heading the first of these.
const WORDS: [(&[&str], Kind); 4] = [
    (
        &[
            "保障措施",
            "实施保障",
            "规划保障",
            "组织保障",
            "支撑保障",
            "保障机制",
            "组织实施",
            "规划实施",
            "实施机制",
            "实施措施",
        ],
        Kind::Safeguard,
    ),
    (&["目标", "愿景", "展望"], Kind::Goal),
    (&["指导思想", "原则", "总体思路", "总体要求", "战略定位", "发展定位"], Kind::Principle),
    (
        &[
            "发展基础",
            "规划基础",
            "工作基础",
            "形势",
            "现状",
            "背景",
            "回顾",
            "成就",
            "成效",
            "机遇",
            "挑战",
            "问题",
            "薄弱环节",
            "短板",
            "进展",
            "前言",
            "引言",
            "序言",
        ],
        Kind::Background,
    ),
];

/// Chapters that hold projects.
const PROJECTS: [&str; 6] = ["重大工程", "重点工程", "重大项目", "重点项目", "重点工作", "重大行动"];

/// Boxes that hold rules and arrangements rather than projects.
const ARRANGEMENTS: [&str; 10] =
    ["机制", "制度", "改革", "对象", "方向", "内容", "格局", "方案", "要求", "场景"];

/// Headings that speak of foundations or situations as a task: 夯实…基础, 强化…保障.
const DOING: [&str; 19] = [
    "夯实", "强化", "加强", "提升", "完善", "健全", "构建", "推进", "推动", "加快", "优化", "促进", "建设",
    "建立", "统筹", "深化", "聚焦", "融入", "扩大",
];

/// The kind of a passage under these headings, the outermost first. `text` is its wording.
pub(super) fn of(above: &[(SectionKind, &str)], text: &str) -> Kind {
    let headings: Vec<&str> = above
        .iter()
        .filter(|(kind, _)| !matches!(kind, SectionKind::Box | SectionKind::Table))
        .map(|&(_, title)| title)
        .collect();
    let around = of_headings(&headings);
    match above.last() {
        Some((SectionKind::Preamble, _)) => Kind::Background,
        Some((SectionKind::Table, _)) => Kind::Project,
        Some((SectionKind::Box, _)) if around == Kind::Background => Kind::Background,
        Some((SectionKind::Box, title)) if ARRANGEMENTS.iter().any(|word| title.ends_with(word)) => {
            Kind::Measure
        }
        Some((SectionKind::Box, _)) => Kind::Project,
        // A chapter of principles whose goals have no heading of their own.
        _ if around == Kind::Principle && super::runin::is_dashed(text) && text.contains("到20") => {
            Kind::Goal
        }
        _ => around,
    }
}

fn of_headings(headings: &[&str]) -> Kind {
    let chapter = headings.first().copied().unwrap_or_default();
    if of_heading(chapter, true) == Some(Kind::Safeguard) {
        return Kind::Safeguard;
    }
    if PROJECTS.iter().any(|word| chapter.contains(word)) {
        return Kind::Project;
    }
    headings
        .iter()
        .enumerate()
        .rev()
        .find_map(|(at, title)| of_heading(title, at == 0))
        .unwrap_or(Kind::Measure)
}

fn of_heading(title: &str, chapter: bool) -> Option<Kind> {
    let doing = DOING.iter().any(|verb| title.starts_with(verb));
    let founded = title.ends_with("基础") && !doing;
    WORDS
        .iter()
        .find(|(words, kind)| {
            let said = words.iter().any(|word| title.contains(word));
            // 完善…保障机制 in the middle of the tasks is a measure; as a chapter it is a safeguard.
            let task = doing && !(chapter && *kind == Kind::Safeguard);
            said && !task
        })
        .map(|&(_, kind)| kind)
        .or(founded.then_some(Kind::Background))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_decide() {
        use SectionKind as S;
        let check =
            |titles: &[(S, &str)], wanted: Kind| assert_eq!(of(titles, "文字。"), wanted, "{titles:?}");
        check(&[(S::Section, "总体要求"), (S::Section, "基本原则")], Kind::Principle);
        check(&[(S::Section, "总体要求"), (S::Section, "发展目标")], Kind::Goal);
        check(&[(S::Section, "发展基础和面临形势"), (S::Section, "发展基础")], Kind::Background);
        check(&[(S::Section, "主要任务"), (S::Section, "夯实航运基础")], Kind::Measure);
        check(&[(S::Section, "主要任务"), (S::Section, "完善航运保障体系")], Kind::Measure);
        check(&[(S::Section, "构建精准的岸线供给保障体系"), (S::Section, "岸线")], Kind::Measure);
        check(&[(S::Section, "完善规划保障措施"), (S::Section, "加强人才建设")], Kind::Safeguard);
        check(&[(S::Section, "重大工程"), (S::Section, "岸电工程")], Kind::Project);
        check(&[(S::Section, "主要任务"), (S::Section, "重大工程建设")], Kind::Measure);
        check(&[(S::Section, "建设信息基础设施")], Kind::Measure);
        check(&[(S::Section, "规划背景"), (S::Box, "示范地区")], Kind::Background);
        check(&[(S::Section, "主要任务"), (S::Box, "岸电保障机制")], Kind::Measure);
        check(&[(S::Section, "主要任务"), (S::Box, "岸电")], Kind::Project);
        check(&[(S::Preamble, "前言")], Kind::Background);
        check(&[], Kind::Measure);
    }
}
