//! What the checker remembers of each stream, thread and event.

use std::collections::VecDeque;
use std::sync::{Arc, OnceLock};

use crate::access::Access;
use crate::name::NameId;
use crate::order::clock::{Clock, Epoch};
use crate::order::graph::Graph;
use crate::order::id::{EventId, Family, GraphId, Home, HostId, StreamId};
use crate::order::info::InfoId;
use crate::task::Rendezvous;

/// A table whose numbers are given again.
#[derive(Clone, Debug)]
pub(crate) struct Slab<T> {
    entries: Vec<Option<T>>,
    unused: Vec<u32>,
}

impl<T> Slab<T> {
    pub(crate) const fn new() -> Self {
        Slab {
            entries: Vec::new(),
            unused: Vec::new(),
        }
    }

    pub(crate) fn add(&mut self, entry: T) -> u32 {
        if let Some(index) = self.unused.pop() {
            self.entries[index as usize] = Some(entry);
            return index;
        }
        self.entries.push(Some(entry));
        self.entries.len() as u32 - 1
    }

    pub(crate) fn remove(&mut self, index: u32) -> Option<T> {
        let entry = self.entries.get_mut(index as usize)?.take()?;
        self.unused.push(index);
        Some(entry)
    }

    #[inline]
    pub(crate) fn get(&self, index: u32) -> Option<&T> {
        self.entries.get(index as usize)?.as_ref()
    }

