//! Messages from the host: their shapes, their limits, and why one is refused.
//!
//! Worked example: `set-state` with `{"view": "targets", "origin": "*"}` is refused, because a host may
//! say what is shown, and not with whom the page speaks.

use serde_json::{Map, Value};

use super::PREFIX;
use crate::address::Scheme;
use crate::plan::Lang;

/// Longest message that is read, in bytes of JSON, other than a plan.
pub const MOST_MESSAGE: usize = 64 * 1024;

/// Longest message with a plan. The largest plan of the gazette has 400 kB in full wording.
pub const MOST_PLAN: usize = 4 * 1024 * 1024;

/// Longest value of a key, in characters.
const MOST_VALUE: usize = 300;

/// What a host may change of the address. Whatever guards the page is not among them.
const KEYS: [&str; 14] = [
    "left", "right", "view", "theme", "at", "with", "target", "show", "lang", "scheme", "find", "sort",
    "group", "quote",
];

/// What a host asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Message {
    /// Show another state: a fragment with the keys that change.
    SetState(String),
    /// Put a plan on a side (the left one?): its JSON text.
    LoadPlan(bool, String),
    /// Change the appearance.
    SetTheme(Scheme),
    /// Change the language.
    SetLanguage(Lang),
}

/// Why a message was refused. It is told to the host by its code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It is longer than messages may be.
    TooLarge,
    /// It is no JSON object.
    NotAnObject,
    /// A field is missing or of the wrong kind.
    BadField(&'static str),
    /// `set-state` names a key that a host may not change.
    UnknownKey,
    /// What was sent is no plan.
    NotAPlan,
}

impl Refusal {
    /// The code in a message of error.
    pub fn code(self) -> &'static str {
        match self {
            Refusal::TooLarge => "too-large",
            Refusal::NotAnObject => "not-an-object",
            Refusal::BadField(_) => "bad-field",
            Refusal::UnknownKey => "unknown-key",
            Refusal::NotAPlan => "not-a-plan",
        }
    }

    /// What is wrong, in a few words for whoever writes the host.
    pub fn detail(self) -> String {
        match self {
            Refusal::TooLarge => format!("at most {MOST_PLAN} bytes with a plan, {MOST_MESSAGE} without"),
            Refusal::NotAnObject => "a message is a plain object".to_owned(),
            Refusal::BadField(name) => format!("the field `{name}` is missing, or is not what it should be"),
            Refusal::UnknownKey => format!("state may hold: {}", KEYS.join(", ")),
            Refusal::NotAPlan => "a plan is JSON of the format plan/1".to_owned(),
        }
    }
}

/// Reads a message. `Ok(None)` is a message that is not ours, or of a kind that this version does not
/// know; both are ignored, so that a host may speak to other pages and to later versions.
///
/// # Errors
/// If it is ours and cannot be done.
pub fn parse(json: &str) -> Result<Option<Message>, Refusal> {
    if json.len() > MOST_PLAN {
        return Err(Refusal::TooLarge);
    }
    let Ok(Value::Object(fields)) = serde_json::from_str::<Value>(json) else {
        return Err(Refusal::NotAnObject);
    };
    let Some(kind) = fields.get("type").and_then(Value::as_str).and_then(|t| t.strip_prefix(PREFIX)) else {
        return Ok(None);
    };
    if kind == "load-plan" {
        return load_plan(&fields).map(Some);
    }
    if json.len() > MOST_MESSAGE {
        return Err(Refusal::TooLarge);
    }
    match kind {
        "set-state" => set_state(&fields).map(Some),
        "set-theme" => set_theme(&fields).map(Some),
        "set-language" => {
            let lang = text(&fields, "lang").and_then(Lang::from_tag).ok_or(Refusal::BadField("lang"))?;
            Ok(Some(Message::SetLanguage(lang)))
        }
        _ => Ok(None),
    }
}

fn text<'f>(fields: &'f Map<String, Value>, name: &str) -> Option<&'f str> {
    fields.get(name).and_then(Value::as_str)
}

fn set_state(fields: &Map<String, Value>) -> Result<Message, Refusal> {
    let state = fields.get("state").and_then(Value::as_object).ok_or(Refusal::BadField("state"))?;
    let mut out = form_urlencoded::Serializer::new(String::new());
    for (key, value) in state {
        if !KEYS.contains(&key.as_str()) {
            return Err(Refusal::UnknownKey);
        }
        match value {
            Value::Null => out.append_pair(key, ""),
            Value::String(value) if value.chars().count() <= MOST_VALUE => out.append_pair(key, value),
            _ => return Err(Refusal::BadField("state")),
        };
    }
    Ok(Message::SetState(out.finish()))
}

fn load_plan(fields: &Map<String, Value>) -> Result<Message, Refusal> {
    let is_left = match text(fields, "side") {
        Some("left") => true,
        Some("right") => false,
        _ => return Err(Refusal::BadField("side")),
    };
    match fields.get("plan") {
        Some(Value::String(json)) => Ok(Message::LoadPlan(is_left, json.clone())),
        Some(plan @ Value::Object(_)) => Ok(Message::LoadPlan(is_left, plan.to_string())),
        _ => Err(Refusal::BadField("plan")),
    }
}

