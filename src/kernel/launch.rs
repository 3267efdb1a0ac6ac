//! Launching.

use std::ffi::{CStr, CString, c_void};
use std::fmt;
use std::marker::PhantomData;
use std::panic::Location;
use std::ptr;
use std::sync::Arc;

use ascend_sim::access::Mode;
use ascend_sim::signature::{ArgKind, Signature};
use ascend_sys::mock::{MOCK_ACCESS_READ, MOCK_ACCESS_WRITE, MockAccess};
use ascend_sys::{AclError, FnTable, aclrtFuncHandle, aclrtLaunchKernelCfg, aclrtStream};

use crate::error::{Error, Result};
use crate::kernel::args::sealed::Packed;
use crate::kernel::args::{LaunchArgs, MOST};
use crate::kernel::config::LaunchConfig;
use crate::kernel::module::Loaded;
use crate::raw::{Note, keep_for, keep_for_good, missing, mixed};
use crate::stream::Stream;

/// A kernel whose arguments nobody has declared. Made by [`Module::function`](crate::Module::function).
#[derive(Clone)]
pub struct Function {
    module: Arc<Loaded>,
    handle: aclrtFuncHandle,
    number: u32,
    name: Arc<CStr>,
}

// SAFETY: the handle is only passed to C, which takes it from any thread, and lives as long as the module.
unsafe impl Send for Function {}
// SAFETY: as above.
unsafe impl Sync for Function {}

impl Function {
    pub(super) fn new(module: Arc<Loaded>, handle: aclrtFuncHandle, name: CString) -> Self {
        let number = module.context.raw().owner().number();
        Function {
            module,
            handle,
            number,
            name: Arc::from(name),
        }
    }

    /// Its name in the binary.
    #[must_use]
    pub fn name(&self) -> &str {
        self.name.to_str().unwrap_or("")
    }

    /// Submits the kernel on `blocks` cores with an argument list as the device takes it, which is copied during the call. Does not block the host.
    ///
    /// # Errors
    /// [`Misuse`](crate::ErrorKind::Misuse) for a stream of another device; [`Parameter`](crate::ErrorKind::Parameter) for no blocks or no arguments.
    ///
    /// # Safety
    /// - `args` is the list that the kernel takes.
    /// - All device memory that the kernel touches stays allocated until the stream has passed it.
    ///
    /// Wraps `aclrtLaunchKernelWithHostArgs` · since CANN 8.5 · since ascend 0.1
    #[doc(alias = "aclrtLaunchKernelWithHostArgs")]
    #[track_caller]
    pub unsafe fn launch(&self, stream: &Stream, blocks: u32, args: &mut [u64]) -> Result<()> {
        // SAFETY: passed on from the caller.
        unsafe { self.launch_with(stream, &LaunchConfig::new(blocks), args) }
    }

    /// As [`launch`](Function::launch), with more said about how.
    ///
    /// # Errors
    /// As for [`launch`](Function::launch); [`Parameter`](crate::ErrorKind::Parameter) for attributes that the chip does not take.
    ///
    /// # Safety
    /// - As for [`launch`](Function::launch).
    ///
    /// Wraps `aclrtLaunchKernelWithHostArgs` · since CANN 8.5 · since ascend 0.1
    #[doc(alias = "aclrtLaunchKernelWithHostArgs")]
    #[track_caller]
    pub unsafe fn launch_with(&self, stream: &Stream, config: &LaunchConfig, args: &mut [u64]) -> Result<()> {
        if stream.raw().owner().number() != self.number {
            return Err(self.elsewhere(stream));
        }
        if stream.raw().owner().table().aclrtLaunchKernelWithHostArgs.is_none() {
            return Err(missing(NAME));
        }
        let _watch = stream.watch(|| keep_for_good(self.module.clone()));
        self.module.used.mark(stream.raw().bit());
        if stream.raw().is_capturing() {
            keep_for(stream.raw(), || self.module.clone());
        }
        let (address, bytes) = (args.as_mut_ptr().cast(), size_of_val(args));
        let note = Note::site(Location::caller());
        config.with_c(|cfg| {
            stream.raw().submit_noted(NAME, &note, |table, raw| {
                // SAFETY: promised by the caller; the attributes live during the call.
                unsafe { self.call(table, raw, config.blocks, cfg, address, bytes) }
            })
        })
    }

