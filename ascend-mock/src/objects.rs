//! What a world is made of, beside the state machines: devices, contexts, streams, events, notifies, binaries.

use std::sync::Arc;

use ascend_sim::machine::{ContextId, DeviceId, FlagId, Number, RecordId, StreamId};

use crate::kernel::Kernel;

/// A simulated device.
#[derive(Debug)]
pub(crate) struct Device {
    pub(crate) id: DeviceId,
    /// Index of the primary context while it exists.
    pub(crate) primary: Option<u32>,
    /// How often `aclrtSetDevice` was called more than `aclrtResetDevice`.
    pub(crate) count: u32,
    /// Stream numbers given back, smallest first.
    pub(crate) free_stream_ids: std::collections::BinaryHeap<std::cmp::Reverse<i32>>,
    pub(crate) next_stream_id: i32,
    /// The device is lost, or its tasks are being aborted ([`ABORTING`]): every call that touches it returns this code.
    pub(crate) lost: Option<i32>,
    /// How often it was lost or its tasks were aborted, and what threads return that were blocked in it then.
    pub(crate) interruptions: (u32, i32),
    /// Memory that failed and was not repaired since: address and length.
    pub(crate) failed_memory: Vec<(u64, u64)>,
    /// How floating-point overflow is treated: 0 saturates, 1 gives infinity or NaN.
    pub(crate) saturation: u32,
    /// When the host last collected what the device reports, as it does while it synchronizes with work in flight.
    pub(crate) noticed_ns: u64,
    /// Core limits set by the program: cube, vector.
    pub(crate) core_limits: [Option<u32>; 2],
}

/// What calls return while tasks of their device are being aborted (acl/streams-and-events R2).
pub(crate) const ABORTING: i32 = 107_022;

impl Device {
    pub(crate) fn new(id: DeviceId) -> Device {
        Device {
            id,
            primary: None,
            count: 0,
            free_stream_ids: std::collections::BinaryHeap::new(),
            next_stream_id: 0,
            lost: None,
            interruptions: (0, 0),
            failed_memory: Vec::new(),
            saturation: 1,
            noticed_ns: 0,
            core_limits: [None; 2],
        }
    }

    /// The device does not answer any more.
    pub(crate) fn is_lost(&self) -> bool {
        self.lost.is_some_and(|code| code != ABORTING)
    }

    /// It is lost, or its tasks are being aborted: from here on every call that touches it returns `code`, and every thread that is blocked in it.
    pub(crate) fn interrupt(&mut self, code: i32) {
        let is_aborting = code == ABORTING && self.lost.is_some();
        if !is_aborting {
            self.lost = Some(code);
        }
        self.interruptions = (self.interruptions.0 + 1, code);
    }

    /// Its tasks were aborted: calls are answered again.
    pub(crate) fn end_abort(&mut self) {
        if self.lost == Some(ABORTING) {
            self.lost = None;
        }
    }

    /// A task ended with a fault: some codes mean that memory has failed.
    pub(crate) fn note_fault(&mut self, code: i32, range: (u64, u64)) {
        const MOST_RANGES: usize = 20;
        let is_memory = matches!(code, 507_053..=507_055);
        if is_memory && self.failed_memory.len() < MOST_RANGES && !self.failed_memory.contains(&range) {
            self.failed_memory.push(range);
        }
    }

    /// The smallest stream number that no live stream has.
    pub(crate) fn take_stream_id(&mut self) -> i32 {
        if let Some(std::cmp::Reverse(id)) = self.free_stream_ids.pop() {
            return id;
        }
        self.next_stream_id += 1;
        self.next_stream_id - 1
    }

    /// The stream that had this number is gone.
    pub(crate) fn give_stream_id_back(&mut self, number: i32) {
        self.free_stream_ids.push(std::cmp::Reverse(number));
    }
}

/// A context.
#[derive(Debug)]
pub(crate) struct Context {
    pub(crate) id: ContextId,
    pub(crate) device: u32,
    pub(crate) primary: bool,
    /// Index of the default stream.
    pub(crate) default_stream: u32,
    /// Options set for this context: deterministic, debug kernel, strong consistency.
    pub(crate) options: [Option<i64>; 3],
    /// A stream of it was set to stop on failure.
    pub(crate) stop_mode: bool,
    /// The stream number that the runtime's own stream has, which a primary context brings along.
    pub(crate) internal_number: Option<i32>,
    /// A thread is destroying it.
    pub(crate) is_ending: bool,
    /// Captures open in it.
    pub(crate) captures: Vec<OpenCapture>,
    /// It is an explicit one, and its device was reset since it was made.
    pub(crate) outlived: bool,
}

