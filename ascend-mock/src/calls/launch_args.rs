//! Argument lists built piece by piece (acl/memory-kernels-graphs 2.4).
//!
//! `aclrtKernelArgsInit` gives each thread one list: a second call on the thread hands out the same handle, emptied.

use std::cell::Cell;

use crate::abi::host;
use crate::fail::{Fail, HANDLE, NULL, PARAM, Res};
use crate::handle::{Handle, Kind};
use crate::world::{Call, enter};

const MOST_PARAMETERS: usize = 128;
const MOST_BYTES: usize = 64 << 10;
const TOO_LATE: Fail = Fail::runtime(207_000, "EE1006");

thread_local! {
    static OWN_LIST: Cell<u64> = const { Cell::new(0) };
}

/// One parameter.
#[derive(Debug)]
enum Param {
    Value(Vec<u8>),
    /// Data that the launch puts into device memory: address and length of the buffer the program fills.
    PlaceHolder {
        buffer: Option<(u64, u64)>,
    },
}

/// A list of arguments.
#[derive(Debug)]
pub(crate) struct ArgList {
    function: u64,
    params: Vec<Param>,
    finished: bool,
    buffers_begun: bool,
}

impl ArgList {
    fn new(function: u64) -> ArgList {
        ArgList {
            function,
            params: Vec::new(),
            finished: false,
            buffers_begun: false,
        }
    }

    fn bytes(&self) -> usize {
        self.params
            .iter()
            .map(|param| match param {
                Param::Value(bytes) => bytes.len().next_multiple_of(8),
                Param::PlaceHolder { .. } => 8,
            })
            .sum()
    }
}

impl Drop for ArgList {
    fn drop(&mut self) {
        for param in &self.params {
            if let Param::PlaceHolder {
                buffer: Some((address, bytes)),
            } = param
            {
                host::release(*address, *bytes);
            }
        }
    }
}

/// `aclrtKernelArgsInit`.
pub(crate) fn init(function: u64) -> Res<Handle> {
    if function == 0 {
        return Err(NULL);
    }
    enter(&[function], |call| {
        call.object(Kind::Function, function)?;
        if let Some(list) = call.find(Kind::Args, OWN_LIST.get()) {
            call.args[list] = ArgList::new(function);
            return Ok(call.handle(Kind::Args, list));
        }
        let place = call.args.insert(ArgList::new(function));
        let handle = Handle::new(Kind::Args, call.world.id, place);
        OWN_LIST.set(handle.bits());
        Ok(handle)
    })
}

/// `aclrtKernelArgsGetMemSize` for AI Core kernels.
pub(crate) fn mem_size(function: u64, user_bytes: usize) -> Res<usize> {
    if function == 0 || user_bytes == 0 {
        return Err(NULL);
    }
    enter(&[function], |call| {
        let index = call.object(Kind::Function, function)?;
        Ok(user_bytes + 16 + 8 * call.functions[index].kernel.args.len())
    })
}

