//! Whole sequences in consecutive parts, the heaviest part as light as can be.

use super::parts::Split;
use super::refusal::Refusal;
use super::shape::BatchShape;

/// Splits into `micro_batches` parts of whole sequences. `weight` of a sequence is its tokens, or its share of a cost.
pub(super) fn split(
    batch: &BatchShape<'_>,
    micro_batches: usize,
    imbalance_ratio: f64,
    weight: impl Fn(usize) -> u64,
) -> Result<Split, Refusal> {
    let sequences = batch.query_lens.len();
    let filled = batch.query_lens.iter().filter(|&&len| len > 0).count();
    if filled < micro_batches {
        return Err(Refusal::TooFewSequences {
            sequences: filled,
            micro_batches,
        });
    }
    let (mut total, mut heaviest) = (0_u64, 0_u64);
    for sequence in 0..sequences {
        total += weight(sequence);
        heaviest = heaviest.max(weight(sequence));
    }
    // The least capacity for which filling from the left needs no more parts than there are.
    let (mut low, mut high) = (heaviest.max(total.div_ceil(micro_batches as u64)), total);
    while low < high {
        let middle = low + (high - low) / 2;
        if parts_needed(sequences, middle, &weight) <= micro_batches {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    let ideal = total / micro_batches as u64;
    if low.saturating_sub(ideal) as f64 > (total as f64 * imbalance_ratio).max(1.0) {
        return Err(Refusal::Imbalanced {
            micro_batch: 0,
            found: low as usize,
            ideal: ideal as usize,
            allowed: (total as f64 * imbalance_ratio) as usize,
        });
    }
    Ok(fill(batch, micro_batches, low, filled, weight))
}

fn parts_needed(sequences: usize, capacity: u64, weight: &impl Fn(usize) -> u64) -> usize {
    let (mut parts, mut load) = (1, 0);
    for sequence in 0..sequences {
        let next = weight(sequence);
        if load + next > capacity {
            parts += 1;
            load = 0;
        }
        load += next;
    }
    parts
}

/// Fills parts from the left up to `capacity`, but cuts early where the parts still to come would be left without a sequence.
fn fill(
    batch: &BatchShape<'_>,
    micro_batches: usize,
    capacity: u64,
    filled: usize,
    weight: impl Fn(usize) -> u64,
) -> Split {
    let mut result = Split::with_capacity(micro_batches);
    let (mut tokens, mut load, mut part_tokens, mut left) = (0, 0, 0, filled);
    for (sequence, &len) in batch.query_lens.iter().enumerate() {
        let parts_to_come = micro_batches - 1 - result.num_micro_batches();
        let must_cut = len > 0 && left <= parts_to_come;
        let full = load + weight(sequence) > capacity;
        if part_tokens > 0 && parts_to_come > 0 && (must_cut || full) {
            result.push(tokens, sequence, 0, 0);
            (load, part_tokens) = (0, 0);
        }
        load += weight(sequence);
        tokens += len as usize;
        part_tokens += len as usize;
        left -= usize::from(len > 0);
    }
    result.push(tokens, batch.query_lens.len(), 0, 0);
    result
}
