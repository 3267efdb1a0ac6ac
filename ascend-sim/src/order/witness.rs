//! Showing a race: two schedules of the same program that differ in which of the two accesses comes first.

use crate::order::id::{Actor, Position, StreamId};
use crate::order::report::{Class, Kind, Report};

/// An instruction to whoever runs the program: the stream does not start its item until another one is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Hold {
    /// The stream to hold.
    pub stream: StreamId,
    /// The item that must not start yet, counted as in [`Position`].
    pub before: u64,
    /// What has to be over first.
    pub until: Position,
}

/// Both orders of a race. Each is possible, because nothing orders the two.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Witness {
    /// Makes the first party come first. `None` where the second is the host's own doing, which no stream holds back.
    pub first_then_second: Option<Hold>,
    /// Makes the second party come first.
    pub second_then_first: Option<Hold>,
}

impl Report {
    /// Two schedules that show the finding, for races and what is like a race.
    #[must_use]
    pub fn witness(&self) -> Option<Witness> {
        let shows = self.class() == Class::Race
            || matches!(
                self.kind,
                Kind::ReusedInFlight | Kind::HostBufferInFlight | Kind::FreedInFlight
            );
        let (first, second) = (self.first.position, self.second.position);
        if !shows || first == second {
            return None;
        }
        Some(Witness {
            first_then_second: hold(second, first),
            second_then_first: hold(first, second),
        })
    }
}

fn hold(held: Position, until: Position) -> Option<Hold> {
    match held.actor {
        Actor::Stream(stream) => Some(Hold {
            stream,
            before: held.index,
            until,
        }),
        Actor::Host(_) => None,
    }
}

/// Holds that an executor asks about before it starts an item: a schedule against the program rather than for it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Schedule {
    holds: Vec<Hold>,
}

impl Schedule {
    /// A schedule with these holds.
    #[must_use]
    pub fn new(holds: impl IntoIterator<Item = Hold>) -> Self {
        Schedule {
            holds: holds.into_iter().collect(),
        }
    }

    /// Makes the later party of every finding come first, as far as that is possible for all at once.
    #[must_use]
    pub fn against(reports: &[Report]) -> Self {
        let holds = reports.iter().filter_map(|report| report.witness()?.second_then_first);
        Schedule::new(holds)
    }

    /// The holds.
    #[must_use]
    pub fn holds(&self) -> &[Hold] {
        &self.holds
    }

    /// Tells whether `item` may start now; `is_over` knows what is over.
    pub fn may_start(&self, item: Position, mut is_over: impl FnMut(Position) -> bool) -> bool {
        self.holds.iter().all(|hold| {
            let is_held = item.actor == Actor::Stream(hold.stream) && item.index >= hold.before;
            !is_held || is_over(hold.until)
        })
    }

    /// Lets everything go, because nothing else can move; `false` when there was nothing to let go.
    pub fn give_up(&mut self) -> bool {
        !std::mem::take(&mut self.holds).is_empty()
    }
}

/// Two linear orders of a finite program in which `first` and `second` stand side by side, once in each order.
///
/// `before[n]` lists the items that item `n` comes after, with smaller numbers only. `None` if one of the two is ordered after the other.
#[must_use]
pub fn linearisations(before: &[Vec<usize>], first: usize, second: usize) -> Option<(Vec<usize>, Vec<usize>)> {
    let mut needed = vec![false; before.len()];
    mark(before, first, &mut needed);
    mark(before, second, &mut needed);
    if first == second || needed[first] || needed[second] {
        return None;
    }
    let needed_first = (0..before.len()).filter(|&item| needed[item]);
    let rest = |pair: [usize; 2]| {
        let needed = &needed;
        let after = (0..before.len()).filter(move |&item| !needed[item] && item != pair[0] && item != pair[1]);
        needed_first.clone().chain(pair).chain(after).collect::<Vec<usize>>()
    };
    Some((rest([first, second]), rest([second, first])))
}

/// Marks all that `item` comes after.
fn mark(before: &[Vec<usize>], item: usize, marked: &mut [bool]) {
    for &earlier in before.get(item).into_iter().flatten() {
        if !marked[earlier] {
            marked[earlier] = true;
            mark(before, earlier, marked);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_orders_respect_every_edge() {
        // 0 → 1 → 3, 2 → 3, 2 → 4.
        let before = vec![vec![], vec![0], vec![], vec![1, 2], vec![2]];
        let (one, other) = linearisations(&before, 1, 4).expect("1 and 4 are unordered");
        for order in [&one, &other] {
            let place = |item| {
                order
                    .iter()
                    .position(|&other| other == item)
                    .expect("every item is there")
            };
            for (item, earlier) in before.iter().enumerate() {
                assert!(earlier.iter().all(|&earlier| place(earlier) < place(item)));
            }
        }
        assert_eq!(linearisations(&before, 0, 3), None);
    }
}
