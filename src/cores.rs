//! Shares of a device's cores: how many cube and vector cores the work of a stream may use.
//!
//! The rule to remember: it is a hint that operators read when they are tiled, not a partition of the hardware
//! (acl/streams-and-events 3.6). It keeps a communication stream's kernels from spreading over the cores that computation needs.

use ascend_sys::{ACL_RT_DEV_RES_CUBE_CORE, ACL_RT_DEV_RES_VECTOR_CORE, aclrtDevResLimitType};

use crate::error::Result;
use crate::stream::Stream;

/// A kind of core.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Cores {
    /// Matrix cores.
    Cube,
    /// Vector cores.
    Vector,
}

impl Cores {
    fn number(self) -> aclrtDevResLimitType {
        match self {
            Cores::Cube => ACL_RT_DEV_RES_CUBE_CORE,
            Cores::Vector => ACL_RT_DEV_RES_VECTOR_CORE,
        }
    }
}

impl Stream {
    /// Limits how many cores of a kind later launches on this stream may use. Does not block, and does nothing on the device.
    ///
    /// # Errors
    /// [`Parameter`](crate::ErrorKind::Parameter) for 0 or more than the chip has;
    /// [`Unsupported`](crate::ErrorKind::Unsupported) before CANN 8.3.RC1.
    ///
    /// Wraps `aclrtSetStreamResLimit` · since CANN 8.3.RC1 · since ascend 0.1
    #[doc(alias = "aclrtSetStreamResLimit")]
    pub fn set_core_limit(&self, kind: Cores, cores: u32) -> Result<()> {
        self.raw().set_core_limit(kind.number(), cores)
    }

    /// How many cores of a kind launches on this stream may use: what was set, else what the device has.
    ///
    /// # Errors
    /// [`Unsupported`](crate::ErrorKind::Unsupported) before CANN 8.3.RC1.
    ///
    /// Wraps `aclrtGetStreamResLimit` · since CANN 8.3.RC1 · since ascend 0.1
    #[doc(alias = "aclrtGetStreamResLimit")]
    pub fn core_limit(&self, kind: Cores) -> Result<u32> {
        self.raw().core_limit(kind.number())
    }

    /// Takes the limits of this stream back.
    ///
    /// # Errors
    /// As for [`core_limit`](Stream::core_limit).
    ///
    /// Wraps `aclrtResetStreamResLimit` · since CANN 8.3.RC1 · since ascend 0.1
    #[doc(alias = "aclrtResetStreamResLimit")]
    pub fn reset_core_limits(&self) -> Result<()> {
        self.raw().reset_core_limits()
    }
}
