//! The C interface: one function for each of the list, in chapters, each a translation to `calls`.
//!
//! The only place in this package with unsafe code. A program's pointers are looked at here and nowhere else; handles are never followed.
#![allow(unsafe_code)]

mod batch;
pub(crate) mod callback;
mod control;
mod copy_late;
mod count;
mod descriptor;
mod device;
pub(crate) mod entry;
pub(crate) mod exit;
mod export;
mod foreign;
mod graph;
mod graph_condition;
mod graph_params;
mod graph_tasks;
mod handover;
mod hccl;
mod hccl_comm;
pub(crate) mod hook;
pub(crate) mod host;
mod kernel;
mod label;
mod log;
mod mapped;
mod memory;
mod op_args;
mod op_host;
mod operator;
mod overflow;
pub(crate) mod place;
mod pool;
mod repair;
mod single_operator;
mod stream;
mod unsupported;
mod version;

use std::collections::HashMap;
use std::ffi::{CStr, c_char, c_void};
use std::sync::OnceLock;

use ascend_sys::mock::MockTable;
use ascend_sys::{FnTable, HcclTable};

pub(crate) use hook::call_host_function;
pub use log::{LogArguments, app_log};

/// Every function of the mock by its C name: what the drop-in library exports.
pub mod exported {
    // A name that is imported by name hides the stub of the same name.
    pub use super::unsupported::*;

    // What is public in these are functions of the list, all of them.
    pub use super::op_args::*;
    pub use super::operator::*;
    pub use super::single_operator::*;

