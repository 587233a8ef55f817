//! Text in the two languages of the project.
//!
//! Absent: translation, and choosing the reader's language (that is the page's business).

use serde::{Deserialize, Serialize};

/// A language of the page and of the data.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// Chinese, simplified.
    #[default]
    Zh,
    /// English.
    En,
}

impl Lang {
    /// The BCP 47 tag for `lang` attributes.
    pub fn tag(self) -> &'static str {
        match self {
            Lang::Zh => "zh-Hans",
            Lang::En => "en",
        }
    }

    /// The short code in addresses: `zh` or `en`.
    pub fn code(self) -> &'static str {
        match self {
            Lang::Zh => "zh",
            Lang::En => "en",
        }
    }

    /// Reads a language from a code or a browser's tag (`zh`, `zh-CN`, `en-GB`); `None` for others.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        match primary.to_ascii_lowercase().as_str() {
            "zh" => Some(Lang::Zh),
            "en" => Some(Lang::En),
            _ => None,
        }
    }
}

/// The same text in Chinese and English; either may be empty where a plan was imported.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Localized {
    /// Chinese.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub zh: String,
    /// English.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub en: String,
}

impl Localized {
    /// Both languages at once.
    pub fn new(zh: impl Into<String>, en: impl Into<String>) -> Self {
        Localized { zh: zh.into(), en: en.into() }
    }

    /// Chinese only, as imported text is.
    pub fn zh(zh: impl Into<String>) -> Self {
        Localized { zh: zh.into(), en: String::new() }
    }

    /// The text in `lang`, or in the other language where there is none, with the language it is
    /// really in, so that the page can mark it.
    ///
    /// ```
    /// use plan_compare::plan::{Lang, Localized};
    /// assert_eq!(Localized::zh("基站").get(Lang::En), ("基站", Lang::Zh));
    /// ```
    pub fn get(&self, lang: Lang) -> (&str, Lang) {
        match lang {
            Lang::Zh if !self.zh.is_empty() || self.en.is_empty() => (&self.zh, Lang::Zh),
            Lang::En if self.en.is_empty() && !self.zh.is_empty() => (&self.zh, Lang::Zh),
            _ => (&self.en, Lang::En),
        }
    }

    /// The text of [`Localized::get`] without its language.
    pub fn text(&self, lang: Lang) -> &str {
        self.get(lang).0
    }

    /// Whether there is text in neither language.
    pub fn is_empty(&self) -> bool {
        self.zh.is_empty() && self.en.is_empty()
    }
}
