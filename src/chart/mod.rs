//! Charts as numbers: where things stand and how large they are. No markup and no colours.
//!
//! Absent: drawing (`app`, `report`), and any figure that the comparison does not have.

mod dumbbell;
mod facing;
pub mod gutter;
pub mod minimap;
mod outline;
pub mod sync;

pub use dumbbell::{Dumbbell, dumbbell};
pub use facing::{FacingRow, Shown, facing_rows};
pub use outline::{Node, OutlineMap, Ribbon, outline_map};
