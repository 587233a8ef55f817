//! One invented text for each irregularity of official text, by name, and what is read from it.
//!
//! The outline is printed one thing a line: `§` a section, `¶` a passage with its first line, `№` an
//! indicator, `!` a diagnostic.

use super::*;

fn outline(text: &str) -> String {
    let import = import(text, Lexicon::bundled(), &KnownPlans::default());
    let filled = (1u32..).zip(text.lines()).filter(|(_, line)| !line.trim().is_empty()).map(|(n, _)| n);
    assert!(import.lines.iter().map(|entry| entry.line).eq(filled), "{:?}", import.lines);
    let mut out = String::new();
    for plan in &import.plans {
        let facts = [&plan.title.zh, &plan.document_number, &plan.issued, &plan.issuer.zh];
        out += &facts
            .iter()
            .map(|fact| fact.as_str())
            .filter(|fact| !fact.is_empty())
            .collect::<Vec<_>>()
            .join(" | ");
        out += "\n";
        walk(&plan.sections, 0, &mut |depth, section| out += &of_section(section, &"  ".repeat(depth)));
        for i in &plan.indicators {
            out += &of_indicator(i);
        }
    }
    for d in &import.diagnostics {
        out += &format!("! {} {}\n", d.place, d.message.en);
    }
    out
}

fn of_section(section: &Section, indent: &str) -> String {
    let columns = section.columns.as_ref().map_or(String::new(), |c| format!(" [{}]", c.zh.join("|")));
    let mut out = format!("{indent}§ {} {} {}{columns}\n", section.id, section.number, section.title.zh);
    for p in &section.passages {
        let heading = p.heading.as_ref().map_or(String::new(), |h| format!("<{}> ", h.zh));
        let end: String = p.text.zh.chars().rev().take(8).collect::<Vec<_>>().into_iter().rev().collect();
        let line = p.line.unwrap_or(0);
        let kind = format!("{:?}", p.kind).to_lowercase();
        out += &format!("{indent}  ¶ {} L{line} {kind} {heading}…{end}\n", p.id);
    }
    out
}

fn of_indicator(i: &crate::plan::Indicator) -> String {
    let figure = |f: &Option<crate::plan::Figure>| {
        f.as_ref().map_or("∅".to_owned(), |f| format!("{}@{}", f.raw, f.year.unwrap_or(0)))
    };
    let group = i.group.as_ref().map_or("", |g| g.zh.as_str());
    let nature = i.nature.map_or(String::new(), |n| format!(" {n:?}"));
    let note = i.note.as_ref().map_or("", |_| " (note)");
    let figures = match i.role {
        crate::plan::Role::Target => format!("{} → {}", figure(&i.baseline), figure(&i.target)),
        crate::plan::Role::Review => format!("{} reached {}", figure(&i.target), figure(&i.actual)),
    };
    format!(
        "№ {} L{} {}/{group}/{}/{} {figures}{nature}{note}\n",
        i.id,
        i.line.unwrap_or(0),
        i.table.zh,
        i.name.zh,
        i.unit
    )
}

macro_rules! fixtures {
    ($($name:ident $file:literal $wanted:expr;)*) => {
        $(#[test]
        fn $name() {
            let found = outline(include_str!(concat!("../fixtures/", $file, ".txt")));
            let wanted: Vec<&str> = $wanted.lines().map(str::trim_end).filter(|line| !line.is_empty()).collect();
            assert_eq!(found.lines().map(str::trim_end).collect::<Vec<_>>(), wanted, "\n{found}");
        })*
    };
}

