//! Communicators, and the data that a collective moves once all its ranks have arrived.

use std::fmt;

use ascend_sim::access::Access;
use ascend_sim::collective::{Buffers, Call as Shape, ElementType, Operation, Pieces, all_to_all_v, execute};

use ascend_sim::machine::Gathered;
use ascend_sim::task::Rendezvous;

use crate::memory::Memory;
use crate::payload::Payload;
use crate::process::lock;
use crate::world::World;

/// One rank of a communicator.
#[derive(Debug)]
pub(crate) struct Communicator {
    /// Number of the communicator; those above it, one for each ordered pair of ranks, are for sends.
    pub(crate) group: u32,
    pub(crate) ranks: u32,
    pub(crate) rank: u32,
    pub(crate) device: u32,
    pub(crate) name: String,
    /// Collectives issued so far.
    pub(crate) sequence: u64,
    /// Sends to and receives from each rank so far.
    pub(crate) sends: Vec<u64>,
    pub(crate) receives: Vec<u64>,
}

/// One rank's part of a collective.
#[derive(Debug)]
pub(crate) struct Part {
    pub(crate) what: What,
    pub(crate) buffers: Buffers,
}

impl Part {
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

/// Notes a problem, once.
pub(crate) fn note(world: &World, problem: Problem) {
    let mut problems = lock(&world.collective_problems);
    if problems.iter().all(|other| other.text != problem.text) {
        eprintln!("ascend-mock: {}", problem.text);
        problems.push(problem);
    }
}

/// The ranks of a rendezvous called different things.
pub(crate) fn disagreed(world: &World, gathered: &Gathered<Payload>, parts: &[&Part]) {
    let Some(first) = gathered.members.first() else {
        return;
    };
    let calls = gathered.members.iter().zip(parts).map(|(member, part)| {
        let rank = member.rendezvous.rank;
        format!("rank {rank} called {}", part.what)
    });
    let Rendezvous { group, sequence, .. } = first.rendezvous;
    let text = format!(
        "the ranks of communicator {} disagree at operation {}: {}. Every rank has to issue the same ones in the same order",
        group_name(group),
        sequence + 1,
        calls.collect::<Vec<_>>().join(", "),
    );
    note(world, Problem { group, code: 4, text });
}

/// The name of the communicator of this number.
pub(crate) fn group_name(group: u32) -> String {
    format!("mock_group_{group}")
}

/// What is done together.
#[derive(Debug)]
pub(crate) enum What {
    /// An operation with one count for all.
    Plain(Shape),
    /// An all-to-all with counts for each pair.
    Pieces(ElementType, Pieces),
    /// A gather with a count for each rank: own count, then counts and offsets of all.
    GatherV {
        element: ElementType,
        counts: Vec<u64>,
        offsets: Vec<u64>,
    },
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
            What::GatherV { element, .. } => write!(f, "AllGatherV of {element:?}"),
        }
    }
}

/// Moves the data; `parts` are in order of rank.
pub(crate) fn run(memory: &Memory, parts: &[&Part]) -> Result<(), String> {
    let buffers: Vec<Buffers> = parts.iter().map(|part| part.buffers).collect();
    match &parts.first().map(|part| &part.what) {
        None => Ok(()),
        Some(What::Plain(shape)) => execute(memory.devices(), shape, &buffers).map_err(|error| error.to_string()),
        Some(What::Pieces(element, _)) => {
            let pieces: Vec<Pieces> = parts
                .iter()
                .filter_map(|part| match &part.what {
                    What::Pieces(_, pieces) => Some(pieces.clone()),
                    _ => None,
                })
                .collect();
            all_to_all_v(memory.devices(), *element, &buffers, &pieces).map_err(|error| error.to_string())
        }
        Some(What::GatherV {
            element,
            counts,
            offsets,
        }) => gather_v(memory, *element, counts, offsets, &buffers),
    }
}

fn gather_v(
    memory: &Memory,
    element: ElementType,
    counts: &[u64],
    offsets: &[u64],
    buffers: &[Buffers],
) -> Result<(), String> {
    let size = element.bytes();
    let mut pieces = Vec::with_capacity(buffers.len());
    for (buffer, count) in buffers.iter().zip(counts) {
        let mut bytes = vec![0; usize::try_from(count * size).unwrap_or(0)];
        if !memory.read(buffer.send, &mut bytes) {
            return Err(format!(
                "{} bytes at {:#x} are not all memory",
                bytes.len(),
                buffer.send
            ));
        }
        pieces.push(bytes);
    }
    for buffer in buffers {
        for (piece, offset) in pieces.iter().zip(offsets) {
            if !memory.write(buffer.recv + offset * size, piece) {
                return Err(format!(
                    "{} bytes at {:#x} are not all memory",
                    piece.len(),
                    buffer.recv
                ));
            }
        }
    }
    Ok(())
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
