//! HCCL: communicators and collectives (acl/memory-kernels-graphs section 4). A failure's code is an `HcclResult`.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use ascend_sim::collective::{Buffers, Call as Shape, ElementType, Operation, Pieces, Reduction};
use ascend_sim::task::{Rendezvous, TaskKind};

use crate::collective::{Communicator, Part, What, group_name, name};
use crate::fail::{Fail, Res};
use crate::handle::{Handle, Kind};
use crate::mock::CollectiveShape;
use crate::payload::Payload;
use crate::process::{lock, process};
use crate::submit::Job;
use crate::world::{Call, enter};

pub(crate) const PARA: Fail = Fail::quiet(1);
pub(crate) const PTR: Fail = Fail::quiet(2);
const NOT_SUPPORTED: Fail = Fail::quiet(5);
const NOT_FOUND: Fail = Fail::quiet(6);
const TIMEOUT: Fail = Fail::quiet(9);
const RUNTIME: Fail = Fail::quiet(15);
const AGAIN: Fail = Fail::quiet(20);

/// The element type of an HCCL number.
pub(crate) fn element(number: u32) -> Res<ElementType> {
    i32::try_from(number)
        .ok()
        .and_then(ElementType::from_hccl)
        .ok_or(NOT_SUPPORTED)
}

/// The reduction of an HCCL number, for an element type it exists for.
pub(crate) fn reduction(number: u32, element: ElementType) -> Res<Reduction> {
    let reduction = i32::try_from(number).ok().and_then(Reduction::from_hccl).ok_or(PARA)?;
    match element {
        // No unsigned type and no double is reduced (acl/memory-kernels-graphs 4).
        ElementType::U8 | ElementType::U16 | ElementType::U32 | ElementType::U64 | ElementType::F64 => {
            Err(NOT_SUPPORTED)
        }
        _ => Ok(reduction),
    }
}

impl Call<'_> {
    pub(super) fn new_group(&mut self, ranks: u32) -> u32 {
        let group = self.next_group;
        self.next_group += 1 + ranks * ranks;
        group
    }

    pub(super) fn new_communicator(&mut self, group: u32, ranks: u32, rank: u32, device: u32) -> Handle {
        let place = self.communicators.insert(Communicator {
            group,
            ranks,
            rank,
            device,
            name: group_name(group),
            sequence: 0,
            sends: vec![0; ranks as usize],
            receives: vec![0; ranks as usize],
        });
        Handle::new(Kind::Communicator, self.world.id, place)
    }
}

/// `HcclCommInitAll`: all ranks by one call, for devices of one mock.
pub(crate) fn init_all(devices: &[i32]) -> Res<Vec<Handle>> {
    let mut local = Vec::with_capacity(devices.len());
    let (world, _) = process().device(*devices.first().ok_or(PARA)?).ok_or(PARA)?;
    for device in devices {
        let (other, number) = process().device(*device).ok_or(PARA)?;
        if other.id != world.id || local.contains(&number) {
            return Err(PARA);
        }
        local.push(number);
    }
    world.enter(|call| {
        let ranks = u32::try_from(local.len()).map_err(|_| PARA)?;
        let group = call.new_group(ranks);
        Ok((0..ranks)
            .zip(local)
            .map(|(rank, device)| call.new_communicator(group, ranks, rank, device))
            .collect())
    })
}

// Ranks that have arrived at a root information, and the group they got.
static MEETINGS: Mutex<BTreeMap<u64, Meeting>> = Mutex::new(BTreeMap::new());
static NEXT_ROOT: std::sync::atomic::AtomicU64 = std::sync::atomic::AtomicU64::new(1);

#[derive(Debug, Default)]
struct Meeting {
    ranks: u32,
    arrived: Vec<u32>,
    group: Option<u32>,
    left: u32,
}

/// `HcclGetRootInfo`: a number that the ranks meet under.
pub(crate) fn root_info() -> u64 {
    NEXT_ROOT.fetch_add(1, std::sync::atomic::Ordering::Relaxed)
}

