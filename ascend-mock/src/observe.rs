//! What a trace shows beside tasks: the calls of host threads, device memory and events in use as counters, findings as markers.

use std::sync::atomic::{AtomicU32, Ordering};

use ascend_sim::name::NameId;
use ascend_sim::task::TaskKind;
use ascend_sim::trace::{Record, Track};

use crate::thread;
use crate::world::{Call, World};

/// The counter of device bytes in use, alignment and padding included.
const MEMORY: &str = "device memory in use, bytes";
/// The counter of hardware event ids in use.
pub(crate) const EVENTS: &str = "events in use";

// How many worlds want to know which function is called: without one a call pays a load.
static WATCHING: AtomicU32 = AtomicU32::new(0);

/// Tells whether any world wants to know which function is called.
#[inline]
pub(crate) fn is_watching() -> bool {
    WATCHING.load(Ordering::Relaxed) != 0
}

/// While it lives, functions say that they are called.
#[derive(Debug)]
pub(crate) struct Watch(bool);

impl Watch {
    pub(crate) fn new(on: bool) -> Watch {
        if on {
            WATCHING.fetch_add(1, Ordering::Relaxed);
        }
        Watch(on)
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        if self.0 {
            WATCHING.fetch_sub(1, Ordering::Relaxed);
        }
    }
}

/// A call that the trace shows.
pub(crate) struct Began {
    function: &'static str,
    start_ns: u64,
}

/// The call that this thread is in begins. Questions are left out: a loop that polls must not fill memory.
#[inline(never)]
pub(crate) fn begin(world: &World) -> Option<Began> {
    let function = thread::take_function();
    let is_question = ["Query", "Get", "Peek"].iter().any(|word| function.contains(word));
    (!function.is_empty() && !is_question).then(|| Began {
        function,
        start_ns: world.now_ns(),
    })
}

impl Call<'_> {
    /// A call of this thread ends: a slice on the thread's track.
    pub(crate) fn trace_call(&mut self, began: Began) {
        let state = &mut **self;
        let threads = state.host_tracks.len() as u32;
        let track = match state.host_tracks.entry(thread::number()) {
            std::collections::btree_map::Entry::Occupied(known) => *known.get(),
            std::collections::btree_map::Entry::Vacant(fresh) => {
                let track = Track {
                    device: None,
                    number: threads,
                    name: NameId::NONE,
                };
                let Some(track) = state.machine.trace_track(track) else {
                    return;
                };
                *fresh.insert(track)
            }
        };
        let name = state.names.intern(began.function);
        let label = self.label();
        let end_ns = self.world.now_ns();
        self.machine.trace_record(Record::Slice {
            track,
            name,
            kind: TaskKind::HostFunction,
            label,
            start_ns: began.start_ns,
            end_ns,
        });
    }

    /// Device memory was allocated or freed.
    pub(crate) fn trace_memory(&mut self, device: u32) {
        if !self.world.config.trace {
            return;
        }
        let record = Record::Counter {
            name: self.names.intern(MEMORY),
            device: Some(device),
            at_ns: self.world.now_ns(),
            value: self.world.memory.usage(device).0,
        };
        self.machine.trace_record(record);
    }

    /// Work was queued on a stream: findings that are new stand there.
    pub(crate) fn trace_findings(&mut self, stream: u32) {
        let Some(check) = self.check.as_deref_mut() else { return };
        let reports = check.checker.reports();
        let fresh: Vec<_> = reports
            .iter()
            .skip(check.marked)
            .map(|report| report.kind.title())
            .collect();
        check.marked = reports.len();
        if fresh.is_empty() {
            return;
        }
        let at_ns = self.world.now_ns();
        let id = self.streams[stream].id;
        let Ok(Some(track)) = self.machine.stream_track(id) else {
            return;
        };
        for title in fresh {
            let name = self.names.intern(title);
            self.machine.trace_record(Record::Marker { track, name, at_ns });
        }
    }
}
