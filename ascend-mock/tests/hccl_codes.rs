//! What HCCL's functions answer to arguments, and what they tell a cost function. Where acl/memory-kernels-graphs 4 is silent the source is
//! hicann/hcomm: src/legacy/ascend910/framework/op_base/src/op_base.cc and ../../common/src/param_check.cc.
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

use std::collections::BTreeMap;
use std::ffi::{CStr, c_void};
use std::ptr::{null, null_mut};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use ascend_mock::{Executor, Mock, Profile};
use ascend_sim::task::{Cost, Demand};
use ascend_sys::{HcclCommConfig, HcclDataType, HcclReduceOp, HcclResult, HcclRootInfo};

use ranks::{F32, Ranks, SUM};

const DONE: HcclResult = HcclResult(0);
const PARA: HcclResult = HcclResult(1);
const PTR: HcclResult = HcclResult(2);
const NOT_SUPPORT: HcclResult = HcclResult(5);

fn numbers(values: &[u64]) -> *const c_void {
    values.as_ptr().cast()
}

/// HcomCheckAlltoAllVExternalMem and its kin: null is refused on a side where something moves, and on no other.
#[test]
fn uneven_operations_need_the_buffers_that_they_touch() {
    let ranks = Ranks::new(2, Executor::Inline);
    let (comm, stream, h) = (ranks.comms[0], ranks.streams[0], &ranks.hccl);
    ranks.on(0);
    let (a, b, none) = (ranks.at(0, 0), ranks.at(0, 8), null_mut::<c_void>());
    let (some, zero, places) = (numbers(&[2, 2]), numbers(&[0, 0]), numbers(&[0, 2]));
    unsafe {
        let v = |send, counts, recv, received| {
            h.HcclAlltoAllV.unwrap()(send, counts, places, F32, recv, received, places, F32, comm, stream)
        };
        assert_eq!((v(none, some, b, some), v(a, some, none, some)), (PTR, PTR));
        assert!(ranks.message().contains("recvBuf is null"));
        let vc =
            |send, matrix: &[u64], recv| h.HcclAlltoAllVC.unwrap()(send, numbers(matrix), F32, recv, F32, comm, stream);
        assert_eq!((vc(none, &[0, 1, 0, 0], b), vc(a, &[0, 0, 1, 0], none)), (PTR, PTR));
        let gather =
            |send, own, recv, counts| h.HcclAllGatherV.unwrap()(send, own, recv, counts, places, F32, comm, stream);
        assert_eq!((gather(none, 2, b, some), gather(a, 2, none, some)), (PTR, PTR));
        let scatter = |send, counts, recv, own| {
            h.HcclReduceScatterV.unwrap()(send, counts, places, recv, own, F32, SUM, comm, stream)
        };
        assert_eq!((scatter(none, some, b, 2), scatter(a, some, none, 2)), (PTR, PTR));
        assert_eq!((v(a, null(), b, some), gather(a, 2, b, null())), (PTR, PTR));
        assert_eq!(ranks.mock.pending(stream), Some(0), "what is refused is not queued");
        // Nothing at all to gather or to reduce is queued no more than other operations on nothing.
        assert_eq!(
            (gather(none, 0, none, zero), scatter(none, zero, none, 0)),
            (DONE, DONE)
        );
        assert_eq!(ranks.mock.pending(stream), Some(0));
        assert_eq!(v(none, zero, b, some), DONE);
        assert_eq!(ranks.mock.pending(stream), Some(1));
    }
}

