//! The laboratory in which facts are checked: scripts of C calls against a simulated machine.
//!
//! A script says what is called and what must come back ([`script`]); it runs on both executors, each time on a fresh machine and a fresh
//! thread. A script about what the runtime keeps per process has a process of its own, and so has every script when the machine is the
//! drop-in library's ([`crate::drop_in`]).

mod apart;
pub(crate) mod call;
mod callback;
mod judge;
mod library;
pub(crate) mod run;
pub(crate) mod script;
pub(crate) mod setup;
pub(crate) mod value;
mod words;
pub(crate) mod world;

use std::{sync::mpsc, time::Duration};

use apart::Apart;
use run::Run;
use script::Step;
use setup::Setup;
use world::{BOTH, Executor, World};

/// How long a row of a script may take before it is called stuck.
const PATIENCE: Duration = Duration::from_secs(60);

/// What is heard of a script that runs.
#[derive(Debug)]
pub(crate) enum Progress {
    /// A statement began.
    Began(String),
    /// A row ended.
    Ended(Result<(), String>),
    /// The process ended; what it had to say.
    Died(String),
}

impl Progress {
    /// As a line of text.
    fn line(&self) -> String {
        match self {
            Progress::Began(statement) => format!("began\t{statement}"),
            Progress::Ended(Ok(())) => "ended\t".to_owned(),
            Progress::Ended(Err(why)) => format!("ended\t{}", why.replace('\n', " ")),
            Progress::Died(_) => String::new(),
        }
    }

    fn read(line: &str) -> Option<Progress> {
        match line.split_once('\t')? {
            ("began", statement) => Some(Progress::Began(statement.to_owned())),
            ("ended", "") => Some(Progress::Ended(Ok(()))),
            ("ended", why) => Some(Progress::Ended(Err(why.to_owned()))),
            _ => None,
        }
    }
}

/// Runs a script on both executors and panics with the statement that was not answered as expected.
pub(crate) fn prove(name: &str, fact: &str, text: &str) {
    let (setup, script) = Setup::take(text);
    let steps = script::parse(&script).unwrap_or_else(|why| panic!("{name}: {why}"));
    for executor in BOTH {
        if setup.only.is_none_or(|only| only == executor)
            && let Err(why) = attempt(executor, &setup, &steps)
        {
            panic!("{name} on {executor:?} ({fact}): {why}");
        }
    }
}

/// Runs all of a script on a fresh machine and a fresh thread, up to the first statement that is not answered as expected.
pub(crate) fn attempt(executor: Executor, setup: &Setup, steps: &[Step]) -> Result<(), String> {
    let results = rows(executor, setup, &[steps.to_vec()]);
    results.into_iter().next().unwrap_or(Ok(()))
}

/// Runs all rows of a script on a fresh machine and a fresh thread. A row ends with its first statement that is not answered as expected; a
/// statement that does not come back ends them all.
pub(crate) fn rows(executor: Executor, setup: &Setup, rows: &[Vec<Step>]) -> Vec<Result<(), String>> {
    let library = crate::drop_in();
    if library.is_some() || setup.process.is_some() {
        return Apart::start(executor, library.as_deref(), setup, rows).results(rows.len());
    }
    let (sender, progress) = mpsc::channel();
    let (setup, owned) = (setup.clone(), rows.to_vec());
    std::thread::spawn(move || {
        Run::new(World::new(executor, &setup)).rows(&owned, |progress| {
            // Nobody listens any more when the script was given up.
            let _ = sender.send(progress);
        });
    });
    listen(&progress, rows.len())
}

/// Waits for the results of so many rows.
fn listen(progress: &mpsc::Receiver<Progress>, rows: usize) -> Vec<Result<(), String>> {
    let mut results = Vec::new();
    let mut at = String::new();
    while results.len() < rows {
        let why = match progress.recv_timeout(PATIENCE) {
            Ok(Progress::Began(statement)) => {
                at = statement;
                continue;
            }
            Ok(Progress::Ended(result)) => {
                results.push(result);
                continue;
            }
            Ok(Progress::Died(said)) => format!("`{at}` ended the process: {said}"),
            Err(mpsc::RecvTimeoutError::Timeout) => format!("`{at}` does not come back"),
            Err(mpsc::RecvTimeoutError::Disconnected) => format!("`{at}` panicked"),
        };
        results.resize(rows, Err(why));
    }
    results
}

/// Makes a test of each fact: its name, the place in the reference that states it, and the script that shows it.
macro_rules! facts {
    ($($(#[$attribute:meta])* $name:ident: $fact:literal => $script:literal;)*) => {
        $(
            #[test]
            $(#[$attribute])*
            fn $name() {
                $crate::lab::prove(stringify!($name), $fact, $script);
            }
        )*
    };
}

pub(crate) use facts;
