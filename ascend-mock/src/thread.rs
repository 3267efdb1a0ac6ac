//! What the mock keeps for each host thread: current context, last error, messages, exchange mode, and what the next call is told.
//!
//! Nothing is inherited by a new thread (acl/streams-and-events 0.2).

use std::cell::{Cell, RefCell};
use std::ffi::CString;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

use ascend_sim::access::Access;

use crate::fail::{Fail, Layer};

/// What the safe layer said about the next call.
#[derive(Clone, Debug, Default)]
pub(crate) struct Note {
    pub(crate) file: Option<Box<str>>,
    pub(crate) line: u32,
    pub(crate) name: Option<Box<str>>,
    /// Exact accesses, if given.
    pub(crate) accesses: Option<Vec<Access>>,
    /// Nobody said it: it is only where the call comes from.
    pub(crate) is_place: bool,
}

/// Layer, micro-batch and key in force.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct LabelText {
    pub(crate) layer: Option<i16>,
    pub(crate) micro_batch: Option<u8>,
    pub(crate) key: Option<Box<str>>,
}

#[derive(Default)]
struct Messages {
    /// Class of the oldest uncollected error, and one line for each.
    lines: Vec<String>,
    /// The text last given out; C holds a pointer into it until the next call.
    given: Option<CString>,
}

/// What every call asks for about its thread. A call looks it up once: in a shared library each look-up is a call of its own.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Caller {
    /// The current context; 0 for none. It may have died meanwhile.
    pub(crate) context: u64,
    /// See [`number`].
    pub(crate) number: u32,
    /// See [`is_runtime_thread`].
    pub(crate) in_runtime: bool,
    /// Something was said about what this thread submits now: a note, a label.
    pub(crate) says_more: bool,
}

struct Thread {
    context: Cell<u64>,
    /// The context was made current by its handle, not by a device that was set.
    is_chosen: Cell<bool>,
    number: Cell<u32>,
    in_runtime: Cell<bool>,
    noted: Cell<bool>,
    labelled: Cell<bool>,
}

thread_local! {
    // Without a destructor: calls from destructors of the program, as late as they may be, still find it.
    static THREAD: Thread = const {
        Thread {
            context: Cell::new(0),
            is_chosen: Cell::new(false),
            number: Cell::new(0),
            in_runtime: Cell::new(false),
            noted: Cell::new(false),
            labelled: Cell::new(false),
        }
    };
    static TELLING: Cell<bool> = const { Cell::new(false) };
    static LAST_ERROR: Cell<i32> = const { Cell::new(0) };
    static EXCHANGE: Cell<u32> = const { Cell::new(0) };
    static LIMITS_OF: Cell<u64> = const { Cell::new(0) };
    static MESSAGES: RefCell<Messages> = RefCell::new(Messages::default());
    static FUNCTION: Cell<&'static str> = const { Cell::new("") };
    static LATEST_FUNCTION: Cell<&'static str> = const { Cell::new("") };
    static NOTE: RefCell<Option<Box<Note>>> = const { RefCell::new(None) };
    static LABEL: RefCell<LabelText> = RefCell::new(LabelText::default());
}

#[inline]
fn with<R>(f: impl FnOnce(&Thread) -> R) -> R {
    THREAD.with(f)
}

/// The thread that calls.
#[inline]
pub(crate) fn caller() -> Caller {
    with(|thread| Caller {
        context: thread.context.get(),
        number: match thread.number.get() {
            0 => take_number(thread),
            number => number,
        },
        in_runtime: thread.in_runtime.get(),
        says_more: thread.noted.get() || thread.labelled.get(),
    })
}

#[cold]
fn take_number(thread: &Thread) -> u32 {
    static NEXT: AtomicU32 = AtomicU32::new(1);
    thread.number.set(NEXT.fetch_add(1, Ordering::Relaxed));
    thread.number.get()
}

/// The thread's current context; 0 for none. It may have died meanwhile.
pub(crate) fn context() -> u64 {
    with(|thread| thread.context.get())
}

/// Makes a context current; 0 for none.
pub(crate) fn set_context(bits: u64) {
    with(|thread| {
        thread.context.set(bits);
        thread.is_chosen.set(false);
    });
}

