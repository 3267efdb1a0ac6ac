//! Metadata of multi-head latent attention: the decoding and the prefilling sequences of a batch apart.

use super::common::{CommonMetadata, start_loc};
use super::context::ContextChunks;
use super::layout::{AttentionLayout, Rope, Sequence};
use super::mask::AttentionMask;
use super::table::Table;
use crate::error::Result;
use crate::multistream::split::{AttentionState, Split};

/// Metadata of a batch for multi-head latent attention.
#[derive(Clone, Debug, PartialEq)]
pub struct MlaMetadata {
    /// Of the whole batch.
    pub common: CommonMetadata,
    /// Of its decoding sequences; `None` without any.
    pub decode: Option<MlaDecode>,
    /// Of its prefilling sequences; `None` without any.
    pub prefill: Option<MlaPrefill>,
}

/// The decoding sequences of a batch.
#[derive(Clone, Debug, PartialEq)]
pub struct MlaDecode {
    /// Position of each new token.
    pub input_positions: Vec<i64>,
    /// Cache blocks of each sequence.
    pub block_table: Table<i32>,
    /// New tokens and context of each sequence.
    pub seq_lens: Vec<i32>,
    /// The longest of them.
    pub max_seq_lens: i32,
    /// Running sums of new tokens, without the 0.
    pub actual_seq_lengths_q: Vec<i32>,
    /// Which keys a token must not look at: none is needed for one token each.
    pub attn_mask: AttentionMask,
    /// Cosines of the rotary embedding for each new token.
    pub cos: Table<f32>,
    /// Sines likewise.
    pub sin: Table<f32>,
}

/// The prefilling sequences of a batch.
#[derive(Clone, Debug, PartialEq)]
pub struct MlaPrefill {
    /// New tokens of each sequence.
    pub query_lens: Vec<i32>,
    /// New tokens and context of each sequence.
    pub seq_lens: Vec<i32>,
    /// Context of each sequence.
    pub context_lens: Vec<i32>,
    /// Position of each new token.
    pub input_positions: Vec<i64>,
    /// First new token of each sequence, counted from the first prefilling one; starts with 0.
    pub query_start_loc: Vec<i32>,
    /// Cache blocks of each sequence.
    pub block_table: Table<i32>,
    /// Most new tokens of a sequence.
    pub max_query_len: i32,
    /// Most tokens of a sequence.
    pub max_seq_lens: i32,
    /// Context in pieces; `None` when no sequence has one, or prompts are never chunked.
    pub chunked_context: Option<ContextChunks>,
    /// Which keys a token must not look at.
    pub attn_mask: AttentionMask,
    /// Cosines of the rotary embedding for each new token.
    pub cos: Table<f32>,
    /// Sines likewise.
    pub sin: Table<f32>,
}

impl MlaMetadata {
    /// Metadata of `sequences`, decoding ones first.
    ///
    /// # Errors
    /// As [`CommonMetadata::build`].
    pub fn build(sequences: &[Sequence], layout: &AttentionLayout) -> Result<Self> {
        let common = CommonMetadata::build(sequences, layout)?;
        let rope = Turned::of(&layout.rope, &common.positions);
        Ok(MlaMetadata::assemble(common, &rope))
    }

    /// The parts for the micro-batches of `split`: each as if built from its own sequences alone.
    ///
    /// # Errors
    /// `Misuse` when `split` is of another batch.
    #[doc(alias = "split_metadata_for_multistream")]
    #[doc(alias = "model_input_split_v1_mla_attn")]
    pub fn split(&self, split: &Split) -> Result<Vec<Self>> {
        let parts = self.common.split(split)?;
        let whole = self.turned();
        Ok(parts
            .into_iter()
            .zip(split.parts())
            .map(|(common, part)| {
                let rope = Turned {
                    cos: whole.cos.slice(part.tokens.clone()),
                    sin: whole.sin.slice(part.tokens.clone()),
                };
                MlaMetadata::assemble(common, &rope)
            })
            .collect())
    }

