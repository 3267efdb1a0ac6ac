//! Traces of random programs: they read back as written, and an independent JSON parser finds in them what the Chrome format asks for.

use std::collections::BTreeMap;

use ascend_sim::clock::Contention;
use ascend_sim::label::Label;
use ascend_sim::machine::{
    Config, DeviceConfig, FlagKind, Machine, MachineError, Number, Outcome, RecordOptions, StreamOptions, WaitFor,
};
use ascend_sim::name::NameTable;
use ascend_sim::task::{Cost, Demand, Rendezvous, Task, TaskInfo, TaskKind};
use ascend_sim::trace::{Record, Trace, chrome};
use serde_json::Value;

use crate::random::{Random, for_seeds};

/// A random run on two devices, traced.
fn traced(seed: u64) -> Result<Trace, MachineError> {
    let mut random = Random::new(seed);
    let mut names = NameTable::new();
    let texts = ["", "matmul", "all_reduce", "a \"quoted\" name\n"].map(|text| names.intern(text));
    let mut machine: Machine<()> = Machine::new(Config {
        trace: true,
        ..Config::default()
    });
    let mut streams = Vec::new();
    let mut devices = Vec::new();
    for _ in 0..2 {
        let device = machine.add_device(DeviceConfig {
            contention: [Contention::NONE, Contention::front(250, 250)][random.below(2)],
            ..DeviceConfig::default()
        });
        devices.push(device);
        let context = machine.add_context(device)?;
        for _ in 0..2 {
            streams.push(machine.create_stream(context, StreamOptions::default())?);
        }
    }
    machine.trace_events_in_use(texts[1]);
    let flag = machine.create_flag(devices[0], FlagKind::Event)?;
    let mut records = Vec::new();
    let mut sequences = [0, 0];
    for _ in 0..10 + random.below(60) {
        let stream = random.below(streams.len());
        let mut info = TaskInfo::of(TaskKind::Kernel);
        info.name = texts[random.below(texts.len())];
        info.label = Label {
            layer: [None, Some(-1), Some(7)][random.below(3)],
            micro_batch: [None, Some(0)][random.below(2)],
            key: texts[random.below(texts.len())],
        };
        let demand = [Demand::CUBE, Demand::LINK][random.below(2)];
        // Nothing, one nanosecond, many: the cases in which slices and arrows get in each other's way.
        let cost = Cost::new([0, 1, 2, 1_000][random.below(4)], demand);
        match random.below(8) {
            0..3 => {
                machine.submit(streams[stream], Task::new(info, cost, ()))?;
            }
            3 => {
                info.kind = TaskKind::HostFunction;
                machine.submit_host_function(streams[stream], Task::new(info, cost, ()))?;
            }
            4 => {
                info.kind = TaskKind::Record;
                let options = RecordOptions {
                    sets: [None, Some(flag)][random.below(2)],
                    number: Number::UntilDone,
                };
                records.push(machine.submit_record(streams[stream], info, options)?);
            }
            5 if !records.is_empty() => {
                info.kind = TaskKind::Wait;
                let record = WaitFor::Record(records[random.below(records.len())]);
                machine.submit_wait(streams[stream], info, record, Some(5_000))?;
            }
            6 => {
                info.kind = TaskKind::Wait;
                machine.submit_wait(streams[stream], info, WaitFor::Flag(flag), Some(500))?;
            }
            _ => {
                let rank = stream / 2;
                info.kind = TaskKind::Collective;
                let mut task = Task::new(info, cost, ());
                task.rendezvous = Some(Box::new(Rendezvous {
                    group: 0,
                    ranks: 2,
                    rank: rank as u32,
                    sequence: sequences[rank],
                    shape: 0,
                }));
                sequences[rank] += 1;
                machine.submit_collective(streams[stream], task)?;
            }
        }
        let limit_ns = machine.now_ns() + random.below(500) as u64;
        while let Some(due) = machine.advance(limit_ns) {
            machine.complete(due.token, Outcome::Done)?;
        }
    }
    while let Some(due) = machine.advance(u64::MAX) {
        machine.complete(due.token, Outcome::Done)?;
    }
    Ok(machine.take_trace(names))
}