    #[inline]
    pub(crate) fn get_mut(&mut self, index: u32) -> Option<&mut T> {
        self.entries.get_mut(index as usize)?.as_mut()
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = (u32, &T)> {
        (0..)
            .zip(&self.entries)
            .filter_map(|(index, entry)| Some((index, entry.as_ref()?)))
    }

    pub(crate) fn iter_mut(&mut self) -> impl Iterator<Item = (u32, &mut T)> {
        (0..)
            .zip(&mut self.entries)
            .filter_map(|(index, entry)| Some((index, entry.as_mut()?)))
    }

    pub(crate) fn heap_bytes(&self) -> usize {
        self.entries.capacity() * size_of::<Option<T>>() + self.unused.capacity() * size_of::<u32>()
    }
}

/// What everything before a point of a stream amounts to.
#[derive(Clone, Debug)]
pub(crate) struct Snapshot {
    pub(crate) clock: Clock,
    pub(crate) epoch: Epoch,
    pub(crate) info: InfoId,
    // When it was submitted, as [`Checker::submission`](crate::order::Checker) counts.
    pub(crate) submission: u64,
}

/// A point of a stream whose past may not be known yet, because something before it waits for what has not been submitted.
#[derive(Debug)]
pub(crate) struct Cell {
    pub(crate) stream: StreamId,
    pub(crate) count: u64,
    pub(crate) snapshot: OnceLock<Snapshot>,
}

/// Work whose place in the order is not settled when it is submitted.
#[derive(Clone, Debug)]
pub(crate) enum Item {
    Launch {
        info: InfoId,
        accesses: Box<[Access]>,
    },
    Record {
        cell: Arc<Cell>,
        info: InfoId,
    },
    Wait {
        cell: Arc<Cell>,
        event: Option<EventId>,
        info: InfoId,
    },
    // A wait for whatever is recorded next: a classic event after a reset.
    WaitNext {
        event: EventId,
        info: InfoId,
    },
    NoWait,
    LevelRecord {
        event: EventId,
        info: InfoId,
    },
    LevelWait {
        event: EventId,
        info: InfoId,
    },
    Reset {
        event: EventId,
        info: InfoId,
    },
    NotifyRecord {
        notify: u32,
        info: InfoId,
    },
    NotifyWait {
        notify: u32,
        info: InfoId,
    },
    Callback {
        id: u32,
    },
    Collective {
        info: InfoId,
        accesses: Box<[Access]>,
        meeting: Rendezvous,
    },
    // Record and wait inside a graph, by the number of the record.
    NodeRecord {
        cell: u32,
        info: InfoId,
    },
    NodeWait {
        cell: u32,
        info: InfoId,
    },
    // Graphs inside a graph.
    Nested {
        graphs: Box<[GraphId]>,
    },
}

/// An item with its place, and what the host knew when it submitted it.
#[derive(Clone, Debug)]
pub(crate) struct Queued {
    pub(crate) item: Item,
    pub(crate) count: u64,
    pub(crate) host: Option<Box<Clock>>,
    pub(crate) submission: u64,
}

#[derive(Clone, Debug)]
pub(crate) struct StreamState {
    pub(crate) actor: u16,
    // Set while items cannot be checked at once: something before them is unsettled, or the stream is being captured.
    pub(crate) slow: bool,
    pub(crate) count: u64,
    pub(crate) clock: Clock,
    // The thread whose clock was joined last, and that clock's version.
    pub(crate) joined: (HostId, u64),
    // What another thread must have of that thread to be ordered after its submissions.
    pub(crate) submitted: u64,
    pub(crate) last_info: InfoId,
    pub(crate) home: Home,
    pub(crate) name: NameId,
    pub(crate) queue: VecDeque<Queued>,
    pub(crate) capture: Option<(u32, u16)>,
    // A stream inside a graph: not one of the program's.
    pub(crate) hidden: bool,
}

pub(crate) const NO_HOST: HostId = HostId(u32::MAX);

#[derive(Clone, Debug)]
pub(crate) struct HostState {
    pub(crate) actor: u16,
    pub(crate) clock: Clock,
    // Changes whenever the clock does.
    pub(crate) version: u64,
    pub(crate) context: Option<Home>,
    pub(crate) name: NameId,
    pub(crate) in_callback: Option<u32>,
}

#[derive(Clone, Debug)]
pub(crate) enum Current {
    Never,
    Known(Snapshot),
    Pending(Arc<Cell>),
    // Recorded inside a capture: its number and that of the record.
    Captured(u32, u32),
    // A classic event after a reset.
    Reset,
}

/// Records, waits and resets of a level or classic event since its last reset.
#[derive(Clone, Debug, Default)]
pub(crate) struct Level {
    // Those not ordered after another: whichever comes first satisfies the waits.
    pub(crate) sets: Vec<Snapshot>,
    // The newest record, whatever was reset since: what the host sees.
    pub(crate) newest: Option<Snapshot>,
    // The newest of each actor, and whether all of its waits passed at once.
    pub(crate) waits: Vec<(Epoch, InfoId, bool)>,
    pub(crate) reset: Option<(Epoch, InfoId)>,
}

#[derive(Clone, Debug)]
pub(crate) struct EventState {
    pub(crate) family: Family,
    pub(crate) home: Home,
    pub(crate) name: NameId,
    pub(crate) current: Current,
    // Somebody waited for the newest record, or the host looked at it.
    pub(crate) used: bool,
    pub(crate) destroyed: bool,
    // Queued items that name this event.
    pub(crate) pins: u32,
    pub(crate) level: Level,
}

#[derive(Clone, Debug, Default)]
pub(crate) struct NotifyState {
    pub(crate) home: Home,
    pub(crate) set: Option<Snapshot>,
    // The wait that took the last record, and the one that waits now.
    pub(crate) taken: Option<(Epoch, InfoId)>,
}

#[derive(Clone, Debug)]
pub(crate) struct CallbackState {
    pub(crate) stream: StreamId,
    pub(crate) count: u64,
    pub(crate) blocking: bool,
    pub(crate) before: Option<Clock>,
    pub(crate) after: Option<Clock>,
    pub(crate) host: Option<HostId>,
}

/// A collective that ranks are meeting in.
#[derive(Clone, Debug, Default)]
pub(crate) struct Meeting {
    pub(crate) first: Option<(Epoch, InfoId)>,
    pub(crate) shape: u64,
    pub(crate) arrived: Vec<u32>,
    pub(crate) left: u32,
    pub(crate) clock: Clock,
}

#[derive(Clone, Debug)]
pub(crate) struct GraphState {
    pub(crate) graph: Arc<Graph>,
    // The hidden streams of its side branches, for each stream it was replayed on.
    pub(crate) lanes: Vec<(StreamId, Vec<StreamId>)>,
}
