//! sglang's two-batch overlap: a layer as a list of operations, cut where one micro-batch yields to the other.

use super::vocabulary::{finish, plan};
use crate::multistream::key::MsEventKey::{FfnComFinish, MoeAfterComm, MoeAllToAll, MoeAllToAllFinish};
use crate::multistream::plan::model::{
    Plan,
    StreamRole::{Comm, Compute},
};

/// sglang's order for prefill: micro-batches change after dispatch and combine are launched, without a lag.
#[must_use]
pub fn sglang_prefill() -> Plan {
    let mut plan = plan(
        "sglang_prefill",
        "sglang's prefill order: both all-to-alls overlapped, micro-batches change after each launch, no lag.",
    );
    plan.stage("attention and dispatch")
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
        .hop(Compute, MoeAllToAll, Comm)
        .run(Comm, &["dispatch"])
        .record(Comm, MoeAllToAllFinish);
    plan.stage("experts and combine")
        .wait(Compute, MoeAllToAllFinish)
        .run(Compute, &["experts"])
        .hop(Compute, FfnComFinish, Comm)
        .run(Comm, &["combine"])
        .record(Comm, MoeAfterComm);
    // The last stage and the next layer's first are one turn: there is no yield between layers.
    plan.stage("shared expert and output")
        .run(Compute, &["shared_gate_up", "shared_down", "shared_all_reduce"])
        .wait(Compute, MoeAfterComm)
        .run(Compute, &["scale", "all_gather", "add_shared"])
        .without_yield();
    finish(plan)
}

/// sglang's order for decode: five cuts, and each micro-batch two turns behind the one before it.
#[must_use]
pub fn sglang_decode() -> Plan {
    let mut plan = plan(
        "sglang_decode",
        "sglang's decode order: five turns a layer, each micro-batch two turns behind the one before it.",
    );
    plan.stagger(2);
    plan.stage("prepare").run(Compute, &["input_norm"]);
    plan.stage("attention").run(
        Compute,
        &["attention", "o_proj", "attn_all_reduce", "post_norm", "gate"],
    );
    plan.stage("dispatch and shared expert")
        .hop(Compute, MoeAllToAll, Comm)
        .run(Comm, &["dispatch"])
        .record(Comm, MoeAllToAllFinish)
        .run(Compute, &["shared_gate_up", "shared_down", "shared_all_reduce"]);
    plan.stage("experts")
        .wait(Compute, MoeAllToAllFinish)
        .run(Compute, &["experts"])
        .hop(Compute, FfnComFinish, Comm)
        .run(Comm, &["combine"])
        .record(Comm, MoeAfterComm);
    plan.stage("combined").wait(Compute, MoeAfterComm);
    plan.stage("output")
        .run(Compute, &["scale", "all_gather", "add_shared"])
        .without_yield();
    finish(plan)
}
