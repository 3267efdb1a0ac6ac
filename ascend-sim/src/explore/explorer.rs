//! One run's choices: made by a strategy, written down, and made again from a token.

use crate::explore::pct::Pct;
use crate::explore::token::Token;

/// What is being chosen. The kind does not change the choice; it tells a reader of [`Explorer::trail`] what was decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum PointKind {
    /// What a query of a stream or event answers.
    Query,
    /// When a callback runs.
    Callback,
    /// Which thread of the host goes on.
    Thread,
    /// Which stream's head runs.
    Stream,
    /// Whether a blocking call times out.
    TimeOut,
    /// Whether a fault strikes.
    Fault,
    /// Which free block an allocator takes.
    Reuse,
}

/// Decides, at each choice point of one run, which way to go.
#[derive(Clone, Debug)]
pub struct Explorer {
    strategy: Strategy,
    trail: Vec<(PointKind, u32, u32)>,
    scheduled: u64,
    diverged: bool,
}

#[derive(Clone, Debug)]
enum Strategy {
    // Always the first option, after the choices given.
    Given(Vec<u32>),
    Pct(Pct),
}

impl Explorer {
    /// Takes the first option everywhere: the run as it is without exploration.
    #[must_use]
    pub const fn first() -> Self {
        Explorer::with(Strategy::Given(Vec::new()))
    }

    /// Random priorities with `changes` change points among the first `steps` scheduling steps; other choices at random.
    #[must_use]
    pub fn pct(seed: u64, changes: u32, steps: u64) -> Self {
        Explorer::with(Strategy::Pct(Pct::new(seed, changes, steps.max(1))))
    }

    /// Makes the choices of `token` again.
    #[must_use]
    pub fn replay(token: &Token) -> Self {
        Explorer::with(Strategy::Given(token.choices().to_vec()))
    }

    const fn with(strategy: Strategy) -> Self {
        Explorer {
            strategy,
            trail: Vec::new(),
            scheduled: 0,
            diverged: false,
        }
    }

    /// Chooses one of `options` ways; 0 is what happens without exploration. With one way or none there is nothing to choose, and nothing is written
    /// down.
    pub fn choose(&mut self, kind: PointKind, options: u32) -> u32 {
        if options < 2 {
            return 0;
        }
        let choice = match &mut self.strategy {
            Strategy::Given(choices) => choices.get(self.trail.len()).copied().unwrap_or(0),
            Strategy::Pct(pct) => pct.random().below(u64::from(options)) as u32,
        };
        self.note(kind, options, choice)
    }

    /// Chooses which of the `ready` actors goes next, and returns its position; 0 when none is ready. Actors keep their numbers over the run.
    pub fn schedule(&mut self, kind: PointKind, ready: &[u32]) -> usize {
        self.scheduled += 1;
        let options = u32::try_from(ready.len()).unwrap_or(u32::MAX);
        if options < 2 {
            return 0;
        }
        let choice = match &mut self.strategy {
            Strategy::Given(choices) => choices.get(self.trail.len()).copied().unwrap_or(0),
            Strategy::Pct(pct) => pct.pick(ready) as u32,
        };
        self.note(kind, options, choice) as usize
    }

    /// An actor has looked for something in vain, and is likely to look again: whoever can change that must get its turn. Random priorities are
    /// drawn again; nothing is chosen, so nothing is written down.
    pub fn yield_now(&mut self) {
        if let Strategy::Pct(pct) = &mut self.strategy {
            pct.draw_again();
        }
    }

    fn note(&mut self, kind: PointKind, options: u32, choice: u32) -> u32 {
        self.diverged |= choice >= options;
        let choice = choice.min(options - 1);
        self.trail.push((kind, options, choice));
        choice
    }

    /// All choices so far: what was chosen, among how many, and which.
    #[must_use]
    pub fn trail(&self) -> &[(PointKind, u32, u32)] {
        &self.trail
    }

    /// How often it was asked to schedule: the number of steps to spread change points over.
    #[must_use]
    pub const fn steps(&self) -> u64 {
        self.scheduled
    }

    /// Tells whether a replay asked for an option that is not there: the program is not the one that the token comes from.
    #[must_use]
    pub const fn diverged(&self) -> bool {
        self.diverged
    }

    /// The choices so far, for [`Explorer::replay`].
    #[must_use]
    pub fn token(&self) -> Token {
        Token::new(self.trail.iter().map(|&(_, _, choice)| choice).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_replays_the_choices() {
        let run = |explorer: &mut Explorer| -> Vec<u32> {
            (0..50)
                .map(|at| match at % 3 {
                    0 => explorer.choose(PointKind::Query, 3),
                    1 => explorer.schedule(PointKind::Stream, &[1, 4, 6]) as u32,
                    _ => explorer.choose(PointKind::Fault, 1),
                })
                .collect()
        };
        for seed in 0..10 {
            let mut explorer = Explorer::pct(seed, 2, 20);
            let choices = run(&mut explorer);
            let mut replay = Explorer::replay(&explorer.token());
            assert_eq!(run(&mut replay), choices);
            assert!(!replay.diverged());
            assert_eq!(replay.trail(), explorer.trail());
        }
    }

    #[test]
    fn one_that_looks_in_vain_lets_others_have_their_turn() {
        for seed in 0..100 {
            let mut explorer = Explorer::pct(seed, 0, 100);
            let turns = (0..100).take_while(|_| {
                explorer.yield_now();
                explorer.schedule(PointKind::Stream, &[1, 2]) == 0
            });
            assert!(turns.count() < 50, "the odds are even at each turn");
        }
    }

    #[test]
    fn a_token_of_another_program_is_noticed() {
        let mut replay = Explorer::replay(&Token::new(vec![5]));
        assert_eq!(replay.choose(PointKind::Query, 2), 1);
        assert!(replay.diverged());
    }
}
