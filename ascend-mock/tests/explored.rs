//! Programs whose host looks back, run under other timings and outcomes than virtual time's (`explore`).

mod bed;

use std::ffi::c_void;
use std::ptr::null_mut;
use std::sync::atomic::{AtomicBool, Ordering};

use ascend_mock::explore::{Broken, replay, sample, search};
use ascend_mock::fault::{Effect, Rule};
use ascend_mock::{Executor, Mock, MockBuilder};
use ascend_sim::explore::{Plan, Token};
use ascend_sys::*;

use bed::{BYTES, Bed, ok};

fn bed() -> Bed {
    Bed::new(Mock::builder().checked())
}

fn is_complete(bed: &Bed, stream: aclrtStream) -> bool {
    let query = bed.acl.aclrtStreamQuery.expect("the mock has it");
    let mut status = aclrtStreamStatus(7);
    // SAFETY: the stream lives, and the output is valid for the call.
    ok(unsafe { query(stream, &mut status) });
    status.0 == 0
}

fn fill(bed: &Bed, memory: *mut c_void, stream: aclrtStream) {
    let fill = bed.acl.aclrtMemsetAsync.expect("the mock has it");
    // SAFETY: the memory has that many bytes.
    ok(unsafe { fill(memory, BYTES, 1, BYTES, stream) });
}

fn synchronize_within(bed: &Bed, stream: aclrtStream, milliseconds: i32) -> AclError {
    let synchronize = bed.acl.aclrtSynchronizeStreamWithTimeout.expect("the mock has it");
    // SAFETY: the stream lives.
    unsafe { synchronize(stream, milliseconds) }
}

/// Expects a program that holds in virtual time to be broken otherwise, always in the same way, and the token to show that again.
#[track_caller]
fn breaks(program: impl Fn() -> Result<(), String>, says: &str) -> Token {
    replay(&Token::default(), &program).expect("it holds in virtual time");
    let failure = sample(&Plan::new(3), &program).expect_err("it does not hold for every timing");
    assert!(failure.run > 1 && failure.to_string().contains(says), "{failure}");
    assert_eq!(replay(&failure.token, &program), Err(failure.error));
    failure.token
}

/// The branch behind a query that finds the stream complete forgets a wait (acl/streams-and-events T23).
#[test]
fn a_query_finds_the_device_further_than_virtual_time() {
    let program = || {
        let bed = bed();
        bed.fill(bed.a);
        bed.record(bed.event, bed.a);
        fill(&bed, bed.memory(), bed.b);
        if !is_complete(&bed, bed.b) {
            bed.wait(bed.b, bed.event);
        }
        bed.fill(bed.b);
        Ok(())
    };
    breaks(program, "write not ordered after the write");
}

/// As above, where virtual time has the stream complete at the query.
#[test]
fn a_query_finds_the_device_behind_virtual_time() {
    let program = || {
        let bed = Bed::new(Mock::builder().checked().host_call_ns(1_000_000));
        bed.fill(bed.a);
        if is_complete(&bed, bed.a) {
            Ok(())
        } else {
            Err("slow".to_owned())
        }
    };
    breaks(program, "slow");
}

#[test]
fn polling_ends_whoever_has_priority() {
    let program = || {
        let bed = bed();
        for _ in 0..4 {
            bed.fill(bed.a);
        }
        while !is_complete(&bed, bed.a) {}
        Ok::<_, String>(())
    };
    assert_eq!(
        sample(&Plan::new(5), program).map_err(|failure| failure.error),
        Ok(1_000)
    );
}

/// Host functions run when their stream gets there, not when the host expects it (acl/streams-and-events H3).
#[test]
fn a_host_function_runs_at_any_moment() {
    extern "C" fn set(flag: *mut c_void) {
        // SAFETY: the flag outlives the mock.
        unsafe { &*flag.cast::<AtomicBool>() }.store(true, Ordering::Relaxed);
    }
    let program = || {
        let flag = AtomicBool::new(false);
        let bed = Bed::new(Mock::builder().checked().host_call_ns(100));
        bed.fill(bed.a);
        let launch = bed.acl.aclrtLaunchHostFunc.expect("the mock has it");
        // SAFETY: the stream lives, and the flag outlives the mock, which runs the function.
        ok(unsafe { launch(bed.a, Some(set), (&raw const flag).cast_mut().cast()) });
        bed.record(bed.event, bed.b);
        if flag.load(Ordering::Relaxed) {
            return Err("early".to_owned());
        }
        drop(bed);
        Ok(())
    };
    breaks(program, "early");
}

/// A wait of the host that runs out of time gives 507046 (acl/streams-and-events T17).
#[test]
fn a_wait_with_a_time_out_runs_out_of_it() {
    let program = || {
        let bed = bed();
        bed.fill(bed.a);
        match synchronize_within(&bed, bed.a, 10_000) {
            ACL_SUCCESS => Ok(()),
            other => {
                bed.synchronize(bed.a);
                Err(format!("{other:?}"))
            }
        }
    };
    breaks(program, "507046");
}

