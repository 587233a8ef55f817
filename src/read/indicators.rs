//! Rows of indicator tables.
//!
//! Worked example: under the head `类别 | 指标 | 2020年 | 2025年 | 属性`, the rows
//!
//! ```text
//! 航道 | 1. 千吨级航道里程(公里) | 2300 | 2500  | 预期性
//!      | 岸电覆盖率(%)*          | —    | ≥90   | 约束性
//! ```
//!
//! are two indicators of the group 航道: `千吨级航道里程` in 公里, and `岸电覆盖率` in %, binding, with
//! what the note under the table says of rows with a star. Figures stay as printed.
//!
//! Absent: parsing the figures (`quantity`).

use crate::plan::{Diagnostic, Figure, Indicator, Localized, Nature, Period, Role};

use super::columns::Column;
use super::line::{squeezed, unbroken};
use super::names::Name;
use super::{messages, numerals};

/// A table of indicators before its rows are read.
pub(super) struct Source<'a> {
    /// Number of the table in its plan, for ids.
    pub(super) number: usize,
    pub(super) caption: &'a str,
    pub(super) columns: &'a [Column],
    /// Rows without heads.
    pub(super) rows: &'a [(u32, Vec<String>)],
    pub(super) notes: &'a [String],
    /// Years of the plan.
    pub(super) period: Option<Period>,
}

/// All indicators of a table.
pub(super) fn read(source: &Source<'_>, diagnostics: &mut Vec<Diagnostic>) -> Vec<Indicator> {
    let years = Years::of(source);
    let mut state = Spans::default();
    let mut found = Vec::new();
    for (at, (line, cells)) in source.rows.iter().enumerate() {
        if cells.len() != source.columns.len() {
            diagnostics.push(messages::ragged_row(*line, cells.len(), source.columns.len()));
        }
        let id = format!("t{}-{}", source.number, at + 1);
        let row = Row { source, cells, line: *line, years: &years };
        match row.read(&id, &mut state) {
            Some(rows) => found.extend(rows),
            None => diagnostics.push(messages::row_without_name(*line)),
        }
    }
    found
}

/// What reaches down from the rows above.
#[derive(Default)]
struct Spans {
    group: Option<String>,
    /// First half of a name in two columns.
    name: Option<String>,
}

/// The years of the columns, and whether the table looks back.
struct Years {
    role: Role,
    state: Option<i32>,
    target: Option<i32>,
}

impl Years {
    fn of(source: &Source<'_>) -> Self {
        let states: Vec<Option<i32>> = source
            .columns
            .iter()
            .filter_map(|c| if let Column::State(y) = c { Some(*y) } else { None })
            .collect();
        let targets: Vec<Option<i32>> = source
            .columns
            .iter()
            .filter_map(|c| if let Column::Target(y) = c { Some(*y) } else { None })
            .collect();
        let state = states.iter().flatten().min().copied();
        let target = targets.iter().flatten().min().copied();
        let named = numerals::five_year_plan(source.caption).map(|from| from + 4);
        let looks_back = ["完成情况", "实现情况", "完成值"].iter().any(|word| source.caption.contains(word))
            || source.columns.contains(&Column::Status)
            || target.is_some() && target == state
            || named.zip(source.period).is_some_and(|(end, period)| end < period.from)
            // A goal of a past plan beside a result without a year.
            || target.zip(source.period).is_some_and(|(year, period)| year < period.from);
        let review = looks_back
            && !states.is_empty()
            && !targets.is_empty()
            && target.zip(state).is_none_or(|(t, s)| t <= s);
        let before = source.period.map(|period| period.from - 1);
        if review {
            let year = target.or(state).or(named).or(before);
            return Years { role: Role::Review, state: year, target: year };
        }
        let end = source.period.map(|period| period.to);
        Years { role: Role::Target, state: state.or(before), target: target.or(named).or(end) }
    }
}

struct Row<'a> {
    source: &'a Source<'a>,
    cells: &'a [String],
    line: u32,
    years: &'a Years,
}

