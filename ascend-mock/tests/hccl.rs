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

mod ranks;

use std::ptr::null_mut;

use ascend_mock::Executor;
use ascend_sys::{
    HcclConfig, HcclConfigValue, HcclDataType, HcclReduceOp, HcclResult, HcclSendRecvItem, HcclSendRecvType,
};

use ranks::{F32, Ranks, SUM};

#[test]
fn calls_of_a_group_are_submitted_at_its_end() {
    for executor in [Executor::Inline, Executor::Threads] {
        let ranks = Ranks::new(2, executor);
        let (start, end) = (ranks.hccl.HcclGroupStart.unwrap(), ranks.hccl.HcclGroupEnd.unwrap());
        let (send, receive) = (ranks.hccl.HcclSend.unwrap(), ranks.hccl.HcclRecv.unwrap());
        for rank in 0..2 {
            ranks.on(rank);
            let (comm, stream, peer) = (ranks.comms[rank], ranks.streams[rank], 1 - rank as u32);
            unsafe {
                assert_eq!(start(), HcclResult(0));
                assert_eq!(start(), HcclResult(0));
                // Both send first: without a group they would wait for each other.
                assert_eq!(send(ranks.at(rank, 0), 4, F32, peer, comm, stream), HcclResult(0));
                assert_eq!(receive(ranks.at(rank, 8), 4, F32, peer, comm, stream), HcclResult(0));
                assert_eq!(ranks.all_reduce(rank, F32, SUM), HcclResult(0));
                assert_eq!(end(), HcclResult(0));
                assert_eq!(
                    ranks.mock.pending(stream),
                    Some(0),
                    "nothing is queued before the outermost end"
                );
                assert_eq!(end(), HcclResult(0));
            }
        }
        for (rank, other) in [(0, 2.0), (1, 1.0)] {
            let values = ranks.values(rank);
            assert_eq!((values[0], values[8], values[12]), (3.0, other, rank as f32 + 1.0));
        }
        assert_eq!(unsafe { end() }, HcclResult(1));
        assert!(ranks.message().contains("without HcclGroupStart"));
    }
}

#[test]
fn a_refused_call_of_a_group_is_told_at_its_end() {
    let ranks = Ranks::new(2, Executor::Inline);
    ranks.on(0);
    let (comm, stream) = (ranks.comms[0], ranks.streams[0]);
    unsafe {
        assert_eq!(ranks.hccl.HcclGroupStart.unwrap()(), HcclResult(0));
        let send = ranks.hccl.HcclSend.unwrap();
        assert_eq!(send(ranks.at(0, 0), 4, F32, 5, comm, stream), HcclResult(0));
        assert_eq!(ranks.hccl.HcclGroupEnd.unwrap()(), HcclResult(1));
    }
    assert!(ranks.message().contains("with rank 5 of 2: there is no such rank"));
    assert_eq!(ranks.mock.pending(stream), Some(0));
}