/// Makes a context current because the program named it.
pub(crate) fn choose_context(bits: u64) {
    with(|thread| {
        thread.context.set(bits);
        thread.is_chosen.set(true);
    });
}

/// Tells whether the program named the current context itself.
pub(crate) fn chose_context() -> bool {
    with(|thread| thread.is_chosen.get())
}

/// The number of this thread: small, unique in the process, in order of first use. 0 is never given.
pub(crate) fn number() -> u32 {
    caller().number
}

/// Sets whether this thread tells the program of findings; gives what it did before.
pub(crate) fn swap_telling(on: bool) -> bool {
    TELLING.replace(on)
}

/// Sets the C function that this thread is in.
pub(crate) fn set_function(name: &'static str) {
    FUNCTION.set(name);
    LATEST_FUNCTION.set(name);
}

/// The C function that this thread is in or was in last, while any world watches.
pub(crate) fn latest_function() -> &'static str {
    LATEST_FUNCTION.get()
}

/// The C function that this thread is in, once; empty if nobody set it.
pub(crate) fn take_function() -> &'static str {
    FUNCTION.replace("")
}

/// The exchange mode of captures; a thread starts with GLOBAL (acl/memory-kernels-graphs 3.4).
pub(crate) fn exchange_mode() -> u32 {
    EXCHANGE.get()
}

/// Sets the exchange mode and returns the one before.
pub(crate) fn swap_exchange_mode(mode: u32) -> u32 {
    EXCHANGE.replace(mode)
}

/// The stream whose core limits this thread uses; 0 for none.
pub(crate) fn limits_of() -> u64 {
    LIMITS_OF.get()
}

/// Sets the stream whose core limits this thread uses.
pub(crate) fn set_limits_of(stream: u64) {
    LIMITS_OF.set(stream);
}

/// The last error of the runtime on this thread.
pub(crate) fn last_error() -> i32 {
    LAST_ERROR.get()
}

/// Forgets the last error and returns it.
pub(crate) fn take_last_error() -> i32 {
    LAST_ERROR.replace(0)
}

/// Remembers a failure as its layer does.
#[cold]
pub(crate) fn remember(function: &str, fail: Fail) {
    // Overflows and the end of a sequence are answers, not errors (acl/streams-and-events X3, T21).
    let is_soft = matches!(fail.code, 207_003 | 207_016 | 207_017 | 507_005);
    if matches!(fail.layer, Layer::Runtime | Layer::Silent) && !is_soft {
        LAST_ERROR.set(fail.code);
    }
    add_message(function, fail);
}

// The lines of all threads, where a configuration of `aclInit` says that there is one text for the process (acl/streams-and-events X6).
static SHARED: Mutex<Vec<String>> = Mutex::new(Vec::new());
static SHARES: AtomicBool = AtomicBool::new(false);

/// Has the texts of errors be the process's, or each thread's.
pub(crate) fn share_messages(on: bool) {
    SHARES.store(on, Ordering::Relaxed);
}

/// Calls `f` with the lines that the thread adds to and takes from.
fn with_lines(f: impl FnOnce(&mut Vec<String>)) {
    if SHARES.load(Ordering::Relaxed) {
        f(&mut crate::process::lock(&SHARED));
    } else {
        with_messages((), |messages| f(&mut messages.lines));
    }
}

/// Calls `f` with the thread's text; a thread that is ending has none any more.
fn with_messages<R>(gone: R, f: impl FnOnce(&mut Messages) -> R) -> R {
    MESSAGES
        .try_with(|messages| f(&mut messages.borrow_mut()))
        .unwrap_or(gone)
}

/// Adds one error to the thread's text, if it leaves one.
pub(crate) fn add_message(function: &str, fail: Fail) {
    let Some(class) = fail.class() else { return };
    let name = ascend_sys::AclError(fail.code).name().unwrap_or("unknown code");
    with_lines(|lines| {
        let line = if lines.is_empty() {
            format!(
                "[simulated] {} ({class}): {function} returned {} {name}.",
                title(class),
                fail.code
            )
        } else {
            format!("        {function} returned {} {name}.", fail.code)
        };
        // A program that never collects its messages must not grow without bound.
        if lines.len() < 64 {
            lines.push(line);
        }
    });
}

/// Adds a text of its own to the thread's.
#[cold]
pub(crate) fn add_text(text: String) {
    with_lines(|lines| {
        if lines.len() < 64 {
            lines.push(text);
        }
    });
}

