//! Loaded kernel binaries.

use std::ffi::{CString, c_void};
use std::fmt;
use std::path::Path;
use std::ptr;
use std::sync::Arc;

use ascend_sim::signature::Signature;
use ascend_sys::aclrtBinHandle;

use crate::context::Context;
use crate::error::{Error, Result};
use crate::kernel::launch::{Function, Kernel};
use crate::raw::{Retired, Used, check, need};

/// A binary in the C library, and the streams that run kernels of it.
#[derive(Debug)]
pub(super) struct Loaded {
    pub(super) context: Context,
    handle: aclrtBinHandle,
    pub(super) used: Used,
    /// Kept until the binary is unloaded: C does not say that it copies them.
    bytes: Option<Box<[u8]>>,
}

// SAFETY: the handle is only passed to C, which takes it from any thread; everything else is `Send` and `Sync`.
unsafe impl Send for Loaded {}
// SAFETY: as above.
unsafe impl Sync for Loaded {}

impl Drop for Loaded {
    fn drop(&mut self) {
        if self.handle.is_null() {
            return;
        }
        let bytes = self.bytes.take();
        self.context
            .raw()
            .release(Retired::Module(self.handle, bytes), self.used.mask());
    }
}

/// A loaded kernel binary. Made by [`Context::module`]; kept by its kernels. It is unloaded, without blocking, once no kernel of it runs.
#[derive(Clone)]
pub struct Module(Arc<Loaded>);

impl Context {
    /// Loads a kernel binary from a file; the path should be absolute. Blocks until it is loaded.
    ///
    /// # Errors
    /// [`Parameter`](crate::ErrorKind::Parameter) for a file that is not there or no kernel binary.
    ///
    /// Wraps `aclrtBinaryLoadFromFile` · since CANN 8.5 · since ascend 0.1
    #[doc(alias = "aclrtBinaryLoadFromFile")]
    pub fn module(&self, path: impl AsRef<Path>) -> Result<Module> {
        let owner = self.raw().owner();
        let load = need(owner.table().aclrtBinaryLoadFromFile, "aclrtBinaryLoadFromFile")?;
        let path = c_text("context.module", path.as_ref().as_os_str().as_encoded_bytes())?;
        let _bound = self.raw().bind()?;
        let mut handle = ptr::null_mut();
        // SAFETY: the path is a terminated text, no options are given, and the output is a valid place.
        let code = unsafe { load(path.as_ptr(), ptr::null_mut(), &raw mut handle) };
        check(owner.table(), "aclrtBinaryLoadFromFile", code)?;
        Ok(Module::new(self, handle, None))
    }

    /// Loads a kernel binary from memory. Blocks until it is loaded.
    ///
    /// # Errors
    /// [`Parameter`](crate::ErrorKind::Parameter) for bytes that are no kernel binary.
    ///
    /// Wraps `aclrtBinaryLoadFromData` · since CANN 8.5 · since ascend 0.1
    #[doc(alias = "aclrtBinaryLoadFromData")]
    pub fn module_from_bytes(&self, bytes: &[u8]) -> Result<Module> {
        let owner = self.raw().owner();
        let load = need(owner.table().aclrtBinaryLoadFromData, "aclrtBinaryLoadFromData")?;
        let bytes: Box<[u8]> = bytes.into();
        let _bound = self.raw().bind()?;
        let mut handle = ptr::null_mut();
        let data: *const c_void = bytes.as_ptr().cast();
        // SAFETY: the bytes are live and stay so until the binary is unloaded, no options are given, and the output is a valid place.
        let code = unsafe { load(data, bytes.len(), ptr::null(), &raw mut handle) };
        check(owner.table(), "aclrtBinaryLoadFromData", code)?;
        Ok(Module::new(self, handle, Some(bytes)))
    }
}

impl Module {
    fn new(context: &Context, handle: aclrtBinHandle, bytes: Option<Box<[u8]>>) -> Self {
        Module(Arc::new(Loaded {
            context: context.clone(),
            handle,
            used: Used::new(),
            bytes,
        }))
    }

