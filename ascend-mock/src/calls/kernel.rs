//! Kernel binaries, functions and launches (acl/memory-kernels-graphs section 2).
//!
//! A binary is an ELF file, or the text `ascend-mock-kernels` followed by the names of the kernels in it, one a line (none: all that are
//! registered). What it holds is looked up among the registered host kernels by name.

use std::sync::Arc;

use ascend_sim::task::TaskKind;

use crate::fail::{Fail, NULL, PARAM, Res};
use crate::handle::{Handle, Kind};
use crate::objects::{Binary, Function};
use crate::payload::{Launch, Payload};
use crate::submit::raw_args;
use crate::thread;
use crate::world::{Call, enter};

/// The first line of a binary in text form.
const TEXT_HEADER: &[u8] = b"ascend-mock-kernels";
const BAD_BINARY: Fail = Fail::runtime(107_000, "EE1014");

/// Load options, as C gives them: type and value of each.
#[derive(Clone, Debug, Default)]
pub(crate) struct LoadOptions {
    pub(crate) options: Vec<(u32, i64)>,
    /// A structure was given whose array is null.
    pub(crate) broken: bool,
}

impl LoadOptions {
    fn check(&self, from_file: bool) -> Res {
        const MAGICS: [i64; 3] = [0x4355_4245, 0x4152_4146, 0x4149_4343];
        if self.broken {
            return Err(PARAM);
        }
        let fine = self.options.iter().all(|(kind, value)| match kind {
            1 => (0..=1).contains(value),
            2 => !from_file && MAGICS.contains(value),
            3 if from_file => (0..=1).contains(value),
            3 => *value == 2,
            _ => false,
        });
        if fine { Ok(()) } else { Err(PARAM) }
    }
}

/// Loads from a file.
pub(crate) fn load_file(path: &str, options: &LoadOptions) -> Res<Handle> {
    options.check(true)?;
    let bytes = std::fs::read(path).map_err(|_| BAD_BINARY)?;
    load(&bytes)
}

/// Loads from memory.
pub(crate) fn load_data(bytes: &[u8], options: &LoadOptions) -> Res<Handle> {
    if bytes.is_empty() {
        return Err(PARAM);
    }
    options.check(false)?;
    load(bytes)
}

fn load(bytes: &[u8]) -> Res<Handle> {
    let names = if bytes.starts_with(b"\x7fELF") {
        None
    } else if let Some(rest) = bytes.strip_prefix(TEXT_HEADER) {
        let text = String::from_utf8_lossy(rest);
        let names: Vec<String> = text.split_whitespace().map(str::to_owned).collect();
        (!names.is_empty()).then_some(names)
    } else {
        return Err(BAD_BINARY);
    };
    enter(&[], |call| {
        super::memory::own_context(call)?;
        let place = call.binaries.insert(Binary {
            functions: Vec::new(),
            names,
        });
        Ok(Handle::new(Kind::Binary, call.world.id, place))
    })
}

/// `aclrtBinaryUnLoad`: its functions die with it.
pub(crate) fn unload(bits: u64) -> Res {
    if bits == 0 {
        return Err(NULL);
    }
    enter(&[bits], |call| {
        let binary = call.object(Kind::Binary, bits)?;
        if let Some(removed) = call.binaries.remove(binary) {
            for function in removed.functions {
                call.functions.remove(function);
            }
        }
        Ok(())
    })
}

/// `aclrtBinaryGetFunction`.
pub(crate) fn function(bits: u64, name: Option<&str>) -> Res<Handle> {
    let name = name.ok_or(NULL)?;
    if bits == 0 {
        return Err(NULL);
    }
    enter(&[bits], |call| {
        let binary = call.object(Kind::Binary, bits)?;
        let known = call.binaries[binary]
            .names
            .as_ref()
            .is_none_or(|names| names.iter().any(|own| own == name));
        let kernel = call
            .world
            .config
            .kernels
            .get(name)
            .or_else(|| crate::kernel::shared(name))
            .filter(|_| known)
            .ok_or(PARAM)?;
        let earlier = call.binaries[binary]
            .functions
            .iter()
            .find(|own| call.functions[**own].kernel.name == kernel.name);
        if let Some(earlier) = earlier {
            return Ok(call.handle(Kind::Function, *earlier));
        }
        let place = call.functions.insert(Function { kernel, binary });
        call.binaries[binary].functions.push(place.0);
        Ok(Handle::new(Kind::Function, call.world.id, place))
    })
}

