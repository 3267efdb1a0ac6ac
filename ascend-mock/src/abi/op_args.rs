//! What operators are described with (`acl_meta.h`): tensors, numbers, arrays, lists, executors.

use std::ffi::{c_char, c_void};

#[allow(clippy::wildcard_imports, reason = "the types are C's")]
use ascend_sys::*;

use super::entry::{Out, call, items, value};
use crate::calls::descriptor::element_bytes;
use crate::calls::operator::{self as calls, Among};
use crate::fail::{Fail, Res};
use crate::operator::{Array, Attribute, Object, View, change, keep};

const NULLPTR: Fail = Fail::wrapper(161_001, "EZ1001");
const INVALID: Fail = Fail::wrapper(161_002, "EZ1001");
const NO_MEMORY: Fail = Fail::wrapper(561_103, "EZ9999");
/// More than any array or list has: a guard against a count that is garbage.
const MOST: u64 = 1 << 20;

unsafe extern "C" {
    /// Arrays that the caller frees come from here: `delete[]` of C++ ends in `free`.
    fn malloc(bytes: usize) -> *mut c_void;
}

/// An array that a program gave; an empty one may be null.
///
/// # Safety
/// - `pointer` is null or the address of `count` items.
unsafe fn array<T: Copy>(pointer: *const T, count: u64) -> Option<Vec<T>> {
    match usize::try_from(count).ok().filter(|_| count <= MOST)? {
        0 => Some(Vec::new()),
        // SAFETY: the caller promises that many items.
        count => unsafe { items(pointer, count) },
    }
}

/// What a tensor is described by, as C gives it.
struct Description {
    dims: *const i64,
    num_dims: u64,
    data_type: aclDataType,
    strides: *const i64,
    offset: i64,
    format: aclFormat,
    storage: *const i64,
    num_storage: u64,
    data: *mut c_void,
}

impl Description {
    /// # Safety
    /// - The pointers are null or the addresses of as many numbers as is said; strides of as many as there are dimensions.
    unsafe fn view(&self) -> Option<View> {
        // SAFETY: the caller promises that many numbers.
        let dims = unsafe { array(self.dims, self.num_dims) }?;
        let dims = dims
            .into_iter()
            .map(|dim| usize::try_from(dim).ok())
            .collect::<Option<Vec<_>>>()?;
        let mut view = View::dense(self.data.expose_provenance() as u64, self.data_type.0, dims);
        if !self.strides.is_null() {
            // SAFETY: as above.
            view.strides = unsafe { array(self.strides, self.num_dims) }?;
        }
        // SAFETY: as above.
        view.storage = unsafe { array(self.storage, self.num_storage) }?;
        (view.offset, view.format) = (self.offset, self.format.0);
        Some(view)
    }
}

macro_rules! makers {
    ($(fn $name:ident($($arg:ident: $ty:ty),*) -> $ret:ty $body:block)*) => {$(
        #[doc = concat!("C `", stringify!($name), "`, simulated; null for what cannot be.\n\n# Safety\n\n- Pointers are null or the addresses of as much as is said.")]
        #[allow(non_snake_case, clippy::too_many_arguments, reason = "names and arguments are C's")]
        pub unsafe extern "C" fn $name($($arg: $ty),*) -> *mut $ret {
            let made: Option<Object> = value(stringify!($name), None, move || $body);
            std::ptr::without_provenance_mut(made.map_or(0, keep))
        }
    )*};
}

