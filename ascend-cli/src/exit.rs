//! Exit statuses and failures: what scripts branch on and what people read.

use std::fmt;
use std::process::ExitCode;

/// How a command ended when nothing failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// Done: status 0.
    Done,
    /// Done, and the answer is negative, such as a plan that races: status 1.
    #[allow(dead_code, reason = "returned by the checking subcommands")]
    Negative,
}

/// Why a command could not do its work; printed as one line on stderr.
#[derive(Debug)]
pub(crate) struct Failure {
    status: u8,
    message: String,
}

impl Failure {
    /// Bad input or usage: status 2. `message` names the input and the fix.
    #[allow(dead_code, reason = "every command that reads input returns it")]
    pub(crate) fn input(message: impl fmt::Display) -> Self {
        Failure {
            status: 2,
            message: message.to_string(),
        }
    }

    /// The environment failed: status 3.
    pub(crate) fn environment(message: impl fmt::Display) -> Self {
        Failure {
            status: 3,
            message: message.to_string(),
        }
    }
}

/// Prints a failure and turns the result of a command into the process's status.
pub(crate) fn finish(result: Result<Outcome, Failure>) -> ExitCode {
    match result {
        Ok(Outcome::Done) => ExitCode::SUCCESS,
        Ok(Outcome::Negative) => ExitCode::from(1),
        Err(failure) => {
            eprintln!("ascend: {}", failure.message);
            ExitCode::from(failure.status)
        }
    }
}
