//! One run of a plan over all ranks, on simulated devices.
//!
//! One host thread drives every rank. Each rank has its own `MultiStreamMetadata`; nothing but its events orders its streams.

use std::sync::{Arc, Mutex};

use ascend_rt::collective::Communicator;
use ascend_rt::mock::{Mock, Stats};
use ascend_rt::multistream::plan::{Action, Item, Plan, StreamRole};
use ascend_rt::multistream::{MsEventKey, MultiStreamConfig, MultiStreamMetadata};
use ascend_rt::sim::analysis::usage;
use ascend_rt::sim::clock::Contention;
use ascend_rt::sim::cost::{LayerModel, Quantity};
use ascend_rt::sim::order::{self, Class, Policy};
use ascend_rt::sim::task::Cost;
use ascend_rt::sim::trace::{Record, Trace, TrackId};
use ascend_rt::{Device, Result, Runtime, Stream};

use crate::batch::{Batch, MicroBatch};
use crate::engine::{Engine, Setup};
use crate::kernels;
use crate::model::Shape;
use crate::report::PlanReport;

/// What a run gave.
pub(crate) struct Run {
    /// The hidden states of each rank.
    pub(crate) outputs: Vec<Vec<f32>>,
    /// What happened, in simulated time.
    pub(crate) trace: Trace,
    /// What the checker found.
    pub(crate) findings: Vec<String>,
    stats: Stats,
    ranks: usize,
}

/// Runs one step of `plan` over `micro_batches`.
pub(crate) fn run(shape: &Shape, plan: &Plan, batch: &Batch, micro_batches: &[MicroBatch]) -> Result<Run> {
    let prices = LayerModel::dsr1_910b_tp16();
    let next = Arc::new(Mutex::new(Cost::ZERO));
    let of_collective = next.clone();
    let builder = Mock::builder()
        .devices(shape.ranks as u32)
        .contention(Contention::front(
            thousandths(prices.constants[Quantity::ComputeContention]),
            thousandths(prices.constants[Quantity::CommunicationContention]),
        ))
        .check(Policy::all(order::Action::Collect))
        .collective_cost(move |_| *of_collective.lock().expect("nobody panics while holding it"));
    let runtime = Runtime::mock(kernels::register(builder, &next).build())?;
    let devices: Vec<Device> = runtime.devices().collect();
    let communicators = Communicator::all(&devices)?;
    let mut ranks = Vec::new();
    for (rank, (device, communicator)) in devices.iter().zip(communicators).enumerate() {
        let setup = Setup {
            shape: *shape,
            rank,
            tokens: &batch.tokens,
            micro_batches,
            next: next.clone(),
        };
        ranks.push(Rank::new(device, communicator, plan, setup)?);
    }
    let simulation = runtime.simulation().expect("the runtime was made from a mock");
    // The upload of weights is not part of the step.
    let _upload = simulation.take_trace();
    step(&runtime, plan, &mut ranks, micro_batches.len())?;
    ranks.iter().try_for_each(Rank::synchronize)?;
    Ok(Run {
        outputs: ranks.iter().map(|rank| rank.engine.output()).collect::<Result<_>>()?,
        trace: simulation.take_trace(),
        findings: findings(simulation),
        stats: simulation.stats(),
        ranks: ranks.len(),
    })
}

/// What makes the run wrong in some schedule; remarks on what is superfluous are left out.
fn findings(simulation: &Mock) -> Vec<String> {
    let names = simulation.names();
    let reports = simulation.findings();
    let wrong = reports.iter().filter(|report| report.class() != Class::Lint);
    wrong.map(|report| report.render(&names)).collect()
}

/// Submits one step: for each item of the plan, every rank's part.
fn step(runtime: &Runtime, plan: &Plan, ranks: &mut [Rank], micro_batches: usize) -> Result<()> {
    let overlap: Vec<_> = ranks.iter().map(|rank| rank.overlap.clone()).collect();
    let _steps = overlap
        .iter()
        .map(|overlap| overlap.step())
        .collect::<Result<Vec<_>>>()?;
    for item in plan.unroll(ranks[0].engine.layers(), micro_batches, 1) {
        let key = match item.action {
            Action::Record { key, .. } | Action::Wait { key, .. } => plan.key_name(key),
            _ => "",
        };
        let _label = runtime.label(
            item.at.map(|cell| cell.layer),
            item.at.map(|cell| cell.micro_batch as u8),
            key,
        );
        for rank in ranks.iter_mut() {
            rank.submit(plan, &item, key)?;
        }
    }
    Ok(())
}

/// One rank: its streams and events, and its engine.
struct Rank {
    overlap: Arc<MultiStreamMetadata>,
    /// The third stream, for the plans that have one.
    aux: Option<Stream>,
    engine: Engine,
}

