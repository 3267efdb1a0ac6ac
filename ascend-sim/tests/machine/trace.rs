//! What a traced run records, and that it survives the way through a file.

use ascend_sim::clock::Contention;
use ascend_sim::label::Label;
use ascend_sim::machine::{By, Config, FlagKind, Number, Observed, Outcome, RecordOptions, StreamOptions, WaitFor};
use ascend_sim::name::{NameId, NameTable};
use ascend_sim::task::{Demand, TaskKind};
use ascend_sim::trace::{Record, Trace, Track, TrackId, chrome};

use crate::rig::{Result, Rig, record_info, wait_info};

fn traced(devices: usize, streams: usize) -> Result<Rig> {
    let config = Config {
        trace: true,
        observe: true,
        ..Config::default()
    };
    Rig::with(config, &vec![Contention::NONE; devices], streams)
}

fn slice(track: u32, kind: TaskKind, start_ns: u64, end_ns: u64) -> Record {
    Record::Slice {
        track: TrackId(track),
        name: NameId::NONE,
        kind,
        label: Label::NONE,
        start_ns,
        end_ns,
    }
}

fn arrow(from: u32, from_ns: u64, to: u32, to_ns: u64) -> Record {
    Record::Arrow {
        from: TrackId(from),
        from_ns,
        to: TrackId(to),
        to_ns,
        label: Label::NONE,
    }
}

#[test]
fn slices_waits_and_arrows_are_recorded() -> Result {
    let mut rig = traced(1, 2)?;
    rig.plain(0, "a", 100)?;
    rig.hand_over(0, 1)?;
    rig.plain(1, "b", 10)?;
    rig.run()?;
    let trace = rig.machine.take_trace(NameTable::new());
    let expected = [
        slice(0, TaskKind::Kernel, 0, 100),
        slice(1, TaskKind::Wait, 0, 100),
        arrow(0, 100, 1, 100),
        slice(1, TaskKind::Kernel, 100, 110),
    ];
    assert_eq!(trace.records, expected);
    assert_eq!(trace.tracks.len(), 2);
    assert_eq!(trace.tracks[1].number, 1);
    assert!(rig.machine.take_trace(NameTable::new()).records.is_empty());
    Ok(())
}

#[test]
fn a_wait_that_stood_for_nothing_has_an_arrow_and_no_slice() -> Result {
    let mut rig = traced(1, 2)?;
    rig.plain(0, "a", 10)?;
    rig.plain(1, "b", 50)?;
    rig.hand_over(0, 1)?;
    rig.run()?;
    let trace = rig.machine.take_trace(NameTable::new());
    let expected = [
        slice(0, TaskKind::Kernel, 0, 10),
        slice(1, TaskKind::Kernel, 0, 50),
        arrow(0, 10, 1, 50),
    ];
    assert_eq!(trace.records, expected);
    Ok(())
}

#[test]
fn a_rank_that_waits_for_others_shows_it() -> Result {
    let mut rig = traced(2, 1)?;
    rig.collective(0, "rank 0", 100, (0, 2), 0)?;
    rig.plain(1, "late", 40)?;
    rig.collective(1, "rank 1", 100, (1, 2), 0)?;
    rig.run()?;
    let trace = rig.machine.take_trace(NameTable::new());
    let expected = [
        slice(0, TaskKind::Kernel, 0, 40),
        slice(1, TaskKind::Wait, 0, 40),
        slice(1, TaskKind::Collective, 40, 140),
        slice(0, TaskKind::Collective, 40, 140),
    ];
    assert_eq!(trace.records, expected);
    Ok(())
}