/// What every function looks at first: an operation on nothing succeeds whatever its other arguments are.
#[test]
fn operations_on_nothing_succeed_and_queue_nothing() {
    let ranks = Ranks::new(2, Executor::Inline);
    let (h, none, data, op) = (&ranks.hccl, null_mut(), HcclDataType(99), HcclReduceOp(99));
    ranks.on(0);
    let codes = unsafe {
        [
            h.HcclAllReduce.unwrap()(none, none, 0, data, op, none, none),
            h.HcclReduce.unwrap()(none, none, 0, data, op, 7, none, none),
            h.HcclReduceScatter.unwrap()(none, none, 0, data, op, none, none),
            h.HcclAllGather.unwrap()(none, none, 0, data, none, none),
            h.HcclBroadcast.unwrap()(none, 0, data, 7, none, none),
            h.HcclScatter.unwrap()(none, none, 0, data, 7, none, none),
            h.HcclAlltoAll.unwrap()(none, 0, data, none, 0, data, none, none),
            h.HcclSend.unwrap()(none, 0, data, 7, none, none),
            h.HcclRecv.unwrap()(none, 0, data, 7, none, none),
            h.HcclCommDestroy.unwrap()(none),
        ]
    };
    assert_eq!(codes, [DONE; 10]);
    assert_eq!(ranks.mock.stats().collectives, 0);
}

#[test]
fn null_streams_and_buffers_are_refused_before_types_and_reductions() {
    let ranks = Ranks::new(2, Executor::Inline);
    let (comm, stream, h, none) = (ranks.comms[0], ranks.streams[0], &ranks.hccl, null_mut());
    ranks.on(0);
    let (a, b) = (ranks.at(0, 0), ranks.at(0, 8));
    let (odd, wrong) = (HcclDataType(99), HcclReduceOp(99));
    unsafe {
        let reduce = |send, recv, data, op, stream| h.HcclAllReduce.unwrap()(send, recv, 1, data, op, comm, stream);
        assert_eq!(reduce(none, b, odd, wrong, stream), PTR);
        assert_eq!(reduce(a, none, odd, wrong, stream), PTR);
        assert_eq!(reduce(a, b, odd, wrong, none), NOT_SUPPORT);
        assert_eq!(reduce(a, b, F32, wrong, none), PTR);
        assert!(ranks.message().contains("stream is null"));
        assert_eq!(reduce(a, b, F32, wrong, stream), NOT_SUPPORT);
        assert_eq!(h.HcclBarrier.unwrap()(comm, none), PTR);
        assert_eq!(h.HcclSend.unwrap()(a, 1, F32, 1, comm, none), PTR);
        assert_eq!(h.HcclScatter.unwrap()(none, b, 1, F32, 0, comm, stream), PTR);
        assert_eq!(ranks.mock.stats().collectives, 0);
        // Only the root has what is scattered.
        assert_eq!(h.HcclScatter.unwrap()(none, b, 1, F32, 1, comm, stream), DONE);
    }
}

#[test]
fn an_exchange_of_all_with_all_is_never_in_place() {
    let ranks = Ranks::new(2, Executor::Inline);
    let (comm, stream, h, a) = (ranks.comms[0], ranks.streams[0], &ranks.hccl, ranks.at(0, 0));
    ranks.on(0);
    let (some, places) = (numbers(&[1, 1]), numbers(&[0, 1]));
    unsafe {
        assert_eq!(h.HcclAlltoAll.unwrap()(a, 1, F32, a, 1, F32, comm, stream), PARA);
        assert_eq!(
            h.HcclAlltoAllV.unwrap()(a, some, places, F32, a, some, places, F32, comm, stream),
            PARA
        );
        assert_eq!(
            h.HcclAlltoAllVC.unwrap()(a, numbers(&[1; 4]), F32, a, F32, comm, stream),
            PARA
        );
    }
    assert!(ranks.message().contains("sendBuf and recvBuf are the same"));
    assert_eq!(ranks.mock.stats().collectives, 0);
}

