//! What was dropped while the device may still use it: kept until it is seen idle, then released. No drop ever blocks.
//!
//! The rule to remember: a thing waits here for a marker event on each stream that used it and was busy, so that a stream which never falls
//! idle does not pin it for ever. Where no marker can be put (a capture is open, the stream has failed) the stream itself has to fall idle.

use std::any::Any;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use ascend_sys::{ACL_EVENT_SYNC, aclmdlRI, aclrtBinHandle};

use crate::error::{Error, Result};
use crate::event::Status;
use crate::raw::bind::{in_callback, outside_callback};
use crate::raw::call::{check, need};
use crate::raw::capture::Watch;
use crate::raw::context::RawContext;
use crate::raw::event::RawEvent;
use crate::raw::runtime::lock;
use crate::raw::stream::{Origin, RawStream};

/// Something to be released.
pub(crate) enum Retired {
    /// Memory from `aclrtMalloc`.
    Device(*mut std::ffi::c_void),
    /// Memory from `aclrtMallocHost`.
    Host(*mut std::ffi::c_void),
    /// Memory registered with `aclrtHostRegister`, which is ours to free.
    Registered(*mut std::ffi::c_void, std::alloc::Layout),
    /// Loaded kernels, and the bytes they were loaded from.
    Module(
        aclrtBinHandle,
        #[allow(dead_code, reason = "read by C as long as the binary is loaded")] Option<Box<[u8]>>,
    ),
    /// A rank of a group.
    #[cfg(feature = "hccl")]
    Communicator(ascend_sys::HcclComm, Box<ascend_sys::HcclTable>),
    /// Host memory that nobody may change before a copy has read it.
    Shared(#[allow(dead_code, reason = "held, not looked at")] super::capture::Kept),
    /// A graph, and what it keeps alive.
    Graph(aclmdlRI, Vec<super::capture::Kept>),
}

// SAFETY: the addresses and handles are only passed to C, which takes them from any thread; the boxes are `Send`.
unsafe impl Send for Retired {}

impl Retired {
    /// What it is, for messages.
    fn noun(&self) -> &'static str {
        match self {
            Retired::Device(_) => "a device buffer",
            Retired::Host(_) => "a pinned buffer",
            Retired::Registered(..) => "registered host memory",
            Retired::Module(..) => "a kernel module",
            #[cfg(feature = "hccl")]
            Retired::Communicator(..) => "a communicator",
            Retired::Shared(_) => "shared pinned memory",
            Retired::Graph(..) => "a graph",
        }
    }
}

/// How long a stream of another device is left alone between two questions. Chosen: short beside a copy between devices.
const ASK_AGAIN: Duration = Duration::from_micros(20);

struct Entry {
    what: Retired,
    markers: Vec<RawEvent>,
    unmarked: u64,
}

/// What is kept for good: it could not be released, or nobody can tell when it falls out of use. It stays reachable, so that a tool which looks
/// for lost memory has only what was lost by mistake to show.
static FOR_GOOD: Mutex<Vec<Box<dyn Any + Send>>> = Mutex::new(Vec::new());

/// Keeps something for as long as the process runs.
#[cold]
pub(crate) fn keep_for_good(kept: impl Any + Send) {
    lock(&FOR_GOOD).push(Box::new(kept));
}

/// The retired list of a context.
#[derive(Default)]
pub(super) struct Retirement {
    count: AtomicUsize,
    entries: Mutex<Vec<Entry>>,
    streams: Mutex<Vec<Arc<RawStream>>>,
    /// Markers that have served, for the next ones.
    spare: Mutex<Vec<RawEvent>>,
}

impl std::fmt::Debug for Retirement {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Retirement")
            .field("count", &self.count.load(Ordering::Relaxed))
            .finish_non_exhaustive()
    }
}

impl RawContext {
    /// Releases a thing now if no stream of `mask` may still use it, otherwise as soon as it is seen idle.
    pub(crate) fn release(&self, what: Retired, mask: u64) {
        if in_callback() {
            // No call is allowed here: a later one finds out.
            self.retire(Entry {
                what,
                markers: Vec::new(),
                unmarked: mask,
            });
            return;
        }
        let capturing = self.runtime.is_capturing();
        if mask == 0 && !capturing {
            self.free(what);
            return;
        }
        let (markers, unmarked) = if capturing {
            (Vec::new(), mask)
        } else {
            self.mark_busy(mask)
        };
        if markers.is_empty() && unmarked == 0 && !capturing {
            self.free(what);
        } else {
            self.retire(Entry {
                what,
                markers,
                unmarked,
            });
        }
    }