/// The name of a function's kernel.
pub(crate) fn name(bits: u64) -> Res<String> {
    if bits == 0 {
        return Err(NULL);
    }
    enter(&[bits], |call| {
        let function = call.object(Kind::Function, bits)?;
        Ok(call.functions[function].kernel.name.to_string())
    })
}

/// The binary of a function.
pub(crate) fn binary_of(bits: u64) -> Res<Handle> {
    if bits == 0 {
        return Err(NULL);
    }
    enter(&[bits], |call| {
        let function = call.object(Kind::Function, bits)?;
        let binary = call.functions[function].binary;
        Ok(call.handle(Kind::Binary, binary))
    })
}

/// How many parameters a function has, and the place and size of one.
pub(crate) fn parameter(bits: u64, index: Option<usize>) -> Res<(usize, usize)> {
    if bits == 0 {
        return Err(NULL);
    }
    enter(&[bits], |call| {
        let function = call.object(Kind::Function, bits)?;
        let args = call.functions[function].kernel.args;
        match index {
            None => Ok((args.len(), 0)),
            Some(index) => match args.get(index) {
                Some(ascend_sim::signature::ArgKind::Scalar { bytes }) => Ok((index * 8, *bytes)),
                Some(_) => Ok((index * 8, 8)),
                None => Err(PARAM),
            },
        }
    })
}

/// The attribute that is a time-out in seconds.
const TIMEOUT: u32 = 7;
/// The attribute that is one in microseconds.
const TIMEOUT_US: u32 = 8;

/// Attributes of a launch, as C gives them.
#[derive(Clone, Debug, Default)]
pub(crate) struct LaunchConfig {
    /// Number and first eight bytes of the value of each attribute.
    pub(crate) attributes: Vec<(u32, u64)>,
    /// A structure was given whose array is null.
    pub(crate) broken: bool,
}

impl LaunchConfig {
    pub(super) fn check(&self) -> Res {
        if self.broken {
            return Err(PARAM);
        }
        let byte = |value: &u64| (*value & 0xFF) as u8;
        let fine = self.attributes.iter().all(|(id, value)| match id {
            1 | 5 | 6 | 9 => byte(value) <= 1,
            2..=4 | 7 | 8 => true,
            _ => false,
        });
        let has = |wanted| self.attributes.iter().any(|(id, _)| *id == wanted);
        if !fine || (has(TIMEOUT) && has(TIMEOUT_US)) {
            Err(PARAM)
        } else {
            Ok(())
        }
    }

    /// How long the launch may take: its own time-out wins over the process's, and 0 is for ever (acl/memory-kernels-graphs 2.3.1).
    pub(super) fn limit_ns(&self, profile: &crate::Profile) -> u64 {
        let own = self.attributes.iter().find_map(|(id, value)| match *id {
            TIMEOUT => Some((value & 0xFFFF).saturating_mul(1_000_000_000)),
            TIMEOUT_US => Some(value.saturating_mul(1_000)),
            _ => None,
        });
        match own {
            Some(0) => u64::MAX,
            Some(ns) => ns,
            None => super::device::execute_limit_ns(profile),
        }
    }
}

/// Where the arguments of a launch stand.
#[derive(Clone, Debug)]
pub(crate) enum LaunchArgs {
    /// In host memory, copied during the call.
    Host {
        bytes: Vec<u8>,
        /// Offsets of an address and of the data it is to point at.
        place_holders: Vec<(u32, u32)>,
        /// How many place holders there are said to be.
        count: usize,
    },
    /// In device memory, read when the kernel begins.
    Device { address: u64, bytes: usize },
    /// A list made with argument handles.
    List(u64),
}

