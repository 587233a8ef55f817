//! Colours and faces of pictures: the page's tokens in light, as fixed values.
//!
//! A test keeps them equal to `www/css/variables.css`. Absent: dark pictures; they are printed and put
//! into documents.

pub(super) const PAPER: &str = "#faf8f3";
pub(super) const INK: &str = "#24262b";
pub(super) const INK_SOFT: &str = "#565a63";
pub(super) const INK_FAINT: &str = "#646770";
pub(super) const RULE: &str = "#e0dbcd";
pub(super) const RULE_STRONG: &str = "#8d8672";
pub(super) const A: &str = "#17466e";
pub(super) const A_SOFT: &str = "#e4edf5";
pub(super) const B: &str = "#aa4d17";
pub(super) const B_SOFT: &str = "#faecdf";
pub(super) const SAME: &str = "#2d6a45";
pub(super) const DIFFERS: &str = "#8f2140";
pub(super) const UNLIKE: &str = "#5d5470";

pub(super) const SANS: &str = "system-ui, sans-serif";
pub(super) const SERIF: &str = "serif";

/// Colours of the groups of themes.
const GROUPS: [(&str, &str); 8] = [
    ("digital-infrastructure", "#2f7f80"),
    ("digital-economy", "#6a63ad"),
    ("governance-and-services", "#8f5f9c"),
    ("transport-energy-and-waterworks", "#3d8a68"),
    ("nature", "#6a8739"),
    ("people-and-places", "#94803a"),
    ("industry-and-trade", "#a85a72"),
    ("framework", "#7f7f75"),
];

/// The colour of a group of themes; that of strong rules for an unknown one.
pub(super) fn group(id: &str) -> &'static str {
    GROUPS.iter().find(|(known, _)| *known == id).map_or(RULE_STRONG, |(_, colour)| *colour)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_the_tokens_of_the_page() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/www/css/variables.css");
        let css = std::fs::read_to_string(path).unwrap();
        let check = |token: &str, colour: &str| {
            let wanted = format!("--{token}: light-dark({colour},");
            assert!(css.contains(&wanted), "{wanted}");
        };
        for (token, colour) in [
            ("paper", PAPER),
            ("ink", INK),
            ("ink-soft", INK_SOFT),
            ("ink-faint", INK_FAINT),
            ("rule", RULE),
            ("rule-strong", RULE_STRONG),
            ("a", A),
            ("a-soft", A_SOFT),
            ("b", B),
            ("b-soft", B_SOFT),
            ("same", SAME),
            ("differs", DIFFERS),
            ("unlike", UNLIKE),
        ] {
            check(token, colour);
        }
        for (id, colour) in GROUPS {
            check(&format!("g-{id}"), colour);
        }
    }
}