    /// Gives a stream up: destroyed now if it is idle, otherwise as soon as it is seen so.
    pub(crate) fn release_stream(&self, stream: &Arc<RawStream>) {
        if stream.origin() == Origin::Default || self.try_destroy(stream) {
            return;
        }
        lock(&self.retired.streams).push(stream.clone());
        self.retired.count.fetch_add(1, Ordering::Release);
    }

    /// Releases what has fallen idle. Returns how many things are still in use.
    pub(crate) fn reap(&self) -> usize {
        let count = self.retired.count.load(Ordering::Acquire);
        if count == 0 || self.runtime.is_capturing() || in_callback() {
            return count;
        }
        let mut kept = Vec::new();
        // Taken out first: a query may run host functions on this thread, whose drops put things on the list.
        let entries = std::mem::take(&mut *lock(&self.retired.entries));
        for mut entry in entries {
            let markers = std::mem::take(&mut entry.markers);
            for marker in markers {
                if matches!(marker.query(), Ok(Status::Complete)) {
                    lock(&self.retired.spare).push(marker);
                } else {
                    entry.markers.push(marker);
                }
            }
            if entry.unmarked != 0 {
                let (markers, unmarked) = self.mark_busy(entry.unmarked);
                entry.markers.extend(markers);
                entry.unmarked = unmarked;
            }
            if entry.markers.is_empty() && entry.unmarked == 0 {
                self.retired.count.fetch_sub(1, Ordering::Release);
                self.free(entry.what);
            } else {
                kept.push(entry);
            }
        }
        lock(&self.retired.entries).append(&mut kept);
        let mut busy = Vec::new();
        let streams = std::mem::take(&mut *lock(&self.retired.streams));
        for stream in streams {
            if self.try_destroy(&stream) {
                self.retired.count.fetch_sub(1, Ordering::Release);
            } else {
                busy.push(stream);
            }
        }
        lock(&self.retired.streams).append(&mut busy);
        self.retired.count.load(Ordering::Acquire)
    }

    /// For the end of the context where no call is allowed: all that is retired is leaked.
    pub(super) fn abandon_unasked(&self) {
        keep_for_good(std::mem::take(&mut *lock(&self.retired.entries)));
    }

    /// For the end of the context: everything that is still in use is leaked, and said so. True when nothing was.
    pub(super) fn abandon(&mut self) -> bool {
        self.reap();
        let entries = std::mem::take(&mut *lock(&self.retired.entries));
        let streams = std::mem::take(&mut *lock(&self.retired.streams));
        let spares = std::mem::take(&mut *lock(&self.retired.spare));
        for mut spare in spares {
            if let Err(error) = spare.destroy() {
                self.runtime.defer(error);
            }
        }
        let clean = entries.is_empty() && streams.is_empty();
        for entry in entries {
            self.runtime.defer(leaked(entry.what.noun()));
            keep_for_good(entry);
        }
        for stream in streams {
            self.runtime.defer(leaked(&stream.describe()));
        }
        clean
    }

    /// Waits for all that is retired, and releases it, markers that have served included.
    ///
    /// # Errors
    /// Why something could not be waited for, and `Misuse` named `call` for what could not be released.
    pub(super) fn drain(&self, call: &'static str) -> Result<()> {
        let mut entries = std::mem::take(&mut *lock(&self.retired.entries));
        let waited = entries.iter().try_for_each(|entry| {
            entry.markers.iter().try_for_each(RawEvent::synchronize)?;
            self.wait_for(entry.unmarked)
        });
        lock(&self.retired.entries).append(&mut entries);
        waited?;
        let left = self.reap();
        if left > 0 {
            let why = format!("{left} things that were dropped are still in use, or a graph is being captured");
            return Err(Error::misuse(call, why));
        }
        loop {
            let spare = lock(&self.retired.spare).pop();
            let Some(mut spare) = spare else {
                return Ok(());
            };
            if let Err(error) = spare.destroy() {
                self.give_marker_back(spare);
                return Err(error);
            }
        }
    }

    /// Blocks until every stream of `mask` has run what is submitted; streams of other devices, until they are idle.
    pub(crate) fn wait_for(&self, mask: u64) -> Result<()> {
        outside_callback()?;
        let (mut markers, mut elsewhere) = (Vec::new(), Vec::new());
        self.runtime.slots.each(mask, |stream| {
            if self.takes_markers(stream) {
                markers.push(self.marker(stream));
            } else {
                elsewhere.push(stream.clone());
            }
        });
        let mut result = Ok(());
        for marker in markers {
            result = result.and(marker.and_then(|marker| {
                let waited = marker.synchronize();
                self.give_marker_back(marker);
                waited
            }));
        }
        for stream in elsewhere {
            result = result.and(self.wait_until_idle(&stream));
        }
        result
    }

