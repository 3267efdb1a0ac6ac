//! One decoder layer: what each operation costs one device.

use super::collective::Link;
use super::roofline::{self, Rates, Work};
use super::{Batch, Constants, LayerKind, ModelShape, Op, Quantity};
use crate::task::{Cost, Demand};

/// A model on a number of devices, with the numbers to cost its operations by.
///
/// Tensor-parallel attention and shared expert, expert-parallel routed experts over the same ranks.
#[derive(Clone, Debug, PartialEq)]
pub struct LayerModel {
    /// Dimensions.
    pub shape: ModelShape,
    /// The numbers.
    pub constants: Constants,
    /// How many devices share the model.
    pub ranks: u32,
    overrides: Vec<(Op, Override)>,
    named: Vec<(String, Override, Demand)>,
    // Bytes a token of buffers, where given.
    pub(super) buffers: Vec<(String, f64)>,
}

/// A user's own duration of an operation.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Override {
    fixed_ns: f64,
    per_token_ns: f64,
}

impl Override {
    fn time_ns(self, batch: Batch) -> u64 {
        (self.fixed_ns + self.per_token_ns * batch.tokens() as f64).round() as u64
    }
}

impl LayerModel {
    /// DeepSeek-R1 in W8A8 over 16 Ascend 910B1, calibrated to the baseline of the pull request that introduced overlap (vllm-ascend#941).
    #[must_use]
    pub fn dsr1_910b_tp16() -> Self {
        LayerModel::new(ModelShape::DSR1, Constants::dsr1_910b_tp16(), 16)
    }

    /// A model of `shape` on `ranks` devices. Fewer than one device counts as one.
    #[must_use]
    pub fn new(shape: ModelShape, constants: Constants, ranks: u32) -> Self {
        LayerModel {
            shape,
            constants,
            ranks: ranks.max(1),
            overrides: Vec::new(),
            named: Vec::new(),
            buffers: Vec::new(),
        }
    }

    /// The same with a measured duration: `fixed_ns` and `per_token_ns` for each token of the batch. Replaces roofline, split loss and
    /// latency of that operation.
    #[must_use]
    pub fn with_duration(mut self, op: Op, fixed_ns: f64, per_token_ns: f64) -> Self {
        self.overrides.retain(|&(other, _)| other != op);
        self.overrides.push((op, Override { fixed_ns, per_token_ns }));
        self
    }

    /// The same with an operation that the layer does not have, such as one of a plan of your own.
    #[must_use]
    pub fn with_operation(mut self, name: &str, demand: Demand, fixed_ns: f64, per_token_ns: f64) -> Self {
        self.named.retain(|(other, _, _)| other != name);
        self.named
            .push((name.to_owned(), Override { fixed_ns, per_token_ns }, demand));
        self
    }

    /// The cost of the operation called `name`; `None` if the layer has none and none was given.
    #[must_use]
    pub fn cost_of(&self, name: &str, batch: Batch) -> Option<Cost> {
        if let Some((_, given, demand)) = self.named.iter().find(|(other, _, _)| other == name) {
            return Some(Cost::new(given.time_ns(batch), *demand));
        }
        Op::from_name(name).map(|op| self.cost(op, batch))
    }

    /// How long `op` takes one device alone, in nanoseconds, and what it occupies.
    #[must_use]
    pub fn cost(&self, op: Op, batch: Batch) -> Cost {
        let (time_ns, demand) = if op.is_communication() {
            // Every byte sent is also read, and another one written.
            let c = &self.constants;
            let hbm = (c[Quantity::LinkBandwidth] * 2.0 / c[Quantity::HbmBandwidth] * 1000.0).min(1000.0);
            let demand = Demand {
                link: 1000,
                hbm: hbm.round() as u16,
                ..Demand::NONE
            };
            (self.communication_ns(op, batch), demand)
        } else {
            self.compute(op, batch)
        };
        match self.overrides.iter().find(|(other, _)| *other == op) {
            Some((_, given)) => Cost::new(given.time_ns(batch), demand),
            None => Cost::new(time_ns.round() as u64, demand),
        }
    }

