//! Launches of a graph whose arguments can be changed after the capture.

use std::fmt;
use std::panic::Location;
use std::ptr;
use std::sync::atomic::Ordering;

use ascend_sys::aclrtTaskGrp;

use super::{Graph, captured_already};
use crate::error::{Error, Result};
use crate::raw::{Kept, Note, Open, check, identity_of, keep_for_good, mixed, need};
use crate::stream::Stream;

/// Kernel launches of a graph that [`Graph::update`] can replace. Made by [`Stream::task_group`].
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct TaskGroup {
    handle: aclrtTaskGrp,
    identity: u64,
}

// SAFETY: the handle is only passed to C together with the graph it belongs to, which is `Send`.
unsafe impl Send for TaskGroup {}
// SAFETY: as above.
unsafe impl Sync for TaskGroup {}

impl Stream {
    /// On a stream that is captured: makes the kernel launches that `body` submits to it a group that can be updated later. Groups do not nest, and
    /// hold nothing but launches: other work is refused in `body`.
    ///
    /// # Errors
    /// That of `body`; [`Misuse`](crate::ErrorKind::Misuse) on a stream that is not captured; [`Capture`](crate::ErrorKind::Capture) inside another
    /// group (107033), which loses the capture.
    ///
    /// Wraps `aclmdlRICaptureTaskGrpBegin`, `aclmdlRICaptureTaskGrpEnd` · since CANN 8.1 · since ascend 0.1
    #[doc(alias = "aclmdlRICaptureTaskGrpBegin")]
    #[doc(alias = "aclmdlRICaptureTaskGrpEnd")]
    #[track_caller]
    pub fn task_group<R>(&self, body: impl FnOnce(&Stream) -> Result<R>) -> Result<(TaskGroup, R)> {
        let raw = self.raw();
        let table = raw.owner().table();
        let begin = need(table.aclmdlRICaptureTaskGrpBegin, "aclmdlRICaptureTaskGrpBegin")?;
        let end = need(table.aclmdlRICaptureTaskGrpEnd, "aclmdlRICaptureTaskGrpEnd")?;
        let Some(identity) = identity_of(raw) else {
            return Err(Error::misuse(
                "stream.task_group",
                format!("{} is not captured: groups are parts of graphs", raw.describe()),
            ));
        };
        let note = Note::site(Location::caller());
        raw.submit_noted("aclmdlRICaptureTaskGrpBegin", &note, |_, stream| {
            // SAFETY: the stream is live.
            unsafe { begin(stream) }
        })?;
        let mut handle = ptr::null_mut();
        let result = {
            let _group = raw.launches_only();
            body(self)
        };
        let _bound = raw.bind()?;
        // Ended even when the body failed: a group left open would lose the capture (3.2). A panic gives the capture up anyway.
        // SAFETY: the stream is live and the output a valid place.
        let code = unsafe { end(raw.as_raw(), &raw mut handle) };
        let value = result?;
        check(table, "aclmdlRICaptureTaskGrpEnd", code)?;
        Ok((TaskGroup { handle, identity }, value))
    }
}

