//! The happens-before checker: finds the missing wait, the buffer freed in flight, the deadlock.
//!
//! Feed a [`Checker`] the program's calls in the order in which they are made (the mock does so as they come, the plan validator from a plan) and read
//! its [`Report`]s. It needs no execution: with events that a wait is bound to when it is submitted, the order of a straight-line program
//! is fixed by its calls, so one pass finds every race of every schedule: [`explore`](crate::explore) gives the argument, and what to do where the host looks back.
//!
//! ```
//! use ascend_sim::access::{Access, Span};
//! use ascend_sim::label::{Label, Site};
//! use ascend_sim::name::NameTable;
//! use ascend_sim::order::{Checker, Config, Family, Home, Kind, Place};
//! use ascend_sim::task::{TaskInfo, TaskKind};
//!
//! let mut names = NameTable::new();
//! let mut task = |text: &str| TaskInfo {
//!     name: names.intern(text),
//!     kind: TaskKind::Kernel,
//!     label: Label::NONE,
//!     site: Site::UNKNOWN,
//! };
//! let mut checker = Checker::new(Config::default());
//! let host = checker.create_host(None, task("main").name);
//! let compute = checker.create_stream(Home::default(), task("compute").name);
//! let communicate = checker.create_stream(Home::default(), task("communicate").name);
//! checker.allocate(Span::new(0x1000, 64), Place::Device(0), &task("output"));
//! checker.launch(host, compute, &task("attention"), &[Access::write(0x1000, 64)]);
//! // Nothing makes `communicate` wait for `compute`.
//! checker.launch(host, communicate, &task("all-reduce"), &[Access::read(0x1000, 64)]);
//! assert_eq!(checker.reports()[0].kind, Kind::ReadAfterWrite);
//! println!("{}", checker.reports()[0].render(&names));
//! ```
//!
//! | file | what it is |
//! |---|---|
//! | `checker` | the tables; streams and threads come and go |
//! | `submit`, `queue` | launch, record, wait: at once, or kept back while what they follow is unsettled |
//! | `level`, `callback`, `collective`, `graph` | the other sources of edges |
//! | `host`, `lifetime` | what the host does itself; memory begins and ends |
//! | `clock`, `segment`, `shadow`, `memory`, `info` | vector clocks, the history of some bytes, that of an allocation's, which allocation they are in, who "who" is |
//! | `report`, `finding`, `fix`, `render`, `json`, `policy` | findings, their list, their fixes, their text, what to do with them |
//! | `deadlock`, `witness` | circles of waiting; schedules that show a race |

mod callback;
mod checker;
mod clock;
mod collective;
mod deadlock;
mod finding;
mod fix;
mod graph;
mod host;
mod id;
mod info;
mod json;
mod level;
mod lifetime;
mod memory;
mod policy;
mod queue;
mod render;
mod report;
mod segment;
mod shadow;
mod state;
mod submit;
mod witness;

pub use checker::{Checker, Config};
pub use deadlock::{Blocked, Node, WaitGraph};
pub use graph::GraphNode;
pub use host::{Handover, Mark, Target};
pub use id::{Actor, CallbackId, EventId, Family, GraphId, Home, HostId, NotifyId, Place, Position, StreamId};
pub use memory::EXACT_ROWS;
pub use policy::{Action, Policy, Suppression};
pub use report::{Class, Fix, Kind, Link, Origin, Party, Report, Role};
pub use witness::{Hold, Schedule, Witness, linearisations};
