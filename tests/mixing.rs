//! Handles of two worlds, two devices, two contexts in one call: refused with `Misuse` naming both, or right.

mod common;

use ascend_rt::collective::{Communicator, ReduceOp};
use ascend_rt::mock::Executor;
use ascend_rt::{Context, Error, ErrorKind, Region, Result, Runtime};
use common::{builder, on_both, scale};

fn refused(result: Result<()>, call: &str) {
    let error = result.expect_err(call);
    assert_eq!(error.kind(), ErrorKind::Misuse, "{call}: {error}");
    assert!(error.code().is_none(), "{call} reached the runtime: {error}");
    let text = error.to_string();
    assert!(text.contains("owner"), "{call} names no handles: {text}");
}

const EXECUTORS: [Executor; 2] = [Executor::Inline, Executor::Threads];

/// Every call that takes two handles, with the second of another owner.
fn all_calls(mine: &Context, other: &Context) -> Result<()> {
    let stream = mine.stream()?;
    let (event, timing) = (other.event()?, other.timing_event()?);
    let other_stream = other.stream()?;
    other_stream.record(&event)?;
    other_stream.record(&timing)?;
    refused(stream.record(&event), "record");
    refused(stream.wait(&event), "wait");
    refused(stream.wait_if_recorded(&event).map(drop), "wait_if_recorded");
    refused(
        stream.wait_if_recorded(&other.event()?).map(drop),
        "wait_if_recorded, unrecorded",
    );
    refused(stream.wait_stream(&other_stream), "wait_stream");
    refused(stream.join([&other_stream]), "join");
    let start = mine.timing_event()?;
    stream.record(&start)?;
    let error = start.elapsed(&timing).expect_err("elapsed");
    assert_eq!(error.kind(), ErrorKind::Misuse);

    let (mut a, mut b) = (mine.buffer_zeroed::<f32>(4)?, other.buffer_zeroed::<f32>(4)?);
    refused(stream.copy_h2d(&mut b, &[0.0; 4]), "copy_h2d");
    refused(stream.copy_d2h(&mut [0.0; 4], &b), "copy_d2h");
    refused(stream.copy_d2d(&mut a, &b), "copy_d2d, from");
    refused(stream.copy_d2d_async(&mut b, &a), "copy_d2d_async, to");
    refused(stream.memset_async(&mut b, 0), "memset_async");
    let host = mine.pinned::<f32>(4)?;
    let (error, host) = stream.copy_h2d_async(&mut b, host).expect_err("copy_h2d_async");
    refused(Err(error), "copy_h2d_async");
    let (error, _host) = stream.copy_d2h_async(host, &b).expect_err("copy_d2h_async");
    refused(Err(error), "copy_d2h_async");

    let kernel = scale(mine)?;
    refused(kernel.launch(&other_stream, 1, (&b, &mut a, 1.0)), "launch, stream");
    refused(kernel.launch(&stream, 1, (&b, &mut a, 1.0)), "launch, read");
    refused(kernel.launch(&stream, 1, (&a, &mut b, 1.0)), "launch, write");
    // SAFETY: nothing is submitted.
    let foreign =
        unsafe { stream.enqueue_foreign("f", &[Region::from(&b)], &[], |_| unreachable!("the call was refused")) };
    refused(foreign, "enqueue_foreign");
    let config = ascend_rt::LaunchConfig::new(1);
    refused(kernel.launch_with(&stream, &config, (&b, &mut a, 1.0)), "launch_with");
    let rows = ascend_rt::Rows {
        count: 1,
        width: 1,
        to_pitch: 1,
        from_pitch: 1,
    };
    refused(stream.copy_rows_d2d_async(&mut a, &b, rows), "copy_rows_d2d_async");
    let (error, _host) = stream
        .copy_rows_h2d_async(&mut b, mine.pinned::<f32>(4)?, rows)
        .expect_err("copy_rows_h2d_async");
    refused(Err(error), "copy_rows_h2d_async");
    let (error, _host) = stream
        .copy_rows_d2h_async(mine.pinned::<f32>(4)?, &b, rows)
        .expect_err("copy_rows_d2h_async");
    refused(Err(error), "copy_rows_d2h_async");

    let function = mine.module_from_bytes(b"ascend-mock-kernels")?.function("scale")?;
    // SAFETY: nothing is submitted.
    refused(
        unsafe { function.launch(&other_stream, 1, &mut [0; 3]) },
        "function.launch",
    );
    let (mut graph, ()) = other_stream.capture(|stream| stream.memset_async(&mut b, 0))?;
    refused(graph.launch(&stream), "graph.launch");
    Ok(())
}

