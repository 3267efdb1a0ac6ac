//! Choice points: where a run could have gone otherwise, and how to try the other ways.
//!
//! # Where one run is enough
//!
//! Take a program whose host never looks back: it submits, records, waits and synchronizes, and what it does next does not depend on what the device has
//! done. With events whose waits are bound at submission, which items there are and which edges join them is then a function of the calls alone. Call
//! the order that the edges make *P*. The executions of the program are the linear orders that extend *P*, all of them and no others.
//!
//! Let *a* and *b* touch the same bytes, one of them writing. If *P* orders them, every execution has them in that order. If it does not, then both
//! orders occur, and even side by side: execute everything that comes before *a* or before *b* in *P* (neither is among it), then *a* and *b* in either
//! order, then the rest ([`linearisations`](crate::order::linearisations) builds these two). So *a* and *b* race exactly when *P* leaves them unordered.
//! The [`Checker`](crate::order::Checker) knows *P* exactly: an actor's clock holds what precedes its next item. It does not keep every access, but what
//! it forgets is ordered before something that it keeps, or belongs to bytes it has reported already: so on each byte it finds a race exactly when
//! there is one. **One checked run therefore speaks for all schedules** of such a program; `tests/brute_force.rs` compares this with all schedules of
//! random programs, byte for byte. Level events and notifies are included where nothing is reported about them: then each wait has one possible record.
//!
//! # Where it is not
//!
//! Where the host looks back, its next call depends on an outcome: a query, a time-out, a callback's moment, which of several threads runs, a
//! fault, whether an allocator finds a block free. Every such outcome is a [choice](Explorer::choose); each sequence of choices is a program of the kind
//! above, and one checked run speaks for all its schedules. [`sample`] runs a program under random priorities with few changes (PCT, Burckhardt et al.
//! 2010): a bug that needs *d* ordering decisions among *n* actors and *k* steps is met by one run with probability at least 1/(n·k^(d-1)).
//! [`search`] tries all sequences of a small program. Either returns a [`Token`] that [replays](Explorer::replay) the failure.
//!
//! ```
//! use ascend_sim::explore::{Explorer, Plan, PointKind, sample};
//!
//! // Fails when the second query is the first to succeed.
//! let program = |explorer: &mut Explorer| {
//!     let polls = (0..3).find(|_| explorer.choose(PointKind::Query, 2) == 1);
//!     if polls == Some(1) { Err("the second query") } else { Ok(()) }
//! };
//! let failure = sample(&Plan::new(7), program).expect_err("one of four schedules fails");
//! let mut replay = Explorer::replay(&failure.token);
//! assert_eq!(program(&mut replay), Err("the second query"));
//! ```

mod explorer;
mod pct;
mod random;
mod run;
mod token;

pub use explorer::{Explorer, PointKind};
pub use random::Random;
pub use run::{Failure, Plan, sample, search, shrink};
pub use token::{ParseTokenError, Token};
