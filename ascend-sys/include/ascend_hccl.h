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

/** Bytes of HcclRootInfo. @since <=9.1.0 */
#define HCCL_ROOT_INFO_BYTES 4108U
/** Bytes of the name of a buffer. @since <=9.1.0 */
#define BUFFER_NAME_MAX_LENGTH 128U
/** Bytes of the name of a communicator. @since <=9.1.0 */
#define COMM_NAME_MAX_LENGTH 128U
/** Bytes of the text that the program attaches to a communicator. @since <=9.1.0 */
#define UDI_MAX_LENGTH 128U
/** Bytes of the choice of algorithms. @since <=9.1.0 */
#define HCCL_COMM_ALGO_MAX_LENGTH 1600U
/** Bytes of the choice where to retry. @since <=9.1.0 */
#define HCCL_COMM_RETRY_ENABLE_MAX_LENGTH 50U
/** Bytes of the parameters of retrying. @since <=9.1.0 */
#define HCCL_COMM_RETRY_PARAMS_MAX_LENGTH 128U
/** Bytes at the start of HcclCommConfig that say what it is. @since <=9.1.0 */
#define HCCL_COMM_CONFIG_INFO_BYTES 24U
/** The word by which the library knows HcclCommConfig. @since <=9.1.0 */
#define HCCL_COMM_CONFIG_MAGIC_WORD 0xF0F0F0F0U
/**
 * The version word of HcclCommConfig as these headers state it. Older libraries know lower ones and smaller
 * structures.
 * @since <=9.1.0
 */
#define HCCL_COMM_CONFIG_VERSION 10U
/** The buffer of a communicator by default, in MiB. @since <=9.1.0 */
#define HCCL_COMM_DEFAULT_BUFFSIZE 200U
/** The buffer is left to the environment. @since <=9.1.0 */
#define HCCL_COMM_BUFFSIZE_CONFIG_NOT_SET 0xFFFFFFFFU
/** Not deterministic by default. @since <=9.1.0 */
#define HCCL_COMM_DEFAULT_DETERMINISTIC 0U
/** Determinism is left to the environment. @since <=9.1.0 */
#define HCCL_COMM_DETERMINISTIC_CONFIG_NOT_SET 0xFFFFFFFFU
/** Where operators are expanded is left to the library. @since <=9.1.0 */
#define HCCL_COMM_DEFAULT_OP_EXPANSION_MODE 0U
/** The traffic class is left to the environment. @since <=9.1.0 */
#define HCCL_COMM_TRAFFIC_CLASS_CONFIG_NOT_SET 0xFFFFFFFFU
/** The service level is left to the environment. @since <=9.1.0 */
#define HCCL_COMM_SERVICE_LEVEL_CONFIG_NOT_SET 0xFFFFFFFFU
/** The time-out is left to the environment. @since <=9.1.0 */
#define HCCL_COMM_EXECTIMEOUT_CONFIG_NOT_SET (-1)
/** The quality of service is left to the environment. @since <=9.1.0 */
#define HCCL_COMM_QOS_CONFIG_NOT_SET 0xFFFFFFFFU
/** The symmetric memory of a rank by default, in GiB. @since <=9.1.0 */
#define HCCL_DEFAULT_SYMMETRIC_MEMORY_STRIDE 16U

/* ---- Types ------------------------------------------------------------------------------------------- */

/** A communicator: a group of ranks that exchange data. @since <=9.1.0 */
typedef void *HcclComm;

