//! HCCL: collectives (acl/memory-kernels-graphs section 4). A failure's code is an `HcclResult`.

use std::sync::Arc;

use ascend_sim::collective::{Buffers, Call as Shape, ElementType, Operation, Pieces, Reduction};
use ascend_sim::task::{Cost, TaskKind};

use super::capture::Node;
use super::hccl_group::{self, later};
use crate::collective::{Meet, Part, What, name, parts};
use crate::fail::{Fail, Res};
use crate::handle::Kind;
use crate::mock::CollectiveShape;
use crate::payload::Payload;
use crate::profile::Family;
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
    let reduction = known.ok_or_else(|| refused(NOT_SUPPORTED, &format!("there is no reduction {number}")))?;
    match element {
        // No unsigned type and no double is reduced (acl/memory-kernels-graphs 4).
        ElementType::U8 | ElementType::U16 | ElementType::U32 | ElementType::U64 | ElementType::F64 => {
            Err(refused(NOT_SUPPORTED, &format!("{element:?} cannot be reduced")))
        }
        _ => Ok(reduction),
    }
}

/// Whether chips of the family reduce the type so (hicann/hcomm, param_check.cc, `HcomCheckReduceDataType`).
fn is_reduced(family: Family, reduction: Reduction, element: ElementType) -> bool {
    match (family, reduction, element) {
        (Family::A2 | Family::A3, Reduction::Product, ElementType::I16 | ElementType::Bf16) => false,
        (Family::Inference310P, _, ElementType::I16) => reduction == Reduction::Sum,
        _ => true,
    }
}

/// Refuses null among named arguments (hicann/hcomm, op_base.cc).
pub(crate) fn not_null(arguments: &[(&str, u64)]) -> Res {
    match arguments.iter().find(|(_, address)| *address == 0) {
        Some((name, _)) => Err(refused(PTR, &format!("{name} is null"))),
        None => Ok(()),
    }
}

/// The largest count (hicann/hcomm, param_check.cc, `HcomCheckCount`).
const MAX_COUNT: u64 = 0x7_FFFF_FFFF;

fn check_counts(counts: &[u64]) -> Res {
    match counts.iter().find(|count| **count > MAX_COUNT) {
        Some(count) => Err(refused(PARA, &format!("a count of {count} is more than {MAX_COUNT}"))),
        None => Ok(()),
    }
}

/// An operation on no values: it succeeds, and nothing is queued (hicann/hcomm, op_base.cc).
#[allow(clippy::unnecessary_wraps, reason = "stands where results stand")]
fn nothing() -> Res {
    thread::take_note();
    Ok(())
}

/// One rank's part of an operation, as a call asks for it.
#[derive(Debug)]
pub(super) struct Ask {
    pub(super) name: &'static str,
    pub(super) meet: Meet,
    /// What all ranks have to agree on, as a number.
    pub(super) shape: u64,
    /// Bytes of the count that the call names, of the larger side where there are two.
    pub(super) bytes: u64,
    pub(super) what: What,
    pub(super) buffers: Buffers,
}

/// Queues one rank's part of a collective on `count` elements of a type's number; what it does is asked for when all else is well.
pub(crate) fn collective(
    comm: u64,
    stream: u64,
    (count, data_type): (u64, u32),
    (send, recv): (u64, u64),
    operation: impl FnOnce(ElementType) -> Res<Operation>,
) -> Res {
    if count == 0 {
        return nothing();
    }
    not_null(&[("comm", comm), ("sendBuf", send), ("recvBuf", recv)])?;
    check_counts(&[count])?;
    let element = element(data_type)?;
    not_null(&[("stream", stream)])?;
    let operation = operation(element)?;
    let shape = Shape {
        operation,
        element,
        count,
    };
    submit(comm, stream, plain(shape, send, recv)?)
}

/// `HcclBarrier`.
pub(crate) fn barrier(comm: u64, stream: u64) -> Res {
    not_null(&[("comm", comm), ("stream", stream)])?;
    let shape = Shape {
        operation: Operation::Barrier,
        element: ElementType::U8,
        count: 0,
    };
    submit(comm, stream, plain(shape, 0, 0)?)
}

