//! The operations and buffers that every built-in plan is made of: one layer of a mixture-of-experts transformer under tensor parallelism.
//!
//! Plans differ in streams, order and events, never in what an operation reads and writes; so an engine that can run one can run all, and
//! they all compute the same numbers.
//!
//! | operation | kind | does |
//! |---|---|---|
//! | `embed` | compute | writes `hidden` and `residual` of the whole batch |
//! | `input_norm` | compute | adds the residual and normalises: `hidden`, `residual` → `normed`, `residual` |
//! | `attention` | compute | projections, cache write, attention: `normed`, `kv` → `attn_out`, `kv` |
//! | `o_proj` | compute | output projection, partial sums of this rank: `attn_out` → `attn_partial` |
//! | `attn_all_reduce` | collective | sums over the ranks: `attn_partial` → `attn_sum` |
//! | `half_scale` | compute | half precision only: scales `attn_sum` in place |
//! | `post_norm` | compute | adds the residual and normalises: `attn_sum`, `residual` → `ln`, `residual` |
//! | `shared_gate_up`, `shared_down` | compute | the shared expert: `ln` → `act` → `shared_partial` |
//! | `shared_all_reduce` | collective | `shared_partial` → `shared` |
//! | `gate` | compute | this rank's chunk of tokens chooses its experts: `ln` chunk → `routing` |
//! | `dispatch` | collective | tokens go to their experts: `ln` chunk, `routing` → `dispatched` |
//! | `experts` | compute | `dispatched`, `routing` → `expert_out` |
//! | `combine` | collective | tokens come back: `expert_out`, `routing` → `moe` chunk |
//! | `scale` | compute | routed scaling factor: `moe` chunk → `scaled` chunk |
//! | `all_gather` | collective | chunks of all ranks: `scaled` chunk → `gathered` |
//! | `add_shared` | compute | `gathered`, `shared` → `hidden` |
//! | `merge` | move | after the last layer, the whole batch: `hidden`, `residual` → `output` |

use super::super::build::{PlanBuilder, StageBuilder};
use super::super::model::{Access, BufferId, Extent, Mode, OpId, OpKind, Plan, Scope, StreamRole};
use Extent::{Chunk, Own, Whole};
use Mode::{Read, ReadWrite, Write};
use OpKind::{Collective, Compute, Move};

struct Spec {
    name: &'static str,
    kind: OpKind,
    touches: &'static [(&'static str, Extent, Mode)],
}

