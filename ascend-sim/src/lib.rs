//! Streams, events, tasks and memory of an NPU as pure state machines, with virtual time and a happens-before checker.
//!
//! No unsafe code, no FFI, no threads, no wall clock: a simulated run is a pure function of program, configuration and seed.
//!
//! | module | what it is |
//! |---|---|
//! | [`machine`] | devices, streams, records, flags and collectives as one state machine, with two ways to advance it |
//! | [`clock`] | integer nanoseconds, and how tasks that run together slow each other down |
//! | [`collective`] | what collectives do to bytes |
//! | [`memory`] | device addresses and the bytes behind them |
//! | [`task`], [`access`], [`label`] | the task record: what is queued, which bytes it touches, where it comes from |
//! | [`serving`] | requests, batching, throughput and time to first token |
//! | [`signature`] | how a kernel's arguments are declared |
//! | [`explore`] | choice points, sampling and replay where the host looks back |
//! | [`order`] | the happens-before checker: races, hazards, deadlocks, lints |
//! | [`trace`] | what happened when, and its export |
//! | [`analysis`] | busy and idle, communication hidden and exposed, critical path |
//! | [`cost`] | how long operations take: rooflines, collectives, chips, a transformer layer |
//! | [`name`] | interned text |
#![forbid(unsafe_code)]

pub mod access;
pub mod analysis;
pub mod clock;
pub mod collective;
pub mod cost;
pub mod explore;
pub mod label;
pub mod machine;
pub mod memory;
pub mod name;
pub mod order;
pub mod serving;
pub mod signature;
pub mod task;
pub mod trace;
