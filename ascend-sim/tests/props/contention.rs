//! Random sets of tasks that share a device, against a model that recomputes every task's rate in floating point.

use ascend_sim::clock::{Contention, Schedule};
use ascend_sim::task::Demand;

use crate::random::{Random, for_seeds};

struct Task {
    start: u64,
    left: f64,
    demand: Demand,
    end: Option<f64>,
}

fn shares(demand: Demand) -> [u16; 5] {
    [demand.cube, demand.vector, demand.link, demand.hbm, demand.copy]
}

fn slowness(contention: &Contention, task: &Task, running: &[&Task]) -> f64 {
    let shared = [
        contention.share_cube,
        contention.share_vector,
        contention.share_link,
        contention.share_hbm,
        contention.share_copy,
    ];
    let mut load: f64 = 1.0;
    for (resource, shared) in shared.into_iter().enumerate() {
        if shared && shares(task.demand)[resource] > 0 {
            let total: u32 = running
                .iter()
                .map(|task| u32::from(shares(task.demand)[resource]))
                .sum();
            load = load.max(f64::from(total) / 1_000.0);
        }
    }
    let link = |demand: Demand| demand.is_communication();
    let compute = |demand: Demand| demand.is_compute() && !link(demand);
    let penalty = if compute(task.demand) && running.iter().any(|task| link(task.demand)) {
        contention.compute_penalty_thousandths
    } else if link(task.demand) && running.iter().any(|task| compute(task.demand)) {
        contention.communication_penalty_thousandths
    } else {
        0
    };
    load * (1.0 + f64::from(penalty) / 1_000.0)
}

/// Ends of all tasks when nothing is rounded.
fn model(contention: &Contention, tasks: &mut [Task]) {
    let mut now = 0.0;
    loop {
        let running: Vec<usize> = (0..tasks.len())
            .filter(|&index| tasks[index].start as f64 <= now && tasks[index].end.is_none())
            .collect();
        let refs: Vec<&Task> = running.iter().map(|&index| &tasks[index]).collect();
        let rates: Vec<f64> = refs
            .iter()
            .map(|task| 1.0 / slowness(contention, task, &refs))
            .collect();
        let ends = running
            .iter()
            .zip(&rates)
            .map(|(&index, rate)| now + tasks[index].left / rate);
        let starts = tasks.iter().map(|task| task.start as f64).filter(|&start| start > now);
        let next = ends.chain(starts).fold(f64::INFINITY, f64::min);
        if next.is_infinite() {
            return;
        }
        for (&index, rate) in running.iter().zip(&rates) {
            let task = &mut tasks[index];
            task.left -= (next - now) * rate;
            if task.left < 1e-6 {
                task.end = Some(next);
            }
        }
        now = next;
    }
}

#[test]
fn random_tasks_end_when_the_model_says() {
    for_seeds(0..3_000, |seed| {
        let mut random = Random::new(seed);
        let mut contention = match random.below(3) {
            0 => Contention::SHARES,
            1 => Contention::front(300, 300),
            _ => Contention::front(random.below(1_000) as u32, random.below(1_000) as u32),
        };
        contention.share_vector = random.below(2) == 0;
        let count = 1 + random.below(12);
        let mut tasks: Vec<Task> = (0..count)
            .map(|_| {
                let some = [400, 700, 1_000][random.below(3)];
                let demand = match random.below(6) {
                    0 => Demand::CUBE,
                    1 => Demand::LINK,
                    2 => Demand {
                        cube: some,
                        hbm: 300,
                        ..Demand::NONE
                    },
                    3 => Demand {
                        vector: some,
                        ..Demand::NONE
                    },
                    4 => Demand {
                        cube: 200,
                        link: some,
                        ..Demand::NONE
                    },
                    _ => Demand::NONE,
                };
                Task {
                    start: random.below(20_000) as u64,
                    left: (1 + random.below(20_000)) as f64,
                    demand,
                    end: None,
                }
            })
            .collect();
        tasks.sort_by_key(|task| task.start);
        let mut schedule = Schedule::new();
        let device = schedule.add_device(contention);
        let mut ends = vec![0; count];
        let mut next = 0;
        while next < count || schedule.next_end_ns().is_some() {
            let start = tasks.get(next).map_or(u64::MAX, |task| task.start);
            if schedule.next_end_ns().is_some_and(|end| end <= start) {
                if let Some((end, key)) = schedule.end_next() {
                    ends[key as usize] = end;
                }
            } else {
                schedule.set_now(start);
                schedule.start(device, next as u64, tasks[next].left as u64, tasks[next].demand);
                next += 1;
            }
        }
        model(&contention, &mut tasks);
        for (end, task) in ends.into_iter().zip(&tasks) {
            // Every end may be rounded up by less than a nanosecond, and hold the others up for as long times their slowness.
            let exact = task.end.unwrap_or(f64::NAN);
            let slack = 2.0 * count as f64 + 1.0;
            assert!((end as f64 - exact).abs() <= slack, "{end} for {exact}");
        }
    });
}
