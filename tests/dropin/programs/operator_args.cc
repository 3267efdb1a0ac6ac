// What operators are described with, from C++: shapes come back in arrays for delete[], lists own what is in them.
#include "aclnn/aclnn_base.h"
#include "aclnnop/aclnn_cat.h"
#include "check.h"

#include <memory>
#include <vector>

static std::vector<int64_t> numbers(aclnnStatus (*ask)(const aclTensor *, int64_t **, uint64_t *), const aclTensor *tensor) {
    int64_t *raw = nullptr;
    uint64_t count = 0;
    IS(ask(tensor, &raw, &count), OK);
    std::unique_ptr<int64_t[]> owned(raw);
    return {owned.get(), owned.get() + count};
}

#undef OK
int main() {
    using List = std::vector<int64_t>;
    const int64_t dims[] = {2, 3}, strides[] = {8, 1}, storage[] = {4, 8};
    int memory[32];
    aclTensor *tensor = aclCreateTensor(dims, 2, ACL_BF16, strides, 5, ACL_FORMAT_NCHW, storage, 2, memory);
    TRUE(tensor != nullptr);
    TRUE(numbers(aclGetViewShape, tensor) == List({2, 3}));
    TRUE(numbers(aclGetViewStrides, tensor) == List({8, 1}));
    TRUE(numbers(aclGetStorageShape, tensor) == List({4, 8}));
    int64_t offset = 0;
    aclFormat format;
    aclDataType type;
    void *address = nullptr;
    IS(aclGetViewOffset(tensor, &offset), OK);
    IS(offset, 5);
    IS(aclGetFormat(tensor, &format), OK);
    IS(format, ACL_FORMAT_NCHW);
    IS(aclGetDataType(tensor, &type), OK);
    IS(type, ACL_BF16);
    IS(aclSetRawTensorAddr(tensor, memory + 1), OK);
    IS(aclGetRawTensorAddr(tensor, &address), OK);
    TRUE(address == memory + 1);
    IS(aclInitTensor(tensor, dims, 1, ACL_INT32, nullptr, 0, ACL_FORMAT_ND, dims, 1, memory), OK);
    TRUE(numbers(aclGetViewShape, tensor) == List({2}));
    TRUE(numbers(aclGetViewStrides, tensor) == List({1}));

    // What is wrong is refused: null, and objects of another kind.
    uint64_t count = 0;
    IS(aclGetViewOffset(nullptr, &offset), 161001);
    IS(aclGetViewOffset(tensor, nullptr), 161001);
    IS(aclGetIntArraySize(reinterpret_cast<aclIntArray *>(tensor), &count), 161002);
    TRUE(aclCreateTensor(nullptr, 2, ACL_FLOAT, nullptr, 0, ACL_FORMAT_ND, dims, 2, memory) == nullptr);
    TRUE(aclCreateScalar(nullptr, ACL_FLOAT) == nullptr);
    IS(aclDestroyTensor(nullptr), OK);

    float numbers_f[] = {1, 2, 3};
    bool flags[] = {true, false};
    int64_t whole = -7;
    aclScalar *scalar = aclCreateScalar(&whole, ACL_INT64);
    aclIntArray *ints = aclCreateIntArray(dims, 2);
    aclFloatArray *floats = aclCreateFloatArray(numbers_f, 3);
    aclBoolArray *bools = aclCreateBoolArray(flags, 2);
    aclTensorList *tensors = aclCreateTensorList(&tensor, 1);
    aclScalarList *scalars = aclCreateScalarList(&scalar, 1);
    IS(aclGetIntArraySize(ints, &count), OK);
    IS(count, 2);
    IS(aclGetFloatArraySize(floats, &count), OK);
    IS(count, 3);
    IS(aclGetBoolArraySize(bools, &count), OK);
    IS(count, 2);
    IS(aclGetTensorListSize(tensors, &count), OK);
    IS(count, 1);
    IS(aclGetScalarListSize(scalars, &count), OK);
    IS(count, 1);
    IS(aclDestroyIntArray(ints), OK);
    IS(aclDestroyFloatArray(floats), OK);
    IS(aclDestroyBoolArray(bools), OK);
    IS(aclDestroyTensorList(tensors), OK); // and the tensor in it
    IS(aclGetViewOffset(tensor, &offset), 161002);
    IS(aclDestroyScalarList(scalars), OK);
    IS(aclGetIntArraySize(ints, &count), 161002);
    puts("done");
    return 0;
}
