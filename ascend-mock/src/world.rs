//! A world: the devices that one [`crate::Mock`] plugged into the process, and all that was made on them.
//!
//! One lock guards its state; memory has its own. Nothing of the program's is ever called with either held.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, AtomicU32, AtomicU64, Ordering};
use std::sync::{Arc, PoisonError};

use ascend_sim::machine::{DeviceConfig, Machine, StreamId};
use ascend_sim::name::{NameId, NameTable};
use ascend_sim::trace::TrackId;

use crate::calls::capture::Graph;
use crate::collective::Communicator;
use crate::exec::{WorkerCounts, Workers};
use crate::fail::{FOREIGN, Fail, HANDLE, NO_CONTEXT, Res};
use crate::fault::Faults;
use crate::handle::{Handle, Kind};
use crate::memory::Memory;
use crate::mock::{Config, Executor};
use crate::objects::{Binary, Context, Device, Event, Function, Notify, Stream};
use crate::observe::{self, Watch};
use crate::payload::{Payload, Report};
use crate::process::world_for;
use crate::slab::Slab;
use crate::stats::Counters;
use crate::sync::{Condvar, Mutex, MutexGuard};
use crate::thread::{self, Caller};

/// Everything behind one mock.
pub(crate) struct World {
    pub(crate) id: u16,
    pub(crate) first_ordinal: i32,
    pub(crate) config: Config,
    plugged: AtomicBool,
    state: Mutex<State>,
    /// Something ended, or the program changed something that others may wait for.
    pub(crate) changed: Condvar,
    pub(crate) memory: Memory,
    pub(crate) workers: Workers,
    pub(crate) counters: Counters,
    pub(crate) faults: Faults,
    /// What the program's function for findings panicked with.
    pub(crate) told_panic: std::sync::Mutex<Option<Box<dyn std::any::Any + Send>>>,
    _watch: Watch,
    /// What ranks of communicators did that cannot go well.
    pub(crate) collective_problems: std::sync::Mutex<Vec<crate::collective::Problem>>,
    /// The host's clock, in virtual time; never behind the machine's.
    pub(crate) host_ns: AtomicU64,
    /// The first thread that called, and whether others did.
    first_thread: AtomicU32,
    many_threads: AtomicBool,
    started: std::time::Instant,
}

/// What the lock guards.
pub(crate) struct State {
    pub(crate) machine: Machine<Payload>,
    pub(crate) devices: Vec<Device>,
    pub(crate) contexts: Slab<Context>,
    pub(crate) streams: Slab<Stream>,
    pub(crate) events: Slab<Event>,
    pub(crate) notifies: Slab<Notify>,
    pub(crate) binaries: Slab<Binary>,
    pub(crate) functions: Slab<Function>,
    pub(crate) graphs: Slab<Graph>,
    pub(crate) task_groups: Slab<crate::calls::capture::TaskGroup>,
    pub(crate) communicators: Slab<Communicator>,
    pub(crate) pools: Slab<crate::pool::Pool>,
    pub(crate) graph_parts: Slab<crate::calls::graph_tasks::Part>,
    pub(crate) runs: Slab<crate::calls::graph_run::Run>,
    /// Streams of the simulation's own that run graphs.
    pub(crate) graph_lanes: BTreeMap<StreamId, crate::calls::graph_run::GraphLane>,
    pub(crate) count_notifies: Slab<crate::calls::count::Count>,
    pub(crate) physical: Slab<crate::calls::mapped::Physical>,
    /// Physical memory that was exported, by the number that stands for it.
    pub(crate) shared: BTreeMap<u64, crate::calls::mapped::Shared>,
    /// What was exported under a text: memory and notifies.
    pub(crate) exports: crate::calls::export::Exports,
    pub(crate) args: Slab<crate::calls::launch_args::ArgList>,
    /// How many captures of each mode a thread has begun and not ended, by the thread's number.
    pub(crate) captures_of: BTreeMap<u32, [u32; 3]>,
    pub(crate) next_group: u32,
    /// Ranks that no longer wait at a collective, by communicator and place in its order.
    pub(crate) gave_up: BTreeMap<(u32, u64), Vec<u32>>,
    /// The words for a fault of a stream that nobody was told of yet.
    pub(crate) fault_texts: BTreeMap<StreamId, String>,
    pub(crate) names: NameTable,
    /// What tasks of events are called: record, wait, reset.
    pub(crate) event_names: [NameId; 3],
    /// Names that the program gave to streams, by track of the trace.
    pub(crate) track_names: BTreeMap<u32, NameId>,
    /// The trace's tracks of host threads, by number of the thread.
    pub(crate) host_tracks: BTreeMap<u32, TrackId>,
    /// Index of the stream of a machine's stream.
    pub(crate) by_machine: BTreeMap<StreamId, u32>,
    /// Tasks that will fail, by stream and position: those of rules about the function that queued them.
    pub(crate) doomed: BTreeMap<(StreamId, u64), crate::fault::Effect>,
    /// Callbacks that wait for their thread, in order, by thread.
    pub(crate) reports: BTreeMap<u64, std::collections::VecDeque<PendingReport>>,
    /// Threads that were ever subscribed, with how many streams go to them and the device.
    pub(crate) subscribers: BTreeMap<u64, Subscriber>,
    /// The thread that advances virtual time, perhaps with the lock given back for a moment; 0 for none.
    pub(crate) advancing: u32,
    /// Tasks that may begin, in wall-clock time: taken from the machine, not yet by a worker.
    pub(crate) ready: std::collections::VecDeque<ascend_sim::machine::Due<Payload>>,
    pub(crate) counts: WorkerCounts,
    /// Grows with each call and each task that ends: a blocked thread sees whether anybody is left who may help it.
    pub(crate) stirs: u64,
    /// Streams that return a stream abort to threads that are blocked in them.
    pub(crate) abort_epoch: BTreeMap<u32, u64>,
    /// What was done that the documentation forbids, in order of first occurrence.
    pub(crate) misuses: std::cell::RefCell<Vec<crate::misuse::Misuse>>,
    /// The checker, if anybody checks.
    pub(crate) check: Option<Box<crate::check::Check>>,
}

