//! Records, resets and waits that are reached, and the streams they release.

use crate::machine::config::Number;
use crate::machine::id::{NONE, RecordId};
use crate::machine::observe::{By, Observed};
use crate::machine::queue::{Entry, Op};
use crate::machine::record::{Phase, Record, Setter, Waiters};
use crate::machine::state::Machine;
use crate::machine::stream::State;
use crate::task::TaskInfo;

impl<P> Machine<P> {
    pub(crate) fn reach_record(&mut self, index: u32) {
        let now_ns = self.schedule.now_ns();
        let entry = self.pop(index);
        let track = self.track(index);
        self.observe(index, Observed::Recorded);
        if entry.record != NONE {
            let record = self.records.at_mut(entry.record);
            record.phase = Phase::Done;
            record.reset = false;
            record.position_or_time = now_ns;
            record.stream_or_track = track;
            if record.number == Number::UntilDone {
                record.number = Number::None;
                let device = u32::from(record.device);
                self.count_event(device, false);
            }
            while let Some(waiter) = self.records.at(entry.record).waiters.first() {
                self.records
                    .at_mut(entry.record)
                    .waiters
                    .unlink(&mut self.streams, waiter);
                self.pass(waiter);
                self.look_at(waiter);
            }
        }
        self.set(entry.flag, index);
        self.let_go(&entry);
        self.finish_quietly(index);
    }

    /// A record that is reached as it is submitted, on a stream at rest.
    #[inline]
    pub(crate) fn record_at_once(&mut self, index: u32, flag: u32, number: Number) -> RecordId {
        let track = self.track(index);
        let device = self.streams.at(index).device;
        let number = match number {
            Number::WhileReferenced => {
                self.count_event(device, true);
                number
            }
            _ => Number::None,
        };
        self.observe(index, Observed::Recorded);
        let record = self.records.insert(Record {
            position_or_time: self.schedule.now_ns(),
            refs: 1,
            waits: 0,
            stream_or_track: track,
            waiters: Waiters::EMPTY,
            phase: Phase::Done,
            reset: false,
            number,
            device: device as u16,
        });
        self.set(flag, index);
        self.streams.at_mut(index).count_at_once();
        record
    }

    /// Passes a wait as it is submitted, on a stream at rest, if its condition holds.
    #[inline]
    pub(crate) fn pass_at_once(&mut self, index: u32, info: &TaskInfo, op: Op, record: u32, flag: u32) -> Option<u64> {
        let holds = if record == NONE {
            self.flags.at(flag).set
        } else {
            self.records.at(record).lets_pass()
        };
        if !holds {
            return None;
        }
        self.streams.at_mut(index).began_ns = self.schedule.now_ns();
        self.go_on(index, info, op, record, flag);
        Some(self.streams.at_mut(index).count_at_once())
    }

    /// A record on a stream sets a flag, if it sets one.
    #[inline]
    fn set(&mut self, flag: u32, index: u32) {
        if flag != NONE {
            self.raise_from(flag, index);
        }
    }

    fn raise_from(&mut self, flag: u32, index: u32) {
        let setter = Setter {
            stream: self.streams.id(index),
            track: self.track(index),
            position: self.streams.at(index).head_position(),
            at_ns: self.schedule.now_ns(),
        };
        self.raise(flag, Some(setter));
    }

    pub(crate) fn reach_reset(&mut self, index: u32) {
        let entry = self.pop(index);
        if entry.record != NONE {
            self.records.at_mut(entry.record).reset = true;
        }
        if entry.flag != NONE {
            self.flags.at_mut(entry.flag).set = false;
        }
        self.observe(index, Observed::Reset);
        self.let_go(&entry);
        self.finish_quietly(index);
    }

    /// Ends a wait whose condition holds.
    pub(crate) fn pass(&mut self, index: u32) {
        let entry = self.pop(index);
        self.go_on(index, &entry.info, entry.op, entry.record, entry.flag);
        self.let_go(&entry);
        self.finish_quietly(index);
    }

