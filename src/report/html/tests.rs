//! Reports as a parser of HTML sees them.

use scraper::{Html, Selector};

use super::super::ReportInput;
use super::super::sample::{Sample, sample};
use super::*;
use crate::compare::wording_terms;
use crate::compare::{CorrectionKind, Corrections, apply, compare};
use crate::plan::{Plan, load};
use crate::theme::Lexicon;
use crate::wording::{Mark, Span, Terms};

/// A sample pair with its terms and corrections.
struct Case {
    sample: Sample,
    terms: Terms,
    corrections: Vec<Correction>,
}

impl Case {
    fn new(sample: Sample) -> Self {
        let terms = wording_terms([&sample.left, &sample.right], Lexicon::bundled());
        Case { sample, terms, corrections: Vec::new() }
    }

    fn report<'a>(&'a self, scope: Scope<'a>) -> HtmlReport<'a> {
        HtmlReport {
            input: ReportInput {
                comparison: &self.sample.comparison,
                left: &self.sample.left,
                right: &self.sample.right,
                lexicon: Lexicon::bundled(),
            },
            terms: &self.terms,
            corrections: &self.corrections,
            scope,
            address: "https://example.org/#left=a&right=b",
            date: "2031-05-06",
        }
    }
}

/// All texts that a selector finds.
fn texts(html: &Html, selector: &str) -> Vec<String> {
    let selector = Selector::parse(selector).unwrap();
    html.select(&selector).map(|element| element.text().collect::<String>()).collect()
}

fn parsed(report: &HtmlReport<'_>, lang: Lang) -> Html {
    let document = report.document(lang);
    let html = Html::parse_document(&document);
    assert_eq!(
        html.errors.iter().collect::<Vec<_>>(),
        Vec::<&std::borrow::Cow<'_, str>>::new(),
        "{document}"
    );
    html
}

#[test]
fn everything_is_in_it() {
    let case = Case::new(sample());
    for (lang, sections) in [
        (Lang::Zh, ["概要", "目录", "指标与数字", "对应的段落", "A中没有对应的段落", "来源", "计算方法"]),
        (
            Lang::En,
            [
                "Summary",
                "Contents",
                "Targets and figures",
                "Matching passages",
                "Passages of A without a counterpart",
                "Sources",
                "How this was computed",
            ],
        ),
    ] {
        let html = parsed(&case.report(Scope::Everything), lang);
        assert_eq!(texts(&html, "h2"), sections);
        assert_eq!(texts(&html, "html[lang]").len(), 1);
        let cells = texts(&html, "table:nth-of-type(1) tbody td").join("|");
        for fact in
            ["湖政发〔2031〕1号", "2031-02-03", if lang == Lang::Zh { "第7页起" } else { "from page 7" }]
        {
            assert!(cells.contains(fact), "{fact} in {cells}");
        }
        assert_eq!(texts(&html, ".face").len(), case.sample.comparison.links.len());
    }
}

#[test]
fn shared_wording_is_marked() {
    let mut sample = sample();
    let section = sample.right.sections.iter_mut().flat_map(|section| &mut section.sections).next().unwrap();
    let passage = section.passages.first_mut().unwrap();
    passage.text.zh = "县城以外，千兆光网到村，另由各镇自筹资金建设机房并负责日常看护。".to_owned();
    sample.comparison = compare(&sample.left, &sample.right, Lexicon::bundled());
    let case = Case::new(sample);
    let html = parsed(&case.report(Scope::Everything), Lang::Zh);
    let marks = texts(&html, ".faces mark");
    assert!(marks.iter().any(|mark| mark.contains("千兆光网到村")), "{marks:?}");
    assert!(texts(&html, ".faces mark").len() >= 2, "on both sides");
}

#[test]
fn marks_are_elements() {
    let mut m = Markup::new(Lang::Zh);
    let span = |text: &str, mark| Span { text: text.to_owned(), mark, group: None };
    passages::written(
        &mut m,
        &[span("甲<", Mark::Shared), span("乙", Mark::OnlyLeft), span("丙", Mark::Plain)],
    );
    assert_eq!(m.finish(), "<mark>甲&lt;</mark><span class=\"only\">乙</span>丙");
}

