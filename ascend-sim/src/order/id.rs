//! What the checker calls streams, threads, events and the rest: small numbers, given in order of creation.

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        ///
        /// Its number is given again once the object is destroyed.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub(crate) u32);

        impl $name {
            /// The number itself, for tables beside the checker.
            #[must_use]
            pub const fn index(self) -> usize {
                self.0 as usize
            }
        }
    )*};
}
ids! {
    /// A stream.
    StreamId;
    /// A thread of the host.
    HostId;
    /// An event of any family.
    EventId;
    /// A notify.
    NotifyId;
    /// A captured graph.
    GraphId;
    /// A function on the host that was queued with [`Checker::callback`](crate::order::Checker::callback).
    CallbackId;
}

/// Who does something: a stream or a thread of the host.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Actor {
    /// A stream.
    Stream(StreamId),
    /// A thread of the host.
    Host(HostId),
}

/// The device and context that something was created in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Home {
    /// The device.
    pub device: u16,
    /// The context, numbered over all devices.
    pub context: u32,
}

impl Home {
    /// A context of a device.
    #[must_use]
    pub const fn new(device: u16, context: u32) -> Self {
        Home { device, context }
    }
}

/// The place of an item in its stream: the `index`-th item submitted to it, counted from 1.
///
/// Launches, records, waits (those that add no task included), resets and callbacks each count one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Position {
    /// The stream, or the thread for what the host does itself.
    pub actor: Actor,
    /// Counted from 1 over the life of the stream's slot; equal numbers never come twice.
    pub index: u64,
}

/// How an event behaves, by the function that created it (acl/streams-and-events 6.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Family {
    /// `aclrtCreateEventExWithFlag`: a wait is bound to the newest record when it is submitted; without a record it does nothing.
    Snapshot,
    /// `aclrtCreateEvent`: as `Snapshot`, but a wait without a record is refused, and a reset makes later waits block.
    Classic,
    /// `aclrtCreateEventWithFlag` with the sync flag, and external events: one flag on the device, set by a record until a reset clears it.
    Level,
}

/// Where memory is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// On a device.
    Device(u16),
    /// On the host.
    Host,
}
