//! What the checker cannot see, and where it sees too much: each test shows how it is, so that docs/MOCK.md can point at it.
//!
//! `missed_*` is a bug that it does not find, `false_alarm_*` a finding that is none.

#[macro_use]
mod litmus_support;

use ascend_sim::access::{Access, Mode, Span};
use ascend_sim::order::{Class, Config, EXACT_ROWS, Place};
use litmus_support::{Litmus, finds};

/// A kernel is believed: what it touches beside what it declares is invisible. Here `B` really reads `x` as well.
#[test]
fn missed_access_that_is_not_declared() {
    finds("A write x; B read y", &[]);
}

/// The host's own reads and writes of pinned memory are seen only where they go through a call. Here the program writes `p` through its pointer.
#[test]
fn missed_host_access_through_a_pointer() {
    finds("A copy p x", &[]);
}

/// One finding for each stretch of bytes: a later access is compared with the latest ones, so a second race of bytes that raced already may stay hidden
/// until the first is mended. `C` races with `A` too.
#[test]
fn missed_second_race_of_the_same_bytes() {
    let litmus = Litmus::new().run("A write x; B write x; B record e; C wait e; C write x");
    assert_eq!(litmus.checker.reports().len(), 1);
    let mended = Litmus::new().run("A write x; A record e1; B write x; B wait e1; B record e; C wait e; C write x");
    assert_eq!(mended.checker.reports().len(), 1);
}

/// Freed host addresses may belong to anything of the program's soon after, so that using them is no finding.
#[test]
fn missed_use_of_freed_host_memory() {
    finds("A copy x p; H sync A; H free p; A copy y p", &[]);
}

/// The host's other ways are not taken: here the query failed, so the branch behind it, which forgets a wait, was not submitted.
/// `explore` is for that.
#[test]
fn missed_branch_that_was_not_taken() {
    finds("A write x; A record e; B wait e; B read x", &[]);
}

/// With more rows than are entered one by one, the gaps count as written.
#[test]
fn missed_unwritten_read_between_many_rows() {
    let mut litmus = Litmus::new().run("A read x");
    let (host, a) = (litmus.hosts["H"], litmus.streams["A"]);
    let info = litmus
        .checker
        .party(
            ascend_sim::order::Actor::Stream(a),
            ascend_sim::order::Role::Reads,
            &task(),
        )
        .info;
    litmus
        .checker
        .allocate(Span::new(0x50_0000, 1 << 20), Place::Device(0), &info);
    let rows = |rows| Access::rows(0x50_0000, 4, 64, rows, Mode::Write);
    litmus.checker.launch(host, a, &info, &[rows(EXACT_ROWS + 1)]);
    litmus.checker.launch(host, a, &info, &[Access::read(0x50_0010, 4)]);
    assert_eq!(litmus.kinds(false), [""; 0]);
}

/// Trusted threads are not compared with each other: without a lock this is a race.
#[test]
fn missed_race_between_trusted_threads() {
    let config = Config {
        trust_threads: true,
        ..Config::default()
    };
    assert_eq!(Litmus::with(config).run("H write p; T write p").kinds(false), [""; 0]);
}

/// Memory outside every allocation has no beginning and no end, and counts as written.
#[test]
fn missed_lifetime_of_memory_nobody_allocated() {
    finds("A read r; A write r", &[]);
}

/// Freed ranges are remembered up to a bound; an access to one forgotten is an access to nobody's memory.
#[test]
fn missed_use_after_very_many_frees() {
    let mut litmus = Litmus::new().run("H free x; A read y");
    let host = litmus.hosts["H"];
    let info = task();
    for block in 0..20_000_u64 {
        litmus
            .checker
            .allocate(Span::new(0x100_0000 + block * 64, 64), Place::Device(0), &info);
    }
    for block in 0..20_000_u64 {
        litmus.checker.free(host, 0x100_0000 + block * 64, &info);
    }
    let stream = litmus.streams["A"];
    litmus.checker.launch(host, stream, &info, &[Access::read(0x1000, 64)]);
    assert_eq!(litmus.kinds(false), [""; 0]);
    litmus
        .checker
        .launch(host, stream, &info, &[Access::read(0x100_0000 + 19_000 * 64, 64)]);
    assert_eq!(litmus.kinds(false), ["use-after-free"]);
}

/// A wait that runs into its time limit lets its stream go on in continue mode (acl/streams-and-events E17); the edge is believed all the same.
#[test]
fn missed_race_behind_a_wait_that_timed_out() {
    finds("A write x; A record e; B wait e; B read x", &[]);
}

/// All ranks of a collective are taken to meet. A broadcast's root need not wait for the others.
#[test]
fn missed_race_with_a_broadcasts_root() {
    finds("B write x; B join broadcast 1/2; A join broadcast 0/2; A read x", &[]);
}

/// Two additions into one buffer by an engine that adds atomically give one result in either order.
#[test]
fn false_alarm_on_atomic_reductions() {
    finds("A update x; B update x", &["read-after-write"]);
}

/// Host functions of one context never run at the same time (acl/streams-and-events H2), but which comes first is open.
#[test]
fn false_alarm_on_serialised_host_functions() {
    finds(
        "A call! f; B call! g; T start f; T write p; T return f; U start g; U write p; U return g",
        &["write-after-write"],
    );
}

/// Two writes of the same value.
#[test]
fn false_alarm_on_equal_values() {
    finds("A write x; B write x", &["write-after-write"]);
}

/// Threads ordered by a lock that nobody told of.
#[test]
fn false_alarm_on_a_lock_that_is_not_told() {
    finds("H/A write x; T/A read x", &["unordered-submission"]);
}

/// Work that begins after an exact access and follows it may be unordered with rows beyond the bound: whether it meets them is not known.
#[test]
fn false_alarm_on_the_gaps_of_many_rows_is_marked() {
    let mut litmus = Litmus::new().run("A read x; B read x");
    let (host, a, b) = (litmus.hosts["H"], litmus.streams["A"], litmus.streams["B"]);
    litmus.checker.launch(host, a, &task(), &[Access::write(0x50_0010, 4)]);
    let rows = Access::rows(0x50_0000, 4, 64, EXACT_ROWS + 1, Mode::Read);
    litmus.checker.launch(host, b, &task(), &[rows]);
    let found: Vec<bool> = litmus.checker.reports().iter().map(|report| report.possible).collect();
    assert_eq!(found, [true]);
}

/// Many rows that interleave without touching: beyond the bound the finding says that it is only possible.
#[test]
fn false_alarm_between_many_rows_is_marked() {
    let mut litmus = Litmus::new().run("A read x; B read x");
    let (host, a, b) = (litmus.hosts["H"], litmus.streams["A"], litmus.streams["B"]);
    let rows = |start| Access::rows(start, 4, 64, EXACT_ROWS + 1, Mode::Write);
    litmus.checker.launch(host, a, &task(), &[rows(0x50_0000)]);
    litmus.checker.launch(host, b, &task(), &[rows(0x50_0010)]);
    let races = litmus
        .checker
        .reports()
        .iter()
        .filter(|report| report.class() == Class::Race);
    assert!(races.clone().count() == 1 && races.into_iter().all(|report| report.possible));
}

fn task() -> ascend_sim::task::TaskInfo {
    ascend_sim::task::TaskInfo {
        name: ascend_sim::name::NameId::NONE,
        kind: ascend_sim::task::TaskKind::Kernel,
        label: ascend_sim::label::Label::NONE,
        site: ascend_sim::label::Site::UNKNOWN,
    }
}