impl Row<'_> {
    fn read(&self, id: &str, spans: &mut Spans) -> Option<Vec<Indicator>> {
        if let Some(group) = self.cell(Column::Group).filter(|group| !group.is_empty()) {
            spans.group = Some(unbroken(group));
        }
        let printed = self.name(spans)?;
        let name = Name::read(&printed);
        let unit = match self.cell(Column::Unit).filter(|unit| !unit.is_empty()) {
            Some(unit) => squeezed(unit),
            None => name.unit,
        };
        let figures = self.figures();
        let (baseline, actual) = match self.years.role {
            Role::Target => (figures.state, None),
            Role::Review => (None, figures.state),
        };
        let status = self
            .cell(Column::Status)
            .filter(|status| !is_null(status))
            .map(|status| Localized::zh(unbroken(status)));
        let indicator = Indicator {
            id: id.to_owned(),
            name: Localized::zh(name.text),
            unit,
            unit_en: String::new(),
            group: spans.group.clone().map(Localized::zh),
            table: Localized::zh(self.source.caption),
            role: self.years.role,
            baseline,
            target: figures.targets.first().cloned(),
            actual,
            status,
            nature: self.cell(Column::Nature).and_then(nature),
            themes: Vec::new(),
            note: self.note(name.starred),
            line: Some(self.line),
        };
        let later = figures.targets.into_iter().skip(1).map(|target| Indicator {
            id: format!("{id}-{}", target.year.map_or_else(|| "later".to_owned(), |year| year.to_string())),
            target: Some(target),
            ..indicator.clone()
        });
        Some(std::iter::once(indicator.clone()).chain(later).collect())
    }

    /// The cell of a column; the column of names is the last of that kind, as a group may call
    /// itself an indicator too.
    fn cell(&self, wanted: Column) -> Option<&str> {
        let at = self.source.columns.iter().rposition(|column| *column == wanted)?;
        self.cells.get(at).map(String::as_str)
    }

    fn name(&self, spans: &mut Spans) -> Option<String> {
        let first = self.cell(Column::Name).unwrap_or_default();
        let more = self.cell(Column::NameMore).unwrap_or_default();
        if !first.is_empty() {
            spans.name = (!more.is_empty()).then(|| first.to_owned());
        }
        match (first.is_empty(), more.is_empty()) {
            (false, true) => Some(first.to_owned()),
            (false, false) => Some(format!("{first}:{more}")),
            (true, false) => Some(match &spans.name {
                Some(first) => format!("{first}:{more}"),
                None => more.to_owned(),
            }),
            (true, true) => None,
        }
    }

    fn figures(&self) -> Figures {
        let mut found = Figures { state: None, targets: Vec::new() };
        for (column, cell) in self.source.columns.iter().zip(self.cells) {
            let figure =
                |year| Some(Figure { year, raw: cell.clone() }).filter(|figure| !figure.raw.is_empty());
            match column {
                Column::State(year) => {
                    found.state = found.state.take().or_else(|| figure(self.years.state.or(*year)));
                }
                Column::Target(year) => found.targets.extend(figure(year.or(self.years.target))),
                _ => {}
            }
        }
        found
    }

    /// The notes that speak of this row: of its star, of its brackets, or of all rows.
    fn note(&self, starred: bool) -> Option<Localized> {
        let bracketed = self.cells.iter().any(|cell| cell.starts_with('[') && cell.ends_with(']'));
        let notes: Vec<&str> = self
            .source
            .notes
            .iter()
            .map(String::as_str)
            .filter(|note| match (note.contains('*'), note.contains(['[', '〔'])) {
                (true, _) => starred,
                (false, true) => bracketed,
                _ => true,
            })
            .collect();
        (!notes.is_empty()).then(|| Localized::zh(notes.join(" ")))
    }
}

struct Figures {
    state: Option<Figure>,
    targets: Vec<Figure>,
}

fn nature(cell: &str) -> Option<Nature> {
    if cell.contains("约束") {
        Some(Nature::Binding)
    } else if cell.contains("预期") {
        Some(Nature::Expected)
    } else {
        None
    }
}

fn is_null(cell: &str) -> bool {
    matches!(cell, "" | "/" | "-" | "—" | "——" | "–")
}

#[cfg(test)]
mod tests {
    use super::super::columns;
    use super::*;

    fn check(caption: &str, head: &str, rows: &[&str], notes: &[&str]) -> (Vec<Indicator>, Vec<Diagnostic>) {
        let cells = |row: &str| row.split('|').map(|cell| cell.trim().to_owned()).collect::<Vec<_>>();
        let columns = columns::of_indicators(&cells(head)).expect("a head of indicators");
        let rows: Vec<(u32, Vec<String>)> = (2u32..).zip(rows.iter().map(|row| cells(row))).collect();
        let notes: Vec<String> = notes.iter().map(|note| (*note).to_owned()).collect();
        let period = Some(Period { from: 2021, to: 2025 });
        let mut diagnostics = Vec::new();
        let source = Source { number: 1, caption, columns: &columns, rows: &rows, notes: &notes, period };
        (read(&source, &mut diagnostics), diagnostics)
    }

    fn line(i: &Indicator) -> String {
        let figure = |f: &Option<Figure>| {
            f.as_ref().map_or("∅".to_owned(), |f| format!("{}@{}", f.raw, f.year.unwrap_or(0)))
        };
        let group = i.group.as_ref().map_or("∅", |g| g.zh.as_str());
        format!(
            "{group}|{}|{}|{}|{}|{}",
            i.name.zh,
            i.unit,
            figure(&i.baseline),
            figure(&i.target),
            figure(&i.actual)
        )
    }

