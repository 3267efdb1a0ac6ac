//! What a change would bring: the same step with one thing different.

use ascend_rt::multistream::plan::{self, Plan};
use ascend_sim::cost::{Basis, LayerModel, Quantity};
use serde::Serialize;

use super::Setup;
use crate::exit::Failure;

/// One change.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct WhatIf {
    pub(crate) change: String,
    /// Of the plan, milliseconds.
    pub(crate) makespan_ms: f64,
    /// Of the sequential plan under the same change, milliseconds.
    pub(crate) sequential_ms: f64,
    pub(crate) speedup: f64,
}

/// Tries changes of the machine, and other numbers of micro-batches.
pub(crate) fn what_if(setup: &Setup<'_>, plan: &Plan) -> Result<Vec<WhatIf>, Failure> {
    let model = setup.model;
    let changed = |changes: &[(Quantity, f64)]| {
        let mut model = model.clone();
        for &(quantity, value) in changes {
            let (low, high) = quantity.range();
            let set = model
                .constants
                .set(quantity, value.clamp(low, high), Basis::Given, "what if");
            set.map_err(Failure::input)?;
        }
        Ok::<LayerModel, Failure>(model)
    };
    let link = model.constants[Quantity::LinkBandwidth];
    let latency = model.constants[Quantity::LinkLatency];
    let no_contention = [
        (Quantity::ComputeContention, 0.0),
        (Quantity::CommunicationContention, 0.0),
    ];
    let machines: [(&str, Vec<(Quantity, f64)>); 6] = [
        ("nothing changed", Vec::new()),
        (
            "link twice as fast",
            vec![
                (Quantity::LinkBandwidth, 2.0 * link),
                (Quantity::LinkLatency, latency / 2.0),
            ],
        ),
        (
            "link half as fast",
            vec![
                (Quantity::LinkBandwidth, link / 2.0),
                (Quantity::LinkLatency, latency * 2.0),
            ],
        ),
        ("no contention", no_contention.to_vec()),
        ("no loss by splitting", vec![(Quantity::SplitLoss, 0.0)]),
        ("host costs nothing", vec![(Quantity::LaunchCost, 0.0)]),
    ];
    let mut results = Vec::new();
    let mut add = |change: String, setup: &Setup<'_>| {
        let sequential = setup.simulate(&plan::sequential(), false)?.makespan_ns;
        let makespan = setup.simulate(plan, false)?.makespan_ns;
        results.push(WhatIf {
            change,
            makespan_ms: makespan as f64 / 1e6,
            sequential_ms: sequential as f64 / 1e6,
            speedup: sequential as f64 / makespan.max(1) as f64,
        });
        Ok::<(), Failure>(())
    };
    for (change, constants) in machines {
        let model = changed(&constants)?;
        add(
            change.to_owned(),
            &Setup {
                model: &model,
                ..*setup
            },
        )?;
    }
    let tokens = setup.prompts as usize * setup.tokens as usize;
    for micro_batches in [2, 3, 4]
        .into_iter()
        .filter(|&n| n != setup.micro_batches && n <= tokens)
    {
        add(
            format!("{micro_batches} micro-batches"),
            &Setup {
                micro_batches,
                ..*setup
            },
        )?;
    }
    Ok(results)
}
