//! Device memory as callers meet it: addresses, capacity, errors, threads, and what host memory it takes.

use std::sync::atomic::{AtomicBool, Ordering};

use ascend_sim::memory::{Memory, MemoryConfig, MemoryError, POISON, Region, Request, Reuse};

type Result<T = ()> = std::result::Result<T, MemoryError>;

fn memory(reuse: Reuse) -> (Memory, usize) {
    let memory = Memory::new(MemoryConfig {
        reuse,
        ..MemoryConfig::default()
    });
    let device = memory.add_device(64 << 30);
    (memory, device)
}

#[test]
fn addresses_are_aligned_and_of_their_device() -> Result {
    let (memory, first) = memory(Reuse::Late);
    let second = memory.add_device(64 << 30);
    let a = memory.alloc(first, Request::new(1))?;
    let b = memory.alloc(first, Request::new(1))?;
    let c = memory.alloc(second, Request::new(1))?;
    assert_eq!((a.address, b.address), (0x12c0_0000_0000, 0x12c0_0000_0040));
    assert_eq!(c.address, 0x13c0_0000_0000);
    let page = Request {
        align_bytes: 2 << 20,
        ..Request::new(3 << 20)
    };
    assert_eq!(memory.alloc(first, page)?.address, 0x12c0_0020_0000);
    assert_eq!(memory.find(c.address), Some(c));
    Ok(())
}

#[test]
fn padding_counts_and_cannot_be_used() -> Result {
    // acl/memory-kernels-graphs 1.1: 33 bytes reserve 96.
    let (memory, device) = memory(Reuse::Late);
    let padded = Request {
        accounted_bytes: 96,
        ..Request::new(33)
    };
    let region = memory.alloc(device, padded)?;
    assert_eq!(memory.usage(device)?.used_bytes, 96);
    memory.check(region.address, 33)?;
    let over = MemoryError::OutOfBounds {
        address: region.address,
        bytes: 34,
        base: region.address,
        size_bytes: 33,
    };
    assert_eq!(memory.check(region.address, 34), Err(over));
    assert_eq!(
        over.to_string(),
        "34 bytes from 0x12c000000000 leave the allocation of 33 bytes at 0x12c000000000"
    );
    let behind = region.address + 33;
    assert_eq!(memory.check(behind, 1), Err(MemoryError::Unknown { address: behind }));
    Ok(())
}

#[test]
fn capacity_is_a_limit_until_something_is_freed() -> Result {
    let memory = Memory::new(MemoryConfig::default());
    let device = memory.add_device(1_000);
    let first = memory.alloc(device, Request::new(900))?;
    let full = MemoryError::OutOfMemory {
        asked_bytes: 101,
        free_bytes: 100,
    };
    assert_eq!(memory.alloc(device, Request::new(101)), Err(full));
    memory.free(first.address)?;
    memory.alloc(device, Request::new(1_000))?;
    let usage = memory.usage(device)?;
    assert_eq!(
        (usage.used_bytes, usage.peak_bytes, usage.allocations),
        (1_000, 1_000, 1)
    );
    assert_eq!(memory.free_all(device)?, 1);
    assert_eq!(memory.usage(device)?.used_bytes, 0);
    Ok(())
}

#[test]
fn bad_requests_are_refused() {
    let (memory, device) = memory(Reuse::Late);
    assert_eq!(memory.alloc(device, Request::new(0)), Err(MemoryError::BadRequest));
    let odd = Request {
        align_bytes: 48,
        ..Request::new(1)
    };
    assert_eq!(memory.alloc(device, odd), Err(MemoryError::BadRequest));
    let elsewhere = memory.alloc(7, Request::new(1));
    assert_eq!(elsewhere, Err(MemoryError::NoSuchDevice { device: 7 }));
    let huge = memory.alloc(device, Request::new(u64::MAX));
    assert!(matches!(huge, Err(MemoryError::OutOfMemory { .. })));
}

#[test]
fn only_a_start_can_be_freed_and_only_once() -> Result {
    let (memory, device) = memory(Reuse::Late);
    let Region { address, .. } = memory.alloc(device, Request::new(100))?;
    let inside = MemoryError::NotTheStart {
        address: address + 8,
        base: address,
    };
    assert_eq!(memory.free(address + 8), Err(inside));
    memory.free(address)?;
    assert_eq!(memory.free(address), Err(MemoryError::Freed { address }));
    let host = &memory as *const Memory as u64;
    assert_eq!(memory.free(host), Err(MemoryError::Unknown { address: host }));
    Ok(())
}

#[test]
fn freed_addresses_come_back_late_or_at_once() -> Result {
    let (late, device) = memory(Reuse::Late);
    let first = late.alloc(device, Request::new(64))?;
    late.free(first.address)?;
    let second = late.alloc(device, Request::new(64))?;
    assert_ne!(first.address, second.address);

    let (tight, device) = memory(Reuse::Tight);
    let first = tight.alloc(device, Request::new(64))?;
    tight.fill(first.address, 64, 1)?;
    tight.free(first.address)?;
    let second = tight.alloc(device, Request::new(64))?;
    assert_eq!(first.address, second.address);
    assert!(second.generation > first.generation);
    // What the former owner wrote is gone.
    assert_eq!(tight.read_elements::<u8>(second.address, 64)?, [POISON; 64]);
    Ok(())
}