/// The other way round: in virtual time the stream takes too long.
#[test]
fn a_wait_with_a_time_out_comes_in_time() {
    let program = || {
        // 24 milliseconds for the 64 bytes.
        let bed = Bed::new(Mock::builder().checked().copy_ns_per_mib(400_000_000_000));
        bed.fill(bed.a);
        let waited = synchronize_within(&bed, bed.a, 1);
        bed.synchronize(bed.a);
        if waited == ACL_SUCCESS {
            Err("fast".to_owned())
        } else {
            Ok(())
        }
    };
    breaks(program, "fast");
}

#[test]
fn a_fault_with_a_probability_is_a_choice() {
    let program = || {
        let rule = Rule::new(Effect::Return(507_900))
            .function("aclrtRecordEvent")
            .probability(0.01);
        let bed = Bed::new(Mock::builder().checked().fault(rule));
        for _ in 0..10 {
            // SAFETY: the handles live.
            let recorded = unsafe { (bed.acl.aclrtRecordEvent)(bed.event, bed.a) };
            if recorded != ACL_SUCCESS {
                return Err(format!("{recorded:?}"));
            }
        }
        Ok(())
    };
    let token = breaks(program, "507900");
    assert_eq!(
        token.choices().iter().filter(|choice| **choice > 0).count(),
        1,
        "{token}"
    );
}

/// A stream that is faster than another one may come to its part of something first.
#[test]
fn streams_go_on_in_any_order() {
    extern "C" fn push(number: *mut c_void) {
        ORDER.with_borrow_mut(|order| order.push(number.addr()));
    }
    thread_local! {
        static ORDER: std::cell::RefCell<Vec<usize>> = const { std::cell::RefCell::new(Vec::new()) };
    }
    let mut seen = std::collections::BTreeSet::new();
    let orders = std::cell::RefCell::new(&mut seen);
    let program = || {
        ORDER.take();
        let bed = Bed::new(Mock::builder().checked().host_call_ns(100));
        let launch = bed.acl.aclrtLaunchHostFunc.expect("the mock has it");
        let streams = [bed.a, bed.b, bed.stream()];
        for (number, stream) in streams.into_iter().enumerate() {
            fill(&bed, bed.memory(), stream);
            // SAFETY: the stream lives; the function takes a number.
            ok(unsafe { launch(stream, Some(push), std::ptr::without_provenance_mut(number)) });
        }
        for stream in streams {
            bed.synchronize(stream);
        }
        drop(bed);
        orders.borrow_mut().insert(ORDER.take());
        Ok::<_, String>(())
    };
    let (runs, is_all) = search(100_000, program).expect("nothing fails");
    assert!(is_all, "{runs} runs");
    assert_eq!(seen.len(), 6, "{seen:?}");
}

/// A program that orders what it does holds under every sequence of choices.
#[test]
fn an_ordered_program_holds_for_every_timing() {
    let program = || {
        let bed = bed();
        bed.fill(bed.a);
        bed.edge(bed.a, bed.b);
        if !is_complete(&bed, bed.b) {
            bed.fill(bed.b);
        }
        bed.synchronize(bed.b);
        Ok::<_, String>(())
    };
    let (runs, is_all) = search(100_000, program).expect("nothing fails");
    assert!(is_all && runs > 4, "{runs} runs");
}

/// The first run is the one without exploration: same calls, same times.
#[test]
fn the_first_run_is_that_of_virtual_time() {
    let program = |builder: MockBuilder| {
        let bed = Bed::new(builder);
        for round in 0..4 {
            bed.fill(bed.a);
            bed.edge(bed.a, bed.b);
            bed.download(bed.b);
            if round % 2 == 0 {
                bed.synchronize(bed.b);
            }
            is_complete(&bed, bed.a);
        }
        bed.mock.settle();
        (
            bed.mock.now_ns(),
            ascend_sim::trace::chrome::to_string(&bed.mock.take_trace()),
        )
    };
    let plain = program(Mock::builder());
    let builders: [fn() -> MockBuilder; 2] = [Mock::builder, || Mock::builder().executor(Executor::Threads)];
    for builder in builders {
        let first = replay(&Token::default(), || {
            assert_eq!(program(builder()), plain);
            Ok::<_, String>(())
        });
        assert_eq!(first, Ok(()));
    }
}

#[test]
fn what_cannot_be_explored_is_said() {
    let no_mock = sample(&Plan::new(1), || Ok::<_, String>(())).expect_err("nothing to explore");
    assert_eq!(no_mock.error, Broken::NoMock);
    let kept = std::cell::RefCell::new(Vec::new());
    let keeps = || {
        kept.borrow_mut().push(Mock::checked());
        Ok::<_, String>(())
    };
    assert_eq!(replay(&Token::default(), keeps), Err(Broken::NoMock));
    let program = || {
        drop(bed());
        Ok::<_, String>(())
    };
    assert_eq!(replay(&Token::new(vec![0, 7]), program), Err(Broken::NotRepeatable));
    let panics = || -> Result<(), String> {
        let _bed = bed();
        panic!("on purpose")
    };
    assert_eq!(
        replay(&Token::default(), panics),
        Err(Broken::Panicked("on purpose".to_owned()))
    );
}

