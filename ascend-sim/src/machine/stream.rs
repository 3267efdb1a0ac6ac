//! A stream's state, and that of its context and device.

use crate::machine::config::StreamOptions;
use crate::machine::id::NONE;
use crate::machine::queue::Queue;
use crate::machine::record::Waiters;
use crate::task::{TaskInfo, TaskKind};

/// What the head of a stream's queue is doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum State {
    /// Not begun: the queue is empty, the stream is held, or its turn comes when the machine next looks at it.
    Idle,
    /// Takes its time, or stands in the list for the executor to take.
    Running,
    /// With the executor's timing, takes its time before it is handed out.
    OnClock,
    /// In the executor's hands; not in the queue any more.
    Handed,
    /// Waits for a record.
    OnRecord(u32),
    /// Waits for a flag.
    OnFlag(u32),
    /// A condition that did not hold when it was last looked at.
    OnCondition,
    /// A host function whose context runs another.
    OnHostThread,
    /// One rank of a collective that is not complete yet.
    OnRanks(u32),
    /// A rank that can never be complete: the same rank came twice.
    Lost,
}

#[derive(Debug)]
pub(crate) struct Stream<P> {
    pub(crate) queue: Queue<P>,
    pub(crate) state: State,
    /// The machine's count of heads begun when this one was.
    pub(crate) run: u32,
    pub(crate) context: u32,
    pub(crate) device: u32,
    pub(crate) submitted: u64,
    pub(crate) finished: u64,
    /// How many more heads may begin; `u32::MAX` for no limit.
    pub(crate) allowance: u32,
    /// In the list of streams to look at.
    pub(crate) listed: bool,
    /// The collective whose rank the head is, from its arrival on.
    pub(crate) meeting: u32,
    pub(crate) error: Option<i32>,
    /// Discarded tasks behind the head, to be counted as finished with it.
    pub(crate) owed: u64,
    pub(crate) began_ns: u64,
    /// The head is in the list of deadlines.
    pub(crate) armed: bool,
    /// The machine's memory epoch when a condition was handed out.
    pub(crate) epoch: u64,
    /// What is in the executor's hands.
    pub(crate) in_hand: TaskInfo,
    /// Before and after in the list it waits in.
    pub(crate) links: (u32, u32),
    pub(crate) track: u32,
    pub(crate) options: StreamOptions,
}

impl<P> Stream<P> {
    pub(crate) const fn new(context: u32, device: u32, options: StreamOptions) -> Self {
        Stream {
            queue: Queue::new(),
            state: State::Idle,
            run: 0,
            context,
            device,
            submitted: 0,
            finished: 0,
            allowance: u32::MAX,
            listed: false,
            meeting: NONE,
            error: None,
            owed: 0,
            began_ns: 0,
            armed: false,
            epoch: 0,
            in_hand: TaskInfo::of(TaskKind::Other),
            links: (NONE, NONE),
            track: NONE,
            options,
        }
    }

    /// Counts a task that is done as it comes; gives its position.
    pub(crate) const fn count_at_once(&mut self) -> u64 {
        self.submitted += 1;
        self.finished += 1;
        self.submitted
    }

    /// Position of the head, counted from 1.
    pub(crate) const fn head_position(&self) -> u64 {
        self.finished + 1
    }
}

#[derive(Debug)]
pub(crate) struct Context {
    pub(crate) device: u32,
    pub(crate) stop_on_failure: bool,
    pub(crate) failed: Option<i32>,
    /// The stream whose host function runs.
    pub(crate) host_thread: u32,
    pub(crate) host_waiters: Waiters,
    /// Tasks submitted and not finished, over all its streams.
    pub(crate) unfinished: u64,
}

#[derive(Debug)]
pub(crate) struct Device {
    pub(crate) config: super::DeviceConfig,
    pub(crate) held: bool,
    pub(crate) streams: u32,
    pub(crate) events: u32,
    pub(crate) notifies: u32,
}