/** The status that a function of HCCL returns; 0 is success. @since <=9.1.0 */
typedef enum HcclResult {
    /** Success. @class success @since <=9.1.0 */
    HCCL_SUCCESS = 0,
    /** An argument is wrong. @class parameter @since <=9.1.0 */
    HCCL_E_PARA = 1,
    /** A pointer is null. @class parameter @since <=9.1.0 */
    HCCL_E_PTR = 2,
    /** Memory could not be used. @class resource-exhausted @since <=9.1.0 */
    HCCL_E_MEMORY = 3,
    /** The library failed inside. @class internal @since <=9.1.0 */
    HCCL_E_INTERNAL = 4,
    /** Not supported here. @class unsupported @since <=9.1.0 */
    HCCL_E_NOT_SUPPORT = 5,
    /** Something was not found. @class parameter @since <=9.1.0 */
    HCCL_E_NOT_FOUND = 6,
    /** A resource is not available. @class resource-exhausted @since <=9.1.0 */
    HCCL_E_UNAVAIL = 7,
    /** A call of the operating system failed. @class driver @since <=9.1.0 */
    HCCL_E_SYSCALL = 8,
    /** A rank did not come in time. @class timeout @since <=9.1.0 */
    HCCL_E_TIMEOUT = 9,
    /** A file could not be opened. @class parameter @since <=9.1.0 */
    HCCL_E_OPEN_FILE_FAILURE = 10,
    /** No connection over TCP. @class driver @since <=9.1.0 */
    HCCL_E_TCP_CONNECT = 11,
    /** No connection over RoCE. @class driver @since <=9.1.0 */
    HCCL_E_ROCE_CONNECT = 12,
    /** Transfer over TCP failed. @class driver @since <=9.1.0 */
    HCCL_E_TCP_TRANSFER = 13,
    /** Transfer over RoCE failed. @class driver @since <=9.1.0 */
    HCCL_E_ROCE_TRANSFER = 14,
    /** The ACL runtime failed. @class internal @since <=9.1.0 */
    HCCL_E_RUNTIME = 15,
    /** The driver failed. @class driver @since <=9.1.0 */
    HCCL_E_DRV = 16,
    /** Profiling failed. @class internal @since <=9.1.0 */
    HCCL_E_PROFILING = 17,
    /** The compute engine failed. @class internal @since <=9.1.0 */
    HCCL_E_CCE = 18,
    /** The network failed. @class driver @since <=9.1.0 */
    HCCL_E_NETWORK = 19,
    /** Busy; to be tried again. @class not-an-error @since <=9.1.0 */
    HCCL_E_AGAIN = 20,
    /** A remote rank failed. @class driver @since <=9.1.0 */
    HCCL_E_REMOTE = 21,
    /** The communicator is suspended. @class not-an-error @since <=9.1.0 */
    HCCL_E_SUSPENDING = 22,
    /** Retrying an operation failed. @class device-fault @since <=9.1.0 */
    HCCL_E_OPRETRY_FAIL = 23,
    /** Memory ran out. @class resource-exhausted @since <=9.1.0 */
    HCCL_E_OOM = 24,
    /** No result: the end of the list, which moves with releases. @class other @since <=9.1.0 */
    HCCL_E_RESERVED = 25
} HcclResult;

/** How the data of ranks is combined. @since <=9.1.0 */
typedef enum HcclReduceOp {
    /** By the sum. @since <=9.1.0 */
    HCCL_REDUCE_SUM = 0,
    /** By the product. @since <=9.1.0 */
    HCCL_REDUCE_PROD = 1,
    /** By the maximum. @since <=9.1.0 */
    HCCL_REDUCE_MAX = 2,
    /** By the minimum. @since <=9.1.0 */
    HCCL_REDUCE_MIN = 3,
    /** No operation: the end of the list, which moved to 255 in 2025. @since <=9.1.0 */
    HCCL_REDUCE_RESERVED = 255
} HcclReduceOp;

/** The type of the elements that are exchanged. Not numbered as aclDataType is. @since <=9.1.0 */
typedef enum HcclDataType {
    /** 8-bit signed integer. @since <=9.1.0 */
    HCCL_DATA_TYPE_INT8 = 0,
    /** 16-bit signed integer. @since <=9.1.0 */
    HCCL_DATA_TYPE_INT16 = 1,
    /** 32-bit signed integer. @since <=9.1.0 */
    HCCL_DATA_TYPE_INT32 = 2,
    /** 16-bit floating point, IEEE half. @since <=9.1.0 */
    HCCL_DATA_TYPE_FP16 = 3,
    /** 32-bit floating point. @since <=9.1.0 */
    HCCL_DATA_TYPE_FP32 = 4,
    /** 64-bit signed integer. @since <=9.1.0 */
    HCCL_DATA_TYPE_INT64 = 5,
    /** 64-bit unsigned integer. @since <=9.1.0 */
    HCCL_DATA_TYPE_UINT64 = 6,
    /** 8-bit unsigned integer. @since <=9.1.0 */
    HCCL_DATA_TYPE_UINT8 = 7,
    /** 16-bit unsigned integer. @since <=9.1.0 */
    HCCL_DATA_TYPE_UINT16 = 8,
    /** 32-bit unsigned integer. @since <=9.1.0 */
    HCCL_DATA_TYPE_UINT32 = 9,
    /** 64-bit floating point. @since <=9.1.0 */
    HCCL_DATA_TYPE_FP64 = 10,
    /** 16-bit floating point, bfloat16. @since <=9.1.0 */
    HCCL_DATA_TYPE_BFP16 = 11,
    /** 128-bit integer. @since <=9.1.0 */
    HCCL_DATA_TYPE_INT128 = 12,
    /** 8-bit floating point, HiFloat8. @since <=9.1.0 */
    HCCL_DATA_TYPE_HIF8 = 14,
    /** 8-bit floating point, 4 bits of exponent. @since <=9.1.0 */
    HCCL_DATA_TYPE_FP8E4M3 = 15,
    /** 8-bit floating point, 5 bits of exponent. @since <=9.1.0 */
    HCCL_DATA_TYPE_FP8E5M2 = 16,
    /** 8-bit power of two, for scales. @since <=9.1.0 */
    HCCL_DATA_TYPE_FP8E8M0 = 17,
    /** No type: the end of the list, which moved to 255 in 2025. @since <=9.1.0 */
    HCCL_DATA_TYPE_RESERVED = 255
} HcclDataType;