    pub use super::batch::{aclrtMemcpyBatch, aclrtMemcpyBatchAsync, aclrtMemcpyBatchAsyncV2, aclrtMemcpyBatchV2};
    pub use super::callback::{
        aclGetRecentErrMsg, aclrtExceptionInfoCallbackRegister, aclrtExceptionInfoCallbackUnregister,
        aclrtGetArgsFromExceptionInfo, aclrtGetDeviceIdFromExceptionInfo, aclrtGetErrorCodeFromExceptionInfo,
        aclrtGetFuncHandleFromExceptionInfo, aclrtGetLastError, aclrtGetStreamIdFromExceptionInfo,
        aclrtGetTaskIdFromExceptionInfo, aclrtGetThreadIdFromExceptionInfo, aclrtLaunchCallback, aclrtLaunchHostFunc,
        aclrtPeekAtLastError, aclrtProcessReport, aclrtSetExceptionInfoCallback, aclrtSubscribeReport,
        aclrtUnSubscribeReport,
    };
    pub use super::control::{
        ascend_mock_advance, ascend_mock_hold, ascend_mock_hold_stream, ascend_mock_label, ascend_mock_name_stream,
        ascend_mock_note, ascend_mock_now_ns, ascend_mock_pending, ascend_mock_release, ascend_mock_release_stream,
        ascend_mock_step_stream, ascend_mock_version,
    };
    pub use super::copy_late::{
        aclrtGetMemcpyDescSize, aclrtMemcpyAsyncWithDesc, aclrtMemcpyAsyncWithOffset, aclrtSetMemcpyDesc,
    };
    pub use super::count::{
        aclrtCntNotifyCreate, aclrtCntNotifyDestroy, aclrtCntNotifyGetId, aclrtCntNotifyRecord, aclrtCntNotifyReset,
        aclrtCntNotifyWaitWithTimeout,
    };
    pub use super::descriptor::{
        aclCreateDataBuffer, aclCreateTensorDesc, aclDataTypeSize, aclDestroyDataBuffer, aclDestroyTensorDesc,
        aclFloat16ToFloat, aclFloatToFloat16, aclGetDataBufferAddr, aclGetDataBufferSize, aclGetDataBufferSizeV2,
        aclGetTensorDescAddress, aclGetTensorDescByIndex, aclGetTensorDescDim, aclGetTensorDescDimRange,
        aclGetTensorDescDimV2, aclGetTensorDescElementCount, aclGetTensorDescFormat, aclGetTensorDescName,
        aclGetTensorDescNumDims, aclGetTensorDescSize, aclGetTensorDescType, aclSetTensorConst, aclSetTensorDescName,
        aclSetTensorDynamicInput, aclSetTensorFormat, aclSetTensorOriginFormat, aclSetTensorOriginShape,
        aclSetTensorPlaceMent, aclSetTensorShape, aclSetTensorShapeRange, aclSetTensorStorageFormat,
        aclSetTensorStorageShape, aclSetTensorValueRange, aclTransTensorDescFormat, aclUpdateDataBuffer,
    };
    pub use super::device::{
        aclFinalize, aclFinalizeCallbackRegister, aclFinalizeCallbackUnRegister, aclFinalizeReference,
        aclGetDeviceCapability, aclInit, aclInitCallbackRegister, aclInitCallbackUnRegister,
        aclrtCheckArchCompatibility, aclrtCreateContext, aclrtCtxGetCurrentDefaultStream, aclrtCtxGetSysParamOpt,
        aclrtCtxSetSysParamOpt, aclrtDestroyContext, aclrtDeviceCanAccessPeer, aclrtDeviceDisablePeerAccess,
        aclrtDeviceEnablePeerAccess, aclrtDeviceGetStreamPriorityRange, aclrtDeviceGetUuid,
        aclrtDevicePeerAccessStatus, aclrtDeviceTaskAbort, aclrtGetCurrentContext, aclrtGetDevice,
        aclrtGetDeviceCapability, aclrtGetDeviceCount, aclrtGetDeviceInfo, aclrtGetDeviceResLimit,
        aclrtGetDeviceSatMode, aclrtGetDeviceUtilizationRate, aclrtGetLogicDevIdByPhyDevId,
        aclrtGetLogicDevIdByUserDevId, aclrtGetOpExecuteTimeout, aclrtGetOpTimeOutInterval,
        aclrtGetPhyDevIdByLogicDevId, aclrtGetPhyDevIdByUserDevId, aclrtGetPrimaryCtxState, aclrtGetResInCurrentThread,
        aclrtGetRunMode, aclrtGetSocName, aclrtGetSysParamOpt, aclrtGetUserDevIdByLogicDevId,
        aclrtGetUserDevIdByPhyDevId, aclrtGetVersion, aclrtQueryDeviceStatus, aclrtRegDeviceStateCallback,
        aclrtRegStreamStateCallback, aclrtResetDevice, aclrtResetDeviceForce, aclrtResetDeviceResLimit,
        aclrtSetCurrentContext, aclrtSetDevice, aclrtSetDeviceResLimit, aclrtSetDeviceSatMode,
        aclrtSetDeviceTaskAbortCallback, aclrtSetOpExecuteTimeOut, aclrtSetOpExecuteTimeOutV2,
        aclrtSetOpExecuteTimeOutWithMs, aclrtSetOpWaitTimeout, aclrtSetSysParamOpt, aclrtSetTsDevice,
        aclrtSynchronizeDevice, aclrtSynchronizeDeviceWithTimeout, aclrtUnuseStreamResInCurrentThread,
        aclrtUseStreamResInCurrentThread,
    };
    pub use super::export::{
        aclrtIpcMemClose, aclrtIpcMemGetExportKey, aclrtIpcMemImportByKey, aclrtIpcMemSetAttr, aclrtIpcMemSetImportPid,
        aclrtNotifyGetExportKey, aclrtNotifyImportByKey, aclrtNotifySetImportPid,
    };
    pub use super::foreign::{
        KernelBody, ascend_mock_finding, ascend_mock_findings, ascend_mock_kernel, ascend_mock_kernel_cost,
    };
    pub use super::graph::{
        aclmdlRIBindStream, aclmdlRIBuildBegin, aclmdlRIBuildEnd, aclmdlRICaptureBegin, aclmdlRICaptureEnd,
        aclmdlRICaptureGetInfo, aclmdlRICaptureTaskGrpBegin, aclmdlRICaptureTaskGrpEnd, aclmdlRICaptureTaskUpdateBegin,
        aclmdlRICaptureTaskUpdateEnd, aclmdlRICaptureThreadExchangeMode, aclmdlRICaptureToModelRIBegin,
        aclmdlRIDebugPrint, aclmdlRIDestroy, aclmdlRIDestroyRegisterCallback, aclmdlRIDestroyUnregisterCallback,
        aclmdlRIEndTask, aclmdlRIExecute, aclmdlRIExecuteAsync, aclmdlRIGetId, aclmdlRIGetName, aclmdlRISetName,
        aclmdlRIUnbindStream,
    };
    pub use super::graph_condition::{aclmdlRIAddCondTask, aclmdlRICondHandleCreate, aclmdlRICondHandleGetCondPtr};
    pub use super::graph_params::{aclmdlRITaskGetParams, aclmdlRITaskSetParams};
    pub use super::graph_tasks::{
        aclmdlRIDebugJsonPrint, aclmdlRIGetStreams, aclmdlRIGetTasksByStream, aclmdlRITaskDisable,
        aclmdlRITaskGetSeqId, aclmdlRITaskGetType, aclmdlRIUpdate,
    };
    pub use super::handover::{ascend_mock_hand_over, ascend_mock_take_over};
    pub use super::hccl::{
        HcclAllGather, HcclAllGatherV, HcclAllReduce, HcclAlltoAll, HcclAlltoAllV, HcclAlltoAllVC, HcclBarrier,
        HcclBatchSendRecv, HcclBroadcast, HcclGetErrorString, HcclGroupEnd, HcclGroupStart, HcclRecv, HcclReduce,
        HcclReduceScatter, HcclReduceScatterV, HcclScatter, HcclSend,
    };
    pub use super::hccl_comm::{
        HcclCommDestroy, HcclCommInitAll, HcclCommInitClusterInfo, HcclCommInitClusterInfoConfig, HcclCommInitRootInfo,
        HcclCommInitRootInfoConfig, HcclCommInitRootInfoScalable, HcclCommResume, HcclCommSuspend,
        HcclCreateSubCommConfig, HcclGetCommAsyncError, HcclGetCommConfig, HcclGetCommConfigCapability,
        HcclGetCommName, HcclGetConfig, HcclGetRankId, HcclGetRankSize, HcclGetRootInfo, HcclGetRootInfoScalable,
        HcclSetCommConfig, HcclSetConfig,
    };
    pub use super::kernel::{
        aclrtBinaryGetFunction, aclrtBinaryLoad, aclrtBinaryLoadFromData, aclrtBinaryLoadFromFile, aclrtBinaryUnLoad,
        aclrtCreateBinary, aclrtDestroyBinary, aclrtFunctionGetBinary, aclrtFunctionGetParamCount,
        aclrtFunctionGetParamInfo, aclrtGetFunctionName, aclrtKernelArgsAppend, aclrtKernelArgsAppendPlaceHolder,
        aclrtKernelArgsFinalize, aclrtKernelArgsGetMemSize, aclrtKernelArgsGetPlaceHolderBuffer, aclrtKernelArgsInit,
        aclrtKernelArgsParaUpdate, aclrtLaunchKernel, aclrtLaunchKernelV2, aclrtLaunchKernelWithArgsArray,
        aclrtLaunchKernelWithConfig, aclrtLaunchKernelWithHostArgs,
    };
    pub use super::label::{
        aclrtActiveStream, aclrtCreateLabel, aclrtCreateLabelList, aclrtDestroyLabel, aclrtDestroyLabelList,
        aclrtSetLabel, aclrtSwitchLabelByIndex, aclrtSwitchStream,
    };
    pub use super::mapped::{
        aclrtDeviceGetBareTgid, aclrtFreePhysical, aclrtMallocPhysical, aclrtMapMem, aclrtMemExportToShareableHandle,
        aclrtMemExportToShareableHandleV2, aclrtMemGetAccess, aclrtMemGetAllocationGranularity,
        aclrtMemGetAllocationPropertiesFromHandle, aclrtMemImportFromShareableHandle,
        aclrtMemImportFromShareableHandleV2, aclrtMemRetainAllocationHandle, aclrtMemSetAccess,
        aclrtMemSetPidToShareableHandle, aclrtMemSetPidToShareableHandleV2, aclrtReleaseMemAddress,
        aclrtReserveMemAddress, aclrtReserveMemAddressNoUCMemory, aclrtUnmapMem,
    };
    pub use super::memory::{
        aclrtCheckMemType, aclrtFree, aclrtFreeHost, aclrtFreeHostWithDevSync, aclrtFreeWithDevSync, aclrtGetMemInfo,
        aclrtHostGetDevicePointer, aclrtHostRegister, aclrtHostRegisterV2, aclrtHostUnregister, aclrtMalloc,
        aclrtMallocAlign32, aclrtMallocCached, aclrtMallocForTaskScheduler, aclrtMallocHost, aclrtMallocHostWithCfg,
        aclrtMallocWithCfg, aclrtMemFlush, aclrtMemGetAddressRange, aclrtMemInvalidate, aclrtMemcpy, aclrtMemcpy2d,
        aclrtMemcpy2dAsync, aclrtMemcpyAsync, aclrtMemcpyAsyncWithCondition, aclrtMemset, aclrtMemsetAsync,
        aclrtMemsetD32, aclrtMemsetD32Async, aclrtPointerGetAttributes, aclrtValueWait, aclrtValueWrite,
    };
    pub use super::op_host::{OperatorAttribute, OperatorBody, OperatorCall, OperatorTensor, ascend_mock_operator};
    pub use super::overflow::{aclrtGetOverflowStatus, aclrtResetOverflowStatus};
    pub use super::pool::{
        aclrtMemPoolCreate, aclrtMemPoolDestroy, aclrtMemPoolFreeAsync, aclrtMemPoolGetAttr, aclrtMemPoolMallocAsync,
        aclrtMemPoolSetAttr, aclrtMemPoolTrimTo,
    };
    pub use super::repair::{aclrtGetErrorVerbose, aclrtGetMemUceInfo, aclrtMemUceRepair, aclrtRepairError};
    pub use super::stream::{
        aclrtCreateEvent, aclrtCreateEventExWithFlag, aclrtCreateEventWithFlag, aclrtCreateNotify, aclrtCreateStream,
        aclrtCreateStreamWithConfig, aclrtDestroyEvent, aclrtDestroyNotify, aclrtDestroyStream,
        aclrtDestroyStreamForce, aclrtEventElapsedTime, aclrtEventGetTimestamp, aclrtGetEventAvailNum, aclrtGetEventId,
        aclrtGetNotifyId, aclrtGetStreamAttribute, aclrtGetStreamAvailableNum, aclrtGetStreamOverflowSwitch,
        aclrtGetStreamResLimit, aclrtIpcGetEventHandle, aclrtIpcOpenEventHandle, aclrtNotifyBatchReset,
        aclrtPersistentTaskClean, aclrtQueryEvent, aclrtQueryEventStatus, aclrtQueryEventWaitStatus, aclrtRecordEvent,
        aclrtRecordEventWithFlag, aclrtRecordNotify, aclrtResetEvent, aclrtResetStreamResLimit,
        aclrtSetStreamAttribute, aclrtSetStreamFailureMode, aclrtSetStreamOverflowSwitch, aclrtSetStreamResLimit,
        aclrtStreamAbort, aclrtStreamGetFlags, aclrtStreamGetId, aclrtStreamGetPriority, aclrtStreamQuery,
        aclrtStreamStop, aclrtStreamWaitEvent, aclrtStreamWaitEventWithFlag, aclrtStreamWaitEventWithTimeout,
        aclrtSynchronizeEvent, aclrtSynchronizeEventWithTimeout, aclrtSynchronizeStream,
        aclrtSynchronizeStreamWithTimeout, aclrtWaitAndResetNotify,
    };
    pub use super::version::{aclsysGetVersionNum, aclsysGetVersionStr};
}

