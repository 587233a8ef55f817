//! Moves the two panes of the full texts: one follows the other, and both go where they are asked to.
//!
//! The pane that a reader scrolls leads. What this moves itself it remembers, and an event that finds
//! a pane where it was put is no reader's: so the panes never chase each other, whichever way they
//! are scrolled. All moving happens once a frame.
//!
//! Absent: where the other pane belongs (`chart::sync`), and drawing: what is seen is told.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::render::{AnimationFrame, request_animation_frame};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, ResizeObserver};
use yew::Callback;

use super::document::calm;
use super::panes;
use crate::app::model::Shared;
use crate::chart::panes::{Both, Column};
use crate::chart::sync::{Followed, follow, glide, glides};
use crate::compare::Side;

/// Where everything is in both panes.
pub(crate) type Columns = Shared<Both<Column>>;

/// Best counterparts of the passages of each pane.
pub(crate) type Partners = Both<Vec<Option<usize>>>;

/// What is seen of both panes.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Seen {
    /// Where everything is.
    pub(crate) columns: Columns,
    /// Where the panes stand.
    pub(crate) scroll: Both<f64>,
    /// Passages at the reading line.
    pub(crate) rows: Both<Option<usize>>,
    /// The pane that the reader scrolled last.
    pub(crate) leader: Side,
}

/// Both panes, as long as it lives.
pub(crate) struct Scroller {
    inner: Rc<Inner>,
    _scrolls: [EventListener; 2],
    observer: ResizeObserver,
    _on_resize: Closure<dyn FnMut()>,
}

struct Inner {
    panes: Both<Element>,
    passages: Both<Vec<Element>>,
    partners: Partners,
    apart: Cell<bool>,
    columns: RefCell<Columns>,
    motions: RefCell<Both<Motion>>,
    leader: Cell<Side>,
    /// Whether the reader scrolled since the last frame.
    scrolled: Cell<bool>,
    /// Whether the other pane has been sent after the reader's, and may still be on its way.
    led: Cell<bool>,
    here: RefCell<Both<Option<Element>>>,
    frame: RefCell<Option<AnimationFrame>>,
    tell: Callback<Seen>,
}

/// How one pane is moving.
#[derive(Clone, Copy, Debug, Default)]
struct Motion {
    /// Where it was put or found last.
    known: f64,
    /// Where it is going.
    target: Option<f64>,
    /// Whether it glides there.
    glides: bool,
}

impl Scroller {
    /// Takes over the panes, which must be there.
    pub(crate) fn start(partners: Partners, apart: bool, tell: Callback<Seen>) -> Option<Self> {
        let panes = Both { left: panes::pane(Side::Left)?, right: panes::pane(Side::Right)? };
        let inner = Rc::new(Inner {
            passages: Both::each(|side| panes::passages(panes.of(side))),
            panes,
            partners,
            apart: Cell::new(apart),
            columns: RefCell::new(Shared::new(Both::default())),
            motions: RefCell::default(),
            leader: Cell::new(Side::Left),
            scrolled: Cell::new(false),
            led: Cell::new(false),
            here: RefCell::default(),
            frame: RefCell::default(),
            tell,
        });
        let scrolls = Side::BOTH.map(|side| {
            let own = Rc::clone(&inner);
            EventListener::new(inner.panes.of(side), "scroll", move |_| {
                own.found(side);
                own.ask();
            })
        });
        let own = Rc::clone(&inner);
        let on_resize = Closure::<dyn FnMut()>::new(move || own.measure());
        let observer = ResizeObserver::new(on_resize.as_ref().unchecked_ref()).ok()?;
        for side in Side::BOTH {
            observer.observe(inner.panes.of(side));
            panes::all(inner.panes.of(side), ".pane-text").iter().for_each(|text| observer.observe(text));
        }
        inner.measure();
        Some(Scroller { inner, _scrolls: scrolls, observer, _on_resize: on_resize })
    }

    /// Whether each pane scrolls by itself.
    pub(crate) fn set_apart(&self, apart: bool) {
        if self.inner.apart.replace(apart) != apart && !apart {
            self.inner.scrolled.set(true);
            self.inner.ask();
        }
    }

    /// Brings a passage to the reading line, and one of the other pane beside it.
    pub(crate) fn go(&self, side: Side, row: usize, beside: Option<usize>, at_once: bool) {
        let ends = [Some((side, row)), beside.map(|row| (side.other(), row))];
        for (side, row) in ends.into_iter().flatten() {
            self.inner.passages.of(side).get(row).into_iter().for_each(panes::unfold_over);
        }
        let columns = self.inner.settled();
        for (side, row) in ends.into_iter().flatten() {
            if let Some(position) = columns.of(side).position_of(row) {
                self.inner.send(side, position, at_once);
            }
        }
        self.inner.leader.set(side);
    }

    /// Puts a pane somewhere, as the reader's own hand would.
    pub(crate) fn place(&self, side: Side, position: impl Fn(&Column) -> f64) {
        let columns = self.inner.columns.borrow().clone();
        self.inner.panes.of(side).set_scroll_top(rounded(position(columns.of(side))));
    }

