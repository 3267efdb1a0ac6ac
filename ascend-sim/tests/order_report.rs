//! What a finding says: both places, the missing edge, a fix that names an event, its text and JSON; what a policy makes of it.

#[macro_use]
mod litmus_support;

use ascend_sim::access::{Access, Mode, Span};
use ascend_sim::label::{Label, Site};
use ascend_sim::order::{
    Action, Actor, Checker, Class, Config, EXACT_ROWS, Fix, Home, Kind, Place, Policy, Role, Suppression,
};
use ascend_sim::task::{TaskInfo, TaskKind};
use litmus_support::Litmus;

#[test]
fn both_places_and_the_missing_edge_are_named() {
    let litmus = Litmus::new().run("A write y; A write x[8..16]; B read y; B read x");
    let report = &litmus.checker.reports()[1];
    assert_eq!(report.kind, Kind::ReadAfterWrite);
    assert_eq!((report.first.info.site.line, report.second.info.site.line), (2, 4));
    let (from, to) = report.missing_edge().expect("a race lacks an edge");
    assert_eq!((from.actor, from.index), (Actor::Stream(litmus.streams["A"]), 2));
    assert_eq!((to.actor, to.index), (Actor::Stream(litmus.streams["B"]), 2));
    assert_eq!(report.ranges, [Span::new(0x1008, 8)]);
}

#[test]
fn the_text_reads_like_an_explanation() {
    let litmus = Litmus::new().run("A write x; A record e; B update x[0..32]");
    let text = litmus.checker.reports()[0].render(&litmus.names);
    assert_eq!(
        text,
        "race: read not ordered after the write
  first     `A write x` on stream A (item 1) writes at litmus:1
  then      `B update x[0..32]` on stream B (item 1) reads at litmus:3
  memory    32 bytes at 0x1000, offset 0 in the 64 bytes of `x` at litmus
  missing   an edge from item 1 of stream A to item 1 of stream B
  fix       make stream B wait for event e, recorded on stream A at litmus:2, before `B update x[0..32]`"
    );
}

#[test]
fn the_fix_names_the_first_event_behind_the_earlier_access() {
    let litmus = Litmus::new().run("A record e1; A write x; A record e2; A record e3; B read x");
    let Fix::WaitForEvent { event, recorded, .. } = litmus.checker.reports()[0].fix else {
        panic!("an event was recorded: {:?}", litmus.checker.reports()[0].fix);
    };
    assert_eq!((event, recorded.site.line), (litmus.events["e2"], 3));
}

#[test]
fn an_event_of_a_third_stream_serves_too() {
    let litmus = Litmus::new()
        .run("A write x; A record e1; C wait e1; A record e1; C record e2; A write y; A record e1; B read x");
    assert!(matches!(
        litmus.checker.reports().last().map(|report| report.fix),
        Some(Fix::WaitForEvent { .. })
    ));
}

#[test]
fn without_an_event_the_fix_is_to_record_one() {
    let litmus = Litmus::new().run("A record e; A write x; B read x");
    assert_eq!(litmus.checker.reports()[0].fix, Fix::RecordAndWait);
    let litmus = Litmus::new().run("A write x; H free x");
    assert_eq!(litmus.checker.reports()[0].fix, Fix::Synchronize);
    let text = litmus.checker.reports()[0].fix_text(&litmus.names);
    assert_eq!(text, "synchronize the host with stream A before `H free x`");
}

#[test]
fn the_proposed_wait_mends_the_race() {
    let racy = Litmus::new().run("A write x; A record e; B read x");
    assert!(matches!(racy.checker.reports()[0].fix, Fix::WaitForEvent { event, .. } if event == racy.events["e"]));
    let mended = Litmus::new().run("A write x; A record e; B wait e; B read x");
    assert!(mended.checker.reports().is_empty());
}

#[test]
fn what_a_thread_did_is_mended_by_a_hand_over() {
    let litmus = Litmus::new().run("T write p; H/A copy p x");
    let text = litmus.checker.reports()[0].fix_text(&litmus.names);
    assert!(text.contains("hand over"), "{text}");
}

