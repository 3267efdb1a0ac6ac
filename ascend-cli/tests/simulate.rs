//! `ascend simulate` and `ascend plan` as scripts use them: figures, help, traces, and what a user may change.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod cli;

use std::fs;

use cli::{TRACE, ascend, folder, json, refused};
use serde_json::Value;

// The published table of vllm-ascend#941: 0.90 requests/s and 8 226 ms without overlap, 1.01 and 7 432 ms with it.
#[test]
fn the_published_table_is_reproduced_with_one_prediction() {
    let report = json(&["simulate", "--preset", "dsr1-910b-tp16", "--json"]);
    let rows = report["rows"].as_array().unwrap();
    let row = |plan: &str, split: &str| {
        rows.iter()
            .find(|row| row["plan"] == plan && row["split"] == split)
            .unwrap()
    };
    let baseline = row("sequential", "none");
    assert_eq!(
        (&baseline["basis"]["qps"], &baseline["basis"]["ttft"]),
        (&"calibrated".into(), &"calibrated".into())
    );
    let overlapped = row("dbo_941", "sequence");
    assert_eq!(
        (&overlapped["basis"]["qps"], &overlapped["basis"]["ttft"]),
        (&"calibrated".into(), &"predicted".into())
    );
    for (row, figure) in [
        (baseline, "qps_error"),
        (baseline, "ttft_error"),
        (overlapped, "qps_error"),
    ] {
        assert!(row[figure].as_f64().unwrap().abs() < 0.001, "{figure}");
    }
    assert!(overlapped["ttft_error"].as_f64().unwrap().abs() < 0.02);
    for (plan, split) in [("dbo_941", "token"), ("dbo_full", "sequence"), ("dbo_full", "token")] {
        let row = row(plan, split);
        assert!(row["published_qps"].is_null() && row["ttft_error"].is_null());
        assert_eq!(row["basis"]["qps"], "predicted");
    }
    // races-and-time 6.4: request-level splitting depends on how requests group, token-level does not; and more is to be had.
    let sd = |row: &Value| row["qps_spread"]["sd"].as_f64().unwrap();
    assert!(sd(overlapped) > 10.0 * sd(row("dbo_941", "token")));
    assert!(row("dbo_full", "token")["qps"].as_f64() > row("dbo_941", "token")["qps"].as_f64());
    assert_eq!(overlapped["not_split"][0]["reason"], "no balanced cut between requests");
    assert!(rows.iter().all(|row| row["seeds"] == 20));

    // What is calibrated here is what the cost model carries as its defaults.
    let model = ascend_sim::cost::Constants::dsr1_910b_tp16();
    for constant in report["constants"].as_array().unwrap() {
        let quantity = ascend_sim::cost::Quantity::from_name(constant["name"].as_str().unwrap()).unwrap();
        let (found, stored) = (constant["value"].as_f64().unwrap(), model[quantity]);
        assert!(
            (found / stored - 1.0).abs() < 0.005,
            "{}: {found} {stored}",
            quantity.name()
        );
        for key in ["unit", "basis", "source"] {
            assert!(!constant[key].as_str().unwrap().is_empty());
        }
    }
}

#[test]
fn three_micro_batches_leave_the_baseline_calibrated_and_the_rest_predicted() {
    let report = json(&["simulate", "--json", "--seeds", "1", "--micro-batches", "3"]);
    let rows = report["rows"].as_array().unwrap();
    assert_eq!(
        (&rows[0]["basis"]["qps"], &rows[0]["published_qps"]),
        (&"calibrated".into(), &0.9.into())
    );
    for row in &rows[1..] {
        assert!(
            row["basis"]["qps"] == "predicted" && row["published_qps"].is_null(),
            "{row}"
        );
    }
}

#[test]
fn the_share_of_split_steps_is_of_those_with_a_prompt() {
    let report = json(&[
        "simulate",
        "--json",
        "--seeds",
        "1",
        "--rate",
        "1000",
        "--num-requests",
        "600",
        "--tokens",
        "16",
        "--generate",
        "200",
        "--concurrency",
        "0",
        "--split",
        "token",
        "--split-decode",
    ]);
    let share = report["rows"][1]["split_step_share"].as_f64().unwrap();
    assert!(share > 0.0 && share <= 1.0, "{share}");
}