/// A capture in progress, as the modes see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct OpenCapture {
    /// Index of the graph.
    pub(crate) graph: u32,
    pub(crate) mode: u32,
}

/// Which thread's reports a stream goes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Subscription {
    pub(crate) thread: u64,
    /// The event number that it takes (acl/streams-and-events H13).
    pub(crate) number: FlagId,
}

/// A stream.
#[derive(Debug)]
pub(crate) struct Stream {
    pub(crate) id: StreamId,
    pub(crate) context: u32,
    pub(crate) device: u32,
    /// The number `aclrtStreamGetId` tells.
    pub(crate) number: i32,
    pub(crate) flags: u32,
    pub(crate) priority: u32,
    /// Priority set as an attribute afterwards.
    pub(crate) attribute_priority: u32,
    pub(crate) failure_mode: u64,
    pub(crate) overflow_switch: u32,
    pub(crate) tag: u32,
    pub(crate) cache_op_info: u32,
    pub(crate) subscription: Option<Subscription>,
    pub(crate) used_by_host_func: bool,
    /// The graph it is bound to by an explicit build.
    pub(crate) model: Option<u32>,
    /// Its place in a capture.
    pub(crate) capture: Option<StreamCapture>,
    /// Core limits set by the program: cube, vector.
    pub(crate) core_limits: [Option<u32>; 2],
    /// Up to which time the host has seen its records complete, by synchronising it.
    pub(crate) noticed_ns: Option<u64>,
    /// How much had been submitted then.
    pub(crate) noticed_position: u64,
    /// The group of captured tasks that submissions replace.
    pub(crate) updating: Option<u32>,
    /// What the checker calls it.
    pub(crate) order: Option<ascend_sim::order::StreamId>,
}

impl Stream {
    /// Tells whether its tasks are kept, not executed (acl/streams-and-events T8).
    pub(crate) fn keeps_tasks(&self) -> bool {
        self.flags & stream_flag::PERSISTENT != 0
    }

    /// Tells whether host calls find it complete whatever it does: kept tasks and device-side streams (acl/streams-and-events T20).
    pub(crate) fn is_detached(&self) -> bool {
        self.flags & (stream_flag::PERSISTENT | stream_flag::CPU_SCHEDULE | stream_flag::DEVICE_USE_ONLY) != 0
    }
}

/// Flags of streams.
pub(crate) mod stream_flag {
    pub(crate) const FAST_LAUNCH: u32 = 0x1;
    /// Its tasks are kept for a graph that is built call by call.
    pub(crate) const PERSISTENT: u32 = 0x4;
    pub(crate) const HUGE: u32 = 0x8;
    pub(crate) const CPU_SCHEDULE: u32 = 0x10;
    /// Only the device submits to it.
    pub(crate) const DEVICE_USE_ONLY: u32 = 0x20;
}

/// A stream's part in a capture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct StreamCapture {
    /// Index of the graph that is being captured.
    pub(crate) graph: u32,
    /// The line of that graph this stream fills.
    pub(crate) lane: u32,
}

/// Which constructor made an event (acl/streams-and-events 6.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Family {
    /// `aclrtCreateEvent`.
    A,
    /// `aclrtCreateEventWithFlag`.
    B,
    /// `aclrtCreateEventExWithFlag`.
    C,
}

/// How an event was first recorded, or waited for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Use {
    Plain,
    External,
}

/// What the newest record of an event is.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Newest {
    pub(crate) record: RecordId,
    /// Index and generation of the stream it was recorded on; it may be gone.
    pub(crate) stream: (u32, u16),
    /// The host has found out, by a query or a synchronize, that it is complete.
    pub(crate) noticed: bool,
    /// When a query first found it done and asked for its time stamp.
    pub(crate) asked_ns: Option<u64>,
}

