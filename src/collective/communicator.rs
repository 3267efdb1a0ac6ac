//! A rank's membership in a group.

use std::cell::Cell;
use std::fmt;
use std::marker::PhantomData;
use std::ptr;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use ascend_sys::{HcclComm, HcclResult, HcclTable};

use crate::context::Context;
use crate::device::Device;
use crate::error::{Error, Result};
use crate::raw::{Retired, Used, missing, recent_message};

/// What a rank and the graphs that captured its collectives share.
pub(super) struct Shared {
    pub(super) raw: HcclComm,
    pub(super) table: Box<HcclTable>,
    pub(super) context: Context,
    pub(super) used: Used,
    /// It was given up by other means than the drop.
    gone: AtomicBool,
}

// SAFETY: HCCL lets a communicator move between threads.
unsafe impl Send for Shared {}
// SAFETY: through a shared reference its handle is only read; the calls on it are made by `Communicator`, one at a time, and by the drop.
unsafe impl Sync for Shared {}

impl Drop for Shared {
    fn drop(&mut self) {
        if !self.gone.load(Ordering::Relaxed) {
            let retired = Retired::Communicator(self.raw, self.table.clone());
            self.context.raw().release(retired, self.used.mask());
        }
    }
}

/// One rank of a group. Made for all ranks of a process by [`Communicator::all`].
///
/// Dropping it never waits: it is given up once the collectives it submitted have run, and the graphs that captured some are gone.
pub struct Communicator {
    pub(super) shared: Arc<Shared>,
    rank: u32,
    size: u32,
    name: String,
    /// It is used by one thread at a time.
    one_thread: PhantomData<Cell<()>>,
}

impl Communicator {
    /// Makes a group of devices, a rank each in the order given. Blocks until they are connected.
    ///
    /// # Errors
    /// [`Misuse`](crate::ErrorKind::Misuse) for no devices, a device twice, or devices of two runtimes; [`Load`](crate::ErrorKind::Load) where
    /// there is no libhccl.so; [`Collective`](crate::ErrorKind::Collective) with what HCCL says.
    ///
    /// Wraps `HcclCommInitAll` · since ascend 0.1
    #[doc(alias = "HcclCommInitAll")]
    pub fn all(devices: &[Device]) -> Result<Vec<Communicator>> {
        const CALL: &str = "communicator.all";
        let Some(first) = devices.first() else {
            return Err(Error::misuse(CALL, "a group needs a device"));
        };
        for (i, device) in devices.iter().enumerate() {
            if !Arc::ptr_eq(device.runtime().raw(), first.runtime().raw()) {
                return Err(Error::misuse(
                    CALL,
                    format!("{first:?} and {device:?} belong to different runtimes"),
                ));
            }
            if devices[..i].iter().any(|other| other.index() == device.index()) {
                return Err(Error::misuse(CALL, format!("{device:?} is named twice")));
            }
        }
        let table = Box::new(*first.runtime().raw().hccl()?);
        let init = table.HcclCommInitAll.ok_or_else(|| missing("HcclCommInitAll"))?;
        let contexts = devices.iter().map(Device::context).collect::<Result<Vec<_>>>()?;
        let mut ordinals: Vec<i32> = devices.iter().map(Device::ordinal).collect();
        let mut raws = vec![ptr::null_mut(); devices.len()];
        let size = u32::try_from(devices.len()).unwrap_or(u32::MAX);
        // HCCL sets devices on this thread; what was current comes back at the end.
        let _bound = contexts[0].raw().bind()?;
        // SAFETY: both arrays have `size` entries.
        let code = unsafe { init(size, ordinals.as_mut_ptr(), raws.as_mut_ptr()) };
        check_new(&contexts[0], "HcclCommInitAll", code, || {
            format!("{size} devices of this process")
        })?;
        let ranks = raws.into_iter().zip(contexts).zip(0..);
        Ok(ranks
            .map(|((raw, context), rank)| Communicator::new(raw, &table, context, rank, size))
            .collect())
    }

    pub(super) fn new(raw: HcclComm, table: &HcclTable, context: Context, rank: u32, size: u32) -> Self {
        Communicator {
            shared: Arc::new(Shared {
                raw,
                table: Box::new(*table),
                context,
                used: Used::new(),
                gone: AtomicBool::new(false),
            }),
            rank,
            size,
            name: name_of(table, raw),
            one_thread: PhantomData,
        }
    }

