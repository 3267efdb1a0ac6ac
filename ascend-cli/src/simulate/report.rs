//! What `ascend simulate` prints.

use std::fmt::Write as _;

use ascend_sim::cost::{Constant, LayerModel};
use serde::Serialize;

use super::explain::Explained;
use super::table::Row;
use crate::exit::Failure;
use crate::output;
use crate::study::{self, BreakEven};

/// Everything that was found.
#[derive(Debug)]
pub(crate) struct Report<'a> {
    pub(crate) preset: &'static str,
    pub(crate) rows: &'a [Row],
    pub(crate) model: &'a LayerModel,
    pub(crate) service_ns: Option<f64>,
    pub(crate) as_published: bool,
    pub(crate) explained: Option<&'a Explained>,
}

#[derive(Serialize)]
struct JsonReport<'a> {
    preset: &'static str,
    note: &'static str,
    rows: &'a [Row],
    service_ms: Option<f64>,
    constants: Vec<JsonConstant<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    steps: Option<Vec<serde_json::Value>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    break_even: Option<&'a BreakEven>,
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
            steps: self.explained.map(|explained| {
                let looks = explained.looks.iter().zip(&explained.what_ifs);
                looks.map(|(look, what_if)| study::to_json(look, what_if)).collect()
            }),
            break_even: self.explained.map(|explained| &explained.break_even),
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
                100.0 * row.split_piece_share.mean,
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
                        "{:<16} {:<9} {qps:.2} req/s: error {} ({}); {ttft:.0} ms: error {} ({})",
                        row.plan,
                        row.split,
                        percent(qps_error),
                        row.basis.qps,
                        percent(ttft_error),
                        row.basis.ttft
                    );
                }
            }
        }
        text.push('\n');
        for row in self.rows {
            let _ = writeln!(
                text,
                "{} ({}): {:.1} steps a run of {:.1} requests, {:.0} % of those with a prompt split; median TTFT {:.0} ms",
                row.plan,
                row.split,
                row.steps,
                row.mean_step_requests,
                100.0 * row.split_step_share,
                row.ttft_ms_p50
            );
        }
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
        for row in self.rows {
            let qps = row.qps_spread;
            if qps.sd > 0.03 * qps.mean {
                let _ = writeln!(
                    text,
                    "{} ({}): {:.2} to {:.2} req/s by seed: which steps can be split is decided in the first seconds, when requests \
                     fall into groups that stay together",
                    row.plan, row.split, qps.min, qps.max
                );
            }
        }
        if self.rows.iter().any(|row| row.requests_in_system > 1_000.0) {
            text.push_str(
                "requests arrive faster than they are served: the wait for the first token grows with the length of the trace\n",
            );
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
        if let Some(explained) = self.explained {
            text.push_str("\none step of two prompts, split by token:\n");
            text.push_str(&study::print(
                &explained.looks,
                &explained.what_ifs,
                Some(&explained.break_even),
            ));
        }
        output::print(&text)
    }
}

// Without the sign of a zero.
fn percent(fraction: f64) -> String {
    let tenths = (1_000.0 * fraction).round();
    if tenths == 0.0 {
        "0.0 %".to_owned()
    } else {
        format!("{:+.1} %", tenths / 10.0)
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
