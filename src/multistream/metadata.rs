//! What an engine holds for overlap: both streams, the grid of events, the thresholds.
//!
//! The rule to remember: nothing here is global. The step, the layer and the micro-batch in force are values on the stack ([`StepGuard`],
//! [`LayerScope`](crate::multistream::LayerScope), [`MicroBatchScope`](crate::multistream::MicroBatchScope)); when they go out of scope, by a panic too, whatever was in force before is again.
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
use super::grid::EventGrid;
use super::key::{EventKey, MsEventKey};
use super::plan::Plan;
use super::profit::Profit;
use super::scope::StepGuard;
use super::split::{BatchShape, Refusal, Split, SplitPolicy, Splitter};
use crate::error::{Error, Result};
use crate::runtime::Runtime;
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
        if grid.num_micro_batches() < config.num_micro_batches {
            return Err(Error::misuse(
                "MultiStreamMetadata",
                format!(
                    "the grid has {} micro-batches, the configuration asks for {}",
                    grid.num_micro_batches(),
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
        Ok(StepGuard::new(self, self.grid.begin_step()))
    }

    pub(super) fn end_step(&self) {
        self.in_step.store(false, Ordering::Release);
    }

    pub(super) fn runtime(&self) -> &Runtime {
        &self.runtime
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
