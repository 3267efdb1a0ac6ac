//! The Rust side of the mock: making a world, reading what happened in it, controlling it.

use std::fmt;
use std::sync::Arc;

use ascend_sim::clock::Contention;
use ascend_sim::machine::{self, Timing};
use ascend_sim::task::{Cost, Demand};
use ascend_sim::trace::Trace;
use ascend_sys::mock::MockTable;
use ascend_sys::{FnTable, HcclTable};

use crate::kernel::{Block, HostSignature, Kernel, Launch, Registry};
use crate::process::process;
use crate::profile::Profile;
use crate::stats::Stats;
use crate::world::World;

/// Who advances the simulation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Executor {
    /// The calling thread, in virtual time: no threads, deterministic.
    #[default]
    Inline,
    /// Worker threads, in wall-clock time.
    Threads,
}

/// How the mock answers misuse that the runtime lets pass.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Strictness {
    /// As the runtime behaves: what it lets pass is let pass.
    Faithful,
    /// What the documentation forbids is reported as a finding too. The call still answers as the runtime does.
    #[default]
    Strict,
}

/// What a collective's cost function may look at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CollectiveShape {
    /// `AllReduce`, `AllGather`, ...: the C name without `Hccl`.
    pub name: &'static str,
    /// Bytes of the largest buffer of one rank.
    pub bytes: u64,
    /// How many ranks.
    pub ranks: u32,
}

type CollectiveCost = dyn Fn(CollectiveShape) -> Cost + Send + Sync;

/// How a world is set up.
#[derive(Clone)]
pub(crate) struct Config {
    pub(crate) devices: u32,
    pub(crate) profile: Profile,
    pub(crate) executor: Executor,
    pub(crate) strictness: Strictness,
    pub(crate) host_call_ns: u64,
    pub(crate) kernels: Arc<Registry>,
    pub(crate) collective_cost: Option<Arc<CollectiveCost>>,
    pub(crate) copy_ns_per_mib: u64,
    pub(crate) contention: Contention,
    pub(crate) trace: bool,
    pub(crate) hang_limit: Option<std::time::Duration>,
    pub(crate) seed: u64,
    pub(crate) worker_limit: u32,
    pub(crate) faults: Vec<crate::fault::Rule>,
    pub(crate) memory_bytes: Option<u64>,
    pub(crate) policy: Option<ascend_sim::order::Policy>,
    pub(crate) on_report: Option<crate::check::OnReport>,
    pub(crate) checks_threads: bool,
    pub(crate) holds: Vec<ascend_sim::order::Hold>,
    /// The run under [`crate::explore`] that it is part of.
    pub(crate) explored: Option<crate::explore::Part>,
    /// The run under [`crate::mutation::mutate`] that it is part of.
    pub(crate) mutation: Option<crate::mutation::Part>,
    /// How long a collective waits for other ranks; `None` for ever.
    pub(crate) exec_timeout_ns: Option<u64>,
    /// How long the making of a communicator waits for other ranks.
    pub(crate) connect_timeout_ns: u64,
    /// What is wrong with the variables of HCCL: no communicator can be made.
    pub(crate) bad_environment: Option<String>,
}

impl Default for Config {
    fn default() -> Self {
        Config {
            devices: 1,
            profile: Profile::default(),
            executor: Executor::Inline,
            strictness: Strictness::Strict,
            host_call_ns: 1_000,
            kernels: Arc::default(),
            collective_cost: None,
            copy_ns_per_mib: 40_000,
            contention: Contention::NONE,
            trace: true,
            hang_limit: Some(std::time::Duration::from_secs(10)),
            seed: 0,
            worker_limit: 0,
            faults: Vec::new(),
            memory_bytes: None,
            policy: None,
            on_report: None,
            checks_threads: false,
            holds: Vec::new(),
            explored: None,
            mutation: None,
            // The defaults of HCCL_EXEC_TIMEOUT and HCCL_CONNECT_TIMEOUT.
            exec_timeout_ns: Some(1_836_000_000_000),
            connect_timeout_ns: 120_000_000_000,
            bad_environment: None,
        }
    }
}

impl Config {
    pub(crate) fn machine(&self) -> machine::Config {
        machine::Config {
            timing: match self.executor {
                Executor::Inline => Timing::Virtual,
                Executor::Threads => Timing::Executor,
            },
            trace: self.trace,
            ..machine::Config::default()
        }
    }

