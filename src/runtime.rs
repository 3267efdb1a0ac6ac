//! The loaded runtime: the start of everything.
//!
//! The rule to remember: a simulation is chosen, never fallen into. [`Runtime::load`] loads the vendor's library; a mock is made by
//! `Runtime::mock`, which needs the feature of that name; [`Runtime::backend`] tells which one runs.
#![allow(
    unsafe_code,
    reason = "takes function tables over and initialises the library; each block carries its argument"
)]

use std::any::Any;
use std::ffi::{CStr, OsStr};
use std::fmt;
use std::ptr;
use std::sync::atomic::Ordering;
use std::sync::{Arc, Mutex};

use ascend_sys::mock::MockTable;
use ascend_sys::{AclError, FnTable};

use crate::device::Device;
use crate::error::{Error, Result};
use crate::raw::{Label, RawRuntime, check, outside_callback, set_label};

/// What stands behind a runtime.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Backend {
    /// The vendor's library.
    Npu,
    /// A simulation. Its times are not measurements.
    Mock,
}

/// A version of the runtime library, as it reports it. It is not the version of CANN.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Version {
    /// Major number.
    pub major: i32,
    /// Minor number.
    pub minor: i32,
    /// Patch number.
    pub patch: i32,
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.major, self.minor, self.patch)
    }
}

/// A loaded runtime. Cheap to clone; every device, context, stream, event and buffer keeps it loaded.
#[derive(Clone)]
pub struct Runtime(Arc<RawRuntime>);

/// The runtime that `load` made, for the next call of it.
static LOADED: Mutex<Option<Runtime>> = Mutex::new(None);

impl Runtime {
    pub(crate) fn from_raw_parts(raw: Arc<RawRuntime>) -> Self {
        Runtime(raw)
    }

    pub(crate) fn raw(&self) -> &Arc<RawRuntime> {
        &self.0
    }

    /// Loads the vendor's runtime library from where it is installed, and initialises it unless somebody in the process has. Once per process:
    /// later calls return the same runtime.
    ///
    /// # Errors
    /// [`Load`](crate::ErrorKind::Load) with every path tried and why it failed; [`StubLibrary`](crate::ErrorKind::StubLibrary) for the
    /// vendor's link-time stub; what `aclInit` says otherwise.
    ///
    /// Wraps `aclInit`, `aclrtGetDeviceCount` · since CANN 6.0 · since ascend 0.1
    #[doc(alias = "aclInit")]
    pub fn load() -> Result<Runtime> {
        let mut loaded = LOADED.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        if let Some(runtime) = &*loaded {
            return Ok(runtime.clone());
        }
        let library = ascend_sys::load().map_err(Error::load)?;
        // SAFETY: the library stays loaded for the life of the process, and gave these addresses under these names.
        let runtime = unsafe { Runtime::of_library(library.table(), |name| library.symbol(name), Box::new(())) }?;
        *loaded = Some(runtime.clone());
        Ok(runtime)
    }

    /// Loads a runtime library from a path, or by a bare name from where the dynamic loader looks. It stays loaded for the life of the process.
    ///
    /// # Errors
    /// As for [`load`](Runtime::load).
    ///
    /// Wraps `aclInit`, `aclrtGetDeviceCount` · since CANN 6.0 · since ascend 0.1
    #[doc(alias = "aclInit")]
    pub fn load_from(path: impl AsRef<OsStr>) -> Result<Runtime> {
        let library = ascend_sys::load_from(path.as_ref()).map_err(Error::load)?;
        // Never unloaded: its threads may run until the process ends.
        let library: &'static ascend_sys::Library = Box::leak(Box::new(library));
        // SAFETY: the library was just leaked, and gave these addresses under these names.
        unsafe { Runtime::of_library(library.table(), |name| library.symbol(name), Box::new(())) }
    }

    /// Uses a function table that somebody else made, such as a statically linked runtime's.
    ///
    /// # Errors
    /// What `aclInit` and `aclrtGetDeviceCount` say.
    ///
    /// # Safety
    /// - Every pointer in the table is the C function of its field, with the signature of `ascend-sys`.
    /// - The code behind it stays loaded until `keep_alive` is dropped.
    pub unsafe fn from_table(table: FnTable, keep_alive: Box<dyn Any + Send + Sync>) -> Result<Runtime> {
        // SAFETY: passed on from the caller; no symbol is offered beside the table's.
        unsafe { Runtime::of_library(&table, |_| None, keep_alive) }
    }

