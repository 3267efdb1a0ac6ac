//! Functions on the host, run in a stream's order.
//!
//! The rule to remember: the runtime runs them one at a time on a thread of its own, later work of the stream waits for them, and they may not
//! call the runtime. Keep them short: set a flag, send on a channel.
#![allow(
    unsafe_code,
    reason = "hands closures to C and takes them back; each block carries its argument"
)]

use std::any::Any;
use std::ffi::c_void;
use std::panic::{AssertUnwindSafe, Location, catch_unwind};
use std::sync::{Arc, Weak};

use crate::error::{Error, Result};
use crate::raw::{CallbackScope, Note, RawRuntime, keep_for, need};
use crate::stream::Stream;

/// A closure on its way through C.
struct Once {
    run: Box<dyn FnOnce() + Send>,
    /// Where a panic is reported. Weak, so that a closure that never runs does not keep the runtime loaded.
    runtime: Weak<RawRuntime>,
}

/// A closure that a graph runs at every replay.
struct Repeat {
    run: Box<dyn Fn() + Send + Sync>,
    runtime: Weak<RawRuntime>,
}

impl Stream {
    /// Submits a closure that runs on the host, on a thread of the runtime, after everything submitted to this stream so far; later work of the
    /// stream waits until it has returned. Does not block the host.
    ///
    /// The closure may not call the runtime: calls in it are refused with [`Misuse`](crate::ErrorKind::Misuse). What it owns may be dropped in
    /// it. A panic in it is caught and kept for [`Runtime::take_deferred_error`](crate::Runtime::take_deferred_error). If the stream is aborted
    /// or fails before, it never runs and is leaked.
    ///
    /// # Errors
    /// [`Misuse`](crate::ErrorKind::Misuse) on a stream that is captured: a graph runs a function at every replay, see
    /// [`host_fn_repeated`](Stream::host_fn_repeated). [`Unsupported`](crate::ErrorKind::Unsupported) before CANN 8.5. The closure is dropped.
    ///
    /// Wraps `aclrtLaunchHostFunc` · since CANN 8.5 · since ascend 0.1
    #[doc(alias = "aclrtLaunchHostFunc")]
    #[track_caller]
    pub fn host_fn(&self, run: impl FnOnce() + Send + 'static) -> Result<()> {
        if self.raw().is_capturing() {
            return Err(Error::misuse(
                "stream.host_fn",
                "a graph would run the closure at every replay: use host_fn_repeated",
            ));
        }
        let runtime = Arc::downgrade(&self.context().raw().runtime);
        let closure = Box::into_raw(Box::new(Once {
            run: Box::new(run),
            runtime,
        }));
        let submitted = self.launch_host_fn(run_once, closure.cast(), Location::caller());
        if submitted.is_err() {
            // SAFETY: nothing was submitted, so C does not have the closure and it is ours again.
            drop(unsafe { Box::from_raw(closure) });
        }
        submitted
    }

    /// As [`host_fn`](Stream::host_fn), for a closure that may run more than once. On a stream that is captured it becomes part of the graph,
    /// which owns it and runs it at every replay.
    ///
    /// # Errors
    /// As for [`host_fn`](Stream::host_fn), capture apart.
    ///
    /// Wraps `aclrtLaunchHostFunc` · since CANN 8.5 · since ascend 0.1
    #[doc(alias = "aclrtLaunchHostFunc")]
    #[track_caller]
    pub fn host_fn_repeated(&self, run: impl Fn() + Send + Sync + 'static) -> Result<()> {
        if !self.raw().is_capturing() {
            return self.host_fn(run);
        }
        let runtime = Arc::downgrade(&self.context().raw().runtime);
        let closure = Arc::new(Repeat {
            run: Box::new(run),
            runtime,
        });
        let address = Arc::as_ptr(&closure).cast_mut().cast();
        // Before the graph can name it.
        keep_for(self.raw(), || closure.clone() as Arc<dyn Any + Send + Sync>);
        self.launch_host_fn(run_repeated, address, Location::caller())
    }

    fn launch_host_fn(
        &self,
        function: unsafe extern "C" fn(*mut c_void),
        data: *mut c_void,
        site: &'static Location<'static>,
    ) -> Result<()> {
        let launch = need(self.raw().owner().table().aclrtLaunchHostFunc, "aclrtLaunchHostFunc")?;
        self.raw()
            .submit_noted("aclrtLaunchHostFunc", &Note::site(site), |_, stream| {
                // SAFETY: the function takes the data it is passed with, which lives until it has run; it does not unwind.
                unsafe { launch(stream, Some(function), data) }
            })
    }
}

/// Runs a closure that runs once.
///
/// # Safety
/// - `data` is a `Once` from `Box::into_raw` that nobody else has.
unsafe extern "C" fn run_once(data: *mut c_void) {
    // SAFETY: promised by the caller, which is C running the one submission of it (acl/streams-and-events H1).
    let closure = unsafe { Box::from_raw(data.cast::<Once>()) };
    let Once { run, runtime } = *closure;
    contain(run, &runtime);
}

/// Runs a closure that a graph owns.
///
/// # Safety
/// - `data` is a `Repeat` that lives until this returns.
unsafe extern "C" fn run_repeated(data: *mut c_void) {
    // SAFETY: promised by the caller: the graph keeps the closure until no replay runs.
    let closure = unsafe { &*data.cast::<Repeat>() };
    contain(&closure.run, &closure.runtime);
}

/// Runs it as the runtime's thread must: no unwinding into C (H3), and no calls of ours.
fn contain(run: impl FnOnce(), runtime: &Weak<RawRuntime>) {
    let _scope = CallbackScope::enter();
    let panic = match catch_unwind(AssertUnwindSafe(run)) {
        Ok(()) => return,
        Err(panic) => panic,
    };
    let error = Error::panic("a host function", panic_text(&*panic));
    // Its drop may panic too.
    let _dropped = catch_unwind(AssertUnwindSafe(move || drop(panic)));
    if let Some(runtime) = runtime.upgrade() {
        runtime.defer(error);
    }
}

fn panic_text(panic: &(dyn Any + Send)) -> String {
    if let Some(text) = panic.downcast_ref::<&str>() {
        return (*text).to_owned();
    }
    match panic.downcast_ref::<String>() {
        Some(text) => text.clone(),
        None => "with a value that is no text".to_owned(),
    }
}
