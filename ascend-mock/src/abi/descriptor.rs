//! Descriptors of tensors and of memory, element sizes and half precision.

use std::ffi::{c_char, c_int, c_void};

#[allow(clippy::wildcard_imports, reason = "the types are C's")]
use ascend_sys::*;

use super::entry::{api, items, text, value};
use crate::calls::descriptor::{self as calls, Memory};
use crate::fail::{Fail, NULL, Res};

const BAD: Fail = Fail::wrapper(100_000, "EH0001");
/// More dimensions than any tensor has: a guard against a count that is garbage.
const MOST_DIMS: usize = 1_024;

/// A shape that a program gave.
///
/// # Safety
/// - `dims` is null, or the address of `count` numbers.
unsafe fn shape(count: c_int, dims: *const i64) -> Res<Vec<i64>> {
    let count = usize::try_from(count)
        .ok()
        .filter(|count| *count <= MOST_DIMS)
        .ok_or(BAD)?;
    if count == 0 {
        return Ok(Vec::new());
    }
    // SAFETY: the caller promises that many numbers.
    unsafe { items(dims, count) }.ok_or(NULL)
}

/// Pairs that a program gave.
///
/// # Safety
/// - `pairs` is null, or the address of `count` pairs.
unsafe fn pairs(count: usize, pairs: *const [i64; 2]) -> Res<Vec<[i64; 2]>> {
    if count > MOST_DIMS {
        return Err(BAD);
    }
    // SAFETY: the caller promises that many pairs.
    unsafe { items(pairs, count) }.ok_or(NULL)
}

