//! Single operators by their type (`acl_op.h`, `acl_op_compiler.h`).

use std::ffi::{CStr, c_char, c_int, c_void};

#[allow(clippy::wildcard_imports, reason = "the types are C's")]
use ascend_sys::*;

use super::entry::{api, items, text, value};
use super::text_out;
use crate::calls::single_operator::{self as calls, Wanted};
use crate::fail::{Fail, NULL, Res};
use crate::operator::{Attribute, Lookup, Object, destroy, keep};

const BAD: Fail = Fail::wrapper(100_000, "EH0001");
/// More than any operator has: a guard against a count that is garbage.
const MOST: usize = 65_536;

/// An array with a count of C; an empty one may be null.
///
/// # Safety
/// - `pointer` is null or the address of `count` items.
unsafe fn array<T: Copy>(count: c_int, pointer: *const T) -> Res<Vec<T>> {
    let count = usize::try_from(count).ok().filter(|count| *count <= MOST).ok_or(BAD)?;
    if count == 0 {
        return Ok(Vec::new());
    }
    // SAFETY: the caller promises that many items.
    unsafe { items(pointer, count) }.ok_or(NULL)
}

/// Text that must be UTF-8.
fn utf8(text: Option<&CStr>) -> Option<&str> {
    text.and_then(|text| text.to_str().ok())
}

/// Copies what a program says is memory of the host.
fn host_bytes(wanted: Wanted) -> Vec<u8> {
    let pointer: *const u8 = std::ptr::with_exposed_provenance(wanted.address);
    // SAFETY: the program said with the placement of the tensor that the buffer is its own memory, and gave its length.
    unsafe { items(pointer, wanted.bytes) }.unwrap_or_default()
}

/// An array of pointers to descriptors, which are numbers and not followed.
type Pointers = *const *const c_void;

/// Descriptors as C gives them.
struct Given {
    num_inputs: c_int,
    input_desc: Pointers,
    num_outputs: c_int,
    output_desc: Pointers,
    attr: usize,
}

impl Given {
    /// # Safety
    /// - `pointers` is null or the address of `count` pointers.
    unsafe fn numbers(count: c_int, pointers: Pointers) -> Res<Vec<usize>> {
        // SAFETY: the caller promises that many pointers.
        let all = unsafe { array(count, pointers) }?;
        Ok(all.into_iter().map(|pointer| pointer.addr()).collect())
    }

    /// The operator, and the numbers of the descriptors of its outputs.
    ///
    /// # Safety
    /// - The arrays are null or have as many pointers as is said.
    unsafe fn lookup(&self, name: Option<&CStr>) -> Res<(Lookup, Vec<usize>)> {
        // SAFETY: the caller promises that many pointers.
        let inputs = unsafe { Given::numbers(self.num_inputs, self.input_desc) }?;
        // SAFETY: as above.
        let outputs = unsafe { Given::numbers(self.num_outputs, self.output_desc) }?;
        Ok((calls::lookup(utf8(name), &inputs, &outputs, self.attr)?, outputs))
    }

    /// Submits the operator. If `writes`, shapes that follow from the inputs are written into the descriptors of the outputs.
    ///
    /// # Safety
    /// - As for `lookup`; `inputs` and `outputs` likewise.
    unsafe fn execute(
        &self,
        name: Option<&CStr>,
        inputs: Pointers,
        outputs: Pointers,
        stream: u64,
        writes: bool,
    ) -> Res {
        // SAFETY: the caller promises that many pointers.
        let (lookup, output_desc) = unsafe { self.lookup(name) }?;
        // SAFETY: as above.
        let inputs = unsafe { Given::numbers(self.num_inputs, inputs) }?;
        // SAFETY: as above.
        let outputs = unsafe { Given::numbers(self.num_outputs, outputs) }?;
        calls::execute(&lookup, &inputs, &outputs, stream, &mut host_bytes)?;
        if writes {
            calls::write_shapes(&lookup, &output_desc);
        }
        Ok(())
    }
}

