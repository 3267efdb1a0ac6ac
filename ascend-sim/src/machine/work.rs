//! What passes between a machine and its executor: tasks whose turn has come, and how they ended.

use crate::machine::StreamId;
use crate::task::{Rendezvous, Task};

/// Names a task that the executor has in hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Token {
    pub(crate) stream: u32,
    pub(crate) run: u32,
    /// Of a collective, the meeting.
    pub(crate) meeting: u32,
}

/// A task whose turn has come, given to the executor until [`Machine::complete`].
///
/// In virtual time it ends now: `end_ns` is the machine's time and the effect is to be applied. With [`Timing::Executor`] it begins now.
///
/// [`Machine::complete`]: crate::machine::Machine::complete
/// [`Timing::Executor`]: crate::machine::Timing::Executor
#[derive(Debug)]
pub struct Due<P> {
    /// To be given back to [`Machine::complete`].
    ///
    /// [`Machine::complete`]: crate::machine::Machine::complete
    pub token: Token,
    /// The stream; of a collective, the stream of its lowest rank.
    pub stream: StreamId,
    /// When it began.
    pub start_ns: u64,
    /// The machine's time now.
    pub end_ns: u64,
    /// What there is to do.
    pub work: Work<P>,
}

/// What there is to do.
#[derive(Debug)]
pub enum Work<P> {
    /// A kernel, a copy, a fill: applies its effect.
    Task(Task<P>),
    /// A function on the host. No other of its context is in hand meanwhile.
    HostFunction(Task<P>),
    /// A condition on memory: [`Machine::complete`] if it holds, [`Machine::park`] if not yet.
    ///
    /// [`Machine::complete`]: crate::machine::Machine::complete
    /// [`Machine::park`]: crate::machine::Machine::park
    Condition(Task<P>),
    /// A collective in which all ranks have arrived.
    Collective(Gathered<P>),
}

/// A collective in which all ranks have arrived.
#[derive(Debug)]
pub struct Gathered<P> {
    /// All ranks, in order of rank.
    pub members: Vec<Member<P>>,
    /// Set when the ranks did not agree on what to do; the effect is then undefined, and the outcome the executor's choice.
    pub mismatch: Option<Mismatch>,
}

/// One rank's part of a collective.
#[derive(Debug)]
pub struct Member<P> {
    /// Its stream.
    pub stream: StreamId,
    /// When it arrived.
    pub arrived_ns: u64,
    /// Its rendezvous; not in the task any more.
    pub rendezvous: Rendezvous,
    /// Its task.
    pub task: Task<P>,
}

/// Two ranks that met and did not agree: collectives issued in different order, with different shapes, or by one rank twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mismatch {
    /// Who came first.
    pub first: (StreamId, Rendezvous),
    /// Who disagreed with it.
    pub second: (StreamId, Rendezvous),
}

/// How a task ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// As it should.
    Done,
    /// With a fault of this code; what follows depends on the context's failure mode (acl/streams-and-events 10.3, 10.4).
    Fault(i32),
}

/// A task that will never run.
#[derive(Debug)]
pub struct Dropped<P> {
    /// Where it was queued.
    pub stream: StreamId,
    /// It.
    pub task: Task<P>,
}
