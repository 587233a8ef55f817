//! A passage as tokens: the units that a change keeps whole.
//!
//! Worked example: 到2025年建成5G基站25.5万座。 with the term 5G基站 is
//!
//! ```text
//! 到 | 2025年 | 建成 | 5G基站 | 25.5万座 | 。
//! ```
//!
//! A number and its unit are one token, so 25.5万座 against 26万座 is one change, not three. Signs
//! of full and half width, and all white space, count as the same ([`folded`]).
//!
//! Absent: a dictionary. Chinese that is neither a term nor a known word falls into characters.

use std::collections::HashMap;

use super::terms::{Hit, Terms, WordKind};
use super::vocabulary::{PARTICLES, SMALL_WORDS, UNITS};

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A number with its unit.
    Figure,
    /// A year, or a number without a unit.
    Number,
    /// A term of the lexicon.
    Term,
    /// A set phrase of plans.
    Stock,
    /// An everyday Chinese word.
    Common,
    /// A word of Latin or another alphabet.
    Word,
    /// An English word that carries no subject.
    SmallWord,
    /// One Chinese character.
    Han,
    /// One Chinese character that carries no subject.
    Particle,
    /// A punctuation mark, or several of the same in a row.
    Sign,
    /// One character of white space.
    Space,
}

/// A token of a passage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Token<'a> {
    pub(super) text: &'a str,
    pub(super) kind: Kind,
    /// Equal tokens of both passages have the same key.
    pub(super) key: u32,
}

impl Token<'_> {
    /// How many characters it adds to a passage; signs and white space add none.
    pub(super) fn size(&self) -> usize {
        match self.kind {
            Kind::Sign | Kind::Space => 0,
            _ => self.text.chars().count(),
        }
    }

    /// Whether a sentence ends with it.
    pub(super) fn ends_sentence(&self) -> bool {
        self.text.starts_with(['。', '！', '？', '；', '!', '?', ';', '\n'])
    }
}

/// Gives equal tokens equal keys, over both passages.
#[derive(Debug, Default)]
pub(super) struct Keys(HashMap<String, u32>);

impl Keys {
    fn of(&mut self, text: &str) -> u32 {
        let next = u32::try_from(self.0.len()).unwrap_or(u32::MAX);
        *self.0.entry(text.chars().map(folded).collect()).or_insert(next)
    }
}

/// One form for signs of full and half width, for dashes and for white space.
pub(super) fn folded(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => u32::from(c).checked_sub(0xfee0).and_then(char::from_u32).unwrap_or(c),
        '–' | '―' => '—',
        '“' | '”' => '"',
        '‘' | '’' => '\'',
        _ if c.is_whitespace() => ' ',
        _ => c,
    }
}

/// Cuts a passage into tokens; joined, they give it back.
pub(super) fn tokens<'a>(text: &'a str, terms: &Terms, keys: &mut Keys) -> Vec<Token<'a>> {
    let hits = terms.find(text);
    let mut hits = hits.iter().peekable();
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        while hits.next_if(|hit| hit.start < at).is_some() {}
        let (length, kind) = match hits.peek() {
            Some(&&Hit { start, end, kind }) if start == at => (end - at, kind_of(kind)),
            next => {
                let room = next.map_or(rest.len(), |hit| hit.start - at);
                plain_token(rest, room)
            }
        };
        let length = length + joined_marks(rest.get(length..).unwrap_or_default());
        let token = rest.get(..length).unwrap_or(rest);
        found.push(Token { text: token, kind, key: keys.of(token) });
        at += token.len();
    }
    found
}

fn kind_of(word: WordKind) -> Kind {
    match word {
        WordKind::Term => Kind::Term,
        WordKind::Stock => Kind::Stock,
        WordKind::Common => Kind::Common,
    }
}

/// The token that starts the text, where no known word does. A number may run into a known word
/// (3个 into 个人): the unit stays with its number.
fn plain_token(rest: &str, room: usize) -> (usize, Kind) {
    let Some(first) = rest.chars().next() else { return (0, Kind::Sign) };
    if first.is_whitespace() {
        (first.len_utf8(), Kind::Space)
    } else if folded(first).is_ascii_digit() {
        figure(rest)
    } else if is_han(first) {
        let kind = if PARTICLES.contains(first) { Kind::Particle } else { Kind::Han };
        (first.len_utf8(), kind)
    } else if first.is_alphanumeric() {
        latin_word(rest, room)
    } else {
        let length = rest.chars().take_while(|&c| c == first).map(char::len_utf8).sum::<usize>();
        (length.min(room.max(first.len_utf8())), Kind::Sign)
    }
}

/// Combining marks and joiners belong to the character before.
fn joined_marks(rest: &str) -> usize {
    rest.chars()
        .take_while(|&c| matches!(c, '\u{300}'..='\u{36f}' | '\u{200d}' | '\u{fe00}'..='\u{fe0f}'))
        .map(char::len_utf8)
        .sum()
}

