//! The ACL ABI in front of ascend-sim: a simulated NPU for programs that speak ACL.
