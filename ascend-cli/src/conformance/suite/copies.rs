//! Copies in all directions, and the host memory they hold meanwhile.

use std::sync::Arc;

use ascend_rt::{ErrorKind, Rows, Status};

use super::{Stop, cases, holds, plain, refused, same, same_values};

cases! {
    "copies";
    a_copy_waits_for_its_stream: "memory-kernels-graphs 1.4.2", |s| {
        let stream = s.context.stream()?;
        let mut buffer = s.context.buffer_zeroed::<u8>(1 << 20)?;
        stream.memset_async(&mut buffer, 3)?;
        let mut host = vec![0; 1 << 20];
        stream.copy_d2h(&mut host, &buffer)?;
        holds("the fill was waited for", host.iter().all(|byte| *byte == 3))?;
        stream.copy_h2d(&mut buffer, &vec![4; 1 << 20])?;
        holds("the values arrived", buffer.to_vec()?.iter().all(|byte| *byte == 4))
    };
    parts_are_copied_on_the_device: "memory-kernels-graphs 1.4.3", |s| {
        let stream = s.context.stream()?;
        let source = s.context.buffer_from(&(0..100_u32).collect::<Vec<_>>())?;
        let mut target = s.context.buffer_zeroed::<u32>(100)?;
        stream.copy_d2d_async(target.slice_mut(10..20)?, source.slice(50..60)?)?;
        stream.synchronize()?;
        let expected: Vec<u32> = (0..100).map(|i| if (10..20).contains(&i) { i + 40 } else { 0 }).collect();
        same_values("values", target.to_vec()?, expected)
    };
    host_memory_comes_back_after_the_copy: "memory-kernels-graphs 1.4.3, lifetime", |s| {
        let stream = s.context.stream()?;
        let mut host = s.context.pinned::<u32>(10_000)?;
        host.fill(11);
        let mut buffer = s.context.buffer_zeroed::<u32>(10_000)?;
        let host = plain(plain(stream.copy_h2d_async(&mut buffer, host))?.wait())?;
        same_values("the host's", host.to_vec(), vec![11; 10_000])?;
        same_values("the device's", buffer.to_vec()?, vec![11; 10_000])
    };
    shared_host_memory_is_read_meanwhile: "memory-kernels-graphs 1.4.3, lifetime", |s| {
        let stream = s.context.stream()?;
        let mut host = s.context.pinned::<u8>(64)?;
        host.fill(2);
        let host = Arc::new(host);
        let mut buffer = s.context.buffer_zeroed::<u8>(64)?;
        let ticket = plain(stream.copy_h2d_async(&mut buffer, host.clone()))?;
        same("read", host.iter().map(|byte| u32::from(*byte)).sum::<u32>(), 128)?;
        plain(ticket.wait())?;
        same_values("copied", buffer.to_vec()?, vec![2; 64])
    };
    a_copy_of_pinned_memory_returns_at_once: "memory-kernels-graphs 1.4.3, pinned", |s| {
        let stream = s.context.stream()?;
        let buffer = s.context.buffer_from(&[6_u8; 64])?;
        let gate = s.hold(&stream)?;
        let ticket = plain(stream.copy_d2h_async(s.context.pinned(64)?, &buffer))?;
        same("held", ticket.query()?, Status::Pending)?;
        drop(gate);
        let host = plain(ticket.wait())?;
        same_values("values", host.to_vec(), vec![6; 64])
    };
    a_ticket_may_be_dropped: "crate: CopyTicket", |s| {
        let stream = s.context.stream()?;
        let mut buffer = s.context.buffer_zeroed::<u8>(64)?;
        let mut host = s.context.pinned::<u8>(64)?;
        host.fill(1);
        let gate = s.hold(&stream)?;
        drop(plain(stream.copy_h2d_async(&mut buffer, host))?);
        same("the stream", stream.query()?, Status::Pending)?;
        drop(gate);
        stream.synchronize()?;
        same_values("copied all the same", buffer.to_vec()?, vec![1; 64])
    };
    rows_are_copied_with_their_pitches: "memory-kernels-graphs 1.4.4", |s| {
        let stream = s.context.stream()?;
        let source = s.context.buffer_from(&(0..64_u32).collect::<Vec<_>>())?;
        let mut target = s.context.buffer_zeroed::<u32>(64)?;
        let rows = Rows { count: 4, width: 3, to_pitch: 16, from_pitch: 8 };
        stream.copy_rows_d2d_async(&mut target, &source, rows)?;
        stream.synchronize()?;
        let mut expected = vec![0; 64];
        for row in 0..4_u32 {
            for column in 0..3_u32 {
                expected[(row * 16 + column) as usize] = row * 8 + column;
            }
        }
        same_values("values", target.to_vec()?, expected)
    };
    rows_are_copied_to_the_device_and_back: "memory-kernels-graphs 1.4.4", |s| {
        let stream = s.context.stream()?;
        let mut host = s.context.pinned::<u32>(64)?;
        for (value, i) in host.iter_mut().zip(0..) {
            *value = i;
        }
        let mut buffer = s.context.buffer_zeroed::<u32>(64)?;
        let (up, down) = (Rows { count: 4, width: 3, to_pitch: 16, from_pitch: 8 }, Rows { count: 4, width: 3, to_pitch: 3, from_pitch: 16 });
        plain(plain(stream.copy_rows_h2d_async(&mut buffer, host, up))?.wait())?;
        let host = plain(plain(stream.copy_rows_d2h_async(s.context.pinned(12)?, &buffer, down))?.wait())?;
        same_values("values", &host[..], [0, 1, 2, 8, 9, 10, 16, 17, 18, 24, 25, 26])
    };
    rows_beyond_the_end_are_refused: "memory-kernels-graphs 1.4.4", |s| {
        let stream = s.context.stream()?;
        let (source, mut target) = (s.context.buffer_zeroed::<u8>(64)?, s.context.buffer_zeroed::<u8>(64)?);
        let rows = Rows { count: 5, width: 3, to_pitch: 16, from_pitch: 8 };
        let result = stream.copy_rows_d2d_async(&mut target, &source, rows);
        refused("five rows of 16 in 64", result, ErrorKind::Misuse).map(drop)
    };
    large_copies_are_whole: "memory-kernels-graphs 1.4.3, large copies", |s| {
        let stream = s.context.stream()?;
        let mut host = s.context.pinned::<u32>(16 << 20)?;
        for (value, i) in host.iter_mut().zip(0_u32..) {
            *value = i.wrapping_mul(2_654_435_761);
        }
        let mut first = s.context.buffer::<u32>(16 << 20)?;
        let mut second = s.context.buffer::<u32>(16 << 20)?;
        let up = plain(stream.copy_h2d_async(&mut first, host))?;
        stream.copy_d2d_async(&mut second, &first)?;
        let down = plain(stream.copy_d2h_async(s.context.pinned(16 << 20)?, &second))?;
        let (up, down) = (plain(up.wait())?, plain(down.wait())?);
        holds("64 MiB went to the device and back", up[..] == down[..])
    };
    devices_copy_to_each_other: "memory-kernels-graphs 1.4.2, peer access", |s| {
        let other = s.other_device()?;
        if !s.device.can_access_peer(&other)? || !other.can_access_peer(&s.device)? {
            return Err(Stop::Skipped(format!("{:?} and {other:?} cannot reach each other", s.device)));
        }
        s.device.enable_peer_access(&other)?;
        other.enable_peer_access(&s.device)?;
        let mut there = other.context()?.buffer_zeroed::<u32>(1000)?;
        let here = s.context.buffer_from(&vec![9_u32; 1000])?;
        let stream = s.context.stream()?;
        stream.copy_peer_async(&mut there, &here)?;
        stream.synchronize()?;
        let copied = there.to_vec()?;
        other.disable_peer_access(&s.device)?;
        s.device.disable_peer_access(&other)?;
        same_values("values", copied, vec![9; 1000])
    };
    buffers_of_another_device_are_refused: "crate: Misuse", |s| {
        let other = s.other_device()?.context()?;
        let stream = s.context.stream()?;
        let (mut here, there) = (s.context.buffer_zeroed::<u8>(8)?, other.buffer_zeroed::<u8>(8)?);
        refused("a copy", stream.copy_d2d_async(&mut here, &there), ErrorKind::Misuse).map(drop)
    };
}
