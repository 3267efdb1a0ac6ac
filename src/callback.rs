//! Functions on the host, run in a stream's order.
//!
//! The rule to remember: the runtime runs them one at a time on a thread of its own, later work of the stream waits for them, and they may not
//! call the runtime. Keep them short: set a flag, send on a channel.
#![allow(unsafe_code, reason = "hands functions to C; each block carries its argument")]

use std::any::Any;
use std::collections::BTreeMap;
use std::ffi::c_void;
use std::panic::{AssertUnwindSafe, Location, catch_unwind};
use std::ptr;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, Weak};

use crate::error::{Error, Result};
use crate::raw::{CallbackScope, Note, RawRuntime, keep_for, keep_for_good, lock, need};
use crate::stream::Stream;

/// A closure on its way through C.
enum Closure {
    /// Runs once.
    Once(Box<dyn FnOnce() + Send>),
    /// A graph runs it at every replay.
    Repeat(Arc<dyn Fn() + Send + Sync>),
}

/// The closures that C may run, by number, each with the runtime that a panic is reported to: weak, so that a closure that never runs does not keep
/// it loaded.
///
/// C is passed a number and no address, so that nothing depends on how often it runs which: a graph that another thread captures while a closure
/// is submitted runs it at every replay, and one whose capture ends meanwhile does not own it.
static CLOSURES: Mutex<BTreeMap<usize, (Closure, Weak<RawRuntime>)>> = Mutex::new(BTreeMap::new());
static NEXT: AtomicUsize = AtomicUsize::new(1);

fn register(closure: Closure, runtime: &Arc<RawRuntime>) -> usize {
    let number = NEXT.fetch_add(1, Ordering::Relaxed);
    lock(&CLOSURES).insert(number, (closure, Arc::downgrade(runtime)));
    number
}

fn forget(number: usize) {
    // Dropped only when the lock is not held any more: what it owns may submit others.
    let closure = lock(&CLOSURES).remove(&number);
    drop(closure);
}

/// A closure for as long as a graph has it.
struct Owned(usize);

impl Drop for Owned {
    /// A panic goes no further: a graph is released among other things, which the device may still use.
    fn drop(&mut self) {
        let Some((closure, runtime)) = lock(&CLOSURES).remove(&self.0) else {
            return;
        };
        caught("the drop of a host function", &runtime, move || drop(closure));
    }
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
        let number = register(Closure::Once(Box::new(run)), &self.context().raw().runtime);
        let submitted = self.launch_host_fn(number, Location::caller());
        if submitted.is_err() {
            forget(number);
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
        self.raw().outside_group("stream.host_fn_repeated")?;
        let number = register(Closure::Repeat(Arc::new(run)), &self.context().raw().runtime);
        let owned = Arc::new(Owned(number));
        // Before the graph can name it.
        keep_for(self.raw(), || owned.clone() as Arc<dyn Any + Send + Sync>);
        self.launch_host_fn(number, Location::caller())
    }

    fn launch_host_fn(&self, number: usize, site: &'static Location<'static>) -> Result<()> {
        let launch = need(self.raw().owner().table().aclrtLaunchHostFunc, "aclrtLaunchHostFunc")?;
        let data = ptr::without_provenance_mut(number);
        self.raw()
            .submit_noted("aclrtLaunchHostFunc", &Note::site(site), |_, stream| {
                // SAFETY: the function takes any number, and does not unwind.
                unsafe { launch(stream, Some(run), data) }
            })
    }
}

/// Runs the closure of this number, if there is one.
unsafe extern "C" fn run(number: *mut c_void) {
    let number = number.addr();
    let mut closures = lock(&CLOSURES);
    let again = match closures.get(&number) {
        Some((Closure::Repeat(run), runtime)) => Some((run.clone(), runtime.clone())),
        _ => None,
    };
    let once = again.is_none().then(|| closures.remove(&number)).flatten();
    drop(closures);
    match (again, once) {
        (Some((run, runtime)), _) => contain(move || run(), &runtime),
        (None, Some((Closure::Once(run), runtime))) => contain(run, &runtime),
        _ => {}
    }
}

/// Runs it as the runtime's thread must: no unwinding into C (H3), and no calls of ours.
fn contain(run: impl FnOnce(), runtime: &Weak<RawRuntime>) {
    let _scope = CallbackScope::enter();
    caught("a host function", runtime, run);
}

/// Runs code of the caller's; a panic in it is kept for whoever asks the runtime.
fn caught(what: &'static str, runtime: &Weak<RawRuntime>, run: impl FnOnce()) {
    let Err(panic) = catch_unwind(AssertUnwindSafe(run)) else {
        return;
    };
    let error = Error::panic(what, panic_text(&*panic));
    drop_panic(panic);
    if let Some(runtime) = runtime.upgrade() {
        runtime.defer(error);
    }
}

/// Drops what a panic carried. That may panic too, and so may what this panic carries: it is kept.
pub(crate) fn drop_panic(panic: Box<dyn Any + Send>) {
    if let Err(another) = catch_unwind(AssertUnwindSafe(move || drop(panic))) {
        keep_for_good(another);
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
