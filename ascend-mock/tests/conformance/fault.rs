//! Faults of the device in continue and in stop mode (acl/streams-and-events 10.2 to 10.4). Fills fail here as kernels would.

use crate::lab::facts;

facts! {
    f1_the_fault_shows_at_the_next_synchronize_once: "10.3 items 1, 3" => "
        !fault 507015 kernel=memset times=1
        device; streams s; memory m 64; MemsetAsync m 64 0 64 s; SynchronizeStream s -> 507015; SynchronizeStream s";
    f2_later_tasks_still_run: "10.3 item 2" => "
        !fault 507015 kernel=memset times=1
        device; streams s; memory m 64; pinned h 64; MemsetAsync m 64 1 64 s; MemsetAsync m 64 2 64 s; MemcpyAsync h 64 m 64 D2H s; SynchronizeStream s -> 507015; peek h -> 2";
    f2_other_streams_are_untouched: "10.3 item 2" => "
        !fault 507015 kernel=memset times=1
        device; streams s o; memory m 64; MemsetAsync m 64 0 64 s; MemsetAsync m 64 0 64 o; SynchronizeStream o; SynchronizeStream s -> 507015";
    f2_events_still_complete: "10.3 item 2, E34" => "
        !fault 507015 kernel=memset times=1
        device; streams s; memory m 64; event e Ex:SYNC; MemsetAsync m 64 0 64 s; RecordEvent e s; SynchronizeEvent e; QueryEventStatus e &st -> 0 st=1; SynchronizeStream s -> 507015";
    f1_a_later_fault_overwrites_the_earlier: "10.3 item 1" => "
        !fault 507015 kernel=memset times=1
        !fault 507014 kernel=memset times=1
        device; streams s; memory m 64; MemsetAsync m 64 0 64 s; MemsetAsync m 64 0 64 s; SynchronizeStream s -> 507014; SynchronizeStream s";
    f3_device_synchronize_returns_it_too: "10.3 item 3, S6" => "
        !fault 507015 kernel=memset times=1
        device; streams s; memory m 64; MemsetAsync m 64 0 64 s; SynchronizeDevice -> 507015; SynchronizeDevice; SynchronizeStream s";
    f4_query_events_and_launches_do_not_report_it: "10.3 item 4, T23" => "
        !fault 507015 kernel=memset times=1
        device; streams s; memory m 64; event e Ex:SYNC; MemsetAsync m 64 0 64 s; settle; StreamQuery s &q -> 0 q=0; RecordEvent e s; MemsetAsync m 64 0 64 s; SynchronizeEvent e
        SynchronizeStream s -> 507015";
    f3_with_a_time_out_too: "10.3 item 3" => "
        !fault 507035 kernel=memset times=1
        device; streams s; memory m 64; MemsetAsync m 64 0 64 s; SynchronizeStreamWithTimeout s 1000 -> 507035; SynchronizeStreamWithTimeout s 1000";
    f3_a_pageable_copy_brings_it_up: "memory 1.4.3 (b)" => "
        !fault 507015 kernel=memset times=1
        device; streams s; memory m 64; pageable p 64; MemsetAsync m 64 0 64 s; MemcpyAsync m 64 p 64 H2D s -> 507015";
    f5_the_last_error_learns_it_with_the_call: "10.1 X5" => "
        !fault 507015 kernel=memset times=1
        device; streams s; memory m 64; MemsetAsync m 64 0 64 s; settle; PeekAtLastError THREAD_LEVEL -> 0; SynchronizeStream s -> 507015; PeekAtLastError THREAD_LEVEL -> 507015";
    g1_stop_poisons_the_whole_context: "10.4 items 1 to 3" => "
        !fault 507015 kernel=memset times=1
        device; streams s o; memory m 64; event e Ex:SYNC; SetStreamFailureMode s 1; MemsetAsync m 64 0 64 s; SynchronizeStream s -> 507015; SynchronizeStream s -> 507015
        SynchronizeStream o -> 507015; RecordEvent e o -> 507015; StreamWaitEvent o e -> 507015; StreamQuery o &q -> 507015; MemsetAsync m 64 0 64 o -> 507015";
    g2_queued_tasks_are_dropped: "10.4 item 2" => "
        !fault 507015 kernel=memset times=1
        device; streams s; memory m 64; pinned h 64; poke h 9; SetStreamFailureMode s 1; hold s; MemsetAsync m 64 1 64 s; MemcpyAsync h 64 m 64 D2H s; release s; settle
        SynchronizeStream s -> 507015; peek h -> 9";
    g3_events_of_the_context_return_it: "10.4 item 3, E26" => "
        !fault 507015 kernel=memset times=1
        device; streams s; memory m 64; event e Ex:SYNC; SetStreamFailureMode s 1; MemsetAsync m 64 0 64 s; SynchronizeStream s -> 507015; QueryEventStatus e &st -> 507015; SynchronizeEvent e -> 507015";
    g4_destroying_and_resetting_work: "10.4 item 4" => "
        !fault 507015 kernel=memset times=1
        device; streams s; memory m 64; event e Ex:SYNC; SetStreamFailureMode s 1; MemsetAsync m 64 0 64 s; SynchronizeStream s -> 507015; DestroyEvent e; DestroyStream s; ResetDevice dev0
        device; streams t; SynchronizeStream t";
    g3_a_reset_of_the_device_ends_it: "10.4 item 3, D14" => "
        !fault 507015 kernel=memset times=1
        device; context c 0; streams s; memory m 64; SetStreamFailureMode s 1; MemsetAsync m 64 0 64 s; SynchronizeStream s -> 507015; ResetDevice dev0; SynchronizeStream s; GetCurrentContext &d; same c d -> 1";
    g5_other_contexts_are_not_affected: "10.4 item 5" => "
        !fault 507015 kernel=memset times=1
        device; streams s; memory m 64; SetStreamFailureMode s 1; MemsetAsync m 64 0 64 s; SynchronizeStream s -> 507015; context c 0; streams o; memory n 64; MemsetAsync n 64 0 64 o; SynchronizeStream o";
    g3_task_abort_cures: "10.4 item 3, R4" => "
        !fault 507015 kernel=memset times=1
        device; streams s; memory m 64; SetStreamFailureMode s 1; MemsetAsync m 64 0 64 s; SynchronizeStream s -> 507015; DeviceTaskAbort dev0 0; SynchronizeStream s; MemsetAsync m 64 0 64 s
        SynchronizeStream s";
    h7_host_functions_run_in_continue_mode: "8.1 H7 [inferred]" => "
        !fault 507015 kernel=memset times=1
        device; streams s; memory m 64; MemsetAsync m 64 0 64 s; LaunchHostFunc s COUNT hit:1; SynchronizeStream s -> 507015; hits -> 1";
    h7_and_not_in_stop_mode: "8.1 H7 [inferred]" => "
        !fault 507015 kernel=memset times=1
        device; streams s; memory m 64; SetStreamFailureMode s 1; hold s; MemsetAsync m 64 0 64 s; LaunchHostFunc s COUNT hit:1; release s; settle; SynchronizeStream s -> 507015; hits -> 0";
    f6_a_lost_device_answers_every_call: "10.3 item 6" => "
        !fault lost:507899 kernel=memset times=1
        device; streams s; memory m 64; MemsetAsync m 64 0 64 s; settle; SynchronizeStream s -> 507899; SynchronizeStream s -> 507899; SynchronizeDevice -> 507899";
    f7_a_hang_ends_in_the_hosts_time_out: "10.2, 5.3 T17, T49" => "
        !fault hang kernel=memset times=1
        device; streams s; memory m 64; MemsetAsync m 64 0 64 s; SynchronizeStreamWithTimeout s 40 -> 507046; StreamQuery s &q -> 0 q=1; StreamAbort s; SynchronizeStream s";
    a_wait_for_a_value_that_is_no_memory_is_a_fault: "M1.6; as of a write" => "
        device; streams s o; memory m 64; hold s; ValueWait m 1 0 s; Free m; ValueWait 0x70000 1 0 o; ValueWrite 0x70000 1 0 o; SynchronizeStream o -> 507013; SynchronizeStream o; release s; SynchronizeStream s -> 507013
        SynchronizeStream s; StreamQuery s &q -> 0 q=0";
    f8_a_returned_code_has_no_effect: "issue: faults as rules" => "
        !fault return:207001 function=aclrtMalloc times=1
        device; Malloc &m 64 0 -> 207001 m=untouched; Malloc &m 64 0 -> 0 m=set";
    x10_the_exception_callback_is_called: "10.5 X9, X10" => "
        !process
        !fault 507015 kernel=memset times=1
        SetExceptionInfoCallback ON_FAULT; device; streams s; memory m 64; MemsetAsync m 64 0 64 s; SynchronizeStream s -> 507015; faults -> 1";
}
