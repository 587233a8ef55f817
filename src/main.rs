//! The page, and the worker that reads for it: the same module in another role.

fn main() {
    plan_compare::app::start();
}
