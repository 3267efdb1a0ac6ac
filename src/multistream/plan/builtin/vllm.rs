//! vLLM's micro-batching: the model runs once for each micro-batch, and they hand over at every change between computing and communicating.

use super::vocabulary::{finish, plan};
use crate::multistream::key::MsEventKey::{FfnComFinish, MoeAfterComm, MoeAllToAll, MoeAllToAllFinish};
use crate::multistream::plan::model::{
    Plan,
    StreamRole::{Comm, Compute},
};

/// vLLM's ping-pong: each change of stream is a hand-over to the other micro-batch. Its two re-recorded events are four keys here, so
/// that each is recorded once a layer.
#[must_use]
pub fn vllm_ping_pong() -> Plan {
    let mut plan = plan(
        "vllm_ping_pong",
        "vLLM's micro-batching: a hand-over to the other micro-batch at every change of stream.",
    );
    plan.stage("attention")
        .run(
            Compute,
            &[
                "input_norm",
                "attention",
                "o_proj",
                "attn_all_reduce",
                "post_norm",
                "gate",
            ],
        )
        .record(Compute, MoeAllToAll);
    plan.stage("dispatch")
        .wait(Comm, MoeAllToAll)
        .run(Comm, &["dispatch"])
        .record(Comm, MoeAllToAllFinish);
    plan.stage("experts")
        .wait(Compute, MoeAllToAllFinish)
        .run(Compute, &["experts"])
        .record(Compute, FfnComFinish);
    plan.stage("combine and shared expert")
        .wait(Comm, FfnComFinish)
        .run(Comm, &["combine"])
        .record(Comm, MoeAfterComm)
        .run(Compute, &["shared_gate_up", "shared_down", "shared_all_reduce"]);
    // The output and the next layer's attention are one turn.
    plan.stage("output")
        .wait(Compute, MoeAfterComm)
        .run(Compute, &["scale", "all_gather", "add_shared"])
        .without_yield();
    finish(plan)
}
