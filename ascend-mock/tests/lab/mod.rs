//! The laboratory in which facts are checked: scripts of C calls against a simulated machine.
//!
//! A script says what is called and what must come back ([`script`]); it runs on both executors, each time on a fresh machine and a fresh
//! thread, or in a process of its own where the fact is about what the runtime keeps per process.

pub(crate) mod call;
mod callback;
mod judge;
pub(crate) mod run;
pub(crate) mod script;
mod value;
mod words;
pub(crate) mod world;

use std::{
    process::Command,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering::SeqCst},
        mpsc,
    },
    time::Duration,
};

use run::Run;
use script::Step;
use world::{BOTH, Executor, Setup, World};

/// How long a script may take before it is called stuck.
const PATIENCE: Duration = Duration::from_secs(60);

/// Set in a child process to the name of the executor.
pub(crate) const CHILD: &str = "ASCEND_FACT_EXECUTOR";

/// Lines that say where a script runs.
#[derive(Clone, Debug, Default)]
struct Directives {
    /// A process of its own, with these variables.
    process: Option<Vec<(String, String)>>,
    only: Option<Executor>,
    setup: Setup,
}

impl Directives {
    fn take(script: &str) -> (Directives, String) {
        let mut found = Directives::default();
        let mut rest = String::new();
        for line in script.lines() {
            let mut words = line.split_whitespace();
            match words.next() {
                Some("!process") => {
                    let variables = words.filter_map(|w| w.split_once('='));
                    found.process = Some(variables.map(|(k, v)| (k.to_owned(), v.to_owned())).collect());
                }
                Some("!inline") => found.only = Some(Executor::Inline),
                Some("!threads") => found.only = Some(Executor::Threads),
                Some("!devices") => found.setup.devices = words.next().and_then(|n| n.parse().ok()).unwrap_or(0),
                Some("!streams") => found.setup.streams = words.next().and_then(|n| n.parse().ok()),
                Some("!events") => found.setup.events = words.next().and_then(|n| n.parse().ok()),
                Some("!soc") => found.setup.soc = words.next().unwrap_or_default().to_owned(),
                Some("!fault") => found.setup.fault(words),
                Some(word) if word.starts_with('!') => panic!("no directive {word}"),
                _ => {
                    rest.push_str(line);
                    rest.push('\n');
                }
            }
        }
        (found, rest)
    }
}

/// Runs a script on both executors and panics with the statement that was not answered as expected.
pub(crate) fn prove(module: &str, name: &str, fact: &str, text: &str) {
    let (directives, script) = Directives::take(text);
    let steps = script::parse(&script).unwrap_or_else(|why| panic!("{name}: {why}"));
    for executor in BOTH {
        if directives.only.is_some_and(|only| only != executor) {
            continue;
        }
        let Some(variables) = &directives.process else {
            if let Err(why) = attempt(executor, directives.setup.clone(), &steps) {
                panic!("{name} on {executor:?} ({fact}): {why}");
            }
            continue;
        };
        match std::env::var(CHILD) {
            Ok(child) if child == format!("{executor:?}") => {
                let mut setup = directives.setup.clone();
                setup.drop_in = !variables.is_empty();
                if let Err(why) = attempt(executor, setup, &steps) {
                    panic!("{name} on {executor:?} ({fact}): {why}");
                }
            }
            Ok(_) => {}
            Err(_) => {
                let mut variables = variables.clone();
                if !variables.is_empty() {
                    let executor = format!("{executor:?}").to_lowercase();
                    variables.push(("ASCEND_MOCK_EXECUTOR".to_owned(), executor));
                    variables.push(("ASCEND_MOCK_DEVICES".to_owned(), directives.setup.devices.to_string()));
                }
                in_child(module, name, executor, &variables);
            }
        }
    }
}

/// Runs the test of that name in a process of its own.
pub(crate) fn in_child(module: &str, name: &str, executor: Executor, variables: &[(String, String)]) {
    let module = module.split_once("::").map_or("", |(_, path)| path);
    let program = std::env::current_exe().expect("the path of this test");
    let output = Command::new(program)
        .args([format!("{module}::{name}").as_str(), "--exact", "--nocapture"])
        .env(CHILD, format!("{executor:?}"))
        .envs(variables.iter().cloned())
        .output()
        .expect("this test can be started again");
    let text = String::from_utf8_lossy(&output.stdout) + String::from_utf8_lossy(&output.stderr);
    assert!(
        output.status.success() && text.contains("1 passed"),
        "in a child process: {text}"
    );
}

/// The executor, if this is a child process.
pub(crate) fn child() -> Option<Executor> {
    let name = std::env::var(CHILD).ok()?;
    BOTH.into_iter().find(|e| format!("{e:?}") == name)
}

/// Runs all of a script on a fresh machine and a fresh thread.
fn attempt(executor: Executor, setup: Setup, steps: &[Step]) -> Result<(), String> {
    let (done, result) = mpsc::channel();
    let at = Arc::new(AtomicUsize::new(0));
    let progress = Arc::clone(&at);
    let owned = steps.to_vec();
    std::thread::spawn(move || {
        let mut run = Run::new(World::new(executor, &setup));
        let result = owned.iter().enumerate().try_for_each(|(index, step)| {
            progress.store(index, SeqCst);
            run.step(step)
                .map_err(|why| format!("statement {} `{}` {why}", index + 1, step.text))
        });
        // The test may have given up waiting.
        let _ = done.send(result);
    });
    match result.recv_timeout(PATIENCE) {
        Ok(result) => result,
        Err(mpsc::RecvTimeoutError::Timeout) => {
            let at = at.load(SeqCst);
            Err(format!(
                "statement {} `{}` does not come back",
                at + 1,
                steps.get(at).map_or("", |s| &s.text)
            ))
        }
        Err(mpsc::RecvTimeoutError::Disconnected) => {
            let at = at.load(SeqCst);
            Err(format!(
                "statement {} `{}` panicked",
                at + 1,
                steps.get(at).map_or("", |s| &s.text)
            ))
        }
    }
}

/// Makes a test of each fact: its name, the place in the reference that states it, and the script that shows it.
macro_rules! facts {
    ($($(#[$attribute:meta])* $name:ident: $fact:literal => $script:literal;)*) => {
        $(
            #[test]
            $(#[$attribute])*
            fn $name() {
                $crate::lab::prove(module_path!(), stringify!($name), $fact, $script);
            }
        )*
    };
}

pub(crate) use facts;