#[test]
fn event_numbers_in_use_are_counted() -> Result {
    let mut rig = traced(1, 1)?;
    let mut names = NameTable::new();
    let name = names.intern("events in use");
    rig.machine.trace_events_in_use(name);
    rig.plain(0, "a", 10)?;
    let numbered = RecordOptions {
        number: Number::UntilDone,
        ..RecordOptions::default()
    };
    rig.machine.submit_record(rig.streams[0], record_info(), numbered)?;
    let flag = rig.machine.create_flag(rig.devices[0], FlagKind::Event)?;
    rig.run()?;
    rig.machine.release_flag(flag)?;
    let counter = |at_ns, value| Record::Counter {
        name,
        device: Some(0),
        at_ns,
        value,
    };
    let records = rig.machine.take_trace(names).records;
    let counters: Vec<_> = records
        .into_iter()
        .filter(|record| matches!(record, Record::Counter { .. }))
        .collect();
    assert_eq!(counters, [counter(0, 1), counter(0, 2), counter(10, 1), counter(10, 0)]);
    Ok(())
}

#[test]
fn nothing_is_recorded_when_nobody_asked() -> Result {
    let mut rig = Rig::new(2)?;
    rig.plain(0, "a", 100)?;
    rig.hand_over(0, 1)?;
    rig.run()?;
    let trace = rig.machine.take_trace(NameTable::new());
    assert_eq!(trace, Trace::new());
    assert!(rig.machine.take_observations().is_empty());
    Ok(())
}

#[test]
fn observations_tell_why_a_wait_went_on() -> Result {
    let mut rig = traced(1, 2)?;
    let flag = rig.machine.create_flag(rig.devices[0], FlagKind::Notify)?;
    rig.plain(0, "a", 10)?;
    rig.machine.submit_set_flag(rig.streams[0], record_info(), flag)?;
    rig.wait_for(1, WaitFor::TakeFlag(flag), None)?;
    let record = rig.record(1)?;
    rig.wait(0, record)?;
    rig.run()?;
    let told: Vec<_> = rig.machine.take_observations();
    let setter = By::Setter {
        stream: rig.streams[0],
        position: 2,
    };
    let expected = [
        (rig.streams[0], 2, Observed::Recorded),
        (rig.streams[1], 1, Observed::Passed { by: setter }),
        (rig.streams[1], 2, Observed::Recorded),
        (rig.streams[0], 3, Observed::Passed { by: By::Record(record) }),
    ];
    let told: Vec<_> = told
        .iter()
        .map(|told| (told.stream, told.position, told.what))
        .collect();
    // Which of the two streams goes on first at 10 ns does not matter here.
    for expected in &expected {
        assert!(told.contains(expected), "{expected:?} in {told:?}");
    }
    assert_eq!(told.len(), expected.len());
    Ok(())
}

/// Two streams on two devices with labels, counters, markers and a host track.
fn busy_trace() -> Result<Trace> {
    let mut rig = traced(2, 2)?;
    let mut names = NameTable::new();
    let key = names.intern("ATTN_COM_FINISH \"quoted\" \\ \u{1} µ");
    let (kernel, counter) = (names.intern("flash_attention"), names.intern("bytes"));
    let named = StreamOptions {
        name: names.intern("communicate"),
        ..StreamOptions::default()
    };
    let extra = rig.machine.create_stream(rig.contexts[1], named)?;
    for (layer, stream) in [(-1, rig.streams[0]), (0, rig.streams[1]), (60, extra)] {
        let mut task = crate::rig::task("t", 1_234, Demand::CUBE);
        task.info.name = kernel;
        task.info.label = Label {
            layer: Some(layer),
            micro_batch: Some(1),
            key,
        };
        rig.machine.submit(stream, task)?;
        let record = rig.machine.submit_record(stream, record_info(), Default::default())?;
        let mut info = wait_info();
        info.label.key = key;
        rig.machine
            .submit_wait(rig.streams[2], info, WaitFor::Record(record), None)?;
    }
    rig.plain(2, "end", 7)?;
    rig.machine.trace_track(Track {
        device: None,
        number: 0,
        name: NameId::NONE,
    });
    while let Some(due) = rig.machine.advance(u64::MAX) {
        let at_ns = rig.machine.now_ns();
        rig.machine.trace_record(Record::Counter {
            name: counter,
            device: Some(0),
            at_ns,
            value: at_ns * 3,
        });
        rig.machine.complete(due.token, Outcome::Done)?;
    }
    rig.machine.trace_record(Record::Marker {
        track: TrackId(0),
        name: key,
        at_ns: 18_014_398_509_481_985,
    });
    Ok(rig.machine.take_trace(names))
}

