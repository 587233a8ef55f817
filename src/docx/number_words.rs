//! A number in the formats in which Word counts.
//!
//! Worked example: 12 is 12, 十二, 一二, XII or l by its format.
//!
//! Absent: formats of other scripts, which fall back to digits.

/// The number in the format that the document names.
pub(super) fn in_format(number: u32, format: &str) -> String {
    match format {
        "none" => String::new(),
        "chineseCounting"
        | "chineseCountingThousand"
        | "taiwaneseCounting"
        | "taiwaneseCountingThousand"
        | "japaneseCounting"
        | "koreanCounting" => counted(number, &["", "十", "百", "千"], DIGITS),
        "chineseLegalSimplified" | "ideographLegalTraditional" => {
            counted(number, &["", "拾", "佰", "仟"], LEGAL_DIGITS)
        }
        "ideographDigital" | "japaneseDigitalTenThousand" => {
            number.to_string().chars().filter_map(|c| nth(DIGITS, c.to_digit(10)?)).collect()
        }
        "ideographTraditional" => one_of("甲乙丙丁戊己庚辛壬癸", number),
        "ideographZodiac" => one_of("子丑寅卯辰巳午未申酉戌亥", number),
        "decimalZero" => format!("{number:02}"),
        "decimalFullWidth" | "decimalFullWidth2" => {
            number.to_string().chars().filter_map(|c| nth("０１２３４５６７８９", c.to_digit(10)?)).collect()
        }
        "decimalEnclosedCircle" | "decimalEnclosedCircleChinese" => from_block('①', 20, number),
        "decimalEnclosedParen" => from_block('⑴', 20, number),
        "decimalEnclosedFullstop" => from_block('⒈', 20, number),
        "upperLetter" => letters(number).to_uppercase(),
        "lowerLetter" => letters(number),
        "upperRoman" => roman(number),
        "lowerRoman" => roman(number).to_lowercase(),
        _ => number.to_string(),
    }
}

const DIGITS: &str = "〇一二三四五六七八九";
const LEGAL_DIGITS: &str = "零壹贰叁肆伍陆柒捌玖";

fn nth(list: &str, at: u32) -> Option<char> {
    list.chars().nth(usize::try_from(at).ok()?)
}

/// The nth of a list that starts over at its end.
fn one_of(list: &str, number: u32) -> String {
    let length = u32::try_from(list.chars().count()).unwrap_or(1).max(1);
    nth(list, number.saturating_sub(1) % length).into_iter().collect()
}

/// The nth character of a block of numbers, or digits beyond its end.
fn from_block(first: char, length: u32, number: u32) -> String {
    let inside = (1..=length).contains(&number);
    let character = inside.then(|| char::from_u32(u32::from(first) + number - 1)).flatten();
    character.map_or_else(|| number.to_string(), String::from)
}

/// 十二, 一百〇三: below ten thousand in words, above it in digits.
fn counted(number: u32, ranks: &[&str; 4], digits: &str) -> String {
    if number == 0 || number >= 10_000 {
        return number.to_string();
    }
    let mut out = String::new();
    let mut gap = false;
    for (rank, name) in ranks.iter().enumerate().rev() {
        let unit = 10_u32.pow(u32::try_from(rank).unwrap_or(0));
        let digit = number / unit % 10;
        if digit == 0 {
            gap = true;
            continue;
        }
        if gap && !out.is_empty() {
            out.extend(nth(digits, 0));
        }
        gap = false;
        // Ten to nineteen go without their one: 十二.
        if !(out.is_empty() && rank == 1 && digit == 1 && digits == DIGITS) {
            out.extend(nth(digits, digit));
        }
        out.push_str(name);
    }
    out
}

/// a to z, then aa to zz, as Word goes on.
fn letters(number: u32) -> String {
    let at = number.saturating_sub(1);
    let letter = nth("abcdefghijklmnopqrstuvwxyz", at % 26).unwrap_or('a');
    let times = usize::try_from(at / 26 + 1).unwrap_or(1).min(8);
    letter.to_string().repeat(times)
}

fn roman(number: u32) -> String {
    if number == 0 || number >= 4000 {
        return number.to_string();
    }
    let mut left = number;
    let mut out = String::new();
    for (value, sign) in [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ] {
        while left >= value {
            out.push_str(sign);
            left -= value;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_in_all_formats() {
        for (number, format, words) in [
            (7, "decimal", "7"),
            (1, "chineseCountingThousand", "一"),
            (10, "chineseCounting", "十"),
            (12, "japaneseCounting", "十二"),
            (20, "chineseCounting", "二十"),
            (103, "chineseCounting", "一百〇三"),
            (110, "chineseCounting", "一百一十"),
            (12, "chineseLegalSimplified", "壹拾贰"),
            (12, "ideographDigital", "一二"),
            (11, "ideographTraditional", "甲"),
            (3, "decimalEnclosedCircle", "③"),
            (21, "decimalEnclosedCircle", "21"),
            (12, "decimalFullWidth", "１２"),
            (3, "upperLetter", "C"),
            (27, "lowerLetter", "aa"),
            (14, "upperRoman", "XIV"),
            (4, "lowerRoman", "iv"),
            (4, "none", ""),
            (4_000_000_000, "upperRoman", "4000000000"),
            (4_000_000_000, "chineseCounting", "4000000000"),
            (0, "lowerLetter", "a"),
        ] {
            assert_eq!(in_format(number, format), words, "{number} {format}");
        }
    }
}
