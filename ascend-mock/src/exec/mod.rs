//! Who advances the simulation: the calling thread in virtual time, or worker threads in wall-clock time.
//!
//! Both hand effects to [`effect`]; neither calls the program with a lock held.

mod effect;
mod explored;
mod hang;
mod inline;
mod threads;
mod worker;

use std::time::{Duration, Instant};

use crate::fail::{Fail, Res};
use crate::world::Call;

pub(crate) use worker::{Watch, WorkerCounts, Workers};

/// How a blocking call ended without what it waited for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Block<T> {
    /// It happened.
    Done(T),
    /// Time ran out.
    TimedOut,
}

impl<T> Block<T> {
    /// What it waited for, or `fail` when time ran out.
    pub(crate) fn or(self, fail: Fail) -> Res<T> {
        match self {
            Block::Done(value) => Ok(value),
            Block::TimedOut => Err(fail),
        }
    }
}

impl Call<'_> {
    /// Lets the host's own time for one call pass, and simulates up to it.
    #[inline]
    pub(crate) fn pass_host_time(&mut self) {
        if self.world.is_inline() {
            let cost = self.world.config.host_call_ns;
            self.pass_inline(cost);
        }
    }

    /// Lets the least time pass, so that what a control call sets off does not look as if it had been there before.
    pub(crate) fn tick(&mut self) {
        if self.world.is_inline() {
            self.pass_inline(1);
        }
    }

    /// Blocks the calling thread until `done` answers, at most `timeout_ns`.
    pub(crate) fn block<T>(
        &mut self,
        timeout_ns: Option<u64>,
        done: impl FnMut(&mut Self) -> Option<T>,
    ) -> Res<Block<T>> {
        self.block_watching(None, timeout_ns, done)
    }

    /// As [`Call::block`], for a thread that need not look again until what it watches is over.
    pub(crate) fn block_watching<T>(
        &mut self,
        watch: Option<Watch>,
        timeout_ns: Option<u64>,
        done: impl FnMut(&mut Self) -> Option<T>,
    ) -> Res<Block<T>> {
        if self.world.is_inline() {
            self.block_inline(timeout_ns, done)
        } else {
            self.block_threads(watch, timeout_ns, done)
        }
    }

    /// Runs everything that can run.
    pub(crate) fn settle(&mut self) {
        if self.world.is_inline() {
            self.settle_inline();
        } else {
            self.settle_threads();
        }
    }

    /// Gives what is done as it is submitted a time: the clock's if anybody asks for it, else one that is later than all before.
    #[inline]
    pub(crate) fn look_at_clock(&mut self, is_asked: bool) {
        if self.world.is_inline() {
            return;
        }
        let now = if is_asked || self.world.config.trace {
            self.world.now_ns()
        } else {
            self.machine.now_ns() + 1
        };
        self.machine.set_now(now);
    }

    /// Tells whoever advances that something was submitted.
    #[inline]
    pub(crate) fn submitted(&mut self) {
        if !self.world.is_inline() {
            self.move_on();
        } else if self.world.has_many_threads() {
            self.world.changed.notify_all();
        }
    }

    /// A task that decides where a graph goes on has its turn.
    fn run_flow(
        &mut self,
        stream: ascend_sim::machine::StreamId,
        token: ascend_sim::machine::Token,
        task: &ascend_sim::task::Task<crate::payload::Payload>,
        flow: &crate::calls::graph_run::FlowTask,
    ) {
        let fault = self.task_fault(stream, task);
        if fault.is_some_and(effect::TaskFault::hangs) {
            return;
        }
        let outcome = self.flow(token, flow, fault.and_then(effect::TaskFault::code));
        self.after_task(stream, fault, outcome, &task.payload);
    }

    /// Tells whoever advances, and whoever waits, that something was let go or taken away.
    pub(crate) fn kick(&mut self) {
        self.submitted();
        self.wake_blocked();
    }
}

/// A limit in wall-clock time.
#[derive(Clone, Copy, Debug)]
pub(crate) struct WallLimit(Option<Instant>);

impl WallLimit {
    pub(crate) fn after(limit: Option<Duration>) -> WallLimit {
        WallLimit(limit.and_then(|limit| Instant::now().checked_add(limit)))
    }

    /// How much is left; `None` for no limit, zero when it is over.
    pub(crate) fn left(self) -> Option<Duration> {
        self.0.map(|end| end.saturating_duration_since(Instant::now()))
    }

    pub(crate) fn is_over(self) -> bool {
        self.left().is_some_and(|left| left.is_zero())
    }
}
