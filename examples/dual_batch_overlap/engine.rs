//! The engine: issues the operations of a plan, by name, on the streams of one rank.
//!
//! It knows no order: which operation runs when, and on which stream, is the plan's business.

use ascend_rt::collective::{Communicator, ReduceOp};
use ascend_rt::sim::cost::{Batch, LayerModel, Op};
use ascend_rt::sim::signature::Signature;
use ascend_rt::sim::task::Cost;
use ascend_rt::{Context, DeviceBuffer, Kernel, Module, Result, Stream};

use crate::batch::MicroBatch;
use crate::kernels::{self, NextCost};
use crate::model::{self, HEAD, LayerWeights, Shape};

/// The kernels, each declared once.
struct Kernels {
    embed: Kernel<kernels::Embed>,
    input_norm: Kernel<kernels::AddNorm>,
    post_norm: Kernel<kernels::AddNorm>,
    attention: Kernel<kernels::Attention>,
    o_proj: Kernel<kernels::Product>,
    shared_down: Kernel<kernels::Product>,
    shared_gate_up: Kernel<kernels::GateUp>,
    gate: Kernel<kernels::Gate>,
    pack: Kernel<kernels::Pack>,
    experts: Kernel<kernels::Experts>,
    sum_ranks: Kernel<kernels::Sum>,
    scale: Kernel<kernels::Scale>,
    add_shared: Kernel<kernels::Add>,
    merge: Kernel<kernels::Add>,
    dense_out: Kernel<kernels::Copy>,
}

impl Kernels {
    fn new(module: &Module) -> Result<Self> {
        fn kernel<S: Signature>(module: &Module, name: &str) -> Result<Kernel<S>> {
            // SAFETY: the host kernels of `kernels::register` are safe functions of exactly the declarations in `Kernels`.
            unsafe { module.kernel(name) }
        }
        Ok(Kernels {
            embed: kernel(module, "embed")?,
            input_norm: kernel(module, "input_norm")?,
            post_norm: kernel(module, "post_norm")?,
            attention: kernel(module, "attention")?,
            o_proj: kernel(module, "o_proj")?,
            shared_down: kernel(module, "shared_down")?,
            shared_gate_up: kernel(module, "shared_gate_up")?,
            gate: kernel(module, "gate")?,
            pack: kernel(module, "pack")?,
            experts: kernel(module, "experts")?,
            sum_ranks: kernel(module, "sum_ranks")?,
            scale: kernel(module, "scale")?,
            add_shared: kernel(module, "add_shared")?,
            merge: kernel(module, "merge")?,
            dense_out: kernel(module, "dense_out")?,
        })
    }
}

struct DeviceWeights {
    input_norm: DeviceBuffer<f32>,
    qkv: DeviceBuffer<f32>,
    output: DeviceBuffer<f32>,
    post_norm: DeviceBuffer<f32>,
    shared_up: DeviceBuffer<f32>,
    shared_down: DeviceBuffer<f32>,
    gate: DeviceBuffer<f32>,
    experts_up: DeviceBuffer<f32>,
    experts_down: DeviceBuffer<f32>,
}

impl DeviceWeights {
    fn upload(context: &Context, w: &LayerWeights) -> Result<Self> {
        Ok(DeviceWeights {
            input_norm: context.buffer_from(&w.input_norm)?,
            qkv: context.buffer_from(&w.qkv)?,
            output: context.buffer_from(&w.output)?,
            post_norm: context.buffer_from(&w.post_norm)?,
            shared_up: context.buffer_from(&w.shared_up)?,
            shared_down: context.buffer_from(&w.shared_down)?,
            gate: context.buffer_from(&w.gate)?,
            experts_up: context.buffer_from(&w.experts_up)?,
            experts_down: context.buffer_from(&w.experts_down)?,
        })
    }
}

