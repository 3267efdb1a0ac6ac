//! How long a plan takes in simulated time: the plan's submissions, played on the state machines that the mock runs on.
//!
//! The host submits the unrolled plan in order, each submission at its cost; the devices' streams run what is submitted, slowed down by what
//! runs beside it. A pure function of plan, prices and settings; it says nothing about hardware beyond what the prices do.
//!
//! ```
//! use ascend_rt::multistream::{plan, simulate::Simulator};
//! use ascend_sim::cost::{Batch, LayerModel};
//!
//! let model = LayerModel::dsr1_910b_tp16();
//! let prompt = Batch::prefill(&[4_096]);
//! let half = Batch::prefill(&[2_048]).one_of(2);
//! let sequential = Simulator::new(58).run(&plan::sequential(), &model, &[prompt])?;
//! let overlapped = Simulator::new(58).run(&plan::dbo_full(), &model, &[half, half])?;
//! assert!(overlapped.makespan_ns < sequential.makespan_ns);
//! # Ok::<(), ascend_rt::Error>(())
//! ```

use ascend_sim::clock::{Contention, HostClock};
use ascend_sim::cost::{Batch, LayerKind, LayerModel, Op, Quantity};
use ascend_sim::label::Label;
use ascend_sim::machine::{
    Config, DeviceConfig, Due, Machine, MachineError, Outcome, RecordId, RecordOptions, StreamId, StreamOptions,
    WaitFor, Work,
};
use ascend_sim::name::{NameId, NameTable};
use ascend_sim::task::{Cost, Rendezvous, Task, TaskInfo, TaskKind};
use ascend_sim::trace::Trace;

use super::plan::{Action, Cell, Item, OpKind, Plan, StreamRole};
use crate::error::{Error, Result};

/// Settings of a simulated step. Build one with [`Simulator::new`] and change what differs.
#[derive(Clone, Debug)]
pub struct Simulator {
    /// Layers that the plan describes.
    pub layers: usize,
    /// Number of the first of them, in labels.
    pub first_layer: i16,
    /// Layers with a dense block that run before the plan, one operation after the other, for the whole step.
    pub dense_layers: usize,
    /// Devices, each of which runs the plan; their collectives meet. Alike as they are, one stands for all.
    pub ranks: u32,
    /// Nanoseconds of the host for each submission.
    pub launch_ns: u64,
    /// How tasks that run together slow each other down.
    pub contention: Contention,
    /// Whether to keep a trace.
    pub trace: bool,
}

/// What came out.
#[derive(Clone, Debug)]
pub struct Simulation {
    /// From the first submission to the end of the last task, simulated nanoseconds.
    pub makespan_ns: u64,
    /// When the host had submitted everything.
    pub submitted_ns: u64,
    /// Operations run, all ranks together.
    pub operations: u64,
    /// What the operations of rank 0 would take one after the other, without contention: compute and communication.
    pub demanded_ns: (u64, u64),
    /// Events recorded by rank 0.
    pub records: u64,
    /// Waits of rank 0.
    pub waits: u64,
    /// Slices and arrows, if asked for.
    pub trace: Option<Trace>,
}

/// A plan written out once, to be simulated many times.
#[derive(Clone, Debug)]
pub struct Prepared<'a> {
    plan: &'a Plan,
    items: Vec<Item>,
    micro_batches: usize,
}

impl Simulator {
    /// `layers` layers on one rank, with the host's cost and the contention of [`LayerModel::dsr1_910b_tp16`], no dense layers, no trace.
    #[must_use]
    pub fn new(layers: usize) -> Self {
        Simulator {
            layers,
            first_layer: 0,
            dense_layers: 0,
            ranks: 1,
            launch_ns: 0,
            contention: Contention::NONE,
            trace: false,
        }
        .with_model(&LayerModel::dsr1_910b_tp16())
    }

    /// The same with the host's cost and the contention that `model` states.
    #[must_use]
    pub fn with_model(mut self, model: &LayerModel) -> Self {
        let thousandths = |quantity| (model.constants[quantity] * 1_000.0).round() as u32;
        self.launch_ns = model.constants[Quantity::LaunchCost].round() as u64;
        self.contention = Contention::front(
            thousandths(Quantity::ComputeContention),
            thousandths(Quantity::CommunicationContention),
        );
        self
    }

