//! The plans that come with the project, as `data/datapackage.json` lists them.
//!
//! Absent: the plans themselves, which the page fetches when they are asked for.

use serde::Deserialize;

use super::text::Localized;

/// One bundled plan, known before it is loaded.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct CatalogueEntry {
    /// Id of the plan.
    #[serde(rename = "name")]
    pub id: String,
    /// Where the file stands, from the folder of the data package.
    pub path: String,
    /// Full title.
    #[serde(rename = "plan:title")]
    pub title: Localized,
    /// Short title.
    #[serde(rename = "plan:short_title")]
    pub short_title: Localized,
    /// Document number, by which the same plan is known in official text.
    #[serde(rename = "plan:document_number")]
    pub document_number: String,
}

/// All bundled plans in the order of the gazette.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Catalogue {
    /// The plans.
    pub entries: Vec<CatalogueEntry>,
}

#[derive(Deserialize)]
struct DataPackage {
    resources: Vec<serde_json::Value>,
}

impl Catalogue {
    /// The list that was compiled in. Resources that are no plans are passed over.
    pub fn bundled() -> Self {
        Self::from_data_package(include_str!("../../data/datapackage.json"))
    }

    /// Reads the plans out of a data package; a broken one gives an empty list.
    pub fn from_data_package(json: &str) -> Self {
        let resources = serde_json::from_str::<DataPackage>(json).map(|p| p.resources).unwrap_or_default();
        let entries = resources.into_iter().filter_map(|value| serde_json::from_value(value).ok()).collect();
        Catalogue { entries }
    }

    /// The entry with this id.
    pub fn get(&self, id: &str) -> Option<&CatalogueEntry> {
        self.entries.iter().find(|entry| entry.id == id)
    }
}
