//! The `--json` convention: exactly one object on stdout.

use serde::Serialize;

use crate::exit::Failure;

/// Prints `value` as one JSON object on stdout.
///
/// # Errors
/// The value cannot be written as JSON, or stdout is closed.
pub(crate) fn json(value: &impl Serialize) -> Result<(), Failure> {
    let text = serde_json::to_string_pretty(value).map_err(Failure::environment)?;
    println!("{text}");
    Ok(())
}
