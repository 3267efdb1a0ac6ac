//! Collectives: ranks arrive, the last one starts all of them, and the collective is through when the slowest part is.
//!
//! Each part occupies its own device for the longest of the ranks' costs, at that device's own rate. A rank that is aborted leaves the others
//! waiting, as on hardware; so do ranks that disagree about how many they are. How long a rank waits is its owner's to decide:
//! [`Machine::waiting_ranks`] tells who waits since when, [`Machine::give_up_rank`] ends a wait, [`Machine::replace_coming_ranks`] one that has not
//! begun.

use crate::machine::config::Timing;
use crate::machine::error::MachineError;
use crate::machine::id::{DeviceId, NONE, StreamId};
use crate::machine::queue::{Entry, Op};
use crate::machine::state::Machine;
use crate::machine::stream::State;
use crate::machine::work::{Gathered, Member, Mismatch};
use crate::task::{Demand, Rendezvous, TaskInfo};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stage {
    /// Ranks are missing.
    Gathering,
    /// So many parts still run.
    Running(u32),
    /// In the executor's hands.
    Handed,
}

#[derive(Clone, Copy, Debug)]
pub(crate) struct Arrival {
    pub(crate) rank: u32,
    pub(crate) stream: u32,
    pub(crate) arrived_ns: u64,
}

#[derive(Debug)]
pub(crate) struct Meeting {
    pub(crate) first: Rendezvous,
    pub(crate) arrivals: Vec<Arrival>,
    pub(crate) stage: Stage,
    pub(crate) mismatch: Option<Mismatch>,
    pub(crate) began_ns: u64,
    /// The run of its token.
    pub(crate) run: u32,
}

impl Meeting {
    /// The streams of its ranks.
    pub(crate) fn streams(&self) -> impl Iterator<Item = u32> {
        self.arrivals.iter().map(|arrival| arrival.stream)
    }
}

/// A rank that has come to a collective and waits for others.
#[derive(Debug)]
pub struct WaitingRank<'a, P> {
    /// Its stream.
    pub stream: StreamId,
    /// Its rendezvous.
    pub rendezvous: &'a Rendezvous,
    /// When it came.
    pub arrived_ns: u64,
    /// Its task.
    pub info: TaskInfo,
    /// What its task carries.
    pub payload: &'a P,
}

impl<P> Machine<P> {
    /// Tells whether any rank waits for others. Costs nothing.
    #[must_use]
    #[inline]
    pub fn has_waiting_ranks(&self) -> bool {
        !self.gathering.is_empty()
    }

