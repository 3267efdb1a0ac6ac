//! The model's shape and its weights: a small mixture-of-experts transformer of DeepSeek's shape, sharded over tensor-parallel ranks.
//!
//! Weights follow from the seed alone; a rank cuts its shard out of the same full matrices, so the number of ranks changes only the order of
//! the sums over ranks.

use crate::args::Args;
use crate::math::Random;

/// Width of an attention head.
pub(crate) const HEAD: usize = 4;
/// Different tokens of the vocabulary.
pub(crate) const VOCABULARY: usize = 97;
/// The factor on the routed experts' result (DeepSeek-V3 uses 2.5).
pub(crate) const ROUTED_SCALING: f32 = 2.5;

/// The dimensions.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Shape {
    pub(crate) layers: usize,
    pub(crate) dense_layers: usize,
    pub(crate) hidden: usize,
    pub(crate) experts: usize,
    pub(crate) top_k: usize,
    pub(crate) ranks: usize,
    pub(crate) seed: u64,
}

impl Shape {
    /// As the command line says.
    pub(crate) fn new(args: &Args) -> Self {
        Shape {
            layers: args.layers,
            dense_layers: args.dense_layers,
            hidden: args.hidden,
            experts: args.experts,
            top_k: args.top_k,
            ranks: args.ranks,
            seed: args.seed,
        }
    }

    /// Width of a rank's attention heads together.
    pub(crate) fn heads_width(&self) -> usize {
        self.hidden / self.ranks
    }

    /// Attention heads of a rank.
    pub(crate) fn heads(&self) -> usize {
        self.heads_width() / HEAD
    }

    /// Width of one routed expert.
    pub(crate) fn expert_width(&self) -> usize {
        self.hidden / 2
    }

    /// Experts of a rank.
    pub(crate) fn experts_of_rank(&self) -> usize {
        self.experts / self.ranks
    }

    /// Tells whether a layer's feed-forward part is dense.
    pub(crate) fn is_dense(&self, layer: usize) -> bool {
        layer < self.dense_layers
    }

    /// Width of a rank's part of the shared expert, or of the dense feed-forward part.
    pub(crate) fn shared_width(&self, layer: usize) -> usize {
        if self.is_dense(layer) {
            2 * self.hidden / self.ranks
        } else {
            self.hidden / self.ranks
        }
    }
}

/// One layer's weights of one rank.
#[derive(Clone, Debug)]
pub(crate) struct LayerWeights {
    pub(crate) input_norm: Vec<f32>,
    pub(crate) qkv: Vec<f32>,
    pub(crate) output: Vec<f32>,
    pub(crate) post_norm: Vec<f32>,
    pub(crate) shared_up: Vec<f32>,
    pub(crate) shared_down: Vec<f32>,
    /// Empty in dense layers, as are the two below.
    pub(crate) gate: Vec<f32>,
    pub(crate) experts_up: Vec<f32>,
    pub(crate) experts_down: Vec<f32>,
}

/// The embedding table, the same on every rank.
pub(crate) fn embeddings(shape: &Shape) -> Vec<f32> {
    Random::new(shape.seed ^ 0x656d_6265).fill(VOCABULARY * shape.hidden, 1.0)
}

/// The weights of `layer` on `rank`.
pub(crate) fn layer(shape: &Shape, layer: usize, rank: usize) -> LayerWeights {
    let h = shape.hidden;
    let mut random = Random::new(shape.seed.wrapping_mul(0x1_0001).wrapping_add(layer as u64));
    let scale = (3.0 / h as f32).sqrt();
    let mut norm = || -> Vec<f32> { (0..h).map(|_| 1.0 + random.uniform(0.1)).collect() };
    let (input_norm, post_norm) = (norm(), norm());
    let width = shape.heads_width();
    let mut columns = |full: usize, part: usize, at: usize| {
        let all = random.fill(h * full, scale);
        all.chunks_exact(full)
            .flat_map(|row| row[at..at + part].to_vec())
            .collect::<Vec<f32>>()
    };
    let (q, k, v) = (
        columns(h, width, rank * width),
        columns(h, width, rank * width),
        columns(h, width, rank * width),
    );
    let qkv = (0..h)
        .flat_map(|row| {
            [&q, &k, &v]
                .map(|m| m[row * width..(row + 1) * width].to_vec())
                .concat()
        })
        .collect();
    let output = random.fill(h * h, scale)[rank * width * h..(rank + 1) * width * h].to_vec();
    let shared = shape.shared_width(layer);
    let full = shared * shape.ranks;
    let gate_up = random.fill(h * 2 * full, scale);
    let shared_up = gate_up
        .chunks_exact(2 * full)
        .flat_map(|row| {
            [
                &row[rank * shared..(rank + 1) * shared],
                &row[full + rank * shared..full + (rank + 1) * shared],
            ]
            .concat()
        })
        .collect();
    let shared_down = random.fill(full * h, scale)[rank * shared * h..(rank + 1) * shared * h].to_vec();
    let mut weights = LayerWeights {
        input_norm,
        qkv,
        output,
        post_norm,
        shared_up,
        shared_down,
        gate: Vec::new(),
        experts_up: Vec::new(),
        experts_down: Vec::new(),
    };
    if !shape.is_dense(layer) {
        let (own, wide) = (shape.experts_of_rank(), shape.expert_width());
        weights.gate = random.fill(h * shape.experts, scale);
        let up = random.fill(shape.experts * h * 2 * wide, scale);
        let down = random.fill(shape.experts * wide * h, scale);
        weights.experts_up = up[rank * own * h * 2 * wide..(rank + 1) * own * h * 2 * wide].to_vec();
        weights.experts_down = down[rank * own * wide * h..(rank + 1) * own * wide * h].to_vec();
    }
    weights
}
