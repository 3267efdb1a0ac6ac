//! Kernel binaries, functions, argument lists and launches.

use std::ffi::{c_char, c_void};

#[allow(clippy::wildcard_imports, reason = "the types are C's")]
use ascend_sys::*;

use super::entry::{Out, api, items, value};
use crate::calls::kernel::{self, LaunchArgs, LaunchConfig, LoadOptions};
use crate::calls::launch_args;
use crate::fail::{Fail, NULL, PARAM, Res};
use crate::handle::{Handle, Kind};
use crate::process::lock;

/// More items than this in an array of a call are a mistake, not an array.
const MOST_ITEMS: usize = 4_096;
/// More bytes of arguments than this are a mistake.
const MOST_BYTES: usize = 64 << 20;

/// # Safety
/// - `options` is null, or points at a structure whose array has the length it says.
unsafe fn load_options(options: *const aclrtBinaryLoadOptions) -> Res<LoadOptions> {
    // SAFETY: the caller promises null or a readable structure.
    let Some(given) = (unsafe { super::entry::input(options) }) else {
        return Ok(LoadOptions::default());
    };
    if given.options.is_null() {
        return Ok(LoadOptions {
            broken: true,
            ..LoadOptions::default()
        });
    }
    if given.numOpt > MOST_ITEMS {
        return Err(PARAM);
    }
    // SAFETY: the caller promises as many options as the structure says.
    let list = unsafe { items(given.options, given.numOpt) }.unwrap_or_default();
    let options = list
        .iter()
        .map(|option| {
            // SAFETY: every pattern of the union's first four bytes is a number.
            let value = unsafe { option.value.isLazyLoad };
            (option.type_.0, i64::from(value.cast_signed()))
        })
        .collect();
    Ok(LoadOptions { options, broken: false })
}

/// # Safety
/// - `config` is null, or points at a structure whose array has the length it says.
pub(super) unsafe fn launch_config(config: *const aclrtLaunchKernelCfg) -> Res<LaunchConfig> {
    // SAFETY: the caller promises null or a readable structure.
    let Some(given) = (unsafe { super::entry::input(config) }) else {
        return Ok(LaunchConfig::default());
    };
    if given.attrs.is_null() {
        return Ok(LaunchConfig {
            broken: true,
            ..LaunchConfig::default()
        });
    }
    if given.numAttrs > MOST_ITEMS {
        return Err(PARAM);
    }
    // SAFETY: the caller promises as many attributes as the structure says.
    let list = unsafe { items(given.attrs, given.numAttrs) }.unwrap_or_default();
    let attributes = list
        .iter()
        .map(|attribute| {
            // SAFETY: every pattern of the union's bytes is a number.
            let [low, high, ..] = unsafe { attribute.value.rsv };
            (attribute.id.0, u64::from(low) | u64::from(high) << 32)
        })
        .collect();
    Ok(LaunchConfig {
        attributes,
        broken: false,
    })
}

/// # Safety
/// - `data` is null or the address of `len` readable bytes.
pub(super) unsafe fn bytes(data: *const c_void, len: usize) -> Res<Vec<u8>> {
    if len > MOST_BYTES {
        return Err(PARAM);
    }
    // SAFETY: the caller promises null or `len` bytes.
    unsafe { items(data.cast::<u8>(), len) }.ok_or(NULL)
}

fn null_out<T>(out: Out<*mut T>) {
    out.set(std::ptr::null_mut());
}

