//! Traces as Chrome JSON, which Perfetto and `chrome://tracing` open, and back.
//!
//! One process a device, one for the host; one thread a stream. Times are microseconds with exactly three decimals, printed from integers, so a
//! trace that is written and read is the same trace to the nanosecond. An arrow is a flow: it leaves from within the slice that ends where the
//! record completed, and arrives in the slice that begins where the waiting stream went on; where there is no such slice, one of a nanosecond is
//! drawn for it.
//!
//! ```
//! use ascend_sim::name::NameId;
//! use ascend_sim::trace::{Trace, Track, chrome};
//!
//! let mut trace = Trace::new();
//! let name = trace.names.intern("compute");
//! trace.add_track(Track { device: Some(0), number: 0, name });
//! let text = chrome::to_string(&trace);
//! assert_eq!(chrome::read(&text)?, trace);
//! # Ok::<(), chrome::ReadError>(())
//! ```

mod json;
mod read;
mod write;

pub use read::{ReadError, read};
pub use write::{to_string, write};

use crate::task::TaskKind;

/// What the `format` entry of a trace says; the number changes with anything that a reader must know.
const FORMAT: &str = "ascend-sim trace 1";

/// The category that a kind of task has in the file.
const fn category(kind: TaskKind) -> &'static str {
    match kind {
        TaskKind::Kernel => "kernel",
        TaskKind::Copy => "copy",
        TaskKind::Memset => "memset",
        TaskKind::HostFunction => "host function",
        TaskKind::Collective => "collective",
        TaskKind::Record => "record",
        TaskKind::Wait => "wait",
        TaskKind::Reset => "reset",
        TaskKind::Other => "other",
    }
}

fn kind(category: &str) -> Option<TaskKind> {
    const KINDS: [TaskKind; 9] = [
        TaskKind::Kernel,
        TaskKind::Copy,
        TaskKind::Memset,
        TaskKind::HostFunction,
        TaskKind::Collective,
        TaskKind::Record,
        TaskKind::Wait,
        TaskKind::Reset,
        TaskKind::Other,
    ];
    KINDS.into_iter().find(|&kind| self::category(kind) == category)
}
