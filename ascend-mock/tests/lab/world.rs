//! A simulated machine for one script, and the hands a test has on it.

use std::{ffi::c_void, time::Duration};

use ascend_mock::{
    Mock, PROFILES, Strictness,
    fault::{Effect, Rule},
};
use ascend_sim::signature::{Read, Write};
use ascend_sys::FnTable;

pub(crate) use ascend_mock::Executor;

pub(crate) const BOTH: [Executor; 2] = [Executor::Inline, Executor::Threads];

/// What a machine is like.
#[derive(Clone, Debug)]
pub(crate) struct Setup {
    pub(crate) devices: u32,
    /// The chip, by what `aclrtGetSocName` says.
    pub(crate) soc: String,
    pub(crate) streams: Option<u32>,
    pub(crate) events: Option<u32>,
    pub(crate) faults: Vec<Rule>,
    /// How long a call stands that nothing can end.
    pub(crate) hang_limit: Duration,
    /// Whether the devices are those of the drop-in library, which sets itself up from the environment.
    pub(crate) drop_in: bool,
}

impl Default for Setup {
    fn default() -> Self {
        Setup {
            devices: 2,
            soc: "Ascend910B1".to_owned(),
            streams: None,
            events: None,
            faults: Vec::new(),
            hang_limit: Duration::from_secs(5),
            drop_in: false,
        }
    }
}

impl Setup {
    /// The machine of the observation: its stand-in for the driver had fewer events and more streams than a chip has.
    pub(crate) fn observed() -> Setup {
        Setup {
            streams: Some(2048),
            events: Some(4096),
            ..Setup::default()
        }
    }

    /// Adds a fault: a code, then `kernel=`, `function=`, `skip=`, `times=`. `hang`, `slow` and `lost` are effects of their own.
    pub(crate) fn fault<'a>(&mut self, mut words: impl Iterator<Item = &'a str>) {
        let effect = words.next().expect("an effect");
        let number = |text: &str| text.parse().expect("a number");
        let mut rule = Rule::new(match effect.split_once(':') {
            Some(("return", code)) => Effect::Return(number(code)),
            Some(("slow", thousandths)) => Effect::Slow(number(thousandths) as u32),
            Some(("lost", code)) => Effect::LoseDevice(number(code)),
            _ if effect == "hang" => Effect::Hang,
            _ => Effect::DeviceFault(number(effect)),
        });
        for word in words {
            rule = match word.split_once('=').expect("a guard") {
                ("kernel", name) => rule.kernel(name),
                ("function", name) => rule.function(name),
                ("skip", count) => rule.skip(number(count) as u64),
                ("times", count) => rule.times(number(count) as u64),
                (other, _) => panic!("no guard {other}"),
            };
        }
        self.faults.push(rule);
    }
}

/// Simulated devices, and what a test does to them behind the runtime's back.
pub(crate) struct World {
    table: FnTable,
    mock: Mock,
    first_device: i32,
    executor: Executor,
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
        profile.events = setup.events.unwrap_or(profile.events);
        let mut devices = setup.devices;
        if setup.drop_in {
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
            .kernel::<(Write<u32>,)>("fail", |_, _| panic!("this kernel fails on purpose"));
        for fault in &setup.faults {
            builder = builder.fault(fault.clone());
        }
        let mock = builder.build();
        World {
            table: mock.table(),
            first_device: if setup.drop_in { 0 } else { mock.first_device() },
            mock,
            executor,
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
        let done = if held {
            self.mock.hold_stream(stream)
        } else {
            self.mock.release_stream(stream)
        };
        if done {
            Ok(())
        } else {
            Err("is no stream to hold".to_owned())
        }
    }

    /// Holds a device with all its streams, or lets it go.
    pub(crate) fn hold_device(&self, index: u32, held: bool) {
        if held {
            self.mock.hold_device(index)
        } else {
            self.mock.release_device(index)
        }
    }

    /// Lets a number of tasks of a held stream begin.
    pub(crate) fn step(&self, stream: *mut c_void, tasks: u32) -> Result<(), String> {
        if self.mock.step_stream(stream, tasks) {
            Ok(())
        } else {
            Err("is no stream to step".to_owned())
        }
    }

    /// How many tasks of a stream have not ended.
    pub(crate) fn pending(&self, stream: *mut c_void) -> u64 {
        self.mock.pending(stream).map_or(u64::MAX, |count| count as u64)
    }

    /// Lets time pass: virtual, or real.
    pub(crate) fn sleep(&self, time: Duration) {
        match self.executor {
            Executor::Inline => self.mock.advance_to(self.mock.now_ns() + time.as_nanos() as u64),
            Executor::Threads => std::thread::sleep(time),
        }
    }

    /// Lets everything happen that can happen now.
    pub(crate) fn settle(&self) {
        self.sleep(Duration::from_millis(20));
    }
}
