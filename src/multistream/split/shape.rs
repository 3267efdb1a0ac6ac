//! What a splitter must know of a batch.

use std::fmt;

/// What the sequences of a batch are doing, as the original's attention state says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum AttentionState {
    /// Prompts from their first token on.
    PrefillNoCache,
    /// Prompts whose beginning is in the cache.
    PrefillCacheHit,
    /// One new token for each sequence.
    DecodeOnly,
    /// Prompts, or pieces of prompts, beside decoding sequences.
    ChunkedPrefill,
    /// A few new tokens for each sequence, to be verified.
    SpecDecoding,
}

impl AttentionState {
    /// Every state.
    pub const ALL: [AttentionState; 5] = [
        AttentionState::PrefillNoCache,
        AttentionState::PrefillCacheHit,
        AttentionState::DecodeOnly,
        AttentionState::ChunkedPrefill,
        AttentionState::SpecDecoding,
    ];

    /// The state's name, as the original spells it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            AttentionState::PrefillNoCache => "PrefillNoCache",
            AttentionState::PrefillCacheHit => "PrefillCacheHit",
            AttentionState::DecodeOnly => "DecodeOnly",
            AttentionState::ChunkedPrefill => "ChunkedPrefill",
            AttentionState::SpecDecoding => "SpecDecoding",
        }
    }

    /// The state called `name`.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.name() == name)
    }

    /// Tells whether every sequence decodes.
    #[must_use]
    pub const fn is_decode(self) -> bool {
        matches!(self, AttentionState::DecodeOnly | AttentionState::SpecDecoding)
    }
}

impl fmt::Display for AttentionState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// The lengths of a batch: sequences in order, their new tokens, and what they are doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BatchShape<'a> {
    /// New tokens of each sequence, in the order of the batch.
    pub query_lens: &'a [u32],
    /// What the sequences are doing.
    pub state: AttentionState,
    /// How many sequences, from the first, decode.
    pub num_decodes: usize,
}

impl<'a> BatchShape<'a> {
    /// A batch in which every sequence does what `state` says: all decode, or none.
    #[must_use]
    pub const fn new(query_lens: &'a [u32], state: AttentionState) -> Self {
        BatchShape {
            query_lens,
            state,
            num_decodes: if state.is_decode() { query_lens.len() } else { 0 },
        }
    }

    /// The same batch with its first `num_decodes` sequences decoding.
    #[must_use]
    pub const fn with_decodes(mut self, num_decodes: usize) -> Self {
        self.num_decodes = num_decodes;
        self
    }

    /// New tokens of all sequences.
    #[must_use]
    pub fn num_tokens(&self) -> usize {
        self.query_lens.iter().map(|&len| len as usize).sum()
    }

    /// New tokens of the sequences that do not decode.
    #[must_use]
    pub fn num_prefill_tokens(&self) -> usize {
        self.query_lens
            .iter()
            .skip(self.num_decodes)
            .map(|&len| len as usize)
            .sum()
    }
}
