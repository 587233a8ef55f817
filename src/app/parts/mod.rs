//! Small parts that several views share.

pub mod dumbbell;
pub mod figure;
pub mod footer;
pub mod header;
pub mod notices;
pub mod passage;
pub mod target_row;
pub mod ui;
pub mod verdict;
