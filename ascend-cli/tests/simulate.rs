//! `ascend simulate` and `ascend plan` as scripts use them: figures, exit statuses, files, and what they say of bad input.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output};

use serde_json::Value;

fn ascend(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_ascend"))
        .args(arguments)
        .output()
        .unwrap()
}

fn json(arguments: &[&str]) -> Value {
    let output = ascend(arguments);
    assert!(
        output.status.success(),
        "{arguments:?}: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    serde_json::from_slice(&output.stdout).unwrap()
}

/// A folder of its own for a test, empty.
fn folder(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// Runs with bad input: exit status 2, one line on stderr that contains `expected`, nothing on stdout.
fn refused(arguments: &[&str], expected: &str) {
    let output = ascend(arguments);
    let stderr = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2), "{arguments:?}: {stderr}");
    assert!(stderr.contains(expected), "{arguments:?}: {stderr}");
    assert_eq!(stderr.trim_end().lines().count(), 1, "{arguments:?}: {stderr}");
    assert!(output.stdout.is_empty(), "{arguments:?}");
    assert!(!stderr.contains("panicked"), "{stderr}");
}

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
fn another_communication_share_is_calibrated_as_well() {
    let report = json(&["simulate", "--json", "--seeds", "3", "--set", "communication_share=0.4"]);
    let (baseline, overlapped) = (&report["rows"][0], &report["rows"][1]);
    assert_eq!(baseline["basis"]["ttft"], "calibrated");
    assert!(baseline["ttft_error"].as_f64().unwrap().abs() < 0.001);
    assert_eq!(overlapped["basis"]["ttft"], "predicted");
    assert!(overlapped["ttft_error"].is_number());
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

const TRACE: &str = "TIMESTAMP,ContextTokens,GeneratedTokens\n2023-11-16 18:15:46.6805900,3740,4\n\
                     2023-11-16 18:15:46.9951690,396,1\n2023-11-16 18:15:47,2000,3\n";

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
fn a_bad_trace_is_refused_with_its_line() {
    let folder = folder("bad-requests");
    let path = folder.join("trace.csv");
    for (from, to, expected) in [
        (
            "18:15:47,",
            "18:15:40,",
            "trace.csv:4: TIMESTAMP is before that of the row above; sort",
        ),
        ("3740", "-3740", "trace.csv:2: ContextTokens cannot be -3740; give 1 to"),
        ("3740", "0", "trace.csv:2: ContextTokens cannot be 0"),
        ("3740", "99999999999999999999", "trace.csv:2: ContextTokens cannot be"),
        (
            "396,1",
            "396,x",
            "trace.csv:3: GeneratedTokens 'x' is not a whole number",
        ),
        (
            "2023-11-16 18:15:47",
            "yesterday",
            "trace.csv:4: TIMESTAMP 'yesterday' is neither",
        ),
        (
            "2023-11-16 18:15:47",
            "2033-11-16 18:15:47",
            "trace.csv:4: TIMESTAMP is more than a month after",
        ),
        (
            "ContextTokens",
            "Context",
            "trace.csv:1: there is no column ContextTokens; the first line must name",
        ),
        ("396,1", "396", "trace.csv:3:"),
    ] {
        fs::write(&path, TRACE.replace(from, to)).unwrap();
        refused(&["simulate", "--requests", path.to_str().unwrap()], expected);
    }
    fs::write(&path, "TIMESTAMP,ContextTokens,GeneratedTokens\n").unwrap();
    refused(
        &["simulate", "--requests", path.to_str().unwrap()],
        "trace.csv has no request",
    );
    refused(&["simulate", "--requests", "absent.csv"], "cannot read absent.csv");
}

#[test]
fn a_plan_that_races_is_refused_and_checked() {
    let folder = folder("racing");
    let toml = String::from_utf8(ascend(&["plan", "show", "dbo_full", "--toml"]).stdout).unwrap();
    // The wait of the communication stream for the attention output.
    let wait = toml
        .lines()
        .position(|line| line.contains("wait = \"ATTN_COM_FINISH\""))
        .unwrap();
    let racing: Vec<&str> = toml.lines().collect();
    let path = folder.join("racing.toml");
    let start = racing[..wait + 1]
        .iter()
        .rposition(|line| line.contains("[[stages.steps]]") || line.contains("wait"))
        .unwrap();
    let step = if racing[wait].starts_with("wait") {
        start - 1..wait + 2
    } else {
        wait..wait + 1
    };
    let without: Vec<&str> = racing
        .iter()
        .enumerate()
        .filter(|(i, _)| !step.contains(i))
        .map(|(_, line)| *line)
        .collect();
    fs::write(&path, without.join("\n")).unwrap();
    let name = path.to_str().unwrap();
    let picture = folder.join("out.svg");
    for arguments in [
        vec!["simulate", "--plan", name],
        vec!["plan", "draw", name, "--svg", picture.to_str().unwrap()],
    ] {
        refused(&arguments, "race");
        refused(&arguments, "racing.toml:");
        refused(&arguments, "fix: ");
    }
    assert!(!picture.exists());
    // Asked for, it is drawn, with the race as a marker, and the exit status tells.
    let trace = folder.join("out.json");
    let drawn = ascend(&[
        "plan",
        "draw",
        name,
        "--allow-wrong",
        "--trace",
        trace.to_str().unwrap(),
    ]);
    assert_eq!(drawn.status.code(), Some(1));
    assert!(String::from_utf8(drawn.stderr).unwrap().contains("racing.toml:"));
    let text = fs::read_to_string(&trace).unwrap();
    assert!(
        text.contains("race: nothing orders attn_all_reduce on comm"),
        "no marker"
    );
    fs::remove_file(&trace).unwrap();
    refused(&["plan", "draw", name, "--allow-wrong"], "--trace");
    let check = ascend(&["plan", "check", name]);
    assert_eq!(check.status.code(), Some(1));
    assert!(String::from_utf8(check.stdout).unwrap().contains("is wrong"));
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 1, "a file was left behind");
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
fn a_bad_model_is_refused_with_its_line() {
    let folder = folder("bad-model");
    for (name, text, expected) in [
        (
            "a.toml",
            "[constants]\nlink_bandwidth = 0\n",
            "a.toml:2: link_bandwidth cannot be 0; give a number from",
        ),
        (
            "b.json",
            "{\"constants\":\n{\"hbm_bandwidth\": -1}}",
            "b.json:2: hbm_bandwidth cannot be -1",
        ),
        (
            "c.toml",
            "[durations.experts]\nfixed_ns = -1\n",
            "c.toml:2: fixed_ns cannot be -1",
        ),
        ("d.toml", "[constants\n", "d.toml:1: not TOML"),
        ("e.json", "{\"ranks\": 4,}", "e.json:1: not JSON"),
        (
            "f.toml",
            "speed = 1\n",
            "f.toml:1: the file has no key 'speed'; known are",
        ),
    ] {
        let path = folder.join(name);
        fs::write(&path, text).unwrap();
        refused(&["simulate", "--model", path.to_str().unwrap()], expected);
    }
    let path = folder.join("g.toml");
    fs::write(&path, "[durations.experts]\nfixed_ns = 1e300\n").unwrap();
    refused(
        &["plan", "draw", "dbo_full", "--model", path.to_str().unwrap()],
        "operation experts would take",
    );
    refused(&["simulate", "--set", "link_bandwidth=0"], "link_bandwidth cannot be 0");
    refused(&["simulate", "--set", "speed=1"], "there is no constant 'speed'");
    refused(&["simulate", "--set", "link_latency=-1"], "link_latency cannot be -1");
}

#[test]
fn what_is_unknown_or_impossible_is_refused() {
    refused(
        &["simulate", "--preset", "h100"],
        "there is no preset 'h100'; the only one is dsr1-910b-tp16",
    );
    refused(
        &["simulate", "--plan", "dbo"],
        "there is no plan 'dbo'; built in are sequential",
    );
    refused(&["simulate", "--plan", "absent.toml"], "cannot read absent.toml");
    refused(
        &["simulate", "--split", "half"],
        "give one of sequence, balanced, token",
    );
    refused(&["simulate", "--rate", "0"], "give a number above 0");
    refused(&["simulate", "--rate", "-1"], "give a number above 0");
    refused(
        &["simulate", "--rate", "1e-300"],
        "arrives after more than a hundred years of simulated time",
    );
    refused(&["simulate", "--seeds", "0"], "0 is not in 1..");
    refused(&["simulate", "--num-requests", "0"], "0 is not in 1..");
    refused(&["simulate", "--step-tokens", "0"], "0 is not in 1..");
    refused(&["simulate", "--svg", "/"], "is a folder");
    refused(
        &["simulate", "--trace", "/absent/out.json"],
        "cannot write /absent/out.json",
    );
    refused(
        &["plan", "draw", "dbo_full", "--tokens", "1", "--prompts", "1"],
        "cannot be cut",
    );
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
