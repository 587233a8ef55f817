//! The years that a table of indicators is about, and whether it looks back at an earlier plan.
//!
//! Worked example: in a plan of 2021 to 2025, `2020年 | 2025年` is a state and a target; `目标值 | 完成值` under a
//! caption that names the 十三五 is a goal of 2020 and what became of it.
//!
//! Absent: the rows (`indicators`), and what a column holds (`columns`).

use crate::plan::Role;

use super::columns::Column;
use super::indicators::Source;
use super::numerals;

/// The years of the columns, and whether the table looks back.
pub(super) struct Years {
    pub(super) role: Role,
    pub(super) state: Option<i32>,
    pub(super) target: Option<i32>,
}

impl Years {
    pub(super) fn of(source: &Source<'_>) -> Self {
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

#[cfg(test)]
mod tests {
    use super::super::columns;
    use super::*;
    use crate::plan::Period;

    #[test]
    fn a_table_looks_back_by_its_caption_or_its_head() {
        let check = |caption: &str, head: &str, role: Role, state: i32, target: i32| {
            let cells: Vec<String> = head.split('|').map(str::to_owned).collect();
            let columns = columns::of_indicators(&cells).expect("a head of indicators");
            let period = Some(Period { from: 2021, to: 2025 });
            let source = Source { number: 1, caption, columns: &columns, rows: &[], notes: &[], period };
            let years = Years::of(&source);
            assert_eq!((years.role, years.state, years.target), (role, Some(state), Some(target)), "{head}");
        };
        check("“十三五”指标完成情况", "指标|目标值|完成值", Role::Review, 2020, 2020);
        check("指标", "指标|规划目标|2020年|完成情况", Role::Review, 2020, 2020);
        check("“十四五”指标", "指标|2020年实现值|2025年目标值", Role::Target, 2020, 2025);
        check("指标", "指标|现状值|目标值", Role::Target, 2020, 2025);
    }
}