    /// Uses a table of collectives that somebody else made, such as a statically linked library's, in place of loading `libhccl.so`.
    ///
    /// # Errors
    /// [`Misuse`](crate::ErrorKind::Misuse) when collectives were loaded, or set, before.
    ///
    /// # Safety
    /// - Every pointer in the table is the C function of its field, with the signature of `ascend-sys`.
    /// - The code behind it stays loaded as long as anything of this runtime lives.
    #[cfg(feature = "hccl")]
    pub unsafe fn set_collectives(&self, table: ascend_sys::HcclTable) -> Result<()> {
        let set = self.0.hccl.set(table);
        set.map_err(|_| Error::misuse("runtime.set_collectives", "there are collectives already"))
    }

    /// # Safety
    /// - As for `from_table`; `symbol` gives addresses of the same library under their names.
    unsafe fn of_library(
        table: &FnTable,
        symbol: impl Fn(&CStr) -> Option<*const std::ffi::c_void>,
        keep_alive: Box<dyn Any + Send + Sync>,
    ) -> Result<Runtime> {
        // SAFETY: the caller vouches for the symbols; the mock's own have the types of its table.
        let mock = unsafe { MockTable::load_with(|name| symbol(name).unwrap_or(ptr::null())) };
        // SAFETY: no configuration; callable once per process, and a repeat is refused with 100002, which is no error here.
        let code = unsafe { (table.aclInit)(ptr::null()) };
        let owns_init = code.is_success();
        if !owns_init && code != AclError::REPEAT_INITIALIZE {
            return Err(crate::raw::failed(table, "aclInit", code));
        }
        let mut count = 0;
        // SAFETY: the output is a valid place; needs no context (acl/streams-and-events D15).
        let code = unsafe { (table.aclrtGetDeviceCount)(&raw mut count) };
        check(table, "aclrtGetDeviceCount", code)?;
        let ordinals: Vec<i32> = (0..i32::try_from(count).unwrap_or(i32::MAX)).collect();
        // SAFETY: passed on from the caller.
        let raw = unsafe { RawRuntime::new(*table, mock, &ordinals, keep_alive) };
        raw.owns_init.store(owns_init, Ordering::Relaxed);
        let raw = Arc::new(raw);
        raw.make_known();
        Ok(Runtime(raw))
    }

    /// Tells whether the vendor's library runs or a simulation.
    #[must_use]
    pub fn backend(&self) -> Backend {
        if self.0.mock.is_some() {
            Backend::Mock
        } else {
            Backend::Npu
        }
    }

    /// How many devices it has.
    #[must_use]
    #[doc(alias = "aclrtGetDeviceCount")]
    pub fn device_count(&self) -> usize {
        self.0.devices.len()
    }

    /// Device `index`, from 0.
    ///
    /// # Errors
    /// [`Misuse`](crate::ErrorKind::Misuse) for an index that is not below [`device_count`](Runtime::device_count).
    pub fn device(&self, index: usize) -> Result<Device> {
        if index < self.0.devices.len() {
            return Ok(Device::new(self.clone(), index));
        }
        Err(Error::misuse(
            "runtime.device",
            format!("there is no device {index}: the runtime has {}", self.0.devices.len()),
        ))
    }