/// The buffers that one micro-batch uses again in every layer.
struct Arena {
    slots: DeviceBuffer<u32>,
    normed: DeviceBuffer<f32>,
    attn_out: DeviceBuffer<f32>,
    attn_partial: DeviceBuffer<f32>,
    attn_sum: DeviceBuffer<f32>,
    ln: DeviceBuffer<f32>,
    act: DeviceBuffer<f32>,
    shared_partial: DeviceBuffer<f32>,
    shared: DeviceBuffer<f32>,
    routing: DeviceBuffer<f32>,
    parcels: DeviceBuffer<f32>,
    dispatched: DeviceBuffer<f32>,
    expert_out: DeviceBuffer<f32>,
    returned: DeviceBuffer<f32>,
    moe: DeviceBuffer<f32>,
    scaled: DeviceBuffer<f32>,
    gathered: DeviceBuffer<f32>,
}

impl Arena {
    fn new(context: &Context, shape: &Shape, micro_batch: &MicroBatch) -> Result<Self> {
        let (t, h) = (micro_batch.tokens.len(), shape.hidden);
        let chunk = t.div_ceil(shape.ranks);
        let padded = chunk * shape.ranks;
        let choices = 2 * shape.top_k;
        let width = (0..shape.layers)
            .map(|layer| shape.shared_width(layer))
            .max()
            .unwrap_or(0);
        let slots: Vec<u32> = micro_batch
            .slots
            .iter()
            .flat_map(|slot| [slot.slot as u32, slot.first as u32])
            .collect();
        Ok(Arena {
            slots: context.buffer_from(&slots)?,
            normed: context.buffer(t * h)?,
            attn_out: context.buffer(t * shape.heads_width())?,
            attn_partial: context.buffer(t * h)?,
            attn_sum: context.buffer(t * h)?,
            // Padded to whole chunks; the rows that pad stay zero.
            ln: context.buffer_zeroed(padded * h)?,
            act: context.buffer(t * width)?,
            shared_partial: context.buffer(t * h)?,
            shared: context.buffer(t * h)?,
            routing: context.buffer(chunk * choices)?,
            parcels: context.buffer(padded * (h + choices))?,
            dispatched: context.buffer(padded * (h + choices))?,
            expert_out: context.buffer(padded * h)?,
            returned: context.buffer(padded * h)?,
            moe: context.buffer(chunk * h)?,
            scaled: context.buffer(chunk * h)?,
            gathered: context.buffer(padded * h)?,
        })
    }
}

/// What an engine is made for.
pub(crate) struct Setup<'a> {
    pub(crate) shape: Shape,
    pub(crate) rank: usize,
    /// The tokens of the whole batch.
    pub(crate) tokens: &'a [u32],
    pub(crate) micro_batches: &'a [MicroBatch],
    /// Where the cost of the next launch is put.
    pub(crate) next: NextCost,
}

/// One rank's side of the model.
pub(crate) struct Engine {
    shape: Shape,
    rank: usize,
    kernels: Kernels,
    comm: Communicator,
    cost: NextCost,
    prices: LayerModel,
    table: DeviceBuffer<f32>,
    tokens: DeviceBuffer<u32>,
    layers: Vec<DeviceWeights>,
    keys: Vec<DeviceBuffer<f32>>,
    values: Vec<DeviceBuffer<f32>>,
    hidden: DeviceBuffer<f32>,
    residual: DeviceBuffer<f32>,
    output: DeviceBuffer<f32>,
    arenas: Vec<Arena>,
    micro_batches: Vec<MicroBatch>,
}

