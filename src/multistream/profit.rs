//! Would overlap pay? A small model that says when it would lose, so that it can be left off.
//!
//! Runs a few layers of a plan on paper: operations take shares of a layer's time, those of one stream follow each other, waits hold a
//! stream back, and what runs side by side slows each other down. A prediction from three numbers, not a measurement: calibrate them on
//! your machine.

use super::plan::{Action, Cell, Op, OpKind, Plan, StreamRole};
use super::split::Refusal;

/// What the model needs to know of a workload.
#[derive(Clone, Copy, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Profit {
    /// Share of a sequential layer that is communication, 0 to 1.
    pub comm_share: f64,
    /// How much slower computing and communicating run side by side: 0.3 is 30 %. Two of a kind side by side take twice as long each.
    pub contention: f64,
    /// How much longer the parts of a split computation take together than the whole: 0.05 is 5 %.
    pub split_loss: f64,
    /// The least speed-up that is worth it. At first 1.0: anything but a loss.
    pub least_speedup: f64,
}

/// Layers that are run on paper: enough for the ends not to matter much.
const LAYERS: usize = 12;

impl Profit {
    /// A workload with these three numbers; anything but a loss is worth it.
    #[must_use]
    pub const fn new(comm_share: f64, contention: f64, split_loss: f64) -> Self {
        Profit {
            comm_share,
            contention,
            split_loss,
            least_speedup: 1.0,
        }
    }

    /// The predicted speed-up of `plan` with `micro_batches` over running its operations one after the other, unsplit. 0 for a plan that hangs.
    #[must_use]
    pub fn speedup(&self, plan: &Plan, micro_batches: usize) -> f64 {
        let micro_batches = micro_batches.max(1);
        let loss = if micro_batches > 1 {
            1.0 + clean(self.split_loss)
        } else {
            1.0
        };
        let shares = self.shares(plan);
        let durations: Vec<f64> = shares
            .iter()
            .zip(&plan.ops)
            .map(|(share, op)| {
                let loss = if op.kind == OpKind::Collective { 1.0 } else { loss };
                share * loss / micro_batches as f64
            })
            .collect();
        match Paper::new(plan, micro_batches, durations).run(1.0 + clean(self.contention)) {
            Some(makespan) if makespan > 0.0 => LAYERS as f64 / makespan,
            _ => 0.0,
        }
    }

    /// Lets `plan` split, or says that it would lose.
    ///
    /// # Errors
    /// [`Refusal::Unprofitable`] with the predicted speed-up.
    pub fn check(&self, plan: &Plan, micro_batches: usize) -> Result<(), Refusal> {
        let speedup = self.speedup(plan, micro_batches);
        if speedup >= self.least_speedup {
            return Ok(());
        }
        Err(Refusal::Unprofitable {
            speedup_permille: (speedup * 1000.0) as u32,
        })
    }

    /// Each operation's share of a sequential layer: those of a kind in the proportions of a DeepSeek-R1 layer, unknown names like the others.
    fn shares(&self, plan: &Plan) -> Vec<f64> {
        let comm = clean(self.comm_share).min(1.0);
        let in_layer = |op: &Op| !matches!(op.name.as_str(), "embed" | "merge");
        let total = |collective: bool| -> f64 {
            let ops = plan.ops.iter().filter(|op| in_layer(op));
            ops.filter(|op| (op.kind == OpKind::Collective) == collective)
                .map(weight)
                .sum()
        };
        let (computing, communicating) = (total(false), total(true));
        plan.ops
            .iter()
            .map(|op| match op.kind {
                _ if !in_layer(op) => 0.0,
                OpKind::Collective => comm * weight(op) / communicating,
                _ => (1.0 - comm) * weight(op) / computing,
            })
            .collect()
    }
}

/// Multiplications per token for computing, bytes per token for communicating, of one rank in sixteen of a DeepSeek-R1 layer at 4 096 tokens
/// (computed from the model's shape: 23.7 M for projections and attention, 7.3 M for the output projection, and so on).
fn weight(op: &Op) -> f64 {
    match op.name.as_str() {
        "attention" => 23.7,
        "o_proj" => 7.3,
        "shared_gate_up" => 1.8,
        "shared_down" => 0.9,
        "experts" => 22.0,
        "attn_all_reduce" | "shared_all_reduce" => 26.9,
        "dispatch" | "combine" => 7.2,
        "all_gather" => 13.4,
        "input_norm" | "post_norm" | "gate" | "scale" | "add_shared" | "half_scale" | "embed" | "merge" => 0.01,
        _ => 10.0,
    }
}

/// Numbers that mean nothing count as 0.
fn clean(value: f64) -> f64 {
    if value.is_finite() { value.max(0.0) } else { 0.0 }
}

/// What a stream does next.
enum Next {
    Work { duration: f64, communicates: bool },
    Record(usize),
    Wait(usize),
}

/// A plan on paper: a queue for each stream, and which cells are recorded.
struct Paper {
    queues: [std::collections::VecDeque<Next>; 3],
    recorded: Vec<bool>,
}

