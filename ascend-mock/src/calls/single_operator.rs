//! Single operators by their type (`aclop*`): attributes, descriptors, and what is submitted from them.
//!
//! An operator of any type is taken, as if its model had been loaded: there are no models here, and what a host function stands in for is executed.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use super::descriptor::{self, Memory, Tensor, element_bytes};
use super::operator::{host_array, queue};
use crate::fail::{Fail, NULL, Res};
use crate::operator::{self, Attribute, Compiled, Lookup, Object, Operand, Prepared, Source, View};
use crate::process::lock;
use crate::thread;

/// A tensor in host memory is copied when its operator is submitted, up to this size.
const MOST_HOST_BYTES: usize = 1 << 32;

const BAD: Fail = Fail::wrapper(100_000, "EH0001");
/// A fixed shape is needed.
const DYNAMIC: Fail = Fail::wrapper(148_050, "EH0001");
const REPEATED: Fail = Fail::wrapper(100_002, "EH0001");
/// A compile function is registered already.
const SELECTOR_IS_THERE: Fail = Fail::wrapper(100_030, "EH0001");
/// No compile function is registered.
const NO_SELECTOR: Fail = Fail::wrapper(100_028, "EH0001");
const NO_KERNEL: Fail = Fail::wrapper(100_029, "EH0001");
const KERNEL_IS_THERE: Fail = Fail::wrapper(100_031, "EH0001");
const UNSUPPORTED: Fail = Fail::wrapper(207_000, "EH0001");

/// The most options of the compiler there are.
const OPTIONS: u32 = 17;

#[derive(Debug, Default)]
struct State {
    has_models: bool,
    /// Values of options that were set.
    options: BTreeMap<u32, Box<str>>,
    /// Compile functions by type of operator, as addresses.
    selectors: BTreeMap<Box<str>, usize>,
    /// Names of kernels by their identifiers.
    kernels: BTreeMap<Box<str>, Box<str>>,
}

static STATE: Mutex<State> = Mutex::new(State {
    has_models: false,
    options: BTreeMap::new(),
    selectors: BTreeMap::new(),
    kernels: BTreeMap::new(),
});

/// Says what is wrong.
fn refuse(fail: Fail, why: impl std::fmt::Display) -> Fail {
    thread::add_text(format!("[simulated] {}: {why}", fail.class().unwrap_or_default()));
    fail
}

/// A set of attributes: a copy; an empty one for null.
pub(crate) fn attributes(number: usize) -> Res<Vec<(Box<str>, Attribute)>> {
    if number == 0 {
        return Ok(Vec::new());
    }
    let found = operator::look(number, |object| match object {
        Object::Attributes(all) => Some(all.clone()),
        _ => None,
    });
    found.ok_or(BAD)
}

/// Sets an attribute; the last value of a name wins.
pub(crate) fn set_attribute(number: usize, name: Option<&str>, value: Attribute) -> Res {
    let name = name.ok_or(NULL)?;
    operator::change(number, |object| match object {
        Object::Attributes(all) => {
            all.retain(|(own, _)| **own != *name);
            all.push((name.into(), value));
            Some(())
        }
        _ => None,
    })
    .ok_or(NULL)
}

/// Bytes that are needed of the host: where an argument's elements are.
pub(crate) struct Wanted {
    pub(crate) address: usize,
    pub(crate) bytes: usize,
}

/// One argument: a tensor by its descriptors; `None` for one that is left out.
///
/// `host` copies what lies in memory of the host.
fn operand(
    name: &str,
    tensor: &Tensor,
    memory: Memory,
    host: &mut dyn FnMut(Wanted) -> Vec<u8>,
) -> Res<Option<Operand>> {
    if memory.bytes == 0 && memory.address == 0 {
        return Ok(None);
    }
    let mut dims = Vec::new();
    for dim in &tensor.dims {
        let dim = usize::try_from(*dim);
        dims.push(dim.map_err(|_| refuse(DYNAMIC, format_args!("{name} has a dimension that is not known")))?);
    }
    let needed = operator::size(&dims)
        .unwrap_or(usize::MAX)
        .saturating_mul(element_bytes(tensor.data_type));
    if memory.bytes < needed {
        return Err(refuse(
            BAD,
            format_args!("{name} needs {needed} bytes, its buffer has {}", memory.bytes),
        ));
    }
    if tensor.placement != 0 && needed > MOST_HOST_BYTES {
        return Err(refuse(
            BAD,
            format_args!(
                "{name} would be {needed} bytes of host memory; the simulation copies up to {MOST_HOST_BYTES}"
            ),
        ));
    }
    let source = if !tensor.constant.is_empty() {
        host_array(name, dims, tensor.data_type, tensor.constant.clone())
    } else if tensor.placement != 0 {
        let bytes = host(Wanted {
            address: memory.address,
            bytes: needed,
        });
        host_array(name, dims, tensor.data_type, bytes)
    } else {
        Source::Device(View::dense(memory.address as u64, tensor.data_type, dims))
    };
    Ok(Some(Operand {
        name: name.into(),
        source,
    }))
}

