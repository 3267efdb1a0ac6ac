//! Does *this* program hold when the device is faster, slower, or gets to things in another order? It is run again and again, and where the host can see
//! a difference, an explorer decides instead of virtual time.
//!
//! ```
//! use ascend_mock::{Mock, explore};
//! use ascend_sim::explore::Plan;
//!
//! let held = explore::sample(&Plan { runs: 20, ..Plan::new(7) }, || {
//!     let mock = Mock::checked();
//!     // The program: it makes its mock itself, runs, and drops it. It may ask streams and events how far they are, wait with a time-out, and have
//!     // callbacks.
//!     drop(mock);
//!     Ok::<_, String>(())
//! });
//! // Otherwise: what was found, and a token for `explore::replay`.
//! assert_eq!(held.expect("the program is right"), 20);
//! ```
//!
//! # What is decided
//!
//! | where the host looks back | ways |
//! |---|---|
//! | at each call, queries above all, and while a call blocks | the host goes on, or any stream whose head runs ends its task now |
//! | a call with a time-out | also: it runs out of it |
//! | callbacks and host functions | run when their streams get there, so at any moment between two calls |
//! | a match of a fault rule with a [probability](crate::fault::Rule::probability) | the fault strikes, or not |
//! | memory of a pool | which block that it may give again it gives, or a new one |
//!
//! The first run is the one of virtual time; the others are sampled with priorities that change at a few random points (PCT). Each is checked, and
//! [one checked run speaks for all schedules](ascend_sim::explore) of the calls that it made. Threads of the program are the system's to schedule: their calls
//! come as they come, and a program with several is explored, but not always replayed.

use std::cell::RefCell;
use std::fmt;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;

use ascend_sim::explore::{self, Explorer, Failure, Plan, Token};
use ascend_sim::order::{Action, Policy};

use crate::abi::entry::panic_text;
use crate::mock::{Config, Executor};
use crate::process::lock;
use crate::world::Call;

/// How a run of a program under exploration failed.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Broken {
    /// The checker found what the mock's policy fails tests for: its text.
    Found(String),
    /// The program returned this error.
    Failed(String),
    /// The program panicked with this text.
    Panicked(String),
    /// The program made no mock on the calling thread, or one of them outlived it.
    NoMock,
    /// The token belongs to another program, or this one is not the same in every run.
    NotRepeatable,
}

impl fmt::Display for Broken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Broken::Found(text) => write!(f, "the checker found\n{text}"),
            Broken::Failed(text) => write!(f, "the program returned {text}"),
            Broken::Panicked(text) => write!(f, "the program panicked: {text}"),
            Broken::NoMock => f.write_str(
                "the program has to make its mocks on the calling thread, and to drop them, and the runtimes made of them, before it returns",
            ),
            Broken::NotRepeatable => {
                f.write_str("the token asks for a choice that the program does not offer: it is another program, or not the same in every run")
            }
        }
    }
}

impl std::error::Error for Broken {}

/// Runs a program as it is, and then with the choices of random priorities until a run fails; gives the number of runs.
///
/// `program` makes its mocks itself, on the calling thread, with [`Mock::checked`](crate::Mock::checked) or any builder; they run in virtual time whatever their executor.
/// What their policy would fail a test for fails the run; mocks without a policy are not checked. A panic prints its message as always.
///
/// # Errors
/// The first failure, made small, with the token that replays it.
pub fn sample<E: fmt::Debug>(plan: &Plan, program: impl Fn() -> Result<(), E>) -> Result<u32, Failure<Broken>> {
    explore::sample(plan, |explorer| run(explorer, &program))
}

/// As [`sample`], with every sequence of choices, in order, at most so many; gives the number of runs, and whether that was all. For programs of a few calls.
///
/// # Errors
/// The first failure, made small, with the token that replays it.
pub fn search<E: fmt::Debug>(most: u32, program: impl Fn() -> Result<(), E>) -> Result<(u32, bool), Failure<Broken>> {
    explore::search(most, |explorer| run(explorer, &program))
}

