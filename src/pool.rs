//! Streams dealt out in turn, and events that come back.
//!
//! The rule to remember: streams are few and shared by all processes on the device (acl/streams-and-events 12), and making an event for every hop
//! costs the host more than the hop; keep both.

use std::fmt;
use std::ops::Deref;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use crate::context::Context;
use crate::error::{Error, Result};
use crate::event::Event;
use crate::raw::lock;
use crate::stream::Stream;

/// Streams that work is dealt to in turn. Made by [`Context::stream_pool`].
#[derive(Debug)]
pub struct StreamPool {
    streams: Vec<Stream>,
    next: AtomicUsize,
}

impl StreamPool {
    pub(crate) fn new(context: &Context, count: usize) -> Result<Self> {
        if count == 0 {
            return Err(Error::misuse("context.stream_pool", "a pool needs a stream"));
        }
        let streams = (0..count).map(|_| context.stream()).collect::<Result<Vec<_>>>()?;
        Ok(StreamPool {
            streams,
            next: AtomicUsize::new(0),
        })
    }

    /// The next stream in turn.
    #[must_use]
    pub fn next(&self) -> &Stream {
        let turn = self.next.fetch_add(1, Ordering::Relaxed);
        &self.streams[turn % self.streams.len()]
    }

    /// All of them.
    #[must_use]
    pub fn streams(&self) -> &[Stream] {
        &self.streams
    }
}

/// Events that are made as they are asked for and come back when dropped. Made by [`Context::event_pool`]. Cheap to clone; clones share.
#[derive(Clone)]
pub struct EventPool(Arc<Shared>);

struct Shared {
    context: Context,
    free: Mutex<Vec<Arc<Event>>>,
}

impl EventPool {
    pub(crate) fn new(context: &Context) -> Self {
        EventPool(Arc::new(Shared {
            context: context.clone(),
            free: Mutex::default(),
        }))
    }

    /// An event as good as new: it counts as never recorded.
    ///
    /// # Errors
    /// As for [`Context::event`].
    ///
    /// Wraps `aclrtCreateEventExWithFlag` · since CANN 8.0 · since ascend 0.1
    pub fn event(&self) -> Result<PooledEvent> {
        let free = lock(&self.0.free).pop();
        let event = match free {
            Some(event) => event,
            None => Arc::new(self.0.context.event()?),
        };
        Ok(PooledEvent {
            event,
            pool: self.0.clone(),
        })
    }

    /// Makes `count` events ahead of time.
    ///
    /// # Errors
    /// As for [`Context::event`]; those made before stay.
    ///
    /// Wraps `aclrtCreateEventExWithFlag` · since CANN 8.0 · since ascend 0.1
    pub fn reserve(&self, count: usize) -> Result<()> {
        for _ in 0..count {
            let event = Arc::new(self.0.context.event()?);
            lock(&self.0.free).push(event);
        }
        Ok(())
    }

    /// The context whose events these are.
    #[must_use]
    pub fn context(&self) -> &Context {
        &self.0.context
    }

    /// An event for good; [`EventPool::give_back`] returns it.
    pub(crate) fn take(&self) -> Result<Event> {
        let free = lock(&self.0.free).pop();
        match free.and_then(Arc::into_inner) {
            Some(event) => Ok(event),
            None => self.0.context.event(),
        }
    }

    /// Takes an event in.
    pub(crate) fn give_back(&self, event: Event) {
        self.0.take_in(Arc::new(event));
    }

    /// How many events lie idle.
    #[must_use]
    pub fn idle(&self) -> usize {
        lock(&self.0.free).len()
    }
}

impl Shared {
    /// Takes an event in, unless an open capture has it: whoever waited for it after its next record would be pulled in (acl/streams-and-events E9a).
    /// Such a one is destroyed, which leaves the capture as it is (E41).
    fn take_in(&self, event: Arc<Event>) {
        if event.raw().is_captured() {
            return;
        }
        event.raw().set_unrecorded();
        lock(&self.free).push(event);
    }
}

impl fmt::Debug for EventPool {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("EventPool")
            .field("idle", &self.idle())
            .finish_non_exhaustive()
    }
}

/// An event of a pool, which goes back when this is dropped. Waits and records that are queued still run.
pub struct PooledEvent {
    event: Arc<Event>,
    pool: Arc<Shared>,
}

impl Deref for PooledEvent {
    type Target = Event;

    fn deref(&self) -> &Event {
        &self.event
    }
}

impl Drop for PooledEvent {
    fn drop(&mut self) {
        self.pool.take_in(self.event.clone());
    }
}

impl fmt::Debug for PooledEvent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&*self.event, f)
    }
}
