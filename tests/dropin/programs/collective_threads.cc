// Two ranks on two threads meet by root information and exchange; then one rank does not come, and the other is told in time
// (acl/memory-kernels-graphs 4). Run with ASCEND_MOCK_DEVICES=2 HCCL_EXEC_TIMEOUT=1.
#include "check.h"
#include "hccl/hccl.h"

#include <thread>

static void rank_of_two(const HcclRootInfo *root, int rank) {
    HcclComm comm;
    aclrtStream stream;
    float *memory, host[8];
    OK(aclrtSetDevice(rank));
    OK(HcclCommInitRootInfo(2, root, (uint32_t)rank, &comm));
    OK(aclrtCreateStream(&stream));
    OK(aclrtMalloc((void **)&memory, sizeof host, ACL_MEM_MALLOC_HUGE_FIRST));
    for (float &value : host) value = (float)(rank + 1);
    OK(aclrtMemcpy(memory, sizeof host, host, sizeof host, ACL_MEMCPY_HOST_TO_DEVICE));
    HcclSendRecvItem items[2] = {
        {HCCL_SEND, memory, 4, HCCL_DATA_TYPE_FP32, (uint32_t)(1 - rank)},
        {HCCL_RECV, memory + 4, 4, HCCL_DATA_TYPE_FP32, (uint32_t)(1 - rank)},
    };
    OK(HcclBatchSendRecv(items, 2, comm, stream));
    OK(HcclAllReduce(memory, memory, 4, HCCL_DATA_TYPE_FP32, HCCL_REDUCE_SUM, comm, stream));
    OK(aclrtSynchronizeStream(stream));
    OK(aclrtMemcpy(host, sizeof host, memory, sizeof host, ACL_MEMCPY_DEVICE_TO_HOST));
    for (int i = 0; i < 4; i++) TRUE(host[i] == 3.0f && host[4 + i] == (float)(2 - rank));
    if (rank == 0) {
        OK(HcclBarrier(comm, stream));
        IS(aclrtSynchronizeStream(stream), 507048);
        const char *text = aclGetRecentErrMsg();
        TRUE(text && strstr(text, "Barrier, operation 2") && strstr(text, "ranks [1] of 2, which have not come"));
    }
    OK(HcclCommDestroy(comm));
}

int main() {
    HcclRootInfo root;
    OK(aclInit(nullptr));
    OK(aclrtSetDevice(0));
    OK(HcclGetRootInfo(&root));
    std::thread other(rank_of_two, &root, 1);
    rank_of_two(&root, 0);
    other.join();
    OK(aclFinalize());
    puts("done");
}
