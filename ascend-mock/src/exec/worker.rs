//! Worker threads: a few that run what may begin, and one for each context that runs its host functions.
//!
//! Threads are started when there is work for them and sleep when there is none. No task blocks a worker: waits, notifies and collectives
//! stand in the state machine. Whoever holds the lock moves the machine on; only effects go to workers.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use ascend_sim::machine::{ContextId, Due, Machine, Outcome, RecordId, RecordState, StreamId, Token, Work};
use ascend_sim::task::Task;

use super::effect;
use crate::payload::Payload;
use crate::process::lock;
use crate::sync::Condvar;
use crate::world::{Call, World};

/// After how many decisions of graphs that go round others are let in.
const ROUNDS: u32 = 64;

/// The threads of a world.
#[derive(Debug, Default)]
pub(crate) struct Workers {
    stopping: AtomicBool,
    /// Workers wait here, with the state's lock.
    wake: Condvar,
    host: Mutex<BTreeMap<ContextId, Sender<HostCall>>>,
}

impl Workers {
    pub(crate) fn new() -> Workers {
        Workers::default()
    }

    /// Tells all threads to end when they are through with what they have.
    pub(crate) fn stop(&self) {
        self.stopping.store(true, Ordering::Release);
        lock(&self.host).clear();
        self.wake.notify_all();
    }

    /// A context is over: the thread that runs its host functions ends when it is through with what it has.
    pub(crate) fn end_context(&self, context: ContextId) {
        lock(&self.host).remove(&context);
    }

    fn is_stopping(&self) -> bool {
        self.stopping.load(Ordering::Acquire)
    }
}

/// Threads by number of what they do: state that the lock guards.
#[derive(Debug)]
pub(crate) struct WorkerCounts {
    started: u32,
    idle: u32,
    /// Tasks in the hands of threads.
    pub(super) running: u32,
    /// Those of them of graphs that go round.
    pub(super) going_round: u32,
    /// How many decisions they have made.
    rounds: u32,
    /// Threads of the program that are blocked.
    pub(super) blocked: u32,
    /// Those of them that run a host function, and so are counted as running too.
    pub(super) blocked_in_runtime: u32,
    /// What those of them wait for that say so. All others are woken whenever anything moves.
    pub(super) watches: Vec<Watch>,
    /// When the worker that went to sleep last wakes up by itself.
    pub(super) alarm_ns: u64,
}

impl WorkerCounts {
    pub(crate) const fn new() -> WorkerCounts {
        WorkerCounts {
            started: 0,
            idle: 0,
            running: 0,
            going_round: 0,
            rounds: 0,
            blocked: 0,
            blocked_in_runtime: 0,
            watches: Vec::new(),
            alarm_ns: u64::MAX,
        }
    }
}

impl Call<'_> {
    /// Has a worker look for work: one that sleeps, or a new one while there are few.
    pub(super) fn rouse(&mut self) {
        if self.counts.idle > 0 {
            self.world.workers.wake.notify_one();
        } else if self.counts.started < worker_limit(self.world) {
            self.start_worker();
        }
    }

    fn start_worker(&mut self) {
        if self.world.workers.is_stopping() {
            return;
        }
        let world = self.world.clone();
        let name = format!("ascend-mock-{}", self.counts.started);
        let started = crate::sync::thread::Builder::new()
            .name(name)
            .spawn(move || work(&world));
        if started.is_ok() {
            self.counts.started += 1;
        }
    }

    /// Has blocked threads look again that may find what they wait for.
    #[inline]
    pub(super) fn wake_watching(&self) {
        if self.counts.blocked > 0 {
            self.wake_if_over();
        }
    }

    #[cold]
    fn wake_if_over(&self) {
        let counts = &self.counts;
        if counts.blocked as usize > counts.watches.len()
            || counts.watches.iter().any(|watch| watch.is_over(&self.machine))
        {
            self.world.changed.notify_all();
        }
    }

    /// When the next wait on a device runs out of time.
    pub(super) fn next_deadline_ns(&mut self) -> Option<u64> {
        let waits = self.machine.next_deadline_ns();
        [waits, self.rank_deadline_ns()].into_iter().flatten().min()
    }

    /// Ends a task; the caller moves on. A graph that goes round is no sign that anything else will happen.
    fn finish(&mut self, stream: StreamId, token: Token, outcome: Outcome) {
        let goes_round = self.is_looping(stream);
        let _ = self.machine.complete(token, outcome);
        self.machine.recheck();
        self.stirs += u64::from(!goes_round);
    }

    /// Lets others have the lock now and then: decisions are made under it, and a graph may go round for ever.
    fn let_others_in(&mut self) {
        self.counts.rounds = self.counts.rounds.wrapping_add(1);
        if self.counts.rounds.is_multiple_of(ROUNDS) {
            self.unlocked(|| std::thread::sleep(Duration::from_micros(50)));
        }
    }
}

fn worker_limit(world: &World) -> u32 {
    match world.config.worker_limit {
        0 => std::thread::available_parallelism()
            .map_or(2, |n| u32::try_from(n.get()).unwrap_or(2))
            .max(2),
        limit => limit,
    }
}

