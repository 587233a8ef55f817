//! Colours of `www/css/variables.css`: every pair that meets on the page has the contrast that WCAG
//! 2.2 asks for, light and dark and with more contrast, and A and B stay apart for everyone.
//!
//! Absent: forced colours, which are the system's, and whether a component uses the pair that it
//! says it does.

use std::collections::BTreeMap;

use crate::support::{assert_none, text};

/// Text needs 4.5 to 1, and 7 to 1 where more contrast is asked for.
const TEXT: f64 = 4.5;
/// What is no text, but says something: bars, borders of controls, ribbons.
const SHAPE: f64 = 3.0;

const GROUNDS: [&str; 3] = ["paper", "sheet", "sunk"];

/// Colour, ground, least contrast, and where they meet.
const PAIRS: [(&str, &[&str], f64, &str); 29] = [
    ("ink", &GROUNDS, TEXT, "text of plans and of the interface"),
    ("ink-soft", &GROUNDS, TEXT, "hints, facts of a plan, tabs"),
    ("ink-faint", &GROUNDS, TEXT, "years and kinds, footer"),
    ("accent", &GROUNDS, TEXT, "links"),
    (
        "ink",
        &["a-soft", "b-soft"],
        TEXT,
        "names of the plans, boxes in the full text, wording of one plan alone",
    ),
    ("ink-soft", &["a-soft", "b-soft"], TEXT, "notes in a pane"),
    ("mark-ink", &["mark"], TEXT, "shared wording"),
    ("ink", &["mark"], TEXT, "a match of a search"),
    ("paper", &["ink"], TEXT, "the chosen filter"),
    ("a", &["a-soft", "paper", "sheet", "sunk"], TEXT, "counts, chips and names of A"),
    ("b", &["b-soft", "paper", "sheet", "sunk"], TEXT, "counts, chips and names of B"),
    ("paper", &["a", "b"], TEXT, "badges, pressed buttons"),
    ("same", &["same-soft", "sheet", "paper", "sunk"], TEXT, "chip: same"),
    ("differs", &["differs-soft", "sheet", "paper", "sunk"], TEXT, "chip: differs"),
    ("unlike", &["unlike-soft", "sheet", "paper", "sunk"], TEXT, "chip: not comparable"),
    ("bad", &["bad-soft", "sheet", "paper"], TEXT, "faults of a file"),
    ("paper", &["same", "differs", "unlike"], TEXT, "signs in chips"),
    ("ink", &["ramp-1", "ramp-2", "ramp-3"], TEXT, "cells of little and middling weight"),
    ("sheet", &["ramp-4", "ramp-5"], TEXT, "cells of much weight"),
    ("focus", &["paper", "sheet", "sunk", "a-soft", "b-soft"], SHAPE, "ring around the focus"),
    ("rule-strong", &GROUNDS, SHAPE, "borders of buttons and fields"),
    ("g-digital-infrastructure", &GROUNDS, SHAPE, "dots and ribbons of themes"),
    ("g-digital-economy", &GROUNDS, SHAPE, "dots and ribbons of themes"),
    ("g-governance-and-services", &GROUNDS, SHAPE, "dots and ribbons of themes"),
    ("g-transport-energy-and-waterworks", &GROUNDS, SHAPE, "dots and ribbons of themes"),
    ("g-nature", &GROUNDS, SHAPE, "dots and ribbons of themes"),
    ("g-people-and-places", &GROUNDS, SHAPE, "dots and ribbons of themes"),
    ("g-industry-and-trade", &GROUNDS, SHAPE, "dots and ribbons of themes"),
    ("g-framework", &GROUNDS, SHAPE, "dots and ribbons of themes"),
];

/// Red, green and blue, linear, from 0 to 1.
type Colour = [f64; 3];

/// The tokens of one block, each as it stands there.
fn declarations(block: &str) -> BTreeMap<String, String> {
    let lines = block.lines().filter_map(|line| line.trim().strip_prefix("--")?.strip_suffix(';'));
    let pairs = lines.filter_map(|line| line.split_once(':'));
    pairs.map(|(name, value)| (name.to_owned(), value.trim().to_owned())).collect()
}

/// The tokens of the first `:root` after a mark.
fn root_after(css: &str, mark: &str) -> BTreeMap<String, String> {
    let rest = css.split_once(mark).unwrap_or_else(|| panic!("no {mark}")).1;
    let block = rest.split_once(":root {").expect("a :root").1.split_once('}').expect("its end").0;
    declarations(block)
}

fn parse(hex: &str) -> Option<Colour> {
    let digits = hex.strip_prefix('#').filter(|digits| digits.len() == 6)?;
    let channel = |at: usize| {
        let value = f64::from(u8::from_str_radix(&digits[at..at + 2], 16).ok()?) / 255.0;
        Some(if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) })
    };
    Some([channel(0)?, channel(2)?, channel(4)?])
}

/// A token's colour in a scheme.
fn colour(tokens: &BTreeMap<String, String>, name: &str, dark: bool) -> Colour {
    let value = tokens.get(name).unwrap_or_else(|| panic!("no token --{name}"));
    let both = value.strip_prefix("light-dark(").and_then(|rest| rest.strip_suffix(')'));
    let one = match both.and_then(|both| both.split_once(',')) {
        Some((light, other)) => {
            if dark {
                other.trim()
            } else {
                light.trim()
            }
        }
        None => value,
    };
    parse(one).unwrap_or_else(|| panic!("--{name} is no colour: {value}"))
}

