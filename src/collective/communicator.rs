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
        check(&table, "HcclCommInitAll", code)?;
        let ranks = raws.into_iter().zip(contexts).zip(0..);
        Ok(ranks
            .map(|((raw, context), rank)| Communicator {
                raw,
                table: table.clone(),
                context,
                used: Used::new(),
                rank,
                size,
            })
            .collect())
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
        check(&self.table, "HcclGetCommAsyncError", code)?;
        check(&self.table, "the group's transport", state)
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
            .finish_non_exhaustive()
    }
}

/// Turns HCCL's codes into results.
pub(super) fn check(table: &HcclTable, function: &'static str, code: HcclResult) -> Result<()> {
    let _ = table;
    if code.is_success() {
        Ok(())
    } else {
        Err(Error::collective(function, code))
    }
}
