//! Which handles cross threads: pinned here, so that a change is a decision.

use ascend_rt::collective::Communicator;
use ascend_rt::event::{Ipc, Timing};
use ascend_rt::future::Completion;
use ascend_rt::*;

fn send_sync<T: Send + Sync + 'static>() {}
fn send<T: Send + 'static>() {}

#[test]
fn handles_cross_threads() {
    send_sync::<Runtime>();
    send_sync::<Device>();
    send_sync::<Context>();
    send_sync::<Stream>();
    send_sync::<StreamPool>();
    send_sync::<Event>();
    send_sync::<Event<Timing>>();
    send_sync::<Event<Ipc>>();
    send_sync::<EventPool>();
    send_sync::<PooledEvent>();
    send_sync::<DeviceBuffer<f32>>();
    send_sync::<PinnedBuffer<f32>>();
    send_sync::<CopyTicket<PinnedBuffer<f32>>>();
    send_sync::<View<'static, f32>>();
    send_sync::<ViewMut<'static, f32>>();
    send_sync::<Module>();
    send_sync::<Function>();
    send_sync::<Kernel<(Read<f32>, u32)>>();
    send_sync::<Graph>();
    send_sync::<Completion>();
    send_sync::<Error>();
    // One thread at a time: HCCL does not say that two may use one communicator at once.
    send::<Communicator>();
}

#[test]
fn a_result_fits_a_register() {
    assert_eq!(size_of::<Error>(), 8);
    assert_eq!(size_of::<Result<()>>(), 8);
}
