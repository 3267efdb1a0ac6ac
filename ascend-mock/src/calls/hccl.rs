//! HCCL: collectives (acl/memory-kernels-graphs section 4). A failure's code is an `HcclResult`.

use std::sync::Arc;

use ascend_sim::collective::{Buffers, Call as Shape, ElementType, Operation, Pieces, Reduction};
use ascend_sim::task::{Cost, TaskKind};

use super::capture::Node;
use super::hccl_group::{self, later};
use crate::collective::{Meet, Part, What, name};
use crate::fail::{Fail, Res};
use crate::handle::Kind;
use crate::mock::CollectiveShape;
use crate::payload::Payload;
use crate::submit::Job;
use crate::thread;
use crate::world::{Call, enter};

pub(crate) const PARA: Fail = Fail::quiet(1);
pub(crate) const PTR: Fail = Fail::quiet(2);
pub(crate) const NOT_SUPPORTED: Fail = Fail::quiet(5);
pub(crate) const NOT_FOUND: Fail = Fail::quiet(6);
pub(crate) const TIMEOUT: Fail = Fail::quiet(9);
pub(crate) const RUNTIME: Fail = Fail::quiet(15);
pub(crate) const AGAIN: Fail = Fail::quiet(20);
const SUSPENDING: Fail = Fail::quiet(22);

/// Refuses an argument and leaves words for `aclGetRecentErrMsg`.
#[cold]
pub(crate) fn refused(fail: Fail, why: &str) -> Fail {
    thread::add_text(format!("[simulated] Invalid_Argument (EI0003): {why}"));
    fail
}

/// The element type of an HCCL number.
pub(crate) fn element(number: u32) -> Res<ElementType> {
    let known = i32::try_from(number).ok().and_then(ElementType::from_hccl);
    known.ok_or_else(|| refused(NOT_SUPPORTED, &format!("data type {number} is not simulated")))
}

/// The reduction of an HCCL number, for an element type it exists for.
pub(crate) fn reduction(number: u32, element: ElementType) -> Res<Reduction> {
    let known = i32::try_from(number).ok().and_then(Reduction::from_hccl);
    let reduction = known.ok_or_else(|| refused(PARA, &format!("there is no reduction {number}")))?;
    match element {
        // No unsigned type and no double is reduced (acl/memory-kernels-graphs 4).
        ElementType::U8 | ElementType::U16 | ElementType::U32 | ElementType::U64 | ElementType::F64 => {
            Err(refused(NOT_SUPPORTED, &format!("{element:?} cannot be reduced")))
        }
        _ => Ok(reduction),
    }
}

/// One rank's part of an operation, as a call asks for it.
#[derive(Debug)]
pub(super) struct Ask {
    pub(super) name: &'static str,
    pub(super) meet: Meet,
    /// What all ranks have to agree on, as a number.
    pub(super) shape: u64,
    /// Bytes of the largest buffer.
    pub(super) bytes: u64,
    pub(super) what: What,
    pub(super) buffers: Buffers,
}

/// Queues one rank's part of a collective.
pub(crate) fn collective(comm: u64, stream: u64, shape: Shape, send: u64, recv: u64) -> Res {
    let needs_buffers = !matches!(shape.operation, Operation::Barrier) && shape.count > 0;
    if comm == 0 || (needs_buffers && (send == 0 || recv == 0)) {
        return Err(PTR);
    }
    let ask = Ask {
        name: name(shape.operation),
        meet: Meet::All,
        shape: shape.shape(),
        bytes: bytes_of(shape.element, shape.count)?,
        what: What::Plain(shape),
        buffers: Buffers { send, recv },
    };
    submit(comm, stream, ask)
}

/// `HcclSend` (`sending`) and `HcclRecv`: the two ranks of a pair meet.
pub(crate) fn point_to_point(
    comm: u64,
    stream: u64,
    peer: u32,
    element: ElementType,
    count: u64,
    buffer: u64,
    sending: bool,
) -> Res {
    if comm == 0 || (buffer == 0 && count > 0) {
        return Err(PTR);
    }
    submit(comm, stream, pair(peer, element, count, buffer, sending)?)
}

