//! Communicators that end while their collectives are queued, and names that are used again (acl/memory-kernels-graphs 4, HcclCommDestroy).
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
use std::time::Duration;

use ascend_mock::{Executor, Mock};
use ascend_sys::{HcclComm, HcclCommConfig, HcclResult};

use ranks::{F32, Ranks, SUM, ok};

const EXECUTORS: [Executor; 2] = [Executor::Inline, Executor::Threads];

/// Ranks whose collectives wait for others for ever: what ends without them was ended.
fn patient(executor: Executor) -> Ranks {
    let builder = Mock::builder().executor(executor).exec_timeout(None).hang_limit(None);
    Ranks::of(2, builder)
}

/// A destroyed communicator's running operators "then abort with an error": those that have not begun are among them.
#[test]
fn collectives_behind_other_work_end_with_their_communicator() {
    for executor in EXECUTORS {
        let ranks = patient(executor);
        for stream in &ranks.streams {
            assert!(ranks.mock.hold_stream(*stream));
        }
        for rank in [0, 1, 0] {
            assert_eq!(ranks.all_reduce(rank, F32, SUM), HcclResult(0));
        }
        let destroy = ranks.hccl.HcclCommDestroy.unwrap();
        assert_eq!(unsafe { destroy(ranks.comms[0]) }, HcclResult(0));
        for stream in &ranks.streams {
            assert!(ranks.mock.release_stream(*stream));
        }
        ranks.on(0);
        assert_eq!(
            unsafe { (ranks.acl.aclrtSynchronizeStream)(ranks.streams[0]) }.0,
            107_023
        );
        let text = ranks.message();
        assert!(
            text.contains("AllReduce, operation 2 of communicator")
                && text.contains("rank 0 stood behind other work when its communicator was destroyed"),
            "{text}"
        );
        // The stream works afterwards, and its data is as it was; the other rank waits on.
        assert_eq!(ranks.values(0)[0], 1.0);
        assert_eq!(ranks.mock.pending(ranks.streams[1]), Some(1));
        assert_eq!(unsafe { destroy(ranks.comms[1]) }, HcclResult(0));
    }
}

#[test]
fn collectives_from_before_a_suspension_do_not_come_back_with_the_resume() {
    for executor in EXECUTORS {
        let ranks = patient(executor);
        let stream = ranks.streams[0];
        assert!(ranks.mock.hold_stream(stream));
        assert_eq!(ranks.all_reduce(0, F32, SUM), HcclResult(0));
        for comm in &ranks.comms {
            assert_eq!(unsafe { ranks.hccl.HcclCommSuspend.unwrap()(*comm) }, HcclResult(0));
            assert_eq!(unsafe { ranks.hccl.HcclCommResume.unwrap()(*comm) }, HcclResult(0));
        }
        assert!(ranks.mock.release_stream(stream));
        ranks.on(0);
        assert_eq!(unsafe { (ranks.acl.aclrtSynchronizeStream)(stream) }.0, 107_023);
        assert!(
            ranks
                .message()
                .contains("stood behind other work when its communicator was suspended")
        );
        for rank in [0, 1] {
            assert_eq!(ranks.all_reduce(rank, F32, SUM), HcclResult(0));
        }
        assert_eq!((ranks.values(0)[0], ranks.values(1)[0]), (3.0, 3.0));
    }
}

/// Both ranks' part of the communicator `name`, which is a split of the whole with the number `id`.
fn named(ranks: &Ranks, name: &str, id: u64) -> [HcclComm; 2] {
    let mut config = HcclCommConfig::new();
    for (place, byte) in config.hcclCommName.iter_mut().zip(name.bytes()) {
        *place = byte as std::ffi::c_char;
    }
    [0, 1].map(|rank: u32| {
        ranks.on(rank as usize);
        let (mut parent, mut ids, mut made) = (ranks.comms[rank as usize], [0, 1], null_mut());
        let split = ranks.hccl.HcclCreateSubCommConfig.unwrap();
        let code = unsafe {
            split(
                &raw mut parent,
                2,
                ids.as_mut_ptr(),
                id,
                rank,
                &raw mut config,
                &raw mut made,
            )
        };
        assert_eq!(code, HcclResult(0));
        made
    })
}

/// The same failure under a name that was used before is a failure of its own.
#[test]
fn each_communicator_of_a_name_tells_its_own_failures() {
    let soon = Duration::from_millis(20);
    for executor in EXECUTORS {
        let builder = Mock::builder().executor(executor).hang_limit(Some(soon));
        let ranks = Ranks::of(2, builder.exec_timeout(Some(soon)));
        for id in 1..3 {
            let pair = named(&ranks, "pair", id);
            ranks.on(0);
            let stream = ranks.streams[0];
            let mut state = HcclResult(77);
            unsafe {
                assert_eq!(ranks.hccl.HcclBarrier.unwrap()(pair[0], stream), HcclResult(0));
                assert_eq!((ranks.acl.aclrtSynchronizeStream)(stream).0, 507_048);
                let ask = ranks.hccl.HcclGetCommAsyncError.unwrap();
                assert_eq!(ask(pair[0], &raw mut state), HcclResult(0));
                assert_eq!(state, HcclResult(9), "communicator {id}");
                for comm in pair {
                    assert_eq!(ranks.hccl.HcclCommDestroy.unwrap()(comm), HcclResult(0));
                }
                ok((ranks.acl.aclrtSynchronizeStream)(stream));
            }
        }
    }
}
