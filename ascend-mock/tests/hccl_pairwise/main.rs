//! Collectives against a naive reference, bit for bit: every pair of collective, data type, reduction, number of ranks, size, place and executor.
//!
//! Values are reduced in order of rank and rounded at each step (docs/MOCK.md, Collectives). Counts and types are HCCL's (acl/memory-kernels-graphs 4).
#![allow(unsafe_code, reason = "calls C functions with addresses of live memory")]
#![allow(
    clippy::undocumented_unsafe_blocks,
    clippy::multiple_unsafe_ops_per_block,
    clippy::unwrap_used,
    reason = "a test of C functions: every pointer is of a live local or allocation"
)]

mod cover;
mod naive;

use std::ffi::c_void;
use std::ptr::null_mut;

use ascend_mock::{Executor, Mock};
use ascend_sys::{
    AclError, FnTable, HcclComm, HcclDataType, HcclReduceOp, HcclResult, HcclSendRecvItem, HcclSendRecvType, HcclTable,
    aclrtMemMallocPolicy, aclrtMemcpyKind, aclrtStream,
};

use naive::{TYPES, Type};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Collective {
    AllReduce,
    Reduce,
    ReduceScatter,
    ReduceScatterV,
    AllGather,
    AllGatherV,
    Broadcast,
    Scatter,
    AllToAll,
    AllToAllV,
    AllToAllVc,
    SendRecv,
    Batch,
}

use Collective as C;

const COLLECTIVES: [Collective; 13] = [
    C::AllReduce,
    C::Reduce,
    C::ReduceScatter,
    C::ReduceScatterV,
    C::AllGather,
    C::AllGatherV,
    C::Broadcast,
    C::Scatter,
    C::AllToAll,
    C::AllToAllV,
    C::AllToAllVc,
    C::SendRecv,
    C::Batch,
];

impl Collective {
    fn reduces(self) -> bool {
        matches!(self, C::AllReduce | C::Reduce | C::ReduceScatter | C::ReduceScatterV)
    }

    /// Where the result may stand in what is sent. A broadcast has one buffer anyway.
    fn has_place(self) -> bool {
        matches!(
            self,
            C::AllReduce | C::Reduce | C::ReduceScatter | C::AllGather | C::Scatter
        )
    }
}

/// Bytes of the larger buffer of a rank, about.
const SIZES: [usize; 6] = [0, 8, 56, 4_000, 64 << 10, 1 << 20];
const EXECUTORS: [Executor; 2] = [Executor::Inline, Executor::Threads];

/// One case.
#[derive(Clone, Copy, Debug)]
struct Case {
    collective: Collective,
    data: (Type, u32),
    op: u32,
    ranks: usize,
    bytes: usize,
    in_place: bool,
    executor: Executor,
}

impl Case {
    /// Elements of one part: an exchange has one for each rank.
    fn count(&self) -> usize {
        let elements = self.bytes / self.data.0.bytes();
        match self.collective {
            C::AllReduce | C::Reduce | C::Broadcast | C::SendRecv => elements,
            _ => elements / self.ranks,
        }
    }

    /// Elements of the part of `rank` where parts have lengths of their own; they add up to about ranks x count.
    fn part(&self, rank: usize) -> usize {
        self.count() * (2 * rank + 1) / self.ranks
    }

    /// Elements that `from` sends `to` where every pair has a length of its own.
    fn pair(&self, from: usize, to: usize) -> usize {
        match self.collective {
            C::AllToAllV | C::AllToAllVc => self.count() * ((from + 2 * to) % 3) / 2,
            _ => self.count(),
        }
    }

    fn root(&self) -> usize {
        (self.bytes / 8 + 1) % self.ranks
    }