/// A launch, whatever call it came from.
pub(crate) fn launch(function: u64, blocks: u32, args: LaunchArgs, config: &LaunchConfig, stream: u64) -> Res {
    enter(&[function, stream], |call| {
        let index = call.object(Kind::Function, function)?;
        let arg = call.stream_arg(stream)?;
        if blocks == 0 {
            return Err(PARAM);
        }
        config.check()?;
        let kernel = call.functions[index].kernel.clone();
        let note = thread::take_note();
        let mut device_args = None;
        let mut raw = crate::kernel::RawArgs::default();
        let mut temporary = Vec::new();
        match args {
            LaunchArgs::Host {
                bytes,
                place_holders,
                count,
            } => {
                if bytes.is_empty() {
                    return Err(PARAM);
                }
                let size = bytes.len();
                let outside = |(address, data): &(u32, u32)| *address as usize >= size || *data as usize >= size;
                if place_holders.iter().any(outside) || (count > 0 && place_holders.is_empty()) {
                    return Err(PARAM);
                }
                super::memory::own_context(call)?;
                let bytes = call.resolve_place_holders(bytes, &place_holders, &mut temporary)?;
                raw = raw_args(&call.world.memory, kernel.args, &bytes, note.as_deref());
            }
            LaunchArgs::Device { address, bytes } => {
                if bytes == 0 {
                    return Err(PARAM);
                }
                device_args = Some(address);
            }
            LaunchArgs::List(list) => {
                super::memory::own_context(call)?;
                let bytes = call.finished_args(list, index, &mut temporary)?;
                raw = raw_args(&call.world.memory, kernel.args, &bytes, note.as_deref());
            }
        }
        let stream = call.own_stream(arg)?;
        let mut cost = kernel.cost(&raw, blocks);
        let limit_ns = config.limit_ns(&call.world.config.profile);
        let info = call.info(TaskKind::Kernel, &kernel.name, note.as_deref());
        let mut accesses = note.and_then(|note| note.accesses).unwrap_or_default();
        if accesses.is_empty() && call.is_checked() {
            accesses = crate::check::kernel_accesses(kernel.args, &raw);
        }
        let accesses = accesses.into();
        call.world.counters.launches.add(1);
        let mut payload = Payload::Kernel(Arc::new(Launch {
            kernel,
            function,
            device: call.streams[stream].device,
            blocks,
            args: raw,
            device_args,
            temporary: std::sync::Mutex::new(temporary),
            limit_ns,
        }));
        kill_at_limit(&mut cost.duration_ns, &mut payload);
        call.submit_with(stream, info, cost, payload, accesses)
    })
}

/// A kernel that takes longer than it may is killed when its time is over.
pub(crate) fn kill_at_limit(duration_ns: &mut u64, payload: &mut Payload) {
    if let Payload::Kernel(launch) = payload
        && *duration_ns > launch.limit_ns
    {
        *duration_ns = launch.limit_ns;
        *payload = Payload::Killed(launch.clone());
    }
}

impl Call<'_> {
    /// Puts arguments with data of their own into device memory and writes the addresses where they belong.
    fn resolve_place_holders(
        &mut self,
        mut bytes: Vec<u8>,
        place_holders: &[(u32, u32)],
        temporary: &mut Vec<u64>,
    ) -> Res<Vec<u8>> {
        if place_holders.is_empty() {
            return Ok(bytes);
        }
        let base = self.temporary(&bytes)?;
        temporary.push(base);
        for (address, data) in place_holders {
            let at = *address as usize;
            let value = (base + u64::from(*data)).to_ne_bytes();
            let end = bytes.len().min(at + 8);
            bytes[at..end].copy_from_slice(&value[..end - at]);
        }
        Ok(bytes)
    }

    /// A copy of `bytes` in device memory, to be freed when the launch has run.
    pub(crate) fn temporary(&mut self, bytes: &[u8]) -> Res<u64> {
        let context = super::memory::own_context(self)?;
        let device = self.contexts[context].device;
        let len = bytes.len() as u64;
        let address = self
            .world
            .memory
            .alloc(device, len, len)
            .map_err(|_| Fail::runtime(207_001, "EE1001"))?;
        self.world.memory.write(address, bytes);
        Ok(address)
    }
}
