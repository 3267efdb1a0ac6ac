//! Graphs: work captured once from streams, and replayed with one call.
//!
//! The rule to remember: while a stream is captured, what is submitted to it is noted down, not run, so nothing may wait for it: synchronizing or
//! querying a captured stream or event is an error that says so. Other streams are pulled into the capture by waiting for an event that was
//! recorded in it, and have to be joined back before it ends. A graph owns every buffer, closure and kernel that it names.
//!
//! ```
//! # use ascend_rt::{Runtime, mock::Mock};
//! # fn main() -> ascend_rt::Result<()> {
//! # let context = Runtime::mock(Mock::builder().build())?.device(0)?.context()?;
//! let stream = context.stream()?;
//! let mut buffer = context.buffer_from(&[1_u8; 8])?;
//! let (mut graph, ()) = stream.capture(|stream| stream.memset_async(&mut buffer, 7))?;
//! assert_eq!(buffer.to_vec()?, [1; 8]);
//! graph.launch(&stream)?;
//! stream.synchronize()?;
//! assert_eq!(buffer.to_vec()?, [7; 8]);
//! # Ok(())
//! # }
//! ```
#![allow(
    unsafe_code,
    reason = "captures and replays through C; each block carries its argument"
)]

mod update;

use std::fmt;
use std::panic::Location;
use std::ptr;
use std::sync::Arc;
use std::sync::atomic::Ordering;

use ascend_sys::{aclmdlRI, aclmdlRICaptureMode, aclrtTaskGrp};

use crate::context::Context;
use crate::error::{Error, Result};
use crate::raw::{Kept, Note, Open, RawStream, Retired, Used, check, identity_of, mixed, need};
use crate::stream::Stream;

pub use update::TaskGroup;

/// Which calls elsewhere are refused while a graph is captured: synchronous copies and fills, and asynchronous copies of memory that is not pinned.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum CaptureMode {
    /// On every thread that uses the context.
    #[default]
    Global,
    /// On the thread that captures.
    ThreadLocal,
    /// On none.
    Relaxed,
}

impl CaptureMode {
    fn number(self) -> aclmdlRICaptureMode {
        aclmdlRICaptureMode(match self {
            CaptureMode::Global => 0,
            CaptureMode::ThreadLocal => 1,
            CaptureMode::Relaxed => 2,
        })
    }
}

impl Stream {
    /// Runs `body` and captures what it submits to this stream, and to the streams it pulls in. Nothing is run before the graph is launched.
    ///
    /// When `body` fails or panics the capture is given up, and its error or panic is passed on. While a capture is open nothing that was dropped is
    /// released.
    ///
    /// # Errors
    /// That of `body`; [`Capture`](crate::ErrorKind::Capture) when the stream is captured already, or a stream was pulled in and not joined back;
    /// [`FeatureNotSupported`](crate::ErrorKind::FeatureNotSupported) for a default stream, or a chip without graphs.
    ///
    /// Wraps `aclmdlRICaptureBegin`, `aclmdlRICaptureEnd` · since CANN 8.1 · since ascend 0.1
    #[doc(alias = "aclmdlRICaptureBegin")]
    #[doc(alias = "aclmdlRICaptureEnd")]
    #[track_caller]
    pub fn capture<R>(&self, body: impl FnOnce(&Stream) -> Result<R>) -> Result<(Graph, R)> {
        self.capture_with(CaptureMode::Global, body)
    }

    /// As [`capture`](Stream::capture), with a choice of which calls are refused meanwhile.
    ///
    /// # Errors
    /// As for [`capture`](Stream::capture).
    ///
    /// Wraps `aclmdlRICaptureBegin`, `aclmdlRICaptureEnd` · since CANN 8.1 · since ascend 0.1
    #[track_caller]
    pub fn capture_with<R>(&self, mode: CaptureMode, body: impl FnOnce(&Stream) -> Result<R>) -> Result<(Graph, R)> {
        let scope = Scope::begin(self, mode)?;
        let result = body(self)?;
        let graph = scope.end()?;
        Ok((graph, result))
    }
}

