//! Events: what a wait binds, what a query says, what is measured (acl/streams-and-events 6).

mod common;

use std::time::Duration;

use ascend_rt::{ErrorKind, FailureMode, Result, Status, StreamFlags};
use common::{on_both, with, world};

// E12: a wait for an event that was never recorded silently does nothing; here that is said.
#[test]
fn a_wait_for_an_event_that_was_never_recorded_is_refused_or_asked_for() -> Result<()> {
    on_both(|builder| {
        let (_runtime, context) = with(builder)?;
        let stream = context.stream()?;
        let event = context.event()?;
        assert!(!event.is_recorded());
        let error = stream.wait(&event).expect_err("never recorded");
        assert_eq!(error.kind(), ErrorKind::Misuse);
        assert!(!stream.wait_if_recorded(&event)?);
        stream.record(&event)?;
        assert!(event.is_recorded());
        assert!(stream.wait_if_recorded(&event)?);
        stream.wait(&event)
    })
}

// E4: a wait binds the record that is newest when it is submitted.
#[test]
fn a_later_record_does_not_move_an_earlier_wait() -> Result<()> {
    on_both(|builder| {
        let (runtime, context) = with(builder)?;
        let (first, second, waiter) = (context.stream()?, context.stream()?, context.stream()?);
        world(&runtime).hold_stream(second.as_raw());
        let event = context.event()?;
        first.record(&event)?;
        waiter.wait(&event)?;
        second.record(&event)?;
        waiter.synchronize()?;
        assert_eq!(event.query()?, Status::Pending, "E6: the host sees the newest record");
        world(&runtime).release_stream(second.as_raw());
        event.synchronize()
    })
}

#[test]
fn fork_and_join_order_the_streams() -> Result<()> {
    on_both(|builder| {
        let (_runtime, context) = with(builder)?;
        let main = context.stream()?;
        let mut buffer = context.buffer_zeroed::<u8>(8)?;
        main.memset_async(buffer.slice_mut(..4)?, 1)?;
        let branch = main.fork()?;
        branch.memset_async(&mut buffer, 2)?;
        main.join([&branch])?;
        main.memset_async(buffer.slice_mut(6..)?, 3)?;
        main.synchronize()?;
        assert_eq!(buffer.to_vec()?, [2, 2, 2, 2, 2, 2, 3, 3]);
        Ok(())
    })
}

// E35, E36.
#[test]
fn elapsed_is_device_time_between_two_records() -> Result<()> {
    on_both(|builder| {
        let (_runtime, context) = with(builder)?;
        let stream = context.stream()?;
        let (start, end) = (context.timing_event()?, context.timing_event()?);
        assert!(start.elapsed(&end).is_err(), "never recorded");
        let mut buffer = context.buffer::<u8>(1 << 20)?;
        stream.record(&start)?;
        stream.memset_async(&mut buffer, 0)?;
        stream.record(&end)?;
        let elapsed = start.elapsed(&end)?;
        assert!(elapsed < Duration::from_secs(1), "{elapsed:?}");
        if !elapsed.is_zero() {
            assert_eq!(end.elapsed(&start).map_err(|e| e.kind()), Err(ErrorKind::Misuse));
        }
        assert!(end.timestamp()? >= start.timestamp()?);
        Ok(())
    })
}

#[test]
fn a_pooled_event_comes_back_as_good_as_new() -> Result<()> {
    on_both(|builder| {
        let (_runtime, context) = with(builder)?;
        let stream = context.stream()?;
        let pool = context.event_pool();
        let raw = {
            let event = pool.event()?;
            stream.record(&event)?;
            stream.wait(&event)?;
            event.as_raw()
        };
        assert_eq!(pool.idle(), 1);
        let event = pool.event()?;
        assert_eq!((event.as_raw(), pool.idle()), (raw, 0));
        assert_eq!(
            stream.wait(&event).map_err(|e| e.kind()),
            Err(ErrorKind::Misuse),
            "its old record does not count"
        );
        Ok(())
    })
}

#[test]
fn a_stream_pool_deals_in_turn() -> Result<()> {
    on_both(|builder| {
        let (_runtime, context) = with(builder)?;
        let pool = context.stream_pool(3)?;
        let dealt: Vec<_> = (0..6).map(|_| pool.next().as_raw()).collect();
        assert_eq!(dealt[..3], dealt[3..]);
        assert_ne!(dealt[0], dealt[1]);
        assert!(context.stream_pool(0).is_err());
        Ok(())
    })
}

#[test]
fn a_stream_tells_how_it_was_made() -> Result<()> {
    on_both(|builder| {
        let (_runtime, context) = with(builder)?;
        let before = context.available()?;
        let stream = context
            .stream_builder()
            .name("compute")
            .priority(3)
            .flags(StreamFlags::FAST_LAUNCH)
            .failure_mode(FailureMode::Stop)
            .build()?;
        assert_eq!(stream.name(), Some("compute"));
        assert_eq!(stream.priority()?, 3);
        assert_eq!(stream.flags()?, StreamFlags::FAST_LAUNCH);
        assert!(stream.id()? > 0, "T36: 0 is the default stream's");
        assert_eq!(context.available()?.streams, before.streams - 1);
        // T38: stop cannot be taken back.
        let error = stream.set_failure_mode(FailureMode::Continue).expect_err("T38");
        assert_eq!(error.kind(), ErrorKind::FeatureNotSupported);
        assert_eq!(
            context.stream_builder().priority(100).build()?.priority()?,
            7,
            "T4: clamped"
        );
        Ok(())
    })
}

// T3 and T20: flags that the runtime drops, or that make a stream of which a query says nothing.
#[test]
fn a_stream_of_which_nobody_can_tell_whether_it_is_idle_is_refused() -> Result<()> {
    on_both(|builder| {
        let (_runtime, context) = with(builder)?;
        for bit in [0x4, 0x10, 0x20, 0x1000] {
            let flags = StreamFlags::from_bits_retain(bit);
            let refused = context.stream_builder().flags(flags).build().map(drop);
            assert_eq!(refused.map_err(|e| e.kind()), Err(ErrorKind::Misuse), "{bit:#x}");
        }
        Ok(())
    })
}

// T12: no implicit order with the default stream.
#[test]
fn the_default_stream_is_one_like_any_other() -> Result<()> {
    on_both(|builder| {
        let (runtime, context) = with(builder)?;
        let (default, stream) = (context.default_stream()?, context.stream()?);
        assert!(default.is_default() && !stream.is_default());
        world(&runtime).hold_stream(stream.as_raw());
        let event = stream.record_new()?;
        default.synchronize()?;
        assert_eq!(event.query()?, Status::Pending);
        world(&runtime).release_stream(stream.as_raw());
        default.wait(&event)?;
        default.synchronize()?;
        assert_eq!(event.query()?, Status::Complete);
        // Destroying it is only waiting for it.
        default.destroy().map_err(|(error, _)| error)?;
        context.default_stream()?.synchronize()
    })
}
