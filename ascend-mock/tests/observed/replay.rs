//! Reads the data and runs a case.

use std::{process::Command, sync::mpsc, time::Duration};

use crate::lab::{
    self,
    run::Run,
    script::{self, Step},
    world::{Executor, Setup, World},
};

/// Names the case that a child process replays.
pub(super) const CASE: &str = "ASCEND_FACT_CASE";

/// A sequence of calls that was observed in a process of its own.
#[derive(Clone, Debug)]
pub(super) struct Case {
    pub(super) name: String,
    /// Whether it is about what the runtime keeps per process.
    pub(super) process: bool,
    rows: Vec<Row>,
}

#[derive(Clone, Debug)]
struct Row {
    /// Number and trust; none for what happens between the rows.
    label: Option<(String, String)>,
    steps: Vec<Step>,
}

/// What came of a row.
#[derive(Clone, Debug)]
pub(super) struct Verdict {
    pub(super) trust: String,
    /// What differed.
    pub(super) why: Option<String>,
    made: bool,
}

impl Verdict {
    /// Whether the mock answers otherwise than the runtime's own code.
    pub(super) fn is_wrong(&self) -> bool {
        self.trust == "host" && self.why.is_some()
    }

    pub(super) fn word(&self) -> &'static str {
        match (self.made, &self.why) {
            (false, _) => "not made",
            (true, None) => "equal",
            (true, Some(_)) => "differs",
        }
    }

    pub(super) fn line(&self) -> String {
        format!("{}\t{}\t{}", self.trust, self.made, self.why.as_deref().unwrap_or(""))
    }

    fn parse(line: &str) -> Option<(String, Verdict)> {
        let mut fields = line.strip_prefix("row\t")?.split('\t');
        let row = fields.next()?.to_owned();
        let trust = fields.next()?.to_owned();
        let made = fields.next()? == "true";
        let why = fields.next().filter(|why| !why.is_empty()).map(str::to_owned);
        Some((row, Verdict { trust, why, made }))
    }
}

/// The cases of a data file.
pub(super) fn cases(file: &str) -> Vec<Case> {
    let mut cases: Vec<Case> = Vec::new();
    // Name and setup of the group that is being read.
    let mut group: Option<(String, Vec<Row>)> = None;
    for line in file.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        if let Some(name) = line.strip_prefix("case ") {
            cases.push(Case {
                name: name.to_owned(),
                process: false,
                rows: Vec::new(),
            });
            group = None;
            continue;
        }
        if let Some(name) = line.strip_prefix("group ") {
            group = Some((name.to_owned(), Vec::new()));
            continue;
        }
        if let Some((name, setup)) = &mut group {
            let row = row(line);
            if row.label.is_none() {
                setup.push(row);
            } else {
                let rows = setup.iter().cloned().chain([row]).collect();
                cases.push(Case {
                    name: name.clone(),
                    process: false,
                    rows,
                });
            }
            continue;
        }
        let case = cases.last_mut().expect("a case before its rows");
        if line == "+ process" {
            case.process = true;
            continue;
        }
        case.rows.push(row(line));
    }
    cases
}

/// A row of a case, or what happens between two of them.
fn row(line: &str) -> Row {
    let (label, text) = match line.strip_prefix("+ ") {
        Some(text) => (None, text),
        None => {
            let (label, text) = line.split_once('|').expect("a row");
            let (number, trust) = label.trim().split_once(' ').expect("number and trust");
            (Some((number.to_owned(), trust.to_owned())), text)
        }
    };
    Row {
        label,
        steps: script::parse(text).expect("a statement"),
    }
}

/// Runs a case on a fresh machine; a statement that does not come back ends it.
pub(super) fn replay(executor: Executor, case: &Case) -> Vec<(String, Verdict)> {
    let (sender, verdicts) = mpsc::channel();
    let owned = case.clone();
    std::thread::spawn(move || {
        let mut run = Run::new(World::new(executor, &Setup::observed()));
        for row in &owned.rows {
            let mut steps = row.steps.iter();
            let result = steps.try_for_each(|step| run.step(step).map_err(|why| format!("`{}` {why}", step.text)));
            // Nobody listens any more when the case was given up.
            let _ = sender.send(result);
        }
    });
    let mut found = Vec::new();
    let mut broken: Option<String> = None;
    for row in &case.rows {
        let made = !row.steps.is_empty();
        let result = match &broken {
            Some(why) => Err(why.clone()),
            None => verdicts.recv_timeout(Duration::from_secs(20)).unwrap_or_else(|why| {
                let why = format!("{} {why}", row.steps.first().map_or("", |step| &step.text));
                broken = Some(format!("not reached: {why}"));
                Err(why)
            }),
        };
        match (&row.label, result) {
            (Some((number, trust)), result) => {
                let why = result.err();
                found.push((
                    format!("{}.{number}", case.name),
                    Verdict {
                        trust: trust.clone(),
                        why,
                        made,
                    },
                ));
            }
            // What a case needs is there, or none of it can be trusted.
            (None, Err(why)) => broken = broken.or_else(|| Some(format!("not reached: setup {why}"))),
            (None, Ok(())) => {}
        }
    }
    found
}

/// Runs a case in a process of its own.
pub(super) fn in_child(module: &str, test: &str, executor: Executor, case: &Case) -> Vec<(String, Verdict)> {
    let module = module.split_once("::").map_or("", |(_, path)| path);
    let output = Command::new(std::env::current_exe().expect("the path of this test"))
        .args([format!("{module}::{test}").as_str(), "--exact", "--nocapture"])
        .env(lab::CHILD, format!("{executor:?}"))
        .env(CASE, &case.name)
        .output()
        .expect("this test can be started again");
    let text = String::from_utf8_lossy(&output.stdout);
    let found: Vec<_> = text.lines().filter_map(Verdict::parse).collect();
    let rows = case.rows.iter().filter_map(|row| row.label.as_ref());
    if found.len() == rows.clone().count() {
        return found;
    }
    let why = format!("the child process: {text} {}", String::from_utf8_lossy(&output.stderr));
    rows.map(|(number, trust)| {
        let verdict = Verdict {
            trust: trust.clone(),
            why: Some(why.clone()),
            made: true,
        };
        (format!("{}.{number}", case.name), verdict)
    })
    .collect()
}
