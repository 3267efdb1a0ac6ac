//! `ascend simulate`: what overlap gains on a workload, in simulated time.

mod args;
mod bench;
mod explain;
mod preset;
mod report;
mod table;

pub(crate) use args::Simulate;
pub(crate) use preset::{SEEDS, calibrate, share_was_given};
