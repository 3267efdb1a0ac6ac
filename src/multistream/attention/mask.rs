//! Attention masks, as descriptions: a row is made when somebody needs it.

use super::table::Table;
use crate::multistream::split::AttentionState;

/// Which keys a token must not look at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AttentionMask {
    /// None is needed: every token looks at its whole sequence.
    None,
    /// The triangle that all prompts share.
    Causal,
    /// A row for each token of the batch, a column for each position up to the longest sequence.
    Rows {
        /// Tokens in the batch.
        rows: usize,
        /// Tokens of the longest sequence.
        cols: usize,
    },
}

impl AttentionMask {
    /// The mask of a batch in `state` with `tokens` new tokens, whose longest sequence has `longest` tokens.
    pub(super) const fn of(state: AttentionState, tokens: usize, longest: usize) -> Self {
        match state {
            AttentionState::DecodeOnly => AttentionMask::None,
            AttentionState::PrefillNoCache | AttentionState::PrefillCacheHit => AttentionMask::Causal,
            AttentionState::ChunkedPrefill | AttentionState::SpecDecoding => AttentionMask::Rows {
                rows: tokens,
                cols: longest,
            },
        }
    }

    /// The rows for tokens at `positions`: 1 where a token must not look. Empty unless there is a row for each token.
    #[must_use]
    pub fn to_rows(&self, positions: &[i64]) -> Table<u8> {
        let AttentionMask::Rows { cols, .. } = *self else {
            return Table::new(0);
        };
        let mut table = Table::new(cols);
        for &position in positions {
            table.push((0..cols).map(|col| u8::from(col as i64 > position)), 1);
        }
        table
    }
}
