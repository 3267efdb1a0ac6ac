//! The simulated NPU as a drop-in libascendcl.so.
