//! Status codes as newtypes: any number that C returns is kept, known ones have a name, a meaning and a class.

use core::fmt;

use crate::codes::{for_each_acl_code, for_each_hccl_code};

/// What kind of failure a status code is, and so who can do something about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Class {
    /// No failure.
    Success,
    /// An argument or the order of calls was wrong: the program has a bug.
    Parameter,
    /// A handle was destroyed, of another kind, or never one.
    Handle,
    /// No context, a dead one, or another one than the object's.
    Context,
    /// Memory, streams, events or another finite thing ran out.
    ResourceExhausted,
    /// A wait ended before what it waited for.
    Timeout,
    /// A call that a stream capture forbids, or a capture that failed.
    Capture,
    /// The device failed while executing.
    DeviceFault {
        /// Whether the runtime documents a way to go on in this process (abort, repair, run again).
        recoverable: bool,
    },
    /// The driver or the machine's set-up is at fault.
    Driver,
    /// The runtime failed inside, or gives no reason.
    Internal,
    /// The vendor's link-time stub was loaded in place of the runtime.
    StubLibrary,
    /// The chip, the driver or this release cannot do it.
    Unsupported,
    /// A state told by a code: nothing went wrong.
    NotAnError,
    /// Nothing is known of the code.
    Other,
}

/// The status that a function of the ACL runtime returns; C calls the type `aclError`.
///
/// A newtype and not an enum: a newer runtime returns numbers that this crate has never heard of, and they are kept.
#[must_use]
#[repr(transparent)]
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct AclError(
    /// The number C sees.
    pub i32,
);

/// The status that a function of HCCL returns.
#[must_use]
#[repr(transparent)]
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct HcclResult(
    /// The number C sees.
    pub u32,
);

/// What the header says of a code.
struct Entry {
    name: &'static str,
    meaning: &'static str,
    class: Class,
}

macro_rules! constants {
    ($ty:ident($number:ty) $table:ident
        codes { $({ $short:ident = $value:literal $name:literal $class:tt $meaning:literal $doc:literal })* }
        aliases { $({ $alias:ident = $same:literal $_name:literal $_class:tt $_meaning:literal $alias_doc:literal })* }
    ) => {
        static $table: &[($number, Entry)] = &[$(
            ($value, Entry { name: $name, meaning: $meaning, class: $class }),
        )*];

        impl $ty {
            $(#[doc = $doc]
            pub const $short: $ty = $ty($value);)*
            $(#[doc = $alias_doc]
            pub const $alias: $ty = $ty($same);)*

            /// Whether the call did what it should.
            #[must_use]
            #[inline]
            pub const fn is_success(self) -> bool {
                self.0 == 0
            }

            /// What kind of failure this is; [`Class::Other`] for numbers this crate does not know.
            #[must_use]
            pub fn class(self) -> Class {
                self.entry().map_or(Class::Other, |e| e.class)
            }

            /// The C name of the code, if this crate knows it.
            #[must_use]
            pub fn name(self) -> Option<&'static str> {
                self.entry().map(|e| e.name)
            }

            /// What the code means, if this crate knows it.
            #[must_use]
            pub fn meaning(self) -> Option<&'static str> {
                self.entry().map(|e| e.meaning)
            }

            /// Every code this crate knows, by ascending number, without aliases.
            pub fn known() -> impl Iterator<Item = $ty> {
                $table.iter().map(|(value, _)| $ty(*value))
            }

            fn entry(self) -> Option<&'static Entry> {
                $table.binary_search_by_key(&self.0, |(value, _)| *value).ok().map(|at| &$table[at].1)
            }
        }

        impl fmt::Display for $ty {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                match self.entry() {
                    Some(entry) => write!(f, "{} ({})", entry.name, self.0),
                    None => write!(f, "unknown status {}", self.0),
                }
            }
        }

        impl fmt::Debug for $ty {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(self, f)
            }
        }

        impl std::error::Error for $ty {}
    };
}

macro_rules! acl_codes {
    ($($codes:tt)*) => { constants! { AclError(i32) ACL_CODES $($codes)* } };
}
for_each_acl_code!(acl_codes);

macro_rules! hccl_codes {
    ($($codes:tt)*) => { constants! { HcclResult(u32) HCCL_CODES $($codes)* } };
}
for_each_hccl_code!(hccl_codes);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_sorted_so_that_a_search_finds_each() {
        for code in AclError::known() {
            assert!(code.name().is_some() && code.meaning().is_some(), "{}", code.0);
        }
        assert!(ACL_CODES.is_sorted_by_key(|(value, _)| *value));
        assert!(HCCL_CODES.is_sorted_by_key(|(value, _)| *value));
    }

    #[test]
    fn unknown_codes_keep_their_number() {
        let code = AclError(999_999);
        assert_eq!((code.name(), code.class()), (None, Class::Other));
        assert_eq!(code.to_string(), "unknown status 999999");
    }

    #[test]
    fn classes_tell_the_layers_apart() {
        assert_eq!(AclError::SUCCESS.class(), Class::Success);
        assert_eq!(AclError::SUCCESS.name(), Some("ACL_SUCCESS"));
        assert_eq!(AclError::INVALID_PARAM, AclError(100_000));
        assert_eq!(AclError::RT_PARAM_INVALID, AclError(107_000));
        assert_eq!(AclError::COMPILING_STUB_MODE.class(), Class::StubLibrary);
        assert_eq!(
            AclError::RT_DEVICE_MEM_ERROR.class(),
            Class::DeviceFault { recoverable: true }
        );
        assert_eq!(AclError::RT_STREAM_SYNC_TIMEOUT.class(), Class::Timeout);
        assert_eq!(HcclResult::TIMEOUT.class(), Class::Timeout);
    }
}
