//! The same steps through the C interface, by one thread or by several in turn.

use std::ffi::c_void;
use std::ptr::null_mut;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Duration;

use ascend_mock::{Executor, Mock, Strictness};
use ascend_sys::*;

use super::model::{Answer, Op};

/// What the threads share: numbers, which any thread may use.
#[derive(Clone)]
struct World {
    acl: FnTable,
    device: i32,
    streams: Vec<usize>,
    events: Vec<usize>,
    cells: Vec<usize>,
    /// Wall-clock time that a time stamp takes to arrive.
    stamp_time: Duration,
}

type Job = (usize, Op, Sender<Answer>);

pub(crate) struct Driver {
    mock: Mock,
    world: World,
    helpers: Vec<Sender<Job>>,
    /// The numbers of the work submitted to each stream.
    submitted: Vec<Vec<u64>>,
}

fn pointer(number: usize) -> *mut c_void {
    std::ptr::with_exposed_provenance_mut(number)
}

fn ok(status: AclError) {
    assert!(status.is_success(), "{status:?}");
}

impl Driver {
    pub(crate) fn new(executor: Executor, threads: usize, streams: usize) -> Driver {
        let mock = Mock::builder()
            .executor(executor)
            .strictness(Strictness::Faithful)
            .record_trace(false)
            // Longer than a time stamp takes: the last of several queries knows.
            .host_call_ns(30_000)
            .build();
        let acl = mock.table();
        let device = mock.first_device();
        let mut world = World {
            acl,
            device,
            streams: Vec::new(),
            events: Vec::new(),
            cells: Vec::new(),
            stamp_time: Duration::from_micros(if executor == Executor::Threads { 300 } else { 0 }),
        };
        // SAFETY: the ordinal is the mock's own.
        ok(unsafe { (acl.aclrtSetDevice)(device) });
        for _ in 0..streams {
            let (mut stream, mut cell) = (null_mut(), null_mut());
            // SAFETY: the output is valid.
            ok(unsafe { (acl.aclrtCreateStream)(&mut stream) });
            // SAFETY: the output is valid.
            ok(unsafe { (acl.aclrtMalloc)(&mut cell, 64, ACL_MEM_MALLOC_HUGE_FIRST) });
            world.streams.push(stream.expose_provenance());
            world.cells.push(cell.expose_provenance());
        }
        let (plain, flagged) = (acl.aclrtCreateEvent, acl.aclrtCreateEventWithFlag.unwrap());
        let ex = acl.aclrtCreateEventExWithFlag.unwrap();
        for family in 0..4 {
            let mut event = null_mut();
            let made = match family {
                // SAFETY: the output is valid.
                0 => unsafe { plain(&mut event) },
                // SAFETY: the output is valid.
                1 => unsafe { flagged(&mut event, 1) },
                // SAFETY: the output is valid.
                _ => unsafe { ex(&mut event, 1) },
            };
            ok(made);
            world.events.push(event.expose_provenance());
        }
        let helpers = (1..threads).map(|_| helper(world.clone())).collect();
        Driver {
            mock,
            world,
            helpers,
            submitted: vec![Vec::new(); streams],
        }
    }

    pub(crate) fn apply(&mut self, step: usize, op: Op) -> Answer {
        match op {
            Op::Hold(stream) => {
                assert!(self.mock.hold_stream(pointer(self.world.streams[stream])));
                return (0, None);
            }
            Op::Release(stream) => {
                assert!(self.mock.release_stream(pointer(self.world.streams[stream])));
                self.mock.settle();
                return (0, None);
            }
            Op::Work(stream) => self.submitted[stream].push(step as u64 + 1),
            _ => {}
        }
        let turn = step % (self.helpers.len() + 1);
        let answer = match self.helpers.get(turn.wrapping_sub(1)) {
            None => perform(&self.world, step, op),
            Some(helper) => {
                let (sender, receiver): (_, Receiver<Answer>) = channel();
                helper.send((step, op, sender)).unwrap();
                receiver.recv().unwrap()
            }
        };
        self.mock.settle();
        answer
    }