#[test]
fn every_target_stands_once_with_its_cells() {
    let case = Case::new(sample());
    let html = parsed(&case.report(Scope::Targets), Lang::Zh);
    let rows = texts(&html, "caption").len();
    assert!(rows > 2, "plans, both, and at least one side");
    let targets = &case.sample.comparison.targets;
    let all = texts(&html, "table ~ h2 ~ table tbody tr");
    assert_eq!(all.len(), targets.len());
    for side in targets.iter().flat_map(|pair| pair.left.iter().chain(&pair.right)) {
        assert!(all.iter().any(|row| row.contains(&side.raw)), "{} in {all:#?}", side.raw);
    }
    assert!(texts(&html, ".face").is_empty(), "no passages in a report of targets");
}

#[test]
fn a_theme_has_only_its_own() {
    let case = Case::new(sample());
    let html = parsed(&case.report(Scope::Theme("5g-and-networks")), Lang::En);
    let text = texts(&html, "article").join("");
    assert!(text.contains("5G base stations") && !text.contains("every hour"), "{text}");
    let water = parsed(&case.report(Scope::Theme("smart-water")), Lang::En);
    let text = texts(&water, "article").join("");
    assert!(text.contains("every hour") && text.contains("No passages are linked."), "{text}");
}

#[test]
fn corrections_are_listed_by_name() {
    let mut case = Case::new(sample());
    let on_left = case.sample.left.id.clone();
    let mut set = Corrections::of(&on_left, &case.sample.right.id);
    let link = case.sample.comparison.links.first().unwrap().clone();
    let one = |kind, left: &str, right: &str| Correction { kind, left: left.into(), right: right.into() };
    set.add(&on_left, &one(CorrectionKind::Unlinked, &link.left.id, &link.right.id));
    set.add(&on_left, &one(CorrectionKind::Pinned, "1-2", &link.right.id));
    set.add(&on_left, &one(CorrectionKind::Apart, "energy", "gone<b>"));
    case.sample.comparison = apply(&case.sample.comparison, &set);
    case.corrections = set.list(&on_left);
    let html = parsed(&case.report(Scope::Everything), Lang::Zh);
    let list = texts(&html, "li").join("\n");
    for part in [
        "固定关联：A 一 网络建设 湖泊水位",
        "解除关联：A 一 网络建设 建设5G网络",
        "单位能耗变化 -18",
        "gone<b>",
    ] {
        assert!(list.contains(part), "{part} in {list}");
    }
    assert!(texts(&html, ".why").join("").contains("由读者固定"));
}

/// The same plan with every text of it hostile.
fn hostile(plan: &Plan) -> Plan {
    const EVIL: &str = "</title></style></script><!--<script>alert(1)</script><img src=x onerror=alert(2)>\\\"'&#60;b>\u{202e}";
    let json = serde_json::to_value(plan).unwrap();
    fn walk(value: &mut serde_json::Value) {
        match value {
            serde_json::Value::Object(fields) => {
                for (key, value) in fields {
                    let is_text = matches!(
                        key.as_str(),
                        "zh" | "en" | "number" | "document_number" | "issued" | "raw" | "unit"
                    );
                    match value {
                        serde_json::Value::String(text) if is_text => text.push_str(EVIL),
                        other => walk(other),
                    }
                }
            }
            serde_json::Value::Array(items) => items.iter_mut().for_each(walk),
            _ => {}
        }
    }
    let mut json = json;
    walk(&mut json);
    load(&json.to_string(), &Lexicon::bundled().ids()).0.unwrap()
}