type Addresses = HashMap<&'static [u8], usize>;

macro_rules! addresses {
    (
        functions { $({ doc: $doc:literal, fn $name:ident ($($arg:ident: $ty:ty),*) -> $ret:ty, group: $group:literal,
            need: $need:ident, since: $since:literal, bound: $bound:ident, library: $library:literal })* }
        variadic { $($variadic:tt)* }
    ) => {
        [$((stringify!($name).as_bytes(), (exported::$name as *const c_void).expose_provenance()),)*]
    };
}

macro_rules! control_addresses {
    ($($name:ident)*) => {
        [$((stringify!($name).as_bytes(), (exported::$name as *const c_void).expose_provenance()),)*]
    };
}

fn all() -> &'static Addresses {
    static ALL: OnceLock<Addresses> = OnceLock::new();
    ALL.get_or_init(|| {
        let mut all: Addresses = HashMap::new();
        all.extend(ascend_sys::for_each_acl_function!(addresses));
        all.extend(ascend_sys::for_each_hccl_function!(addresses));
        all.extend(ascend_sys::for_each_operator_function!(addresses));
        all.extend(control_addresses!(
            ascend_mock_advance ascend_mock_finding ascend_mock_findings ascend_mock_kernel ascend_mock_kernel_cost
            ascend_mock_hand_over ascend_mock_hold ascend_mock_hold_stream ascend_mock_label ascend_mock_name_stream
            ascend_mock_note ascend_mock_now_ns ascend_mock_operator ascend_mock_pending ascend_mock_release ascend_mock_release_stream
            ascend_mock_step_stream ascend_mock_take_over ascend_mock_version
        ));
        all
    })
}