    /// How many pieces of work a stream did. Each writes its own number, so the one found tells how many came before it.
    pub(crate) fn work_done(&self, stream: usize) -> u64 {
        let mut cell = [0_u8; 8];
        let copy = self.world.acl.aclrtMemcpy;
        // SAFETY: eight bytes on both sides.
        ok(unsafe {
            copy(
                cell.as_mut_ptr().cast(),
                8,
                pointer(self.world.cells[stream]),
                8,
                ACL_MEMCPY_DEVICE_TO_HOST,
            )
        });
        let last = u64::from_ne_bytes(cell);
        self.submitted[stream]
            .iter()
            .position(|number| *number == last)
            .map_or(0, |place| place as u64 + 1)
    }
}

fn helper(world: World) -> Sender<Job> {
    let (sender, receiver) = channel::<Job>();
    std::thread::spawn(move || {
        let mut has_context = false;
        for (step, op, answer) in receiver {
            // Not before there is something to do: a short program is over before, and its mock gone.
            if !has_context {
                // SAFETY: the ordinal is the mock's own.
                ok(unsafe { (world.acl.aclrtSetDevice)(world.device) });
                has_context = true;
            }
            let _ = answer.send(perform(&world, step, op));
        }
    });
    sender
}

fn perform(world: &World, step: usize, op: Op) -> Answer {
    let acl = &world.acl;
    let stream = |index: usize| pointer(world.streams[index]);
    let event = |index: usize| pointer(world.events[index]);
    let code = |status: AclError| (status.0, None);
    match op {
        Op::Work(index) => {
            let write = acl.aclrtValueWrite.unwrap();
            // SAFETY: the cell has 64 bytes.
            code(unsafe { write(pointer(world.cells[index]), step as u64 + 1, 0, stream(index)) })
        }
        // SAFETY: the mock follows no handle.
        Op::Record(e, s) => code(unsafe { (acl.aclrtRecordEvent)(event(e), stream(s)) }),
        // SAFETY: as above.
        Op::Wait(s, e) => code(unsafe { (acl.aclrtStreamWaitEvent)(stream(s), event(e)) }),
        // SAFETY: as above.
        Op::Reset(e, s) => code(unsafe { acl.aclrtResetEvent.unwrap()(event(e), stream(s)) }),
        Op::QueryEvent(e) => {
            let query = acl.aclrtQueryEventStatus.unwrap();
            let mut status = aclrtEventRecordedStatus(77);
            // The last answer counts: a record's time stamp is under way from the second query on, and takes a while.
            for _ in 0..2 {
                // SAFETY: the output is valid.
                let _ = unsafe { query(event(e), &mut status) };
            }
            std::thread::sleep(world.stamp_time);
            // SAFETY: as above.
            let result = unsafe { query(event(e), &mut status) };
            (result.0, Some(status.0 == 1))
        }
        Op::QueryWaits(e) => {
            let query = acl.aclrtQueryEventWaitStatus.unwrap();
            let mut status = aclrtEventWaitStatus(77);
            // SAFETY: the output is valid.
            let result = unsafe { query(event(e), &mut status) };
            (result.0, (result.0 == 0).then_some(status.0 == 0))
        }
        Op::QueryStream(s) => {
            let query = acl.aclrtStreamQuery.unwrap();
            let mut status = aclrtStreamStatus(77);
            // SAFETY: the output is valid.
            let result = unsafe { query(stream(s), &mut status) };
            (result.0, Some(status.0 == 0))
        }
        // SAFETY: the mock follows no handle.
        Op::SyncStream(s) => code(unsafe { acl.aclrtSynchronizeStreamWithTimeout.unwrap()(stream(s), 1) }),
        // SAFETY: as above.
        Op::SyncEvent(e) => code(unsafe { acl.aclrtSynchronizeEventWithTimeout.unwrap()(event(e), 1) }),
        Op::Hold(_) | Op::Release(_) => (0, None),
    }
}
