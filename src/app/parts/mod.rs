//! Small parts that several views share.

pub mod contradiction;
pub mod copy;
pub mod dialog;
pub mod dumbbell;
pub mod figure;
pub mod footer;
pub mod header;
pub mod help;
pub mod mixed;
pub mod notices;
pub mod passage;
pub mod paste_panel;
pub mod plans_panel;
pub mod reading;
pub mod target_row;
pub mod target_why;
pub mod ui;
pub mod verdict;
