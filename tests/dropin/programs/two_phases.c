/* aclnn operators: a small network in f32 and f16, workspaces, refusals, repeatable executors, a host function of the program's own; the
 * checker sees what they touch. Run with ASCEND_MOCK_CHECK=1. */
#include "aclnnop/aclnn_add.h"
#include "aclnnop/aclnn_matmul.h"
#include "check.h"

#include <math.h>

static aclrtStream stream;

static void *on_device(const void *from, size_t bytes) {
    void *address;
    OK(aclrtMalloc(&address, bytes, ACL_MEM_MALLOC_HUGE_FIRST));
    if (from) OK(aclrtMemcpy(address, bytes, from, bytes, ACL_MEMCPY_HOST_TO_DEVICE));
    return address;
}

static aclTensor *tensor(void *address, aclDataType type, uint64_t rank, const int64_t *dims) {
    aclTensor *made = aclCreateTensor(dims, rank, type, NULL, 0, ACL_FORMAT_ND, dims, rank, address);
    TRUE(made != NULL);
    return made;
}

/* Both phases of an operator, with the workspace it asks for. */
#define RUN(op, on, ...)                                                                              \
    do {                                                                                              \
        uint64_t bytes_ = 0;                                                                          \
        aclOpExecutor *executor_ = NULL;                                                              \
        void *workspace_ = NULL;                                                                      \
        OK(op##GetWorkspaceSize(__VA_ARGS__, &bytes_, &executor_));                                   \
        if (bytes_) OK(aclrtMalloc(&workspace_, bytes_, ACL_MEM_MALLOC_HUGE_FIRST));                  \
        OK(op(workspace_, bytes_, executor_, on));                                                    \
    } while (0)

static int count_calls(const ascend_mock_operation *op, void *user) {
    if (op->num_outputs != 2 || strcmp(op->outputs[1].name, "indicesOut") != 0) return 1;
    memset(op->outputs[1].data, 0, op->outputs[1].bytes);
    ((float *)op->outputs[0].data)[0] = (float)op->attributes[0].whole;
    ++*(int *)user;
    return 0;
}

int main(void) {
    const float a[6] = {1, -2, 3, -4, 5, -6}, b[6] = {1, 2, 3, 4, 5, 6};
    const int64_t two_three[2] = {2, 3}, three_two[2] = {3, 2}, two_two[2] = {2, 2}, two[1] = {2};
    float got[6];
    uint64_t bytes = 0;
    aclOpExecutor *executor = NULL;
    OK(aclInit(NULL));
    OK(aclnnInit(NULL));
    OK(aclrtSetDevice(0));
    OK(aclrtCreateStream(&stream));
    void *pa = on_device(a, sizeof a), *pb = on_device(b, sizeof b), *pc = on_device(NULL, 32), *ph = on_device(NULL, 32);
    aclTensor *ta = tensor(pa, ACL_FLOAT, 2, two_three), *tb = tensor(pb, ACL_FLOAT, 2, three_two);
    aclTensor *tc = tensor(pc, ACL_FLOAT, 2, two_two), *th = tensor(ph, ACL_FLOAT16, 2, two_two);
    float two_f = 2;
    aclScalar *alpha = aclCreateScalar(&two_f, ACL_FLOAT);

    /* c = relu(a x b + 2 c), then softmax in half precision. */
    RUN(aclnnInplaceZero, stream, tc);
    RUN(aclnnMatmul, stream, ta, tb, tc, (int8_t)0);
    OK(aclrtSynchronizeStream(stream));
    OK(aclrtMemcpy(got, 16, pc, 16, ACL_MEMCPY_DEVICE_TO_HOST));
    TRUE(got[0] == 10 && got[1] == 12 && got[2] == -19 && got[3] == -24);
    RUN(aclnnInplaceAdd, stream, tc, tc, alpha);
    RUN(aclnnRelu, stream, tc, tc);
    RUN(aclnnSoftmax, stream, tc, 1, th);
    OK(aclrtSynchronizeStream(stream));
    uint16_t half[4];
    OK(aclrtMemcpy(half, 8, ph, 8, ACL_MEMCPY_DEVICE_TO_HOST));
    TRUE(fabsf(aclFloat16ToFloat(half[0]) - 1 / (1 + expf(6))) < 1e-4f && aclFloat16ToFloat(half[2]) == 0.5f);

    /* A view that is not dense: the transpose of a, scaled into b. */
    const int64_t turned[2] = {1, 3};
    aclTensor *at = aclCreateTensor(three_two, 2, ACL_FLOAT, turned, 0, ACL_FORMAT_ND, two_three, 2, pa);
    RUN(aclnnMuls, stream, at, alpha, tb);
    OK(aclrtSynchronizeStream(stream));
    OK(aclrtMemcpy(got, sizeof got, pb, sizeof got, ACL_MEMCPY_DEVICE_TO_HOST));
    TRUE(got[0] == 2 && got[1] == -8 && got[2] == -4 && got[5] == -12);

    /* Refusals of phase one and two; a text names what is wrong. */
    IS(aclnnAddGetWorkspaceSize(ta, ta, NULL, ta, &bytes, &executor), 161001);
    IS(aclnnAddGetWorkspaceSize(ta, ta, alpha, ta, NULL, &executor), 161001);
    IS(aclnnAddGetWorkspaceSize(ta, tb, alpha, ta, &bytes, &executor), 161002);
    const char *text = aclGetRecentErrMsg();
    TRUE(text != NULL && strstr(text, "aclnnAdd: shapes do not broadcast") != NULL);
    IS(aclnnMatmulGetWorkspaceSize(ta, ta, tc, 0, &bytes, &executor), 161002);
    OK(aclnnMatmulGetWorkspaceSize(ta, at, tc, 0, &bytes, &executor));
    TRUE(bytes >= 16 && bytes % 32 == 0);
    IS(aclnnMatmul(NULL, bytes, executor, stream), 161001);
    IS(aclnnMatmul(pb, 8, executor, stream), 161002);
    IS(aclnnMatmul(pb, bytes, executor, (aclrtStream)0x77), 361001);
    IS(aclnnMm(pb, bytes, executor, stream), 561000); /* another operator's */
    OK(aclnnMatmul(ph, bytes, executor, stream));
    IS(aclnnMatmul(ph, bytes, executor, stream), 561000); /* submitted already */
    IS(aclnnMatmul(ph, bytes, NULL, stream), 161001);
    OK(aclrtSynchronizeStream(stream));

    /* A repeatable executor, with another address for its second run. */
    void *pd = on_device(NULL, sizeof a);
    aclTensor *td = tensor(pd, ACL_FLOAT, 2, two_three);
    OK(aclnnNegGetWorkspaceSize(ta, td, &bytes, &executor));
    OK(aclSetAclOpExecutorRepeatable(executor));
    OK(aclnnNeg(NULL, 0, executor, stream));
    OK(aclSetInputTensorAddr(executor, 0, ta, pb));
    IS(aclSetInputTensorAddr(executor, 1, ta, pb), 161002);
    OK(AclSetOutputTensorAddr(executor, 0, td, pa));
    OK(aclnnNeg(NULL, 0, executor, stream));
    OK(aclDestroyAclOpExecutor(executor));
    IS(aclnnNeg(NULL, 0, executor, stream), 561000);
    OK(aclrtSynchronizeStream(stream));
    OK(aclrtMemcpy(got, sizeof got, pd, sizeof got, ACL_MEMCPY_DEVICE_TO_HOST));
    TRUE(got[0] == -1 && got[1] == 2);
    OK(aclrtMemcpy(got, sizeof got, pa, sizeof got, ACL_MEMCPY_DEVICE_TO_HOST));
    TRUE(got[0] == -2 && got[1] == 8);

    /* An operator without a host function, before and after the program registers one. */
    aclTensor *values = tensor(pd, ACL_FLOAT, 1, two), *indices = tensor(ph, ACL_INT64, 1, two);
    int calls = 0;
    RUN(aclnnTopk, stream, ta, 2, 1, true, true, values, indices);
    OK(aclrtSynchronizeStream(stream));
    OK(ascend_mock_operator("aclnnTopk", count_calls, &calls));
    RUN(aclnnTopk, stream, ta, 2, 1, true, true, values, indices);
    OK(aclrtSynchronizeStream(stream));
    OK(aclrtMemcpy(got, 4, pd, 4, ACL_MEMCPY_DEVICE_TO_HOST));
    TRUE(calls == 1 && got[0] == 2);
    IS(ascend_mock_findings(), 0);

    /* Nothing orders the two streams: the output of one is the input of the other. */
    aclrtStream other;
    OK(aclrtCreateStream(&other));
    RUN(aclnnAbs, stream, td, ta);
    RUN(aclnnExp, other, ta, td);
    OK(aclrtSynchronizeDevice());
    TRUE(ascend_mock_findings() > 0);
    char report[2048];
    ascend_mock_finding(0, report, sizeof report);
    TRUE(strstr(report, "aclnnAbs") != NULL && strstr(report, "aclnnExp") != NULL);

    aclTensor *tensors[] = {ta, tb, tc, th, at, td, values, indices};
    for (size_t i = 0; i < 8; i++) OK(aclDestroyTensor(tensors[i]));
    OK(aclDestroyScalar(alpha));
    OK(aclnnFinalize());
    OK(aclFinalize());
    puts("done");
    return 0;
}
