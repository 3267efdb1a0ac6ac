//! Benchmarks, a subcommand for each question.

fn main() {}
