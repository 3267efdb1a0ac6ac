//! Plans from files: streams and keys by name, one line of text a step.
//!
//! ```toml
//! name = "small"
//! summary = "A matrix product, then its sum over the ranks."
//! [[buffers]]
//! name = "x"
//! scope = "batch"             # batch, layer or micro_batch
//! owner = "compute"           # compute, comm or aux
//! [[ops]]
//! name = "experts"
//! kind = "compute"            # compute, collective or move
//! stream = "compute"
//! reads = ["x"]               # "x" what the micro-batch owns, "x.chunk" this rank's chunk of it, "x.whole" everything
//! updates = []
//! writes = ["y"]
//! [[stages]]
//! name = "only"
//! steps = ["wait FFN_AR_FINISH on compute, previous layer", "run experts", "record FFN_COM_FINISH on compute"]
//! ```

use std::path::Path;

use ascend_rt::multistream::plan::{
    self, BufferId, Extent, Mode, OpId, OpKind, Place, Plan, PlanBuilder, Scope, Step, StreamRole, WaitLayer,
    WaitMicroBatch,
};

use super::node::Document;
use super::table::Table;
use crate::exit::Failure;

/// A plan, and where its steps stand if it came from a file.
#[derive(Clone, Debug)]
pub(crate) struct LoadedPlan {
    pub(crate) plan: Plan,
    file: Option<String>,
    // Lines of the steps of prologue, each stage, epilogue.
    prologue: Vec<usize>,
    stages: Vec<Vec<usize>>,
    epilogue: Vec<usize>,
}

impl LoadedPlan {
    /// File and line of a step; the plan's name if it is built in.
    pub(crate) fn place(&self, place: Place) -> String {
        let Some(file) = &self.file else {
            return format!("plan {}", self.plan.name);
        };
        let line = match place {
            Place::Prologue(i) => self.prologue.get(usize::from(i)),
            Place::Epilogue(i) => self.epilogue.get(usize::from(i)),
            Place::Stage(stage, i) => self
                .stages
                .get(usize::from(stage))
                .and_then(|lines| lines.get(usize::from(i))),
        };
        format!("{file}:{}", line.unwrap_or(&1))
    }

    /// The same built in or made by the program.
    pub(crate) fn built_in(plan: Plan) -> Self {
        LoadedPlan {
            plan,
            file: None,
            prologue: Vec::new(),
            stages: Vec::new(),
            epilogue: Vec::new(),
        }
    }
}

/// The built-in plan called `name`, or the plan in the file called so.
///
/// # Errors
/// There is neither, or the file does not describe a plan.
pub(crate) fn load(name: &str) -> Result<LoadedPlan, Failure> {
    if let Some(plan) = plan::builtin(name) {
        return Ok(LoadedPlan::built_in(plan));
    }
    let path = Path::new(name);
    let looks_like_file = path.extension().is_some() || name.contains('/');
    if !looks_like_file && !path.exists() {
        let names: Vec<_> = plan::BUILT_IN.iter().map(|(name, _)| *name).collect();
        return Err(Failure::input(format!(
            "there is no plan '{name}'; built in are {}, or give a TOML or JSON file ('ascend plan show dbo_941 --toml' prints one)",
            names.join(", ")
        )));
    }
    from_document(&Document::read(path)?)
}

