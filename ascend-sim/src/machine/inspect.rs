//! Questions: what is done, what is pending, and what each stream stands at.

use crate::machine::error::MachineError;
use crate::machine::id::{ContextId, DeviceId, FlagId, NONE, RecordId, StreamId};
use crate::machine::queue::Op;
use crate::machine::record::{Phase, RecordState};
use crate::machine::state::Machine;
use crate::machine::stream::State;
use crate::task::{Rendezvous, TaskInfo};

/// What a stream stands at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Head {
    /// The task at the head; `None` for an empty queue.
    pub task: Option<TaskInfo>,
    /// Its position on the stream, counted from 1.
    pub position: u64,
    /// Since when it has been there, if it has begun.
    pub since_ns: Option<u64>,
    /// What it does.
    pub state: HeadState,
}

/// What the head of a stream does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum HeadState {
    /// There is none: the stream is idle.
    Empty,
    /// Its turn comes at the machine's next step.
    Ready,
    /// The stream or its device is held.
    Held,
    /// It takes its time, or is in the executor's hands.
    Running,
    /// It is blocked on something that must happen elsewhere.
    Blocked(Blocked),
}

/// What a head is blocked on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Blocked {
    /// A record that is not done yet.
    Record {
        /// The record.
        record: RecordId,
        /// Where it is queued: stream and position. `None` if it was discarded, or was reset after it was done: then nothing can release it.
        queued: Option<(StreamId, u64)>,
    },
    /// A flag that is not set.
    Flag {
        /// The flag.
        flag: FlagId,
    },
    /// A condition on memory.
    Condition,
    /// The host thread of its context, which runs a function of another stream.
    HostThread {
        /// That stream.
        running: Option<StreamId>,
    },
    /// Ranks of a collective that have not arrived.
    Ranks {
        /// Its rendezvous.
        rendezvous: Rendezvous,
        /// How many have arrived.
        arrived: u32,
    },
    /// A collective at which the same rank had arrived before: it can never be complete.
    Repeated,
}

impl<P> Machine<P> {
    /// How many tasks were ever submitted to the stream: the position of the last one.
    ///
    /// # Errors
    /// [`MachineError::NoSuchStream`].
    pub fn submitted(&self, stream: StreamId) -> Result<u64, MachineError> {
        let index = self.stream(stream)?;
        Ok(self.streams.at(index).submitted)
    }

    /// Tells whether everything up to `position` has finished or was discarded.
    ///
    /// # Errors
    /// [`MachineError::NoSuchStream`].
    pub fn is_done(&self, stream: StreamId, position: u64) -> Result<bool, MachineError> {
        let index = self.stream(stream)?;
        Ok(self.streams.at(index).finished >= position)
    }

    /// How many tasks of the stream have not finished.
    ///
    /// # Errors
    /// [`MachineError::NoSuchStream`].
    pub fn pending(&self, stream: StreamId) -> Result<u64, MachineError> {
        let index = self.stream(stream)?;
        let stream = self.streams.at(index);
        Ok(stream.submitted - stream.finished)
    }

    /// How many tasks of all streams of the context have not finished.
    ///
    /// # Errors
    /// [`MachineError::NoSuchContext`].
    pub fn context_pending(&self, context: ContextId) -> Result<u64, MachineError> {
        let index = self.context(context)?;
        Ok(self.contexts.at(index).unfinished)
    }

    /// How many tasks of all streams of the device have not finished. Costs the number of contexts.
    ///
    /// # Errors
    /// [`MachineError::NoSuchDevice`].
    pub fn device_pending(&self, device: DeviceId) -> Result<u64, MachineError> {
        let index = self.device(device)?;
        let contexts = self.contexts.iter();
        Ok(contexts
            .filter(|(_, context)| context.device == index)
            .map(|(_, context)| context.unfinished)
            .sum())
    }

    /// How many streams of the device count against its limit.
    ///
    /// # Errors
    /// [`MachineError::NoSuchDevice`].
    pub fn streams_in_use(&self, device: DeviceId) -> Result<u32, MachineError> {
        let index = self.device(device)?;
        Ok(self.devices[index as usize].streams)
    }

    /// How many event numbers of the device are in use.
    ///
    /// # Errors
    /// [`MachineError::NoSuchDevice`].
    pub fn events_in_use(&self, device: DeviceId) -> Result<u32, MachineError> {
        let index = self.device(device)?;
        Ok(self.devices[index as usize].events)
    }

    /// Where a record stands.
    ///
    /// # Errors
    /// [`MachineError::NoSuchRecord`].
    pub fn record_state(&self, record: RecordId) -> Result<RecordState, MachineError> {
        let index = self.record(record)?;
        Ok(self.records.at(index).state())
    }

    /// How many waits for the record are queued and not executed.
    ///
    /// # Errors
    /// [`MachineError::NoSuchRecord`].
    pub fn record_waits(&self, record: RecordId) -> Result<u32, MachineError> {
        let index = self.record(record)?;
        Ok(self.records.at(index).waits)
    }

