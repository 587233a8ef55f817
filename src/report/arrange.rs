//! Which targets are listed, in which order, and under which heads: what the table on the page and a
//! file of its rows have in common.
//!
//! Worked example: `show=differ`, `sort=-size`, `group=theme` lists the pairs whose figures differ,
//! the smallest difference first, under the themes in the lexicon's order.
//!
//! Absent: words for any of it, and the order of names in a language, which the caller knows.

use std::cmp::{Ordering, Reverse};
use std::collections::BTreeMap;

use super::ReportInput;
use super::places::Positions;
use crate::chart;
use crate::compare::{Side, TargetOrigin, TargetPair, TargetSide, Verdict};
use crate::plan::Lang;
use crate::quantity::{self, Decimal, Dimension, Reading};

/// What is let through.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Filter {
    /// Rows of tables, and whatever both plans state.
    #[default]
    Rows,
    /// What both plans state.
    Paired,
    /// What is the same.
    Same,
    /// What is higher or lower.
    Differ,
    /// What cannot be compared.
    Unlike,
    /// What only the left plan states.
    OnlyLeft,
    /// What only the right plan states.
    OnlyRight,
    /// What stands in running text.
    Text,
    /// Reviews of an earlier plan.
    Reviews,
    /// Everything.
    All,
}

/// What rows are ordered by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// What differs first, then what agrees, then what cannot be compared, then each plan's own.
    #[default]
    Verdict,
    /// The left plan's order.
    Left,
    /// The right plan's order.
    Right,
    /// The name.
    Name,
    /// How far apart the figures are, the farthest first.
    Size,
}

/// What rows are put together by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Grouping {
    /// All rows are one list.
    #[default]
    None,
    /// By their first theme.
    Theme,
    /// By what their unit measures.
    Unit,
}

/// Filter, order and groups.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Arrangement {
    /// What is let through.
    pub filter: Filter,
    /// What rows are ordered by.
    pub sort: Sort,
    /// Whether that order is turned round.
    pub reversed: bool,
    /// What rows are put together by.
    pub grouping: Grouping,
}

/// What stands over a group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Head {
    /// Nothing: there is one group.
    None,
    /// Id of a theme; empty where no theme is known.
    Theme(String),
    /// A dimension; nothing where there is no unit, or the two sides' differ.
    Unit(Option<Dimension>),
}

/// Rows under one head.
#[derive(Clone, Debug, PartialEq)]
pub struct Group<'p> {
    /// What stands over them.
    pub head: Head,
    /// The rows.
    pub pairs: Vec<&'p TargetPair>,
}

/// The list.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Arranged<'p> {
    /// The rows, in groups.
    pub groups: Vec<Group<'p>>,
    /// Pairs that are only near each other, apart, so that they do not drown the others.
    pub related: Vec<&'p TargetPair>,
}

/// How two names are ordered.
pub type Collate = fn(&str, &str) -> Ordering;

