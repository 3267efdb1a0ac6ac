//! What the run prints: a table for people, or one JSON object.

use serde::Serialize;

/// One plan's figures, in simulated microseconds summed over ranks where they add up.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct PlanReport {
    /// `sequential` or `overlapped`.
    pub(crate) name: String,
    /// From the first task's start to the last one's end.
    pub(crate) makespan_us: f64,
    /// Busy time of one rank's compute stream, the longest of the ranks.
    pub(crate) compute_busy_us: f64,
    /// Time in collectives on one rank, the longest of the ranks.
    pub(crate) comm_busy_us: f64,
    /// The part of it during which that rank computes nothing.
    pub(crate) exposed_comm_us: f64,
    /// Events made.
    pub(crate) events_created: u64,
    /// Event records submitted.
    pub(crate) records: u64,
    /// Event waits submitted.
    pub(crate) waits: u64,
}

/// The whole run.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Report {
    /// Both runs gave the same hidden states, bit by bit.
    pub(crate) bitwise_equal: bool,
    /// How many requests.
    pub(crate) requests: usize,
    /// How many tokens in all.
    pub(crate) tokens: usize,
    /// Micro-batches of the overlapped run.
    pub(crate) micro_batches: usize,
    /// First token of the second micro-batch; 0 when the batch was not split.
    pub(crate) split_token: usize,
    /// What the checker found.
    pub(crate) findings: Vec<String>,
    /// `sequential`, then `overlapped`.
    pub(crate) plans: Vec<PlanReport>,
}

impl Report {
    /// Prints the table.
    pub(crate) fn print(&self, cost_tokens: usize, description: &str) {
        println!("{description}");
        println!(
            "{} requests, {} tokens; each computed token stands for {cost_tokens} in the cost model. Times are simulated, not measured.",
            self.requests, self.tokens
        );
        match self.split_token {
            0 => println!("the batch was not split"),
            token => println!("{} micro-batches, cut first at token {token}", self.micro_batches),
        }
        println!();
        println!("{:<34} {:>14} {:>14}", "", self.plans[0].name, self.plans[1].name);
        let row = |name: &str, value: fn(&PlanReport) -> String| {
            println!("{name:<34} {:>14} {:>14}", value(&self.plans[0]), value(&self.plans[1]));
        };
        row("makespan, us", |p| format!("{:.1}", p.makespan_us));
        row("compute busy on a rank, us", |p| format!("{:.1}", p.compute_busy_us));
        row("communication on a rank, us", |p| format!("{:.1}", p.comm_busy_us));
        row("  of it hidden behind compute, us", |p| {
            format!("{:.1}", p.comm_busy_us - p.exposed_comm_us)
        });
        row("  of it exposed, us", |p| format!("{:.1}", p.exposed_comm_us));
        row("events created", |p| p.events_created.to_string());
        row("events recorded", |p| p.records.to_string());
        row("events waited for", |p| p.waits.to_string());
        println!();
        println!(
            "speed-up in simulated time: {:.3}",
            self.plans[0].makespan_us / self.plans[1].makespan_us
        );
        println!(
            "hidden states: {}",
            if self.bitwise_equal {
                "bit by bit the same"
            } else {
                "DIFFERENT"
            }
        );
        match self.findings.as_slice() {
            [] => println!("checker: nothing found"),
            findings => {
                println!("checker: {} findings", findings.len());
                for finding in findings {
                    println!("{finding}");
                }
            }
        }
    }
}
