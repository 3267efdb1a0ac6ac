//! Operators in two phases: arguments checked and an executor made, then the executor submitted.
//!
//! Codes are those of the operator library: 161001 a null pointer, 161002 an argument that does not fit, 361001 the runtime refused, 561000 and
//! 561103 an executor that is none.

use std::sync::Arc;

use ascend_sim::access::Mode;
use ascend_sim::signature::ArgKind;
use ascend_sim::task::TaskKind;

use crate::fail::{Fail, Res};
use crate::kernel::{Kernel, RawArg, RawArgs};
use crate::operator::{self, Array, Attribute, Executor, Object, Operand, Prepared, Source, View};
use crate::payload::{Launch, Payload};
use crate::thread;
use crate::world::enter;

const NULLPTR: Fail = Fail::wrapper(161_001, "EZ1001");
const INVALID: Fail = Fail::wrapper(161_002, "EZ1001");
const RUNTIME: Fail = Fail::wrapper(361_001, "EZ9903");
const INNER: Fail = Fail::wrapper(561_000, "EZ9999");
const INNER_NULLPTR: Fail = Fail::wrapper(561_103, "EZ9999");

/// An argument as C gave it.
#[derive(Clone, Debug)]
pub(crate) enum Given {
    Tensor(usize),
    Tensors(usize),
    Scalar(usize),
    Ints(usize),
    Value(Attribute),
}

/// Says what is wrong with an argument.
fn refuse(fail: Fail, why: impl std::fmt::Display) -> Fail {
    thread::add_text(format!("[simulated] {}: {why}", fail.class().unwrap_or_default()));
    fail
}

/// The tensor of a number.
pub(crate) fn tensor(number: usize) -> Option<View> {
    operator::look(number, |object| match object {
        Object::Tensor(view) => Some(view.clone()),
        _ => None,
    })
}

/// What becomes of an argument by its name: read, written, changed in place.
fn role(operator: &str, name: &str) -> (bool, bool) {
    let only_writes = |operator: &str| {
        let rest = operator.strip_prefix("aclnnInplace").unwrap_or_default();
        matches!(rest, "Zero" | "One" | "FillScalar" | "Copy")
    };
    match name {
        "selfRef" => (!only_writes(operator), true),
        "out" => (false, true),
        _ if name.ends_with("Out") => (false, true),
        _ => (true, false),
    }
}

/// Adds a tensor where it belongs.
fn add_tensor(prepared: &mut Prepared, name: &str, view: View) {
    let (reads, writes) = role(&prepared.name, name);
    let operand = Operand {
        name: name.into(),
        source: Source::Device(view),
    };
    if reads {
        prepared.inputs.push(operand.clone());
    }
    if writes {
        prepared.outputs.push(operand);
    }
}

/// Adds one argument; the name is C's, without what says that it may be left out.
fn add(prepared: &mut Prepared, name: &str, given: &Given) -> Result<(), String> {
    let gone = || format!("{name} is no argument of its kind, or was destroyed");
    let attribute = match given {
        Given::Tensor(number) => {
            add_tensor(prepared, name, tensor(*number).ok_or_else(gone)?);
            return Ok(());
        }
        Given::Tensors(number) => {
            let members = operator::look(*number, |object| match object {
                Object::Tensors(members) => Some(members.clone()),
                _ => None,
            });
            for member in members.ok_or_else(gone)? {
                add_tensor(prepared, name, tensor(member).ok_or_else(gone)?);
            }
            return Ok(());
        }
        Given::Scalar(number) => operator::look(*number, |object| match object {
            Object::Scalar(value) => Some(value.clone()),
            _ => None,
        }),
        Given::Ints(number) => operator::look(*number, |object| match object {
            Object::Ints(values) => Some(Attribute::Ints(values.clone())),
            _ => None,
        }),
        Given::Value(value) => Some(value.clone()),
    };
    prepared.attributes.push((name.into(), attribute.ok_or_else(gone)?));
    Ok(())
}

