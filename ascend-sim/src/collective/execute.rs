//! A whole collective over the ranks' buffers, as one step for everybody else who uses the memory.

use std::fmt;

use crate::collective::element::{Call, ElementType, Operation, Reduction};
use crate::collective::fuse::fuse;
use crate::collective::reduce::reduce;
use crate::memory::{Memory, MemoryError, Ranges};

/// The buffers of one rank; an address that the operation does not use can be anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Buffers {
    /// Where it sends from.
    pub send: u64,
    /// Where it receives; may be the same, or overlap.
    pub recv: u64,
}

/// Why a collective moved nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum CollectiveError {
    /// A buffer of this rank does not hold what the operation needs.
    Memory {
        /// The rank.
        rank: usize,
        /// What is wrong.
        error: MemoryError,
    },
    /// There is no such rank.
    NoSuchRank {
        /// The root, or the rank without buffers.
        rank: usize,
        /// How many ranks there are.
        ranks: usize,
    },
    /// What one rank sends another is not what the other expects.
    PiecesDiffer {
        /// The sender.
        from: usize,
        /// The receiver.
        to: usize,
    },
    /// The buffers would be larger than memory can be.
    TooLarge,
}

impl fmt::Display for CollectiveError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            CollectiveError::Memory { rank, error } => write!(f, "buffer of rank {rank}: {error}"),
            CollectiveError::NoSuchRank { rank, ranks } => write!(f, "rank {rank} of {ranks} does not exist"),
            CollectiveError::PiecesDiffer { from, to } => {
                write!(
                    f,
                    "rank {from} does not send rank {to} as many elements as that expects"
                )
            }
            CollectiveError::TooLarge => f.write_str("the element count is larger than memory"),
        }
    }
}

impl std::error::Error for CollectiveError {}

/// A range of one rank's memory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Piece {
    pub(super) rank: usize,
    pub(super) address: u64,
    pub(super) bytes: u64,
}

/// All `from` are combined into every `to`. With one `from` and no reduction it is a copy.
#[derive(Debug)]
pub(super) struct Step {
    pub(super) from: Vec<Piece>,
    pub(super) to: Vec<Piece>,
    pub(super) reduction: Option<Reduction>,
}

/// Does what `call` says with the buffers of the ranks, in order of rank. Nothing is moved if anything is wrong.
///
/// # Errors
/// [`CollectiveError`].
pub fn execute(memory: &Memory, call: &Call, ranks: &[Buffers]) -> Result<(), CollectiveError> {
    let bytes = call.count.checked_mul(call.element.bytes());
    let bytes = bytes.ok_or(CollectiveError::TooLarge)?;
    bytes.checked_mul(ranks.len() as u64).ok_or(CollectiveError::TooLarge)?;
    let count = ranks.len();
    if count == 0 {
        return Ok(());
    }
    let piece = |rank: usize, address: u64, part: usize| Piece {
        rank,
        address: address.saturating_add(part as u64 * bytes),
        bytes,
    };
    let sent = |rank: usize, part: usize| piece(rank, ranks[rank].send, part);
    let received = |rank: usize, part: usize| piece(rank, ranks[rank].recv, part);
    let root_of = |root: u32| match root as usize {
        root if root < count => Ok(root),
        rank => Err(CollectiveError::NoSuchRank { rank, ranks: count }),
    };
    let copy = |from: Piece, to: Piece| Step {
        from: vec![from],
        to: vec![to],
        reduction: None,
    };
    let steps: Vec<Step> = match call.operation {
        Operation::Barrier => Vec::new(),
        Operation::AllReduce(reduction) => vec![Step {
            from: (0..count).map(|rank| sent(rank, 0)).collect(),
            to: (0..count).map(|rank| received(rank, 0)).collect(),
            reduction: Some(reduction),
        }],
        Operation::Reduce { reduction, root } => vec![Step {
            from: (0..count).map(|rank| sent(rank, 0)).collect(),
            to: vec![received(root_of(root)?, 0)],
            reduction: Some(reduction),
        }],
        Operation::ReduceScatter(reduction) => (0..count)
            .map(|to| Step {
                from: (0..count).map(|rank| sent(rank, to)).collect(),
                to: vec![received(to, 0)],
                reduction: Some(reduction),
            })
            .collect(),
        Operation::AllGather => (0..count)
            .map(|from| Step {
                from: vec![sent(from, 0)],
                to: (0..count).map(|rank| received(rank, from)).collect(),
                reduction: None,
            })
            .collect(),
        Operation::Broadcast { root } => {
            let root = root_of(root)?;
            vec![Step {
                from: vec![sent(root, 0)],
                to: (0..count)
                    .filter(|&rank| rank != root)
                    .map(|rank| received(rank, 0))
                    .collect(),
                reduction: None,
            }]
        }
        Operation::Scatter { root } => {
            let root = root_of(root)?;
            (0..count).map(|to| copy(sent(root, to), received(to, 0))).collect()
        }
        Operation::AllToAll => (0..count)
            .flat_map(|from| (0..count).map(move |to| (from, to)))
            .map(|(from, to)| copy(sent(from, to), received(to, from)))
            .collect(),
        Operation::SendRecv => {
            // A rank alone sends to itself.
            vec![copy(sent(0, 0), received(count.min(2) - 1, 0))]
        }
    };
    run(memory, call.element, &steps)
}

