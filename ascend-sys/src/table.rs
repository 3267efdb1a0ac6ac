//! The functions of a loaded runtime as a struct of pointers.

use core::{
    ffi::{CStr, c_void},
    fmt,
};

use crate::*;

/// Required functions that a library does not export, all of them together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MissingSymbols {
    /// The C names.
    pub names: Vec<&'static str>,
}

impl fmt::Display for MissingSymbols {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "missing {}", self.names.join(", "))
    }
}

impl std::error::Error for MissingSymbols {}

/// The type of a field of a table: bare if the function is required.
macro_rules! slot {
    (required $($pointer:tt)*) => { $($pointer)* };
    (optional $($pointer:tt)*) => { Option<$($pointer)*> };
}

/// Fills a field: a required function that is not found is noted, and the table is then never made.
macro_rules! resolve {
    (required $name:ident $lookup:ident $missing:ident ($($pointer:tt)*)) => {{
        let found = $lookup($crate::table::c_name!($name));
        if found.is_null() {
            $missing.push(stringify!($name));
        }
        found
    }};
    (optional $name:ident $lookup:ident $missing:ident ($($pointer:tt)*)) => {
        $lookup($crate::table::c_name!($name))
    };
}

/// Makes a function pointer of an address that was looked up.
macro_rules! pointer {
    (required $name:ident ($($pointer:tt)*)) => {
        // SAFETY: not null, or the missing symbols were returned above; the caller of `load_with` promised that
        // an address which is not null is the function of that name, and it has this type by the header.
        unsafe { core::mem::transmute::<*const c_void, $($pointer)*>($name) }
    };
    (optional $name:ident ($($pointer:tt)*)) => {
        // SAFETY: null is `None`; the caller of `load_with` promised that any other address is the function of that
        // name, and it has this type by the header.
        unsafe { core::mem::transmute::<*const c_void, Option<$($pointer)*>>($name) }
    };
}

/// The name of a function as C reads it.
macro_rules! c_name {
    ($name:ident) => {{
        const NAME: &CStr = match CStr::from_bytes_with_nul(concat!(stringify!($name), "\0").as_bytes()) {
            Ok(name) => name,
            Err(_) => c"",
        };
        NAME
    }};
}

/// Defines a table from one of the lists.
macro_rules! define_table {
    (
        $(#[$attribute:meta])* $table:ident;
        functions { $({ doc: $doc:literal, fn $name:ident ($($arg:ident: $ty:ty),*) -> $ret:ty, group: $group:literal,
            need: $need:ident, since: $since:literal, bound: $bound:ident, library: $library:literal })* }
        variadic { $({ doc: $vdoc:literal, fn $vname:ident ($($varg:ident: $vty:ty),*, ...) -> $vret:ty, group: $vgroup:literal,
            need: $vneed:ident, since: $vsince:literal, bound: $vbound:ident, library: $vlibrary:literal })* }
    ) => {
        $(#[$attribute])*
        #[repr(C)]
        #[derive(Clone, Copy)]
        pub struct $table {
            $(#[doc = concat!($doc, "\n\nC `", stringify!($name), "` · ", $crate::table::since!($bound $since), " · ", $group)]
            pub $name: $crate::table::slot!($need unsafe extern "C" fn($($arg: $ty),*) -> $ret),)*
            $(#[doc = concat!($vdoc, "\n\nC `", stringify!($vname), "` · ", $crate::table::since!($vbound $vsince), " · ", $vgroup)]
            pub $vname: $crate::table::slot!($vneed unsafe extern "C" fn($($varg: $vty),*, ...) -> $vret),)*
        }

        impl $table {
            /// Fills a table by looking up every function by its C name; null means that it is not there.
            ///
            /// # Errors
            ///
            /// Names every required function that was not found.
            ///
            /// # Safety
            ///
            /// - An address that `lookup` returns, unless null, is that of the C function of the given name, with
            ///   the signature that the header of this crate states.
            /// - The code at these addresses stays loaded as long as any copy of the table is used.
            pub unsafe fn load_with(
                mut lookup: impl FnMut(&CStr) -> *const c_void,
            ) -> Result<Self, MissingSymbols> {
                #[allow(unused_mut, reason = "a list without required functions pushes nothing")]
                let mut missing: Vec<&'static str> = Vec::new();
                $(let $name = $crate::table::resolve!($need $name lookup missing ());)*
                $(let $vname = $crate::table::resolve!($vneed $vname lookup missing ());)*
                if !missing.is_empty() {
                    return Err(MissingSymbols { names: missing });
                }
                Ok(Self {
                    $($name: $crate::table::pointer!($need $name (unsafe extern "C" fn($($arg: $ty),*) -> $ret)),)*
                    $($vname: $crate::table::pointer!($vneed $vname (unsafe extern "C" fn($($varg: $vty),*, ...) -> $vret)),)*
                })
            }

            /// The number of functions that are there.
            #[must_use]
            pub fn present(&self) -> usize {
                0 $(+ $crate::table::present!($need self.$name))* $(+ $crate::table::present!($vneed self.$vname))*
            }

            /// Whether the function of that C name is there; `None` if this table knows no such function.
            #[must_use]
            pub fn has(&self, name: &str) -> Option<bool> {
                match name {
                    $(stringify!($name) => Some($crate::table::present!($need self.$name) == 1),)*
                    $(stringify!($vname) => Some($crate::table::present!($vneed self.$vname) == 1),)*
                    _ => None,
                }
            }
        }

        impl fmt::Debug for $table {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($table), " {{ {} functions }}"), self.present())
            }
        }
    };
}

