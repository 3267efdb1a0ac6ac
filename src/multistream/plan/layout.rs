//! Addresses for a plan's buffers, so that the checker can compare bytes before there is any memory.

use ascend_sim::access::{Access as Bytes, Span};

use super::model::{Access, Extent, Plan, Scope};
use super::unroll::Cell;

/// Bytes that a micro-batch owns of a buffer; the size is for comparison only.
const OWN: u64 = 1 << 12;
/// How many ranks share what a micro-batch owns; this rank has the first chunk.
const CHUNKS: u64 = 16;

/// Made-up addresses of a plan's buffers: distinct buffers and instances never overlap, slices and chunks lie inside what they are part of.
#[derive(Clone, Copy, Debug)]
pub struct Layout<'a> {
    plan: &'a Plan,
    micro_batches: u64,
    layers: u64,
}

impl<'a> Layout<'a> {
    /// Addresses for `layers` layers and `micro_batches` micro-batches of `plan`.
    #[must_use]
    pub fn new(plan: &'a Plan, layers: usize, micro_batches: usize) -> Self {
        Layout {
            plan,
            micro_batches: micro_batches.max(1) as u64,
            layers: layers.max(1) as u64,
        }
    }

    /// The bytes that `access` touches for `at`; outside the layers, those of all micro-batches (and of the first layer, where a buffer is one
    /// for each layer).
    #[must_use]
    pub fn bytes(&self, access: &Access, at: Option<Cell>) -> Bytes {
        let whole = self.micro_batches * OWN;
        let layer = at.map_or(0, |cell| u64::try_from(cell.layer).unwrap_or(0));
        let base = self.instance(access.buffer.index(), layer);
        match (access.extent, at) {
            (Extent::Whole, _) | (_, None) => Bytes::new(base, whole, access.mode),
            (Extent::Own, Some(cell)) => Bytes::new(base + u64::from(cell.micro_batch) * OWN, OWN, access.mode),
            (Extent::Chunk, Some(cell)) => {
                Bytes::new(base + u64::from(cell.micro_batch) * OWN, OWN / CHUNKS, access.mode)
            }
        }
    }

    /// Where all instances of buffer `index` lie.
    pub(super) fn region(&self, index: usize) -> Span {
        let size = self.layers * self.micro_batches * OWN;
        Span::new((1 + index as u64) * size, size)
    }

    /// Start of the instance of buffer `index` for `layer`, all micro-batches side by side.
    fn instance(&self, index: usize, layer: u64) -> u64 {
        let whole = self.micro_batches * OWN;
        let layer = match self.plan.buffers.get(index).map(|buffer| buffer.scope) {
            Some(Scope::Layer) => layer,
            _ => 0,
        };
        (1 + index as u64) * self.layers * whole + layer * whole
    }
}
