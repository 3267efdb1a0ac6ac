//! Communicators, and the data that a collective moves once all its ranks have arrived.

use std::fmt;
use std::sync::Arc;

use ascend_sim::access::Access;
use ascend_sim::collective::{
    Buffers, Call as Shape, ElementType, Operation, Pieces, Reduction, all_gather_v, all_to_all_v, execute,
    reduce_scatter_v,
};
use ascend_sim::machine::Gathered;
use ascend_sim::task::Rendezvous;

use crate::memory::Memory;
use crate::payload::Payload;
use crate::process::lock;
use crate::world::World;

/// What the ranks of a communicator share.
#[derive(Debug)]
pub(crate) struct Group {
    /// Number of the communicator; those above it, one for each ordered pair of ranks, are for sends.
    pub(crate) number: u32,
    pub(crate) ranks: u32,
    pub(crate) name: String,
}

impl Group {
    /// The number under which a sender and a receiver meet.
    pub(crate) fn pair(&self, from: u32, to: u32) -> u32 {
        self.number + 1 + from * self.ranks + to
    }

    /// Sender and receiver behind a number from [`Group::pair`]; `None` for the whole group.
    pub(crate) fn pair_of(&self, number: u32) -> Option<(u32, u32)> {
        let place = number.checked_sub(self.number + 1)?;
        Some((place / self.ranks, place % self.ranks))
    }
}

/// One rank of a communicator.
#[derive(Debug)]
pub(crate) struct Communicator {
    pub(crate) group: Arc<Group>,
    pub(crate) rank: u32,
    pub(crate) device: u32,
    /// How long an operation waits for other ranks; `None` for ever.
    pub(crate) patience_ns: Option<u64>,
    /// Options by number: deterministic, accelerator.
    pub(crate) options: [i32; 2],
    /// Nothing is accepted until it is resumed.
    pub(crate) suspended: bool,
    /// How often it was resumed: the order begins anew each time.
    pub(crate) rounds: u64,
    /// Collectives issued so far.
    pub(crate) sequence: u64,
    /// Sends to and receives from each rank so far.
    pub(crate) sends: Vec<u64>,
    pub(crate) receives: Vec<u64>,
}

/// Whom a rank meets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Meet {
    /// All ranks.
    All,
    /// The rank it sends to.
    Send(u32),
    /// The rank it receives from.
    Receive(u32),
    /// Itself alone: what it sends to itself.
    Nobody,
}

impl Communicator {
    /// Where the next operation of this kind meets.
    pub(crate) fn place(&self, meet: Meet, shape: u64) -> Rendezvous {
        let pair = |from, to, rank, sequence| Rendezvous {
            group: self.group.pair(from, to),
            ranks: 2,
            rank,
            sequence,
            shape,
        };
        match meet {
            Meet::All => Rendezvous {
                group: self.group.number,
                ranks: self.group.ranks,
                rank: self.rank,
                sequence: self.sequence,
                shape,
            },
            Meet::Send(to) => pair(self.rank, to, 0, self.sends[to as usize]),
            Meet::Receive(from) => pair(from, self.rank, 1, self.receives[from as usize]),
            Meet::Nobody => Rendezvous {
                ranks: 1,
                ..pair(self.rank, self.rank, 0, self.sends[self.rank as usize])
            },
        }
    }

    /// An operation of this kind was issued.
    pub(crate) fn passed(&mut self, meet: Meet) {
        *match meet {
            Meet::All => &mut self.sequence,
            Meet::Send(to) => &mut self.sends[to as usize],
            Meet::Receive(from) => &mut self.receives[from as usize],
            Meet::Nobody => &mut self.sends[self.rank as usize],
        } += 1;
    }

    /// Begins a new order of operations, the same at every rank that was resumed as often.
    pub(crate) fn begin_round(&mut self) {
        self.rounds += 1;
        let first = self.rounds << 32;
        self.sequence = first;
        self.sends.fill(first);
        self.receives.fill(first);
    }
}

/// What people call the operation with this number in its order.
pub(crate) fn number_of(sequence: u64) -> u64 {
    (sequence & 0xFFFF_FFFF) + 1
}

/// One rank's part of a collective.
#[derive(Debug)]
pub(crate) struct Part {
    pub(crate) group: Arc<Group>,
    pub(crate) patience_ns: Option<u64>,
    pub(crate) what: What,
    pub(crate) buffers: Buffers,
}

impl Part {
    /// The first address that the rank's part writes.
    pub(crate) fn first_written(&self, place: &Rendezvous) -> Option<u64> {
        let accesses = self.accesses(place);
        let written = accesses
            .iter()
            .find(|access| access.mode.is_write() && !access.bounds().is_empty());
        written.map(|access| access.start)
    }

