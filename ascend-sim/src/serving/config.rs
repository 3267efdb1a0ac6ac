//! Limits, and whether requests can be run under them.

use super::{BadRequests, LAST_NS, Request};

/// Limits of client and engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Config {
    /// How many requests the client keeps under way; `None` for no limit.
    pub concurrency: Option<usize>,
    /// How long a request's place at the client stays taken after its last token, nanoseconds.
    pub turnaround_ns: u64,
    /// Tokens of a step.
    pub step_tokens: u64,
    /// Requests of a step.
    pub step_requests: usize,
    /// Whether a prompt may be computed over several steps.
    pub cut_prompts: bool,
}

impl Default for Config {
    /// No limit at the client, no turnaround, steps of at most 32 768 tokens and 256 requests, prompts cut.
    fn default() -> Self {
        Config {
            concurrency: None,
            turnaround_ns: 0,
            step_tokens: 32_768,
            step_requests: 256,
            cut_prompts: true,
        }
    }
}

impl Config {
    /// Tells what makes a run impossible before it begins.
    ///
    /// # Errors
    /// The first request or limit with which no run is possible. A run may also turn out to have no end ([`BadRequests::NoEnd`]).
    pub fn check(&self, requests: &[Request]) -> Result<(), BadRequests> {
        if requests.is_empty() {
            return Err(BadRequests::Empty);
        }
        for (name, zero) in [
            ("concurrency", self.concurrency == Some(0)),
            ("step_tokens", self.step_tokens == 0),
            ("step_requests", self.step_requests == 0),
        ] {
            if zero {
                return Err(BadRequests::ZeroLimit(name));
            }
        }
        for (i, request) in requests.iter().enumerate() {
            if request.prompt_tokens == 0 {
                return Err(BadRequests::NoPrompt(i));
            }
            if i > 0 && request.arrival_ns < requests[i - 1].arrival_ns {
                return Err(BadRequests::Unsorted(i));
            }
            if request.arrival_ns > LAST_NS {
                return Err(BadRequests::TooLate(i));
            }
            if !self.cut_prompts && request.prompt_tokens > self.step_tokens {
                return Err(BadRequests::TooLong(i));
            }
        }
        Ok(())
    }
}
