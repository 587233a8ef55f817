//! What an embedded page and its host say to each other: messages `plan-compare/1/…`.
//!
//! A host is a stranger. Its messages are limited in size, parsed totally and refused with a reason;
//! what is no message of ours is none of our business. `www/EMBED.md` is the other half of this room:
//! the same protocol for those who write hosts.
//!
//! ```
//! use plan_compare::host::{Message, parse};
//! let said = parse(r#"{ "type": "plan-compare/1/set-language", "lang": "en" }"#);
//! assert!(matches!(said, Ok(Some(Message::SetLanguage(_)))));
//! assert_eq!(parse(r#"{ "type": "another/library" }"#), Ok(None));
//! ```
//!
//! Absent: windows and clocks (`app`), and what becomes of the page's state.

mod formats;
mod inbox;
mod message;
mod policy;
mod told;

pub use formats::{Foreign, Formats, foreign};
pub use inbox::{Inbox, kind_of};
pub use message::{MOST_MESSAGE, MOST_PLAN, Message, Refusal, parse};
pub use policy::{Audience, accepts, audience};
pub use told::{Outbox, Post, Selection, Shown, Told};

/// What the types of our messages begin with; the number is the protocol's version.
pub const PREFIX: &str = "plan-compare/1/";