/// One half of a transfer between two ranks.
pub(super) fn pair(peer: u32, element: ElementType, count: u64, buffer: u64, sending: bool) -> Res<Ask> {
    let shape = Shape {
        operation: Operation::SendRecv,
        element,
        count,
    };
    Ok(Ask {
        name: if sending { "Send" } else { "Recv" },
        meet: if sending { Meet::Send(peer) } else { Meet::Receive(peer) },
        shape: shape.shape(),
        bytes: bytes_of(element, count)?,
        what: What::Plain(shape),
        buffers: Buffers {
            send: buffer,
            recv: buffer,
        },
    })
}

/// `HcclAlltoAllV`. Counts differ from rank to rank: only that it is this operation on this type must agree.
pub(crate) fn all_to_all(comm: u64, stream: u64, element: ElementType, pieces: Pieces, send: u64, recv: u64) -> Res {
    let shape = 0x5A00 | element as u64;
    ragged_all_to_all(
        comm,
        stream,
        "AlltoAllV",
        shape,
        element,
        pieces,
        Buffers { send, recv },
    )
}

/// `HcclAlltoAllVC`: every rank passes the whole matrix, row by row of senders; parts stand one after the other.
pub(crate) fn all_to_all_matrix(
    comm: u64,
    stream: u64,
    element: ElementType,
    matrix: &[u64],
    send: u64,
    recv: u64,
) -> Res {
    let (ranks, rank) = super::hccl_comm::facts(comm, |comm| (comm.group.ranks as usize, comm.rank as usize))?;
    let send_counts = matrix[rank * ranks..(rank + 1) * ranks].to_vec();
    let recv_counts: Vec<u64> = (0..ranks).map(|from| matrix[from * ranks + rank]).collect();
    let pieces = Pieces {
        send_offsets: starts(&send_counts),
        recv_offsets: starts(&recv_counts),
        send_counts,
        recv_counts,
    };
    let shape = mix(0x5C00 | element as u64, matrix);
    ragged_all_to_all(
        comm,
        stream,
        "AlltoAllVC",
        shape,
        element,
        pieces,
        Buffers { send, recv },
    )
}

fn ragged_all_to_all(
    comm: u64,
    stream: u64,
    name: &'static str,
    shape: u64,
    element: ElementType,
    pieces: Pieces,
    buffers: Buffers,
) -> Res {
    let ask = Ask {
        name,
        meet: Meet::All,
        shape,
        bytes: bytes_of(element, total(&pieces.send_counts)?)?,
        what: What::Pieces(element, pieces),
        buffers,
    };
    submit(comm, stream, ask)
}

/// `HcclAllGatherV`, and `HcclReduceScatterV` with a reduction.
pub(crate) fn uneven(
    comm: u64,
    stream: u64,
    element: ElementType,
    reduction: Option<Reduction>,
    counts: Vec<u64>,
    offsets: Vec<u64>,
    (send, recv): (u64, u64),
) -> Res {
    let bytes = bytes_of(element, total(&counts)?)?;
    let (name, tag) = match reduction {
        None => ("AllGatherV", 0x6A00),
        Some(reduction) => ("ReduceScatterV", 0x6B00 | (reduction as u64) << 16),
    };
    let ask = Ask {
        name,
        meet: Meet::All,
        shape: mix(tag | element as u64, &counts),
        bytes,
        what: match reduction {
            None => What::GatherV {
                element,
                counts,
                offsets,
            },
            Some(reduction) => What::ScatterV {
                element,
                reduction,
                counts,
                offsets,
            },
        },
        buffers: Buffers { send, recv },
    };
    submit(comm, stream, ask)
}

/// Numbers mixed into one: equal for equal ones, and almost surely different for different ones.
fn mix(tag: u64, numbers: &[u64]) -> u64 {
    numbers.iter().fold(tag, |hash, number| {
        (hash ^ number).wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(29)
    })
}

fn starts(counts: &[u64]) -> Vec<u64> {
    let ends = counts.iter().scan(0_u64, |end, count| {
        let start = *end;
        *end = end.saturating_add(*count);
        Some(start)
    });
    ends.collect()
}

fn total(counts: &[u64]) -> Res<u64> {
    let sum = counts.iter().try_fold(0_u64, |sum, count| sum.checked_add(*count));
    sum.ok_or(PARA)
}

fn bytes_of(element: ElementType, count: u64) -> Res<u64> {
    count.checked_mul(element.bytes()).ok_or(PARA)
}

