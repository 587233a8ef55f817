//! Sizes in bytes as people read them.

/// `1.2 MB`, `345 KB`, `17 bytes`: decimal units, as file managers and browsers show them.
pub(crate) fn show(bytes: usize) -> String {
    match bytes {
        0..1_000 => format!("{bytes} bytes"),
        1_000..1_000_000 => format!("{} KB", bytes.div_ceil(1_000)),
        _ => format!("{}.{} MB", bytes / 1_000_000, bytes % 1_000_000 / 100_000),
    }
}

#[cfg(test)]
mod tests {
    use super::show;

    #[test]
    fn sizes_read_well() {
        assert_eq!(show(17), "17 bytes");
        assert_eq!(show(1_001), "2 KB");
        assert_eq!(show(1_234_567), "1.2 MB");
    }
}
