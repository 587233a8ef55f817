//! The paths that a Rust source names, resolved as far as this package needs: `crate::plan::Plan`,
//! `web_sys::Event`.
//!
//! Worked example: in `src/compare/links.rs`, which is the module `crate::compare::links`,
//! `use super::{model::Link, super::plan};` names `crate::compare::model::Link` and `crate::plan`.
//!
//! Absent: types, macros' own syntax and renamed imports: a path is found where it is written.

/// All paths of two and more parts that a source names, in their order. `module` is where it stands:
/// `["compare", "links"]`.
pub(crate) fn paths(source: &str, module: &[String]) -> Vec<Vec<String>> {
    let tokens = tokens(&without_comments(source));
    let mut found = Vec::new();
    let mut inner: Vec<String> = module.to_vec();
    let mut braces: Vec<Brace> = Vec::new();
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        if token == "mod" && tokens.get(at + 2).is_some_and(|t| t == "{") {
            inner.push(tokens[at + 1].clone());
            braces.push(Brace::Module);
            at += 3;
        } else if is_name(token) {
            let (path, next) = path_at(&tokens, at);
            let group = tokens.get(next).is_some_and(|t| t == "::") && is_open(tokens.get(next + 1));
            let mut whole = braces.iter().rev().find_map(Brace::prefix).cloned().unwrap_or_default();
            whole.extend(path);
            if group {
                braces.push(Brace::Group(whole));
                at = next + 2;
            } else {
                if whole.len() > 1 {
                    found.push(resolved(&whole, &inner));
                }
                at = next;
            }
        } else {
            match token.as_str() {
                "{" => braces.push(Brace::Block),
                "}" if matches!(braces.pop(), Some(Brace::Module)) => _ = inner.pop(),
                _ => {}
            }
            at += 1;
        }
    }
    found
}

enum Brace {
    /// `mod name {`
    Module,
    /// `{` after a path: `use crate::{`
    Group(Vec<String>),
    /// Any other.
    Block,
}

impl Brace {
    fn prefix(&self) -> Option<&Vec<String>> {
        match self {
            Brace::Group(prefix) => Some(prefix),
            Brace::Module | Brace::Block => None,
        }
    }
}

fn is_open(token: Option<&String>) -> bool {
    token.is_some_and(|t| t == "{")
}

fn is_name(token: &str) -> bool {
    let keyword = matches!(token, "use" | "pub" | "in" | "as" | "return" | "else" | "mut" | "dyn" | "impl");
    !keyword && token.starts_with(|c: char| c == '_' || c.is_alphabetic())
}

/// The path that begins at a token, and where what follows it stands.
fn path_at(tokens: &[String], start: usize) -> (Vec<String>, usize) {
    let mut path = vec![tokens[start].clone()];
    let mut next = start + 1;
    while let (Some("::"), Some(name)) = (tokens.get(next).map(String::as_str), tokens.get(next + 1)) {
        if !is_name(name) {
            break;
        }
        path.push(name.clone());
        next += 2;
    }
    if tokens.get(next).is_some_and(|t| t == "::") && tokens.get(next + 1).is_some_and(|t| t == "*") {
        path.push("*".to_owned());
        next += 2;
    }
    (path, next)
}

/// `super` and `self` replaced by the module that they mean.
fn resolved(path: &[String], module: &[String]) -> Vec<String> {
    let mut base: Vec<String> = ["crate".to_owned()].into_iter().chain(module.iter().cloned()).collect();
    let relative = path.iter().take_while(|p| matches!(p.as_str(), "super" | "self")).count();
    if relative == 0 {
        return path.to_vec();
    }
    for _ in path.iter().take(relative).filter(|p| *p == "super") {
        base.pop();
    }
    base.into_iter().chain(path.iter().skip(relative).cloned()).collect()
}

fn tokens(source: &str) -> Vec<String> {
    let mut tokens: Vec<String> = Vec::new();
    let mut chars = source.chars().peekable();
    while let Some(c) = chars.next() {
        if c.is_whitespace() {
            continue;
        }
        let mut token = c.to_string();
        let in_name = |c: &char| *c == '_' || c.is_alphanumeric();
        if in_name(&c) {
            while let Some(next) = chars.next_if(in_name) {
                token.push(next);
            }
        } else if c == ':' && chars.next_if(|next| *next == ':').is_some() {
            token.push(':');
        }
        tokens.push(token);
    }
    tokens
}

/// The source with a blank for every comment, text and character literal.
fn without_comments(source: &str) -> String {
    let mut out = String::new();
    let mut rest = source;
    while let Some(c) = rest.chars().next() {
        let skip = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            rest.find("*/").map_or(rest.len(), |at| at + 2)
        } else if rest.starts_with("r#\"") {
            rest.find("\"#").map_or(rest.len(), |at| at + 2)
        } else if c == '"' {
            end_of_text(rest)
        } else if c == '\'' {
            end_of_character(rest)
        } else {
            0
        };
        if skip > 0 {
            out.push(' ');
            rest = &rest[skip..];
        } else {
            out.push(c);
            rest = &rest[c.len_utf8()..];
        }
    }
    out
}

fn end_of_text(rest: &str) -> usize {
    let mut escaped = false;
    for (at, c) in rest.char_indices().skip(1) {
        match c {
            '"' if !escaped => return at + 1,
            _ => escaped = c == '\\' && !escaped,
        }
    }
    rest.len()
}

/// A literal such as `'"'` or `'\''`; a lifetime such as `'a` has no closing mark and is 1 long.
fn end_of_character(rest: &str) -> usize {
    if rest.starts_with("'\\") {
        return rest.get(3..).and_then(|r| r.find('\'')).map_or(1, |at| at + 4);
    }
    let mut chars = rest.char_indices().skip(2);
    chars.next().filter(|&(_, c)| c == '\'').map_or(1, |(at, _)| at + 1)
}

#[test]
fn paths_are_resolved() {
    let check = |source: &str, wanted: &[&str]| {
        let module = ["compare".to_owned(), "links".to_owned()];
        let found: Vec<String> = paths(source, &module).iter().map(|p| p.join("::")).collect();
        assert_eq!(found, wanted, "{source}");
    };
    check("use crate::plan::Plan;", &["crate::plan::Plan"]);
    check(
        "use crate::{plan::{self, Lang}, theme};",
        &["crate::plan::self", "crate::plan::Lang", "crate::theme"],
    );
    check("use super::{model::Link, super::plan};", &["crate::compare::model::Link", "crate::plan"]);
    check(
        "mod tests { use super::super::read; } use super::read;",
        &["crate::compare::read", "crate::compare::read"],
    );
    check("let x = crate::app::Root { a: 1 };", &["crate::app::Root"]);
    check(
        "/* crate::a */ // crate::b\nlet s = \"crate::c\\\"crate::d\"; let q = '\"'; crate::e()",
        &["crate::e"],
    );
    check("fn f<'a>(x: &'a T) { plan_compare::read::x('\\'') }", &["plan_compare::read::x"]);
    check(
        "mod tests { use super::*; use super::super::super::*; }",
        &["crate::compare::links::*", "crate::*"],
    );
    check("pub use ::web_sys::Event;", &["web_sys::Event"]);
}
