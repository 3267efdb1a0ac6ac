//! Events: what a wait binds, what a query says, what is measured.

use std::time::Duration;

use ascend_rt::{ErrorKind, Status};

use super::{Stop, cases, holds, plain, refused, refused_with, same, same_values};

cases! {
    "events";
    an_event_never_recorded_is_complete: "streams-and-events E26, E30", |s| {
        let event = s.context.event()?;
        same("query", event.query()?, Status::Complete)?;
        event.synchronize()?;
        holds("its status says so", event.query()?.is_complete())?;
        holds("it is not recorded", !event.is_recorded())
    };
    waiting_for_one_never_recorded_is_refused_or_asked_for: "streams-and-events E12", |s| {
        let (stream, event) = (s.context.stream()?, s.context.event()?);
        refused("a wait", stream.wait(&event), ErrorKind::Misuse)?;
        same("asked for", stream.wait_if_recorded(&event)?, false)?;
        stream.record(&event)?;
        same("recorded", stream.wait_if_recorded(&event)?, true)?;
        Ok(stream.synchronize()?)
    };
    a_record_is_pending_until_the_work_before_is_done: "streams-and-events E3", |s| {
        let stream = s.context.stream()?;
        let gate = s.hold(&stream)?;
        let event = stream.record_new()?;
        same("held", event.query()?, Status::Pending)?;
        drop(gate);
        event.synchronize()?;
        same("afterwards", event.query()?, Status::Complete)
    };
    a_later_record_does_not_move_an_earlier_wait: "streams-and-events E4, E6", |s| {
        let (first, second, waiter) = (s.context.stream()?, s.context.stream()?, s.context.stream()?);
        let event = s.context.event()?;
        first.record(&event)?;
        waiter.wait(&event)?;
        let gate = s.hold(&second)?;
        second.record(&event)?;
        waiter.synchronize()?;
        same("the event shows the newest record", event.query()?, Status::Pending)?;
        drop(gate);
        Ok(event.synchronize()?)
    };
    an_earlier_record_keeps_its_waits: "streams-and-events E4, E7", |s| {
        let (first, second, waiter) = (s.context.stream()?, s.context.stream()?, s.context.stream()?);
        let event = s.context.event()?;
        let gate = s.hold(&first)?;
        first.record(&event)?;
        waiter.wait(&event)?;
        second.record(&event)?;
        event.synchronize()?;
        let result = waiter.synchronize_timeout(Duration::from_millis(20));
        drop(gate);
        refused("the first record's wait", result, ErrorKind::Timeout)?;
        Ok(waiter.synchronize()?)
    };
    any_number_of_streams_wait_for_one_record: "streams-and-events E14", |s| {
        let producer = s.context.stream()?;
        let mut source = s.context.buffer_zeroed::<u8>(1 << 16)?;
        producer.memset_async(&mut source, 4)?;
        let event = producer.record_new()?;
        for _ in 0..4 {
            let stream = s.context.stream()?;
            let mut target = s.context.buffer_zeroed::<u8>(1 << 16)?;
            stream.wait(&event)?;
            stream.wait(&event)?;
            stream.copy_d2d(&mut target, &source)?;
            same_values("copied", target.to_vec()?, vec![4; 1 << 16])?;
        }
        Ok(())
    };
    an_event_may_go_while_a_wait_for_it_is_queued: "streams-and-events E21, E40", |s| {
        let (producer, consumer) = (s.context.stream()?, s.context.stream()?);
        let gate = s.hold(&producer)?;
        let event = producer.record_new()?;
        consumer.wait(&event)?;
        plain(event.destroy())?;
        let result = consumer.synchronize_timeout(Duration::from_millis(20));
        drop(gate);
        refused("the wait", result, ErrorKind::Timeout)?;
        Ok(consumer.synchronize()?)
    };
    events_of_a_stream_outlive_it: "streams-and-events T32", |s| {
        let stream = s.context.stream()?;
        let event = stream.record_new()?;
        plain(stream.destroy())?;
        same("query", event.query()?, Status::Complete)?;
        s.context.stream()?.wait(&event)?;
        Ok(event.synchronize()?)
    };
    waiting_on_the_host_with_a_time_out_ends: "streams-and-events E32", |s| {
        let stream = s.context.stream()?;
        let gate = s.hold(&stream)?;
        let event = stream.record_new()?;
        let result = event.synchronize_timeout(Duration::from_millis(20));
        drop(gate);
        refused_with("waiting", result, ErrorKind::Timeout, 507_047)?;
        Ok(event.synchronize()?)
    };
    elapsed_time_is_between_two_records: "streams-and-events E35", |s| {
        let stream = s.context.stream()?;
        let (start, end) = (s.context.timing_event()?, s.context.timing_event()?);
        let mut buffer = s.context.buffer::<u8>(16 << 20)?;
        stream.record(&start)?;
        for _ in 0..4 {
            stream.memset_async(&mut buffer, 1)?;
        }
        stream.record(&end)?;
        let elapsed = start.elapsed(&end)?;
        holds("64 MiB take some time", elapsed > Duration::ZERO)?;
        same("an event and itself", end.elapsed(&end)?, Duration::ZERO)?;
        refused("the wrong way round", end.elapsed(&start), ErrorKind::Misuse).map(drop)
    };
    elapsed_time_needs_records: "streams-and-events E36", |s| {
        let (start, end) = (s.context.timing_event()?, s.context.timing_event()?);
        match start.elapsed(&end) {
            Ok(time) => Err(Stop::Failed(format!("{time:?} between events that were never recorded"))),
            Err(error) => same("code", error.code().map(|code| code.0), Some(507_000)),
        }
    };
    time_stamps_grow: "streams-and-events E39", |s| {
        let stream = s.context.stream()?;
        let (start, end) = (s.context.timing_event()?, s.context.timing_event()?);
        stream.record(&start)?;
        stream.record(&end)?;
        let (first, second) = (start.timestamp()?, end.timestamp()?);
        holds("the second is not before the first", first <= second)
    };
    a_pooled_event_comes_back_as_new: "crate: EventPool", |s| {
        let (stream, pool) = (s.context.stream()?, s.context.event_pool());
        pool.reserve(1)?;
        same("made ahead of time", pool.idle(), 1)?;
        let event = pool.event()?;
        stream.record(&event)?;
        let raw = event.as_raw();
        drop(event);
        same("idle", pool.idle(), 1)?;
        let again = pool.event()?;
        same("handle", again.as_raw(), raw)?;
        refused("its old record", stream.wait(&again), ErrorKind::Misuse)?;
        Ok(stream.synchronize()?)
    };
    thousands_of_records_are_complete_in_the_end: "streams-and-events 6.1, 12", |s| {
        let stream = s.context.stream()?;
        let events = (0..2000).map(|_| stream.record_new()).collect::<Result<Vec<_>, _>>()?;
        stream.synchronize()?;
        for event in &events {
            same("query", event.query()?, Status::Complete)?;
        }
        Ok(())
    };
    an_event_of_another_device_is_refused: "streams-and-events E8, E18", |s| {
        let other = s.other_device()?.context()?;
        let (stream, event) = (s.context.stream()?, other.stream()?.record_new()?);
        refused("a record", stream.record(&event), ErrorKind::Misuse)?;
        refused("a wait", stream.wait(&event), ErrorKind::Misuse).map(drop)
    };
    an_event_for_other_processes_is_exported: "streams-and-events 6.1, IPC", |s| {
        let event = s.context.ipc_event()?;
        let (first, second) = (event.export()?, s.context.ipc_event()?.export()?);
        holds("two events have two names", first != second)
    };
}
