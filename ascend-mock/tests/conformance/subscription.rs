//! Threads that process reports: how long they are known, and in which context they work (acl/streams-and-events 8.2; hicann/runtime,
//! `callback_subscribe` and `api_impl.cc`).

use crate::lab::facts;

facts! {
    a_thread_is_known_while_one_of_its_streams_is_subscribed: "8.2 H14" => "
        device; streams s o; SubscribeReport self s; SubscribeReport self o; UnSubscribeReport self s; ProcessReport 10 -> 507012; UnSubscribeReport self o; ProcessReport 10 -> 107012
        UnSubscribeReport self o -> 107011; SubscribeReport self s; ProcessReport 10 -> 507012";
    the_default_stream_counts: "8.2 H14" => "
        device; streams s; SubscribeReport self s; SubscribeReport self NULL; UnSubscribeReport self s; ProcessReport 10 -> 507012; UnSubscribeReport self NULL; ProcessReport 10 -> 107012";
    a_destroyed_stream_counts_no_more: "8.2 H14, 5.4 T34b" => "
        device; streams s; SubscribeReport self s; ProcessReport 10 -> 507012; DestroyStream s; ProcessReport 10 -> 107012; UnSubscribeReport self s -> 107017; streams t; SubscribeReport self t; ProcessReport 10 -> 507012";
    a_reset_device_counts_no_more: "8.2 H14, 3.1 D8" => "
        device; streams s; SubscribeReport self s; ProcessReport 10 -> 507012; ResetDevice dev0; ProcessReport 10 -> 107012; device; ProcessReport 10 -> 107012";
    a_thread_that_was_left_may_go_to_another_device: "8.2 H13" => "
        device; streams s; SubscribeReport self s; device 1; streams t; SubscribeReport self t -> 107012; SubscribeReport 7 t; UnSubscribeReport 7 t; UnSubscribeReport self s; SubscribeReport self t; ProcessReport 10 -> 507012";
    a_thread_needs_no_context_while_the_device_is_set: "8.2 H14" => "
        device; GetCurrentContext &c; streams s; @t2 SetCurrentContext c; @t2 SubscribeReport self s; context x 0; @t2 SetCurrentContext x; DestroyContext x; @t2 ProcessReport 10 -> 507012";
    without_a_primary_context_it_needs_one: "8.2 H14; api_impl.cc" => "
        context c 0; streams s; @t2 SetCurrentContext c; @t2 SubscribeReport self s; @t2 ProcessReport 10 -> 507012; context x 0; @t2 SetCurrentContext x; DestroyContext x; @t2 ProcessReport 10 -> 107002
        @t2 SetCurrentContext c; @t2 ProcessReport 10 -> 507012; @t3 ProcessReport 10 -> 107012";
    a_subscription_takes_an_event_number: "8.2 H13" => "
        device; streams s o; GetEventAvailNum &a; SubscribeReport self s; GetEventAvailNum &b; same a b -> 0; SubscribeReport self s -> 107011; GetEventAvailNum &c; same b c -> 1; UnSubscribeReport self s
        GetEventAvailNum &d; same a d -> 1; SubscribeReport self o; DestroyStream o; GetEventAvailNum &e; same a e -> 1";
    without_a_number_left_nothing_is_subscribed: "8.2 H13" => "
        !events 1
        device; streams s; event e SYNC; SubscribeReport self s -> 207007; ProcessReport 10 -> 107012; LaunchCallback COUNT hit:1 NO_BLOCK s -> 107015; DestroyEvent e; SubscribeReport self s; CreateEventWithFlag &f SYNC -> 207007";
    whose_report_it_is_stays_with_the_stream: "8.2 H10, H15" => "
        device; GetCurrentContext &c; streams s; @t2 SetCurrentContext c; @t2 SubscribeReport self s; LaunchCallback COUNT hit:1 NO_BLOCK s; SynchronizeStream s; ProcessReport 10 -> 107012; hits -> 0
        UnSubscribeReport self s -> 107012; @t2 ProcessReport 1000; hits -> 1; @t2 UnSubscribeReport self s; LaunchCallback COUNT hit:1 NO_BLOCK s -> 107015; SubscribeReport self s
        LaunchCallback COUNT hit:4 BLOCK s; StreamQuery s &q -> 0 q=1; ProcessReport 1000; SynchronizeStream s; hits -> 5";
}