impl Engine {
    /// Uploads weights and tokens, and allocates everything that a step needs.
    pub(crate) fn new(context: &Context, comm: Communicator, setup: Setup<'_>) -> Result<Self> {
        let Setup {
            shape,
            rank,
            tokens,
            micro_batches,
            next: cost,
        } = setup;
        let module = context.module_from_bytes(b"ascend-mock-kernels")?;
        let all = tokens.len();
        let cache = all * shape.heads_width();
        Ok(Engine {
            kernels: Kernels::new(&module)?,
            comm,
            cost,
            prices: LayerModel::dsr1_910b_tp16(),
            table: context.buffer_from(&model::embeddings(&shape))?,
            tokens: context.buffer_from(tokens)?,
            layers: (0..shape.layers)
                .map(|layer| DeviceWeights::upload(context, &model::layer(&shape, layer, rank)))
                .collect::<Result<_>>()?,
            keys: (0..shape.layers)
                .map(|_| context.buffer_zeroed(cache))
                .collect::<Result<_>>()?,
            values: (0..shape.layers)
                .map(|_| context.buffer_zeroed(cache))
                .collect::<Result<_>>()?,
            hidden: context.buffer(all * shape.hidden)?,
            residual: context.buffer(all * shape.hidden)?,
            output: context.buffer(all * shape.hidden)?,
            arenas: micro_batches
                .iter()
                .map(|m| Arena::new(context, &shape, m))
                .collect::<Result<_>>()?,
            micro_batches: micro_batches.to_vec(),
            shape,
            rank,
        })
    }

    /// How many layers the model has.
    pub(crate) fn layers(&self) -> usize {
        self.shape.layers
    }

    /// The hidden states after the last layer; the device must be idle.
    pub(crate) fn output(&self) -> Result<Vec<f32>> {
        self.output.to_vec()
    }

    /// Issues `op` outside the layers, for the whole batch.
    pub(crate) fn issue_whole(&mut self, op: &str, stream: &Stream) -> Result<()> {
        self.price(None, Batch::default());
        match op {
            "embed" => {
                let args = (&self.tokens, &self.table, &mut self.hidden, &mut self.residual);
                self.kernels.embed.launch(stream, 1, args)
            }
            "merge" => self
                .kernels
                .merge
                .launch(stream, 1, (&self.hidden, &self.residual, &mut self.output)),
            other => unreachable!("the vocabulary has no operation {other} outside the layers"),
        }
    }

