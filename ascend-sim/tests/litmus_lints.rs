//! What has no effect on results: redundant waits, waits and records that nobody uses.

#[macro_use]
mod litmus_support;

use litmus_support::{Litmus, lints};

macro_rules! lint_litmus {
    ($($(#[doc = $doc:literal])* $name:ident: $program:literal => $expected:tt;)*) => {$(
        $(#[doc = $doc])*
        #[test]
        fn $name() {
            lints($program, &$expected);
        }
    )*};
}

lint_litmus! {
    /// A wait that orders something.
    useful_wait: "A write x; A record e; B wait e; B read x" => [];
    /// acl/streams-and-events E13: on the recording stream a wait adds nothing.
    same_stream_wait: "A record e; A wait e" => ["redundant-wait"];
    /// Waited for already.
    second_wait: "A record e; B wait e; B wait e" => ["redundant-wait"];
    /// A later record of the same stream was waited for.
    earlier_record_wait: "A record e1; A record e2; B wait e2; B wait e1" => ["redundant-wait"];
    /// An earlier one was: this wait adds something.
    later_record_wait: "A record e1; A record e2; B wait e1; B wait e2" => [];
    /// Ordered through a third stream.
    transitive_wait: "A record e1; B wait e1; B record e2; C wait e2; C wait e1" => ["redundant-wait"];
    /// The host synchronized before it submitted the wait (acl/streams-and-events E13: known complete).
    wait_after_sync: "A record e; H sync e; B wait e" => ["redundant-wait"];
    /// Another stream's wait orders only that one.
    other_stream_waited: "A record e; B wait e; C wait e" => [];
    /// A level event that the stream itself set.
    level_own_wait: "A record l; A wait l" => ["redundant-wait"];
    /// multistream B5: recorded on the waiting stream right before the wait.
    rerecorded_on_waiter: "B record e; A record e; A wait e" => ["redundant-wait", "rerecord-unused"];
    /// acl/streams-and-events E12, multistream B4: nobody ever recorded it.
    never_recorded: "A wait e" => ["wait-never-recorded"];
    /// acl/streams-and-events E12: family A refuses the same.
    never_recorded_classic: "A wait c" => ["wait-never-recorded"];
    /// acl/streams-and-events E12: for family B it is a real wait.
    never_recorded_level: "A wait l; B record l" => [];
    /// multistream B6: recorded twice, waited for once, and the first record by nobody.
    rerecord_unused: "A record e; A record e; B wait e" => ["rerecord-unused"];
    /// Waited for in between.
    rerecord_used: "A record e; B wait e; A record e; B wait e" => [];
    /// Synchronized with in between.
    rerecord_synchronized: "A record e; H sync e; A record e; H sync e" => [];
    /// Used for its time only.
    rerecord_timed: "A record e; H use e; A record e; H use e; H finish" => [];
    /// Recorded and destroyed.
    record_unused_destroyed: "A record e; H drop e" => ["record-unused"];
    /// Recorded, and the program ends.
    record_unused_finished: "A record e; H finish" => ["record-unused"];
    /// Waited for.
    record_used_finished: "A record e; B wait e; H finish" => [];
    /// A level event that nobody waits for.
    level_record_unused: "A record l; H finish" => ["record-unused"];
    /// Never recorded is no unused record.
    never_recorded_finished: "H use e; H finish" => [];
}

#[test]
fn lints_can_be_switched_off() {
    let config = ascend_sim::order::Config {
        lints: false,
        ..Default::default()
    };
    let litmus = Litmus::with(config).run("A record e; A wait e; A wait e1; A record e; H finish");
    assert_eq!(litmus.kinds(true), [""; 0]);
}

#[test]
fn unwritten_reads_can_be_switched_off() {
    let config = ascend_sim::order::Config {
        unwritten: false,
        ..Default::default()
    };
    assert_eq!(Litmus::with(config).run("A read u").kinds(false), [""; 0]);
}

#[test]
fn threads_can_be_trusted() {
    let config = ascend_sim::order::Config {
        trust_threads: true,
        ..Default::default()
    };
    for quiet in [
        "H/A write x; T/A read x; H/A write x",
        "H write p; T write p; H/A copy p x; H sync A; U free p",
        "H/A write x; H sync A; T/B read x",
    ] {
        assert_eq!(Litmus::with(config).run(quiet).kinds(false), [""; 0], "{quiet}");
    }
    // Streams are not, nor is a callback.
    for (program, kind) in [
        ("H/A write x; T/B read x", "read-after-write"),
        ("H/A copy x p; T write p", "host-buffer-in-flight"),
        (
            "A call f; T start f; T write p; T return f; H write p",
            "write-after-write",
        ),
    ] {
        assert_eq!(Litmus::with(config).run(program).kinds(false), [kind], "{program}");
    }
}
