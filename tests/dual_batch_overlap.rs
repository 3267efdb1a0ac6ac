//! The example `dual_batch_overlap`, run as a user runs it.

use std::path::PathBuf;
use std::process::{Command, Output};
use std::sync::OnceLock;

/// Builds the example once and gives its path.
fn example() -> &'static PathBuf {
    static PATH: OnceLock<PathBuf> = OnceLock::new();
    PATH.get_or_init(|| {
        let build = Command::new(env!("CARGO"))
            .args([
                "build",
                "--locked",
                "--example",
                "dual_batch_overlap",
                "--message-format=json-render-diagnostics",
            ])
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            // The flags of a sanitizer run are not for this build, which has no target of its own.
            .env_remove("RUSTFLAGS")
            .env_remove("RUSTDOCFLAGS")
            .output()
            .expect("cargo runs");
        assert!(build.status.success(), "{}", String::from_utf8_lossy(&build.stderr));
        let messages = String::from_utf8(build.stdout).expect("cargo writes UTF-8");
        messages
            .lines()
            .filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok())
            .filter(|message| message["target"]["name"] == "dual_batch_overlap")
            .find_map(|message| message["executable"].as_str().map(PathBuf::from))
            .expect("cargo says where the example is")
    })
}

fn run(arguments: &str) -> Output {
    Command::new(example())
        .args(arguments.split_whitespace())
        .output()
        .expect("the example runs")
}

fn json(arguments: &str) -> serde_json::Value {
    let output = run(&format!("{arguments} --json"));
    let text = String::from_utf8(output.stdout).expect("the report is UTF-8");
    serde_json::from_str(&text)
        .unwrap_or_else(|e| panic!("{arguments}: {e}: {text}{}", String::from_utf8_lossy(&output.stderr)))
}

/// A model small enough to be run many times.
const SMALL: &str = "--layers 3 --tokens 6 --num-requests 5 --hidden 16";

#[test]
fn every_plan_and_split_gives_the_sequential_numbers_and_no_finding() {
    for plan in ascend_rt::multistream::plan::BUILT_IN {
        for micro_batches in 1..=4 {
            for split in ["tokens", "sequence"] {
                let arguments = format!(
                    "{SMALL} --plan {} --micro-batches {micro_batches} --split {split}",
                    plan.name
                );
                let report = json(&arguments);
                assert_eq!(report["bitwise_equal"], true, "{arguments}");
                assert_eq!(report["findings"], serde_json::json!([]), "{arguments}");
            }
        }
    }
}

#[test]
fn four_ranks_give_the_sequential_numbers() {
    let report = json("--ranks 4 --layers 2 --tokens 6 --num-requests 4 --hidden 32");
    assert_eq!(report["bitwise_equal"], true);
    assert_eq!(report["findings"], serde_json::json!([]));
}

#[test]
fn overlap_gains_where_tokens_stand_for_many_and_loses_where_they_do_not() {
    let speed_up = |arguments: &str| {
        let report = json(arguments);
        let makespan = |i: usize| report["plans"][i]["makespan_us"].as_f64().expect("a number");
        makespan(0) / makespan(1)
    };
    assert!(speed_up("--layers 3") > 1.1);
    assert!(speed_up("--layers 3 --cost-tokens 1") < 1.0);
}

#[test]
fn the_report_counts_events_as_the_plan_has_them() {
    let report = json("--layers 4 --dense-layers 1");
    assert_eq!(report["plans"][0]["name"], "sequential");
    assert_eq!(report["plans"][0]["events_created"], 0);
    let overlapped = &report["plans"][1];
    // Six keys in each of 4 layers and 2 micro-batches, on each of 2 ranks (multistream.md 1.2).
    assert_eq!(overlapped["events_created"], 6 * 4 * 2 * 2);
    assert_eq!(overlapped["records"], overlapped["events_created"]);
    let exposed = overlapped["exposed_comm_us"].as_f64().expect("a number");
    assert!(exposed < overlapped["comm_busy_us"].as_f64().expect("a number"));
}

#[test]
fn a_wait_that_is_left_out_never_passes_silently() {
    let plan = ascend_rt::multistream::plan::builtin("dbo_941").expect("it is built in");
    for key in plan.waited_keys() {
        let key = plan.key_name(key);
        let output = run(&format!("{SMALL} --break {key}"));
        let stderr = String::from_utf8_lossy(&output.stderr);
        // Stream order makes this one redundant (multistream.md 2.4): the run says so.
        if key == "MOE_AFTER_COMM" {
            assert!(
                output.status.success() && stderr.contains("already implies it"),
                "{key}: {stderr}"
            );
        } else {
            assert_eq!(output.status.code(), Some(1), "{key}: {stderr}");
        }
    }
}

