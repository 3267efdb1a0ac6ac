//! Random allocations, frees, writes and copies, against plain vectors.

use ascend_sim::memory::{Memory, MemoryConfig, MemoryError, POISON, Request, Reuse};

use crate::random::{Random, for_seeds};

struct Buffer {
    address: u64,
    bytes: Vec<u8>,
}

#[test]
fn random_operations_read_back_as_from_plain_vectors() {
    for_seeds(0..400, |seed| {
        if let Err(error) = operations(seed) {
            panic!("{error}");
        }
    });
}

fn operations(seed: u64) -> Result<(), MemoryError> {
    let mut random = Random::new(seed);
    let memory = Memory::new(MemoryConfig {
        reuse: [Reuse::Late, Reuse::Tight][random.below(2)],
        // Small enough for late reuse to come round.
        stride_bytes: 8 << 20,
        ..MemoryConfig::default()
    });
    let capacity = 4 << 20;
    let devices = [memory.add_device(capacity), memory.add_device(capacity)];
    let mut buffers: Vec<Buffer> = Vec::new();
    for _ in 0..200 {
        match random.below(8) {
            0 | 1 => {
                let bytes = 1 + random.below(300_000);
                let request = Request {
                    bytes: bytes as u64,
                    accounted_bytes: bytes as u64 + 32,
                    align_bytes: 64 << random.below(7),
                };
                match memory.alloc(devices[random.below(2)], request) {
                    Ok(region) => {
                        assert_eq!(region.address % request.align_bytes, 0);
                        for other in &buffers {
                            let end = other.address + other.bytes.len() as u64;
                            assert!(region.address >= end || region.address + region.bytes <= other.address);
                        }
                        buffers.push(Buffer {
                            address: region.address,
                            bytes: vec![POISON; bytes],
                        });
                    }
                    Err(MemoryError::OutOfMemory { .. }) => {}
                    Err(error) => return Err(error),
                }
            }
            2 if !buffers.is_empty() => {
                let buffer = buffers.swap_remove(random.below(buffers.len()));
                memory.free(buffer.address)?;
                let gone = memory.read(buffer.address, &mut [0]);
                assert_eq!(
                    gone,
                    Err(MemoryError::Freed {
                        address: buffer.address
                    })
                );
            }
            3 if !buffers.is_empty() => {
                let index = random.below(buffers.len());
                let (start, len) = range(&mut random, &buffers[index]);
                let data: Vec<u8> = (0..len).map(|_| random.next() as u8).collect();
                memory.write(buffers[index].address + start as u64, &data)?;
                buffers[index].bytes[start..start + len].copy_from_slice(&data);
            }
            4 if !buffers.is_empty() => {
                let index = random.below(buffers.len());
                let (start, len) = range(&mut random, &buffers[index]);
                memory.fill(buffers[index].address + start as u64, len as u64, seed as u8)?;
                buffers[index].bytes[start..start + len].fill(seed as u8);
            }
            5 | 6 if !buffers.is_empty() => {
                let (from, to) = (random.below(buffers.len()), random.below(buffers.len()));
                let (start, len) = range(&mut random, &buffers[from]);
                let len = len.min(buffers[to].bytes.len());
                let target = random.below(buffers[to].bytes.len() - len + 1);
                let (to_address, from_address) = (buffers[to].address, buffers[from].address);
                memory.copy(to_address + target as u64, from_address + start as u64, len as u64)?;
                let data = buffers[from].bytes[start..start + len].to_vec();
                buffers[to].bytes[target..target + len].copy_from_slice(&data);
            }
            _ if !buffers.is_empty() => {
                let index = random.below(buffers.len());
                let (start, len) = range(&mut random, &buffers[index]);
                let address = buffers[index].address + start as u64;
                let mut out = vec![0; len];
                memory.read(address, &mut out)?;
                assert_eq!(out, buffers[index].bytes[start..start + len]);
                assert_eq!(memory.read_elements::<u8>(address, len)?, out);
                let over = buffers[index].bytes.len() - start + 1;
                let refused = memory.fill(address, over as u64, 0);
                assert!(matches!(refused, Err(MemoryError::OutOfBounds { .. })));
            }
            _ => {}
        }
    }
    let used: u64 = buffers.iter().map(|buffer| buffer.bytes.len() as u64 + 32).sum();
    let usage: u64 = devices
        .iter()
        .map(|&device| memory.usage(device).map_or(0, |usage| usage.used_bytes))
        .sum();
    assert_eq!(usage, used);
    for buffer in &buffers {
        let mut out = vec![0; buffer.bytes.len()];
        memory.read(buffer.address, &mut out)?;
        assert!(out == buffer.bytes);
    }
    Ok(())
}

fn range(random: &mut Random, buffer: &Buffer) -> (usize, usize) {
    let start = random.below(buffer.bytes.len());
    (start, 1 + random.below(buffer.bytes.len() - start))
}
