//! Small parts that several views share.

pub mod contradiction;
pub mod correct;
pub mod correction_notice;
pub mod corrections_panel;
pub mod dialog;
pub mod dumbbell;
pub mod figure;
pub mod footer;
pub mod header;
pub mod help;
pub mod link_note;
pub mod missing_plan;
pub mod notices;
pub mod passage;
pub mod paste_panel;
pub mod pin_panel;
pub mod plans_panel;
pub mod reading;
pub mod share;
pub mod slim_bar;
pub mod target_row;
pub mod text_panel;
pub mod ui;
pub mod verdict;