/** An option of a communicator or process. @since <=9.1.0 */
typedef enum HcclConfig {
    /** Whether reductions give the same bits each time. @since <=9.1.0 */
    HCCL_DETERMINISTIC = 0,
    /** What unit executes collectives. @since <=9.1.0 */
    HCCL_ACCELERATOR = 1,
    /** No option: the end of the list, which moves with releases. @since <=9.1.0 */
    HCCL_CONFIG_RESERVED = 2
} HcclConfig;

/** A field of HcclCommConfig; a library knows those below its own count. @since <=9.1.0 */
typedef enum HcclCommConfigCapability {
    /** hcclBufferSize. @since <=9.1.0 */
    HCCL_COMM_CONFIG_BUFFER_SIZE = 0,
    /** hcclDeterministic. @since <=9.1.0 */
    HCCL_COMM_CONFIG_DETERMINISTIC = 1,
    /** hcclCommName. @since <=9.1.0 */
    HCCL_COMM_CONFIG_COMM_NAME = 2,
    /** hcclOpExpansionMode. @since <=9.1.0 */
    HCCL_COMM_CONFIG_OP_EXPANSION_MODE = 3,
    /** Fields that are not set are taken from the environment. @since <=9.1.0 */
    HCCL_COMM_CONFIG_SUPPORT_INIT_BY_ENV = 4,
    /** hcclWorldRankID. @since <=9.1.0 */
    HCCL_COMM_CONFIG_WORLD_RANKID = 5,
    /** hcclJobID. @since <=9.1.0 */
    HCCL_COMM_CONFIG_JOBID = 6,
    /** aclGraphZeroCopyEnable. @since <=9.1.0 */
    HCCL_COMM_CONFIG_ACLGRAPH_ZEROCOPY_ENABLE = 7,
    /** hcclExecTimeOut. @since <=9.1.0 */
    HCCL_COMM_CONFIG_EXEC_TIMEOUT = 8,
    /** hcclAlgo. @since <=9.1.0 */
    HCCL_COMM_CONFIG_ALGO = 9,
    /** hcclRetryEnable and hcclRetryParams. @since <=9.1.0 */
    HCCL_COMM_CONFIG_RETRY = 10,
    /** hcclBufferName. @since <=9.1.0 */
    HCCL_COMM_CONFIG_BUFFER_NAME = 11,
    /** No field: the end of the list, which moves with releases. @since <=9.1.0 */
    HCCL_COMM_CONFIG_RESERVED = 12
} HcclCommConfigCapability;

/** A direction of exchange. @since <=9.1.0 */
typedef enum HcclSendRecvType {
    /** Sends. @since <=9.1.0 */
    HCCL_SEND = 0,
    /** Receives. @since <=9.1.0 */
    HCCL_RECV = 1,
    /** No direction: the end of the list. @since <=9.1.0 */
    HCCL_SEND_RECV_RESERVED = 2
} HcclSendRecvType;