/// HcomCheckReduceDataType: 910B and A3 do not multiply int16 and bfloat16, 310P only adds int16.
#[test]
fn what_is_reduced_depends_on_the_chip() {
    let (i16, i32, bf16) = (HcclDataType(1), HcclDataType(2), HcclDataType(11));
    let [sum, product, max] = [0, 1, 2].map(HcclReduceOp);
    let cases: [(&str, &[_], &[_]); 4] = [
        (
            "ascend910b1",
            &[(i16, product), (bf16, product)],
            &[(i16, max), (bf16, sum), (i32, product)],
        ),
        (
            "ascend910_93",
            &[(i16, product), (bf16, product)],
            &[(i16, sum), (bf16, max)],
        ),
        ("ascend310p", &[(i16, product), (i16, max)], &[(i16, sum)]),
        ("ascend950", &[], &[(i16, product), (bf16, product)]),
    ];
    for (soc, refused, accepted) in cases {
        let profile = Profile::find(soc).unwrap().clone();
        let ranks = Ranks::of(2, Mock::builder().profile(profile));
        for (data, op) in refused {
            assert_eq!(ranks.all_reduce(0, *data, *op), NOT_SUPPORT, "{soc} {data:?} {op:?}");
            assert!(ranks.message().contains("cannot be reduced by"));
        }
        for (data, op) in accepted {
            assert_eq!(ranks.all_reduce(0, *data, *op), DONE, "{soc} {data:?} {op:?}");
        }
    }
}

/// HcomCheckCount, and sizes that no address space holds: refused by both ranks' calls, with words, and not by a panic.
#[test]
fn counts_and_offsets_beyond_all_memory_are_refused() {
    let ranks = Ranks::of(2, Mock::builder().checked());
    let (comm, stream, h) = (ranks.comms[0], ranks.streams[0], &ranks.hccl);
    let (a, b) = (ranks.at(0, 0), ranks.at(0, 8));
    ranks.on(0);
    let places = numbers(&[0, u64::MAX / 4]);
    unsafe {
        assert_eq!(h.HcclAllGather.unwrap()(a, b, 1 << 61, F32, comm, stream), PARA);
        assert!(ranks.message().contains("is more than 34359738367"));
        let far = std::ptr::without_provenance_mut::<c_void>(usize::MAX - 64);
        assert_eq!(h.HcclAllGather.unwrap()(a, far, 64, F32, comm, stream), PARA);
        assert!(ranks.message().contains("beyond all addresses"));
        let some = numbers(&[1, 1]);
        assert_eq!(
            h.HcclAlltoAllV.unwrap()(a, some, places, F32, b, some, places, F32, comm, stream),
            PARA
        );
        assert_eq!(
            h.HcclAllGatherV.unwrap()(a, 1, b, some, places, F32, comm, stream),
            PARA
        );
        assert_eq!(
            h.HcclReduceScatterV.unwrap()(a, some, places, b, 1, F32, SUM, comm, stream),
            PARA
        );
    }
    assert_eq!(ranks.mock.stats().collectives, 0);
}

/// `CollectiveShape::bytes` is the largest buffer of a rank, whatever part of it the call names.
#[test]
fn a_cost_function_is_told_the_largest_buffer() {
    let told: Arc<Mutex<BTreeMap<&str, u64>>> = Arc::default();
    let seen = told.clone();
    let builder = Mock::builder().collective_cost(move |shape| {
        seen.lock().unwrap().insert(shape.name, shape.bytes);
        Cost::new(1, Demand::LINK)
    });
    let ranks = Ranks::of(2, builder);
    let (comm, stream, h) = (ranks.comms[0], ranks.streams[0], &ranks.hccl);
    ranks.on(0);
    let (a, b) = (ranks.at(0, 0), ranks.at(0, 8));
    let (one_two, places) = (numbers(&[1, 2]), numbers(&[0, 2]));
    unsafe {
        let codes = [
            h.HcclAllReduce.unwrap()(a, b, 2, F32, SUM, comm, stream),
            h.HcclReduceScatter.unwrap()(a, b, 2, F32, SUM, comm, stream),
            h.HcclAllGather.unwrap()(a, b, 2, F32, comm, stream),
            h.HcclScatter.unwrap()(a, b, 2, F32, 0, comm, stream),
            h.HcclAlltoAll.unwrap()(a, 2, F32, b, 2, F32, comm, stream),
            h.HcclAlltoAllV.unwrap()(a, numbers(&[1, 0]), places, F32, b, one_two, places, F32, comm, stream),
            h.HcclAllGatherV.unwrap()(a, 1, b, one_two, places, F32, comm, stream),
        ];
        assert_eq!(codes, [DONE; 7]);
    }
    let expected = [
        ("AllGather", 16),
        ("AllGatherV", 12),
        ("AllReduce", 8),
        ("AlltoAll", 16),
        ("AlltoAllV", 12),
        ("ReduceScatter", 16),
        ("Scatter", 16),
    ];
    assert_eq!(*told.lock().unwrap(), BTreeMap::from(expected));
}

