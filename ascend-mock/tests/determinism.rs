//! The inline executor gives the same bytes for the same program: traces, addresses, times.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]
#![expect(clippy::multiple_unsafe_ops_per_block, reason = "one C program is one block")]

use std::ptr::{null, null_mut};

use ascend_mock::Mock;
use ascend_mock::fault::{Effect, Rule};
use ascend_sim::signature::{Read, Write};
use ascend_sys::*;

fn ok(status: AclError) {
    assert!(status.is_success(), "{status:?}");
}

/// Runs a program with copies, kernels, events and a fault drawn from the seed; gives its trace as text, and its last time.
fn run(seed: u64) -> (String, u64, Vec<usize>) {
    let mock = Mock::builder()
        .seed(seed)
        .kernel::<(Read<u32>, Write<u32>)>("step", |block, (input, output)| {
            for i in block.range(output.len()) {
                output[i] = input[i].wrapping_add(1);
            }
        })
        .fault(Rule::new(Effect::DeviceFault(507_015)).kernel("step").probability(0.01))
        .build();
    let acl = mock.table();
    let mut addresses = Vec::new();
    let mut codes = String::new();
    // SAFETY: every pointer is valid for its call.
    unsafe {
        ok((acl.aclrtSetDevice)(mock.first_device()));
        let (mut streams, mut binary, mut function, mut event) = ([null_mut(); 4], null_mut(), null_mut(), null_mut());
        ok(acl.aclrtBinaryLoadFromData.unwrap()(
            b"\x7fELF".as_ptr().cast(),
            4,
            null(),
            &mut binary,
        ));
        ok(acl.aclrtBinaryGetFunction.unwrap()(
            binary,
            c"step".as_ptr(),
            &mut function,
        ));
        ok(acl.aclrtCreateEventExWithFlag.unwrap()(&mut event, 1));
        for stream in &mut streams {
            ok((acl.aclrtCreateStream)(stream));
        }
        let mut buffers = [null_mut(); 5];
        for buffer in &mut buffers {
            ok((acl.aclrtMalloc)(buffer, 4_096, ACL_MEM_MALLOC_HUGE_FIRST));
            addresses.push(buffer.addr());
        }
        for round in 0..50 {
            for (i, stream) in streams.iter().enumerate() {
                let mut words = [buffers[i] as u64, buffers[i + 1] as u64];
                ok(acl.aclrtLaunchKernelWithHostArgs.unwrap()(
                    function,
                    2,
                    *stream,
                    null_mut(),
                    words.as_mut_ptr().cast(),
                    16,
                    null_mut(),
                    0,
                ));
                ok((acl.aclrtRecordEvent)(event, *stream));
                ok((acl.aclrtStreamWaitEvent)(streams[(i + round) % 4], event));
            }
        }
        for stream in streams {
            codes += &format!("{} ", (acl.aclrtSynchronizeStream)(stream).0);
        }
    }
    let text = ascend_sim::trace::chrome::to_string(&mock.take_trace());
    (codes + &text, mock.now_ns(), addresses)
}

#[test]
fn the_same_program_and_seed_give_the_same_bytes() {
    let first = run(7);
    // Another mock lives meanwhile: ordinals differ, nothing else does.
    let _other = Mock::builder().devices(3).build();
    assert!(first.0.len() > 10_000);
    assert!(run(7) == first, "two runs differ");
}

#[test]
fn another_seed_draws_other_faults() {
    let runs: Vec<String> = (0..8).map(|seed| run(seed).0).collect();
    assert!(runs.iter().any(|run| *run != runs[0]));
}
