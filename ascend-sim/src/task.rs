//! The task record: what is queued on a stream, whoever queued it.
//!
//! A task has a name, a place in the user's program, the bytes it touches, a cost for virtual time, and a payload that the state machines
//! carry but never look at: the executor gets it back when the task may take effect.

use crate::access::Access;
use crate::label::{Label, Site};
use crate::name::NameId;

/// The share of each resource of a device that a task occupies when it runs alone, in thousandths.
///
/// Two tasks whose shares of a resource add up to more than 1 000 slow each other down.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Demand {
    /// Matrix cores.
    pub cube: u16,
    /// Vector cores.
    pub vector: u16,
    /// Links to other devices.
    pub link: u16,
    /// Bandwidth of device memory.
    pub hbm: u16,
    /// Copy engines between host and device.
    pub copy: u16,
}

impl Demand {
    /// Occupies nothing: the task takes its time whatever else runs.
    pub const NONE: Demand = Demand {
        cube: 0,
        vector: 0,
        link: 0,
        hbm: 0,
        copy: 0,
    };
    /// A matrix kernel.
    pub const CUBE: Demand = Demand {
        cube: 1000,
        ..Demand::NONE
    };
    /// A vector kernel.
    pub const VECTOR: Demand = Demand {
        vector: 1000,
        ..Demand::NONE
    };
    /// A collective.
    pub const LINK: Demand = Demand {
        link: 1000,
        ..Demand::NONE
    };
    /// A copy between host and device.
    pub const COPY: Demand = Demand {
        copy: 1000,
        ..Demand::NONE
    };

    /// Tells whether the task computes (matrix or vector cores).
    #[must_use]
    pub const fn is_compute(self) -> bool {
        self.cube > 0 || self.vector > 0
    }

    /// Tells whether the task communicates (links).
    #[must_use]
    pub const fn is_communication(self) -> bool {
        self.link > 0
    }
}

/// What a task costs in virtual time. Simulated: says nothing about hardware beyond what its author put in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Cost {
    /// How long it takes alone on the device, in nanoseconds.
    pub duration_ns: u64,
    /// What it occupies meanwhile.
    pub demand: Demand,
}

impl Cost {
    /// Takes no time.
    pub const ZERO: Cost = Cost {
        duration_ns: 0,
        demand: Demand::NONE,
    };

    /// `duration_ns` alone on the device, occupying `demand`.
    #[must_use]
    pub const fn new(duration_ns: u64, demand: Demand) -> Self {
        Cost { duration_ns, demand }
    }
}

/// What kind of work a task is, for traces and reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TaskKind {
    /// A kernel on the device.
    Kernel,
    /// A copy of bytes, any direction.
    Copy,
    /// A fill of bytes.
    Memset,
    /// A function on the host, run in stream order.
    HostFunction,
    /// The part of one rank in a collective.
    Collective,
    /// An event or notify record.
    Record,
    /// A wait for an event, a notify or a value.
    Wait,
    /// A reset of an event.
    Reset,
    /// Anything else that occupies its place in the queue.
    Other,
}

/// Everything about a task but its payload. Small and `Copy`: it is what traces and findings keep.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct TaskInfo {
    /// Kernel name, or what the task does; interned.
    pub name: NameId,
    /// What kind of work.
    pub kind: TaskKind,
    /// Layer, micro-batch and key in force at submission.
    pub label: Label,
    /// Where it was submitted.
    pub site: Site,
}

impl TaskInfo {
    /// A task of this kind, without name, label and site.
    #[must_use]
    pub const fn of(kind: TaskKind) -> Self {
        TaskInfo {
            name: NameId::NONE,
            kind,
            label: Label::NONE,
            site: Site::UNKNOWN,
        }
    }
}

/// A rank's membership in a collective: all ranks of `group` that submit with the same `sequence` meet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Rendezvous {
    /// The communicator, one number for all its ranks.
    pub group: u32,
    /// How many ranks the communicator has.
    pub ranks: u32,
    /// This rank, from 0.
    pub rank: u32,
    /// How many collectives this rank had submitted to the communicator before this one.
    pub sequence: u64,
    /// What the ranks must agree on (operation, element type, count, root) as one number; ranks that meet with different numbers are reported.
    pub shape: u64,
}

/// A task to be queued: what the executor is given back is the `payload`.
#[derive(Clone, Debug)]
pub struct Task<P> {
    /// Name, kind, label and site.
    pub info: TaskInfo,
    /// Virtual duration and resources.
    pub cost: Cost,
    /// Bytes read and written. Empty when nobody checks.
    pub accesses: Box<[Access]>,
    /// Set when the task is one rank's part of a collective.
    pub rendezvous: Option<Box<Rendezvous>>,
    /// With the executor's timing, the task takes its cost too before it is handed out: a device that is slow on purpose. Virtual time
    /// always passes.
    pub is_timed: bool,
    /// What the executor does when the task takes effect.
    pub payload: P,
}

impl<P> Task<P> {
    /// A task that declares no accesses and belongs to no collective.
    #[must_use]
    pub fn new(info: TaskInfo, cost: Cost, payload: P) -> Self {
        Task {
            info,
            cost,
            accesses: Box::default(),
            rendezvous: None,
            is_timed: false,
            payload,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    // The bound on a queued task is 160 bytes; the record itself leaves room for queue links and a boxed payload.
    const _: () = assert!(size_of::<Task<Box<dyn FnOnce() + Send>>>() <= 104);

    #[test]
    fn a_collective_is_communication_and_a_kernel_compute() {
        assert!(Demand::LINK.is_communication() && !Demand::LINK.is_compute());
        assert!(Demand::CUBE.is_compute() && Demand::VECTOR.is_compute());
    }
}