api! {
    fn aclrtBinaryLoadFromFile(binPath: text *const c_char, options: val *mut aclrtBinaryLoadOptions, binHandle: out aclrtBinHandle) {
        let (path, out) = (binPath.ok_or(NULL)?, binHandle.ok_or(NULL)?);
        null_out(out);
        // SAFETY: null or a structure with its array, as the C reference demands.
        let options = unsafe { load_options(options) }?;
        out.set(kernel::load_file(&path.to_string_lossy(), &options)?.pointer());
        Ok(())
    }
    fn aclrtBinaryLoadFromData(data: val *const c_void, length: val usize, options: val *const aclrtBinaryLoadOptions, binHandle: out aclrtBinHandle) {
        let out = binHandle.ok_or(NULL)?;
        if data.is_null() {
            return Err(NULL);
        }
        null_out(out);
        // SAFETY: null or a structure with its array, as the C reference demands.
        let options = unsafe { load_options(options) }?;
        // SAFETY: `length` bytes, as the C reference demands; only as many as the text form can need are looked at.
        let bytes = unsafe { bytes(data, length.min(1 << 16)) }?;
        out.set(kernel::load_data(&bytes, &options)?.pointer());
        Ok(())
    }
    fn aclrtBinaryLoad(binary: handle aclrtBinary, binHandle: out aclrtBinHandle) {
        let out = binHandle.ok_or(NULL)?;
        if binary == 0 {
            return Err(NULL);
        }
        let bytes = described(binary).ok_or(Fail::runtime(107_017, "EE1017"))?;
        out.set(kernel::load_data(&bytes, &LoadOptions::default())?.pointer());
        Ok(())
    }
    fn aclrtDestroyBinary(binary: handle aclrtBinary) {
        if binary == 0 {
            return Err(NULL);
        }
        let index = described_index(binary).ok_or(Fail::runtime(107_017, "EE1017"))?;
        lock(&DESCRIBED)[index] = None;
        Ok(())
    }
    fn aclrtBinaryUnLoad(binHandle: handle aclrtBinHandle) {
        kernel::unload(binHandle)
    }
    fn aclrtBinaryGetFunction(binHandle: handle aclrtBinHandle, kernelName: text *const c_char, funcHandle: out aclrtFuncHandle) {
        let (name, out) = (kernelName.ok_or(NULL)?, funcHandle.ok_or(NULL)?);
        if binHandle == 0 {
            return Err(NULL);
        }
        null_out(out);
        out.set(kernel::function(binHandle, name.to_str().ok())?.pointer());
        Ok(())
    }
    fn aclrtFunctionGetBinary(funcHandle: handle aclrtFuncHandle, binHandle: out aclrtBinHandle) {
        let out = binHandle.ok_or(NULL)?;
        out.set(kernel::binary_of(funcHandle)?.pointer());
        Ok(())
    }
    fn aclrtGetFunctionName(funcHandle: handle aclrtFuncHandle, maxLen: val u32, name: val *mut c_char) {
        if name.is_null() || maxLen == 0 {
            return Err(NULL);
        }
        let text = kernel::name(funcHandle)?;
        // SAFETY: `maxLen` bytes, as the C reference demands.
        unsafe { super::text_out(&text, name, maxLen as usize) }.ok_or(PARAM)
    }
    fn aclrtFunctionGetParamCount(func: handle *const c_void, paramCount: out usize) {
        let out = paramCount.ok_or(NULL)?;
        out.set(kernel::parameter(func, None)?.0);
        Ok(())
    }
    fn aclrtFunctionGetParamInfo(func: handle *const c_void, paramIndex: val usize, paramOffset: out usize, paramSize: out usize) {
        let (offset, size) = kernel::parameter(func, Some(paramIndex))?;
        paramOffset.ok_or(NULL)?.set(offset);
        if let Some(out) = paramSize {
            out.set(size);
        }
        Ok(())
    }
    fn aclrtLaunchKernel(funcHandle: handle aclrtFuncHandle, numBlocks: val u32, argsData: val *const c_void, argsSize: val usize, stream: handle aclrtStream) {
        if funcHandle == 0 || argsData.is_null() {
            return Err(NULL);
        }
        let args = LaunchArgs::Device { address: argsData.addr() as u64, bytes: argsSize };
        kernel::launch(funcHandle, numBlocks, args, &LaunchConfig::default(), stream)
    }
    fn aclrtLaunchKernelV2(funcHandle: handle aclrtFuncHandle, numBlocks: val u32, argsData: val *const c_void, argsSize: val usize, cfg: val *mut aclrtLaunchKernelCfg, stream: handle aclrtStream) {
        if funcHandle == 0 || argsData.is_null() {
            return Err(NULL);
        }
        // SAFETY: null or a structure with its array, as the C reference demands.
        let config = unsafe { launch_config(cfg) }?;
        let args = LaunchArgs::Device { address: argsData.addr() as u64, bytes: argsSize };
        kernel::launch(funcHandle, numBlocks, args, &config, stream)
    }
    fn aclrtLaunchKernelWithConfig(funcHandle: handle aclrtFuncHandle, numBlocks: val u32, stream: handle aclrtStream, cfg: val *mut aclrtLaunchKernelCfg, argsHandle: handle aclrtArgsHandle, reserve: val *mut c_void) {
        if funcHandle == 0 || argsHandle == 0 || !reserve.is_null() || numBlocks == 0 {
            return Err(NULL);
        }
        // SAFETY: null or a structure with its array, as the C reference demands.
        let config = unsafe { launch_config(cfg) }?;
        kernel::launch(funcHandle, numBlocks, LaunchArgs::List(argsHandle), &config, stream)
    }
    fn aclrtLaunchKernelWithHostArgs(funcHandle: handle aclrtFuncHandle, numBlocks: val u32, stream: handle aclrtStream, cfg: val *mut aclrtLaunchKernelCfg,
        hostArgs: val *mut c_void, argsSize: val usize, placeHolderArray: val *mut aclrtPlaceHolderInfo, placeHolderNum: val usize) {
        if funcHandle == 0 || hostArgs.is_null() {
            return Err(NULL);
        }
        // SAFETY: null or a structure with its array, as the C reference demands.
        let config = unsafe { launch_config(cfg) }?;
        // SAFETY: `argsSize` bytes, as the C reference demands.
        let bytes = unsafe { bytes(hostArgs, argsSize) }?;
        let count = placeHolderNum.min(MOST_ITEMS);
        // SAFETY: null or `placeHolderNum` items, as the C reference demands.
        let holders = unsafe { items(placeHolderArray, count) }.unwrap_or_default();
        let place_holders = holders.iter().map(|holder| (holder.addrOffset, holder.dataOffset)).collect();
        let args = LaunchArgs::Host { bytes, place_holders, count: placeHolderNum };
        kernel::launch(funcHandle, numBlocks, args, &config, stream)
    }
    fn aclrtLaunchKernelWithArgsArray(func: handle *mut c_void, numBlocks: val u32, stream: handle aclrtStream, cfg: val *mut aclrtLaunchKernelCfg, args: val *mut *mut c_void) {
        if func == 0 || args.is_null() || numBlocks == 0 {
            return Err(NULL);
        }
        // SAFETY: null or a structure with its array, as the C reference demands.
        let config = unsafe { launch_config(cfg) }?;
        let (count, _) = kernel::parameter(func, None)?;
        // SAFETY: one pointer for each parameter, as the C reference demands.
        let pointers = unsafe { items(args, count) }.unwrap_or_default();
        let mut packed = Vec::with_capacity(count * 8);
        for (index, argument) in pointers.iter().enumerate() {
            let (_, size) = kernel::parameter(func, Some(index))?;
            // SAFETY: each pointer is that of a value of its parameter's size, as the C reference demands.
            packed.extend(unsafe { bytes(*argument, size) }?);
            packed.resize((index + 1) * 8, 0);
        }
        let args = LaunchArgs::Host { bytes: packed, place_holders: Vec::new(), count: 0 };
        kernel::launch(func, numBlocks, args, &config, stream)
    }
    fn aclrtKernelArgsInit(funcHandle: handle aclrtFuncHandle, argsHandle: out aclrtArgsHandle) {
        let out = argsHandle.ok_or(NULL)?;
        out.set(launch_args::init(funcHandle)?.pointer());
        Ok(())
    }
    fn aclrtKernelArgsGetMemSize(funcHandle: handle aclrtFuncHandle, userArgsSize: val usize, actualArgsSize: out usize) {
        let out = actualArgsSize.ok_or(NULL)?;
        out.set(launch_args::mem_size(funcHandle, userArgsSize)?);
        Ok(())
    }
    fn aclrtKernelArgsAppend(argsHandle: handle aclrtArgsHandle, param: val *mut c_void, paramSize: val usize, paramHandle: out aclrtParamHandle) {
        let out = paramHandle.ok_or(NULL)?;
        if argsHandle == 0 || param.is_null() || paramSize == 0 {
            return Err(NULL);
        }
        // SAFETY: `paramSize` bytes, as the C reference demands.
        let value = unsafe { bytes(param, paramSize) }?;
        out.set(launch_args::append(argsHandle, value)?.pointer());
        Ok(())
    }
    fn aclrtKernelArgsAppendPlaceHolder(argsHandle: handle aclrtArgsHandle, paramHandle: out aclrtParamHandle) {
        let out = paramHandle.ok_or(NULL)?;
        if argsHandle == 0 {
            return Err(NULL);
        }
        out.set(launch_args::append_place_holder(argsHandle)?.pointer());
        Ok(())
    }
    fn aclrtKernelArgsGetPlaceHolderBuffer(argsHandle: handle aclrtArgsHandle, paramHandle: handle aclrtParamHandle, dataSize: val usize, bufferAddr: out *mut c_void) {
        let out = bufferAddr.ok_or(NULL)?;
        if argsHandle == 0 || paramHandle == 0 {
            return Err(NULL);
        }
        let address = launch_args::buffer(argsHandle, paramHandle, dataSize)?;
        out.set(std::ptr::with_exposed_provenance_mut(address as usize));
        Ok(())
    }
    fn aclrtKernelArgsParaUpdate(argsHandle: handle aclrtArgsHandle, paramHandle: handle aclrtParamHandle, param: val *mut c_void, paramSize: val usize) {
        if argsHandle == 0 || paramHandle == 0 || param.is_null() || paramSize == 0 {
            return Err(NULL);
        }
        // SAFETY: `paramSize` bytes, as the C reference demands.
        let value = unsafe { bytes(param, paramSize) }?;
        launch_args::update(argsHandle, paramHandle, value)
    }
    fn aclrtKernelArgsFinalize(argsHandle: handle aclrtArgsHandle) {
        launch_args::finish(argsHandle)
    }
}

