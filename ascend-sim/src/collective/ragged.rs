//! Collectives whose parts have lengths of their own.

use crate::collective::element::{ElementType, Reduction};
use crate::collective::execute::{Buffers, CollectiveError, Piece, Step, run};
use crate::memory::Memory;

/// One rank's part of an all-to-all with parts of different sizes, in elements, one entry per rank.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pieces {
    /// How many go to each rank.
    pub send_counts: Vec<u64>,
    /// Where in the send buffer each begins.
    pub send_offsets: Vec<u64>,
    /// How many come from each rank.
    pub recv_counts: Vec<u64>,
    /// Where in the receive buffer each goes.
    pub recv_offsets: Vec<u64>,
}

/// An all-to-all with parts of different sizes.
///
/// # Errors
/// [`CollectiveError`]; nothing is moved then.
pub fn all_to_all_v(
    memory: &Memory,
    element: ElementType,
    ranks: &[Buffers],
    pieces: &[Pieces],
) -> Result<(), CollectiveError> {
    let count = ranks.len();
    if pieces.len() < count {
        return Err(CollectiveError::NoSuchRank {
            rank: pieces.len(),
            ranks: count,
        });
    }
    let mut steps = Vec::new();
    for from in 0..count {
        for to in 0..count {
            let sends = pieces[from].send_counts.get(to).zip(pieces[from].send_offsets.get(to));
            let expects = pieces[to].recv_counts.get(from).zip(pieces[to].recv_offsets.get(from));
            let (Some((&sent, &from_offset)), Some((&received, &to_offset))) = (sends, expects) else {
                return Err(CollectiveError::PiecesDiffer { from, to });
            };
            if sent != received {
                return Err(CollectiveError::PiecesDiffer { from, to });
            }
            steps.push(Step {
                from: vec![cut(element, from, ranks[from].send, from_offset, sent)?],
                to: vec![cut(element, to, ranks[to].recv, to_offset, sent)?],
                reduction: None,
            });
        }
    }
    run(memory, element, &steps)
}

/// Every rank gets the parts of all: that of rank `i` has `counts[i]` elements and goes to `offsets[i]` of the receive buffers.
///
/// # Errors
/// [`CollectiveError`]; nothing is moved then.
pub fn all_gather_v(
    memory: &Memory,
    element: ElementType,
    ranks: &[Buffers],
    counts: &[u64],
    offsets: &[u64],
) -> Result<(), CollectiveError> {
    let steps = places(ranks, counts, offsets).map(|(from, count, offset)| {
        let to = ranks.iter().enumerate();
        Ok(Step {
            from: vec![cut(element, from, ranks[from].send, 0, count)?],
            to: to
                .map(|(rank, buffers)| cut(element, rank, buffers.recv, offset, count))
                .collect::<Result<_, _>>()?,
            reduction: None,
        })
    });
    run(memory, element, &steps.collect::<Result<Vec<_>, _>>()?)
}

/// Every rank gets its part of the reduction: rank `i` the `counts[i]` elements from `offsets[i]` of the send buffers.
///
/// # Errors
/// [`CollectiveError`]; nothing is moved then.
pub fn reduce_scatter_v(
    memory: &Memory,
    element: ElementType,
    reduction: Reduction,
    ranks: &[Buffers],
    counts: &[u64],
    offsets: &[u64],
) -> Result<(), CollectiveError> {
    let steps = places(ranks, counts, offsets).map(|(to, count, offset)| {
        let from = ranks.iter().enumerate();
        Ok(Step {
            from: from
                .map(|(rank, buffers)| cut(element, rank, buffers.send, offset, count))
                .collect::<Result<_, _>>()?,
            to: vec![cut(element, to, ranks[to].recv, 0, count)?],
            reduction: Some(reduction),
        })
    });
    run(memory, element, &steps.collect::<Result<Vec<_>, _>>()?)
}

/// Rank, count and offset of each part.
fn places<'a>(
    ranks: &[Buffers],
    counts: &'a [u64],
    offsets: &'a [u64],
) -> impl Iterator<Item = (usize, u64, u64)> + 'a {
    let parts = counts.iter().zip(offsets).take(ranks.len()).enumerate();
    parts.map(|(rank, (&count, &offset))| (rank, count, offset))
}

fn cut(element: ElementType, rank: usize, base: u64, offset: u64, count: u64) -> Result<Piece, CollectiveError> {
    let bytes = count.checked_mul(element.bytes());
    let start = offset
        .checked_mul(element.bytes())
        .and_then(|offset| base.checked_add(offset));
    match (start, bytes) {
        (Some(address), Some(bytes)) => Ok(Piece { rank, address, bytes }),
        _ => Err(CollectiveError::TooLarge),
    }
}
