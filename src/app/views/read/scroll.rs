//! The panes' scrolling as a hook: what is at the reading line, and going somewhere.
//!
//! Absent: positions while scrolling, which only the gutter is told.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use yew::{Callback, UseStateHandle, use_effect_with, use_mut_ref, use_state_eq};

use super::At;
use super::linkage::Linkage;
use crate::app::browser::document;
use crate::app::browser::scroller::{Columns, Scroller, Seen};
use crate::app::model::Shared;
use crate::app::parts::ui::{Ui, pane_id};
use crate::chart::minimap::position_for;
use crate::chart::panes::Both;
use crate::compare::Side;

/// What is at the reading lines.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Here {
    /// The pane that was scrolled last.
    pub(super) leader: Side,
    /// The passages.
    pub(super) rows: Both<Option<usize>>,
}

/// Who is told of every frame.
#[derive(Clone)]
pub(super) struct Feed(pub(super) Rc<RefCell<Option<Callback<Seen>>>>);

impl PartialEq for Feed {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// The panes as the view sees them.
#[derive(Clone)]
pub(super) struct Panes {
    scroller: Rc<RefCell<Option<Scroller>>>,
    /// Passages at the reading lines.
    pub(super) here: UseStateHandle<Here>,
    /// Where everything is, once it is measured.
    pub(super) columns: UseStateHandle<Option<Columns>>,
    /// Where the gutter is told of frames.
    pub(super) feed: Feed,
    /// The pane that is in front where there is room for one.
    pub(super) front: UseStateHandle<Side>,
    /// The link that the reader picked, which need not be the best of its passage.
    picked: Rc<RefCell<Option<(usize, usize)>>>,
}

impl Panes {
    /// Brings a passage to the reading line and another one beside it.
    pub(super) fn go(&self, side: Side, row: usize, beside: Option<usize>) {
        if let Some(scroller) = &*self.scroller.borrow() {
            scroller.go(side, row, beside, false);
        }
    }

    /// Brings both ends of a link to the reading line; selecting one of them after it moves nothing.
    pub(super) fn pick(&self, left: usize, right: usize) {
        self.picked.replace(Some((left, right)));
        self.go(Side::Left, left, Some(right));
    }

    /// Brings a part of the whole to the middle of a pane.
    pub(super) fn place(&self, side: Side, fraction: f64) {
        if let Some(scroller) = &*self.scroller.borrow() {
            scroller.place(side, |column| position_for(column, fraction));
        }
    }

    /// Goes to a place where something was found.
    pub(super) fn go_to_mark(&self, index: usize) {
        let side = self.scroller.borrow().as_ref().and_then(|scroller| scroller.go_to_mark(index));
        side.into_iter().for_each(|side| self.front.set(side));
    }

    /// Brings a pane to the front, and the focus with it.
    pub(super) fn bring(&self, side: Side) {
        self.front.set(side);
        Timeout::new(0, move || document::focus(&pane_id(side))).forget();
    }
}

/// Takes over the panes as long as the view is there, and goes where the address says.
#[yew::hook]
pub(super) fn use_panes(ui: &Ui, linkage: &Shared<Linkage>, at: &At) -> Panes {
    let panes = Panes {
        scroller: use_mut_ref(|| None),
        here: use_state_eq(|| Here { leader: Side::Left, rows: Both::default() }),
        columns: use_state_eq(|| None),
        feed: Feed(use_mut_ref(|| None)),
        front: use_state_eq(|| Side::Left),
        picked: use_mut_ref(|| None),
    };
    let apart = ui.address.apart;
    {
        let panes = panes.clone();
        use_effect_with((linkage.clone(), ui.lang), move |(linkage, _)| {
            let own = panes.clone();
            let tell = Callback::from(move |seen: Seen| {
                own.here.set(Here { leader: seen.leader, rows: seen.rows });
                own.columns.set(Some(seen.columns.clone()));
                if let Some(tell) = &*own.feed.0.borrow() {
                    tell.emit(seen);
                }
            });
            panes.scroller.replace(Scroller::start(linkage.partners.clone(), apart, tell));
            move || drop(panes.scroller.take())
        });
    }
    {
        let panes = panes.clone();
        use_effect_with(apart, move |apart| {
            if let Some(scroller) = &*panes.scroller.borrow() {
                scroller.set_apart(*apart);
            }
        });
    }
    let first = use_mut_ref(|| true);
    {
        let panes = panes.clone();
        use_effect_with((at.clone(), linkage.clone()), move |(at, linkage)| {
            let at_once = first.replace(false);
            let Some((side, id)) = at else { return };
            panes.front.set(*side);
            let Some(row) = linkage.row(*side, id) else { return };
            if panes.picked.take().is_some_and(|picked| picked.0 == row && *side == Side::Left) {
                return;
            }
            if let Some(scroller) = &*panes.scroller.borrow() {
                scroller.go(*side, row, linkage.partner(*side, row), at_once);
            }
        });
    }
    panes
}
