//! What a finding says: both places, the missing edge, a fix that names an event, its text and JSON; what a policy makes of it.

#[macro_use]
mod litmus_support;

use ascend_sim::access::{Access, Mode, Span};
use ascend_sim::label::{Label, Site};
use ascend_sim::order::{
    Action, Actor, Checker, Class, Config, EXACT_ROWS, Fix, Home, Kind, Place, Policy, Suppression,
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
