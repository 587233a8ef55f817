//! Plans inside a link: JSON, deflated, in the alphabet of Base64 that addresses keep as it is.
//!
//! What a link brings is hostile until it has been read: its length is limited before it is unpacked,
//! and what it unpacks to while it is. What comes out is text, and `plan::load` judges it.
//!
//! Absent: plans that are too large for a link. Their link names them, and the page asks for them.

use std::rc::Rc;

use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::decompress_to_vec_with_limit;

use crate::plan::Plan;

/// Longest plan that is written into a link, in characters: some chat programs cut longer links.
const MOST_WRITTEN: usize = 12_000;

/// Longest plan that is taken from a link, in characters.
const MOST_READ: usize = 64_000;

/// Most bytes that a plan of a link unpacks to.
const MOST_UNPACKED: usize = 1024 * 1024;

/// How the text is packed: deflate. Other ways may follow under other marks.
const MARK: &str = "d.";

/// The alphabet of Base64 for addresses (RFC 4648, section 5).
const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// Plans that an address brings along, still packed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Carried {
    /// For the left side.
    pub left: Option<Rc<str>>,
    /// For the right side.
    pub right: Option<Rc<str>>,
}

impl Carried {
    /// Takes one key; says whether it is one of these. What is too long is not even kept.
    pub(super) fn take(&mut self, key: &str, value: &str) -> bool {
        let packed = Some(value).filter(|v| !v.is_empty() && v.len() <= MOST_READ).map(Rc::from);
        match key {
            "planL" => self.left = packed,
            "planR" => self.right = packed,
            _ => return false,
        }
        true
    }
}

/// Packs a plan for a link; nothing where it is too large for one.
pub fn pack(plan: &Plan) -> Option<String> {
    let json = serde_json::to_vec(plan).ok()?;
    if json.len() > MOST_UNPACKED {
        return None;
    }
    let packed = format!("{MARK}{}", encode(&compress_to_vec(&json, 9)));
    (packed.len() <= MOST_WRITTEN).then_some(packed)
}

/// Unpacks the JSON text of a link; nothing where it is damaged, too large, or packed otherwise.
pub fn unpack(packed: &str) -> Option<String> {
    if packed.len() > MOST_READ {
        return None;
    }
    let bytes = decode(packed.strip_prefix(MARK)?)?;
    let text = decompress_to_vec_with_limit(&bytes, MOST_UNPACKED).ok()?;
    String::from_utf8(text).ok()
}

fn encode(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for chunk in bytes.chunks(3) {
        let joined = chunk.iter().fold(0_u32, |joined, byte| (joined << 8) | u32::from(*byte));
        let padded = joined << (8 * (3 - chunk.len()));
        let letters = [18, 12, 6, 0].map(|shift| (padded >> shift) & 63);
        let letters = letters.iter().take(chunk.len() + 1).filter_map(|&at| ALPHABET.get(at as usize));
        text.extend(letters.map(|&letter| char::from(letter)));
    }
    text
}

fn decode(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3 + 2);
    for chunk in text.as_bytes().chunks(4) {
        let mut joined = 0_u32;
        for letter in chunk {
            let at = ALPHABET.iter().position(|known| known == letter)?;
            joined = (joined << 6) | u32::try_from(at).ok()?;
        }
        let count = chunk.len().checked_sub(1).filter(|&count| count > 0)?;
        let [_, whole @ ..] = (joined << (6 * (4 - chunk.len()))).to_be_bytes();
        bytes.extend(whole.iter().take(count));
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::address::Address;

    fn plan(passages: usize) -> Plan {
        let passages: Vec<serde_json::Value> = (0..passages)
            .map(|n| {
                let text = format!("第{n}条：建设{}座灯塔，连接{}个渔港。", n * 37 % 101, n * n % 59);
                serde_json::json!({ "id": format!("1-{n}"), "kind": "measure", "text": { "zh": text } })
            })
            .collect();
        let json = serde_json::json!({
            "format": "plan/1", "id": "invented", "title": { "zh": "海岛规划" },
            "sections": [{ "id": "1", "title": { "zh": "任务" }, "passages": passages }],
        });
        let (plan, notes) = crate::plan::load(&json.to_string(), &std::collections::BTreeSet::new());
        assert_eq!(notes, []);
        plan.expect("it is a plan")
    }

    #[test]
    fn a_small_plan_travels_and_a_large_one_does_not() {
        let small = plan(40);
        let packed = pack(&small).expect("it is small");
        assert!(packed.len() < 4000, "{}", packed.len());
        let mut address = Address::default();
        address.carried.right = Some(packed.as_str().into());
        let whole = address.write_whole(None);
        assert!(whole.contains(&packed), "nothing of it needs escaping: {whole}");
        let back = Address::read(&whole).carried.right.expect("it is carried");
        let json = unpack(&back).expect("it unpacks");
        assert_eq!(json, serde_json::to_string(&small).expect("it is a plan"));
        assert_eq!(pack(&plan(4000)), None);
    }

    #[test]
    fn bombs_and_damage_are_refused() {
        let bomb = format!("{MARK}{}", encode(&compress_to_vec(&vec![b' '; 40 * 1024 * 1024], 9)));
        assert!(bomb.len() < MOST_READ, "{} characters unpack to 40 MB", bomb.len());
        assert_eq!(unpack(&bomb), None);
        let good = pack(&plan(3)).expect("it is small");
        for value in ["", "d.", "d.!", "d.A", "x.AAAA", "d.AAAA", &good[2..], &good[..good.len() - 7]] {
            assert_eq!(unpack(value), None, "{value}");
        }
        assert_eq!(unpack(&format!("{MARK}{}", "A".repeat(MOST_READ))), None);
        let not_text = format!("{MARK}{}", encode(&compress_to_vec(&[0xff, 0xfe], 9)));
        assert_eq!(unpack(&not_text), None);
        assert_eq!(Address::read(&format!("planL={}", "A".repeat(MOST_READ + 1))).carried.left, None);
    }

    proptest! {
        #[test]
        fn bytes_come_back(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            prop_assert_eq!(decode(&encode(&bytes)), Some(bytes));
        }

        #[test]
        fn any_text_is_refused_quietly(text in ".{0,200}") {
            let _ = unpack(&text);
            let _ = unpack(&format!("{MARK}{text}"));
        }
    }
}
