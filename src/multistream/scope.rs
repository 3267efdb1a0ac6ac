//! The step, layer and micro-batch in force, as values on the stack: what was in force before is again when one goes out of scope, by a panic
//! too.

use std::fmt;

use super::grid::Row;
use super::key::EventKey;
use super::metadata::MultiStreamMetadata;
use crate::error::Result;
use crate::runtime::LabelGuard;
use crate::stream::Stream;

/// A step under way. Made by [`MultiStreamMetadata::step`].
#[must_use = "the step ends as soon as this is dropped"]
pub struct StepGuard<'a, K: EventKey> {
    metadata: &'a MultiStreamMetadata<K>,
    number: u32,
}

impl<'a, K: EventKey> StepGuard<'a, K> {
    pub(super) fn new(metadata: &'a MultiStreamMetadata<K>, number: u32) -> Self {
        StepGuard { metadata, number }
    }

    /// The step's number.
    #[must_use]
    pub fn number(&self) -> u32 {
        self.number
    }

    /// Enters a layer: work submitted until the scope goes is labelled with it.
    ///
    /// # Errors
    /// `Misuse` for a layer outside the grid.
    pub fn layer(&self, layer: i32) -> Result<LayerScope<'a, K>> {
        self.metadata.grid().at(layer, 0)?;
        Ok(LayerScope {
            metadata: self.metadata,
            layer,
            _label: self.metadata.runtime().label(Some(layer), None, ""),
        })
    }
}

impl<K: EventKey> Drop for StepGuard<'_, K> {
    fn drop(&mut self) {
        self.metadata.end_step();
    }
}

impl<K: EventKey> fmt::Debug for StepGuard<'_, K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("StepGuard")
            .field("number", &self.number)
            .finish_non_exhaustive()
    }
}

/// A layer in force. Made by [`StepGuard::layer`].
#[must_use = "the layer is left as soon as this is dropped"]
pub struct LayerScope<'a, K: EventKey> {
    metadata: &'a MultiStreamMetadata<K>,
    layer: i32,
    _label: LabelGuard<'a>,
}

impl<'a, K: EventKey> LayerScope<'a, K> {
    /// The layer.
    #[must_use]
    pub fn layer(&self) -> i32 {
        self.layer
    }

    /// Tells whether it is the first, so that there is none before it to wait for.
    #[must_use]
    pub fn is_first(&self) -> bool {
        self.layer == self.metadata.layers().start
    }

    /// Enters a micro-batch of this layer.
    ///
    /// # Errors
    /// `Misuse` for a micro-batch outside the grid.
    pub fn micro_batch(&self, micro_batch: usize) -> Result<MicroBatchScope<'a, K>> {
        let label = u8::try_from(micro_batch).ok();
        Ok(MicroBatchScope {
            row: self.metadata.grid().at(self.layer, micro_batch)?,
            metadata: self.metadata,
            _label: self.metadata.runtime().label(Some(self.layer), label, ""),
        })
    }
}

impl<K: EventKey> fmt::Debug for LayerScope<'_, K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("LayerScope")
            .field("layer", &self.layer)
            .finish_non_exhaustive()
    }
}

/// A micro-batch of a layer in force: its row of the grid. Made by [`LayerScope::micro_batch`].
#[must_use = "the micro-batch is left as soon as this is dropped"]
pub struct MicroBatchScope<'a, K: EventKey> {
    row: Row<'a, K>,
    metadata: &'a MultiStreamMetadata<K>,
    _label: LabelGuard<'a>,
}

impl<'a, K: EventKey> MicroBatchScope<'a, K> {
    /// The row of the grid.
    #[must_use]
    pub fn row(&self) -> Row<'a, K> {
        self.row
    }

    /// Records `key` on `stream`; as [`Row::record`].
    ///
    /// # Errors
    /// As [`Row::record`].
    #[inline]
    #[track_caller]
    pub fn record(&self, stream: &Stream, key: K) -> Result<()> {
        self.row.record(stream, key)
    }

    /// Lets `stream` wait for `key`; as [`Row::wait`].
    ///
    /// # Errors
    /// As [`Row::wait`].
    #[inline]
    #[track_caller]
    pub fn wait(&self, stream: &Stream, key: K) -> Result<()> {
        self.row.wait(stream, key)
    }

    /// Lets `stream` wait for `key` of the layer before. Before the first layer that is a record which says that the input is ready.
    ///
    /// # Errors
    /// As [`Row::wait`]; `Misuse` in the row before the first layer.
    #[track_caller]
    pub fn wait_previous(&self, stream: &Stream, key: K) -> Result<()> {
        self.metadata
            .grid()
            .wait(stream, self.row.layer() - 1, self.row.micro_batch(), key)
    }

    /// The hop to the communication stream and back: `before` marks what is to be communicated, `after` that it was.
    #[must_use]
    pub fn hop(&self, before: K, after: K) -> MultiStreamStepMetadata<'a, K> {
        MultiStreamStepMetadata {
            comm_stream: self.metadata.communicate_stream(),
            row: self.row,
            before_comm: before,
            after_comm: after,
        }
    }
}

impl<K: EventKey> fmt::Debug for MicroBatchScope<'_, K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("MicroBatchScope")
            .field("row", &self.row)
            .finish_non_exhaustive()
    }
}

/// One hop of a micro-batch to the communication stream: where, after what, and what says that it is done.
#[derive(Clone, Copy, Debug)]
pub struct MultiStreamStepMetadata<'a, K: EventKey> {
    /// The stream that communicates.
    pub comm_stream: &'a Stream,
    /// The cells of layer and micro-batch.
    pub row: Row<'a, K>,
    /// Recorded where the data is made, waited for by the communication stream.
    pub before_comm: K,
    /// Recorded on the communication stream behind its work.
    pub after_comm: K,
}

impl<K: EventKey> MultiStreamStepMetadata<'_, K> {
    /// Makes the hop: `from` records `before_comm`, the communication stream waits for it, `body` submits, `after_comm` is recorded.
    ///
    /// When `body` fails `after_comm` stays unrecorded, so that a wait for it is an error and not a race.
    ///
    /// # Errors
    /// As [`Row::record`], and what `body` returns.
    #[track_caller]
    pub fn run<R>(&self, from: &Stream, body: impl FnOnce(&Stream) -> Result<R>) -> Result<R> {
        self.row.record(from, self.before_comm)?;
        self.row.wait(self.comm_stream, self.before_comm)?;
        let result = body(self.comm_stream)?;
        self.row.record(self.comm_stream, self.after_comm)?;
        Ok(result)
    }
}
