//! Errors: one opaque type of eight bytes that says which function failed, with which code, and what to do.
//!
//! The numeric code is always kept; a code that this crate does not know stays a number ([`ErrorKind::Other`]).

use std::fmt;

use ascend_sys::{AclError, HcclResult, LoadError};

/// The result of every fallible call of this crate.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// What went wrong, coarsely and stably: what a program branches on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The runtime library could not be loaded: the environment's to fix.
    Load,
    /// The loaded library lacks the function: needs a newer CANN.
    Unsupported,
    /// The call was refused before it reached the runtime: the caller's to fix.
    Misuse,
    /// The runtime rejected an argument: the caller's to fix.
    Parameter,
    /// A handle was destroyed or is of another kind.
    Handle,
    /// No current context, or another context than the stream's.
    Context,
    /// Memory, streams, events or notifies are exhausted.
    ResourceExhausted,
    /// A wait did not end in the given time. What was waited for goes on.
    Timeout,
    /// Not allowed while a graph is captured, or the capture was lost.
    Capture,
    /// Work on the device failed; results since the failing task are garbage.
    DeviceFault,
    /// The driver failed, or the device is lost.
    Driver,
    /// The chip or this mode of the object does not have the feature.
    FeatureNotSupported,
    /// The link-time stub library was loaded instead of the runtime.
    StubLibrary,
    /// HCCL refused or failed a collective; see [`Error::hccl_code`].
    Collective,
    /// A closure of the caller panicked where its panic could not be passed on.
    Panic,
    /// A code without a class of its own; see [`Error::code`].
    Other,
}

/// An error, as one thin pointer, so that `Result<(), Error>` fits a register.
///
/// `Display` gives function, code, name and the runtime's own message in one line; [`Error::hint`] says what to do where a cause is known.
pub struct Error(Box<Inner>);

const _: () = assert!(size_of::<Error>() == 8 && size_of::<Result<()>>() == 8);

#[derive(Debug)]
enum Inner {
    Acl {
        function: &'static str,
        code: AclError,
        detail: Option<Box<str>>,
        deferred: Option<Box<str>>,
    },
    #[cfg_attr(not(feature = "hccl"), allow(dead_code, reason = "only collectives make it"))]
    Collective {
        function: &'static str,
        code: HcclResult,
        /// The rank and its communicator, where one exists.
        by: Box<str>,
        detail: Option<Box<str>>,
    },
    Load(LoadError),
    Unsupported {
        function: &'static str,
        since: &'static str,
    },
    UnknownValue {
        what: &'static str,
        value: i64,
    },
    Misuse {
        what: &'static str,
        why: Box<str>,
    },
    Panic {
        what: &'static str,
        message: Box<str>,
    },
}

impl Error {
    /// The runtime returned `code` from `function`; `detail` is its message, read at once.
    #[cold]
    pub(crate) fn acl(function: &'static str, code: AclError, detail: Option<Box<str>>) -> Self {
        Error(Box::new(Inner::Acl {
            function,
            code,
            detail,
            deferred: None,
        }))
    }

    /// A device fault that a synchronising call reported: it comes from earlier work on `origin`, not from the call.
    #[cold]
    pub(crate) fn deferred(function: &'static str, code: AclError, detail: Option<Box<str>>, origin: Box<str>) -> Self {
        Error(Box::new(Inner::Acl {
            function,
            code,
            detail,
            deferred: Some(origin),
        }))
    }

    /// The same once more, for whoever asks again.
    #[cold]
    pub(crate) fn again(&self) -> Self {
        match &*self.0 {
            Inner::Acl {
                function, code, detail, ..
            } => Error::acl(function, *code, detail.clone()),
            _ => Error::misuse("an operation that failed before", self.to_string()),
        }
    }

    /// HCCL returned `code` from `function`, called by rank and communicator `by`; `detail` is its message, read at once.
    #[cfg(feature = "hccl")]
    #[cold]
    pub(crate) fn collective(
        function: &'static str,
        code: HcclResult,
        by: impl Into<Box<str>>,
        detail: Option<Box<str>>,
    ) -> Self {
        let by = by.into();
        Error(Box::new(Inner::Collective {
            function,
            code,
            by,
            detail,
        }))
    }

