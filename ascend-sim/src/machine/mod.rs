//! Devices, contexts, streams, records, flags and collectives as one state machine.
//!
//! The rule to remember: the machine decides when a task's turn has come, an *executor* does what the task does, and nothing ever blocks.
//! Waits, notifies and collectives park in the machine. The same state is advanced in one of two ways ([`Timing`]):
//!
//! - *virtual time*: [`Machine::advance`] jumps to the next end of a task and hands it out; the executor applies the effect and calls
//!   [`Machine::complete`];
//! - *executor's time*: [`Machine::take_runnable`] hands out what may begin, to any number of workers; each calls `complete` when it is
//!   through. [`Machine::set_now`] tells the time, [`Machine::next_deadline_ns`] when to call it next.
//!
//! A submission takes effect at the machine's time: an executor with a host clock calls `advance(host_time)` until it gives nothing, then
//! submits. A record, or a wait whose condition holds, is done as it is submitted when nothing is before it. An executor that waits for the
//! end of what was submitted so far takes [`Machine::submitted`] and advances until [`Machine::is_done`].
//!
//! ```
//! use ascend_sim::clock::HostClock;
//! use ascend_sim::machine::{Config, Due, Machine, Outcome, RecordOptions, StreamOptions, WaitFor, Work};
//! use ascend_sim::task::{Cost, Demand, Task, TaskInfo, TaskKind};
//!
//! let mut machine: Machine<Box<dyn FnOnce(&mut Vec<u32>)>> = Machine::new(Config::default());
//! let device = machine.add_device(Default::default());
//! let context = machine.add_context(device)?;
//! let (compute, communicate) = (
//!     machine.create_stream(context, StreamOptions::default())?,
//!     machine.create_stream(context, StreamOptions::default())?,
//! );
//! let kernel = TaskInfo::of(TaskKind::Kernel);
//! let mut memory = Vec::new();
//!
//! machine.submit(communicate, Task::new(kernel, Cost::new(700, Demand::LINK), Box::new(|memory: &mut Vec<u32>| memory.push(1))))?;
//! let record = machine.submit_record(communicate, TaskInfo::of(TaskKind::Record), RecordOptions::default())?;
//! machine.submit_wait(compute, TaskInfo::of(TaskKind::Wait), WaitFor::Record(record), None)?;
//! machine.submit(compute, Task::new(kernel, Cost::new(300, Demand::CUBE), Box::new(|memory: &mut Vec<u32>| memory.push(2))))?;
//! machine.release_record(record)?;
//!
//! let target = machine.submitted(compute)?;
//! while !machine.is_done(compute, target)? {
//!     let Some(due) = machine.advance(u64::MAX) else {
//!         panic!("the stream can never finish: {:?}", machine.head(compute)?);
//!     };
//!     if let Work::Task(task) = due.work {
//!         (task.payload)(&mut memory);
//!     }
//!     machine.complete(due.token, Outcome::Done)?;
//! }
//! assert_eq!((memory, machine.now_ns()), (vec![1, 2], 1_000));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! With worker threads the machine stands behind a lock that is held only to take and to complete, never while a task runs:
//!
//! ```
//! use std::sync::{Condvar, Mutex, PoisonError};
//! use ascend_sim::machine::{Config, Machine, Outcome, StreamOptions, Timing, Work};
//! use ascend_sim::task::{Cost, Task, TaskInfo, TaskKind};
//!
//! let mut machine: Machine<u32> = Machine::new(Config { timing: Timing::Executor, ..Config::default() });
//! let device = machine.add_device(Default::default());
//! let context = machine.add_context(device)?;
//! for number in 0..4 {
//!     let stream = machine.create_stream(context, StreamOptions::default())?;
//!     machine.submit(stream, Task::new(TaskInfo::of(TaskKind::Kernel), Cost::ZERO, number))?;
//! }
//! let (machine, changed, ran) = (Mutex::new(machine), Condvar::new(), Mutex::new(Vec::new()));
//! let worker = || {
//!     let mut locked = machine.lock().unwrap_or_else(PoisonError::into_inner);
//!     while locked.device_pending(device) != Ok(0) {
//!         let Some(due) = locked.take_runnable() else {
//!             locked = changed.wait(locked).unwrap_or_else(PoisonError::into_inner);
//!             continue;
//!         };
//!         drop(locked);
//!         if let Work::Task(task) = due.work {
//!             ran.lock().unwrap_or_else(PoisonError::into_inner).push(task.payload);
//!         }
//!         locked = machine.lock().unwrap_or_else(PoisonError::into_inner);
//!         // Stale if somebody aborted the stream meanwhile, which is no fault of the worker's.
//!         let _ = locked.complete(due.token, Outcome::Done);
//!         changed.notify_all();
//!     }
//! };
//! std::thread::scope(|scope| {
//!     scope.spawn(worker);
//!     scope.spawn(worker);
//! });
//! let mut ran = ran.into_inner().unwrap_or_default();
//! ran.sort();
//! assert_eq!(ran, [0, 1, 2, 3]);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod advance;
mod config;
mod control;
mod dispatch;
mod early;
mod error;
mod id;
mod inspect;
mod meeting;
mod observe;
mod queue;
mod record;
mod signal;
mod state;
mod stream;
mod submit;
mod work;

pub use self::config::{Config, DeviceConfig, FlagKind, Number, RecordOptions, StreamOptions, Timing, WaitFor};
pub use self::error::{MachineError, Rejected};
pub use self::id::{ContextId, DeviceId, FlagId, RecordId, StreamId};
pub use self::inspect::{Blocked, Head, HeadState};
pub use self::meeting::WaitingRank;
pub use self::observe::{By, Observation, Observed};
pub use self::record::RecordState;
pub use self::state::Machine;
pub use self::work::{Dropped, Due, Gathered, Member, Mismatch, Outcome, Token, Work};