/// Runs a program once with the choices of a token.
///
/// # Errors
/// How the run failed; [`Broken::NotRepeatable`] where the token is not of this program.
pub fn replay<E: fmt::Debug>(token: &Token, program: impl Fn() -> Result<(), E>) -> Result<(), Broken> {
    let mut explorer = Explorer::replay(token);
    let ran = run(&mut explorer, &program);
    if explorer.diverged() || explorer.trail().len() < token.choices().len() {
        return Err(Broken::NotRepeatable);
    }
    ran
}

/// A run of a program, shared by the mocks that it makes.
#[derive(Debug)]
struct Session {
    explorer: Mutex<Explorer>,
    /// How many mocks were made and how many of them are gone, and the first finding.
    mocks: Mutex<(usize, usize, Option<String>)>,
}

/// A mock's part in a run.
#[derive(Clone, Debug)]
pub(crate) struct Part {
    session: Arc<Session>,
    policy: Option<Policy>,
}

/// How long a hang is given.
const PATIENCE: Duration = Duration::from_millis(20);

thread_local! {
    static SESSION: RefCell<Option<Arc<Session>>> = const { RefCell::new(None) };
}

/// Puts a mock that is built under the session of its thread, if there is one.
pub(crate) fn join_session(config: &mut Config) {
    let Some(session) = SESSION.with_borrow(Clone::clone) else {
        return;
    };
    lock(&session.mocks).0 += 1;
    config.executor = Executor::Inline;
    // Runs that hang are part of it, and in virtual time nothing is slow.
    config.hang_limit = Some(config.hang_limit.map_or(PATIENCE, |limit| limit.min(PATIENCE)));
    let collecting = |policy: &Policy| Policy {
        suppressions: policy.suppressions.clone(),
        ..Policy::all(Action::Collect)
    };
    let policy = config.policy.as_ref().map(collecting);
    let policy = std::mem::replace(&mut config.policy, policy);
    config.explored = Some(Part { session, policy });
}

impl Part {
    /// Who decides what virtual time would.
    pub(crate) fn explorer(&self) -> MutexGuard<'_, Explorer> {
        lock(&self.session.explorer)
    }

    /// Its mock is dropped.
    pub(crate) fn end(&self, call: &mut Call<'_>) {
        let mut mocks = lock(&self.session.mocks);
        mocks.1 += 1;
        let Some(policy) = &self.policy else { return };
        call.finish_check();
        let (reports, names) = call.findings();
        let bad = reports
            .iter()
            .find(|report| policy.action(report, &names) == Action::Panic);
        let text = bad.map(|report| report.render(&names));
        mocks.2 = mocks.2.take().or(text);
    }
}

fn run<E: fmt::Debug>(explorer: &mut Explorer, program: &impl Fn() -> Result<(), E>) -> Result<(), Broken> {
    let session = Arc::new(Session {
        explorer: Mutex::new(std::mem::replace(explorer, Explorer::first())),
        mocks: Mutex::default(),
    });
    let outer = SESSION.replace(Some(session.clone()));
    let ended = catch_unwind(AssertUnwindSafe(program));
    SESSION.set(outer);
    *explorer = std::mem::replace(&mut lock(&session.explorer), Explorer::first());
    let (made, gone, finding) = std::mem::take(&mut *lock(&session.mocks));
    match (finding, ended) {
        (Some(text), _) => Err(Broken::Found(text)),
        (None, Err(panic)) => Err(Broken::Panicked(panic_text(&*panic))),
        (None, Ok(Err(error))) => Err(Broken::Failed(format!("{error:?}"))),
        (None, Ok(Ok(()))) if made == 0 || gone < made => Err(Broken::NoMock),
        (None, Ok(Ok(()))) => Ok(()),
    }
}
