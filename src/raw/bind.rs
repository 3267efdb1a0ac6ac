//! The thread's current context: bound where a call needs it, put back afterwards, never cached.
//!
//! Other libraries in the process may rebind the thread behind us, so nothing is remembered between calls.

use std::cell::Cell;
use std::marker::PhantomData;
use std::ptr;

use ascend_sys::aclrtContext;

use crate::error::{Error, Result};
use crate::raw::call::check;
use crate::raw::owner::Owner;

/// A context bound to this thread until dropped; then the previous one is bound again. If there was none, ours stays: a thread's
/// context cannot be unset (acl/streams-and-events C10).
#[derive(Debug)]
pub(crate) struct Bound {
    owner: Owner,
    /// What to put back; null for nothing.
    previous: aclrtContext,
    /// Belongs to one thread.
    _thread: PhantomData<*const ()>,
}

impl Bound {
    /// Makes `context` current on this thread.
    pub(crate) fn enter(owner: Owner, context: aclrtContext) -> Result<Bound> {
        if in_callback() {
            return Err(inside_callback());
        }
        let table = owner.table();
        let mut current = ptr::null_mut();
        // SAFETY: the output is a valid place; it is left alone on failure (C13).
        let code = unsafe { (table.aclrtGetCurrentContext)(&raw mut current) };
        if !code.is_success() {
            current = ptr::null_mut();
        }
        if current == context {
            return Ok(Bound {
                owner,
                previous: ptr::null_mut(),
                _thread: PhantomData,
            });
        }
        // SAFETY: the context is live: whoever asks for it holds it, or has just been told so by a live stream.
        let code = unsafe { (table.aclrtSetCurrentContext)(context) };
        check(table, "aclrtSetCurrentContext", code)?;
        Ok(Bound {
            owner,
            previous: current,
            _thread: PhantomData,
        })
    }

    /// Remembers what is current now, so that it is put back whatever happens in between.
    pub(crate) fn remember(owner: Owner) -> Bound {
        let mut current = ptr::null_mut();
        // SAFETY: the output is a valid place; it is left alone on failure (C13).
        let code = unsafe { (owner.table().aclrtGetCurrentContext)(&raw mut current) };
        let previous = if code.is_success() { current } else { ptr::null_mut() };
        Bound {
            owner,
            previous,
            _thread: PhantomData,
        }
    }
}

impl Drop for Bound {
    fn drop(&mut self) {
        if self.previous.is_null() {
            return;
        }
        // SAFETY: it was current when this guard was made. If another thread destroyed it meanwhile, the call is refused with 107000
        // (C10) and the thread stays where it is, which is all that can be done in a drop.
        let _refused = unsafe { (self.owner.table().aclrtSetCurrentContext)(self.previous) };
    }
}

thread_local! {
    static IN_CALLBACK: Cell<bool> = const { Cell::new(false) };
}

/// Whether this thread runs a host function, where the runtime allows no call (H3).
pub(crate) fn in_callback() -> bool {
    IN_CALLBACK.get()
}

/// Marks this thread as running a host function.
#[derive(Debug)]
pub(crate) struct CallbackScope {
    before: bool,
    _thread: PhantomData<*const ()>,
}

impl CallbackScope {
    /// From now until dropped.
    pub(crate) fn enter() -> Self {
        CallbackScope {
            before: IN_CALLBACK.replace(true),
            _thread: PhantomData,
        }
    }
}

impl Drop for CallbackScope {
    fn drop(&mut self) {
        IN_CALLBACK.set(self.before);
    }
}

/// Refuses a call made inside a host function.
pub(crate) fn outside_callback() -> Result<()> {
    if in_callback() { Err(inside_callback()) } else { Ok(()) }
}

/// The error for a call made inside a host function.
#[cold]
pub(crate) fn inside_callback() -> Error {
    Error::misuse(
        "a call inside a host function",
        "the runtime allows none there: hand the work to another thread",
    )
}
