//! Edits or shared wording: which of them helps a reader of these two passages.
//!
//! Worked example: 新建渔港3座。 and 新建渔港5座。 keep 新建渔港 of 6 and 6 characters, so 8 of 12,
//! and are shown as edits; 新建渔港3座。 and 渔港由三市共建。 keep 渔港 at most, and are not.
//!
//! Swapping the sides has to mirror every mark, and a shortest script is not always the only one.
//! So both orders are computed as one: the passage that sorts first is taken as the left one.
//!
//! Absent: scores of links, which look at subjects as well; this looks at wording alone.

use super::edits::{Marked, edits, spans};
use super::likeness::{Profile, share};
use super::model::{Choice, Mark, Reason, Why, Wording};
use super::shared::shared;
use super::terms::Terms;
use super::token::{Keys, Kind, Token, tokens};

/// Below this likeness edits are not tried.
const LIKENESS: f64 = 0.3;
/// Edits are shown where they keep at least this share of both passages.
const KEPT: f64 = 0.5;

/// Marks the wording of two passages, as edits or as shared wording, whichever reads better.
///
/// ```
/// use plan_compare::wording::{Choice, Mark, Terms, compare};
/// let wording = compare("新建渔港3座。", "新建渔港5座。", &Terms::new(["渔港"]));
/// assert_eq!(wording.choice, Choice::Edits);
/// assert_eq!((wording.right[1].text.as_str(), wording.right[1].mark), ("5座", Mark::OnlyRight));
/// ```
pub fn compare(left: &str, right: &str, terms: &Terms) -> Wording {
    oriented(left, right, |pair| pair.pick(), terms)
}

/// Marks the wording of two passages as the caller asks: as edits or as shared wording. Where the
/// caller asks for [`Choice::Identical`], the engine picks.
pub fn compare_as(choice: Choice, left: &str, right: &str, terms: &Terms) -> Wording {
    match choice {
        Choice::Identical => compare(left, right, terms),
        Choice::Edits => oriented(left, right, |pair| pair.edits(Reason::Asked), terms),
        Choice::SharedWording => oriented(left, right, |pair| pair.shared(Reason::Asked, None), terms),
    }
}

fn oriented(left: &str, right: &str, show: impl Fn(Pair<'_>) -> Wording, terms: &Terms) -> Wording {
    if left <= right {
        show(Pair::new(left, right, terms))
    } else {
        show(Pair::new(right, left, terms)).mirrored()
    }
}

/// Two passages, cut into tokens.
struct Pair<'a> {
    left: (&'a str, Vec<Token<'a>>),
    right: (&'a str, Vec<Token<'a>>),
    keys: Keys,
    likeness: f64,
}

impl<'a> Pair<'a> {
    fn new(left: &'a str, right: &'a str, terms: &Terms) -> Pair<'a> {
        let mut keys = Keys::default();
        let (left_tokens, right_tokens) = (tokens(left, terms, &mut keys), tokens(right, terms, &mut keys));
        let likeness = Profile::new(&left_tokens).likeness(&Profile::new(&right_tokens));
        Pair { left: (left, left_tokens), right: (right, right_tokens), keys, likeness }
    }

    fn pick(self) -> Wording {
        let words = |tokens: &[Token<'_>]| -> Vec<u32> {
            tokens.iter().filter(|token| token.kind != Kind::Space).map(|token| token.key).collect()
        };
        let (left, right) = (words(&self.left.1), words(&self.right.1));
        if left == right {
            let wording = self.edits(Reason::NoDifference);
            return Wording { choice: Choice::Identical, ..wording };
        }
        if left.is_empty() || right.is_empty() {
            return self.edits(Reason::OneIsEmpty);
        }
        if self.likeness < LIKENESS {
            return self.shared(Reason::LittleIsKept, None);
        }
        let wording = self.edits(Reason::MostIsKept);
        match wording.why.kept {
            Some(kept) if kept < KEPT => self.shared(Reason::LittleIsKept, Some(kept)),
            _ => wording,
        }
    }

    fn edits(&self, reason: Reason) -> Wording {
        let marks = edits(&self.left.1, &self.right.1);
        let left = spans(&self.left.1, &marks.left);
        let right = spans(&self.right.1, &marks.right);
        let kept = kept(&self.left.1, &marks.left) + kept(&self.right.1, &marks.right);
        let kept = share(kept, size(&self.left.1) + size(&self.right.1));
        let why = Why { reason, likeness: self.likeness, kept: Some(kept), shared: None };
        Wording { choice: Choice::Edits, why, left, right }
    }

    fn shared(mut self, reason: Reason, kept: Option<f64>) -> Wording {
        let found = shared((self.left.0, &self.left.1), (self.right.0, &self.right.1), &mut self.keys);
        let why = Why { reason, likeness: self.likeness, kept, shared: Some(found.share) };
        Wording { choice: Choice::SharedWording, why, left: found.left, right: found.right }
    }
}

fn size(tokens: &[Token<'_>]) -> usize {
    tokens.iter().map(Token::size).sum()
}

fn kept(tokens: &[Token<'_>], marks: &[Marked]) -> usize {
    let stays = |mark: &Marked| matches!(mark.0, Mark::Same | Mark::Moved);
    tokens.iter().zip(marks).filter(|(_, mark)| stays(mark)).map(|(token, _)| token.size()).sum()
}

#[cfg(test)]
mod tests {
    use super::super::testing::both;
    use super::*;

    fn check(left: &str, right: &str, choice: Choice, reason: Reason) {
        let found = compare(left, right, &Terms::new(["渔港", "数据中心"]));
        let shares = [Some(found.why.likeness), found.why.kept, found.why.shared];
        assert!(shares.into_iter().flatten().all(|share| (0.0..=1.0).contains(&share)), "{:?}", found.why);
        assert_eq!((found.choice, found.why.reason), (choice, reason), "{}", both(&found));
    }

    #[test]
    fn edits_where_most_is_kept() {
        use Choice as C;
        use Reason as R;
        check("修桥。", "修桥 。", C::Identical, R::NoDifference);
        check("", " ", C::Identical, R::NoDifference);
        check("修桥。", "", C::Edits, R::OneIsEmpty);
        check("新建渔港3座。", "新建渔港5座。", C::Edits, R::MostIsKept);
        check("新建渔港3座。", "渔港由三市共建。", C::SharedWording, R::LittleIsKept);
        check(
            "渡口换上新的木船，沿河栽种柳树。",
            "沿河栽种柳树，渡口换上新的木船。",
            C::Edits,
            R::MostIsKept,
        );
        check(
            "支持沿江三市建设数据中心，机架达到2万个。",
            "数据中心绿色改造由沿江三市牵头，每年检查一次。",
            C::SharedWording,
            R::LittleIsKept,
        );
    }

    #[test]
    fn the_example_of_the_module() {
        let terms = Terms::new(["渔港"]);
        let left = "到2025年建成渔港12座。沿河栽种柳树，定期养护。";
        let right = "到2025年建成渔港15座。沿河栽种柳树和水杉。";
        let expected = "到2025年建成渔港[-12座-]。沿河栽种柳树[-，定期养护-]。\n\
                        到2025年建成渔港[+15座+]。沿河栽种柳树[+和水杉+]。";
        assert_eq!(both(&compare(left, right, &terms)), expected);
    }
}
