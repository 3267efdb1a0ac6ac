//! Schedules, events, collectives, faults and control of the machine, as an executor sees them.

mod collectives;
mod contention;
mod control;
mod early;
mod events;
mod faults;
mod plain;
mod rig;
mod threads;
mod trace;
