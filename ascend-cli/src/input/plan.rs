//! Plans by name or from files, in the format that `ascend_rt::multistream::plan` reads and writes, with the line of every step.

use std::path::Path;

use ascend_rt::multistream::plan::{self, Finding, Place, Plan, Step, WaitLayer, WaitMicroBatch};

use super::node::{Document, Node, Value};
use crate::exit::{Failure, without_function};

/// Layers that a plan is written out for to be checked: a layer, the one before and the one behind.
const CHECKED_LAYERS: usize = 3;

/// A plan, and where its steps stand if it came from a file.
#[derive(Clone, Debug)]
pub(crate) struct LoadedPlan {
    /// The plan.
    pub(crate) plan: Plan,
    document: Option<Document>,
}

impl LoadedPlan {
    /// The same for a plan that is in no file.
    pub(crate) fn built_in(plan: Plan) -> Self {
        LoadedPlan { plan, document: None }
    }

    /// Refuses a plan that races: it computes wrong numbers, and how fast it does so is not worth knowing.
    ///
    /// # Errors
    /// Names file, line, finding and fix.
    pub(crate) fn refuse_wrong(&self, micro_batches: usize) -> Result<(), Failure> {
        match self.errors(micro_batches).first() {
            None => Ok(()),
            Some(error) => Err(Failure::input(format!(
                "{error}; 'ascend plan check' lists all findings"
            ))),
        }
    }

    /// What makes the plan wrong, each with its place and fix.
    pub(crate) fn errors(&self, micro_batches: usize) -> Vec<String> {
        let report = self.plan.check(CHECKED_LAYERS, micro_batches);
        report
            .errors()
            .map(|finding| format!("{}: {finding}", self.place_of(finding)))
            .collect()
    }

    /// Tells whether it is a built-in plan, and not one in a file that is called so.
    pub(crate) fn is_built_in(&self) -> bool {
        plan::builtin(&self.plan.name).is_some_and(|plan| plan == self.plan)
    }

    fn name_is_taken(&self) -> Failure {
        let place = match &self.document {
            Some(document) => {
                let line = member(&document.root, "name").map_or(1, |node| node.line);
                format!("{}:{line}", document.file)
            }
            None => format!("plan {}", self.plan.name),
        };
        Failure::input(format!(
            "{place}: another plan of this command is called '{}'; give this one a name of its own",
            self.plan.name
        ))
    }

    /// File and line of a finding.
    pub(crate) fn place_of(&self, finding: &Finding) -> String {
        match &finding.at {
            Some(item) => self.place(item.place),
            None => format!("plan {}", self.plan.name),
        }
    }

    /// File and line of a step; the plan's name if it is built in.
    fn place(&self, place: Place) -> String {
        let Some(document) = &self.document else {
            return format!("plan {}", self.plan.name);
        };
        let node = match place {
            Place::Prologue(i) => find(&document.root, &["prologue"], &[i.into()]),
            Place::Epilogue(i) => find(&document.root, &["epilogue"], &[i.into()]),
            Place::Stage(stage, i) => find(&document.root, &["stages", "steps"], &[stage.into(), i.into()]),
        };
        format!("{}:{}", document.file, node.map_or(1, |node| node.line))
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
    if path.extension().is_none() && !name.contains('/') && !path.exists() {
        let names: Vec<_> = plan::BUILT_IN.iter().map(|entry| entry.name).collect();
        return Err(Failure::input(format!(
            "there is no plan '{name}'; built in are {}, or give a TOML or JSON file ('ascend plan show dbo_941 --toml' prints one)",
            names.join(", ")
        )));
    }
    let text = Document::text(path)?;
    parse(name, &text, Document::is_json(path))
}

/// The sequential plan and those named, each once.
///
/// # Errors
/// As [`load`], or two different plans have one name.
pub(crate) fn load_all<'a>(names: impl IntoIterator<Item = &'a str>) -> Result<Vec<LoadedPlan>, Failure> {
    let mut plans = vec![LoadedPlan::built_in(plan::sequential())];
    for name in names {
        let loaded = load(name)?;
        match plans.iter().find(|other| other.plan.name == loaded.plan.name) {
            None => plans.push(loaded),
            Some(same) if same.plan == loaded.plan => {}
            Some(_) => return Err(loaded.name_is_taken()),
        }
    }
    Ok(plans)
}

fn parse(file: &str, text: &str, json: bool) -> Result<LoadedPlan, Failure> {
    let document = Document::parse(file, text, json)?;
    let parsed = if json {
        serde_json::from_str::<Plan>(text).map_err(|error| {
            let message = error.to_string();
            let message = message.split(" at line ").next().unwrap_or_default().to_owned();
            (message, Some(error.line()))
        })
    } else {
        toml::from_str::<Plan>(text).map_err(|error| {
            let line = error.span().map(|span| super::node::line_of(text, span.start));
            (error.message().replace('\n', ", "), line)
        })
    };
    match parsed {
        Ok(plan) => Ok(LoadedPlan {
            plan,
            document: Some(document),
        }),
        Err((message, line)) => {
            let line = line_of_message(&document.root, &message).or(line).unwrap_or(1);
            let message = without_function(&message);
            Err(Failure::input(format!(
                "{file}:{line}: {message}; 'ascend plan show dbo_941 --toml' prints an example"
            )))
        }
    }
}