#[test]
fn another_communication_share_is_calibrated_as_well() {
    let report = json(&["simulate", "--json", "--seeds", "3", "--set", "communication_share=0.4"]);
    let (baseline, overlapped) = (&report["rows"][0], &report["rows"][1]);
    assert_eq!(baseline["basis"]["ttft"], "calibrated");
    assert!(baseline["ttft_error"].as_f64().unwrap().abs() < 0.001);
    assert_eq!(overlapped["basis"]["ttft"], "predicted");
    assert!(overlapped["ttft_error"].is_number());
    // The share counts for a trace of requests and for one step as well.
    let folder = folder("share");
    let path = folder.join("trace.csv");
    fs::write(&path, TRACE).unwrap();
    let serve = [
        "simulate",
        "--json",
        "--seeds",
        "1",
        "--requests",
        path.to_str().unwrap(),
    ];
    let draw = ["plan", "draw", "dbo_941", "--json"];
    let qps = |report: Value| report["rows"][1]["qps"].as_f64().unwrap();
    let comm = |report: Value| report["steps"][0]["communication_busy_ms"].as_f64().unwrap();
    let share = ["--set", "communication_share=0.4"];
    assert_ne!(qps(json(&serve)), qps(json(&[&serve[..], &share].concat())));
    let ratio = comm(json(&[&draw[..], &share].concat())) / comm(json(&draw));
    assert!((ratio - 0.4 / 0.52).abs() < 0.02, "{ratio}");
    // Another machine is not the published one.
    let report = json(&["simulate", "--json", "--seeds", "1", "--set", "link_bandwidth=60e9"]);
    assert_eq!(report["rows"][0]["basis"]["qps"], "predicted");
    assert!(report["rows"][0]["published_qps"].is_null());
}

#[test]
fn help_teaches() {
    for (arguments, words) in [
        (&["simulate", "--help"][..], "Nothing here was measured on an NPU"),
        (&["plan", "draw", "--help"], "The step is a number of equal prompts"),
        (&["plan", "check", "--help"], "Exit status 0 if the plan is right"),
        (&["split", "--help"], "The answer is"),
    ] {
        let output = ascend(arguments);
        assert!(output.status.success());
        let help = String::from_utf8(output.stdout).unwrap();
        let folded = help.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(folded.contains(words), "{arguments:?}: {help}");
    }
}

#[test]
fn equal_seeds_give_equal_bytes() {
    let run = || ascend(&["simulate", "--json", "--seeds", "2", "--explain"]).stdout;
    let first = run();
    assert!(!first.is_empty());
    assert_eq!(first, run());
}

#[test]
fn a_request_trace_is_served() {
    let folder = folder("requests");
    let path = folder.join("trace.csv");
    fs::write(&path, TRACE).unwrap();
    let path = path.to_str().unwrap();
    let report = json(&[
        "simulate",
        "--json",
        "--requests",
        path,
        "--plan",
        "dbo_full",
        "--split",
        "token",
    ]);
    let rows = report["rows"].as_array().unwrap();
    assert_eq!(rows.len(), 2);
    for row in rows {
        assert_eq!(row["seeds"], 1);
        assert!(row["published_qps"].is_null());
        assert!(row["ttft_ms_p99"].as_f64().unwrap() > row["ttft_ms_p50"].as_f64().unwrap());
    }
    assert!(rows[1]["split_step_share"].as_f64().unwrap() > 0.0);
    let first = json(&[
        "simulate",
        "--json",
        "--requests",
        path,
        "--num-requests",
        "1",
        "--plan",
        "dbo_full",
    ]);
    assert_eq!(first["rows"][0]["steps"], 4.0);
}

