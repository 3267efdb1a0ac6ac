//! Operators in two phases: both functions of each, made from the list.

use std::ffi::c_void;

#[allow(clippy::wildcard_imports, reason = "the list names types of all chapters")]
use ascend_sys::*;

use super::entry::{Out, call};
use crate::calls::operator::{self as calls, Given};
use crate::operator::Attribute;

/// An argument of phase one, by its C type. Pointers are numbers here and are not followed.
trait Argument {
    fn given(self) -> Given;
}

macro_rules! pointers {
    ($($ty:ty => $kind:ident;)*) => {$(
        impl Argument for *const $ty {
            fn given(self) -> Given {
                Given::$kind(self.addr())
            }
        }
        impl Argument for *mut $ty {
            fn given(self) -> Given {
                Given::$kind(self.addr())
            }
        }
    )*};
}

pointers! {
    aclTensor => Tensor;
    aclTensorList => Tensors;
    aclScalar => Scalar;
    aclIntArray => Ints;
}

macro_rules! values {
    ($($ty:ty => |$value:ident| $attribute:expr;)*) => {$(
        impl Argument for $ty {
            fn given(self) -> Given {
                let $value = self;
                Given::Value($attribute)
            }
        }
    )*};
}

values! {
    i64 => |value| Attribute::Int(value);
    i8 => |value| Attribute::Int(i64::from(value));
    bool => |value| Attribute::Bool(value);
    f64 => |value| Attribute::Float(value);
    aclDataType => |value| Attribute::Type(value.0);
}

macro_rules! operators {
    (operators { $({ operator: $second:ident, first: $first:ident, args: ($($arg:ident: $ty:ty),*) })* }) => {$(
        #[doc = concat!("C `", stringify!($first), "`: checks the arguments and makes an executor.\n\n# Safety\n\n- `workspaceSize` and `executor` are null or can be written.")]
        #[allow(non_snake_case, clippy::too_many_arguments, reason = "names and arguments are C's")]
        pub unsafe extern "C" fn $first($($arg: $ty,)* workspaceSize: *mut u64, executor: *mut *mut aclOpExecutor) -> aclnnStatus {
            // SAFETY: the caller gives null or a pointer that can be written.
            let size = unsafe { Out::new(workspaceSize) };
            // SAFETY: as above.
            let out = unsafe { Out::new(executor) };
            call(stringify!($first), || [0], move || {
                let (Some(size), Some(out)) = (size, out) else {
                    return Err(calls::no_place(stringify!($second)));
                };
                let given = vec![$((stringify!($arg), Argument::given($arg))),*];
                let (bytes, number) = calls::prepare(stringify!($second), given)?;
                size.set(bytes);
                out.set(std::ptr::without_provenance_mut(number));
                Ok(())
            })
            .0
        }

        #[doc = concat!("C `", stringify!($second), "`: submits an executor.\n\n# Safety\n\n- None: pointers are numbers and are not followed.")]
        #[allow(non_snake_case, reason = "names are C's")]
        pub unsafe extern "C" fn $second(workspace: *mut c_void, workspaceSize: u64, executor: *mut aclOpExecutor, stream: aclrtStream) -> aclnnStatus {
            let stream = stream.addr() as u64;
            call(stringify!($second), || [stream], move || {
                let workspace = workspace.addr() as u64;
                calls::submit(stringify!($second), workspace, workspaceSize, executor.addr(), stream)
            })
            .0
        }
    )*};
}

ascend_sys::for_each_operator!(operators);