impl Rank {
    fn new(device: &Device, communicator: Communicator, plan: &Plan, setup: Setup<'_>) -> Result<Self> {
        let context = device.context()?;
        let stream = |role: StreamRole| context.stream_builder().name(role.name()).build();
        let layers = 0..setup.shape.layers as i32;
        let config = MultiStreamConfig::default().with_micro_batches(setup.micro_batches.len());
        let (calculate, communicate) = (stream(StreamRole::Compute)?, stream(StreamRole::Comm)?);
        let overlap = MultiStreamMetadata::new(calculate, communicate, layers, &MsEventKey::ALL, config)?;
        let has_aux = plan.streams().contains(&StreamRole::Aux);
        Ok(Rank {
            overlap: Arc::new(overlap),
            aux: has_aux.then(|| stream(StreamRole::Aux)).transpose()?,
            engine: Engine::new(&context, communicator, setup)?,
        })
    }

    fn stream(&self, role: StreamRole) -> &Stream {
        stream(&self.overlap, self.aux.as_ref(), role)
    }

    /// Submits this rank's part of one item of the plan.
    fn submit(&mut self, plan: &Plan, item: &Item, key: &str) -> Result<()> {
        let event = || MsEventKey::from_name(key).expect("the built-in plans use the module's keys");
        match item.action {
            Action::Op(op) => {
                let op = plan.op(op);
                let stream = stream(&self.overlap, self.aux.as_ref(), op.stream);
                match item.at {
                    Some(at) => self
                        .engine
                        .issue(&op.name, at.layer as usize, at.micro_batch as usize, stream),
                    None => self.engine.issue_whole(&op.name, stream),
                }
            }
            Action::Record { stream, cell, .. } => {
                let micro_batch = cell.micro_batch as usize;
                self.overlap
                    .record(self.stream(stream), cell.layer, micro_batch, event())
            }
            Action::Wait { stream, cell, .. } => {
                let micro_batch = cell.micro_batch as usize;
                self.overlap.wait(self.stream(stream), cell.layer, micro_batch, event())
            }
            Action::HostSync(stream) => self.stream(stream).synchronize(),
            // The engine's arenas live as long as it does.
            Action::Alloc(_) | Action::Free(_) => Ok(()),
        }
    }

    fn synchronize(&self) -> Result<()> {
        for stream in [self.overlap.calculate_stream(), self.overlap.communicate_stream()]
            .into_iter()
            .chain(&self.aux)
        {
            stream.synchronize()?;
        }
        Ok(())
    }
}

fn stream<'a>(overlap: &'a MultiStreamMetadata, aux: Option<&'a Stream>, role: StreamRole) -> &'a Stream {
    match role {
        StreamRole::Compute => overlap.calculate_stream(),
        StreamRole::Comm => overlap.communicate_stream(),
        StreamRole::Aux => aux.expect("it was made for the plans that use it"),
    }
}

impl Run {
    /// When the first task began: the upload of weights comes before it.
    fn first_ns(&self) -> u64 {
        // The host's calls are slices as well, of tracks without a device.
        let is_stream = |track: TrackId| self.trace.tracks[track.0 as usize].device.is_some();
        let starts = self.trace.records.iter().filter_map(|record| match *record {
            Record::Slice { track, start_ns, .. } if is_stream(track) => Some(start_ns),
            _ => None,
        });
        starts.min().unwrap_or(0)
    }

    /// The figures of the rank that took longest.
    pub(crate) fn report(&self, name: &str) -> PlanReport {
        let ranks: Vec<_> = (0..self.ranks).map(|rank| usage(&self.trace, rank as u32)).collect();
        let us = |ns: u64| ns as f64 / 1_000.0;
        let most = |of: fn(&ascend_rt::sim::analysis::Usage) -> u64| us(ranks.iter().map(of).max().unwrap_or(0));
        PlanReport {
            name: name.to_owned(),
            makespan_us: most(|u| u.makespan_ns) - us(self.first_ns()),
            compute_busy_us: most(|u| u.compute_ns),
            comm_busy_us: most(|u| u.communication_ns),
            exposed_comm_us: most(|u| u.exposed_ns),
            events_created: self.stats.events_created,
            records: self.stats.records,
            waits: self.stats.waits,
        }
    }
}

/// Compares every rank's numbers bit by bit.
pub(crate) fn same_bits(a: &[Vec<f32>], b: &[Vec<f32>]) -> bool {
    let bits = |runs: &[Vec<f32>]| -> Vec<Vec<u32>> {
        runs.iter()
            .map(|run| run.iter().map(|x| x.to_bits()).collect())
            .collect()
    };
    bits(a) == bits(b)
}

fn thousandths(fraction: f64) -> u32 {
    (fraction * 1_000.0).round() as u32
}
