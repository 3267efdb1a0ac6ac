//! Why a call fails: the code, which of the two layers says so, and the class its message carries.
//!
//! The layer decides whether the thread's last error remembers it (acl/streams-and-events X2, X3): the wrapper's refusals and the
//! runtime's quiet ones are forgotten.

/// What remembers a failure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Layer {
    /// The thin wrapper, or a call that keeps 207000 from the last error: the message remembers, the last error does not.
    Wrapper,
    /// The runtime: both remember.
    Runtime,
    /// The runtime, without a word: neither remembers.
    Quiet,
    /// The runtime: the last error remembers, there is no message.
    Silent,
}

/// A refused or failed call. Small, so that results of calls are returned in registers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Fail {
    pub(crate) code: i32,
    /// Class of the message, such as `EE1003`; zeros for none.
    class: [u8; CLASS_BYTES],
    pub(crate) layer: Layer,
}

/// Length of the name of a class.
const CLASS_BYTES: usize = 6;

/// The result of a call.
pub(crate) type Res<T = ()> = Result<T, Fail>;

const _: () = assert!(size_of::<Res<u32>>() <= 16);

/// The name of a class, which has six characters or none.
const fn class(name: &str) -> [u8; CLASS_BYTES] {
    match name.as_bytes().first_chunk() {
        Some(class) => *class,
        None => [0; CLASS_BYTES],
    }
}

impl Fail {
    /// Refused by the wrapper.
    pub(crate) const fn wrapper(code: i32, name: &str) -> Fail {
        Fail {
            code,
            class: class(name),
            layer: Layer::Wrapper,
        }
    }

    /// Refused by the runtime with a message, in a call that does not let its last error remember that a feature is missing: event calls,
    /// making streams and notifies, and `aclrtSetStreamFailureMode` (acl/streams-and-events X3).
    pub(crate) const fn missing(name: &str) -> Fail {
        Fail::wrapper(207_000, name)
    }

    /// Refused by the runtime.
    pub(crate) const fn runtime(code: i32, name: &str) -> Fail {
        Fail {
            code,
            class: class(name),
            layer: Layer::Runtime,
        }
    }

    /// Refused by the runtime without a trace.
    pub(crate) const fn quiet(code: i32) -> Fail {
        Fail {
            code,
            class: class(""),
            layer: Layer::Quiet,
        }
    }

    /// Refused by the runtime, remembered as last error, without text.
    pub(crate) const fn silent(code: i32) -> Fail {
        Fail {
            code,
            class: class(""),
            layer: Layer::Silent,
        }
    }

    /// Class of the message; `None` for a failure that leaves none.
    pub(crate) fn class(&self) -> Option<&str> {
        let leaves_one = matches!(self.layer, Layer::Wrapper | Layer::Runtime) && self.class[0] != 0;
        leaves_one.then(|| str::from_utf8(&self.class).unwrap_or_default())
    }
}

/// A null pointer or a size of zero where the wrapper looks.
pub(crate) const NULL: Fail = Fail::wrapper(100_000, "EH0008");
/// A reserved parameter that must be null.
pub(crate) const RESERVED: Fail = Fail::wrapper(100_000, "EH0012");
/// An enumerator or flag that the wrapper knows and does not accept.
pub(crate) const ENUM: Fail = Fail::wrapper(100_000, "EH0007");
/// A parameter that the runtime does not accept.
pub(crate) const PARAM: Fail = Fail::runtime(107_000, "EE1003");
/// No such device.
pub(crate) const DEVICE: Fail = Fail::runtime(107_001, "EE1003");
/// The thread has no current context, or it was destroyed.
pub(crate) const NO_CONTEXT: Fail = Fail::runtime(107_002, "EE1018");
/// The stream belongs to another context.
pub(crate) const FOREIGN: Fail = Fail::runtime(107_003, "EE1010");
/// A destroyed handle, or one of another kind.
pub(crate) const HANDLE: Fail = Fail::runtime(107_017, "EE1017");
/// The feature does not exist here, said without a message.
pub(crate) const UNSUPPORTED: Fail = Fail::quiet(207_000);
/// The stream is being captured.
pub(crate) const CAPTURED: Fail = Fail::runtime(107_027, "EE1016");
