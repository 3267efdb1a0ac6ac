//! Every test that makes a world runs on both executors, and every public function is called by such a test.
//!
//! The list of functions is docs/API.txt. What is looked at is text: the body of each test function that runs on both executors, and of the functions
//! it calls in the same file. Names that several types have count for all of them.

use std::collections::BTreeSet;
use std::path::Path;
use std::{fs, iter};

/// Called by no test on both executors, each for a reason.
const EXCEPTIONS: &[(&str, &str)] = &[
    (
        "load",
        "loads a library: tests/dropin, which runs both executors through variables",
    ),
    ("load_from", "as `load`"),
    (
        "from_table",
        "a table without a simulation behind it: tests/conformance_old.rs, tests/process.rs",
    ),
    ("finalize", "ends the process's library: tests/process.rs"),
    ("open_ipc_event", "needs another process"),
    ("ordinal", "C's number of a device, which no executor looks at"),
    ("backend", "what was chosen, whichever executor it has: tests/dropin"),
    ("simulation", "the world itself: the helper `world` of these tests"),
    (
        "label",
        "layer and key for findings and traces: tests/multistream_run.rs",
    ),
];

/// Not looked at: modules whose functions never call a runtime, so that no executor has a part in them.
const APART: &[&str] = &[
    "src/error.rs",
    "src/collective/element.rs",
    "src/multistream/attention/",
    "src/multistream/batch/",
    "src/multistream/config.rs",
    "src/multistream/plan/",
    "src/multistream/profit.rs",
    "src/multistream/simulate/",
    "src/multistream/split/",
    "src/multistream/vote.rs",
    "src/multistream/key.rs",
    "src/multistream/layer.rs",
];

/// Tests that make a world on one executor, each for a reason.
const ON_ONE: &[(&str, &str)] = &[
    (
        "a_loaded_library_is_initialised_once_and_kept_apart_from_the_mock",
        "a library runs on threads",
    ),
    (
        "every_case_passes_with_threads",
        "the suite, whose next test compares both",
    ),
    (
        "a_device_that_does_wrong_is_found_out",
        "the suite's own findings, whatever runs it",
    ),
    (
        "worker_threads_do_not_wait_out_what_nobody_can_end",
        "says itself which",
    ),
    (
        "a_future_is_woken_by_a_thread_of_ours",
        "only worker threads are not the caller's",
    ),
];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The public functions, each with the file it is in.
fn functions() -> Vec<(String, String)> {
    let text = fs::read_to_string(root().join("docs/API.txt")).expect("docs/API.txt is there");
    let mut file = String::new();
    let mut functions = Vec::new();
    for line in text.lines() {
        if let Some(name) = line.strip_prefix("=== ") {
            file = name.to_owned();
        } else if let Some((before, rest)) = line.trim_start().split_once("fn ")
            && before.starts_with("pub")
        {
            let name: String = rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            functions.push((file.clone(), name));
        }
    }
    functions
}

/// The functions of a file: name and text. A function ends before the next line that begins one at the left margin.
fn bodies(text: &str) -> Vec<(String, String)> {
    let begins = |line: &str| {
        let rest = line.strip_prefix("pub(crate) ").unwrap_or(line);
        rest.strip_prefix("fn ")
            .or_else(|| rest.strip_prefix("async fn "))
            .map(|rest| {
                rest.chars()
                    .take_while(|c| c.is_alphanumeric() || *c == '_')
                    .collect::<String>()
            })
    };
    let mut found: Vec<(String, String)> = Vec::new();
    for line in text.lines() {
        match begins(line) {
            Some(name) => found.push((name, line.to_owned())),
            None => {
                if let Some((_, body)) = found.last_mut() {
                    body.push('\n');
                    body.push_str(line);
                }
            }
        }
    }
    found
}

/// The texts of the test files.
fn files() -> Vec<String> {
    let files = fs::read_dir(root().join("tests")).expect("the tests are there");
    files
        .filter_map(|file| Some(file.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|e| e == "rs"))
        .map(|path| fs::read_to_string(path).expect("readable"))
        .collect()
}

/// Whether a function goes through both executors.
fn both(body: &str) -> bool {
    let words = [
        "on_both(",
        "on_each(",
        " in EXECUTORS",
        "EXECUTORS.iter()",
        "EXECUTORS.into_iter()",
    ];
    words.iter().any(|word| body.contains(word))
        || (body.contains("Executor::Inline") && body.contains("Executor::Threads"))
}

