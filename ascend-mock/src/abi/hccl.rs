//! HCCL: communicators and collectives.

use std::ffi::{c_char, c_void};
use std::panic::{AssertUnwindSafe, catch_unwind};

use ascend_sim::collective::{Call as Shape, ElementType, Operation, Pieces};
#[allow(clippy::wildcard_imports, reason = "the types are C's")]
use ascend_sys::*;

use super::entry::{Out, bind, items, parameter};
use crate::calls::hccl::{self, PARA, PTR, element, reduction};
use crate::calls::hccl_split;
use crate::fail::Res;

/// As the ACL functions' macro, with HCCL's codes and without the thread's last error.
macro_rules! hccl_api {
    ($(fn $name:ident($($arg:ident: $how:ident $ty:ty),* $(,)?) $body:block)*) => {$(
        #[doc = concat!("C `", stringify!($name), "`, simulated.\n\n# Safety\n\n- Pointers are what the C reference demands: null where it allows it, else valid for what the function reads and writes.")]
        #[allow(non_snake_case, clippy::too_many_arguments, reason = "names and arguments are C's")]
        pub unsafe extern "C" fn $name($($arg: parameter!($how $ty)),*) -> HcclResult {
            $(let $arg = bind!($how $arg);)*
            finish(stringify!($name), move || -> Res { $body })
        }
    )*};
}

fn finish(function: &'static str, body: impl FnOnce() -> Res) -> HcclResult {
    crate::thread::set_function(function);
    match catch_unwind(AssertUnwindSafe(body)) {
        Ok(Ok(())) => HcclResult(0),
        Ok(Err(fail)) => HcclResult(fail.code.unsigned_abs()),
        Err(panic) => {
            let text = super::entry::panic_text(panic.as_ref());
            eprintln!("ascend-mock: bug in ascend-mock: {function} panicked: {text}");
            HcclResult(4)
        }
    }
}

fn address(pointer: *const c_void) -> u64 {
    pointer.addr() as u64
}

/// # Safety
/// - `pointer` is null or the address of `ranks` numbers.
unsafe fn counts(pointer: *const c_void, ranks: usize) -> Res<Vec<u64>> {
    // SAFETY: the caller promises as many numbers as there are ranks.
    unsafe { items(pointer.cast::<u64>(), ranks) }.ok_or(PTR)
}

fn ranks_of(comm: u64) -> Res<usize> {
    hccl::facts(comm, |comm| comm.ranks as usize)
}

