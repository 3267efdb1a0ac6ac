//! What the machine tells about a run beside its results: observations for a checker, slices and arrows for a trace. Both are off by default.

use crate::machine::id::{NONE, RecordId, StreamId};
use crate::machine::state::Machine;
use crate::name::{NameId, NameTable};
use crate::task::{TaskInfo, TaskKind};
use crate::trace::{Record, Trace, Track, TrackId};

/// Something other than a task's end that happened on a stream.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Observation {
    /// When, in nanoseconds.
    pub at_ns: u64,
    /// On which stream.
    pub stream: StreamId,
    /// At which position of it.
    pub position: u64,
    /// What.
    pub what: Observed,
}

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Observed {
    /// A record was reached.
    Recorded,
    /// A reset was reached.
    Reset,
    /// A wait went on.
    Passed {
        /// Because of what.
        by: By,
    },
    /// A wait ran out of time.
    TimedOut,
    /// A task failed.
    Faulted {
        /// With this code.
        code: i32,
    },
}

/// What a wait went on because of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// This record.
    Record(RecordId),
    /// A flag, last set at this place.
    Setter {
        /// The stream that set it.
        stream: StreamId,
        /// The position of the record there.
        position: u64,
    },
    /// A flag that nobody is known to have set.
    Unknown,
}

/// The slices and arrows of a run so far.
#[derive(Debug, Default)]
pub(crate) struct Recorder {
    tracks: Vec<Track>,
    records: Vec<Record>,
    numbers: Vec<u32>,
    /// What the counter of event numbers in use is called; none is kept without.
    events: NameId,
}

impl<P> Machine<P> {
    /// What records, waits and resets did since the last call, in order. Empty unless [`Config::observe`] is set.
    ///
    /// [`Config::observe`]: crate::machine::Config::observe
    pub fn take_observations(&mut self) -> Vec<Observation> {
        std::mem::take(&mut self.observations)
    }

    /// The trace so far, with the texts of `names`; the machine goes on with the same tracks and no records. Empty unless [`Config::trace`]
    /// is set.
    ///
    /// [`Config::trace`]: crate::machine::Config::trace
    pub fn take_trace(&mut self, names: NameTable) -> Trace {
        let Some(recorder) = &mut self.recorder else {
            return Trace {
                names,
                ..Trace::default()
            };
        };
        Trace {
            names,
            tracks: recorder.tracks.clone(),
            records: std::mem::take(&mut recorder.records),
        }
    }

    /// From now on keeps a counter of the event numbers in use on each device, called `name`. Ignored when nothing is traced.
    pub fn trace_events_in_use(&mut self, name: NameId) {
        if let Some(recorder) = &mut self.recorder {
            recorder.events = name;
        }
    }

    /// Tells whether anybody is told what streams do.
    #[inline]
    pub(crate) fn is_told(&self) -> bool {
        self.recorder.is_some() || self.config.observe
    }

    /// One event number more or fewer is in use.
    #[inline]
    pub(crate) fn count_event(&mut self, device: u32, taken: bool) {
        let events = &mut self.devices[device as usize].events;
        *events = if taken { *events + 1 } else { *events - 1 };
        if let Some(recorder) = &mut self.recorder
            && !recorder.events.is_none()
        {
            recorder.records.push(Record::Counter {
                name: recorder.events,
                device: Some(device),
                at_ns: self.schedule.now_ns(),
                value: u64::from(*events),
            });
        }
    }

    /// Adds a record of the executor's own, such as a counter or a host thread's slice. Ignored when nothing is traced.
    pub fn trace_record(&mut self, record: Record) {
        if let Some(recorder) = &mut self.recorder {
            recorder.records.push(record);
        }
    }

    /// Adds a track of the executor's own, such as a host thread; `None` when nothing is traced.
    pub fn trace_track(&mut self, track: Track) -> Option<TrackId> {
        let recorder = self.recorder.as_mut()?;
        recorder.tracks.push(track);
        Some(TrackId(recorder.tracks.len() as u32 - 1))
    }

    /// The track of a stream; `None` when nothing is traced.
    ///
    /// # Errors
    /// [`super::MachineError::NoSuchStream`].
    pub fn stream_track(&mut self, stream: StreamId) -> Result<Option<TrackId>, super::MachineError> {
        let index = self.stream(stream)?;
        let track = self.track(index);
        Ok((track != NONE).then_some(TrackId(track)))
    }

    /// The track of a stream, made at its first use; `NONE` when nothing is traced.
    #[inline]
    pub(crate) fn track(&mut self, index: u32) -> u32 {
        if self.recorder.is_none() {
            return NONE;
        }
        self.traced_track(index)
    }

    fn traced_track(&mut self, index: u32) -> u32 {
        let Some(recorder) = &mut self.recorder else {
            return NONE;
        };
        let stream = self.streams.at_mut(index);
        if stream.track == NONE {
            stream.track = recorder.tracks.len() as u32;
            let device = stream.device as usize;
            if recorder.numbers.len() <= device {
                recorder.numbers.resize(device + 1, 0);
            }
            recorder.tracks.push(Track {
                device: Some(stream.device),
                number: recorder.numbers[device],
                name: stream.options.name,
            });
            recorder.numbers[device] += 1;
        }
        stream.track
    }

    /// The head that was in hand ends now.
    #[inline]
    pub(crate) fn trace_task(&mut self, index: u32) {
        if self.recorder.is_none() {
            return;
        }
        let now_ns = self.schedule.now_ns();
        let stream = self.streams.at(index);
        let (info, mut start_ns) = (stream.in_hand, stream.began_ns);
        if stream.meeting != NONE {
            let began_ns = self.meetings_began_ns(stream.meeting).unwrap_or(start_ns);
            let waiting = TaskInfo {
                kind: TaskKind::Wait,
                ..info
            };
            self.trace_slice(index, &waiting, start_ns, began_ns);
            start_ns = began_ns;
        }
        self.trace_slice(index, &info, start_ns, now_ns);
    }

    fn meetings_began_ns(&self, meeting: u32) -> Option<u64> {
        self.meetings.get(meeting).map(|meeting| meeting.began_ns)
    }

    /// A wait at the head ends now; `from` is the track and time of what released it.
    pub(crate) fn trace_wait(&mut self, index: u32, info: &TaskInfo, from: Option<(u32, u64)>) {
        if self.recorder.is_none() {
            return;
        }
        let now_ns = self.schedule.now_ns();
        let start_ns = self.streams.at(index).began_ns;
        self.trace_slice(index, info, start_ns, now_ns);
        let to = TrackId(self.track(index));
        if let Some((from, from_ns)) = from
            && let Some(recorder) = &mut self.recorder
        {
            recorder.records.push(Record::Arrow {
                from: TrackId(from),
                from_ns,
                to,
                to_ns: now_ns,
                label: info.label,
            });
        }
    }

    fn trace_slice(&mut self, index: u32, info: &TaskInfo, start_ns: u64, end_ns: u64) {
        if info.kind == TaskKind::Wait && start_ns == end_ns {
            return;
        }
        let track = TrackId(self.track(index));
        if let Some(recorder) = &mut self.recorder {
            recorder.records.push(Record::Slice {
                track,
                name: info.name,
                kind: info.kind,
                label: info.label,
                start_ns,
                end_ns,
            });
        }
    }

    #[inline]
    pub(crate) fn observe(&mut self, index: u32, what: Observed) {
        if self.config.observe {
            let stream = self.streams.at(index);
            self.observations.push(Observation {
                at_ns: self.schedule.now_ns(),
                stream: self.streams.id(index),
                position: stream.head_position(),
                what,
            });
        }
    }
}