#[test]
fn the_smallest_hole_that_fits_is_taken() -> Result {
    let (memory, device) = memory(Reuse::Tight);
    let sizes = [256, 64, 128, 64, 1_024, 64];
    let regions = sizes.map(|bytes| memory.alloc(device, Request::new(bytes)));
    let [a, _, b, _, c, _] = regions;
    let (a, b, c) = (a?, b?, c?);
    for region in [a, b, c] {
        memory.free(region.address)?;
    }
    assert_eq!(memory.alloc(device, Request::new(100))?.address, b.address);
    assert_eq!(memory.alloc(device, Request::new(200))?.address, a.address);
    assert_eq!(memory.alloc(device, Request::new(200))?.address, c.address);
    assert_eq!(memory.alloc(device, Request::new(200))?.address, c.address + 256);
    Ok(())
}

#[test]
fn host_memory_is_taken_only_where_bytes_were_written() -> Result {
    let (memory, device) = memory(Reuse::Late);
    // More than this machine has.
    let region = memory.alloc(device, Request::new(60 << 30))?;
    assert_eq!(memory.touched_bytes(), 0);
    memory.write(region.address + (30 << 30), &[1, 2, 3])?;
    assert_eq!(memory.touched_bytes(), 64 << 10);
    let mut out = [0; 5];
    memory.read(region.address + (30 << 30) - 1, &mut out)?;
    assert_eq!(out, [POISON, 1, 2, 3, POISON]);
    memory.copy(region.address, region.address + (30 << 30), 3)?;
    assert_eq!(memory.read_elements::<u8>(region.address, 4)?, [1, 2, 3, POISON]);
    Ok(())
}

#[test]
fn elements_of_every_type_come_back() -> Result {
    let (memory, device) = memory(Reuse::Late);
    let at = memory.alloc(device, Request::new(1 << 20))?.address;
    let floats: Vec<f32> = (0..100_000).map(|number| number as f32 * 0.5).collect();
    memory.write_elements(at + 12, &floats)?;
    assert!(memory.read_elements::<f32>(at + 12, floats.len())? == floats);
    memory.write_elements(at + 1, &[u128::MAX, 7])?;
    assert_eq!(memory.read_elements::<u128>(at + 1, 2)?, [u128::MAX, 7]);
    let too_many = memory.read_elements::<f64>(at, usize::MAX / 4);
    assert!(matches!(too_many, Err(MemoryError::OutOfBounds { .. })));
    assert_eq!(memory.read_elements::<f64>(0, 0)?, []);
    Ok(())
}

#[test]
fn held_ranges_may_overlap_and_are_one_step() -> Result {
    let (memory, device) = memory(Reuse::Late);
    let a = memory.alloc(device, Request::new(64))?.address;
    let b = memory.alloc(device, Request::new(64))?.address;
    memory.fill(a, 64, 1)?;
    let sum = memory.with_ranges(&[(b, 64), (a, 32), (a + 16, 32)], |ranges| {
        ranges.write(1, 16, &[5; 16]);
        let mut seen = 0;
        ranges.view(2, 0, 32, |bytes| seen = bytes.iter().map(|&byte| u32::from(byte)).sum());
        ranges.write(0, 0, &[9]);
        seen
    })?;
    assert_eq!(sum, 16 * 5 + 16);
    assert_eq!(memory.read_elements::<u8>(b, 2)?, [9, POISON]);
    let refused = memory.with_ranges(&[(a, 65)], |_| ());
    assert!(refused.is_err());
    Ok(())
}

#[test]
fn copies_of_several_threads_do_not_tear() -> Result {
    let (memory, device) = memory(Reuse::Late);
    let bytes = 100_000;
    let a = memory.alloc(device, Request::new(bytes))?.address;
    let b = memory.alloc(device, Request::new(bytes))?.address;
    memory.fill(a, bytes, 1)?;
    memory.fill(b, bytes, 2)?;
    let stop = AtomicBool::new(false);
    let torn = std::thread::scope(|scope| {
        for (to, from) in [(a, b), (b, a)] {
            let (memory, stop) = (&memory, &stop);
            scope.spawn(move || {
                for step in 0..300 {
                    let done = memory
                        .copy(to, from, bytes)
                        .and_then(|()| memory.fill(to, bytes, step as u8));
                    assert_eq!(done, Ok(()));
                }
                stop.store(true, Ordering::Relaxed);
            });
        }
        let mut torn = false;
        while !stop.load(Ordering::Relaxed) {
            let seen = memory.read_elements::<u8>(a, bytes as usize).unwrap_or_default();
            torn |= seen.iter().any(|&byte| byte != seen[0]);
        }
        torn
    });
    assert!(!torn);
    Ok(())
}

#[test]
fn a_free_under_way_makes_the_others_fail_not_crash() -> Result {
    let (memory, device) = memory(Reuse::Tight);
    let outcomes = std::thread::scope(|scope| {
        let address = memory.alloc(device, Request::new(1 << 16))?.address;
        let readers: Vec<_> = (0..2)
            .map(|_| {
                let memory = &memory;
                scope.spawn(move || {
                    let mut last = Ok(());
                    for _ in 0..10_000 {
                        last = memory.fill(address, 1 << 16, 3);
                        if last.is_err() {
                            break;
                        }
                    }
                    last
                })
            })
            .collect();
        memory.free(address)?;
        let outcomes = readers.into_iter().map(|reader| reader.join().unwrap_or(Ok(())));
        Ok(outcomes.collect::<Vec<_>>())
    })?;
    for outcome in outcomes {
        assert!(matches!(outcome, Err(MemoryError::Freed { .. })), "{outcome:?}");
    }
    Ok(())
}
