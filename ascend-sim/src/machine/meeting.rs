//! Collectives: ranks arrive, the last one starts all of them, and the collective is through when the slowest part is.
//!
//! Each part occupies its own device for the longest of the ranks' costs, at that device's own rate. A rank that is aborted leaves the others
//! waiting, as on hardware; so do ranks that disagree about how many they are.

use crate::machine::config::Timing;
use crate::machine::id::NONE;
use crate::machine::queue::Entry;
use crate::machine::state::Machine;
use crate::machine::stream::State;
use crate::machine::work::{Gathered, Member, Mismatch};
use crate::task::Rendezvous;

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

impl<P> Machine<P> {
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
