//! One standard with the two plans that it is about, in official text and in gists.
//!
//! Absent: comparing them.

use std::fs;
use std::path::Path;
use std::rc::Rc;

use anyhow::{Context, Result};
use plan_compare::compare::Analysed;
use plan_compare::compare::evaluate::Standard;
use plan_compare::plan::{self, Catalogue, Plan};
use plan_compare::read::{self, KnownPlans};
use plan_compare::theme::Lexicon;
use serde::Deserialize;

use crate::revised;

/// The plans of the gazette, as imported.
pub(crate) struct Gazette {
    plans: Vec<Plan>,
}

/// A standard and its plans.
pub(crate) struct Case {
    /// The ids of both plans.
    pub(crate) name: String,
    pub(crate) standard: Standard,
    /// The official wording alone.
    pub(crate) official: Sides,
    /// The official wording with what the data know of it: our English and our themes.
    pub(crate) known: Sides,
    pub(crate) gist: Sides,
}

/// Two plans, taken apart once: they are compared many times.
pub(crate) struct Sides {
    pub(crate) left: Side,
    pub(crate) right: Side,
}

/// A plan and what comparing it needs.
pub(crate) type Side = Analysed<Rc<Plan>>;

/// Which plans a standard is about.
#[derive(Deserialize)]
struct Ids {
    left: String,
    right: String,
}

impl Gazette {
    /// Imports the text of the gazette; its plans get the ids of the bundled ones.
    pub(crate) fn import(text: &str, lexicon: &Lexicon) -> Self {
        let catalogue = Catalogue::bundled();
        let known = KnownPlans::new(
            catalogue.entries.iter().map(|entry| (entry.document_number.as_str(), entry.id.as_str())),
        );
        Self { plans: read::import(text, lexicon, &known).plans }
    }

    /// Reads a standard and finds its plans.
    pub(crate) fn case(&self, path: &Path, lexicon: &Lexicon) -> Result<Case> {
        let during = || format!("{} cannot be used", path.display());
        let json = fs::read_to_string(path).with_context(during)?;
        let ids: Ids = serde_json::from_str(&json).with_context(during)?;
        let standard = Standard::parse(&json).with_context(during)?;
        let official = [self.plan(&ids.left)?, self.plan(&ids.right)?];
        let gist = [bundled(&ids.left, lexicon)?, bundled(&ids.right, lexicon)?];
        let with = |side: &Plan, gist: &Plan| {
            let mut side = side.clone();
            read::add_gists(&mut side, gist);
            side
        };
        let known = [with(&official[0], &gist[0]), with(&official[1], &gist[1])];
        let [official, known, gist] = [official, known, gist].map(|plans| {
            let [left, right] = plans.map(|plan| Analysed::new(Rc::new(plan), lexicon));
            Sides { left, right }
        });
        Ok(Case { name: format!("{} × {}", ids.left, ids.right), standard, official, known, gist })
    }

    /// How much of revisions of the plans is found again.
    pub(crate) fn revised(&self, lexicon: &Lexicon) -> Result<String> {
        let gists = self.plans.iter().map(|plan| bundled(&plan.id, lexicon));
        Ok(revised::table(&self.plans, &gists.collect::<Result<Vec<Plan>>>()?, lexicon))
    }

    fn plan(&self, id: &str) -> Result<Plan> {
        let plan = self.plans.iter().find(|plan| plan.id == id);
        plan.cloned().with_context(|| format!("the gazette holds no plan {id}"))
    }
}

/// A plan of `data/plans`.
fn bundled(id: &str, lexicon: &Lexicon) -> Result<Plan> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data/plans").join(format!("{id}.json"));
    let json = fs::read_to_string(&path).with_context(|| format!("there is no bundled plan {id}"))?;
    let (plan, _) = plan::load(&json, &lexicon.ids());
    plan.with_context(|| format!("the bundled plan {id} cannot be loaded"))
}