    /// The C call.
    ///
    /// # Safety
    /// - `cfg` is null, or the attributes of the launch.
    /// - `args` are `bytes` bytes of the list that the kernel takes.
    /// - All device memory that the kernel touches stays allocated until the stream has passed it.
    #[inline]
    unsafe fn call(
        &self,
        table: &FnTable,
        stream: aclrtStream,
        blocks: u32,
        cfg: *mut aclrtLaunchKernelCfg,
        args: *mut c_void,
        bytes: usize,
    ) -> AclError {
        match table.aclrtLaunchKernelWithHostArgs {
            // SAFETY: the function lives as long as its module, which `self` holds; the list is copied during the call
            // (acl/memory-kernels-graphs 2.3), and so are the attributes; no placeholders are given.
            Some(launch) => unsafe { launch(self.handle, blocks, stream, cfg, args, bytes, ptr::null_mut(), 0) },
            None => ABSENT,
        }
    }

    #[cold]
    #[inline(never)]
    fn elsewhere(&self, stream: &Stream) -> Error {
        mixed(
            "kernel.launch",
            stream.raw(),
            &format!("kernel {} (owner {})", self.name(), self.number),
        )
    }
}

const NAME: &str = "aclrtLaunchKernelWithHostArgs";
/// Stands for "the table has no such function" until the error is made; no runtime returns it.
const ABSENT: AclError = AclError(i32::MIN);

impl fmt::Debug for Function {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Function")
            .field("name", &self.name())
            .finish_non_exhaustive()
    }
}

/// A kernel with declared arguments. Made by [`Module::kernel`](crate::Module::kernel).
pub struct Kernel<S: Signature> {
    function: Function,
    signature: PhantomData<fn(S)>,
}

impl<S: Signature> Kernel<S> {
    pub(super) fn new(function: Function) -> Self {
        Kernel {
            function,
            signature: PhantomData,
        }
    }

    /// Its name in the binary.
    #[must_use]
    pub fn name(&self) -> &str {
        self.function.name()
    }

    /// Submits the kernel on `blocks` cores. Does not block the host; the arguments are copied during the call.
    ///
    /// # Errors
    /// [`Misuse`](crate::ErrorKind::Misuse) for a stream or a buffer of another device or runtime;
    /// [`Parameter`](crate::ErrorKind::Parameter) for no blocks. What goes wrong on the device is reported when the stream is synchronized.
    ///
    /// Wraps `aclrtLaunchKernelWithHostArgs` · since CANN 8.5 · since ascend 0.1
    #[doc(alias = "aclrtLaunchKernelWithHostArgs")]
    #[inline]
    #[track_caller]
    pub fn launch<A: LaunchArgs<S>>(&self, stream: &Stream, blocks: u32, args: A) -> Result<()> {
        let raw = stream.raw();
        let _watch = stream.watch(|| self.leak(&args));
        self.mark(stream, &args)?;
        let mut slots = args.slots();
        let list = slots.as_mut();
        // C refuses an empty list (107000), so a kernel without arguments is passed eight bytes that it does not read.
        let mut nothing = [0_u64];
        let list: &mut [u64] = if list.is_empty() { &mut nothing } else { list };
        if !raw.is_plain() {
            return self.launch_slow(stream, &LaunchConfig::new(blocks), &args, list, Location::caller());
        }
        let (address, bytes) = (list.as_mut_ptr().cast(), size_of_val(list));
        // SAFETY: whoever declared the kernel vouched that it takes these arguments and touches nothing but what they name; the buffers
        // stay allocated until the stream has passed the kernel, since it was marked as using them.
        let code = unsafe {
            self.function.call(
                raw.owner().table(),
                raw.as_raw(),
                blocks,
                ptr::null_mut(),
                address,
                bytes,
            )
        };
        if code.is_success() {
            Ok(())
        } else {
            self.launch_again(stream, blocks, address, bytes, code)
        }
    }

    /// As [`launch`](Kernel::launch), with more said about how.
    ///
    /// # Errors
    /// As for [`launch`](Kernel::launch); [`Parameter`](crate::ErrorKind::Parameter) for attributes that the chip does not take.
    ///
    /// Wraps `aclrtLaunchKernelWithHostArgs` · since CANN 8.5 · since ascend 0.1
    #[doc(alias = "aclrtLaunchKernelWithHostArgs")]
    #[track_caller]
    pub fn launch_with<A: LaunchArgs<S>>(&self, stream: &Stream, config: &LaunchConfig, args: A) -> Result<()> {
        let _watch = stream.watch(|| self.leak(&args));
        self.mark(stream, &args)?;
        let mut slots = args.slots();
        let list = slots.as_mut();
        // As in `launch`.
        let mut nothing = [0_u64];
        let list: &mut [u64] = if list.is_empty() { &mut nothing } else { list };
        self.launch_slow(stream, config, &args, list, Location::caller())
    }