#[test]
fn hostile_text_stays_text() {
    let Sample { left, right, .. } = sample();
    let (left, right) = (hostile(&left), hostile(&right));
    let comparison = compare(&left, &right, Lexicon::bundled());
    let case = Case::new(Sample { left, right, comparison });
    for lang in [Lang::Zh, Lang::En] {
        for scope in [Scope::Everything, Scope::Targets, Scope::Theme("5g-and-networks")] {
            let report =
                HtmlReport { address: "javascript:alert(1)\"><b>", date: "<i>", ..case.report(scope) };
            let document = report.document(lang);
            let html = parsed(&report, lang);
            let outside = "a:not([href^='#'])";
            for selector in
                ["script", "img", "b", "i", outside, "[onerror]", "iframe", "[href*=':']", "[src]"]
            {
                assert_eq!(texts(&html, selector), Vec::<String>::new(), "{selector} in {document}");
            }
            assert_eq!(texts(&html, "style").len(), 1);
            let style = texts(&html, "style").concat();
            assert_eq!(style.matches('{').count(), style.matches('}').count(), "no title ends a rule");
            assert!(!document.contains('\u{202e}'), "nothing turns the direction of a line");
            assert!(
                texts(&html, "h1").concat().contains("<img src=x onerror=alert(2)>"),
                "shown as it is written"
            );
        }
    }
}

/// A report of everything where passages face several, and share several themes.
fn many(edit: impl Fn(&mut Vec<Link>)) -> Case {
    let mut sample = sample();
    let mut links = sample.comparison.links.clone();
    edit(&mut links);
    sample.comparison.links = links;
    Case::new(sample)
}

#[test]
fn each_link_stands_once_under_the_theme_that_weighs_most() {
    let both = ["5g-and-networks".to_owned(), "iot".to_owned()];
    let case = many(|links| {
        links.truncate(1);
        for link in links {
            link.shared_themes = both.to_vec();
        }
    });
    let html = parsed(&case.report(Scope::Everything), Lang::Zh);
    assert_eq!(texts(&html, ".face").len(), 1, "once, though two themes share it");
    let [first, second] = ["5G与通信网络", "物联网"];
    assert_eq!(texts(&html, "h3"), [first, second]);
    assert_eq!(texts(&html, "h3 + .why"), ["也涉及这一主题的各组：1"]);
    assert_eq!(texts(&html, ".contents li li"), [format!("{first} 第1组"), format!("{second} 见第1组")]);
    let one = parsed(&case.report(Scope::Theme("iot")), Lang::Zh);
    assert_eq!(
        (texts(&one, ".face").len(), texts(&one, "h3").len()),
        (1, 0),
        "a theme alone has no chapters"
    );
}

#[test]
fn a_passage_that_faces_several_stands_once() {
    let case = many(|links| {
        let mut second = links.first().unwrap().clone();
        second.left.id = "1-2".to_owned();
        second.kind = crate::compare::LinkKind::SameTheme;
        let first = links.first().unwrap().clone();
        *links = vec![first, second];
    });
    let html = parsed(&case.report(Scope::Everything), Lang::Zh);
    let right = &case.sample.comparison.links.first().unwrap().right.id;
    let paths = crate::plan::passages(&case.sample.right);
    let text = paths.iter().find(|path| path.passage.id == *right).map(|path| &path.passage.text.zh).unwrap();
    let groups = texts(&html, ".group");
    assert_eq!((groups.len(), texts(&html, ".face").len()), (1, 2));
    assert_eq!(groups.concat().matches(text.as_str()).count(), 1, "{groups:?}");
}

#[test]
fn every_reference_leads_somewhere() {
    let case = Case::new(sample());
    for lang in [Lang::Zh, Lang::En] {
        let html = parsed(&case.report(Scope::Everything), lang);
        let all = |selector: &str, name: &str| -> Vec<String> {
            let selector = Selector::parse(selector).unwrap();
            html.select(&selector).filter_map(|e| e.value().attr(name)).map(str::to_owned).collect()
        };
        let (ids, links) = (all("[id]", "id"), all("a", "href"));
        assert!(links.len() > 4, "{links:?}");
        for link in links {
            assert!(ids.iter().any(|id| link == format!("#{id}")), "{link} in {ids:?}");
        }
    }
}

#[test]
fn neighbours_come_after_what_counts() {
    let mut case = Case::new(sample());
    let pair = case.sample.comparison.targets.iter_mut().find(|p| p.left.is_some() && p.right.is_some());
    pair.unwrap().neighbours = true;
    let html = parsed(&case.report(Scope::Targets), Lang::Zh);
    assert_eq!(texts(&html, "caption").last().map(String::as_str), Some("相关而不可比的事项"));
}