    /// Blocks until a stream is idle. It asks again and again: whoever else owns the stream may destroy it meanwhile, and a call that waits in it
    /// would then be on a dead handle.
    fn wait_until_idle(&self, stream: &Arc<RawStream>) -> Result<()> {
        while self.query_if_live(stream)? == Status::Pending {
            std::thread::sleep(ASK_AGAIN);
        }
        Ok(())
    }

    fn retire(&self, entry: Entry) {
        lock(&self.retired.entries).push(entry);
        self.retired.count.fetch_add(1, Ordering::Release);
    }

    /// Puts a marker on every busy stream of `mask`. Returns the markers, and the bits of the streams that took none.
    fn mark_busy(&self, mask: u64) -> (Vec<RawEvent>, u64) {
        let mut markers = Vec::new();
        let mut unmarked = 0;
        self.runtime.slots.each(mask, |stream| {
            if stream.is_capturing() {
                unmarked |= stream.bit();
                return;
            }
            match stream.query() {
                Ok(Status::Complete) => {}
                Ok(Status::Pending) => match self.marker(stream) {
                    Ok(marker) => markers.push(marker),
                    Err(_) => unmarked |= stream.bit(),
                },
                Err(_) => unmarked |= stream.bit(),
            }
        });
        (markers, unmarked)
    }

    fn marker(&self, stream: &Arc<RawStream>) -> Result<RawEvent> {
        let marker = self.take_marker(stream)?;
        let watch = Watch::new(stream, &self.runtime, || ());
        if let Err(error) = stream.record(&marker) {
            self.discard_marker(marker);
            return Err(error);
        }
        if stream.is_capturing() || watch.is_captured_unawares() {
            // The record is a graph's: it says nothing of what was submitted before.
            self.discard_marker(marker);
            return Err(Error::misuse(
                "waiting for a stream",
                format!("{} is captured: what is submitted does not run", stream.describe()),
            ));
        }
        Ok(marker)
    }

    /// Whether a stream is idle; one that is destroyed is.
    pub(crate) fn query_if_live(&self, stream: &Arc<RawStream>) -> Result<Status> {
        outside_callback()?;
        let mut status = Ok(Status::Complete);
        self.runtime.slots.each(stream.bit(), |live| {
            if Arc::ptr_eq(live, stream) {
                status = live.query();
            }
        });
        status
    }

    /// A marker at the end of what is submitted to a stream; `None` for one that is destroyed, so idle.
    pub(crate) fn mark_if_live(&self, stream: &Arc<RawStream>) -> Result<Option<RawEvent>> {
        outside_callback()?;
        let mut marker = Ok(None);
        self.runtime.slots.each(stream.bit(), |live| {
            if Arc::ptr_eq(live, stream) {
                marker = self.marker(live).map(Some);
            }
        });
        marker
    }

    /// An event for marking a place on a stream: one that has served, or a new one.
    ///
    /// The rule to remember: markers are this context's, whoever's the stream is, so that none is asked after its context is gone: that is undefined
    /// (acl/streams-and-events E42). A stream of another context may record them (E19), one of another device may not (E18).
    pub(crate) fn take_marker(&self, stream: &RawStream) -> Result<RawEvent> {
        if !self.takes_markers(stream) {
            let why = format!("{} is of another device", stream.describe());
            return Err(Error::misuse("waiting for a stream", why));
        }
        if let Some(marker) = lock(&self.retired.spare).pop() {
            return Ok(marker);
        }
        let _bound = self.bind()?;
        RawEvent::create(self.owner, ACL_EVENT_SYNC)
    }

    fn takes_markers(&self, stream: &RawStream) -> bool {
        stream.owner().number() == self.owner.number()
    }

    /// Gives a marker back for the next one.
    pub(crate) fn give_marker_back(&self, marker: RawEvent) {
        if marker.is_captured() && !in_callback() {
            return self.discard_marker(marker);
        }
        lock(&self.retired.spare).push(marker);
    }

    /// Destroys a marker that a graph may have, or that could not be recorded.
    #[cold]
    pub(crate) fn discard_marker(&self, mut marker: RawEvent) {
        if let Err(error) = marker.destroy() {
            self.runtime.defer(error);
        }
    }