/// A capture that is open. Dropped without an end, it is given up.
struct Scope<'a> {
    stream: &'a Stream,
    open: Option<Open>,
}

impl<'a> Scope<'a> {
    #[track_caller]
    fn begin(stream: &'a Stream, mode: CaptureMode) -> Result<Self> {
        let table = stream.raw().owner().table();
        let begin = need(table.aclmdlRICaptureBegin, "aclmdlRICaptureBegin")?;
        need(table.aclmdlRICaptureEnd, "aclmdlRICaptureEnd")?;
        need(table.aclmdlRIDestroy, "aclmdlRIDestroy")?;
        // Without it nobody could tell what other threads' waits have pulled in.
        need(table.aclmdlRICaptureGetInfo, "aclmdlRICaptureGetInfo")?;
        // First, so that no other thread releases anything once the capture is open, or submits without knowing.
        let runtime = &stream.context().raw().runtime;
        runtime.captures.fetch_add(1, Ordering::AcqRel);
        let Some(open) = Open::begin(stream.raw()) else {
            runtime.captures.fetch_sub(1, Ordering::AcqRel);
            return Err(captured_already("stream.capture", stream.raw()));
        };
        let begun = stream
            .raw()
            .submit_noted("aclmdlRICaptureBegin", &Note::site(Location::caller()), |_, raw| {
                // SAFETY: the stream is live.
                unsafe { begin(raw, mode.number()) }
            });
        if let Err(error) = begun {
            drop(open);
            runtime.captures.fetch_sub(1, Ordering::AcqRel);
            return Err(error);
        }
        let open = Some(open);
        Ok(Scope { stream, open })
    }

    fn end(mut self) -> Result<Graph> {
        let identity = identity_of(self.stream.raw()).unwrap_or(0);
        let (handle, kept) = self.finish()?;
        let context = self.stream.context().clone();
        Ok(Graph {
            handle,
            identity,
            kept,
            updates: Vec::new(),
            context,
            used: Used::new(),
            last: None,
        })
    }

    /// Ends the capture in the C library and in the bookkeeping.
    fn finish(&mut self) -> Result<(aclmdlRI, Vec<Kept>)> {
        let raw = self.stream.raw();
        let table = raw.owner().table();
        let end = need(table.aclmdlRICaptureEnd, "aclmdlRICaptureEnd")?;
        let bound = raw.bind();
        if let Some(open) = &self.open {
            open.adopt(raw, &self.stream.context().raw().runtime);
        }
        let mut handle = ptr::null_mut();
        // SAFETY: the stream is live and the output a valid place.
        let code = unsafe { end(raw.as_raw(), &raw mut handle) };
        let result = check(table, "aclmdlRICaptureEnd", code);
        drop(bound);
        let kept = self.open.take().map(Open::close).unwrap_or_default();
        self.stream
            .context()
            .raw()
            .runtime
            .captures
            .fetch_sub(1, Ordering::AcqRel);
        result?;
        Ok((handle, kept))
    }
}

impl Drop for Scope<'_> {
    fn drop(&mut self) {
        if self.open.is_none() {
            return;
        }
        // Given up. An error here says no more than that the graph is lost, which it is to be.
        if let Ok((handle, kept)) = self.finish() {
            self.stream.context().raw().release(Retired::Graph(handle, kept), 0);
        }
    }
}

#[cold]
fn captured_already(call: &'static str, stream: &RawStream) -> Error {
    let why = format!("{} is part of a capture already: use another", stream.describe());
    Error::misuse(call, why)
}

/// Captured work. Made by [`Stream::capture`].
///
/// Dropping it never waits: a graph that is still replayed is released once that is done, together with what it owns.
pub struct Graph {
    handle: aclmdlRI,
    /// Which capture it comes from: its task groups have the same.
    identity: u64,
    kept: Vec<Kept>,
    /// What the newest update of each task group named.
    updates: Vec<(aclrtTaskGrp, Vec<Kept>)>,
    context: Context,
    used: Used,
    /// Where it was replayed last: replays of one graph do not overlap.
    last: Option<Arc<RawStream>>,
}

