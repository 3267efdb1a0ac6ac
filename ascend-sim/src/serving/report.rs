//! What a run reports.

use std::collections::BTreeMap;

/// Mean and percentiles of times in nanoseconds.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Distribution {
    /// Arithmetic mean.
    pub mean_ns: f64,
    /// Half are no longer.
    pub p50_ns: u64,
    /// Nine in ten are no longer.
    pub p90_ns: u64,
    /// 99 in 100 are no longer.
    pub p99_ns: u64,
}

impl Distribution {
    /// Of these times, in any order. Percentiles are the nearest rank; all zero if there is none.
    #[must_use]
    pub fn of(mut times_ns: Vec<u64>) -> Self {
        if times_ns.is_empty() {
            return Distribution::default();
        }
        times_ns.sort_unstable();
        let sum: u128 = times_ns.iter().map(|&ns| u128::from(ns)).sum();
        let n = times_ns.len();
        let rank = |percent: usize| times_ns[(n * percent).div_ceil(100).saturating_sub(1)];
        Distribution {
            mean_ns: sum as f64 / n as f64,
            p50_ns: rank(50),
            p90_ns: rank(90),
            p99_ns: rank(99),
        }
    }
}

/// What happened in a run.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// Requests, all of them finished.
    pub requests: usize,
    /// From the first request sent to the last finished, nanoseconds.
    pub duration_ns: u64,
    /// Requests finished in a second.
    pub requests_per_s: f64,
    /// Tokens of prompts computed in a second.
    pub prompt_tokens_per_s: f64,
    /// Tokens generated in a second.
    pub generated_tokens_per_s: f64,
    /// From sending a request to its first token, of the requests that generate any.
    pub first_token: Distribution,
    /// From sending a request to its last token.
    pub latency: Distribution,
    /// From a request's arrival at the client to its sending: what the concurrency limit makes it wait.
    pub held_back: Distribution,
    /// Requests sent and not finished, averaged over the run.
    pub in_system: f64,
    /// Part of the run in which a step was running.
    pub busy_share: f64,
    /// Steps run.
    pub steps: u64,
    /// Steps that held at least one token of a prompt.
    pub prompt_steps: u64,
    /// Steps by the number of requests in them.
    pub step_sizes: BTreeMap<usize, u64>,
    /// Steps that were split into micro-batches.
    pub split_steps: u64,
    /// Those of them that held at least one token of a prompt.
    pub split_prompt_steps: u64,
    /// Pieces (a request's part in a step) that were in a split step, as a share of all.
    pub split_piece_share: f64,
    /// Steps that were not split, by reason.
    pub not_split: BTreeMap<&'static str, u64>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentiles_are_the_nearest_rank() {
        let times = Distribution::of((1..=200).rev().collect());
        assert_eq!((times.p50_ns, times.p90_ns, times.p99_ns), (100, 180, 198));
        assert_eq!(times.mean_ns, 100.5);
        assert_eq!(Distribution::of(vec![7]).p99_ns, 7);
        assert_eq!(Distribution::of(Vec::new()), Distribution::default());
    }
}