/// A callback on its way to a thread.
#[derive(Debug)]
pub(crate) struct PendingReport {
    pub(crate) report: Arc<Report>,
    /// What to complete when it has returned.
    pub(crate) token: Option<ascend_sim::machine::Token>,
}

/// A thread that reports go to.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Subscriber {
    pub(crate) streams: u32,
    pub(crate) device: u32,
    /// The thread's number once it has come: another thread may get its name after it.
    pub(crate) number: u32,
}

impl World {
    /// The world of calls that belong to nobody: no device.
    pub(crate) fn void() -> World {
        let config = Config {
            devices: 0,
            ..Config::default()
        };
        World::new(0, 0, config)
    }

    pub(crate) fn new(id: u16, first_ordinal: i32, config: Config) -> World {
        let mut machine = Machine::new(config.machine());
        let device_config = DeviceConfig {
            // One stream of each device is the runtime's own (acl/streams-and-events T36).
            max_streams: config.profile.streams.saturating_sub(1),
            max_events: config.profile.events,
            max_notifies: config.profile.notifies,
            contention: config.contention,
        };
        let devices = (0..config.devices)
            .map(|_| Device::new(machine.add_device(device_config)))
            .collect();
        let memory = Memory::new(&config);
        let mut names = NameTable::new();
        let event_names = ["record", "wait", "reset"].map(|name| names.intern(name));
        if config.trace {
            machine.trace_events_in_use(names.intern(crate::observe::EVENTS));
        }
        World {
            id,
            first_ordinal,
            plugged: AtomicBool::new(true),
            state: Mutex::new(State {
                machine,
                devices,
                contexts: Slab::default(),
                streams: Slab::default(),
                events: Slab::default(),
                notifies: Slab::default(),
                binaries: Slab::default(),
                functions: Slab::default(),
                graphs: Slab::default(),
                task_groups: Slab::default(),
                communicators: Slab::default(),
                pools: Slab::default(),
                graph_parts: Slab::default(),
                runs: Slab::default(),
                graph_lanes: BTreeMap::new(),
                count_notifies: Slab::default(),
                physical: Slab::default(),
                shared: BTreeMap::new(),
                exports: crate::calls::export::Exports::default(),
                args: Slab::default(),
                captures_of: BTreeMap::new(),
                next_group: 0,
                gave_up: BTreeMap::new(),
                fault_texts: BTreeMap::new(),
                names,
                event_names,
                track_names: BTreeMap::new(),
                host_tracks: BTreeMap::new(),
                by_machine: BTreeMap::new(),
                doomed: BTreeMap::new(),
                reports: BTreeMap::new(),
                subscribers: BTreeMap::new(),
                advancing: 0,
                ready: std::collections::VecDeque::new(),
                counts: WorkerCounts::new(),
                stirs: 0,
                abort_epoch: BTreeMap::new(),
                misuses: std::cell::RefCell::default(),
                check: config
                    .policy
                    .is_some()
                    .then(|| Box::new(crate::check::Check::new(&config))),
            }),
            changed: Condvar::new(),
            memory,
            workers: Workers::new(),
            counters: Counters::default(),
            faults: Faults::new(&config),
            told_panic: std::sync::Mutex::default(),
            _watch: Watch::new(config.trace && config.devices > 0),
            collective_problems: std::sync::Mutex::default(),
            host_ns: AtomicU64::new(0),
            first_thread: AtomicU32::new(0),
            many_threads: AtomicBool::new(false),
            started: std::time::Instant::now(),
            config,
        }
    }