// SAFETY: the handle is only passed to C, which takes it from any thread; what is kept is `Send` and `Sync`.
unsafe impl Send for Graph {}
// SAFETY: as above; launching takes `&mut`.
unsafe impl Sync for Graph {}

impl Graph {
    /// Submits one replay to `stream`. Does not block the host. A replay on another stream waits for the one before.
    ///
    /// # Errors
    /// [`Misuse`](crate::ErrorKind::Misuse) for a stream of another context; [`Capture`](crate::ErrorKind::Capture) for one that is captured.
    ///
    /// Wraps `aclmdlRIExecuteAsync` · since CANN 8.1 · since ascend 0.1
    #[doc(alias = "aclmdlRIExecuteAsync")]
    #[track_caller]
    pub fn launch(&mut self, stream: &Stream) -> Result<()> {
        let raw = stream.raw();
        let execute = need(raw.owner().table().aclmdlRIExecuteAsync, "aclmdlRIExecuteAsync")?;
        if !Arc::ptr_eq(self.context.raw(), stream.context().raw()) {
            return Err(mixed("graph.launch", raw, "a graph of another context"));
        }
        self.after_last(raw)?;
        // A graph under another current context is refused with 107004, which is not repaired afterwards.
        let _bound = raw.bind()?;
        self.used.mark(raw.bit());
        let handle = self.handle;
        raw.submit_noted("aclmdlRIExecuteAsync", &Note::site(Location::caller()), |_, stream| {
            // SAFETY: the graph is live, and what it names is kept by `self` until no replay runs: its stream was marked.
            unsafe { execute(handle, stream) }
        })?;
        self.last = Some(raw.clone());
        Ok(())
    }

    /// Lets a replay on another stream come after the last one: the C library says nothing of two at once (acl/memory-kernels-graphs 3.7).
    fn after_last(&self, stream: &Arc<RawStream>) -> Result<()> {
        let Some(last) = self.last.as_ref().filter(|last| !Arc::ptr_eq(last, stream)) else {
            return Ok(());
        };
        let context = self.context.raw();
        let Some(marker) = context.mark_if_live(last)? else {
            return Ok(());
        };
        let result = stream.wait(&marker);
        context.give_marker_back(marker);
        result
    }

    /// The context it was captured in.
    #[must_use]
    pub fn context(&self) -> &Context {
        &self.context
    }

    /// How many buffers, closures and kernels it owns, a thing named twice counted twice.
    #[must_use]
    pub fn owned(&self) -> usize {
        self.kept.len() + self.updates.iter().map(|(_, kept)| kept.len()).sum::<usize>()
    }

    /// The C handle, which stays ours.
    #[must_use]
    pub fn as_raw(&self) -> aclmdlRI {
        self.handle
    }

    /// Waits until no replay runs any more, and destroys the graph.
    ///
    /// # Errors
    /// What the runtime says, and the graph, which still exists.
    ///
    /// Wraps `aclmdlRIDestroy` · since CANN 8.1 · since ascend 0.1
    #[doc(alias = "aclmdlRIDestroy")]
    pub fn destroy(mut self) -> Result<(), (Error, Self)> {
        let what = Retired::Graph(self.handle, self.take_kept());
        match self.context.raw().destroy(what, self.used.mask()) {
            Ok(()) => {
                // Its drop has nothing left to do.
                self.handle = ptr::null_mut();
                Ok(())
            }
            Err((error, what)) => {
                if let Retired::Graph(_, kept) = what {
                    self.kept = kept;
                }
                Err((error, self))
            }
        }
    }

    /// All that it owns.
    fn take_kept(&mut self) -> Vec<Kept> {
        let mut kept = std::mem::take(&mut self.kept);
        kept.extend(self.updates.drain(..).flat_map(|(_, kept)| kept));
        kept
    }
}

impl Drop for Graph {
    fn drop(&mut self) {
        if !self.handle.is_null() {
            let what = Retired::Graph(self.handle, self.take_kept());
            self.context.raw().release(what, self.used.mask());
        }
    }
}

impl fmt::Debug for Graph {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Graph")
            .field("raw", &self.handle)
            .field("owned", &self.owned())
            .finish_non_exhaustive()
    }
}
