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
    /// An explicit context was used after its device had been reset (acl/streams-and-events D14, 17).
    ContextAfterReset,
    /// An event that `aclrtCreateEvent` made was given to `aclrtResetEvent` (acl/streams-and-events 6.1).
    PlainEventReset,
    /// An event was used after the context that made it had ended, by a reset or a destroy (acl/streams-and-events E42).
    EventOfEndedContext,
    /// The runtime was finalized with a device still set (acl/streams-and-events 2.1).
    FinalizedWithDeviceSet,
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
            Misuse::ContextAfterReset => {
                "an explicit context was used after its device had been reset: destroy it before the reset, and make another"
            }
            Misuse::PlainEventReset => {
                "an event of aclrtCreateEvent was reset, which is undefined: make it with aclrtCreateEventWithFlag and ACL_EVENT_SYNC"
            }
            Misuse::EventOfEndedContext => {
                "an event was used after the context that made it had ended: destroy events before their context or device ends"
            }
            Misuse::FinalizedWithDeviceSet => "the runtime was finalized with a device still set: reset devices first",
        })
    }
}

impl Call<'_> {
    /// Notes a misuse, once of each kind.
    #[cold]
    pub(crate) fn misuse(&self, kind: Misuse) {
        if self.world.config.strictness == Strictness::Strict {
            let mut noted = self.misuses.borrow_mut();
            if !noted.contains(&kind) {
                noted.push(kind);
            }
        }
    }

    /// Notes the making of a context while `aclInit` has not been called, or was undone.
    pub(crate) fn note_use_before_init(&self) {
        if !crate::calls::device::is_initialised() {
            self.misuse(Misuse::BeforeInit);
        }
    }

    /// Notes the use of an event whose context has ended.
    pub(crate) fn note_use_of_event(&self, event: &crate::objects::Event) {
        if !self.contexts.is_live(event.context, event.context_generation) {
            self.misuse(Misuse::EventOfEndedContext);
        }
    }

    /// The explicit contexts of a device are not to be used from its reset on (acl/streams-and-events D14); what failed in stop mode is well again
    /// (10.4 item 3).
    pub(crate) fn outlive_device(&mut self, device: u32) {
        let explicit = self
            .contexts
            .iter()
            .filter(|(_, context)| context.device == device && !context.primary);
        let explicit: Vec<u32> = explicit.map(|(index, _)| index).collect();
        for context in explicit {
            self.contexts[context].outlived = true;
            let id = self.contexts[context].id;
            let _ = self.machine.clear_failure(id);
        }
    }
}
