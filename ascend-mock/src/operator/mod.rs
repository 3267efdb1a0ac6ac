//! Operators as host functions: what stands in for aclnn operators and for single operators by their type.
//!
//! An operator is found by its name: `aclnnAdd` for the two phases of `aclnnAddGetWorkspaceSize` and `aclnnAdd`, the type `Add` for `aclopExecuteV2`.
//! Common ones are built in; [`register`] adds others, or replaces one. An operator without a host function is accepted all the same: its
//! accesses are recorded, no byte moves, and a line on stderr says so once.
//!
//! ```
//! use ascend_mock::operator;
//!
//! // The largest k along the last dimension, sorted.
//! operator::register("aclnnTopk", |op| {
//!     let k = op.int("k").ok_or("k is missing")? as usize;
//!     let (input, row) = (op.inputs()[0].values()?, op.inputs()[0].dims().last().copied().unwrap_or(1));
//!     let mut values = Vec::new();
//!     for row in input.chunks(row) {
//!         let mut row = row.to_vec();
//!         row.sort_by(|a, b| b.total_cmp(a));
//!         values.extend(row.into_iter().take(k));
//!     }
//!     op.outputs_mut()[0].set_values(&values)
//! });
//! ```

mod array;
mod builtin;
mod element;
mod elementwise;
mod matrix;
mod objects;
mod operation;
mod prepared;
mod reduce;
mod rule;
mod shape;
mod view;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex};

use crate::process::lock;

pub use array::Array;
pub(crate) use builtin::{Builtin, builtin};
pub(crate) use objects::{Compiled, Executor, Lookup, Object, change, destroy, keep, look};
pub use operation::{Attribute, Operation};
pub(crate) use prepared::{Operand, Prepared, Source};
pub(crate) use shape::size;
pub(crate) use view::View;

/// A host function that stands in for an operator.
pub(crate) type Body = dyn Fn(&mut Operation) -> Result<(), String> + Send + Sync;

static REGISTERED: Mutex<BTreeMap<Box<str>, Arc<Body>>> = Mutex::new(BTreeMap::new());
static COSTS: Mutex<BTreeMap<Box<str>, u64>> = Mutex::new(BTreeMap::new());
// Operators of which it was said that nothing stands in for them.
static SAID: Mutex<BTreeSet<Box<str>>> = Mutex::new(BTreeSet::new());

/// Registers the host function of an operator, for every mock of the process; the last one of a name wins, over a built-in one too.
///
/// The function is called when the operator's turn on its stream comes, on a thread of the executor, with copies of the tensors; what it changed in
/// outputs is written back. An error is a device fault (507015), and its text is said on stderr.
pub fn register(name: &str, body: impl Fn(&mut Operation) -> Result<(), String> + Send + Sync + 'static) {
    lock(&REGISTERED).insert(name.into(), Arc::new(body));
}

/// Gives an operator a cost in nanoseconds, for what is submitted from now on.
pub(crate) fn set_cost(name: &str, ns: u64) {
    lock(&COSTS).insert(name.into(), ns);
}

/// The cost that was given to an operator.
pub(crate) fn cost(name: &str) -> Option<u64> {
    lock(&COSTS).get(name).copied()
}

/// Tells whether anything stands in for an operator.
pub(crate) fn is_known(name: &str) -> bool {
    lock(&REGISTERED).contains_key(name) || builtin(name).is_some()
}

/// What stands in for an operator; `None`, said once, when nothing does.
pub(crate) fn body(name: &str) -> Option<Arc<Body>> {
    if let Some(own) = lock(&REGISTERED).get(name) {
        return Some(own.clone());
    }
    if let Some(builtin) = builtin(name) {
        return Some(Arc::new(|operation: &mut Operation| builtin.run(operation)));
    }
    if lock(&SAID).insert(name.into()) {
        eprintln!(
            "ascend-mock: operator {name} has no host function: it is accepted and its accesses are recorded, but it moves no bytes \
             (ascend_mock_operator registers one)"
        );
    }
    None
}