makers! {
    fn aclCreateTensor(viewDims: *const i64, viewDimsNum: u64, dataType: aclDataType, stride: *const i64, offset: i64, format: aclFormat,
        storageDims: *const i64, storageDimsNum: u64, tensorData: *mut c_void) -> aclTensor {
        let description = Description {
            dims: viewDims, num_dims: viewDimsNum, data_type: dataType, strides: stride, offset, format, storage: storageDims,
            num_storage: storageDimsNum, data: tensorData,
        };
        // SAFETY: the caller gives as many numbers as it says.
        unsafe { description.view() }.map(Object::Tensor)
    }
    fn aclCreateScalar(value: *mut c_void, dataType: aclDataType) -> aclScalar {
        let width = element_bytes(dataType.0);
        // SAFETY: the caller gives a number of the type it says.
        let bytes = unsafe { items(value.cast::<u8>().cast_const(), width) }?;
        let array = Array::new("", Vec::new(), dataType.0, bytes);
        let number = array.values().ok()?.first().copied()?;
        Some(Object::Scalar(match dataType {
            ACL_BOOL => Attribute::Bool(number != 0.0),
            _ if array.is_whole() => Attribute::Int(array.whole_values().ok()?.first().copied()?),
            _ => Attribute::Float(number),
        }))
    }
    fn aclCreateIntArray(value: *const i64, size: u64) -> aclIntArray {
        // SAFETY: the caller gives as many numbers as it says.
        unsafe { array(value, size) }.map(Object::Ints)
    }
    fn aclCreateFloatArray(value: *const f32, size: u64) -> aclFloatArray {
        // SAFETY: as above.
        let values = unsafe { array(value, size) }?;
        Some(Object::Floats(values.into_iter().map(f64::from).collect()))
    }
    fn aclCreateBoolArray(value: *const bool, size: u64) -> aclBoolArray {
        // As bytes: what C calls true may be any of them.
        // SAFETY: as above; a truth value is one byte.
        let values = unsafe { array(value.cast::<u8>(), size) }?;
        Some(Object::Bools(values.into_iter().map(|byte| byte != 0).collect()))
    }
    fn aclCreateTensorList(value: *const *const aclTensor, size: u64) -> aclTensorList {
        // SAFETY: as above; the pointers in it are not followed.
        let members = unsafe { array(value, size) }?;
        Some(Object::Tensors(members.into_iter().map(|member| member.addr()).collect()))
    }
    fn aclCreateScalarList(value: *const *const aclScalar, size: u64) -> aclScalarList {
        // SAFETY: as above.
        let members = unsafe { array(value, size) }?;
        Some(Object::Scalars(members.into_iter().map(|member| member.addr()).collect()))
    }
}

macro_rules! functions {
    ($(fn $name:ident($($arg:ident: $ty:ty),*) $body:block)*) => {$(
        #[doc = concat!("C `", stringify!($name), "`, simulated.\n\n# Safety\n\n- Pointers to results are null or can be written; other pointers are numbers and are not followed.")]
        #[allow(non_snake_case, clippy::too_many_arguments, reason = "names and arguments are C's")]
        pub unsafe extern "C" fn $name($($arg: $ty),*) -> aclnnStatus {
            call(stringify!($name), || [0], move || -> Res { $body }).0
        }
    )*};
}

/// Gives a program a number.
///
/// # Safety
/// - `out` is null or can be written.
unsafe fn give<T: Copy>(out: *mut T, value: impl FnOnce() -> Res<T>) -> Res {
    // SAFETY: the caller promises null or a pointer that can be written.
    let out = unsafe { Out::new(out) }.ok_or(NULLPTR)?;
    out.set(value()?);
    Ok(())
}

/// Gives a program numbers in an array that it frees.
///
/// # Safety
/// - `out` and `count` are null or can be written.
unsafe fn give_array(out: *mut *mut i64, count: *mut u64, numbers: impl FnOnce() -> Res<Vec<i64>>) -> Res {
    // SAFETY: the caller promises null or a pointer that can be written.
    let (out, count) = (unsafe { Out::new(out) }, unsafe { Out::new(count) });
    let (out, count) = (out.ok_or(NULLPTR)?, count.ok_or(NULLPTR)?);
    let numbers = numbers()?;
    // SAFETY: malloc may be called with any size; one byte for an empty array, so that null is a failure.
    let made = unsafe { malloc((numbers.len() * size_of::<i64>()).max(1)) }.cast::<i64>();
    if made.is_null() {
        return Err(NO_MEMORY);
    }
    // SAFETY: malloc gave room for as many numbers, aligned for any type, and nobody else has it yet.
    unsafe { std::ptr::copy_nonoverlapping(numbers.as_ptr(), made, numbers.len()) };
    out.set(made);
    count.set(numbers.len() as u64);
    Ok(())
}

