//! How a machine, its devices and its streams are set up.

use crate::clock::Contention;
use crate::name::NameId;

/// What moves time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Timing {
    /// The machine: tasks take their cost, [`Machine::advance`] jumps from end to end.
    ///
    /// [`Machine::advance`]: crate::machine::Machine::advance
    #[default]
    Virtual,
    /// The executor: tasks take what running them takes, [`Machine::take_runnable`] gives them out, [`Machine::set_now`] tells the time.
    ///
    /// [`Machine::take_runnable`]: crate::machine::Machine::take_runnable
    /// [`Machine::set_now`]: crate::machine::Machine::set_now
    Executor,
}

/// Settings of a machine.
#[derive(Clone, Copy, Debug)]
pub struct Config {
    /// What moves time.
    pub timing: Timing,
    /// The code a stream gets when a wait on the device runs out of time: 107020 on hardware (acl/streams-and-events E17).
    pub wait_timeout_code: i32,
    /// Keeps a list of what records, waits and resets did when they were reached ([`Machine::take_observations`]).
    ///
    /// [`Machine::take_observations`]: crate::machine::Machine::take_observations
    pub observe: bool,
    /// Keeps slices and arrows ([`Machine::take_trace`]).
    ///
    /// [`Machine::take_trace`]: crate::machine::Machine::take_trace
    pub trace: bool,
}

impl Default for Config {
    fn default() -> Self {
        Config {
            timing: Timing::Virtual,
            wait_timeout_code: 107_020,
            observe: false,
            trace: false,
        }
    }
}

/// Settings of a device. The default is an Ascend 910B's limits without contention (acl/streams-and-events 12).
#[derive(Clone, Copy, Debug)]
pub struct DeviceConfig {
    /// How many streams it can have.
    pub max_streams: u32,
    /// How many event numbers can be in use.
    pub max_events: u32,
    /// How many notifies can exist.
    pub max_notifies: u32,
    /// How tasks slow each other down.
    pub contention: Contention,
}

impl Default for DeviceConfig {
    fn default() -> Self {
        DeviceConfig {
            max_streams: 1_984,
            max_events: 65_536,
            max_notifies: 8_192,
            contention: Contention::NONE,
        }
    }
}

/// Settings of a stream.
#[derive(Clone, Copy, Debug)]
pub struct StreamOptions {
    /// What traces call it.
    pub name: NameId,
    /// How many tasks can be queued before a submission is refused with [`MachineError::QueueFull`]. No limit by default; about 2 013 on
    /// a 910B (acl/streams-and-events 12).
    ///
    /// [`MachineError::QueueFull`]: crate::machine::MachineError::QueueFull
    pub max_queued: u32,
    /// Counts against [`DeviceConfig::max_streams`]. Not so for streams of the simulation itself, such as those of a graph being replayed.
    pub counted: bool,
}

impl Default for StreamOptions {
    fn default() -> Self {
        StreamOptions {
            name: NameId::NONE,
            max_queued: u32::MAX,
            counted: true,
        }
    }
}

/// What a level flag stands for, which decides the limit it counts against.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FlagKind {
    /// An event number, held for life.
    Event,
    /// A notify.
    Notify,
    /// Counts against nothing.
    Free,
}

/// Options of a record.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RecordOptions {
    /// A flag to set when the record completes.
    pub sets: Option<super::FlagId>,
    /// Whether it takes an event number of the device ([`DeviceConfig::max_events`]).
    pub number: Number,
}

/// How long a record holds an event number of its device.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Number {
    /// It takes none.
    #[default]
    None,
    /// Until the record completes or is thrown away.
    UntilDone,
    /// Until nobody refers to the record any more: neither its queue, nor a wait, nor who submitted it
    /// ([`Machine::release_record`](super::Machine::release_record)).
    WhileReferenced,
}

/// What a wait waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WaitFor {
    /// This record: done, and not reset since. Later records of the event do not matter.
    Record(super::RecordId),
    /// The flag, which stays as it is.
    Flag(super::FlagId),
    /// The flag, which one waiter takes: it is clear afterwards.
    TakeFlag(super::FlagId),
}
