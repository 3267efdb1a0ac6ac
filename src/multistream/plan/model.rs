//! The types a plan is made of.

use std::fmt;

pub use ascend_sim::access::Mode;

/// Which stream of an overlapped engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StreamRole {
    /// The stream that computes.
    Compute,
    /// The stream that communicates.
    Comm,
    /// A third stream, such as for the shared expert.
    Aux,
}

impl StreamRole {
    /// Every role.
    pub const ALL: [StreamRole; 3] = [StreamRole::Compute, StreamRole::Comm, StreamRole::Aux];

    /// `compute`, `comm` or `aux`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            StreamRole::Compute => "compute",
            StreamRole::Comm => "comm",
            StreamRole::Aux => "aux",
        }
    }

    /// The role called `name`.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.name() == name)
    }

    /// 0 for compute, 1 for comm, 2 for aux.
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }
}

impl fmt::Display for StreamRole {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub u16);

        impl $name {
            /// The position as an index.
            #[must_use]
            pub const fn index(self) -> usize {
                self.0 as usize
            }
        }
    )*};
}

ids! {
    /// The position of an operation in [`Plan::ops`].
    OpId;
    /// The position of a buffer in [`Plan::buffers`].
    BufferId;
    /// The position of a key in [`Plan::keys`].
    KeyId;
}

/// What kind of work an operation is, for cost models and pictures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum OpKind {
    /// Computes on matrix or vector cores.
    Compute,
    /// Communicates between ranks.
    Collective,
    /// Moves bytes within the device.
    Move,
}

impl OpKind {
    /// `compute`, `collective` or `move`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            OpKind::Compute => "compute",
            OpKind::Collective => "collective",
            OpKind::Move => "move",
        }
    }

    /// The kind called `name`.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        [OpKind::Compute, OpKind::Collective, OpKind::Move]
            .into_iter()
            .find(|kind| kind.name() == name)
    }
}

/// How many instances of a buffer there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Scope {
    /// One for all layers; the micro-batches own consecutive slices of it.
    Batch,
    /// One for each layer; the micro-batches own consecutive slices of it.
    Layer,
    /// One for each micro-batch, used again by every layer.
    MicroBatch,
}

impl Scope {
    /// `batch`, `layer` or `micro_batch`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Scope::Batch => "batch",
            Scope::Layer => "layer",
            Scope::MicroBatch => "micro_batch",
        }
    }

    /// The scope called `name`.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        [Scope::Batch, Scope::Layer, Scope::MicroBatch]
            .into_iter()
            .find(|scope| scope.name() == name)
    }
}

/// A buffer, by name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Buffer {
    /// Its name, unique in the plan.
    pub name: String,
    /// How many instances there are.
    pub scope: Scope,
    /// The stream it is allocated and freed on.
    pub owner: StreamRole,
}

/// Which bytes of a buffer instance an operation touches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Extent {
    /// What the micro-batch owns: its slice, or its instance. Everything, for an operation outside the layers.
    Own,
    /// The chunk of this rank within what the micro-batch owns.
    Chunk,
    /// Everything, the other micro-batches' parts included.
    Whole,
}

/// One access of an operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Access {
    /// The buffer.
    pub buffer: BufferId,
    /// Which bytes of it.
    pub extent: Extent,
    /// Read, written or both.
    pub mode: Mode,
}

/// An operation: what an engine issues by name and a cost model prices by name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Op {
    /// Its name, unique in the plan.
    pub name: String,
    /// What kind of work.
    pub kind: OpKind,
    /// The stream it runs on.
    pub stream: StreamRole,
    /// What it reads and writes.
    pub accesses: Vec<Access>,
}

/// Which layer's record a wait is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum WaitLayer {
    /// The same layer; in the epilogue, the last.
    #[default]
    Same,
    /// The layer before. Before the first layer, a record of the prologue; without one there is nothing to wait for.
    Previous,
}

/// Which micro-batch's record a wait is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum WaitMicroBatch {
    /// The same micro-batch; in the epilogue, all.
    #[default]
    Own,
    /// Every micro-batch.
    All,
    /// The micro-batch before; nothing for the first.
    Before,
}

