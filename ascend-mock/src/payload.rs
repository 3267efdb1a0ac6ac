//! What a queued task does when its turn comes.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use ascend_sim::access::{Access, Mode};
use ascend_sim::order::CallbackId;

use crate::kernel::{Kernel, RawArgs};

/// The effect of a task. Cheap to clone: graphs replay it.
#[derive(Clone, Debug)]
pub(crate) enum Payload {
    /// Copies bytes.
    Copy { dst: u64, src: u64, bytes: u64 },
    /// Writes bytes that were taken when the copy was submitted.
    Staged(Arc<Staged>),
    /// Copies rows.
    Rows(Arc<Rows>),
    /// Fills bytes with a pattern of four.
    Fill { dst: u64, bytes: u64, pattern: [u8; 4] },
    /// Writes eight bytes.
    WriteValue { dst: u64, value: u64 },
    /// Waits until eight bytes compare.
    WaitValue { src: u64, value: u64, how: u8 },
    /// Copies between addresses that stand in memory.
    CopyLate(Arc<CopyLate>),
    /// Touches memory that the device may not reach.
    Unreachable,
    /// Gives a block of a pool out, or takes it back.
    Pool { address: u64, open: bool },
    /// Changes a counting notify.
    Count(Arc<CountOp>),
    /// Waits until a counting notify compares.
    WaitCount(Arc<CountWait>),
    /// Runs a kernel.
    Kernel(Arc<Launch>),
    /// Ends a kernel that takes longer than it may.
    Killed(Arc<Launch>),
    /// Calls a function of the program on the runtime's thread.
    HostFunction {
        function: usize,
        data: usize,
        /// What the checker calls it.
        told: Option<CallbackId>,
    },
    /// Hands a function to the thread that a stream is subscribed to, and waits for it if `block`.
    Report(Arc<Report>),
    /// One rank's part of a collective.
    Collective(Arc<crate::collective::Part>),
    /// What was a part of a collective until its communicator went away; the words for it.
    CutOff(Arc<str>),
    /// Decides where a graph goes on.
    Flow(Arc<crate::calls::graph_run::FlowTask>),
}

impl Payload {
    /// What it touches by its nature; kernels and collectives know better themselves.
    pub(crate) fn accesses(&self) -> Vec<Access> {
        match self {
            Payload::Copy { dst, src, bytes } => vec![Access::read(*src, *bytes), Access::write(*dst, *bytes)],
            Payload::Rows(rows) => {
                let height = u32::try_from(rows.height).unwrap_or(u32::MAX);
                vec![
                    Access::rows(rows.src, rows.width, rows.src_pitch, height, Mode::Read),
                    Access::rows(rows.dst, rows.width, rows.dst_pitch, height, Mode::Write),
                ]
            }
            Payload::Staged(staged) => vec![Access::write(staged.dst, staged.data.len() as u64)],
            Payload::Fill { dst, bytes, .. } => vec![Access::write(*dst, *bytes)],
            // Values written and waited for are how streams are ordered, not what they race on.
            _ => Vec::new(),
        }
    }

    /// What the checker calls the host function.
    pub(crate) fn told(&self) -> Option<CallbackId> {
        match self {
            Payload::HostFunction { told, .. } => *told,
            _ => None,
        }
    }

    /// For a function on the host that is being submitted: whether its stream waits for it, and where the checker's name for it goes.
    pub(crate) fn callback(&mut self) -> Option<(bool, &mut Option<CallbackId>)> {
        match self {
            Payload::HostFunction { told, .. } => Some((true, told)),
            Payload::Report(report) => Arc::get_mut(report).map(|report| (report.block, &mut report.told)),
            _ => None,
        }
    }
}

/// Bytes on their way to a device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Staged {
    pub(crate) dst: u64,
    pub(crate) data: Vec<u8>,
}

/// A 2-D copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Rows {
    pub(crate) dst: u64,
    pub(crate) dst_pitch: u64,
    pub(crate) src: u64,
    pub(crate) src_pitch: u64,
    pub(crate) width: u64,
    pub(crate) height: u64,
}

/// A copy whose addresses are read when it runs, on a device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct CopyLate {
    pub(crate) device: u32,
    pub(crate) from: LateFrom,
}

/// Where a copy's addresses stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum LateFrom {
    /// Source, destination and length stand in a descriptor.
    Descriptor { at: u64 },
    /// The base addresses stand in memory.
    Offsets {
        dst: u64,
        dst_offset: u64,
        src: u64,
        src_offset: u64,
        bytes: u64,
    },
}

/// What becomes of a counting notify.
#[derive(Clone, Debug)]
pub(crate) struct CountOp {
    pub(crate) count: Arc<AtomicU32>,
    /// 0 sets, 1 adds, 2 is or, 4 is and.
    pub(crate) mode: u32,
    pub(crate) value: u32,
}

impl CountOp {
    pub(crate) fn apply(&self) {
        let changed = |found| Some(self.changed(found));
        let _ = self.count.fetch_update(Ordering::Relaxed, Ordering::Relaxed, changed);
    }

    /// What it makes of a value.
    pub(crate) fn changed(&self, found: u32) -> u32 {
        match self.mode {
            0 => self.value,
            1 => found.wrapping_add(self.value),
            2 => found | self.value,
            _ => found & self.value,
        }
    }
}

/// What is waited for of a counting notify.
#[derive(Clone, Debug)]
pub(crate) struct CountWait {
    pub(crate) count: Arc<AtomicU32>,
    /// Less, equal, bigger, bigger or equal, equal under a mask.
    pub(crate) mode: u32,
    pub(crate) value: u32,
    /// It is 0 afterwards.
    pub(crate) clear: bool,
    pub(crate) timeout_ns: Option<u64>,
}

impl CountWait {
    /// Tells whether a value is what is waited for.
    pub(crate) fn compares(&self, found: u32) -> bool {
        match self.mode {
            0 => found < self.value,
            1 => found == self.value,
            2 => found > self.value,
            3 => found >= self.value,
            _ => found & self.value == self.value,
        }
    }

    /// Tells whether the wait may pass, which it then has.
    pub(crate) fn pass(&self) -> bool {
        let passes = self.compares(self.count.load(Ordering::Relaxed));
        if passes && self.clear {
            self.count.store(0, Ordering::Relaxed);
        }
        passes
    }
}

/// A launch of a kernel, arguments copied.
#[derive(Debug)]
pub(crate) struct Launch {
    pub(crate) kernel: Arc<Kernel>,
    /// The handle of the function that was launched.
    pub(crate) function: u64,
    /// The device that runs it.
    pub(crate) device: u32,
    pub(crate) blocks: u32,
    pub(crate) args: RawArgs,
    /// Arguments that stand in device memory until the kernel runs: address of the block.
    pub(crate) device_args: Option<u64>,
    /// Device memory that holds data of the arguments, freed when the kernel has run for the first time.
    pub(crate) temporary: std::sync::Mutex<Vec<u64>>,
    /// After how many nanoseconds it is killed.
    pub(crate) limit_ns: u64,
}

/// A callback for a subscribed thread.
#[derive(Debug)]
pub(crate) struct Report {
    pub(crate) function: usize,
    pub(crate) data: usize,
    pub(crate) block: bool,
    pub(crate) thread: u64,
    /// Index of the stream.
    pub(crate) stream: u32,
    /// What the checker calls it.
    pub(crate) told: Option<CallbackId>,
}
