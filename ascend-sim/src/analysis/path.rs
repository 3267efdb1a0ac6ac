//! The critical path: the chain of tasks, each of which could only start when the one before it was done, that ends with the run.

use crate::label::Label;
use crate::name::NameId;
use crate::task::TaskKind;
use crate::trace::{Record, Trace, TrackId};

/// One task on the path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PathStep {
    /// Where it ran.
    pub track: TrackId,
    /// What it is.
    pub name: NameId,
    /// Kind of work.
    pub kind: TaskKind,
    /// Layer, micro-batch, key.
    pub label: Label,
    /// When it began.
    pub start_ns: u64,
    /// When it ended.
    pub end_ns: u64,
    /// Why it began then.
    pub reason: Reason,
}

/// Why a task on the path began when it did.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reason {
    /// Nothing came before it.
    First,
    /// The task before it on its stream ended.
    InOrder,
    /// A record on another stream released it.
    Waited,
    /// Nothing held it but that it was not submitted yet; the step before is the last to end by then.
    Submitted,
}

/// The path of `device`, first task first; empty if nothing ran.
#[must_use]
pub fn critical_path(trace: &Trace, device: u32) -> Vec<PathStep> {
    let on_device = |track: TrackId| {
        trace
            .tracks
            .get(track.0 as usize)
            .is_some_and(|track| track.device == Some(device))
    };
    let mut lanes: Vec<Vec<PathStep>> = vec![Vec::new(); trace.tracks.len()];
    let mut arrows: Vec<Vec<(u64, u64, TrackId)>> = vec![Vec::new(); trace.tracks.len()];
    for record in &trace.records {
        match *record {
            Record::Slice {
                track,
                name,
                kind,
                label,
                start_ns,
                end_ns,
            } if kind != TaskKind::Wait && on_device(track) => lanes[track.0 as usize].push(PathStep {
                track,
                name,
                kind,
                label,
                start_ns,
                end_ns,
                reason: Reason::First,
            }),
            Record::Arrow {
                from,
                from_ns,
                to,
                to_ns,
                ..
            } if on_device(from) && on_device(to) && from != to => {
                arrows[to.0 as usize].push((to_ns, from_ns, from));
            }
            _ => {}
        }
    }
    for lane in &mut lanes {
        lane.sort_by_key(|step| (step.start_ns, step.end_ns));
    }
    for list in &mut arrows {
        list.sort_unstable();
    }
    let Some(mut at) = lanes
        .iter()
        .filter_map(|lane| lane.last())
        .max_by_key(|step| step.end_ns)
        .copied()
    else {
        return Vec::new();
    };
    let mut path = Vec::new();
    loop {
        let before = before(&at, &lanes, &arrows);
        at.reason = before.map_or(Reason::First, |(_, reason)| reason);
        path.push(at);
        match before {
            Some((step, _)) => at = step,
            None => break,
        }
    }
    path.reverse();
    path
}

fn before(step: &PathStep, lanes: &[Vec<PathStep>], arrows: &[Vec<(u64, u64, TrackId)>]) -> Option<(PathStep, Reason)> {
    // The last task of a lane that was over at `at`. Starts decide the search; tasks of a lane do not overlap.
    let ended_by = |track: TrackId, at: u64| {
        let lane = &lanes[track.0 as usize];
        let end = lane.partition_point(|other| other.start_ns < at || other.end_ns <= at && other.start_ns <= at);
        lane[..end]
            .iter()
            .rev()
            .find(|other| other.end_ns <= at && (other.start_ns, other.end_ns) < (step.start_ns, step.end_ns))
            .copied()
    };
    let same = ended_by(step.track, step.start_ns);
    if let Some(same) = same.filter(|same| same.end_ns == step.start_ns) {
        return Some((same, Reason::InOrder));
    }
    let list = &arrows[step.track.0 as usize];
    let after = same.map_or(0, |same| same.end_ns);
    let released = list[..list.partition_point(|arrow| arrow.0 <= step.start_ns)]
        .iter()
        .rev()
        .take_while(|arrow| arrow.0 >= after)
        .max_by_key(|arrow| arrow.1)
        .filter(|arrow| arrow.1 > after || same.is_none());
    if let Some(&(_, from_ns, from)) = released
        && let Some(other) = ended_by(from, from_ns)
    {
        return Some((other, Reason::Waited));
    }
    same.map(|same| (same, Reason::Submitted))
}
