/*
 * The layouts of ascend_acl.h and ascend_hccl.h as measured on the vendor's headers, asserted while compiling.
 * A program that includes this and compiles for its machine has the ABI of the runtime.
 */
#ifndef ASCEND_LAYOUT_H
#define ASCEND_LAYOUT_H

#include "ascend_hccl.h"

#ifdef __cplusplus
#define ASCEND_ASSERT(condition, text) static_assert(condition, text)
#define ASCEND_ALIGN(type) alignof(type)
#else
#define ASCEND_ASSERT(condition, text) _Static_assert(condition, text)
#define ASCEND_ALIGN(type) _Alignof(type)
#endif

#define ASCEND_LAYOUT(type, size, align) \
    ASCEND_ASSERT(sizeof(type) == (size) && ASCEND_ALIGN(type) == (align), "layout of " #type)
#define ASCEND_OFFSET(type, field, offset) \
    ASCEND_ASSERT(offsetof(type, field) == (offset), "offset of " #type "." #field)


ASCEND_LAYOUT(aclrtMemManagedLocation, 8, 4);
ASCEND_OFFSET(aclrtMemManagedLocation, type, 0);
ASCEND_OFFSET(aclrtMemManagedLocation, id, 4);

ASCEND_LAYOUT(aclrtMallocAttrValue, 8, 4);
ASCEND_OFFSET(aclrtMallocAttrValue, moduleId, 0);
ASCEND_OFFSET(aclrtMallocAttrValue, deviceId, 0);
ASCEND_OFFSET(aclrtMallocAttrValue, vaFlag, 0);
ASCEND_OFFSET(aclrtMallocAttrValue, rsv, 0);

ASCEND_LAYOUT(aclrtMallocAttribute, 12, 4);
ASCEND_OFFSET(aclrtMallocAttribute, attr, 0);
ASCEND_OFFSET(aclrtMallocAttribute, value, 4);

ASCEND_LAYOUT(aclrtMallocConfig, 16, 8);
ASCEND_OFFSET(aclrtMallocConfig, attrs, 0);
ASCEND_OFFSET(aclrtMallocConfig, numAttrs, 8);

ASCEND_LAYOUT(aclrtServerPid, 24, 8);
ASCEND_OFFSET(aclrtServerPid, sdid, 0);
ASCEND_OFFSET(aclrtServerPid, pid, 8);
ASCEND_OFFSET(aclrtServerPid, num, 16);

ASCEND_LAYOUT(aclrtStreamConfigHandle, 32, 8);
ASCEND_OFFSET(aclrtStreamConfigHandle, workptr, 0);
ASCEND_OFFSET(aclrtStreamConfigHandle, workSize, 8);
ASCEND_OFFSET(aclrtStreamConfigHandle, flag, 16);
ASCEND_OFFSET(aclrtStreamConfigHandle, priority, 24);

ASCEND_LAYOUT(aclrtUtilizationInfo, 24, 8);
ASCEND_OFFSET(aclrtUtilizationInfo, cubeUtilization, 0);
ASCEND_OFFSET(aclrtUtilizationInfo, vectorUtilization, 4);
ASCEND_OFFSET(aclrtUtilizationInfo, aicpuUtilization, 8);
ASCEND_OFFSET(aclrtUtilizationInfo, memoryUtilization, 12);
ASCEND_OFFSET(aclrtUtilizationInfo, utilizationExtend, 16);

ASCEND_LAYOUT(aclrtMemLocation, 8, 4);
ASCEND_OFFSET(aclrtMemLocation, id, 0);
ASCEND_OFFSET(aclrtMemLocation, type, 4);

ASCEND_LAYOUT(aclrtPtrAttributes, 28, 4);
ASCEND_OFFSET(aclrtPtrAttributes, location, 0);
ASCEND_OFFSET(aclrtPtrAttributes, pageSize, 8);
ASCEND_OFFSET(aclrtPtrAttributes, rsv, 12);

ASCEND_LAYOUT(aclrtMemUsageInfo, 112, 8);
ASCEND_OFFSET(aclrtMemUsageInfo, name, 0);
ASCEND_OFFSET(aclrtMemUsageInfo, curMemSize, 32);
ASCEND_OFFSET(aclrtMemUsageInfo, memPeakSize, 40);
ASCEND_OFFSET(aclrtMemUsageInfo, reserved, 48);

ASCEND_LAYOUT(aclrtMemFabricHandle, 128, 1);
ASCEND_OFFSET(aclrtMemFabricHandle, data, 0);

ASCEND_LAYOUT(aclrtPhysicalMemProp, 32, 8);
ASCEND_OFFSET(aclrtPhysicalMemProp, handleType, 0);
ASCEND_OFFSET(aclrtPhysicalMemProp, allocationType, 4);
ASCEND_OFFSET(aclrtPhysicalMemProp, memAttr, 8);
ASCEND_OFFSET(aclrtPhysicalMemProp, location, 12);
ASCEND_OFFSET(aclrtPhysicalMemProp, reserve, 24);

ASCEND_LAYOUT(aclrtMemUceInfo, 128, 8);
ASCEND_OFFSET(aclrtMemUceInfo, addr, 0);
ASCEND_OFFSET(aclrtMemUceInfo, len, 8);
ASCEND_OFFSET(aclrtMemUceInfo, reserved, 16);

ASCEND_LAYOUT(aclrtMemUceInfoArray, 2568, 8);
ASCEND_OFFSET(aclrtMemUceInfoArray, arraySize, 0);
ASCEND_OFFSET(aclrtMemUceInfoArray, memUceInfoArray, 8);

ASCEND_LAYOUT(aclrtErrorInfoDetail, 2568, 8);
ASCEND_OFFSET(aclrtErrorInfoDetail, uceInfo, 0);
ASCEND_OFFSET(aclrtErrorInfoDetail, aicoreErrType, 0);

ASCEND_LAYOUT(aclrtErrorInfo, 2576, 8);
ASCEND_OFFSET(aclrtErrorInfo, tryRepair, 0);
ASCEND_OFFSET(aclrtErrorInfo, hasDetail, 1);
ASCEND_OFFSET(aclrtErrorInfo, reserved, 2);
ASCEND_OFFSET(aclrtErrorInfo, errorType, 4);
ASCEND_OFFSET(aclrtErrorInfo, detail, 8);

ASCEND_LAYOUT(aclrtBinaryLoadOptionValue, 16, 4);
ASCEND_OFFSET(aclrtBinaryLoadOptionValue, isLazyLoad, 0);
ASCEND_OFFSET(aclrtBinaryLoadOptionValue, magic, 0);
ASCEND_OFFSET(aclrtBinaryLoadOptionValue, cpuKernelMode, 0);
ASCEND_OFFSET(aclrtBinaryLoadOptionValue, rsv, 0);

ASCEND_LAYOUT(aclrtBinaryLoadOption, 20, 4);
ASCEND_OFFSET(aclrtBinaryLoadOption, type, 0);
ASCEND_OFFSET(aclrtBinaryLoadOption, value, 4);

ASCEND_LAYOUT(aclrtBinaryLoadOptions, 16, 8);
ASCEND_OFFSET(aclrtBinaryLoadOptions, options, 0);
ASCEND_OFFSET(aclrtBinaryLoadOptions, numOpt, 8);

ASCEND_LAYOUT(aclrtTimeoutUs, 8, 4);
ASCEND_OFFSET(aclrtTimeoutUs, timeoutLow, 0);
ASCEND_OFFSET(aclrtTimeoutUs, timeoutHigh, 4);

ASCEND_LAYOUT(aclrtLaunchKernelAttrValue, 16, 4);
ASCEND_OFFSET(aclrtLaunchKernelAttrValue, schemMode, 0);
ASCEND_OFFSET(aclrtLaunchKernelAttrValue, localMemorySize, 0);
ASCEND_OFFSET(aclrtLaunchKernelAttrValue, dynUBufSize, 0);
ASCEND_OFFSET(aclrtLaunchKernelAttrValue, engineType, 0);
ASCEND_OFFSET(aclrtLaunchKernelAttrValue, blockDimOffset, 0);
ASCEND_OFFSET(aclrtLaunchKernelAttrValue, isBlockTaskPrefetch, 0);
ASCEND_OFFSET(aclrtLaunchKernelAttrValue, isDataDump, 0);
ASCEND_OFFSET(aclrtLaunchKernelAttrValue, timeout, 0);
ASCEND_OFFSET(aclrtLaunchKernelAttrValue, timeoutUs, 0);
ASCEND_OFFSET(aclrtLaunchKernelAttrValue, rsv, 0);

ASCEND_LAYOUT(aclrtLaunchKernelAttr, 20, 4);
ASCEND_OFFSET(aclrtLaunchKernelAttr, id, 0);
ASCEND_OFFSET(aclrtLaunchKernelAttr, value, 4);

ASCEND_LAYOUT(aclrtLaunchKernelCfg, 16, 8);
ASCEND_OFFSET(aclrtLaunchKernelCfg, attrs, 0);
ASCEND_OFFSET(aclrtLaunchKernelCfg, numAttrs, 8);

ASCEND_LAYOUT(aclrtStreamAttrValue, 16, 8);
ASCEND_OFFSET(aclrtStreamAttrValue, failureMode, 0);
ASCEND_OFFSET(aclrtStreamAttrValue, overflowSwitch, 0);
ASCEND_OFFSET(aclrtStreamAttrValue, userCustomTag, 0);
ASCEND_OFFSET(aclrtStreamAttrValue, cacheOpInfoSwitch, 0);
ASCEND_OFFSET(aclrtStreamAttrValue, streamPriority, 0);
ASCEND_OFFSET(aclrtStreamAttrValue, reserve, 0);

ASCEND_LAYOUT(aclmdlRIKernelTaskParams, 88, 8);
ASCEND_OFFSET(aclmdlRIKernelTaskParams, funcHandle, 0);
ASCEND_OFFSET(aclmdlRIKernelTaskParams, cfg, 8);
ASCEND_OFFSET(aclmdlRIKernelTaskParams, args, 16);
ASCEND_OFFSET(aclmdlRIKernelTaskParams, isHostArgs, 24);
ASCEND_OFFSET(aclmdlRIKernelTaskParams, argsSize, 32);
ASCEND_OFFSET(aclmdlRIKernelTaskParams, numBlocks, 40);
ASCEND_OFFSET(aclmdlRIKernelTaskParams, rsv, 44);

ASCEND_LAYOUT(aclmdlRIEventRecordTaskParams, 16, 8);
ASCEND_OFFSET(aclmdlRIEventRecordTaskParams, event, 0);
ASCEND_OFFSET(aclmdlRIEventRecordTaskParams, eventFlag, 8);
ASCEND_OFFSET(aclmdlRIEventRecordTaskParams, recordFlag, 12);

ASCEND_LAYOUT(aclmdlRIEventWaitTaskParams, 16, 8);
ASCEND_OFFSET(aclmdlRIEventWaitTaskParams, event, 0);
ASCEND_OFFSET(aclmdlRIEventWaitTaskParams, eventFlag, 8);
ASCEND_OFFSET(aclmdlRIEventWaitTaskParams, waitFlag, 12);

ASCEND_LAYOUT(aclmdlRIEventResetTaskParams, 16, 8);
ASCEND_OFFSET(aclmdlRIEventResetTaskParams, event, 0);
ASCEND_OFFSET(aclmdlRIEventResetTaskParams, eventFlag, 8);
ASCEND_OFFSET(aclmdlRIEventResetTaskParams, resetFlag, 12);

ASCEND_LAYOUT(aclmdlRIValueWriteTaskParams, 16, 8);
ASCEND_OFFSET(aclmdlRIValueWriteTaskParams, devAddr, 0);
ASCEND_OFFSET(aclmdlRIValueWriteTaskParams, value, 8);

ASCEND_LAYOUT(aclmdlRIValueWaitTaskParams, 24, 8);
ASCEND_OFFSET(aclmdlRIValueWaitTaskParams, devAddr, 0);
ASCEND_OFFSET(aclmdlRIValueWaitTaskParams, value, 8);
ASCEND_OFFSET(aclmdlRIValueWaitTaskParams, flag, 16);

ASCEND_LAYOUT(aclmdlRITaskParams, 200, 8);
ASCEND_OFFSET(aclmdlRITaskParams, type, 0);
ASCEND_OFFSET(aclmdlRITaskParams, rsv0, 4);
ASCEND_OFFSET(aclmdlRITaskParams, taskGrp, 16);
ASCEND_OFFSET(aclmdlRITaskParams, opInfoPtr, 24);
ASCEND_OFFSET(aclmdlRITaskParams, opInfoSize, 32);
ASCEND_OFFSET(aclmdlRITaskParams, rsv1, 40);
ASCEND_OFFSET(aclmdlRITaskParams, rsv2, 72);
ASCEND_OFFSET(aclmdlRITaskParams, kernelTaskParams, 72);
ASCEND_OFFSET(aclmdlRITaskParams, eventRecordTaskParams, 72);
ASCEND_OFFSET(aclmdlRITaskParams, eventWaitTaskParams, 72);
ASCEND_OFFSET(aclmdlRITaskParams, eventResetTaskParams, 72);
ASCEND_OFFSET(aclmdlRITaskParams, valueWriteTaskParams, 72);
ASCEND_OFFSET(aclmdlRITaskParams, valueWaitTaskParams, 72);

ASCEND_LAYOUT(aclrtBarrierCmoInfo, 8, 4);
ASCEND_OFFSET(aclrtBarrierCmoInfo, cmoType, 0);
ASCEND_OFFSET(aclrtBarrierCmoInfo, barrierId, 4);

ASCEND_LAYOUT(aclrtBarrierTaskInfo, 56, 8);
ASCEND_OFFSET(aclrtBarrierTaskInfo, barrierNum, 0);
ASCEND_OFFSET(aclrtBarrierTaskInfo, cmoInfo, 8);

ASCEND_LAYOUT(aclrtMemcpyBatchAttr, 32, 4);
ASCEND_OFFSET(aclrtMemcpyBatchAttr, dstLoc, 0);
ASCEND_OFFSET(aclrtMemcpyBatchAttr, srcLoc, 8);
ASCEND_OFFSET(aclrtMemcpyBatchAttr, rsv, 16);

ASCEND_LAYOUT(aclrtPlaceHolderInfo, 8, 4);
ASCEND_OFFSET(aclrtPlaceHolderInfo, addrOffset, 0);
ASCEND_OFFSET(aclrtPlaceHolderInfo, dataOffset, 4);

ASCEND_LAYOUT(aclrtRandomParaInfo, 16, 1);
ASCEND_OFFSET(aclrtRandomParaInfo, isAddr, 0);
ASCEND_OFFSET(aclrtRandomParaInfo, valueOrAddr, 1);
ASCEND_OFFSET(aclrtRandomParaInfo, size, 9);
ASCEND_OFFSET(aclrtRandomParaInfo, rsv, 10);

ASCEND_LAYOUT(aclrtDropoutBitmaskInfo, 16, 1);
ASCEND_OFFSET(aclrtDropoutBitmaskInfo, dropoutRation, 0);

ASCEND_LAYOUT(aclrtUniformDisInfo, 32, 1);
ASCEND_OFFSET(aclrtUniformDisInfo, min, 0);
ASCEND_OFFSET(aclrtUniformDisInfo, max, 16);

ASCEND_LAYOUT(aclrtNormalDisInfo, 32, 1);
ASCEND_OFFSET(aclrtNormalDisInfo, mean, 0);
ASCEND_OFFSET(aclrtNormalDisInfo, stddev, 16);

ASCEND_LAYOUT(aclrtRandomNumFuncParaInfo, 36, 4);
ASCEND_OFFSET(aclrtRandomNumFuncParaInfo, funcType, 0);
ASCEND_OFFSET(aclrtRandomNumFuncParaInfo, paramInfo, 4);
ASCEND_OFFSET(aclrtRandomNumFuncParaInfo, paramInfo.dropoutBitmaskInfo, 4);
ASCEND_OFFSET(aclrtRandomNumFuncParaInfo, paramInfo.uniformDisInfo, 4);
ASCEND_OFFSET(aclrtRandomNumFuncParaInfo, paramInfo.normalDisInfo, 4);

ASCEND_LAYOUT(aclrtRandomNumTaskInfo, 104, 8);
ASCEND_OFFSET(aclrtRandomNumTaskInfo, dataType, 0);
ASCEND_OFFSET(aclrtRandomNumTaskInfo, randomNumFuncParaInfo, 4);
ASCEND_OFFSET(aclrtRandomNumTaskInfo, randomParaAddr, 40);
ASCEND_OFFSET(aclrtRandomNumTaskInfo, randomResultAddr, 48);
ASCEND_OFFSET(aclrtRandomNumTaskInfo, randomCounterAddr, 56);
ASCEND_OFFSET(aclrtRandomNumTaskInfo, randomSeed, 64);
ASCEND_OFFSET(aclrtRandomNumTaskInfo, randomNum, 80);
ASCEND_OFFSET(aclrtRandomNumTaskInfo, rsv, 96);

ASCEND_LAYOUT(aclrtRandomTaskUpdateAttr, 32, 8);
ASCEND_OFFSET(aclrtRandomTaskUpdateAttr, srcAddr, 0);
ASCEND_OFFSET(aclrtRandomTaskUpdateAttr, size, 8);
ASCEND_OFFSET(aclrtRandomTaskUpdateAttr, rsv, 16);

ASCEND_LAYOUT(aclrtAicAivTaskUpdateAttr, 40, 8);
ASCEND_OFFSET(aclrtAicAivTaskUpdateAttr, binHandle, 0);
ASCEND_OFFSET(aclrtAicAivTaskUpdateAttr, funcEntryAddr, 8);
ASCEND_OFFSET(aclrtAicAivTaskUpdateAttr, blockDimAddr, 16);
ASCEND_OFFSET(aclrtAicAivTaskUpdateAttr, rsv, 24);

ASCEND_LAYOUT(aclrtUpdateTaskAttrVal, 40, 8);
ASCEND_OFFSET(aclrtUpdateTaskAttrVal, randomTaskAttr, 0);
ASCEND_OFFSET(aclrtUpdateTaskAttrVal, aicAivTaskAttr, 0);

ASCEND_LAYOUT(aclrtTaskUpdateInfo, 48, 8);
ASCEND_OFFSET(aclrtTaskUpdateInfo, id, 0);
ASCEND_OFFSET(aclrtTaskUpdateInfo, val, 8);

ASCEND_LAYOUT(aclrtSnapShotBackupArgs, 64, 4);
ASCEND_OFFSET(aclrtSnapShotBackupArgs, backupFlags, 0);
ASCEND_OFFSET(aclrtSnapShotBackupArgs, reserved, 4);

ASCEND_LAYOUT(aclrtSnapShotRestoreArgs, 64, 4);
ASCEND_OFFSET(aclrtSnapShotRestoreArgs, restoreFlags, 0);
ASCEND_OFFSET(aclrtSnapShotRestoreArgs, reserved, 4);

ASCEND_LAYOUT(aclrtUuid, 16, 1);
ASCEND_OFFSET(aclrtUuid, bytes, 0);

ASCEND_LAYOUT(aclrtCntNotifyRecordInfo, 8, 4);
ASCEND_OFFSET(aclrtCntNotifyRecordInfo, mode, 0);
ASCEND_OFFSET(aclrtCntNotifyRecordInfo, value, 4);

ASCEND_LAYOUT(aclrtCntNotifyWaitInfo, 16, 4);
ASCEND_OFFSET(aclrtCntNotifyWaitInfo, mode, 0);
ASCEND_OFFSET(aclrtCntNotifyWaitInfo, value, 4);
ASCEND_OFFSET(aclrtCntNotifyWaitInfo, timeout, 8);
ASCEND_OFFSET(aclrtCntNotifyWaitInfo, isClear, 12);
ASCEND_OFFSET(aclrtCntNotifyWaitInfo, rsv, 13);

ASCEND_LAYOUT(aclrtMemAccessDesc, 24, 4);
ASCEND_OFFSET(aclrtMemAccessDesc, flags, 0);
ASCEND_OFFSET(aclrtMemAccessDesc, location, 4);
ASCEND_OFFSET(aclrtMemAccessDesc, rsv, 12);

ASCEND_LAYOUT(aclCANNPackageVersion, 512, 1);
ASCEND_OFFSET(aclCANNPackageVersion, version, 0);
ASCEND_OFFSET(aclCANNPackageVersion, majorVersion, 128);
ASCEND_OFFSET(aclCANNPackageVersion, minorVersion, 192);
ASCEND_OFFSET(aclCANNPackageVersion, releaseVersion, 256);
ASCEND_OFFSET(aclCANNPackageVersion, patchVersion, 320);
ASCEND_OFFSET(aclCANNPackageVersion, reserved, 384);

ASCEND_LAYOUT(aclrtIpcEventHandle, 64, 1);
ASCEND_OFFSET(aclrtIpcEventHandle, reserved, 0);

ASCEND_LAYOUT(MemAttrMapping, 16, 4);
ASCEND_OFFSET(MemAttrMapping, pgType, 0);
ASCEND_OFFSET(MemAttrMapping, memType, 4);
ASCEND_OFFSET(MemAttrMapping, isHostAlloc, 8);
ASCEND_OFFSET(MemAttrMapping, memAttr, 12);

ASCEND_LAYOUT(aclmdlRICondTaskParams, 24, 8);
ASCEND_OFFSET(aclmdlRICondTaskParams, handle, 0);
ASCEND_OFFSET(aclmdlRICondTaskParams, type, 8);
ASCEND_OFFSET(aclmdlRICondTaskParams, size, 12);
ASCEND_OFFSET(aclmdlRICondTaskParams, modelRIArray, 16);

ASCEND_LAYOUT(aclrtMemPoolProps, 56, 8);
ASCEND_OFFSET(aclrtMemPoolProps, allocType, 0);
ASCEND_OFFSET(aclrtMemPoolProps, handleType, 4);
ASCEND_OFFSET(aclrtMemPoolProps, location, 8);
ASCEND_OFFSET(aclrtMemPoolProps, maxSize, 16);
ASCEND_OFFSET(aclrtMemPoolProps, reserved, 24);
ASCEND_LAYOUT(aclDataType, 4, 4);
ASCEND_LAYOUT(aclFormat, 4, 4);
ASCEND_LAYOUT(aclLogLevel, 4, 4);
ASCEND_LAYOUT(aclMemType, 4, 4);
ASCEND_LAYOUT(aclSysParamOpt, 4, 4);
ASCEND_LAYOUT(aclCannAttr, 4, 4);
ASCEND_LAYOUT(aclDeviceInfo, 4, 4);
ASCEND_LAYOUT(aclrtRunMode, 4, 4);
ASCEND_LAYOUT(aclrtTsId, 4, 4);
ASCEND_LAYOUT(aclrtEventStatus, 4, 4);
ASCEND_LAYOUT(aclrtEventRecordedStatus, 4, 4);
ASCEND_LAYOUT(aclrtEventWaitStatus, 4, 4);
ASCEND_LAYOUT(aclrtStreamStatus, 4, 4);
ASCEND_LAYOUT(aclrtCallbackBlockType, 4, 4);
ASCEND_LAYOUT(aclrtMemcpyKind, 4, 4);
ASCEND_LAYOUT(aclrtMemManagedAdviseType, 4, 4);
ASCEND_LAYOUT(aclrtMemManagedLocationType, 4, 4);
ASCEND_LAYOUT(aclrtMemMallocPolicy, 4, 4);
ASCEND_LAYOUT(aclrtHostRegisterType, 4, 4);
ASCEND_LAYOUT(aclrtMallocAttrType, 4, 4);
ASCEND_LAYOUT(aclrtMemAttr, 4, 4);
ASCEND_LAYOUT(aclrtMemPgType, 4, 4);
ASCEND_LAYOUT(aclrtMemType, 4, 4);
ASCEND_LAYOUT(aclrtIpcMemAttrType, 4, 4);
ASCEND_LAYOUT(aclrtGroupAttr, 4, 4);
ASCEND_LAYOUT(aclrtFloatOverflowMode, 4, 4);
ASCEND_LAYOUT(aclrtStreamConfigAttr, 4, 4);
ASCEND_LAYOUT(aclrtMemLocationType, 4, 4);
ASCEND_LAYOUT(aclrtMemManagedRangeAttribute, 4, 4);
ASCEND_LAYOUT(aclrtMemAllocationType, 4, 4);
ASCEND_LAYOUT(aclrtMemHandleType, 4, 4);
ASCEND_LAYOUT(aclrtMemSharedHandleType, 4, 4);
ASCEND_LAYOUT(aclrtMemGranularityOptions, 4, 4);
ASCEND_LAYOUT(aclrtDeviceStatus, 4, 4);
ASCEND_LAYOUT(aclmdlRICaptureMode, 4, 4);
ASCEND_LAYOUT(aclmdlRICaptureStatus, 4, 4);
ASCEND_LAYOUT(aclrtErrorType, 4, 4);
ASCEND_LAYOUT(aclrtAicoreErrorType, 4, 4);
ASCEND_LAYOUT(aclrtCmoType, 4, 4);
ASCEND_LAYOUT(aclrtLastErrLevel, 4, 4);
ASCEND_LAYOUT(aclrtBinaryLoadOptionType, 4, 4);
ASCEND_LAYOUT(aclrtEngineType, 4, 4);
ASCEND_LAYOUT(aclrtLaunchKernelAttrId, 4, 4);
ASCEND_LAYOUT(aclrtStreamAttr, 4, 4);
ASCEND_LAYOUT(aclmdlRITaskType, 4, 4);
ASCEND_LAYOUT(aclrtDevAttr, 4, 4);
ASCEND_LAYOUT(aclrtDevFeatureType, 4, 4);
ASCEND_LAYOUT(aclrtReduceKind, 4, 4);
ASCEND_LAYOUT(aclrtDevResLimitType, 4, 4);
ASCEND_LAYOUT(aclrtCondition, 4, 4);
ASCEND_LAYOUT(aclrtCompareDataType, 4, 4);
ASCEND_LAYOUT(aclrtRandomNumFuncType, 4, 4);
ASCEND_LAYOUT(aclrtDeviceTaskAbortStage, 4, 4);
ASCEND_LAYOUT(aclrtUpdateTaskAttrId, 4, 4);
ASCEND_LAYOUT(aclrtDeviceState, 4, 4);
ASCEND_LAYOUT(aclrtSnapShotStage, 4, 4);
ASCEND_LAYOUT(aclrtStreamState, 4, 4);
ASCEND_LAYOUT(aclrtFuncAttribute, 4, 4);
ASCEND_LAYOUT(aclrtKernelType, 4, 4);
ASCEND_LAYOUT(aclrtCntNotifyRecordMode, 4, 4);
ASCEND_LAYOUT(aclrtCntNotifyWaitMode, 4, 4);
ASCEND_LAYOUT(aclrtMemAccessFlags, 4, 4);
ASCEND_LAYOUT(aclCANNPackageName, 4, 4);
ASCEND_LAYOUT(aclrtHacType, 4, 4);
ASCEND_LAYOUT(aclrtHostMemMapCapability, 4, 4);
ASCEND_LAYOUT(aclrtAtomicOperationCapability, 4, 4);
ASCEND_LAYOUT(aclrtAtomicOperation, 4, 4);
ASCEND_LAYOUT(aclmdlRICondHandleFlag, 4, 4);
ASCEND_LAYOUT(aclmdlRICondTaskType, 4, 4);
ASCEND_LAYOUT(aclRegisterCallbackType, 4, 4);
ASCEND_LAYOUT(aclrtProcessState, 4, 4);
ASCEND_LAYOUT(aclrtMemPoolAttr, 4, 4);
ASCEND_LAYOUT(aclrtStream, 8, 8);
ASCEND_LAYOUT(aclmdlRITask, 8, 8);
ASCEND_LAYOUT(aclrtEvent, 8, 8);
ASCEND_LAYOUT(aclrtContext, 8, 8);
ASCEND_LAYOUT(aclrtNotify, 8, 8);
ASCEND_LAYOUT(aclrtCntNotify, 8, 8);
ASCEND_LAYOUT(aclrtLabel, 8, 8);
ASCEND_LAYOUT(aclrtLabelList, 8, 8);
ASCEND_LAYOUT(aclrtMbuf, 8, 8);
ASCEND_LAYOUT(aclError, 4, 4);
ASCEND_LAYOUT(aclFloat16, 2, 2);
ASCEND_LAYOUT(aclrtAllocatorDesc, 8, 8);
ASCEND_LAYOUT(aclrtAllocator, 8, 8);
ASCEND_LAYOUT(aclrtAllocatorBlock, 8, 8);
ASCEND_LAYOUT(aclrtAllocatorAddr, 8, 8);
ASCEND_LAYOUT(aclrtTaskGrp, 8, 8);
ASCEND_LAYOUT(aclrtAllocatorAllocFunc, 8, 8);
ASCEND_LAYOUT(aclrtAllocatorFreeFunc, 8, 8);
ASCEND_LAYOUT(aclrtAllocatorAllocAdviseFunc, 8, 8);
ASCEND_LAYOUT(aclrtAllocatorGetAddrFromBlockFunc, 8, 8);
ASCEND_LAYOUT(aclrtDrvMemHandle, 8, 8);
ASCEND_LAYOUT(aclrtCallback, 8, 8);
ASCEND_LAYOUT(aclrtHostFunc, 8, 8);
ASCEND_LAYOUT(aclrtExceptionInfoCallback, 8, 8);
ASCEND_LAYOUT(aclrtOpExceptionCallback, 8, 8);
ASCEND_LAYOUT(aclrtBinary, 8, 8);
ASCEND_LAYOUT(aclrtBinHandle, 8, 8);
ASCEND_LAYOUT(aclrtFuncHandle, 8, 8);
ASCEND_LAYOUT(aclrtArgsHandle, 8, 8);
ASCEND_LAYOUT(aclrtParamHandle, 8, 8);
ASCEND_LAYOUT(aclmdlRI, 8, 8);
ASCEND_LAYOUT(aclrtDeviceStateCallback, 8, 8);
ASCEND_LAYOUT(aclrtSnapShotCallBack, 8, 8);
ASCEND_LAYOUT(aclrtStreamStateCallback, 8, 8);
ASCEND_LAYOUT(aclrtDeviceTaskAbortCallback, 8, 8);
ASCEND_LAYOUT(aclmdlRICondHandle, 8, 8);
ASCEND_LAYOUT(aclInitCallbackFunc, 8, 8);
ASCEND_LAYOUT(aclFinalizeCallbackFunc, 8, 8);
ASCEND_LAYOUT(aclrtMemPool, 8, 8);
ASCEND_LAYOUT(HcclResult, 4, 4);
ASCEND_LAYOUT(HcclReduceOp, 4, 4);
ASCEND_LAYOUT(HcclDataType, 4, 4);
ASCEND_LAYOUT(HcclConfig, 4, 4);
ASCEND_LAYOUT(HcclCommConfigCapability, 4, 4);
ASCEND_LAYOUT(HcclSendRecvType, 4, 4);
ASCEND_LAYOUT(HcclCMDType, 4, 4);

ASCEND_LAYOUT(HcclRootInfo, 4108, 1);
ASCEND_OFFSET(HcclRootInfo, internal, 0);

ASCEND_LAYOUT(HcclCommConfig, 2240, 8);
ASCEND_OFFSET(HcclCommConfig, reserved, 0);
ASCEND_OFFSET(HcclCommConfig, hcclBufferSize, 24);
ASCEND_OFFSET(HcclCommConfig, hcclDeterministic, 28);
ASCEND_OFFSET(HcclCommConfig, hcclCommName, 32);
ASCEND_OFFSET(HcclCommConfig, hcclUdi, 160);
ASCEND_OFFSET(HcclCommConfig, hcclOpExpansionMode, 288);
ASCEND_OFFSET(HcclCommConfig, hcclRdmaTrafficClass, 292);
ASCEND_OFFSET(HcclCommConfig, hcclRdmaServiceLevel, 296);
ASCEND_OFFSET(HcclCommConfig, hcclWorldRankID, 300);
ASCEND_OFFSET(HcclCommConfig, hcclJobID, 304);
ASCEND_OFFSET(HcclCommConfig, aclGraphZeroCopyEnable, 312);
ASCEND_OFFSET(HcclCommConfig, hcclExecTimeOut, 316);
ASCEND_OFFSET(HcclCommConfig, hcclAlgo, 320);
ASCEND_OFFSET(HcclCommConfig, hcclRetryEnable, 1920);
ASCEND_OFFSET(HcclCommConfig, hcclRetryParams, 1970);
ASCEND_OFFSET(HcclCommConfig, hcclBufferName, 2098);
ASCEND_OFFSET(HcclCommConfig, hcclQos, 2228);
ASCEND_OFFSET(HcclCommConfig, hcclSymWinMaxMemSizePerRank, 2232);

ASCEND_LAYOUT(HcclSendRecvItem, 32, 8);
ASCEND_OFFSET(HcclSendRecvItem, sendRecvType, 0);
ASCEND_OFFSET(HcclSendRecvItem, buf, 8);
ASCEND_OFFSET(HcclSendRecvItem, count, 16);
ASCEND_OFFSET(HcclSendRecvItem, dataType, 24);
ASCEND_OFFSET(HcclSendRecvItem, remoteRank, 28);

ASCEND_LAYOUT(HcclConfigValue, 4, 4);
ASCEND_LAYOUT(HcclComm, 8, 8);

#endif /* ASCEND_LAYOUT_H */
