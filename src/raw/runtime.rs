//! One loaded runtime: its table, its devices, the streams that live on it, and the errors that drops could not return.

use std::any::Any;
use std::ffi::c_void;
use std::ptr::NonNull;
use std::sync::atomic::{AtomicBool, AtomicPtr, AtomicU32, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError, Weak};

use ascend_sys::mock::MockTable;
use ascend_sys::{AclError, FnTable, HcclTable};

use crate::error::{Error, Result};
use crate::future::Wakers;
use crate::raw::call::check;
use crate::raw::context::RawContext;
use crate::raw::owner::Owner;
use crate::raw::slots::Slots;

/// How many drop-time errors are kept until somebody takes them; later ones are only counted.
const KEPT_ERRORS: usize = 64;

/// The runtimes that initialised a library.
static KNOWN: Mutex<Vec<Weak<RawRuntime>>> = Mutex::new(Vec::new());

static NEXT_NUMBER: AtomicU32 = AtomicU32::new(1);

/// A device as a runtime sees it.
#[derive(Debug)]
pub(crate) struct RawDevice {
    /// The id that C calls take.
    pub(crate) ordinal: i32,
    /// Unique in the process for (runtime, device).
    pub(crate) number: u32,
    /// The primary context, while somebody holds it.
    pub(crate) primary: Mutex<Weak<RawContext>>,
    /// The C handle that the primary context had last; null before there was one.
    pub(crate) primary_handle: AtomicPtr<c_void>,
}

/// What all handles of a runtime share. Kept alive by each of them.
#[derive(Debug)]
pub(crate) struct RawRuntime {
    table: Box<FnTable>,
    pub(crate) mock: Option<MockTable>,
    #[allow(dead_code, reason = "for collectives, and set by mocks: neither is always built")]
    pub(crate) hccl: OnceLock<HcclTable>,
    pub(crate) devices: Vec<RawDevice>,
    pub(crate) slots: Slots,
    /// Graph captures that are open: while there is one, nothing is released.
    pub(crate) captures: AtomicUsize,
    /// Whether this runtime's `aclInit` was the first of the process, so that finalizing is its business.
    pub(crate) owns_init: AtomicBool,
    deferred: Mutex<(Vec<Error>, usize)>,
    /// The futures that are not ready.
    pub(crate) wakers: Arc<Wakers>,
    /// What keeps the code behind the table loaded. Dropped last: fields are dropped in order.
    #[allow(dead_code, reason = "looked at by mocks only")]
    keep_alive: Box<dyn Any + Send + Sync>,
}

impl RawRuntime {
    /// Takes a table and gives each device its number.
    ///
    /// # Safety
    /// - Every pointer in the tables is the C function of its name, and stays callable until `keep_alive` is dropped.
    pub(crate) unsafe fn new(
        table: FnTable,
        mock: Option<MockTable>,
        ordinals: &[i32],
        keep_alive: Box<dyn Any + Send + Sync>,
    ) -> RawRuntime {
        let devices = ordinals
            .iter()
            .map(|&ordinal| RawDevice {
                ordinal,
                number: NEXT_NUMBER.fetch_add(1, Ordering::Relaxed),
                primary: Mutex::new(Weak::new()),
                primary_handle: AtomicPtr::default(),
            })
            .collect();
        RawRuntime {
            table: Box::new(table),
            mock,
            hccl: OnceLock::new(),
            devices,
            slots: Slots::default(),
            captures: AtomicUsize::new(0),
            owns_init: AtomicBool::new(false),
            deferred: Mutex::new((Vec::new(), 0)),
            wakers: Arc::default(),
            keep_alive,
        }
    }

    /// The functions.
    pub(crate) fn table(&self) -> &FnTable {
        &self.table
    }

    /// Notes that it uses the library behind its table.
    pub(crate) fn make_known(self: &Arc<Self>) {
        let mut known = lock(&KNOWN);
        known.retain(|other| other.strong_count() > 0);
        known.push(Arc::downgrade(self));
    }

    /// Gives this runtime's reference to the library back; where the library counts none, ends it, if nobody else here uses it. `aclFinalize` would end
    /// it for all (acl/streams-and-events 2.1).
    pub(crate) fn end_library(self: &Arc<Self>) -> Result<()> {
        if let Some(finalize) = self.table.aclFinalizeReference {
            let mut left = 0;
            // SAFETY: the output is a valid place; no handle of this runtime is left.
            let code = unsafe { finalize(&raw mut left) };
            // Somebody else has ended it for all.
            if code == AclError::REPEAT_FINALIZE {
                return Ok(());
            }
            return check(&self.table, "aclFinalizeReference", code);
        }
        let is_other = |other: &Arc<RawRuntime>| {
            !Arc::ptr_eq(other, self) && std::ptr::fn_addr_eq(other.table.aclInit, self.table.aclInit)
        };
        let others = lock(&KNOWN).iter().filter_map(Weak::upgrade).filter(is_other).count();
        if others > 0 {
            let why = format!(
                "{others} other runtimes of the library are alive, and it would end for them too: drop them first"
            );
            return Err(Error::misuse("runtime.finalize", why));
        }
        // SAFETY: takes nothing; no handle of this runtime is left.
        check(&self.table, "aclFinalize", unsafe { (self.table.aclFinalize)() })
    }

    /// The collectives; a mock brings its own, otherwise libhccl.so is loaded now.
    #[cfg(feature = "hccl")]
    pub(crate) fn hccl(&self) -> crate::Result<&HcclTable> {
        if let Some(table) = self.hccl.get() {
            return Ok(table);
        }
        let library = ascend_sys::load_hccl().map_err(Error::load)?;
        Ok(self.hccl.get_or_init(|| *library.table()))
    }

    /// What keeps the code behind the table loaded.
    #[cfg(feature = "mock")]
    pub(crate) fn keep_alive(&self) -> &(dyn Any + Send + Sync) {
        &*self.keep_alive
    }

    /// The owner of handles on device `index`, which must be one of ours.
    pub(crate) fn owner(&self, index: usize) -> Owner {
        // SAFETY: the table is boxed and never changed; whoever keeps the owner keeps this runtime too (every handle holds its context,
        // the context its runtime).
        unsafe {
            Owner::new(
                NonNull::from(&*self.table),
                self.devices[index].number,
                self.mock.is_some(),
            )
        }
    }

    /// Keeps an error that a drop could not return.
    #[cold]
    pub(crate) fn defer(&self, error: Error) {
        crate::telemetry::deferred(&error);
        let mut deferred = lock(&self.deferred);
        if deferred.0.len() < KEPT_ERRORS {
            deferred.0.push(error);
        } else {
            deferred.1 += 1;
        }
    }

    /// The oldest error that a drop could not return.
    pub(crate) fn take_deferred(&self) -> Option<Error> {
        let mut deferred = lock(&self.deferred);
        if !deferred.0.is_empty() {
            return Some(deferred.0.remove(0));
        }
        let lost = std::mem::take(&mut deferred.1);
        (lost > 0).then(|| Error::misuse("deferred errors", format!("{lost} more errors of drops were not kept")))
    }

    /// Whether a graph is being captured somewhere on this runtime.
    pub(crate) fn is_capturing(&self) -> bool {
        self.captures.load(Ordering::Acquire) > 0
    }
}

/// Locks; a panic of another holder is no reason to stop, since no lock here is held across code of the caller.
pub(crate) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