/// Phase one: checks the arguments; gives the bytes of workspace and the number of the executor.
pub(crate) fn prepare(operator: &'static str, given: Vec<(&'static str, Given)>) -> Res<(u64, usize)> {
    let mut prepared = Prepared {
        name: operator.into(),
        ..Prepared::default()
    };
    for (name, given) in given {
        // Names that are words of Rust have an underscore behind them.
        let name = name.trim_end_matches('_');
        let short = name.strip_suffix("Optional");
        if let Given::Tensor(0) | Given::Tensors(0) | Given::Scalar(0) | Given::Ints(0) = given {
            if short.is_some() {
                continue;
            }
            return Err(refuse(NULLPTR, format_args!("{operator}: {name} is null")));
        }
        add(&mut prepared, short.unwrap_or(name), &given)
            .map_err(|why| refuse(INVALID, format_args!("{operator}: {why}")))?;
    }
    prepared
        .check()
        .map_err(|why| refuse(INVALID, format_args!("{operator}: {why}")))?;
    let workspace_bytes = prepared.workspace_bytes();
    let executor = Executor {
        prepared,
        workspace_bytes,
        is_repeatable: false,
    };
    Ok((workspace_bytes, operator::keep(Object::Executor(Box::new(executor)))))
}

/// A result that phase one has no place for.
pub(crate) fn no_place(operator: &str) -> Fail {
    refuse(NULLPTR, format_args!("{operator}: workspaceSize or executor is null"))
}

fn executor<R>(number: usize, f: impl FnOnce(&mut Executor) -> R) -> Option<R> {
    operator::change(number, |object| match object {
        Object::Executor(executor) => Some(f(executor)),
        _ => None,
    })
}

/// Phase two: submits. The executor is gone afterwards, unless it is repeatable or was refused.
pub(crate) fn submit(operator: &'static str, workspace: u64, bytes: u64, number: usize, stream: u64) -> Res {
    if number == 0 {
        return Err(refuse(NULLPTR, format_args!("{operator}: executor is null")));
    }
    let Some(found) = executor(number, |executor| executor.clone()) else {
        let why = "the executor was submitted already and is not repeatable, was destroyed, or is none";
        return Err(refuse(INNER, format_args!("{operator}: {why}")));
    };
    let own = &found.prepared.name;
    if **own != *operator {
        return Err(refuse(INNER, format_args!("{operator}: the executor is of {own}")));
    }
    let needs = found.workspace_bytes;
    if needs > 0 && workspace == 0 {
        return Err(refuse(
            NULLPTR,
            format_args!("{operator}: workspace is null, {needs} bytes are needed"),
        ));
    }
    if bytes < needs {
        return Err(refuse(
            INVALID,
            format_args!("{operator}: a workspace of {bytes} bytes, {needs} are needed"),
        ));
    }
    let used = (needs > 0).then_some((workspace, needs));
    queue(Arc::new(found.prepared), used, stream).map_err(|fail| {
        thread::add_message(operator, fail);
        RUNTIME
    })?;
    if !found.is_repeatable {
        operator::destroy(number, |_| true);
    }
    Ok(())
}

/// Queues an operator as a task of a stream.
pub(crate) fn queue(prepared: Arc<Prepared>, workspace: Option<(u64, u64)>, stream: u64) -> Res {
    // What a fault that corrupts the result looks for.
    const KINDS: &[ArgKind] = &[ArgKind::Buffer {
        mode: Mode::Write,
        element_bytes: 1,
    }];
    let body = operator::body(&prepared.name);
    enter(&[stream], |call| {
        let arg = call.stream_arg(stream)?;
        let stream = call.own_stream(arg)?;
        let note = thread::take_note();
        let info = call.info(TaskKind::Kernel, &prepared.name, note.as_deref());
        let mut accesses = note.and_then(|note| note.accesses).unwrap_or_default();
        if accesses.is_empty() && call.is_checked() {
            accesses = prepared.accesses(workspace);
        }
        let mut cost = prepared.cost();
        let (address, bytes) = prepared.first_output();
        let operation = prepared.clone();
        let kernel = Kernel::untyped(&prepared.name, KINDS, move |_, _, memory| match &body {
            Some(body) => operation.run(&**body, memory),
            None => Ok(()),
        });
        call.world.counters.launches.add(1);
        let mut payload = Payload::Kernel(Arc::new(Launch {
            // An operator is no function of a binary.
            function: 0,
            device: call.streams[stream].device,
            kernel: Arc::new(kernel),
            blocks: 1,
            args: RawArgs::from_iter([RawArg { word: address, bytes }]),
            device_args: None,
            temporary: std::sync::Mutex::default(),
            limit_ns: super::device::execute_limit_ns(&call.world.config.profile),
        }));
        super::kernel::kill_at_limit(&mut cost.duration_ns, &mut payload);
        call.submit_with(stream, info, cost, payload, accesses.into())
    })
}

