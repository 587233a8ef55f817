//! Tests of the finished page in a real browser: one program, so that it is linked once.

mod accessible;
mod back;
mod corrections;
mod element;
mod embed;
mod harness;
mod heights;
mod help;
mod host;
mod hosts;
mod import;
mod keyboard;
mod links;
mod offline;
mod one_file;
mod overview;
mod read;
mod reflow;
mod share;
mod site;
mod start;
mod targets;
mod views;
mod way_out;
mod widths;
