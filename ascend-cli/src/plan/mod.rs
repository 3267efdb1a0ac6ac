//! `ascend plan`: list, show, check and draw overlap plans.

mod check;
mod draw;
mod list;
mod show;

use clap::Subcommand;

use crate::exit::{Failure, Outcome};

/// What to do with plans. The text of each subcommand is that of its arguments.
#[derive(Subcommand, Debug)]
pub(crate) enum Plan {
    List(list::List),
    Show(show::Show),
    Check(check::Check),
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