/** A kind of operation, as the library counts them. @since <=9.1.0 */
typedef enum HcclCMDType {
    /** None. @since <=9.1.0 */
    HCCL_CMD_INVALID = 0,
    /** Broadcast. @since <=9.1.0 */
    HCCL_CMD_BROADCAST = 1,
    /** All-reduce. @since <=9.1.0 */
    HCCL_CMD_ALLREDUCE = 2,
    /** Reduce. @since <=9.1.0 */
    HCCL_CMD_REDUCE = 3,
    /** Send. @since <=9.1.0 */
    HCCL_CMD_SEND = 4,
    /** Receive. @since <=9.1.0 */
    HCCL_CMD_RECEIVE = 5,
    /** All-gather. @since <=9.1.0 */
    HCCL_CMD_ALLGATHER = 6,
    /** Reduce-scatter. @since <=9.1.0 */
    HCCL_CMD_REDUCE_SCATTER = 7,
    /** All-to-all of given lengths. @since <=9.1.0 */
    HCCL_CMD_ALLTOALLV = 8,
    /** All-to-all by a matrix. @since <=9.1.0 */
    HCCL_CMD_ALLTOALLVC = 9,
    /** All-to-all. @since <=9.1.0 */
    HCCL_CMD_ALLTOALL = 10,
    /** Gather. @since <=9.1.0 */
    HCCL_CMD_GATHER = 11,
    /** Scatter. @since <=9.1.0 */
    HCCL_CMD_SCATTER = 12,
    /** Several sends and receives. @since <=9.1.0 */
    HCCL_CMD_BATCH_SEND_RECV = 13,
    /** Several one-sided writes. @since <=9.1.0 */
    HCCL_CMD_BATCH_PUT = 14,
    /** Several one-sided reads. @since <=9.1.0 */
    HCCL_CMD_BATCH_GET = 15,
    /** All-gather of given lengths. @since <=9.1.0 */
    HCCL_CMD_ALLGATHER_V = 16,
    /** Reduce-scatter of given lengths. @since <=9.1.0 */
    HCCL_CMD_REDUCE_SCATTER_V = 17,
    /** Several writes. @since <=9.1.0 */
    HCCL_CMD_BATCH_WRITE = 18,
    /** Half an all-to-all. @since <=9.1.0 */
    HCCL_CMD_HALF_ALLTOALLV = 20,
    /** All of them. @since <=9.1.0 */
    HCCL_CMD_ALL = 21,
    /** The end of a communicator. @since <=9.1.0 */
    HCCL_CMD_FINALIZE = 100,
    /** Synchronisation of groups. @since <=9.1.0 */
    HCCL_CMD_INTER_GROUP_SYNC = 101,
    /** The start of a communicator. @since <=9.1.0 */
    HCCL_CMD_INIT = 102,
    /** Barrier. @since <=9.1.0 */
    HCCL_CMD_BARRIER = 103,
    /** The end of the list, which moves with releases. @since <=9.1.0 */
    HCCL_CMD_MAX = 104
} HcclCMDType;

/** What the root tells the other ranks so that they find it. @since <=9.1.0 */
typedef struct HcclRootInfo {
    /** Bytes that only the library knows. */
    char internal[HCCL_ROOT_INFO_BYTES];
} HcclRootInfo;

/**
 * The options of a communicator. It grows with releases: version word 2 in 8.0.0, 5 in 8.1.RC1, 6 in 8.3.RC1
 * and 8.5.0, 10 and 2240 bytes in 9.0 and 9.1. A library that is older than these headers may refuse or
 * ignore fields: ask HcclGetCommConfigCapability.
 * @since <=9.1.0
 */