    /// The time of one layer of `kind`, all operations one after the other: compute and communication, in nanoseconds; what is longer than 64
    /// bits can say counts as the longest time that they can.
    #[must_use]
    pub fn layer_ns(&self, kind: LayerKind, batch: Batch) -> (u64, u64) {
        let mut sum = (0_u64, 0_u64);
        for &op in Op::of_layer(kind) {
            let ns = self.cost(op, batch).duration_ns;
            if op.is_communication() {
                sum.1 = sum.1.saturating_add(ns);
            } else {
                sum.0 = sum.0.saturating_add(ns);
            }
        }
        sum
    }

    /// The time of all layers, one after the other: compute and communication, in nanoseconds; as [`LayerModel::layer_ns`] at most what 64 bits
    /// can say.
    #[must_use]
    pub fn step_ns(&self, batch: Batch) -> (u64, u64) {
        let dense = self.layer_ns(LayerKind::Dense, batch);
        let experts = self.layer_ns(LayerKind::Experts, batch);
        let (d, e) = (
            u64::from(self.shape.layers.min(self.shape.dense_layers)),
            u64::from(self.shape.moe_layers()),
        );
        let sum =
            |dense_ns: u64, experts_ns: u64| d.saturating_mul(dense_ns).saturating_add(e.saturating_mul(experts_ns));
        (sum(dense.0, experts.0), sum(dense.1, experts.1))
    }

    fn communication_ns(&self, op: Op, batch: Batch) -> f64 {
        let link = Link {
            latency_ns: self.constants[Quantity::LinkLatency],
            bytes_per_s: self.constants[Quantity::LinkBandwidth],
        };
        let p = f64::from(self.ranks);
        let activations = batch.tokens() as f64 * f64::from(self.shape.hidden) * 2.0;
        match op {
            // Each rank routes its share of the tokens; a token visits top_k experts.
            Op::Dispatch | Op::Combine => link.all_to_all_ns(self.ranks, activations / p * f64::from(self.shape.top_k)),
            Op::AllGather => link.all_gather_ns(self.ranks, activations),
            _ => link.all_reduce_ns(self.ranks, activations),
        }
    }

    fn compute(&self, op: Op, batch: Batch) -> (f64, Demand) {
        let c = &self.constants;
        let memory = c[Quantity::HbmBandwidth] * c[Quantity::HbmEfficiency];
        let matmul = Rates {
            flops: c[Quantity::CubeFlops] * c[Quantity::MatmulEfficiency],
            bytes: memory,
        };
        let attention = Rates {
            flops: c[Quantity::CubeFlops] * c[Quantity::AttentionEfficiency],
            bytes: memory,
        };
        let loss = if batch.micro_batches > 1 {
            1.0 + c[Quantity::SplitLoss]
        } else {
            1.0
        };
        let vector = |work: Work| {
            let demand = Demand {
                vector: 1000,
                hbm: 1000,
                ..Demand::NONE
            };
            (work.time_ns(matmul), demand)
        };
        let cube = |work: Work| {
            let demand = Demand {
                cube: 1000,
                hbm: work.hbm_share(matmul),
                ..Demand::NONE
            };
            (work.time_ns(matmul), demand)
        };
        let hidden = f64::from(self.shape.hidden);
        let tokens = batch.tokens() as f64;
        let (time, demand) = match op {
            Op::InputNorm | Op::PostNorm => vector(roofline::elementwise(tokens, hidden, 4.0)),
            Op::AddShared => vector(roofline::elementwise(tokens, hidden, 3.0)),
            Op::HalfScale | Op::Embed => vector(roofline::elementwise(tokens, hidden, 2.0)),
            Op::Merge => vector(roofline::elementwise(tokens, hidden, 4.0)),
            Op::Scale => vector(roofline::elementwise(tokens / f64::from(self.ranks), hidden, 2.0)),
            Op::Attention => {
                let projections = self.projections(tokens);
                let scores = self.scores(batch);
                let demand = Demand {
                    cube: 1000,
                    vector: 300,
                    hbm: projections.and(scores).hbm_share(matmul),
                    ..Demand::NONE
                };
                (projections.time_ns(matmul) + scores.time_ns(attention), demand)
            }
            op => cube(self.matmul(op, tokens)),
        };
        ((time + c[Quantity::KernelLatency]) * loss, demand)
    }