    /// Elements in the send and the receive buffer of a rank.
    fn lengths(&self, rank: usize) -> (usize, usize) {
        let (n, count, ranks) = (self.ranks, self.count(), 0..self.ranks);
        let uneven: usize = ranks.clone().map(|rank| self.part(rank)).sum();
        match self.collective {
            C::AllReduce | C::Reduce | C::Broadcast | C::SendRecv => (count, count),
            C::ReduceScatter | C::Scatter => (count * n, count),
            C::AllGather => (count, count * n),
            C::ReduceScatterV => (uneven, self.part(rank)),
            C::AllGatherV => (self.part(rank), uneven),
            C::AllToAll | C::AllToAllV | C::AllToAllVc | C::Batch => (
                ranks.clone().map(|to| self.pair(rank, to)).sum(),
                ranks.clone().map(|from| self.pair(from, rank)).sum(),
            ),
        }
    }

    fn sent(&self, rank: usize) -> Vec<u8> {
        let mut bytes = Vec::new();
        for i in 0..self.lengths(rank).0 {
            self.data.0.value((rank * 1_000_003 + i) as u64, &mut bytes);
        }
        bytes
    }

    /// What the receive buffer of `rank` holds afterwards, if it held `before`.
    fn expected(&self, rank: usize, sent: &[Vec<u8>], before: Vec<u8>) -> Vec<u8> {
        let size = self.data.0.bytes();
        let cut = |bytes: &[u8], start: usize, count: usize| bytes[start * size..(start + count) * size].to_vec();
        let reduced = |start: usize, count: usize| {
            let mut total = cut(&sent[0], start, count);
            for other in &sent[1..] {
                self.data
                    .0
                    .combine(self.op, &mut total, &other[start * size..(start + count) * size]);
            }
            total
        };
        let (count, root) = (self.count(), self.root());
        match self.collective {
            C::AllReduce => reduced(0, count),
            C::Reduce if rank == root => reduced(0, count),
            C::Reduce => before,
            C::ReduceScatter => reduced(rank * count, count),
            C::ReduceScatterV => reduced((0..rank).map(|rank| self.part(rank)).sum(), self.part(rank)),
            C::AllGather | C::AllGatherV => sent.concat(),
            C::Broadcast => sent[root].clone(),
            C::Scatter => cut(&sent[root], rank * count, count),
            C::AllToAll | C::AllToAllV | C::AllToAllVc | C::Batch => (0..self.ranks)
                .flat_map(|from| {
                    let start = (0..rank).map(|to| self.pair(from, to)).sum();
                    cut(&sent[from], start, self.pair(from, rank))
                })
                .collect(),
            C::SendRecv => sent[(rank + self.ranks - 1) % self.ranks].clone(),
        }
    }
}

/// Ranks on devices of one mock.
struct World {
    _mock: Mock,
    acl: FnTable,
    hccl: HcclTable,
    first: i32,
    comms: Vec<HcclComm>,
    streams: Vec<aclrtStream>,
}

fn ok(code: AclError) {
    assert_eq!(code, AclError(0));
}

impl World {
    fn new(ranks: usize, executor: Executor) -> World {
        let builder = Mock::builder().devices(ranks as u32).executor(executor);
        let mock = builder.memory_bytes(1 << 30).record_trace(false).build();
        let (acl, hccl, first) = (mock.table(), mock.hccl_table(), mock.first_device());
        let mut world = World {
            _mock: mock,
            acl,
            hccl,
            first,
            comms: Vec::new(),
            streams: Vec::new(),
        };
        world.comms = world.communicators(ranks);
        for rank in 0..ranks {
            world.on(rank);
            let mut stream = null_mut();
            ok(unsafe { (world.acl.aclrtCreateStream)(&raw mut stream) });
            world.streams.push(stream);
        }
        world
    }

    fn communicators(&self, ranks: usize) -> Vec<HcclComm> {
        let mut devices: Vec<i32> = (0..ranks as i32).map(|rank| self.first + rank).collect();
        let mut comms = vec![null_mut(); ranks];
        let init = self.hccl.HcclCommInitAll.unwrap();
        let code = unsafe { init(ranks as u32, devices.as_mut_ptr(), comms.as_mut_ptr()) };
        assert_eq!(code, HcclResult(0));
        comms
    }