    #[test]
    fn row_spans_units_in_names_and_stars() {
        let rows = [
            "航道|1. 千吨级航道里程(公里)|2300|2500|预期性",
            "|岸电覆盖率(%)*|—|≥90|约束性",
            "港口|改造(扩建)泊位|/|[26]|",
        ];
        let (found, notes) = check(
            "航运主要指标",
            "类别|指标|2020年|2025年|属性",
            &rows,
            &["注:带*的为新增,带[]的为累计。", "注:按年末计。"],
        );
        assert!(notes.is_empty());
        assert_eq!(line(&found[0]), "航道|千吨级航道里程|公里|2300@2020|2500@2025|∅");
        assert_eq!(line(&found[1]), "航道|岸电覆盖率|%|—@2020|≥90@2025|∅");
        assert_eq!(line(&found[2]), "港口|改造(扩建)泊位||/@2020|[26]@2025|∅");
        assert_eq!(
            found.iter().map(|i| i.nature).collect::<Vec<_>>(),
            [Some(Nature::Expected), Some(Nature::Binding), None]
        );
        assert!(
            found[0].note.as_ref().unwrap().zh == "注:按年末计。"
                && found[1].note.as_ref().unwrap().zh.contains('*')
        );
        assert_eq!(found[2].id, "t1-3");
    }

    #[test]
    fn a_name_in_two_columns() {
        let rows = ["1|通航保证率|干线(%)|95|98", "||支线(%)|90|92", "2|货运量(亿吨)||9|10"];
        let (found, _) = check("航运主要指标", "序号|主要指标||现状值|目标值", &rows, &[]);
        assert_eq!(line(&found[1]), "∅|通航保证率:支线|%|90@2020|92@2025|∅");
        assert_eq!(line(&found[2]), "∅|货运量|亿吨|9@2020|10@2025|∅");
    }

    #[test]
    fn a_review_by_head_or_caption() {
        let (found, _) = check("“十三五”指标完成情况", "指标|目标值|完成值", &["货运量(亿吨)|8|9"], &[]);
        assert_eq!((found[0].role, line(&found[0])), (Role::Review, "∅|货运量|亿吨|∅|8@2020|9@2020".into()));
        let (found, _) =
            check("指标", "指标|规划目标|2020年|完成情况", &["货运量(亿吨)|8|9|完成", "吞吐量|8|—|—"], &[]);
        assert_eq!(found[0].status.as_ref().unwrap().zh, "完成");
        assert_eq!((found[1].role, found[1].status.clone()), (Role::Review, None));
        let (found, _) = check("“十四五”指标", "指标|2020年实现值|2025年目标值", &["货运量(亿吨)|8|9"], &[]);
        assert_eq!((found[0].role, line(&found[0])), (Role::Target, "∅|货运量|亿吨|8@2020|9@2025|∅".into()));
    }

    #[test]
    fn units_in_their_own_column_in_the_value_or_in_square_brackets() {
        let (found, _) = check("指标", "指标|单位|2025年", &["货运量|亿吨|9"], &[]);
        assert_eq!(found[0].unit, "亿吨");
        let (found, _) = check(
            "指标",
            "指标|2025年",
            &["锚地面积 [万公顷(万亩)]|9 (135)", "其中:内河(km ²)|3", "岸线|6亿平方米"],
            &[],
        );
        assert_eq!(line(&found[0]), "∅|锚地面积|万公顷(万亩)|∅|9 (135)@2025|∅");
        assert_eq!(line(&found[1]), "∅|内河|km²|∅|3@2025|∅");
        assert_eq!(line(&found[2]), "∅|岸线||∅|6亿平方米@2025|∅");
    }

    #[test]
    fn two_targets_make_two_indicators() {
        let (found, _) = check("指标", "指标|2020年|2025年|2035年", &["货运量(亿吨)|8|9|12"], &[]);
        assert_eq!(
            found.iter().map(line).collect::<Vec<_>>(),
            ["∅|货运量|亿吨|8@2020|9@2025|∅", "∅|货运量|亿吨|8@2020|12@2035|∅"]
        );
        assert_eq!(found[1].id, "t1-1-2035");
    }

    #[test]
    fn ragged_and_nameless_rows_are_said_so() {
        let (found, notes) = check("指标", "指标|2020年|2025年", &["货运量(亿吨)|8", "|9|10"], &[]);
        assert_eq!((found.len(), notes.len()), (1, 2));
        assert!(found[0].target.is_none());
    }
}
