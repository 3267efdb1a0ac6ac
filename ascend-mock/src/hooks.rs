//! Functions of the program that the runtime calls: state changes of streams and devices, exceptions, initialisation.
//!
//! They belong to the process. Each is called with no lock held, so it may call the runtime (but should not).

use std::ffi::c_void;

/// A function of the program with its argument, as the C interface got them: called by the ABI layer alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Hook {
    /// The function's address.
    pub(crate) function: usize,
    /// What to give it.
    pub(crate) data: usize,
}

impl Hook {
    pub(crate) fn new(function: usize, data: *mut c_void) -> Hook {
        Hook {
            function,
            data: data.expose_provenance(),
        }
    }

    pub(crate) fn data(self) -> *mut c_void {
        std::ptr::with_exposed_provenance_mut(self.data)
    }
}

/// What the program registered.
#[derive(Debug, Default)]
pub(crate) struct Hooks {
    /// Stream state callbacks by name, in order of registration.
    pub(crate) stream_state: Vec<(Box<str>, Hook)>,
    /// Device state callbacks by name.
    pub(crate) device_state: Vec<(Box<str>, Hook)>,
    /// Task abort callbacks by name.
    pub(crate) task_abort: Vec<(Box<str>, Hook)>,
    /// The one slot of `aclrtSetExceptionInfoCallback`.
    pub(crate) exception: Option<usize>,
    /// Those of `aclrtExceptionInfoCallbackRegister`.
    pub(crate) exceptions: Vec<usize>,
    /// Callbacks of `aclInit`, by type.
    pub(crate) init: Vec<(u32, Hook)>,
    /// Callbacks of `aclFinalize`, by type.
    pub(crate) finalize: Vec<(u32, Hook)>,
}

/// Registers `hook` under `name`, or takes the name out for none. False when the name is taken.
pub(crate) fn register(list: &mut Vec<(Box<str>, Hook)>, name: &str, hook: Option<Hook>) -> bool {
    let place = list.iter().position(|(known, _)| &**known == name);
    match (place, hook) {
        (Some(_), Some(_)) => false,
        (None, Some(hook)) => {
            list.push((name.into(), hook));
            true
        }
        (place, None) => {
            if let Some(place) = place {
                list.remove(place);
            }
            true
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_taken_once_and_freed_by_null() {
        let hook = Hook { function: 1, data: 2 };
        let mut list = Vec::new();
        assert!(register(&mut list, "a", Some(hook)));
        assert!(!register(&mut list, "a", Some(hook)));
        assert!(register(&mut list, "a", None));
        assert!(register(&mut list, "a", None));
        assert!(list.is_empty());
    }
}