/// The text of all that runs on both executors.
fn exercised() -> String {
    let mut all = String::new();
    for text in files() {
        let bodies = bodies(&text);
        let mut reached: BTreeSet<&str> = bodies
            .iter()
            .filter(|(_, body)| both(body))
            .map(|(name, _)| &**name)
            .collect();
        // What those call in the same file, to any depth.
        loop {
            let more: Vec<&str> = bodies
                .iter()
                .filter(|(name, _)| !reached.contains(&**name))
                .filter(|(name, _)| {
                    bodies
                        .iter()
                        .any(|(caller, body)| reached.contains(&**caller) && body.contains(&format!("{name}(")))
                })
                .map(|(name, _)| &**name)
                .collect();
            if more.is_empty() {
                break;
            }
            reached.extend(more);
        }
        for (name, body) in &bodies {
            if reached.contains(&**name) {
                all.push_str(body);
            }
        }
        // The tables of calls that fail, which are gone through on both.
        for table in ["const CASES", "const MAKERS", "const DROPS"] {
            if let Some((_, cases)) = text.split_once(table) {
                all.push_str(cases.split("];").next().unwrap_or_default());
            }
        }
    }
    // The suite, which tests/conformance.rs runs on both.
    let suite = root().join("ascend-cli/src/conformance/suite");
    for file in fs::read_dir(suite).expect("the suite is there").filter_map(Result::ok) {
        all.push_str(&fs::read_to_string(file.path()).expect("readable"));
    }
    all
}

#[test]
fn every_public_function_is_called_on_both_executors() {
    let exercised = exercised();
    let called = |name: &str| {
        let mut rest = &*exercised;
        iter::from_fn(|| {
            let at = rest.find(name)?;
            let (before, after) = rest.split_at(at);
            rest = &after[name.len()..];
            Some((
                before.ends_with(['.', ':', ' ', '(', '&']),
                rest.starts_with(['(', ':']) || rest.starts_with(")"),
            ))
        })
        .any(|(begins, ends)| begins && ends)
    };
    let functions = functions();
    assert!(functions.len() > 300, "{} functions", functions.len());
    let missing: Vec<String> = functions
        .iter()
        .filter(|(file, _)| !APART.iter().any(|apart| file.starts_with(apart)))
        .filter(|(_, name)| !EXCEPTIONS.iter().any(|(exception, _)| exception == name))
        .filter(|(_, name)| !called(name))
        .map(|(file, name)| format!("{file}: {name}"))
        .collect();
    assert!(
        missing.is_empty(),
        "no test on both executors calls:\n{}",
        missing.join("\n")
    );
    for (exception, why) in EXCEPTIONS {
        assert!(
            functions.iter().any(|(_, name)| name == exception),
            "{exception} is gone ({why})"
        );
    }
}

#[test]
fn every_test_that_makes_a_world_makes_it_on_both_executors() {
    let mut on_one = BTreeSet::new();
    let mut on_both = 0;
    // The texts that are looked for here would be found.
    for text in files().into_iter().filter(|text| !text.contains("fn files()")) {
        let bodies = bodies(&text);
        // What makes a world, by itself or by a function of the same file.
        let makes = |body: &str| {
            ["Runtime::mock(", " with(", "= one(", "(one("]
                .iter()
                .any(|word| body.contains(word))
        };
        let mut makers: BTreeSet<&str> = bodies
            .iter()
            .filter(|(_, body)| makes(body))
            .map(|(name, _)| &**name)
            .collect();
        loop {
            let calls = |body: &str| makers.iter().any(|maker| body.contains(&format!(" {maker}(")));
            let more: Vec<&str> = bodies
                .iter()
                .filter(|(name, body)| {
                    !makers.contains(&**name) && calls(body.split_once('{').map_or("", |(_, body)| body))
                })
                .map(|(name, _)| &**name)
                .collect();
            if more.is_empty() {
                break;
            }
            makers.extend(more);
        }
        for part in text.split("\n#[test]\n").skip(1) {
            let Some((_, rest)) = part.split_once("fn ") else {
                continue;
            };
            let name = rest.split('(').next().unwrap_or_default().to_owned();
            let Some((_, body)) = bodies.iter().find(|(other, _)| *other == name) else {
                continue;
            };
            // By itself, or by a function of the same file.
            let helped = |(other, text): &(String, String)| {
                let loops = text.contains("on_both(") || text.contains("on_each(");
                loops && body.contains(&format!("{other}("))
            };
            if both(body) || bodies.iter().any(helped) {
                on_both += 1;
            } else if makers.contains(&*name) {
                on_one.insert(name);
            }
        }
    }
    let excused: BTreeSet<String> = ON_ONE.iter().map(|(name, _)| (*name).to_owned()).collect();
    assert_eq!(on_one, excused, "left: on one executor; right: those with a reason");
    assert!(on_both > 100, "{on_both} tests run on both executors");
}
