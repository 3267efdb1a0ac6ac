//! Beginning heads: what happens when a stream reaches its next task.

use std::cmp::Reverse;

use crate::machine::config::Timing;
use crate::machine::id::NONE;
use crate::machine::queue::Op;
use crate::machine::state::Machine;
use crate::machine::stream::State;
use crate::task::Demand;

/// A stream and its run as a key of the schedule.
pub(crate) const fn key(stream: u32, run: u32) -> u64 {
    (run as u64) << 32 | stream as u64
}

pub(crate) const fn of_key(key: u64) -> (u32, u32) {
    (key as u32, (key >> 32) as u32)
}

impl<P> Machine<P> {
    /// Has the machine look at a stream at its next step.
    #[inline]
    pub(crate) fn look_at(&mut self, index: u32) {
        let stream = self.streams.at_mut(index);
        if !stream.listed {
            stream.listed = true;
            self.to_look_at.push_back(index);
        }
    }

    /// Begins everything that can begin at the present time.
    #[inline]
    pub(crate) fn pump(&mut self) {
        while let Some(index) = self.to_look_at.pop_front() {
            self.streams.at_mut(index).listed = false;
            while self.begin_head(index) {}
        }
    }

    /// Begins the head of a stream; tells whether it is through already and the next may begin.
    fn begin_head(&mut self, index: u32) -> bool {
        let stream = self.streams.at_mut(index);
        if stream.state != State::Idle {
            return false;
        }
        let Some(head) = stream.queue.front() else {
            return false;
        };
        if self.devices[stream.device as usize].held {
            return false;
        }
        if stream.allowance != u32::MAX {
            if stream.allowance == 0 {
                return false;
            }
            stream.allowance -= 1;
        }
        self.runs = self.runs.wrapping_add(1);
        stream.run = self.runs;
        stream.began_ns = self.schedule.now_ns();
        if head.is_timed && self.config.timing == Timing::Executor && head.duration_ns > 0 {
            let duration_ns = head.duration_ns;
            stream.state = State::OnClock;
            self.on_clock += 1;
            self.arm(index, duration_ns);
            return false;
        }
        self.begin(index)
    }

    /// Begins what stands at the head of a stream; tells whether it is through already and the next may begin.
    #[inline]
    fn begin(&mut self, index: u32) -> bool {
        let stream = self.streams.at_mut(index);
        let Some(head) = stream.queue.front() else {
            return false;
        };
        let (op, duration_ns, demand) = (head.op, head.duration_ns, head.demand);
        let (record, flag) = (head.record, head.flag);
        match op {
            Op::Work => self.start(index, duration_ns, demand),
            Op::ValueWait => {
                self.arm(index, duration_ns);
                self.start(index, 0, Demand::NONE);
            }
            Op::HostFunction => {
                let context = self.contexts.at_mut(stream.context);
                if context.host_thread == NONE {
                    context.host_thread = index;
                    self.start(index, duration_ns, demand);
                } else {
                    stream.state = State::OnHostThread;
                    context.host_waiters.push(&mut self.streams, index);
                }
            }
            Op::Collective => self.arrive(index),
            Op::Record => {
                self.reach_record(index);
                return true;
            }
            Op::Reset => {
                self.reach_reset(index);
                return true;
            }
            Op::WaitRecord => {
                if self.records.at(record).lets_pass() {
                    self.pass(index);
                    return true;
                }
                stream.state = State::OnRecord(record);
                self.records.at_mut(record).waiters.push(&mut self.streams, index);
                self.arm(index, duration_ns);
            }
            Op::WaitFlag | Op::TakeFlag => {
                if self.flags.at(flag).set {
                    self.pass(index);
                    return true;
                }
                stream.state = State::OnFlag(flag);
                self.flags.at_mut(flag).waiters.push(&mut self.streams, index);
                self.arm(index, duration_ns);
            }
        }
        false
    }

    /// The head has taken its time: it may be handed out.
    pub(crate) fn leave_clock(&mut self, index: u32) {
        self.unpark(index);
        let stream = self.streams.at_mut(index);
        (stream.state, stream.armed) = (State::Idle, false);
        self.begin(index);
    }

    /// Has the head take its time, or be taken by the executor.
    #[inline]
    pub(crate) fn start(&mut self, index: u32, duration_ns: u64, demand: Demand) {
        let stream = self.streams.at_mut(index);
        stream.state = State::Running;
        match self.config.timing {
            Timing::Virtual => {
                let key = key(index, stream.run);
                self.schedule.start(stream.device as usize, key, duration_ns, demand);
            }
            Timing::Executor => self.runnable.push_back((index, stream.run)),
        }
    }

    /// Takes a running head off the schedule.
    pub(crate) fn unstart(&mut self, index: u32) {
        let stream = self.streams.at(index);
        match self.config.timing {
            Timing::Virtual => self.schedule.cancel(stream.device as usize, key(index, stream.run)),
            Timing::Executor => self.runnable.retain(|&(taken, _)| taken != index),
        }
    }

    /// Has the head fail when it has waited for `timeout_ns`; 0 is for ever.
    pub(crate) fn arm(&mut self, index: u32, timeout_ns: u64) {
        let stream = self.streams.at_mut(index);
        stream.armed = timeout_ns > 0;
        if timeout_ns > 0 {
            let deadline_ns = stream.began_ns.saturating_add(timeout_ns);
            let run = stream.run;
            self.deadlines
                .push(Reverse((deadline_ns, self.deadline_seq, index, run)));
            self.deadline_seq += 1;
            // Those of waits long over would pile up behind the near ones.
            if self.deadlines.len() > 64 + 4 * self.streams.len() {
                let streams = &self.streams;
                self.deadlines.retain(|&Reverse((_, _, index, run))| {
                    let stream = streams.get(index);
                    stream.is_some_and(|stream| stream.run == run && stream.state != State::Idle)
                });
            }
        }
    }
}
