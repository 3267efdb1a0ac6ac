//! Traces are what the public viewer reads: every event obeys the rules of Chrome's trace format, and, where the viewer's own parser is at
//! hand, it finds every slice and every flow.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use ascend_rt::Runtime;
use ascend_rt::mock::Mock;
use ascend_sim::order::{Action, Policy};
use serde_json::Value;

fn draw(name: &str, arguments: &[&str]) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let output = Command::new(env!("CARGO_BIN_EXE_ascend"))
        .args(["plan", "draw"])
        .args(arguments)
        .arg("--trace")
        .arg(&path)
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    path
}

/// Microseconds with three decimals, as whole nanoseconds.
fn ns(value: &Value) -> i64 {
    (value.as_f64().unwrap() * 1e3).round() as i64
}

#[derive(Default)]
struct Counts {
    slices: usize,
    flows: usize,
    counters: usize,
    markers: usize,
}

// races-and-time 7: slices of one thread nest; a flow starts within a slice and ends, bound to the enclosing one ("bp":"e"), within another;
// tracks are named by metadata.
fn check(path: &Path) -> Counts {
    let trace: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let events = trace["traceEvents"].as_array().unwrap();
    let thread = |event: &Value| (event["pid"].as_i64().unwrap(), event["tid"].as_i64().unwrap_or(-1));
    let mut slices: BTreeMap<(i64, i64), Vec<(i64, i64)>> = BTreeMap::new();
    let (mut starts, mut ends) = (BTreeMap::new(), BTreeMap::new());
    let mut named: std::collections::BTreeSet<(i64, i64)> = std::collections::BTreeSet::new();
    let mut marked = named.clone();
    let mut counts = Counts::default();
    for event in events {
        match event["ph"].as_str().unwrap() {
            "X" => {
                let begin = ns(&event["ts"]);
                slices
                    .entry(thread(event))
                    .or_default()
                    .push((begin, begin + ns(&event["dur"])));
                assert!(!event["name"].as_str().unwrap().is_empty());
                counts.slices += 1;
            }
            "s" => assert!(starts.insert(event["id"].to_string(), event).is_none(), "an id twice"),
            "f" => {
                assert_eq!(event["bp"], "e");
                assert!(ends.insert(event["id"].to_string(), event).is_none(), "an id twice");
            }
            "C" => {
                assert!(event["args"].as_object().unwrap().values().all(Value::is_number));
                counts.counters += 1;
            }
            "M" => {
                let text = &event["args"]["name"];
                if event["name"] == "thread_name" {
                    assert!(!text.as_str().unwrap().is_empty());
                    named.insert(thread(event));
                }
            }
            "i" => {
                assert!(event["ts"].is_number() && !event["name"].as_str().unwrap().is_empty());
                assert_eq!(event["s"], "t", "the marker of a thread");
                marked.insert(thread(event));
                counts.markers += 1;
            }
            other => panic!("no such phase: {other}"),
        }
    }
    for (thread, list) in &mut slices {
        assert!(named.contains(thread), "{thread:?} has no name");
        list.sort_by_key(|&(begin, end)| (begin, -end));
        let mut open: Vec<i64> = Vec::new();
        for &(begin, end) in list.iter() {
            while open.last().is_some_and(|&last| last <= begin) {
                open.pop();
            }
            assert!(
                open.last().is_none_or(|&last| end <= last),
                "slices of {thread:?} cross at {begin}"
            );
            open.push(end);
        }
    }
    assert!(marked.is_subset(&named), "a marker on a thread without a name");
    assert_eq!(starts.len(), ends.len());
    for (id, start) in &starts {
        let end = ends[id];
        assert_eq!((&start["cat"], &start["name"]), (&end["cat"], &end["name"]));
        assert!(ns(&start["ts"]) <= ns(&end["ts"]), "flow {id} goes back in time");
        for event in [start, &end] {
            let at = ns(&event["ts"]);
            let inside = slices[&thread(event)]
                .iter()
                .any(|&(begin, end)| begin <= at && at < end);
            assert!(inside, "flow {id} hangs in the air at {at}");
        }
        counts.flows += 1;
    }
    counts
}

const DRAWN: [&[&str]; 3] = [
    &["dbo_941"],
    &["dbo_a2av_1547", "--ranks", "2", "--layers", "4"],
    &["sglang_decode", "--micro-batches", "3", "--dense-layers", "1"],
];

#[test]
fn traces_obey_the_format() {
    for (i, arguments) in DRAWN.iter().enumerate() {
        let counts = check(&draw(&format!("format-{i}.json"), arguments));
        assert!(
            counts.slices > 50 && counts.flows > 10 && counts.counters > 10,
            "{arguments:?}"
        );
    }
}

/// The trace of a program of two host threads on the mock, with a race.
fn trace_of_a_program() -> PathBuf {
    let mock = Mock::builder().check(Policy::all(Action::Collect)).build();
    let runtime = Runtime::mock(mock).unwrap();
    let context = runtime.device(0).unwrap().context().unwrap();
    let (first, second) = (context.stream().unwrap(), context.stream().unwrap());
    let event = context.event().unwrap();
    let mut buffer = context.buffer_from(&[1_u32; 64]).unwrap();
    for _ in 0..20 {
        first.memset_async(&mut buffer, 1).unwrap();
        first.record(&event).unwrap();
        second.wait(&event).unwrap();
        second.memset_async(&mut buffer, 2).unwrap();
    }
    std::thread::scope(|scope| {
        scope.spawn(|| second.synchronize().unwrap());
    });
    first.synchronize().unwrap();
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("program.json");
    let trace = runtime.simulation().unwrap().take_trace();
    std::fs::write(&path, ascend_sim::trace::chrome::to_string(&trace)).unwrap();
    path
}

#[test]
fn the_trace_of_a_program_obeys_the_format() {
    let path = trace_of_a_program();
    let counts = check(&path);
    assert!(counts.slices > 80 && counts.flows >= 20 && counts.counters > 20);
    assert!(
        counts.markers > 0,
        "the fills of the second stream race with the next of the first"
    );
    let text = std::fs::read_to_string(path).unwrap();
    for track in ["\"thread 0\"", "\"thread 1\"", "\"stream 0\"", "\"stream 1\""] {
        assert!(text.contains(track), "{track}");
    }
}

#[test]
fn the_viewers_own_parser_finds_every_slice_and_flow() {
    // The shell is what the PyPI package perfetto fetches at its first use; it is not fetched here.
    let Some(shell) = std::env::var_os("TRACE_PROCESSOR_SHELL") else {
        println!("SKIPPED trace processor: TRACE_PROCESSOR_SHELL does not name a trace_processor_shell");
        return;
    };
    let query = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("count.sql");
    std::fs::write(
        &query,
        "select (select count(*) from slice), (select count(*) from flow);\n",
    )
    .unwrap();
    for (i, arguments) in DRAWN.iter().enumerate() {
        let path = draw(&format!("viewer-{i}.json"), arguments);
        let counts = check(&path);
        let output = Command::new(&shell).arg("-q").arg(&query).arg(&path).output().unwrap();
        let text = String::from_utf8(output.stdout).unwrap();
        let expected = format!("{},{}", counts.slices, counts.flows);
        assert!(
            text.lines().any(|line| line.trim() == expected),
            "{arguments:?}: {text}, not {expected}"
        );
    }
}
