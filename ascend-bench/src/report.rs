//! What a benchmark prints: a table for people, with `--json` one object of rows.

use serde::Serialize;

/// One measured number, beside a reference measured in the same run.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Row {
    /// What was measured, such as `stream.record`.
    pub(crate) name: String,
    /// The number.
    pub(crate) value: f64,
    /// Its unit, such as `instructions` or `tasks/s`.
    pub(crate) unit: String,
    /// What it stands beside, such as `direct extern C`.
    pub(crate) reference: Option<String>,
    /// The reference's number, in the same unit.
    pub(crate) reference_value: Option<f64>,
}

impl Row {
    /// A number without a reference.
    #[allow(dead_code, reason = "used by benchmarks without a reference")]
    pub(crate) fn new(name: impl Into<String>, value: f64, unit: impl Into<String>) -> Self {
        Row {
            name: name.into(),
            value,
            unit: unit.into(),
            reference: None,
            reference_value: None,
        }
    }

    /// The same beside a reference in the same unit.
    #[allow(dead_code, reason = "used by benchmarks with a reference")]
    pub(crate) fn beside(mut self, reference: impl Into<String>, value: f64) -> Self {
        self.reference = Some(reference.into());
        self.reference_value = Some(value);
        self
    }
}

#[derive(Serialize)]
struct Rows<'a> {
    rows: &'a [Row],
}

/// Prints rows as a table, or as one JSON object.
pub(crate) fn print(rows: &[Row], json: bool) {
    if json {
        println!(
            "{}",
            serde_json::to_string_pretty(&Rows { rows }).expect("rows are plain numbers and text")
        );
        return;
    }
    println!(
        "{:<32} {:>16}  {:<16} {:>16}  reference",
        "name", "value", "unit", "reference value"
    );
    for row in rows {
        let reference_value = row.reference_value.map_or(String::new(), number);
        let reference = row.reference.as_deref().unwrap_or("");
        println!(
            "{:<32} {:>16}  {:<16} {:>16}  {reference}",
            row.name,
            number(row.value),
            row.unit,
            reference_value
        );
    }
}

fn number(value: f64) -> String {
    if value.abs() >= 1000.0 || value == value.trunc() {
        format!("{value:.0}")
    } else {
        format!("{value:.3}")
    }
}