fn with_list<R>(bits: u64, f: impl FnOnce(&mut Call<'_>, u32) -> Res<R>) -> Res<R> {
    enter(&[bits], |call| {
        let list = call.object(Kind::Args, bits)?;
        f(call, list)
    })
}

fn param_handle(call: &Call<'_>, list: u32, index: usize) -> Handle {
    let index = u32::try_from(index).unwrap_or(u32::MAX);
    Handle::new(Kind::Param, call.world.id, (list, index as u16))
}

fn param_index(call: &Call<'_>, list: u32, bits: u64) -> Res<usize> {
    let handle = Handle::parse(bits)
        .filter(|handle| handle.is(Kind::Param))
        .ok_or(HANDLE)?;
    let index = usize::from(handle.generation);
    if handle.index == list && index < call.args[list].params.len() {
        Ok(index)
    } else {
        Err(PARAM)
    }
}

impl Call<'_> {
    fn append(&mut self, list: u32, param: Param, bytes: usize) -> Res<Handle> {
        let state = &mut self.args[list];
        if state.finished || state.buffers_begun {
            return Err(TOO_LATE);
        }
        if state.params.len() >= MOST_PARAMETERS || state.bytes() + bytes > MOST_BYTES {
            return Err(PARAM);
        }
        state.params.push(param);
        let index = state.params.len() - 1;
        Ok(param_handle(self, list, index))
    }

    /// The bytes of a finished list; data of place holders goes to device memory.
    pub(crate) fn finished_args(&mut self, bits: u64, function: u32, temporary: &mut Vec<u64>) -> Res<Vec<u8>> {
        let list = self.object(Kind::Args, bits)?;
        let state = &self.args[list];
        if !state.finished || self.find(Kind::Function, state.function) != Some(function) {
            return Err(PARAM);
        }
        let mut bytes = Vec::with_capacity(state.bytes());
        let mut pieces = Vec::new();
        for param in &state.params {
            match param {
                Param::Value(value) => {
                    bytes.extend_from_slice(value);
                    bytes.resize(bytes.len().next_multiple_of(8), 0);
                }
                Param::PlaceHolder { buffer } => {
                    pieces.push((bytes.len(), *buffer));
                    bytes.extend_from_slice(&[0; 8]);
                }
            }
        }
        for (at, buffer) in pieces {
            if let Some((address, len)) = buffer {
                let mut data = vec![0; usize::try_from(len).unwrap_or(0)];
                host::read(address, &mut data);
                let device = self.temporary(&data)?;
                temporary.push(device);
                bytes[at..at + 8].copy_from_slice(&device.to_ne_bytes());
            }
        }
        Ok(bytes)
    }
}

/// `aclrtKernelArgsAppend`.
pub(crate) fn append(bits: u64, value: Vec<u8>) -> Res<Handle> {
    with_list(bits, |call, list| {
        let bytes = value.len().next_multiple_of(8);
        call.append(list, Param::Value(value), bytes)
    })
}

/// `aclrtKernelArgsAppendPlaceHolder`.
pub(crate) fn append_place_holder(bits: u64) -> Res<Handle> {
    with_list(bits, |call, list| {
        call.append(list, Param::PlaceHolder { buffer: None }, 8)
    })
}

/// `aclrtKernelArgsGetPlaceHolderBuffer`: host memory for the data.
pub(crate) fn buffer(bits: u64, param: u64, bytes: usize) -> Res<u64> {
    if bytes == 0 {
        return Err(NULL);
    }
    with_list(bits, |call, list| {
        if call.args[list].finished {
            return Err(TOO_LATE);
        }
        let index = param_index(call, list, param)?;
        let state = &mut call.args[list];
        let Param::PlaceHolder { buffer } = &mut state.params[index] else {
            return Err(PARAM);
        };
        let bytes = bytes as u64;
        let address = host::allocate(bytes).ok_or(Fail::runtime(207_001, "EE1013"))?;
        if let Some((old, len)) = buffer.replace((address, bytes)) {
            host::release(old, len);
        }
        state.buffers_begun = true;
        Ok(address)
    })
}

/// `aclrtKernelArgsParaUpdate`: another finish is needed before the launch.
pub(crate) fn update(bits: u64, param: u64, value: Vec<u8>) -> Res {
    with_list(bits, |call, list| {
        let index = param_index(call, list, param)?;
        let state = &mut call.args[list];
        match &mut state.params[index] {
            Param::Value(old) if old.len() == value.len() => *old = value,
            _ => return Err(PARAM),
        }
        state.finished = false;
        Ok(())
    })
}

/// `aclrtKernelArgsFinalize`.
pub(crate) fn finish(bits: u64) -> Res {
    if bits == 0 {
        return Err(NULL);
    }
    with_list(bits, |call, list| {
        call.args[list].finished = true;
        Ok(())
    })
}