#[test]
fn bad_input_is_one_line_that_names_it_and_leaves_nothing_behind() {
    let folder = std::env::temp_dir().join(format!("dual_batch_overlap-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("the temporary folder can be made");
    let file = |name: &str, text: &str| {
        let path = folder.join(name);
        std::fs::write(&path, text).expect("the temporary folder can be written");
        format!("--requests {}", path.display())
    };
    let header = "TIMESTAMP,ContextTokens,GeneratedTokens\n";
    let cases = [
        (
            file("column.csv", "TIMESTAMP,ContextTokens\n0,5\n"),
            "GeneratedTokens is missing",
        ),
        (
            file("negative.csv", &format!("{header}0,-5,1\n")),
            "line 2: ContextTokens is -5",
        ),
        (
            file("absurd.csv", &format!("{header}0,5,1\n0,99999999999,1\n")),
            "line 3: ContextTokens is 99999999999",
        ),
        (
            file("text.csv", &format!("{header}0,many,1\n")),
            "'many', not a whole number",
        ),
        (file("empty.csv", header), "no requests"),
        ("--requests /no/such/file.csv".to_owned(), "cannot be read"),
        ("--num-requests 0".to_owned(), "--num-requests 0: must be from 1"),
        (
            "--num-requests 1 --tokens 2 --micro-batches 4".to_owned(),
            "at most as many micro-batches",
        ),
        ("--layers 0".to_owned(), "--layers 0: must be from 1"),
        ("--layers -1".to_owned(), "invalid value '-1' for '--layers"),
        ("--trace /no/such/folder/trace.json".to_owned(), "cannot be written"),
        ("--break NO_SUCH_KEY".to_owned(), "no such event key"),
        (
            "--break MOE_GATE_FINISH".to_owned(),
            "no stream of the plan waits for it",
        ),
        ("--plan nonsense".to_owned(), "no such plan"),
    ];
    let trace = folder.join("trace.json");
    for (arguments, expected) in cases {
        let with_trace = if arguments.contains("--trace") {
            arguments.clone()
        } else {
            format!("{arguments} --trace {}", trace.display())
        };
        let output = run(&with_trace);
        let stderr = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{arguments}: {stderr}");
        assert!(stderr.contains(expected), "{arguments}: {stderr}");
        assert_eq!(stderr.trim_end().lines().count(), 1, "{arguments}: {stderr}");
        assert!(output.stdout.is_empty(), "{arguments}");
        assert!(!trace.exists(), "{arguments}");
    }
    let left: Vec<_> = std::fs::read_dir(&folder)
        .expect("the folder is there")
        .map(|entry| entry.expect("the folder can be read").file_name())
        .filter(|name| !name.to_string_lossy().ends_with(".csv"))
        .collect();
    assert!(left.is_empty(), "{left:?}");
    std::fs::remove_dir_all(&folder).expect("the folder can be removed");
}

#[test]
fn the_trace_shows_two_streams_of_each_rank_the_host_and_an_arrow_for_each_wait_that_stood() {
    let path = std::env::temp_dir().join(format!("dual_batch_overlap-{}.json", std::process::id()));
    let report = json(&format!("{SMALL} --trace {}", path.display()));
    assert_eq!(report["bitwise_equal"], true);
    let text = std::fs::read_to_string(&path).expect("the trace was written");
    std::fs::remove_file(&path).expect("the trace can be removed");
    let trace: serde_json::Value = serde_json::from_str(&text).expect("the trace is JSON");
    let events = trace["traceEvents"].as_array().expect("the trace has events");
    let of = |phase: &str| -> Vec<_> { events.iter().filter(|event| event["ph"] == phase).collect() };
    let mut tracks: Vec<_> = of("X")
        .iter()
        .map(|slice| (slice["pid"].as_u64(), slice["tid"].as_u64()))
        .collect();
    tracks.sort_unstable();
    tracks.dedup();
    // Process 0 is the host.
    let (host, streams): (Vec<_>, Vec<_>) = tracks.into_iter().partition(|&(process, _)| process == Some(0));
    assert_eq!(streams.len(), 4, "two streams on each of two ranks");
    assert_eq!(host.len(), 1, "one thread submits");
    assert!(!of("s").is_empty());
    assert_eq!(of("s").len(), of("f").len());
}
