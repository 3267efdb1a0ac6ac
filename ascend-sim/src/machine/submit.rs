//! Submission: what is put on a stream's queue.

use crate::machine::config::{Number, RecordOptions, WaitFor};
use crate::machine::error::{MachineError, Rejected};
use crate::machine::id::{NONE, RecordId, StreamId};
use crate::machine::queue::{Entry, Op};
use crate::machine::record::{Phase, Record, Waiters};
use crate::machine::state::Machine;
use crate::machine::stream::State;
use crate::task::{Cost, Task, TaskInfo};

impl<P> Machine<P> {
    /// Queues a task; gives its position on the stream, counted from 1.
    ///
    /// # Errors
    /// Gives the task back with [`MachineError::NoSuchStream`], [`MachineError::QueueFull`] or [`MachineError::ContextFailed`].
    pub fn submit(&mut self, stream: StreamId, task: Task<P>) -> Result<u64, Rejected<P>> {
        self.submit_work(stream, Op::Work, task)
    }

    /// Queues a function on the host: one at a time runs in a context, later tasks of the stream wait for it (acl/streams-and-events H1, H2).
    ///
    /// # Errors
    /// As [`Machine::submit`].
    pub fn submit_host_function(&mut self, stream: StreamId, task: Task<P>) -> Result<u64, Rejected<P>> {
        self.submit_work(stream, Op::HostFunction, task)
    }

    /// Queues a condition on memory. It is handed out when reached; while it does not hold the executor parks it, and it is handed out again
    /// after [`Machine::recheck`]. After `timeout_ns` from being reached it fails as a wait does.
    ///
    /// # Errors
    /// As [`Machine::submit`].
    pub fn submit_condition(
        &mut self,
        stream: StreamId,
        mut task: Task<P>,
        timeout_ns: Option<u64>,
    ) -> Result<u64, Rejected<P>> {
        task.cost.duration_ns = timeout_ns.unwrap_or(0);
        self.submit_work(stream, Op::ValueWait, task)
    }

    /// Queues one rank's part of a collective, named by the task's rendezvous. It is handed out, with the parts of all other ranks, when all
    /// have arrived and the longest of their costs has passed.
    ///
    /// # Errors
    /// As [`Machine::submit`], and [`MachineError::BadRendezvous`].
    pub fn submit_collective(&mut self, stream: StreamId, task: Task<P>) -> Result<u64, Rejected<P>> {
        match &task.rendezvous {
            Some(rendezvous) if rendezvous.rank < rendezvous.ranks => self.submit_work(stream, Op::Collective, task),
            _ => Err(Rejected {
                error: MachineError::BadRendezvous,
                task: Box::new(task),
            }),
        }
    }

    fn submit_work(&mut self, stream: StreamId, op: Op, task: Task<P>) -> Result<u64, Rejected<P>> {
        match self.room(stream) {
            Ok(index) => Ok(self.enqueue(index, Entry::of_task(op, task))),
            Err(error) => Err(Rejected {
                error,
                task: Box::new(task),
            }),
        }
    }

    /// Queues a record: it completes when everything submitted earlier on the stream has. The caller holds one reference to it, to be given
    /// back by [`Machine::release_record`].
    ///
    /// # Errors
    /// [`MachineError::NoSuchStream`], [`MachineError::QueueFull`], [`MachineError::ContextFailed`], [`MachineError::NoSuchFlag`];
    /// [`MachineError::EventsExhausted`] if it takes a number and none is left.
    pub fn submit_record(
        &mut self,
        stream: StreamId,
        info: TaskInfo,
        options: RecordOptions,
    ) -> Result<RecordId, MachineError> {
        let index = self.room(stream)?;
        let flag = match options.sets {
            Some(flag) => self.flag(flag)?,
            None => NONE,
        };
        let (device_index, position) = {
            let stream = self.streams.at(index);
            (stream.device, stream.submitted + 1)
        };
        let device = &self.devices[device_index as usize];
        let limit = device.config.max_events;
        let takes_number = options.number != Number::None;
        if takes_number && device.events >= limit {
            return Err(MachineError::EventsExhausted { limit });
        }
        if self.is_at_rest(index) {
            return Ok(self.record_at_once(index, flag, options.number));
        }
        if takes_number {
            self.count_event(device_index, true);
        }
        let record: RecordId = self.records.insert(Record {
            position_or_time: position,
            refs: 2,
            waits: 0,
            stream_or_track: index,
            waiters: Waiters::EMPTY,
            phase: Phase::Pending,
            reset: false,
            number: options.number,
            device: device_index as u16,
        });
        if flag != NONE {
            self.flags.at_mut(flag).refs += 1;
        }
        let mut entry = Entry::without_payload(Op::Record, info, Cost::ZERO);
        (entry.record, entry.flag) = (record.index, flag);
        self.enqueue(index, entry);
        Ok(record)
    }

    /// Queues the setting of a flag alone: a notify's record.
    ///
    /// # Errors
    /// As [`Machine::submit_record`].
    pub fn submit_set_flag(
        &mut self,
        stream: StreamId,
        info: TaskInfo,
        flag: super::FlagId,
    ) -> Result<u64, MachineError> {
        let index = self.room(stream)?;
        let flag = self.flag(flag)?;
        self.flags.at_mut(flag).refs += 1;
        let mut entry = Entry::without_payload(Op::Record, info, Cost::ZERO);
        entry.flag = flag;
        Ok(self.enqueue(index, entry))
    }