    /// Every rank that waits for others, by communicator, place in its order, and arrival.
    pub fn waiting_ranks(&self) -> impl Iterator<Item = WaitingRank<'_, P>> {
        let meetings = self.gathering.values().map(|&meeting| self.meetings.at(meeting));
        let arrivals = meetings.flat_map(|meeting| &meeting.arrivals);
        arrivals.filter_map(|arrival| {
            let head = self.streams.at(arrival.stream).queue.front()?;
            Some(WaitingRank {
                stream: self.streams.id(arrival.stream),
                rendezvous: head.rendezvous.as_deref()?,
                arrived_ns: arrival.arrived_ns,
                info: head.info,
                payload: head.payload.as_ref()?,
            })
        })
    }

    /// The streams whose heads are parts of a collective that all ranks have come to and that is not done, with the communicator's number.
    pub fn moving_ranks(&self) -> impl Iterator<Item = (StreamId, u32)> {
        let meetings = self.meetings.iter().map(|(_, meeting)| meeting);
        let moving = meetings.filter(|meeting| meeting.stage != Stage::Gathering);
        moving.flat_map(|meeting| {
            let streams = meeting.streams();
            streams.map(|stream| (self.streams.id(stream), meeting.first.group))
        })
    }

    /// Ends the wait of a rank for the others with a fault of `code`: its stream goes on, the others wait on.
    ///
    /// # Errors
    /// [`MachineError::NoSuchStream`]; [`MachineError::BadRendezvous`] if its head is no rank that waits.
    pub fn give_up_rank(&mut self, stream: StreamId, code: i32) -> Result<(), MachineError> {
        let index = self.stream(stream)?;
        let State::OnRanks(meeting) = self.streams.at(index).state else {
            return Err(MachineError::BadRendezvous);
        };
        if self.meetings.at(meeting).stage != Stage::Gathering {
            return Err(MachineError::BadRendezvous);
        }
        self.leave_meeting(index);
        let entry = self.pop(index);
        self.trace_wait(index, &entry.info, None);
        let mut dropped = std::mem::take(&mut self.dropped);
        self.drop_entry(index, entry, &mut dropped);
        self.dropped = dropped;
        self.finish_quietly(index);
        self.fail(index, code);
        self.look_at(index);
        Ok(())
    }

    /// Turns ranks that have not come to their collectives yet into work that takes no time: all those queued on a device for which `change`
    /// gives a payload. The other ranks wait on.
    pub fn replace_coming_ranks(
        &mut self,
        device: DeviceId,
        mut change: impl FnMut(TaskInfo, &Rendezvous, &P) -> Option<P>,
    ) {
        for stream in self.streams.iter_mut().filter(|stream| stream.device == device.index) {
            // A head that has begun is past it; one in hand has left the queue, and one on the clock begins afterwards.
            let begun = !matches!(stream.state, State::Idle | State::Handed | State::OnClock);
            for entry in stream.queue.iter_mut().skip(usize::from(begun)) {
                let (Some(rendezvous), Some(payload)) = (&entry.rendezvous, &entry.payload) else {
                    continue;
                };
                if let Some(payload) = change(entry.info, rendezvous, payload) {
                    entry.payload = Some(payload);
                    entry.rendezvous = None;
                    entry.op = Op::Work;
                    entry.duration_ns = 0;
                    entry.demand = Demand::NONE;
                }
            }
        }
    }

    /// The head of `index` is a rank that has come to its collective.
    pub(crate) fn arrive(&mut self, index: u32) {
        let Some(rendezvous) = self.head_rendezvous(index) else {
            return;
        };
        let now_ns = self.schedule.now_ns();
        let key = (rendezvous.group, rendezvous.sequence);
        let meeting_index = match self.gathering.get(&key) {
            Some(&meeting) => meeting,
            None => {
                let (meeting, _): (u32, u32) = self.meetings.insert(Meeting {
                    first: rendezvous,
                    arrivals: Vec::with_capacity(rendezvous.ranks as usize),
                    stage: Stage::Gathering,
                    mismatch: None,
                    began_ns: now_ns,
                    run: 0,
                });
                self.gathering.insert(key, meeting);
                meeting
            }
        };
        let meeting = self.meetings.at_mut(meeting_index);
        let first = meeting.first;
        let repeated = meeting.arrivals.iter().find(|arrival| arrival.rank == rendezvous.rank);
        let disagrees = first.ranks != rendezvous.ranks || first.shape != rendezvous.shape;
        if repeated.is_some() || disagrees {
            let earlier = repeated
                .or(meeting.arrivals.first())
                .map_or(index, |arrival| arrival.stream);
            let mismatch = Mismatch {
                first: (self.streams.id(earlier), first),
                second: (self.streams.id(index), rendezvous),
            };
            self.mismatches.push(mismatch);
            if repeated.is_some() {
                self.streams.at_mut(index).state = State::Lost;
                return;
            }
            meeting.mismatch.get_or_insert(mismatch);
        }
        meeting.arrivals.push(Arrival {
            rank: rendezvous.rank,
            stream: index,
            arrived_ns: now_ns,
        });
        let complete = meeting.arrivals.len() >= first.ranks as usize;
        let stream = self.streams.at_mut(index);
        stream.state = State::OnRanks(meeting_index);
        stream.meeting = meeting_index;
        if complete {
            self.gathering.remove(&key);
            self.start_meeting(meeting_index);
        }
    }

    fn head_rendezvous(&self, index: u32) -> Option<Rendezvous> {
        let head = self.streams.at(index).queue.front()?;
        head.rendezvous.as_deref().copied()
    }

    fn start_meeting(&mut self, index: u32) {
        let now_ns = self.schedule.now_ns();
        let meeting = self.meetings.at_mut(index);
        meeting.arrivals.sort_by_key(|arrival| arrival.rank);
        meeting.began_ns = now_ns;
        meeting.stage = Stage::Running(meeting.arrivals.len() as u32);
        let arrivals = meeting.arrivals.clone();
        if self.config.timing == Timing::Executor {
            let first = arrivals[0].stream;
            let run = self.streams.at(first).run;
            for arrival in &arrivals {
                self.streams.at_mut(arrival.stream).state = State::Running;
            }
            self.runnable.push_back((first, run));
            return;
        }
        let head = |stream: u32| self.streams.at(stream).queue.front();
        let longest_ns = arrivals
            .iter()
            .filter_map(|arrival| head(arrival.stream).map(|head| head.duration_ns))
            .max()
            .unwrap_or(0);
        for arrival in &arrivals {
            if let Some(demand) = self.streams.at(arrival.stream).queue.front().map(|head| head.demand) {
                self.start(arrival.stream, longest_ns, demand);
            }
        }
    }

    /// One part is through; tells whether it was the last.
    pub(crate) fn end_part(&mut self, index: u32, meeting: u32) -> bool {
        self.streams.at_mut(index).state = State::OnRanks(meeting);
        let meeting = self.meetings.at_mut(meeting);
        match &mut meeting.stage {
            Stage::Running(left) => {
                *left -= 1;
                *left == 0
            }
            _ => false,
        }
    }

    /// Takes the parts of all ranks out of their queues for the executor.
    pub(crate) fn gather(&mut self, index: u32) -> Gathered<P> {
        let meeting = self.meetings.at_mut(index);
        meeting.stage = Stage::Handed;
        let mismatch = meeting.mismatch;
        let arrivals = meeting.arrivals.clone();
        meeting.run = self.streams.at(arrivals[0].stream).run;
        let members = arrivals.into_iter().filter_map(|arrival| {
            let mut entry = self.pop(arrival.stream);
            let rendezvous = *entry.rendezvous.take()?;
            let stream = self.streams.at_mut(arrival.stream);
            stream.state = State::Handed;
            stream.in_hand = entry.info;
            Some(Member {
                stream: self.streams.id(arrival.stream),
                arrived_ns: arrival.arrived_ns,
                rendezvous,
                task: entry.into_task()?,
            })
        });
        Gathered {
            members: members.collect(),
            mismatch,
        }
    }

    /// A rank is taken away by an abort or a stop; the others wait on.
    pub(crate) fn leave_meeting(&mut self, index: u32) {
        let meeting_index = std::mem::replace(&mut self.streams.at_mut(index).meeting, NONE);
        if meeting_index == NONE {
            return;
        }
        let meeting = self.meetings.at_mut(meeting_index);
        meeting.arrivals.retain(|arrival| arrival.stream != index);
        let (stage, empty) = (meeting.stage, meeting.arrivals.is_empty());
        let key = (meeting.first.group, meeting.first.sequence);
        if let Stage::Running(_) = stage {
            meeting.stage = Stage::Gathering;
            let others: Vec<u32> = meeting.streams().collect();
            for other in others {
                if self.streams.at(other).state == State::Running {
                    self.unstart(other);
                }
                self.streams.at_mut(other).state = State::OnRanks(meeting_index);
            }
            if !empty {
                self.gathering.insert(key, meeting_index);
            }
        }
        if empty {
            if stage == Stage::Gathering {
                self.gathering.remove(&key);
            }
            self.meetings.remove(meeting_index);
        }
    }

    /// Turns an entry that leaves a queue unrun into what its owner gets back.
    pub(crate) fn drop_entry(&mut self, index: u32, entry: Entry<P>, dropped: &mut Vec<super::Dropped<P>>) {
        self.discard_record(&entry);
        self.let_go(&entry);
        if let Some(task) = entry.into_task() {
            dropped.push(super::Dropped {
                stream: self.streams.id(index),
                task,
            });
        }
    }
}
