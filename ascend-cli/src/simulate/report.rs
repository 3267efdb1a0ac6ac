//! What `ascend simulate` prints.

use std::fmt::Write as _;

use ascend_sim::cost::{Constant, LayerModel};
use serde::Serialize;

use super::table::Row;
use crate::exit::Failure;
use crate::output;

/// Everything that was found.
#[derive(Debug)]
pub(crate) struct Report<'a> {
    pub(crate) preset: &'static str,
    pub(crate) rows: &'a [Row],
    pub(crate) model: &'a LayerModel,
    pub(crate) service_ns: Option<f64>,
    pub(crate) as_published: bool,
}

#[derive(Serialize)]
struct JsonReport<'a> {
    preset: &'static str,
    note: &'static str,
    rows: &'a [Row],
    service_ms: Option<f64>,
    constants: Vec<JsonConstant<'a>>,
}

/// A number of the model, as JSON has it.
#[derive(Serialize)]
pub(crate) struct JsonConstant<'a> {
    name: &'static str,
    value: f64,
    unit: &'static str,
    basis: &'static str,
    source: &'a str,
}

impl<'a> From<&'a Constant> for JsonConstant<'a> {
    fn from(constant: &'a Constant) -> Self {
        JsonConstant {
            name: constant.quantity.name(),
            value: constant.value,
            unit: constant.quantity.unit(),
            basis: constant.basis.name(),
            source: &constant.source,
        }
    }
}

const NOTE: &str = "simulated, calibrated to the published baseline; not measured on an NPU";

impl Report<'_> {
    /// One JSON object on stdout.
    pub(crate) fn json(&self) -> Result<(), Failure> {
        output::json(&JsonReport {
            preset: self.preset,
            note: NOTE,
            rows: self.rows,
            service_ms: self.service_ns.map(|ns| ns / 1e6),
            constants: self.model.constants.iter().map(JsonConstant::from).collect(),
        })
    }

    /// A table for people.
    pub(crate) fn print(&self) -> Result<(), Failure> {
        let mut text = format!("{}: {NOTE}\n\n", self.preset);
        let _ = writeln!(
            text,
            "{:<16} {:<9} {:>8} {:>7}  {:>9} {:>7}  {:>8} {:>8}  {:>6}  figures are",
            "plan", "split", "req/s", "± sd", "TTFT ms", "± sd", "p90 ms", "p99 ms", "split"
        );
        for row in self.rows {
            let _ = writeln!(
                text,
                "{:<16} {:<9} {:>8.3} {:>7.3}  {:>9.0} {:>7.0}  {:>8.0} {:>8.0}  {:>5.0}%  {} / {}",
                row.plan,
                row.split,
                row.qps,
                row.qps_spread.sd,
                row.ttft_ms_mean,
                row.ttft_ms_spread.sd,
                row.ttft_ms_p90,
                row.ttft_ms_p99,
                100.0 * row.split_request_share.mean,
                row.basis.qps,
                row.basis.ttft
            );
        }
        if self.as_published {
            text.push_str("\nagainst what vllm-ascend#941 published:\n");
            for row in self.rows {
                if let (Some(qps), Some(ttft), Some(qps_error), Some(ttft_error)) =
                    (row.published_qps, row.published_ttft_ms, row.qps_error, row.ttft_error)
                {
                    let _ = writeln!(
                        text,
                        "{:<16} {:<9} {qps:.2} req/s: error {:+.1} % ({}); {ttft:.0} ms: error {:+.1} % ({})",
                        row.plan,
                        row.split,
                        100.0 * qps_error,
                        row.basis.qps,
                        100.0 * ttft_error,
                        row.basis.ttft
                    );
                }
            }
        }
        text.push('\n');
        for row in self.rows.iter().filter(|row| row.split != "none") {
            let reasons: Vec<String> = row
                .not_split
                .iter()
                .map(|why| format!("{} steps: {}", why.steps, why.reason))
                .collect();
            if !reasons.is_empty() {
                let _ = writeln!(text, "{} ({}) left whole {}", row.plan, row.split, reasons.join("; "));
            }
        }
        text.push_str("\nconstants (change with --set NAME=VALUE or --model FILE):\n");
        for constant in self.model.constants.iter() {
            let _ = writeln!(
                text,
                "  {:<26} {:>12} {:<9} {:<11} {}",
                constant.quantity.name(),
                number(constant.value),
                constant.quantity.unit(),
                constant.basis.name(),
                constant.source
            );
        }
        output::print(&text)
    }
}

fn number(value: f64) -> String {
    if value != 0.0 && !(1e-3..1e6).contains(&value.abs()) {
        format!("{value:.4e}")
    } else {
        let text = format!("{value:.4}");
        text.trim_end_matches('0').trim_end_matches('.').to_owned()
    }
}
