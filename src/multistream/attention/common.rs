//! The fields that every kind of attention has.

use std::ops::Range;

use super::layout::{AttentionLayout, Sequence, SequenceKind};
use super::mask::AttentionMask;
use super::table::Table;
use crate::error::{Error, Result};
use crate::multistream::split::{AttentionState, Part, Split};

/// What the data-parallel ranks agreed on for this step; every part of a split batch has it from the whole.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct AcrossRanks {
    /// Whether some rank prefills.
    pub with_prefill: bool,
    /// Whether all ranks overlap.
    pub enable_dbo: bool,
    /// Tokens of the rank that has most; 0 when nobody asked.
    pub max_num_tokens: usize,
}

/// Metadata of a batch, whatever its attention: decoding sequences first, then prefilling ones.
#[derive(Clone, Debug, PartialEq)]
pub struct CommonMetadata {
    /// How the cache is laid out.
    pub layout: AttentionLayout,
    /// What the sequences are doing.
    pub state: AttentionState,
    /// What the ranks agreed on.
    pub across_ranks: AcrossRanks,
    /// New tokens.
    pub num_actual_tokens: usize,
    /// New tokens with padding, as graphs want it. A split leaves the padding to the last part.
    pub num_input_tokens: usize,
    /// Sequences that decode.
    pub num_decodes: usize,
    /// New tokens of those.
    pub num_decode_tokens: usize,
    /// Sequences that prefill.
    pub num_prefills: usize,
    /// New tokens of each sequence.
    pub query_lens: Vec<i32>,
    /// New tokens and context of each sequence.
    pub seq_lens: Vec<i32>,
    /// First new token of each sequence, and one past the last; starts with 0.
    pub query_start_loc: Vec<i32>,
    /// Position of each new token in its sequence.
    pub positions: Vec<i64>,
    /// Cache slot of each new token.
    pub slot_mapping: Vec<i32>,
    /// Cache blocks of each sequence.
    pub block_tables: Table<i32>,
    /// Which keys a token must not look at.
    pub attn_mask: AttentionMask,
}

impl CommonMetadata {
    /// Metadata of `sequences`.
    ///
    /// # Errors
    /// `Misuse` when a prefilling sequence comes before a decoding one, or a sequence has no token or too few blocks.
    pub fn build(sequences: &[Sequence], layout: &AttentionLayout) -> Result<Self> {
        let mut common = CommonMetadata::empty(layout);
        for (number, sequence) in sequences.iter().enumerate() {
            common.check(number, sequence)?;
            common.push(sequence);
        }
        common.derive();
        Ok(common)
    }

    fn empty(layout: &AttentionLayout) -> Self {
        CommonMetadata {
            layout: *layout,
            state: AttentionState::DecodeOnly,
            across_ranks: AcrossRanks::default(),
            num_actual_tokens: 0,
            num_input_tokens: 0,
            num_decodes: 0,
            num_decode_tokens: 0,
            num_prefills: 0,
            query_lens: Vec::new(),
            seq_lens: Vec::new(),
            query_start_loc: Vec::new(),
            positions: Vec::new(),
            slot_mapping: Vec::new(),
            block_tables: Table::new(layout.max_blocks),
            attn_mask: AttentionMask::None,
        }
    }

    fn check(&self, number: usize, sequence: &Sequence) -> Result<()> {
        let refuse = |why: String| Err(Error::misuse("CommonMetadata::build", why));
        let tokens = sequence.context_len + sequence.query_len;
        let needed = tokens.div_ceil(self.layout.block_size.max(1));
        if sequence.query_len == 0 {
            return refuse(format!("sequence {number} has no new token"));
        }
        if i32::try_from(tokens).is_err() {
            return refuse(format!(
                "sequence {number} has {tokens} tokens, more than an i32 can count"
            ));
        }
        if sequence.blocks.len() < needed || self.layout.max_blocks < needed {
            return refuse(format!(
                "sequence {number} needs {needed} cache blocks, but has {} and a block table has {} columns",
                sequence.blocks.len(),
                self.layout.max_blocks
            ));
        }
        let block_size = self.layout.block_size.max(1) as i64;
        let fits = |&block: &i32| block >= 0 && (i64::from(block) + 1) * block_size - 1 <= i64::from(i32::MAX);
        if let Some(block) = sequence.blocks[..needed].iter().find(|block| !fits(block)) {
            return refuse(format!(
                "sequence {number} has cache block {block}, whose slots an i32 cannot count"
            ));
        }
        if sequence.kind == SequenceKind::Decode && self.num_prefills > 0 {
            return refuse(format!(
                "sequence {number} decodes but comes after one that prefills; put decoding ones first"
            ));
        }
        Ok(())
    }

    fn push(&mut self, sequence: &Sequence) {
        let block_size = self.layout.block_size.max(1);
        self.query_lens.push(sequence.query_len as i32);
        self.seq_lens.push((sequence.context_len + sequence.query_len) as i32);
        for position in sequence.context_len..sequence.context_len + sequence.query_len {
            self.positions.push(position as i64);
            let block = sequence.blocks[position / block_size];
            self.slot_mapping
                .push(block * block_size as i32 + (position % block_size) as i32);
        }
        self.block_tables.push(sequence.blocks.iter().copied(), 0);
        match sequence.kind {
            SequenceKind::Decode => {
                self.num_decodes += 1;
                self.num_decode_tokens += sequence.query_len;
            }
            SequenceKind::Prefill => self.num_prefills += 1,
        }
        self.num_actual_tokens += sequence.query_len;
        self.num_input_tokens += sequence.query_len;
    }

