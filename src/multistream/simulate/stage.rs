//! The machine on which a plan is played: ranks, streams, the host's clock, the records of each cell.

use ascend_sim::clock::HostClock;
use ascend_sim::label::Label;
use ascend_sim::machine::{
    Config, DeviceConfig, Due, Machine, MachineError, Number, Outcome, RecordId, RecordOptions, StreamId,
    StreamOptions, WaitFor, Work,
};
use ascend_sim::name::{NameId, NameTable};
use ascend_sim::task::{Cost, Rendezvous, Task, TaskInfo, TaskKind};
use ascend_sim::trace::{Record, Trace, Track, TrackId};

use super::annotate::Places;
use super::simulator::{Prepared, Simulation, Simulator};
use crate::multistream::plan::{Cell, OpKind, StreamRole};

type Result<T> = std::result::Result<T, MachineError>;

struct Rank {
    streams: [StreamId; StreamRole::ALL.len()],
    // The latest record of each cell, by layer, micro-batch and key.
    records: Vec<Option<RecordId>>,
    collectives: u64,
}

pub(super) struct Stage<'a> {
    settings: &'a Simulator,
    prepared: &'a Prepared,
    machine: Machine<()>,
    host: HostClock,
    ranks: Vec<Rank>,
    names: NameTable,
    op_names: Vec<NameId>,
    key_names: Vec<NameId>,
    end_ns: u64,
    operations: u64,
    demanded_ns: (u64, u64),
    counts: (u64, u64),
    // The host's track, if a trace is kept.
    host_track: Option<TrackId>,
    dense: usize,
}

impl<'a> Stage<'a> {
    pub(super) fn new(settings: &'a Simulator, prepared: &'a Prepared) -> Result<Self> {
        let plan = &prepared.plan;
        let mut names = NameTable::new();
        let mut machine = Machine::new(Config {
            trace: settings.trace,
            ..Config::default()
        });
        let cells = (settings.layers + 2) * prepared.micro_batches * plan.keys.len();
        let mut ranks = Vec::new();
        for _ in 0..settings.ranks.max(1) {
            let device = machine.add_device(DeviceConfig {
                contention: settings.contention,
                max_events: u32::MAX,
                ..DeviceConfig::default()
            });
            let context = machine.add_context(device)?;
            let mut stream = |role: StreamRole| {
                let options = StreamOptions {
                    name: names.intern(role.name()),
                    ..StreamOptions::default()
                };
                machine.create_stream(context, options)
            };
            ranks.push(Rank {
                streams: [
                    stream(StreamRole::Compute)?,
                    stream(StreamRole::Comm)?,
                    stream(StreamRole::Aux)?,
                ],
                records: vec![None; cells],
                collectives: 0,
            });
        }
        let host = names.intern("host");
        machine.trace_events_in_use(names.intern("events in use"));
        let host_track = machine.trace_track(Track {
            device: None,
            number: 0,
            name: host,
        });
        Ok(Stage {
            host_track,
            dense: 0,
            settings,
            prepared,
            machine,
            host: HostClock::new(),
            ranks,
            op_names: plan.ops.iter().map(|op| names.intern(&op.name)).collect(),
            key_names: plan.keys.iter().map(|key| names.intern(key)).collect(),
            names,
            end_ns: 0,
            operations: 0,
            demanded_ns: (0, 0),
            counts: (0, 0),
        })
    }

    pub(super) fn ranks(&self) -> usize {
        self.ranks.len()
    }

    // One call of the host, which takes effect at its end.
    fn call(&mut self, info: TaskInfo) -> Result<()> {
        let start_ns = self.host.now_ns();
        let end_ns = self.host.spend(self.settings.launch_ns);
        if let Some(track) = self.host_track
            && start_ns < end_ns
        {
            self.machine.trace_record(Record::Slice {
                track,
                name: info.name,
                kind: TaskKind::HostFunction,
                label: info.label,
                start_ns,
                end_ns,
            });
        }
        self.catch_up()
    }

    /// A call that does nothing on a device.
    pub(super) fn call_only(&mut self) -> Result<()> {
        self.call(TaskInfo::of(TaskKind::Other))
    }

    // Lets the devices catch up with the host, so that a submission takes effect when it is made.
    fn catch_up(&mut self) -> Result<()> {
        while let Some(due) = self.machine.advance(self.host.now_ns()) {
            self.complete(due)?;
        }
        Ok(())
    }

    fn complete(&mut self, due: Due<()>) -> Result<()> {
        self.end_ns = due.end_ns;
        self.operations += match due.work {
            Work::Collective(gathered) => gathered.members.len() as u64,
            _ => 1,
        };
        self.machine.complete(due.token, Outcome::Done)
    }

    fn label(&self, at: Option<Cell>, key: NameId) -> Label {
        Label {
            layer: at.map(|cell| self.settings.first_layer.saturating_add(cell.layer as i16)),
            micro_batch: at
                .filter(|_| self.prepared.micro_batches > 1)
                .map(|cell| cell.micro_batch as u8),
            key,
        }
    }

    pub(super) fn operation(&mut self, rank: usize, op: usize, at: Option<Cell>, cost: Cost) -> Result<()> {
        let declared = &self.prepared.plan.ops[op];
        let info = TaskInfo {
            name: self.op_names[op],
            label: self.label(at, NameId::NONE),
            ..TaskInfo::of(match declared.kind {
                OpKind::Compute => TaskKind::Kernel,
                OpKind::Collective => TaskKind::Collective,
                OpKind::Move => TaskKind::Copy,
            })
        };
        if rank == 0 {
            self.call(info)?;
        }
        self.submit(rank, declared.stream, info, cost)
    }

