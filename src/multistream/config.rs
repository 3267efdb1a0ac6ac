//! The thresholds under which a batch is not worth splitting.
//!
//! All four are obeyed, by [`crate::multistream::SplitPolicy`]'s splitters and by [`crate::multistream::MultiStreamMetadata`].

/// When and into how many micro-batches a batch is split.
///
/// `None` in place of a configuration means: never split, and pay nothing.
#[derive(Clone, Copy, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(default, deny_unknown_fields))]
#[doc(alias = "MSAttentionMetadataSplitConfig")]
pub struct MultiStreamConfig {
    /// Batches with fewer tokens stay whole. Default 256.
    pub min_total_tokens_to_split: usize,
    /// Batches with fewer prefill tokens, but some, stay whole. Default 64.
    pub min_prefill_tokens_to_split: usize,
    /// How many micro-batches to make. Default 2.
    pub num_micro_batches: usize,
    /// How far, as a share of all tokens, a cut may lie from where it balances. Default 0.1.
    pub imbalance_ratio: f64,
}

impl MultiStreamConfig {
    /// The original's constructor order: total tokens, prefill tokens, micro-batches, imbalance.
    #[must_use]
    pub const fn new(
        min_total_tokens_to_split: usize,
        min_prefill_tokens_to_split: usize,
        num_micro_batches: usize,
        imbalance_ratio: f64,
    ) -> Self {
        MultiStreamConfig {
            min_total_tokens_to_split,
            min_prefill_tokens_to_split,
            num_micro_batches,
            imbalance_ratio,
        }
    }

    /// This configuration for another number of micro-batches.
    #[must_use]
    pub const fn with_micro_batches(mut self, num_micro_batches: usize) -> Self {
        self.num_micro_batches = num_micro_batches;
        self
    }
}

impl Default for MultiStreamConfig {
    fn default() -> Self {
        MultiStreamConfig::new(256, 64, 2, 0.1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    // multistream.md 1.2, metadata.py and base.py: the defaults, and two configurations that the original's tests construct.
    #[test]
    fn defaults_and_custom_values_are_those_of_the_original() {
        let config = MultiStreamConfig::default();
        assert_eq!(config.min_total_tokens_to_split, 256);
        assert_eq!(config.min_prefill_tokens_to_split, 64);
        assert_eq!(config.num_micro_batches, 2);
        assert_eq!(config.imbalance_ratio, 0.1);
        let custom = MultiStreamConfig::new(512, 128, 1, 0.2);
        assert_eq!((custom.min_total_tokens_to_split, custom.num_micro_batches), (512, 1));
    }
}
