//! Does the checker notice a mistake in *this* program? One wait after the other is left out, one record after the other moved, one buffer after the
//! other freed early, and the program is run each time.
//!
//! ```
//! use ascend_mock::{Mock, mutation::mutate};
//!
//! let report = mutate(|| {
//!     let mock = Mock::checked();
//!     // The program: it makes its mock itself, runs, and drops it.
//!     drop(mock);
//!     Ok::<_, String>(())
//! });
//! let report = report.expect("the program is right as it is");
//! assert_eq!(report.missed(), 0);
//! println!("{report}");
//! ```

mod ledger;
mod sites;

use std::cell::RefCell;
use std::fmt;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use ascend_sim::order::{Action, Class, Policy};

pub use sites::Mutation;
pub(crate) use sites::Mutator;
use sites::{Change, Site};

use crate::abi::entry::panic_text;
use crate::mock::{Config, Executor};
use crate::process::lock;
use crate::world::Call;

/// What became of a program with one mistake.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Verdict {
    /// The checker found a race, a hazard or a deadlock.
    Caught,
    /// The checker has no finding, and need not: the program itself failed, with an error of the runtime's.
    Refused,
    /// It makes no difference: every two accesses of the same bytes are ordered all the same, nothing is used after its end, and the results are
    /// equal. Decided by a comparison of all pairs that has nothing of the checker's.
    Redundant,
    /// Something is wrong with it, and the checker was silent.
    Missed,
}

/// A program with one mistake.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Mutant {
    /// What was done.
    pub mutation: Mutation,
    /// To which call: what it does, its stream, label and line.
    pub place: String,
    /// What became of it.
    pub verdict: Verdict,
    /// The first finding, or the error, as text.
    pub said: Option<String>,
}

/// How many mutants of a kind there were, and what became of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// All of them.
    pub made: usize,
    /// How many the checker found.
    pub caught: usize,
    /// How many a call of the runtime refused.
    pub refused: usize,
    /// How many are as right as the program.
    pub redundant: usize,
    /// How many are wrong without a finding.
    pub missed: usize,
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Tally {
            made,
            caught,
            refused,
            redundant,
            missed,
        } = self;
        write!(
            f,
            "{caught} caught, {refused} refused, {redundant} redundant, {missed} missed, of {made}"
        )
    }
}

/// What [`mutate`] came to. Its text is the tally, and a line for each mutant that was missed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct MutationReport {
    /// Each run with its one mistake.
    pub mutants: Vec<Mutant>,
}

impl MutationReport {
    /// How many mutants there were with these mutations.
    #[must_use]
    pub fn tally(&self, mutations: &[Mutation]) -> Tally {
        let mut tally = Tally::default();
        for mutant in self
            .mutants
            .iter()
            .filter(|mutant| mutations.contains(&mutant.mutation))
        {
            tally.made += 1;
            match mutant.verdict {
                Verdict::Caught => tally.caught += 1,
                Verdict::Refused => tally.refused += 1,
                Verdict::Redundant => tally.redundant += 1,
                Verdict::Missed => tally.missed += 1,
            }
        }
        tally
    }

    /// Of the waits that were left out.
    #[must_use]
    pub fn waits(&self) -> Tally {
        self.tally(&[Mutation::DropWait])
    }

    /// Of the records that were moved.
    #[must_use]
    pub fn records(&self) -> Tally {
        self.tally(&[Mutation::RecordEarlier, Mutation::RecordLater])
    }

    /// Of the memory that was freed early.
    #[must_use]
    pub fn frees(&self) -> Tally {
        self.tally(&[Mutation::FreeBeforeLastUse, Mutation::FreeAtLastUse])
    }

    /// How many mistakes nobody noticed.
    #[must_use]
    pub fn missed(&self) -> usize {
        self.waits().missed + self.records().missed + self.frees().missed
    }
}