    // Low-rank projections of query, key and value: the first of each is computed in full by every rank, the second is split by heads.
    fn projections(&self, tokens: f64) -> Work {
        let s = &self.shape;
        let heads = f64::from(s.heads) / f64::from(self.ranks);
        let weight = f64::from(s.weight_bytes);
        let down = f64::from(s.q_rank + s.kv_rank + s.qk_rope);
        roofline::matmul(tokens, f64::from(s.hidden), down, weight)
            .and(roofline::matmul(
                tokens,
                f64::from(s.q_rank),
                heads * f64::from(s.qk_nope + s.qk_rope),
                weight,
            ))
            .and(roofline::matmul(
                tokens,
                f64::from(s.kv_rank),
                heads * f64::from(s.qk_nope + s.v_head),
                weight,
            ))
    }

    // Prompts attend with full heads; generated tokens attend in the latent space and read the cache of every token before them.
    fn scores(&self, batch: Batch) -> Work {
        let s = &self.shape;
        let heads = f64::from(s.heads) / f64::from(self.ranks);
        let cache = f64::from(s.kv_rank + s.qk_rope) * 2.0;
        roofline::attention(
            batch.prefill_pairs as f64,
            heads,
            f64::from(s.qk_nope + s.qk_rope),
            f64::from(s.v_head),
            batch.prefill_tokens as f64 * cache,
        )
        .and(roofline::attention(
            batch.decode_pairs as f64,
            heads,
            f64::from(s.kv_rank + s.qk_rope),
            f64::from(s.kv_rank),
            batch.decode_pairs as f64 * cache,
        ))
    }

