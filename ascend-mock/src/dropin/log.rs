//! Lines of `aclAppLog`: which are written, and what becomes of their format.

use std::fmt::Write;
use std::sync::atomic::{AtomicU32, Ordering};

/// Names of the levels, by their numbers.
pub(super) const LEVELS: &[&str] = &["debug", "info", "warning", "error"];
/// The lowest level that is written; past the last for none.
static LOWEST: AtomicU32 = AtomicU32::new(1);

/// Sets the lowest level that is written.
pub(super) fn set_lowest(level: u32) {
    LOWEST.store(level, Ordering::Relaxed);
}

/// The name of a level whose lines are written.
pub(crate) fn wanted(level: u32) -> Option<&'static str> {
    let name = usize::try_from(level).ok().and_then(|level| LEVELS.get(level))?;
    (level >= LOWEST.load(Ordering::Relaxed)).then_some(*name)
}

/// What a format asks for next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Wanted {
    Int,
    Float,
    Text { most: usize },
}

/// What stands there.
#[derive(Clone, Debug)]
pub(crate) enum Argument {
    Int(u64),
    Float(f64),
    Text(Vec<u8>),
}

/// One conversion of a format.
#[derive(Clone, Debug, Default)]
struct Conversion {
    left: bool,
    zero: bool,
    plus: bool,
    alternate: bool,
    width: usize,
    precision: Option<usize>,
    /// Bytes of a whole number: 1, 2, 4 or 8.
    bytes: u32,
}

/// Formats as printf does. From a conversion that is not known, or for which there is no argument any more, the rest is shown as it stands.
pub(crate) fn format(text: &[u8], next: &mut dyn FnMut(Wanted) -> Option<Argument>) -> String {
    let mut out = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.iter().position(|byte| *byte == b'%') {
        out.extend_from_slice(&rest[..at]);
        rest = &rest[at..];
        if rest.get(1) == Some(&b'%') {
            out.push(b'%');
            rest = &rest[2..];
            continue;
        }
        let Some((shown, used)) = convert(&rest[1..], next) else {
            break;
        };
        out.extend_from_slice(&shown);
        rest = &rest[1 + used..];
    }
    out.extend_from_slice(rest);
    String::from_utf8_lossy(&out).into_owned()
}

/// One conversion behind its per cent sign: what it shows, and how many bytes of the format it is.
fn convert(text: &[u8], next: &mut dyn FnMut(Wanted) -> Option<Argument>) -> Option<(Vec<u8>, usize)> {
    let mut conversion = Conversion {
        bytes: 4,
        ..Conversion::default()
    };
    let mut at = 0;
    while let Some(flag) = text.get(at).filter(|byte| b"-0+ #".contains(byte)) {
        match flag {
            b'-' => conversion.left = true,
            b'0' => conversion.zero = true,
            b'#' => conversion.alternate = true,
            _ => conversion.plus = true,
        }
        at += 1;
    }
    conversion.width = number(text, &mut at, next)?.unwrap_or(0);
    if text.get(at) == Some(&b'.') {
        at += 1;
        conversion.precision = Some(number(text, &mut at, next)?.unwrap_or(0));
    }
    while let Some(size) = text.get(at).filter(|byte| b"hljztL".contains(byte)) {
        conversion.bytes = match size {
            b'h' => conversion.bytes / 2,
            b'L' => return None,
            _ => 8,
        };
        at += 1;
    }
    let shown = conversion.show(*text.get(at)?, next)?;
    Some((conversion.pad(shown), at + 1))
}

