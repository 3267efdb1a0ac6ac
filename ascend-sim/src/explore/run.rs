//! Running a program under many sequences of choices, and making a failure small.

use std::error::Error;
use std::fmt;

use crate::explore::explorer::Explorer;
use crate::explore::random::Random;
use crate::explore::token::Token;

/// How much is sampled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Plan {
    /// Where the random choices start; the same seed gives the same runs.
    pub seed: u64,
    /// How many runs, the one without exploration included.
    pub runs: u32,
    /// Change points in each run: they find bugs that need one more ordering decision than that. 1 or 2 find nearly all.
    pub changes: u32,
}

impl Plan {
    /// 1 000 runs with two change points.
    #[must_use]
    pub const fn new(seed: u64) -> Self {
        Plan {
            seed,
            runs: 1_000,
            changes: 2,
        }
    }
}

/// A run that failed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure<E> {
    /// What the program said.
    pub error: E,
    /// Makes the same choices again.
    pub token: Token,
    /// Which run it was, counted from 1.
    pub run: u32,
}

impl<E: fmt::Display> fmt::Display for Failure<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "run {} failed: {}\nreplay it with the token {}",
            self.run, self.error, self.token
        )
    }
}

impl<E: fmt::Debug + fmt::Display> Error for Failure<E> {}

/// Runs `program` as it is, and then under random priorities with few changes, until a run fails; returns the number of runs.
///
/// The first run measures how many scheduling steps there are to spread the change points over.
///
/// # Errors
///
/// The first failure, made small with [`shrink`].
pub fn sample<E>(plan: &Plan, mut program: impl FnMut(&mut Explorer) -> Result<(), E>) -> Result<u32, Failure<E>> {
    let mut seeds = Random::new(plan.seed);
    let mut explorer = Explorer::first();
    for run in 1..=plan.runs {
        if let Err(error) = program(&mut explorer) {
            return Err(shrunk(error, explorer.token(), run, &mut program));
        }
        let steps = explorer.steps();
        explorer = Explorer::pct(seeds.next_u64(), plan.changes, steps);
    }
    Ok(plan.runs)
}

/// Runs `program` under every sequence of choices, in order, until one fails or `most` runs were made; returns the number of runs, and whether
/// that was all of them.
///
/// # Errors
///
/// The first failure, made small with [`shrink`].
pub fn search<E>(
    most: u32,
    mut program: impl FnMut(&mut Explorer) -> Result<(), E>,
) -> Result<(u32, bool), Failure<E>> {
    let mut next = Some(Token::default());
    let mut run = 0;
    while let Some(token) = next {
        if run == most {
            return Ok((run, false));
        }
        run += 1;
        let mut explorer = Explorer::replay(&token);
        if let Err(error) = program(&mut explorer) {
            return Err(shrunk(error, explorer.token(), run, &mut program));
        }
        next = following(&explorer);
    }
    Ok((run, true))
}

/// The next sequence of choices: the last choice that has an option left takes it, and all after it start anew.
fn following(explorer: &Explorer) -> Option<Token> {
    let mut choices: Vec<(u32, u32)> = explorer
        .trail()
        .iter()
        .map(|&(_, options, choice)| (options, choice))
        .collect();
    while let Some((options, choice)) = choices.pop() {
        if choice + 1 < options {
            choices.push((options, choice + 1));
            return Some(Token::new(choices.into_iter().map(|(_, choice)| choice).collect()));
        }
    }
    None
}

fn shrunk<E>(error: E, token: Token, run: u32, program: &mut impl FnMut(&mut Explorer) -> Result<(), E>) -> Failure<E> {
    let mut error = error;
    let token = shrink(token, |explorer| match program(explorer) {
        Ok(()) => false,
        Err(again) => {
            error = again;
            true
        }
    });
    Failure { error, token, run }
}

/// Puts as many choices of a failing run as possible back to the first option, as long as it still `fails`.
///
/// Delta debugging: halves, quarters and so on down to single choices, until nothing more can be put back.
pub fn shrink(token: Token, mut fails: impl FnMut(&mut Explorer) -> bool) -> Token {
    let mut best = token;
    let mut width = best.choices().len();
    while width > 0 {
        let mut from = 0;
        let mut better = false;
        while from < best.choices().len() {
            let mut choices = best.choices().to_vec();
            let to = (from + width).min(choices.len());
            choices[from..to].fill(0);
            let candidate = Token::new(choices);
            if candidate != best && fails(&mut Explorer::replay(&candidate)) {
                best = candidate;
                better = true;
            }
            from += width;
        }
        if !better || width > 1 {
            width /= 2;
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::explore::PointKind;

    #[test]
    fn search_tries_every_sequence_once() {
        let mut seen = Vec::new();
        let all = search(100, |explorer| {
            let first = explorer.choose(PointKind::Query, 2);
            let second = if first == 0 {
                explorer.choose(PointKind::Fault, 3)
            } else {
                9
            };
            seen.push((first, second));
            Ok::<(), ()>(())
        });
        assert_eq!(all, Ok((4, true)));
        assert_eq!(seen, [(0, 0), (0, 1), (0, 2), (1, 9)]);
    }

    #[test]
    fn search_says_when_it_stopped_early() {
        let all = search(3, |explorer| {
            explorer.choose(PointKind::Query, 4);
            Ok::<(), ()>(())
        });
        assert_eq!(all, Ok((3, false)));
    }

    #[test]
    fn a_failure_keeps_only_the_choices_it_needs() {
        let program = |explorer: &mut Explorer| {
            let choices: Vec<u32> = (0..30).map(|_| explorer.choose(PointKind::Thread, 4)).collect();
            if choices[7] == 2 && choices[19] >= 1 {
                Err(())
            } else {
                Ok(())
            }
        };
        let failure = sample(&Plan::new(1), program).expect_err("one in about twenty fails");
        let needed = failure.token.choices().iter().filter(|&&choice| choice != 0).count();
        assert_eq!(needed, 2, "{}", failure.token);
        assert!(program(&mut Explorer::replay(&failure.token)).is_err());
    }
}
