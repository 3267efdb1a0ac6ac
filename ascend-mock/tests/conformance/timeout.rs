//! Time-outs of the device: of kernels, and of waits (acl/streams-and-events 11, E17; acl/memory-kernels-graphs 2.3.1). The kernel `long` takes 3 s.

use crate::lab::facts;

facts! {
    t11_a_kernel_within_its_time_runs: "11" => "
        !process
        device; streams s; memory m 64; pageable p 64; file b \"ascend-mock-kernels\"; BinaryLoadFromFile b NULL &bin; BinaryGetFunction bin \"long\" &f; args a m; SetOpExecuteTimeOut 4; LaunchKernelWithHostArgs f 1 s NULL a 8 NULL 0; SynchronizeStream s; Memcpy p 4 m 4 D2H; peek p -> 1";
    t11_a_kernel_beyond_its_time_is_killed: "11, 10.2" => "
        !process
        device; streams s o; memory m 64; pageable p 64; file b \"ascend-mock-kernels\"; BinaryLoadFromFile b NULL &bin; BinaryGetFunction bin \"long\" &f; args a m; SetOpExecuteTimeOut 2; LaunchKernelWithHostArgs f 1 s NULL a 8 NULL 0; SynchronizeStream o; SynchronizeStream s -> 507014; SynchronizeStream s
        Memcpy p 4 m 4 D2H; peek p -> 0xA5; SetOpExecuteTimeOutWithMs 2000; LaunchKernelWithHostArgs f 1 s NULL a 8 NULL 0; SynchronizeStream s -> 507014; SetOpExecuteTimeOutV2 2000000 &us
        LaunchKernelWithHostArgs f 1 s NULL a 8 NULL 0; SynchronizeStream s -> 507014";
    t11_zero_is_the_maximum: "11" => "
        !process
        device; streams s; memory m 64; file b \"ascend-mock-kernels\"; BinaryLoadFromFile b NULL &bin; BinaryGetFunction bin \"long\" &f; args a m; SetOpExecuteTimeOut 2; SetOpExecuteTimeOut 0; LaunchKernelWithHostArgs f 1 s NULL a 8 NULL 0; SynchronizeStream s";
    t11_it_holds_for_tasks_submitted_afterwards: "11" => "
        !process
        device; streams s; memory m 64; file b \"ascend-mock-kernels\"; BinaryLoadFromFile b NULL &bin; BinaryGetFunction bin \"long\" &f; args a m; hold s; LaunchKernelWithHostArgs f 1 s NULL a 8 NULL 0; SetOpExecuteTimeOut 2; release s; SynchronizeStream s; LaunchKernelWithHostArgs f 1 s NULL a 8 NULL 0
        SynchronizeStream s -> 507014";
    t11_the_time_out_of_a_launch_wins: "11, 2.3.1" => "
        !process
        device; streams s; memory m 64; file b \"ascend-mock-kernels\"; BinaryLoadFromFile b NULL &bin; BinaryGetFunction bin \"long\" &f; args a m; words32 short 7 2 0 0 0; words32 ample 7 4 0 0 0; words32 ever 7 0 0 0 0; words32 us 8 2000000 0 0 0; words32 usever 8 0 0 0 0; args cshort short 1; args cample ample 1; args cever ever 1
        args cus us 1; args cusever usever 1; LaunchKernelWithHostArgs f 1 s cshort a 8 NULL 0; SynchronizeStream s -> 507014; LaunchKernelWithHostArgs f 1 s cus a 8 NULL 0; SynchronizeStream s -> 507014
        SetOpExecuteTimeOut 2; LaunchKernelWithHostArgs f 1 s cample a 8 NULL 0; SynchronizeStream s; LaunchKernelWithHostArgs f 1 s cever a 8 NULL 0; SynchronizeStream s
        LaunchKernelWithHostArgs f 1 s cusever a 8 NULL 0; SynchronizeStream s";
    t11_a_slow_device_runs_into_it: "11, slow device" => "
        !process
        !fault slow:2000 kernel=long
        device; streams s; memory m 64; file b \"ascend-mock-kernels\"; BinaryLoadFromFile b NULL &bin; BinaryGetFunction bin \"long\" &f; args a m; SetOpExecuteTimeOut 4; LaunchKernelWithHostArgs f 1 s NULL a 8 NULL 0; SynchronizeStream s -> 507014";
    t11_stop_mode_stops_there: "11, 10.4" => "
        !process
        device; streams s; memory m 64; file b \"ascend-mock-kernels\"; BinaryLoadFromFile b NULL &bin; BinaryGetFunction bin \"long\" &f; args a m; SetStreamFailureMode s 1; SetOpExecuteTimeOut 2; LaunchKernelWithHostArgs f 1 s NULL a 8 NULL 0; SynchronizeStream s -> 507014; SynchronizeStream s -> 507014";
    t11_replays_are_killed_too: "11, 3.7" => "
        !process
        device; streams s; memory m 64; file b \"ascend-mock-kernels\"; BinaryLoadFromFile b NULL &bin; BinaryGetFunction bin \"long\" &f; args a m; SetOpExecuteTimeOut 2; aclmdlRICaptureBegin s RELAXED; LaunchKernelWithHostArgs f 1 s NULL a 8 NULL 0; aclmdlRICaptureEnd s &g; aclmdlRIExecuteAsync g s
        SynchronizeStream s -> 507014; aclmdlRIExecuteAsync g s; SynchronizeStream s -> 507014";
    t11_defaults_are_the_chips: "11" => "
        !process
        device; GetOpExecuteTimeout &ms -> 0 ms=1091000";
    t11_the_default_of_310p: "11" => "
        !process
        !soc Ascend310P3
        device; GetOpExecuteTimeout &ms -> 0 ms=547000";
    e17_a_wait_beyond_its_time_fails_and_the_stream_goes_on: "E17, 10.3" => "
        device; streams s o; event e Ex:SYNC; memory m 64; pageable p 64; hold s; RecordEvent e s; StreamWaitEventWithTimeout o e 1; MemsetAsync m 64 7 64 o; SynchronizeStream o -> 107020; SynchronizeStream o
        Memcpy p 64 m 64 D2H; peek p -> 7; release s; SynchronizeStream s";
    e17_a_wait_within_its_time_passes: "E17" => "
        device; streams s o; event e Ex:SYNC; hold s; RecordEvent e s; StreamWaitEventWithTimeout o e 10; release s; SynchronizeStream o";
    e17_in_stop_mode_nothing_goes_on: "E17, 10.4" => "
        device; streams s o; event e Ex:SYNC; memory m 64; pageable p 64; Memset m 64 1 64; SetStreamFailureMode o 1; hold s; RecordEvent e s; StreamWaitEventWithTimeout o e 1; MemsetAsync m 64 7 64 o; SynchronizeStream o -> 107020; SynchronizeStream o -> 107020; RecordEvent e o -> 107020; QueryEventStatus e &q -> 107020";
    e17_the_process_wide_time_out_is_for_plain_waits: "E17" => "
        !process
        device; streams s o; event e Ex:SYNC; SetOpWaitTimeout 1; hold s; RecordEvent e s; StreamWaitEvent o e; SetOpWaitTimeout 0; SynchronizeStream o -> 107020; StreamWaitEvent o e
        SynchronizeStreamWithTimeout o 1200 -> 507046; release s; SynchronizeStream o";
    e17_notifies_too: "E17, N4" => "
        device; streams o; CreateNotify &n 0; WaitAndResetNotify n o 1; SynchronizeStream o -> 107020; WaitAndResetNotify n o 0; SynchronizeStreamWithTimeout o 1200 -> 507046; RecordNotify n NULL; SynchronizeStream o";
}