    /// A wait goes on: takes the flag it takes.
    #[inline]
    fn go_on(&mut self, index: u32, info: &TaskInfo, op: Op, record: u32, flag: u32) {
        if op == Op::TakeFlag {
            self.flags.at_mut(flag).set = false;
        }
        if self.is_told() {
            self.tell_passed(index, info, record, flag);
        }
    }

    /// Tells because of what a wait goes on.
    fn tell_passed(&mut self, index: u32, info: &TaskInfo, record: u32, flag: u32) {
        let (by, from) = if record == NONE {
            match self.flags.at(flag).setter {
                Some(setter) => (
                    By::Setter {
                        stream: setter.stream,
                        position: setter.position,
                    },
                    Some((setter.track, setter.at_ns)),
                ),
                None => (By::Unknown, None),
            }
        } else {
            let id = self.records.id::<RecordId>(record);
            let record = self.records.at(record);
            (By::Record(id), Some((record.stream_or_track, record.position_or_time)))
        };
        self.trace_wait(index, info, from);
        self.observe(index, Observed::Passed { by });
    }

    /// Gives the references of an entry back that leaves the queue.
    pub(crate) fn let_go(&mut self, entry: &Entry<P>) {
        let waits = matches!(entry.op, Op::WaitRecord | Op::WaitFlag | Op::TakeFlag);
        if entry.record != NONE {
            self.records.at_mut(entry.record).waits -= u32::from(waits);
            self.drop_record(entry.record);
        }
        if entry.flag != NONE {
            self.flags.at_mut(entry.flag).waits -= u32::from(waits);
            self.drop_flag(entry.flag);
        }
    }

    /// Marks the record of an entry that is thrown away.
    pub(crate) fn discard_record(&mut self, entry: &Entry<P>) {
        if entry.op != Op::Record || entry.record == NONE {
            return;
        }
        let record = self.records.at_mut(entry.record);
        record.phase = Phase::Discarded;
        if record.number == Number::UntilDone {
            record.number = Number::None;
            let device = u32::from(record.device);
            self.count_event(device, false);
        }
    }

    #[inline]
    pub(crate) fn pop(&mut self, index: u32) -> Entry<P> {
        let stream = self.streams.at_mut(index);
        let entry = stream.queue.pop_front(&mut self.spare);
        entry.expect("bug in ascend-sim: a head that is not in its queue")
    }

    /// Counts the head as finished and makes the stream ready for the next.
    #[inline]
    pub(crate) fn finish_quietly(&mut self, index: u32) {
        let stream = self.streams.at_mut(index);
        stream.state = State::Idle;
        let finished = 1 + std::mem::take(&mut stream.owed);
        stream.finished += finished;
        self.contexts.at_mut(stream.context).unfinished -= finished;
    }

    fn raise(&mut self, index: u32, setter: Option<Setter>) {
        let flag = self.flags.at_mut(index);
        flag.set = true;
        flag.setter = setter;
        while let flag = self.flags.at_mut(index)
            && flag.set
            && let Some(waiter) = flag.waiters.first()
        {
            flag.waiters.unlink(&mut self.streams, waiter);
            self.pass(waiter);
            self.look_at(waiter);
        }
    }

    /// Sets a flag at once, from no stream: opens a gate that streams wait at.
    ///
    /// # Errors
    /// [`super::MachineError::NoSuchFlag`].
    pub fn set_flag(&mut self, flag: super::FlagId) -> Result<(), super::MachineError> {
        let index = self.flag(flag)?;
        self.raise(index, None);
        Ok(())
    }

    /// Clears a flag at once, from no stream: a reset of notifies by the host (acl/streams-and-events N6).
    ///
    /// # Errors
    /// [`super::MachineError::NoSuchFlag`].
    pub fn clear_flag(&mut self, flag: super::FlagId) -> Result<(), super::MachineError> {
        let index = self.flag(flag)?;
        self.flags.at_mut(index).set = false;
        Ok(())
    }
}