typedef struct HcclCommConfig {
    /**
     * What it is: its size (8 bytes), HCCL_COMM_CONFIG_MAGIC_WORD, HCCL_COMM_CONFIG_VERSION (4 bytes each),
     * zeros. In C an inline function fills it.
     */
    char reserved[HCCL_COMM_CONFIG_INFO_BYTES];
    /** The buffer, in MiB. */
    uint32_t hcclBufferSize;
    /** Whether reductions give the same bits each time: 1 yes, 0 no. */
    uint32_t hcclDeterministic;
    /** The name, ended by zero. */
    char hcclCommName[COMM_NAME_MAX_LENGTH];
    /** Text of the program, ended by zero. */
    char hcclUdi[UDI_MAX_LENGTH];
    /** Where operators are expanded: 0 as the library likes. */
    uint32_t hcclOpExpansionMode;
    /** The traffic class of RDMA. */
    uint32_t hcclRdmaTrafficClass;
    /** The service level of RDMA. */
    uint32_t hcclRdmaServiceLevel;
    /** The rank in the whole job. */
    uint32_t hcclWorldRankID;
    /** The number of the job. */
    uint64_t hcclJobID;
    /** Whether captured graphs exchange without a copy: 1 yes, 0 no. */
    uint8_t aclGraphZeroCopyEnable;
    /** Seconds after which an operation fails. */
    int32_t hcclExecTimeOut;
    /** The choice of algorithms, as text. */
    char hcclAlgo[HCCL_COMM_ALGO_MAX_LENGTH];
    /** The choice where to retry, as text. */
    char hcclRetryEnable[HCCL_COMM_RETRY_ENABLE_MAX_LENGTH];
    /** The parameters of retrying, as text. */
    char hcclRetryParams[HCCL_COMM_RETRY_PARAMS_MAX_LENGTH];
    /** The name of the buffer, ended by zero; communicators of one name share it. */
    char hcclBufferName[BUFFER_NAME_MAX_LENGTH];
    /** The quality of service. */
    uint32_t hcclQos;
    /** The symmetric memory of a rank, in GiB. */
    uint64_t hcclSymWinMaxMemSizePerRank;
} HcclCommConfig;

/** A send or receive of a batch. @since <=9.1.0 */
typedef struct HcclSendRecvItem {
    /** The direction. */
    HcclSendRecvType sendRecvType;
    /** The data. */
    void *buf;
    /** How many elements. */
    uint64_t count;
    /** Their type. */
    HcclDataType dataType;
    /** The other rank. */
    uint32_t remoteRank;
} HcclSendRecvItem;

/** The value of an option. @since <=9.1.0 */
typedef union HcclConfigValue {
    /** The value as a signed integer. */
    int32_t value;
} HcclConfigValue;

/* ---- Functions --------------------------------------------------------------------------------------- */

/** Destroys a communicator; busy ones answer 20 and can be tried again. @group communicator @since <=9.1.0 */
HcclResult HcclCommDestroy(HcclComm comm);

/** Makes communicators for several devices of one process. @group communicator @since <=9.1.0 */
HcclResult HcclCommInitAll(uint32_t ndev, int32_t *devices, HcclComm *comms);

/** Makes a communicator from a file that lists all ranks. @group communicator @since <=9.1.0 */
HcclResult HcclCommInitClusterInfo(const char *clusterInfo, uint32_t rank, HcclComm *comm);

/** Makes a communicator from a file that lists all ranks, with options. @group communicator @since <=9.1.0 */
HcclResult HcclCommInitClusterInfoConfig(const char *clusterInfo, uint32_t rank, HcclCommConfig *config,
    HcclComm *comm);

/**
 * Makes a communicator from what the root told; blocks until all ranks have called.
 * @group communicator @since <=9.1.0
 */
HcclResult HcclCommInitRootInfo(uint32_t nRanks, const HcclRootInfo *rootInfo, uint32_t rank, HcclComm *comm);

/**
 * Makes a communicator from what the root told, with options; blocks until all ranks have called.
 * @group communicator @since <=9.1.0
 */
HcclResult HcclCommInitRootInfoConfig(uint32_t nRanks, const HcclRootInfo *rootInfo, uint32_t rank,
    const HcclCommConfig *config, HcclComm *comm);

/** Makes a communicator of many ranks from what several roots told. @group communicator @since <=9.1.0 */
HcclResult HcclCommInitRootInfoScalable(uint32_t nRanks, uint32_t nRoot, const HcclRootInfo *rootInfoList,
    uint32_t rank, uint32_t nExtRoot, const HcclCommConfig *config, HcclComm *comm);

/** Lets a suspended communicator go on. @group communicator @since <=9.1.0 */
HcclResult HcclCommResume(HcclComm comm);

/** Suspends a communicator. @group communicator @since <=9.1.0 */
HcclResult HcclCommSuspend(HcclComm comm);

/** Chooses for each rank whether its spare network card is used. @group communicator @since <=9.1.0 */
HcclResult HcclCommWorkingDevNicSet(HcclComm comm, uint32_t *ranks, bool *useBackup, uint32_t nRanks);