    fn matmul(&self, op: Op, tokens: f64) -> Work {
        let s = &self.shape;
        let p = f64::from(self.ranks);
        let hidden = f64::from(s.hidden);
        let weight = f64::from(s.weight_bytes);
        let shared = f64::from(s.expert_width) * f64::from(s.shared_experts) / p;
        let dense = f64::from(s.dense_width) / p;
        match op {
            Op::OutputProjection => {
                roofline::matmul(tokens, f64::from(s.heads) * f64::from(s.v_head) / p, hidden, weight)
            }
            Op::SharedUp => roofline::matmul(tokens, hidden, 2.0 * shared, weight),
            Op::SharedDown => roofline::matmul(tokens, shared, hidden, weight),
            Op::Gate => roofline::matmul(tokens / p, hidden, f64::from(s.experts), 2.0),
            Op::Experts => {
                let rows = tokens * f64::from(s.top_k) / p;
                let groups = (f64::from(s.experts) / p).max(1.0);
                let width = f64::from(s.expert_width);
                roofline::grouped_matmul(rows, groups, hidden, 2.0 * width, weight)
                    .and(roofline::grouped_matmul(rows, groups, width, hidden, weight))
            }
            Op::DenseUp => roofline::matmul(tokens, hidden, 2.0 * dense, weight),
            Op::DenseDown => roofline::matmul(tokens, dense, hidden, weight),
            _ => Work::default(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shares_of_a_dsr1_layer_at_4096_tokens() {
        // races-and-time 6.3: multiply-adds a token, layer and device at tp16: attention .425, o_proj .131, shared up .033, down .016,
        // experts .395 of 55.9 million.
        let model = LayerModel::dsr1_910b_tp16();
        let tokens = 4_096.0;
        let attention = (model.projections(tokens).flops + model.scores(Batch::prefill(&[4_096])).flops) / 2.0 / tokens;
        let of = |op| model.matmul(op, tokens).flops / 2.0 / tokens;
        let all = attention + of(Op::OutputProjection) + of(Op::SharedUp) + of(Op::SharedDown) + of(Op::Experts);
        assert!((all / 1e6 - 55.9).abs() < 0.1, "{all}");
        for (share, expected) in [
            (attention, 0.425),
            (of(Op::OutputProjection), 0.131),
            (of(Op::SharedUp), 0.033),
            (of(Op::SharedDown), 0.016),
            (of(Op::Experts), 0.395),
        ] {
            assert!((share / all - expected).abs() < 0.0015, "{} {expected}", share / all);
        }
    }

    #[test]
    fn bytes_of_a_layer_at_tp16() {
        // races-and-time 6.3: all-reduces 26.9 kB a token each, all-gather 13.4 kB, dispatch and combine 7.2 kB less the 1/16 that stays.
        let mut model = LayerModel::dsr1_910b_tp16();
        for (quantity, value) in [(Quantity::LinkLatency, 0.0), (Quantity::LinkBandwidth, 1e9)] {
            model
                .constants
                .set(quantity, value, super::super::Basis::Given, "one byte a nanosecond")
                .expect("in range");
        }
        let of = |op| model.cost(op, Batch::prefill(&[1_000])).duration_ns;
        assert_eq!(of(Op::AttentionAllReduce), 26_880_000);
        assert_eq!(of(Op::SharedAllReduce), 26_880_000);
        assert_eq!(of(Op::AllGather), 13_440_000);
        assert_eq!(of(Op::Dispatch), 6_720_000);
    }

    #[test]
    fn a_measured_duration_replaces_the_roofline() {
        let model = LayerModel::dsr1_910b_tp16().with_duration(Op::Gate, 100.0, 0.5);
        assert_eq!(model.cost(Op::Gate, Batch::prefill(&[400])).duration_ns, 300);
        assert_ne!(model.cost(Op::Experts, Batch::prefill(&[400])).duration_ns, 300);
    }

    #[test]
    fn what_is_longer_than_time_can_say_does_not_wrap() {
        let batch = Batch::prefill(&[4_096]);
        let model = LayerModel::dsr1_910b_tp16()
            .with_duration(Op::DenseUp, 1e300, 0.0)
            .with_duration(Op::DenseDown, 1e300, 0.0)
            .with_duration(Op::AllGather, 1e18, 0.0);
        assert_eq!(model.layer_ns(LayerKind::Dense, batch).0, u64::MAX);
        assert_eq!(model.step_ns(batch), (u64::MAX, u64::MAX));
        let mut wide = LayerModel::dsr1_910b_tp16();
        for dimension in [
            &mut wide.shape.heads,
            &mut wide.shape.v_head,
            &mut wide.shape.expert_width,
            &mut wide.shape.shared_experts,
        ] {
            *dimension = 1_000_000;
        }
        // A million heads of a million elements, two bytes each, over 16 devices.
        assert_eq!(wide.buffer_bytes("attn_out", Batch::prefill(&[1])), 125_000_000_000);
        assert_eq!(wide.buffer_bytes("act", Batch::prefill(&[1])), 125_000_000_000);
        let of = |model: &LayerModel, op| model.cost(op, batch).duration_ns;
        for op in [Op::OutputProjection, Op::SharedUp] {
            assert!(
                of(&wide, op) > 1_000_000 * of(&LayerModel::dsr1_910b_tp16(), op),
                "{op:?}"
            );
        }
    }

    #[test]
    fn a_micro_batch_costs_its_split_loss() {
        let model = LayerModel::dsr1_910b_tp16();
        let batch = Batch::prefill(&[4_096]);
        let whole = model.cost(Op::Experts, batch).duration_ns as f64;
        let part = model.cost(Op::Experts, batch.one_of(2)).duration_ns as f64;
        assert!((part / whole - 1.05).abs() < 1e-6);
        let link = |b| model.cost(Op::AllGather, b).duration_ns;
        assert_eq!(link(batch), link(batch.one_of(2)));
    }
}