hccl_api! {
    fn HcclCommInitAll(ndev: val u32, devices: val *mut i32, comms: out HcclComm) {
        let out = comms.ok_or(PTR)?;
        if ndev == 0 || ndev > 4_096 {
            return Err(PARA);
        }
        // SAFETY: `ndev` numbers, as the C reference demands.
        let devices = unsafe { items(devices, ndev as usize) }.ok_or(PTR)?;
        for (index, comm) in hccl::init_all(&devices)?.into_iter().enumerate() {
            // SAFETY: the array has `ndev` places, as the C reference demands.
            unsafe { out.set_at(index, comm.pointer()) };
        }
        Ok(())
    }
    fn HcclGetRootInfo(rootInfo: out HcclRootInfo) {
        let out = rootInfo.ok_or(PTR)?;
        let mut info = HcclRootInfo { internal: [0; 4108] };
        for (place, byte) in info.internal.iter_mut().zip(hccl::root_info().to_ne_bytes()) {
            *place = byte as c_char;
        }
        out.set(info);
        Ok(())
    }
    fn HcclCommInitRootInfo(nRanks: val u32, rootInfo: input HcclRootInfo, rank: val u32, comm: out HcclComm) {
        init_root(nRanks, rootInfo, rank, comm)
    }
    fn HcclCommInitRootInfoConfig(nRanks: val u32, rootInfo: input HcclRootInfo, rank: val u32, config: val *const HcclCommConfig, comm: out HcclComm) {
        if config.is_null() {
            return Err(PTR);
        }
        init_root(nRanks, rootInfo, rank, comm)
    }
    fn HcclCreateSubCommConfig(comm: val *mut HcclComm, rankNum: val u32, rankIds: val *mut u32, subCommId: val u64, subCommRankId: val u32, config: val *mut HcclCommConfig, subComm: out HcclComm) {
        let out = subComm.ok_or(PTR)?;
        if config.is_null() {
            return Err(PTR);
        }
        if rankNum == 0 || rankNum > 4_096 {
            return Err(PARA);
        }
        // SAFETY: one handle, as the C reference demands.
        let parent = unsafe { items(comm, 1) }.ok_or(PTR)?;
        // SAFETY: `rankNum` numbers, as the C reference demands.
        let ranks = unsafe { items(rankIds, rankNum as usize) }.ok_or(PTR)?;
        let parent = parent.first().map_or(0, |parent| address(*parent));
        out.set(hccl_split::split(parent, ranks.to_vec(), subCommId, subCommRankId)?.pointer());
        Ok(())
    }
    fn HcclCommDestroy(comm: handle HcclComm) {
        hccl::destroy(comm)
    }
    fn HcclGetRankId(comm: handle HcclComm, rank: out u32) {
        let out = rank.ok_or(PTR)?;
        out.set(hccl::facts(comm, |comm| comm.rank)?);
        Ok(())
    }
    fn HcclGetRankSize(comm: handle HcclComm, rankSize: out u32) {
        let out = rankSize.ok_or(PTR)?;
        out.set(hccl::facts(comm, |comm| comm.ranks)?);
        Ok(())
    }
    fn HcclGetCommName(comm: handle HcclComm, commName: val *mut c_char) {
        if commName.is_null() {
            return Err(PTR);
        }
        let name = hccl::facts(comm, |comm| comm.name.clone())?;
        // SAFETY: at least 128 bytes, as the C reference demands.
        unsafe { super::text_out(&name, commName, 128) }.ok_or(PARA)
    }
    fn HcclGetCommAsyncError(comm: handle HcclComm, asyncError: out HcclResult) {
        let out = asyncError.ok_or(PTR)?;
        out.set(HcclResult(hccl::async_error(comm)?));
        Ok(())
    }
    fn HcclGroupStart() {
        Ok(())
    }
    fn HcclGroupEnd() {
        Ok(())
    }
    fn HcclAllReduce(sendBuf: val *mut c_void, recvBuf: val *mut c_void, count: val u64, dataType: val HcclDataType, op: val HcclReduceOp, comm: handle HcclComm, stream: handle aclrtStream) {
        let element = element(dataType.0)?;
        let operation = Operation::AllReduce(reduction(op.0, element)?);
        hccl::collective(comm, stream, Shape { operation, element, count }, address(sendBuf), address(recvBuf))
    }
    fn HcclReduce(sendBuf: val *mut c_void, recvBuf: val *mut c_void, count: val u64, dataType: val HcclDataType, op: val HcclReduceOp, root: val u32, comm: handle HcclComm, stream: handle aclrtStream) {
        let element = element(dataType.0)?;
        let operation = Operation::Reduce { reduction: reduction(op.0, element)?, root };
        hccl::collective(comm, stream, Shape { operation, element, count }, address(sendBuf), address(recvBuf))
    }
    fn HcclReduceScatter(sendBuf: val *mut c_void, recvBuf: val *mut c_void, recvCount: val u64, dataType: val HcclDataType, op: val HcclReduceOp, comm: handle HcclComm, stream: handle aclrtStream) {
        let element = element(dataType.0)?;
        let operation = Operation::ReduceScatter(reduction(op.0, element)?);
        hccl::collective(comm, stream, Shape { operation, element, count: recvCount }, address(sendBuf), address(recvBuf))
    }
    fn HcclBroadcast(buf: val *mut c_void, count: val u64, dataType: val HcclDataType, root: val u32, comm: handle HcclComm, stream: handle aclrtStream) {
        let shape = Shape { operation: Operation::Broadcast { root }, element: element(dataType.0)?, count };
        hccl::collective(comm, stream, shape, address(buf), address(buf))
    }
    fn HcclAllGather(sendBuf: val *mut c_void, recvBuf: val *mut c_void, sendCount: val u64, dataType: val HcclDataType, comm: handle HcclComm, stream: handle aclrtStream) {
        let shape = Shape { operation: Operation::AllGather, element: element(dataType.0)?, count: sendCount };
        hccl::collective(comm, stream, shape, address(sendBuf), address(recvBuf))
    }
    fn HcclScatter(sendBuf: val *mut c_void, recvBuf: val *mut c_void, recvCount: val u64, dataType: val HcclDataType, root: val u32, comm: handle HcclComm, stream: handle aclrtStream) {
        let shape = Shape { operation: Operation::Scatter { root }, element: element(dataType.0)?, count: recvCount };
        hccl::collective(comm, stream, shape, address(sendBuf), address(recvBuf))
    }
    fn HcclAlltoAll(sendBuf: val *const c_void, sendCount: val u64, sendType: val HcclDataType, recvBuf: val *const c_void, recvCount: val u64, recvType: val HcclDataType, comm: handle HcclComm, stream: handle aclrtStream) {
        if sendCount != recvCount || sendType != recvType {
            return Err(PARA);
        }
        let shape = Shape { operation: Operation::AllToAll, element: element(sendType.0)?, count: sendCount };
        hccl::collective(comm, stream, shape, address(sendBuf), address(recvBuf))
    }
    fn HcclAlltoAllV(sendBuf: val *const c_void, sendCounts: val *const c_void, sdispls: val *const c_void, sendType: val HcclDataType,
        recvBuf: val *const c_void, recvCounts: val *const c_void, rdispls: val *const c_void, recvType: val HcclDataType, comm: handle HcclComm, stream: handle aclrtStream) {
        if sendType != recvType {
            return Err(PARA);
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
        let ranks = ranks_of(comm)?;
        // SAFETY: one number for each rank, as the C reference demands.
        let recv_counts = unsafe { counts(recvCounts, ranks) }?;
        // SAFETY: as above.
        let offsets = unsafe { counts(recvDispls, ranks) }?;
        let own = hccl::facts(comm, |comm| comm.rank as usize)?;
        if recv_counts.get(own) != Some(&sendCount) {
            return Err(PARA);
        }
        hccl::all_gather_v(comm, stream, element(dataType.0)?, recv_counts, offsets, address(sendBuf), address(recvBuf))
    }
    fn HcclBarrier(comm: handle HcclComm, stream: handle aclrtStream) {
        let shape = Shape { operation: Operation::Barrier, element: ElementType::U8, count: 0 };
        hccl::collective(comm, stream, shape, 0, 0)
    }
    fn HcclSend(sendBuf: val *mut c_void, count: val u64, dataType: val HcclDataType, destRank: val u32, comm: handle HcclComm, stream: handle aclrtStream) {
        hccl::point_to_point(comm, stream, destRank, element(dataType.0)?, count, address(sendBuf), true)
    }
    fn HcclRecv(recvBuf: val *mut c_void, count: val u64, dataType: val HcclDataType, srcRank: val u32, comm: handle HcclComm, stream: handle aclrtStream) {
        hccl::point_to_point(comm, stream, srcRank, element(dataType.0)?, count, address(recvBuf), false)
    }
}

fn init_root(ranks: u32, root: Option<HcclRootInfo>, rank: u32, comm: Option<Out<HcclComm>>) -> Res {
    let (root, out) = (root.ok_or(PTR)?, comm.ok_or(PTR)?);
    let mut number = [0; 8];
    for (byte, place) in number.iter_mut().zip(root.internal) {
        *byte = place as u8;
    }
    out.set(hccl::init_root(u64::from_ne_bytes(number), ranks, rank)?.pointer());
    Ok(())
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
        5 => c"not supported",
        9 => c"timeout",
        15 => c"call of the runtime failed",
        20 => c"try again",
        _ => c"error",
    };
    text.as_ptr()
}
