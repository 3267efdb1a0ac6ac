//! Collectives: the parts of all ranks meet before any of them goes on.

use crate::access::Access;
use crate::order::checker::Checker;
use crate::order::clock::Epoch;
use crate::order::id::{HostId, Position, StreamId};
use crate::order::info::InfoId;
use crate::order::report::{Fix, Kind, Role};
use crate::order::state::Item;
use crate::task::{Rendezvous, TaskInfo};

impl Checker {
    /// The part of one rank in a collective is queued. Once all ranks have submitted theirs, each comes after what precedes it on every rank.
    ///
    /// Ranks that submit different shapes as the n-th of one communicator are reported. Where only one rank is simulated, launch the
    /// part as a task instead.
    pub fn collective(
        &mut self,
        host: HostId,
        stream: StreamId,
        info: &TaskInfo,
        accesses: &[Access],
        meeting: Rendezvous,
    ) -> Position {
        let info_id = self.infos.keep(info);
        // What a capture holds meets the other ranks at each replay.
        if self.streams.get(stream.0).is_some_and(|state| state.capture.is_none()) {
            self.compare_shapes(stream, info_id, meeting);
        }
        let accesses = accesses.into();
        self.enqueue(
            host,
            stream,
            info_id,
            Item::Collective {
                info: info_id,
                accesses,
                meeting,
            },
        )
    }

    /// Reports a rank that submits another shape than the first one that came to the same place; it is about to be queued on `stream`.
    pub(crate) fn compare_shapes(&mut self, stream: StreamId, info: InfoId, meeting: Rendezvous) {
        let actor = self
            .streams
            .get(stream.0)
            .map(|state| Epoch::new(state.actor, state.count + 1));
        let state = self.meetings.entry((meeting.group, meeting.sequence)).or_default();
        let (first, first_shape) = (state.first, state.shape);
        if state.first.is_none() {
            state.first = actor.map(|epoch| (epoch, info));
            state.shape = meeting.shape;
        }
        if let (Some((epoch, first_info)), Some(mine)) = (first, actor)
            && first_shape != meeting.shape
        {
            let first = self.party_at(epoch, Role::Joins, first_info);
            let second = self.party_at(mine, Role::Joins, info);
            let advice = "submit the collectives of one communicator in the same order on all ranks";
            self.find(Kind::CollectiveOrder, first, second, Fix::Advice(advice));
        }
    }

    /// Arrives, and goes on once everybody has; `false` before.
    pub(crate) fn meet(&mut self, stream: StreamId, epoch: Epoch, meeting: &Rendezvous) -> bool {
        let key = (meeting.group, meeting.sequence);
        let (Some(state), Some(joint)) = (self.streams.get_mut(stream.0), self.meetings.get_mut(&key)) else {
            return true;
        };
        if !joint.arrived.contains(&meeting.rank) {
            joint.arrived.push(meeting.rank);
            // What precedes the rank's part, not the part itself: another rank may go on while this one still writes its result.
            state.clock.set(epoch.actor(), epoch.count() - 1);
            joint.clock.join(&state.clock);
            state.clock.set(epoch.actor(), epoch.count());
        }
        if (joint.arrived.len() as u32) < meeting.ranks {
            return false;
        }
        state.clock.join(&joint.clock);
        joint.left += 1;
        if joint.left >= meeting.ranks {
            self.meetings.remove(&key);
        }
        true
    }
}