    /// What the rank's part touches.
    pub(crate) fn accesses(&self, place: &Rendezvous) -> Vec<Access> {
        let (ranks, rank) = (u64::from(place.ranks), place.rank);
        let Buffers { send, recv } = self.buffers;
        match &self.what {
            What::Plain(shape) => {
                let bytes = shape.count * shape.element.bytes();
                let read = |factor| Access::read(send, bytes * factor);
                let write = |factor| Access::write(recv, bytes * factor);
                match shape.operation {
                    Operation::AllReduce(_) => vec![read(1), write(1)],
                    Operation::Reduce { root, .. } if root == rank => vec![read(1), write(1)],
                    Operation::Reduce { .. } => vec![read(1)],
                    Operation::ReduceScatter(_) => vec![read(ranks), write(1)],
                    Operation::AllGather => vec![read(1), write(ranks)],
                    Operation::Broadcast { root } if root == rank => vec![read(1)],
                    Operation::Broadcast { .. } => vec![write(1)],
                    Operation::Scatter { root } if root == rank => vec![read(ranks), write(1)],
                    Operation::Scatter { .. } => vec![write(1)],
                    Operation::AllToAll => vec![read(ranks), write(ranks)],
                    Operation::SendRecv if ranks == 1 => vec![read(1), write(1)],
                    Operation::SendRecv if rank == 0 => vec![read(1)],
                    Operation::SendRecv => vec![write(1)],
                    Operation::Barrier => Vec::new(),
                }
            }
            What::Pieces(element, pieces) => {
                let size = element.bytes();
                let reads = pieces.send_offsets.iter().zip(&pieces.send_counts);
                let writes = pieces.recv_offsets.iter().zip(&pieces.recv_counts);
                reads
                    .map(|(offset, count)| Access::read(send + offset * size, count * size))
                    .chain(writes.map(|(offset, count)| Access::write(recv + offset * size, count * size)))
                    .collect()
            }
            What::ScatterV {
                element,
                counts,
                offsets,
                ..
            } => {
                let size = element.bytes();
                let own = counts.get(rank as usize).copied().unwrap_or(0);
                let reads = offsets.iter().zip(counts);
                reads
                    .map(|(offset, count)| Access::read(send + offset * size, count * size))
                    .chain([Access::write(recv, own * size)])
                    .collect()
            }
            What::GatherV {
                element,
                counts,
                offsets,
            } => {
                let size = element.bytes();
                let own = counts.get(rank as usize).copied().unwrap_or(0);
                let writes = offsets.iter().zip(counts);
                std::iter::once(Access::read(send, own * size))
                    .chain(writes.map(|(offset, count)| Access::write(recv + offset * size, count * size)))
                    .collect()
            }
        }
    }
}

/// Something between ranks that cannot go well.
#[derive(Debug)]
pub(crate) struct Problem {
    /// The number of the communicator.
    pub(crate) group: u32,
    /// What `HcclGetCommAsyncError` says of it.
    pub(crate) code: u32,
    pub(crate) text: String,
}

/// Notes a problem, once for each communicator: another of the same name can have the same.
pub(crate) fn note(world: &World, problem: Problem) {
    let mut problems = lock(&world.collective_problems);
    let known = |other: &Problem| (other.group, &other.text) == (problem.group, &problem.text);
    if !problems.iter().any(known) {
        eprintln!("ascend-mock: {}", problem.text);
        problems.push(problem);
    }
}

/// The ranks of a rendezvous called different things: notes it, and gives the words for it.
pub(crate) fn disagreed(world: &World, gathered: &Gathered<Payload>, parts: &[&Part]) -> String {
    let (Some(first), Some(part)) = (gathered.members.first(), parts.first()) else {
        return String::new();
    };
    let group = &part.group;
    let sequence = first.rendezvous.sequence;
    let ends = group.pair_of(first.rendezvous.group);
    let calls = gathered.members.iter().zip(parts).map(|(member, part)| {
        let rank = match (ends, member.rendezvous.rank) {
            (None, rank) => rank,
            (Some((from, _)), 0) => from,
            (Some((_, to)), _) => to,
        };
        format!("rank {rank} called {}", part.what)
    });
    let text = format!(
        "the ranks of communicator {} disagree at operation {}: {}. Every rank has to issue the same ones in the same order",
        group.name,
        number_of(sequence),
        calls.collect::<Vec<_>>().join(", "),
    );
    let problem = Problem {
        group: group.number,
        code: 4,
        text: text.clone(),
    };
    note(world, problem);
    text
}

