//! The `ascend` command: looks at installations, splits batches, checks and simulates overlap plans.
//!
//! Exit status: 0 done, 1 done with a negative answer, 2 bad input, 3 the environment failed.

mod conformance;
mod doctor;
mod draw;
mod exit;
mod explain;
mod info;
mod input;
mod model;
mod output;
mod plan;
mod progress;
mod simulate;
mod split;
mod study;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Tools around the Ascend runtime and its simulation.
#[derive(Parser, Debug)]
#[command(name = "ascend", version, about)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

/// The text of each subcommand is that of its arguments.
#[derive(Subcommand, Debug)]
enum Command {
    Conformance(conformance::Conformance),
    Doctor(doctor::Doctor),
    Explain(explain::Explain),
    Info(info::Info),
    /// List, show, check and draw overlap plans.
    #[command(subcommand)]
    Plan(plan::Plan),
    Simulate(Box<simulate::Simulate>),
    Split(split::Split),
}

fn main() -> ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => return exit::usage(&error),
    };
    exit::finish(match &cli.command {
        Command::Conformance(command) => command.run(),
        Command::Doctor(command) => command.run(),
        Command::Explain(command) => command.run(),
        Command::Info(command) => command.run(),
        Command::Plan(command) => command.run(),
        Command::Simulate(command) => command.run(),
        Command::Split(command) => command.run(),
    })
}
