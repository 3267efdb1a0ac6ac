//! Host functions of operators that a C program registers.

use std::ffi::{CString, c_char, c_int, c_void};

use super::entry::text;
use crate::operator::{self, Array, Attribute, Operation};

/// `ascend_mock_tensor`: one tensor of an operation.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct OperatorTensor {
    name: *const c_char,
    data_type: i32,
    num_dims: u32,
    dims: *const i64,
    data: *mut c_void,
    bytes: usize,
}

/// `ascend_mock_attribute`: one parameter of an operation.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct OperatorAttribute {
    name: *const c_char,
    whole: i64,
    number: f64,
    text: *const c_char,
    wholes: *const i64,
    numbers: *const f64,
    count: usize,
}

/// `ascend_mock_operation`: one call of an operator.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct OperatorCall {
    size: usize,
    name: *const c_char,
    inputs: *const OperatorTensor,
    num_inputs: usize,
    outputs: *const OperatorTensor,
    num_outputs: usize,
    attributes: *const OperatorAttribute,
    num_attributes: usize,
}

/// `int body(const ascend_mock_operation *operation, void *user)`.
pub type OperatorBody = unsafe extern "C" fn(*const OperatorCall, *mut c_void) -> c_int;

/// C `ascend_mock_operator`: registers the host function of an operator for the life of the process; 0 when done, 100000 when an argument is wrong.
///
/// # Safety
///
/// - `name` is null or a terminated string.
/// - `body` may be called from any thread with `user`, for as long as operators of the name are submitted.
pub unsafe extern "C" fn ascend_mock_operator(
    name: *const c_char,
    body: Option<OperatorBody>,
    user: *mut c_void,
) -> c_int {
    // SAFETY: the caller promises null or a terminated string.
    let name = unsafe { text(name) }.and_then(|name| name.to_str().ok());
    let (Some(name), Some(body)) = (name.filter(|name| !name.is_empty()), body) else {
        return 100_000;
    };
    let user = user.expose_provenance();
    operator::register(name, move |operation| run(body, user, operation));
    0
}

fn c_text(text: &str) -> CString {
    CString::new(text).unwrap_or_default()
}

/// What stands behind the pointers to one tensor.
struct Held {
    name: CString,
    dims: Vec<i64>,
    data_type: i32,
}

impl Held {
    fn new(array: &Array) -> Held {
        Held {
            name: c_text(array.name()),
            dims: array.dims().iter().map(|dim| *dim as i64).collect(),
            data_type: array.data_type().0,
        }
    }

    fn tensor(&self, data: *mut c_void, bytes: usize) -> OperatorTensor {
        OperatorTensor {
            name: self.name.as_ptr(),
            data_type: self.data_type,
            num_dims: u32::try_from(self.dims.len()).unwrap_or(0),
            dims: self.dims.as_ptr(),
            data,
            bytes,
        }
    }
}

/// What stands behind the pointers to one parameter.
#[derive(Default)]
struct HeldAttribute {
    name: CString,
    whole: i64,
    number: f64,
    text: Option<CString>,
    wholes: Vec<i64>,
    numbers: Vec<f64>,
}

impl HeldAttribute {
    fn new(name: &str, value: &Attribute) -> HeldAttribute {
        let mut held = HeldAttribute {
            name: c_text(name),
            ..HeldAttribute::default()
        };
        match value {
            Attribute::Int(value) => held.wholes.push(*value),
            Attribute::Bool(value) => held.wholes.push(i64::from(*value)),
            Attribute::Type(value) => held.wholes.push(i64::from(*value)),
            Attribute::Float(value) => held.numbers.push(*value),
            Attribute::Text(value) => held.text = Some(c_text(value)),
            Attribute::Ints(values) => held.wholes.clone_from(values),
            Attribute::Bools(values) => held.wholes = values.iter().map(|value| i64::from(*value)).collect(),
            Attribute::Floats(values) => held.numbers.clone_from(values),
            // Texts are joined by lines; lists of lists follow each other.
            Attribute::Texts(values) => held.text = Some(c_text(&values.join("\n"))),
            Attribute::IntLists(lists) => held.wholes = lists.concat(),
        }
        // Each as the other, so that a body need not ask which it is.
        match (held.wholes.is_empty(), held.numbers.is_empty()) {
            (false, true) => held.numbers = held.wholes.iter().map(|value| *value as f64).collect(),
            (true, false) => held.wholes = held.numbers.iter().map(|value| *value as i64).collect(),
            _ => {}
        }
        held.whole = held.wholes.first().copied().unwrap_or(0);
        held.number = held.numbers.first().copied().unwrap_or(0.0);
        held
    }

    fn attribute(&self) -> OperatorAttribute {
        OperatorAttribute {
            name: self.name.as_ptr(),
            whole: self.whole,
            number: self.number,
            text: self.text.as_ref().map_or(std::ptr::null(), |text| text.as_ptr()),
            wholes: self.wholes.as_ptr(),
            numbers: self.numbers.as_ptr(),
            count: self.wholes.len(),
        }
    }
}

/// Calls the program's function with pointers to copies.
fn run(body: OperatorBody, user: usize, operation: &mut Operation) -> Result<(), String> {
    let name = c_text(operation.name());
    let held: Vec<Held> = operation
        .inputs()
        .iter()
        .chain(operation.outputs())
        .map(Held::new)
        .collect();
    let named = operation.attributes();
    let held_attributes: Vec<HeldAttribute> = named.map(|(name, value)| HeldAttribute::new(name, value)).collect();
    let attributes: Vec<OperatorAttribute> = held_attributes.iter().map(HeldAttribute::attribute).collect();
    let num_inputs = operation.inputs().len();
    // Inputs are copies too, so what a function scribbles there is lost and harms nobody.
    let mut inputs: Vec<Vec<u8>> = operation.inputs().iter().map(|array| array.bytes().to_vec()).collect();
    let mut tensors: Vec<OperatorTensor> = Vec::with_capacity(held.len());
    for (held, bytes) in held.iter().zip(&mut inputs) {
        tensors.push(held.tensor(bytes.as_mut_ptr().cast(), bytes.len()));
    }
    for (held, array) in held[num_inputs..].iter().zip(operation.outputs_mut()) {
        let bytes = array.bytes_mut();
        tensors.push(held.tensor(bytes.as_mut_ptr().cast(), bytes.len()));
    }
    let (before, behind) = tensors.split_at(num_inputs);
    let call = OperatorCall {
        size: size_of::<OperatorCall>(),
        name: name.as_ptr(),
        inputs: before.as_ptr(),
        num_inputs,
        outputs: behind.as_ptr(),
        num_outputs: behind.len(),
        attributes: attributes.as_ptr(),
        num_attributes: attributes.len(),
    };
    // SAFETY: the program promised that its function may be called so; all pointers are of what lives until the end of this function.
    let status = unsafe { body(&raw const call, std::ptr::with_exposed_provenance_mut(user)) };
    match status {
        0 => Ok(()),
        status => Err(format!("the host function returned {status}")),
    }
}