// Binaries described by aclrtCreateBinary: they belong to the process and need no context.
static DESCRIBED: std::sync::Mutex<Vec<Option<Vec<u8>>>> = std::sync::Mutex::new(Vec::new());

fn described_index(bits: u64) -> Option<usize> {
    let handle = Handle::parse(bits).filter(|handle| handle.is(Kind::Other))?;
    let index = handle.index as usize;
    lock(&DESCRIBED).get(index)?.as_ref().map(|_| index)
}

fn described(bits: u64) -> Option<Vec<u8>> {
    let index = described_index(bits)?;
    lock(&DESCRIBED)[index].clone()
}

/// C `aclrtCreateBinary`, simulated: null on failure.
///
/// # Safety
///
/// - `data` is null or the address of `dataLen` readable bytes.
#[allow(non_snake_case, reason = "the names are C's")]
pub unsafe extern "C" fn aclrtCreateBinary(data: *const c_void, dataLen: usize) -> aclrtBinary {
    // SAFETY: the caller promises `dataLen` bytes; only as many as the text form can need are looked at.
    let copied = unsafe { bytes(data, dataLen.min(1 << 16)) };
    value("aclrtCreateBinary", std::ptr::null_mut(), move || match copied {
        Ok(bytes) if !bytes.is_empty() => {
            let mut list = lock(&DESCRIBED);
            list.push(Some(bytes));
            let index = u32::try_from(list.len() - 1).unwrap_or(0);
            Handle::new(Kind::Other, 0, (index, 1)).pointer()
        }
        _ => std::ptr::null_mut(),
    })
}