    /// Writes a plan out for this many micro-batches.
    #[must_use]
    pub fn prepare<'a>(&self, plan: &'a Plan, micro_batches: usize) -> Prepared<'a> {
        Prepared {
            plan,
            items: plan.unroll(self.layers, micro_batches, 1),
            micro_batches,
        }
    }

    /// Simulates one step of `plan` with a micro-batch for each of `parts`, priced by `model`.
    ///
    /// # Errors
    /// `Misuse`: no micro-batch, an operation that the model has no price for, or a wait for an event that nothing recorded before.
    pub fn run(&self, plan: &Plan, model: &LayerModel, parts: &[Batch]) -> Result<Simulation> {
        self.run_prepared(&self.prepare(plan, parts.len()), model, parts)
    }

    /// The same for a plan written out before, with as many micro-batches.
    ///
    /// # Errors
    /// As [`Simulator::run`].
    pub fn run_prepared(&self, prepared: &Prepared<'_>, model: &LayerModel, parts: &[Batch]) -> Result<Simulation> {
        if parts.is_empty() || parts.len() != prepared.micro_batches {
            let (got, needed) = (parts.len(), prepared.micro_batches);
            return Err(misuse(format!(
                "{got} micro-batches were given for a plan written out for {needed}"
            )));
        }
        let whole = parts.iter().fold(Batch::default(), |sum, &part| sum + part);
        let whole = Batch {
            micro_batches: 0,
            ..whole
        };
        // Prices by operation and micro-batch, the last column for the whole step.
        let columns = parts.len() + 1;
        let mut prices = Vec::with_capacity(prepared.plan.ops.len() * columns);
        for op in &prepared.plan.ops {
            for &batch in parts.iter().chain([&whole]) {
                let cost = model.cost_of(&op.name, batch).ok_or_else(|| {
                    misuse(format!(
                        "the cost model has no price for operation {} of plan {}",
                        op.name, prepared.plan.name
                    ))
                })?;
                prices.push(cost);
            }
        }
        let dense: Vec<(&str, Cost)> = if self.dense_layers > 0 {
            let ops = Op::of_layer(LayerKind::Dense).iter();
            ops.map(|&op| (op.name(), model.cost(op, whole))).collect()
        } else {
            Vec::new()
        };
        self.play(prepared, &dense, |op, cell, _| {
            let column = cell.map_or(parts.len(), |cell| cell.micro_batch as usize);
            prices[op * columns + column]
        })
    }

    /// Simulates with prices of your own: `price(operation, cell, rank)` is asked once for each submission, with the operation's position in
    /// [`Plan::ops`] and no cell outside the layers.
    ///
    /// # Errors
    /// `Misuse`: a wait for an event that nothing recorded before.
    pub fn run_priced(
        &self,
        prepared: &Prepared<'_>,
        price: impl FnMut(usize, Option<Cell>, u32) -> Cost,
    ) -> Result<Simulation> {
        self.play(prepared, &[], price)
    }

    fn play(
        &self,
        prepared: &Prepared<'_>,
        dense: &[(&str, Cost)],
        mut price: impl FnMut(usize, Option<Cell>, u32) -> Cost,
    ) -> Result<Simulation> {
        let mut stage = Stage::new(self, prepared).map_err(bug)?;
        for layer in 0..self.dense_layers {
            for &(name, cost) in dense {
                stage.dense(layer, name, cost).map_err(bug)?;
            }
        }
        for item in &prepared.items {
            stage.host.spend(self.launch_ns);
            match item.action {
                Action::Op(op) => {
                    for rank in 0..stage.ranks.len() {
                        let cost = price(op.index(), item.at, rank as u32);
                        stage.operation(rank, op.index(), item.at, cost).map_err(bug)?;
                    }
                }
                Action::Record { stream, key, cell } => stage.record(stream, key.index(), cell).map_err(bug)?,
                Action::Wait { stream, key, cell } => {
                    if !stage.wait(stream, key.index(), cell).map_err(bug)? {
                        let (plan, key) = (&prepared.plan.name, prepared.plan.key_name(key));
                        return Err(misuse(format!(
                            "plan {plan} waits for {key} of layer {} and micro-batch {}, which nothing recorded before",
                            cell.layer, cell.micro_batch
                        )));
                    }
                }
                Action::HostSync(stream) => stage.synchronize(stream).map_err(bug)?,
                // Memory is planned ahead: taking and giving back costs the host its call and the device nothing.
                Action::Alloc(_) | Action::Free(_) => {}
            }
        }
        stage.end().map_err(bug)
    }
}