/// An event.
#[derive(Debug)]
pub(crate) struct Event {
    pub(crate) family: Family,
    pub(crate) flags: u32,
    /// Index of the context that made it; it may be gone.
    pub(crate) context: u32,
    pub(crate) context_generation: u16,
    pub(crate) device: u32,
    pub(crate) newest: Option<Newest>,
    /// The level flag of B, EXTERNAL and of A (set by each record, cleared by resets).
    pub(crate) level: Option<FlagId>,
    /// A reset was submitted after the newest record.
    pub(crate) reset: bool,
    /// Records waited for through this event that may still be pending.
    pub(crate) waited: Vec<RecordId>,
    pub(crate) record_use: Option<Use>,
    pub(crate) wait_use: Option<Use>,
    /// Where it was recorded during a capture.
    pub(crate) captured: Option<CapturedRecord>,
    /// Recorded on a stream that is bound to a graph.
    pub(crate) in_model: bool,
    pub(crate) number: u32,
    /// How long its records hold an event number of the device.
    pub(crate) numbers: Number,
    /// Every call takes it: it is neither inter-process, nor for devices only, nor for time stamps only, and its context has not ended.
    pub(crate) is_ordinary: bool,
    /// Shared with other handles: inter-process events opened again. Index and generation of the event that holds the state; it may be gone.
    pub(crate) twin: Option<(u32, u16)>,
    /// What the checker calls it.
    pub(crate) order: Option<ascend_sim::order::EventId>,
}

/// A record during capture: the place of a node.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct CapturedRecord {
    pub(crate) graph: u32,
    pub(crate) graph_generation: u16,
    /// The node that records.
    pub(crate) node: u32,
}

/// Flags of events.
pub(crate) mod flag {
    pub(crate) const SYNC: u32 = 0x1;
    pub(crate) const PROGRESS: u32 = 0x2;
    /// The runtime's internal synchronisation bit.
    pub(crate) const INTERNAL_SYNC: u32 = 0x4;
    pub(crate) const TIME_LINE: u32 = 0x8;
    pub(crate) const DEVICE_USE_ONLY: u32 = 0x10;
    pub(crate) const EXTERNAL: u32 = 0x20;
    pub(crate) const IPC: u32 = 0x40;
    /// What `aclrtCreateEvent` gives.
    pub(crate) const DEFAULT: u32 = 0xE;
}

impl Event {
    pub(crate) fn is_external(&self) -> bool {
        self.flags & flag::EXTERNAL != 0
    }
    pub(crate) fn is_ipc(&self) -> bool {
        self.flags & flag::IPC != 0
    }
    pub(crate) fn is_device_only(&self) -> bool {
        self.flags & flag::DEVICE_USE_ONLY != 0
    }
    pub(crate) fn has_time(&self) -> bool {
        self.flags & flag::TIME_LINE != 0
    }
    /// Tells whether nothing can wait for it: neither SYNC, the internal bit, EXTERNAL nor IPC.
    pub(crate) fn is_only_timing(&self) -> bool {
        self.flags & (flag::SYNC | flag::INTERNAL_SYNC | flag::EXTERNAL | flag::IPC | flag::DEVICE_USE_ONLY) == 0
    }
    /// Tells whether it is a level: B with SYNC, or EXTERNAL.
    pub(crate) fn is_level(&self) -> bool {
        self.family == Family::B && self.flags & (flag::SYNC | flag::EXTERNAL) != 0
    }
}

/// A notify.
#[derive(Debug)]
pub(crate) struct Notify {
    pub(crate) flag: FlagId,
    pub(crate) number: u32,
    /// The device that made it.
    pub(crate) device: u32,
    /// It came by a key: only its device waits for it.
    pub(crate) imported: bool,
    /// What the checker calls it.
    pub(crate) order: Option<ascend_sim::order::NotifyId>,
}

/// A loaded kernel binary.
#[derive(Debug)]
pub(crate) struct Binary {
    pub(crate) functions: Vec<u32>,
    /// Names the binary has; `None` when every registered kernel is in it.
    pub(crate) names: Option<Vec<String>>,
}

/// A kernel found in a binary.
#[derive(Debug)]
pub(crate) struct Function {
    pub(crate) kernel: Arc<Kernel>,
    pub(crate) binary: u32,
}