    /// Queues a wait: later tasks of the stream begin when `what` holds. After `timeout_ns` from being reached it fails with
    /// [`Config::wait_timeout_code`] and the stream goes on.
    ///
    /// [`Config::wait_timeout_code`]: crate::machine::Config::wait_timeout_code
    ///
    /// # Errors
    /// [`MachineError::NoSuchStream`], [`MachineError::QueueFull`], [`MachineError::ContextFailed`], [`MachineError::NoSuchRecord`],
    /// [`MachineError::NoSuchFlag`].
    pub fn submit_wait(
        &mut self,
        stream: StreamId,
        info: TaskInfo,
        what: WaitFor,
        timeout_ns: Option<u64>,
    ) -> Result<u64, MachineError> {
        let index = self.room(stream)?;
        let (op, record, flag) = match what {
            WaitFor::Record(record) => (Op::WaitRecord, self.record(record)?, NONE),
            WaitFor::Flag(flag) => (Op::WaitFlag, NONE, self.flag(flag)?),
            WaitFor::TakeFlag(flag) => (Op::TakeFlag, NONE, self.flag(flag)?),
        };
        if self.is_at_rest(index)
            && let Some(position) = self.pass_at_once(index, &info, op, record, flag)
        {
            return Ok(position);
        }
        if record != NONE {
            let record = self.records.at_mut(record);
            record.refs += 1;
            record.waits += 1;
        }
        if flag != NONE {
            let flag = self.flags.at_mut(flag);
            flag.refs += 1;
            flag.waits += 1;
        }
        let mut entry = Entry::without_payload(op, info, Cost::ZERO);
        (entry.record, entry.flag) = (record, flag);
        entry.duration_ns = timeout_ns.unwrap_or(0);
        Ok(self.enqueue(index, entry))
    }

    /// Queues a reset: when reached it clears `flag`, and makes later waits on `record` block, while the host goes on reading the record as it
    /// was (acl/streams-and-events E22 to E25).
    ///
    /// # Errors
    /// As [`Machine::submit_wait`]; [`MachineError::BadWait`] with neither.
    pub fn submit_reset(
        &mut self,
        stream: StreamId,
        info: TaskInfo,
        record: Option<RecordId>,
        flag: Option<super::FlagId>,
    ) -> Result<u64, MachineError> {
        let index = self.room(stream)?;
        if record.is_none() && flag.is_none() {
            return Err(MachineError::BadWait);
        }
        let mut entry = Entry::without_payload(Op::Reset, info, Cost::ZERO);
        let record = record.map(|record| self.record(record)).transpose()?;
        let flag = flag.map(|flag| self.flag(flag)).transpose()?;
        if let Some(record) = record {
            self.records.at_mut(record).refs += 1;
            entry.record = record;
        }
        if let Some(flag) = flag {
            self.flags.at_mut(flag).refs += 1;
            entry.flag = flag;
        }
        Ok(self.enqueue(index, entry))
    }

    /// One more reference to a record.
    ///
    /// # Errors
    /// [`MachineError::NoSuchRecord`].
    pub fn retain_record(&mut self, record: RecordId) -> Result<(), MachineError> {
        let index = self.record(record)?;
        self.records.at_mut(index).refs += 1;
        Ok(())
    }

    /// Gives a reference to a record back; queued tasks keep their own.
    ///
    /// # Errors
    /// [`MachineError::NoSuchRecord`].
    pub fn release_record(&mut self, record: RecordId) -> Result<(), MachineError> {
        let index = self.record(record)?;
        self.drop_record(index);
        Ok(())
    }

    pub(crate) fn drop_record(&mut self, index: u32) {
        let record = self.records.at_mut(index);
        record.refs -= 1;
        if record.refs == 0 {
            let (holds_number, device) = (record.number != Number::None, u32::from(record.device));
            self.records.remove(index);
            if holds_number {
                self.count_event(device, false);
            }
        }
    }

    pub(crate) fn record(&self, id: RecordId) -> Result<u32, MachineError> {
        self.records.check(id).ok_or(MachineError::NoSuchRecord)
    }

    /// Tells whether a task can be queued on `stream` now.
    ///
    /// # Errors
    /// What [`Machine::submit`] would answer.
    pub fn check_room(&self, stream: StreamId) -> Result<(), MachineError> {
        self.room(stream).map(|_| ())
    }

    #[inline]
    fn room(&self, stream: StreamId) -> Result<u32, MachineError> {
        let index = self.stream(stream)?;
        let state = self.streams.at(index);
        if let Some(code) = self.contexts.at(state.context).failed {
            return Err(MachineError::ContextFailed { code });
        }
        let limit = state.options.max_queued;
        if state.submitted - state.finished >= u64::from(limit) {
            return Err(MachineError::QueueFull { limit });
        }
        Ok(index)
    }

    /// Tells whether what is submitted to a stream now begins now, before anything else: what takes no time needs no place in its queue.
    #[inline]
    fn is_at_rest(&self, index: u32) -> bool {
        let stream = self.streams.at(index);
        self.to_look_at.is_empty()
            && stream.queue.len() == 0
            && stream.state == State::Idle
            && stream.allowance == u32::MAX
            && !self.devices[stream.device as usize].held
    }

    #[inline]
    fn enqueue(&mut self, index: u32, entry: Entry<P>) -> u64 {
        let stream = self.streams.at_mut(index);
        stream.queue.push_back(entry, &mut self.spare);
        stream.submitted += 1;
        let (position, first, context) = (stream.submitted, stream.queue.len() == 1, stream.context);
        self.contexts.at_mut(context).unfinished += 1;
        if first {
            self.look_at(index);
        }
        position
    }
}
