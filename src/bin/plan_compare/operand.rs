//! What LEFT, RIGHT and PLAN mean: a bundled plan, a file, or one plan of a file.
//!
//! Worked example: `gazette.txt#水利` is the plan in `gazette.txt` whose id or title is 水利, or else
//! the only one with 水利 in its title. A file that is really called `a#b.json` is found first.
//!
//! Absent: guessing at ids that are spelled wrongly; the message lists them all.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use plan_compare::plan::{Localized, Plan, Severity};

use super::bundled;
use super::console::Console;
use super::input::{self, Found};

/// Finds plans by what stands on the command line; a file that both sides name is read once.
pub(super) struct Operands {
    console: Console,
    read: BTreeMap<PathBuf, Found>,
}

impl Operands {
    pub(super) fn new(console: Console) -> Self {
        Operands { console, read: BTreeMap::new() }
    }

    /// The plan, or nothing after a message that says why.
    pub(super) fn plan(&mut self, named: &str) -> Option<Plan> {
        if let Some(plan) = bundled::plan(named) {
            return Some(plan);
        }
        let path = Path::new(named);
        let split = named.rsplit_once('#').filter(|_| !path.exists());
        match split {
            Some((file, which)) => self.in_file(Path::new(file), Some(which)),
            None if named == "-" || path.exists() => self.in_file(path, None),
            None => {
                self.unknown(named);
                None
            }
        }
    }

    fn unknown(&self, named: &str) {
        let ids = bundled::ids().join(", ");
        self.console.message(&Localized::new(
            format!("没有名为“{named}”的文件或内置规划。内置规划：{ids}"),
            format!("There is no file or bundled plan named “{named}”. Bundled plans: {ids}"),
        ));
    }

    fn in_file(&mut self, path: &Path, which: Option<&str>) -> Option<Plan> {
        if !self.read.contains_key(path) {
            let mut found = input::read(path);
            self.tell(path, &found);
            // As `import` would write them: whichever way a plan comes in, it compares alike.
            found.plans.iter_mut().for_each(bundled::gain);
            self.read.insert(path.to_owned(), found);
        }
        let found = self.read.get(path)?;
        if found.plans.is_empty() {
            return None;
        }
        match choose(&found.plans, which) {
            Ok(plan) => Some(plan.clone()),
            Err(candidates) => {
                self.ambiguous(path, which, &candidates);
                None
            }
        }
    }

    /// Tells what is wrong with a file: all of it where there is no plan, else how much there is.
    fn tell(&self, path: &Path, found: &Found) {
        let file = path.display().to_string();
        let (errors, warnings) = (found.count(Severity::Error), found.count(Severity::Warning));
        if found.plans.is_empty() {
            for note in &found.notes {
                self.console.diagnostic(&file, note);
            }
        } else if errors + warnings > 0 {
            self.console.message(&Localized::new(
                format!("{file}：错误 {errors} 个，警告 {warnings} 个；详见 plan-compare validate"),
                format!("{file}: errors {errors}, warnings {warnings}; see plan-compare validate"),
            ));
        }
    }

    fn ambiguous(&self, path: &Path, which: Option<&str>, candidates: &[&Plan]) {
        let file = path.display();
        self.console.message(&match which {
            None => Localized::new(
                format!("{file} 中有多份规划，请写作 {file}#标识："),
                format!("{file} holds several plans; write {file}#ID:"),
            ),
            Some(which) => Localized::new(
                format!("{file} 中没有唯一的“{which}”，可选："),
                format!("“{which}” is not exactly one plan of {file}; there are:"),
            ),
        });
        for plan in candidates {
            let title = plan.title.text(self.console.lang);
            let line = format!("  {}  {title}", plan.id);
            self.console.message(&Localized::new(line.clone(), line));
        }
    }
}

/// The plan that is meant, or those that might be.
fn choose<'p>(plans: &'p [Plan], which: Option<&str>) -> Result<&'p Plan, Vec<&'p Plan>> {
    let all = || plans.iter().collect::<Vec<_>>();
    let which = which.map(str::trim).filter(|which| !which.is_empty());
    let Some(which) = which else { return only(all()).map_err(|_| all()) };
    let titles =
        |plan: &Plan| [&plan.title, &plan.short_title].map(|t| [t.zh.clone(), t.en.clone()]).concat();
    let tests: [&dyn Fn(&Plan) -> bool; 3] =
        [&|plan| plan.id == which, &|plan| titles(plan).iter().any(|title| title == which), &|plan| {
            titles(plan).iter().any(|title| title.contains(which))
        }];
    for test in tests {
        let found: Vec<&Plan> = plans.iter().filter(|plan| test(plan)).collect();
        if !found.is_empty() {
            return only(found);
        }
    }
    Err(all())
}

fn only(found: Vec<&Plan>) -> Result<&Plan, Vec<&Plan>> {
    match found.as_slice() {
        [plan] => Ok(plan),
        _ => Err(found),
    }
}

#[cfg(test)]
mod tests {
    use plan_compare::plan::load;

    use super::*;

    fn plans() -> Vec<Plan> {
        let plan = |id: &str, title: &str| {
            let json = format!(r#"{{"format": "plan/1", "id": "{id}", "title": {{"zh": "{title}"}}}}"#);
            load(&json, &Default::default()).0.unwrap()
        };
        vec![plan("lake", "湖泊规划"), plan("lake-2", "湖泊保护规划"), plan("road", "道路规划")]
    }

    fn check(which: Option<&str>, found: Result<&str, usize>) {
        let plans = plans();
        let chosen = choose(&plans, which).map(|plan| plan.id.as_str()).map_err(|among| among.len());
        assert_eq!(chosen, found, "{which:?}");
    }

    #[test]
    fn a_plan_is_chosen_by_id_title_or_a_part_that_only_it_has() {
        check(Some("lake"), Ok("lake"));
        check(Some("湖泊规划"), Ok("lake"));
        check(Some("保护"), Ok("lake-2"));
        check(Some(" 道路 "), Ok("road"));
        check(Some("湖泊"), Err(2));
        check(Some("山"), Err(3));
        check(Some(""), Err(3));
        check(None, Err(3));
    }
}