/// A pool may give a freed block again, or another one (acl/memory-kernels-graphs 1.7).
#[test]
fn a_pool_gives_a_freed_block_again_or_another_one() {
    let program = || {
        let bed = bed();
        let acl = &bed.acl;
        let props = aclrtMemPoolProps {
            allocType: aclrtMemAllocationType(0),
            handleType: aclrtMemHandleType(0),
            location: aclrtMemLocation {
                id: bed.mock.first_device().unsigned_abs(),
                type_: aclrtMemLocationType(1),
            },
            maxSize: 0,
            reserved: [0; 32],
        };
        let (mut pool, mut first, mut second) = (null_mut(), null_mut(), null_mut());
        let malloc = acl.aclrtMemPoolMallocAsync.expect("the mock has it");
        // SAFETY: the outputs and the properties are valid for the calls, the handles live.
        ok(unsafe { acl.aclrtMemPoolCreate.expect("the mock has it")(&mut pool, &props) });
        // SAFETY: as above.
        ok(unsafe { malloc(&mut first, BYTES, pool, bed.a) });
        // SAFETY: as above.
        ok(unsafe { acl.aclrtMemPoolFreeAsync.expect("the mock has it")(first, bed.a) });
        // SAFETY: as above.
        ok(unsafe { malloc(&mut second, BYTES, pool, bed.a) });
        if first == second {
            Ok(())
        } else {
            Err("another block".to_owned())
        }
    };
    breaks(program, "another block");
}

/// A reset that overtakes the wait leaves it waiting for ever (acl/streams-and-events E24).
#[test]
fn a_reset_overtakes_a_wait() {
    let program = || {
        let bed = Bed::new(Mock::builder().hang_limit(None));
        let flag = bed.level();
        fill(&bed, bed.memory(), bed.b);
        bed.record(flag, bed.a);
        bed.wait(bed.b, flag);
        bed.fill(bed.a);
        bed.fill(bed.a);
        bed.reset(flag, bed.a);
        let waited = bed.try_synchronize(bed.b);
        if waited == ACL_SUCCESS {
            Ok(())
        } else {
            Err("it hangs".to_owned())
        }
    };
    breaks(program, "it hangs");
}

/// A graph that goes round for ever starves nobody: neither the host that polls another stream, nor that stream.
#[test]
fn a_graph_that_goes_round_lets_others_go_on() {
    let program = || {
        let bed = Bed::new(Mock::builder());
        let acl = &bed.acl;
        let (mut graph, mut bound, mut label, mut list) = (null_mut(), null_mut(), null_mut(), null_mut());

        // SAFETY: the outputs are valid for the calls, the handles live, and the memory holds an index of 0.
        ok(unsafe { acl.aclrtMemset.expect("the mock has it")(bed.device, BYTES, 0, BYTES) });
        // SAFETY: as above.
        ok(unsafe { acl.aclrtCreateStreamWithConfig.expect("the mock has it")(&mut bound, 0, 4) });
        // SAFETY: as above.
        ok(unsafe { acl.aclrtCreateLabel.expect("the mock has it")(&mut label) });
        // SAFETY: as above.
        ok(unsafe { acl.aclrtCreateLabelList.expect("the mock has it")(&mut label, 1, &mut list) });
        // SAFETY: as above.
        ok(unsafe { acl.aclmdlRIBuildBegin.expect("the mock has it")(&mut graph, 0) });
        // SAFETY: as above.
        ok(unsafe { acl.aclmdlRIBindStream.expect("the mock has it")(graph, bound, 0) });
        // SAFETY: as above.
        ok(unsafe { acl.aclrtSetLabel.expect("the mock has it")(label, bound) });
        // SAFETY: as above.
        ok(unsafe { acl.aclrtSwitchLabelByIndex.expect("the mock has it")(bed.device, 1, list, bound) });
        // SAFETY: as above.
        ok(unsafe { acl.aclmdlRIEndTask.expect("the mock has it")(graph, bound) });
        // SAFETY: as above.
        ok(unsafe { acl.aclmdlRIBuildEnd.expect("the mock has it")(graph, null_mut()) });
        bed.replay(graph, bed.a);
        fill(&bed, bed.memory(), bed.b);
        fill(&bed, bed.memory(), bed.b);
        while !is_complete(&bed, bed.b) {}
        let hangs = bed.try_synchronize(bed.a);
        if hangs.0 == 507_046 {
            Ok(())
        } else {
            Err(format!("{hangs:?}"))
        }
    };
    let plan = Plan {
        runs: 50,
        ..Plan::new(11)
    };
    assert_eq!(sample(&plan, program).map_err(|failure| failure.error), Ok(50));
}