const fn spec(name: &'static str, kind: OpKind, touches: &'static [(&'static str, Extent, Mode)]) -> Spec {
    Spec { name, kind, touches }
}

const BUFFERS: [(&str, Scope); 18] = [
    ("hidden", Scope::Batch),
    ("residual", Scope::Batch),
    ("output", Scope::Batch),
    ("kv", Scope::Layer),
    ("normed", Scope::MicroBatch),
    ("attn_out", Scope::MicroBatch),
    ("attn_partial", Scope::MicroBatch),
    ("attn_sum", Scope::MicroBatch),
    ("ln", Scope::MicroBatch),
    ("act", Scope::MicroBatch),
    ("shared_partial", Scope::MicroBatch),
    ("shared", Scope::MicroBatch),
    ("routing", Scope::MicroBatch),
    ("dispatched", Scope::MicroBatch),
    ("expert_out", Scope::MicroBatch),
    ("moe", Scope::MicroBatch),
    ("scaled", Scope::MicroBatch),
    ("gathered", Scope::MicroBatch),
];

const OPS: [Spec; 18] = [
    spec(
        "embed",
        Compute,
        &[("hidden", Whole, Write), ("residual", Whole, Write)],
    ),
    spec(
        "input_norm",
        Compute,
        &[
            ("hidden", Own, Read),
            ("residual", Own, ReadWrite),
            ("normed", Own, Write),
        ],
    ),
    // The whole cache is read: a micro-batch that begins inside a sequence sees what the one before it wrote.
    spec(
        "attention",
        Compute,
        &[
            ("normed", Own, Read),
            ("kv", Whole, Read),
            ("kv", Own, Write),
            ("attn_out", Own, Write),
        ],
    ),
    spec(
        "o_proj",
        Compute,
        &[("attn_out", Own, Read), ("attn_partial", Own, Write)],
    ),
    spec(
        "attn_all_reduce",
        Collective,
        &[("attn_partial", Own, Read), ("attn_sum", Own, Write)],
    ),
    spec("half_scale", Compute, &[("attn_sum", Own, ReadWrite)]),
    spec(
        "post_norm",
        Compute,
        &[
            ("attn_sum", Own, Read),
            ("residual", Own, ReadWrite),
            ("ln", Own, Write),
        ],
    ),
    spec("shared_gate_up", Compute, &[("ln", Own, Read), ("act", Own, Write)]),
    spec(
        "shared_down",
        Compute,
        &[("act", Own, Read), ("shared_partial", Own, Write)],
    ),
    spec(
        "shared_all_reduce",
        Collective,
        &[("shared_partial", Own, Read), ("shared", Own, Write)],
    ),
    spec("gate", Compute, &[("ln", Chunk, Read), ("routing", Own, Write)]),
    spec(
        "dispatch",
        Collective,
        &[("ln", Chunk, Read), ("routing", Own, Read), ("dispatched", Own, Write)],
    ),
    spec(
        "experts",
        Compute,
        &[
            ("dispatched", Own, Read),
            ("routing", Own, Read),
            ("expert_out", Own, Write),
        ],
    ),
    spec(
        "combine",
        Collective,
        &[("expert_out", Own, Read), ("routing", Own, Read), ("moe", Chunk, Write)],
    ),
    spec("scale", Compute, &[("moe", Chunk, Read), ("scaled", Chunk, Write)]),
    spec(
        "all_gather",
        Collective,
        &[("scaled", Chunk, Read), ("gathered", Own, Write)],
    ),
    spec(
        "add_shared",
        Compute,
        &[("gathered", Own, Read), ("shared", Own, Read), ("hidden", Own, Write)],
    ),
    spec(
        "merge",
        Move,
        &[
            ("hidden", Whole, Read),
            ("residual", Whole, Read),
            ("output", Whole, Write),
        ],
    ),
];

/// A plan over the vocabulary that begins with `embed` on the compute stream.
pub(super) fn plan(name: &str, summary: &str) -> PlanBuilder {
    let mut plan = PlanBuilder::new(name, summary);
    for (name, scope) in BUFFERS {
        plan.buffer(name, scope, StreamRole::Compute);
    }
    plan.prologue().run(StreamRole::Compute, &["embed"]);
    plan
}

/// Ends a plan whose micro-batches are all ordered before the compute stream's next submission.
pub(super) fn finish(mut plan: PlanBuilder) -> Plan {
    plan.epilogue().run(StreamRole::Compute, &["merge"]);
    plan.build()
        .expect("the built-in plans name every buffer and operation once")
}

impl StageBuilder<'_> {
    /// Submits operations of the vocabulary to `stream`.
    pub(super) fn run(mut self, stream: StreamRole, names: &[&str]) -> Self {
        for name in names {
            let op = self.declare(stream, name);
            self = self.op(op);
        }
        self
    }

    fn declare(&mut self, stream: StreamRole, name: &str) -> OpId {
        let spec = OPS
            .iter()
            .find(|spec| spec.name == name)
            .expect("the name is in the vocabulary");
        let accesses: Vec<Access> = spec
            .touches
            .iter()
            .map(|&(buffer, extent, mode)| {
                let number = BUFFERS.iter().position(|(name, _)| *name == buffer);
                BufferId(number.expect("the buffer is in the vocabulary") as u16).access(extent, mode)
            })
            .collect();
        self.builder().op(spec.name, spec.kind, stream, &accesses)
    }
}
