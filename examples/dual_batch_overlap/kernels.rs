//! The model's kernels: one declaration each, and the host closures that stand in for them on the mock.
//!
//! On an NPU the same declarations would name kernels of a compiled binary.

use std::sync::{Arc, Mutex};

use ascend_rt::mock::{Block, MockBuilder};
use ascend_rt::sim::task::Cost;
use ascend_rt::{Read, ReadWrite, Write};

use crate::math;

/// Writes the hidden states of the prompt's tokens from the embedding table, and clears the residual.
pub(crate) type Embed = (Read<u32>, Read<f32>, Write<f32>, Write<f32>);
/// Adds the residual and normalises: hidden, residual, weight, out.
pub(crate) type AddNorm = (Read<f32>, ReadWrite<f32>, Read<f32>, Write<f32>);
/// Projects to query, key and value, writes the cache, attends: normed, weight, slots, keys, values, out, heads, head width.
pub(crate) type Attention = (
    Read<f32>,
    Read<f32>,
    Read<u32>,
    ReadWrite<f32>,
    ReadWrite<f32>,
    Write<f32>,
    u32,
    u32,
);
/// A matrix product: x, weight, out, inner width.
pub(crate) type Product = (Read<f32>, Read<f32>, Write<f32>, u32);
/// Gate and up projection with activation: x, weight, out, inner width.
pub(crate) type GateUp = (Read<f32>, Read<f32>, Write<f32>, u32);
/// Chooses each token's experts: x, weight, routing (index and weight for each choice), hidden width, choices.
pub(crate) type Gate = (Read<f32>, Read<f32>, Write<f32>, u32, u32);
/// Puts each token and its choices into the parcel of every rank that owns one of them: x, routing, parcels, ranks, experts of a rank, choices.
pub(crate) type Pack = (Read<f32>, Read<f32>, Write<f32>, u32, u32, u32);
/// Runs a rank's experts on the parcels: parcels, first and second weights, out, first expert, choices, hidden width, expert width.
pub(crate) type Experts = (Read<f32>, Read<f32>, Read<f32>, Write<f32>, u32, u32, u32, u32);
/// Sums what each rank sent back: parcels, out.
pub(crate) type Sum = (Read<f32>, Write<f32>);
/// Multiplies: x, out, factor.
pub(crate) type Scale = (Read<f32>, Write<f32>, f32);
/// Adds: a, b, out. Only as many elements as `out` has.
pub(crate) type Add = (Read<f32>, Read<f32>, Write<f32>);
/// Copies: from, to.
pub(crate) type Copy = (Read<f32>, Write<f32>);

/// Every kernel's name: the operations of the plans, and what they need besides.
pub(crate) const NAMES: [&str; 15] = [
    "embed",
    "input_norm",
    "attention",
    "o_proj",
    "post_norm",
    "shared_gate_up",
    "shared_down",
    "gate",
    "pack",
    "experts",
    "sum_ranks",
    "scale",
    "add_shared",
    "merge",
    "dense_out",
];

/// The virtual cost of the next launch, which the engine sets before it launches.
pub(crate) type NextCost = Arc<Mutex<Cost>>;

/// Registers every kernel with the mock; each takes the cost that `next` holds when it is launched.
pub(crate) fn register(builder: MockBuilder, next: &NextCost) -> MockBuilder {
    let mut builder = builder
        .kernel::<Embed>("embed", |_, (tokens, table, hidden, residual)| {
            let width = hidden.len() / tokens.len().max(1);
            for (token, row) in tokens.iter().zip(hidden.chunks_exact_mut(width)) {
                row.copy_from_slice(&table[*token as usize * width..][..width]);
            }
            residual.fill(0.0);
        })
        .kernel::<AddNorm>("input_norm", |_, (hidden, residual, weight, out)| {
            math::add_rms_norm(hidden, residual, weight, out)
        })
        .kernel::<AddNorm>("post_norm", |_, (hidden, residual, weight, out)| {
            math::add_rms_norm(hidden, residual, weight, out)
        })
        .kernel::<Attention>("attention", attention)
        .kernel::<Product>("o_proj", product)
        .kernel::<Product>("shared_down", product)
        .kernel::<GateUp>("shared_gate_up", |_, (x, weight, out, inner)| {
            let (inner, width) = (inner as usize, weight.len() / inner as usize);
            let mut both = vec![0.0; x.len() / inner * width];
            math::matmul(x, weight, inner, width, &mut both);
            math::silu_mul(&both, width / 2, out);
        })
        .kernel::<Gate>("gate", gate)
        .kernel::<Pack>("pack", pack)
        .kernel::<Experts>("experts", experts)
        .kernel::<Sum>("sum_ranks", |_, (parcels, out)| {
            out.fill(0.0);
            for parcel in parcels.chunks_exact(out.len().max(1)) {
                out.iter_mut().zip(parcel).for_each(|(o, p)| *o += p);
            }
        })
        .kernel::<Scale>("scale", |_, (x, out, factor)| {
            out.iter_mut().zip(x).for_each(|(o, x)| *o = x * factor)
        })
        .kernel::<Add>("add_shared", add)
        .kernel::<Add>("merge", add)
        .kernel::<Copy>("dense_out", |_, (from, to)| to.copy_from_slice(from));
    for name in NAMES {
        let next = next.clone();
        builder = builder.kernel_cost(name, move |_| *next.lock().expect("nobody panics while holding it"));
    }
    builder
}