/// Digits, or an argument for a star.
fn number(text: &[u8], at: &mut usize, next: &mut dyn FnMut(Wanted) -> Option<Argument>) -> Option<Option<usize>> {
    if text.get(*at) == Some(&b'*') {
        *at += 1;
        let Argument::Int(value) = next(Wanted::Int)? else {
            return None;
        };
        return Some(Some((value as usize & 0xffff_ffff).min(4_096)));
    }
    let digits = text[*at..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    let found = std::str::from_utf8(&text[*at..*at + digits])
        .ok()
        .and_then(|text| text.parse::<usize>().ok());
    *at += digits;
    Some(found.map(|found| found.min(4_096)))
}

impl Conversion {
    fn show(&self, kind: u8, next: &mut dyn FnMut(Wanted) -> Option<Argument>) -> Option<Vec<u8>> {
        let shift = 64 - 8 * self.bytes.clamp(1, 8);
        let wanted = match kind {
            b's' => Wanted::Text {
                most: self.precision.unwrap_or(usize::MAX),
            },
            b'f' | b'F' | b'e' | b'E' | b'g' | b'G' => Wanted::Float,
            b'd' | b'i' | b'u' | b'x' | b'X' | b'o' | b'c' | b'p' => Wanted::Int,
            _ => return None,
        };
        let mut text = String::new();
        match (next(wanted)?, kind) {
            (Argument::Text(bytes), _) => return Some(bytes),
            (Argument::Int(value), b'c') => return Some(vec![value as u8]),
            (Argument::Int(value), b'd' | b'i') => {
                let value = (value << shift).cast_signed() >> shift;
                if self.plus && value >= 0 {
                    text.push('+');
                }
                let _ = write!(text, "{value}");
            }
            (Argument::Int(value), b'p') => _ = write!(text, "{value:#x}"),
            (Argument::Int(value), kind) => {
                let value = value << shift >> shift;
                let _ = match (kind, self.alternate) {
                    (b'x', false) => write!(text, "{value:x}"),
                    (b'x', true) => write!(text, "{value:#x}"),
                    (b'X', _) => write!(text, "{value:X}"),
                    (b'o', _) => write!(text, "{value:o}"),
                    _ => write!(text, "{value}"),
                };
            }
            (Argument::Float(value), kind) => {
                let digits = self.precision.unwrap_or(6);
                if self.plus && value >= 0.0 {
                    text.push('+');
                }
                let _ = match kind {
                    b'f' | b'F' => write!(text, "{value:.digits$}"),
                    b'e' | b'E' => write!(text, "{value:.digits$e}"),
                    // As short as the number allows.
                    _ => write!(text, "{value}"),
                };
            }
        }
        Some(text.into_bytes())
    }

    fn pad(&self, shown: Vec<u8>) -> Vec<u8> {
        let Some(missing) = self.width.checked_sub(shown.len()).filter(|missing| *missing > 0) else {
            return shown;
        };
        if self.left {
            return [shown, vec![b' '; missing]].concat();
        }
        if !self.zero {
            return [vec![b' '; missing], shown].concat();
        }
        let sign = shown.iter().take_while(|byte| b"+-".contains(byte)).count();
        [&shown[..sign], &vec![b'0'; missing], &shown[sign..]].concat()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str, arguments: &[Argument]) -> String {
        let mut rest = arguments.iter();
        format(text.as_bytes(), &mut |_| rest.next().cloned())
    }

    #[test]
    fn conversions_are_those_of_printf() {
        use Argument::{Float, Int, Text};
        let text = || Text(b"abc".to_vec());
        assert_eq!(shown("%s|%5s|%-5s|", &[text(), text(), text()]), "abc|  abc|abc  |");
        assert_eq!(
            shown("%d %u %x", &[Int(0xffff_ffff), Int(0xffff_ffff), Int(255)]),
            "-1 4294967295 ff"
        );
        assert_eq!(shown("%lld %zu %hhd", &[Int(u64::MAX), Int(7), Int(0x1ff)]), "-1 7 -1");
        assert_eq!(
            shown(
                "%05d %+d %#x %c %p",
                &[Int(-42_i64 as u64), Int(1), Int(16), Int(65), Int(4096)]
            ),
            "-0042 +1 0x10 A 0x1000"
        );
        assert_eq!(
            shown("%.2f %g %e", &[Float(1.005), Float(0.5), Float(150.0)]),
            "1.00 0.5 1.500000e2"
        );
        assert_eq!(shown("100%% %*d|", &[Int(4), Int(7)]), "100%    7|");
    }

    #[test]
    fn what_is_not_understood_is_shown_as_it_stands() {
        assert_eq!(shown("%d and %d", &[Argument::Int(1)]), "1 and %d");
        assert_eq!(shown("%Lf %n %", &[Argument::Int(1)]), "%Lf %n %");
        assert_eq!(shown("100%", &[]), "100%");
    }
}
