//! Cutting a passage into sentences.
//!
//! Worked example: 修桥。“修路！”修亭； is 修桥。 and “修路！” and 修亭；. A closing quotation mark or
//! bracket stays with its sentence, and so does white space behind it.
//!
//! Absent: abbreviations; a full stop ends an English sentence wherever white space follows.

use super::token::{Kind, Token};

/// A range of tokens that makes up a sentence, with white space behind it.
pub(super) type Range = (usize, usize);

/// Cuts a passage into sentences.
pub(super) fn sentences(tokens: &[Token<'_>]) -> Vec<Range> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut ended = false;
    for (at, token) in tokens.iter().enumerate() {
        let next = tokens.get(at + 1);
        let closes =
            token.kind == Kind::Space || token.text.starts_with(['”', '’', '』', '」', '）', ')', '"']);
        if ended && !closes && !token.ends_sentence() {
            found.push((start, at));
            start = at;
            ended = false;
        }
        let full_stop = token.text == "." && next.is_none_or(|next| next.kind == Kind::Space);
        ended |= token.ends_sentence() || full_stop;
    }
    if start < tokens.len() {
        found.push((start, tokens.len()));
    }
    found
}

pub(super) fn size(tokens: &[Token<'_>]) -> usize {
    tokens.iter().map(Token::size).sum()
}

#[cfg(test)]
mod tests {
    use super::super::terms::Terms;
    use super::super::token::{Keys, tokens};
    use super::*;

    fn cut(text: &str) -> Vec<String> {
        let found = tokens(text, &Terms::new::<&str>([]), &mut Keys::default());
        let text = |&(start, end): &Range| found[start..end].iter().map(|token| token.text).collect();
        sentences(&found).iter().map(text).collect()
    }

    #[test]
    fn sentences_end_at_their_signs() {
        assert_eq!(cut("修桥。“修路！”修亭；\n完"), ["修桥。", "“修路！”", "修亭；\n", "完"]);
        assert_eq!(cut("Mend 2.5 nets. Row home."), ["Mend 2.5 nets. ", "Row home."]);
        assert!(cut("").is_empty());
    }
}