fn plain(shape: Shape, send: u64, recv: u64) -> Res<Ask> {
    Ok(Ask {
        name: name(shape.operation),
        meet: Meet::All,
        shape: shape.shape(),
        bytes: bytes_of(shape.element, shape.count)?,
        what: What::Plain(shape),
        buffers: Buffers { send, recv },
    })
}

/// `HcclSend` (`sending`) and `HcclRecv`: the two ranks of a pair meet.
pub(crate) fn point_to_point(
    comm: u64,
    stream: u64,
    peer: u32,
    (count, data_type): (u64, u32),
    buffer: u64,
    sending: bool,
) -> Res {
    if count == 0 {
        return nothing();
    }
    let name = if sending { "sendBuf" } else { "recvBuf" };
    not_null(&[("comm", comm), (name, buffer), ("stream", stream)])?;
    submit(comm, stream, pair(peer, element(data_type)?, count, buffer, sending)?)
}

/// One half of a transfer between two ranks.
pub(super) fn pair(peer: u32, element: ElementType, count: u64, buffer: u64, sending: bool) -> Res<Ask> {
    check_counts(&[count])?;
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
    check_counts(matrix)?;
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
    let Buffers { send, recv } = buffers;
    if send != 0 && send == recv {
        return Err(refused(PARA, &format!("{name}: sendBuf and recvBuf are the same")));
    }
    check_counts(&pieces.send_counts)?;
    check_counts(&pieces.recv_counts)?;
    let (sent, received) = (total(&pieces.send_counts)?, total(&pieces.recv_counts)?);
    // A side on which nothing moves needs no buffer.
    for (side, buffer, count) in [("sendBuf", send, sent), ("recvBuf", recv, received)] {
        if count > 0 {
            not_null(&[(side, buffer)])?;
        }
    }
    fits(element, send, &pieces.send_offsets, &pieces.send_counts)?;
    fits(element, recv, &pieces.recv_offsets, &pieces.recv_counts)?;
    let ask = Ask {
        name,
        meet: Meet::All,
        shape,
        bytes: bytes_of(element, sent.max(received))?,
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
    (counts, offsets): (Vec<u64>, Vec<u64>),
    (send, recv): (u64, u64),
    own: u64,
) -> Res {
    check_counts(&counts)?;
    let (one, all) = match reduction {
        None => (("sendBuf", send), ("recvBuf", recv)),
        Some(_) => (("recvBuf", recv), ("sendBuf", send)),
    };
    // The rank's own part may be empty; nothing is queued if all are.
    if own > 0 {
        not_null(&[one])?;
    }
    let total = total(&counts)?;
    if total == 0 {
        return nothing();
    }
    not_null(&[all])?;
    fits(element, all.1, &offsets, &counts)?;
    fits(element, one.1, &[0], &[own])?;
    let bytes = bytes_of(element, total)?;
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
    count.checked_mul(element.bytes()).ok_or_else(too_large)
}

#[cold]
fn too_large() -> Fail {
    refused(PARA, "the buffers would end beyond all addresses")
}

/// Refuses parts of a buffer that end beyond all addresses.
fn fits(element: ElementType, base: u64, offsets: &[u64], counts: &[u64]) -> Res {
    let size = element.bytes();
    let end = |(offset, count): (&u64, &u64)| {
        let (offset, bytes) = (offset.checked_mul(size)?, count.checked_mul(size)?);
        base.checked_add(offset)?.checked_add(bytes)
    };
    if offsets.iter().zip(counts).all(|part| end(part).is_some()) {
        Ok(())
    } else {
        Err(too_large())
    }
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
        let family = self.world.config.profile.family;
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
        if let Some((reduction, element)) = ask.what.reduces().filter(|(by, of)| !is_reduced(family, *by, *of)) {
            let soc = self.world.config.profile.soc;
            let why = format!("{element:?} cannot be reduced by {reduction:?} on {soc}");
            return Err(refused(NOT_SUPPORTED, &why));
        }
        // The larger buffer of an operation in parts has one for each rank.
        let bytes = match &ask.what {
            What::Plain(shape) => {
                let parts = parts(shape.operation, ranks);
                let bytes = ask.bytes.checked_mul(u64::from(parts)).ok_or_else(too_large)?;
                let Buffers { send, recv } = ask.buffers;
                send.max(recv).checked_add(bytes).ok_or_else(too_large)?;
                bytes
            }
            _ => ask.bytes,
        };
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
            bytes,
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
