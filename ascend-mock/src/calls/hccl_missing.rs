//! Ranks that stand at a collective to which others have not come: who they are, and when they give up.

use std::collections::BTreeMap;

use ascend_sim::machine::{Gathered, StreamId};
use ascend_sim::task::Rendezvous;

use crate::collective::{Group, Part, Problem, note, number_of};
use crate::payload::Payload;
use crate::world::Call;

/// What an operation ends with when other ranks have not come in time (acl/error-codes 2.3).
const TASK_TIMEOUT: i32 = 507_048;
/// What `HcclGetCommAsyncError` says then.
const TIMEOUT: u32 = 9;

/// A rank that waits, with what its part says.
struct Waiting<'a> {
    stream: StreamId,
    place: Rendezvous,
    arrived_ns: u64,
    call: &'a str,
    part: &'a Part,
}

impl Waiting<'_> {
    /// The rank in the communicator, also of a sender or receiver.
    fn rank(&self) -> u32 {
        rank_in(&self.part.group, &self.place)
    }
}

fn rank_in(group: &Group, place: &Rendezvous) -> u32 {
    match (group.pair_of(place.group), place.rank) {
        (None, rank) => rank,
        (Some((from, _)), 0) => from,
        (Some((_, to)), _) => to,
    }
}

impl Call<'_> {
    fn waiting(&self) -> impl Iterator<Item = Waiting<'_>> {
        self.machine.waiting_ranks().filter_map(|rank| {
            let Payload::Collective(part) = rank.payload else {
                return None;
            };
            Some(Waiting {
                stream: rank.stream,
                place: *rank.rendezvous,
                arrived_ns: rank.arrived_ns,
                call: self.names.text(rank.info.name),
                part,
            })
        })
    }

    /// When the first rank gives up waiting for others.
    #[inline]
    pub(crate) fn rank_deadline_ns(&self) -> Option<u64> {
        if !self.machine.has_waiting_ranks() {
            return None;
        }
        let deadlines = self.waiting().filter_map(|rank| deadline(&rank));
        deadlines.min()
    }

    /// Ends the wait of every rank whose time is up: its stream gets a fault, with the words of who has not come.
    pub(crate) fn expire_ranks(&mut self) {
        let now = self.machine.now_ns();
        if self.rank_deadline_ns().is_some_and(|first| first <= now) {
            self.end_ranks(now, None);
        }
    }

    /// Nothing moves and nobody calls: the ranks whose time would be up first give up now. Tells whether there are any.
    pub(crate) fn give_ranks_up(&mut self) -> bool {
        let Some(first) = self.rank_deadline_ns() else {
            return false;
        };
        self.end_ranks(first, self.world.config.hang_limit);
        true
    }

    fn end_ranks(&mut self, limit_ns: u64, silence: Option<std::time::Duration>) {
        // What comes after the first rank that gave up follows from it.
        if self.gave_up.is_empty() {
            self.find_deadlocks();
        }
        let overdue = self
            .waiting()
            .filter(|rank| deadline(rank).is_some_and(|deadline| deadline <= limit_ns));
        let overdue: Vec<_> = overdue
            .map(|rank| {
                let waited = match silence {
                    None => format!("waited {} s", rank.part.patience_ns.unwrap_or(0) as f64 / 1e9),
                    Some(silence) => format!("gave up after {} s in which nothing moved", silence.as_secs_f64()),
                };
                let (name, absent) = (place_name(&rank), self.absent(&rank));
                let text = format!("{name}: rank {} {waited} for {absent}", rank.rank());
                (rank.stream, rank.place, rank.part.group.number, text)
            })
            .collect();
        for (stream, place, group, text) in overdue {
            self.gave_up
                .entry((place.group, place.sequence))
                .or_default()
                .push(place.rank);
            self.note_fault_text(stream, format!("[simulated] Notify_Wait_Timeout (EI0002): {text}"));
            let code = TIMEOUT;
            note(self.world, Problem { group, code, text });
            let _ = self.machine.give_up_rank(stream, TASK_TIMEOUT);
        }
        self.world.changed.notify_all();
    }

    /// Keeps the words for a fault of a stream, for whoever is told of it.
    pub(crate) fn note_fault_text(&mut self, stream: StreamId, text: String) {
        self.fault_texts.insert(stream, text);
    }

    /// Keeps the words for a collective that failed at all its ranks.
    pub(crate) fn note_collective_fault(&mut self, gathered: &Gathered<Payload>, text: &str) {
        for member in &gathered.members {
            let Payload::Collective(part) = &member.task.payload else {
                continue;
            };
            let rank = rank_in(&part.group, &member.rendezvous);
            let text = format!(
                "[simulated] Collective_Failed (EI0005): rank {rank} of communicator {}: {text}",
                part.group.name
            );
            self.note_fault_text(member.stream, text);
        }
    }

    /// Reports every collective that some of its ranks have come to and others have not: a synchronisation has just run out of time.
    pub(crate) fn note_missing_ranks(&mut self) {
        let mut standing: BTreeMap<(u32, u64), (u32, String)> = BTreeMap::new();
        for rank in self.waiting() {
            standing
                .entry((rank.place.group, rank.place.sequence))
                .or_insert_with(|| {
                    let mut arrived: Vec<u32> = self
                        .waiting()
                        .filter(|other| same_place(&rank, other))
                        .map(|other| other.rank())
                        .collect();
                    arrived.sort_unstable();
                    let text = format!(
                        "{}: ranks {arrived:?} wait for {}",
                        place_name(&rank),
                        self.absent(&rank)
                    );
                    (rank.part.group.number, text)
                });
        }
        for (group, text) in standing.into_values() {
            let code = TIMEOUT;
            note(self.world, Problem { group, code, text });
        }
    }

    /// Who has not come to where a rank waits, and what is known of them.
    fn absent(&self, rank: &Waiting<'_>) -> String {
        let group = &rank.part.group;
        let place = &rank.place;
        let waits = |own: u32| {
            self.waiting()
                .any(|other| same_place(rank, &other) && other.place.rank == own)
        };
        let gave_up = self.gave_up.get(&(place.group, place.sequence));
        let (mut missing, mut late) = (Vec::new(), Vec::new());
        for own in (0..place.ranks).filter(|own| !waits(*own)) {
            let known = rank_in(group, &Rendezvous { rank: own, ..*place });
            if gave_up.is_some_and(|ranks| ranks.contains(&own)) {
                late.push(known);
            } else {
                missing.push(known);
            }
        }
        let mut text = format!("ranks {missing:?} of {}, which have not come", group.ranks);
        if missing.is_empty() {
            text = format!("ranks {late:?} of {}, which had given up before it came", group.ranks);
        } else if !late.is_empty() {
            text.push_str(&format!("; ranks {late:?} gave up before"));
        }
        for own in missing {
            if let Some(why) = self.why_absent(group, own) {
                text.push_str(&format!("; rank {own} {why}"));
            }
        }
        text
    }

    /// What keeps a rank away, as far as the simulation sees.
    fn why_absent(&self, group: &Group, rank: u32) -> Option<String> {
        let member = |comm: &crate::collective::Communicator| comm.group.number == group.number && comm.rank == rank;
        let Some((_, comm)) = self.communicators.iter().find(|(_, comm)| member(comm)) else {
            return Some("has no communicator any more".to_owned());
        };
        if let Some(code) = self.devices[comm.device as usize].lost {
            return Some(format!("has lost its device ({code})"));
        }
        if comm.suspended {
            return Some("is suspended".to_owned());
        }
        let device = self.devices[comm.device as usize].id;
        let own = |other: &Waiting<'_>| self.machine.device_of(other.stream).ok() == Some(device);
        let elsewhere = self.waiting().find(own)?;
        Some(format!("stands at {}", place_name(&elsewhere)))
    }
}

fn deadline(rank: &Waiting<'_>) -> Option<u64> {
    rank.part
        .patience_ns
        .map(|patience| rank.arrived_ns.saturating_add(patience))
}

fn same_place(a: &Waiting<'_>, b: &Waiting<'_>) -> bool {
    (a.place.group, a.place.sequence) == (b.place.group, b.place.sequence)
}

/// The operation that a rank stands at.
fn place_name(rank: &Waiting<'_>) -> String {
    let group = &rank.part.group;
    let number = number_of(rank.place.sequence);
    match group.pair_of(rank.place.group) {
        None => format!("{}, operation {number} of communicator {}", rank.call, group.name),
        Some((from, to)) => format!(
            "{} number {number} from rank {from} to rank {to} of communicator {}",
            rank.call, group.name
        ),
    }
}
