//! Benchmarks, a subcommand for each question.
//!
//! Costs are instruction counts by callgrind, speeds stand beside a reference loop of the same run; nothing here passes or fails by the clock.

mod checker;
mod collectives;
mod grid;
mod mock;
mod overhead;
mod reference;
mod report;
mod time;

use clap::{Parser, Subcommand};

/// Benchmarks of the safe crate, the mock, the checker and the clock.
#[derive(Parser, Debug)]
#[command(name = "ascend-bench", version, about)]
struct Cli {
    #[command(subcommand)]
    question: Question,
    /// Print one JSON object.
    #[arg(long, global = true)]
    json: bool,
    /// Run small: figures for reading, in a few seconds.
    #[arg(long, global = true)]
    quick: bool,
}

#[derive(Subcommand, Debug)]
enum Question {
    /// What checking an item costs, in time and memory.
    Checker,
    /// How fast collectives are simulated.
    Collectives,
    /// What the grid of events, plan checks and splits cost.
    Grid,
    /// How fast the mock is, and what queued tasks and idle threads cost.
    Mock,
    /// The loops that speeds stand beside: a mutex, a memory copy, a hand-over between threads.
    Reference,
    /// How fast simulated time runs.
    Time,
    /// What the safe crate adds to the C call, in instructions.
    Overhead(overhead::Arguments),
}

fn main() {
    let cli = Cli::parse();
    let rows: Vec<report::Row> = match cli.question {
        Question::Collectives => collectives::run(cli.quick),
        Question::Checker => checker::run(cli.quick),
        Question::Grid => grid::run(cli.quick),
        Question::Mock => mock::run(cli.quick),
        Question::Reference => reference::run(),
        Question::Time => time::run(cli.quick),
        Question::Overhead(arguments) => overhead::run(&arguments),
    };
    report::print(&rows, cli.json);
}