#[test]
fn traces_of_random_programs_are_read_back_and_fit_the_format() {
    for_seeds(0..1_500, |seed| {
        let trace = match traced(seed) {
            Ok(trace) => trace,
            Err(error) => panic!("{error}"),
        };
        let text = chrome::to_string(&trace);
        assert_eq!(chrome::read(&text).as_ref(), Ok(&trace));
        let json: Value = match serde_json::from_str(&text) {
            Ok(json) => json,
            Err(error) => panic!("{error}\n{text}"),
        };
        let events = json["traceEvents"].as_array().map_or(&[][..], Vec::as_slice);
        let slices = slices(events);
        arrows(events, &slices, &trace);
    });
}

fn nanoseconds(value: &Value) -> u64 {
    let microseconds = value.as_f64().unwrap_or(f64::NAN);
    assert!(microseconds >= 0.0, "{value}");
    (microseconds * 1_000.0).round() as u64
}

type Place = (u64, u64);

fn place(event: &Value) -> Place {
    let number = |name: &str| event[name].as_u64().unwrap_or(u64::MAX);
    (number("pid"), number("tid"))
}

/// Start and end of all slices by thread, having checked that each thread is named and its slices nest.
fn slices(events: &[Value]) -> BTreeMap<Place, Vec<(u64, u64)>> {
    let mut slices: BTreeMap<Place, Vec<(u64, u64)>> = BTreeMap::new();
    let named = |name: &'static str| events.iter().filter(move |event| event["name"] == *name);
    for event in events {
        let phase = event["ph"].as_str().unwrap_or("");
        assert!(matches!(phase, "M" | "X" | "s" | "f" | "C" | "i"), "{event}");
        assert!(event["name"].is_string() && event["pid"].is_u64(), "{event}");
        let process = named("process_name").any(|name| name["pid"] == event["pid"]);
        assert!(process, "{event}");
        if phase == "X" {
            assert!(named("thread_name").any(|name| place(name) == place(event)), "{event}");
            let start = nanoseconds(&event["ts"]);
            let end = start + nanoseconds(&event["dur"]);
            slices.entry(place(event)).or_default().push((start, end));
        }
    }
    for slices in slices.values_mut() {
        slices.sort_by_key(|&(start, end)| (start, u64::MAX - end));
        let mut open: Vec<u64> = Vec::new();
        for &(start, end) in slices.iter() {
            open.retain(|&outer| outer > start);
            assert!(
                open.iter().all(|&outer| end <= outer),
                "{start} to {end} crosses {open:?}"
            );
            open.push(end);
        }
    }
    slices
}

/// Every arrow has both ends, in that order, each within a slice.
fn arrows(events: &[Value], slices: &BTreeMap<Place, Vec<(u64, u64)>>, trace: &Trace) {
    let mut count = 0;
    for start in events.iter().filter(|event| event["ph"] == "s") {
        count += 1;
        let same = |end: &&Value| ["id", "cat", "name"].iter().all(|field| end[field] == start[field]);
        let ends: Vec<&Value> = events.iter().filter(|event| event["ph"] == "f").filter(same).collect();
        assert_eq!(ends.len(), 1, "{start}");
        assert_eq!(ends[0]["bp"], "e");
        assert!(
            nanoseconds(&start["ts"]) <= nanoseconds(&ends[0]["ts"]),
            "{start} {}",
            ends[0]
        );
        for end in [start, ends[0]] {
            let at = nanoseconds(&end["ts"]);
            let slices = slices.get(&place(end)).map_or(&[][..], Vec::as_slice);
            assert!(slices.iter().any(|&(start, stop)| start <= at && at < stop), "{end}");
        }
    }
    let arrows = trace
        .records
        .iter()
        .filter(|record| matches!(record, Record::Arrow { .. }));
    assert_eq!(count, arrows.count());
}
