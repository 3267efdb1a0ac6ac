//! The suite of `ascend conformance` on a library without the functions of later releases. A bare table sees the devices of all worlds in its
//! process, so this one has a process of its own.

#[path = "../ascend-cli/src/conformance/suite/mod.rs"]
#[allow(dead_code, unused_imports, reason = "the command prints all of it")]
mod suite;

use std::time::Duration;

use ascend_rt::mock::{Executor, Mock};
use ascend_rt::{Result, Runtime};
use suite::{KERNEL, Scene, Verdict};

/// Longer than any case takes on a machine that is busy with others.
const LIMIT: Duration = Duration::from_secs(120);

// A library without the functions of later releases: what needs them is skipped, naming them, and the rest passes.
#[test]
fn an_old_library_skips_what_it_lacks() -> Result<()> {
    let mock = Mock::builder().checked().devices(2).executor(Executor::Threads).build();
    let mut table = mock.table();
    table.aclrtLaunchHostFunc = None;
    table.aclmdlRICaptureBegin = None;
    table.aclrtStreamAbort = None;
    // SAFETY: the table is the mock's, which is this program's own code, with functions taken out; the world is kept alive beside it.
    let runtime = unsafe { Runtime::from_table(table, Box::new(mock)) }?;
    let scene = Scene::new(runtime.device(0)?, |_| Err(format!("no {KERNEL}")))?;
    for case in suite::all() {
        let ran = suite::run(case, &scene, LIMIT);
        match (ran.case.name, ran.verdict) {
            ("a_function_that_is_missing_is_named", verdict) => assert_eq!(verdict, Verdict::Passed),
            ("an_aborted_stream_can_be_used_again", Verdict::Skipped(why)) => {
                assert!(
                    why.contains("aclrtStreamAbort is missing") && why.contains("8.5"),
                    "{why}"
                );
            }
            (name, Verdict::Failed(why)) => panic!("{name}: {why}"),
            (name, Verdict::Hung) => panic!("{name} hung"),
            _ => {}
        }
    }
    Ok(())
}