    /// What a collective costs: 20 microseconds to meet, then 50 bytes a nanosecond, unless the program gave a function of its own.
    pub(crate) fn collective_cost(&self, shape: CollectiveShape) -> Cost {
        match &self.collective_cost {
            Some(cost) => cost(shape),
            None => Cost::new(20_000 + shape.bytes / 50, Demand::LINK),
        }
    }

    /// What a copy or fill of `bytes` costs.
    pub(crate) fn copy_cost(&self, bytes: u64) -> Cost {
        let nanoseconds = (u128::from(bytes) * u128::from(self.copy_ns_per_mib)) >> 20;
        Cost::new(1_000 + u64::try_from(nanoseconds).unwrap_or(u64::MAX), Demand::COPY)
    }
}

/// Sets up a world. Made by [`Mock::builder`].
#[derive(Default)]
#[must_use = "a builder does nothing until `build`"]
pub struct MockBuilder {
    pub(crate) config: Config,
    registry: Registry,
}

impl MockBuilder {
    /// How many devices; 1 by default.
    pub fn devices(mut self, devices: u32) -> Self {
        self.config.devices = devices;
        self
    }

    /// Which chip; Ascend910B1 by default. [`Profile::find`] finds one by name.
    pub fn profile(mut self, profile: Profile) -> Self {
        self.config.profile = profile;
        self
    }

    /// Who advances the simulation; [`Executor::Inline`] by default.
    pub fn executor(mut self, executor: Executor) -> Self {
        self.config.executor = executor;
        self
    }

    /// Whether misuse that the runtime lets pass is reported; [`Strictness::Strict`] by default.
    pub fn strictness(mut self, strictness: Strictness) -> Self {
        self.config.strictness = strictness;
        self
    }

    /// Virtual nanoseconds that each API call takes of the calling thread's time; 1 000 by default.
    pub fn host_call_ns(mut self, nanoseconds: u64) -> Self {
        self.config.host_call_ns = nanoseconds;
        self
    }

    /// Virtual nanoseconds to copy a mebibyte between host and device, on top of 1 000 to start; 40 000 by default.
    pub fn copy_ns_per_mib(mut self, nanoseconds: u64) -> Self {
        self.config.copy_ns_per_mib = nanoseconds;
        self
    }

    /// How tasks that run together slow each other down; not at all by default.
    pub fn contention(mut self, contention: Contention) -> Self {
        self.config.contention = contention;
        self
    }

    /// Whether [`Mock::take_trace`] has anything to give; on by default. Off saves memory and time in long runs.
    ///
    /// A trace has a track for each stream and for each host thread, with a slice for every task and every call but questions (`..Query..`,
    /// `..Get..`, `..Peek..`), an arrow from record to wait, counters of device memory and events in use, and a marker for each finding.
    pub fn record_trace(mut self, on: bool) -> Self {
        self.config.trace = on;
        self
    }

    /// Bytes of memory of each device; the chip's by default. Host memory is used for pages touched only.
    pub fn memory_bytes(mut self, bytes: u64) -> Self {
        self.config.memory_bytes = Some(bytes);
        self
    }

    /// Seed of everything that is random.
    pub fn seed(mut self, seed: u64) -> Self {
        self.config.seed = seed;
        self
    }

    /// How many worker threads the threads executor may start; a small multiple of the cores by default.
    pub fn workers(mut self, workers: u32) -> Self {
        self.config.worker_limit = workers;
        self
    }

    /// How long a blocking call stands with nothing in the simulation that could ever end it, before it returns a time-out and the hang is
    /// reported; 10 s by default. Hardware hangs for ever: `None` does that.
    pub fn hang_limit(mut self, limit: Option<std::time::Duration>) -> Self {
        self.config.hang_limit = limit;
        self
    }

