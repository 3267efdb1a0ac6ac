//! The arithmetic of the model's kernels, on plain slices.
//!
//! Every function treats each token row on its own and sums in a fixed order, so a token's result does not depend on which batch it is in:
//! that is what makes the split run comparable bit by bit.

/// `residual += hidden`, then `out = residual / rms(residual) * weight`, row by row.
pub(crate) fn add_rms_norm(hidden: &[f32], residual: &mut [f32], weight: &[f32], out: &mut [f32]) {
    let width = weight.len();
    for ((h, r), o) in hidden
        .chunks_exact(width)
        .zip(residual.chunks_exact_mut(width))
        .zip(out.chunks_exact_mut(width))
    {
        let mut squares = 0.0f32;
        for (r, h) in r.iter_mut().zip(h) {
            *r += h;
            squares += *r * *r;
        }
        let scale = 1.0 / (squares / width as f32 + 1e-6).sqrt();
        for ((o, r), w) in o.iter_mut().zip(r.iter()).zip(weight) {
            *o = r * scale * w;
        }
    }
}

/// `out[rows, n] = x[rows, k] · w[k, n]`, each row summed over `k` in order.
pub(crate) fn matmul(x: &[f32], w: &[f32], k: usize, n: usize, out: &mut [f32]) {
    for (x, out) in x.chunks_exact(k).zip(out.chunks_exact_mut(n)) {
        out.fill(0.0);
        for (x, w) in x.iter().zip(w.chunks_exact(n)) {
            for (out, w) in out.iter_mut().zip(w) {
                *out += x * w;
            }
        }
    }
}

/// Where a token's keys and values are: its own slot, and the first slot of its request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct TokenSlot {
    /// Row of the key and value cache that this token writes.
    pub(crate) slot: usize,
    /// Row of its request's first token: it attends to `first..=slot`.
    pub(crate) first: usize,
}

/// Causal attention of one rank's heads. `qkv` holds query, key and value side by side for each token; keys and values go into the
/// caches at the token's slot before anybody attends, so a request whose tokens are split over micro-batches sees its earlier part.
pub(crate) fn attention(
    qkv: &[f32],
    slots: &[TokenSlot],
    heads: usize,
    head_dim: usize,
    keys: &mut [f32],
    values: &mut [f32],
    out: &mut [f32],
) {
    let width = heads * head_dim;
    for (row, token) in qkv.chunks_exact(3 * width).zip(slots) {
        let at = token.slot * width;
        keys[at..at + width].copy_from_slice(&row[width..2 * width]);
        values[at..at + width].copy_from_slice(&row[2 * width..]);
    }
    let scale = 1.0 / (head_dim as f32).sqrt();
    let mut scores = Vec::new();
    for ((row, token), out) in qkv.chunks_exact(3 * width).zip(slots).zip(out.chunks_exact_mut(width)) {
        for head in 0..heads {
            let lane = head * head_dim..(head + 1) * head_dim;
            let query = &row[lane.clone()];
            scores.clear();
            for slot in token.first..=token.slot {
                let key = &keys[slot * width..][lane.clone()];
                scores.push(query.iter().zip(key).map(|(q, k)| q * k).sum::<f32>() * scale);
            }
            let top = scores.iter().copied().fold(f32::NEG_INFINITY, f32::max);
            let mut total = 0.0;
            for score in &mut scores {
                *score = (*score - top).exp();
                total += *score;
            }
            let out = &mut out[lane.clone()];
            out.fill(0.0);
            for (score, slot) in scores.iter().zip(token.first..) {
                let value = &values[slot * width..][lane.clone()];
                for (o, v) in out.iter_mut().zip(value) {
                    *o += score / total * v;
                }
            }
        }
    }
}

/// `act[rows, n] = silu(gate) * up` where `gate_up[rows, 2 n]` holds both side by side.
pub(crate) fn silu_mul(gate_up: &[f32], n: usize, act: &mut [f32]) {
    for (row, act) in gate_up.chunks_exact(2 * n).zip(act.chunks_exact_mut(n)) {
        let (gate, up) = row.split_at(n);
        for ((a, g), u) in act.iter_mut().zip(gate).zip(up) {
            *a = g / (1.0 + (-g).exp()) * u;
        }
    }
}

/// The `top_k` experts of one token by gate score, with weights that sum to 1; equal scores go to the lower expert.
pub(crate) fn route(scores: &[f32], top_k: usize) -> Vec<(usize, f32)> {
    let mut order: Vec<usize> = (0..scores.len()).collect();
    order.sort_by(|&a, &b| scores[b].total_cmp(&scores[a]).then(a.cmp(&b)));
    order.truncate(top_k);
    order.sort_unstable();
    let top = order.iter().map(|&e| scores[e]).fold(f32::NEG_INFINITY, f32::max);
    let weights: Vec<f32> = order.iter().map(|&e| (scores[e] - top).exp()).collect();
    let total: f32 = weights.iter().sum();
    order.into_iter().zip(weights).map(|(e, w)| (e, w / total)).collect()
}

/// A small deterministic generator (SplitMix64): equal seeds, equal weights, on every machine.
#[derive(Clone, Debug)]
pub(crate) struct Random(u64);

impl Random {
    /// Starts from `seed`.
    pub(crate) fn new(seed: u64) -> Self {
        Random(seed)
    }

    /// The next 64 random bits.
    pub(crate) fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number in `-scale..scale`.
    pub(crate) fn uniform(&mut self, scale: f32) -> f32 {
        ((self.bits() >> 40) as f32 / (1u64 << 23) as f32 - 1.0) * scale
    }

    /// `len` numbers in `-scale..scale`.
    pub(crate) fn fill(&mut self, len: usize, scale: f32) -> Vec<f32> {
        (0..len).map(|_| self.uniform(scale)).collect()
    }
}
