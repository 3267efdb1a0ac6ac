/* Descriptors of tensors and of memory, element sizes, half precision. */
#include "check.h"

int main(void) {
    int64_t dims[] = {2, -1, 4}, range[3][2] = {{2, 2}, {1, 8}, {4, 4}}, got[2];
    char bytes[64];
    aclTensorDesc *tensor = aclCreateTensorDesc(ACL_FLOAT16, 3, dims, ACL_FORMAT_ND);
    aclDataBuffer *buffer = aclCreateDataBuffer(bytes, sizeof bytes);
    TRUE(tensor != NULL && buffer != NULL);
    IS(aclGetTensorDescNumDims(tensor), 3);
    IS(aclGetTensorDescType(tensor), ACL_FLOAT16);
    IS(aclGetTensorDescFormat(tensor), ACL_FORMAT_ND);
    OK(aclGetTensorDescDimV2(tensor, 1, got));
    IS(got[0], -1);
    IS(aclGetTensorDescDimV2(tensor, 3, got), 100000);
    OK(aclSetTensorShapeRange(tensor, 3, range));
    OK(aclGetTensorDescDimRange(tensor, 1, 2, got));
    TRUE(got[0] == 1 && got[1] == 8);
    dims[1] = 3;
    OK(aclSetTensorShape(tensor, 3, dims));
    IS(aclGetTensorDescElementCount(tensor), 24);
    IS(aclGetTensorDescSize(tensor), 48);
    aclSetTensorDescName(tensor, "hidden");
    TRUE(strcmp(aclGetTensorDescName(tensor), "hidden") == 0);
    TRUE(aclGetDataBufferAddr(buffer) == bytes);
    IS(aclGetDataBufferSizeV2(buffer), 64);
    OK(aclUpdateDataBuffer(buffer, bytes + 8, 8));
    IS(aclGetDataBufferSize(buffer), 8);
    TRUE(aclCreateTensorDesc(ACL_FLOAT, 2, NULL, ACL_FORMAT_ND) == NULL);
    IS(aclDataTypeSize(ACL_BF16), 2);
    TRUE(aclFloat16ToFloat(aclFloatToFloat16(1.5f)) == 1.5f);
    aclDestroyTensorDesc(tensor);
    OK(aclDestroyDataBuffer(buffer));
    IS(aclDestroyDataBuffer(buffer), 100000);
    puts("done");
    return 0;
}