fixtures! {
    a_gazette_of_two_documents "a-gazette-of-two-documents" r#"
水乡省“十四五”航运规划 | 水政办发〔2022〕7号 | 2022-03-09 | 水乡省政府办公厅
§ 1 一 总体要求
  ¶ 1-1 L31 principle …进航运绿色转型。
水乡省“十四五”港口规划 | 水政办发〔2022〕8号 | 2022-03-10 | 水乡省政府办公厅、水乡省航运局
§ 1 一 总体要求
  ¶ 1-1 L50 principle …,组建港口集团。
"#;

    a_mark_in_a_cut_sentence "a-mark-in-a-cut-sentence" r#"
水乡省航运规划
§ 1 一 主要任务
  § 1.1 一(一) 航道
    ¶ 1.1-1 L7 measure …提升通航保证率。
  § 1.2 一(二) 港口
    ¶ 1.2-1 L13 measure …,优化港口布局。
"#;

    a_plan_with_its_own_contents "a-plan-with-its-own-contents" r#"
水乡省航运行动方案(2023—2027年) | 2023-01-05
§ 1 一 总体要求
  ¶ 1-1 L7 principle …进航运绿色转型。
§ 2 二 主要任务
  ¶ 2-1 L9 measure …程达到2万公里。
"#;

    a_plan_without_its_title "a-plan-without-its-title" r#"
水政办发〔2022〕7号 | 水政办发〔2022〕7号 | 2022-03-09 | 水乡省政府办公厅
§ 1 一 总体要求
  ¶ 1-1 L13 principle …进航运绿色转型。
§ 3 三 主要任务
  ¶ 3-1 L17 measure …,改善通航条件。
! L1 The plan has no title here; “水政办发〔2022〕7号” is used.
! L15 The number “三” of this heading does not follow from the one before; it is read as a heading all the same.
"#;

    a_review_and_names_in_two_columns "a-review-and-names-in-two-columns" r#"
水乡省“十四五”航运规划
§ 1 一 发展基础
№ t1-1 L8 “十三五”航运主要指标完成情况//货运量/亿吨 8@2020 reached 8.6@2020
№ t1-2 L9 “十三五”航运主要指标完成情况//通航保证率:干线/% 95@2020 reached 96.2@2020
№ t1-3 L10 “十三五”航运主要指标完成情况//通航保证率:支线/% 90@2020 reached 91@2020
№ t2-1 L15 “十四五”航运主要指标//岸电覆盖率/ 70%左右@2020 → 90%以上@2025 Expected
№ t2-2 L16 “十四五”航运主要指标//内河港口/ 65%@2020 → ∅ Expected
"#;

    a_table_cut_in_two "a-table-cut-in-two" r#"
水乡省航运规划
§ 1 一 发展目标
§ 2 二 主要任务
  ¶ 2-1 L20 measure …群协同发展水平。
№ t1-1 L8 航运发展主要指标//货运量/亿吨 8@2020 → 10@2025 Expected
№ t1-2 L9 航运发展主要指标//水质达标断面占比/% <7.5@2020 → >10@2025 Binding
№ t1-3 L14 航运发展主要指标//通航保证率/% 90@2020 → 95以上@2025 Binding
"#;

    a_table_pasted_from_a_page "a-table-pasted-from-a-page" r#"
水乡省航运规划
§ 1 一 发展目标
§ 2 二 主要任务
  ¶ 2-1 L24 measure …,改善通航条件。
№ t1-1 L12 主要指标//货运量/亿吨 8@2020 → 10@2025 Expected
№ t1-2 L17 主要指标//岸电覆盖率/% /@2020 → 90@2025 Binding
"#;

    boxes_and_where_they_end "boxes-and-where-they-end" r#"
水乡省航运规划
§ 1 一 主要任务
  § 1.1 一(一) 绿色航运
    ¶ 1.1-1 L7 measure <推进岸电建设> …统一的服务平台。
    ¶ 1.1-2 L15 measure <完善集疏运体系> …进铁水联运示范。
    ¶ 1.1-3 L21 measure <发展江海直达运输> …辟外贸近洋航线。
    § box-1 专栏1 绿色航运工程
      ¶ box-1-1 L11 project <岸电改造> …标准化改造任务。
      ¶ box-1-2 L13 project <船舶更新> …一批新能源船舶。
    § box-2 专栏2 多式联运
      ¶ box-2-1 L19 project …先实现一单到底。
    § action-1 行动1 安全提升行动
      ¶ action-1-1 L25 project <排查隐患> …展全面排查整治。
      ¶ action-1-2 L27 project <强化应急> …上应急救援基地。
  § 1.2 一(二) 智慧航运
    ¶ 1.2-1 L31 measure …进船闸联合调度。
"#;

    captions_notes_and_figures "captions-notes-and-figures" r#"
水乡省航运规划
§ 1 一 总体布局
  ¶ 1-1 L5 measure …海联通的港口群。
  § 1-t1  主要港口吞吐量 [港口|2020年|合计]
    ¶ 1-t1-1 L15 project <甲港> …　120　300
    ¶ 1-t1-2 L11 project …单位:万吨
    ¶ 1-t1-3 L17 project …按年末口径统计。
! L7 Of the figure “航道网络布局示意图” the text holds only the caption.
! L9 Of the figure “港口群布局图” the text holds only the caption.
"#;

    chapters_and_sections "chapters-and-sections" r#"
水乡省“十四五”航运发展规划
§ 0  前言
  ¶ 0-1 L5 background …占全省三分之一。
§ 1 第一章 通江达海 内河航运迈上新台阶
  § 1.1 第一章第一节 发展成效
    ¶ 1.1-1 L11 background <航道网络基本成型> …到2300公里。
  § 1.2 第一章第二节 面临挑战
    ¶ 1.2-1 L15 background …运体系仍有短板。
§ 2 第二章 主要任务
  ¶ 2-1 L19 measure …、船舶协同发展。
"#;

    chinese_numbers_in_both_widths "chinese-numbers-in-both-widths" r#"
水乡省航运规划
§ 1 一 总体要求
  § 1.1 一(一) 指导思想
    ¶ 1.1-1 L7 principle …务全省发展大局。
  § 1.2 一(二) 发展目标
    ¶ 1.2-1 L11 goal …达到90%以上。
§ 2 二 主要任务
  § 2.1 二(一) 航道
    § 2.1.1 1. 干线航道
      ¶ 2.1.1-1 L19 measure …航道２００公里。
    § 2.1.2 2. 支线航道
      ¶ 2.1.2-1 L23 measure …航里程80公里。
  § 2.2 二(二) 港口
    ¶ 2.2-1 L27 measure …,组建港口集团。
"#;

    cut_by_page_breaks "cut-by-page-breaks" r#"
水乡省航运规划
§ 1 一 主要任务
  § 1.1 一(一) 航道
    ¶ 1.1-1 L7 measure …,打通断头航道。
    ¶ 1.1-2 L13 measure …的现代化港口群。
§ 2 二 保障措施
  ¶ 2-1 L21 safeguard …,确保落实到位。
  ¶ 2-2 L25 safeguard …中长期信贷支持。
! L25 1 page break(s) fall on the end of a sentence, where one paragraph cannot be told from two; they are kept apart.
"#;

    goals_with_dashes "goals-with-dashes" r#"
水乡省航运规划
§ 1 一 发展目标
  § 1.1 1. 远景目标
    ¶ 1.1-1 L5 goal …于行、货畅其流。
    ¶ 1.1-2 L7 goal <通达的航道> …县通千吨级航道。
    ¶ 1.1-3 L9 goal <绿色的港口> …源占比超过一半。
  § 1.2 2. 2025年目标
    ¶ 1.2-1 L11 goal …合实力明显增强。
    ¶ 1.2-2 L13 goal <货运量稳步增长> …到10亿吨左右。
"#;

    markdown "markdown" r#"
水乡省航运规划
§ 1 一 总体要求
  ¶ 1-1 L5 principle …进航运绿色转型。
§ 2  主要任务
  § 2.1  航道
    ¶ 2.1-1 L11 measure …,改善通航条件。
№ t1-1 L15 航道//货运量/亿吨 8@2020 → 10@2025
"#;

    projects_and_tables_by_city "projects-and-tables-by-city" r#"
水乡省航运规划
§ 1 一 主要任务
  § 1.1 一(一) 港口建设
    ¶ 1.1-1 L7 measure …解落实年度任务。
    ¶ 1.1-2 L16 measure <完善港口标准> …,开展等级评定。
    § box-1 专栏1 各市泊位建设计划 [地区\类型|千吨级|万吨级|总计]
      ¶ box-1-1 L12 project <甲市> …　12　3　15
      ¶ box-1-2 L13 project <乙市> …乙市　8　0　8
      ¶ box-1-3 L14 project <总计> …　20　3　23
    § box-2 专栏2 重大工程任务清单
      ¶ box-2-1 L19 project <岸电改造工程> …设统一服务平台。
      ¶ box-2-2 L21 project <船舶更新工程> …旧船舶1000艘
§ annex 附件 附件
  § annex-t3  重大项目表 [类别|序号|名称|建设内容]
    ¶ annex-t3-1 L28 project <运河提升工程> …20公里</p>
    ¶ annex-t3-2 L29 project <支线畅通工程> …程　打通断头航道
"#;

    ragged_rows "ragged-rows" r#"
水乡省航运规划
§ 1 一 发展目标
№ t1-1 L8 主要指标//货运量/亿吨 8@2020 → ∅
№ t1-2 L9 主要指标//岸电覆盖率/% 70@2020 → 90@2025
! L8 This row has 2 cells, the head of its table 3.
! L9 This row has 4 cells, the head of its table 3.
! L10 This row of an indicator table has no name, and is not read as an indicator.
"#;

    row_spans_and_units_in_names "row-spans-and-units-in-names" r#"
水乡省航运规划
§ 1 一 发展目标
  ¶ 1-1 L5 goal …展主要指标如下。
§ 2 二 主要任务
  ¶ 2-1 L20 measure …,改善通航条件。
№ t1-1 L10 “十四五”航运发展主要指标/航道/千吨级航道里程/公里 2300@2020 → 2500@2025 Expected
№ t1-2 L11 “十四五”航运发展主要指标/航道/船闸通过能力/亿吨 12@2020 → 15左右@2025 Expected
№ t1-3 L12 “十四五”航运发展主要指标/港口/岸电覆盖率/% —@2020 → ≥90@2025 Binding (note)
№ t1-4 L13 “十四五”航运发展主要指标/港口/改造(扩建)泊位数/ /@2020 → [26]@2025
№ t1-5 L14 “十四五”航运发展主要指标/港口/锚地面积/万公顷(万亩) 9.1 (136.5)@2020 → 完成国家 下达任务@2025 Binding
"#;

    the_same_mark_as_heading_and_as_run_in "the-same-mark-as-heading-and-as-run-in" r#"
水乡省航运规划
§ 1 一 总体要求
  § 1.1 一(一) 指导思想
    ¶ 1.1-1 L5 principle …,服务全省大局。
  § 1.2 一(二) 基本原则
    ¶ 1.2-1 L9 principle <统筹规划,适度超前> …,适当超前建设。
    ¶ 1.2-2 L11 principle <绿色低碳,安全便捷> …水平和服务能力。
  § 1.3 一(三) 发展目标
    § 1.3.1 1. 航道网络更加完善,通航条件明显改善
      ¶ 1.3.1-1 L17 goal …到2500公里。
    § 1.3.2 2. 绿色航运成为普遍方式,排放明显下降
      ¶ 1.3.2-1 L21 goal …年均增长20%。
"#;

}
