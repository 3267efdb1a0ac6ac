//! Streams: order, waiting, and what becomes of work when a stream goes.

use std::time::Duration;

use ascend_rt::{Cores, ErrorKind, FailureMode, Status, StreamFlags};

use super::{cases, holds, plain, refused, refused_with, same, same_values};

cases! {
    "streams";
    a_new_stream_has_nothing_to_do: "streams-and-events T24", |s| {
        same("query", s.context.stream()?.query()?, Status::Complete)
    };
    work_on_one_stream_runs_in_order: "streams-and-events 0.4", |s| {
        let stream = s.context.stream()?;
        let mut first = s.context.buffer::<u8>(1 << 16)?;
        let mut second = s.context.buffer::<u8>(1 << 16)?;
        stream.memset_async(&mut first, 1)?;
        stream.copy_d2d_async(&mut second, &first)?;
        stream.memset_async(&mut first, 2)?;
        stream.synchronize()?;
        same_values("first", first.to_vec()?, vec![2; 1 << 16])?;
        same_values("second", second.to_vec()?, vec![1; 1 << 16])
    };
    a_wait_orders_two_streams: "streams-and-events E11", |s| {
        let (producer, consumer) = (s.context.stream()?, s.context.stream()?);
        let mut source = s.context.buffer_zeroed::<u8>(8 << 20)?;
        let mut target = s.context.buffer_zeroed::<u8>(8 << 20)?;
        for round in 1..=4_u8 {
            producer.memset_async(&mut source, round)?;
            consumer.wait(&producer.record_new()?)?;
            consumer.copy_d2d_async(&mut target, &source)?;
            producer.wait(&consumer.record_new()?)?;
            consumer.synchronize()?;
            holds("the copy is whole", target.to_vec()?.iter().all(|byte| *byte == round))?;
        }
        Ok(producer.synchronize()?)
    };
    streams_are_independent: "streams-and-events 0.4", |s| {
        let (held, free) = (s.context.stream()?, s.context.stream()?);
        let gate = s.hold(&held)?;
        free.synchronize()?;
        same("the held stream", held.query()?, Status::Pending)?;
        drop(gate);
        held.synchronize()?;
        same("afterwards", held.query()?, Status::Complete)
    };
    a_time_out_leaves_the_work_going: "streams-and-events T17", |s| {
        let stream = s.context.stream()?;
        let mut buffer = s.context.buffer_zeroed::<u8>(64)?;
        let gate = s.hold(&stream)?;
        stream.memset_async(&mut buffer, 9)?;
        let result = stream.synchronize_timeout(Duration::from_millis(20));
        drop(gate);
        refused_with("waiting", result, ErrorKind::Timeout, 507_046)?;
        stream.synchronize()?;
        same_values("bytes", buffer.to_vec()?, vec![9; 64])
    };
    the_shortest_time_out_is_no_poll: "streams-and-events T16", |s| {
        let stream = s.context.stream()?;
        stream.synchronize_timeout(Duration::from_nanos(1))?;
        Ok(stream.synchronize_timeout(Duration::MAX)?)
    };
    fork_and_join_order_branches: "streams-and-events E11", |s| {
        let main = s.context.stream()?;
        let mut buffer = s.context.buffer_zeroed::<u8>(4096)?;
        main.memset_async(&mut buffer, 1)?;
        let branches = [main.fork()?, main.fork()?];
        let (mut low, mut high) = buffer.split_at_mut(2048)?;
        branches[0].memset_async(&mut low, 2)?;
        branches[1].memset_async(&mut high, 3)?;
        main.join(&branches)?;
        main.memset_async(buffer.slice_mut(1024..3072)?, 4)?;
        main.synchronize()?;
        let expected: Vec<u8> = (0..4096).map(|i| match i { 0..1024 => 2, 1024..3072 => 4, _ => 3 }).collect();
        same_values("bytes", buffer.to_vec()?, expected)
    };
    destroying_waits_for_the_work: "streams-and-events T28", |s| {
        let stream = s.context.stream()?;
        let mut buffer = s.context.buffer_zeroed::<u8>(1 << 20)?;
        stream.memset_async(&mut buffer, 6)?;
        plain(stream.destroy())?;
        holds("the bytes are there", buffer.to_vec()?.iter().all(|byte| *byte == 6))
    };
    dropping_a_busy_stream_does_not_wait: "streams-and-events T28", |s| {
        let stream = s.context.stream()?;
        let mut buffer = s.context.buffer_zeroed::<u8>(64)?;
        let gate = s.hold(&stream)?;
        stream.memset_async(&mut buffer, 8)?;
        let event = stream.record_new()?;
        drop(stream);
        same("its work", event.query()?, Status::Pending)?;
        drop(gate);
        event.synchronize()?;
        same_values("bytes", buffer.to_vec()?, vec![8; 64])
    };
    a_borrowed_stream_is_not_destroyed: "streams-and-events T34a", |s| {
        let stream = s.context.stream()?;
        // SAFETY: a live stream of this context, of the usual kind, which outlives the borrowed handle.
        let borrowed = unsafe { s.context.borrow_stream(stream.as_raw()) };
        let mut buffer = s.context.buffer_zeroed::<u8>(8)?;
        borrowed.memset_async(&mut buffer, 2)?;
        plain(borrowed.destroy())?;
        stream.memset_async(buffer.slice_mut(..4)?, 3)?;
        stream.synchronize()?;
        same_values("bytes", buffer.to_vec()?, vec![3, 3, 3, 3, 2, 2, 2, 2])
    };
    priorities_and_flags_are_read_back: "streams-and-events T35, T4", |s| {
        let flags = StreamFlags::FAST_LAUNCH | StreamFlags::FAST_SYNC;
        let stream = s.context.stream_builder().priority(3).flags(flags).build()?;
        same("priority", stream.priority()?, 3)?;
        same("flags", stream.flags()?, flags)?;
        let last = s.context.stream_builder().priority(99).build()?;
        same("priority 99", last.priority()?, 7)
    };
    flags_that_hide_whether_a_stream_is_idle_are_refused: "streams-and-events T20", |s| {
        let persistent = StreamFlags::from_bits_retain(ascend_rt::sys::ACL_STREAM_PERSISTENT);
        let result = s.context.stream_builder().flags(persistent).build();
        refused("a persistent stream", result, ErrorKind::Misuse).map(drop)
    };
    live_streams_have_different_numbers: "streams-and-events T36", |s| {
        let streams = s.context.stream_pool(4)?;
        let mut numbers = streams.streams().iter().map(|stream| stream.id()).collect::<Result<Vec<_>, _>>()?;
        numbers.sort_unstable();
        numbers.dedup();
        same("different numbers", numbers.len(), 4)
    };
    a_pool_deals_in_turn: "crate: StreamPool", |s| {
        let pool = s.context.stream_pool(3)?;
        let dealt: Vec<_> = (0..6).map(|_| pool.next().as_raw()).collect();
        holds("the fourth is the first again", dealt[..3] == dealt[3..] && dealt[0] != dealt[1])
    };
    stopping_on_failure_is_not_taken_back: "streams-and-events T38", |s| {
        let own = s.device.create_context()?;
        let stream = own.stream_builder().failure_mode(FailureMode::Stop).build()?;
        let result = stream.set_failure_mode(FailureMode::Continue);
        refused("going back", result, ErrorKind::FeatureNotSupported).map(drop)
    };
    an_aborted_stream_can_be_used_again: "streams-and-events T42, T45", |s| {
        let stream = s.context.stream()?;
        stream.abort()?;
        let mut buffer = s.context.buffer_zeroed::<u8>(8)?;
        stream.memset_async(&mut buffer, 1)?;
        stream.synchronize()?;
        same_values("bytes", buffer.to_vec()?, vec![1; 8])
    };
    core_limits_are_kept_and_taken_back: "streams-and-events 3.6", |s| {
        let stream = s.context.stream()?;
        let all = stream.core_limit(Cores::Vector)?;
        stream.set_core_limit(Cores::Vector, 1)?;
        same("limit", stream.core_limit(Cores::Vector)?, 1)?;
        refused("no core", stream.set_core_limit(Cores::Vector, 0), ErrorKind::Parameter)?;
        stream.reset_core_limits()?;
        same("afterwards", stream.core_limit(Cores::Vector)?, all)
    };
    threads_may_submit_to_one_stream: "streams-and-events C12", |s| {
        let stream = s.context.stream()?;
        let mut buffer = s.context.buffer_zeroed::<u8>(4096)?;
        let (mut low, mut high) = buffer.split_at_mut(2048)?;
        std::thread::scope(|scope| {
            let other = scope.spawn(|| stream.memset_async(&mut low, 1));
            let here = stream.memset_async(&mut high, 2);
            other.join().map_err(|_| super::Stop::Failed("the thread panicked".to_owned()))??;
            Ok::<_, super::Stop>(here?)
        })?;
        stream.synchronize()?;
        let expected: Vec<u8> = (0..4096).map(|i| if i < 2048 { 1 } else { 2 }).collect();
        same_values("bytes", buffer.to_vec()?, expected)
    };
    thousands_of_tasks_are_queued: "streams-and-events T50", |s| {
        let stream = s.context.stream()?;
        let mut buffer = s.context.buffer_zeroed::<u8>(64)?;
        for round in 0..5000_u32 {
            stream.memset_async(&mut buffer, u8::try_from(round % 251).unwrap_or(0))?;
        }
        stream.synchronize()?;
        same_values("bytes", buffer.to_vec()?, vec![u8::try_from(4999 % 251).unwrap_or(0); 64])
    };
}
