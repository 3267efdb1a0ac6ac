//! The suite of `ascend conformance` on both executors of a mock in this process: every case passes, and what is skipped is known.

#[path = "../ascend-cli/src/conformance/suite/mod.rs"]
#[allow(dead_code, unused_imports, reason = "the command prints all of it")]
mod suite;

use std::time::Duration;

use ascend_rt::mock::fault::{Effect, Rule};
use ascend_rt::mock::{Executor, Mock, MockBuilder};
use ascend_rt::sim::order::{Kind, Policy, Suppression};
use ascend_rt::{Read, Result, Runtime, Write};
use suite::{KERNEL, Scene, Verdict};

/// Longer than any case takes on a machine that is busy with others.
const LIMIT: Duration = Duration::from_secs(120);

/// Nothing may be found, but where a case means it.
fn policy() -> Policy {
    Policy {
        suppressions: vec![Suppression {
            kind: Some(Kind::WriteAfterRead),
            place: "suite/callbacks.rs".to_owned(),
            reason: "the host holds the writer back by a channel to the function before it, which no call tells of"
                .to_owned(),
        }],
        ..Policy::strict()
    }
}

fn builder(executor: Executor) -> MockBuilder {
    Mock::builder()
        .check(policy())
        .devices(2)
        .executor(executor)
        .kernel::<(Read<f32>, Write<f32>, f32)>(KERNEL, |block, (input, output, factor)| {
            for i in block.range(input.len()) {
                output[i] = input[i] * factor;
            }
        })
}

/// Name and verdict of every case.
fn run(builder: MockBuilder) -> Result<Vec<(&'static str, Verdict)>> {
    let runtime = Runtime::mock(builder.build())?;
    let scene = Scene::new(runtime.device(0)?, |context| {
        context
            .module_from_bytes(b"ascend-mock-kernels")
            .map_err(|error| error.to_string())
    })?;
    let ran = suite::all().map(|case| suite::run(case, &scene, LIMIT));
    Ok(ran.map(|ran| (ran.case.name, ran.verdict)).collect())
}

#[test]
fn every_case_passes_with_threads() -> Result<()> {
    let ran = run(builder(Executor::Threads))?;
    assert!(ran.len() > 100);
    for (name, verdict) in ran {
        match verdict {
            Verdict::Passed => {}
            Verdict::Skipped(why) if name == "a_function_that_is_missing_is_named" => {
                assert_eq!(why, "the library has the function that is tried");
            }
            // A simulated machine has no wires between its devices.
            Verdict::Skipped(_) if name == "devices_tell_how_they_are_connected" => {}
            other => panic!("{name}: {other:?}"),
        }
    }
    Ok(())
}

// Where no thread advances the device, a host function that waited for the test would wait for ever.
#[test]
fn every_case_that_holds_nothing_back_passes_inline() -> Result<()> {
    let (threads, inline) = (run(builder(Executor::Threads))?, run(builder(Executor::Inline))?);
    let mut skipped = 0;
    for ((name, threads), (_, inline)) in threads.into_iter().zip(inline) {
        match inline {
            Verdict::Skipped(why) if why.contains("nothing can be held back") => skipped += 1,
            inline => assert_eq!(inline, threads, "{name}"),
        }
    }
    assert!((10..30).contains(&skipped), "{skipped} cases need threads");
    Ok(())
}

// The suite can fail: a device that corrupts copies, or refuses what it promised, does not pass.
#[test]
fn a_device_that_does_wrong_is_found_out() -> Result<()> {
    let corrupt = run(builder(Executor::Threads).fault(Rule::new(Effect::CorruptByte).kernel("memset")))?;
    let verdict = |name: &str| corrupt.iter().find(|(ran, _)| *ran == name).map(|(_, verdict)| verdict);
    for name in [
        "work_on_one_stream_runs_in_order",
        "a_wait_orders_two_streams",
        "captured_work_runs_when_it_is_replayed",
    ] {
        assert!(
            matches!(verdict(name), Some(Verdict::Failed(_))),
            "{name}: {:?}",
            verdict(name)
        );
    }
    let rule = Rule::new(Effect::Return(507_000)).function("aclrtStreamWaitEvent");
    let refusing = run(builder(Executor::Threads).fault(rule))?;
    let failed = refusing
        .iter()
        .filter(|(_, verdict)| matches!(verdict, Verdict::Failed(_)))
        .count();
    assert!(failed > 10, "{refusing:?}");
    Ok(())
}