#[test]
fn a_trace_written_and_read_is_the_same_run() -> Result {
    let trace = busy_trace()?;
    let text = chrome::to_string(&trace);
    assert_eq!(chrome::read(&text), Ok(trace));
    Ok(())
}

#[test]
fn equal_runs_are_equal_bytes() -> Result {
    assert_eq!(chrome::to_string(&busy_trace()?), chrome::to_string(&busy_trace()?));
    Ok(())
}

#[test]
fn the_bytes_are_the_same_on_every_machine() -> Result {
    let text = chrome::to_string(&busy_trace()?);
    let golden = include_str!("../golden/busy_trace.json");
    for (number, (line, golden)) in text.lines().zip(golden.lines()).enumerate() {
        assert_eq!(
            line,
            golden,
            "line {} of tests/golden/busy_trace.json; if the change is meant, write it there",
            number + 1
        );
    }
    assert_eq!(text.len(), golden.len());
    Ok(())
}

#[test]
fn arrows_lie_within_slices() -> Result {
    // races-and-time 7: a flow's time must fall inside a slice of its thread.
    let trace = busy_trace()?;
    let text = chrome::to_string(&trace);
    let mut flows = 0;
    for line in text.lines().filter(|line| line.contains("\"cat\":\"event\"")) {
        flows += 1;
        let (at, track) = (field(line, "ts"), field(line, "tid"));
        let inside = text
            .lines()
            .filter(|line| line.starts_with("{\"ph\":\"X\"") && field(line, "tid") == track);
        let inside = inside.filter(|line| field(line, "ts") <= at && at < field(line, "ts") + field(line, "dur"));
        assert!(inside.count() >= 1, "{line}");
    }
    assert_eq!(flows, 6);
    Ok(())
}

/// A number of a line, in thousandths for decimals.
fn field(line: &str, name: &str) -> u64 {
    let start = line.split(&format!("\"{name}\":")).nth(1);
    let digits = start.map(|rest| rest.split([',', '}']).next().unwrap_or(""));
    let digits: String = digits.unwrap_or("").chars().filter(char::is_ascii_digit).collect();
    digits.parse().unwrap_or(u64::MAX)
}

#[test]
fn what_is_no_trace_of_ours_is_refused_with_its_line() -> Result {
    let told = |text: &str| {
        chrome::read(text)
            .err()
            .map(|error| error.to_string())
            .unwrap_or_default()
    };
    let text = chrome::to_string(&busy_trace()?);
    let first_slice = 1 + text.lines().position(|line| line.contains("\"X\"")).unwrap_or(0);
    let broken = text.replacen("\"dur\":", "\"dur\";", 1);
    assert_eq!(told(&broken), format!("line {first_slice}: expected ':'"));
    let unknown = text.replacen("\"cat\":\"kernel\"", "\"cat\":\"colonel\"", 1);
    assert!(told(&unknown).ends_with(": an unknown category"), "{}", told(&unknown));
    let cut = &text[..text.len() - 5];
    assert!(told(cut).contains("expected"), "{}", told(cut));
    assert_eq!(told("[]"), "line 1: expected '{'");
    for foreign in [
        "{}",
        "{\"traceEvents\":[]}",
        "{\"otherData\":{\"format\":\"x\"},\"traceEvents\":[]}",
    ] {
        assert!(
            told(foreign).starts_with("not a trace written by ascend-sim"),
            "{foreign}"
        );
    }
    Ok(())
}
