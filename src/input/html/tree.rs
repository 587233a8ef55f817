//! The tree of a page, whatever parser it comes from, and walks through it.
//!
//! Absent: what the elements mean, but for tables that are none.

/// A node of a page, in whatever parser's tree.
pub trait PageNode: Sized {
    /// The first node inside it.
    fn first_child(&self) -> Option<Self>;
    /// The next node beside it.
    fn next_sibling(&self) -> Option<Self>;
    /// The node around it.
    fn parent(&self) -> Option<Self>;
    /// Its text, where it is text.
    fn text(&self) -> Option<String>;
    /// Its name in lower case, where it is an element.
    fn name(&self) -> Option<String>;
    /// An attribute of an element.
    fn attribute(&self, name: &str) -> Option<String>;
}

/// A step of a walk.
pub(super) enum Step<'n, N> {
    /// Before what is inside it.
    Enter(&'n N),
    /// After it.
    Leave(&'n N),
}

/// Walks a tree without a stack: pages nest as deep as they like. `visit` says on entering whether
/// to look inside.
pub(super) fn walk<N: PageNode>(root: N, mut visit: impl FnMut(Step<'_, N>) -> bool) {
    let mut node = root;
    let mut depth = 0_usize;
    loop {
        let inside = visit(Step::Enter(&node)).then(|| node.first_child()).flatten();
        if let Some(child) = inside {
            node = child;
            depth += 1;
            continue;
        }
        loop {
            visit(Step::Leave(&node));
            if depth == 0 {
                return;
            }
            if let Some(next) = node.next_sibling() {
                node = next;
                break;
            }
            let Some(parent) = node.parent() else { return };
            node = parent;
            depth -= 1;
        }
    }
}

/// Whether a table only frames a layout.
pub(super) fn is_frame<N: PageNode>(table: &N) -> bool {
    let mut cells = 0;
    let mut frames = false;
    let Some(inside) = table.first_child() else { return true };
    each_beside(inside, |node| {
        walk(node, |step| {
            let Step::Enter(node) = step else { return true };
            match node.name().as_deref() {
                Some("table" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "article" | "section") => {
                    frames = true;
                }
                Some("td" | "th") => {
                    cells += 1;
                    // No cell of a real table holds a whole text.
                    frames |= paragraphs_in(node) > 8;
                }
                _ => {}
            }
            !frames
        });
        !frames
    });
    frames || cells <= 1
}

/// Looks at a node and those after it, as long as `go_on` says so.
fn each_beside<N: PageNode>(first: N, mut go_on: impl FnMut(N) -> bool) {
    let mut next = Some(first);
    while let Some(node) = next {
        next = node.next_sibling();
        if !go_on(node) {
            return;
        }
    }
}

fn paragraphs_in<N: PageNode>(cell: &N) -> usize {
    let mut count = 0;
    if let Some(first) = cell.first_child() {
        each_beside(first, |node| {
            count += usize::from(node.name().as_deref() == Some("p"));
            true
        });
    }
    count
}
