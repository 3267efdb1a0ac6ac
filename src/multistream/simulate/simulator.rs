//! Settings, prices, and the walk over what the host submits.

use ascend_sim::clock::Contention;
use ascend_sim::cost::{Batch, LayerKind, LayerModel, Op, Quantity};
use ascend_sim::machine::MachineError;
use ascend_sim::task::Cost;
use ascend_sim::trace::Trace;

use super::stage::Stage;
use crate::error::{Error, Result};
use crate::multistream::plan::{Action, Cell, Item, Plan};

/// The longest operation that is simulated, in nanoseconds: a thousand seconds.
const LONGEST_NS: u64 = 1_000_000_000_000;

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
    /// Whether to keep a trace: tasks, the host's calls, events in use, the findings of [`Plan::check`] as markers and, where a model prices the
    /// plan, the bytes that its buffers hold ([`LayerModel::buffer_bytes`]) from the operation that writes them to the last that reads them.
    /// Weights, and what dense layers before the plan need, are not counted.
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
    /// What happened when, if asked for.
    pub trace: Option<Trace>,
}

/// A plan written out once, to be simulated many times.
#[derive(Clone, Debug)]
pub struct Prepared {
    pub(super) plan: Plan,
    pub(super) items: Vec<Item>,
    pub(super) micro_batches: usize,
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

    /// All layers of `model`, the dense ones before the plan, with the host's cost and the contention that it states.
    #[must_use]
    pub fn of_model(model: &LayerModel) -> Self {
        let mut simulator = Simulator::new(model.shape.moe_layers() as usize).with_model(model);
        simulator.dense_layers = model.shape.dense_layers as usize;
        simulator.first_layer = i16::try_from(model.shape.dense_layers).unwrap_or(i16::MAX);
        simulator
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
    pub fn prepare(&self, plan: &Plan, micro_batches: usize) -> Prepared {
        Prepared {
            plan: plan.clone(),
            items: plan.unroll(self.layers, micro_batches, 1),
            micro_batches,
        }
    }

    /// Simulates one step of `plan` with a micro-batch for each of `parts`, priced by `model`.
    ///
    /// # Errors
    /// `Misuse`: no micro-batch, an operation that the model has no price for or a price of more than a thousand seconds, or a wait for an event
    /// that nothing recorded before.
    pub fn run(&self, plan: &Plan, model: &LayerModel, parts: &[Batch]) -> Result<Simulation> {
        self.run_prepared(&self.prepare(plan, parts.len()), model, parts)
    }

    /// The same for a plan written out before, with as many micro-batches.
    ///
    /// # Errors
    /// As [`Simulator::run`].
    pub fn run_prepared(&self, prepared: &Prepared, model: &LayerModel, parts: &[Batch]) -> Result<Simulation> {
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
        let mut bytes = Vec::new();
        if self.trace {
            for buffer in &prepared.plan.buffers {
                bytes.extend(parts.iter().map(|&part| model.buffer_bytes(&buffer.name, part)));
            }
        }
        self.play(prepared, &dense, &bytes, |op, cell, _| {
            let column = cell.map_or(parts.len(), |cell| cell.micro_batch as usize);
            prices[op * columns + column]
        })
    }

    /// Simulates with prices of your own: `price(operation, cell, rank)` is asked once for each submission, with the operation's position in
    /// [`Plan::ops`] and no cell outside the layers.
    ///
    /// # Errors
    /// `Misuse`: a price of more than a thousand seconds, or a wait for an event that nothing recorded before.
    pub fn run_priced(
        &self,
        prepared: &Prepared,
        price: impl FnMut(usize, Option<Cell>, u32) -> Cost,
    ) -> Result<Simulation> {
        self.play(prepared, &[], &[], price)
    }

    fn play(
        &self,
        prepared: &Prepared,
        dense: &[(&str, Cost)],
        bytes: &[u64],
        mut price: impl FnMut(usize, Option<Cell>, u32) -> Cost,
    ) -> Result<Simulation> {
        let mut stage = Stage::new(self, prepared).map_err(bug)?;
        for layer in 0..self.dense_layers {
            for &(name, cost) in dense {
                simulable(name, cost)?;
                stage.dense(layer, name, cost).map_err(bug)?;
            }
        }
        for item in &prepared.items {
            match item.action {
                Action::Op(op) => {
                    for rank in 0..stage.ranks() {
                        let cost = price(op.index(), item.at, rank as u32);
                        simulable(&prepared.plan.op(op).name, cost)?;
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
                Action::Alloc(_) | Action::Free(_) => stage.call_only().map_err(bug)?,
            }
        }
        stage.end(bytes).map_err(bug)
    }
}

// Sums of much longer operations would not fit.
fn simulable(name: &str, cost: Cost) -> Result<()> {
    if cost.duration_ns <= LONGEST_NS {
        return Ok(());
    }
    Err(misuse(format!(
        "operation {name} would take {:.0} s, and more than 1000 s cannot be simulated; look at the durations and constants of the cost model, and \
         at the tokens of a step",
        cost.duration_ns as f64 / 1e9
    )))
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