    fn on(&self, rank: usize) {
        ok(unsafe { (self.acl.aclrtSetDevice)(self.first + rank as i32) });
    }

    fn memory(&self, bytes: &[u8]) -> *mut c_void {
        let mut memory = null_mut();
        unsafe {
            ok((self.acl.aclrtMalloc)(
                &raw mut memory,
                bytes.len().max(1),
                aclrtMemMallocPolicy(0),
            ));
            let (to, from) = (memory, bytes.as_ptr().cast());
            ok((self.acl.aclrtMemcpy)(
                to,
                bytes.len(),
                from,
                bytes.len(),
                aclrtMemcpyKind(1),
            ));
        }
        memory
    }

    fn read(&self, memory: *mut c_void, len: usize) -> Vec<u8> {
        let mut bytes = vec![0; len];
        let to = bytes.as_mut_ptr().cast();
        ok(unsafe { (self.acl.aclrtMemcpy)(to, len, memory, len, aclrtMemcpyKind(2)) });
        bytes
    }

    /// Runs a case and compares every rank's result.
    fn check(&self, case: &Case) {
        let size = case.data.0.bytes();
        let sent: Vec<Vec<u8>> = (0..case.ranks).map(|rank| case.sent(rank)).collect();
        let mut results = Vec::new();
        for rank in 0..case.ranks {
            self.on(rank);
            let (_, receives) = case.lengths(rank);
            let before = vec![0xA5; receives * size];
            // In place, the smaller of the buffers stands in the larger one, where its part belongs.
            let (send, receive, before) = match (case.in_place, case.collective) {
                (false, C::Broadcast) => {
                    let memory = self.memory(if rank == case.root() { &sent[rank] } else { &before });
                    (memory, memory, before)
                }
                (false, _) => (self.memory(&sent[rank]), self.memory(&before), before),
                (true, C::AllGather) => {
                    let mut whole = before.clone();
                    let start = rank * case.count() * size;
                    whole[start..start + sent[rank].len()].copy_from_slice(&sent[rank]);
                    let memory = self.memory(&whole);
                    (memory.wrapping_byte_add(start), memory, before)
                }
                (true, C::ReduceScatter | C::Scatter) => {
                    let memory = self.memory(&sent[rank]);
                    (memory, memory.wrapping_byte_add(rank * case.count() * size), before)
                }
                (true, _) => {
                    let memory = self.memory(&sent[rank]);
                    (memory, memory, sent[rank].clone())
                }
            };
            self.submit(case, rank, send, receive);
            results.push((send, receive, before));
        }
        for (rank, (send, receive, before)) in results.iter().enumerate() {
            self.on(rank);
            ok(unsafe { (self.acl.aclrtSynchronizeStream)(self.streams[rank]) });
            let expected = case.expected(rank, &sent, before.clone());
            let got = self.read(*receive, expected.len());
            if let Some(at) = (0..got.len()).find(|at| got[*at] != expected[*at]) {
                panic!("{case:?}: rank {rank} differs at byte {at}");
            }
            let base = (*send).min(*receive);
            ok(unsafe { (self.acl.aclrtFree)(base) });
            if !case.in_place && send != receive {
                ok(unsafe { (self.acl.aclrtFree)((*send).max(*receive)) });
            }
        }
    }

