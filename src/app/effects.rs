//! Effects of opening and keeping plans: they read files, talk to the worker and to the device's
//! storage, and say with actions what has happened.
//!
//! Absent: the address (`addressing`), the bundled plans (`root`), and any decision about plans (`state`).

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::{Callback, UseReducerHandle, use_effect_with, use_mut_ref};

use super::browser::files::{self, Given};
use super::browser::storage;
use super::browser::text::TOOLS;
use super::browser::worker::{Answer, Reader, Task};
use super::browser::{copy, document};
use super::corrections;
use super::state::{Action, OnDevice, Reading, State};
use crate::input::{self, Found, Kind};
use crate::plan::{Diagnostic, load};
use crate::theme::Lexicon;

/// What is being read, by its number, with the worker that is at it.
type Running = Rc<RefCell<BTreeMap<u32, Option<Rc<Reader>>>>>;

/// Gives what reads files and text, and what stops it.
#[yew::hook]
pub(super) fn use_opening(dispatch: &Callback<Action>) -> (Callback<Vec<Given>>, Callback<u32>) {
    let running: Running = (*use_mut_ref(Running::default)).borrow().clone();
    let last = use_mut_ref(|| 0_u32);
    let open = {
        let (dispatch, running) = (dispatch.clone(), Rc::clone(&running));
        Callback::from(move |given: Vec<Given>| {
            if !given.is_empty() {
                last.replace_with(|last| last.wrapping_add(1));
                let id = *last.borrow();
                running.borrow_mut().insert(id, None);
                spawn_local(read_all(id, given, Rc::clone(&running), dispatch.clone()));
            }
        })
    };
    let stop = {
        let dispatch = dispatch.clone();
        Callback::from(move |id: u32| {
            let reader = running.borrow_mut().remove(&id).flatten();
            if let Some(reader) = reader {
                reader.stop();
            }
            dispatch.emit(Action::Stopped(id));
        })
    };
    let pasted = open.clone();
    use_effect_with((), move |()| {
        let listener = files::on_paste(move |given| pasted.emit(given));
        move || drop(listener)
    });
    (open, stop)
}

/// Reads one after the other.
async fn read_all(id: u32, given: Vec<Given>, running: Running, dispatch: Callback<Action>) {
    let of = given.len();
    let mut files = Vec::new();
    for (at, given) in given.into_iter().enumerate() {
        let name = match &given {
            Given::File(file) => file.name(),
            Given::Text(_) | Given::Page(_) => String::new(),
        };
        dispatch.emit(Action::Reading(Reading { id, name: name.clone(), at: at + 1, of }));
        let Some(found) = read_one(id, given, &running).await else { return };
        files.push((name, found));
    }
    running.borrow_mut().remove(&id);
    dispatch.emit(Action::Read(id, files));
}

/// What is given, made ready for the worker: web pages are parsed here, as workers cannot.
enum Ready {
    Bytes(String, Vec<u8>),
    Text(String, Vec<Diagnostic>),
}

/// Reads one; nothing where it was stopped.
async fn read_one(id: u32, given: Given, running: &Running) -> Option<Found> {
    // The notice that something is being read must be on the screen before a web page is parsed.
    document::painted().await;
    let ready = match ready(given).await {
        Ok(ready) => ready,
        Err(fault) => return Some(Found::fault(*fault)),
    };
    let reader = Reader::start().await;
    // Whoever stopped it has taken its number away.
    running.borrow_mut().get_mut(&id)?.clone_from(&reader);
    let Some(reader) = reader else { return Some(read_here(ready)) };
    let (task, said) = match &ready {
        Ready::Bytes(name, bytes) => (Task::Bytes(name, bytes), &[][..]),
        Ready::Text(text, said) => (Task::Text(text), said.as_slice()),
    };
    match reader.read(task).await {
        Answer::Found(mut found) => {
            found.notes.splice(0..0, said.iter().cloned());
            Some(found)
        }
        Answer::Fault(words) => Some(Found::fault(input::stopped_reading(&words))),
        Answer::Stopped => None,
    }
}

async fn ready(given: Given) -> Result<Ready, Box<Diagnostic>> {
    let page = |bytes: &[u8]| input::page_text(bytes, &TOOLS);
    match given {
        Given::Text(text) => Ok(Ready::Text(text, Vec::new())),
        Given::Page(html) => page(html.as_bytes()).map(|(text, notes)| Ready::Text(text, notes)),
        Given::File(file) => {
            let (name, bytes) = (file.name(), files::bytes(&file).await?);
            if input::kind(&bytes, &name) == Kind::Html {
                return page(&bytes).map(|(text, notes)| Ready::Text(text, notes));
            }
            Ok(Ready::Bytes(name, bytes))
        }
    }
}

/// Reads in the page itself, where there can be no worker: in a moment, but not to be stopped.
fn read_here(ready: Ready) -> Found {
    match ready {
        Ready::Bytes(name, bytes) => input::read(&bytes, &name, &TOOLS),
        Ready::Text(text, notes) => input::read_text(&text, notes),
    }
}

/// Keeps own plans on this device as long as the state has them, and brings them back.
#[yew::hook]
pub(super) fn use_kept(state: &UseReducerHandle<State>, dispatch: &Callback<Action>) {
    let device = use_mut_ref(OnDevice::default);
    {
        let (dispatch, device) = (dispatch.clone(), Rc::clone(&device));
        use_effect_with((), move |()| {
            spawn_local(async move {
                let kept = storage::all().await.unwrap_or_default();
                let themes = Lexicon::bundled().ids();
                // What came inside a copy of the page goes first, and is not kept on this device.
                let inside = copy::parcel().map(|parcel| parcel.plans.clone()).unwrap_or_default();
                let kept = kept.iter().filter_map(|json| load(json, &themes).0);
                let plans: Vec<_> = inside.into_iter().chain(kept).collect();
                plans.iter().for_each(|plan| device.borrow_mut().found(&plan.id));
                dispatch.emit(Action::Restored(plans));
            });
        });
    }
    let (dispatch, plans) = (dispatch.clone(), state.originals.clone());
    use_effect_with((state.own.clone(), state.restored), move |(own, restored)| {
        // Before the kept ones are known, nothing can be said to be new or gone.
        if !restored {
            return;
        }
        let turn = device.borrow_mut().turn(own);
        let new = turn.new.into_iter().filter_map(|(at, id)| Some((plans.get(&id)?.clone(), at, id)));
        let (gone, new) = (turn.gone, new.collect::<Vec<_>>());
        spawn_local(async move {
            if !gone.is_empty() {
                corrections::forget(&gone);
                storage::forget(&gone).await;
            }
            if !new.is_empty() {
                document::painted().await;
                let json = new
                    .into_iter()
                    .filter_map(|(plan, at, id)| Some((id, at, serde_json::to_string(&*plan).ok()?)));
                dispatch.emit(Action::Kept(storage::keep(&json.collect::<Vec<_>>()).await));
            }
        });
    });
}
