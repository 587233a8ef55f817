//! The changes between two runs of tokens, cleaned so that a person can read them.
//!
//! Worked example, a shortest script between 推广智能工厂 and 建设智慧工厂 on characters:
//!
//! ```text
//! 推广→建设  智  能→慧  工厂
//! ```
//!
//! The lone 智 between two changes tells nobody anything, so it joins them ([`join`]):
//!
//! ```text
//! 推广智能→建设智慧  工厂
//! ```
//!
//! And what only one side has can often stand in several places that mean the same: in A、B、C the
//! new item is 、B or B、. The edges slide to where a reader would cut ([`slide`]): after a sentence,
//! after a comma, between words, in this order.
//!
//! Absent: moves and marks; see [`super::edits`].

use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::token::{Kind, Token};

/// Above this many tokens of both sides the shortest script costs too much, and a heuristic one has
/// to do. Gaps between unchanged sentences hardly ever come near.
const EXACT_LIMIT: usize = 3000;

/// A stretch that is the same on both sides, or a change. Ranges count tokens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Hunk {
    pub(super) same: bool,
    pub(super) left: (usize, usize),
    pub(super) right: (usize, usize),
}

/// The hunks between two runs of tokens: changes and equal stretches in turn.
pub(super) fn hunks(left: &[Token<'_>], right: &[Token<'_>]) -> Vec<Hunk> {
    let keys = |tokens: &[Token<'_>]| tokens.iter().map(|token| token.key).collect::<Vec<_>>();
    let algorithm =
        if left.len() + right.len() <= EXACT_LIMIT { Algorithm::RawMyers } else { Algorithm::Histogram };
    let ops = capture_diff_slices(algorithm, &keys(left), &keys(right));
    let mut found = merged(ops.iter().map(hunk));
    for _ in 0..2 {
        found = join(&found, left, right);
        slide(&mut found, left, right);
        found = merged(found.into_iter());
    }
    found
}

fn hunk(op: &DiffOp) -> Hunk {
    let (left, right) = (op.old_range(), op.new_range());
    Hunk {
        same: matches!(op, DiffOp::Equal { .. }),
        left: (left.start, left.end),
        right: (right.start, right.end),
    }
}

/// Leaves out empty hunks and joins neighbours of the same kind.
fn merged(hunks: impl Iterator<Item = Hunk>) -> Vec<Hunk> {
    let mut found: Vec<Hunk> = Vec::new();
    for next in hunks.filter(|hunk| hunk.left.0 < hunk.left.1 || hunk.right.0 < hunk.right.1) {
        match found.last_mut() {
            Some(last) if last.same == next.same => {
                last.left.1 = next.left.1;
                last.right.1 = next.right.1;
            }
            _ => found.push(next),
        }
    }
    found
}

/// Joins changes over equal stretches that are too small to help a reader. What was joined may make
/// the next stretch too small in turn, or the one before, so the last change is looked at again.
fn join(hunks: &[Hunk], left: &[Token<'_>], right: &[Token<'_>]) -> Vec<Hunk> {
    let mut found: Vec<Hunk> = Vec::new();
    let change_size = |hunk: &Hunk| size(slice(left, hunk.left)).max(size(slice(right, hunk.right)));
    for &next in hunks {
        found.push(next);
        while let [.., before, same, after] = found.as_slice() {
            let is_between = !before.same && same.same && !after.same;
            if !is_between || holds(slice(left, same.left), change_size(before), change_size(after)) {
                break;
            }
            let whole = Hunk {
                same: false,
                left: (before.left.0, after.left.1),
                right: (before.right.0, after.right.1),
            };
            found.truncate(found.len() - 3);
            found.push(whole);
        }
    }
    found
}

/// Whether an equal stretch is worth keeping between changes of these sizes.
fn holds(tokens: &[Token<'_>], before: usize, after: usize) -> bool {
    let pull: usize = tokens.iter().map(pull).sum();
    if tokens.iter().any(Token::ends_sentence) {
        return true;
    }
    pull > 1 && (pull > 4 || pull > before || pull > after)
}

/// How strongly a token asks to be kept as the same.
fn pull(token: &Token<'_>) -> usize {
    match token.kind {
        Kind::Sign | Kind::Space => 0,
        Kind::Particle | Kind::SmallWord | Kind::Han => 1,
        Kind::Stock | Kind::Common => 2,
        Kind::Word => 3,
        Kind::Number | Kind::Figure | Kind::Term => token.size() + 2,
    }
}

fn size(tokens: &[Token<'_>]) -> usize {
    tokens.iter().map(Token::size).sum()
}

pub(super) fn slice<'t, 'a>(tokens: &'t [Token<'a>], range: (usize, usize)) -> &'t [Token<'a>] {
    tokens.get(range.0..range.1).unwrap_or_default()
}

/// Slides each one-sided change to the place where its edges read best.
fn slide(hunks: &mut [Hunk], left: &[Token<'_>], right: &[Token<'_>]) {
    for at in 1..hunks.len() {
        let Some([before, change, after @ ..]) = hunks.get_mut(at - 1..) else { continue };
        if change.same || !before.same {
            continue;
        }
        let after = after.first_mut();
        let (tokens, range) = match (change.left.1 - change.left.0, change.right.1 - change.right.0) {
            (0, 1..) => (right, change.right),
            (1.., 0) => (left, change.left),
            _ => continue,
        };
        let room_before = before.left.1 - before.left.0;
        let room_after = after.as_ref().map_or(0, |after| after.left.1 - after.left.0);
        let by = best_shift(tokens, range, room_before, room_after);
        let moved = |(start, end): (usize, usize)| (shifted(start, by), shifted(end, by));
        change.left = moved(change.left);
        change.right = moved(change.right);
        (before.left.1, before.right.1) = (change.left.0, change.right.0);
        if let Some(after) = after {
            (after.left.0, after.right.0) = (change.left.1, change.right.1);
        }
    }
}

fn shifted(at: usize, by: isize) -> usize {
    at.saturating_add_signed(by)
}

/// How far to shift a change within the equal stretches around it. Of equally good places the
/// last one is taken, so that an inserted item keeps the sign that follows it.
fn best_shift(tokens: &[Token<'_>], range: (usize, usize), before: usize, after: usize) -> isize {
    let same = |a: usize, b: usize| tokens.get(a).zip(tokens.get(b)).is_some_and(|(a, b)| a.key == b.key);
    let back = (1..=before).take_while(|by| same(range.0 - by, range.1 - by)).count();
    let forth = (0..after).take_while(|by| same(range.0 + by, range.1 + by)).count();
    let (back, forth) = (back.cast_signed(), forth.cast_signed());
    (-back..=forth)
        .max_by_key(|&by| {
            let start = shifted(range.0, by);
            let end = shifted(range.1, by);
            cut(tokens, start) + cut(tokens, end)
        })
        .unwrap_or(0)
}

/// How well a passage can be cut before this token.
fn cut(tokens: &[Token<'_>], at: usize) -> u32 {
    let before = at.checked_sub(1).and_then(|at| tokens.get(at));
    let (Some(before), Some(after)) = (before, tokens.get(at)) else { return 10 };
    let is_sign = |token: &Token<'_>| matches!(token.kind, Kind::Sign | Kind::Space);
    let is_word = |token: &Token<'_>| !matches!(token.kind, Kind::Han | Kind::Particle);
    if before.ends_sentence() {
        10
    } else if before.text.starts_with(['，', ',', '：', ':']) {
        8
    } else if is_sign(before) {
        6
    } else if is_sign(after) {
        4
    } else {
        u32::from(is_word(before)) + u32::from(is_word(after))
    }
}

#[cfg(test)]
mod tests {
    use super::super::terms::Terms;
    use super::super::token::{Keys, tokens};
    use super::*;

    /// Changes as `[left→right]` within what is the same.
    fn check(left: &str, right: &str, expected: &str) {
        let (terms, mut keys) = (Terms::new(["数据中心", "算力枢纽"]), Keys::default());
        let (left, right) = (tokens(left, &terms, &mut keys), tokens(right, &terms, &mut keys));
        let text = |tokens: &[Token<'_>]| tokens.iter().map(|token| token.text).collect::<String>();
        let shown: String = hunks(&left, &right)
            .iter()
            .map(|hunk| {
                let (left, right) = (text(slice(&left, hunk.left)), text(slice(&right, hunk.right)));
                if hunk.same { left } else { format!("[{left}→{right}]") }
            })
            .collect();
        assert_eq!(shown, expected);
    }

    #[test]
    fn words_and_figures_change_as_a_whole() {
        check("新建基站25.5万座", "新建基站26万座", "新建基站[25.5万座→26万座]");
        check("推广智能工厂", "建设智慧工厂", "[推广智能→建设智慧]工厂");
        check("灯塔建设", "灯塔建成", "灯塔[建设→建成]");
        check("建设数据中心", "建设算力枢纽", "建设[数据中心→算力枢纽]");
    }

    #[test]
    fn lone_characters_between_changes_join_them() {
        check("甲乙丙丁戊", "子乙丑丁寅", "[甲乙丙丁戊→子乙丑丁寅]");
        check("种植柳树，养护。桥", "种植梧桐，照看。桥", "种植[柳树，养护→梧桐，照看]。桥");
        check("the red boat and a net", "the blue ship and a net", "the [red boat→blue ship] and a net");
    }

    #[test]
    fn edges_slide_to_where_a_reader_would_cut() {
        check("柳树、竹子、兰花", "柳树、竹子、松树、兰花", "柳树、竹子、[→松树、]兰花");
        check("修桥。修路。", "修桥。修亭。修路。", "修桥。[→修亭。]修路。");
        check("建码头，建灯塔。", "建码头，建船坞，建灯塔。", "建码头，[→建船坞，]建灯塔。");
        check("修桥", "修桥", "修桥");
        check("", "桥", "[→桥]");
    }
}