macro_rules! getters {
    ($($(#[$doc:meta])* fn $name:ident($($arg:ident: $ty:ty),*) -> $ret:ty, else $otherwise:expr; $body:expr;)*) => {$(
        #[doc = concat!("C `", stringify!($name), "`, simulated.\n\n# Safety\n\n- Pointers that are no descriptors are what the C reference demands.")]
        #[allow(non_snake_case, reason = "the names are C's")]
        pub unsafe extern "C" fn $name($($arg: $ty),*) -> $ret {
            value(stringify!($name), $otherwise, move || $body)
        }
    )*};
}

getters! {
    fn aclCreateDataBuffer(data: *mut c_void, size: usize) -> *mut aclDataBuffer, else std::ptr::null_mut(); {
        let memory = Memory { address: data.expose_provenance(), bytes: size };
        std::ptr::without_provenance_mut(calls::make_memory(memory))
    };
    fn aclGetDataBufferAddr(dataBuffer: *const aclDataBuffer) -> *mut c_void, else std::ptr::null_mut(); {
        let address = calls::memory(dataBuffer.addr(), |memory| memory.address).unwrap_or(0);
        std::ptr::with_exposed_provenance_mut(address)
    };
    fn aclGetDataBufferSize(dataBuffer: *const aclDataBuffer) -> u32, else 0;
        calls::memory(dataBuffer.addr(), |memory| u32::try_from(memory.bytes).unwrap_or(u32::MAX)).unwrap_or(0);
    fn aclGetDataBufferSizeV2(dataBuffer: *const aclDataBuffer) -> usize, else 0;
        calls::memory(dataBuffer.addr(), |memory| memory.bytes).unwrap_or(0);
    fn aclDataTypeSize(dataType: aclDataType) -> usize, else 0; calls::element_bytes(dataType.0);
    fn aclFloat16ToFloat(half: aclFloat16) -> f32, else 0.0; calls::half_to_single(half);
    fn aclFloatToFloat16(single: f32) -> aclFloat16, else 0; calls::single_to_half(single);
    fn aclCreateTensorDesc(dataType: aclDataType, numDims: c_int, dims: *const i64, format: aclFormat)
        -> *mut aclTensorDesc, else std::ptr::null_mut();
    {
        // SAFETY: the caller of the exported function gives as many numbers as it says.
        match unsafe { shape(numDims, dims) } {
            Ok(shape) => std::ptr::without_provenance_mut(calls::make_tensor(dataType.0, shape, format.0)),
            Err(_) => std::ptr::null_mut(),
        }
    };
    fn aclDestroyTensorDesc(desc: *const aclTensorDesc) -> (), else (); calls::destroy_tensor(desc.addr());
    fn aclGetTensorDescAddress(_desc: *const aclTensorDesc) -> *mut c_void, else std::ptr::null_mut();
        // Only models give tensors an address, and there are none here.
        std::ptr::null_mut();
    fn aclGetTensorDescByIndex(desc: *mut aclTensorDesc, index: usize) -> *mut aclTensorDesc, else std::ptr::null_mut(); {
        let known = index == 0 && calls::tensor(desc.addr(), |_| ()).is_ok();
        if known { desc } else { std::ptr::null_mut() }
    };
    fn aclGetTensorDescDim(desc: *const aclTensorDesc, index: usize) -> i64, else -1;
        calls::tensor(desc.addr(), |tensor| tensor.dims.get(index).copied()).ok().flatten().unwrap_or(-1);
    fn aclGetTensorDescElementCount(desc: *const aclTensorDesc) -> usize, else 0;
        calls::tensor(desc.addr(), |tensor| tensor.elements()).unwrap_or(0);
    fn aclGetTensorDescFormat(desc: *const aclTensorDesc) -> aclFormat, else aclFormat(-1);
        aclFormat(calls::tensor(desc.addr(), |tensor| tensor.format).unwrap_or(-1));
    fn aclGetTensorDescName(desc: *mut aclTensorDesc) -> *const c_char, else c"".as_ptr();
        // The text lies in the descriptor, which keeps it until it is renamed or destroyed.
        calls::tensor(desc.addr(), |tensor| tensor.name.as_ptr()).unwrap_or(c"".as_ptr());
    fn aclGetTensorDescNumDims(desc: *const aclTensorDesc) -> usize, else 0;
        calls::tensor(desc.addr(), |tensor| tensor.dims.len()).unwrap_or(0);
    fn aclGetTensorDescSize(desc: *const aclTensorDesc) -> usize, else 0;
        calls::tensor(desc.addr(), |tensor| tensor.elements().saturating_mul(calls::element_bytes(tensor.data_type))).unwrap_or(0);
    fn aclGetTensorDescType(desc: *const aclTensorDesc) -> aclDataType, else aclDataType(-1);
        aclDataType(calls::tensor(desc.addr(), |tensor| tensor.data_type).unwrap_or(-1));
    fn aclSetTensorDescName(desc: *mut aclTensorDesc, name: *const c_char) -> (), else (); {
        // SAFETY: the caller of the exported function gives null or a terminated string.
        let name = unsafe { text(name) };
        let name = calls::owned(Some(name.unwrap_or(c""))).unwrap_or_default();
        let _ = calls::tensor(desc.addr(), |tensor| tensor.name = name);
    };
}

api! {
    fn aclDestroyDataBuffer(dataBuffer: val *const aclDataBuffer) {
        calls::destroy_memory(dataBuffer.addr())
    }
    fn aclUpdateDataBuffer(dataBuffer: val *mut aclDataBuffer, data: val *mut c_void, size: val usize) {
        calls::memory(dataBuffer.addr(), |memory| *memory = Memory { address: data.expose_provenance(), bytes: size })
    }
    fn aclGetTensorDescDimRange(desc: val *const aclTensorDesc, index: val usize, dimRangeNum: val usize, dimRange: out i64) {
        let out = dimRange.ok_or(NULL)?;
        if dimRangeNum < 2 {
            return Err(BAD);
        }
        let range = calls::tensor(desc.addr(), |tensor| tensor.range(index))??;
        for (at, limit) in range.into_iter().enumerate() {
            // SAFETY: the program says that its array takes at least two numbers.
            unsafe { out.set_at(at, limit) };
        }
        Ok(())
    }
    fn aclGetTensorDescDimV2(desc: val *const aclTensorDesc, index: val usize, dimSize: out i64) {
        let out = dimSize.ok_or(NULL)?;
        out.set(calls::tensor(desc.addr(), |tensor| tensor.dims.get(index).copied())?.ok_or(BAD)?);
        Ok(())
    }
    fn aclSetTensorConst(desc: val *mut aclTensorDesc, dataBuffer: val *mut c_void, length: val usize) {
        if length == 0 {
            return Err(BAD);
        }
        // SAFETY: the program gives as many bytes as it says.
        let bytes = unsafe { items(dataBuffer.cast::<u8>().cast_const(), length) }.ok_or(NULL)?;
        calls::tensor(desc.addr(), |tensor| tensor.constant = bytes)
    }
    fn aclSetTensorDynamicInput(desc: val *mut aclTensorDesc, dynamicInputName: text *const c_char) {
        let name = calls::owned(dynamicInputName)?;
        calls::tensor(desc.addr(), |tensor| tensor.dynamic_input = name)
    }
    fn aclSetTensorFormat(desc: val *mut aclTensorDesc, format: val aclFormat) {
        calls::tensor(desc.addr(), |tensor| tensor.format = format.0)
    }
    fn aclSetTensorStorageFormat(desc: val *mut aclTensorDesc, format: val aclFormat) {
        calls::tensor(desc.addr(), |tensor| tensor.format = format.0)
    }
    fn aclSetTensorOriginFormat(desc: val *mut aclTensorDesc, format: val aclFormat) {
        calls::tensor(desc.addr(), |tensor| {
            let shape = tensor.origin.take().map(|(_, shape)| shape).unwrap_or_default();
            tensor.origin = Some((format.0, shape));
        })
    }
    fn aclSetTensorOriginShape(desc: val *mut aclTensorDesc, numDims: val c_int, dims: val *const i64) {
        // SAFETY: the program gives as many numbers as it says.
        let shape = unsafe { shape(numDims, dims) }?;
        calls::tensor(desc.addr(), |tensor| {
            let format = tensor.origin.take().map_or(tensor.format, |(format, _)| format);
            tensor.origin = Some((format, shape));
        })
    }
    fn aclSetTensorPlaceMent(desc: val *mut aclTensorDesc, memType: val aclMemType) {
        calls::tensor(desc.addr(), |tensor| tensor.placement = memType.0)
    }
    fn aclSetTensorShape(desc: val *mut aclTensorDesc, numDims: val c_int, dims: val *const i64) {
        // SAFETY: the program gives as many numbers as it says.
        let shape = unsafe { shape(numDims, dims) }?;
        calls::tensor(desc.addr(), |tensor| tensor.dims = shape)
    }
    fn aclSetTensorStorageShape(desc: val *mut aclTensorDesc, numDims: val c_int, dims: val *const i64) {
        // SAFETY: the program gives as many numbers as it says.
        let shape = unsafe { shape(numDims, dims) }?;
        calls::tensor(desc.addr(), |tensor| tensor.dims = shape)
    }
    fn aclSetTensorShapeRange(desc: val *mut aclTensorDesc, dimsCount: val usize, dimsRange: val *mut [i64; 2]) {
        // SAFETY: the program gives as many pairs as it says.
        let ranges = unsafe { pairs(dimsCount, dimsRange) }?;
        calls::tensor(desc.addr(), |tensor| tensor.ranges = ranges)
    }
    fn aclSetTensorValueRange(desc: val *mut aclTensorDesc, valueCount: val usize, valueRange: val *mut [i64; 2]) {
        // SAFETY: the program gives as many pairs as it says.
        let values = unsafe { pairs(valueCount, valueRange) }?;
        calls::tensor(desc.addr(), |tensor| tensor.values = values)
    }
    fn aclTransTensorDescFormat(srcDesc: val *const aclTensorDesc, dstFormat: val aclFormat, dstDesc: out *mut aclTensorDesc) {
        let out = dstDesc.ok_or(NULL)?;
        let (data_type, format, dims) = calls::tensor(srcDesc.addr(), |t| (t.data_type, t.format, t.dims.clone()))?;
        if format != dstFormat.0 {
            // Which formats can be converted, and to what shape, is the business of operators, which are not simulated.
            return Err(Fail::wrapper(100_000, "EH0001"));
        }
        out.set(std::ptr::without_provenance_mut(calls::make_tensor(data_type, dims, format)));
        Ok(())
    }
}
