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
    let reader = csv::ReaderBuilder::new().trim(csv::Trim::All).from_path(path);
    let mut reader = reader.map_err(|error| {
        Failure::input(format!(
            "cannot read {file}: {error}; give a CSV file with the columns {}",
            COLUMNS.join(",")
        ))
    })?;
    let header = reader
        .headers()
        .map_err(|error| Failure::input(format!("{file}:1: {error}")))?
        .clone();
    let column = |name: &str| {
        let found = header
            .iter()
            .position(|column| column.trim_start_matches('\u{feff}').eq_ignore_ascii_case(name));
        found.ok_or_else(|| {
            Failure::input(format!(
                "{file}:1: there is no column {name}; the first line must name {}",
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
        let line = reader.position().line();
        match reader.read_record(&mut record) {
            Ok(true) => {}
            Ok(false) => break,
            Err(error) => return Err(Failure::input(format!("{file}:{line}: {error}"))),
        }
        let line = record.position().map_or(line, csv::Position::line);
        let at = |why: String| Failure::input(format!("{file}:{line}: {why}"));
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
        && (1..=31).contains(&day)
        && (0..24).contains(&hour)
        && (0..60).contains(&minute)
        && (0..61_000_000_000).contains(&second);
    let minutes = (days(year, month, day) * 24 + hour) * 60 + minute;
    sane.then(|| i128::from(minutes) * 60_000_000_000 + second)
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
        assert_eq!(timestamp_ns("12.25"), Some(12_250_000_000));
        for bad in [
            "",
            "x",
            "-1",
            "2023-13-01 00:00:00",
            "2023-11-16 25:00:00",
            "1e9",
            "2023-11-16",
        ] {
            assert_eq!(timestamp_ns(bad), None, "{bad}");
        }
    }
}
