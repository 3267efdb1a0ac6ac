//! The safe crate through its own loader, against the drop-in: the same steps as on a mock in this process, with the same results.

use ascend_rt::event::Status;
use ascend_rt::mock::{Executor, Mock, Strictness};
use ascend_rt::{Backend, Result, Runtime};
use dropin_tests::library;
use std::time::Duration;

/// Streams, events of both kinds, copies of both kinds, host functions, a capture, misuse: what was seen, step by step.
fn body(runtime: &Runtime) -> Result<Vec<String>> {
    let mut seen = Vec::new();
    let mut note = |what: &str, value: &dyn std::fmt::Debug| seen.push(format!("{what}: {value:?}"));
    note("chip", &runtime.soc_name());
    note("version", &runtime.version()?.to_string());
    note("backend", &(runtime.backend() == Backend::Mock));
    let device = runtime.device(0)?;
    note("devices", &runtime.device_count());
    note("no such device", &runtime.device(99).err().map(|error| error.kind()));
    let context = device.context()?;
    let (a, b) = (context.stream()?, context.stream()?);
    note("idle", &a.query()?);

    let event = context.event()?;
    note("unrecorded wait", &b.wait(&event).err().map(|error| error.kind()));
    let values: Vec<u32> = (0..1000).collect();
    let mut first = context.buffer_from(&values)?;
    let mut second = context.buffer_zeroed::<u32>(1000)?;
    a.copy_d2d_async(&mut second, &first)?;
    a.record(&event)?;
    b.wait(&event)?;
    b.memset_async(&mut first, 0)?;
    b.synchronize()?;
    note("event", &event.query()?);
    let mut host = vec![0_u32; 1000];
    a.copy_d2h(&mut host, &second)?;
    note("copied", &(host == values));
    a.copy_d2h(&mut host, &first)?;
    note("cleared", &host.iter().all(|value| *value == 0));

    let (start, end) = (context.timing_event()?, context.timing_event()?);
    a.record(&start)?;
    a.memset_async(&mut first, 1)?;
    a.record(&end)?;
    end.synchronize()?;
    start.synchronize()?;
    note("elapsed", &(start.elapsed(&end)? >= Duration::ZERO));

    let (sender, receiver) = std::sync::mpsc::channel();
    for number in 0..3 {
        let sender = sender.clone();
        a.host_fn(move || {
            let _ = sender.send(number);
        })?;
    }
    a.synchronize()?;
    note("host functions", &receiver.try_iter().collect::<Vec<i32>>());

    let mut target = context.buffer_zeroed::<u8>(64)?;
    let (mut graph, ()) = a.capture(|stream| stream.memset_async(&mut target, 7))?;
    graph.launch(&b)?;
    b.synchronize()?;
    let mut bytes = [0_u8; 64];
    b.copy_d2h(&mut bytes, &target)?;
    note("replayed", &bytes.iter().all(|byte| *byte == 7));

    let many = (0..64).map(|_| context.event()).collect::<Result<Vec<_>>>()?;
    let streams = context.stream_pool(8)?;
    note("events", &many.len());
    drop(streams);
    note(
        "too long",
        &a.copy_d2h(&mut [0_u8; 65], &target).err().map(|error| error.kind()),
    );
    note("a query", &matches!(a.query()?, Status::Complete));
    note("deferred", &runtime.take_deferred_error().is_none());
    Ok(seen)
}

#[test]
fn the_drop_in_gives_the_same_results_as_the_mock_in_process() {
    let loaded = Runtime::load_from(library()).expect("the drop-in loads");
    let through_the_door = body(&loaded).expect("every step is done");
    for executor in [Executor::Inline, Executor::Threads] {
        let mock = Mock::builder()
            .executor(executor)
            .strictness(Strictness::Faithful)
            .build();
        let runtime = Runtime::mock(mock).expect("a mock");
        assert_eq!(
            body(&runtime).expect("every step is done"),
            through_the_door,
            "{executor:?}"
        );
    }
    assert!(through_the_door.len() > 15, "{through_the_door:?}");
}