/// What two devices of one runtime may do, and two runtimes may not.
fn calls_across_devices(mine: &Context, other: &Context) -> Result<()> {
    let stream = mine.stream()?;
    let (mut a, mut b) = (mine.buffer_zeroed::<f32>(4)?, other.buffer_zeroed::<f32>(4)?);
    refused(stream.copy_peer_async(&mut a, &b), "copy_peer_async, from");
    refused(stream.copy_peer_async(&mut b, &a), "copy_peer_async, to");
    let (error, _host) = stream
        .copy_h2d_async(&mut a, other.pinned::<f32>(4)?)
        .expect_err("pinned memory of another runtime");
    refused(Err(error), "copy_h2d_async, host");
    let (error, _host) = stream
        .copy_d2h_async(other.pinned::<f32>(4)?, &a)
        .expect_err("pinned memory of another runtime");
    refused(Err(error), "copy_d2h_async, host");
    Ok(())
}

#[test]
fn two_worlds_do_not_mix() -> Result<()> {
    for (mine, other) in EXECUTORS.iter().flat_map(|mine| EXECUTORS.map(|other| (*mine, other))) {
        let one = Runtime::mock(builder().executor(mine).build())?;
        let two = Runtime::mock(builder().executor(other).build())?;
        all_calls(&one.device(0)?.context()?, &two.device(0)?.context()?)?;
        calls_across_devices(&one.device(0)?.context()?, &two.device(0)?.context()?)?;
        let refused = Communicator::all(&[one.device(0)?, two.device(0)?]).expect_err("a group of two worlds");
        assert_eq!(refused.kind(), ErrorKind::Misuse);
        assert_eq!(
            one.device(0)?.can_access_peer(&two.device(0)?).map_err(|e| e.kind()),
            Err(ErrorKind::Misuse)
        );
    }
    Ok(())
}

// acl/streams-and-events E8, E18: across devices a record that later waits look for in the wrong place, or a wait that does not happen.
#[test]
fn two_devices_do_not_mix() -> Result<()> {
    common::on_both(|builder| {
        let runtime = Runtime::mock(builder.devices(3).build())?;
        let (first, second) = (runtime.device(0)?.context()?, runtime.device(1)?.context()?);
        all_calls(&first, &second)?;
        all_calls(&second, &first)?;
        // A copy between two devices belongs on a stream of one of them.
        let third = runtime.device(2)?.context()?;
        let (mut a, b) = (first.buffer::<f32>(4)?, second.buffer_zeroed::<f32>(4)?);
        refused(third.stream()?.copy_peer_async(&mut a, &b), "copy_peer_async, stream");
        // Pinned memory is the host's: any device of its runtime copies it.
        let ticket = first.stream()?.copy_h2d_async(&mut a, second.pinned::<f32>(4)?);
        ticket
            .map_err(|(error, _)| error)?
            .wait()
            .map(drop)
            .map_err(|(error, _)| error)
    })
}

// acl/streams-and-events E19: across contexts of one device record and wait work.
#[test]
fn two_contexts_of_one_device_work_together() -> Result<()> {
    common::on_both(|builder| {
        let runtime = Runtime::mock(builder.build())?;
        let device = runtime.device(0)?;
        let (primary, other) = (device.context()?, device.create_context()?);
        let (producer, consumer) = (primary.stream()?, other.stream()?);
        let input = primary.buffer_from(&[1.0_f32, 2.0])?;
        let mut middle = other.buffer::<f32>(2)?;
        let mut output = primary.buffer::<f32>(2)?;
        let ready = primary.event()?;
        scale(&primary)?.launch(&producer, 1, (&input, &mut middle, 2.0))?;
        producer.record(&ready)?;
        consumer.wait(&ready)?;
        scale(&other)?.launch(&consumer, 1, (&middle, &mut output, 10.0))?;
        let mut host = [0.0; 2];
        consumer.copy_d2h(&mut host, &output)?;
        assert_eq!(host, [20.0, 40.0]);
        // A graph is bound to the context it was captured in (107004).
        let (mut graph, ()) = producer.capture(|stream| stream.memset_async(&mut middle, 0))?;
        refused(graph.launch(&consumer), "graph.launch");
        graph.launch(&producer)?;
        producer.synchronize()?;
        assert_eq!(middle.to_vec()?, [0.0; 2]);
        Ok(())
    })
}

