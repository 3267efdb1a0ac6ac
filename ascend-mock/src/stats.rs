//! Counts of what happened: events, records, waits, busy time of streams.

use std::sync::atomic::{AtomicU64, Ordering};

use ascend_sim::trace::{Record, Trace};

use crate::world::Call;

/// A number that only grows.
#[derive(Debug, Default)]
pub(crate) struct Count(AtomicU64);

impl Count {
    pub(crate) fn add(&self, n: u64) {
        self.0.fetch_add(n, Ordering::Relaxed);
    }
    fn get(&self) -> u64 {
        self.0.load(Ordering::Relaxed)
    }
}

/// The counts of a world.
#[derive(Debug, Default)]
pub(crate) struct Counters {
    pub(crate) events_created: Count,
    pub(crate) events_destroyed: Count,
    pub(crate) records: Count,
    pub(crate) waits: Count,
    pub(crate) streams_created: Count,
    pub(crate) launches: Count,
    pub(crate) copies: Count,
    pub(crate) collectives: Count,
    pub(crate) allocations: Count,
}

/// What happened since a mock was made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Stats {
    /// Events made by the program, of all families.
    pub events_created: u64,
    /// Events destroyed by the program.
    pub events_destroyed: u64,
    /// Records queued.
    pub records: u64,
    /// Waits queued: those that the runtime found to be needless are not counted.
    pub waits: u64,
    /// Streams made by the program.
    pub streams_created: u64,
    /// Kernels launched.
    pub launches: u64,
    /// Asynchronous copies and fills.
    pub copies: u64,
    /// Parts of collectives queued, one for each rank.
    pub collectives: u64,
    /// Device allocations.
    pub allocations: u64,
    /// Live streams, in order of device and stream number.
    pub streams: Vec<StreamStats>,
}

/// One live stream.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct StreamStats {
    /// Device within the mock, from 0.
    pub device: u32,
    /// What `aclrtStreamGetId` tells.
    pub number: i32,
    /// Tasks that have not ended.
    pub pending: u64,
}

impl Call<'_> {
    /// Counts since the world was made.
    pub(crate) fn stats(&self) -> Stats {
        let counters = &self.world.counters;
        let mut streams: Vec<_> = self
            .streams
            .iter()
            .map(|(_, stream)| StreamStats {
                device: self.contexts.get(stream.context).map_or(0, |context| context.device),
                number: stream.number,
                pending: self.machine.pending(stream.id).unwrap_or(0),
            })
            .collect();
        streams.sort_by_key(|stream| (stream.device, stream.number));
        Stats {
            events_created: counters.events_created.get(),
            events_destroyed: counters.events_destroyed.get(),
            records: counters.records.get(),
            waits: counters.waits.get(),
            streams_created: counters.streams_created.get(),
            launches: counters.launches.get(),
            copies: counters.copies.get(),
            collectives: counters.collectives.get(),
            allocations: counters.allocations.get(),
            streams,
        }
    }

    /// The trace so far, with tracks named as the program named its streams.
    pub(crate) fn take_trace(&mut self) -> Trace {
        let names = self.names.clone();
        let mut trace = self.machine.take_trace(names);
        for (track, name) in &self.track_names {
            if let Some(track) = trace.tracks.get_mut(*track as usize) {
                track.name = *name;
            }
        }
        trace
    }

    /// Names a stream for traces and reports.
    pub(crate) fn name_stream(&mut self, stream: u32, name: &str) {
        let name = self.names.intern(name);
        self.told_stream_name(stream, name);
        let id = self.streams[stream].id;
        if let Ok(Some(track)) = self.machine.stream_track(id) {
            self.track_names.insert(track.0, name);
        }
    }
}

/// Nanoseconds in which at least one task ran on each stream's track of a trace, waits not counted; 0 for host threads. Indexed as
/// [`Trace::tracks`].
#[must_use]
pub fn busy_ns(trace: &Trace) -> Vec<u64> {
    let mut busy = vec![0; trace.tracks.len()];
    for record in &trace.records {
        if let Record::Slice {
            track,
            kind,
            start_ns,
            end_ns,
            ..
        } = record
            && *kind != ascend_sim::task::TaskKind::Wait
            && trace.tracks[track.0 as usize].device.is_some()
            && let Some(sum) = busy.get_mut(track.0 as usize)
        {
            // Tasks of one stream never overlap.
            *sum += end_ns - start_ns;
        }
    }
    busy
}
