//! Moving on: what ends next, what may begin, and what happens when the executor is through with it.

use std::cmp::Reverse;

use crate::machine::config::Timing;
use crate::machine::dispatch::of_key;
use crate::machine::error::MachineError;
use crate::machine::id::NONE;
use crate::machine::meeting::{Meeting, Stage};
use crate::machine::observe::Observed;
use crate::machine::queue::{Entry, Op};
use crate::machine::state::Machine;
use crate::machine::stream::State;
use crate::machine::work::{Due, Outcome, Token, Work};
use crate::task::Task;

impl<P> Machine<P> {
    /// The time in nanoseconds.
    #[must_use]
    pub fn now_ns(&self) -> u64 {
        self.schedule.now_ns()
    }

    /// Virtual time: moves to the next end of a task that is not later than `limit_ns` and hands the task out. With none, moves to `limit_ns`
    /// (but stays where it is for `u64::MAX`) and gives `None`.
    ///
    /// Records, resets and waits are done on the way, waits that run out of time fail on the way. What was handed out before need not be
    /// completed first: its stream stands still until it is.
    #[inline]
    pub fn advance(&mut self, limit_ns: u64) -> Option<Due<P>> {
        loop {
            self.pump();
            let end_ns = self.schedule.next_end_ns();
            let deadline_ns = self.first_deadline_ns();
            let Some(next_ns) = [end_ns, deadline_ns].into_iter().flatten().min() else {
                if limit_ns < u64::MAX {
                    self.schedule.set_now(limit_ns);
                }
                return None;
            };
            if next_ns > limit_ns {
                self.schedule.set_now(limit_ns);
                return None;
            }
            if end_ns == Some(next_ns) {
                let (_, key) = self.schedule.end_next()?;
                let (stream, run) = of_key(key);
                if let Some(due) = self.hand_out(stream, run) {
                    return Some(due);
                }
            } else {
                self.schedule.set_now(next_ns);
                self.expire();
            }
        }
    }

    /// Executor's time: hands out what may begin, first come first served; `None` when nothing may.
    ///
    /// Any number of tasks can be in hand; those of one stream, and host functions of one context, come one after the other.
    pub fn take_runnable(&mut self) -> Option<Due<P>> {
        self.pump();
        while let Some((stream, run)) = self.runnable.pop_front() {
            if let Some(due) = self.hand_out(stream, run) {
                return Some(due);
            }
        }
        None
    }

    /// Executor's time: tells whether [`Machine::take_runnable`] has nothing to do.
    #[must_use]
    pub fn is_settled(&self) -> bool {
        self.to_look_at.is_empty() && self.runnable.is_empty()
    }

    /// Executor's time: tells whether a task takes its time now ([`Task::is_timed`]).
    #[must_use]
    pub const fn is_on_clock(&self) -> bool {
        self.on_clock > 0
    }

    /// Executor's time: tells that it is `now_ns`; waits whose time is up fail. An earlier time than before is ignored.
    pub fn set_now(&mut self, now_ns: u64) {
        self.schedule.set_now(now_ns);
        self.expire();
    }

    /// When the next wait runs out of time.
    pub fn next_deadline_ns(&mut self) -> Option<u64> {
        self.pump();
        self.first_deadline_ns()
    }

    /// Virtual time: when something happens next by itself, if anything does.
    pub fn next_event_ns(&mut self) -> Option<u64> {
        self.pump();
        let next = [self.schedule.next_end_ns(), self.first_deadline_ns()];
        next.into_iter().flatten().min()
    }

    /// The executor is through with what it was handed; the stream, or all streams of a collective, go on at the machine's time.
    ///
    /// # Errors
    /// [`MachineError::StaleToken`] if it was completed or parked before, or discarded meanwhile. Nothing changes then.
    #[inline]
    pub fn complete(&mut self, token: Token, outcome: Outcome) -> Result<(), MachineError> {
        if token.meeting == NONE {
            let index = self.in_hand(token)?;
            self.finish(index, outcome);
            return Ok(());
        }
        let handed = self.meetings.get(token.meeting).is_some_and(|meeting| {
            let Meeting { stage, run, .. } = meeting;
            *stage == Stage::Handed && *run == token.run
        });
        if !handed {
            return Err(MachineError::StaleToken);
        }
        let streams: Vec<u32> = self.meetings.at(token.meeting).streams().collect();
        for stream in streams {
            self.finish(stream, outcome);
        }
        self.meetings.remove(token.meeting);
        Ok(())
    }

    /// Puts a condition that does not hold yet back; it is handed out again after [`Machine::recheck`], at once if that was called meanwhile.
    ///
    /// # Errors
    /// [`MachineError::StaleToken`] if the stream was aborted meanwhile; the task is then dropped.
    pub fn park(&mut self, token: Token, task: Task<P>) -> Result<(), MachineError> {
        let index = self.in_hand(token)?;
        let stream = self.streams.at_mut(index);
        let timeout_ns = task.cost.duration_ns;
        let expired = timeout_ns > 0 && self.schedule.now_ns() >= stream.began_ns.saturating_add(timeout_ns);
        stream
            .queue
            .push_front(Entry::of_task(Op::ValueWait, task), &mut self.spare);
        stream.state = State::OnCondition;
        let (missed, armed) = (stream.epoch != self.memory_epoch, stream.armed);
        self.conditions.push(&mut self.streams, index);
        if expired {
            self.time_out(index);
        } else if missed {
            self.conditions.unlink(&mut self.streams, index);
            self.start(index, 0, crate::task::Demand::NONE);
        } else if !armed {
            self.arm(index, timeout_ns);
        }
        Ok(())
    }