/// The address of a function of the mock by its C name; null for none. What [`FnTable::load_with`] wants.
#[must_use]
pub fn lookup(name: &CStr) -> *const c_void {
    all()
        .get(name.to_bytes())
        .map_or(std::ptr::null(), |address| std::ptr::with_exposed_provenance(*address))
}

pub(crate) fn table() -> FnTable {
    static TABLE: OnceLock<FnTable> = OnceLock::new();
    *TABLE.get_or_init(|| {
        // SAFETY: every address is that of the function of the name, made from the same list as the table; it is code of this program.
        match unsafe { FnTable::load_with(lookup) } {
            Ok(table) => table,
            Err(missing) => panic!("bug in ascend-mock: {missing}"),
        }
    })
}

pub(crate) fn hccl_table() -> HcclTable {
    static TABLE: OnceLock<HcclTable> = OnceLock::new();
    *TABLE.get_or_init(|| {
        // SAFETY: as for `table`.
        match unsafe { HcclTable::load_with(lookup) } {
            Ok(table) => table,
            Err(missing) => panic!("bug in ascend-mock: {missing}"),
        }
    })
}

pub(crate) fn mock_table() -> MockTable {
    // SAFETY: the four functions have the types written at the fields of the table.
    match unsafe { MockTable::load_with(lookup) } {
        Some(table) => table,
        None => panic!("bug in ascend-mock: it does not have its own functions"),
    }
}

/// Writes a terminated text; `None` when it does not fit.
///
/// # Safety
/// - `out` is the address of `room` writable bytes.
unsafe fn text_out(text: &str, out: *mut c_char, room: usize) -> Option<()> {
    if text.len() >= room {
        return None;
    }
    // SAFETY: `text.len()` is below `room`, which the caller promises to be writable.
    unsafe { std::ptr::copy_nonoverlapping(text.as_ptr().cast::<c_char>(), out, text.len()) };
    // SAFETY: as above.
    let end = unsafe { out.add(text.len()) };
    // SAFETY: as above.
    unsafe { end.write(0) };
    Some(())
}
