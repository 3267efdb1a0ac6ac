//! A machine with named tasks, for short tests.

use ascend_sim::clock::Contention;
use ascend_sim::machine::{
    Config, ContextId, DeviceConfig, DeviceId, Machine, MachineError, Outcome, RecordId, RecordOptions, StreamId,
    StreamOptions, WaitFor, Work,
};
use ascend_sim::task::{Cost, Demand, Rendezvous, Task, TaskInfo, TaskKind};

pub(crate) type Result<T = ()> = std::result::Result<T, MachineError>;

/// Name, start and end of a task that ran.
pub(crate) type Ran = (&'static str, u64, u64);

pub(crate) struct Rig {
    pub(crate) machine: Machine<&'static str>,
    pub(crate) devices: Vec<DeviceId>,
    pub(crate) contexts: Vec<ContextId>,
    pub(crate) streams: Vec<StreamId>,
}

pub(crate) fn record_info() -> TaskInfo {
    TaskInfo::of(TaskKind::Record)
}

pub(crate) fn wait_info() -> TaskInfo {
    TaskInfo::of(TaskKind::Wait)
}

pub(crate) fn task(name: &'static str, duration_ns: u64, demand: Demand) -> Task<&'static str> {
    Task::new(TaskInfo::of(TaskKind::Kernel), Cost::new(duration_ns, demand), name)
}

impl Rig {
    /// One device, one context, so many streams.
    pub(crate) fn new(streams: usize) -> Result<Self> {
        Rig::with(Config::default(), &[Contention::NONE], streams)
    }

    pub(crate) fn contended(contention: Contention, streams: usize) -> Result<Self> {
        Rig::with(Config::default(), &[contention], streams)
    }

    /// A device for each contention; so many streams on each, numbered device by device.
    pub(crate) fn with(config: Config, devices: &[Contention], streams: usize) -> Result<Self> {
        let mut rig = Rig {
            machine: Machine::new(config),
            devices: Vec::new(),
            contexts: Vec::new(),
            streams: Vec::new(),
        };
        for &contention in devices {
            let device = rig.machine.add_device(DeviceConfig {
                contention,
                ..DeviceConfig::default()
            });
            let context = rig.machine.add_context(device)?;
            rig.devices.push(device);
            rig.contexts.push(context);
            for _ in 0..streams {
                let stream = rig.machine.create_stream(context, StreamOptions::default())?;
                rig.streams.push(stream);
            }
        }
        Ok(rig)
    }

    pub(crate) fn task(&mut self, stream: usize, name: &'static str, duration_ns: u64, demand: Demand) -> Result {
        self.machine
            .submit(self.streams[stream], task(name, duration_ns, demand))?;
        Ok(())
    }

    /// A task that occupies nothing.
    pub(crate) fn plain(&mut self, stream: usize, name: &'static str, duration_ns: u64) -> Result {
        self.task(stream, name, duration_ns, Demand::NONE)
    }

    pub(crate) fn host(&mut self, stream: usize, name: &'static str, duration_ns: u64) -> Result {
        let mut task = task(name, duration_ns, Demand::NONE);
        task.info.kind = TaskKind::HostFunction;
        self.machine.submit_host_function(self.streams[stream], task)?;
        Ok(())
    }

    pub(crate) fn record(&mut self, stream: usize) -> Result<RecordId> {
        self.machine
            .submit_record(self.streams[stream], record_info(), RecordOptions::default())
    }

    pub(crate) fn wait(&mut self, stream: usize, record: RecordId) -> Result {
        self.wait_for(stream, WaitFor::Record(record), None)
    }

    pub(crate) fn wait_for(&mut self, stream: usize, what: WaitFor, timeout_ns: Option<u64>) -> Result {
        self.machine
            .submit_wait(self.streams[stream], wait_info(), what, timeout_ns)?;
        Ok(())
    }

    /// `to` waits for all that `from` has.
    pub(crate) fn hand_over(&mut self, from: usize, to: usize) -> Result {
        let record = self.record(from)?;
        self.wait(to, record)?;
        self.machine.release_record(record)
    }

    pub(crate) fn collective(
        &mut self,
        stream: usize,
        name: &'static str,
        duration_ns: u64,
        (rank, ranks): (u32, u32),
        sequence: u64,
    ) -> Result {
        let mut task = task(name, duration_ns, Demand::LINK);
        task.info.kind = TaskKind::Collective;
        task.rendezvous = Some(Box::new(Rendezvous {
            group: 0,
            ranks,
            rank,
            sequence,
            shape: 0,
        }));
        self.machine.submit_collective(self.streams[stream], task)?;
        Ok(())
    }

    /// Runs until nothing more happens by itself; gives what ran, in order of end. Conditions are taken to hold.
    pub(crate) fn run(&mut self) -> Result<Vec<Ran>> {
        self.run_until(u64::MAX)
    }

    pub(crate) fn run_until(&mut self, limit_ns: u64) -> Result<Vec<Ran>> {
        let mut ran = Vec::new();
        while let Some(due) = self.machine.advance(limit_ns) {
            match &due.work {
                Work::Task(task) | Work::HostFunction(task) | Work::Condition(task) => {
                    ran.push((task.payload, due.start_ns, due.end_ns));
                }
                Work::Collective(gathered) => {
                    let members = gathered.members.iter();
                    ran.extend(members.map(|member| (member.task.payload, due.start_ns, due.end_ns)));
                }
            }
            self.machine.complete(due.token, Outcome::Done)?;
        }
        Ok(ran)
    }
}