    /// Memory has changed: parked conditions are handed out again. Costs the number of parked conditions.
    pub fn recheck(&mut self) {
        self.memory_epoch += 1;
        while let Some(index) = self.conditions.first() {
            self.conditions.unlink(&mut self.streams, index);
            self.start(index, 0, crate::task::Demand::NONE);
        }
    }

    #[inline]
    fn in_hand(&self, token: Token) -> Result<u32, MachineError> {
        let stream = self.streams.get(token.stream).ok_or(MachineError::StaleToken)?;
        if stream.run == token.run && stream.state == State::Handed {
            Ok(token.stream)
        } else {
            Err(MachineError::StaleToken)
        }
    }

    /// Takes a begun head out of its queue; `None` for one that was taken off meanwhile and for a part of a collective that is not the last.
    #[inline]
    pub(crate) fn hand_out(&mut self, index: u32, run: u32) -> Option<Due<P>> {
        let stream = self.streams.get(index)?;
        if stream.run != run || stream.state != State::Running {
            return None;
        }
        let end_ns = self.schedule.now_ns();
        let meeting = stream.meeting;
        if meeting != NONE {
            if self.config.timing == Timing::Virtual && !self.end_part(index, meeting) {
                return None;
            }
            let gathered = self.gather(meeting);
            let meeting_state = self.meetings.at(meeting);
            let (run, first) = (meeting_state.run, meeting_state.arrivals[0].stream);
            if self.config.timing == Timing::Executor {
                self.meetings.at_mut(meeting).began_ns = end_ns;
            }
            return Some(Due {
                token: Token {
                    stream: first,
                    run,
                    meeting,
                },
                stream: self.streams.id(first),
                start_ns: self.meetings.at(meeting).began_ns,
                end_ns,
                work: Work::Collective(gathered),
            });
        }
        let entry = self.pop(index);
        let epoch = self.memory_epoch;
        let id = self.streams.id(index);
        let stream = self.streams.at_mut(index);
        stream.state = State::Handed;
        stream.in_hand = entry.info;
        stream.epoch = epoch;
        if self.config.timing == Timing::Executor && entry.op != Op::ValueWait && !entry.is_timed {
            stream.began_ns = end_ns;
        }
        let start_ns = stream.began_ns;
        let op = entry.op;
        let task = entry.into_task()?;
        Some(Due {
            token: Token {
                stream: index,
                run,
                meeting: NONE,
            },
            stream: id,
            start_ns,
            end_ns,
            work: match op {
                Op::HostFunction => Work::HostFunction(task),
                Op::ValueWait => Work::Condition(task),
                _ => Work::Task(task),
            },
        })
    }

    /// The head that was in hand has ended.
    #[inline]
    pub(crate) fn finish(&mut self, index: u32, outcome: Outcome) {
        self.trace_task(index);
        self.leave_host_thread(index);
        self.streams.at_mut(index).meeting = NONE;
        self.finish_quietly(index);
        if let Outcome::Fault(code) = outcome {
            self.observe(index, Observed::Faulted { code });
            self.fail(index, code);
        }
        if self.streams.at(index).queue.len() > 0 {
            self.look_at(index);
        }
    }

    /// Gives the context's host thread to the next in line, if this stream has it.
    #[inline]
    pub(crate) fn leave_host_thread(&mut self, index: u32) {
        let context = self.contexts.at_mut(self.streams.at(index).context);
        if context.host_thread != index {
            return;
        }
        context.host_thread = NONE;
        let Some(next) = context.host_waiters.first() else {
            return;
        };
        context.host_waiters.unlink(&mut self.streams, next);
        context.host_thread = next;
        let now_ns = self.schedule.now_ns();
        let stream = self.streams.at_mut(next);
        stream.began_ns = now_ns;
        if let Some(head) = stream.queue.front() {
            let (duration_ns, demand) = (head.duration_ns, head.demand);
            self.start(next, duration_ns, demand);
        }
    }

    #[inline]
    fn first_deadline_ns(&mut self) -> Option<u64> {
        while let Some(&Reverse((deadline_ns, _, index, run))) = self.deadlines.peek() {
            let waits = self.streams.get(index).is_some_and(|stream| {
                let waits = matches!(
                    stream.state,
                    State::OnRecord(_) | State::OnFlag(_) | State::OnCondition | State::OnClock
                );
                stream.run == run && waits
            });
            if waits {
                return Some(deadline_ns);
            }
            self.deadlines.pop();
            if let Some(stream) = self.streams.get_mut(index)
                && stream.run == run
            {
                stream.armed = false;
            }
        }
        None
    }

    #[inline]
    fn expire(&mut self) {
        if !self.deadlines.is_empty() {
            self.expire_due();
        }
    }

    fn expire_due(&mut self) {
        while let Some(deadline_ns) = self.first_deadline_ns() {
            if deadline_ns > self.schedule.now_ns() {
                return;
            }
            match self.deadlines.pop() {
                Some(Reverse((_, _, index, _))) if self.streams.at(index).state == State::OnClock => {
                    self.leave_clock(index)
                }
                Some(Reverse((_, _, index, _))) => self.time_out(index),
                None => {}
            }
        }
    }

    /// Fails the wait at the head of a stream.
    fn time_out(&mut self, index: u32) {
        self.unpark(index);
        let entry = self.pop(index);
        self.trace_wait(index, &entry.info, None);
        self.observe(index, Observed::TimedOut);
        let mut dropped = std::mem::take(&mut self.dropped);
        self.drop_entry(index, entry, &mut dropped);
        self.dropped = dropped;
        self.finish_quietly(index);
        self.fail(index, self.config.wait_timeout_code);
        self.look_at(index);
    }
}
