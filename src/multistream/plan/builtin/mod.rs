//! The plans that come with the crate, a page each.
//!
//! Every plan keeps its temporaries in one arena for each micro-batch, used again by each layer: nothing is freed while another stream may
//! read it, and nothing is allocated in a step.

mod dbo;
mod sglang;
mod vllm;
mod vocabulary;

pub use dbo::{dbo_941, dbo_941_half, dbo_a2a_1589, dbo_a2av_1547, dbo_full};
pub use sglang::{sglang_decode, sglang_prefill};
pub use vllm::vllm_ping_pong;

use super::model::{Plan, StreamRole::Compute};

/// A plan that comes with the crate.
#[derive(Clone, Copy, Debug)]
pub struct BuiltIn {
    /// Its name.
    pub name: &'static str,
    /// Builds it.
    pub build: fn() -> Plan,
}

/// Every built-in plan.
pub const BUILT_IN: [BuiltIn; 8] = {
    const fn entry(name: &'static str, build: fn() -> Plan) -> BuiltIn {
        BuiltIn { name, build }
    }
    [
        entry("sequential", sequential),
        entry("dbo_941", dbo_941),
        entry("dbo_a2a_1589", dbo_a2a_1589),
        entry("dbo_a2av_1547", dbo_a2av_1547),
        entry("dbo_full", dbo_full),
        entry("sglang_prefill", sglang_prefill),
        entry("sglang_decode", sglang_decode),
        entry("vllm_ping_pong", vllm_ping_pong),
    ]
};

/// The built-in plan called `name`.
#[must_use]
pub fn builtin(name: &str) -> Option<Plan> {
    let found = BUILT_IN.iter().find(|entry| entry.name == name)?;
    Some((found.build)())
}

/// Everything on the compute stream, no events: what overlap is compared with.
#[must_use]
pub fn sequential() -> Plan {
    let mut plan = vocabulary::plan("sequential", "Everything on one stream, in order; no events.");
    plan.stage("layer").run(
        Compute,
        &[
            "input_norm",
            "attention",
            "o_proj",
            "attn_all_reduce",
            "post_norm",
            "shared_gate_up",
            "shared_down",
            "shared_all_reduce",
            "gate",
            "dispatch",
            "experts",
            "combine",
            "scale",
            "all_gather",
            "add_shared",
        ],
    );
    vocabulary::finish(plan)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::multistream::plan::{Action, StreamRole};

    /// What a plan computes, stream and order aside.
    fn ops_of(plan: &Plan) -> Vec<String> {
        let mut names: Vec<_> = plan.ops.iter().map(|op| op.name.clone()).collect();
        names.sort();
        names
    }

    #[test]
    fn every_plan_computes_the_same_operations() {
        let expected = ops_of(&sequential());
        for BuiltIn { name, build } in BUILT_IN {
            let plan = build();
            assert_eq!(plan.name, name);
            assert_eq!(ops_of(&plan), expected, "{name}");
            assert_eq!(builtin(name), Some(plan));
        }
    }

    #[test]
    fn every_micro_batch_runs_every_operation_once_a_layer() {
        for BuiltIn { name, build } in BUILT_IN {
            let plan = build();
            for micro_batches in 1..=4 {
                let items = plan.unroll(3, micro_batches, 2);
                let ops = items.iter().filter(|item| item.is_op()).count();
                assert_eq!(ops, 2 * (2 + 15 * 3 * micro_batches), "{name}");
            }
        }
    }

    // multistream.md 1.2: 58 x 2 x 6 events are ever waited for by the first version's schedule, of 59 x 2 x 9 that it creates.
    #[test]
    fn dbo_941_waits_for_six_keys() {
        let plan = dbo_941();
        assert_eq!(plan.waited_keys().len(), 6);
        let mut cells: Vec<_> = plan
            .unroll(58, 2, 1)
            .into_iter()
            .filter_map(|item| match item.action {
                Action::Wait { key, cell, .. } => Some((cell, key)),
                _ => None,
            })
            .collect();
        cells.sort();
        cells.dedup();
        assert_eq!(cells.len(), 696);
    }

    #[test]
    fn dbo_full_leaves_no_collective_on_the_compute_stream() {
        let plan = dbo_full();
        for op in &plan.ops {
            if op.kind == super::super::OpKind::Collective {
                assert_eq!(op.stream, StreamRole::Comm, "{}", op.name);
            }
        }
    }
}
