//! The safe crate through its own front door, [`Runtime::load`], against the drop-in: the suite of `ascend conformance`, with the same verdict
//! for every case as on a mock in this process, on both executors.

#[path = "../../../ascend-cli/src/conformance/simulated.rs"]
mod simulated;
#[path = "../../../ascend-cli/src/conformance/suite/mod.rs"]
#[allow(dead_code, unused_imports, reason = "the command prints all of it")]
mod suite;

use ascend_rt::mock::{Executor, Mock, Strictness};
use ascend_rt::{Backend, Context, Module, Read, Result, Runtime, Write};
use dropin_tests::{command, library, run};
use std::time::Duration;
use suite::{KERNEL, Scene};

/// Longer than any case takes on a machine that is busy with others.
const LIMIT: Duration = Duration::from_secs(120);

/// Set in the process that loads the library.
const LOADER: &str = "DROPIN_TESTS_LOADER";

fn module(context: &Context) -> std::result::Result<Module, String> {
    context
        .module_from_bytes(b"ascend-mock-kernels")
        .map_err(|error| error.to_string())
}

/// Every case with its verdict, one a line.
fn verdicts(runtime: &Runtime) -> Result<Vec<String>> {
    let scene = Scene::new(runtime.device(0)?, module)?;
    let ran = suite::all().map(|case| suite::run(case, &scene, LIMIT));
    Ok(ran.map(|ran| format!("{}: {:?}", ran.case.name, ran.verdict)).collect())
}

/// The verdicts on a mock in this process.
fn in_process(executor: Executor) -> Vec<String> {
    let mock = Mock::builder()
        .devices(2)
        .executor(executor)
        .strictness(Strictness::Faithful)
        .kernel::<(Read<f32>, Write<f32>, f32)>(KERNEL, |block, (input, output, factor)| {
            for i in block.range(input.len()) {
                output[i] = input[i] * factor;
            }
        })
        .build();
    let runtime = Runtime::mock(mock).expect("a mock");
    verdicts(&runtime).expect("the suite runs")
}

/// The verdicts on the library, where an installed one would be, in a process of its own.
fn loaded(executor: &str) -> Vec<String> {
    // Not in cargo's build folder: a simulation there is never found by search.
    let home = std::env::temp_dir().join(format!("ascend-safe-crate-{}-{executor}", std::process::id()));
    std::fs::create_dir_all(home.join("lib64")).expect("a temporary folder");
    std::fs::copy(library(), home.join("lib64/libascendcl.so")).expect("copied");
    let mut this = command(std::env::current_exe().expect("the path of this test"));
    this.args(["what_the_loaded_library_is_told", "--exact", "--nocapture"])
        .env_remove("LD_LIBRARY_PATH")
        .env(LOADER, "1")
        .env("ASCEND_TOOLKIT_HOME", &home)
        .env("ASCEND_MOCK_DEVICES", "2")
        .env("ASCEND_MOCK_EXECUTOR", executor);
    let ended = run(&mut this, Duration::from_secs(600));
    std::fs::remove_dir_all(&home).expect("removed");
    assert_eq!(ended.status, Some(0), "{ended:#?}");
    let lines = ended.stdout.lines().filter_map(|line| line.strip_prefix("case "));
    lines.map(str::to_owned).collect()
}

#[test]
fn the_drop_in_gives_the_same_results_as_the_mock_in_process() {
    for (executor, name) in [(Executor::Threads, "threads"), (Executor::Inline, "inline")] {
        let (here, there) = (in_process(executor), loaded(name));
        let passed = here.iter().filter(|line| line.ends_with(": Passed")).count();
        println!("{name}: {} cases, {passed} passed", here.len());
        assert!(passed > 90, "{here:#?}");
        assert_eq!(here.len(), there.len(), "{there:#?}");
        let differ: Vec<_> = here.iter().zip(&there).filter(|(here, there)| here != there).collect();
        assert!(differ.is_empty(), "on {name}, here and there: {differ:#?}");
    }
}

#[test]
fn what_the_loaded_library_is_told() {
    if std::env::var_os(LOADER).is_none() {
        return;
    }
    let runtime = Runtime::load().expect("the toolkit is found");
    assert_eq!(runtime.backend(), Backend::Mock);
    assert!(simulated::register(None), "the library takes the suite's kernel");
    for line in verdicts(&runtime).expect("the suite runs") {
        println!("case {line}");
    }
}
