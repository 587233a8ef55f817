//! How a report looks: small, light, with generic typefaces, and laid out for paper.
//!
//! Absent: dark colours. A report is a sheet of paper, on a screen too.

/// The styles, the same for every report.
pub(super) const STYLE: &str = include_str!("style.css");

/// Margins with the running title and the numbers of pages, which stand outside the text.
pub(super) fn page_rule(title: &str) -> String {
    let mut rule = "@page{margin:20mm 16mm 18mm;@top-center{content:\"".to_owned();
    string(&mut rule, title);
    rule.push_str(
        "\";font:9pt sans-serif;color:#555}\
         @bottom-center{content:counter(page) \" / \" counter(pages);font:9pt sans-serif;color:#555}}\n",
    );
    rule
}

/// Text as the inside of a string of CSS: whatever is no letter or digit is written by its number, so
/// that nothing can end the string, the rule or the element.
fn string(rule: &mut String, text: &str) {
    for c in text.chars() {
        if c.is_alphanumeric() {
            rule.push(c);
        } else if !c.is_control() {
            rule.push_str(&format!("\\{:x} ", u32::from(c)));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_title_leaves_its_string() {
        let mut rule = String::new();
        string(&mut rule, "数字A1\"}</style>\n");
        assert_eq!(rule, "数字A1\\22 \\7d \\3c \\2f style\\3e ");
    }
}