    pub(super) fn set_size(&mut self, size: u32) {
        self.size = size;
    }

    /// The name of the group, the same for all of its ranks; empty if the library does not tell.
    #[must_use]
    #[doc(alias = "HcclGetCommName")]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// This rank, from 0.
    #[must_use]
    #[doc(alias = "HcclGetRankId")]
    pub fn rank(&self) -> u32 {
        self.rank
    }

    /// How many ranks the group has.
    #[must_use]
    #[doc(alias = "HcclGetRankSize")]
    pub fn size(&self) -> u32 {
        self.size
    }

    /// The context of this rank's device.
    #[must_use]
    pub fn context(&self) -> &Context {
        &self.shared.context
    }

    /// What went wrong with the group's transport since it was made.
    ///
    /// # Errors
    /// [`Collective`](crate::ErrorKind::Collective) with that error.
    ///
    /// Wraps `HcclGetCommAsyncError` · since ascend 0.1
    #[doc(alias = "HcclGetCommAsyncError")]
    pub fn async_error(&self) -> Result<()> {
        let ask = self
            .table()
            .HcclGetCommAsyncError
            .ok_or_else(|| missing("HcclGetCommAsyncError"))?;
        let mut state = HcclResult(0);
        // SAFETY: the communicator is live and the output a valid place.
        let code = unsafe { ask(self.as_raw(), &raw mut state) };
        self.check("HcclGetCommAsyncError", code)?;
        if state.is_success() {
            return Ok(());
        }
        Err(Error::collective("the group's transport", state, self.describe(), None))
    }

    /// The functions.
    #[inline]
    pub(super) fn table(&self) -> &HcclTable {
        &self.shared.table
    }

    /// Suspends the rank: collectives are refused with `HCCL_E_SUSPENDING`, and those that wait for other ranks end with an error. For the repair
    /// of a group: suspend at all ranks, abort what the devices still run, and [`resume`](Communicator::resume) at all ranks.
    ///
    /// # Errors
    /// [`Unsupported`](crate::ErrorKind::Unsupported) for a library without it; [`Collective`](crate::ErrorKind::Collective) with what HCCL says.
    ///
    /// Wraps `HcclCommSuspend` · since ascend 0.1
    #[doc(alias = "HcclCommSuspend")]
    pub fn suspend(&self) -> Result<()> {
        let suspend = self.table().HcclCommSuspend.ok_or_else(|| missing("HcclCommSuspend"))?;
        let _bound = self.context().raw().bind()?;
        // SAFETY: the communicator is live.
        self.check("HcclCommSuspend", unsafe { suspend(self.as_raw()) })
    }

    /// Ends [`suspend`](Communicator::suspend). The order of operations begins anew, so every rank has to resume as often as the others.
    ///
    /// # Errors
    /// As for [`suspend`](Communicator::suspend).
    ///
    /// Wraps `HcclCommResume` · since ascend 0.1
    #[doc(alias = "HcclCommResume")]
    pub fn resume(&self) -> Result<()> {
        let resume = self.table().HcclCommResume.ok_or_else(|| missing("HcclCommResume"))?;
        let _bound = self.context().raw().bind()?;
        // SAFETY: the communicator is live.
        self.check("HcclCommResume", unsafe { resume(self.as_raw()) })
    }

    /// Turns HCCL's codes into results.
    #[inline]
    pub(super) fn check(&self, function: &'static str, code: HcclResult) -> Result<()> {
        if code.is_success() {
            Ok(())
        } else {
            Err(self.failed(function, code))
        }
    }

    /// The error for a code that is no success.
    #[cold]
    #[inline(never)]
    fn failed(&self, function: &'static str, code: HcclResult) -> Error {
        let detail = recent_message(self.context().raw().owner().table());
        Error::collective(function, code, self.describe(), detail)
    }

    /// Refuses a call before C sees it.
    #[cold]
    pub(super) fn misuse(&self, call: &'static str, why: &str) -> Error {
        Error::misuse(call, format!("{}: {why}", self.describe()))
    }