    /// Destroys a stream if a query says that it is idle.
    fn try_destroy(&self, stream: &Arc<RawStream>) -> bool {
        if in_callback() || self.runtime.is_capturing() || !matches!(stream.query(), Ok(Status::Complete)) {
            return false;
        }
        if stream.origin() != Origin::Created {
            self.runtime.slots.remove(stream);
            return true;
        }
        // SAFETY: the stream was given up by its only owner; the slots are locked, so no marker is put on it meanwhile.
        let destroyed = self.runtime.slots.destroy(stream, || unsafe { stream.destroy(false) });
        match destroyed {
            Ok(()) => true,
            Err(error) => {
                self.runtime.defer(error);
                false
            }
        }
    }

    /// Releases a thing that nothing uses. What cannot be released is leaked with all that it needs, and said so.
    fn free(&self, what: Retired) {
        if let Err((error, what)) = self.free_now(what) {
            self.runtime.defer(error);
            keep_for_good(what);
        }
    }

    /// Waits until no stream of `mask` uses a thing any more, and releases it.
    ///
    /// # Errors
    /// Why it could not, and the thing, which still exists.
    pub(crate) fn destroy(&self, what: Retired, mask: u64) -> Result<(), (Error, Retired)> {
        if let Err(error) = self.wait_for(mask) {
            return Err((error, what));
        }
        if self.runtime.is_capturing() {
            self.release(what, mask);
            return Ok(());
        }
        self.free_now(what)
    }

    /// Releases a thing that nothing uses, or gives it back with the reason: it still exists.
    fn free_now(&self, what: Retired) -> Result<(), (Error, Retired)> {
        match self.call_free(&what) {
            Ok(()) => {
                if let Retired::Registered(memory, layout) = what {
                    // SAFETY: allocated by us with this layout, just unregistered, and used by nobody any more.
                    unsafe { std::alloc::dealloc(memory.cast(), layout) };
                }
                Ok(())
            }
            // Registered memory that stays so is never deallocated: the device may still reach its pages.
            Err(error) => Err((error, what)),
        }
    }

    /// The C call that releases a thing; its memory on the host goes afterwards.
    fn call_free(&self, what: &Retired) -> Result<()> {
        if matches!(what, Retired::Shared(_)) {
            return Ok(());
        }
        let table = self.owner.table();
        // Freeing device memory needs no context (0.3); but where several simulations share a process, their addresses are alike, and the context
        // says whose it is. What remains is released in the context it was made in, as a binary has to be (acl/memory-kernels-graphs 2.1).
        let anywhere = matches!(what, Retired::Device(_) | Retired::Host(_));
        let _bound = if !anywhere {
            Some(self.bind()?)
        } else if self.runtime.mock.is_some() {
            self.bind().ok()
        } else {
            None
        };
        match *what {
            Retired::Shared(_) => Ok(()),
            // SAFETY: from `aclrtMalloc`, given up by its owner, and no stream that used it is still at it.
            Retired::Device(memory) => check(table, "aclrtFree", unsafe { (table.aclrtFree)(memory) }),
            // SAFETY: from `aclrtMallocHost`, otherwise as above.
            Retired::Host(memory) => check(table, "aclrtFreeHost", unsafe { (table.aclrtFreeHost)(memory) }),
            Retired::Registered(memory, _) => {
                let unregister = need(table.aclrtHostUnregister, "aclrtHostUnregister")?;
                // SAFETY: registered by us, given up by its owner, and no stream that used it is still at it.
                check(table, "aclrtHostUnregister", unsafe { unregister(memory) })
            }
            Retired::Module(module, _) => {
                let unload = need(table.aclrtBinaryUnLoad, "aclrtBinaryUnLoad")?;
                // SAFETY: loaded by us in this context, given up by its owner, and no kernel of it is still running.
                check(table, "aclrtBinaryUnLoad", unsafe { unload(module) })
            }
            #[cfg(feature = "hccl")]
            Retired::Communicator(rank, ref functions) => {
                let destroy = need(functions.HcclCommDestroy, "HcclCommDestroy")?;
                // SAFETY: made by us, given up by its owner, and its collectives have run.
                let code = unsafe { destroy(rank) };
                if code.is_success() {
                    return Ok(());
                }
                let detail = super::call::recent_message(table);
                let by = "a communicator that was dropped";
                Err(Error::collective("HcclCommDestroy", code, by, detail))
            }
            Retired::Graph(graph, _) => {
                let destroy = need(table.aclmdlRIDestroy, "aclmdlRIDestroy")?;
                // SAFETY: captured in this context, given up by its owner, and no replay of it is still running.
                check(table, "aclmdlRIDestroy", unsafe { destroy(graph) })
            }
        }
    }
}

#[cold]
fn leaked(what: &str) -> Error {
    Error::misuse(
        "the end of a context",
        format!("{what} was still in use and is leaked: synchronize before the last handle is dropped"),
    )
}