    fn submit(&self, case: &Case, rank: usize, send: *mut c_void, recv: *mut c_void) {
        let (h, comm, stream) = (&self.hccl, self.comms[rank], self.streams[rank]);
        let (data, op) = (HcclDataType(case.data.1), HcclReduceOp(case.op));
        let (count, root, n) = (case.count() as u64, case.root() as u32, case.ranks);
        let size = case.data.0.bytes();
        let starts = |counts: &[u64]| -> Vec<u64> { (0..n).map(|i| counts[..i].iter().sum()).collect() };
        let uneven: Vec<u64> = (0..n).map(|rank| case.part(rank) as u64).collect();
        let to: Vec<u64> = (0..n).map(|to| case.pair(rank, to) as u64).collect();
        let from: Vec<u64> = (0..n).map(|from| case.pair(from, rank) as u64).collect();
        let pointer = |numbers: &[u64]| numbers.as_ptr().cast::<c_void>();
        let code = unsafe {
            match case.collective {
                C::AllReduce => h.HcclAllReduce.unwrap()(send, recv, count, data, op, comm, stream),
                C::Reduce => h.HcclReduce.unwrap()(send, recv, count, data, op, root, comm, stream),
                C::ReduceScatter => h.HcclReduceScatter.unwrap()(send, recv, count, data, op, comm, stream),
                C::ReduceScatterV => {
                    let (counts, own) = (pointer(&uneven), uneven[rank]);
                    let offsets = starts(&uneven);
                    let call = h.HcclReduceScatterV.unwrap();
                    call(send, counts, pointer(&offsets), recv, own, data, op, comm, stream)
                }
                C::AllGather => h.HcclAllGather.unwrap()(send, recv, count, data, comm, stream),
                C::AllGatherV => {
                    let offsets = starts(&uneven);
                    let call = h.HcclAllGatherV.unwrap();
                    call(
                        send,
                        uneven[rank],
                        recv,
                        pointer(&uneven),
                        pointer(&offsets),
                        data,
                        comm,
                        stream,
                    )
                }
                C::Broadcast => h.HcclBroadcast.unwrap()(send, count, data, root, comm, stream),
                C::Scatter => h.HcclScatter.unwrap()(send, recv, count, data, root, comm, stream),
                C::AllToAll => h.HcclAlltoAll.unwrap()(send, count, data, recv, count, data, comm, stream),
                C::AllToAllV => {
                    let (sends, receives) = (starts(&to), starts(&from));
                    let (to, from, sends, receives) =
                        (pointer(&to), pointer(&from), pointer(&sends), pointer(&receives));
                    h.HcclAlltoAllV.unwrap()(send, to, sends, data, recv, from, receives, data, comm, stream)
                }
                C::AllToAllVc => {
                    let pairs = (0..n).flat_map(|from| (0..n).map(move |to| case.pair(from, to) as u64));
                    let matrix: Vec<u64> = pairs.collect();
                    h.HcclAlltoAllVC.unwrap()(send, pointer(&matrix), data, recv, data, comm, stream)
                }
                C::SendRecv | C::Batch => {
                    let item = |kind, buf: *mut c_void, count, peer: usize| HcclSendRecvItem {
                        sendRecvType: HcclSendRecvType(kind),
                        buf,
                        count,
                        dataType: data,
                        remoteRank: peer as u32,
                    };
                    let place = |base: *mut c_void, part: usize| base.wrapping_byte_add(part * count as usize * size);
                    let mut items = match case.collective {
                        C::SendRecv => vec![
                            item(0, send, count, (rank + 1) % n),
                            item(1, recv, count, (rank + n - 1) % n),
                        ],
                        _ => (0..n)
                            .flat_map(|peer| {
                                [
                                    item(0, place(send, peer), count, peer),
                                    item(1, place(recv, peer), count, peer),
                                ]
                            })
                            .collect(),
                    };
                    h.HcclBatchSendRecv.unwrap()(items.as_mut_ptr(), items.len() as u32, comm, stream)
                }
            }
        };
        assert_eq!(code, HcclResult(0), "{case:?} at rank {rank}");
    }
}