functions! {
    fn aclnnInit(_configPath: *const c_char) { Ok(()) }
    fn aclnnFinalize() { Ok(()) }
    fn aclDestroyTensor(tensor: *const aclTensor) { calls::destroy(tensor.addr(), |object| matches!(object, Object::Tensor(_))) }
    fn aclDestroyScalar(scalar: *const aclScalar) { calls::destroy(scalar.addr(), |object| matches!(object, Object::Scalar(_))) }
    fn aclDestroyIntArray(array: *const aclIntArray) { calls::destroy(array.addr(), |object| matches!(object, Object::Ints(_))) }
    fn aclDestroyFloatArray(array: *const aclFloatArray) { calls::destroy(array.addr(), |object| matches!(object, Object::Floats(_))) }
    fn aclDestroyBoolArray(array: *const aclBoolArray) { calls::destroy(array.addr(), |object| matches!(object, Object::Bools(_))) }
    fn aclDestroyTensorList(array: *const aclTensorList) { calls::destroy(array.addr(), |object| matches!(object, Object::Tensors(_))) }
    fn aclDestroyScalarList(array: *const aclScalarList) { calls::destroy(array.addr(), |object| matches!(object, Object::Scalars(_))) }
    fn aclGetViewShape(tensor: *const aclTensor, viewDims: *mut *mut i64, viewDimsNum: *mut u64) {
        let dims = || calls::about(tensor.addr(), |view| view.dims.iter().map(|dim| *dim as i64).collect());
        // SAFETY: the caller gives null or pointers that can be written.
        unsafe { give_array(viewDims, viewDimsNum, dims) }
    }
    fn aclGetStorageShape(tensor: *const aclTensor, storageDims: *mut *mut i64, storageDimsNum: *mut u64) {
        // SAFETY: as above.
        unsafe { give_array(storageDims, storageDimsNum, || calls::about(tensor.addr(), |view| view.storage.clone())) }
    }
    fn aclGetViewStrides(tensor: *const aclTensor, stridesValue: *mut *mut i64, stridesNum: *mut u64) {
        // SAFETY: as above.
        unsafe { give_array(stridesValue, stridesNum, || calls::about(tensor.addr(), |view| view.strides.clone())) }
    }
    fn aclGetViewOffset(tensor: *const aclTensor, offset: *mut i64) {
        // SAFETY: as above.
        unsafe { give(offset, || calls::about(tensor.addr(), |view| view.offset)) }
    }
    fn aclGetFormat(tensor: *const aclTensor, format: *mut aclFormat) {
        // SAFETY: as above.
        unsafe { give(format, || calls::about(tensor.addr(), |view| aclFormat(view.format))) }
    }
    fn aclGetDataType(tensor: *const aclTensor, dataType: *mut aclDataType) {
        // SAFETY: as above.
        unsafe { give(dataType, || calls::about(tensor.addr(), |view| aclDataType(view.data_type))) }
    }
    fn aclGetIntArraySize(array: *const aclIntArray, size: *mut u64) {
        let len = |object: &Object| if let Object::Ints(all) = object { Some(all.len()) } else { None };
        // SAFETY: as above.
        unsafe { give(size, || calls::length(array.addr(), len)) }
    }
    fn aclGetFloatArraySize(array: *const aclFloatArray, size: *mut u64) {
        let len = |object: &Object| if let Object::Floats(all) = object { Some(all.len()) } else { None };
        // SAFETY: as above.
        unsafe { give(size, || calls::length(array.addr(), len)) }
    }
    fn aclGetBoolArraySize(array: *const aclBoolArray, size: *mut u64) {
        let len = |object: &Object| if let Object::Bools(all) = object { Some(all.len()) } else { None };
        // SAFETY: as above.
        unsafe { give(size, || calls::length(array.addr(), len)) }
    }
    fn aclGetTensorListSize(tensorList: *const aclTensorList, size: *mut u64) {
        let len = |object: &Object| if let Object::Tensors(all) = object { Some(all.len()) } else { None };
        // SAFETY: as above.
        unsafe { give(size, || calls::length(tensorList.addr(), len)) }
    }
    fn aclGetScalarListSize(scalarList: *const aclScalarList, size: *mut u64) {
        let len = |object: &Object| if let Object::Scalars(all) = object { Some(all.len()) } else { None };
        // SAFETY: as above.
        unsafe { give(size, || calls::length(scalarList.addr(), len)) }
    }
    fn aclInitTensor(tensor: *mut aclTensor, viewDims: *const i64, viewDimsNum: u64, dataType: aclDataType, stride: *const i64, offset: i64,
        format: aclFormat, storageDims: *const i64, storageDimsNum: u64, tensorDataAddr: *mut c_void) {
        let description = Description {
            dims: viewDims, num_dims: viewDimsNum, data_type: dataType, strides: stride, offset, format, storage: storageDims,
            num_storage: storageDimsNum, data: tensorDataAddr,
        };
        if tensor.is_null() {
            return Err(NULLPTR);
        }
        // SAFETY: the caller gives as many numbers as it says.
        let mut new = unsafe { description.view() }.ok_or(INVALID)?;
        new.handle = tensor.addr();
        let done = change(tensor.addr(), |object| match object {
            Object::Tensor(view) => {
                *view = new;
                Some(())
            }
            _ => None,
        });
        done.ok_or(INVALID)
    }
    fn aclSetAclOpExecutorRepeatable(executor: *mut aclOpExecutor) { calls::make_repeatable(executor.addr()) }
    fn aclDestroyAclOpExecutor(executor: *mut aclOpExecutor) { calls::destroy_executor(executor.addr()) }
    fn aclSetRawTensorAddr(tensor: *mut aclTensor, addr: *mut c_void) {
        calls::set_raw_address(tensor.addr(), addr.expose_provenance() as u64)
    }
    fn aclGetRawTensorAddr(tensor: *const aclTensor, addr: *mut *mut c_void) {
        let address = || calls::about(tensor.addr(), |view| std::ptr::with_exposed_provenance_mut(view.address as usize));
        // SAFETY: the caller gives null or a pointer that can be written.
        unsafe { give(addr, address) }
    }
}

