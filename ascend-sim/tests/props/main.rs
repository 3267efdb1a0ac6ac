//! Random programs against naive models. A failure prints its seed; `ASCEND_SIM_SEED=n` runs that one alone.

mod chaos;
mod contention;
mod memory;
mod random;
mod schedule;
mod trace;
