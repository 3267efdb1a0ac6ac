//! Choosing a way to split, and obeying the thresholds.

use super::parts::Split;
use super::refusal::Refusal;
use super::shape::BatchShape;
use super::{balanced, sequence, token};
use crate::multistream::config::MultiStreamConfig;

/// Where a batch may be cut.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
pub enum SplitPolicy {
    /// The original's rule: between whole sequences, at the first or second boundary around the middle.
    #[default]
    Sequence,
    /// Between whole sequences, with the heaviest part as light as can be.
    Balanced,
    /// Anywhere, through a sequence if need be: parts differ by one token at most.
    Token,
}

impl SplitPolicy {
    /// Every policy.
    pub const ALL: [SplitPolicy; 3] = [SplitPolicy::Sequence, SplitPolicy::Balanced, SplitPolicy::Token];

    /// The policy's name: `sequence`, `balanced` or `token`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            SplitPolicy::Sequence => "sequence",
            SplitPolicy::Balanced => "balanced",
            SplitPolicy::Token => "token",
        }
    }

    /// The policy called `name`.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|policy| policy.name() == name)
    }
}

/// Chosen: far above any use, and far below what arithmetic on tokens could not bear.
const MOST_MICRO_BATCHES: usize = 1 << 16;

/// Splits batches by one policy under one configuration. Allocates nothing but its results.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Splitter {
    policy: SplitPolicy,
    config: MultiStreamConfig,
}

impl Splitter {
    /// A splitter that obeys all four thresholds of `config`.
    #[must_use]
    pub const fn new(policy: SplitPolicy, config: MultiStreamConfig) -> Self {
        Splitter { policy, config }
    }

    /// The policy.
    #[must_use]
    pub const fn policy(&self) -> SplitPolicy {
        self.policy
    }

    /// The thresholds.
    #[must_use]
    pub const fn config(&self) -> &MultiStreamConfig {
        &self.config
    }

    /// Cuts `batch` by tokens.
    ///
    /// # Errors
    /// The reason why the batch stays whole, as data.
    pub fn split(&self, batch: &BatchShape<'_>) -> Result<Split, Refusal> {
        let parts = self.admit(batch)?;
        let ratio = self.config.imbalance_ratio;
        match self.policy {
            SplitPolicy::Sequence => sequence::split(batch, parts, ratio),
            SplitPolicy::Balanced => balanced::split(batch, parts, ratio, |i| u64::from(batch.query_lens[i])),
            SplitPolicy::Token => token::split(batch, parts),
        }
    }

    /// Cuts `batch` by a cost: `cost(sequence, tokens)` is that of the first `tokens` new tokens of a sequence, never negative and
    /// never falling as `tokens` rise; a cost of anything else counts as nothing.
    ///
    /// [`SplitPolicy::Token`] cuts where the cost passes equal shares; the other policies balance the cost of whole sequences.
    ///
    /// # Errors
    /// The reason why the batch stays whole, as data.
    pub fn split_by_cost(&self, batch: &BatchShape<'_>, cost: impl Fn(usize, usize) -> f64) -> Result<Split, Refusal> {
        let parts = self.admit(batch)?;
        let cost = |sequence, tokens| {
            let cost: f64 = cost(sequence, tokens);
            if cost.is_finite() { cost.max(0.0) } else { 0.0 }
        };
        if self.policy == SplitPolicy::Token {
            return token::split_by_cost(batch, parts, &cost);
        }
        let lens = batch.query_lens;
        let total: f64 = (0..lens.len()).map(|i| cost(i, lens[i] as usize)).sum();
        // Integers keep the search exact: a million to the whole.
        let unit = if total > 0.0 { 1e6 / total } else { 0.0 };
        balanced::split(batch, parts, self.config.imbalance_ratio, |i| {
            (cost(i, lens[i] as usize) * unit) as u64
        })
    }

    /// Applies the thresholds that do not depend on where the cut is; returns the number of parts.
    fn admit(&self, batch: &BatchShape<'_>) -> Result<usize, Refusal> {
        let micro_batches = self.config.num_micro_batches;
        let tokens = batch.num_tokens();
        if tokens == 0 {
            return Err(Refusal::Empty);
        }
        if micro_batches < 2 {
            return Err(Refusal::OneMicroBatch { micro_batches });
        }
        let needed = self.config.min_total_tokens_to_split;
        if tokens < needed {
            return Err(Refusal::TooFewTokens { tokens, needed });
        }
        let prefill = batch.num_prefill_tokens();
        let needed = self.config.min_prefill_tokens_to_split;
        if prefill > 0 && prefill < needed {
            return Err(Refusal::TooFewPrefillTokens {
                tokens: prefill,
                needed,
            });
        }
        if micro_batches > MOST_MICRO_BATCHES {
            return Err(Refusal::TooManyMicroBatches {
                micro_batches,
                most: MOST_MICRO_BATCHES,
            });
        }
        if tokens < micro_batches {
            return Err(Refusal::MoreMicroBatchesThanTokens { tokens, micro_batches });
        }
        Ok(micro_batches)
    }
}
