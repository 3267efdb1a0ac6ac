//! Captured graphs and collectives.

#[macro_use]
mod litmus_support;

litmus! {
    /// acl/memory-kernels-graphs 3.1: what is captured does not run, so it cannot race.
    captured_work_ordered: "A begin; A write x; A end g; B read x" => [];
    /// acl/memory-kernels-graphs 3.7: a replay is ordered on its stream like any task.
    replay_race: "A begin; A write x; A end g; A replay g; B read x" => ["read-after-write"];
    /// See above, with an event behind the replay.
    replay_ordered: "A begin; A write x; A end g; A replay g; A record e; B wait e; B read x" => [];
    /// acl/memory-kernels-graphs 3.7: whatever stream it is replayed on.
    replay_elsewhere_ordered: "A begin; A write x; A end g; B replay g; B read x" => [];
    /// The stream that it was captured on has nothing to do with it.
    replay_elsewhere_race: "A begin; A write x; A end g; B replay g; A read x" => ["read-after-write"];
    /// Each replay is new work.
    replay_twice_ordered: "A begin; A update x; A end g; A replay g; A replay g" => [];
    /// Two replays on two streams race with each other.
    replay_twice_race: "A begin; A update x; A end g; A replay g; B replay g" => ["read-after-write"];
    /// acl/memory-kernels-graphs 3.6: a stream that waits for a captured event joins the capture.
    side_stream_ordered: "A begin; A write x; A record e; B wait e; B read x; B record e1; A wait e1; A end g; A replay g" => [];
    /// acl/memory-kernels-graphs 3.6: inside the graph its edges count, and nothing else.
    side_stream_race: "A begin; A record e; B wait e; A write x; B read x; B record e1; A wait e1; A end g; A replay g" => ["read-after-write"];
    /// What follows the replay comes after all its branches.
    side_stream_joined_ordered: "A begin; A record e; B wait e; B write x; B record e1; A wait e1; A end g; A replay g; A read x" => [];
    /// The side stream itself is free again, and not ordered with the replay.
    side_stream_after_race: "A begin; A record e; B wait e; B write x; B record e1; A wait e1; A end g; A replay g; B read x" => ["read-after-write"];
    /// What precedes the replay on its stream comes before all branches.
    side_stream_before_ordered: "A begin; A record e; B wait e; B read x; B record e1; A wait e1; A end g; A write x; A replay g" => [];
    /// What runs on the side stream does not.
    side_stream_before_race: "A begin; A record e; B wait e; B read x; B record e1; A wait e1; A end g; B write x; A replay g" => ["read-after-write"];
    /// acl/memory-kernels-graphs 3.6: an event that was never recorded adds nothing in a capture.
    capture_never_recorded_race: "A begin; A wait e; A read x; A end g; B write x; A replay g" => ["read-after-write"];
    /// acl/memory-kernels-graphs 3.2: resources of captured tasks must outlive the graph.
    replay_after_free_hazard: "A begin; A write x; A end g; H free x; A replay g" => ["use-after-free"];
    /// A replay in flight keeps its memory busy.
    free_during_replay_hazard: "A begin; A write x; A end g; A replay g; H free x" => ["freed-in-flight"];
    /// Work submitted to another stream meanwhile is ordinary.
    other_stream_during_capture_race: "A begin; B write x; C read x; A end g" => ["read-after-write"];
    /// acl/memory-kernels-graphs 3, ACL_EVENT_EXTERNAL: a level event synchronises a replay with the outside.
    external_in_graph_ordered: "A begin; A wait l; A read x; A end g; A replay g; B write x; B record l" => [];
    /// Without the wait it does not.
    external_in_graph_race: "A begin; A read x; A end g; A replay g; B write x; B record l" => ["write-after-read"];
    /// A replay behind an unset flag waits with its stream.
    replay_blocked_ordered: "A begin; A read x; A end g; A wait l; A replay g; B write x; B record l" => [];
    /// callback.rs: a callback in a graph holds nothing up in its replays.
    callback_in_graph_race: "A begin; A call! f; A end g; A replay g; A write x; B read x" => ["read-after-write"];
    /// A graph may be destroyed while a replay is queued.
    destroyed_graph_ordered: "A begin; A read x; A end g; A wait l; A replay g; H dropgraph g; B write x; B record l" => [];

    /// task.rs, Rendezvous: all ranks of a collective meet before any goes on.
    collective_ordered: "A write x; A join reduce 0/2; B join reduce 1/2; B read x" => [];
    /// What follows the collective on another rank is not covered.
    collective_race: "A join reduce 0/2; A write x; B join reduce 1/2; B read x" => ["read-after-write"];
    /// A rank's own part is not over for the others when they go on.
    collective_part_race: "A join reduce 0/2 x; B join reduce 1/2; B write x" => ["write-after-write"];
    /// Its own stream comes after it.
    collective_own_ordered: "A join reduce 0/2 x; B join reduce 1/2 y; A write x; B write y" => [];
    /// Three ranks: the last one lets all go on.
    collective_three_ordered: "A write x; A join reduce 0/3; B join reduce 1/3; C join reduce 2/3; C read x" => [];
    /// A rank that has not arrived holds the others back, so what they queued cannot race yet.
    collective_missing_rank_ordered: "A join reduce 0/3; A write x; B join reduce 1/3; C read x" => [];
    /// races-and-time 4.3 (uccl#986): ranks that submit in different orders.
    collective_order_deadlock: "A join reduce 0/2; A join gather 0/2; B join gather 1/2; B join reduce 1/2" => ["collective-order"];
    /// The same order on both.
    collective_same_order_ordered: "A join reduce 0/2; A join gather 0/2; B join reduce 1/2; B join gather 1/2" => [];
    /// Two communicators have orders of their own.
    collective_two_groups_ordered: "A join reduce 0/2 - 0; A join gather 0/2 - 1; B join gather 1/2 - 1; B join reduce 1/2 - 0" => [];
}