    /// Registers a kernel: a closure that is run for each block of a launch, typed by `S`. The last one of a name wins.
    ///
    /// The closure sees copies of the device buffers; what it changes is written back when the task ends. A panic in it is a device fault
    /// (507015) with the panic's text.
    pub fn kernel<S: HostSignature>(
        mut self,
        name: &str,
        body: impl for<'a> Fn(Block, S::Args<'a>) + Send + Sync + 'static,
    ) -> Self {
        self.registry.insert(Kernel::new::<S>(name, body));
        self
    }

    /// Gives a kernel a cost in virtual time. It is asked when the kernel is launched.
    pub fn kernel_cost(mut self, name: &str, cost: impl Fn(&Launch<'_>) -> Cost + Send + Sync + 'static) -> Self {
        self.registry.set_cost(name, cost);
        self
    }

    /// Gives collectives a cost in virtual time: what each rank's part takes once all have arrived.
    pub fn collective_cost(mut self, cost: impl Fn(CollectiveShape) -> Cost + Send + Sync + 'static) -> Self {
        self.config.collective_cost = Some(Arc::new(cost));
        self
    }

    /// How long a collective waits for ranks that do not come before it fails with 507048; 1 836 s by default, `None` for ever. A
    /// communicator's own time-out wins over it; `HCCL_EXEC_TIMEOUT` sets it for the drop-in library.
    pub fn exec_timeout(mut self, limit: Option<std::time::Duration>) -> Self {
        self.config.exec_timeout_ns = limit.map(nanoseconds);
        self
    }

    /// How long the making of a communicator waits for ranks that do not come before it fails with `HCCL_E_TIMEOUT`; 120 s by default.
    /// `HCCL_CONNECT_TIMEOUT` sets it for the drop-in library.
    pub fn connect_timeout(mut self, limit: std::time::Duration) -> Self {
        self.config.connect_timeout_ns = nanoseconds(limit);
        self
    }

    /// Adds a fault to happen on purpose.
    pub fn fault(mut self, rule: crate::fault::Rule) -> Self {
        self.config.faults.push(rule);
        self
    }

    /// Plugs the devices into the process.
    ///
    /// # Panics
    /// When the process has used up its two thousand million device ordinals, or holds 65 535 mocks at once.
    #[must_use]
    pub fn build(mut self) -> Mock {
        self.config.kernels = Arc::new(self.registry);
        let mut config = self.config;
        crate::mutation::join_session(&mut config);
        crate::explore::join_session(&mut config);
        let devices = config.devices;
        let world = process().plug(devices, |id, first| World::new(id, first, config));
        match world {
            Some(world) => Mock { world },
            None => panic!("ascend-mock: no room for another mock in this process: drop some of the others"),
        }
    }
}

fn nanoseconds(duration: std::time::Duration) -> u64 {
    u64::try_from(duration.as_nanos()).unwrap_or(u64::MAX)
}

impl fmt::Debug for MockBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("MockBuilder")
            .field("devices", &self.config.devices)
            .field("profile", &self.config.profile.soc)
            .field("executor", &self.config.executor)
            .field("kernels", &self.registry)
            .finish_non_exhaustive()
    }
}

/// A world of simulated devices. Dropping it takes the devices out of the process: handles to what was on them are stale then.
pub struct Mock {
    pub(crate) world: Arc<World>,
}

impl Mock {
    /// Sets up a world.
    pub fn builder() -> MockBuilder {
        MockBuilder::default()
    }

    /// One device with the checker on: [`Mock::builder`]`().checked().build()`, for a test that needs nothing else.
    ///
    /// A race, hazard or deadlock of the program fails the test when the mock is dropped.
    #[must_use]
    pub fn checked() -> Mock {
        Mock::builder().checked().build()
    }

    /// The ACL functions of the mock. The same for every mock: what a call means follows from its handles and the thread's context.
    #[must_use]
    pub fn table(&self) -> FnTable {
        crate::abi::table()
    }

    /// The HCCL functions of the mock.
    #[must_use]
    pub fn hccl_table(&self) -> HcclTable {
        crate::abi::hccl_table()
    }

    /// The functions that only a mock has.
    #[must_use]
    pub fn mock_table(&self) -> MockTable {
        crate::abi::mock_table()
    }

    /// The ordinal of its first device, to be given to `aclrtSetDevice`; the others follow.
    #[must_use]
    pub fn first_device(&self) -> i32 {
        self.world.first_ordinal
    }

    /// How many devices it has.
    #[must_use]
    pub fn device_count(&self) -> u32 {
        self.world.config.devices
    }

    /// The chip it simulates.
    #[must_use]
    pub fn profile(&self) -> &Profile {
        &self.world.config.profile
    }

    /// Nanoseconds since it was made: virtual time inline, the wall clock with threads.
    #[must_use]
    pub fn now_ns(&self) -> u64 {
        self.world.now_ns()
    }

