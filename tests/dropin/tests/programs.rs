//! Programs in C and C++ that know nothing of this workspace but the toolkit folder, each in a process of its own.

use dropin_tests::{command, compile, library, passes, run};
use std::time::Duration;

macro_rules! programs {
    ($($(#[$doc:meta])* $name:ident: $file:literal $(, $variable:literal = $value:literal)*;)*) => {$(
        $(#[$doc])*
        #[test]
        fn $name() {
            passes($file, &[$(($variable, $value)),*]);
        }
    )*};
}

programs! {
    events_of_family_a: "events_plain.c";
    events_of_family_b: "events_with_flag.c";
    events_of_family_c: "events_ex.cc";
    time_outs_of_the_host: "time_outs.c";
    callbacks_that_the_runtime_calls: "host_functions.c";
    callbacks_that_the_program_fetches: "reports.c";
    device_memory_and_copies: "memory.c";
    host_memory_of_each_kind: "registered.c";
    notifies: "notifies.c";
    threads_that_submit: "threads.cc";
    two_devices: "devices.c", "ASCEND_MOCK_DEVICES" = "2";
    a_capture_over_two_streams: "capture.c";
    descriptors: "descriptors.c";
    arguments_of_operators: "operator_args.cc";
    a_collective_of_two_ranks: "collective.cc", "ASCEND_MOCK_DEVICES" = "2";
    two_ranks_on_threads_and_one_that_does_not_come: "collective_threads.cc", "ASCEND_MOCK_DEVICES" = "2", "HCCL_EXEC_TIMEOUT" = "1";
    kernels_of_a_c_program: "kernels.c", "ASCEND_MOCK_CHECK" = "1";
    a_race_is_found_and_its_ordered_twins_are_quiet: "notes.c", "ASCEND_MOCK_CHECK" = "1";
    a_held_stream_is_stepped: "stepping.c";
    virtual_time_passes_as_the_program_says: "clock.c", "ASCEND_MOCK_EXECUTOR" = "inline";
    running_out_of_things: "exhaustion.c", "ASCEND_MOCK_STREAMS" = "8", "ASCEND_MOCK_EVENTS" = "10", "ASCEND_MOCK_MEMORY_BYTES" = "8388608";
    two_users_share_one_runtime: "two_users.c";
    hundreds_of_streams_never_destroyed: "pool.cc";
    an_end_without_finalize: "no_finalize.c";
}

// What is not simulated is said once for each function, however often it is called.
#[test]
fn errors_are_told_once() {
    let ended = passes("errors.c", &[]);
    assert_eq!(
        ended.stderr.matches("aclmdlInitDump is not simulated").count(),
        1,
        "{ended:#?}"
    );
}

// What has no host function is said once for each operator, however often it is submitted.
#[test]
fn operators_by_their_type_and_in_two_phases() {
    for (file, unknown) in [
        ("single_operator.c", "FlashAttentionScore"),
        ("two_phases.c", "aclnnTopk"),
    ] {
        for executor in ["threads", "inline"] {
            let ended = passes(file, &[("ASCEND_MOCK_CHECK", "1"), ("ASCEND_MOCK_EXECUTOR", executor)]);
            let said = format!("operator {unknown} has no host function");
            assert_eq!(ended.stderr.matches(&said).count(), 1, "{ended:#?}");
        }
    }
}

#[test]
fn the_child_of_a_fork_is_told_why_it_has_no_device() {
    let ended = passes("fork.c", &[]);
    assert!(
        ended
            .stderr
            .contains("in a forked process: the devices belong to the parent"),
        "{ended:#?}"
    );
}

#[test]
fn opened_and_closed_again_and_again() {
    let ended = run(command(compile("reload.c")).arg(library()), Duration::from_secs(60));
    assert_eq!((ended.status, &*ended.stdout), (Some(0), "done\n"), "{ended:#?}");
}

// Whoever says nothing of his calls is told where they are, at the lines that `addr2line` finds in the program.
#[test]
fn findings_of_a_program_without_notes_tell_its_calls() {
    let program = compile("places.c");
    let source = include_str!("../programs/places.c");
    let line_of = |mark: &str| {
        1 + source
            .lines()
            .position(|line| line.contains(mark))
            .expect("a marked line")
    };
    let mut watched = command(&program);
    watched.env("ASCEND_MOCK_CHECK", "1");
    let ended = run(&mut watched, Duration::from_secs(60));
    assert_eq!(ended.status, Some(0), "{ended:#?}");
    let places: Vec<&str> = ended
        .stdout
        .lines()
        .filter_map(|line| Some(line.split_once(" writes at ")?.1))
        .collect();
    assert_eq!(places.len(), 4, "{ended:#?}");
    let mut lines = Vec::new();
    for place in places {
        // The call itself is in a function that both pairs go through; the one of that function is behind it.
        let calls: Vec<&str> = place.split(" < ").collect();
        let [inner, outer, ..] = calls[..] else {
            panic!("{place}")
        };
        for (call, mark) in [(inner, Some("/* inner */")), (outer, None)] {
            let (object, offset) = call.split_once('+').expect("an object and an offset");
            assert_eq!(object, "places_c", "{place}");
            let offset = offset.split_whitespace().next().unwrap_or_default();
            let looked_up = std::process::Command::new("addr2line")
                .arg("-e")
                .args([program.as_os_str(), offset.as_ref()])
                .output();
            let Ok(output) = looked_up else {
                println!("SKIPPED the lines: addr2line is not installed");
                continue;
            };
            let text = String::from_utf8_lossy(&output.stdout);
            let line = text.trim().rsplit(':').next().unwrap_or_default();
            let line: usize = line
                .split_whitespace()
                .next()
                .and_then(|line| line.parse().ok())
                .expect("a line");
            match mark {
                Some(mark) => assert_eq!(line, line_of(mark), "{text}"),
                None => lines.push(line),
            }
        }
    }
    let marks = ["/* 1 */", "/* 2 */", "/* 3 */", "/* 4 */"];
    if !lines.is_empty() {
        assert_eq!(lines, marks.map(line_of), "{ended:#?}");
    }
}

// On both executors: each fault as `faults.c` expects it, none left over, and the exit status its own.
#[test]
fn faults_that_variables_ask_for() {
    for executor in ["threads", "inline"] {
        for (which, rule) in [
            ("call", "return 207001 in function aclrtMalloc, after 1, 1 times"),
            ("task", "device fault 507015 in task memset, 1 times"),
            ("hang", "hang in task memset"),
            ("lost", "lose the device with 507899 in task memset, 1 times"),
        ] {
            let mut program = command(compile("faults.c"));
            program
                .arg(which)
                .envs([("ASCEND_MOCK_FAULTS", rule), ("ASCEND_MOCK_EXECUTOR", executor)]);
            let ended = run(&mut program, Duration::from_secs(60));
            assert_eq!(
                (ended.status, &*ended.stdout),
                (Some(0), "done\n"),
                "{which}: {ended:#?}"
            );
            assert!(!ended.stderr.contains("never fired"), "{which}: {ended:#?}");
        }
    }
    let mut program = command(compile("notifies.c"));
    program.env("ASCEND_MOCK_FAULTS", "hang in task of_no_name");
    let ended = run(&mut program, Duration::from_secs(60));
    assert!(
        ended
            .stderr
            .contains("a fault rule never fired: hang in task of_no_name"),
        "{ended:#?}"
    );
}

#[test]
fn real_time_is_not_the_programs_to_move() {
    let ended = run(command(compile("clock.c")).arg("real"), Duration::from_secs(60));
    assert_eq!((ended.status, &*ended.stdout), (Some(0), "done\n"), "{ended:#?}");
}

// The results of a program do not depend on who advances the simulation.
#[test]
fn the_inline_executor_gives_the_same_results() {
    for file in [
        "events_plain.c",
        "events_with_flag.c",
        "events_ex.cc",
        "memory.c",
        "registered.c",
        "notifies.c",
        "stepping.c",
        "time_outs.c",
        "capture.c",
    ] {
        passes(file, &[("ASCEND_MOCK_EXECUTOR", "inline")]);
    }
}
