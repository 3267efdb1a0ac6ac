//! Busy, hidden, exposed, and the gaps with their causes.

use super::span::{length, overlap, union};
use crate::name::NameId;
use crate::task::TaskKind;
use crate::trace::{Record, Trace, TrackId};

/// How one device spent a run. All times in nanoseconds of simulated time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Usage {
    /// From 0 to the end of the last task.
    pub makespan_ns: u64,
    /// Some stream computed.
    pub compute_ns: u64,
    /// Some stream communicated.
    pub communication_ns: u64,
    /// Communication beside which some stream computed.
    pub hidden_ns: u64,
    /// Communication beside which nothing computed.
    pub exposed_ns: u64,
    /// No stream worked.
    pub idle_ns: u64,
    /// Each stream, in order of its number.
    pub streams: Vec<StreamUse>,
}

/// How one stream spent a run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StreamUse {
    /// The stream's track.
    pub track: TrackId,
    /// It worked.
    pub busy_ns: u64,
    /// Of that, it communicated.
    pub communication_ns: u64,
    /// It stood still between its first and last work, or before.
    pub bubbles: Vec<Bubble>,
}

/// A stream with nothing running.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bubble {
    /// From when.
    pub start_ns: u64,
    /// Until when.
    pub end_ns: u64,
    /// Why.
    pub cause: Cause,
}

/// Why a stream stood still.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// It waited for a record on another stream; what that stream was doing when it let go.
    WaitedFor {
        /// The other stream, where the trace has the arrow.
        track: Option<TrackId>,
        /// The last task before the record.
        task: NameId,
    },
    /// Nothing was queued: the host had not submitted the next task.
    NothingQueued,
}

/// Looks at the streams of `device`.
#[must_use]
pub fn usage(trace: &Trace, device: u32) -> Usage {
    let mut tracks: Vec<TrackId> = (0..trace.tracks.len() as u32)
        .map(TrackId)
        .filter(|track| trace.tracks[track.0 as usize].device == Some(device))
        .collect();
    tracks.sort_by_key(|track| trace.tracks[track.0 as usize].number);
    let mut work = vec![Vec::new(); trace.tracks.len()];
    let mut waits = vec![Vec::new(); trace.tracks.len()];
    let mut arrows = vec![Vec::new(); trace.tracks.len()];
    for record in &trace.records {
        match *record {
            Record::Slice {
                track,
                name,
                kind,
                start_ns,
                end_ns,
                ..
            } => {
                let slice = Slice {
                    start_ns,
                    end_ns,
                    kind,
                    name,
                };
                let list = if kind == TaskKind::Wait { &mut waits } else { &mut work };
                list[track.0 as usize].push(slice);
            }
            Record::Arrow {
                from,
                from_ns,
                to,
                to_ns,
                ..
            } => arrows[to.0 as usize].push((to_ns, from, from_ns)),
            Record::Counter { .. } | Record::Marker { .. } => {}
        }
    }
    for list in work.iter_mut().chain(&mut waits) {
        list.sort_by_key(|slice: &Slice| (slice.start_ns, slice.end_ns));
    }
    for list in &mut arrows {
        list.sort_unstable();
    }
    let spans = |communication: bool| {
        let all = tracks.iter().flat_map(|track| &work[track.0 as usize]);
        union(
            all.filter(|slice| (slice.kind == TaskKind::Collective) == communication)
                .map(|slice| (slice.start_ns, slice.end_ns))
                .collect(),
        )
    };
    let (compute, communication) = (spans(false), spans(true));
    let makespan_ns = compute
        .iter()
        .chain(&communication)
        .map(|span| span.1)
        .max()
        .unwrap_or(0);
    let hidden_ns = overlap(&compute, &communication);
    let (compute_ns, communication_ns) = (length(&compute), length(&communication));
    let streams = tracks
        .iter()
        .map(|&track| {
            let i = track.0 as usize;
            let cause = |start_ns, end_ns| cause(&waits[i], &arrows[i], &work, start_ns, end_ns);
            stream(track, &work[i], cause)
        })
        .collect();
    Usage {
        makespan_ns,
        compute_ns,
        communication_ns,
        hidden_ns,
        exposed_ns: communication_ns - hidden_ns,
        idle_ns: makespan_ns - (compute_ns + communication_ns - hidden_ns),
        streams,
    }
}

#[derive(Clone, Copy, Debug)]
struct Slice {
    start_ns: u64,
    end_ns: u64,
    kind: TaskKind,
    name: NameId,
}