#[test]
fn use_after_free_names_the_free() {
    let litmus = Litmus::new().run("H free x; A read x");
    let related = litmus.checker.reports()[0].related.expect("the free is known");
    assert_eq!(related.site.line, 1);
}

#[test]
fn reuse_names_the_free_of_the_former_block() {
    let litmus = Litmus::new().run("A get b@0; B read b; B write b; A give b; A get c@0; A write c");
    let report = litmus
        .checker
        .reports()
        .iter()
        .find(|report| report.kind == Kind::ReusedInFlight)
        .expect("the block was reused too early");
    assert_eq!(report.related.expect("the free is known").site.line, 4);
}

fn labelled(litmus: &mut Litmus, name: &str, layer: i16, line: u32) -> TaskInfo {
    TaskInfo {
        name: litmus.names.intern(name),
        kind: TaskKind::Kernel,
        label: Label {
            layer: Some(layer),
            micro_batch: Some(1),
            key: litmus.names.intern("FFN_COM_FINISH"),
        },
        site: Site {
            file: litmus.names.intern("step.rs"),
            line,
        },
    }
}

/// Submits one racy pair for each layer.
fn layers(litmus: &mut Litmus, line: u32) {
    let home = Home::default();
    let (a, b) = (litmus.streams["A"], litmus.streams["B"]);
    let host = litmus.hosts["H"];
    for layer in 0..5 {
        let start = 0x50_0000 + u64::from(line) * 0x1000 + layer as u64 * 64;
        let (first, second) = (
            labelled(litmus, "dispatch", layer, line),
            labelled(litmus, "experts", layer, line),
        );
        litmus
            .checker
            .allocate(Span::new(start, 64), Place::Device(home.device), &first);
        litmus.checker.launch(host, a, &first, &[Access::write(start, 64)]);
        litmus.checker.launch(host, b, &second, &[Access::read(start, 64)]);
    }
}

#[test]
fn repetitions_at_one_pair_of_places_are_counted() {
    let mut litmus = Litmus::new().run("A read x; B read x");
    layers(&mut litmus, 7);
    assert_eq!(litmus.checker.reports().len(), 1);
    assert_eq!(litmus.checker.reports()[0].count, 5);
    let text = litmus.checker.reports()[0].render(&litmus.names);
    assert!(text.contains(", 5 times"), "{text}");
    assert!(
        text.contains("[layer 0, micro-batch 1, key FFN_COM_FINISH] at step.rs:7"),
        "{text}"
    );
}

#[test]
fn without_places_the_labels_tell_findings_apart() {
    let mut litmus = Litmus::new().run("A read x; B read x");
    let unknown = |mut info: TaskInfo| {
        info.site = Site::UNKNOWN;
        info
    };
    let (host, a, b) = (litmus.hosts["H"], litmus.streams["A"], litmus.streams["B"]);
    for layer in 0..3 {
        let (first, second) = (
            labelled(&mut litmus, "w", layer, 0),
            labelled(&mut litmus, "r", layer, 0),
        );
        litmus
            .checker
            .launch(host, a, &unknown(first), &[Access::write(0x1000, 8)]);
        litmus
            .checker
            .launch(host, b, &unknown(second), &[Access::read(0x1000, 8)]);
    }
    let races = litmus
        .checker
        .reports()
        .iter()
        .filter(|report| report.kind == Kind::ReadAfterWrite);
    assert_eq!(races.count(), 3);
}

