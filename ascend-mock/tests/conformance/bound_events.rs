//! Events on streams that are bound to a graph by an explicit build (acl/streams-and-events 6.1, 20; hicann/runtime, `api_impl.cc`).

use crate::lab::facts;

facts! {
    only_events_of_the_second_family_can_be_used: "6.1, 6.2 E2" => "
        device; CreateStreamWithConfig &p 0 PERSISTENT; event a plain; event b SYNC; event c Ex:SYNC; aclmdlRIBuildBegin &m 0; aclmdlRIBindStream m p 0; RecordEvent a p -> 207000 ~none; RecordEvent c p -> 207000 ~none
        StreamWaitEvent p a -> 207000 ~none; StreamWaitEvent p c -> 207000 ~none; ResetEvent a p -> 207000 ~none; ResetEvent c p -> 207000 ~none; PeekAtLastError THREAD_LEVEL -> 0
        RecordEvent b p; StreamWaitEvent p b; ResetEvent b p; SynchronizeEvent b -> 107000 ~EE1016; QueryEventStatus b &st -> 0";
    it_is_found_after_the_context_and_before_whose_stream_it_is: "20" => "
        device; CreateStreamWithConfig &p 0 PERSISTENT; event a plain; event c Ex:SYNC; event b SYNC; aclmdlRIBuildBegin &m 0; aclmdlRIBindStream m p 0; @t2 RecordEvent a p -> 107002; @t2 StreamWaitEvent p c -> 107002
        @t2 ResetEvent a p -> 107002; context x 0; RecordEvent a p -> 207000; RecordEvent c p -> 207000; StreamWaitEvent p a -> 207000; StreamWaitEvent p c -> 207000; ResetEvent a p -> 207000
        RecordEvent b p -> 107003; StreamWaitEvent p b -> 107003; ResetEvent b p -> 107003";
    a_mixed_use_is_found_before_the_binding: "6.2 E10, 20" => "
        device; streams s; CreateStreamWithConfig &p 0 PERSISTENT; event c Ex:SYNC; aclmdlRIBuildBegin &m 0; aclmdlRIBindStream m p 0; RecordEventWithFlag c s EXTERNAL -> 107029; RecordEvent c p -> 107000 ~EE1018
        StreamWaitEventWithFlag s c 0 EXTERNAL -> 107029; StreamWaitEvent p c -> 107000 ~EE1018";
    a_reset_is_a_task_of_the_graph: "6.4 E22" => "
        device; streams s o; CreateStreamWithConfig &p 0 PERSISTENT; event b SYNC; aclmdlRIBuildBegin &m 0; aclmdlRIBindStream m p 0; ResetEvent b p; aclmdlRIEndTask m p; aclmdlRIBuildEnd m NULL
        RecordEvent b s; SynchronizeStream s; StreamWaitEvent o b; SynchronizeStream o; aclmdlRIExecuteAsync m s; SynchronizeStream s; StreamWaitEvent o b; StreamQuery o &q -> 0 q=1; RecordEvent b s; SynchronizeStream o";
}