fn from_document(document: &Document) -> Result<LoadedPlan, Failure> {
    let mut table = document.table()?;
    let name = table.need_text("name")?;
    let mut reader = Reader {
        builder: PlanBuilder::new(name, table.text("summary")?.unwrap_or("")),
        buffers: Vec::new(),
        ops: Vec::new(),
        file: &document.file,
    };
    let stagger = table.whole("stagger", 0, 100)?.unwrap_or(0);
    reader.builder.stagger(stagger as usize);
    for buffer in table.tables("buffers")? {
        reader.buffer(buffer)?;
    }
    for op in table.tables("ops")? {
        reader.op(op)?;
    }
    let mut loaded = LoadedPlan::built_in(plan::sequential());
    loaded.file = Some(document.file.clone());
    for (text, line) in table.texts("prologue")? {
        let step = reader.step(text, line)?;
        reader.builder.prologue().raw(step);
        loaded.prologue.push(line);
    }
    for mut stage in table.tables("stages")? {
        let steps = stage.texts("steps")?;
        let mut parsed = Vec::new();
        for &(text, line) in &steps {
            parsed.push(reader.step(text, line)?);
        }
        let mut building = reader.builder.stage(stage.text("name")?.unwrap_or("stage"));
        for step in parsed {
            building = building.raw(step);
        }
        if stage.flag("yields")? == Some(false) {
            building.without_yield();
        }
        loaded.stages.push(steps.iter().map(|&(_, line)| line).collect());
        stage.finish()?;
    }
    for (text, line) in table.texts("epilogue")? {
        let step = reader.step(text, line)?;
        reader.builder.epilogue().raw(step);
        loaded.epilogue.push(line);
    }
    loaded.plan = reader.builder.build().map_err(|error| table.refuse(error))?;
    table.finish()?;
    Ok(loaded)
}

struct Reader<'a> {
    builder: PlanBuilder,
    buffers: Vec<(String, BufferId)>,
    ops: Vec<(String, OpId)>,
    file: &'a str,
}

impl Reader<'_> {
    fn buffer(&mut self, mut table: Table<'_>) -> Result<(), Failure> {
        let name = table.need_text("name")?;
        let scope = choice(&mut table, "scope", Scope::from_name, "batch, layer or micro_batch")?;
        let owner = choice(&mut table, "owner", StreamRole::from_name, "compute, comm or aux")?;
        let id = self.builder.buffer(name, scope, owner);
        self.buffers.push((name.to_owned(), id));
        table.finish()
    }

    fn op(&mut self, mut table: Table<'_>) -> Result<(), Failure> {
        let name = table.need_text("name")?;
        let kind = choice(&mut table, "kind", OpKind::from_name, "compute, collective or move")?;
        let stream = choice(&mut table, "stream", StreamRole::from_name, "compute, comm or aux")?;
        let mut accesses = Vec::new();
        for (key, mode) in [
            ("reads", Mode::Read),
            ("updates", Mode::ReadWrite),
            ("writes", Mode::Write),
        ] {
            for (text, line) in table.texts(key)? {
                let (name, extent) = match text.rsplit_once('.') {
                    Some((name, "whole")) => (name, Extent::Whole),
                    Some((name, "chunk")) => (name, Extent::Chunk),
                    _ => (text, Extent::Own),
                };
                let buffer = self.buffers.iter().find(|(other, _)| other == name).ok_or_else(|| {
                    self.refuse(
                        line,
                        format!("there is no buffer '{name}'; declare it under [[buffers]]"),
                    )
                })?;
                accesses.push(buffer.1.access(extent, mode));
            }
        }
        let id = self.builder.op(name, kind, stream, &accesses);
        self.ops.push((name.to_owned(), id));
        table.finish()
    }

    fn step(&mut self, text: &str, line: usize) -> Result<Step, Failure> {
        let words: Vec<&str> = text.split_whitespace().collect();
        match words[..] {
            ["run", name] => {
                let op = self.ops.iter().find(|(other, _)| other == name).ok_or_else(|| {
                    self.refuse(
                        line,
                        format!("there is no operation '{name}'; declare it under [[ops]]"),
                    )
                })?;
                Ok(Step::Op(op.1))
            }
            ["record", key, "on", stream] => Ok(Step::Record {
                stream: self.stream(stream, line)?,
                key: self.builder.key(key),
            }),
            ["wait", key, "on", stream, ref rest @ ..] => {
                let (layer, micro_batch) = match rest {
                    [] => (WaitLayer::Same, WaitMicroBatch::Own),
                    ["previous", "layer"] => (WaitLayer::Previous, WaitMicroBatch::Own),
                    ["all", "micro-batches"] => (WaitLayer::Same, WaitMicroBatch::All),
                    ["micro-batch", "before"] => (WaitLayer::Same, WaitMicroBatch::Before),
                    ["previous", "layer,", "all", "micro-batches"] => (WaitLayer::Previous, WaitMicroBatch::All),
                    ["previous", "layer,", "micro-batch", "before"] => (WaitLayer::Previous, WaitMicroBatch::Before),
                    _ => return Err(self.unreadable(text, line)),
                };
                let stream = self.stream(stream.trim_end_matches(','), line)?;
                Ok(Step::Wait {
                    stream,
                    key: self.builder.key(key),
                    layer,
                    micro_batch,
                })
            }
            ["alloc", name] => Ok(Step::Alloc(self.buffer_id(name, line)?)),
            ["free", name] => Ok(Step::Free(self.buffer_id(name, line)?)),
            ["synchronize", stream] => Ok(Step::HostSync(self.stream(stream, line)?)),
            _ => Err(self.unreadable(text, line)),
        }
    }

    fn buffer_id(&self, name: &str, line: usize) -> Result<BufferId, Failure> {
        let found = self.buffers.iter().find(|(other, _)| other == name);
        found.map(|(_, id)| *id).ok_or_else(|| {
            self.refuse(
                line,
                format!("there is no buffer '{name}'; declare it under [[buffers]]"),
            )
        })
    }

    fn stream(&self, name: &str, line: usize) -> Result<StreamRole, Failure> {
        StreamRole::from_name(name)
            .ok_or_else(|| self.refuse(line, format!("there is no stream '{name}'; give compute, comm or aux")))
    }

    fn unreadable(&self, text: &str, line: usize) -> Failure {
        self.refuse(
            line,
            format!(
                "cannot read step '{text}'; write 'run OP', 'record KEY on STREAM', 'wait KEY on STREAM' (then ', previous layer', \
                 ', all micro-batches' or ', micro-batch before' if need be), 'alloc BUFFER', 'free BUFFER' or 'synchronize STREAM'"
            ),
        )
    }

    fn refuse(&self, line: usize, why: impl std::fmt::Display) -> Failure {
        Failure::input(format!("{}:{line}: {why}", self.file))
    }
}

