//! Virtual time: whoever calls simulates up to the host's clock, whoever blocks moves the clock to what it waits for.
//!
//! With one calling thread a run is a pure function of program, configuration and seed. Several threads share one clock, and their calls
//! are ordered as they happen to come.

use std::sync::atomic::Ordering;
use std::time::Duration;

use ascend_sim::machine::{Due, Outcome, Work};

use super::explored::Turn;
use super::{Block, WallLimit, effect};
use crate::fail::{Fail, Res};
use crate::payload::Payload;
use crate::thread;
use crate::world::{Call, PendingReport};

impl Call<'_> {
    /// The host spends `cost_ns`; devices are simulated up to its clock.
    pub(super) fn pass_inline(&mut self, cost_ns: u64) {
        let world = self.world;
        let before = world.host_ns.load(Ordering::Relaxed).max(self.machine.now_ns());
        let now = before.saturating_add(cost_ns);
        world.host_ns.store(now, Ordering::Relaxed);
        self.run_until(now);
    }

    /// Moves the host's clock forward.
    pub(crate) fn advance_host_to(&mut self, ns: u64) {
        if self.world.is_inline() {
            let before = self.world.host_ns.load(Ordering::Relaxed);
            self.pass_inline(ns.saturating_sub(before));
        }
    }

    pub(super) fn settle_inline(&mut self) {
        self.run_until(u64::MAX);
        self.catch_up();
    }

    /// Simulates up to `limit_ns`. A call from within a task of this thread leaves that to the frame that runs the task.
    fn run_until(&mut self, limit_ns: u64) {
        let own = thread::number();
        while self.advancing != 0 {
            if self.advancing == own {
                return;
            }
            self.wait_for_change(None);
        }
        let mut worked = false;
        let mut round = None;
        self.advancing = own;
        loop {
            while let Some(due) = self.next_due(limit_ns) {
                let is_looping = self.is_looping(due.stream);
                self.run_due(due);
                if is_looping {
                    self.asked_in_vain();
                }
                worked = true;
                // What is to run out runs out, but for a graph that goes round for ever.
                if limit_ns == u64::MAX && self.goes_round(is_looping, &mut round) {
                    self.tell_hang();
                    break;
                }
            }
            // Ranks that wait for others wait on when all else is to end.
            if limit_ns == u64::MAX || self.rank_deadline_ns().is_none_or(|deadline| deadline > limit_ns) {
                break;
            }
            self.expire_ranks();
            worked = true;
        }
        self.advancing = 0;
        if worked && self.world.has_many_threads() {
            self.world.changed.notify_all();
        }
    }

    #[inline]
    fn next_due(&mut self, limit_ns: u64) -> Option<Due<Payload>> {
        if self.world.config.explored.is_some() {
            return self.explored_due(limit_ns);
        }
        self.machine.advance(limit_ns)
    }

    pub(super) fn block_inline<T>(
        &mut self,
        timeout_ns: Option<u64>,
        mut done: impl FnMut(&mut Self) -> Option<T>,
    ) -> Res<Block<T>> {
        let own = thread::number();
        let world = self.world;
        let deadline = timeout_ns.map(|limit| world.host_ns.load(Ordering::Relaxed).saturating_add(limit));
        let mut wall: Option<WallLimit> = None;
        let mut round: Option<WallLimit> = None;
        let mut seen_ns = 0;
        loop {
            // What takes no time happens first: records, waits that are over.
            let next_ns = if self.advancing == 0 {
                self.machine.next_event_ns()
            } else {
                None
            };
            if let Some(value) = done(self) {
                self.catch_up();
                return Ok(Block::Done(value));
            }
            if !world.is_plugged() {
                return Err(Fail::runtime(507_899, "EE1001"));
            }
            if self.advancing == own {
                // A host function or kernel blocks on its own device: hardware hangs here (acl/streams-and-events H3).
                self.find_wait_in_callback();
                return Err(Fail::runtime(507_000, "EE1018"));
            }
            if self.advancing != 0 {
                self.wait_for_change(None);
                continue;
            }
            let ranks_ns = self.rank_deadline_ns().filter(|_| self.advancing == 0);
            let first = [deadline, ranks_ns].into_iter().flatten().min();
            if world.config.explored.is_some() {
                let is_due = next_ns.is_some_and(|next_ns| first.is_none_or(|first| next_ns <= first));
                match self.choose_turn(deadline.is_some(), is_due) {
                    Some(Turn::Host) if let Some(deadline) = deadline => {
                        self.pass_to(deadline);
                        return Ok(Block::TimedOut);
                    }
                    Some(Turn::Early(stream)) => {
                        self.advancing = own;
                        self.run_early(stream);
                        self.advancing = 0;
                        if world.has_many_threads() {
                            world.changed.notify_all();
                        }
                        wall = None;
                        continue;
                    }
                    _ => {}
                }
            }
            if let Some(next_ns) = next_ns.filter(|next_ns| first.is_none_or(|first| *next_ns <= first)) {
                self.advancing = own;
                let mut goes_round = false;
                if let Some(due) = self.machine.advance(next_ns) {
                    let is_looping = self.is_looping(due.stream);
                    self.run_due(due);
                    goes_round = self.goes_round(is_looping, &mut round);
                }
                self.advancing = 0;
                if world.has_many_threads() {
                    world.changed.notify_all();
                }
                if goes_round && timeout_ns.is_none() {
                    self.tell_hang();
                    return Ok(Block::TimedOut);
                }
                wall = None;
                continue;
            }
            // Nothing that was submitted can go on: only another thread can help.
            if let Some(ranks_ns) = ranks_ns.filter(|ranks_ns| Some(*ranks_ns) == first) {
                // In virtual time the others are not slow: they are given wall-clock time as long as any of them calls.
                let clock = world.host_ns.load(Ordering::Relaxed);
                let patience = world.config.hang_limit.unwrap_or(Duration::from_nanos(ranks_ns));
                if std::mem::replace(&mut seen_ns, clock) != clock {
                    wall = None;
                }
                let limit = *wall.get_or_insert_with(|| WallLimit::after(Some(patience)));
                if world.has_many_threads() && !limit.is_over() {
                    self.wait_for_change(limit.left());
                    continue;
                }
                self.advancing = own;
                match self.machine.advance(ranks_ns) {
                    Some(due) => self.run_due(due),
                    None => self.expire_ranks(),
                }
                self.advancing = 0;
                wall = None;
                continue;
            }
            if let Some(deadline) = deadline
                && !world.has_many_threads()
            {
                self.pass_to(deadline);
                return Ok(Block::TimedOut);
            }
            let limit = *wall.get_or_insert_with(|| {
                WallLimit::after(match timeout_ns {
                    Some(limit) => Some(Duration::from_nanos(limit)),
                    None => world.config.hang_limit,
                })
            });
            if limit.is_over() {
                if let Some(deadline) = deadline {
                    self.pass_to(deadline);
                    return Ok(Block::TimedOut);
                }
                self.tell_hang();
                return Ok(Block::TimedOut);
            }
            self.wait_for_change(limit.left());
        }
    }

    /// Tells whether nothing but graphs that go round has run for as long as a hang is given.
    fn goes_round(&self, is_looping: bool, since: &mut Option<WallLimit>) -> bool {
        if !is_looping {
            *since = None;
            return false;
        }
        let limit = since.get_or_insert_with(|| WallLimit::after(self.world.config.hang_limit));
        limit.is_over()
    }

    fn pass_to(&mut self, ns: u64) {
        let before = self.world.host_ns.load(Ordering::Relaxed);
        self.world.host_ns.store(before.max(ns), Ordering::Relaxed);
    }

    /// The host's clock is never behind what it has seen happen.
    fn catch_up(&mut self) {
        let now = self.machine.now_ns();
        self.pass_to(now);
    }

    /// Applies what is due now and says so to the machine.
    pub(super) fn run_due(&mut self, due: Due<Payload>) {
        let token = due.token;
        match due.work {
            Work::Condition(task) => {
                let _ = match effect::condition(self.world, &task.payload) {
                    Some(outcome) => self.machine.complete(token, outcome),
                    None => self.machine.park(token, task),
                };
                return;
            }
            Work::Task(task) => {
                if let Payload::Report(report) = &task.payload {
                    let report = report.clone();
                    self.deliver(report, token);
                    return;
                }
                if let Payload::Flow(flow) = &task.payload {
                    let flow = flow.clone();
                    self.run_flow(due.stream, token, &task, &flow);
                    self.machine.recheck();
                    return;
                }
                let Some(outcome) = self.run_task(due.stream, &task) else {
                    return;
                };
                let _ = self.machine.complete(token, outcome);
            }
            Work::HostFunction(task) => {
                let fault = self.task_fault(due.stream, &task);
                if fault.is_some_and(|fault| fault.hangs()) {
                    return;
                }
                let told = task.payload.told();
                self.told_callback_start(told, None);
                self.unlocked(|| effect::host_function(&task.payload));
                self.told_callback_end(told);
                let outcome = effect::with_fault(self.world, fault, || None, Outcome::Done);
                self.after_task(due.stream, fault, outcome, &task.payload);
                let _ = self.machine.complete(token, outcome);
            }
            Work::Collective(gathered) => {
                let Some(outcome) = self.run_collective(&gathered) else {
                    return;
                };
                let _ = self.machine.complete(token, outcome);
            }
        }
        self.machine.recheck();
    }

    fn run_task(
        &mut self,
        stream: ascend_sim::machine::StreamId,
        task: &ascend_sim::task::Task<Payload>,
    ) -> Option<Outcome> {
        let fault = self.task_fault(stream, task);
        let world = self.world;
        if fault.is_some_and(|fault| fault.hangs()) {
            return None;
        }
        let outcome = match &task.payload {
            Payload::Kernel(launch) => self.unlocked(|| effect::kernel(world, launch)),
            payload => effect::builtin(world, payload),
        };
        let outcome = effect::with_fault(world, fault, || effect::first_written(&task.payload), outcome);
        self.after_task(stream, fault, outcome, &task.payload);
        Some(outcome)
    }

    /// Puts a callback where its thread finds it.
    pub(super) fn deliver(
        &mut self,
        report: std::sync::Arc<crate::payload::Report>,
        token: ascend_sim::machine::Token,
    ) {
        let blocks = report.block;
        // Nobody is subscribed for it any more: it is lost, unless its stream waits for it (acl/streams-and-events H15, H16).
        let subscription = self.streams.get(report.stream).and_then(|stream| stream.subscription);
        if !blocks && subscription.is_none_or(|subscription| subscription.thread != report.thread) {
            let _ = self.machine.complete(token, Outcome::Done);
            self.world.changed.notify_all();
            return;
        }
        let pending = PendingReport {
            report: report.clone(),
            token: blocks.then_some(token),
        };
        self.reports.entry(report.thread).or_default().push_back(pending);
        if !blocks {
            let _ = self.machine.complete(token, Outcome::Done);
        }
        self.world.changed.notify_all();
    }
}
