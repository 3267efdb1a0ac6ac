//! Reads the data and runs a case.

use crate::lab::{
    self,
    script::{self, Step},
    setup::Setup,
    world::Executor,
};

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
    let setup = Setup::observed(case.process);
    let steps: Vec<Vec<Step>> = case.rows.iter().map(|row| row.steps.clone()).collect();
    let results = lab::rows(executor, &setup, &steps);
    let mut found = Vec::new();
    let mut broken: Option<String> = None;
    for (row, result) in case.rows.iter().zip(results) {
        let result = match &broken {
            Some(why) => Err(why.clone()),
            None => result,
        };
        match &row.label {
            Some((number, trust)) => found.push((
                format!("{}.{number}", case.name),
                Verdict {
                    trust: trust.clone(),
                    why: result.err(),
                    made: !row.steps.is_empty(),
                },
            )),
            // What a case needs is there, or none of it can be trusted.
            None => {
                if let (Err(why), None) = (result, &broken) {
                    broken = Some(format!("not reached: setup {why}"));
                }
            }
        }
    }
    found
}
