//! One shared object: opening it, its symbols, and where it really came from.

use std::{
    error::Error,
    ffi::{CStr, OsStr, c_void},
    path::{Path, PathBuf},
};

use super::{Reason, elf};

/// An opened shared object.
#[derive(Debug)]
pub(crate) struct Object {
    handle: libloading::Library,
}

impl Object {
    /// Opens a path, or a bare name by the dynamic loader's own search.
    pub(crate) fn open(path: &OsStr) -> Result<Self, Reason> {
        let bare = Path::new(path).components().count() == 1;
        if !bare && let Some(found) = elf::cut_short(Path::new(path)) {
            return Err(Reason::NotALibrary { found });
        }
        match open(path) {
            Ok(handle) => Ok(Object { handle }),
            Err(error) => {
                // The loader's own words are in the source of the error.
                let said = error.source().map_or_else(|| error.to_string(), ToString::to_string);
                Err(explain(Path::new(path), &said))
            }
        }
    }

    /// The program and everything it is linked against.
    #[cfg(all(feature = "linked", unix))]
    pub(crate) fn of_this_process() -> Self {
        Object {
            handle: libloading::os::unix::Library::this().into(),
        }
    }

    /// The address of a symbol of this object or of those it needs.
    pub(crate) fn symbol(&self, name: &CStr) -> Option<*const c_void> {
        // SAFETY: the symbol is taken as an address only; nothing is called or read through it here.
        let symbol = unsafe { self.handle.get::<*const c_void>(name.to_bytes_with_nul()) }.ok()?;
        let address: *const c_void = *symbol;
        (!address.is_null()).then_some(address)
    }
}

#[cfg(unix)]
fn open(path: &OsStr) -> Result<libloading::Library, libloading::Error> {
    use libloading::os::unix;
    // A symbol that nobody defines is an error now, and not a crash at the first call.
    let flags = unix::RTLD_NOW | unix::RTLD_LOCAL;
    // SAFETY: initialisers of the library run; the caller named it, or it stands where the vendor installs its own, and
    // the runtime can't be loaded without running its own.
    unsafe { unix::Library::open(Some(path), flags) }.map(Into::into)
}

#[cfg(not(unix))]
fn open(path: &OsStr) -> Result<libloading::Library, libloading::Error> {
    // SAFETY: as above.
    unsafe { libloading::Library::new(path) }
}

/// Finds out why a library could not be opened: from the file itself first, then from the loader's message.
fn explain(path: &Path, message: &str) -> Reason {
    let bare = path.components().count() == 1 && !path.is_absolute();
    if !bare {
        if !path.exists() {
            return Reason::Missing;
        }
        if let Some(found) = elf::not_a_library(path) {
            return Reason::NotALibrary { found };
        }
    }
    // glibc: `name: cannot open shared object file: ..`; musl: `Error loading shared library name: ..`.
    let text = message
        .rsplit_once("Error loading shared library ")
        .map_or(message, |(_, rest)| rest);
    if let Some((name, rest)) = text.split_once(": ") {
        let absent = rest.contains("No such file or directory");
        let own = Path::new(name).file_name() == path.file_name();
        match (absent, own) {
            (true, true) if bare => return Reason::Missing,
            (true, false) => {
                return Reason::MissingDependency {
                    library: name.to_owned(),
                };
            }
            _ => {}
        }
    }
    Reason::Refused(message.to_owned())
}

/// The file that an address was loaded from.
#[cfg(unix)]
pub(crate) fn file_of(address: *const c_void) -> Option<PathBuf> {
    use std::{
        ffi::{c_char, c_int},
        mem::MaybeUninit,
        os::unix::ffi::OsStrExt,
    };

    /// `Dl_info` of dlfcn.h.
    #[repr(C)]
    struct Info {
        file: *const c_char,
        base: *mut c_void,
        symbol: *const c_char,
        address: *mut c_void,
    }

    unsafe extern "C" {
        fn dladdr(address: *const c_void, info: *mut Info) -> c_int;
    }

    let mut info = MaybeUninit::<Info>::uninit();
    // SAFETY: `dladdr` takes any address and writes the whole of `info` when it returns other than zero.
    let found = unsafe { dladdr(address, info.as_mut_ptr()) };
    if found == 0 {
        return None;
    }
    // SAFETY: it returned other than zero.
    let info = unsafe { info.assume_init() };
    if info.file.is_null() {
        return None;
    }
    // SAFETY: the name is a C string that the loader keeps as long as the object is loaded, which it is.
    let name = unsafe { CStr::from_ptr(info.file) };
    Some(PathBuf::from(OsStr::from_bytes(name.to_bytes())))
}

#[cfg(not(unix))]
pub(crate) fn file_of(_address: *const c_void) -> Option<PathBuf> {
    None
}
