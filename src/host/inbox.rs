//! What the host has sent and the page has not read yet: of every kind only the last.
//!
//! A host that sends a thousand messages a second is slow only for itself: they are kept by kind,
//! unread, and one frame later one of each kind is read. Nothing is parsed before that.
//!
//! Absent: who may send (`policy`), what a message says (`message`), and the frame's clock (`app`).

use super::PREFIX;

/// The kinds of messages that are read, in the order in which they are: plans first, then the state
/// that may name them.
const KINDS: [&str; 5] = ["load-plan/left", "load-plan/right", "set-state", "set-theme", "set-language"];

/// The kind of a message by its `type` and `side`; nothing where it is none of ours or not known.
pub fn kind_of(name: &str, side: &str) -> Option<usize> {
    let kind = name.strip_prefix(PREFIX)?;
    let full = if kind == "load-plan" {
        format!("{kind}/{}", if side == "left" { side } else { "right" })
    } else {
        kind.to_owned()
    };
    KINDS.iter().position(|known| *known == full)
}

/// Unread messages, each as the browser gave it.
#[derive(Debug)]
pub struct Inbox<M> {
    waiting: [Option<M>; KINDS.len()],
}

impl<M> Default for Inbox<M> {
    fn default() -> Self {
        Inbox { waiting: std::array::from_fn(|_| None) }
    }
}

impl<M> Inbox<M> {
    /// Puts a message in the place of the last one of its kind. Says whether nothing was waiting.
    pub fn put(&mut self, kind: usize, message: M) -> bool {
        let was_empty = self.waiting.iter().all(Option::is_none);
        if let Some(place) = self.waiting.get_mut(kind) {
            *place = Some(message);
        }
        was_empty
    }

    /// Takes all that is waiting, in the order in which it is to be read.
    pub fn take(&mut self) -> Vec<M> {
        self.waiting.iter_mut().filter_map(Option::take).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_flood_leaves_one_of_each_kind() {
        let mut inbox = Inbox::default();
        let mut kinds = ["set-language", "set-state", "load-plan", "set-theme"].iter().cycle();
        for number in 0..10_000 {
            let kind = kind_of(&format!("{PREFIX}{}", kinds.next().expect("it never ends")), "left");
            let first = inbox.put(kind.expect("it is known"), number);
            assert_eq!(first, number == 0);
        }
        assert_eq!(inbox.take(), [9998, 9997, 9999, 9996], "plan, state, theme, language");
        assert_eq!(inbox.take(), Vec::<i32>::new());
    }

    #[test]
    fn strangers_are_not_kept() {
        for name in ["", "set-state", "plan-compare/1/", "plan-compare/1/ready", "plan-compare/9/set-state"] {
            assert_eq!(kind_of(name, ""), None, "{name}");
        }
        assert_ne!(kind_of("plan-compare/1/load-plan", "left"), kind_of("plan-compare/1/load-plan", "right"));
    }
}
