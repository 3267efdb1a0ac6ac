//! Plans in files: names in place of numbers, so that a person can write one.
//!
//! ```json
//! { "name": "small",
//!   "buffers": [{ "name": "x", "scope": "batch", "owner": "compute" }, { "name": "y", "scope": "micro_batch", "owner": "compute" }],
//!   "ops": [{ "name": "product", "kind": "compute", "stream": "compute", "reads": ["x"], "writes": ["y"] },
//!           { "name": "sum", "kind": "collective", "stream": "comm", "reads": ["y"], "writes": ["x"] }],
//!   "stages": [{ "name": "only", "steps": [
//!       { "wait": "DONE", "stream": "compute", "layer": "previous" }, { "op": "product" },
//!       { "record": "READY", "stream": "compute" }, { "wait": "READY", "stream": "comm" },
//!       { "op": "sum" }, { "record": "DONE", "stream": "comm" }] }],
//!   "epilogue": [{ "wait": "DONE", "stream": "compute" }] }
//! ```
//!
//! An access is a buffer's name, with `[chunk]` for this rank's chunk or `[whole]` for all micro-batches' parts.

use serde::{Deserialize, Serialize};

use super::build::PlanBuilder;
use super::model::{
    Access, BufferId, Extent, Mode, OpId, OpKind, Plan, Scope, Stage, Step, StreamRole, WaitLayer, WaitMicroBatch,
};
use crate::error::{Error, Result};

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Document {
    name: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    summary: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    keys: Vec<String>,
    #[serde(default)]
    stagger: usize,
    buffers: Vec<BufferEntry>,
    ops: Vec<OpEntry>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    prologue: Vec<StepEntry>,
    stages: Vec<StageEntry>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    epilogue: Vec<StepEntry>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct BufferEntry {
    name: String,
    scope: String,
    #[serde(default = "compute")]
    owner: String,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct OpEntry {
    name: String,
    kind: String,
    stream: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    reads: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    writes: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    updates: Vec<String>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct StageEntry {
    name: String,
    #[serde(default = "yes")]
    yields: bool,
    steps: Vec<StepEntry>,
}

/// Exactly one of the first six fields is set.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct StepEntry {
    #[serde(skip_serializing_if = "Option::is_none")]
    op: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    record: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    wait: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    alloc: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    free: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    host_sync: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    stream: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    layer: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    micro_batch: Option<String>,
}

fn compute() -> String {
    StreamRole::Compute.name().to_owned()
}

fn yes() -> bool {
    true
}

fn refuse<T>(why: impl Into<Box<str>>) -> Result<T> {
    Err(Error::misuse("plan", why))
}

fn stream(place: &str, name: &str) -> Result<StreamRole> {
    StreamRole::from_name(name).map_or_else(
        || refuse(format!("{place}: stream {name:?} is none of compute, comm, aux")),
        Ok,
    )
}

impl TryFrom<Document> for Plan {
    type Error = Error;

    fn try_from(document: Document) -> Result<Plan> {
        let mut plan = PlanBuilder::new(&document.name, &document.summary);
        plan.stagger(document.stagger);
        for key in &document.keys {
            plan.key(key);
        }
        for buffer in &document.buffers {
            let place = format!("buffer {}", buffer.name);
            let Some(scope) = Scope::from_name(&buffer.scope) else {
                return refuse(format!(
                    "{place}: scope {:?} is none of batch, layer, micro_batch",
                    buffer.scope
                ));
            };
            plan.buffer(&buffer.name, scope, stream(&place, &buffer.owner)?);
        }
        for op in &document.ops {
            let place = format!("operation {}", op.name);
            let Some(kind) = OpKind::from_name(&op.kind) else {
                return refuse(format!(
                    "{place}: kind {:?} is none of compute, collective, move",
                    op.kind
                ));
            };
            let mut accesses = Vec::new();
            for (list, mode) in [
                (&op.reads, Mode::Read),
                (&op.writes, Mode::Write),
                (&op.updates, Mode::ReadWrite),
            ] {
                for text in list {
                    accesses.push(access(&document.buffers, &place, text, mode)?);
                }
            }
            plan.op(&op.name, kind, stream(&place, &op.stream)?, &accesses);
        }
        let steps = |plan: &mut PlanBuilder, section: &str, entries: &[StepEntry]| -> Result<Vec<Step>> {
            let numbered = entries.iter().enumerate();
            numbered
                .map(|(i, entry)| step(plan, &document, &format!("{section}, step {}", i + 1), entry))
                .collect()
        };
        let prologue = steps(&mut plan, "prologue", &document.prologue)?;
        let mut stages = Vec::new();
        for stage in &document.stages {
            stages.push(Stage {
                name: stage.name.clone(),
                yields: stage.yields,
                steps: steps(&mut plan, &format!("stage {}", stage.name), &stage.steps)?,
            });
        }
        let epilogue = steps(&mut plan, "epilogue", &document.epilogue)?;
        plan.set_steps(prologue, stages, epilogue);
        plan.build()
    }
}

fn access(buffers: &[BufferEntry], place: &str, text: &str, mode: Mode) -> Result<Access> {
    let (name, extent) = match text.split_once('[') {
        None => (text, Extent::Own),
        Some((name, "chunk]")) => (name, Extent::Chunk),
        Some((name, "whole]")) => (name, Extent::Whole),
        Some(_) => {
            return refuse(format!(
                "{place}: access {text:?} is not NAME, NAME[chunk] or NAME[whole]"
            ));
        }
    };
    match buffers.iter().position(|buffer| buffer.name == name) {
        Some(number) => Ok(BufferId(number as u16).access(extent, mode)),
        None => refuse(format!("{place}: buffer {name:?} is not declared")),
    }
}

fn step(plan: &mut PlanBuilder, document: &Document, place: &str, entry: &StepEntry) -> Result<Step> {
    let on = || match &entry.stream {
        Some(name) => stream(place, name),
        None => refuse(format!("{place}: needs a stream")),
    };
    let buffer = |name: &str| match document.buffers.iter().position(|buffer| buffer.name == name) {
        Some(number) => Ok(BufferId(number as u16)),
        None => refuse(format!("{place}: buffer {name:?} is not declared")),
    };
    let StepEntry {
        op,
        record,
        wait,
        alloc,
        free,
        host_sync,
        ..
    } = entry;
    match (op, record, wait, alloc, free, host_sync) {
        (Some(name), None, None, None, None, None) => match document.ops.iter().position(|op| op.name == *name) {
            Some(number) => Ok(Step::Op(OpId(number as u16))),
            None => refuse(format!("{place}: operation {name:?} is not declared")),
        },
        (None, Some(key), None, None, None, None) => Ok(Step::Record {
            stream: on()?,
            key: plan.key(key),
        }),
        (None, None, Some(key), None, None, None) => Ok(Step::Wait {
            stream: on()?,
            key: plan.key(key),
            layer: match entry.layer.as_deref() {
                None | Some("same") => WaitLayer::Same,
                Some("previous") => WaitLayer::Previous,
                Some(other) => return refuse(format!("{place}: layer {other:?} is neither same nor previous")),
            },
            micro_batch: match entry.micro_batch.as_deref() {
                None | Some("own") => WaitMicroBatch::Own,
                Some("all") => WaitMicroBatch::All,
                Some("before") => WaitMicroBatch::Before,
                Some(other) => return refuse(format!("{place}: micro_batch {other:?} is none of own, all, before")),
            },
        }),
        (None, None, None, Some(name), None, None) => Ok(Step::Alloc(buffer(name)?)),
        (None, None, None, None, Some(name), None) => Ok(Step::Free(buffer(name)?)),
        (None, None, None, None, None, Some(name)) => Ok(Step::HostSync(stream(place, name)?)),
        _ => refuse(format!(
            "{place}: needs exactly one of op, record, wait, alloc, free, host_sync"
        )),
    }
}

impl From<Plan> for Document {
    fn from(plan: Plan) -> Document {
        let buffer_name = |id: BufferId| plan.buffers[id.index()].name.clone();
        let entry = |step: &Step| match *step {
            Step::Op(op) => StepEntry {
                op: Some(plan.op(op).name.clone()),
                ..StepEntry::default()
            },
            Step::Record { stream, key } => StepEntry {
                record: Some(plan.key_name(key).to_owned()),
                stream: Some(stream.name().to_owned()),
                ..StepEntry::default()
            },
            Step::Wait {
                stream,
                key,
                layer,
                micro_batch,
            } => StepEntry {
                wait: Some(plan.key_name(key).to_owned()),
                stream: Some(stream.name().to_owned()),
                layer: (layer == WaitLayer::Previous).then(|| "previous".to_owned()),
                micro_batch: match micro_batch {
                    WaitMicroBatch::Own => None,
                    WaitMicroBatch::All => Some("all".to_owned()),
                    WaitMicroBatch::Before => Some("before".to_owned()),
                },
                ..StepEntry::default()
            },
            Step::Alloc(buffer) => StepEntry {
                alloc: Some(buffer_name(buffer)),
                ..StepEntry::default()
            },
            Step::Free(buffer) => StepEntry {
                free: Some(buffer_name(buffer)),
                ..StepEntry::default()
            },
            Step::HostSync(stream) => StepEntry {
                host_sync: Some(stream.name().to_owned()),
                ..StepEntry::default()
            },
        };
        let touches = |op: &super::model::Op, mode: Mode| {
            let list = op.accesses.iter().filter(|access| access.mode == mode);
            list.map(|access| match access.extent {
                Extent::Own => buffer_name(access.buffer),
                Extent::Chunk => format!("{}[chunk]", buffer_name(access.buffer)),
                Extent::Whole => format!("{}[whole]", buffer_name(access.buffer)),
            })
            .collect()
        };
        Document {
            buffers: plan
                .buffers
                .iter()
                .map(|buffer| BufferEntry {
                    name: buffer.name.clone(),
                    scope: buffer.scope.name().to_owned(),
                    owner: buffer.owner.name().to_owned(),
                })
                .collect(),
            ops: plan
                .ops
                .iter()
                .map(|op| OpEntry {
                    name: op.name.clone(),
                    kind: op.kind.name().to_owned(),
                    stream: op.stream.name().to_owned(),
                    reads: touches(op, Mode::Read),
                    writes: touches(op, Mode::Write),
                    updates: touches(op, Mode::ReadWrite),
                })
                .collect(),
            prologue: plan.prologue.iter().map(entry).collect(),
            stages: plan
                .stages
                .iter()
                .map(|stage| StageEntry {
                    name: stage.name.clone(),
                    yields: stage.yields,
                    steps: stage.steps.iter().map(entry).collect(),
                })
                .collect(),
            epilogue: plan.epilogue.iter().map(entry).collect(),
            name: plan.name.clone(),
            summary: plan.summary.clone(),
            keys: plan.keys.clone(),
            stagger: plan.stagger,
        }
    }
}
