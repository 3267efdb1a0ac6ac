//! What programs describe operators with: tensors, numbers, lists, executors. Objects of the host.
//!
//! As for the older descriptors, a pointer of the program is a number of this table and never an address, so one that was destroyed, or was none
//! ever, is refused and not followed.

use std::collections::BTreeMap;
use std::sync::Mutex;

use super::operation::Attribute;
use super::prepared::Prepared;
use super::view::View;
use crate::process::lock;

/// An operator of two phases between them.
#[derive(Clone, Debug)]
pub(crate) struct Executor {
    pub(crate) prepared: Prepared,
    pub(crate) workspace_bytes: u64,
    /// It may be submitted more than once.
    pub(crate) is_repeatable: bool,
}

/// A single operator that was looked up.
#[derive(Clone, Debug, Default)]
pub(crate) struct Lookup {
    pub(crate) name: Box<str>,
    /// Data type and shape of each.
    pub(crate) inputs: Vec<crate::calls::descriptor::Tensor>,
    pub(crate) outputs: Vec<crate::calls::descriptor::Tensor>,
    pub(crate) attributes: Vec<(Box<str>, Attribute)>,
}

/// What a compile function said of a kernel.
#[derive(Clone, Debug, Default)]
pub(crate) struct Compiled {
    pub(crate) kernel: Option<Box<str>>,
    pub(crate) workspaces: Vec<usize>,
}

/// One of them.
#[derive(Clone, Debug)]
pub(crate) enum Object {
    Tensor(View),
    /// A number, as an attribute.
    Scalar(Attribute),
    Ints(Vec<i64>),
    Floats(Vec<f64>),
    Bools(Vec<bool>),
    /// The numbers of the tensors in a list.
    Tensors(Vec<usize>),
    /// The numbers of the scalars in a list.
    Scalars(Vec<usize>),
    Executor(Box<Executor>),
    Attributes(Vec<(Box<str>, Attribute)>),
    Lookup(Box<Lookup>),
    Compiled(Compiled),
}

#[derive(Debug)]
struct Objects {
    made: BTreeMap<usize, Object>,
    next: usize,
}

static OBJECTS: Mutex<Objects> = Mutex::new(Objects {
    made: BTreeMap::new(),
    // Between the numbers of the older descriptors, so that one kind is not taken for the other.
    next: 24,
});

/// Keeps an object; gives its number.
pub(crate) fn keep(object: Object) -> usize {
    let mut all = lock(&OBJECTS);
    let number = all.next;
    all.next += 16;
    if let Object::Tensor(mut view) = object {
        view.handle = number;
        all.made.insert(number, Object::Tensor(view));
    } else {
        all.made.insert(number, object);
    }
    number
}

/// Looks at an object: what `wanted` makes of it, `None` for what is no object or not of the wanted kind.
pub(crate) fn look<R>(number: usize, wanted: impl FnOnce(&Object) -> Option<R>) -> Option<R> {
    lock(&OBJECTS).made.get(&number).and_then(wanted)
}

/// Changes an object, likewise.
pub(crate) fn change<R>(number: usize, wanted: impl FnOnce(&mut Object) -> Option<R>) -> Option<R> {
    lock(&OBJECTS).made.get_mut(&number).and_then(wanted)
}

/// Destroys an object for which `wanted` holds, with the members of a list; false when it does not.
pub(crate) fn destroy(number: usize, wanted: impl FnOnce(&Object) -> bool) -> bool {
    let mut all = lock(&OBJECTS);
    if !all.made.get(&number).is_some_and(wanted) {
        return false;
    }
    if let Some(Object::Tensors(members) | Object::Scalars(members)) = all.made.remove(&number) {
        for member in members {
            all.made.remove(&member);
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_takes_its_members_along_and_kinds_are_told_apart() {
        let tensor = keep(Object::Tensor(View::dense(64, 0, vec![2])));
        let list = keep(Object::Tensors(vec![tensor]));
        assert_eq!(
            look(tensor, |object| {
                matches!(object, Object::Tensor(view) if view.handle == tensor).then_some(())
            }),
            Some(())
        );
        assert!(!destroy(tensor, |object| matches!(object, Object::Scalar(_))));
        assert!(destroy(list, |object| matches!(object, Object::Tensors(_))));
        assert_eq!(look(tensor, |_| Some(())), None);
    }
}