impl Paper {
    fn new(plan: &Plan, micro_batches: usize, durations: Vec<f64>) -> Self {
        let mut paper = Paper {
            queues: Default::default(),
            recorded: vec![false; (LAYERS + 1) * micro_batches * plan.keys.len()],
        };
        let index = |key: usize, cell: Cell| {
            ((cell.layer + 1) as usize * micro_batches + cell.micro_batch as usize) * plan.keys.len() + key
        };
        for item in plan.unroll(LAYERS, micro_batches, 1) {
            let (stream, next) = match item.action {
                Action::Op(op) => {
                    let communicates = plan.op(op).kind == OpKind::Collective;
                    let duration = durations[op.index()];
                    (plan.op(op).stream, Next::Work { duration, communicates })
                }
                Action::Record { stream, key, cell } => (stream, Next::Record(index(key.index(), cell))),
                Action::Wait { stream, key, cell } => (stream, Next::Wait(index(key.index(), cell))),
                Action::Alloc(_) | Action::Free(_) | Action::HostSync(_) => continue,
            };
            paper.queues[stream.index()].push_back(next);
        }
        paper
    }

    /// Time until all queues are empty; `None` when they never are. `slow` is how much longer work of different kinds takes side by side.
    fn run(&mut self, slow: f64) -> Option<f64> {
        let mut time = 0.0;
        loop {
            while StreamRole::ALL.into_iter().any(|role| self.pass(role.index())) {}
            let running: Vec<(usize, bool)> = (0..3)
                .filter_map(|stream| match self.queues[stream].front()? {
                    Next::Work { communicates, .. } => Some((stream, *communicates)),
                    Next::Record(_) | Next::Wait(_) => None,
                })
                .collect();
            if running.is_empty() {
                return self.queues.iter().all(|queue| queue.is_empty()).then_some(time);
            }
            let pace = |communicates: bool| {
                let alike = running.iter().filter(|(_, other)| *other == communicates).count() as f64;
                let mixed = running.iter().any(|(_, other)| *other != communicates);
                alike * if mixed { slow } else { 1.0 }
            };
            let mut advance = f64::INFINITY;
            for &(stream, communicates) in &running {
                if let Some(Next::Work { duration, .. }) = self.queues[stream].front() {
                    advance = advance.min(duration * pace(communicates));
                }
            }
            time += advance;
            for &(stream, communicates) in &running {
                let pace = pace(communicates);
                if let Some(Next::Work { duration, .. }) = self.queues[stream].front_mut() {
                    *duration -= advance / pace;
                    if *duration <= 1e-12 {
                        self.queues[stream].pop_front();
                    }
                }
            }
        }
    }

    /// Lets a stream pass one record, or one wait that holds it no longer.
    fn pass(&mut self, stream: usize) -> bool {
        match self.queues[stream].front() {
            Some(&Next::Record(cell)) => self.recorded[cell] = true,
            Some(&Next::Wait(cell)) if self.recorded[cell] => {}
            _ => return false,
        }
        self.queues[stream].pop_front();
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::multistream::plan;

    /// Speed-up of a model with 3 dense layers beside 58 that overlap.
    fn of_the_model(profit: Profit, plan: &Plan) -> f64 {
        61.0 / (3.0 + 58.0 / profit.speedup(plan, 2))
    }

    // races-and-time.md 6.3: the table of modelled speed-ups, by share of communication, contention and split loss.
    #[test]
    fn agrees_with_the_modelled_table() {
        let (first, full) = (plan::dbo_941(), plan::dbo_full());
        let rows = [
            (0.1, [1.057, 0.907, 1.105, 1.039]),
            (0.2, [1.121, 0.953, 1.214, 1.127]),
            (0.3, [1.194, 1.004, 1.339, 1.223]),
            (0.4, [1.276, 1.061, 1.486, 1.334]),
            (0.5, [1.318, 1.105, 1.530, 1.391]),
            (0.7, [1.271, 1.130, 1.346, 1.272]),
        ];
        for (share, expected) in rows {
            let found = [
                of_the_model(Profit::new(share, 0.0, 0.0), &first),
                of_the_model(Profit::new(share, 0.3, 0.1), &first),
                of_the_model(Profit::new(share, 0.0, 0.0), &full),
                of_the_model(Profit::new(share, 0.15, 0.05), &full),
            ];
            for (found, expected) in found.iter().zip(expected) {
                assert!(
                    (found - expected).abs() < 0.06 * expected,
                    "{share}: {found:.3}, table {expected}"
                );
            }
        }
    }

    #[test]
    fn overlap_is_left_off_where_it_loses() {
        let plan = plan::dbo_941();
        let losing = Profit::new(0.1, 0.3, 0.1).check(&plan, 2);
        assert!(
            matches!(
                losing,
                Err(Refusal::Unprofitable {
                    speedup_permille: 800..1000
                })
            ),
            "{losing:?}"
        );
        assert_eq!(Profit::new(0.5, 0.15, 0.05).check(&plan, 2), Ok(()));
        let picky = Profit {
            least_speedup: 2.0,
            ..Profit::new(0.5, 0.0, 0.0)
        };
        assert!(picky.check(&plan, 2).is_err());
    }

    #[test]
    fn one_stream_gains_nothing() {
        let speedup = Profit::new(0.4, 0.3, 0.0).speedup(&plan::sequential(), 2);
        assert!((speedup - 1.0).abs() < 1e-9, "{speedup}");
    }
}