    /// All devices.
    pub fn devices(&self) -> impl Iterator<Item = Device> + '_ {
        (0..self.0.devices.len()).map(|index| Device::new(self.clone(), index))
    }

    /// The version of the runtime library, which is not that of CANN.
    ///
    /// # Errors
    /// [`Unsupported`](crate::ErrorKind::Unsupported) in a library without the call.
    ///
    /// Wraps `aclrtGetVersion` · since CANN 6.0 · since ascend 0.1
    #[doc(alias = "aclrtGetVersion")]
    pub fn version(&self) -> Result<Version> {
        outside_callback()?;
        let table = self.0.table();
        let get = crate::raw::need(table.aclrtGetVersion, "aclrtGetVersion")?;
        let (mut major, mut minor, mut patch) = (0, 0, 0);
        // SAFETY: all outputs are valid places.
        let code = unsafe { get(&raw mut major, &raw mut minor, &raw mut patch) };
        check(table, "aclrtGetVersion", code)?;
        Ok(Version { major, minor, patch })
    }

    /// The chip, such as `Ascend910B3`; `None` when the runtime does not tell. With several devices it is the first one's.
    ///
    /// Wraps `aclrtGetSocName` · since CANN 6.0 · since ascend 0.1
    #[must_use]
    #[doc(alias = "aclrtGetSocName")]
    pub fn soc_name(&self) -> Option<String> {
        let get = self.0.table().aclrtGetSocName?;
        // SAFETY: takes nothing.
        let name = unsafe { get() };
        if name.is_null() {
            return None;
        }
        // SAFETY: not null, so a terminated text that is never freed (acl/streams-and-events 2.3).
        Some(unsafe { CStr::from_ptr(name) }.to_string_lossy().into_owned())
    }

    /// Tells whether the loaded library has a C function; `None` for a name that this crate does not know.
    #[must_use]
    pub fn has(&self, function: &str) -> Option<bool> {
        self.0.table().has(function)
    }

    /// The C functions, for what this crate does not wrap.
    #[must_use]
    pub fn table(&self) -> &FnTable {
        self.0.table()
    }

    /// The oldest error that a drop could not return. Ask until it is `None`.
    #[must_use]
    pub fn take_deferred_error(&self) -> Option<Error> {
        self.0.take_deferred()
    }

    /// Sets layer, micro-batch and key under which this thread submits until the guard is dropped: what traces and findings of a simulation
    /// call the work. Does nothing on an NPU.
    pub fn label(&self, layer: Option<i32>, micro_batch: Option<u8>, key: &str) -> LabelGuard<'_> {
        let mock = self.0.mock.as_ref();
        let outer = mock.and_then(|mock| {
            let label = Label {
                layer,
                micro_batch: micro_batch.map(i32::from),
                key: key.to_owned(),
            };
            set_label(mock, Some(label))
        });
        LabelGuard {
            mock,
            outer,
            _thread: std::marker::PhantomData,
        }
    }

    /// Finalizes the library, if initialising it was this runtime's doing; otherwise it is left to whoever did.
    ///
    /// Others in the process that have initialised the same library keep it: only this runtime's reference is given back. Before CANN 8.5 the library
    /// ends for all at once.
    ///
    /// # Errors
    /// [`Misuse`](crate::ErrorKind::Misuse) while contexts or other handles of the runtime are alive, inside a host function, and, before CANN 8.5, while
    /// another [`Runtime`] of the library lives; or what the runtime says. The runtime comes back.
    ///
    /// Wraps `aclFinalizeReference`, `aclFinalize` · since CANN 6.0 · since ascend 0.1
    #[doc(alias = "aclFinalizeReference")]
    #[doc(alias = "aclFinalize")]
    pub fn finalize(self) -> Result<(), (Error, Runtime)> {
        if let Err(error) = outside_callback() {
            return Err((error, self));
        }
        let mut loaded = LOADED.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let kept = loaded.as_ref().is_some_and(|kept| Arc::ptr_eq(&kept.0, &self.0));
        let handles = Arc::strong_count(&self.0) - 1 - usize::from(kept);
        if handles > 0 {
            let why =
                format!("{handles} handles of the runtime are alive: drop contexts, streams, events and buffers first");
            return Err((Error::misuse("runtime.finalize", why), self));
        }
        if self.0.owns_init.load(Ordering::Relaxed) {
            if let Err(error) = self.0.end_library() {
                return Err((error, self));
            }
            self.0.owns_init.store(false, Ordering::Relaxed);
        }
        if kept {
            *loaded = None;
        }
        Ok(())
    }
}

impl fmt::Debug for Runtime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Runtime")
            .field("backend", &self.backend())
            .field("devices", &self.device_count())
            .finish_non_exhaustive()
    }
}

/// A label in force on this thread; labels nest. Belongs to the thread.
#[must_use = "the label before it is back as soon as this is dropped"]
pub struct LabelGuard<'a> {
    mock: Option<&'a MockTable>,
    outer: Option<Label>,
    _thread: std::marker::PhantomData<*const ()>,
}

impl Drop for LabelGuard<'_> {
    fn drop(&mut self) {
        if let Some(mock) = self.mock {
            set_label(mock, self.outer.take());
        }
    }
}

impl fmt::Debug for LabelGuard<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("LabelGuard")
    }
}
