//! Charts as numbers: where things stand and how large they are. No markup and no colours.
//!
//! Absent: drawing (`app`, `report`), and any figure that the comparison does not have.

mod column;
mod dumbbell;
mod facing;
pub mod gutter;
pub mod minimap;
mod outline;
pub mod panes;
pub mod sync;
mod trace;

pub use column::before_point;
pub use dumbbell::{Dot, Dumbbell, Line, PLOT, Scale, Sharing, Tenths, dimension, dumbbell, dumbbells};
pub use facing::{FacingRow, Shown, facing_rows};
pub use outline::{Node, OutlineMap, Ribbon, outline_map};
pub use trace::{Trace, Traced};
