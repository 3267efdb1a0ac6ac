//! The runtime that the program was linked against, beside the one that can be loaded.
//!
//! Only the required functions are named to the linker; the others are looked up in what is then loaded, so a program
//! that was linked against a new release starts under an old one.

use std::{
    ffi::{CStr, c_void},
    ptr,
};

use crate::{load::object::Object, *};

macro_rules! declare {
    (
        functions { $({ doc: $doc:literal, fn $name:ident ($($arg:ident: $ty:ty),*) -> $ret:ty, group: $group:literal,
            need: $need:ident, since: $since:literal, bound: $bound:ident, library: $library:literal })* }
        variadic $variadic:tt
    ) => {
        /// The required functions, as the linker sees them.
        mod symbols {
            use crate::*;

            unsafe extern "C" {
                $(declare!(@symbol $need $name ($($arg: $ty),*) -> $ret);)*
            }
        }

        /// The address of a required function.
        fn required(name: &CStr) -> Option<*const c_void> {
            $(declare!(@address $need $name name);)*
            None
        }
    };
    (@symbol required $name:ident ($($arg:ident: $ty:ty),*) -> $ret:ty) => {
        pub(super) fn $name($($arg: $ty),*) -> $ret;
    };
    (@symbol optional $($rest:tt)*) => {};
    (@address required $name:ident $wanted:ident) => {
        if $wanted.to_bytes() == stringify!($name).as_bytes() {
            return Some(symbols::$name as *const c_void);
        }
    };
    (@address optional $($rest:tt)*) => {};
}

for_each_acl_function!(declare);

/// The table of the runtime that this program is linked against.
///
/// # Errors
///
/// None in practice: without the required functions the program would not have been linked.
pub fn linked() -> Result<FnTable, MissingSymbols> {
    let process = Object::of_this_process();
    let lookup = |name: &CStr| required(name).or_else(|| process.symbol(name)).unwrap_or(ptr::null());
    // SAFETY: the linker bound the required names to the runtime, and the others are looked up where it was loaded; a
    // linked library stays loaded until the process ends.
    unsafe { FnTable::load_with(lookup) }
}
