//! Request traces: CSV with the columns of the public Azure LLM inference traces.

use std::path::Path;

use ascend_sim::serving::Request;

use crate::exit::Failure;

const COLUMNS: [&str; 3] = ["TIMESTAMP", "ContextTokens", "GeneratedTokens"];
/// Longer than any model's context; a row above it is a mistake.
const MOST_TOKENS: u64 = 10_000_000;
/// A trace is hours long; two neighbours a month apart are a mistake.
const MOST_PAUSE_NS: i128 = 31 * 86_400 * 1_000_000_000;

/// Reads a trace; arrivals count from its first row.
///
/// # Errors
/// Names file and line: a column is missing, a row has an absurd length or time, or rows are not in order of time.
pub(crate) fn read(path: &Path) -> Result<Vec<Request>, Failure> {
    let file = path.display().to_string();
    let text = std::fs::read(path).map_err(|error| {
        Failure::input(format!(
            "cannot read {file}: {error}; give a CSV file with the columns {}",
            COLUMNS.join(",")
        ))
    })?;
    parse(&file, &text)
}

fn parse(file: &str, text: &[u8]) -> Result<Vec<Request>, Failure> {
    let mut reader = csv::ReaderBuilder::new().trim(csv::Trim::All).from_reader(text);
    let head = line_of(text, 0);
    let header = reader
        .headers()
        .map_err(|error| Failure::input(format!("{file}:{head}: {}", unreadable(&error))))?
        .clone();
    let column = |name: &str| {
        let found = header
            .iter()
            .position(|column| column.trim_start_matches('\u{feff}').eq_ignore_ascii_case(name));
        found.ok_or_else(|| {
            Failure::input(format!(
                "{file}:{head}: there is no column {name}; the first line must name {}",
                COLUMNS.join(",")
            ))
        })
    };
    let columns = [column(COLUMNS[0])?, column(COLUMNS[1])?, column(COLUMNS[2])?];
    let mut requests = Vec::new();
    let mut first = None;
    let mut before = i128::MIN;
    let mut record = csv::StringRecord::new();
    loop {
        let byte = reader.position().byte();
        let at = |why: String| Failure::input(format!("{file}:{}: {why}", line_of(text, byte)));
        match reader.read_record(&mut record) {
            Ok(true) => {}
            Ok(false) => break,
            Err(error) => return Err(at(unreadable(&error))),
        }
        let field = |i: usize| record.get(columns[i]).unwrap_or("");
        let time = timestamp_ns(field(0)).ok_or_else(|| {
            at(format!(
                "TIMESTAMP '{}' is neither seconds nor YYYY-MM-DD HH:MM:SS.fraction",
                field(0)
            ))
        })?;
        if time < before {
            return Err(at(
                "TIMESTAMP is before that of the row above; sort the file by time".to_owned()
            ));
        }
        if before != i128::MIN && time - before > MOST_PAUSE_NS {
            return Err(at(
                "TIMESTAMP is more than a month after that of the row above; remove or mend the row".to_owned(),
            ));
        }
        before = time;
        let start = *first.get_or_insert(time);
        requests.push(Request {
            arrival_ns: u64::try_from(time - start)
                .map_err(|_| at("TIMESTAMP is too far from the first".to_owned()))?,
            prompt_tokens: tokens(field(1), COLUMNS[1], 1).map_err(at)?,
            generated_tokens: tokens(field(2), COLUMNS[2], 0).map_err(at)?,
        });
    }
    if requests.is_empty() {
        return Err(Failure::input(format!(
            "{file} has no request; give a file with at least one row"
        )));
    }
    Ok(requests)
}

/// The line of the row that the reader finds from `byte` on. Its own count is not of lines: it ends a row at a carriage return and counts the line
/// feed with the row that follows, as it does blank lines.
fn line_of(text: &[u8], byte: u64) -> usize {
    let byte = usize::try_from(byte).unwrap_or(usize::MAX).min(text.len());
    let mark = if byte == 0 && text.starts_with(b"\xef\xbb\xbf") {
        3
    } else {
        0
    };
    let rest = &text[byte + mark..];
    let blank = rest.iter().take_while(|&&byte| matches!(byte, b'\r' | b'\n')).count();
    let before = text[..byte].iter().chain(&rest[..blank]);
    before.filter(|&&byte| byte == b'\n').count() + 1
}

// In words of our own: those of the reader name a line, too.
fn unreadable(error: &csv::Error) -> String {
    match error.kind() {
        csv::ErrorKind::UnequalLengths { expected_len, len, .. } => {
            format!("the row has {len} columns where the first line names {expected_len}; add or remove columns")
        }
        csv::ErrorKind::Utf8 { .. } => "the row is not UTF-8; save the file as UTF-8".to_owned(),
        _ => error.to_string(),
    }
}

fn tokens(text: &str, column: &str, least: u64) -> Result<u64, String> {
    let number: i128 = text
        .parse()
        .map_err(|_| format!("{column} '{text}' is not a whole number; give {least} to {MOST_TOKENS}"))?;
    u64::try_from(number)
        .ok()
        .filter(|number| (least..=MOST_TOKENS).contains(number))
        .ok_or_else(|| format!("{column} cannot be {number}; give {least} to {MOST_TOKENS}"))
}