macro_rules! makers {
    ($(fn $name:ident($($arg:ident: $ty:ty),*) -> $ret:ty, else $otherwise:expr; $body:expr;)*) => {$(
        #[doc = concat!("C `", stringify!($name), "`, simulated.\n\n# Safety\n\n- None: pointers are numbers and are not followed.")]
        #[allow(non_snake_case, reason = "the names are C's")]
        pub unsafe extern "C" fn $name($($arg: $ty),*) -> $ret {
            value(stringify!($name), $otherwise, move || $body)
        }
    )*};
}

makers! {
    fn aclopCreateAttr() -> *mut aclopAttr, else std::ptr::null_mut();
        std::ptr::without_provenance_mut(keep(Object::Attributes(Vec::new())));
    fn aclopDestroyAttr(attr: *const aclopAttr) -> (), else ();
        _ = destroy(attr.addr(), |object| matches!(object, Object::Attributes(_)));
    fn aclopDestroyHandle(handle: *mut aclopHandle) -> (), else ();
        _ = destroy(handle.addr(), |object| matches!(object, Object::Lookup(_)));
    fn aclGetCompileoptSize(opt: aclCompileOpt) -> usize, else 0;
        calls::option(opt.0).map_or(0, |value| value.len() + 1);
}

api! {
    fn aclopSetModelDir(modelDir: text *const c_char) {
        calls::set_model_folder(utf8(modelDir))
    }
    fn aclopLoad(model: val *const c_void, modelSize: val usize) {
        if model.is_null() || modelSize == 0 { Err(NULL) } else { Ok(()) }
    }
    fn aclopSetAttrBool(attr: val *mut aclopAttr, attrName: text *const c_char, attrValue: val u8) {
        calls::set_attribute(attr.addr(), utf8(attrName), Attribute::Bool(attrValue != 0))
    }
    fn aclopSetAttrInt(attr: val *mut aclopAttr, attrName: text *const c_char, attrValue: val i64) {
        calls::set_attribute(attr.addr(), utf8(attrName), Attribute::Int(attrValue))
    }
    fn aclopSetAttrFloat(attr: val *mut aclopAttr, attrName: text *const c_char, attrValue: val f32) {
        calls::set_attribute(attr.addr(), utf8(attrName), Attribute::Float(f64::from(attrValue)))
    }
    fn aclopSetAttrString(attr: val *mut aclopAttr, attrName: text *const c_char, attrValue: text *const c_char) {
        let value = attrValue.ok_or(NULL)?.to_string_lossy().into_owned();
        calls::set_attribute(attr.addr(), utf8(attrName), Attribute::Text(value))
    }
    fn aclopSetAttrDataType(attr: val *mut aclopAttr, attrName: text *const c_char, attrValue: val aclDataType) {
        calls::set_attribute(attr.addr(), utf8(attrName), Attribute::Type(attrValue.0))
    }
    fn aclopSetAttrListDataType(attr: val *mut aclopAttr, attrName: text *const c_char, numValues: val c_int, values: val *const aclDataType) {
        // SAFETY: the program gives as many values as it says.
        let values = unsafe { array(numValues, values) }?;
        let values = values.into_iter().map(|value| i64::from(value.0)).collect();
        calls::set_attribute(attr.addr(), utf8(attrName), Attribute::Ints(values))
    }
    fn aclopSetAttrListBool(attr: val *mut aclopAttr, attrName: text *const c_char, numValues: val c_int, values: val *const u8) {
        // SAFETY: as above.
        let values = unsafe { array(numValues, values) }?;
        let values = values.into_iter().map(|value| value != 0).collect();
        calls::set_attribute(attr.addr(), utf8(attrName), Attribute::Bools(values))
    }
    fn aclopSetAttrListInt(attr: val *mut aclopAttr, attrName: text *const c_char, numValues: val c_int, values: val *const i64) {
        // SAFETY: as above.
        let values = unsafe { array(numValues, values) }?;
        calls::set_attribute(attr.addr(), utf8(attrName), Attribute::Ints(values))
    }
    fn aclopSetAttrListFloat(attr: val *mut aclopAttr, attrName: text *const c_char, numValues: val c_int, values: val *const f32) {
        // SAFETY: as above.
        let values = unsafe { array(numValues, values) }?;
        let values = values.into_iter().map(f64::from).collect();
        calls::set_attribute(attr.addr(), utf8(attrName), Attribute::Floats(values))
    }
    fn aclopSetAttrListString(attr: val *mut aclopAttr, attrName: text *const c_char, numValues: val c_int, values: val *mut *const c_char) {
        // SAFETY: as above.
        let pointers = unsafe { array(numValues, values.cast_const()) }?;
        let mut texts = Vec::new();
        for pointer in pointers {
            // SAFETY: the program gives terminated texts.
            let value = unsafe { text(pointer) }.ok_or(NULL)?;
            texts.push(value.to_string_lossy().into_owned());
        }
        calls::set_attribute(attr.addr(), utf8(attrName), Attribute::Texts(texts))
    }
    fn aclopSetAttrListListInt(attr: val *mut aclopAttr, attrName: text *const c_char, numLists: val c_int, numValues: val *const c_int, values: val *const *const i64) {
        // SAFETY: the program gives as many counts as it says.
        let counts = unsafe { array(numLists, numValues) }?;
        // SAFETY: and as many lists.
        let pointers = unsafe { array(numLists, values) }?;
        let mut lists = Vec::new();
        for (count, pointer) in counts.into_iter().zip(pointers) {
            // SAFETY: and in each list as many values as its count says.
            lists.push(unsafe { array(count, pointer) }?);
        }
        calls::set_attribute(attr.addr(), utf8(attrName), Attribute::IntLists(lists))
    }
    fn aclopExecute(opType: text *const c_char, numInputs: val c_int, inputDesc: val *const *const aclTensorDesc, inputs: val *const *const aclDataBuffer,
        numOutputs: val c_int, outputDesc: val *const *const aclTensorDesc, outputs: val *const *mut aclDataBuffer, attr: val *const aclopAttr, stream: handle aclrtStream) {
        let given = Given { num_inputs: numInputs, input_desc: inputDesc.cast(), num_outputs: numOutputs, output_desc: outputDesc.cast(), attr: attr.addr() };
        // SAFETY: the program gives as many pointers as it says.
        unsafe { given.execute(opType, inputs.cast(), outputs.cast(), stream, false) }
    }
    fn aclopExecuteV2(opType: text *const c_char, numInputs: val c_int, inputDesc: val *mut *mut aclTensorDesc, inputs: val *mut *mut aclDataBuffer,
        numOutputs: val c_int, outputDesc: val *mut *mut aclTensorDesc, outputs: val *mut *mut aclDataBuffer, attr: val *mut aclopAttr, stream: handle aclrtStream) {
        let given = Given { num_inputs: numInputs, input_desc: inputDesc.cast(), num_outputs: numOutputs, output_desc: outputDesc.cast(), attr: attr.addr() };
        // SAFETY: as above.
        unsafe { given.execute(opType, inputs.cast(), outputs.cast(), stream, true) }
    }
    fn aclopCompileAndExecute(opType: text *const c_char, numInputs: val c_int, inputDesc: val *const *const aclTensorDesc, inputs: val *const *const aclDataBuffer,
        numOutputs: val c_int, outputDesc: val *const *const aclTensorDesc, outputs: val *const *mut aclDataBuffer, attr: val *const aclopAttr,
        _engineType: val aclopEngineType, _compileFlag: val aclopCompileType, _opPath: val *const c_char, stream: handle aclrtStream) {
        let given = Given { num_inputs: numInputs, input_desc: inputDesc.cast(), num_outputs: numOutputs, output_desc: outputDesc.cast(), attr: attr.addr() };
        // SAFETY: as above.
        unsafe { given.execute(opType, inputs.cast(), outputs.cast(), stream, false) }
    }
    fn aclopCompileAndExecuteV2(opType: text *const c_char, numInputs: val c_int, inputDesc: val *mut *mut aclTensorDesc, inputs: val *mut *mut aclDataBuffer,
        numOutputs: val c_int, outputDesc: val *mut *mut aclTensorDesc, outputs: val *mut *mut aclDataBuffer, attr: val *mut aclopAttr,
        _engineType: val aclopEngineType, _compileFlag: val aclopCompileType, _opPath: val *const c_char, stream: handle aclrtStream) {
        let given = Given { num_inputs: numInputs, input_desc: inputDesc.cast(), num_outputs: numOutputs, output_desc: outputDesc.cast(), attr: attr.addr() };
        // SAFETY: as above.
        unsafe { given.execute(opType, inputs.cast(), outputs.cast(), stream, true) }
    }
    fn aclopCompile(opType: text *const c_char, numInputs: val c_int, inputDesc: val *const *const aclTensorDesc, numOutputs: val c_int,
        outputDesc: val *const *const aclTensorDesc, attr: val *const aclopAttr, _engineType: val aclopEngineType, _compileFlag: val aclopCompileType, _opPath: val *const c_char) {
        let given = Given { num_inputs: numInputs, input_desc: inputDesc.cast(), num_outputs: numOutputs, output_desc: outputDesc.cast(), attr: attr.addr() };
        // SAFETY: as above. There is nothing to compile.
        unsafe { given.lookup(opType) }.map(drop)
    }
    fn aclopCreateHandle(opType: text *const c_char, numInputs: val c_int, inputDesc: val *const *const aclTensorDesc, numOutputs: val c_int,
        outputDesc: val *const *const aclTensorDesc, opAttr: val *const aclopAttr, handle: out *mut aclopHandle) {
        let out = handle.ok_or(NULL)?;
        let given = Given { num_inputs: numInputs, input_desc: inputDesc.cast(), num_outputs: numOutputs, output_desc: outputDesc.cast(), attr: opAttr.addr() };
        // SAFETY: as above.
        let (lookup, _) = unsafe { given.lookup(opType) }?;
        out.set(std::ptr::without_provenance_mut(calls::make_handle(lookup)));
        Ok(())
    }
    fn aclopExecWithHandle(handle: val *mut aclopHandle, numInputs: val c_int, inputs: val *const *const aclDataBuffer, numOutputs: val c_int,
        outputs: val *const *mut aclDataBuffer, stream: handle aclrtStream) {
        let lookup = calls::of_handle(handle.addr())?;
        // SAFETY: the program gives as many pointers as it says.
        let inputs = unsafe { Given::numbers(numInputs, inputs.cast()) }?;
        // SAFETY: as above.
        let outputs = unsafe { Given::numbers(numOutputs, outputs.cast()) }?;
        calls::execute(&lookup, &inputs, &outputs, stream, &mut host_bytes)
    }
    fn aclopCast(srcDesc: val *const aclTensorDesc, srcBuffer: val *const aclDataBuffer, dstDesc: val *const aclTensorDesc, dstBuffer: val *mut aclDataBuffer, truncate: val u8, stream: handle aclrtStream) {
        let lookup = calls::cast(srcDesc.addr(), dstDesc.addr(), truncate != 0)?;
        calls::execute(&lookup, &[srcBuffer.addr()], &[dstBuffer.addr()], stream, &mut host_bytes)
    }
    fn aclopCreateHandleForCast(srcDesc: val *mut aclTensorDesc, dstDesc: val *mut aclTensorDesc, truncate: val u8, handle: out *mut aclopHandle) {
        let out = handle.ok_or(NULL)?;
        let lookup = calls::cast(srcDesc.addr(), dstDesc.addr(), truncate != 0)?;
        out.set(std::ptr::without_provenance_mut(calls::make_handle(lookup)));
        Ok(())
    }
    fn aclopInferShape(opType: text *const c_char, numInputs: val c_int, inputDesc: val *mut *mut aclTensorDesc, inputs: val *mut *mut aclDataBuffer, numOutputs: val c_int,
        outputDesc: val *mut *mut aclTensorDesc, attr: val *mut aclopAttr) {
        let _ = inputs;
        let given = Given { num_inputs: numInputs, input_desc: inputDesc.cast(), num_outputs: numOutputs, output_desc: outputDesc.cast(), attr: attr.addr() };
        // SAFETY: as above.
        let (lookup, outputs) = unsafe { given.lookup(opType) }?;
        calls::infer_shapes(&lookup, &outputs)
    }
    fn aclSetCompileopt(opt: val aclCompileOpt, value: text *const c_char) {
        calls::set_option(opt.0, utf8(value))
    }
    fn aclGetCompileopt(opt: val aclCompileOpt, value: val *mut c_char, length: val usize) {
        if value.is_null() {
            return Err(NULL);
        }
        let text = calls::option(opt.0)?;
        // SAFETY: the program says that its buffer has `length` bytes.
        unsafe { text_out(&text, value, length) }.ok_or(BAD)
    }
    fn aclopSetCompileFlag(flag: val aclOpCompileFlag) {
        if flag.0 <= ACL_OP_COMPILE_FUZZ.0 { Ok(()) } else { Err(BAD) }
    }
    fn aclopSetMaxOpQueueNum(maxOpNum: val u64) {
        if maxOpNum > 0 { Ok(()) } else { Err(BAD) }
    }
    fn aclopCreateKernel(opType: text *const c_char, kernelId: text *const c_char, kernelName: text *const c_char, binData: val *mut c_void, binSize: val c_int,
        _enginetype: val aclopEngineType, deallocator: val aclDataDeallocator) {
        let bytes = usize::try_from(binSize).ok().filter(|bytes| *bytes > 0 && !binData.is_null() && opType.is_some()).ok_or(NULL)?;
        calls::add_kernel(utf8(kernelId), utf8(kernelName))?;
        if let Some(deallocator) = deallocator {
            // The bytes are not needed: a host function stands in for what they are.
            // SAFETY: the program gave the function to be called once with these bytes when nobody needs them any more.
            unsafe { deallocator(binData, bytes) };
        }
        Ok(())
    }
    fn aclopRegisterCompileFunc(opType: text *const c_char, func: val aclopCompileFunc) {
        let address = func.map_or(0, |func| (func as *const c_void).expose_provenance());
        calls::register_selector(utf8(opType), address)
    }
    fn aclopUnregisterCompileFunc(opType: text *const c_char) {
        calls::unregister_selector(utf8(opType))
    }
    fn aclopSetKernelArgs(kernelDesc: val *mut aclopKernelDesc, kernelId: text *const c_char, blockDim: val u32, args: val *const c_void, argSize: val u32) {
        if blockDim == 0 || (args.is_null() && argSize > 0) {
            return Err(BAD);
        }
        calls::choose_kernel(kernelDesc.addr(), utf8(kernelId))
    }
    fn aclopSetKernelWorkspaceSizes(kernelDesc: val *mut aclopKernelDesc, numWorkspaces: val c_int, workspaceSizes: val *mut usize) {
        // SAFETY: the program gives as many sizes as it says.
        let sizes = unsafe { array(numWorkspaces, workspaceSizes.cast_const()) }?;
        calls::choose_workspaces(kernelDesc.addr(), sizes)
    }
    fn aclopUpdateParams(opType: text *const c_char, numInputs: val c_int, inputDesc: val *const *const aclTensorDesc, numOutputs: val c_int,
        outputDesc: val *const *const aclTensorDesc, attr: val *const aclopAttr) {
        let address: *const c_void = std::ptr::with_exposed_provenance(calls::selector(utf8(opType))?);
        // SAFETY: the address is that of the function which the program gave to aclopRegisterCompileFunc, of this type; an option of a function
        // pointer is a pointer that may be null.
        let function = unsafe { std::mem::transmute::<*const c_void, aclopCompileFunc>(address) }.ok_or(NULL)?;
        calls::compile(|number| {
            let description = std::ptr::without_provenance_mut(number);
            // SAFETY: the program registered the function to be called with what it gives to this one.
            let status = unsafe { function(numInputs, inputDesc.cast_mut(), numOutputs, outputDesc.cast_mut(), attr, description) };
            status.0
        })
    }
}
