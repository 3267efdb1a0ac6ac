//! Communicators, and the data that a collective moves once all its ranks have arrived.

use ascend_sim::collective::{Buffers, Call as Shape, ElementType, Operation, Pieces, all_to_all_v, execute};

use crate::memory::Memory;

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
