//! The result of a split: consecutive parts of one batch.

use std::ops::Range;

/// One micro-batch: which tokens and which sequences of the batch it has.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Part {
    /// Its tokens, in the batch's order.
    pub tokens: Range<usize>,
    /// The sequences that have tokens in it. Neighbours share a sequence that was cut.
    pub sequences: Range<usize>,
    /// How many tokens of its first sequence belong to earlier parts; 0 when no cut is there.
    pub skip: usize,
    /// How many tokens of its last sequence belong to later parts; 0 when no cut is there.
    pub drop: usize,
}

impl Part {
    /// How many tokens it has.
    #[must_use]
    pub fn num_tokens(&self) -> usize {
        self.tokens.len()
    }

    /// How many sequences have tokens in it.
    #[must_use]
    pub fn num_sequences(&self) -> usize {
        self.sequences.len()
    }

    /// The part's share of sequence `sequence`, which has `query_len` new tokens, counted within the sequence.
    #[must_use]
    pub fn within(&self, sequence: usize, query_len: usize) -> Range<usize> {
        if !self.sequences.contains(&sequence) {
            return 0..0;
        }
        let start = if sequence == self.sequences.start { self.skip } else { 0 };
        let end = if sequence + 1 == self.sequences.end {
            query_len.saturating_sub(self.drop)
        } else {
            query_len
        };
        start..end.max(start)
    }
}

/// A split batch: at least two parts, none without a token, which together are the batch, in order.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(transparent))]
pub struct Split {
    parts: Vec<Part>,
}

impl Split {
    pub(super) fn with_capacity(parts: usize) -> Self {
        Split {
            parts: Vec::with_capacity(parts),
        }
    }

    /// Appends the part that ends at `tokens` and after sequence `sequences - 1`, of which `drop` tokens are left for the next.
    pub(super) fn push(&mut self, tokens: usize, sequences: usize, drop: usize, skip: usize) {
        let (token, sequence) = match self.parts.last() {
            None => (0, 0),
            Some(last) => (
                last.tokens.end,
                if last.drop > 0 {
                    last.sequences.end - 1
                } else {
                    last.sequences.end
                },
            ),
        };
        self.parts.push(Part {
            tokens: token..tokens,
            sequences: sequence..sequences,
            skip,
            drop,
        });
    }

    /// The parts, in the order of the batch.
    #[must_use]
    pub fn parts(&self) -> &[Part] {
        &self.parts
    }

    /// How many micro-batches.
    #[must_use]
    pub fn num_micro_batches(&self) -> usize {
        self.parts.len()
    }

    /// Tokens of the whole batch.
    #[must_use]
    pub fn num_tokens(&self) -> usize {
        self.parts.last().map_or(0, |part| part.tokens.end)
    }

    /// Where the parts end, in tokens: what tensors are cut by. One fewer than there are parts.
    pub fn token_cuts(&self) -> impl Iterator<Item = usize> + '_ {
        let inner = self.parts.len().saturating_sub(1);
        self.parts[..inner].iter().map(|part| part.tokens.end)
    }

    /// Tells whether a sequence was cut, so that a part reads cache entries that the part before it writes.
    #[must_use]
    pub fn cuts_a_sequence(&self) -> bool {
        self.parts.iter().any(|part| part.drop > 0)
    }
}