/// One thing that the host does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Step {
    /// Submits an operation to its stream.
    Op(OpId),
    /// Records the cell (layer, micro-batch, key) on a stream.
    Record {
        /// The stream that records.
        stream: StreamRole,
        /// The key.
        key: KeyId,
    },
    /// Lets a stream wait for a cell.
    Wait {
        /// The stream that waits.
        stream: StreamRole,
        /// The key.
        key: KeyId,
        /// Of which layer.
        layer: WaitLayer,
        /// Of which micro-batch.
        micro_batch: WaitMicroBatch,
    },
    /// Takes the micro-batch's instance of a buffer from its owner's pool.
    Alloc(BufferId),
    /// Gives it back: from here on the owner stream may reuse the bytes.
    Free(BufferId),
    /// Blocks the host until a stream is idle.
    HostSync(StreamRole),
}

/// Consecutive steps of one micro-batch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stage {
    /// Its name, for reports.
    pub name: String,
    /// Whether the next micro-batch has its turn after it. Without, the micro-batch goes on with its next stage.
    pub yields: bool,
    /// What is done, in order.
    pub steps: Vec<Step>,
}

/// An overlap plan: one layer for one micro-batch, what comes before the first and after the last layer, and how micro-batches take turns.
///
/// Build one with [`crate::multistream::plan::PlanBuilder`], or read one from a file (feature `serde`); ids refer into the lists beside them.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(
    feature = "serde",
    serde(try_from = "super::document::Document", into = "super::document::Document")
)]
pub struct Plan {
    /// The plan's name.
    pub name: String,
    /// What it does, in a sentence or two.
    pub summary: String,
    /// Names of its keys.
    pub keys: Vec<String>,
    /// Its buffers.
    pub buffers: Vec<Buffer>,
    /// Its operations.
    pub ops: Vec<Op>,
    /// How many turns each micro-batch lags behind the one before it.
    pub stagger: usize,
    /// Done once a step, before the first layer.
    pub prologue: Vec<Step>,
    /// One layer for one micro-batch.
    pub stages: Vec<Stage>,
    /// Done once a step, after the last layer.
    pub epilogue: Vec<Step>,
}

impl Plan {
    /// The operation `id`.
    ///
    /// # Panics
    /// `id` is of another plan and too large for this one.
    #[must_use]
    pub fn op(&self, id: OpId) -> &Op {
        &self.ops[id.index()]
    }

    /// The operation called `name`.
    #[must_use]
    pub fn op_named(&self, name: &str) -> Option<OpId> {
        let found = self.ops.iter().position(|op| op.name == name)?;
        Some(OpId(found as u16))
    }

    /// The key called `name`.
    #[must_use]
    pub fn key_named(&self, name: &str) -> Option<KeyId> {
        let found = self.keys.iter().position(|key| key == name)?;
        Some(KeyId(found as u16))
    }

    /// The name of key `id`; empty for a key of another plan.
    #[must_use]
    pub fn key_name(&self, id: KeyId) -> &str {
        self.keys.get(id.index()).map_or("", String::as_str)
    }

    /// Every step, in the order prologue, stages, epilogue.
    pub fn steps(&self) -> impl Iterator<Item = &Step> {
        let stages = self.stages.iter().flat_map(|stage| &stage.steps);
        self.prologue.iter().chain(stages).chain(&self.epilogue)
    }

    /// The streams it uses, in order of role.
    #[must_use]
    pub fn streams(&self) -> Vec<StreamRole> {
        StreamRole::ALL
            .into_iter()
            .filter(|&role| {
                self.steps().any(|step| match *step {
                    Step::Op(op) => self.ops.get(op.index()).is_some_and(|op| op.stream == role),
                    Step::Record { stream, .. } | Step::Wait { stream, .. } | Step::HostSync(stream) => stream == role,
                    Step::Alloc(_) | Step::Free(_) => false,
                })
            })
            .collect()
    }

    /// The keys that some stream waits for: only these need events.
    #[must_use]
    pub fn waited_keys(&self) -> Vec<KeyId> {
        (0..self.keys.len())
            .map(|key| KeyId(key as u16))
            .filter(|&id| {
                self.steps()
                    .any(|step| matches!(step, Step::Wait { key, .. } if *key == id))
            })
            .collect()
    }
}
