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
    memory_of_each_kind: "memory.c";
    threads_that_submit: "threads.cc";
    two_devices: "devices.c", "ASCEND_MOCK_DEVICES" = "2";
    a_capture_over_two_streams: "capture.c";
    descriptors: "descriptors.c";
    a_collective_of_two_ranks: "collective.cc", "ASCEND_MOCK_DEVICES" = "2";
    kernels_of_a_c_program: "kernels.c", "ASCEND_MOCK_CHECK" = "1";
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

// The results of a program do not depend on who advances the simulation.
#[test]
fn the_inline_executor_gives_the_same_results() {
    for file in ["events_plain.c", "events_ex.cc", "memory.c", "capture.c"] {
        passes(file, &[("ASCEND_MOCK_EXECUTOR", "inline")]);
    }
}
