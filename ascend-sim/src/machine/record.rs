//! Record instances and level flags: what waits bind to, and the lists of streams that wait.

use crate::machine::config::{FlagKind, Number};
use crate::machine::id::{NONE, Slab, StreamId};
use crate::machine::stream::Stream;

/// Where a record stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RecordState {
    /// Not reached yet.
    Pending,
    /// Reached.
    Done {
        /// When, in nanoseconds.
        at_ns: u64,
    },
    /// Thrown away by an abort. The host reads it as complete; streams that wait for it hang (acl/streams-and-events T44).
    Discarded,
}

/// Streams that wait for one thing, first come first released. A stream waits for one thing at a time, so the links are in the streams.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Waiters {
    first: u32,
    last: u32,
}

impl Waiters {
    pub(crate) const EMPTY: Waiters = Waiters {
        first: NONE,
        last: NONE,
    };

    pub(crate) fn first(self) -> Option<u32> {
        (self.first != NONE).then_some(self.first)
    }

    pub(crate) fn push<P>(&mut self, streams: &mut Slab<Stream<P>>, index: u32) {
        let links = &mut streams.at_mut(index).links;
        (links.0, links.1) = (self.last, NONE);
        match self.last {
            NONE => self.first = index,
            last => streams.at_mut(last).links.1 = index,
        }
        self.last = index;
    }

    pub(crate) fn unlink<P>(&mut self, streams: &mut Slab<Stream<P>>, index: u32) {
        let (before, after) = std::mem::replace(&mut streams.at_mut(index).links, (NONE, NONE));
        match before {
            NONE => self.first = after,
            before => streams.at_mut(before).links.1 = after,
        }
        match after {
            NONE => self.last = before,
            after => streams.at_mut(after).links.0 = before,
        }
    }
}

/// One record of an event. 48 bytes with its slot: queues hold millions.
#[derive(Debug)]
pub(crate) struct Record {
    /// While pending the position in its stream, afterwards the time.
    pub(crate) position_or_time: u64,
    pub(crate) refs: u32,
    pub(crate) waits: u32,
    /// While pending its stream, afterwards its stream's track.
    pub(crate) stream_or_track: u32,
    pub(crate) waiters: Waiters,
    pub(crate) phase: Phase,
    /// A reset was executed: waits that come now block.
    pub(crate) reset: bool,
    pub(crate) number: Number,
    pub(crate) device: u16,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Phase {
    Pending,
    Done,
    Discarded,
}

impl Record {
    /// Tells whether a wait that comes now goes on at once.
    pub(crate) fn lets_pass(&self) -> bool {
        self.phase == Phase::Done && !self.reset
    }

    pub(crate) fn state(&self) -> RecordState {
        match self.phase {
            Phase::Pending => RecordState::Pending,
            Phase::Done => RecordState::Done {
                at_ns: self.position_or_time,
            },
            Phase::Discarded => RecordState::Discarded,
        }
    }
}

/// Who set a flag.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Setter {
    pub(crate) stream: StreamId,
    pub(crate) track: u32,
    pub(crate) position: u64,
    pub(crate) at_ns: u64,
}

#[derive(Debug)]
pub(crate) struct Flag {
    pub(crate) kind: FlagKind,
    pub(crate) device: u32,
    pub(crate) set: bool,
    pub(crate) refs: u32,
    pub(crate) waits: u32,
    pub(crate) waiters: Waiters,
    pub(crate) setter: Option<Setter>,
}
