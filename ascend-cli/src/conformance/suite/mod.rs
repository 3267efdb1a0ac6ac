//! What the safe crate promises, as small programs that run against whatever library is loaded: an NPU's, a drop-in's, a mock's.
//!
//! The rule to remember: a case holds nothing back by time. What has to be pending stands behind a host function that waits ([`Scene::hold`]).
//! The crate's own tests mount this folder too, and compare what a mock answers on both executors.

mod callbacks;
mod contexts;
mod copies;
mod errors;
mod events;
mod futures;
mod graphs;
mod kernels;
mod memory;
mod multistream;
mod run;
mod runtime;
mod scene;
mod streams;

pub(crate) use run::{Ran, Verdict, run};
pub(crate) use scene::{KERNEL, Scene};

use ascend_rt::{Error, ErrorKind};

/// One promise.
#[derive(Debug)]
pub(crate) struct Case {
    /// What it is about.
    pub(crate) subject: &'static str,
    /// The outcome it shows.
    pub(crate) name: &'static str,
    /// Where it is written that it is so.
    pub(crate) fact: &'static str,
    run: fn(&Scene) -> Outcome,
}

/// Why a case did not pass.
#[derive(Debug)]
pub(crate) enum Stop {
    /// The promise is broken.
    Failed(String),
    /// The promise cannot be tried here.
    Skipped(String),
}

/// What a case comes to.
pub(crate) type Outcome = Result<(), Stop>;

impl From<Error> for Stop {
    fn from(error: Error) -> Self {
        match error.kind() {
            ErrorKind::Unsupported | ErrorKind::FeatureNotSupported => Stop::Skipped(error.to_string()),
            _ => Stop::Failed(error.to_string()),
        }
    }
}

/// Declares the cases of a file: name, fact, program.
macro_rules! cases {
    ($subject:literal; $($name:ident: $fact:literal, $run:expr;)*) => {
        pub(super) const CASES: &[super::Case] = &[$(super::Case {
            subject: $subject,
            name: stringify!($name),
            fact: $fact,
            run: $run,
        }),*];
    };
}
use cases;

/// Every case, by subject.
pub(crate) fn all() -> impl Iterator<Item = &'static Case> {
    [
        runtime::CASES,
        contexts::CASES,
        streams::CASES,
        events::CASES,
        memory::CASES,
        copies::CASES,
        kernels::CASES,
        callbacks::CASES,
        futures::CASES,
        graphs::CASES,
        errors::CASES,
        multistream::CASES,
    ]
    .into_iter()
    .flatten()
}

/// Fails unless `seen` is `expected`.
fn same<T: PartialEq + std::fmt::Debug>(what: &str, seen: T, expected: T) -> Outcome {
    if seen == expected {
        return Ok(());
    }
    Err(Stop::Failed(format!("{what}: {seen:?}, not {expected:?}")))
}

/// Fails unless all values are as expected; names the first that is not.
fn same_values<T: PartialEq + std::fmt::Debug>(
    what: &str,
    seen: impl AsRef<[T]>,
    expected: impl AsRef<[T]>,
) -> Outcome {
    let (seen, expected) = (seen.as_ref(), expected.as_ref());
    same(&format!("{what}, how many"), seen.len(), expected.len())?;
    match seen.iter().zip(expected).position(|(seen, expected)| seen != expected) {
        None => Ok(()),
        Some(i) => same(&format!("{what}, value {i} of {}", seen.len()), &seen[i], &expected[i]),
    }
}

/// Fails unless it holds.
fn holds(what: &str, holds: bool) -> Outcome {
    if holds {
        return Ok(());
    }
    Err(Stop::Failed(format!("it is not so that {what}")))
}

/// Fails unless the call was refused with an error of that kind; gives the error.
fn refused<T>(what: &str, result: Result<T, Error>, kind: ErrorKind) -> Result<Error, Stop> {
    match result {
        Ok(_) => Err(Stop::Failed(format!("{what} was accepted"))),
        Err(error) if error.kind() == kind => Ok(error),
        // What was to be refused otherwise is not there at all.
        Err(error) if error.kind() == ErrorKind::Unsupported => Err(error.into()),
        Err(error) => Err(Stop::Failed(format!(
            "{what} was refused as {:?}, not {kind:?}: {error}",
            error.kind()
        ))),
    }
}

/// As [`refused`], with the runtime's code.
fn refused_with<T>(what: &str, result: Result<T, Error>, kind: ErrorKind, code: i32) -> Outcome {
    let error = refused(what, result, kind)?;
    same(what, error.code().map(|code| code.0), Some(code))
}

/// Drops what comes back with an error.
fn plain<T, H>(result: Result<T, (Error, H)>) -> Result<T, Error> {
    result.map_err(|(error, _)| error)
}