/// Every pair of values of: collective, type, reduction, ranks, size, place, executor.
#[test]
fn every_pair_agrees_with_the_naive_reference() {
    let factors = [COLLECTIVES.len(), TYPES.len(), 4, 8, SIZES.len(), 2, EXECUTORS.len()];
    let allowed = |one: (usize, usize), other: (usize, usize)| match (one, other) {
        ((0, collective), (1, data)) => TYPES[data].2 || !COLLECTIVES[collective].reduces(),
        ((0, collective), (5, 1)) => COLLECTIVES[collective].has_place(),
        // What is only moved has one reduction as well as another.
        // This chip does not multiply all that it adds (hicann/hcomm, param_check.cc, HcomCheckReduceDataType).
        ((1, data), (2, 1)) => TYPES[data].2 && !matches!(TYPES[data].0, Type::Signed(16) | Type::Bf16),
        ((1, data), (2, op)) => TYPES[data].2 || op == 0,
        _ => true,
    };
    let mut rows = cover::pairwise(&factors, allowed);
    rows.sort_by_key(|row| (row[3], row[6]));
    let mut world: Option<(usize, usize, World)> = None;
    for row in &rows {
        let case = Case {
            collective: COLLECTIVES[row[0]],
            data: (TYPES[row[1]].0, TYPES[row[1]].1),
            op: row[2] as u32,
            ranks: row[3] + 1,
            bytes: SIZES[row[4]],
            in_place: row[5] == 1,
            executor: EXECUTORS[row[6]],
        };
        let fits = matches!(&world, Some((ranks, executor, _)) if (*ranks, *executor) == (row[3], row[6]));
        if !fits {
            world = Some((row[3], row[6], World::new(case.ranks, case.executor)));
        }
        let (_, _, world) = world.as_ref().unwrap();
        world.check(&case);
    }
    println!("{} cases hold every pair", rows.len());
}

#[test]
fn each_collective_moves_16_mib_between_four_ranks() {
    let world = World::new(4, Executor::Threads);
    for collective in COLLECTIVES {
        for in_place in [false, true] {
            if in_place && !collective.has_place() {
                continue;
            }
            world.check(&Case {
                collective,
                data: (Type::F32, 4),
                op: 0,
                ranks: 4,
                bytes: 16 << 20,
                in_place,
                executor: Executor::Threads,
            });
        }
    }
}

/// Three communicators of the same devices, each with streams of its own, whose operations are called in different orders at different ranks.
#[test]
fn communicators_do_not_disturb_each_other() {
    for executor in EXECUTORS {
        let mut worlds: Vec<World> = vec![World::new(4, executor)];
        let first = &worlds[0];
        let others: Vec<World> = (0..2)
            .map(|_| World {
                _mock: Mock::builder().devices(0).build(),
                acl: first.acl,
                hccl: first.hccl,
                first: first.first,
                comms: first.communicators(4),
                streams: (0..4)
                    .map(|rank| {
                        first.on(rank);
                        let mut stream = null_mut();
                        ok(unsafe { (first.acl.aclrtCreateStream)(&raw mut stream) });
                        stream
                    })
                    .collect(),
            })
            .collect();
        worlds.splice(1.., others);
        let case = Case {
            collective: C::AllReduce,
            data: (Type::Signed(32), 2),
            op: 0,
            ranks: 4,
            bytes: 4_000,
            in_place: true,
            executor,
        };
        let sent: Vec<Vec<u8>> = (0..4).map(|rank| case.sent(rank)).collect();
        let mut memory = vec![Vec::new(); worlds.len()];
        for rank in 0..4 {
            for (world, memory) in worlds.iter().zip(&mut memory) {
                world.on(rank);
                memory.push(world.memory(&sent[rank]));
            }
            for turn in 0..3 {
                // Each rank begins with another communicator.
                let which = (turn + rank) % worlds.len();
                worlds[which].submit(&case, rank, memory[which][rank], memory[which][rank]);
            }
        }
        for (world, memory) in worlds.iter().zip(&memory) {
            for (rank, memory) in memory.iter().enumerate() {
                world.on(rank);
                ok(unsafe { (world.acl.aclrtSynchronizeStream)(world.streams[rank]) });
                let expected = case.expected(rank, &sent, Vec::new());
                assert!(world.read(*memory, expected.len()) == expected, "rank {rank}");
            }
        }
    }
}
