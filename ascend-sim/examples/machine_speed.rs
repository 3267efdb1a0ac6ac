//! How many tasks a second pass through the machine in virtual time, and what a queued one costs: `cargo run --release --example machine_speed`.
//!
//! Bytes are the growth of resident memory; the rows of one stream are the ones to read, later ones use memory of earlier ones again.

use std::time::Instant;

use ascend_sim::clock::Contention;
use ascend_sim::machine::{
    Config, DeviceConfig, Machine, MachineError, Outcome, RecordOptions, StreamOptions, WaitFor,
};
use ascend_sim::task::{Cost, Demand, Rendezvous, Task, TaskInfo, TaskKind};

fn main() -> Result<(), MachineError> {
    println!("{:<44} {:>10} {:>12} {:>10}", "what", "tasks", "tasks/s", "bytes/task");
    for tasks in [10_000, 100_000, 1_000_000, 10_000_000] {
        queued("one stream, all queued first", 1, tasks, Contention::NONE)?;
    }
    queued("1 984 streams, all queued first", 1_984, 1_000_000, Contention::NONE)?;
    queued("4 streams, contention", 4, 1_000_000, Contention::front(300, 300))?;
    queued("1 984 streams, contention", 1_984, 1_000_000, Contention::SHARES)?;
    for (ranks, layers) in [(1, 1_000), (1, 100_000), (2, 50_000), (16, 5_000), (64, 1_000)] {
        overlap(ranks, layers)?;
    }
    Ok(())
}

fn resident_bytes() -> u64 {
    let text = std::fs::read_to_string("/proc/self/statm").unwrap_or_default();
    let pages = text.split(' ').nth(1).and_then(|pages| pages.parse::<u64>().ok());
    pages.unwrap_or(0) * 4096
}

fn machine(contention: Contention) -> Result<(Machine<u64>, ascend_sim::machine::ContextId), MachineError> {
    let mut machine = Machine::new(Config::default());
    let device = machine.add_device(DeviceConfig {
        contention,
        ..DeviceConfig::default()
    });
    let context = machine.add_context(device)?;
    Ok((machine, context))
}

fn run(machine: &mut Machine<u64>) -> Result<u64, MachineError> {
    let mut count = 0;
    while let Some(due) = machine.advance(u64::MAX) {
        machine.complete(due.token, Outcome::Done)?;
        count += 1;
    }
    Ok(count)
}

fn queued(what: &str, streams: usize, tasks: usize, contention: Contention) -> Result<(), MachineError> {
    let before = resident_bytes();
    let (mut machine, context) = machine(contention)?;
    let streams = (0..streams)
        .map(|_| machine.create_stream(context, StreamOptions::default()))
        .collect::<Result<Vec<_>, _>>()?;
    let info = TaskInfo::of(TaskKind::Kernel);
    let begun = Instant::now();
    for number in 0..tasks {
        let demand = [Demand::CUBE, Demand::LINK][number % 2];
        let task = Task::new(info, Cost::new(100 + number as u64 % 50, demand), number as u64);
        machine.submit(streams[number % streams.len()], task)?;
    }
    let bytes = resident_bytes().saturating_sub(before) as f64 / tasks as f64;
    let count = run(&mut machine)?;
    let rate = count as f64 / begun.elapsed().as_secs_f64();
    println!("{what:<44} {tasks:>10} {rate:>12.0} {bytes:>10.0}");
    Ok(())
}

/// Two streams on each rank that hand over to each other by events, and meet the other ranks in collectives, as an overlap plan does.
fn overlap(ranks: u32, layers: u64) -> Result<(), MachineError> {
    let mut machine = Machine::new(Config::default());
    let mut streams = Vec::new();
    for _ in 0..ranks {
        let device = machine.add_device(DeviceConfig {
            contention: Contention::front(300, 300),
            ..DeviceConfig::default()
        });
        let context = machine.add_context(device)?;
        let compute = machine.create_stream(context, StreamOptions::default())?;
        streams.push((compute, machine.create_stream(context, StreamOptions::default())?));
    }
    let kernel = TaskInfo::of(TaskKind::Kernel);
    let (record, wait) = (TaskInfo::of(TaskKind::Record), TaskInfo::of(TaskKind::Wait));
    let begun = Instant::now();
    let mut items = 0;
    for layer in 0..layers {
        for (rank, &(compute, communicate)) in (0..).zip(&streams) {
            for (from, to, demand) in [
                (compute, communicate, Demand::CUBE),
                (communicate, compute, Demand::LINK),
            ] {
                for number in 0..4 {
                    let mut task = Task::new(kernel, Cost::new(1_000, demand), layer);
                    if demand == Demand::LINK && ranks > 1 {
                        task.rendezvous = Some(Box::new(Rendezvous {
                            group: 0,
                            ranks,
                            rank,
                            sequence: layer * 4 + number,
                            shape: 0,
                        }));
                        machine.submit_collective(from, task)?;
                    } else {
                        machine.submit(from, task)?;
                    }
                }
                let done = machine.submit_record(from, record, RecordOptions::default())?;
                machine.submit_wait(to, wait, WaitFor::Record(done), None)?;
                machine.release_record(done)?;
                items += 6;
            }
        }
        if layer % 100 == 99 {
            run(&mut machine)?;
        }
    }
    run(&mut machine)?;
    let rate = f64::from(items) / begun.elapsed().as_secs_f64();
    let what = format!("a plan's tasks, records, waits; {ranks} ranks");
    println!("{what:<44} {items:>10} {rate:>12.0} {:>10}", "");
    Ok(())
}
