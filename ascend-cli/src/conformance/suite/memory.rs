//! Memory: device, pinned and registered, and who may still be using it.

use ascend_rt::{DeviceBuffer, ErrorKind, Policy, Status};

use super::{Stop, cases, holds, plain, refused, same, same_values};

cases! {
    "memory";
    values_come_back_as_they_went: "memory-kernels-graphs 1.4.2", |s| {
        let bytes: Vec<u8> = (0..33).collect();
        same_values("33 bytes", s.context.buffer_from(&bytes)?.to_vec()?, bytes)?;
        let floats: Vec<f32> = (0..1000_u16).map(|i| f32::from(i) * 0.5).collect();
        same_values("floats", s.context.buffer_from(&floats)?.to_vec()?, floats)?;
        let wide: Vec<u64> = (0..777).map(|i| u64::MAX - i).collect();
        same_values("64-bit numbers", s.context.buffer_from(&wide)?.to_vec()?, wide)
    };
    zeroed_memory_is_zero: "memory-kernels-graphs 1.5", |s| {
        same_values("bytes", s.context.buffer_zeroed::<u32>(1000)?.to_vec()?, vec![0; 1000])
    };
    no_values_need_no_memory: "memory-kernels-graphs 1.1, 1.4.1", |s| {
        let mut empty = s.context.buffer::<u64>(0)?;
        empty.write(&[])?;
        empty.fill_bytes(1)?;
        let stream = s.context.stream()?;
        stream.memset_async(&mut empty, 1)?;
        let mut other = s.context.buffer::<u64>(0)?;
        stream.copy_d2d(&mut other, &empty)?;
        same_values("values", empty.to_vec()?, vec![])
    };
    filling_takes_a_byte: "memory-kernels-graphs 1.5", |s| {
        let mut buffer = s.context.buffer::<u16>(100)?;
        buffer.fill_bytes(0xAB)?;
        same_values("values", buffer.to_vec()?, vec![0xABAB; 100])
    };
    every_policy_gives_memory: "memory-kernels-graphs 1.1, policy", |s| {
        for policy in [Policy::HugeFirst, Policy::HugeOnly, Policy::NormalOnly, Policy::HugeFirstPeer, Policy::NormalOnlyPeer] {
            let mut buffer = s.context.buffer_with::<u8>(3 << 20, policy)?;
            buffer.fill_bytes(1)?;
            holds(&format!("{policy:?} holds bytes"), buffer.to_vec()?.iter().all(|byte| *byte == 1))?;
        }
        Ok(())
    };
    addresses_are_aligned: "memory-kernels-graphs 1.1", |s| {
        for bytes in [1, 31, 32, 33, 1000] {
            let buffer = s.context.buffer::<u8>(bytes)?;
            same(&format!("address of {bytes} bytes modulo 64"), buffer.as_raw() as usize % 64, 0)?;
        }
        Ok(())
    };
    more_than_there_is_is_refused: "memory-kernels-graphs 1.1, 207001", |s| {
        refused("64 TiB", s.context.buffer::<u8>(1 << 46), ErrorKind::ResourceExhausted)?;
        refused("more than addresses", s.context.buffer::<u64>(usize::MAX), ErrorKind::Misuse)?;
        same_values("afterwards", s.context.buffer_from(&[1_u8, 2])?.to_vec()?, vec![1, 2])
    };
    pinned_memory_is_host_memory: "memory-kernels-graphs 1.2", |s| {
        let mut pinned = s.context.pinned::<u32>(100)?;
        same_values("at first", pinned.to_vec(), vec![0; 100])?;
        pinned[99] = 7;
        same("written", pinned.iter().sum::<u32>(), 7)
    };
    registered_memory_is_copied_from: "memory-kernels-graphs 1.2", |s| {
        let mut host = s.context.registered::<u32>(2000)?;
        holds("kernels see it somewhere", host.device_address().is_some())?;
        host.fill(5);
        let stream = s.context.stream()?;
        let mut buffer = s.context.buffer_zeroed::<u32>(2000)?;
        let ticket = plain(stream.copy_h2d_async(&mut buffer, host))?;
        plain(ticket.wait())?;
        same_values("values", buffer.to_vec()?, vec![5; 2000])
    };
    parts_are_written_apart: "memory-kernels-graphs 1.1, sub-allocation", |s| {
        let mut buffer = s.context.buffer_zeroed::<u32>(96)?;
        buffer.slice_mut(..32)?.write(&[1; 32])?;
        let (_, rest) = buffer.split_at_mut(32)?;
        let (mut second, mut third) = rest.split_rows(16, 2)?;
        third.write(&[3; 32])?;
        second.write(&[2; 32])?;
        let expected: Vec<u32> = (0..96).map(|i| 1 + i / 32).collect();
        same_values("values", buffer.to_vec()?, expected)
    };
    views_name_parts_and_their_sizes: "crate: View", |s| {
        let mut buffer = s.context.buffer_from(&[1_u16, 2, 3, 4, 5, 6])?;
        let (head, tail) = buffer.split_at(2)?;
        same("bytes", (buffer.size_bytes(), head.size_bytes(), tail.len()), (12, 4, 4))?;
        let (middle, _) = tail.split_at(1)?;
        let joined = head.join(middle).ok_or_else(|| Stop::Failed("neighbours do not join".to_owned()))?;
        let mut host = [0; 3];
        joined.read(&mut host)?;
        same_values("joined", host, [1, 2, 3])?;
        let mut whole = buffer.view_mut();
        whole.reborrow().slice(..2)?.write(&[7, 8])?;
        same("bytes of a part", whole.reborrow().split_at(5)?.1.size_bytes(), 2)?;
        same_values("written", whole.as_view().to_vec()?, [7, 8, 3, 4, 5, 6])?;
        let mut all = [0; 6];
        buffer.read(&mut all)?;
        same_values("read", all, [7, 8, 3, 4, 5, 6])?;
        same("address", buffer.view().as_raw(), buffer.as_raw())
    };
    memory_of_another_owner_is_taken_over: "memory-kernels-graphs 1.1", |s| {
        let mut address = std::ptr::null_mut();
        let current = s.context.enter()?;
        // SAFETY: the output is a valid place.
        let code = unsafe { (s.runtime.table().aclrtMalloc)(&raw mut address, 64, ascend_rt::sys::ACL_MEM_MALLOC_HUGE_FIRST) };
        drop(current);
        same("code", code.0, 0)?;
        // SAFETY: allocated above on this device with room for 16 values, and freed by nobody else.
        let mut buffer = unsafe { DeviceBuffer::<u32>::from_raw(&s.context, address, 16) };
        buffer.write(&[3; 16])?;
        same_values("values", buffer.to_vec()?, [3; 16])
    };
    memory_dropped_while_in_use_stays_until_it_is_not: "memory-kernels-graphs 1.1, aclrtFree", |s| {
        let stream = s.context.stream()?;
        let mut buffer = s.context.buffer_zeroed::<u8>(1 << 16)?;
        let address = buffer.as_raw();
        let gate = s.hold(&stream)?;
        stream.memset_async(&mut buffer, 1)?;
        drop(buffer);
        same("the stream", stream.query()?, Status::Pending)?;
        holds("it is in use", s.context.reap() > 0)?;
        let others = (0..8).map(|_| s.context.buffer_zeroed::<u8>(1 << 16)).collect::<Result<Vec<_>, _>>()?;
        holds("nobody else was given it", others.iter().all(|other| other.as_raw() != address))?;
        drop(gate);
        stream.synchronize()?;
        same("in use afterwards", s.context.reap(), 0)?;
        holds("other memory is as it was", others.iter().all(|other| other.to_vec().is_ok_and(|bytes| bytes == vec![0; 1 << 16])))
    };
    destroying_waits_for_the_streams_that_use_it: "memory-kernels-graphs 1.1, aclrtFree", |s| {
        let stream = s.context.stream()?;
        let mut buffer = s.context.buffer_zeroed::<u8>(1 << 20)?;
        stream.memset_async(&mut buffer, 1)?;
        plain(buffer.destroy())?;
        same("the stream", stream.query()?, Status::Complete)
    };
    other_numbers_of_values_are_refused: "crate: Misuse", |s| {
        let mut buffer = s.context.buffer_zeroed::<u8>(4)?;
        refused("5 into 4", buffer.write(&[0; 5]), ErrorKind::Misuse)?;
        refused("beyond the end", buffer.slice(2..5).map(drop), ErrorKind::Misuse).map(drop)
    };
    memory_is_freed_from_any_thread: "memory-kernels-graphs 0.3", |s| {
        let buffer = s.context.buffer_from(&[1_u8; 64])?;
        let pinned = s.context.pinned::<u8>(64)?;
        let dropped = std::thread::spawn(move || drop((buffer, pinned))).join();
        dropped.map_err(|_| Stop::Failed("the thread panicked".to_owned()))?;
        same("in use", s.context.reap(), 0)
    };
}
