//! What calls that submit nothing tell a mock's checker: the line that blocks, the line that fills.
#![allow(clippy::multiple_unsafe_ops_per_block, reason = "one C program is one block")]

use std::cell::Cell;
use std::time::Duration;

use ascend_rt::mock::{Executor, Mock};
use ascend_rt::sim::order::{Action, Class, Kind, Policy};
use ascend_rt::sys::{AclError, aclrtNotify};
use ascend_rt::{Result, Runtime};

const EXECUTORS: [Executor; 2] = [Executor::Inline, Executor::Threads];

fn watched(executor: Executor) -> Result<Runtime> {
    let mock = Mock::builder()
        .executor(executor)
        .check(Policy::all(Action::Collect))
        .hang_limit(Some(Duration::from_millis(100)))
        .build();
    Runtime::mock(mock)
}

/// The lines of this file at which parties of deadlocks stand.
fn stuck_at(runtime: &Runtime) -> Vec<u32> {
    let mock = runtime.simulation().expect("it is simulated");
    let (findings, names) = (mock.findings(), mock.names());
    let deadlocks = findings.iter().filter(|report| report.class() == Class::Deadlock);
    let sites = deadlocks.flat_map(|report| report.links.iter().map(|link| link.party.info.site));
    let here = sites.filter(|site| names.text(site.file).ends_with("finding_places.rs"));
    here.map(|site| site.line).collect()
}

#[test]
fn a_deadlock_names_the_line_that_blocks() -> Result<()> {
    // A notify that nobody records blocks its stream (acl/streams-and-events, notifies), and whoever waits for the stream hangs.
    for (executor, which) in EXECUTORS
        .into_iter()
        .flat_map(|executor| [0, 1, 2].map(|which| (executor, which)))
    {
        let runtime = watched(executor)?;
        let context = runtime.device(0)?.context()?;
        let stream = context.stream()?;
        let table = runtime.simulation().expect("it is simulated").table();
        let notify = Cell::<aclrtNotify>::new(std::ptr::null_mut());
        // SAFETY: the wait is submitted to the stream it is given, and touches no memory.
        unsafe {
            stream.enqueue_foreign("take", &[], &[], |raw| {
                if notify.get().is_null() {
                    let create = table.aclrtCreateNotify.expect("the mock has it");
                    let mut made = std::ptr::null_mut();
                    let code = create(&mut made, 0);
                    if code != AclError::SUCCESS {
                        return code;
                    }
                    notify.set(made);
                }
                table.aclrtWaitAndResetNotify.expect("the mock has it")(notify.get(), raw, 0)
            })?;
        }
        let event = context.event()?;
        stream.record(&event)?;
        let (blocked, line) = match which {
            0 => (stream.synchronize(), line!()),
            1 => (event.synchronize(), line!()),
            _ => (context.synchronize(), line!()),
        };
        assert!(blocked.is_err(), "nobody gives the notify");
        assert!(
            stuck_at(&runtime).contains(&line),
            "{:?}, line {line}",
            stuck_at(&runtime)
        );
        stream.abort()?;
    }
    Ok(())
}

#[test]
fn a_fill_that_comes_too_early_is_told_with_its_line() -> Result<()> {
    for executor in EXECUTORS {
        let runtime = watched(executor)?;
        let context = runtime.device(0)?.context()?;
        let stream = context.stream()?;
        let mut buffer = context.buffer_zeroed::<u8>(64)?;
        stream.memset_async(&mut buffer, 1)?;
        // A fill of the host's waits for no stream (acl/memory-kernels-graphs 6, item 4).
        let (filled, line) = (buffer.fill_bytes(2), line!());
        filled?;
        let mock = runtime.simulation().expect("it is simulated");
        let findings = mock.findings();
        let found = findings.iter().find(|report| report.kind == Kind::WriteAfterWrite);
        assert_eq!(
            found.map(|report| report.second.info.site.line),
            Some(line),
            "{findings:#?}"
        );
        stream.synchronize()?;
    }
    Ok(())
}
