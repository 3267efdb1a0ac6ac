// Two ranks in one process, linked with -lhccl: an all-reduce (acl/memory-kernels-graphs 4). Run with ASCEND_MOCK_DEVICES=2.
#include "check.h"
#include "hccl/hccl.h"

int main() {
    int32_t devices[2] = {0, 1};
    HcclComm comms[2];
    aclrtStream streams[2];
    float *memory[2], host[4];
    OK(aclInit(nullptr));
    OK(HcclCommInitAll(2, devices, comms));
    for (int rank = 0; rank < 2; rank++) {
        OK(aclrtSetDevice(rank));
        OK(aclrtCreateStream(&streams[rank]));
        OK(aclrtMalloc((void **)&memory[rank], sizeof host, ACL_MEM_MALLOC_HUGE_FIRST));
        for (float &value : host) value = (float)(rank + 1);
        OK(aclrtMemcpy(memory[rank], sizeof host, host, sizeof host, ACL_MEMCPY_HOST_TO_DEVICE));
    }
    for (int rank = 0; rank < 2; rank++) {
        OK(aclrtSetDevice(rank));
        OK(HcclAllReduce(memory[rank], memory[rank], 4, HCCL_DATA_TYPE_FP32, HCCL_REDUCE_SUM, comms[rank], streams[rank]));
    }
    for (int rank = 0; rank < 2; rank++) {
        OK(aclrtSetDevice(rank));
        OK(aclrtSynchronizeStream(streams[rank]));
        OK(aclrtMemcpy(host, sizeof host, memory[rank], sizeof host, ACL_MEMCPY_DEVICE_TO_HOST));
        for (float value : host) TRUE(value == 3.0f);
        OK(HcclCommDestroy(comms[rank]));
    }
    OK(aclFinalize());
    puts("done");
}
