//! HCCL's C functions: groups of calls, batches, options, codes (acl/memory-kernels-graphs 4).
#![allow(
    unsafe_code,
    reason = "calls C functions; each call gives what its reference demands"
)]
#![allow(
    clippy::undocumented_unsafe_blocks,
    clippy::multiple_unsafe_ops_per_block,
    clippy::unwrap_used,
    reason = "a test of C functions: every pointer is of a live local"
)]

use std::ffi::{CStr, c_void};
use std::ptr::null_mut;

use ascend_mock::{Executor, Mock};
use ascend_sys::{
    AclError, FnTable, HcclComm, HcclConfig, HcclConfigValue, HcclDataType, HcclReduceOp, HcclResult, HcclSendRecvItem,
    HcclSendRecvType, HcclTable, aclrtStream,
};

const F32: HcclDataType = HcclDataType(4);
const SUM: HcclReduceOp = HcclReduceOp(0);

struct World {
    mock: Mock,
    acl: FnTable,
    hccl: HcclTable,
    comms: Vec<HcclComm>,
    streams: Vec<aclrtStream>,
    memory: Vec<*mut c_void>,
}

impl World {
    /// Ranks with a stream and 64 bytes of memory each; rank `r` holds sixteen times the float `r + 1`.
    fn new(ranks: u32, executor: Executor) -> World {
        let mock = Mock::builder().devices(ranks).executor(executor).build();
        let (acl, hccl) = (mock.table(), mock.hccl_table());
        let mut devices: Vec<i32> = (0..ranks as i32).map(|rank| mock.first_device() + rank).collect();
        let mut comms = vec![null_mut(); ranks as usize];
        let code = unsafe { hccl.HcclCommInitAll.unwrap()(ranks, devices.as_mut_ptr(), comms.as_mut_ptr()) };
        assert_eq!(code, HcclResult(0));
        let mut world = World {
            mock,
            acl,
            hccl,
            comms,
            streams: Vec::new(),
            memory: Vec::new(),
        };
        for rank in 0..ranks as usize {
            world.on(rank);
            let (mut stream, mut memory) = (null_mut(), null_mut());
            let values = [rank as f32 + 1.0; 16];
            unsafe {
                ok((world.acl.aclrtCreateStream)(&raw mut stream));
                ok((world.acl.aclrtMalloc)(
                    &raw mut memory,
                    64,
                    ascend_sys::aclrtMemMallocPolicy(0),
                ));
                let from = values.as_ptr().cast();
                ok((world.acl.aclrtMemcpy)(
                    memory,
                    64,
                    from,
                    64,
                    ascend_sys::aclrtMemcpyKind(1),
                ));
            }
            world.streams.push(stream);
            world.memory.push(memory);
        }
        world
    }

    fn on(&self, rank: usize) {
        ok(unsafe { (self.acl.aclrtSetDevice)(self.mock.first_device() + rank as i32) });
    }

    fn values(&self, rank: usize) -> [f32; 16] {
        self.on(rank);
        let mut values = [0.0; 16];
        unsafe {
            ok((self.acl.aclrtSynchronizeStream)(self.streams[rank]));
            let to = values.as_mut_ptr().cast();
            ok((self.acl.aclrtMemcpy)(
                to,
                64,
                self.memory[rank],
                64,
                ascend_sys::aclrtMemcpyKind(2),
            ));
        }
        values
    }

    fn all_reduce(&self, rank: usize, data: HcclDataType, op: HcclReduceOp) -> HcclResult {
        self.on(rank);
        let memory = self.memory[rank];
        unsafe { self.hccl.HcclAllReduce.unwrap()(memory, memory, 1, data, op, self.comms[rank], self.streams[rank]) }
    }

    fn message(&self) -> String {
        let text = unsafe { (self.acl.aclGetRecentErrMsg)() };
        assert!(!text.is_null(), "there is no message");
        unsafe { CStr::from_ptr(text) }.to_string_lossy().into_owned()
    }

