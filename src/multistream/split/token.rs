//! Cuts at exact shares of the tokens, or of a cost, through a sequence where need be.

use super::parts::Split;
use super::refusal::Refusal;
use super::shape::BatchShape;

/// Splits into parts whose sizes differ by one token at most.
pub(super) fn split(batch: &BatchShape<'_>, micro_batches: usize) -> Result<Split, Refusal> {
    let total = batch.num_tokens();
    Ok(cut(batch, micro_batches, |part, _| total * part / micro_batches))
}

/// Splits where the cost passes equal shares; `cost(sequence, tokens)` is that of the first `tokens` new tokens of a sequence.
pub(super) fn split_by_cost(
    batch: &BatchShape<'_>,
    micro_batches: usize,
    cost: &dyn Fn(usize, usize) -> f64,
) -> Result<Split, Refusal> {
    let lens = batch.query_lens;
    let total: f64 = (0..lens.len()).map(|i| cost(i, lens[i] as usize)).sum();
    let tokens = batch.num_tokens();
    let (mut sequence, mut passed_cost, mut passed_tokens) = (0, 0.0, 0);
    Ok(cut(batch, micro_batches, |part, least| {
        let share = total * part as f64 / micro_batches as f64;
        while sequence < lens.len() && passed_cost + cost(sequence, lens[sequence] as usize) < share {
            passed_cost += cost(sequence, lens[sequence] as usize);
            passed_tokens += lens[sequence] as usize;
            sequence += 1;
        }
        let (mut low, mut high) = (0, lens.get(sequence).map_or(0, |&len| len as usize));
        while low < high {
            let middle = low.midpoint(high);
            if passed_cost + cost(sequence, middle) < share {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        // Every part keeps a token, whatever the cost says.
        (passed_tokens + low).clamp(least + 1, tokens - (micro_batches - part))
    }))
}

/// Builds the parts that end where `at(part, end of the part before)` says.
fn cut(batch: &BatchShape<'_>, micro_batches: usize, mut at: impl FnMut(usize, usize) -> usize) -> Split {
    let mut result = Split::with_capacity(micro_batches);
    let total = batch.num_tokens();
    let (mut sequence, mut passed, mut skip, mut end) = (0, 0, 0, 0);
    for part in 1..micro_batches {
        end = at(part, end);
        while passed + (batch.query_lens[sequence] as usize) < end {
            passed += batch.query_lens[sequence] as usize;
            sequence += 1;
        }
        let taken = end - passed;
        let drop = batch.query_lens[sequence] as usize - taken;
        result.push(end, sequence + 1, drop, skip);
        skip = if drop > 0 { taken } else { 0 };
    }
    result.push(total, batch.query_lens.len(), 0, skip);
    result
}
