//! What a caller of the machine can meet.

use std::fmt;

use crate::task::Task;

/// Why the machine refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum MachineError {
    /// The device was never added.
    NoSuchDevice,
    /// The context is gone, or was never made.
    NoSuchContext,
    /// The stream is gone, or was never made.
    NoSuchStream,
    /// Every reference to the record was given back.
    NoSuchRecord,
    /// The flag was released.
    NoSuchFlag,
    /// The token's task has completed, or was discarded meanwhile by an abort, a stop or a time-out.
    StaleToken,
    /// The device has its limit of streams.
    StreamsExhausted {
        /// The limit.
        limit: u32,
    },
    /// The device has its limit of event numbers in use.
    EventsExhausted {
        /// The limit.
        limit: u32,
    },
    /// The device has its limit of notifies.
    NotifiesExhausted {
        /// The limit.
        limit: u32,
    },
    /// The stream has its limit of queued tasks; it can be submitted to again when some have run.
    QueueFull {
        /// The limit.
        limit: u32,
    },
    /// A task failed in a context set to stop on failure: nothing can be submitted until [`Machine::clear_failure`].
    ///
    /// [`Machine::clear_failure`]: crate::machine::Machine::clear_failure
    ContextFailed {
        /// The code the failing task completed with.
        code: i32,
    },
    /// The stream has tasks; abort it or let it finish first.
    StreamBusy,
    /// The task has no rendezvous, or one with a rank that its communicator does not have.
    BadRendezvous,
    /// The head of the stream does not run: it waits, is in the executor's hands, or is not there.
    NothingRuns,
    /// A wait was given neither a record nor a flag, or both.
    BadWait,
}

impl fmt::Display for MachineError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            MachineError::NoSuchDevice => f.write_str("no such device in this machine"),
            MachineError::NoSuchContext => f.write_str("the context is gone or belongs to another machine"),
            MachineError::NoSuchStream => f.write_str("the stream is gone or belongs to another machine"),
            MachineError::NoSuchRecord => f.write_str("the event record was released"),
            MachineError::NoSuchFlag => f.write_str("the flag was released"),
            MachineError::StaleToken => f.write_str("the task has completed already or was discarded"),
            MachineError::StreamsExhausted { limit } => write!(f, "the device has its limit of {limit} streams"),
            MachineError::EventsExhausted { limit } => write!(f, "the device has its limit of {limit} events in use"),
            MachineError::NotifiesExhausted { limit } => write!(f, "the device has its limit of {limit} notifies"),
            MachineError::QueueFull { limit } => write!(f, "the stream has its limit of {limit} queued tasks"),
            MachineError::ContextFailed { code } => {
                write!(
                    f,
                    "a task of this context failed with {code} and the context stops on failure"
                )
            }
            MachineError::StreamBusy => f.write_str("the stream still has tasks: abort it or let it finish"),
            MachineError::BadRendezvous => {
                f.write_str("a collective needs a rendezvous whose rank is below its number of ranks")
            }
            MachineError::NothingRuns => f.write_str("the head of the stream does not run"),
            MachineError::BadWait => f.write_str("a wait needs a record or a flag"),
        }
    }
}

impl std::error::Error for MachineError {}

/// A task that was not queued, given back with the reason.
pub struct Rejected<P> {
    /// Why.
    pub error: MachineError,
    /// The task, untouched.
    pub task: Box<Task<P>>,
}

impl<P> fmt::Display for Rejected<P> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.error.fmt(f)
    }
}

impl<P> fmt::Debug for Rejected<P> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Rejected")
            .field("error", &self.error)
            .field("info", &self.task.info)
            .finish_non_exhaustive()
    }
}

impl<P> std::error::Error for Rejected<P> {}

impl<P> From<Rejected<P>> for MachineError {
    fn from(rejected: Rejected<P>) -> Self {
        rejected.error
    }
}