/// Chinese characters and the like: letters that are not joined into words by their shape.
fn is_han(c: char) -> bool {
    matches!(c, '々' | '〇' | '\u{2e80}'..='\u{2fff}' | '\u{3040}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}'
        | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// A number with its unit; or a name that starts with digits, such as 5G.
fn figure(rest: &str) -> (usize, Kind) {
    let mut end = digits(rest);
    let tail = |end: usize| rest.get(end..).unwrap_or_default();
    for dash in ["—", "–", "-", "~", "～", "至"] {
        if let Some(upper) = tail(end).strip_prefix(dash)
            && digits(upper) > 0
        {
            end += dash.len() + digits(upper);
            break;
        }
    }
    let scale: usize = tail(end).chars().take_while(|c| "十百千万亿".contains(*c)).map(char::len_utf8).sum();
    let unit = unit(tail(end + scale));
    let number = rest.get(..end).unwrap_or_default();
    if unit > 0 {
        return (end + scale + unit, Kind::Figure);
    }
    if scale > 0 || tail(end).starts_with(['%', '％', '‰']) {
        let sign = tail(end).chars().next().map_or(0, char::len_utf8);
        return (end + scale.max(sign), Kind::Figure);
    }
    if tail(end).starts_with('年') {
        let kind = if number.chars().count() == 4 { Kind::Number } else { Kind::Figure };
        return (end + '年'.len_utf8(), kind);
    }
    if tail(end).starts_with(|c: char| c.is_alphabetic() && !is_han(c)) {
        return latin_word(rest, rest.len());
    }
    (end, Kind::Number)
}

/// Length of the digits that start the text, with decimal point and thousands commas.
fn digits(text: &str) -> usize {
    let mut end = 0;
    for (at, c) in text.char_indices() {
        let c_end = at + c.len_utf8();
        if folded(c).is_ascii_digit() {
            end = c_end;
            continue;
        }
        let after = text.get(c_end..).unwrap_or_default();
        let run = after.chars().take_while(|&c| folded(c).is_ascii_digit()).count();
        let inside = end > 0 && end == at && matches!((c, run), ('.' | '．', 1..) | (',', 3));
        if !inside {
            break;
        }
    }
    end
}

/// Length of the unit that starts the text.
fn unit(text: &str) -> usize {
    let found =
        UNITS.iter().filter(|unit| text.starts_with(**unit)).map(|unit| unit.len()).max().unwrap_or(0);
    let cuts = |end: usize| {
        text.get(end..).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_alphanumeric()))
    };
    let is_latin = text.starts_with(|c: char| c.is_ascii_alphabetic());
    if is_latin && cuts(found) { 0 } else { found }
}

/// A word of letters and digits, with hyphens and apostrophes inside.
fn latin_word(rest: &str, room: usize) -> (usize, Kind) {
    let mut end = 0;
    let mut chars = rest.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let letter = |c: char| c.is_alphanumeric() && !is_han(c);
        let joins =
            matches!(c, '-' | '\'' | '’') && at > 0 && chars.peek().is_some_and(|&(_, next)| letter(next));
        if !(letter(c) || joins) || (at > 0 && at >= room) {
            break;
        }
        end = at + c.len_utf8();
    }
    let word = rest.get(..end).unwrap_or_default();
    let small = SMALL_WORDS.split(' ').any(|small| small.eq_ignore_ascii_case(word));
    (end, if small { Kind::SmallWord } else { Kind::Word })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        let terms = Terms::new(["5G基站", "算力枢纽", "data centre"]);
        let found = tokens(text, &terms, &mut Keys::default());
        let joined: String = found.iter().map(|token| token.text).collect();
        assert_eq!(joined, text, "tokens give back the text");
        let shown: Vec<&str> = found.iter().map(|token| token.text).collect();
        assert_eq!(shown.join("|"), expected);
    }

    #[test]
    fn figures_terms_and_words_stay_whole() {
        check("到2025年建成5G基站25.5万座。", "到|2025年|建成|5G基站|25.5万座|。");
        check("比重达10%以上,新增1,307家", "比重|达|10%|以上|,|新|增|1,307家");
        check("2—3个算力枢纽", "2—3个|算力枢纽");
        check("部署IPv6与10G-PON", "部署|IPv6|与|10G-PON");
        check("带宽10Gbps、面积３.５万亩", "带|宽|10Gbps|、|面|积|３.５万亩");
        check("3个人", "3个|人");
        check("a data centre of 40 MW", "a| |data centre| |of| |40| |MW");
        check("the planners' plan-making", "the| |planners|'| |plan-making");
        check("……——", "……|——");
        check("e\u{301}a", "e\u{301}|a");
    }

    #[test]
    fn width_and_white_space_do_not_count() {
        let mut keys = Keys::default();
        let terms = Terms::new::<&str>([]);
        let of = |text, keys: &mut Keys| tokens(text, &terms, keys).iter().map(|t| t.key).collect::<Vec<_>>();
        assert_eq!(of("（１０％），\u{3000}", &mut keys), of("(10%), ", &mut keys));
        assert_ne!(of("10%", &mut keys), of("10个", &mut keys));
    }
}