    pub(super) fn dense(&mut self, layer: usize, name: &str, cost: Cost) -> Result<()> {
        let kind = if cost.demand.is_communication() {
            TaskKind::Collective
        } else {
            TaskKind::Kernel
        };
        let info = TaskInfo {
            name: self.names.intern(name),
            label: Label {
                layer: Some(layer as i16),
                ..Label::NONE
            },
            ..TaskInfo::of(kind)
        };
        self.dense += 1;
        self.call(info)?;
        for rank in 0..self.ranks.len() {
            self.submit(rank, StreamRole::Compute, info, cost)?;
        }
        Ok(())
    }

    fn submit(&mut self, rank: usize, role: StreamRole, info: TaskInfo, cost: Cost) -> Result<()> {
        if rank == 0 {
            let sum = if info.kind == TaskKind::Collective {
                &mut self.demanded_ns.1
            } else {
                &mut self.demanded_ns.0
            };
            *sum += cost.duration_ns;
        }
        let ranks = self.ranks.len() as u32;
        let state = &mut self.ranks[rank];
        let mut task = Task::new(info, cost, ());
        let submitted = if info.kind == TaskKind::Collective && ranks > 1 {
            task.rendezvous = Some(Box::new(Rendezvous {
                group: 0,
                ranks,
                rank: rank as u32,
                sequence: state.collectives,
                shape: 0,
            }));
            state.collectives += 1;
            self.machine.submit_collective(state.streams[role.index()], task)
        } else {
            self.machine.submit(state.streams[role.index()], task)
        };
        submitted.map(|_| ()).map_err(|rejected| rejected.error)
    }

    // Rows -1 to `layers`, so one is added; the epilogue may name the row after the last.
    fn cell(&self, key: usize, cell: Cell) -> usize {
        let row = usize::try_from(cell.layer + 1).unwrap_or(0);
        (row * self.prepared.micro_batches + cell.micro_batch as usize) * self.key_names.len() + key
    }

    pub(super) fn record(&mut self, role: StreamRole, key: usize, cell: Cell) -> Result<()> {
        self.counts.0 += 1;
        let index = self.cell(key, cell);
        let info = TaskInfo {
            name: self.key_names[key],
            label: self.label(Some(cell), self.key_names[key]),
            ..TaskInfo::of(TaskKind::Record)
        };
        self.call(info)?;
        // The numbers that hardware gives to records are counted, for the trace.
        let options = RecordOptions {
            number: Number::UntilDone,
            ..RecordOptions::default()
        };
        for rank in &mut self.ranks {
            let record = self.machine.submit_record(rank.streams[role.index()], info, options)?;
            if let Some(old) = rank.records[index].replace(record) {
                self.machine.release_record(old)?;
            }
        }
        Ok(())
    }

    pub(super) fn wait(&mut self, role: StreamRole, key: usize, cell: Cell) -> Result<bool> {
        self.counts.1 += 1;
        let index = self.cell(key, cell);
        let info = TaskInfo {
            name: self.key_names[key],
            label: self.label(Some(cell), self.key_names[key]),
            ..TaskInfo::of(TaskKind::Wait)
        };
        self.call(info)?;
        for rank in &self.ranks {
            let Some(record) = rank.records[index] else {
                return Ok(false);
            };
            self.machine
                .submit_wait(rank.streams[role.index()], info, WaitFor::Record(record), None)?;
        }
        Ok(true)
    }

    pub(super) fn synchronize(&mut self, role: StreamRole) -> Result<()> {
        self.call(TaskInfo::of(TaskKind::HostFunction))?;
        for rank in 0..self.ranks.len() {
            let stream = self.ranks[rank].streams[role.index()];
            let target = self.machine.submitted(stream)?;
            while !self.machine.is_done(stream, target)? {
                match self.machine.advance(u64::MAX) {
                    Some(due) => self.complete(due)?,
                    None => break,
                }
            }
            self.host.wait_until(self.machine.now_ns());
        }
        Ok(())
    }

    /// Runs what is left. `bytes` are those of each buffer, its micro-batches side by side, for the trace; none if nobody knows them.
    pub(super) fn end(mut self, bytes: &[u64]) -> Result<Simulation> {
        while let Some(due) = self.machine.advance(u64::MAX) {
            self.complete(due)?;
        }
        Ok(Simulation {
            makespan_ns: self.end_ns.max(self.host.now_ns()),
            submitted_ns: self.host.now_ns(),
            operations: self.operations,
            demanded_ns: self.demanded_ns,
            records: self.counts.0,
            waits: self.counts.1,
            trace: if self.settings.trace {
                Some(self.annotated_trace(bytes)?)
            } else {
                None
            },
        })
    }

    fn annotated_trace(mut self, bytes: &[u64]) -> Result<Trace> {
        let mut tracks = Vec::new();
        for rank in &self.ranks {
            let mut of_rank = [None; StreamRole::ALL.len()];
            for role in self.prepared.plan.streams() {
                of_rank[role.index()] = self.machine.stream_track(rank.streams[role.index()])?;
            }
            tracks.push(of_rank);
        }
        let mut trace = self.machine.take_trace(self.names);
        let Prepared {
            plan,
            items,
            micro_batches,
        } = self.prepared;
        for (rank, &tracks) in tracks.iter().enumerate() {
            let places = Places::new(plan, items, &trace, tracks, self.dense);
            // Ranks are alike: what is found on the first is found on all.
            if rank == 0 {
                places.mark_findings(&mut trace, self.settings.layers, *micro_batches);
            }
            if !bytes.is_empty() {
                places.count_memory(&mut trace, rank as u32, *micro_batches, |buffer, micro_batch| {
                    bytes[buffer * micro_batches + micro_batch]
                });
            }
        }
        Ok(trace)
    }
}
