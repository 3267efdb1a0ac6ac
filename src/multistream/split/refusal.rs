//! Why a batch stays whole, as data.

use std::fmt;

/// Why a batch was not split. Not a failure: the batch runs whole.
#[derive(Clone, Copy, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case", tag = "reason"))]
#[non_exhaustive]
pub enum Refusal {
    /// The batch has no token.
    Empty,
    /// Fewer than two micro-batches were asked for.
    OneMicroBatch {
        /// How many were asked for.
        micro_batches: usize,
    },
    /// The whole batch is below `min_total_tokens_to_split`.
    TooFewTokens {
        /// Tokens in the batch.
        tokens: usize,
        /// The threshold.
        needed: usize,
    },
    /// The prefill tokens are below `min_prefill_tokens_to_split`.
    TooFewPrefillTokens {
        /// Prefill tokens in the batch.
        tokens: usize,
        /// The threshold.
        needed: usize,
    },
    /// Not every micro-batch could have a token.
    MoreMicroBatchesThanTokens {
        /// Tokens in the batch.
        tokens: usize,
        /// How many micro-batches were asked for.
        micro_batches: usize,
    },
    /// More micro-batches than anybody overlaps.
    TooManyMicroBatches {
        /// How many were asked for.
        micro_batches: usize,
        /// How many are possible.
        most: usize,
    },
    /// Not every micro-batch could have a sequence, and the policy cuts none.
    TooFewSequences {
        /// Sequences that have a token.
        sequences: usize,
        /// How many micro-batches were asked for.
        micro_batches: usize,
    },
    /// The best cut between whole sequences is further from balance than `imbalance_ratio` allows.
    Imbalanced {
        /// The micro-batch that would end, or be, out of balance.
        micro_batch: usize,
        /// Where the cut would be, or how large the part, in tokens (in permille of the cost when splitting by cost).
        found: usize,
        /// Where it would balance.
        ideal: usize,
        /// How far from it the cut may be.
        allowed: usize,
    },
    /// Overlap would lose: see [`crate::multistream::Profit`].
    Unprofitable {
        /// The predicted speed-up, in thousandths; below 1 000 is a loss.
        speedup_permille: u32,
    },
    /// Another data-parallel rank does not split, so this one must not.
    OtherRank {
        /// The first rank that does not split.
        rank: usize,
    },
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Refusal::Empty => f.write_str("the batch has no token"),
            Refusal::OneMicroBatch { micro_batches } => {
                write!(f, "{micro_batches} micro-batches were asked for, which is no split")
            }
            Refusal::TooFewTokens { tokens, needed } => {
                write!(f, "{tokens} tokens are fewer than min_total_tokens_to_split, {needed}")
            }
            Refusal::TooFewPrefillTokens { tokens, needed } => {
                write!(
                    f,
                    "{tokens} prefill tokens are fewer than min_prefill_tokens_to_split, {needed}"
                )
            }
            Refusal::MoreMicroBatchesThanTokens { tokens, micro_batches } => {
                write!(f, "{tokens} tokens cannot fill {micro_batches} micro-batches")
            }
            Refusal::TooManyMicroBatches { micro_batches, most } => {
                write!(
                    f,
                    "{micro_batches} micro-batches are more than the {most} that are possible"
                )
            }
            Refusal::TooFewSequences {
                sequences,
                micro_batches,
            } => write!(
                f,
                "{sequences} sequences cannot fill {micro_batches} micro-batches without cutting one; the token policy can"
            ),
            Refusal::Imbalanced {
                micro_batch,
                found,
                ideal,
                allowed,
            } => write!(
                f,
                "micro-batch {micro_batch} would be out of balance: the nearest boundary is at {found}, balance at {ideal}, \
                 and at most {allowed} apart is allowed"
            ),
            Refusal::Unprofitable { speedup_permille } => write!(
                f,
                "overlap would lose: predicted speed-up {}.{:03}",
                speedup_permille / 1000,
                speedup_permille % 1000
            ),
            Refusal::OtherRank { rank } => write!(f, "rank {rank} does not split, so no rank may"),
        }
    }
}

impl std::error::Error for Refusal {}
