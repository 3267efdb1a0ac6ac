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

    /// Input that the library refused: status 2. The name of the function that refused it, which is in front, tells a user nothing.
    pub(crate) fn refused(error: impl fmt::Display) -> Self {
        let text = error.to_string();
        Failure::input(without_function(&text))
    }

    /// The environment failed: status 3.
    pub(crate) fn environment(message: impl fmt::Display) -> Self {
        Failure {
            status: 3,
            message: message.to_string(),
        }
    }
}

/// The text of an error without the function in front of it.
pub(crate) fn without_function(text: &str) -> &str {
    match text.split_once(": ") {
        Some((function, why)) if function.contains("::") && !function.contains(' ') => why,
        _ => text,
    }
}

/// Prints what is wrong with the command line on one line, or the help that was asked for.
pub(crate) fn usage(error: &clap::Error) -> ExitCode {
    if !error.use_stderr() {
        let _ = error.print();
        return ExitCode::SUCCESS;
    }
    if error.kind() == clap::error::ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand {
        let _ = error.print();
        return ExitCode::from(2);
    }
    let text = error.render().to_string();
    let message = text.strip_prefix("error: ").unwrap_or(&text);
    // The paragraph on usage that follows is what --help is for.
    let lines = message
        .lines()
        .map(str::trim)
        .take_while(|line| !line.starts_with("Usage:") && !line.starts_with("For more"));
    let words: Vec<&str> = lines.filter(|line| !line.is_empty()).collect();
    eprintln!("ascend: {}; --help tells more", words.join(" "));
    ExitCode::from(2)
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
