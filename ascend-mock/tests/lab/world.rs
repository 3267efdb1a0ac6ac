//! A simulated machine for one script, and the hands a test has on it.

use std::{ffi::c_void, path::Path, time::Duration};

use ascend_mock::{Mock, PROFILES, Strictness};
use ascend_sim::signature::{Read, ReadWrite, Write};
use ascend_sim::task::{Cost, Demand};
use ascend_sys::FnTable;

use super::{library::Controls, setup::Setup};

pub(crate) use ascend_mock::Executor;

pub(crate) const BOTH: [Executor; 2] = [Executor::Inline, Executor::Threads];

/// Simulated devices, and what a test does to them behind the runtime's back.
pub(crate) struct World {
    table: FnTable,
    first_device: i32,
    executor: Executor,
    hands: Hands,
}

/// How a test reaches a machine.
enum Hands {
    /// As Rust code does.
    Mock(Mock),
    /// Through the controls that a C program has.
    Library(Box<Controls>),
}

impl World {
    /// Plugs a machine in. It answers as the runtime does, whatever the documentation forbids.
    pub(crate) fn new(executor: Executor, setup: &Setup) -> World {
        let mut profile = PROFILES
            .iter()
            .find(|p| p.soc == setup.soc)
            .expect("a chip of that name")
            .clone();
        profile.streams = setup.streams.unwrap_or(profile.streams);
        profile.stream_depth = setup.depth.unwrap_or(profile.stream_depth);
        profile.events = setup.events.unwrap_or(profile.events);
        let mut devices = setup.devices;
        let from_environment = setup.process.as_ref().is_some_and(|variables| !variables.is_empty());
        if from_environment {
            // The devices are those of the library, and the mock lends its table.
            ascend_mock::dropin::ensure();
            devices = 0;
        }
        let mut builder = Mock::builder()
            .devices(devices)
            .profile(profile)
            .executor(executor)
            .strictness(Strictness::Faithful)
            .hang_limit(Some(setup.hang_limit))
            .kernel::<(Read<u32>, Write<u32>)>("double", |block, (input, output)| {
                for i in block.range(input.len()) {
                    output[i] = input[i].wrapping_mul(2);
                }
            })
            .kernel::<(Read<u32>, ReadWrite<u32>)>("add", |_, (amount, total)| {
                total[0] = total[0].wrapping_add(amount[0])
            })
            .kernel::<(Write<u32>,)>("long", |_, (output,)| output[0] = 1)
            .kernel_cost("long", |_| Cost::new(3_000_000_000, Demand::VECTOR))
            .kernel::<(Write<u32>,)>("fail", |_, _| panic!("this kernel fails on purpose"));
        for fault in &setup.faults {
            builder = builder.fault(fault.clone());
        }
        let mock = builder.build();
        World {
            table: mock.table(),
            first_device: if from_environment { 0 } else { mock.first_device() },
            executor,
            hands: Hands::Mock(mock),
        }
    }

    /// The machine of a drop-in library, which the variables of this process set up.
    pub(crate) fn loaded(executor: Executor, library: &Path) -> World {
        let controls = Controls::load(library);
        World {
            table: *controls.table(),
            first_device: 0,
            executor,
            hands: Hands::Library(Box::new(controls)),
        }
    }

    pub(crate) fn table(&self) -> &FnTable {
        &self.table
    }

    /// The number that the process knows a device by.
    pub(crate) fn ordinal(&self, index: i32) -> i32 {
        self.first_device + index
    }

    /// Holds a stream, so that all that is submitted stays pending, or lets it go.
    pub(crate) fn hold(&self, stream: *mut c_void, held: bool) -> Result<(), String> {
        let done = match (&self.hands, held) {
            (Hands::Mock(mock), true) => mock.hold_stream(stream),
            (Hands::Mock(mock), false) => mock.release_stream(stream),
            (Hands::Library(controls), held) => controls.hold_stream(stream, held),
        };
        if done {
            Ok(())
        } else {
            Err("is no stream to hold".to_owned())
        }
    }

    /// Holds a device with all its streams, or lets it go.
    pub(crate) fn hold_device(&self, index: u32, held: bool) {
        match (&self.hands, held) {
            (Hands::Mock(mock), true) => mock.hold_device(index),
            (Hands::Mock(mock), false) => mock.release_device(index),
            (Hands::Library(controls), held) => controls.hold_device(index, held),
        }
    }

    /// Lets a number of tasks of a held stream begin.
    pub(crate) fn step(&self, stream: *mut c_void, tasks: u32) -> Result<(), String> {
        let done = match &self.hands {
            Hands::Mock(mock) => mock.step_stream(stream, tasks),
            Hands::Library(controls) => controls.step_stream(stream, tasks),
        };
        if done {
            Ok(())
        } else {
            Err("is no stream to step".to_owned())
        }
    }

    /// How many tasks of a stream have not ended.
    pub(crate) fn pending(&self, stream: *mut c_void) -> u64 {
        match &self.hands {
            Hands::Mock(mock) => mock.pending(stream).map_or(u64::MAX, |count| count as u64),
            Hands::Library(controls) => controls.pending(stream),
        }
    }

    /// Lets time pass: virtual, or real.
    pub(crate) fn sleep(&self, time: Duration) {
        match (&self.hands, self.executor) {
            (_, Executor::Threads) => std::thread::sleep(time),
            (Hands::Mock(mock), Executor::Inline) => mock.advance_to(mock.now_ns() + time.as_nanos() as u64),
            (Hands::Library(controls), Executor::Inline) => controls.advance(time.as_nanos() as u64),
        }
    }

    /// Lets everything happen that can happen now.
    pub(crate) fn settle(&self) {
        self.sleep(Duration::from_millis(20));
    }
}