    /// Refuses a rank that is none.
    pub(super) fn check_rank(&self, call: &'static str, rank: u32) -> Result<()> {
        if rank < self.size {
            Ok(())
        } else {
            Err(self.misuse(call, &format!("there is no rank {rank}")))
        }
    }

    #[cold]
    pub(super) fn describe(&self) -> String {
        format!("rank {} of {} in communicator {:?}", self.rank, self.size, self.name)
    }

    /// The C handle, which stays ours.
    #[must_use]
    pub fn as_raw(&self) -> HcclComm {
        self.shared.raw
    }

    /// Waits until the collectives this rank submitted have run, and gives the communicator up; graphs that captured some of them keep it alive.
    ///
    /// It waits as long as they wait for other ranks, at most the group's time-out; [`abort`](Communicator::abort) does not.
    ///
    /// # Errors
    /// What the runtime says of a stream that cannot be waited for, and HCCL of the communicator, which comes back and still exists.
    ///
    /// Wraps `HcclCommDestroy` · since ascend 0.1
    #[doc(alias = "HcclCommDestroy")]
    pub fn destroy(self) -> Result<(), (Error, Self)> {
        if let Err(error) = self.context().raw().wait_for(self.shared.used.mask()) {
            return Err((error, self));
        }
        // While a graph has it too, or one is being captured, it is given up later.
        if Arc::strong_count(&self.shared) > 1 || self.context().raw().runtime.is_capturing() {
            return Ok(());
        }
        match self.destroy_now() {
            Ok(()) => {
                self.shared.gone.store(true, Ordering::Relaxed);
                Ok(())
            }
            Err(error) => Err((error, self)),
        }
    }

    /// Gives the communicator up at once: collectives of this rank that wait for others end with an error, which the streams they are on report.
    /// The other ranks wait for this one until their time-out.
    ///
    /// # Errors
    /// [`Misuse`](crate::ErrorKind::Misuse) while a graph that captured its collectives exists; [`Collective`](crate::ErrorKind::Collective)
    /// with `HCCL_E_AGAIN` while data is being moved. Both with the communicator, which still exists.
    ///
    /// Wraps `HcclCommDestroy` · since ascend 0.1
    pub fn abort(self) -> Result<(), (Error, Self)> {
        if Arc::strong_count(&self.shared) > 1 {
            let error = self.misuse("communicator.abort", "a graph has captured its collectives");
            return Err((error, self));
        }
        let destroyed = self.destroy_now();
        match destroyed {
            Ok(()) => {
                self.shared.gone.store(true, Ordering::Relaxed);
                Ok(())
            }
            Err(error) => Err((error, self)),
        }
    }

    fn destroy_now(&self) -> Result<()> {
        let destroy = self.table().HcclCommDestroy.ok_or_else(|| missing("HcclCommDestroy"))?;
        let _bound = self.context().raw().bind()?;
        // SAFETY: the communicator is live; nobody else has it, and it is not used again when this succeeds.
        self.check("HcclCommDestroy", unsafe { destroy(self.as_raw()) })
    }
}

impl fmt::Debug for Communicator {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Communicator")
            .field("rank", &self.rank)
            .field("size", &self.size)
            .field("name", &self.name)
            .finish_non_exhaustive()
    }
}

/// Turns HCCL's codes into results, for a communicator that is being made by `by`.
pub(super) fn check_new(
    context: &Context,
    function: &'static str,
    code: HcclResult,
    by: impl FnOnce() -> String,
) -> Result<()> {
    if code.is_success() {
        Ok(())
    } else {
        let detail = recent_message(context.raw().owner().table());
        Err(Error::collective(function, code, by(), detail))
    }
}

fn name_of(table: &HcclTable, raw: HcclComm) -> String {
    const BYTES: usize = ascend_sys::COMM_NAME_MAX_LENGTH as usize;
    let mut name = [0; BYTES + 1];
    let Some(ask) = table.HcclGetCommName else {
        return String::new();
    };
    // SAFETY: the communicator is live, and 128 bytes are what the function writes at most.
    if !unsafe { ask(raw, name.as_mut_ptr()) }.is_success() {
        return String::new();
    }
    let bytes: Vec<u8> = name.iter().map(|c| *c as u8).take_while(|c| *c != 0).collect();
    String::from_utf8_lossy(&bytes).into_owned()
}