    /// Issues `op` of a layer for one micro-batch.
    pub(crate) fn issue(&mut self, op: &str, layer: usize, micro_batch: usize, stream: &Stream) -> Result<()> {
        let dense = self.shape.is_dense(layer);
        if dense && matches!(op, "gate" | "dispatch" | "experts" | "combine" | "scale" | "all_gather") {
            return Ok(());
        }
        let part = &self.micro_batches[micro_batch];
        let priced = match op {
            "shared_gate_up" if dense => Some(Op::DenseUp),
            "shared_down" if dense => Some(Op::DenseDown),
            "shared_all_reduce" if dense => Some(Op::DenseAllReduce),
            name => Op::from_name(name),
        };
        self.price(priced, part.work);
        let (h, k) = (self.shape.hidden, &self.kernels);
        let (rows, t) = (part.tokens.start * h..part.tokens.end * h, part.tokens.len());
        let width = self.shape.shared_width(layer);
        let (w, a) = (&self.layers[layer], &mut self.arenas[micro_batch]);
        match op {
            "input_norm" => {
                let (hidden, residual) = (self.hidden.slice(rows.clone())?, self.residual.slice_mut(rows)?);
                k.input_norm
                    .launch(stream, 1, (hidden, residual, &w.input_norm, &mut a.normed))
            }
            "attention" => {
                let (keys, values) = (&mut self.keys[layer], &mut self.values[layer]);
                let (heads, head) = (self.shape.heads() as u32, HEAD as u32);
                let args = (&a.normed, &w.qkv, &a.slots, keys, values, &mut a.attn_out, heads, head);
                k.attention.launch(stream, 1, args)
            }
            "o_proj" => {
                let inner = self.shape.heads_width() as u32;
                k.o_proj
                    .launch(stream, 1, (&a.attn_out, &w.output, &mut a.attn_partial, inner))
            }
            "attn_all_reduce" => self
                .comm
                .all_reduce(stream, &a.attn_partial, &mut a.attn_sum, ReduceOp::Sum),
            "post_norm" => {
                let (residual, ln) = (self.residual.slice_mut(rows)?, a.ln.slice_mut(..t * h)?);
                k.post_norm.launch(stream, 1, (&a.attn_sum, residual, &w.post_norm, ln))
            }
            "shared_gate_up" => {
                let args = (
                    a.ln.slice(..t * h)?,
                    &w.shared_up,
                    a.act.slice_mut(..t * width)?,
                    h as u32,
                );
                k.shared_gate_up.launch(stream, 1, args)
            }
            "shared_down" => {
                let args = (
                    a.act.slice(..t * width)?,
                    &w.shared_down,
                    &mut a.shared_partial,
                    width as u32,
                );
                k.shared_down.launch(stream, 1, args)
            }
            "shared_all_reduce" => self
                .comm
                .all_reduce(stream, &a.shared_partial, &mut a.shared, ReduceOp::Sum),
            "gate" => {
                let chunk = a.ln.len() / self.shape.ranks;
                let own = a.ln.slice(self.rank * chunk..(self.rank + 1) * chunk)?;
                k.gate.launch(
                    stream,
                    1,
                    (own, &w.gate, &mut a.routing, h as u32, self.shape.top_k as u32),
                )
            }
            "dispatch" => {
                let chunk = a.ln.len() / self.shape.ranks;
                let own = a.ln.slice(self.rank * chunk..(self.rank + 1) * chunk)?;
                let counts = (
                    self.shape.ranks as u32,
                    self.shape.experts_of_rank() as u32,
                    self.shape.top_k as u32,
                );
                free(&self.cost, || {
                    k.pack.launch(
                        stream,
                        1,
                        (own, &a.routing, &mut a.parcels, counts.0, counts.1, counts.2),
                    )
                })?;
                self.comm.all_to_all(stream, &a.parcels, &mut a.dispatched)
            }
            "experts" => {
                let first = (self.rank * self.shape.experts_of_rank()) as u32;
                let (top_k, width) = (self.shape.top_k as u32, self.shape.expert_width() as u32);
                let args = (
                    &a.dispatched,
                    &w.experts_up,
                    &w.experts_down,
                    &mut a.expert_out,
                    first,
                    top_k,
                    h as u32,
                    width,
                );
                k.experts.launch(stream, 1, args)
            }
            "combine" => {
                self.comm.all_to_all(stream, &a.expert_out, &mut a.returned)?;
                free(&self.cost, || k.sum_ranks.launch(stream, 1, (&a.returned, &mut a.moe)))
            }
            "scale" => k
                .scale
                .launch(stream, 1, (&a.moe, &mut a.scaled, model::ROUTED_SCALING)),
            "all_gather" => self.comm.all_gather(stream, &a.scaled, &mut a.gathered),
            "add_shared" => {
                let hidden = self.hidden.slice_mut(rows)?;
                if dense {
                    k.dense_out.launch(stream, 1, (&a.shared, hidden))
                } else {
                    k.add_shared
                        .launch(stream, 1, (a.gathered.slice(..t * h)?, &a.shared, hidden))
                }
            }
            other => unreachable!("the vocabulary has no operation {other} in a layer"),
        }
    }

    /// Sets what the next launch costs.
    fn price(&self, op: Option<Op>, batch: Batch) {
        let cost = op.map_or(Cost::ZERO, |op| self.prices.cost(op, batch));
        *self.cost.lock().expect("nobody panics while holding it") = cost;
    }
}

/// Submits something that is part of a priced operation, at no further cost.
fn free(cost: &NextCost, submit: impl FnOnce() -> Result<()>) -> Result<()> {
    let lock = || cost.lock().expect("nobody panics while holding it");
    let kept = std::mem::take(&mut *lock());
    let done = submit();
    *lock() = kept;
    done
}
