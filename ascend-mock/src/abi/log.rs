//! `aclAppLog`: lines that a program writes to the runtime's log go to stderr here.

use std::ffi::{CStr, c_char};

use ascend_sys::aclLogLevel;

use super::entry::text;
use crate::dropin::log::{Argument, Wanted, format};

/// Where the variable arguments of a call are that was made with as many as the format asks for: those in registers, then on the stack. One that
/// the caller did not give has whatever value was there; it is looked at only when the format asks for it.
#[derive(Clone, Copy, Debug)]
pub struct LogArguments<'a> {
    /// Registers for whole numbers and pointers.
    pub ints: &'a [u64],
    /// Registers for floating-point numbers.
    pub floats: &'a [f64],
    /// The stack, in eight bytes each.
    pub stack: &'a [u64],
}

/// C `aclAppLog`: writes level, function, place and formatted text to stderr, if the level is asked for.
///
/// # Safety
///
/// - Texts are null or terminated.
/// - The arguments are those that a caller gave for this format.
pub unsafe fn app_log(
    level: aclLogLevel,
    function: *const c_char,
    file: *const c_char,
    line: u32,
    message: *const c_char,
    arguments: LogArguments<'_>,
) {
    let Some(level) = crate::dropin::log::wanted(level.0) else {
        return;
    };
    // SAFETY: the caller promises null or terminated texts.
    let function = unsafe { shown(function) };
    // SAFETY: as above.
    let file = unsafe { shown(file) };
    // SAFETY: as above.
    let message = unsafe { text(message) }.unwrap_or(c"");
    let (mut ints, mut floats) = (arguments.ints.iter(), arguments.floats.iter());
    let mut stack = arguments.stack.iter();
    let mut next = |wanted: Wanted| -> Option<Argument> {
        // Both kinds are passed in order; what finds no register stands on the stack, in order among all that did not.
        Some(match wanted {
            Wanted::Float => {
                let float = floats.next().copied();
                Argument::Float(float.or_else(|| stack.next().map(|bits| f64::from_bits(*bits)))?)
            }
            Wanted::Int => Argument::Int(*ints.next().or_else(|| stack.next())?),
            Wanted::Text { most } => {
                let address = *ints.next().or_else(|| stack.next())?;
                let pointer: *const c_char = std::ptr::with_exposed_provenance(address as usize);
                // SAFETY: the caller gave the address of a text here, since its format says so.
                Argument::Text(unsafe { bytes(pointer, most) })
            }
        })
    };
    let text = format(message.to_bytes(), &mut next);
    eprintln!("[{level}] {function} {file}:{line} {text}");
}

/// A text for people.
///
/// # Safety
/// - `pointer` is null or a terminated string.
unsafe fn shown<'a>(pointer: *const c_char) -> std::borrow::Cow<'a, str> {
    // SAFETY: the caller promises so.
    unsafe { text(pointer) }.map_or("?".into(), CStr::to_string_lossy)
}

/// The bytes of a text up to its end or `most`; `(null)` for null.
///
/// # Safety
/// - `pointer` is null, or the address of a text that ends within `most` bytes or has that many.
unsafe fn bytes(pointer: *const c_char, most: usize) -> Vec<u8> {
    if pointer.is_null() {
        return b"(null)".to_vec();
    }
    let mut found = Vec::new();
    while found.len() < most {
        // SAFETY: neither the end nor `most` was reached before this byte.
        let at = unsafe { pointer.add(found.len()) };
        // SAFETY: as above.
        let byte = unsafe { at.read() };
        if byte == 0 {
            break;
        }
        found.push(byte.cast_unsigned());
    }
    found
}
