//! Wall-clock time, as the program's threads see it: whoever calls moves the machine on, gives what may begin to workers, and blocks.

use std::time::{Duration, Instant};

use super::{Block, WallLimit, Watch};
use crate::fail::{Fail, Res};
use crate::world::Call;

impl Call<'_> {
    /// Moves the machine on, if anything in it can move, and gives what may begin to workers.
    #[inline]
    pub(super) fn move_on(&mut self) {
        if !self.machine.is_settled() {
            self.move_machine();
            self.wake_watching();
        }
    }

    fn move_machine(&mut self) {
        let now = self.world.now_ns();
        self.machine.set_now(now);
        let mut has_fresh = false;
        while let Some(due) = self.machine.take_runnable() {
            self.ready.push_back(due);
            has_fresh = true;
        }
        // Somebody must look at the clock when a wait runs out of time.
        let deadline = self.next_deadline_ns().unwrap_or(u64::MAX);
        if has_fresh || deadline < self.counts.alarm_ns {
            self.rouse();
        }
    }

    /// Has all blocked threads of the program look again.
    #[inline]
    pub(super) fn wake_blocked(&self) {
        if self.counts.blocked > 0 {
            self.world.changed.notify_all();
        }
    }

    pub(super) fn block_threads<T>(
        &mut self,
        watch: Option<Watch>,
        timeout_ns: Option<u64>,
        mut done: impl FnMut(&mut Self) -> Option<T>,
    ) -> Res<Block<T>> {
        let limit = WallLimit::after(timeout_ns.map(Duration::from_nanos));
        let mut silence = Silence::default();
        let in_runtime = u32::from(self.thread.in_runtime);
        self.counts.blocked += 1;
        self.counts.blocked_in_runtime += in_runtime;
        self.counts.watches.extend(watch);
        let result = loop {
            self.move_on();
            if let Some(value) = done(self) {
                break Ok(Block::Done(value));
            }
            if !self.world.is_plugged() {
                break Err(Fail::runtime(507_899, "EE1001"));
            }
            if limit.is_over() {
                break Ok(Block::TimedOut);
            }
            let left = match timeout_ns {
                Some(_) => limit.left(),
                None => self.patience(&mut silence),
            };
            if left.is_some_and(|left| left.is_zero()) {
                // Ranks that nobody can come to any more are not waited out.
                if self.give_ranks_up() {
                    silence = Silence::default();
                    continue;
                }
                self.tell_hang();
                break Ok(Block::TimedOut);
            }
            self.wait_for_change(left);
        };
        self.counts.blocked -= 1;
        self.counts.blocked_in_runtime -= in_runtime;
        if let Some(place) = self.counts.watches.iter().position(|other| Some(*other) == watch) {
            self.counts.watches.swap_remove(place);
        }
        result
    }

    /// How much longer a blocked thread waits before it says that it can never return; `None` for ever. Zero is never the answer while
    /// anything runs or another thread calls, nor for a thread that waits for callbacks while no stream has work.
    fn patience(&mut self, silence: &mut Silence) -> Option<Duration> {
        let limit = self.world.config.hang_limit?;
        let has_deadline = self.machine.next_deadline_ns().is_some();
        let runs = self.counts.running > self.counts.blocked_in_runtime + self.counts.going_round
            || self.ready.iter().any(|due| !self.is_looping(due.stream));
        let now = Instant::now();
        let since = match silence.since {
            Some(since) if silence.stirs == self.stirs && !runs && !has_deadline => since,
            _ => {
                silence.stirs = self.stirs;
                *silence.since.insert(now)
            }
        };
        let left = limit.saturating_sub(now.saturating_duration_since(since));
        if left.is_zero() && self.machine.heads().next().is_none() {
            silence.since = None;
            return Some(limit);
        }
        Some(left)
    }

    pub(super) fn settle_threads(&mut self) {
        self.counts.blocked += 1;
        let mut silence = Silence::default();
        loop {
            self.move_on();
            let is_idle = self.ready.is_empty() && self.counts.running == 0 && !self.machine.is_on_clock();
            if is_idle || !self.world.is_plugged() {
                break;
            }
            // What is to run out runs out, but for a graph that goes round for ever.
            let left = if self.runs.iter().any(|(_, run)| run.jumps > 0) {
                self.patience(&mut silence)
            } else {
                None
            };
            if left.is_some_and(|left| left.is_zero()) {
                self.tell_hang();
                break;
            }
            self.wait_for_change(left);
        }
        self.counts.blocked -= 1;
    }
}

/// For how long nothing has moved, as a blocked thread sees it.
#[derive(Debug, Default)]
struct Silence {
    since: Option<Instant>,
    /// How often anything had moved then.
    stirs: u64,
}