/** Makes a communicator of some ranks of another. @group communicator @since <=9.1.0 */
HcclResult HcclCreateSubCommConfig(HcclComm *comm, uint32_t rankNum, uint32_t *rankIds, uint64_t subCommId,
    uint32_t subCommRankId, HcclCommConfig *config, HcclComm *subComm);

/**
 * Writes the name of a communicator; the buffer has at least 128 bytes.
 * @group communicator @since <=9.1.0
 */
HcclResult HcclGetCommName(HcclComm comm, char *commName);

/** Tells the rank of this member. @group communicator @since <=9.1.0 */
HcclResult HcclGetRankId(HcclComm comm, uint32_t *rank);

/** Tells how many ranks a communicator has. @group communicator @since <=9.1.0 */
HcclResult HcclGetRankSize(HcclComm comm, uint32_t *rankSize);

/**
 * Makes what the root tells the other ranks, by other means, so that they find it.
 * @group communicator @since <=9.1.0
 */
HcclResult HcclGetRootInfo(HcclRootInfo *rootInfo);

/** Makes what one of several roots tells the other ranks. @group communicator @since <=9.1.0 */
HcclResult HcclGetRootInfoScalable(HcclRootInfo *rootInfo);

/**
 * Gives every rank the data of all; sendCount is in elements of one rank.
 * @group collective @since <=9.1.0
 */
HcclResult HcclAllGather(void *sendBuf, void *recvBuf, uint64_t sendCount, HcclDataType dataType,
    HcclComm comm, aclrtStream stream);

/** Gives every rank the data of all, each of its own length in elements. @group collective @since <=9.1.0 */
HcclResult HcclAllGatherV(void *sendBuf, uint64_t sendCount, void *recvBuf, const void *recvCounts,
    const void *recvDispls, HcclDataType dataType, HcclComm comm, aclrtStream stream);

/**
 * Combines the data of all ranks and gives every rank the result; count is in elements.
 * @group collective @since <=9.1.0
 */
HcclResult HcclAllReduce(void *sendBuf, void *recvBuf, uint64_t count, HcclDataType dataType,
    HcclReduceOp op, HcclComm comm, aclrtStream stream);

/** Exchanges equal parts between all ranks; counts are in elements. @group collective @since <=9.1.0 */
HcclResult HcclAlltoAll(const void *sendBuf, uint64_t sendCount, HcclDataType sendType, const void *recvBuf,
    uint64_t recvCount, HcclDataType recvType, HcclComm comm, aclrtStream stream);

/**
 * Exchanges parts of given lengths and places between all ranks, in elements.
 * @group collective @since <=9.1.0
 */
HcclResult HcclAlltoAllV(const void *sendBuf, const void *sendCounts, const void *sdispls,
    HcclDataType sendType, const void *recvBuf, const void *recvCounts, const void *rdispls,
    HcclDataType recvType, HcclComm comm, aclrtStream stream);

/**
 * Exchanges parts between all ranks by one matrix of lengths in elements.
 * @group collective @since <=9.1.0
 */
HcclResult HcclAlltoAllVC(const void *sendBuf, const void *sendCountMatrix, HcclDataType sendType,
    const void *recvBuf, HcclDataType recvType, HcclComm comm, aclrtStream stream);

/** Lets no rank's stream go on before all have arrived. @group collective @since <=9.1.0 */
HcclResult HcclBarrier(HcclComm comm, aclrtStream stream);

/** Does several sends and receives as one. @group collective @since <=9.1.0 */
HcclResult HcclBatchSendRecv(HcclSendRecvItem *sendRecvInfo, uint32_t itemNum, HcclComm comm,
    aclrtStream stream);

/** Gives every rank the data of one. @group collective @since <=9.1.0 */
HcclResult HcclBroadcast(void *buf, uint64_t count, HcclDataType dataType, uint32_t root, HcclComm comm,
    aclrtStream stream);

/** Ends a group of calls and submits them together. @group collective @since <=9.1.0 */
HcclResult HcclGroupEnd(void);

/** Starts a group of calls that are submitted together. @group collective @since <=9.1.0 */
HcclResult HcclGroupStart(void);

/** Receives data from a rank; count is in elements. @group collective @since <=9.1.0 */
HcclResult HcclRecv(void *recvBuf, uint64_t count, HcclDataType dataType, uint32_t srcRank, HcclComm comm,
    aclrtStream stream);

