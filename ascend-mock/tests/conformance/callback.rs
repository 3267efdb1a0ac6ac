//! Host functions and reported callbacks (acl/streams-and-events 8).

use crate::lab::facts;

facts! {
    h1_a_host_function_runs_when_reached: "8.1 H1" => "
        device; streams s; LaunchHostFunc s COUNT hit:1; SynchronizeStream s; hits -> 1; hold s; LaunchHostFunc s COUNT hit:5; settle; hits -> 1; release s; SynchronizeStream s; hits -> 6";
    h1_later_tasks_wait_for_it: "8.1 H1" => "
        device; streams s; memory m 64; event e Ex:SYNC; LaunchHostFunc s SLOW hit:1; RecordEvent e s; SynchronizeEvent e; hits -> 1";
    h2_host_functions_of_a_context_never_overlap: "8.1 H2" => "
        device; streams s o; LaunchHostFunc s SLOW hit:1; LaunchHostFunc o SLOW hit:1; LaunchHostFunc s SLOW hit:1; LaunchHostFunc o SLOW hit:1; LaunchHostFunc s SLOW hit:1
        LaunchHostFunc o SLOW hit:1; SynchronizeStream s; SynchronizeStream o; hits -> 6; overlap -> 1";
    h3_inside_there_is_no_context: "8.1 H3" => r#"device; streams s; LaunchHostFunc s NESTED hit:1; SynchronizeStream s; log -> "107002 107002""#;
    h4_order_of_checks: "8.1 H4" => "
        device; streams s; LaunchHostFunc garbage NULL NULL -> 107017; LaunchHostFunc s NULL NULL -> 107000 ~EE1004; SubscribeReport self s; LaunchHostFunc s COUNT hit:1 -> 107011
        @t2 LaunchHostFunc s COUNT hit:1 -> 107011";
    h4_contexts: "8.1 H4" => "device; streams s; @t2 LaunchHostFunc s COUNT hit:1 -> 107002; context c 0; LaunchHostFunc s COUNT hit:1 -> 107003";
    h4_null_is_the_default_stream: "8.1 H4" => "device; LaunchHostFunc NULL COUNT hit:3; SynchronizeStream NULL; hits -> 3";
    h5_in_a_capture_it_runs_at_every_replay: "8.1 H5" => "
        device; streams s; aclmdlRICaptureBegin s RELAXED; LaunchHostFunc s COUNT hit:1; aclmdlRICaptureEnd s &m -> 0 m=set; hits -> 0
        aclmdlRIExecuteAsync m s; SynchronizeStream s; hits -> 1; aclmdlRIExecuteAsync m s; SynchronizeStream s; hits -> 2";
    h6_not_run_if_the_stream_is_aborted_before: "8.1 H6 [inferred]" => "device; streams s; hold s; LaunchHostFunc s COUNT hit:1; StreamAbort s; release s; SynchronizeStream s; hits -> 0";
    h8_subscribe_does_not_look_at_the_thread_id: "8.2 H8" => "device; streams s o; SubscribeReport 0 s; SubscribeReport 0x123456 o";
    h9_the_usual_pattern: "8.2 H9" => "
        device; GetCurrentContext &c; streams s; @t2 SetCurrentContext c; @t2 SubscribeReport self s; LaunchCallback COUNT hit:2 BLOCK s; @t2 ProcessReport 1000; SynchronizeStream s; hits -> 2
        @t2 UnSubscribeReport self s";
    h10_the_callback_runs_inside_process_report: "8.2 H10" => "
        device; streams s; SubscribeReport self s; LaunchCallback COUNT hit:1 NO_BLOCK s; SynchronizeStream s; hits -> 0; ProcessReport 1000; hits -> 1";
    h10_one_callback_per_call: "8.2 H10" => "
        device; streams s; SubscribeReport self s; LaunchCallback COUNT hit:1 NO_BLOCK s; LaunchCallback COUNT hit:10 NO_BLOCK s; SynchronizeStream s; ProcessReport 1000; hits -> 1
        ProcessReport 1000; hits -> 11";
    h11_block_holds_the_stream: "8.2 H11" => "
        device; streams s; SubscribeReport self s; LaunchCallback COUNT hit:1 BLOCK s; StreamQuery s &q -> 0 q=1; SynchronizeStreamWithTimeout s 30 -> 507046; hits -> 0
        ProcessReport 1000; SynchronizeStream s; hits -> 1";
    h11_no_block_lets_it_go_on: "8.2 H11" => "device; streams s; SubscribeReport self s; LaunchCallback COUNT hit:1 NO_BLOCK s; SynchronizeStream s; StreamQuery s &q -> 0 q=0; hits -> 0";
    h12_order_of_checks: "8.2 H12" => "
        device; streams s; LaunchCallback NULL hit:1 2 garbage -> 100000; LaunchCallback NULL hit:1 NO_BLOCK garbage -> 107017; LaunchCallback NULL hit:1 NO_BLOCK s -> 107000
        LaunchCallback COUNT hit:1 NO_BLOCK s -> 107015 ~EE1018; @t2 LaunchCallback COUNT hit:1 NO_BLOCK s -> 107002; context c 0; LaunchCallback COUNT hit:1 NO_BLOCK s -> 107003";
    h12_a_stream_used_by_host_functions_is_107011: "8.2 H12, H13" => "
        device; streams s; LaunchHostFunc s COUNT hit:1; SynchronizeStream s; LaunchCallback COUNT hit:1 NO_BLOCK s -> 107011; SubscribeReport self s -> 107011; @t2 SubscribeReport self s -> 107011";
    h12_capturing_and_unsubscribed_is_107015: "8.2 H12" => "device; streams s; aclmdlRICaptureBegin s RELAXED; LaunchCallback COUNT hit:1 NO_BLOCK s -> 107015";
    h13_subscribe_order: "8.2 H13" => "
        SubscribeReport self garbage -> 107017; SubscribeReport self NULL -> 107002; device; streams s; SubscribeReport self s; SubscribeReport self s -> 107011; SubscribeReport 0x99 s -> 107011";
    h13_a_thread_on_another_device_is_107012: "8.2 H13" => "device 0; streams s; device 1; streams t; SubscribeReport self s; SubscribeReport self t -> 107012";
    h13_the_stream_may_be_of_another_context: "8.2 H13" => "device; streams s; context c 0; SubscribeReport self s";
    h13_several_streams_may_share_a_thread: "8.2 H13" => "
        device; streams s o; SubscribeReport self s; SubscribeReport self o; LaunchCallback COUNT hit:1 NO_BLOCK s; LaunchCallback COUNT hit:1 NO_BLOCK o; ProcessReport 1000; ProcessReport 1000; hits -> 2";
    h14_process_report_arguments: "8.2 H14" => "ProcessReport 0 -> 100000 ~EH0009; ProcessReport -2 -> 100000; ProcessReport 10 -> 107012; ProcessReport -1 -> 107012";
    h14_nothing_arrived_is_507012: "8.2 H14" => "device; streams s; SubscribeReport self s; ProcessReport 20 -> 507012; ProcessReport 20 -> 507012";
    h14_it_needs_no_context: "8.2 H14" => "
        device; GetCurrentContext &c; streams s; @t2 SetCurrentContext c; @t2 SubscribeReport self s; context x 0; @t2 SetCurrentContext x; DestroyContext x; @t2 ProcessReport 20 -> 507012";
    h14_minus_one_waits: "8.2 H14" => "
        device; GetCurrentContext &c; streams s; @t2 SetCurrentContext c; @t2 SubscribeReport self s; @t2& ProcessReport -1; nap 30; LaunchCallback COUNT hit:1 NO_BLOCK s; join t2 -> 0; hits -> 1";
    h15_unsubscribe: "8.2 H15" => "
        device; streams s; UnSubscribeReport self garbage -> 107017; UnSubscribeReport self s -> 107011; SubscribeReport self s; UnSubscribeReport 0x77 s -> 107012; UnSubscribeReport self s
        UnSubscribeReport self s -> 107011";
    h15_unsubscribe_needs_no_context_for_a_stream: "8.2 H15" => "device; streams s; SubscribeReport 0x55 s; @t2 UnSubscribeReport 0x55 s";
    h16_destroying_the_stream_runs_the_waiting_callback: "8.2 H16" => "
        device; streams s; SubscribeReport self s; LaunchCallback COUNT hit:1 BLOCK s; SynchronizeStreamWithTimeout s 30 -> 507046; DestroyStream s; hits -> 1";
}