    /// A kernel by name, with what it touches declared by `S`.
    ///
    /// # Errors
    /// [`Parameter`](crate::ErrorKind::Parameter) for a name that the binary does not have.
    ///
    /// # Safety
    /// - The kernel takes the arguments that `S` lists, in that order, eight bytes each.
    /// - It reads nothing but the buffers declared `Read` and `ReadWrite`, writes nothing but those declared `Write` and `ReadWrite`, each within the
    ///   length that the launch passes, whatever the numbers it is passed.
    ///
    /// Wraps `aclrtBinaryGetFunction` · since CANN 8.0 · since ascend 0.1
    #[doc(alias = "aclrtBinaryGetFunction")]
    pub unsafe fn kernel<S: Signature>(&self, name: &str) -> Result<Kernel<S>> {
        Ok(Kernel::new(self.function(name)?))
    }

    /// A kernel by name, undeclared: its launches are `unsafe`.
    ///
    /// # Errors
    /// [`Parameter`](crate::ErrorKind::Parameter) for a name that the binary does not have.
    ///
    /// Wraps `aclrtBinaryGetFunction` · since CANN 8.0 · since ascend 0.1
    #[doc(alias = "aclrtBinaryGetFunction")]
    pub fn function(&self, name: &str) -> Result<Function> {
        let context = self.0.context.raw();
        let owner = context.owner();
        let get = need(owner.table().aclrtBinaryGetFunction, "aclrtBinaryGetFunction")?;
        let name = c_text("module.kernel", name.as_bytes())?;
        let _bound = context.bind()?;
        let mut handle = ptr::null_mut();
        // SAFETY: the binary is loaded while `self` lives, the name is a terminated text, and the output is a valid place.
        let code = unsafe { get(self.0.handle, name.as_ptr(), &raw mut handle) };
        check(owner.table(), "aclrtBinaryGetFunction", code)?;
        Ok(Function::new(self.0.clone(), handle, name))
    }

    /// Waits until no kernel of it runs any more, and unloads it. Dropping it does so without blocking, and keeps an error for
    /// [`Runtime::take_deferred_error`](crate::Runtime::take_deferred_error).
    ///
    /// # Errors
    /// [`Misuse`](crate::ErrorKind::Misuse) while clones of it, kernels or graphs hold it; what the runtime says of a stream that cannot be waited for,
    /// or of the binary. The module comes back, still loaded.
    ///
    /// Wraps `aclrtSynchronizeEvent`, `aclrtBinaryUnLoad` · since CANN 8.0 · since ascend 0.1
    #[doc(alias = "aclrtBinaryUnLoad")]
    pub fn destroy(self) -> Result<(), (Error, Self)> {
        let mut loaded = match Arc::try_unwrap(self.0) {
            Ok(loaded) => loaded,
            Err(shared) => {
                let others = Arc::strong_count(&shared) - 1;
                let why = format!(
                    "{others} others hold it: drop its clones, its kernels and the graphs that launch them first"
                );
                return Err((Error::misuse("module.destroy", why), Module(shared)));
            }
        };
        let what = Retired::Module(loaded.handle, loaded.bytes.take());
        match loaded.context.raw().destroy(what, loaded.used.mask()) {
            Ok(()) => {
                // Its drop has nothing left to do.
                loaded.handle = ptr::null_mut();
                Ok(())
            }
            Err((error, what)) => {
                if let Retired::Module(_, bytes) = what {
                    loaded.bytes = bytes;
                }
                Err((error, Module(Arc::new(loaded))))
            }
        }
    }

    /// The context it was loaded in.
    #[must_use]
    pub fn context(&self) -> &Context {
        &self.0.context
    }
}

impl fmt::Debug for Module {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Module")
            .field("raw", &self.0.handle)
            .finish_non_exhaustive()
    }
}

fn c_text(call: &'static str, bytes: &[u8]) -> Result<CString> {
    CString::new(bytes).map_err(|_| Error::misuse(call, "a name or path with a zero byte in it"))
}