/// How an argument is called: as its descriptor is named, else by its place.
fn name_of(tensor: &Tensor, letter: char, at: usize) -> String {
    match tensor.name.to_str() {
        Ok(name) if !name.is_empty() => name.to_owned(),
        _ => format!("{letter}{at}"),
    }
}

fn tensors(numbers: &[usize]) -> Res<Vec<Tensor>> {
    numbers
        .iter()
        .map(|number| descriptor::tensor(*number, |tensor| tensor.clone()))
        .collect()
}

/// An operator with descriptors alone, for what needs no memory.
pub(crate) fn lookup(name: Option<&str>, inputs: &[usize], outputs: &[usize], attributes: usize) -> Res<Lookup> {
    Ok(Lookup {
        name: name.ok_or(NULL)?.into(),
        inputs: tensors(inputs)?,
        outputs: tensors(outputs)?,
        attributes: self::attributes(attributes)?,
    })
}

/// Submits an operator with memory behind its descriptors. Shapes of outputs that are known are written into `shapes`.
pub(crate) fn execute(
    lookup: &Lookup,
    inputs: &[usize],
    outputs: &[usize],
    stream: u64,
    host: &mut dyn FnMut(Wanted) -> Vec<u8>,
) -> Res {
    if inputs.len() != lookup.inputs.len() || outputs.len() != lookup.outputs.len() {
        return Err(refuse(
            BAD,
            format_args!("{}: as many buffers as descriptors are needed", lookup.name),
        ));
    }
    let mut prepared = Prepared {
        name: lookup.name.clone(),
        attributes: lookup.attributes.clone(),
        ..Prepared::default()
    };
    for (at, (tensor, buffer)) in lookup.inputs.iter().zip(inputs).enumerate() {
        let memory = descriptor::memory(*buffer, |memory| *memory)?;
        prepared
            .inputs
            .extend(operand(&name_of(tensor, 'x', at), tensor, memory, host)?);
    }
    // Outputs whose shapes are not known yet get the one that follows from the inputs.
    let shapes = prepared.shapes().and_then(Result::ok).unwrap_or_default();
    for (at, (tensor, buffer)) in lookup.outputs.iter().zip(outputs).enumerate() {
        let memory = descriptor::memory(*buffer, |memory| *memory)?;
        let mut tensor = tensor.clone();
        tensor.placement = 0;
        if let Some(shape) = shapes.get(at)
            && tensor.dims.iter().any(|dim| *dim < 0)
        {
            tensor.dims = shape.iter().map(|dim| *dim as i64).collect();
        }
        prepared
            .outputs
            .extend(operand(&name_of(&tensor, 'y', at), &tensor, memory, host)?);
    }
    prepared
        .check()
        .map_err(|why| refuse(BAD, format_args!("{}: {why}", lookup.name)))?;
    queue(Arc::new(prepared), None, stream)
}

/// Works out the shapes of the outputs and writes them into their descriptors.
pub(crate) fn infer_shapes(lookup: &Lookup, outputs: &[usize]) -> Res {
    let describe = |(at, tensor): (usize, &Tensor)| -> Res<Operand> {
        let whole = Memory {
            address: 1,
            bytes: usize::MAX,
        };
        let mut none = |wanted: Wanted| vec![0; wanted.bytes];
        operand(&name_of(tensor, 'x', at), tensor, whole, &mut none)?.ok_or(BAD)
    };
    let prepared = Prepared {
        name: lookup.name.clone(),
        inputs: lookup.inputs.iter().enumerate().map(describe).collect::<Res<_>>()?,
        attributes: lookup.attributes.clone(),
        ..Prepared::default()
    };
    let shapes = match prepared.shapes() {
        None => {
            return Err(refuse(
                UNSUPPORTED,
                format_args!("the shapes of {} are not known here", lookup.name),
            ));
        }
        Some(shapes) => shapes.map_err(|why| refuse(BAD, format_args!("{}: {why}", lookup.name)))?,
    };
    for (number, shape) in outputs.iter().zip(shapes) {
        let dims = shape.iter().map(|dim| *dim as i64).collect();
        descriptor::tensor(*number, |tensor| tensor.dims = dims)?;
    }
    Ok(())
}

/// As [`infer_shapes`], where the shapes are known; else the descriptors stay as they are.
pub(crate) fn write_shapes(lookup: &Lookup, outputs: &[usize]) {
    if crate::operator::builtin(&lookup.name).is_some() {
        let _ = infer_shapes(lookup, outputs);
    }
}

