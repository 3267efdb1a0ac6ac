//! A rank's membership in a group.

use std::fmt;
use std::ptr;

use ascend_sys::{HcclComm, HcclResult, HcclTable};

use crate::context::Context;
use crate::device::Device;
use crate::error::{Error, Result};
use crate::raw::{Retired, Used, missing};

/// One rank of a group. Made for all ranks of a process by [`Communicator::all`].
///
/// Dropping it never waits: it is given up once the collectives it submitted have run.
pub struct Communicator {
    pub(super) raw: HcclComm,
    pub(super) table: Box<HcclTable>,
    pub(super) context: Context,
    pub(super) used: Used,
    rank: u32,
    size: u32,
    name: String,
}

// SAFETY: HCCL lets a communicator move between threads; it is used by one at a time, since it is not `Sync`.
unsafe impl Send for Communicator {}

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
            if !std::sync::Arc::ptr_eq(device.runtime().raw(), first.runtime().raw()) {
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
        check_new("HcclCommInitAll", code, || format!("{size} devices of this process"))?;
        let ranks = raws.into_iter().zip(contexts).zip(0..);
        Ok(ranks
            .map(|((raw, context), rank)| Communicator::new(raw, &table, context, rank, size))
            .collect())
    }

    pub(super) fn new(raw: HcclComm, table: &HcclTable, context: Context, rank: u32, size: u32) -> Self {
        Communicator {
            raw,
            table: Box::new(*table),
            context,
            used: Used::new(),
            rank,
            size,
            name: name_of(table, raw),
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
        &self.context
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
            .table
            .HcclGetCommAsyncError
            .ok_or_else(|| missing("HcclGetCommAsyncError"))?;
        let mut state = HcclResult(0);
        // SAFETY: the communicator is live and the output a valid place.
        let code = unsafe { ask(self.raw, &raw mut state) };
        self.check("HcclGetCommAsyncError", code)?;
        self.check("the group's transport", state)
    }

    /// Turns HCCL's codes into results.
    #[inline]
    pub(super) fn check(&self, function: &'static str, code: HcclResult) -> Result<()> {
        if code.is_success() {
            Ok(())
        } else {
            Err(Error::collective(function, code, self.describe()))
        }
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
        self.raw
    }

    /// Waits until the collectives this rank submitted have run, and gives the communicator up.
    ///
    /// # Errors
    /// What the runtime says of a stream that cannot be waited for, and the communicator, which still exists.
    ///
    /// Wraps `HcclCommDestroy` · since ascend 0.1
    #[doc(alias = "HcclCommDestroy")]
    pub fn destroy(self) -> Result<(), (Error, Self)> {
        match self.context.raw().wait_for(self.used.mask()) {
            // Its drop finds it idle.
            Ok(()) => Ok(()),
            Err(error) => Err((error, self)),
        }
    }
}

impl Drop for Communicator {
    fn drop(&mut self) {
        let retired = Retired::Communicator(self.raw, self.table.clone());
        self.context.raw().release(retired, self.used.mask());
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
pub(super) fn check_new(function: &'static str, code: HcclResult, by: impl FnOnce() -> String) -> Result<()> {
    if code.is_success() {
        Ok(())
    } else {
        Err(Error::collective(function, code, by()))
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