    /// What happened since the last call, and forgets it. Empty when [`MockBuilder::record_trace`] is off.
    #[must_use]
    pub fn take_trace(&self) -> Trace {
        self.world.peek(|call| call.take_trace())
    }

    /// Counts since it was made.
    #[must_use]
    pub fn stats(&self) -> Stats {
        self.world.peek(|call| call.stats())
    }

    /// Holds a device: everything submitted to it stays pending until [`Mock::release_device`]. Devices count from 0 here.
    pub fn hold_device(&self, device: u32) {
        self.world.peek(|call| call.hold_device(device, true));
    }

    /// Lets a held device go.
    pub fn release_device(&self, device: u32) {
        self.world.peek(|call| call.hold_device(device, false));
    }

    /// Holds one stream, by its C handle. False when it is no live stream of this mock.
    pub fn hold_stream(&self, stream: ascend_sys::aclrtStream) -> bool {
        self.world.peek(|call| call.hold_stream(stream.addr() as u64, true))
    }

    /// Lets a held stream go.
    pub fn release_stream(&self, stream: ascend_sys::aclrtStream) -> bool {
        self.world.peek(|call| call.hold_stream(stream.addr() as u64, false))
    }

    /// Lets the next `tasks` tasks of a held stream begin.
    pub fn step_stream(&self, stream: ascend_sys::aclrtStream, tasks: u32) -> bool {
        self.world.peek(|call| call.step_stream(stream.addr() as u64, tasks))
    }

    /// How many tasks a stream has that have not ended; `None` when it is no live stream of this mock.
    #[must_use]
    pub fn pending(&self, stream: ascend_sys::aclrtStream) -> Option<usize> {
        self.world.peek(|call| call.pending(stream.addr() as u64))
    }

    /// Runs everything that can run: moves virtual time to the end of all work that is not held and does not wait, or waits for the workers
    /// to be idle.
    pub fn settle(&self) {
        self.world.peek(|call| call.settle());
    }

    /// Moves virtual time forward to `ns`, simulating the devices up to it. Does nothing with threads, or for a time that is past.
    pub fn advance_to(&self, ns: u64) {
        self.world.peek(|call| call.advance_host_to(ns));
    }

    /// What the documentation forbids and the runtime lets pass, as far as the program did it: each kind once, in order of first occurrence.
    /// Empty with [`Strictness::Faithful`].
    #[must_use]
    pub fn misuses(&self) -> Vec<crate::Misuse> {
        self.world.peek(|call| call.misuses.borrow().clone())
    }

    /// What went wrong between the ranks of communicators, each kind once, as text: ranks that met in different operations, counts or types, with
    /// what each called; and, when a synchronisation ran out of time, which rank stands at which call and which ranks have not come.
    #[must_use]
    pub fn collective_problems(&self) -> Vec<String> {
        let problems = crate::process::lock(&self.world.collective_problems);
        problems.iter().map(|problem| problem.text.clone()).collect()
    }

    /// Faults that were asked for and never happened, as text.
    #[must_use]
    pub fn unfired_faults(&self) -> Vec<String> {
        self.world.faults.unfired()
    }
}

impl Drop for Mock {
    fn drop(&mut self) {
        if let Some(part) = &self.world.config.explored {
            self.world.peek(|call| part.end(call));
        } else {
            for rule in self.world.faults.unfired() {
                eprintln!("ascend-mock: a fault rule never fired: {rule}");
            }
        }
        if let Some(part) = &self.world.config.mutation {
            self.world.peek(|call| part.end(call));
        }
        let fail = self.world.config.policy.as_ref().is_some_and(|policy| {
            let (reports, names, suppressed) = self.world.peek(|call| call.last_findings(policy));
            for (reason, count) in suppressed {
                eprintln!("ascend-mock: {count} findings suppressed: {reason}");
            }
            crate::check::carry_out(policy, &reports, &names)
        });
        process().unplug(&self.world);
        self.world.shut_down();
        let told = crate::process::lock(&self.world.told_panic).take();
        if let Some(panic) = told.filter(|_| !std::thread::panicking()) {
            std::panic::resume_unwind(panic);
        }
        if fail && !std::thread::panicking() {
            panic!("the checker found what this mock's policy does not allow: see above");
        }
    }
}

impl fmt::Debug for Mock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Mock")
            .field("first_device", &self.first_device())
            .field("devices", &self.device_count())
            .field("profile", &self.profile().soc)
            .finish_non_exhaustive()
    }
}