fn choice<T>(
    table: &mut Table<'_>,
    key: &'static str,
    parse: impl Fn(&str) -> Option<T>,
    known: &str,
) -> Result<T, Failure> {
    let text = table.need_text(key)?;
    parse(text).ok_or_else(|| {
        let (file, line) = (table.file(), table.line_of(key));
        Failure::input(format!("{file}:{line}: {key} cannot be '{text}'; give {known}"))
    })
}

/// Writes a plan as TOML that [`load`] reads.
pub(crate) fn to_toml(plan: &Plan) -> String {
    let quoted = |text: &str| toml::Value::String(text.to_owned()).to_string();
    let list = |items: &[String]| {
        let lines: Vec<String> = items.iter().map(|item| format!("    {},\n", quoted(item))).collect();
        if items.is_empty() {
            "[]".to_owned()
        } else {
            format!("[\n{}]", lines.concat())
        }
    };
    let steps = |steps: &[Step]| list(&steps.iter().map(|step| step_text(plan, step)).collect::<Vec<_>>());
    let mut out = format!(
        "name = {}\nsummary = {}\nstagger = {}\nprologue = {}\nepilogue = {}\n",
        quoted(&plan.name),
        quoted(&plan.summary),
        plan.stagger,
        steps(&plan.prologue),
        steps(&plan.epilogue)
    );
    for stage in &plan.stages {
        out.push_str(&format!("\n[[stages]]\nname = {}\n", quoted(&stage.name)));
        if !stage.yields {
            out.push_str("yields = false\n");
        }
        out.push_str(&format!("steps = {}\n", steps(&stage.steps)));
    }
    for op in &plan.ops {
        out.push_str(&format!(
            "\n[[ops]]\nname = {}\nkind = \"{}\"\nstream = \"{}\"\n",
            quoted(&op.name),
            op.kind.name(),
            op.stream.name()
        ));
        for (key, mode) in [
            ("reads", Mode::Read),
            ("updates", Mode::ReadWrite),
            ("writes", Mode::Write),
        ] {
            let names: Vec<String> = op
                .accesses
                .iter()
                .filter(|access| access.mode == mode)
                .map(|access| {
                    let name = &plan.buffers[access.buffer.index()].name;
                    quoted(&match access.extent {
                        Extent::Own => name.clone(),
                        Extent::Chunk => format!("{name}.chunk"),
                        Extent::Whole => format!("{name}.whole"),
                    })
                })
                .collect();
            if !names.is_empty() {
                out.push_str(&format!("{key} = [{}]\n", names.join(", ")));
            }
        }
    }
    for buffer in &plan.buffers {
        out.push_str(&format!(
            "\n[[buffers]]\nname = {}\nscope = \"{}\"\nowner = \"{}\"\n",
            quoted(&buffer.name),
            buffer.scope.name(),
            buffer.owner.name()
        ));
    }
    out
}