fn title(class: &str) -> &'static str {
    match class {
        "EE1002" => "Stream_Synchronize_Timeout",
        "EE1003" | "EE1001" | "EE1011" | "EE1012" | "EE1022" | "EE1017" => "Invalid_Argument",
        "EE1004" | "EH0002" | "EH0008" => "Null_Pointer",
        "EE1005" | "EE1006" | "WE0001" => "Not_Supported",
        "EE1010" => "Context_Mismatch",
        "EE1016" => "Operation_Not_Allowed",
        "EE1018" => "Call_Sequence_Error",
        "EE1023" => "Resource_Exhausted",
        _ => "Error",
    }
}

/// The text since the last call, which is then forgotten; null for none. Valid until the next call on this thread.
pub(crate) fn take_messages() -> *const std::ffi::c_char {
    let mut lines = Vec::new();
    with_lines(|own| lines = std::mem::take(own));
    with_messages(std::ptr::null(), |messages| {
        if lines.is_empty() {
            return std::ptr::null();
        }
        let mut text = lines.remove(0);
        if !lines.is_empty() {
            text.push_str("\n        TraceBack (most recent call last):");
            for line in lines.drain(..) {
                text.push('\n');
                text.push_str(&line);
            }
        }
        text.retain(|c| c != '\0');
        let given = messages.given.insert(CString::new(text).unwrap_or_default());
        given.as_ptr()
    })
}

/// Sets what the next call of this thread is told.
pub(crate) fn set_note(note: Note) {
    NOTE.set(Some(Box::new(note)));
    with(|thread| thread.noted.set(true));
}

/// Sets where the next call of this thread comes from, unless what was said about it tells that.
#[cold]
pub(crate) fn set_place(place: &str) {
    let set = NOTE.try_with(|note| match &mut *note.borrow_mut() {
        Some(note) if !note.is_place => {
            if note.file.is_none() {
                (note.file, note.line) = (Some(place.into()), 0);
            }
        }
        note => {
            *note = Some(Box::new(Note {
                file: Some(place.into()),
                is_place: true,
                ..Note::default()
            }));
        }
    });
    // A thread that is ending has no note any more.
    if set.is_ok() {
        with(|thread| thread.noted.set(true));
    }
}

/// Has what was said about a call that submits nothing forgotten when it ends.
pub(crate) fn note_of_this_call() -> impl Drop {
    struct Ends;
    impl Drop for Ends {
        fn drop(&mut self) {
            drop(take_note());
        }
    }
    Ends
}

/// What was said about this call, once.
pub(crate) fn take_note() -> Option<Box<Note>> {
    if !with(|thread| thread.noted.replace(false)) {
        return None;
    }
    NOTE.take()
}

/// What was said about this call, left for others to take.
pub(crate) fn peek_note() -> Option<Box<Note>> {
    if with(|thread| thread.noted.get()) {
        NOTE.with_borrow(Clone::clone)
    } else {
        None
    }
}

/// Sets the label under which this thread submits.
pub(crate) fn set_label(label: Option<LabelText>) {
    with(|thread| thread.labelled.set(label.is_some()));
    LABEL.set(label.unwrap_or_default());
}

/// Calls `f` with the label under which this thread submits, if it set one.
pub(crate) fn with_label<R>(f: impl FnOnce(&LabelText) -> R) -> Option<R> {
    with(|thread| thread.labelled.get()).then(|| LABEL.with_borrow(f))
}

/// Runs a function as the runtime's own thread would: without a context (acl/streams-and-events H3).
pub(crate) fn without_context<R>(f: impl FnOnce() -> R) -> R {
    struct Restore<'a>(&'a Thread, u64, bool);
    impl Drop for Restore<'_> {
        fn drop(&mut self) {
            self.0.context.set(self.1);
            self.0.is_chosen.set(self.2);
            self.0.in_runtime.set(false);
        }
    }
    with(|thread| {
        let _restore = Restore(thread, thread.context.replace(0), thread.is_chosen.get());
        thread.in_runtime.set(true);
        f()
    })
}

/// Tells whether this thread is running a function for the runtime.
pub(crate) fn is_runtime_thread() -> bool {
    with(|thread| thread.in_runtime.get())
}
