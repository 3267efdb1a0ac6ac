//! Calls a C function of the table by its name, with words for arguments: what a script names, the mock is asked.

use std::ffi::c_void;

use ascend_sys::*;

/// An argument as the machine passes it: an integer or an address in the first place, a structure passed by value in all of them.
///
/// Places are pointers so that an address keeps its provenance on the way.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Word(pub(crate) [*mut c_void; 8]);

// SAFETY: a script only passes words on to calls, which may be made from any thread.
unsafe impl Send for Word {}

impl Word {
    pub(crate) fn pointer(address: *mut c_void) -> Word {
        let mut word = [std::ptr::null_mut(); 8];
        word[0] = address;
        Word(word)
    }

    pub(crate) fn number(number: u64) -> Word {
        Word::pointer(std::ptr::with_exposed_provenance_mut(number as usize))
    }

    pub(crate) fn bits(&self) -> u64 {
        self.0[0].expose_provenance() as u64
    }

    fn read<T: Copy>(&self) -> T {
        assert!(
            size_of::<T>() <= size_of::<Word>(),
            "an argument of {} bytes",
            size_of::<T>()
        );
        // SAFETY: the place is as long as asserted and aligned for any C scalar or structure of them; every C parameter type is valid for
        // any bits: enumerations are integers in newtypes, function pointers are options made of null or of a function of their type.
        unsafe { std::ptr::read(self.0.as_ptr().cast::<T>()) }
    }
}

/// What a call gave: the returned bits, and the type of every parameter as the header writes it.
pub(crate) struct Answer {
    pub(crate) returned: u64,
    pub(crate) parameters: &'static [&'static str],
}

/// Why a script could not make a call.
#[derive(Debug)]
pub(crate) enum CannotCall {
    /// The header has no such function.
    Unknown,
    /// The table has none.
    Absent,
    /// It takes another number of arguments.
    Arguments(usize),
}

/// A returned value, sign-extended if it is a status.
trait Returned {
    fn bits(self) -> u64;
}

impl Returned for AclError {
    fn bits(self) -> u64 {
        i64::from(self.0) as u64
    }
}

macro_rules! returned {
    ($($ty:ty: $bits:expr;)*) => { $(impl Returned for $ty {
        fn bits(self) -> u64 {
            let bits: fn($ty) -> u64 = $bits;
            bits(self)
        }
    })* };
}

returned! {
    (): |()| 0;
    u32: |v| u64::from(v);
    usize: |v| v as u64;
    f32: |v| u64::from(v.to_bits());
    i64: |v| v as u64;
    aclDataType: |v| i64::from(v.0) as u64;
    aclFormat: |v| i64::from(v.0) as u64;
}

impl<T> Returned for *const T {
    fn bits(self) -> u64 {
        self.expose_provenance() as u64
    }
}

impl<T> Returned for *mut T {
    fn bits(self) -> u64 {
        self.expose_provenance() as u64
    }
}

macro_rules! function {
    (required $field:expr) => {
        Some($field)
    };
    (optional $field:expr) => {
        $field
    };
}

macro_rules! dispatcher {
    (
        functions { $({ doc: $doc:literal, fn $name:ident ($($arg:ident: $ty:ty),*) -> $ret:ty, group: $group:literal,
            need: $need:ident, since: $since:literal, bound: $bound:ident, library: $library:literal })* }
        variadic $variadic:tt
    ) => {
        /// Calls the function of that C name.
        pub(crate) fn call(table: &FnTable, name: &str, words: &[Word]) -> Result<Answer, CannotCall> {
            match name {
                $(stringify!($name) => {
                    let parameters: &'static [&'static str] = &[$(stringify!($ty)),*];
                    if words.len() != parameters.len() {
                        return Err(CannotCall::Arguments(parameters.len()));
                    }
                    let function = function!($need table.$name).ok_or(CannotCall::Absent)?;
                    let mut words = words.iter();
                    $(let $arg: $ty = words.next().map(Word::read).ok_or(CannotCall::Arguments(0))?;)*
                    let _ = &mut words;
                    // SAFETY: out-parameters point at places of the script that live for the run and are longer than any structure; other
                    // addresses are what a buggy program may pass, which the mock promises to survive.
                    let returned = unsafe { function($($arg),*) };
                    Ok(Answer { returned: Returned::bits(returned), parameters })
                })*
                _ => Err(CannotCall::Unknown),
            }
        }

        /// Every function by its C name, with the types of its parameters as the header writes them.
        pub(crate) const ALL: &[(&str, &[&str])] = &[$((stringify!($name), &[$(stringify!($ty)),*])),*];
    };
}

impl Returned for aclFloat16 {
    fn bits(self) -> u64 {
        self as u64
    }
}

for_each_acl_function!(dispatcher);
