//! Probabilistic concurrency testing: fixed random priorities, changed at a few random steps.

use std::collections::BTreeMap;

use crate::explore::random::Random;

/// Who goes first, until a change point says otherwise.
#[derive(Clone, Debug)]
pub(crate) struct Pct {
    random: Random,
    // Higher goes first. Given when an actor is first seen.
    priorities: BTreeMap<u32, u64>,
    // Steps at which the actor that would run falls behind all others, descending.
    changes: Vec<u64>,
    // What falls behind gets this, counting down, below every random priority.
    lowest: u64,
    step: u64,
}

impl Pct {
    /// `changes` change points among the first `steps` steps: they find bugs that need one more ordering decision than that.
    pub(crate) fn new(seed: u64, changes: u32, steps: u64) -> Self {
        let mut random = Random::new(seed);
        let mut changes: Vec<u64> = (0..changes).map(|_| 1 + random.below(steps)).collect();
        changes.sort_unstable_by(|one, other| other.cmp(one));
        Pct {
            random,
            priorities: BTreeMap::new(),
            changes,
            lowest: u64::from(u32::MAX),
            step: 0,
        }
    }

    pub(crate) const fn random(&mut self) -> &mut Random {
        &mut self.random
    }

    /// Has all actors get new priorities.
    pub(crate) fn draw_again(&mut self) {
        self.priorities.clear();
    }

    /// The position in `ready` of whoever goes next.
    pub(crate) fn pick(&mut self, ready: &[u32]) -> usize {
        self.step += 1;
        for &actor in ready {
            if !self.priorities.contains_key(&actor) {
                let priority = u64::from(u32::MAX) + 1 + self.random.below(u64::from(u32::MAX));
                self.priorities.insert(actor, priority);
            }
        }
        let mut chosen = self.highest(ready);
        while self.changes.last().is_some_and(|&change| change <= self.step) {
            self.changes.pop();
            if let Some(actor) = ready.get(chosen) {
                self.priorities.insert(*actor, self.lowest);
                self.lowest -= 1;
            }
            chosen = self.highest(ready);
        }
        chosen
    }

    fn highest(&self, ready: &[u32]) -> usize {
        let priority = |actor: &u32| self.priorities.get(actor).copied().unwrap_or(0);
        // The first of equals.
        let mut best = 0;
        for at in 1..ready.len() {
            if priority(&ready[at]) > priority(&ready[best]) {
                best = at;
            }
        }
        best
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_changes_one_actor_runs_while_it_can() {
        for seed in 0..20 {
            let mut pct = Pct::new(seed, 0, 100);
            let first = pct.pick(&[3, 5, 9]);
            assert!((0..50).all(|_| pct.pick(&[3, 5, 9]) == first));
        }
    }

    #[test]
    fn a_change_puts_the_runner_behind_all_others() {
        for seed in 0..20 {
            let mut pct = Pct::new(seed, 1, 10);
            let picks: Vec<usize> = (0..20).map(|_| pct.pick(&[3, 5])).collect();
            let switches = picks.windows(2).filter(|pair| pair[0] != pair[1]).count();
            // At the first step the change shows as another first pick.
            assert!(switches <= 1);
            assert_eq!(picks[10..], [picks[10]; 10]);
        }
    }
}
