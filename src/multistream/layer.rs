//! The layers around an overlapped model: one cuts the batch before the first layer, the other joins it after the last.

use super::attention::MlaMetadata;
use super::batch::{Mergeable, Splittable};
use super::key::MsEventKey;
use super::metadata::MultiStreamMetadata;
use super::split::{BatchShape, Refusal, Split};
use crate::error::Result;

/// Something of a batch: whole, or a share for each micro-batch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MicroBatches<W, P> {
    /// The batch was not split.
    Whole(W),
    /// One share for each micro-batch, in order.
    Split(Vec<P>),
}

/// What the pre-layer makes of a batch.
#[derive(Debug)]
pub struct PreLayer<'a, T: Splittable> {
    /// The tensors, whole or cut.
    pub tensors: MicroBatches<T, T::Part>,
    /// Where the batch was cut; `None` for a batch that stays whole.
    pub split: Option<Split>,
    /// Why it stays whole; `None` for one that was cut, or when there is nothing to decide.
    pub why_whole: Option<Refusal>,
    whole: Option<&'a MlaMetadata>,
    parts: Vec<MlaMetadata>,
}

impl<T: Splittable> PreLayer<'_, T> {
    /// Attention metadata of `micro_batch`; of the whole batch outside micro-batches, or when it was not split.
    ///
    /// The whole is never overwritten: what a layer sees depends on what it asks for.
    #[doc(alias = "set_multistream_support")]
    #[must_use]
    pub fn attention(&self, micro_batch: Option<usize>) -> Option<&MlaMetadata> {
        match micro_batch {
            Some(index) if !self.parts.is_empty() => self.parts.get(index),
            _ => self.whole,
        }
    }

    /// How many micro-batches there are; 1 for a batch that stays whole.
    #[must_use]
    pub fn num_micro_batches(&self) -> usize {
        self.parts.len().max(1)
    }
}

/// Cuts a batch before the first layer, if the metadata says so. Decided once: whatever follows reads the result.
///
/// Without metadata or attention metadata everything passes through.
///
/// # Errors
/// `Misuse` when a tensor does not fit the batch.
pub fn pre_layer<'a, T: Splittable>(
    metadata: Option<&MultiStreamMetadata>,
    attention: Option<&'a MlaMetadata>,
    tensors: T,
) -> Result<PreLayer<'a, T>> {
    let pass = |tensors, why_whole| PreLayer {
        tensors: MicroBatches::Whole(tensors),
        split: None,
        why_whole,
        whole: attention,
        parts: Vec::new(),
    };
    let (Some(metadata), Some(attention)) = (metadata, attention) else {
        return Ok(pass(tensors, None));
    };
    let common = &attention.common;
    let lens: Vec<u32> = common.query_lens.iter().map(|&len| len.unsigned_abs()).collect();
    let shape = BatchShape::new(&lens, common.state).with_decodes(common.num_decodes);
    let split = match metadata.split(&shape) {
        Ok(split) => split,
        Err(refusal) => return Ok(pass(tensors, Some(refusal))),
    };
    Ok(PreLayer {
        tensors: MicroBatches::Split(tensors.split_micro_batches(&split)?),
        parts: attention.split(&split)?,
        split: Some(split),
        why_whole: None,
        whole: Some(attention),
    })
}

/// Joins a batch after the last layer: the compute stream waits for the end of the layer of *every* micro-batch, then the shares are merged.
///
/// `wait_layer` names another layer than the last. A batch that was not split passes through.
///
/// # Errors
/// `Misuse` when a micro-batch's end of the layer was not recorded in this step, or shares do not fit each other.
#[track_caller]
pub fn post_layer<P: Mergeable>(
    metadata: Option<&MultiStreamMetadata>,
    tensors: MicroBatches<P::Whole, P>,
    wait_layer: Option<i32>,
) -> Result<P::Whole> {
    let parts = match tensors {
        MicroBatches::Whole(whole) => return Ok(whole),
        MicroBatches::Split(parts) => parts,
    };
    if let Some(metadata) = metadata {
        let layer = wait_layer.unwrap_or(metadata.layers().end - 1);
        for micro_batch in 0..parts.len() {
            metadata.wait(metadata.calculate_stream(), layer, micro_batch, MsEventKey::FfnArFinish)?;
        }
    }
    P::merge_micro_batches(parts)
}