#[test]
fn a_group_of_very_many_ranks_waits_for_them_with_few_words() {
    let soon = Duration::from_millis(20);
    let ranks = Ranks::of(1, Mock::builder().hang_limit(Some(soon)).connect_timeout(soon));
    ranks.on(0);
    let mut root = HcclRootInfo { internal: [0; 4108] };
    let mut comm = null_mut();
    unsafe {
        assert_eq!(ranks.hccl.HcclGetRootInfo.unwrap()(&raw mut root), DONE);
        let code = ranks.hccl.HcclCommInitRootInfo.unwrap()(u32::MAX, &raw const root, 0, &raw mut comm);
        assert_eq!(code, HcclResult(9));
    }
    let text = ranks.message();
    assert!(
        text.contains("16, ...] of 4294967295, which have not called") && text.len() < 1_000,
        "{text}"
    );
}

/// HcclCreateSubCommConfig: what says that a rank is in no part, and what is looked at in which order.
#[test]
fn a_rank_that_is_in_no_part_of_a_split_says_so() {
    let ranks = Ranks::new(2, Executor::Inline);
    ranks.on(0);
    let mut config = HcclCommConfig::new();
    let (mut parent, mut ids, mut made) = (ranks.comms[0], [0_u32, 1], null_mut());
    let split = |ids: *mut u32, count, id, place, config: *mut HcclCommConfig, parent: *mut _, made: *mut _| unsafe {
        ranks.hccl.HcclCreateSubCommConfig.unwrap()(parent, count, ids, id, place, config, made)
    };
    let (list, config, own, out) = (ids.as_mut_ptr(), &raw mut config, &raw mut parent, &raw mut made);
    let no_part = 0xFFFF_FFFF;
    assert_eq!(
        split(null_mut(), 0, no_part, no_part as u32, null_mut(), null_mut(), out),
        DONE
    );
    assert!(made.is_null());
    assert_eq!(split(list, 2, no_part, 0, config, own, out), PARA);
    assert_eq!(split(null_mut(), 2, 1, 0, config, own, out), PARA);
    assert!(ranks.message().contains("go together"));
    assert_eq!(split(list, 0, 1, 0, null_mut(), own, out), PARA);
    assert_eq!(split(list, 2, 1, 2, null_mut(), own, out), PARA);
    assert_eq!(split(list, 2, 1, 0, null_mut(), own, out), PTR);
    assert_eq!(split(list, 2, 1, 0, config, null_mut(), out), PTR);
    assert_eq!(split(list, 2, 1, 0, config, own, null_mut()), PTR);
    assert_eq!(split(list, 2, 1, 0, config, own, out), DONE);
    // While it lives its name is taken (opGroup2CommMap).
    assert_eq!(split(list, 2, 1, 0, config, own, out), PARA);
    assert!(ranks.message().contains("_sub_1\" already; destroy it first"));
}

#[test]
fn every_code_has_words_of_its_own() {
    let ranks = Ranks::new(1, Executor::Inline);
    let words = |code| unsafe { CStr::from_ptr(ranks.hccl.HcclGetErrorString.unwrap()(HcclResult(code))) }.to_owned();
    let mut all: Vec<_> = (0..=25).map(words).collect();
    all.sort();
    all.dedup();
    assert_eq!(all.len(), 26);
}
