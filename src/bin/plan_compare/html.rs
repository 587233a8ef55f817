//! The command's parser of HTML, which parses as browsers do.
//!
//! Absent: what becomes of the tree (`input`).

use std::ops::Deref;

use plan_compare::input::{PageNode, page_lines};
use scraper::{ElementRef, Html, Node};

/// The lines of a page.
pub(super) fn to_text(page: &str) -> String {
    page_lines(Leaf(Html::parse_document(page).tree.root()))
}

/// A node of the parser's tree. The parser does not name the type itself.
struct Leaf<'p>(<ElementRef<'p> as Deref>::Target);

impl PageNode for Leaf<'_> {
    fn first_child(&self) -> Option<Self> {
        self.0.first_child().map(Leaf)
    }

    fn next_sibling(&self) -> Option<Self> {
        self.0.next_sibling().map(Leaf)
    }

    fn parent(&self) -> Option<Self> {
        self.0.parent().map(Leaf)
    }

    fn text(&self) -> Option<String> {
        match self.0.value() {
            Node::Text(text) => Some(text.to_string()),
            _ => None,
        }
    }

    fn name(&self) -> Option<String> {
        self.0.value().as_element().map(|element| element.name().to_owned())
    }

    fn attribute(&self, name: &str) -> Option<String> {
        self.0.value().as_element().and_then(|element| element.attr(name)).map(str::to_owned)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(page: &str, text: &str) {
        assert_eq!(to_text(page), text, "{page}");
    }

    #[test]
    fn blocks_are_lines() {
        check(
            "<title>网站</title><h1>规划</h1><p>第一段<p>&nbsp;&nbsp;第<b>二</b>段&lt;7.5",
            "规划\n第一段\n第二段<7.5\n",
        );
        check("<div>一<div>二</div>三<br>四</div>", "一\n二\n三\n四\n");
        check("<p>江河\n  湖泊 and\n rivers</p>", "江河湖泊 and rivers\n");
        check("<pre>甲\t乙\n丙\t丁</pre>", "甲\t乙\n丙\t丁\n");
        check("<ol><li>一项<li>二项</ol><ul><li>点</ul>", "1. 一项\n2. 二项\n点\n");
        check("", "\n");
    }

    #[test]
    fn tables_are_lines_of_cells() {
        check(
            "<table><caption>表1</caption><tr><th>类<th colspan=2>指标<tr><td rowspan=2>设施<td>基站<br>（座）<td>300\
             <tr><td>光网<td>/</table>",
            "表1\n类\t指标\t\n设施\t基站 （座）\t300\n\t光网\t/\n",
        );
    }

    #[test]
    fn tables_that_frame_a_layout_are_none() {
        check(
            "<table><tr><td>栏目<td><h1>规划</h1><p>正文</p><table><tr><td>甲<td>乙</table></table>",
            "栏目\n规划\n正文\n甲\t乙\n",
        );
        check("<table><tr><td><p>专栏1</p><p>内容</p></table>", "专栏1\n内容\n");
    }

    #[test]
    fn what_a_page_does_not_show_is_left_out() {
        check("<script>x</script><style>y</style><p hidden>隐<p style='display: none'>藏<p>见", "见\n");
    }

    #[test]
    fn nesting_needs_no_stack() {
        check(
            &format!("{}底", "<div>".repeat(3_000)),
            "底
",
        );
    }
}
