//! HCCL: collectives. Communicators are next door.

use std::ffi::{c_char, c_void};
use std::panic::{AssertUnwindSafe, catch_unwind};

use ascend_sim::collective::{ElementType, Operation, Pieces};
#[allow(clippy::wildcard_imports, reason = "the types are C's")]
use ascend_sys::*;

use super::entry::{bind, items, parameter};
use crate::calls::hccl::{self, PARA, PTR, element, reduction, refused};
use crate::calls::hccl_comm::facts;
use crate::calls::hccl_group;
use crate::fail::Res;

/// As the ACL functions' macro, with HCCL's codes and without the thread's last error.
macro_rules! hccl_api {
    ($(fn $name:ident($($arg:ident: $how:ident $ty:ty),* $(,)?) $body:block)*) => {$(
        #[doc = concat!("C `", stringify!($name), "`, simulated.\n\n# Safety\n\n- Pointers are what the C reference demands: null where it allows it, else valid for what the function reads and writes.")]
        #[allow(non_snake_case, clippy::too_many_arguments, reason = "names and arguments are C's")]
        pub unsafe extern "C" fn $name($($arg: parameter!($how $ty)),*) -> HcclResult {
            $(let $arg = bind!($how $arg);)*
            let handles = move || [$($crate::abi::entry::handle_bits!($how $arg),)* 0];
            $crate::abi::hccl::finish(stringify!($name), handles, move || -> Res { $body })
        }
    )*};
}

pub(super) fn finish<const N: usize>(
    function: &'static str,
    handles: impl FnOnce() -> [u64; N],
    body: impl FnOnce() -> Res,
) -> HcclResult {
    crate::thread::set_function(function);
    crate::fault::before_call(
        function,
        handles,
        |code| HcclResult(code.unsigned_abs()),
        || match catch_unwind(AssertUnwindSafe(body)) {
            Ok(Ok(())) => HcclResult(0),
            Ok(Err(fail)) => HcclResult(fail.code.unsigned_abs()),
            Err(panic) => {
                let text = super::entry::panic_text(panic.as_ref());
                eprintln!("ascend-mock: bug in ascend-mock: {function} panicked: {text}");
                HcclResult(4)
            }
        },
    )
}

pub(super) fn address(pointer: *const c_void) -> u64 {
    pointer.addr() as u64
}

/// # Safety
/// - `pointer` is null or the address of `ranks` numbers.
unsafe fn counts(pointer: *const c_void, ranks: usize) -> Res<Vec<u64>> {
    // SAFETY: the caller promises as many numbers as there are ranks.
    unsafe { items(pointer.cast::<u64>(), ranks) }.ok_or(PTR)
}

fn ranks_of(comm: u64) -> Res<usize> {
    facts(comm, |comm| comm.group.ranks as usize)
}

/// A count and an offset for each rank, of which the own count has to be `own`.
///
/// # Safety
/// - The pointers are null or the addresses of as many numbers as the communicator has ranks.
unsafe fn places(comm: u64, sizes: *const c_void, offsets: *const c_void, own: u64) -> Res<(Vec<u64>, Vec<u64>)> {
    let (ranks, rank) = facts(comm, |comm| (comm.group.ranks as usize, comm.rank as usize))?;
    // SAFETY: one number for each rank, as the caller promises.
    let sizes = unsafe { counts(sizes, ranks) }?;
    // SAFETY: as above.
    let offsets = unsafe { counts(offsets, ranks) }?;
    if sizes.get(rank) != Some(&own) {
        return Err(refused(
            PARA,
            &format!("rank {rank} passes {own} values, its count is {:?}", sizes.get(rank)),
        ));
    }
    Ok((sizes, offsets))
}

pub(super) use hccl_api;

