//! What an engine holds for overlap: both streams, the grid of events, the thresholds.
//!
//! The rule to remember: nothing here is global. The step, the layer and the micro-batch in force are values on the stack ([`StepGuard`],
//! [`LayerScope`], [`MicroBatchScope`]); when they go out of scope, by a panic too, whatever was in force before is again.
//!
//! ```
//! use ascend_rt::multistream::{MsEventKey::{AttnComFinish, FfnArFinish}, MultiStreamConfig, make_multistream_metadata_ds};
//!
//! # let runtime = ascend_rt::Runtime::mock(ascend_rt::mock::Mock::builder().build())?;
//! let compute = runtime.device(0)?.context()?.stream()?;
//! let metadata = make_multistream_metadata_ds(compute, 3, 61, Some(MultiStreamConfig::default()))?.unwrap();
//! let (compute, communicate) = (metadata.calculate_stream(), metadata.communicate_stream());
//!
//! let step = metadata.step()?;
//! for layer in metadata.layers() {
//!     let layer = step.layer(layer)?;
//!     for i in 0..metadata.config().num_micro_batches {
//!         let micro_batch = layer.micro_batch(i)?;
//!         if !layer.is_first() {
//!             micro_batch.wait_previous(compute, FfnArFinish)?;
//!         }
//!         // .. attention on `compute` ..
//!         micro_batch.record(compute, AttnComFinish)?;
//!         micro_batch.wait(communicate, AttnComFinish)?;
//!         // .. its sum over the ranks on `communicate` ..
//!         micro_batch.record(communicate, FfnArFinish)?;
//!     }
//! }
//! # Ok::<(), ascend_rt::Error>(())
//! ```

use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use super::config::MultiStreamConfig;
use super::grid::{EventGrid, Row};
use super::key::{EventKey, MsEventKey};
use super::plan::Plan;
use super::profit::Profit;
use super::split::{BatchShape, Refusal, Split, SplitPolicy, Splitter};
use crate::error::{Error, Result};
use crate::runtime::{LabelGuard, Runtime};
use crate::stream::Stream;

/// Streams, events and thresholds of an overlapped model. May be shared by threads; each model, and each rank, has its own.
pub struct MultiStreamMetadata<K: EventKey = MsEventKey> {
    calculate: Arc<Stream>,
    communicate: Arc<Stream>,
    grid: EventGrid<K>,
    splitter: Splitter,
    profit: Result<(), Refusal>,
    runtime: Runtime,
    in_step: AtomicBool,
}

/// Metadata for a DeepSeek model: the nine keys of the original, its thresholds, a new communication stream. Without a configuration there is
/// no metadata, and nothing is paid.
///
/// The compute stream is passed, not looked up: it is the one that the step runs on.
///
/// # Errors
/// `Misuse` when there is no layer or no micro-batch; what creating a stream returns.
pub fn make_multistream_metadata_ds(
    calculate_stream: impl Into<Arc<Stream>>,
    start_layer: i32,
    end_layer: i32,
    config: Option<MultiStreamConfig>,
) -> Result<Option<MultiStreamMetadata>> {
    let Some(config) = config else {
        return Ok(None);
    };
    let calculate = calculate_stream.into();
    let communicate = calculate.context().stream_builder().name("communicate").build()?;
    MultiStreamMetadata::new(
        calculate,
        communicate,
        start_layer..end_layer,
        &MsEventKey::FIRST,
        config,
    )
    .map(Some)
}

impl<K: EventKey> MultiStreamMetadata<K> {
    /// Metadata for `layers`, with room for `event_keys`. No event is created before it is recorded.
    ///
    /// # Errors
    /// `Misuse` for two streams of different devices, and when there is no layer or no micro-batch.
    pub fn new(
        calculate_stream: impl Into<Arc<Stream>>,
        communicate_stream: impl Into<Arc<Stream>>,
        layers: std::ops::Range<i32>,
        event_keys: &[K],
        config: MultiStreamConfig,
    ) -> Result<Self> {
        let grid = EventGrid::builder(layers.start, layers.end, config.num_micro_batches).keys(event_keys);
        let (calculate, communicate) = (calculate_stream.into(), communicate_stream.into());
        let grid = grid.build(calculate.context())?;
        Self::with_grid(calculate, communicate, grid, config)
    }

    /// Metadata around a grid that was built by hand.
    ///
    /// # Errors
    /// `Misuse` for streams of another device than the grid's, and a grid with fewer micro-batches than `config` asks for.
    pub fn with_grid(
        calculate_stream: impl Into<Arc<Stream>>,
        communicate_stream: impl Into<Arc<Stream>>,
        grid: EventGrid<K>,
        config: MultiStreamConfig,
    ) -> Result<Self> {
        let (calculate, communicate) = (calculate_stream.into(), communicate_stream.into());
        let number = |stream: &Stream| stream.context().raw().owner().number();
        let own = grid.context().raw().owner().number();
        if number(&calculate) != own || number(&communicate) != own {
            return Err(Error::misuse(
                "MultiStreamMetadata",
                format!(
                    "{calculate:?}, {communicate:?} and the grid are not of one device: pass streams of the device whose model it is"
                ),
            ));
        }
        if grid.micro_batches() < config.num_micro_batches {
            return Err(Error::misuse(
                "MultiStreamMetadata",
                format!(
                    "the grid has {} micro-batches, the configuration asks for {}",
                    grid.micro_batches(),
                    config.num_micro_batches
                ),
            ));
        }
        Ok(MultiStreamMetadata {
            runtime: calculate.context().runtime(),
            calculate,
            communicate,
            grid,
            splitter: Splitter::new(SplitPolicy::Sequence, config),
            profit: Ok(()),
            in_step: AtomicBool::new(false),
        })
    }

