//! Pages to look at: invented plans, states of the page, and drawing them.

use std::collections::BTreeSet;
use std::path::Path;
use std::rc::Rc;
use std::sync::OnceLock;

use plan_compare::address::{Address, View};
use plan_compare::app::page::{Page, PageProps};
use plan_compare::app::state::{Action, Panel, Reading, State};
use plan_compare::compare::{Correction, CorrectionKind, Side, target_key};
use plan_compare::input::Found;
use plan_compare::plan::{Catalogue, Diagnostic, Lang, Plan, load};
use plan_compare::theme::Lexicon;
use yew::{Callback, LocalServerRenderer, Reducible};

/// Both languages of the interface.
pub(crate) const LANGS: [Lang; 2] = [Lang::Zh, Lang::En];

fn fixture(name: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/suite/rendered/fixtures");
    std::fs::read_to_string(folder.join(name)).unwrap_or_else(|fault| panic!("{name}: {fault}"))
}

/// An invented plan, which must load without a word.
pub(crate) fn plan(name: &str) -> Box<Plan> {
    let (plan, notes) = load(&fixture(&format!("{name}.json")), &Lexicon::bundled().ids());
    assert_eq!(notes, [], "{name}");
    Box::new(plan.unwrap_or_else(|| panic!("{name} is no plan")))
}

/// What loading says of a text that is no plan, or has faults.
pub(crate) fn findings(json: &str) -> Vec<Diagnostic> {
    load(json, &BTreeSet::from(["marine".to_owned()])).1
}

/// A state of the page after some actions.
pub(crate) fn after(fragment: &str, lang: Lang, actions: Vec<Action>) -> State {
    let catalogue = Catalogue::from_data_package(&fixture("catalogue.json"));
    assert_eq!(catalogue.entries.len(), 3);
    let state = Rc::new(State::new(Address::read(fragment), lang, catalogue));
    let state = actions.into_iter().fold(state, Reducible::reduce);
    Rc::unwrap_or_clone(state)
}

/// The two invented plans, loaded.
pub(crate) fn both() -> Vec<Action> {
    ["harbours", "islands"].map(|id| Action::Loaded(id.to_owned(), Some(plan(id)), Vec::new())).into()
}

/// A file that was read: its name, the plan in it, and what there is to say of it.
pub(crate) fn opened(name: &str, plan: Option<Box<Plan>>, notes: Vec<Diagnostic>) -> Vec<Action> {
    let found = Found { plans: plan.into_iter().map(|plan| *plan).collect(), notes, ..Found::default() };
    let reading = Reading { id: 1, name: name.to_owned(), at: 1, of: 1 };
    vec![Action::Reading(reading), Action::Read(1, vec![(name.to_owned(), found)])]
}

/// The page's markup.
pub(crate) fn draw(state: State) -> String {
    let props = PageProps {
        state,
        dispatch: Callback::noop(),
        onfiles: Callback::noop(),
        ondrop: Callback::noop(),
        onpaste: Callback::noop(),
        onstop: Callback::noop(),
        onimport: Callback::noop(),
    };
    let renderer = LocalServerRenderer::<Page>::with_props(props).hydratable(false);
    futures::executor::block_on(renderer.render())
}

/// The page with both plans, in a view.
pub(crate) fn compared(view: View, lang: Lang, more: &str) -> String {
    let fragment = format!("#left=harbours&right=islands&view={}{more}", view.code());
    // The pair is compared once on each thread of tests; another address is no reason to do it again.
    thread_local! {
        static COMPARED: State = after("#left=harbours&right=islands", Lang::Zh, both());
    }
    let mut state = COMPARED.with(State::clone);
    state.browser_lang = lang;
    draw(Rc::unwrap_or_clone(Rc::new(state).reduce(Action::Arrived(Box::new(Address::read(&fragment))))))
}

/// A page with its name.
pub(crate) type Named = (String, String);