hccl_api! {
    fn HcclGroupStart() {
        hccl_group::start();
        Ok(())
    }
    fn HcclGroupEnd() {
        hccl_group::end()
    }
    fn HcclAllReduce(sendBuf: val *mut c_void, recvBuf: val *mut c_void, count: val u64, dataType: val HcclDataType, op: val HcclReduceOp, comm: handle HcclComm, stream: handle aclrtStream) {
        hccl::collective(comm, stream, (count, dataType.0), (address(sendBuf), address(recvBuf)), |element| {
            Ok(Operation::AllReduce(reduction(op.0, element)?))
        })
    }
    fn HcclReduce(sendBuf: val *mut c_void, recvBuf: val *mut c_void, count: val u64, dataType: val HcclDataType, op: val HcclReduceOp, root: val u32, comm: handle HcclComm, stream: handle aclrtStream) {
        hccl::collective(comm, stream, (count, dataType.0), (address(sendBuf), address(recvBuf)), |element| {
            Ok(Operation::Reduce { reduction: reduction(op.0, element)?, root })
        })
    }
    fn HcclReduceScatter(sendBuf: val *mut c_void, recvBuf: val *mut c_void, recvCount: val u64, dataType: val HcclDataType, op: val HcclReduceOp, comm: handle HcclComm, stream: handle aclrtStream) {
        hccl::collective(comm, stream, (recvCount, dataType.0), (address(sendBuf), address(recvBuf)), |element| {
            Ok(Operation::ReduceScatter(reduction(op.0, element)?))
        })
    }
    fn HcclBroadcast(buf: val *mut c_void, count: val u64, dataType: val HcclDataType, root: val u32, comm: handle HcclComm, stream: handle aclrtStream) {
        hccl::collective(comm, stream, (count, dataType.0), (address(buf), address(buf)), |_| Ok(Operation::Broadcast { root }))
    }
    fn HcclAllGather(sendBuf: val *mut c_void, recvBuf: val *mut c_void, sendCount: val u64, dataType: val HcclDataType, comm: handle HcclComm, stream: handle aclrtStream) {
        hccl::collective(comm, stream, (sendCount, dataType.0), (address(sendBuf), address(recvBuf)), |_| Ok(Operation::AllGather))
    }
    fn HcclScatter(sendBuf: val *mut c_void, recvBuf: val *mut c_void, recvCount: val u64, dataType: val HcclDataType, root: val u32, comm: handle HcclComm, stream: handle aclrtStream) {
        let (mut send, recv) = (address(sendBuf), address(recvBuf));
        // Only the root has to have what is sent.
        if send == 0 && recvCount > 0 && comm != 0 && facts(comm, |comm| comm.rank)? != root {
            send = recv;
        }
        hccl::collective(comm, stream, (recvCount, dataType.0), (send, recv), |_| Ok(Operation::Scatter { root }))
    }
    fn HcclAlltoAll(sendBuf: val *const c_void, sendCount: val u64, sendType: val HcclDataType, recvBuf: val *const c_void, recvCount: val u64, recvType: val HcclDataType, comm: handle HcclComm, stream: handle aclrtStream) {
        let (send, recv) = (address(sendBuf), address(recvBuf));
        if sendCount > 0 || recvCount > 0 {
            hccl::not_null(&[("sendBuf", send), ("recvBuf", recv)])?;
            if sendCount != recvCount || sendType != recvType {
                return Err(refused(PARA, "what is sent and what is received differ in count or type"));
            }
            hccl::not_null(&[("stream", stream), ("comm", comm)])?;
            if send == recv {
                return Err(refused(PARA, "AlltoAll: sendBuf and recvBuf are the same"));
            }
        }
        hccl::collective(comm, stream, (sendCount, sendType.0), (send, recv), |_| Ok(Operation::AllToAll))
    }
    fn HcclAlltoAllV(sendBuf: val *const c_void, sendCounts: val *const c_void, sdispls: val *const c_void, sendType: val HcclDataType,
        recvBuf: val *const c_void, recvCounts: val *const c_void, rdispls: val *const c_void, recvType: val HcclDataType, comm: handle HcclComm, stream: handle aclrtStream) {
        hccl::not_null(&[
            ("sendCounts", address(sendCounts)),
            ("sdispls", address(sdispls)),
            ("recvCounts", address(recvCounts)),
            ("rdispls", address(rdispls)),
            ("stream", stream),
            ("comm", comm),
        ])?;
        if sendType != recvType {
            return Err(refused(PARA, "what is sent and what is received have different types"));
        }
        let element: ElementType = element(sendType.0)?;
        let ranks = ranks_of(comm)?;
        // SAFETY: one number for each rank, as the C reference demands.
        let send_counts = unsafe { counts(sendCounts, ranks) }?;
        // SAFETY: as above.
        let send_offsets = unsafe { counts(sdispls, ranks) }?;
        // SAFETY: as above.
        let recv_counts = unsafe { counts(recvCounts, ranks) }?;
        // SAFETY: as above.
        let recv_offsets = unsafe { counts(rdispls, ranks) }?;
        let pieces = Pieces { send_counts, send_offsets, recv_counts, recv_offsets };
        hccl::all_to_all(comm, stream, element, pieces, address(sendBuf), address(recvBuf))
    }
    fn HcclAllGatherV(sendBuf: val *mut c_void, sendCount: val u64, recvBuf: val *mut c_void, recvCounts: val *const c_void, recvDispls: val *const c_void, dataType: val HcclDataType, comm: handle HcclComm, stream: handle aclrtStream) {
        hccl::not_null(&[("recvCounts", address(recvCounts)), ("recvDispls", address(recvDispls)), ("comm", comm), ("stream", stream)])?;
        // SAFETY: one number for each rank, as the C reference demands.
        let (counts, offsets) = unsafe { places(comm, recvCounts, recvDispls, sendCount) }?;
        hccl::uneven(comm, stream, element(dataType.0)?, None, (counts, offsets), (address(sendBuf), address(recvBuf)), sendCount)
    }
    fn HcclReduceScatterV(sendBuf: val *mut c_void, sendCounts: val *const c_void, sendDispls: val *const c_void, recvBuf: val *mut c_void, recvCount: val u64, dataType: val HcclDataType, op: val HcclReduceOp, comm: handle HcclComm, stream: handle aclrtStream) {
        hccl::not_null(&[("sendCounts", address(sendCounts)), ("sendDispls", address(sendDispls)), ("comm", comm), ("stream", stream)])?;
        let element = element(dataType.0)?;
        let reduction = reduction(op.0, element)?;
        // SAFETY: one number for each rank, as the C reference demands.
        let (counts, offsets) = unsafe { places(comm, sendCounts, sendDispls, recvCount) }?;
        hccl::uneven(comm, stream, element, Some(reduction), (counts, offsets), (address(sendBuf), address(recvBuf)), recvCount)
    }
    fn HcclAlltoAllVC(sendBuf: val *const c_void, sendCountMatrix: val *const c_void, sendType: val HcclDataType, recvBuf: val *const c_void, recvType: val HcclDataType, comm: handle HcclComm, stream: handle aclrtStream) {
        hccl::not_null(&[("sendCountMatrix", address(sendCountMatrix)), ("comm", comm), ("stream", stream)])?;
        if sendType != recvType {
            return Err(refused(PARA, "what is sent and what is received have different types"));
        }
        let ranks = ranks_of(comm)?;
        // SAFETY: a row of numbers for each rank, as the C reference demands.
        let matrix = unsafe { counts(sendCountMatrix, ranks * ranks) }?;
        hccl::all_to_all_matrix(comm, stream, element(sendType.0)?, &matrix, address(sendBuf), address(recvBuf))
    }
    fn HcclBarrier(comm: handle HcclComm, stream: handle aclrtStream) {
        hccl::barrier(comm, stream)
    }
    fn HcclSend(sendBuf: val *mut c_void, count: val u64, dataType: val HcclDataType, destRank: val u32, comm: handle HcclComm, stream: handle aclrtStream) {
        hccl::point_to_point(comm, stream, destRank, (count, dataType.0), address(sendBuf), true)
    }
    fn HcclRecv(recvBuf: val *mut c_void, count: val u64, dataType: val HcclDataType, srcRank: val u32, comm: handle HcclComm, stream: handle aclrtStream) {
        hccl::point_to_point(comm, stream, srcRank, (count, dataType.0), address(recvBuf), false)
    }
    fn HcclBatchSendRecv(sendRecvInfo: val *mut HcclSendRecvItem, itemNum: val u32, comm: handle HcclComm, stream: handle aclrtStream) {
        hccl::not_null(&[("comm", comm), ("stream", stream), ("sendRecvInfo", sendRecvInfo.addr() as u64)])?;
        if itemNum == 0 {
            return Ok(());
        }
        if itemNum > 65_536 {
            return Err(refused(PARA, &format!("a batch of {itemNum} transfers")));
        }
        // SAFETY: `itemNum` items, as the C reference demands.
        let given = unsafe { items(sendRecvInfo, itemNum as usize) }.ok_or(PTR)?;
        let mut transfers = Vec::with_capacity(given.len());
        for item in given {
            transfers.push(hccl_group::Item {
                sending: match item.sendRecvType.0 {
                    0 => true,
                    1 => false,
                    other => return Err(refused(PARA, &format!("a transfer is 0 or 1, not {other}"))),
                },
                buffer: address(item.buf),
                count: item.count,
                element: element(item.dataType.0)?,
                peer: item.remoteRank,
            });
        }
        hccl_group::batch(comm, stream, &transfers)
    }
}

/// C `HcclGetErrorString`, simulated.
///
/// # Safety
///
/// - None beyond those of any foreign function.
#[allow(non_snake_case, reason = "the names are C's")]
pub unsafe extern "C" fn HcclGetErrorString(code: HcclResult) -> *const c_char {
    let text = match code.0 {
        0 => c"no error",
        1 => c"parameter error",
        2 => c"empty pointer",
        3 => c"out of host memory",
        4 => c"internal error",
        5 => c"not supported",
        6 => c"not found",
        7 => c"unavailable",
        8 => c"system call failed",
        9 => c"timeout",
        10 => c"file could not be opened",
        11 => c"TCP connection failed",
        12 => c"RoCE connection failed",
        13 => c"TCP transfer failed",
        14 => c"RoCE transfer failed",
        15 => c"call of the runtime failed",
        16 => c"call of the driver failed",
        17 => c"profiling failed",
        18 => c"call of CCE failed",
        19 => c"network error",
        20 => c"try again",
        21 => c"error of another rank",
        22 => c"communicator is suspended",
        23 => c"operation could not be retried",
        24 => c"out of device memory",
        _ => c"unknown error",
    };
    text.as_ptr()
}