// acl/streams-and-events H4, H13: the two ways to call the host back do not go together on one stream.
#[test]
fn a_stream_that_its_owner_has_subscribed_takes_no_host_function() -> Result<()> {
    on_both(|builder| {
        let runtime = Runtime::mock(builder.build())?;
        let context = runtime.device(0)?.context()?;
        let _current = context.enter()?;
        let table = runtime.table();
        let mut raw = std::ptr::null_mut();
        // SAFETY: the output is a valid place.
        assert!(unsafe { (table.aclrtCreateStream)(&raw mut raw) }.is_success());
        let (subscribe, unsubscribe) = (table.aclrtSubscribeReport, table.aclrtUnSubscribeReport);
        // SAFETY: the stream is live.
        assert!(unsafe { subscribe.expect("the mock has it")(7, raw) }.is_success());
        // SAFETY: made above in this context, and destroyed below, after the handle.
        let stream = unsafe { context.borrow_stream(raw) };
        let (tell, told) = std::sync::mpsc::channel::<()>();
        let error = stream.host_fn(move || drop(tell)).expect_err("it is subscribed");
        assert_eq!(
            (error.function(), error.code().map(|code| code.0)),
            ("aclrtLaunchHostFunc", Some(107_011))
        );
        assert!(
            error.hint().is_some_and(|hint| hint.contains("another stream")),
            "{error:?}"
        );
        assert!(told.recv().is_err(), "the closure was dropped");
        stream.destroy().map_err(|(error, _)| error)?;
        // SAFETY: as above.
        assert!(unsafe { unsubscribe.expect("the mock has it")(7, raw) }.is_success());
        // SAFETY: nobody uses it any more.
        assert!(unsafe { (table.aclrtDestroyStream)(raw) }.is_success());
        Ok(())
    })
}

#[test]
fn a_group_names_each_device_once_and_lengths_fit() -> Result<()> {
    on_both(|builder| {
        let runtime = Runtime::mock(builder.devices(2).build())?;
        let device = runtime.device(0)?;
        for devices in [vec![], vec![device.clone(), device.clone()]] {
            assert_eq!(
                Communicator::all(&devices).map(|_| ()).map_err(|e| e.kind()),
                Err(ErrorKind::Misuse)
            );
        }
        let devices: Vec<_> = runtime.devices().collect();
        let ranks = Communicator::all(&devices)?;
        let contexts = devices.iter().map(|d| d.context()).collect::<Result<Vec<_>>>()?;
        let (stream, other) = (contexts[0].stream()?, contexts[1].stream()?);
        let (send, mut receive) = (
            contexts[0].buffer_zeroed::<f32>(4)?,
            contexts[0].buffer_zeroed::<f32>(6)?,
        );
        let misuse = |result: Result<(), Error>| assert_eq!(result.map_err(|e| e.kind()), Err(ErrorKind::Misuse));
        misuse(ranks[0].all_reduce(&stream, &send, &mut receive, ReduceOp::Sum));
        misuse(ranks[0].all_gather(&stream, &send, &mut receive));
        misuse(ranks[0].reduce_scatter(&stream, &send, &mut receive, ReduceOp::Sum));
        misuse(ranks[0].broadcast(&stream, &mut receive, 2));
        misuse(ranks[0].barrier(&other));
        misuse(ranks[1].all_reduce_in_place(&other, &mut receive, ReduceOp::Sum));
        Ok(())
    })
}

#[test]
fn collectives_are_set_once() -> Result<()> {
    common::on_both(|builder| {
        let (runtime, _context) = common::with(builder)?;
        let table = common::world(&runtime).hccl_table();
        // SAFETY: the table is the mock's own, whose code is this program's.
        let refused = unsafe { runtime.set_collectives(table) };
        assert_eq!(
            refused.map_err(|e| e.kind()),
            Err(ErrorKind::Misuse),
            "a mock brings its own"
        );
        Ok(())
    })
}
