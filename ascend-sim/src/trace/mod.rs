//! Trace records: what happened when, in simulated time, in a form that is independent of any viewer.
//!
//! A trace of a run in virtual time is a pure function of program, configuration and seed.

pub mod chrome;

use crate::label::Label;
use crate::name::{NameId, NameTable};
use crate::task::TaskKind;

/// Which line of the picture something belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TrackId(pub u32);

/// One line of the picture: a stream of a device, or a host thread.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Track {
    /// The device (rank) it belongs to; `None` for host threads.
    pub device: Option<u32>,
    /// The stream's number on its device, or the host thread's number, from 0.
    pub number: u32,
    /// What to call it.
    pub name: NameId,
}

/// Something that happened.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub enum Record {
    /// A task ran, or a stream stood waiting (kind [`TaskKind::Wait`]).
    Slice {
        /// Where.
        track: TrackId,
        /// What.
        name: NameId,
        /// Kind of work, which decides the colour.
        kind: TaskKind,
        /// Layer, micro-batch, key.
        label: Label,
        /// When it began, nanoseconds of simulated time.
        start_ns: u64,
        /// When it ended.
        end_ns: u64,
    },
    /// An event's record on one track released a wait on another.
    Arrow {
        /// Track of the record.
        from: TrackId,
        /// When the record completed.
        from_ns: u64,
        /// Track of the wait.
        to: TrackId,
        /// When the waiting stream went on.
        to_ns: u64,
        /// Layer, micro-batch, key of the event.
        label: Label,
    },
    /// A number changed: bytes in use, events in use.
    Counter {
        /// What is counted.
        name: NameId,
        /// On which device, if on one.
        device: Option<u32>,
        /// When.
        at_ns: u64,
        /// The new value.
        value: u64,
    },
    /// A point in time worth marking, such as a finding.
    Marker {
        /// Where.
        track: TrackId,
        /// What.
        name: NameId,
        /// When.
        at_ns: u64,
    },
}

/// A whole trace.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Trace {
    /// Texts of all names below.
    pub names: NameTable,
    /// The lines of the picture; [`TrackId`] is the index.
    pub tracks: Vec<Track>,
    /// What happened, in the order in which the simulation found it out.
    pub records: Vec<Record>,
}

impl Trace {
    /// An empty trace.
    #[must_use]
    pub fn new() -> Self {
        Trace::default()
    }

    /// Adds a line to the picture.
    pub fn add_track(&mut self, track: Track) -> TrackId {
        let id = TrackId(u32::try_from(self.tracks.len()).unwrap_or(u32::MAX));
        self.tracks.push(track);
        id
    }
}