/// Queues a part now, or at the end of the group of calls that this thread has open.
fn submit(comm: u64, stream: u64, ask: Ask) -> Res {
    if hccl_group::is_open() {
        later(comm, stream, ask);
        return Ok(());
    }
    enter(&[comm, stream], |call| call.join(comm, stream, ask))
}

impl Call<'_> {
    /// Queues one rank's part, or adds it to the graph that the stream fills.
    pub(super) fn join(&mut self, comm: u64, stream: u64, ask: Ask) -> Res {
        let index = self.find(Kind::Communicator, comm).ok_or(PARA)?;
        let arg = self.stream_arg(stream).map_err(|_| PTR)?;
        let stream = self.own_stream(arg).map_err(|_| RUNTIME)?;
        let state = &self.communicators[index];
        let (ranks, rank) = (state.group.ranks, state.rank);
        if state.suspended {
            return Err(SUSPENDING);
        }
        let peer = match (&ask.meet, &ask.what) {
            (Meet::Send(peer) | Meet::Receive(peer), _) => Some(*peer),
            (Meet::All, What::Plain(shape)) => match shape.operation {
                Operation::Reduce { root, .. } | Operation::Broadcast { root } | Operation::Scatter { root } => {
                    Some(root)
                }
                _ => None,
            },
            _ => None,
        };
        // With itself a rank exchanges within a group of calls only, where both halves are known.
        let alone = matches!(ask.meet, Meet::Send(peer) | Meet::Receive(peer) if peer == rank);
        if let Some(peer) = peer.filter(|peer| *peer >= ranks || alone) {
            let name = &state.group.name;
            let wrong = if alone {
                "a rank cannot wait for itself"
            } else {
                "there is no such rank"
            };
            let why = format!(
                "{} of rank {rank} in communicator {name} with rank {peer} of {ranks}: {wrong}",
                ask.name
            );
            return Err(refused(PARA, &why));
        }
        if self.contexts[self.streams[stream].context].device != state.device {
            let why = format!("{} of rank {rank}: the stream belongs to another device", ask.name);
            return Err(refused(PARA, &why));
        }
        if self.streams[stream].updating.is_some() {
            return Err(refused(
                NOT_SUPPORTED,
                "a task group that is updated takes kernels only",
            ));
        }
        let cost = self.world.config.collective_cost(CollectiveShape {
            name: ask.name,
            bytes: ask.bytes,
            ranks: if ask.meet == Meet::All { ranks } else { 2.min(ranks) },
        });
        let part = Arc::new(Part {
            group: state.group.clone(),
            patience_ns: state.patience_ns,
            what: ask.what,
            buffers: ask.buffers,
        });
        let place = state.place(ask.meet, ask.shape);
        if self.streams[stream].capture.is_some() || self.streams[stream].model.is_some() {
            let rank = RankNode {
                comm,
                meet: ask.meet,
                shape: ask.shape,
                part,
            };
            return self.capture_rank(stream, ask.name, cost, rank).map_err(|_| RUNTIME);
        }
        self.world.counters.collectives.add(1);
        let job = Job {
            kind: TaskKind::Collective,
            name: ask.name,
            cost,
            payload: Payload::Collective(part),
        };
        self.queue_collective(stream, job, place).map_err(|_| RUNTIME)?;
        self.communicators[index].passed(ask.meet);
        Ok(())
    }

    /// Adds a rank's part to the graph that a stream fills; where it meets the others is decided at each replay.
    fn capture_rank(&mut self, stream: u32, name: &'static str, cost: Cost, rank: RankNode) -> Res {
        let note = thread::take_note();
        let info = self.info(TaskKind::Collective, name, note.as_deref());
        if self.is_checked()
            && self.streams[stream].model.is_none()
            && let Some(index) = self.find(Kind::Communicator, rank.comm)
        {
            let place = self.communicators[index].place(rank.meet, rank.shape);
            let accesses = rank.part.accesses(&place);
            self.before_submission();
            self.told_collective(stream, &info, &accesses, place);
        }
        let done = self.capture_node(stream, Node::Rank { info, cost, rank });
        self.after_submission(Some(stream));
        done
    }
}

/// One rank's part of a collective in a graph.
#[derive(Clone, Debug)]
pub(crate) struct RankNode {
    /// Handle of the communicator.
    pub(crate) comm: u64,
    pub(crate) meet: Meet,
    pub(crate) shape: u64,
    pub(crate) part: Arc<Part>,
}