#[cold]
fn misuse(why: String) -> Error {
    Error::misuse("Simulator::run", why)
}

// The machine has no limits that a plan could meet, so a refusal is a mistake here.
#[cold]
fn bug(error: MachineError) -> Error {
    misuse(format!("the simulation refused a submission: {error}"))
}

struct Rank {
    streams: [StreamId; StreamRole::ALL.len()],
    // The latest record of each cell, by layer, micro-batch and key.
    records: Vec<Option<RecordId>>,
    collectives: u64,
}

struct Stage<'a> {
    settings: &'a Simulator,
    prepared: &'a Prepared<'a>,
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
}

impl<'a> Stage<'a> {
    fn new(settings: &'a Simulator, prepared: &'a Prepared<'a>) -> std::result::Result<Self, MachineError> {
        let plan = prepared.plan;
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
        Ok(Stage {
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

    // Lets the devices catch up with the host, so that a submission takes effect when it is made.
    fn catch_up(&mut self) -> std::result::Result<(), MachineError> {
        while let Some(due) = self.machine.advance(self.host.now_ns()) {
            self.complete(due)?;
        }
        Ok(())
    }

    fn complete(&mut self, due: Due<()>) -> std::result::Result<(), MachineError> {
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

    fn operation(
        &mut self,
        rank: usize,
        op: usize,
        at: Option<Cell>,
        cost: Cost,
    ) -> std::result::Result<(), MachineError> {
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
        self.submit(rank, declared.stream, info, cost)
    }

    fn dense(&mut self, layer: usize, name: &str, cost: Cost) -> std::result::Result<(), MachineError> {
        self.host.spend(self.settings.launch_ns);
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
        for rank in 0..self.ranks.len() {
            self.submit(rank, StreamRole::Compute, info, cost)?;
        }
        Ok(())
    }

    fn submit(
        &mut self,
        rank: usize,
        role: StreamRole,
        info: TaskInfo,
        cost: Cost,
    ) -> std::result::Result<(), MachineError> {
        self.catch_up()?;
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

    fn record(&mut self, role: StreamRole, key: usize, cell: Cell) -> std::result::Result<(), MachineError> {
        self.catch_up()?;
        self.counts.0 += 1;
        let index = self.cell(key, cell);
        let info = TaskInfo {
            name: self.key_names[key],
            label: self.label(Some(cell), self.key_names[key]),
            ..TaskInfo::of(TaskKind::Record)
        };
        for rank in &mut self.ranks {
            let record = self
                .machine
                .submit_record(rank.streams[role.index()], info, RecordOptions::default())?;
            if let Some(old) = rank.records[index].replace(record) {
                self.machine.release_record(old)?;
            }
        }
        Ok(())
    }

    fn wait(&mut self, role: StreamRole, key: usize, cell: Cell) -> std::result::Result<bool, MachineError> {
        self.catch_up()?;
        self.counts.1 += 1;
        let index = self.cell(key, cell);
        let info = TaskInfo {
            name: self.key_names[key],
            label: self.label(Some(cell), self.key_names[key]),
            ..TaskInfo::of(TaskKind::Wait)
        };
        for rank in &self.ranks {
            let Some(record) = rank.records[index] else {
                return Ok(false);
            };
            self.machine
                .submit_wait(rank.streams[role.index()], info, WaitFor::Record(record), None)?;
        }
        Ok(true)
    }

    fn synchronize(&mut self, role: StreamRole) -> std::result::Result<(), MachineError> {
        for rank in 0..self.ranks.len() {
            let stream = self.ranks[rank].streams[role.index()];
            let target = self.machine.submitted(stream)?;
            self.catch_up()?;
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

    fn end(mut self) -> std::result::Result<Simulation, MachineError> {
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
            trace: self.settings.trace.then(|| self.machine.take_trace(self.names)),
        })
    }
}