    /// Notes that the stream is about to use the kernel and its arguments, if they belong together.
    #[inline]
    fn mark<A: Packed>(&self, stream: &Stream, args: &A) -> Result<()> {
        let raw = stream.raw();
        let number = self.function.number;
        let mut same = raw.owner().number() == number;
        args.each(|allocation| same &= allocation.number() == number);
        if !same {
            return Err(self.elsewhere(stream, args));
        }
        let bit = raw.bit();
        self.function.module.used.mark(bit);
        args.each(|allocation| allocation.used().mark(bit));
        Ok(())
    }

    /// Keeps kernel and arguments for good: a graph may name them that does not own them.
    #[cold]
    #[inline(never)]
    fn leak<A: Packed>(&self, args: &A) {
        keep_for_good(self.function.module.clone());
        args.each(|allocation| keep_for_good(allocation.clone()));
    }

    #[cold]
    #[inline(never)]
    fn launch_again(
        &self,
        stream: &Stream,
        blocks: u32,
        args: *mut c_void,
        bytes: usize,
        code: AclError,
    ) -> Result<()> {
        if code == ABSENT {
            return Err(missing(NAME));
        }
        // SAFETY: as in `launch`.
        let call =
            |table: &FnTable, raw| unsafe { self.function.call(table, raw, blocks, ptr::null_mut(), args, bytes) };
        stream.raw().again(NAME, code, &call)
    }

    /// As `launch`, when somebody has to be told: a mock what the kernel touches, a capture what it has to keep alive, the device how to run it.
    #[cold]
    #[inline(never)]
    fn launch_slow<A: Packed>(
        &self,
        stream: &Stream,
        config: &LaunchConfig,
        args: &A,
        list: &mut [u64],
        site: &'static Location<'static>,
    ) -> Result<()> {
        if stream.raw().owner().table().aclrtLaunchKernelWithHostArgs.is_none() {
            return Err(missing(NAME));
        }
        if stream.raw().is_capturing() {
            keep_for(stream.raw(), || self.function.module.clone());
            args.each(|allocation| keep_for(stream.raw(), || allocation.clone()));
        }
        let mut accesses = [MockAccess {
            address: ptr::null(),
            bytes: 0,
            mode: 0,
        }; MOST];
        let mut count = 0;
        let mut modes = S::ARGS.iter().filter_map(|kind| match kind {
            ArgKind::Buffer { mode: Mode::Read, .. } => Some(MOCK_ACCESS_READ),
            ArgKind::Buffer { mode: Mode::Write, .. } => Some(MOCK_ACCESS_WRITE),
            ArgKind::Buffer {
                mode: Mode::ReadWrite, ..
            } => Some(MOCK_ACCESS_READ | MOCK_ACCESS_WRITE),
            _ => None,
        });
        args.accesses(|access| {
            if let (Some(place), Some(mode)) = (accesses.get_mut(count), modes.next()) {
                *place = MockAccess { mode, ..access };
                count += 1;
            }
        });
        let note = Note {
            accesses: Some(&accesses[..count]),
            ..Note::site(site)
        };
        let (address, bytes) = (list.as_mut_ptr().cast(), size_of_val(list));
        config.with_c(|cfg| {
            stream.raw().submit_noted(NAME, &note, |table, raw| {
                // SAFETY: as in `launch`; the attributes live during the call.
                unsafe { self.function.call(table, raw, config.blocks, cfg, address, bytes) }
            })
        })
    }

    #[cold]
    #[inline(never)]
    fn elsewhere<A: Packed>(&self, stream: &Stream, args: &A) -> Error {
        let mut culprit = None;
        args.each(|allocation| {
            if allocation.number() != self.function.number {
                culprit = Some(allocation.describe());
            }
        });
        match culprit {
            Some(buffer) => mixed("kernel.launch", stream.raw(), &buffer),
            None => self.function.elsewhere(stream),
        }
    }
}

impl<S: Signature> Clone for Kernel<S> {
    fn clone(&self) -> Self {
        Kernel::new(self.function.clone())
    }
}

impl<S: Signature> fmt::Debug for Kernel<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Kernel")
            .field("name", &self.name())
            .finish_non_exhaustive()
    }
}