    /// The library could not be loaded.
    #[cold]
    pub(crate) fn load(error: LoadError) -> Self {
        Error(Box::new(Inner::Load(error)))
    }

    /// The loaded library lacks `function`, which CANN `since` brought.
    #[cold]
    pub(crate) fn unsupported(function: &'static str, since: &'static str) -> Self {
        Error(Box::new(Inner::Unsupported { function, since }))
    }

    /// C gave a number that has no meaning here.
    #[cold]
    pub(crate) fn unknown_value(what: &'static str, value: i64) -> Self {
        Error(Box::new(Inner::UnknownValue { what, value }))
    }

    /// The call was refused before any C call.
    #[cold]
    pub(crate) fn misuse(what: &'static str, why: impl Into<Box<str>>) -> Self {
        Error(Box::new(Inner::Misuse { what, why: why.into() }))
    }

    /// A closure of the caller panicked.
    #[cold]
    pub(crate) fn panic(what: &'static str, message: impl Into<Box<str>>) -> Self {
        Error(Box::new(Inner::Panic {
            what,
            message: message.into(),
        }))
    }

    /// What went wrong, coarsely.
    #[must_use]
    pub fn kind(&self) -> ErrorKind {
        match &*self.0 {
            Inner::Acl { code, .. } => kind_of(*code),
            Inner::Collective { .. } => ErrorKind::Collective,
            Inner::Load(_) => ErrorKind::Load,
            Inner::Unsupported { .. } => ErrorKind::Unsupported,
            Inner::UnknownValue { .. } => ErrorKind::Other,
            Inner::Misuse { .. } => ErrorKind::Misuse,
            Inner::Panic { .. } => ErrorKind::Panic,
        }
    }

    /// The runtime's code, if the runtime was asked.
    #[must_use]
    pub fn code(&self) -> Option<AclError> {
        match &*self.0 {
            Inner::Acl { code, .. } => Some(*code),
            _ => None,
        }
    }

    /// HCCL's code, if a collective failed.
    #[must_use]
    pub fn hccl_code(&self) -> Option<HcclResult> {
        match &*self.0 {
            Inner::Collective { code, .. } => Some(*code),
            _ => None,
        }
    }

    /// The C function that failed, or what was being done.
    #[must_use]
    pub fn function(&self) -> &str {
        match &*self.0 {
            Inner::Acl { function, .. } | Inner::Unsupported { function, .. } | Inner::Collective { function, .. } => {
                function
            }
            Inner::Load(_) => "load",
            Inner::UnknownValue { what, .. } | Inner::Misuse { what, .. } | Inner::Panic { what, .. } => what,
        }
    }

    /// The runtime's own message, if it left one.
    #[must_use]
    pub fn detail(&self) -> Option<&str> {
        match &*self.0 {
            Inner::Acl { detail, .. } | Inner::Collective { detail, .. } => detail.as_deref(),
            _ => None,
        }
    }

    /// For a deferred device fault: the stream whose earlier work failed. `None` when the failing call itself is to blame.
    #[must_use]
    pub fn origin(&self) -> Option<&str> {
        match &*self.0 {
            Inner::Acl { deferred, .. } => deferred.as_deref(),
            _ => None,
        }
    }

    /// What to do about it, where a cause is known.
    #[must_use]
    pub fn hint(&self) -> Option<&'static str> {
        match &*self.0 {
            Inner::Acl { code, .. } => hint_of(*code),
            _ => None,
        }
    }
}