/// Seconds since any moment, or a date and time; in nanoseconds.
fn timestamp_ns(text: &str) -> Option<i128> {
    let text = text.trim_end_matches('Z').trim_end_matches("+00:00");
    let Some((date, time)) = text.split_once([' ', 'T']) else {
        return seconds_ns(text);
    };
    let mut date = date.split('-').map(|part| part.parse::<i64>().ok());
    let (year, month, day) = (date.next()??, date.next()??, date.next()??);
    let mut time = time.split(':');
    let hour: i64 = time.next()?.parse().ok()?;
    let minute: i64 = time.next()?.parse().ok()?;
    let second = seconds_ns(time.next().unwrap_or("0"))?;
    let sane = date.next().is_none()
        && time.next().is_none()
        && (1970..=9999).contains(&year)
        && (1..=12).contains(&month)
        && (1..=days_of(year, month)).contains(&day)
        && (0..24).contains(&hour)
        && (0..60).contains(&minute)
        && (0..61_000_000_000).contains(&second);
    let minutes = (days(year, month, day) * 24 + hour) * 60 + minute;
    sane.then(|| i128::from(minutes) * 60_000_000_000 + second)
}

/// Days of a month.
fn days_of(year: i64, month: i64) -> i64 {
    let (next_year, next_month) = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
    days(next_year, next_month, 1) - days(year, month, 1)
}

/// Days from 1970-01-01, Gregorian calendar.
fn days(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let of_era = year - era * 400;
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}

// Decimal digits rather than a binary fraction, so that nanoseconds are exact.
fn seconds_ns(text: &str) -> Option<i128> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(whole) || !digits(fraction) || whole.is_empty() || whole.len() > 18 {
        return None;
    }
    let mut ns = whole.parse::<i128>().ok()? * 1_000_000_000;
    let mut unit = 100_000_000;
    for digit in fraction.bytes().take(9) {
        ns += i128::from(digit - b'0') * unit;
        unit /= 10;
    }
    Some(ns)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_exact() {
        assert_eq!(timestamp_ns("1970-01-02 00:00:01.5"), Some(86_401_500_000_000));
        assert_eq!(
            timestamp_ns("2023-11-16 18:15:46.6805900"),
            Some(1_700_158_546_680_590_000)
        );
        assert_eq!(timestamp_ns("2024-02-29T00:00:00Z"), Some(1_709_164_800_000_000_000));
        assert_eq!(timestamp_ns("2023-12-31 00:00:00"), Some(1_703_980_800_000_000_000));
        assert_eq!(timestamp_ns("12.25"), Some(12_250_000_000));
        for bad in [
            "",
            "x",
            "-1",
            "2023-13-01 00:00:00",
            "2023-11-16 25:00:00",
            "1e9",
            "2023-11-16",
            "2023-02-29 00:00:00",
            "2100-02-29 00:00:00",
            "2024-02-30 00:00:00",
            "2023-04-31 00:00:00",
            "2023-12-32 00:00:00",
            "2023-12-00 00:00:00",
        ] {
            assert_eq!(timestamp_ns(bad), None, "{bad}");
        }
    }

    // A file of these lines, and the line that it is refused at.
    #[test]
    fn a_mistake_is_told_by_its_line_however_lines_end() {
        let head = "TIMESTAMP,ContextTokens,GeneratedTokens";
        for (lines, line) in [
            (&[head, "1,10,1", "2,x,1"][..], 3),
            (&[head, "1,10,1", "2,x,1", "3,10,1"], 3),
            (&[head, "1,10,1", "", "", "2,x,1", ""], 5),
            (&["", head, "", "1,x,1"], 4),
            (&["", "", "TIME,ContextTokens,GeneratedTokens"], 3),
            (&[head, "1,10,1", "2,10"], 3),
            (&[head, "1,10,1", "", "2,10,1,1", "3,10,1"], 4),
            (&[head, "1,10,1", "   ", "2,10,1"], 3),
            // A quoted field keeps its line ends: rows of two lines.
            (
                &[
                    "TIMESTAMP,ContextTokens,GeneratedTokens,note",
                    "1,10,1,\"a",
                    "b\"",
                    "2,x,1,\"c",
                    "d\"",
                ],
                4,
            ),
        ] {
            for end in ["\n", "\r\n"] {
                for mark in ["", "\u{feff}"] {
                    for last in ["", end] {
                        let text = format!("{mark}{}{last}", lines.join(end));
                        let error = format!("{:?}", parse("t.csv", text.as_bytes()).expect_err(&text));
                        assert!(error.contains(&format!("\"t.csv:{line}: ")), "{text:?}: {error}");
                    }
                }
            }
        }
    }

    #[test]
    fn a_row_that_cannot_be_read_is_told_in_words_with_one_line_number() {
        let head = "TIMESTAMP,ContextTokens,GeneratedTokens\r\n";
        let short = format!("{head}1,10\r\n");
        let error = format!(
            "{:?}",
            parse("t.csv", short.as_bytes()).expect_err("a column is missing")
        );
        assert!(
            error.contains("\"t.csv:2: the row has 2 columns where the first line names 3; add or remove columns\""),
            "{error}"
        );
        let latin = [head.as_bytes(), b"1,10,1\r\n2,\xe4,1\r\n"].concat();
        let error = format!("{:?}", parse("t.csv", &latin).expect_err("not UTF-8"));
        assert!(error.contains("t.csv:3: the row is not UTF-8; save"), "{error}");
    }
}
