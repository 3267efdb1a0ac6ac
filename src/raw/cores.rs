//! How many cores a stream's work may use.

use ascend_sys::aclrtDevResLimitType;

use crate::error::Result;
use crate::raw::call::need;
use crate::raw::stream::RawStream;

impl RawStream {
    /// Sets the limit of one kind of core.
    pub(crate) fn set_core_limit(&self, kind: aclrtDevResLimitType, cores: u32) -> Result<()> {
        let set = need(self.owner().table().aclrtSetStreamResLimit, "aclrtSetStreamResLimit")?;
        // SAFETY: the stream is live; the rest are numbers.
        self.submit("aclrtSetStreamResLimit", |_, stream| unsafe {
            set(stream, kind, cores)
        })
    }

    /// The limit of one kind of core.
    pub(crate) fn core_limit(&self, kind: aclrtDevResLimitType) -> Result<u32> {
        let get = need(self.owner().table().aclrtGetStreamResLimit, "aclrtGetStreamResLimit")?;
        let mut cores = 0;
        let out = &raw mut cores;
        // SAFETY: the stream is live and the output a valid place.
        self.submit("aclrtGetStreamResLimit", |_, stream| unsafe { get(stream, kind, out) })?;
        Ok(cores)
    }

    /// Takes all limits of the stream back.
    pub(crate) fn reset_core_limits(&self) -> Result<()> {
        let reset = need(
            self.owner().table().aclrtResetStreamResLimit,
            "aclrtResetStreamResLimit",
        )?;
        // SAFETY: the stream is live.
        self.submit("aclrtResetStreamResLimit", |_, stream| unsafe { reset(stream) })
    }
}