/// Sources: acl/error-codes.md sections 1 and 2.
fn hint_of(code: AclError) -> Option<&'static str> {
    Some(match code.0 {
        100_039 => "the link-time stub library was loaded: put the runtime's lib64 before devlib on the library path",
        107_002 => "no current context on this thread: set a device or enter a context first",
        107_003 => "the stream belongs to another context than the current one",
        107_011 => {
            "host functions and subscribed callbacks do not go together on one stream, and it is subscribed once at most: use another stream for one of them"
        }
        107_015 | 107_012 => "subscribe a thread for callbacks first, or use a host function",
        107_017 => "the handle was destroyed, or is of another kind",
        107_024 => "record the event inside the capture, or wait for it before the capture begins",
        107_025 => {
            "every stream that a capture pulled in must be joined back: record on it last, and wait on the origin stream"
        }
        107_027..=107_031 | 107_041 => "not allowed while a graph is captured: end the capture first",
        107_038 => "a capture must end on the thread that began it",
        207_000 => "the chip, the driver or this kind of object does not support the call",
        207_001 => "device memory is exhausted: free buffers, or look at Device::memory_info",
        207_005 | 207_008 => "streams are exhausted on this device, other processes included: reuse streams",
        207_007 => "event ids are exhausted on this device: reuse events, or synchronize",
        507_014 | 507_034 => "a kernel ran longer than the execution time-out",
        507_048 => "a rank did not come to a collective in time: look at the one that reports no time-out",
        507_046 | 507_047 => "the work goes on: wait again, or abort the stream",
        _ => return None,
    })
}

fn kind_of(code: AclError) -> ErrorKind {
    use ascend_sys::Class;
    match code.class() {
        Class::Parameter => ErrorKind::Parameter,
        Class::Handle => ErrorKind::Handle,
        Class::Context => ErrorKind::Context,
        Class::ResourceExhausted => ErrorKind::ResourceExhausted,
        Class::Timeout => ErrorKind::Timeout,
        Class::Capture => ErrorKind::Capture,
        Class::DeviceFault { .. } => ErrorKind::DeviceFault,
        Class::Driver => ErrorKind::Driver,
        Class::Unsupported => ErrorKind::FeatureNotSupported,
        Class::StubLibrary => ErrorKind::StubLibrary,
        _ => ErrorKind::Other,
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &*self.0 {
            Inner::Acl {
                function,
                code,
                detail,
                deferred,
            } => {
                write!(f, "{function} returned {}", code.0)?;
                if let Some(name) = code.name() {
                    write!(f, " {name}")?;
                }
                if let Some(origin) = deferred {
                    write!(f, ", a fault of earlier work on {origin}")?;
                }
                if let Some(detail) = detail {
                    write!(f, ": {}", detail.lines().next().unwrap_or_default())?;
                }
                Ok(())
            }
            Inner::Collective {
                function,
                code,
                by,
                detail,
            } => {
                write!(f, "{function} returned {code} to {by}")?;
                if let Some(detail) = detail {
                    write!(f, ": {}", detail.lines().next().unwrap_or_default())?;
                }
                Ok(())
            }
            Inner::Load(error) => write!(f, "{error}"),
            Inner::Unsupported { function, since } => {
                write!(f, "{function} is missing in the loaded library; CANN {since} has it")
            }
            Inner::UnknownValue { what, value } => write!(f, "{what} has the unknown value {value}"),
            Inner::Misuse { what, why } => write!(f, "{what}: {why}"),
            Inner::Panic { what, message } => write!(f, "{what} panicked: {message}"),
        }
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)?;
        match self.hint() {
            Some(hint) => write!(f, " (hint: {hint})"),
            None => Ok(()),
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match &*self.0 {
            Inner::Load(error) => Some(error),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_code_stays_a_number() {
        let error = Error::acl("aclrtRecordEvent", AclError(999_999), None);
        assert_eq!(error.kind(), ErrorKind::Other);
        assert_eq!(error.code(), Some(AclError(999_999)));
        assert_eq!(error.to_string(), "aclrtRecordEvent returned 999999");
    }

    // acl/error-codes 107011.
    #[test]
    fn a_subscribed_stream_that_refuses_host_functions_has_a_hint() {
        let error = Error::acl("aclrtLaunchHostFunc", AclError(107_011), None);
        assert!(error.hint().is_some_and(|hint| hint.contains("another stream")));
    }

    #[test]
    fn errors_cross_threads() {
        fn check<T: Send + Sync + 'static>() {}
        check::<Error>();
    }
}
