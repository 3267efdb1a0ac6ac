//! How much work a step holds: tokens, and pairs of tokens that attend to each other.

use std::ops::Add;

/// The tokens of a step, or of one micro-batch of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Batch {
    /// Tokens of prompts.
    pub prefill_tokens: u64,
    /// Over all prompt tokens, how many tokens each attends to.
    pub prefill_pairs: u64,
    /// Requests that generate one token each.
    pub decode_tokens: u64,
    /// Over those, how many tokens each attends to.
    pub decode_pairs: u64,
    /// How many micro-batches the step was split into; 0 and 1 mean that it was not.
    pub micro_batches: u32,
}

impl Batch {
    /// Whole prompts of these lengths, attending causally.
    #[must_use]
    pub fn prefill(lengths: &[u64]) -> Self {
        lengths
            .iter()
            .fold(Batch::default(), |sum, &n| sum + Batch::chunk(0, n))
    }

    /// `tokens` tokens of a prompt of which `done` were computed before.
    #[must_use]
    pub const fn chunk(done: u64, tokens: u64) -> Self {
        Batch {
            prefill_tokens: tokens,
            prefill_pairs: tokens * done + tokens * (tokens + 1) / 2,
            decode_tokens: 0,
            decode_pairs: 0,
            micro_batches: 0,
        }
    }

    /// One generated token, attending to `context` tokens.
    #[must_use]
    pub const fn decode(context: u64) -> Self {
        Batch {
            prefill_tokens: 0,
            prefill_pairs: 0,
            decode_tokens: 1,
            decode_pairs: context,
            micro_batches: 0,
        }
    }

    /// All tokens.
    #[must_use]
    pub const fn tokens(self) -> u64 {
        self.prefill_tokens + self.decode_tokens
    }

    /// The same as one of `n` micro-batches of its step, which makes its compute kernels a little longer.
    #[must_use]
    pub const fn one_of(mut self, n: u32) -> Self {
        self.micro_batches = n;
        self
    }
}

impl Add for Batch {
    type Output = Batch;

    fn add(self, other: Batch) -> Batch {
        Batch {
            prefill_tokens: self.prefill_tokens + other.prefill_tokens,
            prefill_pairs: self.prefill_pairs + other.prefill_pairs,
            decode_tokens: self.decode_tokens + other.decode_tokens,
            decode_pairs: self.decode_pairs + other.decode_pairs,
            micro_batches: self.micro_batches.max(other.micro_batches),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_chunks_of_a_prompt_hold_the_work_of_the_whole() {
        let whole = Batch::prefill(&[10]);
        assert_eq!(whole.prefill_pairs, 55);
        assert_eq!(Batch::chunk(0, 4) + Batch::chunk(4, 6), whole);
        assert_eq!((Batch::decode(7) + Batch::decode(9)).decode_pairs, 16);
    }
}