/** Combines the data of all ranks and gives one rank the result. @group collective @since <=9.1.0 */
HcclResult HcclReduce(void *sendBuf, void *recvBuf, uint64_t count, HcclDataType dataType, HcclReduceOp op,
    uint32_t root, HcclComm comm, aclrtStream stream);

/**
 * Combines the data of all ranks and gives each a part; recvCount is in elements of one rank.
 * @group collective @since <=9.1.0
 */
HcclResult HcclReduceScatter(void *sendBuf, void *recvBuf, uint64_t recvCount, HcclDataType dataType,
    HcclReduceOp op, HcclComm comm, aclrtStream stream);

/**
 * Combines the data of all ranks and gives each a part of its own length in elements.
 * @group collective @since <=9.1.0
 */
HcclResult HcclReduceScatterV(void *sendBuf, const void *sendCounts, const void *sendDispls, void *recvBuf,
    uint64_t recvCount, HcclDataType dataType, HcclReduceOp op, HcclComm comm, aclrtStream stream);

/**
 * Gives each rank a part of the data of one; recvCount is in elements of one rank.
 * @group collective @since <=9.1.0
 */
HcclResult HcclScatter(void *sendBuf, void *recvBuf, uint64_t recvCount, HcclDataType dataType,
    uint32_t root, HcclComm comm, aclrtStream stream);

/** Sends data to a rank; count is in elements. @group collective @since <=9.1.0 */
HcclResult HcclSend(void *sendBuf, uint64_t count, HcclDataType dataType, uint32_t destRank, HcclComm comm,
    aclrtStream stream);

/** Tells an option of a communicator. @group config @since <=9.1.0 */
HcclResult HcclGetCommConfig(HcclComm comm, HcclConfig config, HcclConfigValue *configValue);

/**
 * Tells how many of the fields of HcclCommConfig this library knows, as a HcclCommConfigCapability: ask
 * before relying on one.
 * @group config @since <=9.1.0
 */
uint32_t HcclGetCommConfigCapability(void);

/** Tells an option of this process. @group config @since <=9.1.0 */
HcclResult HcclGetConfig(HcclConfig config, HcclConfigValue *configValue);

/** Changes an option of a communicator. @group config @since <=9.1.0 */
HcclResult HcclSetCommConfig(HcclComm comm, HcclConfig config, HcclConfigValue configValue);

/** Changes an option of this process. @group config @since <=9.1.0 */
HcclResult HcclSetConfig(HcclConfig config, HcclConfigValue configValue);

/** Lets a communicator use memory that was mapped into its range. @group memory @since <=9.1.0 */
HcclResult HcclCommActivateCommMemory(HcclComm comm, void *virPtr, size_t size, size_t offset,
    aclrtDrvMemHandle handle, uint64_t flags);

/** Ends the use of mapped memory by a communicator. @group memory @since <=9.1.0 */
HcclResult HcclCommDeactivateCommMemory(HcclComm comm, void *virPtr);

/** Ends the registration of a buffer with a communicator. @group memory @since <=9.1.0 */
HcclResult HcclCommDeregister(HcclComm comm, void *handle);

/** Exchanges registered memory with other ranks. @group memory @since <=9.1.0 */
HcclResult HcclCommExchangeMem(HcclComm comm, void *windowHandle, uint32_t *peerRanks, uint32_t peerRankNum);

/** Registers a buffer with a communicator. @group memory @since <=9.1.0 */
HcclResult HcclCommRegister(HcclComm comm, void *addr, uint64_t size, void **handle, uint32_t flag);

/** Tells a communicator the range of addresses its memory will be mapped in. @group memory @since <=9.1.0 */
HcclResult HcclCommSetMemoryRange(HcclComm comm, void *baseVirPtr, size_t size, size_t alignment,
    uint64_t flags);

/** Takes a range of addresses off a communicator. @group memory @since <=9.1.0 */
HcclResult HcclCommUnsetMemoryRange(HcclComm comm, void *baseVirPtr);

/** Tells whether a communicator has failed since, without blocking. @group error @since <=9.1.0 */
HcclResult HcclGetCommAsyncError(HcclComm comm, HcclResult *asyncError);

/** Tells a result in words. @group error @since <=9.1.0 */
const char *HcclGetErrorString(HcclResult code);

#ifdef __cplusplus
}
#endif

#endif /* ASCEND_HCCL_H */
