//! Ranks that stand at a collective to which others have not come.

use std::collections::BTreeMap;

use ascend_sim::machine::{Blocked, HeadState};

use crate::collective::{Problem, group_name, note};
use crate::world::Call;

impl Call<'_> {
    /// Reports every collective that some of its ranks have come to and others have not: a synchronisation has just run out of time.
    pub(crate) fn note_missing_ranks(&mut self) {
        // By group and place in its order: the call, how many ranks there are, and those that stand there.
        let mut standing: BTreeMap<(u32, u64), (String, u32, Vec<u32>)> = BTreeMap::new();
        for (_, head) in self.machine.heads() {
            let HeadState::Blocked(Blocked::Ranks { rendezvous, .. }) = head.state else {
                continue;
            };
            let call = head.task.map_or("", |task| self.names.text(task.name));
            let place = standing
                .entry((rendezvous.group, rendezvous.sequence))
                .or_insert_with(|| (call.to_owned(), rendezvous.ranks, Vec::new()));
            place.2.push(rendezvous.rank);
        }
        for ((place, sequence), (call, ranks, mut arrived)) in standing {
            arrived.sort_unstable();
            let missing: Vec<u32> = (0..ranks).filter(|rank| !arrived.contains(rank)).collect();
            // Sends and receives meet under numbers of their own, above that of their communicator.
            let owner = self
                .communicators
                .iter()
                .map(|(_, comm)| (comm.group, comm.ranks))
                .find(|(group, ranks)| (*group..=*group + ranks * ranks).contains(&place));
            let Some((group, size)) = owner.or(Some((place, ranks))) else {
                continue;
            };
            let name = group_name(group);
            let number = sequence + 1;
            let text = if place == group {
                format!(
                    "{call}, operation {number} of communicator {name}: ranks {arrived:?} wait, ranks {missing:?} of {size} have not come"
                )
            } else {
                let (from, to) = ((place - group - 1) / size, (place - group - 1) % size);
                let other = if missing == [0] { from } else { to };
                format!(
                    "{call} number {number} from rank {from} to rank {to} of communicator {name}: rank {other} has not come"
                )
            };
            note(self.world, Problem { group, code: 9, text });
        }
    }
}