fn set_theme(fields: &Map<String, Value>) -> Result<Message, Refusal> {
    let scheme = match text(fields, "theme") {
        Some("auto") => Scheme::Auto,
        Some("light") => Scheme::Light,
        Some("dark") => Scheme::Dark,
        _ => return Err(Refusal::BadField("theme")),
    };
    Ok(Message::SetTheme(scheme))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn said(kind: &str, rest: &str) -> String {
        let comma = if rest.is_empty() { "" } else { "," };
        format!("{{\"type\":\"{PREFIX}{kind}\"{comma}{rest}}}")
    }

    #[test]
    fn messages_are_understood_refused_or_ignored() {
        let state = |fragment: &str| Ok(Some(Message::SetState(fragment.to_owned())));
        let cases = [
            (said("set-language", r#""lang":"zh-CN""#), Ok(Some(Message::SetLanguage(Lang::Zh)))),
            (said("set-language", r#""lang":"fr""#), Err(Refusal::BadField("lang"))),
            (said("set-language", ""), Err(Refusal::BadField("lang"))),
            (said("set-theme", r#""theme":"dark""#), Ok(Some(Message::SetTheme(Scheme::Dark)))),
            (said("set-theme", r#""theme":5"#), Err(Refusal::BadField("theme"))),
            (said("set-state", r#""state":{"theme":null,"view":"targets"}"#), state("theme=&view=targets")),
            (said("set-state", r#""state":{"left":"a&b=c"}"#), state("left=a%26b%3Dc")),
            (said("set-state", r#""state":{"origin":"*"}"#), Err(Refusal::UnknownKey)),
            (said("set-state", r#""state":{"embed":"0"}"#), Err(Refusal::UnknownKey)),
            (said("set-state", r#""state":{"planL":"d.x"}"#), Err(Refusal::UnknownKey)),
            (said("set-state", r#""state":{"view":3}"#), Err(Refusal::BadField("state"))),
            (said("set-state", r#""state":"view=read""#), Err(Refusal::BadField("state"))),
            (
                said("load-plan", r#""side":"left","plan":{"id":"x"}"#),
                Ok(Some(Message::LoadPlan(true, r#"{"id":"x"}"#.to_owned()))),
            ),
            (
                said("load-plan", r#""side":"right","plan":"{}""#),
                Ok(Some(Message::LoadPlan(false, "{}".to_owned()))),
            ),
            (said("load-plan", r#""side":"both","plan":{}"#), Err(Refusal::BadField("side"))),
            (said("load-plan", r#""side":"left","plan":[1]"#), Err(Refusal::BadField("plan"))),
            (said("dance", ""), Ok(None)),
            ("{\"type\":\"plan-compare/2/set-state\"}".to_owned(), Ok(None)),
            ("{\"type\":7}".to_owned(), Ok(None)),
            ("{}".to_owned(), Ok(None)),
            ("[1]".to_owned(), Err(Refusal::NotAnObject)),
            ("\"text\"".to_owned(), Err(Refusal::NotAnObject)),
            ("{".to_owned(), Err(Refusal::NotAnObject)),
            ("[".repeat(20_000), Err(Refusal::NotAnObject)),
        ];
        for (json, wanted) in cases {
            assert_eq!(parse(&json), wanted, "{}", json.chars().take(200).collect::<String>());
        }
    }

    #[test]
    fn messages_have_a_size() {
        let long = "x".repeat(MOST_MESSAGE);
        assert_eq!(parse(&said("set-language", &format!(r#""lang":"zh-{long}""#))), Err(Refusal::TooLarge));
        let long = "x".repeat(MOST_VALUE + 1);
        let state = said("set-state", &format!(r#""state":{{"left":"{long}"}}"#));
        assert_eq!(parse(&state), Err(Refusal::BadField("state")));
        let state = said("set-state", &format!(r#""state":{{"find":"{}"}}"#, "站".repeat(MOST_VALUE)));
        assert!(matches!(parse(&state), Ok(Some(Message::SetState(_)))), "characters are counted");
        let plan = said("load-plan", &format!(r#""side":"left","plan":"{}""#, "x".repeat(MOST_PLAN)));
        assert_eq!(parse(&plan), Err(Refusal::TooLarge));
    }

    proptest! {
        #[test]
        fn any_text_is_judged(text in ".{0,300}") {
            prop_assert!(!matches!(parse(&text), Ok(Some(_))));
        }

        #[test]
        fn a_state_never_names_what_guards_the_page(
            key in "(origin|embed|controls|planL|planR|v|view|left|at|x)", value in ".{0,40}"
        ) {
            let json = serde_json::json!({ "type": format!("{PREFIX}set-state"), "state": { key: value } });
            if let Ok(Some(Message::SetState(fragment))) = parse(&json.to_string()) {
                let before = crate::address::Address::read("embed=1&origin=null&controls=none&planL=d.x");
                let after = before.updated(&fragment);
                prop_assert!(after.embed && after.carried == before.carried);
                prop_assert_eq!(after.embedding.origin, before.embedding.origin);
                prop_assert_eq!(after.embedding.controls, before.embedding.controls);
            }
        }
    }
}