impl Filter {
    /// All filters with their words in an address, in the order in which they are offered.
    pub const ALL: [(Filter, &'static str); 10] = [
        (Filter::Rows, ""),
        (Filter::Paired, "both"),
        (Filter::Same, "same"),
        (Filter::Differ, "differ"),
        (Filter::Unlike, "unlike"),
        (Filter::OnlyLeft, "a"),
        (Filter::OnlyRight, "b"),
        (Filter::Text, "text"),
        (Filter::Reviews, "reviews"),
        (Filter::All, "all"),
    ];

    /// Whether a pair is let through.
    pub fn lets_through(self, pair: &TargetPair) -> bool {
        let has = |origin: TargetOrigin| {
            Side::BOTH.iter().any(|&side| pair.side(side).is_some_and(|s| s.origin == origin))
        };
        let both = pair.left.is_some() && pair.right.is_some();
        match self {
            Filter::Rows => has(TargetOrigin::Indicator) || both && !has(TargetOrigin::Review),
            Filter::Paired => both,
            Filter::Same => pair.verdict == Verdict::Same,
            Filter::Differ => matches!(pair.verdict, Verdict::Higher | Verdict::Lower),
            Filter::Unlike => pair.verdict == Verdict::NotComparable,
            Filter::OnlyLeft => pair.verdict == Verdict::LeftOnly,
            Filter::OnlyRight => pair.verdict == Verdict::RightOnly,
            Filter::Text => has(TargetOrigin::Commitment),
            Filter::Reviews => has(TargetOrigin::Review),
            Filter::All => true,
        }
    }
}

impl Sort {
    /// All orders with their words in an address.
    pub const ALL: [(Sort, &'static str); 5] = [
        (Sort::Verdict, "verdict"),
        (Sort::Left, "a"),
        (Sort::Right, "b"),
        (Sort::Name, "name"),
        (Sort::Size, "size"),
    ];

    /// Its word in an address.
    pub fn code(self) -> &'static str {
        Sort::ALL.iter().find(|(sort, _)| *sort == self).map(|(_, code)| *code).unwrap_or_default()
    }
}

impl Grouping {
    /// All groupings with their words in an address.
    pub const ALL: [(Grouping, &'static str); 3] =
        [(Grouping::None, ""), (Grouping::Theme, "theme"), (Grouping::Unit, "unit")];
}

impl Arrangement {
    /// From the words of an address; unknown ones mean the usual.
    pub fn read(show: Option<&str>, sort: Option<&str>, group: Option<&str>) -> Self {
        let sort = sort.unwrap_or_default();
        let (reversed, key) = sort.strip_prefix('-').map_or((false, sort), |key| (true, key));
        let key = Sort::ALL.iter().find(|(_, code)| *code == key).map(|(sort, _)| *sort);
        Arrangement {
            filter: of_code(&Filter::ALL, show.unwrap_or_default()),
            sort: key.unwrap_or_default(),
            reversed: reversed && key.is_some(),
            grouping: of_code(&Grouping::ALL, group.unwrap_or_default()),
        }
    }

    /// The address's word for ordering by `sort`: turned round if that is the order already; nothing
    /// for the usual order.
    pub fn next_sort(self, sort: Sort) -> Option<String> {
        let reversed = self.sort == sort && !self.reversed;
        let word = if reversed { format!("-{}", sort.code()) } else { sort.code().to_owned() };
        Some(word).filter(|_| reversed || sort != Sort::default())
    }

    /// Lists the targets of a comparison.
    pub fn arrange<'p>(self, input: &ReportInput<'p>, lang: Lang, collate: Collate) -> Arranged<'p> {
        let through = |near: bool| {
            let all = input.comparison.targets.iter();
            let mut pairs: Vec<&TargetPair> =
                all.filter(|pair| pair.neighbours == near && self.filter.lets_through(pair)).collect();
            self.order(&mut pairs, input, lang, collate);
            pairs
        };
        Arranged { groups: self.groups(through(false), input), related: through(true) }
    }

    fn order(self, pairs: &mut [&TargetPair], input: &ReportInput<'_>, lang: Lang, collate: Collate) {
        match self.sort {
            Sort::Verdict => pairs.sort_by_key(|pair| rank(pair.verdict)),
            Sort::Left => in_order_of(pairs, input, Side::Left),
            Sort::Right => in_order_of(pairs, input, Side::Right),
            Sort::Name => pairs.sort_by(|a, b| collate(super::subject(a, lang), super::subject(b, lang))),
            Sort::Size => pairs.sort_by_key(|pair| Reverse(difference(pair).unwrap_or(-1))),
        }
        if self.reversed {
            pairs.reverse();
            // What has no place in an order stays behind what has, whichever way round.
            match self.sort {
                Sort::Left => pairs.sort_by_key(|pair| pair.left.is_none()),
                Sort::Right => pairs.sort_by_key(|pair| pair.right.is_none()),
                Sort::Size => pairs.sort_by_key(|pair| difference(pair).is_none()),
                Sort::Verdict | Sort::Name => {}
            }
        }
    }