/// `HcclCommInitRootInfo`: blocks until all ranks have called.
pub(crate) fn init_root(root: u64, ranks: u32, rank: u32) -> Res<Handle> {
    const PATIENCE_NS: u64 = 120_000_000_000;
    if ranks == 0 || rank >= ranks || root == 0 {
        return Err(PARA);
    }
    enter(&[], |call| {
        let context = call.context().map_err(|_| RUNTIME)?;
        let device = call.contexts[context].device;
        {
            let mut meetings = lock(&MEETINGS);
            let meeting = meetings.entry(root).or_default();
            if meeting.arrived.contains(&rank) || (meeting.ranks != 0 && meeting.ranks != ranks) {
                return Err(PARA);
            }
            meeting.ranks = ranks;
            meeting.arrived.push(rank);
            if meeting.arrived.len() == ranks as usize {
                meeting.group = Some(call.new_group(ranks));
            }
        }
        call.world.changed.notify_all();
        let group = call.block(Some(PATIENCE_NS), |_| {
            lock(&MEETINGS).get(&root).and_then(|meeting| meeting.group)
        });
        let group = group.map_err(|_| RUNTIME)?.or(TIMEOUT)?;
        let mut meetings = lock(&MEETINGS);
        if let Some(meeting) = meetings.get_mut(&root) {
            meeting.left += 1;
            if meeting.left == ranks {
                meetings.remove(&root);
            }
        }
        drop(meetings);
        Ok(call.new_communicator(group, ranks, rank, device))
    })
}

/// Facts of a communicator.
pub(crate) fn facts<R>(comm: u64, f: impl FnOnce(&Communicator) -> R) -> Res<R> {
    if comm == 0 {
        return Err(PTR);
    }
    enter(&[comm], |call| {
        let index = call.find(Kind::Communicator, comm).ok_or(PARA)?;
        Ok(f(&call.communicators[index]))
    })
}

/// `HcclGetCommAsyncError`: the code of the first problem of the communicator, 0 for none.
pub(crate) fn async_error(comm: u64) -> Res<u32> {
    if comm == 0 {
        return Err(PTR);
    }
    enter(&[comm], |call| {
        let index = call.find(Kind::Communicator, comm).ok_or(PARA)?;
        let group = call.communicators[index].group;
        let problems = lock(&call.world.collective_problems);
        let first = problems.iter().find(|problem| problem.group == group);
        Ok(first.map_or(0, |problem| problem.code))
    })
}

/// `HcclCommDestroy`: busy is "try again".
pub(crate) fn destroy(comm: u64) -> Res {
    if comm == 0 {
        return Err(PTR);
    }
    enter(&[comm], |call| {
        let index = call.find(Kind::Communicator, comm).ok_or(NOT_FOUND)?;
        let device = call.communicators[index].device;
        let id = call.devices[device as usize].id;
        let group = call.communicators[index].group;
        let busy = call.machine.heads().any(|(stream, head)| {
            call.machine.device_of(stream).ok() == Some(id)
                && matches!(
                    head.state,
                    ascend_sim::machine::HeadState::Blocked(ascend_sim::machine::Blocked::Ranks { rendezvous, .. })
                        if rendezvous.group == group
                )
        });
        if busy {
            return Err(AGAIN);
        }
        call.communicators.remove(index);
        Ok(())
    })
}

/// Queues one rank's part of a collective.
pub(crate) fn collective(comm: u64, stream: u64, shape: Shape, send: u64, recv: u64) -> Res {
    if comm == 0 {
        return Err(PTR);
    }
    let needs_buffers = !matches!(shape.operation, Operation::Barrier) && shape.count > 0;
    if needs_buffers && (send == 0 || recv == 0) {
        return Err(PTR);
    }
    enter(&[comm, stream], |call| {
        let index = call.find(Kind::Communicator, comm).ok_or(PARA)?;
        let root = match shape.operation {
            Operation::Reduce { root, .. } | Operation::Broadcast { root } | Operation::Scatter { root } => root,
            _ => 0,
        };
        if root >= call.communicators[index].ranks {
            return Err(PARA);
        }
        let part = Part {
            what: What::Plain(shape),
            buffers: Buffers { send, recv },
        };
        call.join(
            index,
            stream,
            part,
            name(shape.operation),
            shape.shape(),
            shape.count * shape.element.bytes(),
        )
    })
}

