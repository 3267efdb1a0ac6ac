//! Raw bindings to the Ascend ACL runtime: types, constants, the function table and its loader.
//!
//! Names are C's own. Nothing here is checked: `ascend-rt` is the safe layer. What this crate adds to the C
//! API is that nothing is linked. A [`Library`] is found and loaded at run time, its functions stand in a
//! [`FnTable`], and a function that the installed release lacks is `None` there, never a crash.
//!
//! ```no_run
//! use ascend_sys::Library;
//!
//! let library = ascend_sys::load()?;
//! let mut count = 0;
//! // SAFETY: `count` is a valid place for the number; the call has no other precondition.
//! let status = unsafe { (library.table().aclrtGetDeviceCount)(&mut count) };
//! assert!(status.is_success(), "{status}");
//! # Ok::<(), ascend_sys::LoadError>(())
//! ```
//!
//! Everything is generated from the headers in `include/`, which state the facts of the ABI in our own words:
//! [`for_each_acl_function!`], [`for_each_hccl_function!`] and [`for_each_operator_function!`] pass on the one list
//! from which the tables, the loader, the mock and the coverage page derive. Operators have types and lists, and no
//! table: whoever links or looks one up has its signature here.

#[cfg(not(feature = "buildtime_bindgen"))]
#[rustfmt::skip]
#[expect(non_camel_case_types, non_snake_case, reason = "the names are C's")]
#[allow(clippy::unnecessary_cast, reason = "bindgen writes casts that some types need")]
mod bindings;
#[cfg(not(feature = "buildtime_bindgen"))]
#[rustfmt::skip]
mod codes;
#[cfg(not(feature = "buildtime_bindgen"))]
#[rustfmt::skip]
#[macro_use]
mod functions;
#[cfg(not(feature = "buildtime_bindgen"))]
#[rustfmt::skip]
#[expect(non_snake_case, reason = "the names are C's")]
mod hccl_bindings;
#[cfg(not(feature = "buildtime_bindgen"))]
#[rustfmt::skip]
#[expect(non_camel_case_types, non_snake_case, reason = "the names are C's")]
mod op_bindings;

// The same five files, as the build script has just made them.
#[cfg(feature = "buildtime_bindgen")]
#[expect(non_camel_case_types, non_snake_case, reason = "the names are C's")]
mod bindings {
    include!(concat!(env!("OUT_DIR"), "/bindings.rs"));
}
#[cfg(feature = "buildtime_bindgen")]
mod codes {
    include!(concat!(env!("OUT_DIR"), "/codes.rs"));
}
#[cfg(feature = "buildtime_bindgen")]
#[macro_use]
mod functions {
    include!(concat!(env!("OUT_DIR"), "/functions.rs"));
}
#[cfg(feature = "buildtime_bindgen")]
#[expect(non_snake_case, reason = "the names are C's")]
mod hccl_bindings {
    include!(concat!(env!("OUT_DIR"), "/hccl_bindings.rs"));
}
#[cfg(feature = "buildtime_bindgen")]
#[expect(non_camel_case_types, non_snake_case, reason = "the names are C's")]
mod op_bindings {
    include!(concat!(env!("OUT_DIR"), "/op_bindings.rs"));
}

#[expect(non_snake_case, reason = "the names are C's")]
pub mod hccl;
#[cfg(feature = "linked")]
mod linked;
pub mod list;
pub mod load;
pub mod mock;
mod status;
#[expect(non_snake_case, reason = "the names are C's")]
mod table;

/// The release of CANN whose headers these bindings state. Newer and older ones work too: what they lack or add is an
/// optional entry of the table.
pub const ABI_BASELINE: &str = "9.1";

pub use bindings::*;
pub use hccl::HcclTable;
pub use hccl_bindings::*;
#[cfg(feature = "linked")]
pub use linked::linked;
pub use list::{Bound, FUNCTIONS, FunctionInfo, HCCL_FUNCTIONS, OPERATOR_FUNCTIONS};
pub use load::{HcclLibrary, Library, LoadError, load, load_from, load_hccl, load_hccl_from};
pub use op_bindings::*;
pub use status::{AclError, AclError as aclError, Class, HcclResult};
pub use table::{FnTable, MissingSymbols};