    /// Everything that follows from lengths and counts.
    fn derive(&mut self) {
        self.query_start_loc = start_loc(&self.query_lens);
        self.state = self.state_of_sequences();
        let longest = self.seq_lens.iter().copied().max().unwrap_or(0);
        self.attn_mask = AttentionMask::of(self.state, self.num_actual_tokens, longest as usize);
    }

    fn state_of_sequences(&self) -> AttentionState {
        if self.num_prefills == 0 {
            return if self.query_lens.iter().all(|&len| len == 1) {
                AttentionState::DecodeOnly
            } else {
                AttentionState::SpecDecoding
            };
        }
        if self.query_lens == self.seq_lens {
            AttentionState::PrefillNoCache
        } else if self.layout.chunked_prefill {
            AttentionState::ChunkedPrefill
        } else {
            AttentionState::PrefillCacheHit
        }
    }

    /// Tokens of each sequence before its new ones.
    #[must_use]
    pub fn context_lens(&self) -> Vec<i32> {
        self.seq_lens
            .iter()
            .zip(&self.query_lens)
            .map(|(seq, query)| seq - query)
            .collect()
    }

    /// The parts for the micro-batches of `split`.
    ///
    /// # Errors
    /// `Misuse` when `split` is of another batch.
    pub fn split(&self, split: &Split) -> Result<Vec<Self>> {
        let sequences = split.parts().last().map_or(0, |part| part.sequences.end);
        if split.num_tokens() != self.num_actual_tokens || sequences > self.query_lens.len() {
            return Err(Error::misuse(
                "CommonMetadata::split",
                format!(
                    "the split is of {} tokens in {sequences} sequences, the batch has {} in {}",
                    split.num_tokens(),
                    self.num_actual_tokens,
                    self.query_lens.len()
                ),
            ));
        }
        let last = split.num_micro_batches() - 1;
        let parts = split.parts().iter().enumerate();
        Ok(parts.map(|(number, part)| self.part(part, number == last)).collect())
    }

    fn part(&self, part: &Part, is_last: bool) -> Self {
        let mut own = CommonMetadata::empty(&self.layout);
        for sequence in part.sequences.clone() {
            let query = self.query_lens[sequence];
            let within = part.within(sequence, query as usize);
            own.query_lens.push(within.len() as i32);
            own.seq_lens.push(self.seq_lens[sequence] - query + within.end as i32);
        }
        own.across_ranks = self.across_ranks;
        own.positions = self.positions[part.tokens.clone()].to_vec();
        own.slot_mapping = self.slot_mapping[part.tokens.clone()].to_vec();
        own.block_tables = self.block_tables.slice(part.sequences.clone());
        own.num_actual_tokens = part.num_tokens();
        own.num_input_tokens = part.num_tokens();
        if is_last {
            own.num_input_tokens += self.num_input_tokens - self.num_actual_tokens;
        }
        own.num_decodes = before(&part.sequences, self.num_decodes).len();
        own.num_decode_tokens = before(&part.tokens, self.num_decode_tokens).len();
        own.num_prefills = part.num_sequences() - own.num_decodes;
        own.derive();
        own
    }

    /// Puts parts together again.
    ///
    /// # Errors
    /// `Misuse` when `parts` are not those of `split`.
    pub fn merge<'a>(parts: impl IntoIterator<Item = &'a Self>, split: &Split) -> Result<Self> {
        let parts: Vec<&Self> = parts.into_iter().collect();
        let fits = |(part, own): (&Part, &&Self)| {
            part.num_tokens() == own.num_actual_tokens && part.num_sequences() == own.query_lens.len()
        };
        if parts.len() != split.num_micro_batches() || !split.parts().iter().zip(&parts).all(fits) {
            return Err(Error::misuse(
                "CommonMetadata::merge",
                "the parts are not those of the split",
            ));
        }
        let mut whole = CommonMetadata::empty(&parts[0].layout);
        whole.across_ranks = parts[0].across_ranks;
        for (part, own) in split.parts().iter().zip(parts) {
            // A sequence that was cut is one row again: the later part knows its length.
            let joined = usize::from(part.skip > 0);
            if joined == 1 {
                if let (Some(query), Some(&more)) = (whole.query_lens.last_mut(), own.query_lens.first()) {
                    *query += more;
                }
                if let (Some(seq), Some(&longer)) = (whole.seq_lens.last_mut(), own.seq_lens.first()) {
                    *seq = longer;
                }
            }
            let joins_a_decode = joined == 1 && own.num_decodes > 0;
            whole.query_lens.extend_from_slice(&own.query_lens[joined..]);
            whole.seq_lens.extend_from_slice(&own.seq_lens[joined..]);
            whole.positions.extend_from_slice(&own.positions);
            whole.slot_mapping.extend_from_slice(&own.slot_mapping);
            whole.block_tables.append(&own.block_tables, joined);
            whole.num_actual_tokens += own.num_actual_tokens;
            whole.num_input_tokens += own.num_input_tokens;
            whole.num_decode_tokens += own.num_decode_tokens;
            whole.num_decodes += own.num_decodes - usize::from(joins_a_decode);
            whole.num_prefills += own.num_prefills - usize::from(joined == 1 && !joins_a_decode);
        }
        whole.derive();
        Ok(whole)
    }
}

/// Running sums, starting with 0.
pub(super) fn start_loc(lens: &[i32]) -> Vec<i32> {
    let mut sums = Vec::with_capacity(lens.len() + 1);
    let mut sum = 0;
    sums.push(0);
    for len in lens {
        sum += len;
        sums.push(sum);
    }
    sums
}

/// The share of `range` below `bound`.
pub(super) fn before(range: &Range<usize>, bound: usize) -> Range<usize> {
    range.start.min(bound)..range.end.min(bound)
}
