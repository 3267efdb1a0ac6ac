//! Whether computing overflowed (acl/memory-kernels-graphs 3.5): nothing that host kernels compute is watched, so it never has.

use ascend_sim::task::{Cost, TaskKind};

use crate::fail::{CAPTURED, NULL, PARAM, Res};
use crate::payload::Payload;
use crate::submit::Job;
use crate::world::{Call, enter};

/// Bytes that the device writes.
const STATUS_BYTES: u64 = 64;

/// `aclrtGetOverflowStatus`: the device writes the status when the stream comes to it; 0 is none.
pub(crate) fn get(address: u64, bytes: usize, stream: u64) -> Res {
    if address == 0 {
        return Err(NULL);
    }
    enter(&[stream], |call| {
        let arg = call.stream_arg(stream)?;
        if bytes as u64 != STATUS_BYTES {
            return Err(PARAM);
        }
        let payload = Payload::Fill {
            dst: address,
            bytes: STATUS_BYTES,
            pattern: [0; 4],
        };
        call.status_task(arg, "overflow status", payload)
    })
}

/// `aclrtResetOverflowStatus`.
pub(crate) fn reset(stream: u64) -> Res {
    enter(&[stream], |call| {
        let arg = call.stream_arg(stream)?;
        let nothing = Payload::Fill {
            dst: 0,
            bytes: 0,
            pattern: [0; 4],
        };
        call.status_task(arg, "overflow reset", nothing)
    })
}

impl Call<'_> {
    fn status_task(&mut self, stream: Option<u32>, name: &'static str, payload: Payload) -> Res {
        let stream = self.own_stream(stream)?;
        if self.streams[stream].capture.is_some() {
            return Err(CAPTURED);
        }
        self.submit(
            stream,
            Job {
                kind: TaskKind::Other,
                name,
                cost: Cost::ZERO,
                payload,
            },
        )
    }
}
