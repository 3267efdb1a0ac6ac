//! Writing a plan in Rust, in the order in which the host submits it.

use super::model::{
    Access, Buffer, BufferId, Extent, KeyId, Mode, Op, OpId, OpKind, Plan, Scope, Stage, Step, StreamRole, WaitLayer,
    WaitMicroBatch,
};
use crate::error::{Error, Result};
use crate::multistream::key::EventKey;

/// Builds a [`Plan`]. Names are declared by use: a key or operation named twice is the same one.
///
/// ```
/// use ascend_rt::multistream::plan::{Extent, OpKind, PlanBuilder, Scope, StreamRole::{Comm, Compute}};
/// use ascend_rt::multistream::MsEventKey::{FfnArFinish, FfnComFinish};
///
/// let mut plan = PlanBuilder::new("small", "A matrix product, then its sum over the ranks.");
/// let x = plan.buffer("x", Scope::Batch, Compute);
/// let y = plan.buffer("y", Scope::MicroBatch, Compute);
/// let product = plan.op("product", OpKind::Compute, Compute, &[x.read(), y.write()]);
/// let sum = plan.op("sum", OpKind::Collective, Comm, &[y.read(), x.write()]);
/// plan.stage("only")
///     .wait_previous(Compute, FfnArFinish)
///     .op(product)
///     .hop(Compute, FfnComFinish, Comm)
///     .op(sum)
///     .record(Comm, FfnArFinish);
/// plan.epilogue().wait_all(Compute, FfnArFinish);
/// let plan = plan.build()?;
/// # Ok::<(), ascend_rt::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct PlanBuilder {
    plan: Plan,
}

impl BufferId {
    /// Reads what the micro-batch owns.
    #[must_use]
    pub const fn read(self) -> Access {
        self.access(Extent::Own, Mode::Read)
    }

    /// Writes what the micro-batch owns.
    #[must_use]
    pub const fn write(self) -> Access {
        self.access(Extent::Own, Mode::Write)
    }

    /// Reads and writes what the micro-batch owns.
    #[must_use]
    pub const fn update(self) -> Access {
        self.access(Extent::Own, Mode::ReadWrite)
    }

    /// Touches `extent` in `mode`.
    #[must_use]
    pub const fn access(self, extent: Extent, mode: Mode) -> Access {
        Access {
            buffer: self,
            extent,
            mode,
        }
    }
}

impl PlanBuilder {
    /// An empty plan.
    #[must_use]
    pub fn new(name: &str, summary: &str) -> Self {
        PlanBuilder {
            plan: Plan {
                name: name.to_owned(),
                summary: summary.to_owned(),
                keys: Vec::new(),
                buffers: Vec::new(),
                ops: Vec::new(),
                stagger: 0,
                prologue: Vec::new(),
                stages: Vec::new(),
                epilogue: Vec::new(),
            },
        }
    }

    /// Declares a buffer.
    pub fn buffer(&mut self, name: &str, scope: Scope, owner: StreamRole) -> BufferId {
        self.plan.buffers.push(Buffer {
            name: name.to_owned(),
            scope,
            owner,
        });
        BufferId((self.plan.buffers.len() - 1) as u16)
    }

    /// Declares an operation. Its accesses are kept in the order read, written, both.
    pub fn op(&mut self, name: &str, kind: OpKind, stream: StreamRole, accesses: &[Access]) -> OpId {
        let mut accesses = accesses.to_vec();
        accesses.sort_by_key(|access| access.mode);
        self.plan.ops.push(Op {
            name: name.to_owned(),
            kind,
            stream,
            accesses,
        });
        OpId((self.plan.ops.len() - 1) as u16)
    }

    /// Declares a key by name, or finds it.
    pub fn key(&mut self, name: &str) -> KeyId {
        self.plan.key_named(name).unwrap_or_else(|| {
            self.plan.keys.push(name.to_owned());
            KeyId((self.plan.keys.len() - 1) as u16)
        })
    }

    /// Lets each micro-batch lag `turns` behind the one before it. Default 0: they take turns stage by stage.
    pub fn stagger(&mut self, turns: usize) -> &mut Self {
        self.plan.stagger = turns;
        self
    }