/// Keeps a lookup as a handle.
pub(crate) fn make_handle(lookup: Lookup) -> usize {
    operator::keep(Object::Lookup(Box::new(lookup)))
}

/// The lookup of a handle.
pub(crate) fn of_handle(number: usize) -> Res<Lookup> {
    let found = operator::look(number, |object| match object {
        Object::Lookup(lookup) => Some((**lookup).clone()),
        _ => None,
    });
    found.ok_or(NULL)
}

/// The operator that converts one tensor to the type of another.
pub(crate) fn cast(from: usize, to: usize, truncate: bool) -> Res<Lookup> {
    let mut lookup = lookup(Some("Cast"), &[from], &[to], 0)?;
    let data_type = lookup.outputs[0].data_type;
    lookup.attributes = vec![
        ("dst_type".into(), Attribute::Int(i64::from(data_type))),
        ("truncate".into(), Attribute::Bool(truncate)),
    ];
    Ok(lookup)
}

/// Names the folder of models, once. There need be none in it.
pub(crate) fn set_model_folder(path: Option<&str>) -> Res {
    let path = path.ok_or(NULL)?;
    if !std::path::Path::new(path).is_dir() {
        return Err(refuse(
            Fail::wrapper(100_003, "EH0001"),
            format_args!("{path} is no folder"),
        ));
    }
    match std::mem::replace(&mut lock(&STATE).has_models, true) {
        true => Err(REPEATED),
        false => Ok(()),
    }
}

/// Sets an option of the compiler.
pub(crate) fn set_option(option: u32, value: Option<&str>) -> Res {
    let value = value.ok_or(NULL)?;
    if option >= OPTIONS {
        return Err(BAD);
    }
    lock(&STATE).options.insert(option, value.into());
    Ok(())
}

/// The value of an option; empty when nobody set it.
pub(crate) fn option(option: u32) -> Res<Box<str>> {
    match option >= OPTIONS {
        true => Err(BAD),
        false => Ok(lock(&STATE).options.get(&option).cloned().unwrap_or_default()),
    }
}

/// Registers a compile function.
pub(crate) fn register_selector(name: Option<&str>, function: usize) -> Res {
    let name = name.filter(|_| function != 0).ok_or(NULL)?;
    let selectors = &mut lock(&STATE).selectors;
    if selectors.contains_key(name) {
        return Err(SELECTOR_IS_THERE);
    }
    selectors.insert(name.into(), function);
    Ok(())
}

/// Takes a compile function back.
pub(crate) fn unregister_selector(name: Option<&str>) -> Res {
    let name = name.ok_or(NULL)?;
    lock(&STATE).selectors.remove(name).map(drop).ok_or(NO_SELECTOR)
}

/// The compile function of a type.
pub(crate) fn selector(name: Option<&str>) -> Res<usize> {
    let name = name.ok_or(NULL)?;
    lock(&STATE).selectors.get(name).copied().ok_or(NO_SELECTOR)
}

/// Keeps the name of a kernel.
pub(crate) fn add_kernel(id: Option<&str>, name: Option<&str>) -> Res {
    let (id, name) = (id.ok_or(NULL)?, name.ok_or(NULL)?);
    let kernels = &mut lock(&STATE).kernels;
    if kernels.contains_key(id) {
        return Err(KERNEL_IS_THERE);
    }
    kernels.insert(id.into(), name.into());
    Ok(())
}

fn compiled(number: usize, f: impl FnOnce(&mut Compiled)) -> Res {
    let found = operator::change(number, |object| match object {
        Object::Compiled(compiled) => {
            f(compiled);
            Some(())
        }
        _ => None,
    });
    found.ok_or(NULL)
}

/// Says which kernel a compile function chose.
pub(crate) fn choose_kernel(number: usize, id: Option<&str>) -> Res {
    let id = id.ok_or(NULL)?;
    compiled(number, |compiled| compiled.kernel = Some(id.into()))
}

/// Says how much workspace the kernel needs.
pub(crate) fn choose_workspaces(number: usize, bytes: Vec<usize>) -> Res {
    compiled(number, |compiled| compiled.workspaces = bytes)
}

/// Has `select` fill a description of a kernel in, and checks that the kernel is known.
pub(crate) fn compile(select: impl FnOnce(usize) -> i32) -> Res {
    let number = operator::keep(Object::Compiled(Compiled::default()));
    let status = select(number);
    let chosen = operator::look(number, |object| match object {
        Object::Compiled(compiled) => compiled.kernel.clone(),
        _ => None,
    });
    operator::destroy(number, |_| true);
    if status != 0 {
        return Err(Fail::wrapper(status, "EH0001"));
    }
    match chosen.is_some_and(|id| lock(&STATE).kernels.contains_key(&id)) {
        true => Ok(()),
        false => Err(NO_KERNEL),
    }
}
