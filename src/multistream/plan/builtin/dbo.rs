//! The schedules of vllm-ascend's dual-batch overlap, in its three published versions, and one that overlaps every collective.

use super::vocabulary::{finish, plan};
use crate::multistream::key::MsEventKey::{
    AttnArFinish, AttnComFinish, FfnArFinish, FfnComFinish, MoeAfterComm, MoeAllToAll, MoeAllToAllFinish,
    MoeBeforeComm, MoeSeCompFinish,
};
use crate::multistream::plan::model::{
    Plan,
    StreamRole::{Aux, Comm, Compute},
};

/// The first version (vllm-ascend#941), with its defects mended: nothing waits before the first layer, every key is recorded once, the end
/// waits for every micro-batch, and temporaries stay until the layer is over.
///
/// The output projection and the shared expert's second matrix product run on the communication stream, and the all-to-alls on the compute
/// stream, as they did. The wait for `MOE_AFTER_COMM`, which stream order makes redundant, is kept: `Plan::without_redundant_waits` drops it.
#[must_use]
pub fn dbo_941() -> Plan {
    first_version("dbo_941", false)
}

/// [`dbo_941`] in half precision: the attention output is scaled in place, after the wait that the original lacked.
#[must_use]
pub fn dbo_941_half() -> Plan {
    first_version("dbo_941_half", true)
}

fn first_version(name: &str, half: bool) -> Plan {
    let mut plan = plan(
        name,
        "vllm-ascend#941, repaired: attention output and shared expert are finished on the communication stream.",
    );
    plan.stage("attention")
        .wait_previous(Compute, FfnArFinish)
        .run(Compute, &["input_norm", "attention"])
        .hop(Compute, AttnComFinish, Comm)
        .run(Comm, &["o_proj", "attn_all_reduce"])
        .record(Comm, AttnArFinish);
    let shared = plan.stage("shared expert").wait(Compute, AttnArFinish);
    let shared = if half {
        shared.run(Compute, &["half_scale"])
    } else {
        shared
    };
    shared
        .run(Compute, &["post_norm", "shared_gate_up"])
        .hop(Compute, MoeSeCompFinish, Comm)
        .run(Comm, &["shared_down", "shared_all_reduce"]);
    plan.stage("experts")
        .run(Compute, &["gate", "dispatch", "experts", "combine"])
        .hop(Compute, FfnComFinish, Comm)
        .run(Comm, &["scale"])
        .record(Comm, MoeAfterComm)
        .wait(Comm, MoeAfterComm)
        .run(Comm, &["all_gather", "add_shared"])
        .record(Comm, FfnArFinish);
    plan.epilogue().wait_all(Compute, FfnArFinish);
    finish(plan)
}

/// The second version (vllm-ascend#1589): tokens are dispatched on the communication stream; without its synchronisation of the host.
#[must_use]
pub fn dbo_a2a_1589() -> Plan {
    let mut plan = plan(
        "dbo_a2a_1589",
        "vllm-ascend#1589, repaired: as dbo_941, with the dispatch of one micro-batch behind the computation of the other.",
    );
    plan.stage("attention")
        .wait_previous(Compute, FfnArFinish)
        .run(Compute, &["input_norm", "attention"])
        .hop(Compute, AttnComFinish, Comm)
        .run(Comm, &["o_proj", "attn_all_reduce"])
        .record(Comm, AttnArFinish);
    plan.stage("shared expert")
        .wait(Compute, AttnArFinish)
        .run(Compute, &["post_norm", "shared_gate_up", "shared_down"])
        .hop(Compute, MoeSeCompFinish, Comm)
        .run(Comm, &["shared_all_reduce"]);
    plan.stage("dispatch")
        .run(Compute, &["gate"])
        .hop(Compute, MoeAllToAll, Comm)
        .run(Comm, &["dispatch"])
        .record(Comm, MoeAllToAllFinish);
    plan.stage("experts")
        .wait(Compute, MoeAllToAllFinish)
        .run(Compute, &["experts", "combine"])
        .hop(Compute, FfnComFinish, Comm)
        .run(Comm, &["scale", "all_gather", "add_shared"])
        .record(Comm, FfnArFinish);
    plan.epilogue().wait_all(Compute, FfnArFinish);
    finish(plan)
}

/// The third version (vllm-ascend#1547): both all-to-alls on the communication stream, the shared expert on a third stream, the attention
/// output reduced on the compute stream. The shared expert's sum is waited for by the stream that adds it.
#[must_use]
pub fn dbo_a2av_1547() -> Plan {
    let mut plan = plan(
        "dbo_a2av_1547",
        "vllm-ascend#1547, repaired: both all-to-alls overlapped, the shared expert on a third stream.",
    );
    plan.stage("attention and dispatch")
        .wait_previous(Compute, FfnArFinish)
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
        .record(Compute, MoeBeforeComm)
        .wait(Aux, MoeBeforeComm)
        .run(Aux, &["shared_gate_up", "shared_down"])
        .record(Aux, MoeSeCompFinish)
        .wait(Comm, MoeBeforeComm)
        .run(Comm, &["dispatch"])
        .record(Comm, MoeAfterComm)
        .wait(Comm, MoeSeCompFinish)
        .run(Comm, &["shared_all_reduce"]);
    plan.stage("experts and combine")
        .wait(Compute, MoeAfterComm)
        .run(Compute, &["experts"])
        .hop(Compute, FfnComFinish, Comm)
        .run(Comm, &["combine", "scale", "all_gather", "add_shared"])
        .record(Comm, FfnArFinish);
    plan.epilogue().wait_all(Compute, FfnArFinish);
    finish(plan)
}

/// Every collective on the communication stream, every matrix product on the compute stream.
#[must_use]
pub fn dbo_full() -> Plan {
    let mut plan = plan(
        "dbo_full",
        "Every collective on the communication stream, every matrix product on the compute stream.",
    );
    plan.stage("attention")
        .wait_previous(Compute, FfnArFinish)
        .run(Compute, &["input_norm", "attention", "o_proj"])
        .hop(Compute, AttnComFinish, Comm)
        .run(Comm, &["attn_all_reduce"])
        .record(Comm, AttnArFinish);
    plan.stage("gate and shared expert")
        .wait(Compute, AttnArFinish)
        .run(Compute, &["post_norm", "gate"])
        .hop(Compute, MoeAllToAll, Comm)
        .run(Comm, &["dispatch"])
        .record(Comm, MoeAllToAllFinish)
        .run(Compute, &["shared_gate_up", "shared_down"])
        .hop(Compute, MoeSeCompFinish, Comm)
        .run(Comm, &["shared_all_reduce"]);
    plan.stage("experts")
        .wait(Compute, MoeAllToAllFinish)
        .run(Compute, &["experts"])
        .hop(Compute, FfnComFinish, Comm)
        .run(Comm, &["combine", "scale", "all_gather", "add_shared"])
        .record(Comm, FfnArFinish);
    plan.epilogue().wait_all(Compute, FfnArFinish);
    finish(plan)
}
