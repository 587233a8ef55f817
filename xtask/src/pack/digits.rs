//! Bytes as printable ASCII, denser than Base64: two characters of 91 kinds carry 13 or 14 bits.
//!
//! The kinds are `#` to `}`, with `~` in the place of `<`, which a page could misread. Thirteen bits
//! are taken, and a fourteenth where the number is still one that two characters can name. So 100
//! bytes become about 123 characters, where Base64 needs 134 and every host and editor still passes
//! them on unharmed, as it may not do with control characters. `start.js` reads them back.
//!
//! Absent: a check of the content; what stands inside has one.

/// How many kinds of characters there are.
const KINDS: u32 = 91;

/// Writes bytes as text.
pub(crate) fn encode(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() / 13 * 16 + 16);
    let (mut waiting, mut count) = (0_u32, 0_u32);
    for byte in bytes {
        waiting |= u32::from(*byte) << count;
        count += 8;
        if count > 13 {
            // 8192 numbers need 13 bits, and 91 × 91 − 8192 = 89 more fit: those carry a 14th bit.
            let thirteen = waiting & 0x1fff;
            let (number, taken) = if thirteen > 88 { (thirteen, 13) } else { (waiting & 0x3fff, 14) };
            waiting >>= taken;
            count -= taken;
            push(&mut text, number);
        }
    }
    if count > 0 {
        text.push(character(waiting % KINDS));
        if count > 7 || waiting >= KINDS {
            text.push(character(waiting / KINDS));
        }
    }
    text
}

fn push(text: &mut String, number: u32) {
    text.push(character(number % KINDS));
    text.push(character(number / KINDS));
}

fn character(digit: u32) -> char {
    match char::from_u32(u32::from('#') + digit) {
        Some('<') | None => '~',
        Some(character) => character,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Reads text back as `start.js` does.
    fn decode(text: &str) -> Vec<u8> {
        let digit =
            |c: char| if c == '~' { u32::from('<') - u32::from('#') } else { u32::from(c) - u32::from('#') };
        let (mut bytes, mut bits, mut count) = (Vec::new(), 0_u32, 0_u32);
        let digits: Vec<u32> = text.chars().map(digit).collect();
        for pair in digits.chunks(2) {
            let number = pair[0] + pair.get(1).map_or(0, |high| high * KINDS);
            bits |= number << count;
            // A last single character completes one byte.
            let taken = if number & 0x1fff > 88 { 13 } else { 14 };
            count = if pair.len() == 1 { 8 } else { count + taken };
            while count > 7 {
                bytes.push(u8::try_from(bits & 0xff).unwrap());
                bits >>= 8;
                count -= 8;
            }
        }
        bytes
    }

    #[test]
    fn what_is_written_is_read_back() {
        let noise =
            |seed: u32| move |at: u32| (at.wrapping_add(seed).wrapping_mul(2_654_435_761) >> 24) as u8;
        for length in 0..300 {
            for bytes in [
                vec![0; length as usize],
                vec![255; length as usize],
                (0..length).map(noise(length)).collect(),
            ] {
                let text = encode(&bytes);
                let read = decode(&text);
                assert_eq!(read, bytes, "{length}: {text}");
            }
        }
    }

    #[test]
    fn no_character_means_anything_to_a_page() {
        let text = encode(&(0..=u16::MAX).flat_map(u16::to_le_bytes).collect::<Vec<_>>());
        assert!(text.chars().all(|c| ('#'..='~').contains(&c) && c != '<'));
        assert!(text.len() * 100 < 131_072 * 124, "{} characters", text.len());
    }
}
