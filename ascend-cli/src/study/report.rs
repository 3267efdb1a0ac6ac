//! A look in words and in JSON.

use std::fmt::Write as _;

use serde::Serialize;

use super::look::BubbleSum;
use super::{BreakEven, Look, WhatIf};
use ascend_sim::analysis::Reason;

#[derive(Serialize)]
struct JsonLook<'a> {
    plan: &'a str,
    makespan_ms: f64,
    speedup: f64,
    operations: u64,
    records: u64,
    waits: u64,
    compute_busy_ms: f64,
    communication_busy_ms: f64,
    hidden_communication_ms: f64,
    exposed_communication_ms: f64,
    idle_ms: f64,
    streams: Vec<JsonStream<'a>>,
    bubbles: &'a [BubbleSum],
    critical_path: Vec<JsonStep<'a>>,
    what_if: &'a [WhatIf],
}

#[derive(Serialize)]
struct JsonStream<'a> {
    stream: &'a str,
    busy_ms: f64,
    communication_ms: f64,
}

#[derive(Serialize)]
struct JsonStep<'a> {
    operation: &'a str,
    stream: &'a str,
    layer: Option<i16>,
    micro_batch: Option<u8>,
    start_ns: u64,
    end_ns: u64,
    because: &'static str,
}

fn ms(ns: u64) -> f64 {
    ns as f64 / 1e6
}

/// A look as a JSON value.
pub(crate) fn to_json(look: &Look, what_if: &[WhatIf]) -> serde_json::Value {
    let stream_name = |track: ascend_sim::trace::TrackId| {
        let track = look.trace.tracks[track.0 as usize];
        look.trace.names.text(track.name)
    };
    let usage = &look.usage;
    let json = JsonLook {
        plan: &look.plan,
        makespan_ms: ms(look.makespan_ns),
        speedup: look.speedup,
        operations: look.operations,
        records: look.records,
        waits: look.waits,
        compute_busy_ms: ms(usage.compute_ns),
        communication_busy_ms: ms(usage.communication_ns),
        hidden_communication_ms: ms(usage.hidden_ns),
        exposed_communication_ms: ms(usage.exposed_ns),
        idle_ms: ms(usage.idle_ns),
        streams: usage
            .streams
            .iter()
            .map(|stream| JsonStream {
                stream: stream_name(stream.track),
                busy_ms: ms(stream.busy_ns),
                communication_ms: ms(stream.communication_ns),
            })
            .collect(),
        bubbles: &look.bubbles,
        critical_path: look
            .path
            .iter()
            .map(|step| JsonStep {
                operation: look.trace.names.text(step.name),
                stream: stream_name(step.track),
                layer: step.label.layer,
                micro_batch: step.label.micro_batch,
                start_ns: step.start_ns,
                end_ns: step.end_ns,
                because: match step.reason {
                    Reason::First => "nothing came before",
                    Reason::InOrder => "the task before it on its stream ended",
                    Reason::Waited => "a record on another stream released it",
                    Reason::Submitted => "it was submitted",
                },
            })
            .collect(),
        what_if,
    };
    serde_json::to_value(json).unwrap_or_default()
}

/// Looks side by side, then each by itself.
pub(crate) fn print(looks: &[Look], what_ifs: &[Vec<WhatIf>], break_even: Option<&BreakEven>) -> String {
    let mut text = format!(
        "{:<16} {:>10} {:>8} {:>10} {:>10} {:>10} {:>10} {:>9} {:>7} {:>6}\n",
        "plan", "step ms", "speed-up", "compute", "comm", "hidden", "exposed", "idle", "records", "waits"
    );
    for look in looks {
        let usage = &look.usage;
        let _ = writeln!(
            text,
            "{:<16} {:>10.2} {:>8.3} {:>10.2} {:>10.2} {:>10.2} {:>10.2} {:>9.2} {:>7} {:>6}",
            look.plan,
            ms(look.makespan_ns),
            look.speedup,
            ms(usage.compute_ns),
            ms(usage.communication_ns),
            ms(usage.hidden_ns),
            ms(usage.exposed_ns),
            ms(usage.idle_ns),
            look.records,
            look.waits
        );
    }
    for (look, what_if) in looks.iter().zip(what_ifs) {
        if look.plan == "sequential" {
            continue;
        }
        let _ = writeln!(text, "\n{}", look.plan);
        text.push_str("  streams stood still\n");
        for bubble in look.bubbles.iter().take(6) {
            let _ = writeln!(
                text,
                "    {:<8} {:>9.2} ms in {:>4} gaps: {}",
                bubble.stream,
                ms(bubble.total_ns),
                bubble.count,
                bubble.cause
            );
        }
        let hops = look.path_hops();
        let _ = writeln!(
            text,
            "  critical path: {} tasks, {hops} hops between streams",
            look.path.len()
        );
        for (name, ns, count) in look.path_by_operation().iter().take(8) {
            let _ = writeln!(text, "    {:>9.2} ms in {count:>4} tasks: {name}", ms(*ns));
        }
        if !what_if.is_empty() {
            text.push_str("  what if\n");
        }
        for change in what_if {
            let _ = writeln!(
                text,
                "    {:<22} {:>10.2} ms, speed-up {:.3}",
                change.change, change.makespan_ms, change.speedup
            );
        }
    }
    if let Some(break_even) = break_even {
        let _ = writeln!(
            text,
            "\nshares of communication at which overlap pays{} (contention {:.2}, split loss {:.2})",
            break_even
                .shares
                .map_or(String::new(), |(least, most)| format!(", of {least:.2} to {most:.2}")),
            break_even.contention,
            break_even.split_loss
        );
        let curves = break_even.curves.iter().filter(|curve| !curve.points.is_empty());
        for curve in curves {
            let _ = writeln!(text, "  {:<16} {}", curve.plan, curve.words(3));
        }
        for left_out in &break_even.left_out {
            let (from, to) = (left_out.from, left_out.to);
            let last = if from < to {
                format!(" to {to:.2}")
            } else {
                String::new()
            };
            let _ = writeln!(text, "  {from:.2}{last} left out: {}", left_out.why);
        }
    }
    text
}