impl fmt::Display for MutationReport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "waits left out: {}", self.waits())?;
        writeln!(f, "records moved:  {}", self.records())?;
        write!(f, "freed early:    {}", self.frees())?;
        for mutant in self.mutants.iter().filter(|mutant| mutant.verdict == Verdict::Missed) {
            write!(f, "\n  MISSED {:?}: {}", mutant.mutation, mutant.place)?;
            if let Some(said) = &mutant.said {
                write!(f, ": {said}")?;
            }
        }
        Ok(())
    }
}

/// Why a program cannot be mutated.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Unfit {
    /// It has findings as it is: the first one.
    HasFindings(String),
    /// It fails as it is: how.
    Fails(String),
    /// It made no mock on the calling thread, or one of them outlived it.
    NoMock,
    /// A second run of it made other calls, or gave another result.
    NotRepeatable,
}

impl fmt::Display for Unfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Unfit::HasFindings(first) => write!(f, "the program has findings as it is; mend them first: {first}"),
            Unfit::Fails(how) => write!(f, "the program fails as it is: {how}"),
            Unfit::NoMock => f.write_str(
                "the program has to make its mocks on the calling thread, and to drop them, and the runtimes made of them, before it returns",
            ),
            Unfit::NotRepeatable => f.write_str(
                "two runs of the program made different calls or gave different results: use one thread, and do not let it look at the time",
            ),
        }
    }
}

impl std::error::Error for Unfit {}

/// What one mock of a run has to say when it is dropped.
#[derive(Debug)]
struct World {
    number: usize,
    sites: Vec<Site>,
    /// Its calls are the same in every run; else they depend on how fast workers were.
    is_inline: bool,
    finding: Option<String>,
    is_ordered: bool,
    is_made: bool,
}

/// A run of a program under [`mutate`], shared by the mocks that it makes.
#[derive(Debug, Default)]
pub(crate) struct Session {
    change: Option<(usize, Change)>,
    worlds: Mutex<(usize, Vec<World>)>,
}

/// A mock's place in a session.
#[derive(Clone, Debug)]
pub(crate) struct Part {
    session: Arc<Session>,
    number: usize,
}

thread_local! {
    static SESSION: RefCell<Option<Arc<Session>>> = const { RefCell::new(None) };
}

/// Puts a mock that is built under the session of its thread, if there is one.
pub(crate) fn join_session(config: &mut Config) {
    let Some(session) = SESSION.with_borrow(Clone::clone) else {
        return;
    };
    let mut worlds = lock(&session.worlds);
    let number = worlds.0;
    worlds.0 += 1;
    drop(worlds);
    config.mutation = Some(Part { session, number });
    config.policy = Some(Policy::all(Action::Collect));
    config.on_report = None;
    // Runs that hang are part of it. In virtual time nothing is slow.
    let patience = match config.executor {
        Executor::Inline => Duration::from_millis(20),
        Executor::Threads => Duration::from_secs(1),
    };
    config.hang_limit = config.hang_limit.map(|limit| limit.min(patience)).or(Some(patience));
}

impl Part {
    /// What is changed on its mock.
    pub(crate) fn mutator(&self, trusts_threads: bool) -> Mutator {
        let own = self.session.change.filter(|(number, _)| *number == self.number);
        Mutator::new(trusts_threads, own.map(|(_, change)| change))
    }

    /// Its mock is dropped.
    pub(crate) fn end(&self, call: &mut Call<'_>) {
        call.finish_check();
        let (reports, names) = call.findings();
        let bad = reports.iter().find(|report| report.class() != Class::Lint);
        let finding = bad.map(|report| report.render(&names));
        let is_inline = call.world.is_inline();
        let Some(mutator) = call.mutator() else { return };
        let world = World {
            number: self.number,
            is_inline,
            sites: std::mem::take(&mut mutator.sites),
            is_ordered: finding.is_some() || mutator.ledger.is_ordered(),
            is_made: mutator.is_made,
            finding,
        };
        lock(&self.session.worlds).1.push(world);
    }
}

/// How a run ended.
enum Ended<T> {
    Well(T),
    /// With an error, as text.
    Refused(String),
    Panicked(String),
}

struct Ran<T> {
    ended: Ended<T>,
    worlds: Vec<World>,
    /// All mocks that were made are gone.
    is_over: bool,
}