    /// Tells whether the flag is set.
    ///
    /// # Errors
    /// [`MachineError::NoSuchFlag`].
    pub fn flag_is_set(&self, flag: FlagId) -> Result<bool, MachineError> {
        let index = self.flag(flag)?;
        Ok(self.flags.at(index).set)
    }

    /// How many waits for the flag are queued and not executed.
    ///
    /// # Errors
    /// [`MachineError::NoSuchFlag`].
    pub fn flag_waits(&self, flag: FlagId) -> Result<u32, MachineError> {
        let index = self.flag(flag)?;
        Ok(self.flags.at(index).waits)
    }

    /// The context a stream belongs to.
    ///
    /// # Errors
    /// [`MachineError::NoSuchStream`].
    pub fn context_of(&self, stream: StreamId) -> Result<ContextId, MachineError> {
        let index = self.stream(stream)?;
        Ok(self.contexts.id(self.streams.at(index).context))
    }

    /// The device a stream belongs to.
    ///
    /// # Errors
    /// [`MachineError::NoSuchStream`].
    pub fn device_of(&self, stream: StreamId) -> Result<DeviceId, MachineError> {
        let index = self.stream(stream)?;
        Ok(DeviceId {
            index: self.streams.at(index).device,
            generation: 0,
        })
    }

    /// What a stream stands at.
    ///
    /// # Errors
    /// [`MachineError::NoSuchStream`].
    pub fn head(&self, stream: StreamId) -> Result<Head, MachineError> {
        let index = self.stream(stream)?;
        Ok(self.head_at(index))
    }

    /// All streams that stand at something, in order of their numbers; for reports of deadlocks.
    pub fn heads(&self) -> impl Iterator<Item = (StreamId, Head)> + '_ {
        let busy = self
            .streams
            .iter()
            .filter(|(_, stream)| stream.submitted > stream.finished);
        busy.map(|(index, _)| (self.streams.id(index), self.head_at(index)))
    }

    /// What is queued on the stream and not in the executor's hands, in order.
    ///
    /// # Errors
    /// [`MachineError::NoSuchStream`].
    pub fn queued(&self, stream: StreamId) -> Result<impl Iterator<Item = TaskInfo> + '_, MachineError> {
        let index = self.stream(stream)?;
        Ok(self.streams.at(index).queue.iter().map(|entry| entry.info))
    }

    /// What is waited for by waits that are queued on the stream: pending records, by the stream they are queued on and their position there.
    ///
    /// # Errors
    /// [`MachineError::NoSuchStream`].
    pub fn queued_waits(&self, stream: StreamId) -> Result<impl Iterator<Item = (StreamId, u64)> + '_, MachineError> {
        let index = self.stream(stream)?;
        let waits = self.streams.at(index).queue.iter();
        let waits = waits.filter(|entry| entry.op == Op::WaitRecord && entry.record != NONE);
        Ok(waits.filter_map(|entry| self.queued_at(entry.record)))
    }

    fn head_at(&self, index: u32) -> Head {
        let stream = self.streams.at(index);
        let head = stream.queue.front();
        let state = match stream.state {
            State::Idle if head.is_none() => HeadState::Empty,
            State::Idle if stream.allowance == 0 || self.devices[stream.device as usize].held => HeadState::Held,
            State::Idle => HeadState::Ready,
            State::Running | State::OnClock | State::Handed => HeadState::Running,
            State::OnRecord(record) => HeadState::Blocked(Blocked::Record {
                record: self.records.id(record),
                queued: self.queued_at(record),
            }),
            State::OnFlag(flag) => HeadState::Blocked(Blocked::Flag {
                flag: self.flags.id(flag),
            }),
            State::OnCondition => HeadState::Blocked(Blocked::Condition),
            State::OnHostThread => HeadState::Blocked(Blocked::HostThread {
                running: self
                    .streams
                    .get(self.contexts.at(stream.context).host_thread)
                    .map(|_| self.streams.id(self.contexts.at(stream.context).host_thread)),
            }),
            State::OnRanks(meeting) => {
                let meeting = self.meetings.at(meeting);
                HeadState::Blocked(Blocked::Ranks {
                    rendezvous: head
                        .and_then(|head| head.rendezvous.as_deref().copied())
                        .unwrap_or(meeting.first),
                    arrived: meeting.arrivals.len() as u32,
                })
            }
            State::Lost => HeadState::Blocked(Blocked::Repeated),
        };
        let task = match stream.state {
            State::Handed => Some(stream.in_hand),
            _ => head.map(|head| head.info),
        };
        Head {
            task,
            position: stream.head_position(),
            since_ns: (stream.state != State::Idle).then_some(stream.began_ns),
            state,
        }
    }

    fn queued_at(&self, record: u32) -> Option<(StreamId, u64)> {
        let record = self.records.at(record);
        (record.phase == Phase::Pending).then(|| (self.streams.id(record.stream_or_track), record.position_or_time))
    }
}
