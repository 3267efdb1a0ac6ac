/*
 * The ABI of Huawei's collective communication library (libhccl.so) as ascend-sys states it. Tags as in ascend_acl.h.
 * Valid C11 and C++17.
 */
#ifndef ASCEND_HCCL_H
#define ASCEND_HCCL_H

#include "ascend_acl.h"

#ifdef __cplusplus
extern "C" {
#endif

/* ---- Constants --------------------------------------------------------------------------------------- */

/** Root info bytes. @since <=9.1.0 */
#define HCCL_ROOT_INFO_BYTES 4108U
/** Buffer name max length. @since <=9.1.0 */
#define BUFFER_NAME_MAX_LENGTH 128U
/** Comm name max length. @since <=9.1.0 */
#define COMM_NAME_MAX_LENGTH 128U
/** Udi max length. @since <=9.1.0 */
#define UDI_MAX_LENGTH 128U
/** Comm algo max length. @since <=9.1.0 */
#define HCCL_COMM_ALGO_MAX_LENGTH 1600U
/** Comm retry enable max length. @since <=9.1.0 */
#define HCCL_COMM_RETRY_ENABLE_MAX_LENGTH 50U
/** Comm retry params max length. @since <=9.1.0 */
#define HCCL_COMM_RETRY_PARAMS_MAX_LENGTH 128U
/** Comm config info bytes. @since <=9.1.0 */
#define HCCL_COMM_CONFIG_INFO_BYTES 24U
/** Comm config magic word. @since <=9.1.0 */
#define HCCL_COMM_CONFIG_MAGIC_WORD 0xF0F0F0F0U
/** Comm config version. @since <=9.1.0 */
#define HCCL_COMM_CONFIG_VERSION 10U
/** Comm default buffsize. @since <=9.1.0 */
#define HCCL_COMM_DEFAULT_BUFFSIZE 200U
/** Comm buffsize config not set. @since <=9.1.0 */
#define HCCL_COMM_BUFFSIZE_CONFIG_NOT_SET 0xFFFFFFFFU
/** Comm default deterministic. @since <=9.1.0 */
#define HCCL_COMM_DEFAULT_DETERMINISTIC 0U
/** Comm deterministic config not set. @since <=9.1.0 */
#define HCCL_COMM_DETERMINISTIC_CONFIG_NOT_SET 0xFFFFFFFFU
/** Comm default op expansion mode. @since <=9.1.0 */
#define HCCL_COMM_DEFAULT_OP_EXPANSION_MODE 0U
/** Comm traffic class config not set. @since <=9.1.0 */
#define HCCL_COMM_TRAFFIC_CLASS_CONFIG_NOT_SET 0xFFFFFFFFU
/** Comm service level config not set. @since <=9.1.0 */
#define HCCL_COMM_SERVICE_LEVEL_CONFIG_NOT_SET 0xFFFFFFFFU
/** Comm exectimeout config not set. @since <=9.1.0 */
#define HCCL_COMM_EXECTIMEOUT_CONFIG_NOT_SET (-1)
/** Comm qos config not set. @since <=9.1.0 */
#define HCCL_COMM_QOS_CONFIG_NOT_SET 0xFFFFFFFFU
/** Default symmetric memory stride. @since <=9.1.0 */
#define HCCL_DEFAULT_SYMMETRIC_MEMORY_STRIDE 16U

/* ---- Types ------------------------------------------------------------------------------------------- */

/** A communicator handle. @since <=9.1.0 */
typedef void *HcclComm;

/** Result. @since <=9.1.0 */
typedef enum HcclResult {
    /** Success. @class success @since <=9.1.0 */
    HCCL_SUCCESS = 0,
    /** Para. @class parameter @since <=9.1.0 */
    HCCL_E_PARA = 1,
    /** Ptr. @class parameter @since <=9.1.0 */
    HCCL_E_PTR = 2,
    /** Memory. @class resource-exhausted @since <=9.1.0 */
    HCCL_E_MEMORY = 3,
    /** Internal. @class internal @since <=9.1.0 */
    HCCL_E_INTERNAL = 4,
    /** Not support. @class unsupported @since <=9.1.0 */
    HCCL_E_NOT_SUPPORT = 5,
    /** Not found. @class parameter @since <=9.1.0 */
    HCCL_E_NOT_FOUND = 6,
    /** Unavail. @class resource-exhausted @since <=9.1.0 */
    HCCL_E_UNAVAIL = 7,
    /** Syscall. @class driver @since <=9.1.0 */
    HCCL_E_SYSCALL = 8,
    /** Timeout. @class timeout @since <=9.1.0 */
    HCCL_E_TIMEOUT = 9,
    /** Open file failure. @class parameter @since <=9.1.0 */
    HCCL_E_OPEN_FILE_FAILURE = 10,
    /** Tcp connect. @class driver @since <=9.1.0 */
    HCCL_E_TCP_CONNECT = 11,
    /** Roce connect. @class driver @since <=9.1.0 */
    HCCL_E_ROCE_CONNECT = 12,
    /** Tcp transfer. @class driver @since <=9.1.0 */
    HCCL_E_TCP_TRANSFER = 13,
    /** Roce transfer. @class driver @since <=9.1.0 */
    HCCL_E_ROCE_TRANSFER = 14,
    /** Runtime. @class internal @since <=9.1.0 */
    HCCL_E_RUNTIME = 15,
    /** Drv. @class driver @since <=9.1.0 */
    HCCL_E_DRV = 16,
    /** Profiling. @class internal @since <=9.1.0 */
    HCCL_E_PROFILING = 17,
    /** Cce. @class internal @since <=9.1.0 */
    HCCL_E_CCE = 18,
    /** Network. @class driver @since <=9.1.0 */
    HCCL_E_NETWORK = 19,
    /** Again. @class not-an-error @since <=9.1.0 */
    HCCL_E_AGAIN = 20,
    /** Remote. @class driver @since <=9.1.0 */
    HCCL_E_REMOTE = 21,
    /** Suspending. @class not-an-error @since <=9.1.0 */
    HCCL_E_SUSPENDING = 22,
    /** Opretry fail. @class device-fault @since <=9.1.0 */
    HCCL_E_OPRETRY_FAIL = 23,
    /** Oom. @class resource-exhausted @since <=9.1.0 */
    HCCL_E_OOM = 24,
    /** Reserved. @class other @since <=9.1.0 */
    HCCL_E_RESERVED = 25
} HcclResult;

/** Reduce Op. @since <=9.1.0 */
typedef enum HcclReduceOp {
    /** Reduce sum. @since <=9.1.0 */
    HCCL_REDUCE_SUM = 0,
    /** Reduce prod. @since <=9.1.0 */
    HCCL_REDUCE_PROD = 1,
    /** Reduce max. @since <=9.1.0 */
    HCCL_REDUCE_MAX = 2,
    /** Reduce min. @since <=9.1.0 */
    HCCL_REDUCE_MIN = 3,
    /** Reduce reserved. @since <=9.1.0 */
    HCCL_REDUCE_RESERVED = 255
} HcclReduceOp;

/** Data Type. @since <=9.1.0 */
typedef enum HcclDataType {
    /** Data type int8. @since <=9.1.0 */
    HCCL_DATA_TYPE_INT8 = 0,
    /** Data type int16. @since <=9.1.0 */
    HCCL_DATA_TYPE_INT16 = 1,
    /** Data type int32. @since <=9.1.0 */
    HCCL_DATA_TYPE_INT32 = 2,
    /** Data type fp16. @since <=9.1.0 */
    HCCL_DATA_TYPE_FP16 = 3,
    /** Data type fp32. @since <=9.1.0 */
    HCCL_DATA_TYPE_FP32 = 4,
    /** Data type int64. @since <=9.1.0 */
    HCCL_DATA_TYPE_INT64 = 5,
    /** Data type uint64. @since <=9.1.0 */
    HCCL_DATA_TYPE_UINT64 = 6,
    /** Data type uint8. @since <=9.1.0 */
    HCCL_DATA_TYPE_UINT8 = 7,
    /** Data type uint16. @since <=9.1.0 */
    HCCL_DATA_TYPE_UINT16 = 8,
    /** Data type uint32. @since <=9.1.0 */
    HCCL_DATA_TYPE_UINT32 = 9,
    /** Data type fp64. @since <=9.1.0 */
    HCCL_DATA_TYPE_FP64 = 10,
    /** Data type bfp16. @since <=9.1.0 */
    HCCL_DATA_TYPE_BFP16 = 11,
    /** Data type int128. @since <=9.1.0 */
    HCCL_DATA_TYPE_INT128 = 12,
    /** Data type hif8. @since <=9.1.0 */
    HCCL_DATA_TYPE_HIF8 = 14,
    /** Data type fp8e4m3. @since <=9.1.0 */
    HCCL_DATA_TYPE_FP8E4M3 = 15,
    /** Data type fp8e5m2. @since <=9.1.0 */
    HCCL_DATA_TYPE_FP8E5M2 = 16,
    /** Data type fp8e8m0. @since <=9.1.0 */
    HCCL_DATA_TYPE_FP8E8M0 = 17,
    /** Data type reserved. @since <=9.1.0 */
    HCCL_DATA_TYPE_RESERVED = 255
} HcclDataType;

/** Config. @since <=9.1.0 */
typedef enum HcclConfig {
    /** Deterministic. @since <=9.1.0 */
    HCCL_DETERMINISTIC = 0,
    /** Accelerator. @since <=9.1.0 */
    HCCL_ACCELERATOR = 1,
    /** Config reserved. @since <=9.1.0 */
    HCCL_CONFIG_RESERVED = 2
} HcclConfig;

/** Comm Config Capability. @since <=9.1.0 */
typedef enum HcclCommConfigCapability {
    /** Comm config buffer size. @since <=9.1.0 */
    HCCL_COMM_CONFIG_BUFFER_SIZE = 0,
    /** Comm config deterministic. @since <=9.1.0 */
    HCCL_COMM_CONFIG_DETERMINISTIC = 1,
    /** Comm config comm name. @since <=9.1.0 */
    HCCL_COMM_CONFIG_COMM_NAME = 2,
    /** Comm config op expansion mode. @since <=9.1.0 */
    HCCL_COMM_CONFIG_OP_EXPANSION_MODE = 3,
    /** Comm config support init by env. @since <=9.1.0 */
    HCCL_COMM_CONFIG_SUPPORT_INIT_BY_ENV = 4,
    /** Comm config world rankid. @since <=9.1.0 */
    HCCL_COMM_CONFIG_WORLD_RANKID = 5,
    /** Comm config jobid. @since <=9.1.0 */
    HCCL_COMM_CONFIG_JOBID = 6,
    /** Comm config aclgraph zerocopy enable. @since <=9.1.0 */
    HCCL_COMM_CONFIG_ACLGRAPH_ZEROCOPY_ENABLE = 7,
    /** Comm config exec timeout. @since <=9.1.0 */
    HCCL_COMM_CONFIG_EXEC_TIMEOUT = 8,
    /** Comm config algo. @since <=9.1.0 */
    HCCL_COMM_CONFIG_ALGO = 9,
    /** Comm config retry. @since <=9.1.0 */
    HCCL_COMM_CONFIG_RETRY = 10,
    /** Comm config buffer name. @since <=9.1.0 */
    HCCL_COMM_CONFIG_BUFFER_NAME = 11,
    /** Comm config reserved. @since <=9.1.0 */
    HCCL_COMM_CONFIG_RESERVED = 12
} HcclCommConfigCapability;

/** Send Recv Type. @since <=9.1.0 */
typedef enum HcclSendRecvType {
    /** Send. @since <=9.1.0 */
    HCCL_SEND = 0,
    /** Recv. @since <=9.1.0 */
    HCCL_RECV = 1,
    /** Send recv reserved. @since <=9.1.0 */
    HCCL_SEND_RECV_RESERVED = 2
} HcclSendRecvType;

/** CMD Type. @since <=9.1.0 */
typedef enum HcclCMDType {
    /** Cmd invalid. @since <=9.1.0 */
    HCCL_CMD_INVALID = 0,
    /** Cmd broadcast. @since <=9.1.0 */
    HCCL_CMD_BROADCAST = 1,
    /** Cmd allreduce. @since <=9.1.0 */
    HCCL_CMD_ALLREDUCE = 2,
    /** Cmd reduce. @since <=9.1.0 */
    HCCL_CMD_REDUCE = 3,
    /** Cmd send. @since <=9.1.0 */
    HCCL_CMD_SEND = 4,
    /** Cmd receive. @since <=9.1.0 */
    HCCL_CMD_RECEIVE = 5,
    /** Cmd allgather. @since <=9.1.0 */
    HCCL_CMD_ALLGATHER = 6,
    /** Cmd reduce scatter. @since <=9.1.0 */
    HCCL_CMD_REDUCE_SCATTER = 7,
    /** Cmd alltoallv. @since <=9.1.0 */
    HCCL_CMD_ALLTOALLV = 8,
    /** Cmd alltoallvc. @since <=9.1.0 */
    HCCL_CMD_ALLTOALLVC = 9,
    /** Cmd alltoall. @since <=9.1.0 */
    HCCL_CMD_ALLTOALL = 10,
    /** Cmd gather. @since <=9.1.0 */
    HCCL_CMD_GATHER = 11,
    /** Cmd scatter. @since <=9.1.0 */
    HCCL_CMD_SCATTER = 12,
    /** Cmd batch send recv. @since <=9.1.0 */
    HCCL_CMD_BATCH_SEND_RECV = 13,
    /** Cmd batch put. @since <=9.1.0 */
    HCCL_CMD_BATCH_PUT = 14,
    /** Cmd batch get. @since <=9.1.0 */
    HCCL_CMD_BATCH_GET = 15,
    /** Cmd allgather v. @since <=9.1.0 */
    HCCL_CMD_ALLGATHER_V = 16,
    /** Cmd reduce scatter v. @since <=9.1.0 */
    HCCL_CMD_REDUCE_SCATTER_V = 17,
    /** Cmd batch write. @since <=9.1.0 */
    HCCL_CMD_BATCH_WRITE = 18,
    /** Cmd half alltoallv. @since <=9.1.0 */
    HCCL_CMD_HALF_ALLTOALLV = 20,
    /** Cmd all. @since <=9.1.0 */
    HCCL_CMD_ALL = 21,
    /** Cmd finalize. @since <=9.1.0 */
    HCCL_CMD_FINALIZE = 100,
    /** Cmd inter group sync. @since <=9.1.0 */
    HCCL_CMD_INTER_GROUP_SYNC = 101,
    /** Cmd init. @since <=9.1.0 */
    HCCL_CMD_INIT = 102,
    /** Cmd barrier. @since <=9.1.0 */
    HCCL_CMD_BARRIER = 103,
    /** Cmd max. @since <=9.1.0 */
    HCCL_CMD_MAX = 104
} HcclCMDType;

/** Root Info. @since <=9.1.0 */
typedef struct HcclRootInfo {
    /** Internal. */
    char internal[HCCL_ROOT_INFO_BYTES];
} HcclRootInfo;

/** Comm Config. @since <=9.1.0 */
typedef struct HcclCommConfig {
    /** Reserved. */
    char reserved[HCCL_COMM_CONFIG_INFO_BYTES];
    /** Hccl buffer size. */
    uint32_t hcclBufferSize;
    /** Hccl deterministic. */
    uint32_t hcclDeterministic;
    /** Hccl comm name. */
    char hcclCommName[COMM_NAME_MAX_LENGTH];
    /** Hccl udi. */
    char hcclUdi[UDI_MAX_LENGTH];
    /** Hccl op expansion mode. */
    uint32_t hcclOpExpansionMode;
    /** Hccl rdma traffic class. */
    uint32_t hcclRdmaTrafficClass;
    /** Hccl rdma service level. */
    uint32_t hcclRdmaServiceLevel;
    /** Hccl world rank id. */
    uint32_t hcclWorldRankID;
    /** Hccl job id. */
    uint64_t hcclJobID;
    /** Graph zero copy enable. */
    uint8_t aclGraphZeroCopyEnable;
    /** Hccl exec time out. */
    int32_t hcclExecTimeOut;
    /** Hccl algo. */
    char hcclAlgo[HCCL_COMM_ALGO_MAX_LENGTH];
    /** Hccl retry enable. */
    char hcclRetryEnable[HCCL_COMM_RETRY_ENABLE_MAX_LENGTH];
    /** Hccl retry params. */
    char hcclRetryParams[HCCL_COMM_RETRY_PARAMS_MAX_LENGTH];
    /** Hccl buffer name. */
    char hcclBufferName[BUFFER_NAME_MAX_LENGTH];
    /** Hccl qos. */
    uint32_t hcclQos;
    /** Hccl sym win max mem size per rank. */
    uint64_t hcclSymWinMaxMemSizePerRank;
} HcclCommConfig;

/** Send Recv Item. @since <=9.1.0 */
typedef struct HcclSendRecvItem {
    /** Send recv type. */
    HcclSendRecvType sendRecvType;
    /** Buf. */
    void *buf;
    /** Count. */
    uint64_t count;
    /** Data type. */
    HcclDataType dataType;
    /** Remote rank. */
    uint32_t remoteRank;
} HcclSendRecvItem;

/** The value of a communicator option. @since <=9.1.0 */
typedef union HcclConfigValue {
    /** The value as a signed integer. */
    int32_t value;
} HcclConfigValue;

/* ---- Functions --------------------------------------------------------------------------------------- */

/** Comm Destroy. @group communicator @since <=9.1.0 */
HcclResult HcclCommDestroy(HcclComm comm);

/** Comm Init All. @group communicator @since <=9.1.0 */
HcclResult HcclCommInitAll(uint32_t ndev, int32_t *devices, HcclComm *comms);

/** Comm Init Cluster Info. @group communicator @since <=9.1.0 */
HcclResult HcclCommInitClusterInfo(const char *clusterInfo, uint32_t rank, HcclComm *comm);

/** Comm Init Cluster Info Config. @group communicator @since <=9.1.0 */
HcclResult HcclCommInitClusterInfoConfig(const char *clusterInfo, uint32_t rank, HcclCommConfig *config,
    HcclComm *comm);

/** Comm Init Root Info. @group communicator @since <=9.1.0 */
HcclResult HcclCommInitRootInfo(uint32_t nRanks, const HcclRootInfo *rootInfo, uint32_t rank, HcclComm *comm);

/** Comm Init Root Info Config. @group communicator @since <=9.1.0 */
HcclResult HcclCommInitRootInfoConfig(uint32_t nRanks, const HcclRootInfo *rootInfo, uint32_t rank,
    const HcclCommConfig *config, HcclComm *comm);

/** Comm Init Root Info Scalable. @group communicator @since <=9.1.0 */
HcclResult HcclCommInitRootInfoScalable(uint32_t nRanks, uint32_t nRoot, const HcclRootInfo *rootInfoList,
    uint32_t rank, uint32_t nExtRoot, const HcclCommConfig *config, HcclComm *comm);

/** Comm Resume. @group communicator @since <=9.1.0 */
HcclResult HcclCommResume(HcclComm comm);

/** Comm Suspend. @group communicator @since <=9.1.0 */
HcclResult HcclCommSuspend(HcclComm comm);

/** Comm Working Dev Nic Set. @group communicator @since <=9.1.0 */
HcclResult HcclCommWorkingDevNicSet(HcclComm comm, uint32_t *ranks, bool *useBackup, uint32_t nRanks);

/** Create Sub Comm Config. @group communicator @since <=9.1.0 */
HcclResult HcclCreateSubCommConfig(HcclComm *comm, uint32_t rankNum, uint32_t *rankIds, uint64_t subCommId,
    uint32_t subCommRankId, HcclCommConfig *config, HcclComm *subComm);

/** Get Comm Name. @group communicator @since <=9.1.0 */
HcclResult HcclGetCommName(HcclComm comm, char *commName);

/** Get Rank Id. @group communicator @since <=9.1.0 */
HcclResult HcclGetRankId(HcclComm comm, uint32_t *rank);

/** Get Rank Size. @group communicator @since <=9.1.0 */
HcclResult HcclGetRankSize(HcclComm comm, uint32_t *rankSize);

/** Get Root Info. @group communicator @since <=9.1.0 */
HcclResult HcclGetRootInfo(HcclRootInfo *rootInfo);

/** Get Root Info Scalable. @group communicator @since <=9.1.0 */
HcclResult HcclGetRootInfoScalable(HcclRootInfo *rootInfo);

/** All Gather. @group collective @since <=9.1.0 */
HcclResult HcclAllGather(void *sendBuf, void *recvBuf, uint64_t sendCount, HcclDataType dataType,
    HcclComm comm, aclrtStream stream);

/** All Gather V. @group collective @since <=9.1.0 */
HcclResult HcclAllGatherV(void *sendBuf, uint64_t sendCount, void *recvBuf, const void *recvCounts,
    const void *recvDispls, HcclDataType dataType, HcclComm comm, aclrtStream stream);

/** All Reduce. @group collective @since <=9.1.0 */
HcclResult HcclAllReduce(void *sendBuf, void *recvBuf, uint64_t count, HcclDataType dataType,
    HcclReduceOp op, HcclComm comm, aclrtStream stream);

/** Allto All. @group collective @since <=9.1.0 */
HcclResult HcclAlltoAll(const void *sendBuf, uint64_t sendCount, HcclDataType sendType, const void *recvBuf,
    uint64_t recvCount, HcclDataType recvType, HcclComm comm, aclrtStream stream);

/** Allto All V. @group collective @since <=9.1.0 */
HcclResult HcclAlltoAllV(const void *sendBuf, const void *sendCounts, const void *sdispls,
    HcclDataType sendType, const void *recvBuf, const void *recvCounts, const void *rdispls,
    HcclDataType recvType, HcclComm comm, aclrtStream stream);

/** Allto All VC. @group collective @since <=9.1.0 */
HcclResult HcclAlltoAllVC(const void *sendBuf, const void *sendCountMatrix, HcclDataType sendType,
    const void *recvBuf, HcclDataType recvType, HcclComm comm, aclrtStream stream);

/** Barrier. @group collective @since <=9.1.0 */
HcclResult HcclBarrier(HcclComm comm, aclrtStream stream);

/** Batch Send Recv. @group collective @since <=9.1.0 */
HcclResult HcclBatchSendRecv(HcclSendRecvItem *sendRecvInfo, uint32_t itemNum, HcclComm comm,
    aclrtStream stream);

/** Broadcast. @group collective @since <=9.1.0 */
HcclResult HcclBroadcast(void *buf, uint64_t count, HcclDataType dataType, uint32_t root, HcclComm comm,
    aclrtStream stream);

/** Group End. @group collective @since <=9.1.0 */
HcclResult HcclGroupEnd(void);

/** Group Start. @group collective @since <=9.1.0 */
HcclResult HcclGroupStart(void);

/** Recv. @group collective @since <=9.1.0 */
HcclResult HcclRecv(void *recvBuf, uint64_t count, HcclDataType dataType, uint32_t srcRank, HcclComm comm,
    aclrtStream stream);

/** Reduce. @group collective @since <=9.1.0 */
HcclResult HcclReduce(void *sendBuf, void *recvBuf, uint64_t count, HcclDataType dataType, HcclReduceOp op,
    uint32_t root, HcclComm comm, aclrtStream stream);

/** Reduce Scatter. @group collective @since <=9.1.0 */
HcclResult HcclReduceScatter(void *sendBuf, void *recvBuf, uint64_t recvCount, HcclDataType dataType,
    HcclReduceOp op, HcclComm comm, aclrtStream stream);

/** Reduce Scatter V. @group collective @since <=9.1.0 */
HcclResult HcclReduceScatterV(void *sendBuf, const void *sendCounts, const void *sendDispls, void *recvBuf,
    uint64_t recvCount, HcclDataType dataType, HcclReduceOp op, HcclComm comm, aclrtStream stream);

/** Scatter. @group collective @since <=9.1.0 */
HcclResult HcclScatter(void *sendBuf, void *recvBuf, uint64_t recvCount, HcclDataType dataType,
    uint32_t root, HcclComm comm, aclrtStream stream);

/** Send. @group collective @since <=9.1.0 */
HcclResult HcclSend(void *sendBuf, uint64_t count, HcclDataType dataType, uint32_t destRank, HcclComm comm,
    aclrtStream stream);

/** Get Comm Config. @group config @since <=9.1.0 */
HcclResult HcclGetCommConfig(HcclComm comm, HcclConfig config, HcclConfigValue *configValue);

/** Get Comm Config Capability. @group config @since <=9.1.0 */
uint32_t HcclGetCommConfigCapability(void);

/** Get Config. @group config @since <=9.1.0 */
HcclResult HcclGetConfig(HcclConfig config, HcclConfigValue *configValue);

/** Set Comm Config. @group config @since <=9.1.0 */
HcclResult HcclSetCommConfig(HcclComm comm, HcclConfig config, HcclConfigValue configValue);

/** Set Config. @group config @since <=9.1.0 */
HcclResult HcclSetConfig(HcclConfig config, HcclConfigValue configValue);

/** Comm Activate Comm Memory. @group memory @since <=9.1.0 */
HcclResult HcclCommActivateCommMemory(HcclComm comm, void *virPtr, size_t size, size_t offset,
    aclrtDrvMemHandle handle, uint64_t flags);

/** Comm Deactivate Comm Memory. @group memory @since <=9.1.0 */
HcclResult HcclCommDeactivateCommMemory(HcclComm comm, void *virPtr);

/** Comm Deregister. @group memory @since <=9.1.0 */
HcclResult HcclCommDeregister(HcclComm comm, void *handle);

/** Comm Exchange Mem. @group memory @since <=9.1.0 */
HcclResult HcclCommExchangeMem(HcclComm comm, void *windowHandle, uint32_t *peerRanks, uint32_t peerRankNum);

/** Comm Register. @group memory @since <=9.1.0 */
HcclResult HcclCommRegister(HcclComm comm, void *addr, uint64_t size, void **handle, uint32_t flag);

/** Comm Set Memory Range. @group memory @since <=9.1.0 */
HcclResult HcclCommSetMemoryRange(HcclComm comm, void *baseVirPtr, size_t size, size_t alignment,
    uint64_t flags);

/** Comm Unset Memory Range. @group memory @since <=9.1.0 */
HcclResult HcclCommUnsetMemoryRange(HcclComm comm, void *baseVirPtr);

/** Get Comm Async Error. @group error @since <=9.1.0 */
HcclResult HcclGetCommAsyncError(HcclComm comm, HcclResult *asyncError);

/** Get Error String. @group error @since <=9.1.0 */
const char *HcclGetErrorString(HcclResult code);

#ifdef __cplusplus
}
#endif

#endif /* ASCEND_HCCL_H */