fn product(_: Block, (x, weight, out, inner): (&[f32], &[f32], &mut [f32], u32)) {
    let inner = inner as usize;
    math::matmul(x, weight, inner, weight.len() / inner, out);
}

fn add(_: Block, (a, b, out): (&[f32], &[f32], &mut [f32])) {
    out.iter_mut().zip(a.iter().zip(b)).for_each(|(o, (a, b))| *o = a + b);
}

type AttentionArgs<'a> = (
    &'a [f32],
    &'a [f32],
    &'a [u32],
    &'a mut [f32],
    &'a mut [f32],
    &'a mut [f32],
    u32,
    u32,
);

fn attention(_: Block, (normed, weight, slots, keys, values, out, heads, head): AttentionArgs<'_>) {
    let width = (heads * head) as usize;
    let hidden = weight.len() / (3 * width);
    let slots: Vec<_> = slots
        .chunks_exact(2)
        .map(|s| math::TokenSlot {
            slot: s[0] as usize,
            first: s[1] as usize,
        })
        .collect();
    let mut qkv = vec![0.0; slots.len() * 3 * width];
    math::matmul(normed, weight, hidden, 3 * width, &mut qkv);
    math::attention(&qkv, &slots, heads as usize, head as usize, keys, values, out);
}

fn gate(_: Block, (x, weight, routing, hidden, top_k): (&[f32], &[f32], &mut [f32], u32, u32)) {
    let (hidden, top_k) = (hidden as usize, top_k as usize);
    let experts = weight.len() / hidden;
    let mut scores = vec![0.0; x.len() / hidden * experts];
    math::matmul(x, weight, hidden, experts, &mut scores);
    for (scores, row) in scores.chunks_exact(experts).zip(routing.chunks_exact_mut(2 * top_k)) {
        for ((expert, weight), cell) in math::route(scores, top_k).into_iter().zip(row.chunks_exact_mut(2)) {
            cell.copy_from_slice(&[expert as f32, weight]);
        }
    }
}

/// A parcel holds, for each token of the sender's chunk: a token row, then expert and weight of each choice; weight 0 is no work.
fn pack(_: Block, (x, routing, parcels, ranks, experts_of_rank, top_k): (&[f32], &[f32], &mut [f32], u32, u32, u32)) {
    let choices = 2 * top_k as usize;
    let tokens = routing.len() / choices;
    let hidden = x.len() / tokens.max(1);
    parcels.fill(0.0);
    for (rank, parcel) in parcels
        .chunks_exact_mut(tokens * (hidden + choices))
        .enumerate()
        .take(ranks as usize)
    {
        let rows = parcel.chunks_exact_mut(hidden + choices);
        for ((row, x), choices) in rows.zip(x.chunks_exact(hidden)).zip(routing.chunks_exact(choices)) {
            let mut wanted = false;
            for (cell, choice) in row[hidden..].chunks_exact_mut(2).zip(choices.chunks_exact(2)) {
                if choice[1] != 0.0 && choice[0] as usize / experts_of_rank as usize == rank {
                    cell.copy_from_slice(choice);
                    wanted = true;
                }
            }
            if wanted {
                row[..hidden].copy_from_slice(x);
            }
        }
    }
}

type ExpertArgs<'a> = (&'a [f32], &'a [f32], &'a [f32], &'a mut [f32], u32, u32, u32, u32);

fn experts(_: Block, (parcels, up, down, out, first, top_k, hidden, width): ExpertArgs<'_>) {
    let (hidden, width, choices) = (hidden as usize, width as usize, 2 * top_k as usize);
    let mut both = vec![0.0; 2 * width];
    let mut act = vec![0.0; width];
    let mut y = vec![0.0; hidden];
    for (row, out) in parcels.chunks_exact(hidden + choices).zip(out.chunks_exact_mut(hidden)) {
        out.fill(0.0);
        for choice in row[hidden..].chunks_exact(2).filter(|choice| choice[1] != 0.0) {
            let expert = choice[0] as usize - first as usize;
            math::matmul(
                &row[..hidden],
                &up[expert * hidden * 2 * width..][..hidden * 2 * width],
                hidden,
                2 * width,
                &mut both,
            );
            math::silu_mul(&both, width, &mut act);
            math::matmul(
                &act,
                &down[expert * width * hidden..][..width * hidden],
                width,
                hidden,
                &mut y,
            );
            out.iter_mut().zip(&y).for_each(|(o, y)| *o += choice[1] * y);
        }
    }
}
