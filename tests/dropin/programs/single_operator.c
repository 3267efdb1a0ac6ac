/* Single operators by their type: executed, by handle, converted, compiled, with a host function of the program's own (acl_op.h). */
#include "acl/acl_op_compiler.h"
#include "check.h"

enum { N = 6 };
static aclrtStream stream;

static void *on_device(const void *from, size_t bytes) {
    void *address;
    OK(aclrtMalloc(&address, bytes, ACL_MEM_MALLOC_HUGE_FIRST));
    if (from) OK(aclrtMemcpy(address, bytes, from, bytes, ACL_MEMCPY_HOST_TO_DEVICE));
    return address;
}

/* Fills the output with the attribute "bias" and the sum of the input. */
static int total(const ascend_mock_operation *op, void *user) {
    const float *x = op->inputs[0].data;
    float *y = op->outputs[0].data, sum = 0;
    if (op->num_inputs != 1 || op->num_attributes != 2 || strcmp(op->attributes[0].name, "bias") != 0) return 1;
    if (op->attributes[1].count != 3 || op->attributes[1].wholes[2] != 7) return 2;
    for (size_t i = 0; i < op->inputs[0].bytes / sizeof *x; i++) sum += x[i];
    for (size_t i = 0; i < op->outputs[0].bytes / sizeof *y; i++) y[i] = sum + (float)op->attributes[0].number;
    ++*(int *)user;
    return 0;
}

static aclError select_kernel(int inputs, const aclTensorDesc *const in[], int outputs, const aclTensorDesc *const out[],
                              const aclopAttr *attr, aclopKernelDesc *kernel) {
    size_t workspace = 64;
    TRUE(inputs == 2 && outputs == 1 && attr == NULL && aclGetTensorDescNumDims(in[0]) == 2 && out[0] != NULL);
    OK(aclopSetKernelWorkspaceSizes(kernel, 1, &workspace));
    return aclopSetKernelArgs(kernel, "add_f32", 1, &inputs, sizeof inputs);
}