#[test]
fn a_curve_leaves_out_what_cannot_be_reached_and_says_so() {
    let folder = folder("curve");
    let path = folder.join("curve.svg");
    // A small step: the latencies of its collectives alone are more than a twentieth of it.
    let draw = ["plan", "draw", "dbo_941", "--curve", path.to_str().unwrap()];
    let small = [&draw[..], &["--tokens", "512"]].concat();
    let break_even = &json(&[&small[..], &["--json"]].concat())["break_even"];
    let least = break_even["shares"][0].as_f64().unwrap();
    let points = break_even["curves"][0]["points"].as_array().unwrap();
    assert_eq!(points[0][0].as_f64().unwrap(), least);
    assert!(least > 0.02 && points.len() < 17 && points.len() > 10, "{break_even}");
    let left_out = &break_even["left_out"][0];
    assert_eq!(left_out["from"], 0.02);
    assert!(left_out["why"].as_str().unwrap().contains("no link_bandwidth makes"));
    let told = String::from_utf8(ascend(&small).stdout).unwrap();
    assert!(told.contains(" left out: no link_bandwidth makes"), "{told}");
    assert!(fs::read_to_string(&path).unwrap().contains("can be reached)"));
    // Computation that was measured and takes more than its part at large shares.
    let model = folder.join("model.toml");
    fs::write(&model, "[durations.experts]\nfixed_ns = 60_000_000\n").unwrap();
    let measured = [&draw[..], &["--model", model.to_str().unwrap(), "--json"]].concat();
    let break_even = &json(&measured)["break_even"];
    let left_out = break_even["left_out"].as_array().unwrap();
    assert_eq!(left_out.last().unwrap()["to"], 0.8);
    assert!(
        left_out.last().unwrap()["why"]
            .as_str()
            .unwrap()
            .contains("durations that were given")
    );
    assert!(!break_even["curves"][0]["points"].as_array().unwrap().is_empty());
    // One device communicates nothing: no curve, and no file.
    fs::write(&model, "ranks = 1\n").unwrap();
    fs::remove_file(&path).unwrap();
    let alone = [&draw[..], &["--model", model.to_str().unwrap()]].concat();
    refused(
        &alone,
        "there is no curve, for no share of communication can be reached",
    );
    refused(&alone, "one device has nothing to communicate");
    assert!(!path.exists());
    // The report of a simulation is not lost with the curve.
    let report = json(&[
        "simulate",
        "--json",
        "--seeds",
        "1",
        "--explain",
        "--model",
        model.to_str().unwrap(),
    ]);
    assert!(report["break_even"]["shares"].is_null());
    assert_eq!(report["rows"].as_array().unwrap().len(), 5);
}

#[test]
fn a_plan_that_loses_again_at_large_shares_is_told_so() {
    let folder = folder("pays");
    let path = folder.join("curve.svg");
    // Slow hops, which a split step pays for twice: at large shares there is too little computation to hide them behind.
    let draw = [
        "plan",
        "draw",
        "dbo_941",
        "dbo_full",
        "--tokens",
        "512",
        "--set",
        "link_latency=8000",
        "--set",
        "split_loss=0",
        "--curve",
        path.to_str().unwrap(),
    ];
    let break_even = &json(&[&draw[..], &["--json"]].concat())["break_even"];
    let told = String::from_utf8(ascend(&draw).stdout).unwrap();
    for (i, is_first) in [(0, false), (1, true)] {
        let curve = &break_even["curves"][i];
        let points: Vec<(f64, f64)> = serde_json::from_value(curve["points"].clone()).unwrap();
        let pays: Vec<(f64, f64)> = serde_json::from_value(curve["pays"].clone()).unwrap();
        let [(from, to)] = pays[..] else { panic!("{curve}") };
        for &(share, speedup) in &points {
            assert_eq!((from..=to).contains(&share), speedup >= 1.0, "{share}: {curve}");
        }
        assert!(points.last().unwrap().1 < 1.0);
        assert_eq!(from == points[0].0, is_first);
        let words = if is_first {
            assert!(curve["break_even"].is_null());
            format!("dbo_full         up to {to:.3}\n")
        } else {
            assert_eq!(curve["break_even"].as_f64(), Some(from));
            format!("dbo_941          {from:.3} to {to:.3}\n")
        };
        assert!(told.contains(&words), "{words}: {told}");
    }
}

#[test]
fn a_right_plan_passes_and_mutation_misses_nothing() {
    for entry in json(&["plan", "list", "--json"])["plans"].as_array().unwrap() {
        let name = entry["name"].as_str().unwrap();
        let check = json(&["plan", "check", name, "--mutate", "--json"]);
        assert_eq!((&check["right"], &check["missed"]), (&true.into(), &0.into()), "{name}");
        let count = |key: &str| check[key].as_u64().unwrap();
        assert_eq!(count("waits"), count("caught") + count("redundant"), "{name}");
    }
}