    fn at(&self, rank: usize, value: usize) -> *mut c_void {
        self.memory[rank].wrapping_byte_add(value * 4)
    }
}

fn ok(code: AclError) {
    assert_eq!(code, AclError(0));
}

#[test]
fn calls_of_a_group_are_submitted_at_its_end() {
    for executor in [Executor::Inline, Executor::Threads] {
        let world = World::new(2, executor);
        let (start, end) = (world.hccl.HcclGroupStart.unwrap(), world.hccl.HcclGroupEnd.unwrap());
        let (send, receive) = (world.hccl.HcclSend.unwrap(), world.hccl.HcclRecv.unwrap());
        for rank in 0..2 {
            world.on(rank);
            let (comm, stream, peer) = (world.comms[rank], world.streams[rank], 1 - rank as u32);
            unsafe {
                assert_eq!(start(), HcclResult(0));
                assert_eq!(start(), HcclResult(0));
                // Both send first: without a group they would wait for each other.
                assert_eq!(send(world.at(rank, 0), 4, F32, peer, comm, stream), HcclResult(0));
                assert_eq!(receive(world.at(rank, 8), 4, F32, peer, comm, stream), HcclResult(0));
                assert_eq!(world.all_reduce(rank, F32, SUM), HcclResult(0));
                assert_eq!(end(), HcclResult(0));
                assert_eq!(
                    world.mock.pending(stream),
                    Some(0),
                    "nothing is queued before the outermost end"
                );
                assert_eq!(end(), HcclResult(0));
            }
        }
        for (rank, other) in [(0, 2.0), (1, 1.0)] {
            let values = world.values(rank);
            assert_eq!((values[0], values[8], values[12]), (3.0, other, rank as f32 + 1.0));
        }
        assert_eq!(unsafe { end() }, HcclResult(1));
        assert!(world.message().contains("without HcclGroupStart"));
    }
}

#[test]
fn a_refused_call_of_a_group_is_told_at_its_end() {
    let world = World::new(2, Executor::Inline);
    world.on(0);
    let (comm, stream) = (world.comms[0], world.streams[0]);
    unsafe {
        assert_eq!(world.hccl.HcclGroupStart.unwrap()(), HcclResult(0));
        let send = world.hccl.HcclSend.unwrap();
        assert_eq!(send(world.at(0, 0), 4, F32, 5, comm, stream), HcclResult(0));
        assert_eq!(world.hccl.HcclGroupEnd.unwrap()(), HcclResult(1));
    }
    assert!(world.message().contains("with rank 5 of 2: there is no such rank"));
    assert_eq!(world.mock.pending(stream), Some(0));
}

#[test]
fn a_batch_of_transfers_has_no_order() {
    for executor in [Executor::Inline, Executor::Threads] {
        let world = World::new(3, executor);
        let batch = world.hccl.HcclBatchSendRecv.unwrap();
        for rank in 0..3 {
            world.on(rank);
            let item = |kind, place, peer| HcclSendRecvItem {
                sendRecvType: HcclSendRecvType(kind),
                buf: world.at(rank, place),
                count: 2,
                dataType: F32,
                remoteRank: peer,
            };
            let (next, before) = ((rank as u32 + 1) % 3, (rank as u32 + 2) % 3);
            let mut items = [
                item(0, 0, next),
                item(0, 2, before),
                item(1, 4, before),
                item(1, 6, next),
            ];
            let code = unsafe { batch(items.as_mut_ptr(), 4, world.comms[rank], world.streams[rank]) };
            assert_eq!(code, HcclResult(0));
        }
        for rank in 0..3 {
            let values = world.values(rank);
            assert_eq!(values[4], ((rank + 2) % 3 + 1) as f32);
            assert_eq!(values[6], ((rank + 1) % 3 + 1) as f32);
        }
        let (comm, stream) = (world.comms[0], world.streams[0]);
        let refused = unsafe { (batch(null_mut(), 1, comm, stream), batch(null_mut(), 0, comm, stream)) };
        assert_eq!(refused, (HcclResult(2), HcclResult(1)));
    }
}

