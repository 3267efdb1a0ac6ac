//! `ascend plan`: list, show, check and draw overlap plans.

mod check;
mod draw;
mod list;
mod show;

use clap::Subcommand;

use crate::exit::{Failure, Outcome};

/// What to do with plans.
#[derive(Subcommand, Debug)]
pub(crate) enum Plan {
    /// List the built-in plans.
    List(list::List),
    /// Show a plan: its stages, streams and events; or print it as a file to start from.
    Show(show::Show),
    /// Check a plan over two steps: races, missing and redundant waits, stale records.
    Check(check::Check),
    /// Simulate one step under plans: where the time goes, and pictures of it.
    Draw(Box<draw::Draw>),
}

impl Plan {
    /// Runs the command.
    pub(crate) fn run(&self) -> Result<Outcome, Failure> {
        match self {
            Plan::List(command) => command.run(),
            Plan::Show(command) => command.run(),
            Plan::Check(command) => command.run(),
            Plan::Draw(command) => command.run(),
        }
    }
}