/// Every page that the tests know. They are drawn once.
pub(crate) fn all(lang: Lang) -> &'static [Named] {
    static PAGES: [OnceLock<Vec<Named>>; 2] = [OnceLock::new(), OnceLock::new()];
    PAGES[usize::from(lang == Lang::En)].get_or_init(|| {
        let views =
            View::ALL.into_iter().flat_map(|view| ["", "&embed=1"].map(|more| (view, more.to_owned())));
        let themes = ["&theme=nonsense", "&theme=marine&show=both", "&show=a"];
        let targets = ["all", "differ", "same", "unlike", "a", "b", "text", "reviews", "nonsense"];
        let read = ["left:2.1-1", "left:2.2-2", "right:nonsense"];
        let pages = views
            .chain(themes.map(|more| (View::Themes, more.to_owned())))
            .chain(targets.map(|show| (View::Targets, format!("&show={show}"))))
            .chain(read.map(|at| (View::Read, format!("&at={at}"))))
            .map(|(view, more)| (format!("{}{more}", view.code()), compared(view, lang, &more)));
        let parts = ("styleguide".to_owned(), compared(View::Styleguide, lang, ""));
        let special = special(lang).into_iter().map(|(name, state)| (name.to_owned(), draw(state)));
        pages.chain([parts]).chain(special).collect()
    })
}

/// States in which there is no comparison to see, or more than that.
pub(crate) fn special(lang: Lang) -> [(&'static str, State); 8] {
    let faults = findings(
        r#"{"format": "plan/1", "id": "x", "title": {"zh": "有错的规划", "en": "A plan with faults"},
            "sections": [{"id": "1", "title": {}, "passages": [{"id": "1", "kind": "dream", "text": {"zh": 5}}]}]}"#,
    );
    assert!(!faults.is_empty());
    let failed = Action::Loaded("lighthouses".to_owned(), None, findings("[1]"));
    let mut own = plan("islands");
    own.id = "own".to_owned();
    let notices = [
        opened("photo.png", None, findings("\u{89}PNG")),
        opened("own.json", Some(own), faults),
        vec![Action::Dragged(true)],
    ]
    .concat();
    [
        ("waiting", after("#left=harbours&right=islands", lang, Vec::new())),
        ("same plan twice", after("#left=harbours&right=harbours", lang, both())),
        ("unknown plan", after("#left=harbours&right=atlantis", lang, both())),
        ("failed plan", after("#left=harbours&right=lighthouses", lang, [both(), vec![failed]].concat())),
        ("notices", after("#left=harbours&right=islands", lang, [both(), notices].concat())),
        ("another theme", after("#left=harbours&right=islands&view=themes&theme=housing", lang, both())),
        ("corrections", corrected(lang)),
        ("pinning", pinning(lang)),
    ]
}

/// One correction of each kind, and the list of them open.
fn corrected(lang: Lang) -> State {
    let state = after("#left=harbours&right=islands&view=themes", lang, both());
    let pair = state.pair.clone().expect("both plans are there");
    let comparison = &pair.comparison;
    let link = |at: usize| comparison.links.get(at).expect("a link");
    let of_link = |kind, at| (kind, link(at).left.id.clone(), link(at).right.id.clone());
    let target = comparison.targets.iter().find_map(|row| row.left.as_ref().zip(row.right.as_ref()));
    let (a, b) = target.expect("a target of both");
    let made = [
        of_link(CorrectionKind::Pinned, 1),
        of_link(CorrectionKind::Unlinked, 0),
        (CorrectionKind::Apart, target_key(a), target_key(b)),
    ];
    let made = made.map(|(kind, left, right)| Action::Correct(Correction { kind, left, right }));
    let then = [Action::Opened(Some(Panel::Corrections))];
    let state = made.into_iter().chain(then).fold(Rc::new(state), Reducible::reduce);
    Rc::unwrap_or_clone(state)
}

/// The choice of a counterpart.
fn pinning(lang: Lang) -> State {
    let from = Action::PinFrom(Side::Left, "2.1-1".to_owned());
    after("#left=harbours&right=islands&view=themes", lang, [both(), vec![from]].concat())
}
