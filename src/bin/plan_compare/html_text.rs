//! The text of one line of a page, with white space as a browser shows it.
//!
//! Worked example: `江河⏎  湖泊 and⏎ rivers` is shown as `江河湖泊 and rivers`: white space is one space,
//! and a line break between two Chinese characters is none.
//!
//! Absent: where lines begin and end.

/// A line in the making.
#[derive(Debug, Default)]
pub(super) struct Line {
    text: String,
    /// White space that counts only if something follows it.
    waiting: Option<Space>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Space {
    Blank,
    Break,
}

impl Line {
    /// Adds text; as it stands where it is preformatted.
    pub(super) fn push(&mut self, text: &str, as_it_stands: bool) {
        if as_it_stands {
            self.settle(None);
            self.text.push_str(text);
            return;
        }
        for c in text.chars() {
            match c {
                '\n' | '\r' => self.waiting = Some(Space::Break),
                ' ' | '\t' | '\u{c}' => {
                    self.waiting.get_or_insert(Space::Blank);
                }
                c => {
                    self.settle(Some(c));
                    self.text.push(if c == '\u{a0}' { ' ' } else { c });
                }
            }
        }
    }

    /// The line so far, and a new one.
    pub(super) fn take(&mut self) -> String {
        self.waiting = None;
        std::mem::take(&mut self.text)
    }

    /// Forgets the line.
    pub(super) fn clear(&mut self) {
        self.take();
    }

    /// Writes the white space that waits, now that `next` follows.
    fn settle(&mut self, next: Option<char>) {
        let Some(space) = self.waiting.take() else { return };
        let before = self.text.chars().next_back();
        let chinese = before.is_some_and(is_chinese) && next.is_some_and(is_chinese);
        if before.is_some_and(|c| c != ' ') && !(space == Space::Break && chinese) {
            self.text.push(' ');
        }
    }
}

/// Chinese characters and the punctuation that goes with them.
fn is_chinese(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ffef}' | '\u{20000}'..='\u{3ffff}')
        || matches!(c, '—' | '…' | '“' | '”' | '‘' | '’' | '·')
}