#[test]
fn a_batch_of_transfers_has_no_order() {
    for executor in [Executor::Inline, Executor::Threads] {
        let ranks = Ranks::new(3, executor);
        let batch = ranks.hccl.HcclBatchSendRecv.unwrap();
        for rank in 0..3 {
            ranks.on(rank);
            let item = |kind, place, peer| HcclSendRecvItem {
                sendRecvType: HcclSendRecvType(kind),
                buf: ranks.at(rank, place),
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
            let code = unsafe { batch(items.as_mut_ptr(), 4, ranks.comms[rank], ranks.streams[rank]) };
            assert_eq!(code, HcclResult(0));
        }
        for rank in 0..3 {
            let values = ranks.values(rank);
            assert_eq!(values[4], ((rank + 2) % 3 + 1) as f32);
            assert_eq!(values[6], ((rank + 1) % 3 + 1) as f32);
        }
        let (comm, stream) = (ranks.comms[0], ranks.streams[0]);
        let mut nothing: [HcclSendRecvItem; 0] = [];
        unsafe {
            assert_eq!(batch(null_mut(), 1, comm, stream), HcclResult(2));
            // hicann/hcomm, op_base.cc, HcclBatchSendRecvInner: no transfers are no mistake.
            assert_eq!(batch(nothing.as_mut_ptr(), 0, comm, stream), HcclResult(0));
        }
    }
}

/// acl/memory-kernels-graphs 4: no unsigned type and no double is reduced.
#[test]
fn types_and_reductions_that_do_not_go_together_are_refused_with_words() {
    let ranks = Ranks::new(2, Executor::Inline);
    for op in 0..4 {
        for (data, words) in [(6, "U64"), (7, "U8"), (8, "U16"), (9, "U32"), (10, "F64")] {
            assert_eq!(ranks.all_reduce(0, HcclDataType(data), HcclReduceOp(op)), HcclResult(5));
            let message = ranks.message();
            assert!(
                message.contains(words) && message.contains("cannot be reduced"),
                "{message}"
            );
        }
        for data in [14, 15, 16, 17, 255] {
            assert_eq!(ranks.all_reduce(0, HcclDataType(data), HcclReduceOp(op)), HcclResult(5));
            assert!(ranks.message().contains("is not simulated"));
        }
    }
    for op in [4, 255] {
        // hicann/hcomm, param_check.cc, HcomCheckReductionOp.
        assert_eq!(ranks.all_reduce(0, F32, HcclReduceOp(op)), HcclResult(5));
        assert!(ranks.message().contains("there is no reduction"));
    }
    assert_eq!(ranks.mock.stats().collectives, 0);
}

/// hicann/hcomm, hccl_group.cc: a communicator's transfers are one batch, in front of its collectives, whatever stands between the calls.
#[test]
fn transfers_of_a_group_are_one_batch_whatever_stands_between_them() {
    for executor in [Executor::Inline, Executor::Threads] {
        let ranks = Ranks::new(2, executor);
        let mut devices = [ranks.mock.first_device(), ranks.mock.first_device() + 1];
        let mut others = [null_mut(); 2];
        let (start, end) = (ranks.hccl.HcclGroupStart.unwrap(), ranks.hccl.HcclGroupEnd.unwrap());
        let (send, receive) = (ranks.hccl.HcclSend.unwrap(), ranks.hccl.HcclRecv.unwrap());
        unsafe {
            let code = ranks.hccl.HcclCommInitAll.unwrap()(2, devices.as_mut_ptr(), others.as_mut_ptr());
            assert_eq!(code, HcclResult(0));
        }
        for (rank, second) in others.into_iter().enumerate() {
            ranks.on(rank);
            let (first, stream, peer) = (ranks.comms[rank], ranks.streams[rank], 1 - rank as u32);
            unsafe {
                assert_eq!(start(), HcclResult(0));
                assert_eq!(send(ranks.at(rank, 1), 2, F32, peer, first, stream), HcclResult(0));
                assert_eq!(send(ranks.at(rank, 1), 2, F32, peer, second, stream), HcclResult(0));
                assert_eq!(ranks.all_reduce(rank, F32, SUM), HcclResult(0));
                assert_eq!(receive(ranks.at(rank, 8), 2, F32, peer, first, stream), HcclResult(0));
                assert_eq!(receive(ranks.at(rank, 12), 2, F32, peer, second, stream), HcclResult(0));
                assert_eq!(end(), HcclResult(0));
            }
        }
        for (rank, other) in [(0, 2.0), (1, 1.0)] {
            let values = ranks.values(rank);
            assert_eq!((values[0], values[8], values[12]), (3.0, other, other));
        }
    }
}

/// hicann/hcomm, hccl_group.cc, sortGroupTasks: the largest collective of a group comes first, so a rank without the group has to call it first.
#[test]
fn the_largest_collective_of_a_group_comes_first() {
    for executor in [Executor::Inline, Executor::Threads] {
        let ranks = Ranks::new(2, executor);
        let reduce = |rank: usize, place, count| {
            let (memory, call) = (ranks.at(rank, place), ranks.hccl.HcclAllReduce.unwrap());
            let code = unsafe { call(memory, memory, count, F32, SUM, ranks.comms[rank], ranks.streams[rank]) };
            assert_eq!(code, HcclResult(0));
        };
        ranks.on(0);
        assert_eq!(unsafe { ranks.hccl.HcclGroupStart.unwrap()() }, HcclResult(0));
        reduce(0, 0, 1);
        reduce(0, 4, 4);
        assert_eq!(unsafe { ranks.hccl.HcclGroupEnd.unwrap()() }, HcclResult(0));
        ranks.on(1);
        reduce(1, 4, 4);
        reduce(1, 0, 1);
        for rank in 0..2 {
            let values = ranks.values(rank);
            assert_eq!((values[0], values[7]), (3.0, 3.0));
        }
    }
}

#[test]
fn options_are_kept_for_the_process_and_for_each_communicator() {
    let ranks = Ranks::new(2, Executor::Inline);
    let (deterministic, accelerator, none) = (HcclConfig(0), HcclConfig(1), HcclConfig(9));
    let (get, set) = (
        ranks.hccl.HcclGetCommConfig.unwrap(),
        ranks.hccl.HcclSetCommConfig.unwrap(),
    );
    let comm = ranks.comms[0];
    let mut value = HcclConfigValue { value: 77 };
    unsafe {
        assert_eq!(set(comm, deterministic, HcclConfigValue { value: 1 }), HcclResult(0));
        assert_eq!(get(comm, deterministic, &raw mut value), HcclResult(0));
        assert_eq!(value.value, 1);
        assert_eq!(get(ranks.comms[1], deterministic, &raw mut value), HcclResult(0));
        assert_eq!(value.value, 0);
        assert_eq!(set(comm, deterministic, HcclConfigValue { value: 9 }), HcclResult(1));
        assert_eq!(set(comm, none, HcclConfigValue { value: 0 }), HcclResult(1));
        assert_eq!(get(comm, none, &raw mut value), HcclResult(1));
        assert_eq!(get(null_mut(), deterministic, &raw mut value), HcclResult(2));
        assert_eq!(get(comm, deterministic, null_mut()), HcclResult(2));
        assert_eq!(
            ranks.hccl.HcclSetConfig.unwrap()(accelerator, HcclConfigValue { value: 1 }),
            HcclResult(0)
        );
        assert_eq!(
            ranks.hccl.HcclGetConfig.unwrap()(accelerator, &raw mut value),
            HcclResult(0)
        );
        assert_eq!(value.value, 1);
        // 12 fields: all that these bindings have.
        assert_eq!(ranks.hccl.HcclGetCommConfigCapability.unwrap()(), 12);
    }
}

#[test]
fn a_communicator_whose_collective_moves_data_is_destroyed_later() {
    let ranks = Ranks::new(2, Executor::Inline);
    let destroy = ranks.hccl.HcclCommDestroy.unwrap();
    // In virtual time the collective takes 20 microseconds from its last rank's arrival; a call takes one.
    assert_eq!(ranks.all_reduce(0, F32, SUM), HcclResult(0));
    assert_eq!(ranks.all_reduce(1, F32, SUM), HcclResult(0));
    assert_eq!(unsafe { destroy(ranks.comms[0]) }, HcclResult(20));
    assert_eq!(ranks.values(0)[0], 3.0);
    assert_eq!(unsafe { destroy(ranks.comms[0]) }, HcclResult(0));
    assert_eq!(unsafe { destroy(ranks.comms[0]) }, HcclResult(6));
}