/// How the documentation words a version.
macro_rules! since {
    (exact $version:literal) => {
        concat!("since CANN ", $version)
    };
    (upper $version:literal) => {
        concat!("since CANN ", $version, " or earlier")
    };
    (after $version:literal) => {
        concat!("later than CANN ", $version)
    };
}

/// One if a field is filled.
macro_rules! present {
    (required $field:expr) => {
        1
    };
    (optional $field:expr) => {
        usize::from($field.is_some())
    };
}

pub(crate) use {c_name, define_table, pointer, present, resolve, since, slot};

macro_rules! acl_table {
    ($($list:tt)*) => {
        define_table! {
            /// The functions of the ACL runtime (`libascendcl.so`, or `libacl_rt.so` since CANN 8.5).
            ///
            /// The core ones, which every release has, are bare pointers; the others are `None` where the loaded
            /// library does not export them. [`FUNCTIONS`](crate::FUNCTIONS) says for each since when it exists.
            FnTable;
            $($list)*
        }
    };
}

for_each_acl_function!(acl_table);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn missing_required_functions_are_reported_together() {
        // SAFETY: every address is null.
        let result = unsafe { FnTable::load_with(|_| core::ptr::null()) };
        let missing = result.err().map(|m| m.names).unwrap_or_default();
        let required: Vec<_> = FUNCTIONS.iter().filter(|f| f.required).map(|f| f.name).collect();
        assert_eq!(missing, required);
    }

    #[test]
    fn tables_and_libraries_may_be_used_by_any_thread() {
        fn any_thread<T: Send + Sync>() {}
        any_thread::<FnTable>();
        any_thread::<HcclTable>();
        any_thread::<Library>();
        any_thread::<LoadError>();
    }

    #[test]
    fn the_table_is_as_big_as_its_list() {
        assert_eq!(size_of::<FnTable>(), FUNCTIONS.len() * size_of::<usize>());
        assert_eq!(size_of::<HcclTable>(), HCCL_FUNCTIONS.len() * size_of::<usize>());
    }

    #[test]
    fn only_the_wanted_functions_are_filled() {
        unsafe extern "C" fn nothing() {}
        let lookup = |name: &CStr| {
            let required = FUNCTIONS
                .iter()
                .any(|f| f.required && f.name.as_bytes() == name.to_bytes());
            if required || name == c"aclrtStreamQuery" {
                nothing as *const c_void
            } else {
                core::ptr::null()
            }
        };
        // SAFETY: the table is only looked at, no function of it is called.
        let table = unsafe { FnTable::load_with(lookup) }.ok();
        let required = FUNCTIONS.iter().filter(|f| f.required).count();
        assert_eq!(table.map(|t| t.present()), Some(required + 1));
        assert_eq!(table.and_then(|t| t.has("aclrtStreamQuery")), Some(true));
        assert_eq!(table.and_then(|t| t.has("aclrtLaunchHostFunc")), Some(false));
        assert_eq!(table.and_then(|t| t.has("noSuchFunction")), None);
    }
}
