//! Every defect of other layers, and what shows that it is none here: a test, or, for what types refuse, a program in tests/compile_fail.md.

const HERE: &str = "tests/peer_defects.rs";

/// Defect, file, and the test in it.
const SHOWN: &[(&str, &str, &str)] = &[
    (
        "cann 1: host memory passed to the device",
        "tests/compile_fail.md",
        "a_host_vector_is_no_device_argument",
    ),
    (
        "cann 1: freed under a kernel",
        HERE,
        "cann_1_an_argument_is_freed_only_after_its_kernel",
    ),
    (
        "cann 2: an executor that runs once",
        HERE,
        "cann_2_a_kernel_is_launched_twice",
    ),
    (
        "cann 3: a token that things outlive",
        HERE,
        "cann_3_handles_outlive_the_variables_they_came_from",
    ),
    (
        "cann 3: one end for all",
        "tests/endings.rs",
        "whoever_initialised_a_library_does_not_end_it_under_others",
    ),
    (
        "cann 4: wrong C signatures",
        "ascend-sys/tests/layout.rs",
        "c11_agrees_with_the_bindings",
    ),
    (
        "cann 5: any address, safely",
        "tests/compile_fail.md",
        "an_address_is_not_taken_safely",
    ),
    (
        "cann 5: a safe reset",
        "tests/device_state.rs",
        "a_reset_brings_a_stopped_device_back",
    ),
    (
        "cann 5: given up late",
        HERE,
        "cann_5_a_device_is_given_up_with_its_last_handle",
    ),
    (
        "cann 6: linked, so no start without",
        HERE,
        "cann_6_a_program_starts_without_the_library",
    ),
    (
        "cann 7: a function the headers have and the library lacks",
        HERE,
        "cudarc_1_a_missing_function_is_an_error_that_names_it_and_its_release",
    ),
    (
        "cann 7: found by part of a name",
        "ascend-sys/tests/loader.rs",
        "an_old_runtime_loads_without_the_newer_functions",
    ),
    (
        "cann 8: a failed query is `false`",
        HERE,
        "cann_8_a_failed_query_is_an_error",
    ),
    (
        "ascendcl 1: every error a panic",
        HERE,
        "ascendcl_1_a_failing_drop_while_unwinding_does_not_abort",
    ),
    (
        "ascendcl 2: memory dropped under a copy",
        HERE,
        "ascendcl_2_pinned_memory_lives_until_its_copy_is_done",
    ),
    (
        "ascendcl 2: `bool` filled with any byte",
        "tests/compile_fail.md",
        "bool_is_not_device_memory",
    ),
    (
        "ascendcl 3: a dangling context",
        HERE,
        "ascendcl_3_a_context_outlives_the_handle_it_was_asked_of",
    ),
    (
        "ascendcl 4: another context is current",
        "tests/context_repair.rs",
        "calls_under_another_context_are_repaired_and_it_comes_back",
    ),
    (
        "ascendcl 4: not put back when unwinding",
        "tests/context_repair.rs",
        "a_guard_puts_the_context_back_when_unwinding",
    ),
    (
        "ascendcl 5: uninitialised host memory",
        HERE,
        "ascendcl_5_pinned_memory_is_initialised",
    ),
    (
        "ascendcl 5: no name of a chip",
        HERE,
        "ascendcl_5_a_library_that_tells_no_chip_is_survived",
    ),
    (
        "cudarc 1: no library",
        HERE,
        "cudarc_1_a_missing_library_is_an_error_that_names_it",
    ),
    (
        "cudarc 2: unknown codes",
        HERE,
        "cudarc_2_an_unknown_code_stays_a_number",
    ),
    (
        "cudarc 3: pinned slices",
        HERE,
        "cudarc_3_a_copy_of_a_slice_is_done_when_it_returns",
    ),
    (
        "cudarc 4: tracking that ends with the stream",
        HERE,
        "cudarc_4_a_buffer_waits_for_a_stream_whose_handle_is_gone",
    ),
    (
        "cudarc 4: counted before it is made",
        HERE,
        "cudarc_4_a_stream_that_could_not_be_made_leaves_nothing_behind",
    ),
    (
        "cudarc 5: errors of others",
        HERE,
        "cudarc_5_an_error_of_a_drop_fails_nobody_elses_call",
    ),
    ("cudarc 5: lengths", HERE, "cudarc_5_a_wrong_length_is_an_error"),
    (
        "cust 1: a callback that borrows",
        "tests/compile_fail.md",
        "a_host_function_borrows_nothing",
    ),
    (
        "cust 2: whatever context is current",
        "tests/context_repair.rs",
        "calls_without_a_current_context_are_repaired",
    ),
    (
        "cust 2: drops elsewhere",
        "tests/in_flight.rs",
        "drops_on_a_thread_without_a_context_release_everything",
    ),
    (
        "cust 3: a wait that destroys",
        HERE,
        "cust_3_destroying_an_event_leaves_queued_waits_in_force",
    ),
    (
        "cust 4: flags taken away",
        HERE,
        "cust_4_a_failure_mode_that_cannot_be_set_is_an_error",
    ),
    (
        "cust 5: a drop that panics",
        "tests/endings.rs",
        "a_drop_that_fails_keeps_its_error_and_stops_nobody",
    ),
];

#[test]
fn every_defect_has_a_test_that_exists() {
    for (defect, file, test) in SHOWN {
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
        let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{defect}: {file}: {error}"));
        let (function, heading) = (format!("#[test]\nfn {test}("), format!("\n## {test}\n"));
        assert!(
            text.contains(&function) || (file.ends_with(".md") && text.contains(&heading)),
            "{defect}: {file} has no test {test}"
        );
    }
    // As many defects as peers.md lists for each.
    for (peer, count) in [("cann", 8), ("ascendcl", 5), ("cudarc", 5), ("cust", 5)] {
        for number in 1..=count {
            let name = format!("{peer} {number}:");
            assert!(
                SHOWN.iter().any(|(defect, ..)| defect.starts_with(&name)),
                "{name} is shown by nothing"
            );
        }
    }
}