fn stream(track: TrackId, work: &[Slice], cause: impl Fn(u64, u64) -> Cause) -> StreamUse {
    let mut bubbles = Vec::new();
    let mut free_ns = 0;
    for slice in work {
        if slice.start_ns > free_ns {
            bubbles.push(Bubble {
                start_ns: free_ns,
                end_ns: slice.start_ns,
                cause: cause(free_ns, slice.start_ns),
            });
        }
        free_ns = free_ns.max(slice.end_ns);
    }
    let sum = |pick: fn(&Slice) -> bool| {
        let spans = work
            .iter()
            .filter(|slice| pick(slice))
            .map(|slice| (slice.start_ns, slice.end_ns));
        length(&union(spans.collect()))
    };
    StreamUse {
        track,
        busy_ns: sum(|_| true),
        communication_ns: sum(|slice| slice.kind == TaskKind::Collective),
        bubbles,
    }
}

// A wait that ends with the gap explains it; what it waited for is the last task to end before the record, on the stream of the record.
fn cause(waits: &[Slice], arrows: &[(u64, TrackId, u64)], work: &[Vec<Slice>], start_ns: u64, end_ns: u64) -> Cause {
    let first = waits.partition_point(|wait| wait.start_ns < start_ns);
    let waited = waits[first..]
        .iter()
        .take_while(|wait| wait.start_ns < end_ns)
        .any(|wait| wait.end_ns > start_ns);
    let arrow = arrows[..arrows.partition_point(|arrow| arrow.0 <= end_ns)]
        .iter()
        .rev()
        .take_while(|arrow| arrow.0 > start_ns)
        .max_by_key(|arrow| arrow.2);
    match arrow {
        Some(&(_, from, from_ns)) => {
            let list = &work[from.0 as usize];
            let before = list.partition_point(|slice| slice.start_ns < from_ns);
            Cause::WaitedFor {
                track: Some(from),
                task: before.checked_sub(1).map_or(NameId::NONE, |i| list[i].name),
            }
        }
        None if waited => Cause::WaitedFor {
            track: None,
            task: NameId::NONE,
        },
        None => Cause::NothingQueued,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::{Reason, critical_path};
    use crate::label::Label;
    use crate::trace::Track;

    // Two streams: C runs a (0..10), waits for m, runs b (25..40); M runs m (10..25) after a, then n (25..30).
    fn two_streams() -> Trace {
        let mut trace = Trace::new();
        let tracks: Vec<TrackId> = ["compute", "comm"]
            .iter()
            .zip(0..)
            .map(|(name, number)| {
                let name = trace.names.intern(name);
                trace.add_track(Track {
                    device: Some(0),
                    number,
                    name,
                })
            })
            .collect();
        for (track, name, kind, start_ns, end_ns) in [
            (0, "a", TaskKind::Kernel, 0, 10),
            (1, "wait", TaskKind::Wait, 0, 10),
            (1, "m", TaskKind::Collective, 10, 25),
            (0, "wait", TaskKind::Wait, 10, 25),
            (0, "b", TaskKind::Kernel, 25, 40),
            (1, "n", TaskKind::Collective, 25, 30),
        ] {
            let name = trace.names.intern(name);
            trace.records.push(Record::Slice {
                track: tracks[track],
                name,
                kind,
                label: Label::NONE,
                start_ns,
                end_ns,
            });
        }
        for (from, to, at) in [(0, 1, 10), (1, 0, 25)] {
            trace.records.push(Record::Arrow {
                from: tracks[from],
                from_ns: at,
                to: tracks[to],
                to_ns: at,
                label: Label::NONE,
            });
        }
        trace
    }

    #[test]
    fn hidden_and_exposed_by_hand() {
        let trace = two_streams();
        let usage = usage(&trace, 0);
        assert_eq!(
            (
                usage.makespan_ns,
                usage.compute_ns,
                usage.communication_ns,
                usage.hidden_ns,
                usage.exposed_ns,
                usage.idle_ns
            ),
            (40, 25, 20, 5, 15, 0)
        );
        assert_eq!(
            usage.streams[0].bubbles,
            [Bubble {
                start_ns: 10,
                end_ns: 25,
                cause: Cause::WaitedFor {
                    track: Some(TrackId(1)),
                    task: trace.names.find("m").expect("named")
                }
            }]
        );
        assert_eq!(usage.streams[1].busy_ns, 20);
    }

    #[test]
    fn the_critical_path_follows_what_was_waited_for() {
        let trace = two_streams();
        let path: Vec<_> = critical_path(&trace, 0)
            .iter()
            .map(|step| (trace.names.text(step.name), step.start_ns, step.reason))
            .collect();
        assert_eq!(
            path,
            [
                ("a", 0, Reason::First),
                ("m", 10, Reason::Waited),
                ("b", 25, Reason::Waited)
            ]
        );
    }

    #[test]
    fn another_device_has_nothing() {
        assert_eq!(usage(&two_streams(), 7).makespan_ns, 0);
        assert!(critical_path(&two_streams(), 7).is_empty());
    }
}