fn luminance([r, g, b]: Colour) -> f64 {
    0.2126 * r + 0.7152 * g + 0.0722 * b
}

fn contrast(x: Colour, y: Colour) -> f64 {
    let (x, y) = (luminance(x), luminance(y));
    (x.max(y) + 0.05) / (x.min(y) + 0.05)
}

/// Lightness, from 0 to 100, as the eye sees it.
fn lightness(colour: Colour) -> f64 {
    let y = luminance(colour);
    if y > 0.008_856 { 116.0 * y.cbrt() - 16.0 } else { 903.3 * y }
}

/// What an eye without a kind of cone sees, after Viénot, Brettel and Mollon (1999).
fn without(cone: &str, [r, g, b]: Colour) -> Colour {
    let mix = |x: [f64; 3]| (x[0] * r + x[1] * g + x[2] * b).clamp(0.0, 1.0);
    match cone {
        "red" => [mix([0.1124, 0.8876, 0.0]), mix([0.1124, 0.8876, 0.0]), mix([0.0040, -0.0040, 1.0])],
        "green" => [mix([0.2928, 0.7072, 0.0]), mix([0.2928, 0.7072, 0.0]), mix([-0.0223, 0.0223, 1.0])],
        other => panic!("{other} is no cone"),
    }
}

/// How far apart two colours are to the eye: the distance in CIELAB.
fn distance(x: Colour, y: Colour) -> f64 {
    let lab = |[r, g, b]: Colour| {
        let f = |t: f64| if t > 0.008_856 { t.cbrt() } else { 7.787 * t + 16.0 / 116.0 };
        let x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505);
        let y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
        let z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089);
        [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
    };
    lab(x).iter().zip(lab(y)).map(|(x, y)| (x - y).powi(2)).sum::<f64>().sqrt()
}

/// Tokens as they are, and as they are where more contrast is asked for.
fn schemes() -> [(&'static str, BTreeMap<String, String>); 2] {
    let css = text("www/css/variables.css");
    let plain = root_after(&css, "");
    let mut more = plain.clone();
    more.extend(root_after(&css, "(prefers-contrast: more)"));
    [("", plain), ("more contrast, ", more)]
}

#[test]
fn every_pair_has_the_contrast_that_it_needs() {
    let mut faults = Vec::new();
    for ((name, tokens), dark) in schemes().iter().flat_map(|s| [(s, false), (s, true)]) {
        for (front, grounds, least, place) in PAIRS {
            for ground in grounds {
                let reached = contrast(colour(tokens, front, dark), colour(tokens, ground, dark));
                if reached < least {
                    let scheme = if dark { "dark" } else { "light" };
                    faults.push(format!(
                        "{name}{scheme}: --{front} on --{ground}: {reached:.2}, not {least} ({place})"
                    ));
                }
            }
        }
    }
    assert_none(&faults);
}

#[test]
fn more_contrast_is_more() {
    let [(_, plain), (_, more)] = schemes();
    for dark in [false, true] {
        for text in ["ink", "ink-soft", "ink-faint", "a", "b"] {
            let of = |tokens: &BTreeMap<String, String>| {
                contrast(colour(tokens, text, dark), colour(tokens, "paper", dark))
            };
            assert!(of(&more) >= 7.0 && of(&more) > of(&plain), "--{text}: {:.2}", of(&more));
        }
    }
}

#[test]
fn a_and_b_stay_apart() {
    for ((name, tokens), dark) in schemes().iter().flat_map(|s| [(s, false), (s, true)]) {
        let (a, b) = (colour(tokens, "a", dark), colour(tokens, "b", dark));
        let apart = (lightness(a) - lightness(b)).abs();
        assert!(apart >= 12.0, "{name}in grey A and B are {apart:.0} of 100 apart (dark: {dark})");
        for cone in ["red", "green"] {
            let apart = distance(without(cone, a), without(cone, b));
            assert!(apart >= 40.0, "{name}without {cone} cones: {apart:.0} (dark: {dark})");
        }
    }
}

#[test]
fn groups_are_neither_a_nor_b() {
    let [(_, tokens), _] = schemes();
    for dark in [false, true] {
        for group in tokens.keys().filter(|name| name.starts_with("g-")) {
            for side in ["a", "b"] {
                let apart = distance(colour(&tokens, group, dark), colour(&tokens, side, dark));
                assert!(apart >= 25.0, "--{group} and --{side}: {apart:.0} (dark: {dark})");
            }
        }
    }
}

#[test]
fn the_sums_are_right() {
    let of = |hex: &str| parse(hex).expect("a colour");
    let near = |x: f64, y: f64| assert!((x - y).abs() < 0.05, "{x} is not {y}");
    near(contrast(of("#000000"), of("#ffffff")), 21.0);
    near(contrast(of("#777777"), of("#ffffff")), 4.48);
    near(lightness(of("#777777")), 50.03);
    near(distance(of("#ffffff"), of("#000000")), 100.0);
    // Red and green of like lightness are one colour without green cones.
    let (red, green) = (without("green", of("#cc3333")), without("green", of("#7d7d00")));
    assert!(distance(red, green) < distance(of("#cc3333"), of("#7d7d00")) / 2.0);
    let tokens = declarations("  --a: light-dark(#000000, #ffffff);\n  --b: #777777;");
    assert_eq!((colour(&tokens, "a", true), colour(&tokens, "b", true)), (of("#ffffff"), of("#777777")));
}