    /// What is done once, before the first layer.
    pub fn prologue(&mut self) -> StageBuilder<'_> {
        StageBuilder {
            plan: self,
            at: Section::Prologue,
        }
    }

    /// The next stage of a layer; after it the next micro-batch has its turn.
    pub fn stage(&mut self, name: &str) -> StageBuilder<'_> {
        self.plan.stages.push(Stage {
            name: name.to_owned(),
            yields: true,
            steps: Vec::new(),
        });
        StageBuilder {
            plan: self,
            at: Section::Stage,
        }
    }

    /// What is done once, after the last layer.
    pub fn epilogue(&mut self) -> StageBuilder<'_> {
        StageBuilder {
            plan: self,
            at: Section::Epilogue,
        }
    }

    /// The finished plan.
    ///
    /// # Errors
    /// `Misuse` when it has no stage, or two buffers or operations of one name.
    pub fn build(self) -> Result<Plan> {
        let plan = self.plan;
        let refuse = |why: String| Err(Error::misuse("PlanBuilder::build", why));
        if plan.stages.is_empty() {
            return refuse(format!("plan {} has no stage", plan.name));
        }
        for (i, buffer) in plan.buffers.iter().enumerate() {
            if plan.buffers[..i].iter().any(|other| other.name == buffer.name) {
                return refuse(format!("plan {} has two buffers called {}", plan.name, buffer.name));
            }
        }
        for (i, op) in plan.ops.iter().enumerate() {
            if plan.ops[..i].iter().any(|other| other.name == op.name) {
                return refuse(format!("plan {} has two operations called {}", plan.name, op.name));
            }
            if let Some(access) = op.accesses.iter().find(|a| a.buffer.index() >= plan.buffers.len()) {
                return refuse(format!(
                    "operation {} uses buffer {} of another plan",
                    op.name, access.buffer.0
                ));
            }
        }
        Ok(plan)
    }

    #[cfg(feature = "serde")]
    pub(super) fn set_steps(&mut self, prologue: Vec<Step>, stages: Vec<Stage>, epilogue: Vec<Step>) {
        self.plan.prologue = prologue;
        self.plan.stages = stages;
        self.plan.epilogue = epilogue;
    }

    pub(super) fn push(&mut self, section: Section, step: Step) {
        match section {
            Section::Prologue => self.plan.prologue.push(step),
            Section::Epilogue => self.plan.epilogue.push(step),
            Section::Stage => {
                if let Some(stage) = self.plan.stages.last_mut() {
                    stage.steps.push(step);
                }
            }
        }
    }
}

#[derive(Clone, Copy, Debug)]
pub(super) enum Section {
    Prologue,
    Stage,
    Epilogue,
}

/// Adds steps to one stage, or to what comes before or after the layers.
#[derive(Debug)]
pub struct StageBuilder<'a> {
    plan: &'a mut PlanBuilder,
    at: Section,
}

impl StageBuilder<'_> {
    pub(super) fn builder(&mut self) -> &mut PlanBuilder {
        self.plan
    }

    fn step(self, step: Step) -> Self {
        self.plan.push(self.at, step);
        self
    }

    fn wait_for(self, stream: StreamRole, key: &str, layer: WaitLayer, micro_batch: WaitMicroBatch) -> Self {
        let key = self.plan.key(key);
        self.step(Step::Wait {
            stream,
            key,
            layer,
            micro_batch,
        })
    }

    /// Submits an operation to its stream.
    pub fn op(self, op: OpId) -> Self {
        self.step(Step::Op(op))
    }

    /// Records the cell of `key`.
    pub fn record(self, stream: StreamRole, key: impl EventKey) -> Self {
        let key = self.plan.key(key.name());
        self.step(Step::Record { stream, key })
    }

    /// Waits for `key` of the same layer and micro-batch.
    pub fn wait(self, stream: StreamRole, key: impl EventKey) -> Self {
        self.wait_for(stream, key.name(), WaitLayer::Same, WaitMicroBatch::Own)
    }

    /// Waits for `key` of the layer before and the same micro-batch.
    pub fn wait_previous(self, stream: StreamRole, key: impl EventKey) -> Self {
        self.wait_for(stream, key.name(), WaitLayer::Previous, WaitMicroBatch::Own)
    }

    /// Waits for `key` of every micro-batch; in the epilogue, of the last layer.
    pub fn wait_all(self, stream: StreamRole, key: impl EventKey) -> Self {
        self.wait_for(stream, key.name(), WaitLayer::Same, WaitMicroBatch::All)
    }

    /// Hands over: `from` records `key`, `to` waits for it.
    pub fn hop(self, from: StreamRole, key: impl EventKey, to: StreamRole) -> Self {
        self.record(from, key).wait(to, key)
    }

    /// Adds any step.
    pub fn raw(self, step: Step) -> Self {
        self.step(step)
    }

    /// Goes on with the next stage without giving the next micro-batch its turn.
    pub fn without_yield(self) -> Self {
        if let (Section::Stage, Some(stage)) = (self.at, self.plan.plan.stages.last_mut()) {
            stage.yields = false;
        }
        self
    }
}