    /// Tells whether the world is still part of the process.
    pub(crate) fn is_plugged(&self) -> bool {
        self.plugged.load(Ordering::Acquire)
    }

    /// Takes the world out of use: its workers end, blocked threads come back.
    pub(crate) fn shut_down(&self) {
        self.plugged.store(false, Ordering::Release);
        drop(self.lock());
        self.changed.notify_all();
        self.workers.stop();
    }

    /// The state, whatever happened to another holder.
    pub(crate) fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits for a change; gives the lock back meanwhile.
    pub(crate) fn wait<'a>(
        &self,
        guard: MutexGuard<'a, State>,
        limit: Option<std::time::Duration>,
    ) -> MutexGuard<'a, State> {
        match limit {
            None => self.changed.wait(guard).unwrap_or_else(PoisonError::into_inner),
            Some(limit) => match self.changed.wait_timeout(guard, limit) {
                Ok((guard, _)) => guard,
                Err(poison) => poison.into_inner().0,
            },
        }
    }

    /// The ordinal of a device in the process.
    pub(crate) fn ordinal(&self, device: u32) -> i32 {
        self.first_ordinal + i32::try_from(device).unwrap_or(0)
    }

    /// Tells whether time is virtual.
    pub(crate) fn is_inline(&self) -> bool {
        self.config.executor == Executor::Inline
    }

    /// Nanoseconds since the world was made: virtual time inline, the wall clock else.
    pub(crate) fn now_ns(&self) -> u64 {
        if self.is_inline() {
            self.host_ns.load(Ordering::Relaxed)
        } else {
            let time = self.started.elapsed();
            time.as_secs() * 1_000_000_000 + u64::from(time.subsec_nanos())
        }
    }

    /// Tells whether more than one thread has called.
    pub(crate) fn has_many_threads(&self) -> bool {
        self.many_threads.load(Ordering::Relaxed)
    }

    /// Other threads will call, whether any has yet or not.
    pub(crate) fn expect_threads(&self) {
        self.many_threads.store(true, Ordering::Relaxed);
    }

    #[inline]
    fn note_thread(&self, own: u32) {
        if self.first_thread.load(Ordering::Relaxed) == own {
            return;
        }
        let first = &self.first_thread;
        if first
            .compare_exchange(0, own, Ordering::Relaxed, Ordering::Relaxed)
            .is_err()
        {
            self.many_threads.store(true, Ordering::Relaxed);
        }
    }
}

/// One call into a world, with its state locked.
pub(crate) struct Call<'w> {
    pub(crate) world: &'w Arc<World>,
    /// The thread that calls, as it was when it did.
    pub(crate) thread: Caller,
    pub(crate) guard: Option<MutexGuard<'w, State>>,
}

impl std::ops::Deref for Call<'_> {
    type Target = State;
    #[inline]
    fn deref(&self) -> &State {
        match &self.guard {
            Some(guard) => guard,
            None => unreachable!("bug in ascend-mock: the lock was given away"),
        }
    }
}

impl std::ops::DerefMut for Call<'_> {
    #[inline]
    fn deref_mut(&mut self) -> &mut State {
        match &mut self.guard {
            Some(guard) => guard,
            None => unreachable!("bug in ascend-mock: the lock was given away"),
        }
    }
}

