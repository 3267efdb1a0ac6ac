//! `ascend conformance` through the real loader: against the drop-in library, against nothing, and against one that does wrong.

use std::process::Command;
use std::time::Duration;

use dropin_tests::{Ended, command, library, run};
use serde_json::Value;

const ASCEND: &str = env!("CARGO_BIN_EXE_ascend");

fn conformance(arguments: &[&str], change: impl FnOnce(&mut Command)) -> Ended {
    let mut ascend = command(ASCEND);
    ascend
        .arg("conformance")
        .args(arguments)
        .env_remove("LD_LIBRARY_PATH")
        .env("HOME", "/nonexistent");
    change(&mut ascend);
    run(&mut ascend, Duration::from_secs(300))
}

fn drop_in(arguments: &[&str], change: impl FnOnce(&mut Command)) -> Ended {
    let path = library();
    let backend = ["--backend", path.to_str().expect("UTF-8")];
    conformance(&[&backend, arguments].concat(), change)
}

fn json(ended: &Ended) -> Value {
    serde_json::from_str(&ended.stdout).unwrap_or_else(|error| panic!("{error}: {ended:#?}"))
}

#[test]
fn the_drop_in_library_keeps_every_promise() {
    let ended = drop_in(&["--json"], |command| {
        command.env("ASCEND_MOCK_DEVICES", "2");
    });
    assert_eq!(ended.status, Some(0), "{ended:#?}");
    let report = json(&ended);
    assert_eq!((&report["simulation"], &report["failed"]), (&true.into(), &0.into()));
    assert!(report["passed"].as_u64() > Some(100), "{report:#}");
    let skipped: Vec<_> = report["cases"]
        .as_array()
        .into_iter()
        .flatten()
        .filter(|case| case["verdict"] == "skipped")
        .collect();
    let names: Vec<_> = skipped.iter().map(|case| &case["name"]).collect();
    // It has all functions, and the command registers its kernel with it; a simulated machine has no wires.
    let expected = [
        "devices_tell_how_they_are_connected",
        "a_function_that_is_missing_is_named",
    ];
    assert_eq!(names, expected, "{skipped:#?}");
}

#[test]
fn one_device_skips_what_needs_two_and_says_so() {
    let ended = drop_in(&["--filter", "another_device"], |_| ());
    assert_eq!(ended.status, Some(0), "{ended:#?}");
    assert!(ended.stdout.contains("there is one device only"), "{ended:#?}");
    assert!(ended.stdout.ends_with("0 passed, 0 failed, 4 skipped\n"), "{ended:#?}");
}

#[test]
fn a_device_that_corrupts_fails() {
    let ended = drop_in(&["--filter", "streams"], |command| {
        command.env("ASCEND_MOCK_FAULTS", "corrupt a byte in task memset");
    });
    assert_eq!(ended.status, Some(1), "{ended:#?}");
    assert!(
        ended
            .stdout
            .contains("failed  streams      work_on_one_stream_runs_in_order")
            && ended.stdout.contains("it rests on streams-and-events 0.4"),
        "{ended:#?}"
    );
}

#[test]
fn a_case_that_hangs_ends_the_run() {
    let ended = drop_in(&["--filter", "memory", "--limit", "1"], |command| {
        command.env("ASCEND_MOCK_FAULTS", "hang in task memset");
    });
    assert_eq!(ended.status, Some(1), "{ended:#?}");
    assert!(ended.stdout.contains("did not end within 1 s"), "{ended:#?}");
    assert!(ended.stdout.contains("a case before it did not end"), "{ended:#?}");
}

#[test]
fn an_npu_is_asked_for_and_none_is_there() {
    let none = conformance(&["--backend", "npu"], |_| ());
    assert_eq!((none.status, &*none.stdout), (Some(3), ""), "{none:#?}");
    assert!(none.stderr.contains("ascend doctor"), "{none:#?}");
    let beyond = drop_in(&["--device", "7"], |_| ());
    assert_eq!(beyond.status, Some(3), "{beyond:#?}");
    assert!(beyond.stderr.contains("there is no device 7"), "{beyond:#?}");
}

// A simulation that is installed where the vendor's library would be is taken, and not taken for an NPU.
#[test]
fn an_installed_simulation_is_no_npu() {
    let home = std::env::temp_dir().join(format!("ascend-conformance-{}", std::process::id()));
    std::fs::create_dir_all(home.join("lib64")).expect("temporary folder");
    std::fs::copy(library(), home.join("lib64/libascendcl.so")).expect("copied");
    let installed = |arguments: &[&str]| {
        conformance(arguments, |command| {
            command.env("ASCEND_TOOLKIT_HOME", &home);
        })
    };
    let taken = installed(&["--filter", "runtime"]);
    let refused = installed(&["--backend", "npu"]);
    std::fs::remove_dir_all(&home).expect("removed");
    assert_eq!(taken.status, Some(0), "{taken:#?}");
    assert!(taken.stdout.starts_with("simulation of "), "{taken:#?}");
    assert_eq!(refused.status, Some(3), "{refused:#?}");
    assert!(refused.stderr.contains("is a simulation"), "{refused:#?}");
}

#[test]
fn cases_are_listed_and_a_filter_that_finds_none_is_refused() {
    let list = conformance(&["--list", "--filter", "graphs"], |_| ());
    assert_eq!(list.status, Some(0), "{list:#?}");
    assert!(
        list.stdout.lines().count() > 10 && list.stdout.lines().all(|line| line.starts_with("graphs ")),
        "{list:#?}"
    );
    let none = conformance(&["--filter", "no such case"], |_| ());
    assert_eq!((none.status, none.stderr.lines().count()), (Some(2), 1), "{none:#?}");
}
