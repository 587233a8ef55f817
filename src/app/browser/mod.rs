//! Everything that talks to the browser: the address, files, the host of the frame, bundled data, the
//! document, the clipboard, the order of names, the worker, and what is kept on the device.
//!
//! Each function does one thing and says in its return value whether it could. In a sandboxed frame
//! storage is denied, and the page works without: the address holds the state.

pub(super) mod clipboard;
pub(super) mod copy;
pub(super) mod copying;
pub(super) mod data;
pub(super) mod document;
pub(super) mod files;
pub(super) mod host;
pub(super) mod location;
pub(super) mod names;
pub(super) mod panes;
pub(super) mod picture;
pub(super) mod print;
pub(super) mod scroller;
pub(super) mod sending;
pub(super) mod shelf;
pub(super) mod storage;
pub(super) mod terms;
pub(super) mod text;
pub(super) mod worker;