/// What a worker does.
fn work(world: &Arc<World>) {
    world.peek(|call| {
        loop {
            if world.workers.is_stopping() {
                call.counts.started -= 1;
                return;
            }
            let now = world.now_ns();
            call.machine.set_now(now);
            while let Some(due) = call.machine.take_runnable() {
                call.ready.push_back(due);
            }
            call.expire_ranks();
            call.wake_watching();
            if let Some(due) = call.ready.pop_front() {
                if !call.ready.is_empty() {
                    call.rouse();
                }
                call.counts.running += 1;
                let goes_round = u32::from(call.is_looping(due.stream));
                call.counts.going_round += goes_round;
                call.run_on_worker(due);
                call.counts.going_round -= goes_round;
                call.counts.running -= 1;
                continue;
            }
            let deadline = call.next_deadline_ns();
            call.counts.alarm_ns = deadline.unwrap_or(u64::MAX);
            let limit = deadline.map(|deadline| Duration::from_nanos(deadline.saturating_sub(now).max(1_000)));
            call.counts.idle += 1;
            if let Some(guard) = call.guard.take() {
                let guard = match limit {
                    None => world.workers.wake.wait(guard).unwrap_or_else(PoisonError::into_inner),
                    Some(limit) => match world.workers.wake.wait_timeout(guard, limit) {
                        Ok((guard, _)) => guard,
                        Err(poison) => poison.into_inner().0,
                    },
                };
                call.guard = Some(guard);
            }
            call.counts.idle -= 1;
            call.counts.alarm_ns = u64::MAX;
        }
    });
}

impl Call<'_> {
    fn run_on_worker(&mut self, due: Due<Payload>) {
        let token = due.token;
        let world = self.world;
        match due.work {
            Work::Condition(task) => match effect::condition(world, &task.payload) {
                Some(outcome) => self.finish(due.stream, token, outcome),
                None => _ = self.machine.park(token, task),
            },
            Work::HostFunction(task) => {
                let context = self.machine.context_of(due.stream);
                let fault = self.task_fault(due.stream, &task);
                if let Ok(context) = context
                    && !fault.is_some_and(|fault| fault.hangs())
                {
                    self.counts.running += 1;
                    let call = HostCall {
                        stream: due.stream,
                        task,
                        fault,
                        token,
                    };
                    send_to_host_thread(world, context, call);
                }
            }
            Work::Task(task) => {
                if let Payload::Report(report) = &task.payload {
                    let report = report.clone();
                    self.deliver(report, token);
                    return;
                }
                if let Payload::Flow(flow) = &task.payload {
                    let flow = flow.clone();
                    let goes_round = self.is_looping(due.stream);
                    self.run_flow(due.stream, token, &task, &flow);
                    self.machine.recheck();
                    self.stirs += u64::from(!goes_round);
                    if goes_round {
                        self.move_on();
                        self.wake_blocked();
                        self.let_others_in();
                    }
                    return;
                }
                let fault = self.task_fault(due.stream, &task);
                if fault.is_some_and(|fault| fault.hangs()) {
                    return;
                }
                let outcome = self.unlocked(|| {
                    let outcome = match &task.payload {
                        Payload::Kernel(launch) => effect::kernel(world, launch),
                        payload => effect::builtin(world, payload),
                    };
                    effect::with_fault(world, fault, || effect::first_written(&task.payload), outcome)
                });
                self.after_task(due.stream, fault, outcome, &task.payload);
                self.finish(due.stream, token, outcome);
            }
            Work::Collective(gathered) => {
                if let Some(outcome) = self.run_collective(&gathered) {
                    self.finish(due.stream, token, outcome);
                }
            }
        }
    }
}

/// What a blocked thread waits for, where that is one thing: work of other streams does not wake it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Watch {
    /// A stream, until it has finished so many tasks.
    Stream(ContextId, StreamId, u64),
    /// A record, until it is reached.
    Record(ContextId, RecordId),
}

impl Watch {
    /// Tells whether it happened, or failed.
    fn is_over(self, machine: &Machine<Payload>) -> bool {
        let (context, is_done) = match self {
            Watch::Stream(context, stream, position) => (context, machine.is_done(stream, position).unwrap_or(true)),
            Watch::Record(context, record) => {
                let is_pending = matches!(machine.record_state(record), Ok(RecordState::Pending));
                (context, !is_pending)
            }
        };
        is_done || !matches!(machine.failure(context), Ok(None))
    }
}

/// A host function on its way to the thread of its context.
#[derive(Debug)]
struct HostCall {
    stream: StreamId,
    task: Task<Payload>,
    fault: Option<effect::TaskFault>,
    token: Token,
}

/// Gives a host function to the thread of its context, which is started at the first one.
fn send_to_host_thread(world: &Arc<World>, context: ContextId, call: HostCall) {
    let mut threads = lock(&world.workers.host);
    if world.workers.is_stopping() {
        return;
    }
    let sender = threads.entry(context).or_insert_with(|| {
        let (sender, receiver) = channel::<HostCall>();
        let world = world.clone();
        let thread = std::thread::Builder::new()
            .name("ascend-mock-host".to_owned())
            .spawn(move || {
                for due in receiver {
                    let told = due.task.payload.told();
                    if told.is_some() {
                        world.peek(|call| call.told_callback_start(told, None));
                    }
                    effect::host_function(&due.task.payload);
                    world.peek(|call| {
                        call.told_callback_end(told);
                        call.counts.running -= 1;
                        let outcome = effect::with_fault(&world, due.fault, || None, Outcome::Done);
                        call.after_task(due.stream, due.fault, outcome, &due.task.payload);
                        call.finish(due.stream, due.token, outcome);
                        call.move_on();
                        call.wake_watching();
                    });
                }
            });
        drop(thread);
        sender
    });
    let _ = sender.send(call);
}
