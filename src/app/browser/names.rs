//! The order of names in a language, which the browser knows: Chinese by pinyin, English by letters.
//!
//! Absent: tables of sounds, which would make the page larger, and what is put in order (`report`).

use std::cmp::Ordering;

use crate::plan::Lang;
use crate::report::Collate;

/// How names are ordered in a language.
pub(crate) fn order(lang: Lang) -> Collate {
    match lang {
        Lang::Zh => |a, b| compare(a, b, "zh-u-co-pinyin"),
        Lang::En => |a, b| compare(a, b, "en"),
    }
}

#[cfg(target_arch = "wasm32")]
fn compare(a: &str, b: &str, locale: &str) -> Ordering {
    let locales = js_sys::Array::of1(&locale.into());
    js_sys::JsString::from(a).locale_compare(b, &locales, &js_sys::Object::new()).cmp(&0)
}

/// Where there is no browser, by code points: the tests' renderer asks for no order of names.
#[cfg(not(target_arch = "wasm32"))]
fn compare(a: &str, b: &str, _locale: &str) -> Ordering {
    a.cmp(b)
}