/// Opens the world that a call belongs to, by the handles it was given, and calls `f` with its state.
///
/// Host time passes, and in virtual time the devices are simulated up to it.
#[inline]
pub(crate) fn enter<R>(handles: &[u64], f: impl FnOnce(&mut Call<'_>) -> R) -> R {
    let mut thread = thread::caller();
    if thread.context == 0 {
        crate::calls::device::bind_default();
        thread = thread::caller();
    }
    let world = world_for(handles, thread.context);
    world.enter_on(thread, f)
}

/// As [`enter`], for a call that needs no context: it does not set the default device (acl/streams-and-events 2.5).
#[inline]
pub(crate) fn enter_without<R>(handles: &[u64], f: impl FnOnce(&mut Call<'_>) -> R) -> R {
    let thread = thread::caller();
    let world = world_for(handles, thread.context);
    world.enter_on(thread, f)
}

/// As [`enter`], for a call that needs a context for a null handle only, which stands for something of the context.
#[inline]
pub(crate) fn enter_if_null<R>(handle: u64, f: impl FnOnce(&mut Call<'_>) -> R) -> R {
    if handle == 0 {
        enter(&[handle], f)
    } else {
        enter_without(&[handle], f)
    }
}

impl World {
    /// As [`enter`], for a known world.
    pub(crate) fn enter<R>(self: &Arc<World>, f: impl FnOnce(&mut Call<'_>) -> R) -> R {
        self.enter_on(thread::caller(), f)
    }

    #[inline]
    fn enter_on<R>(self: &Arc<World>, thread: Caller, f: impl FnOnce(&mut Call<'_>) -> R) -> R {
        self.note_thread(thread.number);
        let began = if self.config.trace { observe::begin(self) } else { None };
        let mut call = Call {
            world: self,
            thread,
            guard: Some(self.lock()),
        };
        if thread.in_runtime {
            call.misuse(crate::Misuse::CallInHostFunction);
        }
        call.stirs += 1;
        call.pass_host_time();
        let result = f(&mut call);
        if let Some(began) = began {
            call.trace_call(began);
        }
        let has_untold = call.has_untold();
        drop(call);
        if has_untold {
            self.tell_findings();
        }
        result
    }

    /// Opens the world without letting time pass: for the control interface.
    pub(crate) fn peek<R>(self: &Arc<World>, f: impl FnOnce(&mut Call<'_>) -> R) -> R {
        let mut call = Call {
            world: self,
            thread: thread::caller(),
            guard: Some(self.lock()),
        };
        let result = f(&mut call);
        let has_untold = call.has_untold();
        drop(call);
        if has_untold {
            self.tell_findings();
        }
        result
    }
}

impl Call<'_> {
    /// Gives the lock back while `f` runs.
    pub(crate) fn unlocked<R>(&mut self, f: impl FnOnce() -> R) -> R {
        drop(self.guard.take());
        let result = f();
        self.guard = Some(self.world.lock());
        result
    }

    /// Waits for a change, at most `limit`.
    pub(crate) fn wait_for_change(&mut self, limit: Option<std::time::Duration>) {
        if let Some(guard) = self.guard.take() {
            self.guard = Some(self.world.wait(guard, limit));
        }
    }

    /// Index of the thread's current context, if it is alive and of this world.
    #[inline]
    pub(crate) fn context_here(&self) -> Option<u32> {
        self.find(Kind::Context, self.thread.context)
    }

    /// The thread's current context.
    #[inline(always)]
    pub(crate) fn context(&self) -> Res<u32> {
        let handle = Handle::parse_as(Kind::Context, self.world.id, self.thread.context);
        let found =
            handle.and_then(|handle| Some((handle.index, self.contexts.find(handle.index, handle.generation)?)));
        let Some((index, context)) = found else {
            return self.no_context();
        };
        if context.outlived {
            self.misuse(crate::Misuse::ContextAfterReset);
        }
        self.alive(context.device).map(|()| index)
    }

    #[cold]
    fn no_context(&self) -> Res<u32> {
        // A context of another world is a context all the same: every object of this one is foreign to it.
        match Handle::parse(self.thread.context) {
            Some(handle) if handle.world != self.world.id && crate::process::world(handle.world).id == handle.world => {
                Err(FOREIGN)
            }
            _ => Err(NO_CONTEXT),
        }
    }

    /// Index of a live object of this world and kind.
    #[inline(always)]
    pub(crate) fn find(&self, kind: Kind, bits: u64) -> Option<u32> {
        let handle = Handle::parse_as(kind, self.world.id, bits)?;
        let live = match kind {
            Kind::Context => self.contexts.is_live(handle.index, handle.generation),
            Kind::Stream => self.streams.is_live(handle.index, handle.generation),
            Kind::Event => self.events.is_live(handle.index, handle.generation),
            Kind::Notify => self.notifies.is_live(handle.index, handle.generation),
            Kind::Binary => self.binaries.is_live(handle.index, handle.generation),
            Kind::Function => self.functions.is_live(handle.index, handle.generation),
            Kind::Graph => self.graphs.is_live(handle.index, handle.generation),
            Kind::TaskGroup => self.task_groups.is_live(handle.index, handle.generation),
            Kind::Communicator => self.communicators.is_live(handle.index, handle.generation),
            Kind::Args => self.args.is_live(handle.index, handle.generation),
            Kind::Pool => self.pools.is_live(handle.index, handle.generation),
            Kind::Physical => self.physical.is_live(handle.index, handle.generation),
            Kind::GraphPart => self.graph_parts.is_live(handle.index, handle.generation),
            Kind::Count => self.count_notifies.is_live(handle.index, handle.generation),
            Kind::Param | Kind::Other => false,
        };
        live.then_some(handle.index)
    }

    /// Index of a live object, or 107017.
    #[inline]
    pub(crate) fn object(&self, kind: Kind, bits: u64) -> Res<u32> {
        self.find(kind, bits).ok_or(HANDLE)
    }

    /// A stream argument: `None` for null, which stands for the default stream.
    #[inline]
    pub(crate) fn stream_arg(&self, bits: u64) -> Res<Option<u32>> {
        if bits == 0 {
            return Ok(None);
        }
        self.object(Kind::Stream, bits).map(Some)
    }

    /// The stream that a submission goes to: the context's default for null, 107002 without a context, 107003 for another context's.
    #[inline]
    pub(crate) fn own_stream(&self, stream: Option<u32>) -> Res<u32> {
        let context = self.context()?;
        match stream {
            None => Ok(self.contexts[context].default_stream),
            Some(stream) if self.streams[stream].context == context => Ok(stream),
            Some(stream) => Err(self.foreign_stream(stream)),
        }
    }

    /// As [`Call::own_stream`], for a call that submits nothing: when it is refused, no task is missing.
    pub(crate) fn stream_here(&self, stream: Option<u32>) -> Res<u32> {
        let context = self.context()?;
        let stream = stream.unwrap_or(self.contexts[context].default_stream);
        if self.streams[stream].context != context {
            return Err(FOREIGN);
        }
        Ok(stream)
    }

    /// 107003 for a stream of another context.
    #[cold]
    pub(crate) fn foreign_stream(&self, stream: u32) -> Fail {
        self.told_foreign_stream(stream);
        FOREIGN
    }

    /// The stream that a host-side query looks at: some context is needed, not the stream's.
    pub(crate) fn any_stream(&self, stream: Option<u32>) -> Res<u32> {
        if let Some(stream) = stream {
            self.alive(self.contexts[self.streams[stream].context].device)?;
        }
        match (self.context(), stream) {
            (Ok(_), Some(stream)) => Ok(stream),
            (Err(fail), Some(stream)) if fail == FOREIGN => Ok(stream),
            (Ok(context), None) => Ok(self.contexts[context].default_stream),
            (Err(fail), None) if fail == FOREIGN => Err(NO_CONTEXT),
            (Err(fail), _) => Err(fail),
        }
    }

    /// The handle of an object.
    pub(crate) fn handle(&self, kind: Kind, index: u32) -> Handle {
        let generation = match kind {
            Kind::Context => self.contexts.generation(index),
            Kind::Stream => self.streams.generation(index),
            Kind::Event => self.events.generation(index),
            Kind::Notify => self.notifies.generation(index),
            Kind::Binary => self.binaries.generation(index),
            Kind::Function => self.functions.generation(index),
            Kind::Graph => self.graphs.generation(index),
            Kind::TaskGroup => self.task_groups.generation(index),
            Kind::Communicator => self.communicators.generation(index),
            Kind::Args => self.args.generation(index),
            Kind::Pool => self.pools.generation(index),
            Kind::Physical => self.physical.generation(index),
            Kind::GraphPart => self.graph_parts.generation(index),
            Kind::Count => self.count_notifies.generation(index),
            Kind::Param | Kind::Other => 0,
        };
        Handle::new(kind, self.world.id, (index, generation))
    }

    /// The machine's stream of a stream.
    #[inline]
    pub(crate) fn machine_stream(&self, stream: u32) -> StreamId {
        self.streams[stream].id
    }

    /// What a machine's refusal means to a program.
    pub(crate) fn refusal(error: ascend_sim::machine::MachineError) -> Fail {
        use ascend_sim::machine::MachineError as E;
        match error {
            E::StreamsExhausted { .. } => Fail::runtime(207_005, "EE1023"),
            E::EventsExhausted { .. } => Fail::silent(207_007),
            E::NotifiesExhausted { .. } => Fail::runtime(207_009, "EE1023"),
            E::ContextFailed { code } => Fail::runtime(code, "EE1019"),
            E::NoSuchDevice | E::NoSuchContext | E::NoSuchStream | E::NoSuchRecord | E::NoSuchFlag => HANDLE,
            _ => Fail::runtime(507_000, "EE1001"),
        }
    }
}
