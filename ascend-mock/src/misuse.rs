//! What the documentation forbids and the runtime lets pass, noted in strict mode. The call answers as the runtime does all the same.

use std::fmt;

use crate::mock::Strictness;
use crate::world::Call;

/// A call that the documentation forbids and the runtime lets pass.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Misuse {
    /// A device was used before `aclInit` (acl/streams-and-events 0.7).
    BeforeInit,
    /// The default stream of a context was given to `aclrtDestroyStream` (acl/streams-and-events C15).
    DefaultStreamDestroyed,
    /// A stream was destroyed with work pending (acl/streams-and-events T28).
    StreamDestroyedBusy,
    /// An event was recorded on, or waited for by, a stream of another device than its own (acl/streams-and-events E8, E18).
    EventOfAnotherDevice,
    /// Host memory was freed while tasks were in flight (acl/memory-kernels-graphs 1.2).
    HostMemoryFreedInFlight,
    /// The runtime was called inside of a host function (acl/streams-and-events H3).
    CallInHostFunction,
    /// A null stream was given to `aclmdlRIExecuteAsync` (acl/memory-kernels-graphs 3.7).
    GraphOnDefaultStream,
}

impl fmt::Display for Misuse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Misuse::BeforeInit => "a device was used before aclInit: call it first, once",
            Misuse::DefaultStreamDestroyed => "the default stream of a context was destroyed: it goes with its context",
            Misuse::StreamDestroyedBusy => "a stream was destroyed with work pending: synchronize it first",
            Misuse::EventOfAnotherDevice => {
                "an event met a stream of another device than its own: make an event on the device of the stream that records it"
            }
            Misuse::HostMemoryFreedInFlight => "host memory was freed while tasks were in flight: synchronize first",
            Misuse::CallInHostFunction => "the runtime was called inside of a host function: that can deadlock",
            Misuse::GraphOnDefaultStream => "a graph was executed on a null stream: pass a stream",
        })
    }
}

impl Call<'_> {
    /// Notes a misuse, once of each kind.
    pub(crate) fn misuse(&mut self, kind: Misuse) {
        if self.world.config.strictness == Strictness::Strict && !self.misuses.contains(&kind) {
            self.misuses.push(kind);
        }
    }
}