#[test]
fn a_measured_duration_and_an_own_operation_are_used() {
    let folder = folder("model");
    let model = folder.join("model.toml");
    fs::write(&model, "[durations.experts]\nfixed_ns = 90_000_000\n").unwrap();
    let makespan = |arguments: &[&str]| json(arguments)["steps"][1]["makespan_ms"].as_f64().unwrap();
    let draw = ["plan", "draw", "dbo_full", "--json"];
    let slower = makespan(&[&draw[..], &["--model", model.to_str().unwrap()]].concat());
    assert!(slower > makespan(&draw) + 2.0 * 2.0 * 80.0, "{slower}");

    let plan = folder.join("own.toml");
    let toml = String::from_utf8(ascend(&["plan", "show", "dbo_full", "--toml"]).stdout).unwrap();
    let toml = toml
        .replace("\"dbo_full\"", "\"own\"")
        .replace("\"gate\"", "\"fused_gate\"");
    fs::write(&plan, toml).unwrap();
    let draw = ["plan", "draw", plan.to_str().unwrap(), "--json"];
    refused(
        &draw,
        "the cost model has no price for operation fused_gate of plan own",
    );
    fs::write(
        &model,
        "[operations.fused_gate]\nkind = \"vector\"\nfixed_ns = 90_000_000\n",
    )
    .unwrap();
    let slower = makespan(&[&draw[..], &["--model", model.to_str().unwrap()]].concat());
    assert!(slower > 2.0 * 2.0 * 90.0, "{slower}");
}

#[test]
fn a_changed_plan_is_not_taken_for_the_published_one() {
    let folder = folder("changed");
    let plan = folder.join("changed.toml");
    let toml = String::from_utf8(ascend(&["plan", "show", "dbo_941", "--toml"]).stdout).unwrap();
    fs::write(&plan, toml.replacen("summary = \"", "summary = \"Mine. ", 1)).unwrap();
    let plan = plan.to_str().unwrap();
    let report = json(&[
        "simulate", "--json", "--seeds", "1", "--plan", plan, "--split", "sequence",
    ]);
    let row = &report["rows"][1];
    assert_eq!(
        (&row["plan"], &row["basis"]["qps"]),
        (&"dbo_941".into(), &"predicted".into())
    );
    assert!(row["published_qps"].is_null());
    refused(
        &["plan", "draw", "dbo_941", plan],
        "changed.toml:1: another plan of this command is called 'dbo_941'; give this one a name of its own",
    );
}

#[test]
fn a_trace_reads_back_with_tracks_counters_and_findings() {
    let folder = folder("trace");
    let path = folder.join("trace.json");
    let output = ascend(&[
        "plan",
        "draw",
        "dbo_941",
        "--ranks",
        "2",
        "--trace",
        path.to_str().unwrap(),
    ]);
    assert!(output.status.success());
    let trace = ascend_sim::trace::chrome::read(&fs::read_to_string(&path).unwrap()).unwrap();
    let devices: Vec<Option<u32>> = trace.tracks.iter().map(|track| track.device).collect();
    for (device, tracks) in [(None, 1), (Some(0), 2), (Some(1), 2)] {
        assert_eq!(
            devices.iter().filter(|&&other| other == device).count(),
            tracks,
            "{device:?}"
        );
    }
    use ascend_sim::trace::Record;
    assert!(
        trace
            .records
            .iter()
            .any(|record| matches!(record, Record::Arrow { .. }))
    );
    for (counter, devices) in [("events in use", 2), ("live activations, bytes (modelled)", 2)] {
        let of = |record: &Record| match *record {
            Record::Counter {
                name, device, value, ..
            } if trace.names.text(name) == counter && value > 0 => device,
            _ => None,
        };
        let counted: std::collections::BTreeSet<u32> = trace.records.iter().filter_map(of).collect();
        assert_eq!(counted.len(), devices, "{counter}");
    }
    // The wait that stream order makes superfluous.
    assert!(
        trace
            .records
            .iter()
            .any(|record| matches!(*record, Record::Marker { name, .. }
        if trace.names.text(name).starts_with("redundant-wait: ")))
    );
}