fn run<T, E: fmt::Debug>(program: &impl Fn() -> Result<T, E>, change: Option<(usize, Change)>) -> Ran<T> {
    let session = Arc::new(Session {
        change,
        ..Session::default()
    });
    let outer = SESSION.replace(Some(session.clone()));
    let ended = match catch_unwind(AssertUnwindSafe(program)) {
        Ok(Ok(result)) => Ended::Well(result),
        Ok(Err(error)) => Ended::Refused(format!("{error:?}")),
        Err(panic) => Ended::Panicked(format!("panicked: {}", panic_text(&*panic))),
    };
    SESSION.set(outer);
    let mut worlds = lock(&session.worlds);
    worlds.1.sort_by_key(|world| world.number);
    Ran {
        ended,
        is_over: worlds.0 == worlds.1.len(),
        worlds: std::mem::take(&mut worlds.1),
    }
}

/// Makes one mistake after the other in a program and runs it each time: each wait of a stream for an event or a notify left out, each record moved
/// in front of the work before it and behind the work after it, each allocation freed before and right after its last use is submitted.
///
/// `program` makes its mocks itself, on the calling thread, with [`Mock::checked`](crate::Mock::checked) or any builder; their policy is replaced by
/// one that collects. It is run some hundred times where it waits some hundred times, and has to make the same calls each time; with worker threads
/// ([`Executor::Threads`]) it may make others where it looks at how far they are, and a mistake may then be made at another call than is said. That a mistake makes
/// no difference is decided by a slow comparison of all pairs of accesses; the blind spots of `docs/MOCK.md` that concern what an access is, such as reads
/// of pinned memory through a pointer, are that comparison's as well. The host's own waits stay, and so does memory of pools.
///
/// The program's panics print their message to stderr as always.
///
/// # Errors
/// [`Unfit`] if the program has findings or fails without a mistake, or is not the same in two runs.
pub fn mutate<T: PartialEq, E: fmt::Debug>(program: impl Fn() -> Result<T, E>) -> Result<MutationReport, Unfit> {
    let original = run(&program, None);
    if let Some(finding) = original.worlds.iter().find_map(|world| world.finding.clone()) {
        return Err(Unfit::HasFindings(finding));
    }
    let expected = match original.ended {
        Ended::Well(result) => result,
        Ended::Refused(how) | Ended::Panicked(how) => return Err(Unfit::Fails(how)),
    };
    if original.worlds.is_empty() || !original.is_over {
        return Err(Unfit::NoMock);
    }
    let again = run(&program, None);
    let sites = |worlds: &[World]| -> Vec<(usize, Site)> {
        let of = |world: &World| -> Vec<_> { world.sites.iter().map(|site| (world.number, site.clone())).collect() };
        worlds.iter().flat_map(of).collect()
    };
    let places = sites(&original.worlds);
    let is_inline = original.worlds.iter().all(|world| world.is_inline);
    if (is_inline && places != sites(&again.worlds))
        || !matches!(&again.ended, Ended::Well(result) if *result == expected)
    {
        return Err(Unfit::NotRepeatable);
    }
    let mut report = MutationReport::default();
    for (number, site) in places {
        let ran = run(&program, Some((number, site.change)));
        if !ran.worlds.iter().any(|world| world.is_made) {
            // There is nothing to change: the event of a record is made after the work before it.
            continue;
        }
        let finding = ran.worlds.iter().find_map(|world| world.finding.clone());
        let is_ordered = ran.worlds.iter().all(|world| world.is_ordered);
        let (verdict, said) = match (finding, ran.ended) {
            (Some(finding), _) => (Verdict::Caught, Some(finding)),
            (None, Ended::Refused(how)) => (Verdict::Refused, Some(how)),
            (None, Ended::Panicked(how)) => (Verdict::Missed, Some(how)),
            (None, Ended::Well(result)) if is_ordered && result == expected => (Verdict::Redundant, None),
            (None, Ended::Well(_)) => (Verdict::Missed, None),
        };
        report.mutants.push(Mutant {
            mutation: site.change.mutation(),
            place: site.text,
            verdict,
            said,
        });
    }
    Ok(report)
}