/// acl/memory-kernels-graphs 4: no unsigned type and no double is reduced.
#[test]
fn types_and_reductions_that_do_not_go_together_are_refused_with_words() {
    let world = World::new(2, Executor::Inline);
    for op in 0..4 {
        for (data, words) in [(6, "U64"), (7, "U8"), (8, "U16"), (9, "U32"), (10, "F64")] {
            assert_eq!(world.all_reduce(0, HcclDataType(data), HcclReduceOp(op)), HcclResult(5));
            let message = world.message();
            assert!(
                message.contains(words) && message.contains("cannot be reduced"),
                "{message}"
            );
        }
        for data in [14, 15, 16, 17, 255] {
            assert_eq!(world.all_reduce(0, HcclDataType(data), HcclReduceOp(op)), HcclResult(5));
            assert!(world.message().contains("is not simulated"));
        }
    }
    for op in [4, 255] {
        assert_eq!(world.all_reduce(0, F32, HcclReduceOp(op)), HcclResult(1));
        assert!(world.message().contains("there is no reduction"));
    }
    assert_eq!(world.mock.stats().collectives, 0);
}

#[test]
fn options_are_kept_for_the_process_and_for_each_communicator() {
    let world = World::new(2, Executor::Inline);
    let (deterministic, accelerator, none) = (HcclConfig(0), HcclConfig(1), HcclConfig(9));
    let (get, set) = (
        world.hccl.HcclGetCommConfig.unwrap(),
        world.hccl.HcclSetCommConfig.unwrap(),
    );
    let comm = world.comms[0];
    let mut value = HcclConfigValue { value: 77 };
    unsafe {
        assert_eq!(set(comm, deterministic, HcclConfigValue { value: 1 }), HcclResult(0));
        assert_eq!(get(comm, deterministic, &raw mut value), HcclResult(0));
        assert_eq!(value.value, 1);
        assert_eq!(get(world.comms[1], deterministic, &raw mut value), HcclResult(0));
        assert_eq!(value.value, 0);
        assert_eq!(set(comm, deterministic, HcclConfigValue { value: 9 }), HcclResult(1));
        assert_eq!(set(comm, none, HcclConfigValue { value: 0 }), HcclResult(1));
        assert_eq!(get(comm, none, &raw mut value), HcclResult(1));
        assert_eq!(get(null_mut(), deterministic, &raw mut value), HcclResult(2));
        assert_eq!(get(comm, deterministic, null_mut()), HcclResult(2));
        assert_eq!(
            world.hccl.HcclSetConfig.unwrap()(accelerator, HcclConfigValue { value: 1 }),
            HcclResult(0)
        );
        assert_eq!(
            world.hccl.HcclGetConfig.unwrap()(accelerator, &raw mut value),
            HcclResult(0)
        );
        assert_eq!(value.value, 1);
        // 12 fields: all that these bindings have.
        assert_eq!(world.hccl.HcclGetCommConfigCapability.unwrap()(), 12);
    }
}

#[test]
fn a_communicator_whose_collective_moves_data_is_destroyed_later() {
    let world = World::new(2, Executor::Inline);
    let destroy = world.hccl.HcclCommDestroy.unwrap();
    // In virtual time the collective takes 20 microseconds from its last rank's arrival; a call takes one.
    assert_eq!(world.all_reduce(0, F32, SUM), HcclResult(0));
    assert_eq!(world.all_reduce(1, F32, SUM), HcclResult(0));
    assert_eq!(unsafe { destroy(world.comms[0]) }, HcclResult(20));
    assert_eq!(world.values(0)[0], 3.0);
    assert_eq!(unsafe { destroy(world.comms[0]) }, HcclResult(0));
    assert_eq!(unsafe { destroy(world.comms[0]) }, HcclResult(6));
}