    fn groups<'p>(self, pairs: Vec<&'p TargetPair>, input: &ReportInput<'_>) -> Vec<Group<'p>> {
        if self.grouping == Grouping::None {
            return if pairs.is_empty() { Vec::new() } else { vec![Group { head: Head::None, pairs }] };
        }
        let mut groups: BTreeMap<usize, Group<'p>> = BTreeMap::new();
        let mut units: Vec<Option<Dimension>> = Vec::new();
        for pair in pairs {
            let (at, head) = match self.grouping {
                Grouping::Unit => {
                    let unit = chart::dimension(pair);
                    let known = units.iter().position(|known| *known == unit);
                    let at = known.unwrap_or_else(|| {
                        units.push(unit.clone());
                        units.len() - 1
                    });
                    // What has no one unit comes last.
                    (if unit.is_none() { usize::MAX } else { at }, Head::Unit(unit))
                }
                Grouping::Theme | Grouping::None => {
                    let theme = pair.themes.first().cloned().unwrap_or_default();
                    let at = input.lexicon.themes.iter().position(|known| known.id == theme);
                    (at.unwrap_or(usize::MAX), Head::Theme(theme))
                }
            };
            groups.entry(at).or_insert_with(|| Group { head, pairs: Vec::new() }).pairs.push(pair);
        }
        groups.into_values().collect()
    }
}

impl Arranged<'_> {
    /// How many rows there are, without the related ones.
    pub fn count(&self) -> usize {
        self.groups.iter().map(|group| group.pairs.len()).sum()
    }

    /// Whether there is nothing at all.
    pub fn is_empty(&self) -> bool {
        self.count() == 0 && self.related.is_empty()
    }

    /// Every row in its order, the related ones last.
    pub fn rows(&self) -> impl Iterator<Item = &TargetPair> {
        self.groups.iter().flat_map(|group| &group.pairs).chain(&self.related).copied()
    }
}

fn of_code<T: Copy + Default, const N: usize>(all: &[(T, &'static str); N], code: &str) -> T {
    all.iter().find(|(_, known)| *known == code).map(|(value, _)| *value).unwrap_or_default()
}

/// What an analyst wants to see first: what differs, what agrees, then what cannot be compared.
pub fn rank(verdict: Verdict) -> u8 {
    match verdict {
        Verdict::Higher | Verdict::Lower => 0,
        Verdict::Same => 1,
        Verdict::NotComparable => 2,
        Verdict::LeftOnly => 3,
        Verdict::RightOnly => 4,
    }
}

/// In the order of one plan; what only the other states follows in that one's order.
fn in_order_of(pairs: &mut [&TargetPair], input: &ReportInput<'_>, side: Side) {
    let [own, other] = [side, side.other()].map(|side| (side, Positions::of(input.plan(side))));
    pairs.sort_by_key(|pair| {
        let at = |(side, positions): &(Side, Positions<'_>)| pair.side(*side).map(|s| positions.target(s));
        (at(&own).is_none(), at(&own), at(&other))
    });
}

/// How far apart the two figures are, in millionths of the larger one, from the printed decimals;
/// nothing where they were not compared.
pub fn difference(pair: &TargetPair) -> Option<i64> {
    let compared = matches!(pair.verdict, Verdict::Same | Verdict::Higher | Verdict::Lower);
    let number = |side: &TargetSide| match quantity::read(&side.raw, &side.unit) {
        Reading::Quantity(quantity) => quantity.base_high().or_else(|| quantity.base_low()),
        Reading::Nothing | Reading::Words(_) => None,
    };
    let (a, b) = (number(pair.left.as_ref()?)?, number(pair.right.as_ref()?)?);
    let (less, more) = if a.abs().compare(b.abs()).is_lt() { (a, b) } else { (b, a) };
    let share = less.steps_between(Decimal::new(0, 0), more, MILLION);
    // Two noughts are as far apart as any two equal figures.
    let apart = share.map_or_else(|| a.compare(b).is_eq().then_some(0), |share| Some(MILLION - share));
    apart.filter(|_| compared)
}

const MILLION: i64 = 1_000_000;

/// A share in millionths as a percentage with one decimal: `6.7%`.
pub fn per_cent(millionths: i64) -> String {
    let tenths = (millionths + 500) / 1000;
    format!("{}.{}%", tenths / 10, tenths % 10)
}