macro_rules! addresses {
    ($(fn $name:ident(), fn $old:ident() = $among:ident;)*) => {
        functions! {$(
            fn $name(executor: *mut aclOpExecutor, index: usize, tensor: *mut aclTensor, addr: *mut c_void) {
                calls::set_address(executor.addr(), Among::$among, index, tensor.addr(), addr.expose_provenance() as u64)
            }
            fn $old(executor: *mut aclOpExecutor, index: usize, tensor: *mut aclTensor, addr: *mut c_void) {
                calls::set_address(executor.addr(), Among::$among, index, tensor.addr(), addr.expose_provenance() as u64)
            }
        )*}
    };
}

macro_rules! list_addresses {
    ($(fn $name:ident(), fn $old:ident() = $among:ident;)*) => {
        functions! {$(
            fn $name(executor: *mut aclOpExecutor, irIndex: usize, relativeIndex: usize, tensors: *mut aclTensorList, addr: *mut c_void) {
                let member = calls::member(tensors.addr(), relativeIndex)?;
                calls::set_address(executor.addr(), Among::$among, irIndex, member, addr.expose_provenance() as u64)
            }
            fn $old(executor: *mut aclOpExecutor, irIndex: usize, relativeIndex: usize, tensors: *mut aclTensorList, addr: *mut c_void) {
                let member = calls::member(tensors.addr(), relativeIndex)?;
                calls::set_address(executor.addr(), Among::$among, irIndex, member, addr.expose_provenance() as u64)
            }
        )*}
    };
}

addresses! {
    fn aclSetInputTensorAddr(), fn AclSetInputTensorAddr() = Inputs;
    fn aclSetOutputTensorAddr(), fn AclSetOutputTensorAddr() = Outputs;
    fn aclSetTensorAddr(), fn AclSetTensorAddr() = All;
}

list_addresses! {
    fn aclSetDynamicInputTensorAddr(), fn AclSetDynamicInputTensorAddr() = Inputs;
    fn aclSetDynamicOutputTensorAddr(), fn AclSetDynamicOutputTensorAddr() = Outputs;
    fn aclSetDynamicTensorAddr(), fn AclSetDynamicTensorAddr() = All;
}