/// What is combined at a time: the parts of a few ranks together stay in the second-level cache.
const CHUNK_BYTES: usize = 64 << 10;

pub(super) fn run(memory: &Memory, element: ElementType, steps: &[Step]) -> Result<(), CollectiveError> {
    let pieces = || {
        let pieces = steps.iter().flat_map(|step| step.from.iter().chain(&step.to));
        pieces.filter(|piece| piece.bytes > 0)
    };
    for piece in pieces() {
        memory
            .check(piece.address, piece.bytes)
            .map_err(|error| CollectiveError::Memory {
                rank: piece.rank,
                error,
            })?;
    }
    let ranges: Vec<(u64, u64)> = pieces().map(|piece| (piece.address, piece.bytes)).collect();
    let buffered = writes_over_reads(steps);
    let done = memory.with_ranges(&ranges, |ranges| {
        let mut later = Vec::new();
        let mut first = 0;
        for step in steps {
            let bytes = step.from[0].bytes as usize;
            if bytes == 0 {
                continue;
            }
            let chunk = if buffered { bytes } else { CHUNK_BYTES.min(bytes) };
            let mut total = vec![0; chunk];
            for start in (0..bytes).step_by(chunk) {
                let total = &mut total[..chunk.min(bytes - start)];
                let (from, to) = (
                    first..first + step.from.len(),
                    first + step.from.len()..first + step.from.len() + step.to.len(),
                );
                if !buffered && let Some(stretch) = ranges.stretch(from, to, start, total.len()) {
                    fuse(element, step.reduction, stretch);
                    continue;
                }
                combine(ranges, element, step, first, start, total);
                if !buffered {
                    put(ranges, step, first, start, total);
                }
            }
            if buffered {
                later.push((step, first, total));
            }
            first += step.from.len() + step.to.len();
        }
        for (step, first, total) in later {
            put(ranges, step, first, 0, &total);
        }
    });
    // The ranges were checked; what can still fail is that one was freed since, by another thread.
    done.map_err(|error| CollectiveError::Memory { rank: 0, error })
}

fn combine(ranges: &mut Ranges<'_>, element: ElementType, step: &Step, first: usize, start: usize, total: &mut [u8]) {
    ranges.read(first, start, total);
    let Some(reduction) = step.reduction else { return };
    for source in 1..step.from.len() {
        ranges.view(first + source, start, total.len(), |next| {
            reduce(element, reduction, total, next);
        });
    }
}

fn put(ranges: &mut Ranges<'_>, step: &Step, first: usize, start: usize, total: &[u8]) {
    for target in 0..step.to.len() {
        ranges.write(first + step.from.len() + target, start, total);
    }
}

/// Tells whether a step writes what itself or a later one still has to read. Writing a range in the place where it was read is fine.
fn writes_over_reads(steps: &[Step]) -> bool {
    let mut reads: Vec<(u64, u64, usize)> = Vec::new();
    for (number, step) in steps.iter().enumerate() {
        let sources = step.from.iter().filter(|piece| piece.bytes > 0);
        reads.extend(sources.map(|piece| (piece.address, piece.address + piece.bytes, number)));
    }
    reads.sort_unstable();
    let longest = reads.iter().map(|(start, end, _)| end - start).max().unwrap_or(0);
    steps.iter().enumerate().any(|(number, step)| {
        let targets = step.to.iter().filter(|piece| piece.bytes > 0);
        targets.into_iter().any(|piece| {
            let (start, end) = (piece.address, piece.address + piece.bytes);
            let near = reads.partition_point(|&(read, _, _)| read + longest <= start);
            reads[near..]
                .iter()
                .take_while(|&&(read, _, _)| read < end)
                .filter(|&&(_, read_end, _)| read_end > start)
                .any(|&(read, _, reader)| reader > number || (reader == number && read != start))
        })
    })
}
