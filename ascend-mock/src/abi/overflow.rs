//! Whether computing overflowed.

use std::ffi::c_void;

use ascend_sys::aclrtStream;

use super::entry::api;
use crate::calls::overflow;

api! {
    fn aclrtGetOverflowStatus(outputAddr: handle *mut c_void, outputSize: val usize, stream: handle aclrtStream) {
        overflow::get(outputAddr, outputSize, stream)
    }
    fn aclrtResetOverflowStatus(stream: handle aclrtStream) {
        overflow::reset(stream)
    }
}
