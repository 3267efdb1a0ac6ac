//! The one list of C functions, for run-time look-ups.
//!
//! [`for_each_acl_function!`](crate::for_each_acl_function), [`for_each_hccl_function!`](crate::for_each_hccl_function) and
//! [`for_each_operator_function!`](crate::for_each_operator_function) call a macro of yours once with all of it:
//!
//! ```text
//! functions {
//!     { doc: "..", fn aclrtRecordEvent(event: aclrtEvent, stream: aclrtStream) -> aclError,
//!       group: "event", need: required, since: "6.0.1", bound: upper, library: "ascendcl" }
//!     ..
//! }
//! variadic { /* the same, with `, ...` after the last argument; stable Rust can call but not define these */ }
//! ```
//!
//! `need` is `required` or `optional`; `bound` is `exact`, `upper` or `after` ([`Bound`]); a C function that
//! returns nothing has `-> ()`. The types resolve where the macro is called: `use ascend_sys::*` there.
//!
//! [`for_each_operator!`](crate::for_each_operator) pairs the two functions of each operator; the arguments are those of
//! the first one without its last two, `workspaceSize` and `executor`:
//!
//! ```text
//! operators {
//!     { operator: aclnnNeg, first: aclnnNegGetWorkspaceSize, args: (self_: *const aclTensor, out: *mut aclTensor) }
//!     ..
//! }
//! ```

/// How the version of a [`FunctionInfo`] is to be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Bound {
    /// The release before it lacked the function.
    Exact,
    /// The function is in that release; older ones may have it too.
    Upper,
    /// The function came after that release; no release with it was seen.
    After,
}

/// What is known of a C function beside its signature.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct FunctionInfo {
    /// The C name.
    pub name: &'static str,
    /// The chapter of the ACL reference it belongs to.
    pub group: &'static str,
    /// Whether a library without it is refused.
    pub required: bool,
    /// The version of CANN, to be read by [`bound`](Self::bound).
    pub since: &'static str,
    /// How [`since`](Self::since) is to be read.
    pub bound: Bound,
    /// The library that exports it, without `lib` and `.so`.
    pub library: &'static str,
    /// What it does, in a sentence.
    pub doc: &'static str,
}

impl FunctionInfo {
    /// Finds a function of the ACL runtime, of HCCL or of the operator libraries by its C name.
    #[must_use]
    pub fn find(name: &str) -> Option<&'static FunctionInfo> {
        let mut all = FUNCTIONS.iter().chain(HCCL_FUNCTIONS).chain(OPERATOR_FUNCTIONS);
        all.find(|f| f.name == name)
    }
}

macro_rules! bound {
    (exact) => {
        Bound::Exact
    };
    (upper) => {
        Bound::Upper
    };
    (after) => {
        Bound::After
    };
}

macro_rules! required {
    (required) => {
        true
    };
    (optional) => {
        false
    };
}

macro_rules! infos {
    ($($section:ident {
        $({ doc: $doc:literal, fn $name:ident $args:tt -> $ret:ty, group: $group:literal, need: $need:ident,
            since: $since:literal, bound: $bound:ident, library: $library:literal })*
    })*) => {
        &[$($(FunctionInfo {
            name: stringify!($name),
            group: $group,
            required: required!($need),
            since: $since,
            bound: bound!($bound),
            library: $library,
            doc: $doc,
        },)*)*]
    };
}

/// Every function of the ACL runtime, in the order of the header.
pub static FUNCTIONS: &[FunctionInfo] = for_each_acl_function!(infos);

/// Every function of HCCL, in the order of the header.
pub static HCCL_FUNCTIONS: &[FunctionInfo] = for_each_hccl_function!(infos);

/// Every function of the operator libraries, in the order of the header. None of them is in a table.
pub static OPERATOR_FUNCTIONS: &[FunctionInfo] = for_each_operator_function!(infos);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_unique_and_core_functions_are_old() {
        let all = FUNCTIONS.iter().chain(HCCL_FUNCTIONS).chain(OPERATOR_FUNCTIONS);
        let mut names: Vec<_> = all.map(|f| f.name).collect();
        let all = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), all);
        for function in FUNCTIONS.iter().filter(|f| f.required) {
            assert_eq!(
                (function.since, function.bound),
                ("6.0.1", Bound::Upper),
                "{}",
                function.name
            );
        }
    }
}
