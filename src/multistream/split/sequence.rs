//! The original's rule: walk to the first sequence that passes the middle, cut after it, else before it, else not at all.

use super::parts::Split;
use super::refusal::Refusal;
use super::shape::{AttentionState, BatchShape};
use crate::error::{Error, Result};

/// Where the original cuts a batch in two: `[tokens, sequences]` of the first part; `[0, 0]` means that it stays whole.
///
/// With [`AttentionState::DecodeOnly`], half of `num_tokens` on either side, one token for each sequence; `query_lens` is not looked at.
/// Otherwise whole sequences, with the cut less than `imbalance_ratio` of all tokens away from the middle.
///
/// # Errors
/// `Misuse` when `query_lens` is `None` and the batch is not decode-only: the original asserts.
pub fn compute_split_seq_index(
    query_lens: Option<&[u32]>,
    state: AttentionState,
    num_tokens: usize,
    imbalance_ratio: f64,
) -> Result<[usize; 2]> {
    if state == AttentionState::DecodeOnly {
        return Ok([num_tokens / 2, num_tokens / 2]);
    }
    let Some(query_lens) = query_lens else {
        return Err(Error::misuse(
            "compute_split_seq_index",
            "query_lens is missing; only a decode-only batch can be split without it",
        ));
    };
    let total: u64 = query_lens.iter().map(|&len| u64::from(len)).sum();
    let half = total / 2;
    let allowed = total as f64 * imbalance_ratio;
    let near = |cut: u64| (cut.abs_diff(half) as f64) < allowed;
    let mut tokens = 0_u64;
    for (sequence, &len) in query_lens.iter().enumerate() {
        let before = tokens;
        tokens += u64::from(len);
        if tokens >= half {
            return Ok(if near(tokens) {
                [tokens as usize, sequence + 1]
            } else if near(before) {
                [before as usize, sequence]
            } else {
                [0, 0]
            });
        }
    }
    Ok([0, 0])
}

/// The same rule for any number of parts: the k-th cut is looked for around k/n of all tokens. For two parts it is the original's.
pub(super) fn split(batch: &BatchShape<'_>, micro_batches: usize, imbalance_ratio: f64) -> Result<Split, Refusal> {
    let total = batch.num_tokens();
    let lens = batch.query_lens;
    if batch.state == AttentionState::DecodeOnly {
        return by_count(batch, micro_batches);
    }
    let allowed = total as f64 * imbalance_ratio;
    let mut result = Split::with_capacity(micro_batches);
    let (mut tokens, mut sequence, mut previous_cut) = (0, 0, 0);
    for cut in 1..micro_batches {
        let ideal = total * cut / micro_batches;
        let mut before = tokens;
        while sequence < lens.len() && (tokens < ideal || before == tokens) {
            before = tokens;
            tokens += lens[sequence] as usize;
            sequence += 1;
        }
        let near = |at: usize| at > previous_cut && at < total && (at.abs_diff(ideal) as f64) < allowed;
        if near(tokens) {
            result.push(tokens, sequence, 0, 0);
        } else if near(before) {
            sequence -= 1;
            tokens = before;
            result.push(before, sequence, 0, 0);
        } else {
            let found = if tokens.abs_diff(ideal) <= before.abs_diff(ideal) {
                tokens
            } else {
                before
            };
            return Err(Refusal::Imbalanced {
                micro_batch: cut - 1,
                found,
                ideal,
                allowed: allowed as usize,
            });
        }
        previous_cut = tokens;
    }
    result.push(total, lens.len(), 0, 0);
    Ok(result)
}

/// Decoding sequences are alike: equal numbers of them in each part.
fn by_count(batch: &BatchShape<'_>, micro_batches: usize) -> Result<Split, Refusal> {
    let filled = batch.query_lens.iter().filter(|&&len| len > 0).count();
    if filled < micro_batches {
        return Err(Refusal::TooFewSequences {
            sequences: filled,
            micro_batches,
        });
    }
    let mut result = Split::with_capacity(micro_batches);
    let (mut tokens, mut seen, mut part) = (0, 0, 1);
    for (sequence, &len) in batch.query_lens.iter().enumerate() {
        if part < micro_batches && seen == filled * part / micro_batches {
            result.push(tokens, sequence, 0, 0);
            part += 1;
        }
        tokens += len as usize;
        seen += usize::from(len > 0);
    }
    result.push(tokens, batch.query_lens.len(), 0, 0);
    Ok(result)
}

#[cfg(test)]
mod tests {
    use super::*;
    use AttentionState::{DecodeOnly, PrefillNoCache};

    // multistream.md 1.2, ms_split.py: the rows of the original's unit test.
    #[test]
    fn the_pinned_rows_of_the_original() {
        let index = |lens: &[u32]| compute_split_seq_index(Some(lens), PrefillNoCache, 0, 0.1).ok();
        assert_eq!(index(&[2, 3, 5]), Some([5, 2]));
        assert_eq!(index(&[1, 2, 3, 4]), Some([0, 0]));
        assert_eq!(index(&[10]), Some([0, 0]));
        assert_eq!(index(&[]), Some([0, 0]));
        assert_eq!(compute_split_seq_index(None, DecodeOnly, 10, 0.1).ok(), Some([5, 5]));
        let error = compute_split_seq_index(None, PrefillNoCache, 10, 0.1).expect_err("the original asserts");
        assert!(error.to_string().contains("query_lens is missing"));
    }

    // multistream.md 1.2: equal prompts, k = 1, 3, 5 cannot be split, k = 2, 4, 6 and every k >= 7 can.
    #[test]
    fn one_three_and_five_equal_prompts_stay_whole() {
        for k in 1..=40_usize {
            let lens = vec![4096; k];
            let index = compute_split_seq_index(Some(&lens), PrefillNoCache, 4096 * k, 0.1).ok();
            assert_eq!(index == Some([0, 0]), matches!(k, 1 | 3 | 5), "{k} prompts");
        }
    }
}