#[test]
fn json_has_every_key_and_balances() {
    let litmus = Litmus::new().run("A write x; B read x; H free x; A wait e");
    for report in litmus.checker.reports() {
        let json = report.to_json(&litmus.names);
        let keys = [
            "class",
            "kind",
            "title",
            "possible",
            "count",
            "first",
            "second",
            "memory",
            "allocation",
            "related",
            "missing_edge",
            "fix",
            "links",
        ];
        for key in keys {
            assert!(json.contains(&format!("\"{key}\":")), "{key} in {json}");
        }
        assert_eq!(json.matches('{').count(), json.matches('}').count());
        assert!(!json.contains('\n'));
    }
    let json = litmus.checker.reports()[0].to_json(&litmus.names);
    assert!(
        json.starts_with(r#"{"class":"race","kind":"read-after-write","#),
        "{json}"
    );
    assert!(
        json.contains(r#""missing_edge":{"from":"stream A","after_item":1,"to":"stream B","before_item":1}"#),
        "{json}"
    );
    assert!(json.contains(r#""memory":{"start":4096,"bytes":64}"#), "{json}");
    assert!(json.contains(r#""site":"litmus:1""#), "{json}");
}

#[test]
fn many_rows_are_only_possible() {
    let mut litmus = Litmus::new().run("A read x; B read x");
    let (host, a, b) = (litmus.hosts["H"], litmus.streams["A"], litmus.streams["B"]);
    let info = labelled(&mut litmus, "columns", 0, 9);
    let rows = |start, rows| Access::rows(start, 4, 64, rows, Mode::Write);
    // Columns that interleave and never touch: exact up to the bound, possible beyond it.
    litmus.checker.launch(host, a, &info, &[rows(0x50_0000, EXACT_ROWS)]);
    litmus.checker.launch(host, b, &info, &[rows(0x50_0010, EXACT_ROWS)]);
    assert!(litmus.checker.reports().is_empty());
    litmus
        .checker
        .launch(host, a, &info, &[rows(0x60_0000, EXACT_ROWS + 1)]);
    litmus
        .checker
        .launch(host, b, &info, &[rows(0x60_0010, EXACT_ROWS + 1)]);
    let report = &litmus.checker.reports()[0];
    assert!(report.possible);
    assert!(report.render(&litmus.names).contains("(possible"));
    assert_eq!(Policy::strict().action(report, &litmus.names), Action::Print);
}

/// Whether each finding is only possible, where stream `A` makes some accesses of a new buffer, and then `B` others.
fn rough(a: &[Access], b: &[Access]) -> Vec<(&'static str, bool)> {
    let mut litmus = Litmus::new().run("A read x; B read x");
    let info = labelled(&mut litmus, "copy", 0, 1);
    litmus
        .checker
        .allocate(Span::new(ROUGH, 1 << 20), Place::Device(0), &info);
    for (stream, accesses) in [("A", a), ("B", b)] {
        for access in accesses {
            let (host, stream) = (litmus.hosts["H"], litmus.streams[stream]);
            litmus.checker.launch(host, stream, &info, &[*access]);
        }
    }
    let reports = litmus.checker.reports().iter();
    reports.map(|report| (report.kind.name(), report.possible)).collect()
}

const ROUGH: u64 = 0x50_0000;

/// Rows as a 2-D copy touches them (acl/memory-kernels-graphs 1.4), more than are entered one by one.
const fn rows(offset: u64, mode: Mode) -> Access {
    Access::rows(ROUGH + offset, 4, 64, EXACT_ROWS + 1, mode)
}

#[test]
fn rows_that_come_second_are_only_possible_too() {
    // What lies between the rows belongs to nobody's access: the exact range comes first here.
    let found = rough(&[Access::write(ROUGH + 16, 4)], &[rows(0, Mode::Write)]);
    assert_eq!(found, [("write-after-write", true)]);
    let found = rough(&[Access::write(ROUGH, 64), rows(16, Mode::Read)], &[]);
    assert_eq!(found, [("unwritten-read", true)]);
}

#[test]
fn columns_written_by_two_copies_are_read_by_one_with_as_many_rows() {
    let half = EXACT_ROWS / 2;
    let columns = |rows, start, mode| Access::rows(ROUGH + start, 4, 64, rows, mode);
    let found = rough(
        &[
            columns(half, 0, Mode::Write),
            columns(half, u64::from(half) * 64, Mode::Write),
            columns(2 * half, 0, Mode::Read),
        ],
        &[],
    );
    assert_eq!(found, []);
    assert!(half >= 200, "the row is a copy of 400 rows");
}

#[test]
fn rows_around_a_range_leave_its_race_certain() {
    let exact = Access::write(ROUGH + 16, 4);
    let read = Access::read(ROUGH + 16, 4);
    assert_eq!(
        rough(&[exact, rows(0, Mode::Write)], &[read]),
        [("read-after-write", false)]
    );
    let exact = Access::read(ROUGH + 16, 4);
    let filled = Access::write(ROUGH, 1 << 19);
    let found = rough(&[filled, exact, rows(0, Mode::Read)], &[Access::write(ROUGH + 16, 4)]);
    assert_eq!(found, [("write-after-write", false), ("write-after-read", false)]);
}

#[test]
fn rows_are_freed_in_flight_as_writes_or_reads() {
    for (mode, role) in [(Mode::Read, Role::Reads), (Mode::Write, Role::Writes)] {
        let mut litmus = Litmus::new().run("A read x");
        let info = labelled(&mut litmus, "copy", 0, 1);
        let (host, a) = (litmus.hosts["H"], litmus.streams["A"]);
        let span = Span::new(ROUGH, 1 << 20);
        litmus.checker.allocate(span, Place::Device(0), &info);
        litmus.checker.mark_written(span);
        litmus.checker.launch(host, a, &info, &[rows(0, mode)]);
        litmus.checker.free(host, ROUGH, &info);
        let found = &litmus.checker.reports()[0];
        assert_eq!(
            (found.kind, found.possible, found.first.role),
            (Kind::FreedInFlight, true, role)
        );
    }
}

#[test]
fn what_is_certain_takes_the_place_of_what_was_possible() {
    let mut litmus = Litmus::new().run("A read x; B read x");
    let (host, a, b) = (litmus.hosts["H"], litmus.streams["A"], litmus.streams["B"]);
    let (first, second) = (
        labelled(&mut litmus, "gather", 0, 1),
        labelled(&mut litmus, "scatter", 0, 2),
    );
    let mut submit = |a_access, b_access| {
        litmus.checker.launch(host, a, &first, &[a_access]);
        litmus.checker.launch(host, b, &second, &[b_access]);
        let fresh = litmus.checker.fresh_reports().to_vec();
        fresh
            .iter()
            .map(|report| (report.possible, report.count))
            .collect::<Vec<_>>()
    };
    let roughly = |at| (rows(at, Mode::Write), rows(at + 16, Mode::Write));
    let (one, other) = roughly(0);
    assert_eq!(submit(one, other), [(true, 1)]);
    let (one, other) = roughly(0x20_0000);
    assert_eq!(submit(one, other), []);
    // The same lines, and now the same bytes for certain: this must fail a test, and so has to be told anew.
    let certain = Access::write(0xf0_0000, 4);
    let found = submit(certain, certain);
    assert!(matches!(found[..], [(false, 3..)]), "{found:?}");
    let (one, other) = roughly(0x40_0000);
    assert_eq!(submit(one, other), []);
    let reports = litmus.checker.reports();
    assert_eq!((reports.len(), reports[0].possible), (1, false));
    assert_eq!(reports[0].span, Some(Span::new(0xf0_0000, 4)), "the certain bytes");
}

#[test]
fn keys_of_one_line_are_findings_of_their_own() {
    // What is tolerated of one key must not hide the others (docs/MOCK.md, suppressions by event key).
    let mut litmus = Litmus::new().run("A read x; B read x");
    let (host, a, b) = (litmus.hosts["H"], litmus.streams["A"], litmus.streams["B"]);
    for (at, key) in ["ATTN_COM_FINISH", "FFN_COM_FINISH"].into_iter().enumerate() {
        let mut info = labelled(&mut litmus, "all-reduce", 0, 1);
        info.label.key = litmus.names.intern(key);
        let access = Access::write(ROUGH + at as u64 * 64, 64);
        litmus.checker.launch(host, a, &info, &[access]);
        litmus.checker.launch(host, b, &info, &[access]);
    }
    let policy = Policy {
        suppressions: vec![Suppression {
            kind: None,
            place: "ATTN_COM_FINISH".into(),
            reason: "known".into(),
        }],
        ..Policy::strict()
    };
    let actions = litmus.checker.reports().iter();
    let actions: Vec<_> = actions.map(|report| policy.action(report, &litmus.names)).collect();
    assert_eq!(actions, [Action::Ignore, Action::Panic]);
}

#[test]
fn without_places_the_streams_tell_findings_apart() {
    let mut litmus = Litmus::new().run("A read x; B read x; C read x; D read x");
    let info = TaskInfo {
        name: litmus.names.intern("memset"),
        ..TaskInfo::of(TaskKind::Memset)
    };
    for (at, stream) in ["A", "B", "C", "D", "A", "B"].into_iter().enumerate() {
        let (host, stream) = (litmus.hosts["H"], litmus.streams[stream]);
        let access = Access::write(ROUGH + at as u64 / 2 * 64, 64);
        litmus.checker.launch(host, stream, &info, &[access]);
    }
    let counts: Vec<u64> = litmus.checker.reports().iter().map(|report| report.count).collect();
    assert_eq!(counts, [2, 1], "A with B twice, C with D once");
}

#[test]
fn an_event_recorded_after_the_place_of_the_wait_is_no_fix() {
    // A wait is bound to the newest record at the time of the call (acl/streams-and-events E11): before the read there was none (E12).
    let late = "A write x; B call! f; B read x; A record e; T start f; T return f";
    let litmus = Litmus::new().run(late);
    assert_eq!(litmus.checker.reports()[0].fix, Fix::RecordAndWait);
    let early = "A write x; B call! f; A record e; B read x; T start f; T return f";
    let litmus = Litmus::new().run(early);
    assert!(matches!(litmus.checker.reports()[0].fix, Fix::WaitForEvent { event, .. } if event == litmus.events["e"]));
}

#[test]
fn a_policy_is_set_by_class() {
    let litmus = Litmus::new().run("A write x; B read x; H free y; A read y; A wait e");
    let classes: Vec<Class> = litmus.checker.reports().iter().map(|report| report.class()).collect();
    assert_eq!(classes, [Class::Race, Class::Hazard, Class::Lint]);
    let policy = Policy {
        hazard: Action::Print,
        ..Policy::strict()
    };
    let actions: Vec<Action> = litmus
        .checker
        .reports()
        .iter()
        .map(|report| policy.action(report, &litmus.names))
        .collect();
    assert_eq!(actions, [Action::Panic, Action::Print, Action::Collect]);
}

#[test]
fn a_suppression_covers_a_kind_at_a_place_and_says_why() {
    let litmus = Litmus::new().run("A write x; B read x; C write x");
    let suppress = |kind, place: &str| Policy {
        suppressions: vec![Suppression {
            kind,
            place: place.to_owned(),
            reason: "the loser is never looked at".to_owned(),
        }],
        ..Policy::strict()
    };
    let report = &litmus.checker.reports()[0];
    for place in ["litmus:1", "litmus:2", "litmus", "A write x"] {
        let policy = suppress(Some(Kind::ReadAfterWrite), place);
        assert_eq!(policy.action(report, &litmus.names), Action::Ignore, "{place}");
        let reason = policy
            .suppression(report, &litmus.names)
            .map(|suppression| suppression.reason.as_str());
        assert_eq!(reason, Some("the loser is never looked at"));
    }
    assert_eq!(suppress(None, "litmus:3").action(report, &litmus.names), Action::Panic);
    assert_eq!(
        suppress(Some(Kind::WriteAfterRead), "litmus:1").action(report, &litmus.names),
        Action::Panic
    );
    assert_eq!(suppress(None, "").action(report, &litmus.names), Action::Panic);
}

#[test]
fn fresh_reports_come_once() {
    let mut litmus = Litmus::new().run("A write x; B read x");
    assert!(litmus.checker.has_fresh_reports());
    assert_eq!(litmus.checker.fresh_reports().len(), 1);
    assert!(!litmus.checker.has_fresh_reports());
    assert_eq!(litmus.checker.fresh_reports().len(), 0);
    assert_eq!(litmus.checker.take_reports().len(), 1);
    assert!(litmus.checker.reports().is_empty());
}

#[test]
fn a_race_has_two_schedules_that_show_it() {
    let litmus = Litmus::new().run("A write y; A write x; B read x");
    let witness = litmus.checker.reports()[0].witness().expect("a race has a witness");
    let (a, b) = (litmus.streams["A"], litmus.streams["B"]);
    let hold = witness.first_then_second.expect("streams can be held");
    assert_eq!((hold.stream, hold.before), (b, 1));
    assert_eq!((hold.until.actor, hold.until.index), (Actor::Stream(a), 2));
    let hold = witness.second_then_first.expect("streams can be held");
    assert_eq!((hold.stream, hold.before), (a, 2));
    assert_eq!((hold.until.actor, hold.until.index), (Actor::Stream(b), 1));
    let freed = Litmus::new().run("A write x; H free x");
    let witness = freed.checker.reports()[0].witness().expect("so has a free in flight");
    assert!(witness.first_then_second.is_none() && witness.second_then_first.is_some());
    let redundant = Litmus::new().run("A record e; A wait e");
    assert_eq!(redundant.checker.reports()[0].witness(), None);
}

#[test]
fn numbers_that_were_never_given_are_ignored() {
    let mut litmus = Litmus::new().run("A record e; B wait e; H drop e; H destroy B");
    let mut other = Litmus::new().run("A record e1; B record e2; C record e3; D record e4; T send m");
    let info = labelled(&mut litmus, "nobody's", 0, 1);
    let (host, thread) = (litmus.hosts["H"], other.hosts["T"]);
    let (stream, event) = (other.streams["D"], other.events["e4"]);
    let checker = &mut litmus.checker;
    checker.launch(host, stream, &info, &[Access::write(0x1000, 8)]);
    checker.record(host, stream, event, &info);
    checker.wait(host, stream, event, &info);
    checker.reset(thread, stream, event, &info);
    checker.stream_synchronized(thread, stream);
    checker.host_access(thread, &info, &[Access::write(0x1000, 8)]);
    checker.free(thread, 0x1000, &info);
    checker.destroy_stream(thread, stream);
    checker.destroy_event(event);
    assert_eq!(litmus.kinds(false), [""; 0]);
    other.checker.finish();
}

#[test]
fn memory_stays_bounded_where_threads_synchronize() {
    let mut checker = Checker::new(Config::default());
    let mut litmus = Litmus::new().run("H send m");
    let info = labelled(&mut litmus, "scatter", 0, 1);
    let host = checker.create_host(None, info.name);
    let stream = checker.create_stream(Home::default(), info.name);
    checker.allocate(Span::new(0x100_0000, 1 << 22), Place::Device(0), &info);
    let (mut peak, mut bytes) = (0, 0);
    for step in 0..400_u64 {
        for item in 0..1_000_u64 {
            let at = (step * 1_000 + item).wrapping_mul(0x9e37_79b9) % (1 << 16) * 64;
            checker.launch(host, stream, &info, &[Access::write(0x100_0000 + at, 32)]);
        }
        checker.stream_synchronized(host, stream);
        let segments = checker.live_segments();
        if segments > peak {
            (peak, bytes) = (segments, checker.state_bytes() / segments);
        }
    }
    assert!((1 << 15..=2 << 16).contains(&peak), "{peak} segments");
    assert!(bytes < 2 * Checker::SEGMENT_BYTES, "{bytes} bytes a segment");
    assert!(checker.reports().is_empty());
}

#[test]
fn a_thread_that_is_gone_keeps_no_memory_where_threads_are_trusted() {
    let kept = |trust_threads: bool| {
        let mut checker = Checker::new(Config {
            trust_threads,
            ..Config::default()
        });
        let mut litmus = Litmus::new();
        let info = labelled(&mut litmus, "scatter", 0, 1);
        let gone = checker.create_host(None, info.name);
        let host = checker.create_host(None, info.name);
        let stream = checker.create_stream(Home::default(), info.name);
        checker.allocate(Span::new(0x1000, 64), Place::Device(0), &info);
        checker.mark_written(Span::new(0x1000, 64));
        checker.called(gone);
        for start in (0x1000..0x1040).step_by(8) {
            checker.launch(host, stream, &info, &[Access::write(start, 8)]);
        }
        checker.stream_synchronized(host, stream);
        checker.collect();
        checker.live_segments()
    };
    assert!(kept(true) < kept(false), "{} of {}", kept(true), kept(false));
}
