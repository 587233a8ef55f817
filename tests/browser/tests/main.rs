//! Tests of the finished page in a real browser: one program, so that it is linked once.

mod accessible;
mod embed;
mod harness;
mod help;
mod import;
mod one_file;
mod overview;
mod read;
mod site;
mod start;
mod views;