/// A collective on which the ranks agreed could not be carried out: notes it.
pub(crate) fn failed(world: &World, gathered: &Gathered<Payload>, parts: &[&Part], text: &str) {
    if let (Some(member), Some(part)) = (gathered.members.first(), parts.first()) {
        let group = &part.group;
        let number = number_of(member.rendezvous.sequence);
        let text = format!(
            "{}, operation {number} of communicator {}: {text}",
            part.what, group.name
        );
        let problem = Problem {
            group: group.number,
            code: 4,
            text,
        };
        note(world, problem);
    }
}

/// What is done together.
#[derive(Debug)]
pub(crate) enum What {
    /// An operation with one count for all.
    Plain(Shape),
    /// An all-to-all with counts for each pair.
    Pieces(ElementType, Pieces),
    /// A gather with a count and an offset for each rank.
    GatherV {
        element: ElementType,
        counts: Vec<u64>,
        offsets: Vec<u64>,
    },
    /// A reduction whose parts have a count and an offset for each rank.
    ScatterV {
        element: ElementType,
        reduction: Reduction,
        counts: Vec<u64>,
        offsets: Vec<u64>,
    },
}

impl What {
    /// What it reduces, and how.
    pub(crate) fn reduces(&self) -> Option<(Reduction, ElementType)> {
        match self {
            What::Plain(shape) => match shape.operation {
                Operation::AllReduce(by) | Operation::ReduceScatter(by) | Operation::Reduce { reduction: by, .. } => {
                    Some((by, shape.element))
                }
                _ => None,
            },
            What::ScatterV { element, reduction, .. } => Some((*reduction, *element)),
            What::Pieces(..) | What::GatherV { .. } => None,
        }
    }
}

impl fmt::Display for What {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            What::Plain(shape) => {
                let Shape {
                    operation,
                    element,
                    count,
                } = shape;
                match operation {
                    Operation::Barrier => f.write_str("Barrier"),
                    Operation::Broadcast { root } | Operation::Scatter { root } | Operation::Reduce { root, .. } => {
                        write!(f, "{} of {count} {element:?} with root {root}", name(*operation))
                    }
                    _ => write!(f, "{} of {count} {element:?}", name(*operation)),
                }?;
                match operation {
                    Operation::AllReduce(by)
                    | Operation::ReduceScatter(by)
                    | Operation::Reduce { reduction: by, .. } => {
                        write!(f, " by {by:?}")
                    }
                    _ => Ok(()),
                }
            }
            What::Pieces(element, _) => write!(f, "AlltoAllV of {element:?}"),
            What::GatherV { element, counts, .. } => write!(f, "AllGatherV of {counts:?} {element:?}"),
            What::ScatterV {
                element,
                reduction,
                counts,
                ..
            } => write!(f, "ReduceScatterV of {counts:?} {element:?} by {reduction:?}"),
        }
    }
}

/// Moves the data; `parts` are in order of rank.
pub(crate) fn run(memory: &Memory, parts: &[&Part]) -> Result<(), String> {
    let buffers: Vec<Buffers> = parts.iter().map(|part| part.buffers).collect();
    let devices = memory.devices();
    let done = match &parts.first().map(|part| &part.what) {
        None => Ok(()),
        Some(What::Plain(shape)) => execute(devices, shape, &buffers),
        Some(What::Pieces(element, _)) => {
            let pieces: Vec<Pieces> = parts
                .iter()
                .filter_map(|part| match &part.what {
                    What::Pieces(_, pieces) => Some(pieces.clone()),
                    _ => None,
                })
                .collect();
            all_to_all_v(devices, *element, &buffers, &pieces)
        }
        Some(What::GatherV {
            element,
            counts,
            offsets,
        }) => all_gather_v(devices, *element, &buffers, counts, offsets),
        Some(What::ScatterV {
            element,
            reduction,
            counts,
            offsets,
        }) => reduce_scatter_v(devices, *element, *reduction, &buffers, counts, offsets),
    };
    done.map_err(|error| error.to_string())
}

/// How many times the count the largest buffer of a rank is.
pub(crate) fn parts(operation: Operation, ranks: u32) -> u32 {
    match operation {
        Operation::ReduceScatter(_) | Operation::AllGather | Operation::Scatter { .. } | Operation::AllToAll => ranks,
        _ => 1,
    }
}

/// What traces call an operation.
pub(crate) fn name(operation: Operation) -> &'static str {
    match operation {
        Operation::AllReduce(_) => "AllReduce",
        Operation::Reduce { .. } => "Reduce",
        Operation::ReduceScatter(_) => "ReduceScatter",
        Operation::AllGather => "AllGather",
        Operation::Broadcast { .. } => "Broadcast",
        Operation::Scatter { .. } => "Scatter",
        Operation::AllToAll => "AlltoAll",
        Operation::SendRecv => "SendRecv",
        Operation::Barrier => "Barrier",
    }
}
