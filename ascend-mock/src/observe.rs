//! What a trace shows beside tasks: device memory and events in use as counters, findings as markers.

use ascend_sim::trace::Record;

use crate::world::Call;

/// The counter of device bytes in use, alignment and padding included.
const MEMORY: &str = "device memory in use, bytes";
/// The counter of hardware event ids in use.
pub(crate) const EVENTS: &str = "events in use";

impl Call<'_> {
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
