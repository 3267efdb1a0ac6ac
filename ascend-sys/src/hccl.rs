//! The functions of `libhccl.so`.
//!
//! All of them are optional: a program that uses collectives asks for those it needs, and the library is only
//! loaded then.

use core::{
    ffi::{CStr, c_void},
    fmt,
};

use crate::{table::define_table, *};

macro_rules! hccl_table {
    ($($list:tt)*) => {
        define_table! {
            /// The functions of the collective communication library; each is `None` where it is not exported.
            HcclTable;
            $($list)*
        }
    };
}

for_each_hccl_function!(hccl_table);