    /// Splits by another policy than the original's.
    #[must_use]
    pub fn with_policy(mut self, policy: SplitPolicy) -> Self {
        self.splitter = Splitter::new(policy, *self.splitter.config());
        self
    }

    /// Leaves batches whole when `profit` says that `plan` would lose. Decided here, once.
    #[must_use]
    pub fn with_profit(mut self, profit: &Profit, plan: &Plan) -> Self {
        self.profit = profit.check(plan, self.config().num_micro_batches);
        self
    }

    /// The stream that computes.
    #[must_use]
    pub fn calculate_stream(&self) -> &Stream {
        &self.calculate
    }

    /// The stream that communicates.
    #[must_use]
    pub fn communicate_stream(&self) -> &Stream {
        &self.communicate
    }

    /// The events.
    #[must_use]
    pub fn grid(&self) -> &EventGrid<K> {
        &self.grid
    }

    /// The thresholds.
    #[must_use]
    pub fn config(&self) -> &MultiStreamConfig {
        self.splitter.config()
    }

    /// The layers, without the row before them.
    #[must_use]
    pub fn layers(&self) -> std::ops::Range<i32> {
        self.grid.layers().start + 1..self.grid.layers().end
    }

    /// Records a cell on `stream`; as [`EventGrid::record`].
    ///
    /// # Errors
    /// As [`EventGrid::record`].
    #[doc(alias = "try_record_event")]
    #[inline]
    #[track_caller]
    pub fn record(&self, stream: &Stream, layer: i32, micro_batch: usize, key: K) -> Result<()> {
        self.grid.record(stream, layer, micro_batch, key)
    }

    /// Lets `stream` wait for a cell; as [`EventGrid::wait`].
    ///
    /// # Errors
    /// As [`EventGrid::wait`].
    #[doc(alias = "try_wait_event")]
    #[inline]
    #[track_caller]
    pub fn wait(&self, stream: &Stream, layer: i32, micro_batch: usize, key: K) -> Result<()> {
        self.grid.wait(stream, layer, micro_batch, key)
    }

    /// Where `batch` is cut.
    ///
    /// # Errors
    /// The reason why it stays whole, as data.
    pub fn split(&self, batch: &BatchShape<'_>) -> Result<Split, Refusal> {
        self.profit?;
        self.splitter.split(batch)
    }

    /// Begins a step: no record of an earlier one satisfies a wait any more. The step ends when the guard goes, by a panic too.
    ///
    /// # Errors
    /// `Misuse` while another step's guard is alive: threads that share the metadata share one step.
    pub fn step(&self) -> Result<StepGuard<'_, K>> {
        if self.in_step.swap(true, Ordering::Acquire) {
            return Err(Error::misuse(
                "MultiStreamMetadata::step",
                "a step is under way: drop its guard first, or give each engine metadata of its own",
            ));
        }
        let number = self.grid.begin_step();
        Ok(StepGuard { metadata: self, number })
    }
}

impl<K: EventKey> fmt::Debug for MultiStreamMetadata<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("MultiStreamMetadata")
            .field("calculate", &self.calculate)
            .field("communicate", &self.communicate)
            .field("grid", &self.grid)
            .field("splitter", &self.splitter)
            .finish_non_exhaustive()
    }
}

/// A step under way. Made by [`MultiStreamMetadata::step`].
#[must_use = "the step ends as soon as this is dropped"]
pub struct StepGuard<'a, K: EventKey> {
    metadata: &'a MultiStreamMetadata<K>,
    number: u32,
}

impl<'a, K: EventKey> StepGuard<'a, K> {
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
        self.metadata.grid.at(layer, 0)?;
        Ok(LayerScope {
            metadata: self.metadata,
            layer,
            _label: self.metadata.runtime.label(Some(layer), None, ""),
        })
    }
}

impl<K: EventKey> Drop for StepGuard<'_, K> {
    fn drop(&mut self) {
        self.metadata.in_step.store(false, Ordering::Release);
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
            row: self.metadata.grid.at(self.layer, micro_batch)?,
            metadata: self.metadata,
            _label: self.metadata.runtime.label(Some(self.layer), label, ""),
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
            .grid
            .wait(stream, self.row.layer() - 1, self.row.micro_batch(), key)
    }

    /// The hop to the communication stream and back: `before` marks what is to be communicated, `after` that it was.
    #[must_use]
    pub fn hop(&self, before: K, after: K) -> MultiStreamStepMetadata<'a, K> {
        MultiStreamStepMetadata {
            comm_stream: &self.metadata.communicate,
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