impl Call<'_> {
    fn join(&mut self, comm: u32, stream: u64, part: Part, name: &'static str, shape: u64, bytes: u64) -> Res {
        let state = &mut self.communicators[comm];
        let rendezvous = Rendezvous {
            group: state.group,
            ranks: state.ranks,
            rank: state.rank,
            sequence: state.sequence,
            shape,
        };
        let device = state.device;
        self.meet(stream, device, part, name, bytes, rendezvous)?;
        self.communicators[comm].sequence += 1;
        Ok(())
    }

    fn meet(
        &mut self,
        stream: u64,
        device: u32,
        part: Part,
        name: &'static str,
        bytes: u64,
        rendezvous: Rendezvous,
    ) -> Res {
        let arg = self.stream_arg(stream).map_err(|_| PTR)?;
        let stream = self.own_stream(arg).map_err(|_| RUNTIME)?;
        if self.contexts[self.streams[stream].context].device != device {
            return Err(PARA);
        }
        if self.streams[stream].capture.is_some() || self.streams[stream].model.is_some() {
            return Err(NOT_SUPPORTED);
        }
        let cost = self.world.config.collective_cost(CollectiveShape {
            name,
            bytes,
            ranks: rendezvous.ranks,
        });
        self.world.counters.collectives.add(1);
        let job = Job {
            kind: TaskKind::Collective,
            name,
            cost,
            payload: Payload::Collective(Arc::new(part)),
        };
        self.queue_collective(stream, job, rendezvous).map_err(|_| RUNTIME)
    }
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
    enter(&[comm, stream], |call| {
        let index = call.find(Kind::Communicator, comm).ok_or(PARA)?;
        let state = &call.communicators[index];
        if peer >= state.ranks || peer == state.rank {
            return Err(PARA);
        }
        let (from, to) = if sending {
            (state.rank, peer)
        } else {
            (peer, state.rank)
        };
        let sequence = if sending {
            state.sends[peer as usize]
        } else {
            state.receives[peer as usize]
        };
        let shape = Shape {
            operation: Operation::SendRecv,
            element,
            count,
        };
        let rendezvous = Rendezvous {
            group: state.group + 1 + from * state.ranks + to,
            ranks: 2,
            rank: u32::from(!sending),
            sequence,
            shape: shape.shape(),
        };
        let device = state.device;
        let part = Part {
            what: What::Plain(shape),
            buffers: Buffers {
                send: buffer,
                recv: buffer,
            },
        };
        call.meet(
            stream,
            device,
            part,
            if sending { "Send" } else { "Recv" },
            count * element.bytes(),
            rendezvous,
        )?;
        let state = &mut call.communicators[index];
        let counter = if sending { &mut state.sends } else { &mut state.receives };
        counter[peer as usize] += 1;
        Ok(())
    })
}

/// `HcclAlltoAllV`.
pub(crate) fn all_to_all(comm: u64, stream: u64, element: ElementType, pieces: Pieces, send: u64, recv: u64) -> Res {
    enter(&[comm, stream], |call| {
        let index = call.find(Kind::Communicator, comm).ok_or(PARA)?;
        let bytes = pieces.send_counts.iter().sum::<u64>() * element.bytes();
        let part = Part {
            what: What::Pieces(element, pieces),
            buffers: Buffers { send, recv },
        };
        // Counts differ from rank to rank: only that it is this operation on this type must agree.
        call.join(index, stream, part, "AlltoAllV", 0x5A00 | element as u64, bytes)
    })
}

/// `HcclAllGatherV`.
pub(crate) fn all_gather_v(
    comm: u64,
    stream: u64,
    element: ElementType,
    counts: Vec<u64>,
    offsets: Vec<u64>,
    send: u64,
    recv: u64,
) -> Res {
    enter(&[comm, stream], |call| {
        let index = call.find(Kind::Communicator, comm).ok_or(PARA)?;
        let bytes = counts.iter().sum::<u64>() * element.bytes();
        let part = Part {
            what: What::GatherV {
                element,
                counts,
                offsets,
            },
            buffers: Buffers { send, recv },
        };
        call.join(index, stream, part, "AllGatherV", 0x6A00 | element as u64, bytes)
    })
}