    /// Brings one of the marks of what was found to the reading line, and says in which pane it is.
    pub(crate) fn go_to_mark(&self, index: usize) -> Option<Side> {
        let of =
            |side| panes::all(self.inner.panes.of(side), "mark.found").into_iter().map(move |m| (side, m));
        let marks: Vec<(Side, Element)> = Side::BOTH.into_iter().flat_map(of).collect();
        for (_, mark) in &marks {
            // Plain attributes; neither call fails.
            let _ = mark.remove_attribute("aria-current");
        }
        let (side, mark) = marks.into_iter().nth(index)?;
        let _ = mark.set_attribute("aria-current", "true");
        panes::unfold_over(&mark);
        let columns = self.inner.settled();
        let column = columns.of(side);
        let top = mark.get_bounding_client_rect().top() - panes::origin(self.inner.panes.of(side));
        let position = column.clamped(top - column.line());
        self.inner.leader.set(side);
        self.inner.send(side, position, false);
        self.inner.lead(side, position);
        Some(side)
    }
}

impl Drop for Scroller {
    fn drop(&mut self) {
        self.observer.disconnect();
        self.inner.frame.take();
    }
}

impl Inner {
    fn standing(&self, side: Side) -> f64 {
        f64::from(self.panes.of(side).scroll_top())
    }

    fn measure(self: &Rc<Self>) {
        let columns = Both::each(|side| panes::measure(self.panes.of(side), self.passages.of(side)));
        if **self.columns.borrow() != columns {
            self.columns.replace(Shared::new(columns));
            // Sizes are told after the frame that follows: what was sent by the old ones is sent again.
            self.scrolled.set(self.scrolled.get() || self.led.get());
        }
        self.ask();
    }

    /// Where everything is now, with nothing left to be done for where the reader came from.
    fn settled(self: &Rc<Self>) -> Columns {
        self.measure();
        self.scrolled.set(false);
        self.led.set(false);
        self.columns.borrow().clone()
    }

    /// A pane was found scrolled.
    fn found(&self, side: Side) {
        let now = self.standing(side);
        let mut motions = self.motions.borrow_mut();
        if (now - motions.of(side).known).abs() > 1.0 {
            *motions = Both::each(|of| Motion { known: motions.of(of).known, ..Motion::default() });
            motions.of_mut(side).known = now;
            self.leader.set(side);
            self.scrolled.set(true);
            panes::bring_up(self.panes.of(side));
        }
    }

    /// Sends a pane somewhere; at once, or gliding where the way is neither short nor long.
    fn send(self: &Rc<Self>, side: Side, position: f64, at_once: bool) {
        let way = position - self.standing(side);
        let may_glide = !at_once && !calm() && glides(way, self.columns.borrow().of(side).view);
        let mut motions = self.motions.borrow_mut();
        let motion = motions.of_mut(side);
        motion.glides = may_glide || (motion.glides && motion.target.is_some() && !at_once);
        motion.target = Some(position);
        drop(motions);
        self.ask();
    }

    /// Has the other pane follow one that stands, or will stand, at a position.
    fn lead(self: &Rc<Self>, leader: Side, position: f64) {
        if self.apart.get() {
            return;
        }
        let columns = self.columns.borrow().clone();
        let other = leader.other();
        let wanted = follow(columns.of(leader), columns.of(other), self.partners.of(leader), position);
        match wanted {
            Followed::To(there) => self.send(other, there, false),
            Followed::Stay => self.motions.borrow_mut().of_mut(other).target = None,
        }
    }

    /// Moves a pane by one frame; says whether it is still on its way.
    fn advance(&self, side: Side) -> bool {
        let motion = *self.motions.borrow().of(side);
        let Some(target) = motion.target else { return false };
        let next = if motion.glides { glide(self.standing(side), target) } else { target };
        self.panes.of(side).set_scroll_top(rounded(next));
        let arrived = (next - target).abs() < 0.5;
        let known = self.standing(side);
        let target = Some(target).filter(|_| !arrived);
        *self.motions.borrow_mut().of_mut(side) = Motion { known, target, glides: !arrived && motion.glides };
        !arrived
    }

    /// Asks for a frame, once.
    fn ask(self: &Rc<Self>) {
        if self.frame.borrow().is_none() {
            let own = Rc::clone(self);
            let frame = request_animation_frame(move |_| {
                own.frame.take();
                own.tick();
            });
            self.frame.replace(Some(frame));
        }
    }

    fn tick(self: &Rc<Self>) {
        // Who scrolls just before a frame is heard of only after it, and must not be fought.
        for side in Side::BOTH {
            self.found(side);
        }
        let leads = self.scrolled.take();
        if leads {
            let leader = self.leader.get();
            self.lead(leader, self.standing(leader));
        }
        let moves = Side::BOTH.map(|side| self.advance(side)).contains(&true);
        self.led.set(leads || (moves && self.led.get()));
        self.show();
        if moves {
            self.ask();
        }
    }

    /// Tells what is seen, and marks what needs no drawing.
    fn show(&self) {
        let columns = self.columns.borrow().clone();
        let scroll = Both::each(|side| self.standing(side));
        let rows = Both::each(|side| columns.of(side).row_at(*scroll.of(side)));
        for side in Side::BOTH {
            let passage = rows.of(side).and_then(|row| self.passages.of(side).get(row)).cloned();
            let mut here = self.here.borrow_mut();
            if *here.of(side) != passage {
                // Plain attributes; neither call fails.
                let _ = here.of(side).as_ref().map(|last| last.remove_attribute("data-here"));
                let _ = passage.as_ref().map(|passage| passage.set_attribute("data-here", ""));
                *here.of_mut(side) = passage;
            }
            panes::frame_minimap(side, *scroll.of(side), columns.of(side));
        }
        self.tell.emit(Seen { columns, scroll, rows, leader: self.leader.get() });
    }
}

fn rounded(position: f64) -> i32 {
    #[expect(clippy::cast_possible_truncation, reason = "a position is far below 2^31")]
    let position = position.round() as i32;
    position
}