    /// Puts parts together again.
    ///
    /// # Errors
    /// `Misuse` when `parts` are not those of `split`.
    pub fn merge(parts: &[Self], split: &Split) -> Result<Self> {
        let common = CommonMetadata::merge(parts.iter().map(|part| &part.common), split)?;
        let mut rope = Turned::of(&common.layout.rope, &[]);
        for part in parts {
            let own = part.turned();
            rope.cos.append(&own.cos, 0);
            rope.sin.append(&own.sin, 0);
        }
        Ok(MlaMetadata::assemble(common, &rope))
    }

    /// The embedding of the whole batch: decoding tokens first.
    fn turned(&self) -> Turned {
        let mut rope = Turned::of(&self.common.layout.rope, &[]);
        if let Some(decode) = &self.decode {
            rope.cos.append(&decode.cos, 0);
            rope.sin.append(&decode.sin, 0);
        }
        if let Some(prefill) = &self.prefill {
            rope.cos.append(&prefill.cos, 0);
            rope.sin.append(&prefill.sin, 0);
        }
        rope
    }

    fn assemble(common: CommonMetadata, rope: &Turned) -> Self {
        let decode = (common.num_decodes > 0).then(|| MlaDecode::of(&common, rope));
        let prefill = (common.num_prefills > 0).then(|| MlaPrefill::of(&common, rope));
        MlaMetadata {
            common,
            decode,
            prefill,
        }
    }
}

impl MlaDecode {
    fn of(common: &CommonMetadata, rope: &Turned) -> Self {
        let (sequences, tokens) = (common.num_decodes, common.num_decode_tokens);
        let seq_lens = common.seq_lens[..sequences].to_vec();
        let query_lens = &common.query_lens[..sequences];
        let state = if query_lens.iter().all(|&len| len == 1) {
            AttentionState::DecodeOnly
        } else {
            AttentionState::SpecDecoding
        };
        let max_seq_lens = longest(&seq_lens);
        MlaDecode {
            input_positions: common.positions[..tokens].to_vec(),
            block_table: common.block_tables.slice(0..sequences),
            max_seq_lens,
            actual_seq_lengths_q: common.query_start_loc[1..=sequences].to_vec(),
            attn_mask: AttentionMask::of(state, tokens, max_seq_lens as usize),
            cos: rope.cos.slice(0..tokens),
            sin: rope.sin.slice(0..tokens),
            seq_lens,
        }
    }
}

impl MlaPrefill {
    fn of(common: &CommonMetadata, rope: &Turned) -> Self {
        let (first, token) = (common.num_decodes, common.num_decode_tokens);
        let sequences = common.query_lens.len();
        let query_lens = common.query_lens[first..].to_vec();
        let seq_lens = common.seq_lens[first..].to_vec();
        let context_lens: Vec<i32> = seq_lens
            .iter()
            .zip(&query_lens)
            .map(|(seq, query)| seq - query)
            .collect();
        MlaPrefill {
            input_positions: common.positions[token..].to_vec(),
            query_start_loc: start_loc(&query_lens),
            block_table: common.block_tables.slice(first..sequences),
            max_query_len: longest(&query_lens),
            max_seq_lens: longest(&seq_lens),
            chunked_context: ContextChunks::of(&context_lens, &common.layout),
            attn_mask: common.attn_mask,
            cos: rope.cos.slice(token..rope.cos.rows().max(token)),
            sin: rope.sin.slice(token..rope.sin.rows().max(token)),
            query_lens,
            seq_lens,
            context_lens,
        }
    }
}

fn longest(lens: &[i32]) -> i32 {
    lens.iter().copied().max().unwrap_or(0)
}

/// Cosines and sines of a batch's tokens.
struct Turned {
    cos: Table<f32>,
    sin: Table<f32>,
}

impl Turned {
    fn of(rope: &Rope, positions: &[i64]) -> Self {
        // Each angle stands twice: a pair of dimensions turns by the same.
        let mut turned = Turned {
            cos: Table::new(rope.dim / 2 * 2),
            sin: Table::new(rope.dim / 2 * 2),
        };
        for &position in positions {
            let twice = || rope.angles(position).chain(rope.angles(position));
            turned.cos.push(twice().map(|angle| angle.cos() as f32), 0.0);
            turned.sin.push(twice().map(|angle| angle.sin() as f32), 0.0);
        }
        turned
    }
}