/// Lets an executor be submitted more than once.
pub(crate) fn make_repeatable(number: usize) -> Res {
    if number == 0 {
        return Err(INNER_NULLPTR);
    }
    executor(number, |executor| executor.is_repeatable = true).ok_or(INNER)
}

/// Destroys an executor.
pub(crate) fn destroy_executor(number: usize) -> Res {
    if number == 0 {
        return Err(INNER_NULLPTR);
    }
    match operator::destroy(number, |object| matches!(object, Object::Executor(_))) {
        true => Ok(()),
        false => Err(INNER),
    }
}

/// Which arguments of an executor an index counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Among {
    Inputs,
    Outputs,
    All,
}

/// Gives a tensor another address, for itself and in an executor.
pub(crate) fn set_address(number: usize, among: Among, index: usize, tensor: usize, address: u64) -> Res {
    if tensor == 0 || number == 0 {
        return Err(INNER_NULLPTR);
    }
    let count = executor(number, |executor| {
        let (inputs, outputs) = (executor.prepared.inputs.len(), executor.prepared.outputs.len());
        match among {
            Among::Inputs => inputs,
            Among::Outputs => outputs,
            Among::All => inputs + outputs,
        }
    });
    let count = count.ok_or(INNER)?;
    if index >= count {
        return Err(refuse(INVALID, format_args!("index {index} of {count} tensors")));
    }
    set_raw_address(tensor, address)?;
    match executor(number, |executor| executor.prepared.move_tensor(tensor, address)) {
        Some(true) => Ok(()),
        _ => Err(refuse(INVALID, "the tensor is no argument of this executor")),
    }
}

/// The member of a list of tensors.
pub(crate) fn member(list: usize, index: usize) -> Res<usize> {
    if list == 0 {
        return Err(INNER_NULLPTR);
    }
    let members = operator::look(list, |object| match object {
        Object::Tensors(members) => Some(members.clone()),
        _ => None,
    });
    let members = members.ok_or(INVALID)?;
    let len = members.len();
    members
        .get(index)
        .copied()
        .ok_or_else(|| refuse(INVALID, format_args!("index {index} in a list of {len} tensors")))
}

/// Gives a tensor another address, for executors that are made from then on.
pub(crate) fn set_raw_address(number: usize, address: u64) -> Res {
    if number == 0 {
        return Err(NULLPTR);
    }
    operator::change(number, |object| match object {
        Object::Tensor(view) => {
            view.address = address;
            Some(())
        }
        _ => None,
    })
    .ok_or(INVALID)
}

/// Looks at a tensor.
pub(crate) fn about<R>(number: usize, f: impl FnOnce(&View) -> R) -> Res<R> {
    if number == 0 {
        return Err(NULLPTR);
    }
    tensor(number).map(|view| f(&view)).ok_or(INVALID)
}

/// The length of an array or list of the kind that `len` knows.
pub(crate) fn length(number: usize, len: impl FnOnce(&Object) -> Option<usize>) -> Res<u64> {
    if number == 0 {
        return Err(NULLPTR);
    }
    operator::look(number, len).map(|len| len as u64).ok_or(INVALID)
}

/// Destroys a description of the kind that `is` knows; null is nothing.
pub(crate) fn destroy(number: usize, is: impl FnOnce(&Object) -> bool) -> Res {
    match number == 0 || operator::destroy(number, is) {
        true => Ok(()),
        false => Err(INVALID),
    }
}

/// An array of the host with a name.
pub(crate) fn host_array(name: &str, dims: Vec<usize>, data_type: i32, bytes: Vec<u8>) -> Source {
    Source::Host(Array::new(name, dims, data_type, bytes))
}