impl Graph {
    /// Replaces the launches of a group by those that `body` submits to `stream`: as many, of the same kernels, in the same order; what changes are
    /// arguments and blocks. Later replays run the new ones, on whatever stream.
    ///
    /// Blocks the host until no replay runs any more. The graph owns what the new launches name, and gives up what an earlier update of the group
    /// named; what the capture named stays.
    ///
    /// # Errors
    /// That of `body`, and what the runtime says of launches that do not fit (507000): the group is then undefined, and replays of the graph may be
    /// refused until it was updated well. [`Misuse`](crate::ErrorKind::Misuse) for a group of another graph, a stream of another context and one that
    /// is captured. [`FeatureNotSupported`](crate::ErrorKind::FeatureNotSupported) with drivers before 25.0.RC1.
    ///
    /// Wraps `aclmdlRICaptureTaskUpdateBegin`, `aclmdlRICaptureTaskUpdateEnd` · since CANN 8.1 · since ascend 0.1
    #[doc(alias = "aclmdlRICaptureTaskUpdateBegin")]
    #[doc(alias = "aclmdlRICaptureTaskUpdateEnd")]
    #[track_caller]
    pub fn update(
        &mut self,
        stream: &Stream,
        group: TaskGroup,
        body: impl FnOnce(&Stream) -> Result<()>,
    ) -> Result<()> {
        const CALL: &str = "graph.update";
        let raw = stream.raw();
        if group.identity != self.identity {
            return Err(Error::misuse(CALL, "the group is of another graph"));
        }
        if !std::sync::Arc::ptr_eq(self.context.raw(), stream.context().raw()) {
            return Err(mixed(CALL, raw, "a graph of another context"));
        }
        if raw.is_capturing() {
            return Err(captured_already(CALL, raw));
        }
        let table = raw.owner().table();
        let begin = need(table.aclmdlRICaptureTaskUpdateBegin, "aclmdlRICaptureTaskUpdateBegin")?;
        need(table.aclmdlRICaptureTaskUpdateEnd, "aclmdlRICaptureTaskUpdateEnd")?;
        self.context.raw().wait_for(self.used.mask())?;
        // First, so that what other threads submit meanwhile is kept too.
        let Some(mut update) = Update::begin(stream) else {
            return Err(captured_already(CALL, raw));
        };
        let note = Note::site(Location::caller());
        let begun = raw.submit_noted("aclmdlRICaptureTaskUpdateBegin", &note, |_, stream| {
            // SAFETY: the stream is live, and so is the group: its graph is.
            unsafe { begin(stream, group.handle) }
        });
        if let Err(error) = begun {
            update.give_up();
            return Err(error);
        }
        self.used.mark(raw.bit());
        // The device may still be at the update when the call returns: replays elsewhere come after what is on this stream.
        self.last = Some(raw.clone());
        let result = {
            let _group = raw.launches_only();
            body(stream)
        };
        let (ended, kept) = update.end();
        let place = self.updates.iter_mut().find(|(handle, _)| *handle == group.handle);
        match (place, result.and(ended)) {
            (Some((_, old)), Ok(())) => *old = kept,
            // Nobody can tell which launches are in force: what either names stays.
            (Some((_, old)), Err(error)) => {
                old.extend(kept);
                return Err(error);
            }
            (None, result) => {
                self.updates.push((group.handle, kept));
                return result;
            }
        }
        Ok(())
    }
}

/// An update that is open: its stream counts as captured, so that what is submitted to it is kept. Dropped without an end, by a panic, it is ended.
struct Update<'a> {
    stream: &'a Stream,
    open: Option<Open>,
}

impl<'a> Update<'a> {
    /// `None` for a stream that another thread captures.
    fn begin(stream: &'a Stream) -> Option<Self> {
        let captures = &stream.context().raw().runtime.captures;
        captures.fetch_add(1, Ordering::AcqRel);
        let open = Open::begin(stream.raw());
        if open.is_none() {
            captures.fetch_sub(1, Ordering::AcqRel);
            return None;
        }
        Some(Update { stream, open })
    }

    fn end(mut self) -> (Result<()>, Vec<Kept>) {
        self.finish()
    }

    /// It never began in the C library.
    fn give_up(&mut self) {
        self.close();
    }

    fn close(&mut self) -> Vec<Kept> {
        let kept = self.open.take().map(Open::close).unwrap_or_default();
        let captures = &self.stream.context().raw().runtime.captures;
        captures.fetch_sub(1, Ordering::AcqRel);
        kept
    }

    fn finish(&mut self) -> (Result<()>, Vec<Kept>) {
        const END: &str = "aclmdlRICaptureTaskUpdateEnd";
        let raw = self.stream.raw();
        let table = raw.owner().table();
        let ended = need(table.aclmdlRICaptureTaskUpdateEnd, END).and_then(|end| {
            let _bound = raw.bind()?;
            // SAFETY: the stream is live.
            let ended = check(table, END, unsafe { end(raw.as_raw()) });
            if ended.is_err() {
                // A stream must not be left updating, where all that it is given would be taken for the group's. If the first call has ended it
                // after all, this one is refused (107033; acl/memory-kernels-graphs 3.8).
                // SAFETY: as above.
                _ = unsafe { end(raw.as_raw()) };
            }
            ended
        });
        // Last, so that nothing is submitted to an open update without being kept.
        (ended, self.close())
    }
}

impl Drop for Update<'_> {
    fn drop(&mut self) {
        if self.open.is_some() {
            let (ended, kept) = self.finish();
            // The panic goes on, and nobody can tell which launches are in force.
            kept.into_iter().for_each(keep_for_good);
            if let Err(error) = ended {
                self.stream.context().defer(error);
            }
        }
    }
}

impl fmt::Debug for TaskGroup {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TaskGroup")
            .field("raw", &self.handle)
            .finish_non_exhaustive()
    }
}
