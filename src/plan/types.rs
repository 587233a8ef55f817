//! The types of the format `plan/1`. Their doc comments are the descriptions in
//! `data/plan.schema.json`.
//!
//! Absent: any computation on them.

use serde::{Deserialize, Serialize};

use super::text::Localized;

/// One document: sections with passages, and indicators.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Plan {
    /// Always `plan/1`.
    pub format: String,
    /// Short id in kebab-case, unique among the loaded plans.
    pub id: String,
    /// Full title.
    pub title: Localized,
    /// Short title for tabs, charts and tables.
    #[serde(default)]
    pub short_title: Localized,
    /// Who issued the plan.
    #[serde(default)]
    pub issuer: Localized,
    /// Document number as printed, 苏政办发〔2021〕45号.
    #[serde(default)]
    pub document_number: String,
    /// Date of issue, `YYYY-MM-DD`, or empty where unknown.
    #[serde(default)]
    pub issued: String,
    /// Years that the plan covers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period: Option<Period>,
    /// Where the text was published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
    /// What the passages' text is: a summary of ours, or the official wording.
    #[serde(default)]
    pub text: TextKind,
    /// The outline.
    #[serde(default)]
    pub sections: Vec<Section>,
    /// Rows of indicator tables.
    #[serde(default)]
    pub indicators: Vec<Indicator>,
}

/// Years from and to, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Period {
    /// First year.
    pub from: i32,
    /// Last year.
    pub to: i32,
}

/// A publication and the page in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Title of the publication.
    pub title: Localized,
    /// Printed page on which the plan begins.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page: Option<u32>,
}

/// What the text of the passages is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum TextKind {
    /// A summary in our own words; the figures are as printed.
    #[default]
    Gist,
    /// The official wording.
    Official,
}

/// A heading with its number and what stands under it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// Id, unique in the plan: `3.1`, `box-4`.
    pub id: String,
    /// Number as printed, with its chapter: 三(一).
    #[serde(default)]
    pub number: String,
    /// Heading without its number.
    pub title: Localized,
    /// What the heading stands over.
    #[serde(default, skip_serializing_if = "SectionKind::is_section")]
    pub kind: SectionKind,
    /// Column heads, where the passages are rows of a table.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub columns: Option<Columns>,
    /// First line in the text file that the plan was read from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<u32>,
    /// Passages directly under the heading, in their order.
    #[serde(default)]
    pub passages: Vec<Passage>,
    /// Lower headings, in their order.
    #[serde(default)]
    pub sections: Vec<Section>,
}

/// What a heading stands over.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum SectionKind {
    /// A chapter, section or lower heading.
    #[default]
    Section,
    /// What stands before the first heading.
    Preamble,
    /// A box (专栏).
    Box,
    /// A project or task table; its passages are the rows.
    Table,
    /// An annex.
    Annex,
}

impl SectionKind {
    fn is_section(&self) -> bool {
        *self == SectionKind::Section
    }
}

/// Column heads of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Columns {
    /// Chinese, as printed.
    pub zh: Vec<String>,
    /// English.
    #[serde(default)]
    pub en: Vec<String>,
}

/// One paragraph, goal, box entry or table row: the unit that is matched.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Passage {
    /// Id, unique in the plan: `3.1-2`.
    pub id: String,
    /// Run-in heading, without its full stop.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub heading: Option<Localized>,
    /// What the passage does.
    pub kind: Kind,
    /// Ids of one to three themes, the most important first; empty where the lexicon decides.
    #[serde(default)]
    pub themes: Vec<String>,
    /// Gist or official wording.
    pub text: Localized,
    /// Named things and technical terms as printed.
    #[serde(default)]
    pub terms: Vec<String>,
    /// Quantities that the passage states.
    #[serde(default)]
    pub quantities: Vec<QuantityNote>,
    /// Cells in their order, where the passage is a row of a table of names and figures.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cells: Vec<String>,
    /// First line in the text file that the plan was read from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<u32>,
}

/// What a passage does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// State of affairs, achievements, problems, outlook.
    Background,
    /// Guiding thought and principles.
    Principle,
    /// What is to be reached.
    Goal,
    /// What is to be done.
    Measure,
    /// A named project or task.
    Project,
    /// Organisation, funding and review of the plan itself.
    Safeguard,
}

/// A quantity that running text states, with its subject.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct QuantityNote {
    /// What is counted or measured, with its qualifiers.
    pub subject: Localized,
    /// Relation, number and unit as printed: 超过4万亿元.
    pub raw: String,
    /// The year it is stated for.
    #[serde(default)]
    pub year: Option<i32>,
    /// Whether the year was inferred and not printed in the passage.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub year_inferred: bool,
}

/// One row of an indicator table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Indicator {
    /// Id, unique in the plan.
    pub id: String,
    /// Name without its unit.
    pub name: Localized,
    /// Unit as printed, or empty.
    #[serde(default)]
    pub unit: String,
    /// Unit in English, or empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub unit_en: String,
    /// Group of rows in the table.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<Localized>,
    /// Caption of the table.
    #[serde(default)]
    pub table: Localized,
    /// Whether the row sets a target or reviews an earlier one.
    #[serde(default)]
    pub role: Role,
    /// Present state, as printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub baseline: Option<Figure>,
    /// Target, as printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target: Option<Figure>,
    /// What was reached, in a review.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub actual: Option<Figure>,
    /// How the plan judges what was reached, as printed: 完成.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<Localized>,
    /// Binding (约束性), expected (预期性), or not said.
    #[serde(default)]
    pub nature: Option<Nature>,
    /// Ids of one to three themes, the most important first.
    #[serde(default)]
    pub themes: Vec<String>,
    /// What a note under the table says of the row, in our own words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Localized>,
    /// Line of the row in the text file that the plan was read from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<u32>,
}

/// A printed figure of an indicator and its year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Figure {
    /// The year of the column.
    #[serde(default)]
    pub year: Option<i32>,
    /// The cell as printed: `25.5`, `>10`, `2—3`, `[26]`, `/`.
    pub raw: String,
}

/// Whether an indicator row sets a target or reviews an earlier one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// A target of this plan.
    #[default]
    Target,
    /// How an earlier plan's target was met.
    Review,
}

/// How binding a target is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Nature {
    /// 约束性.
    Binding,
    /// 预期性.
    Expected,
}