int main(void) {
    const float a[N] = {1, 2, 3, 4, 5, 6}, b[3] = {10, 20, 30};
    float got[N];
    uint16_t half[N];
    const int64_t shape[2] = {2, 3}, row[1] = {3}, unknown[2] = {-1, -1}, one[1] = {1}, list[3] = {5, 6, 7};
    OK(aclInit(NULL));
    OK(aclrtSetDevice(0));
    OK(aclrtCreateStream(&stream));
    void *x = on_device(a, sizeof a), *y = on_device(b, sizeof b), *z = on_device(NULL, sizeof a);
    aclTensorDesc *matrix = aclCreateTensorDesc(ACL_FLOAT, 2, shape, ACL_FORMAT_ND);
    aclTensorDesc *vector = aclCreateTensorDesc(ACL_FLOAT, 1, row, ACL_FORMAT_ND);
    aclTensorDesc *halves = aclCreateTensorDesc(ACL_FLOAT16, 2, shape, ACL_FORMAT_ND);
    aclTensorDesc *open = aclCreateTensorDesc(ACL_FLOAT, 2, unknown, ACL_FORMAT_ND);
    aclTensorDesc *single = aclCreateTensorDesc(ACL_FLOAT, 1, one, ACL_FORMAT_ND);
    aclDataBuffer *bx = aclCreateDataBuffer(x, sizeof a), *by = aclCreateDataBuffer(y, sizeof b);
    aclDataBuffer *bz = aclCreateDataBuffer(z, sizeof a), *small = aclCreateDataBuffer(z, 8);
    aclTensorDesc *in[2] = {matrix, vector}, *out[1] = {open};
    aclDataBuffer *inputs[2] = {bx, by}, *outputs[1] = {bz};

    /* Broadcast, into an output whose shape follows from the inputs, on a stream that is held meanwhile. */
    OK(ascend_mock_hold_stream(stream));
    OK(aclopExecuteV2("Add", 2, in, inputs, 1, out, outputs, NULL, stream));
    IS(ascend_mock_pending(stream), 1);
    OK(ascend_mock_release_stream(stream));
    OK(aclrtSynchronizeStream(stream));
    OK(aclrtMemcpy(got, sizeof got, z, sizeof got, ACL_MEMCPY_DEVICE_TO_HOST));
    for (int i = 0; i < N; i++) TRUE(got[i] == a[i] + b[i % 3]);
    IS(aclGetTensorDescDim(open, 0), 2);
    IS(aclGetTensorDescDim(open, 1), 3);

    /* What does not fit is refused, and the text says what. */
    outputs[0] = small;
    IS(aclopExecuteV2("Add", 2, in, inputs, 1, out, outputs, NULL, stream), 100000);
    const char *text = aclGetRecentErrMsg();
    TRUE(text != NULL && strstr(text, "needs 24 bytes, its buffer has 8") != NULL);
    outputs[0] = bz;
    IS(aclopExecuteV2(NULL, 2, in, inputs, 1, out, outputs, NULL, stream), 100000);
    IS(aclopExecuteV2("Add", -1, in, inputs, 1, out, outputs, NULL, stream), 100000);
    in[0] = aclCreateTensorDesc(ACL_FLOAT, 2, unknown, ACL_FORMAT_ND);
    IS(aclopExecuteV2("Add", 2, in, inputs, 1, out, outputs, NULL, stream), 148050);
    aclDestroyTensorDesc(in[0]);
    IS(aclopExecuteV2("Add", 2, in, inputs, 1, out, outputs, NULL, stream), 100000); /* a destroyed descriptor */
    in[0] = matrix;

    /* By a handle, as often as one likes; and conversions. */
    aclopHandle *handle, *cast;
    const aclTensorDesc *const_in[2] = {matrix, vector}, *const_out[1] = {matrix};
    const aclDataBuffer *const_inputs[2] = {bx, by};
    OK(aclopCreateHandle("Mul", 2, const_in, 1, const_out, NULL, &handle));
    OK(aclopExecWithHandle(handle, 2, const_inputs, 1, outputs, stream));
    OK(aclopExecWithHandle(handle, 2, const_inputs, 1, outputs, stream));
    OK(aclopCreateHandleForCast(matrix, halves, 0, &cast));
    OK(aclopExecWithHandle(cast, 1, (const aclDataBuffer *const *)outputs, 1, outputs, stream));
    OK(aclrtSynchronizeStream(stream));
    OK(aclrtMemcpy(half, sizeof half, z, sizeof half, ACL_MEMCPY_DEVICE_TO_HOST));
    for (int i = 0; i < N; i++) TRUE(aclFloat16ToFloat(half[i]) == a[i] * b[i % 3]);
    OK(aclopCast(matrix, bx, halves, bz, 0, stream));
    OK(aclrtSynchronizeStream(stream));
    OK(aclrtMemcpy(half, sizeof half, z, sizeof half, ACL_MEMCPY_DEVICE_TO_HOST));
    TRUE(aclFloat16ToFloat(half[5]) == 6);
    aclopDestroyHandle(handle);
    aclopDestroyHandle(cast);
    IS(aclopExecWithHandle(handle, 2, const_inputs, 1, outputs, stream), 100000);

    /* A host function of the program's own, with attributes; once by compiling. */
    int calls = 0;
    aclopAttr *attr = aclopCreateAttr();
    OK(aclopSetAttrFloat(attr, "bias", 0.5f));
    OK(aclopSetAttrListInt(attr, "list", 3, list));
    OK(ascend_mock_operator("Total", total, &calls));
    in[0] = matrix;
    out[0] = single;
    OK(aclopCompile("Total", 1, const_in, 1, (const aclTensorDesc *const *)out, attr, ACL_ENGINE_SYS, ACL_COMPILE_SYS, NULL));
    OK(aclopCompileAndExecuteV2("Total", 1, in, inputs, 1, out, outputs, attr, ACL_ENGINE_SYS, ACL_COMPILE_SYS, NULL, stream));
    OK(aclrtSynchronizeStream(stream));
    OK(aclrtMemcpy(got, 4, z, 4, ACL_MEMCPY_DEVICE_TO_HOST));
    TRUE(got[0] == 21.5f && calls == 1);
    aclopDestroyAttr(attr);
    IS(aclopSetAttrFloat(attr, "bias", 1), 100000);

    /* A type that nothing stands in for is accepted, and moves nothing. */
    out[0] = matrix;
    OK(aclopExecuteV2("FlashAttentionScore", 2, in, inputs, 1, out, outputs, NULL, stream));
    OK(aclopExecuteV2("FlashAttentionScore", 2, in, inputs, 1, out, outputs, NULL, stream));
    OK(aclrtSynchronizeStream(stream));

    /* Shapes alone, options, kernels by a compile function. */
    OK(aclSetTensorShape(open, 2, unknown));
    out[0] = open;
    IS(aclopInferShape("MaximumOfNobody", 2, in, inputs, 1, out, NULL), 207000);
    OK(aclopInferShape("Maximum", 2, in, inputs, 1, out, NULL));
    IS(aclGetTensorDescDim(open, 0), 2);
    char value[16];
    OK(aclSetCompileopt(ACL_OP_JIT_COMPILE, "disable"));
    IS(aclGetCompileoptSize(ACL_OP_JIT_COMPILE), 8);
    OK(aclGetCompileopt(ACL_OP_JIT_COMPILE, value, sizeof value));
    TRUE(strcmp(value, "disable") == 0);
    IS(aclGetCompileopt(ACL_OP_JIT_COMPILE, value, 3), 100000);
    IS(aclSetCompileopt((aclCompileOpt)99, "1"), 100000);
    IS(aclopUpdateParams("MyAdd", 2, const_in, 1, const_out, NULL), 100028);
    OK(aclopRegisterCompileFunc("MyAdd", select_kernel));
    IS(aclopRegisterCompileFunc("MyAdd", select_kernel), 100030);
    IS(aclopUpdateParams("MyAdd", 2, const_in, 1, const_out, NULL), 100029);
    OK(aclopCreateKernel("MyAdd", "add_f32", "add", value, sizeof value, ACL_ENGINE_AICORE, NULL));
    OK(aclopUpdateParams("MyAdd", 2, const_in, 1, const_out, NULL));
    OK(aclopUnregisterCompileFunc("MyAdd"));

    aclTensorDesc *tensors[] = {matrix, vector, halves, open, single};
    aclDataBuffer *buffers[] = {bx, by, bz, small};
    for (size_t i = 0; i < 5; i++) aclDestroyTensorDesc(tensors[i]);
    for (size_t i = 0; i < 4; i++) OK(aclDestroyDataBuffer(buffers[i]));
    OK(aclrtDestroyStream(stream));
    OK(aclFinalize());
    puts("done");
    return 0;
}