/// One step as files and reports write it.
pub(crate) fn step_text(plan: &Plan, step: &Step) -> String {
    match *step {
        Step::Op(op) => format!("run {}", plan.op(op).name),
        Step::Record { stream, key } => format!("record {} on {stream}", plan.key_name(key)),
        Step::Wait {
            stream,
            key,
            layer,
            micro_batch,
        } => {
            let mut text = format!("wait {} on {stream}", plan.key_name(key));
            if layer == WaitLayer::Previous {
                text.push_str(", previous layer");
            }
            match micro_batch {
                WaitMicroBatch::Own => {}
                WaitMicroBatch::All => text.push_str(", all micro-batches"),
                WaitMicroBatch::Before => text.push_str(", micro-batch before"),
            }
            text
        }
        Step::Alloc(buffer) => format!("alloc {}", plan.buffers[buffer.index()].name),
        Step::Free(buffer) => format!("free {}", plan.buffers[buffer.index()].name),
        Step::HostSync(stream) => format!("synchronize {stream}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str) -> Result<LoadedPlan, Failure> {
        from_document(&Document::parse("p.toml", text, false)?)
    }

    #[test]
    fn every_built_in_plan_survives_being_written_and_read() {
        for (name, build) in plan::BUILT_IN {
            let plan = build();
            let mut again = parse(&to_toml(&plan)).expect(name).plan;
            // The order of an operation's accesses and of the keys does not matter and is not kept.
            let sorted = |plan: &mut Plan| {
                for op in &mut plan.ops {
                    op.accesses
                        .sort_by_key(|access| (access.buffer, access.mode, access.extent == Extent::Own));
                }
            };
            let mut plan = plan;
            sorted(&mut plan);
            sorted(&mut again);
            let text = |plan: &Plan| plan.steps().map(|step| step_text(plan, step)).collect::<Vec<_>>();
            assert_eq!(text(&again), text(&plan), "{name}");
            assert_eq!(
                (&again.ops, &again.buffers, again.stagger),
                (&plan.ops, &plan.buffers, plan.stagger)
            );
        }
    }

    #[test]
    fn a_mistake_is_refused_with_its_line() {
        let good = "name = 'p'\n[[buffers]]\nname = 'x'\nscope = 'batch'\nowner = 'compute'\n[[ops]]\nname = 'o'\nkind = 'compute'\n\
                    stream = 'compute'\nreads = ['x']\n[[stages]]\nsteps = [\n'run o',\n'record K on compute']\n";
        assert!(parse(good).is_ok());
        for (from, to, expected) in [
            ("'run o'", "'run p'", "p.toml:13: there is no operation 'p';"),
            (
                "record K on compute",
                "record K on comp",
                "p.toml:14: there is no stream 'comp';",
            ),
            (
                "record K on compute",
                "recrod K on compute",
                "p.toml:14: cannot read step",
            ),
            ("reads = ['x']", "reads = ['z']", "p.toml:10: there is no buffer 'z';"),
            ("scope = 'batch'", "scope = 'bach'", "p.toml:4: scope cannot be 'bach';"),
            ("name = 'p'\n", "", "has no name"),
            (
                "name = 'p'\n",
                "name = 'p'\ncolour = 1\n",
                "p.toml:2: the file has no key 'colour';",
            ),
            ("steps", "step", "has no key 'step';"),
        ] {
            let error = format!("{:?}", parse(&good.replace(from, to)).expect_err(to));
            assert!(error.contains(expected), "{to}: {error}");
        }
        let located = parse(good).expect("good").place(Place::Stage(0, 1));
        assert_eq!(located, "p.toml:14");
    }
}