// The library names the place of a mistake in words ("stage experts, step 3: .."); this finds its line.
fn line_of_message(root: &Node, message: &str) -> Option<usize> {
    let message = message.strip_prefix("plan: ").unwrap_or(message);
    let place = &message[message
        .find("prologue, step ")
        .or(message.find("epilogue, step "))
        .or(message
            .find("stage ")
            .or(message.find("operation "))
            .or(message.find("buffer ")))?..];
    let words = place.split(": ").next()?;
    let step = |words: &str| {
        words
            .rsplit_once(", step ")
            .and_then(|(_, number)| number.parse::<usize>().ok())
    };
    if let Some(rest) = words.strip_prefix("stage ") {
        let (name, _) = rest.rsplit_once(", step ")?;
        let stage = named(root, "stages", name)?;
        return find(stage, &["steps"], &[step(words)?.checked_sub(1)?]).map(|node| node.line);
    }
    for section in ["prologue", "epilogue"] {
        if words.starts_with(section) {
            return find(root, &[section], &[step(words)?.checked_sub(1)?]).map(|node| node.line);
        }
    }
    for (word, list) in [("operation ", "ops"), ("buffer ", "buffers")] {
        if let Some(name) = words.strip_prefix(word) {
            return named(root, list, name).map(|node| node.line);
        }
    }
    None
}

fn member<'a>(node: &'a Node, key: &str) -> Option<&'a Node> {
    match &node.value {
        Value::Table(members) => members.iter().find(|(name, _)| name == key).map(|(_, node)| node),
        _ => None,
    }
}

// Goes down through lists: list `keys[0]`, its element `at[0]`, that one's list `keys[1]`, ...
fn find<'a>(root: &'a Node, keys: &[&str], at: &[usize]) -> Option<&'a Node> {
    let mut node = root;
    for (key, &i) in keys.iter().zip(at) {
        match &member(node, key)?.value {
            Value::List(list) => node = list.get(i)?,
            _ => return None,
        }
    }
    Some(node)
}

fn named<'a>(root: &'a Node, list: &str, name: &str) -> Option<&'a Node> {
    let Value::List(list) = &member(root, list)?.value else {
        return None;
    };
    let is_called =
        |node: &&Node| matches!(member(node, "name").map(|node| &node.value), Some(Value::Text(text)) if text == name);
    list.iter().find(is_called)
}

/// Writes a plan as TOML that [`load`] reads.
///
/// # Errors
/// The plan has something that TOML cannot say.
pub(crate) fn to_toml(plan: &Plan) -> Result<String, Failure> {
    toml::to_string(plan).map_err(Failure::environment)
}

/// One step in words.
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

    const GOOD: &str = "name = 'p'\n[[buffers]]\nname = 'x'\nscope = 'batch'\n[[ops]]\nname = 'o'\nkind = 'compute'\n\
                        stream = 'compute'\nreads = ['x']\n[[stages]]\nname = 's'\nsteps = [\n{ op = 'o' },\n\
                        { record = 'K', stream = 'compute' }]\n";

    #[test]
    fn every_built_in_plan_survives_being_written_and_read() {
        for entry in plan::BUILT_IN {
            let plan = (entry.build)();
            let toml = to_toml(&plan).expect("writable");
            assert_eq!(parse("p.toml", &toml, false).expect(entry.name).plan, plan);
            let json = serde_json::to_string_pretty(&plan).expect("writable");
            assert_eq!(parse("p.json", &json, true).expect(entry.name).plan, plan);
        }
    }

    #[test]
    fn a_step_knows_its_line() {
        let loaded = parse("p.toml", GOOD, false).expect("good");
        assert_eq!(loaded.place(Place::Stage(0, 1)), "p.toml:14");
        assert_eq!(
            LoadedPlan::built_in(plan::dbo_full()).place(Place::Epilogue(0)),
            "plan dbo_full"
        );
    }

    #[test]
    fn only_the_plan_itself_counts_as_built_in() {
        assert!(load("dbo_941").expect("built in").is_built_in());
        let plans = load_all(["dbo_941", "sequential", "dbo_941"]).expect("built in");
        let names: Vec<_> = plans.iter().map(|loaded| loaded.plan.name.as_str()).collect();
        assert_eq!(names, ["sequential", "dbo_941"]);
        let changed = GOOD.replace("'p'", "'dbo_941'");
        let loaded = parse("p.toml", &changed, false).expect("good");
        assert!(!loaded.is_built_in());
        assert!(format!("{:?}", loaded.name_is_taken()).contains("p.toml:1: another plan"));
    }

    #[test]
    fn a_mistake_is_refused_with_its_line() {
        for (from, to, expected) in [
            ("op = 'o'", "op = 'p'", "p.toml:13: "),
            ("stream = 'compute' }]", "stream = 'comp' }]", "p.toml:14: "),
            ("record = 'K'", "recrod = 'K'", "p.toml:14: "),
            ("reads = ['x']", "reads = ['z']", "p.toml:5: "),
            ("scope = 'batch'", "scope = 'bach'", "p.toml:2: "),
            ("name = 'p'\n", "name = 'p'\ncolour = 1\n", "p.toml:2: "),
            ("kind = 'compute'", "kind = 7", "p.toml:7: "),
        ] {
            let error = format!("{:?}", parse("p.toml", &GOOD.replace(from, to), false).expect_err(to));
            assert!(error.contains(expected), "{to}: {error}");
        }
        let json = "{\"name\": \"p\", \"buffers\": [], \"ops\": [],\n\"stages\": [{\"name\": \"s\", \"steps\": [\n{\"op\": \"q\"}]}]}";
        let error = format!("{:?}", parse("p.json", json, true).expect_err("no operation"));
        assert!(error.contains("p.json:3: "), "{error}");
    }
}
