//! A serving engine in simulated time: requests arrive, are batched step by step, and leave.
//!
//! How long a step takes is the caller's: [`run`] asks for it with the sequences of the step, so a split policy and a plan plug in there.
//! A run is a pure function of requests, configuration and that answer.
//!
//! ```
//! use ascend_sim::serving::{self, Config, Request, StepOutcome};
//!
//! let requests = [Request { arrival_ns: 0, prompt_tokens: 100, generated_tokens: 1 }; 4];
//! let config = Config { concurrency: Some(2), ..Config::default() };
//! let report = serving::run(&requests, &config, |_step| StepOutcome::whole(1_000, "no plan"))?;
//! assert_eq!((report.steps, report.duration_ns), (2, 2_000));
//! # Ok::<(), serving::BadRequests>(())
//! ```

mod arrivals;
mod config;
mod engine;
mod random;
mod report;
mod step;

pub use arrivals::{BadRequests, LAST_NS, Poisson, Request};
pub use config::Config;
pub use engine::run;
pub use random::Random;
pub use report::{Distribution, Report};
pub use step::{Piece, Step, StepOutcome};
