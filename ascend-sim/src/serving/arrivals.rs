//! Requests: when they arrive and how long they are.

use std::fmt;

use super::Random;

/// One request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Request {
    /// When the client wants to send it, nanoseconds after the start.
    pub arrival_ns: u64,
    /// Tokens of the prompt.
    pub prompt_tokens: u64,
    /// Tokens to generate; the first comes with the end of the prompt.
    pub generated_tokens: u64,
}

/// Requests of one size that arrive by chance.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Poisson {
    /// How many.
    pub requests: usize,
    /// Mean arrivals in a second.
    pub rate_per_s: f64,
    /// Tokens of each prompt.
    pub prompt_tokens: u64,
    /// Tokens generated for each.
    pub generated_tokens: u64,
}

impl Poisson {
    /// The arrivals that belong to `seed`. The first is at 0.
    #[must_use]
    pub fn arrivals(&self, seed: u64) -> Vec<Request> {
        let mut random = Random::new(seed);
        let mut at_s = 0.0;
        (0..self.requests)
            .map(|_| {
                let arrival_ns = (at_s * 1e9) as u64;
                at_s += random.exponential(1.0 / self.rate_per_s);
                Request {
                    arrival_ns,
                    prompt_tokens: self.prompt_tokens,
                    generated_tokens: self.generated_tokens,
                }
            })
            .collect()
    }
}

/// The last time that is simulated, in nanoseconds: 146 years.
pub const LAST_NS: u64 = 1 << 62;

/// Requests or limits with which no run is possible.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BadRequests {
    /// There is none.
    Empty,
    /// This one (from 0) arrives before the one ahead of it.
    Unsorted(usize),
    /// This one (from 0) has no prompt.
    NoPrompt(usize),
    /// This one (from 0) has a prompt above the tokens of a step, and prompts are not cut.
    TooLong(usize),
    /// This one (from 0) arrives later than [`LAST_NS`].
    TooLate(usize),
    /// The run went on past [`LAST_NS`].
    NoEnd,
    /// A limit of the configuration is zero; its name.
    ZeroLimit(&'static str),
}

impl fmt::Display for BadRequests {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            BadRequests::Empty => f.write_str("there is no request"),
            BadRequests::Unsorted(i) => write!(
                f,
                "request {} arrives before the one ahead of it; sort by arrival",
                i + 1
            ),
            BadRequests::NoPrompt(i) => write!(f, "request {} has a prompt of 0 tokens", i + 1),
            BadRequests::TooLong(i) => write!(
                f,
                "request {} has a longer prompt than a step may have tokens; raise the limit or allow prompts to be cut",
                i + 1
            ),
            BadRequests::TooLate(i) => write!(
                f,
                "request {} arrives after more than a hundred years of simulated time; raise the rate",
                i + 1
            ),
            BadRequests::NoEnd => f.write_str(
                "the run takes more than a hundred years of simulated time; look at the durations of the cost model, or take fewer requests",
            ),
            BadRequests::ZeroLimit(name) => write!(f, "{name} is 0, so no step can ever run; give 1 or more"),
        }
    }
}

impl std::error::Error for BadRequests {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrivals_are_sorted_repeatable_and_as_many_as_asked() {
        let poisson = Poisson {
            requests: 2_000,
            rate_per_s: 5.0,
            prompt_tokens: 10,
            generated_tokens: 1,
        };
        let first = poisson.arrivals(3);
        assert_eq!(first, poisson.arrivals(3));
        assert_ne!(first, poisson.arrivals(4));
        assert!(first.windows(2).all(|pair| pair[0].arrival_ns <= pair[1].arrival_ns));
        // 2 000 arrivals at 5 a second take about 400 s; five standard deviations are 45 s.
        let last = first[1_999].arrival_ns as f64 / 1e9;
        assert!((last - 400.0).abs() < 45.0, "{last}");
    }
}
