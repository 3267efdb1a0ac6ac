//! What metadata is built from: sequences, and how their cache is laid out.

use std::f64;

/// How keys and values are cached and attention is done; the same for every batch of a model.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AttentionLayout {
    /// Tokens in a cache block. Default 128.
    pub block_size: usize,
    /// Columns of a block table. Default 32.
    pub max_blocks: usize,
    /// Whether prompts may come in pieces, beside decoding sequences. Default true.
    pub chunked_prefill: bool,
    /// Tokens of context that are gathered at a time for chunked prefill. Default 8 192.
    pub context_workspace_tokens: usize,
    /// Width of a head, for whoever needs it. Default 576.
    pub head_dim: usize,
    /// Rotary position embedding.
    pub rope: Rope,
}

impl Default for AttentionLayout {
    fn default() -> Self {
        AttentionLayout {
            block_size: 128,
            max_blocks: 32,
            chunked_prefill: true,
            context_workspace_tokens: 8_192,
            head_dim: 576,
            rope: Rope {
                dim: 64,
                base: 10_000.0,
            },
        }
    }
}

/// Rotary position embedding: pairs of dimensions turn with the position.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rope {
    /// Dimensions that turn, two by two; 0 for none.
    pub dim: usize,
    /// Base of the wavelengths.
    pub base: f64,
}

impl Rope {
    /// Angles of the `dim / 2` pairs at `position`, in radians.
    pub(super) fn angles(&self, position: i64) -> impl Iterator<Item = f64> + '_ {
        let pairs = self.dim / 2;
        (0..pairs).map(move |pair| position as f64 * self.base.powf(-(pair as f64) / pairs as f64))
    }
}

/// Whether a sequence decodes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SequenceKind {
    /// New tokens of a running sequence.
    Decode,
    /// A prompt, or a piece of one.
    Prefill,
}

/// One sequence of a batch: its new tokens, the tokens that the cache has, and its cache blocks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sequence {
    /// Whether it decodes. Decoding sequences come first in a batch.
    pub kind: SequenceKind,
    /// New tokens.
    pub query_len: usize,
    /// Tokens before them.
    pub context_len: usize,
    /// Cache blocks, in order; enough for context and new tokens.
    pub blocks: Vec<i32>,
}

impl Sequence {
    /// A prompt, or the piece of one after `context_len` tokens.
    #[must_use]
    pub const fn prefill(query_len: usize, context_len: usize, blocks: Vec<i32>) -> Self {
        Sequence {
            kind: SequenceKind::Prefill,
            query_len,
            context_len,
            blocks,
        }
    }

    /// A running sequence with `query_len` new tokens, one unless it is speculated.
    #[must_use]
    pub const fn decode(query_len: usize, context_len: usize, blocks: Vec<i32>) -> Self {
        Sequence {
            kind: SequenceKind::Decode,
            query_len,
            context_len,
            blocks,
        }
    }
}
