//! What a trace of a plan shows beside its tasks: live activations as a counter, findings of the check as markers.

use std::collections::BTreeMap;

use ascend_sim::task::TaskKind;
use ascend_sim::trace::{Record, Trace, TrackId};

use crate::multistream::plan::{Action, Cell, Extent, Item, Mode, OpId, Plan, Scope, StreamRole};

/// The counter of bytes that hold what an operation still reads.
const LIVE: &str = "live activations, bytes (modelled)";
/// Layers that are checked for findings: two show what any number would, a third that they repeat.
const CHECKED_LAYERS: usize = 3;

/// Where one rank's items stand in the trace.
pub(super) struct Places<'a> {
    plan: &'a Plan,
    items: &'a [Item],
    /// Per item, the track of its stream, and from when to when; an item that is no operation stands where the operation before it ended.
    spans: Vec<Option<(TrackId, u64, u64)>>,
}

impl<'a> Places<'a> {
    /// Finds the items of the rank whose streams have these tracks. The first `dense` tasks of the compute stream belong to no item.
    pub(super) fn new(
        plan: &'a Plan,
        items: &'a [Item],
        trace: &Trace,
        tracks: [Option<TrackId>; StreamRole::ALL.len()],
        dense: usize,
    ) -> Self {
        let mut tasks = tracks.map(|own| {
            let of = move |record: &Record| match *record {
                Record::Slice {
                    track,
                    kind,
                    start_ns,
                    end_ns,
                    ..
                } if Some(track) == own && kind != TaskKind::Wait => Some((start_ns, end_ns)),
                _ => None,
            };
            trace.records.iter().filter_map(of)
        });
        let mut reached = [0; StreamRole::ALL.len()];
        if let Some((_, end_ns)) = tasks[StreamRole::Compute.index()].by_ref().take(dense).last() {
            reached[StreamRole::Compute.index()] = end_ns;
        }
        let spans = items
            .iter()
            .map(|item| {
                let (stream, is_task) = match item.action {
                    Action::Op(op) => (plan.op(op).stream, true),
                    Action::Record { stream, .. } | Action::Wait { stream, .. } | Action::HostSync(stream) => {
                        (stream, false)
                    }
                    Action::Alloc(buffer) | Action::Free(buffer) => (plan.buffers[buffer.index()].owner, false),
                };
                let track = tracks[stream.index()]?;
                let reached = &mut reached[stream.index()];
                if !is_task {
                    return Some((track, *reached, *reached));
                }
                let (start_ns, end_ns) = tasks[stream.index()].next()?;
                *reached = end_ns;
                Some((track, start_ns, end_ns))
            })
            .collect();
        Places { plan, items, spans }
    }

    /// Marks each finding of the plan's check where it was found first.
    pub(super) fn mark_findings(&self, trace: &mut Trace, layers: usize, micro_batches: usize) {
        for finding in self.plan.check(layers.min(CHECKED_LAYERS), micro_batches).findings {
            let Some(at) = finding.at else { continue };
            let is_same = |item: &Item| (item.at, item.place, item.action) == (at.at, at.place, at.action);
            let Some(number) = self.items.iter().position(is_same) else {
                continue;
            };
            if let Some((track, at_ns, _)) = self.spans[number] {
                let name = trace.names.intern(&finding.to_string());
                trace.records.push(Record::Marker { track, name, at_ns });
            }
        }
    }

    /// Counts the bytes of buffers from the operation that writes them to the last that reads what it wrote; one buffer for each layer, such as
    /// the cache, stays. `bytes` is asked for a buffer's bytes of one micro-batch.
    pub(super) fn count_memory(
        &self,
        trace: &mut Trace,
        device: u32,
        micro_batches: usize,
        bytes: impl Fn(usize, usize) -> u64,
    ) {
        let mut changes: BTreeMap<u64, (u64, u64)> = BTreeMap::new();
        let mut add = |buffer: usize, micro_batch: usize, (start_ns, end_ns): (u64, u64)| {
            let bytes = bytes(buffer, micro_batch);
            let taken = &mut changes.entry(start_ns).or_default().0;
            *taken = taken.saturating_add(bytes);
            let given = &mut changes.entry(end_ns).or_default().1;
            *given = given.saturating_add(bytes);
        };
        let makespan_ns = self.spans.iter().flatten().map(|&(_, _, end_ns)| end_ns).max();
        // What each slice of each buffer holds now: from when to when.
        let mut live: BTreeMap<(usize, i32, usize), (u64, u64)> = BTreeMap::new();
        for (item, span) in self.items.iter().zip(&self.spans) {
            let (Action::Op(op), Some((_, start_ns, end_ns))) = (item.action, *span) else {
                continue;
            };
            for (slice, is_new) in self.touched(op, item.at, micro_batches) {
                let held = live.entry(slice).or_insert((start_ns, end_ns));
                if is_new && held.0 != start_ns {
                    add(slice.0, slice.2, *held);
                    *held = (start_ns, end_ns);
                }
                held.1 = held.1.max(end_ns);
            }
        }
        for ((buffer, _, micro_batch), (start_ns, end_ns)) in live {
            let stays = self.plan.buffers[buffer].scope == Scope::Layer;
            let end_ns = if stays { makespan_ns.unwrap_or(end_ns) } else { end_ns };
            add(buffer, micro_batch, (start_ns, end_ns));
        }
        let name = trace.names.intern(LIVE);
        let mut value = 0;
        for (at_ns, (taken, given)) in changes {
            value = u64::saturating_add(value, taken).saturating_sub(given);
            trace.records.push(Record::Counter {
                name,
                device: Some(device),
                at_ns,
                value,
            });
        }
    }

    /// The slices that an operation touches: buffer, layer and micro-batch, and whether it writes them without looking at what was there.
    fn touched(
        &self,
        op: OpId,
        at: Option<Cell>,
        micro_batches: usize,
    ) -> impl Iterator<Item = ((usize, i32, usize), bool)> {
        let accesses = &self.plan.op(op).accesses;
        accesses.iter().flat_map(move |access| {
            let buffer = access.buffer;
            let layer = match (self.plan.buffers[buffer.index()].scope, at) {
                (Scope::Layer, Some(cell)) => cell.layer,
                _ => 0,
            };
            let slices = match at {
                Some(cell) if access.extent != Extent::Whole => {
                    cell.micro_batch as usize..cell.micro_batch as usize + 1
                }
                _ => 0..micro_batches,
            };
            let is_read = accesses
                .iter()
                .any(|other| other.buffer == buffer && other.mode != Mode::Write);
            slices.map(move |micro_batch| ((buffer.index(), layer, micro_batch), !is_read))
        })
    }
}
