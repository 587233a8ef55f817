//! A text, mostly an address, as a QR code: the path of an SVG image.
//!
//! Absent: colours and the element around it.

use qrcodegen::{QrCode, QrCodeEcc};

/// Longest text that a telephone still reads well from a screen, in bytes.
const MOST: usize = 700;

/// A QR code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Qr {
    /// How many dark or light squares stand in a row, with the quiet zone around them.
    pub size: i32,
    /// The dark squares, as a path.
    pub path: String,
}

/// Light squares around the code, by which readers find it.
const QUIET: i32 = 4;

impl Qr {
    /// The code of a text; nothing where it is too long to be read well.
    pub fn of(text: &str) -> Option<Self> {
        if text.len() > MOST {
            return None;
        }
        let code = QrCode::encode_binary(text.as_bytes(), QrCodeEcc::Low).ok()?;
        let mut path = String::new();
        for y in 0..code.size() {
            let mut x = 0;
            while x < code.size() {
                let run = (x..code.size()).take_while(|&x| code.get_module(x, y)).count();
                let run = i32::try_from(run).unwrap_or(1);
                if run > 0 {
                    path.push_str(&format!("M{} {}h{run}v1h-{run}z", x + QUIET, y + QUIET));
                }
                x += run + 1;
            }
        }
        Some(Qr { size: code.size() + 2 * QUIET, path })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Draws the path into squares.
    fn drawn(qr: &Qr) -> Vec<Vec<bool>> {
        let size = usize::try_from(qr.size).unwrap();
        let mut squares = vec![vec![false; size]; size];
        for part in qr.path.split('z').filter(|part| !part.is_empty()) {
            let (place, run) = part.strip_prefix('M').unwrap().split_once('h').unwrap();
            let (x, y) = place.split_once(' ').unwrap();
            let run: usize = run.split('v').next().unwrap().parse().unwrap();
            let (x, y): (usize, usize) = (x.parse().unwrap(), y.parse().unwrap());
            for square in &mut squares[y][x..x + run] {
                assert!(!*square, "no square is drawn twice");
                *square = true;
            }
        }
        squares
    }

    #[test]
    fn a_code_is_drawn_square_by_square() {
        let text = "https://example.org/#left=数字经济&view=targets";
        let qr = Qr::of(text).unwrap();
        let squares = drawn(&qr);
        let code = QrCode::encode_binary(text.as_bytes(), QrCodeEcc::Low).unwrap();
        for (y, row) in squares.iter().enumerate() {
            for (x, dark) in row.iter().enumerate() {
                let (x, y) = (i32::try_from(x).unwrap() - QUIET, i32::try_from(y).unwrap() - QUIET);
                assert_eq!(*dark, code.get_module(x, y), "{x}, {y}");
            }
        }
    }

    #[test]
    fn a_long_text_has_none() {
        assert!(Qr::of(&"x".repeat(MOST)).is_some());
        assert_eq!(Qr::of(&"x".repeat(MOST + 1)), None);
    }
}
