//! Devices of a runtime, numbered from 0: what they are, and their contexts.

use std::fmt;

use crate::context::Context;
use crate::error::{Error, Result};
use crate::raw::{RawContext, device};
use crate::runtime::Runtime;

/// A device. Holding one costs nothing; its contexts hold the hardware.
#[derive(Clone)]
pub struct Device {
    runtime: Runtime,
    index: usize,
}

/// A property of a device that [`Device::attribute`] reads; [`Attribute::Other`] takes any number of `aclrtDevAttr`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Attribute {
    /// Matrix cores.
    CubeCores,
    /// Vector cores.
    VectorCores,
    /// Device memory in bytes.
    MemoryBytes,
    /// Second-level cache in bytes.
    CacheBytes,
    /// A number of `aclrtDevAttr`.
    Other(u32),
}

impl Attribute {
    fn number(self) -> u32 {
        match self {
            Attribute::CubeCores => 102,
            Attribute::VectorCores => 201,
            Attribute::MemoryBytes => 301,
            Attribute::CacheBytes => 302,
            Attribute::Other(number) => number,
        }
    }
}

/// Device memory, in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct MemoryInfo {
    /// What can still be allocated.
    pub free_bytes: usize,
    /// All of it, without what the system keeps.
    pub total_bytes: usize,
}

impl Device {
    pub(crate) fn new(runtime: Runtime, index: usize) -> Self {
        Device { runtime, index }
    }

    /// Its number in this runtime, from 0.
    #[must_use]
    pub fn index(&self) -> usize {
        self.index
    }

    /// The runtime it belongs to.
    #[must_use]
    pub fn runtime(&self) -> &Runtime {
        &self.runtime
    }

    /// The number C calls take. A simulated runtime's devices have numbers nobody else has.
    #[must_use]
    pub fn ordinal(&self) -> i32 {
        self.runtime.raw().devices[self.index].ordinal
    }

    /// The primary context, which all libraries in the process share. The first call brings the device up, which takes seconds on hardware;
    /// later calls give the same one while somebody holds it. What was current on this thread stays so.
    ///
    /// # Errors
    /// What the runtime says of a device that cannot be used.
    ///
    /// Wraps `aclrtSetDevice` · since CANN 6.0 · since ascend 0.1
    #[doc(alias = "aclrtSetDevice")]
    #[doc(alias = "aclrtResetDevice")]
    pub fn context(&self) -> Result<Context> {
        Ok(Context::from_raw_parts(RawContext::primary(
            self.runtime.raw(),
            self.index,
        )?))
    }

    /// A new context beside the primary one, with a default stream of its own. What was current on this thread stays so.
    ///
    /// # Errors
    /// As for [`context`](Device::context).
    ///
    /// Wraps `aclrtCreateContext` · since CANN 6.0 · since ascend 0.1
    #[doc(alias = "aclrtCreateContext")]
    #[doc(alias = "aclrtDestroyContext")]
    pub fn create_context(&self) -> Result<Context> {
        Ok(Context::from_raw_parts(RawContext::explicit(
            self.runtime.raw(),
            self.index,
        )?))
    }

    /// Reads a property.
    ///
    /// # Errors
    /// [`FeatureNotSupported`](crate::ErrorKind::FeatureNotSupported) for what the chip does not tell.
    ///
    /// Wraps `aclrtGetDeviceInfo` · since CANN 8.5 · since ascend 0.1
    #[doc(alias = "aclrtGetDeviceInfo")]
    pub fn attribute(&self, attribute: Attribute) -> Result<i64> {
        device::attribute(self.runtime.raw(), self.index, attribute.number())
    }

    /// Free and total device memory. Brings the primary context up if nobody has.
    ///
    /// # Errors
    /// As for [`context`](Device::context).
    ///
    /// Wraps `aclrtGetMemInfo` · since CANN 6.0 · since ascend 0.1
    #[doc(alias = "aclrtGetMemInfo")]
    pub fn memory_info(&self) -> Result<MemoryInfo> {
        let (free_bytes, total_bytes) = RawContext::primary(self.runtime.raw(), self.index)?.memory_info()?;
        Ok(MemoryInfo {
            free_bytes,
            total_bytes,
        })
    }

    /// The range of stream priorities, (least, greatest): 7 and 0 on every chip so far.
    ///
    /// # Errors
    /// [`Unsupported`](crate::ErrorKind::Unsupported) in a runtime without the call.
    ///
    /// Wraps `aclrtDeviceGetStreamPriorityRange` · since CANN 8.5 · since ascend 0.1
    #[doc(alias = "aclrtDeviceGetStreamPriorityRange")]
    pub fn priority_range(&self) -> Result<(i32, i32)> {
        device::priority_range(self.runtime.raw())
    }

    /// Tells whether this device may reach `peer`'s memory, once [`enable_peer_access`](Device::enable_peer_access) was called.
    ///
    /// # Errors
    /// [`Misuse`](crate::ErrorKind::Misuse) for a device of another runtime.
    ///
    /// Wraps `aclrtDeviceCanAccessPeer` · since CANN 6.0 · since ascend 0.1
    #[doc(alias = "aclrtDeviceCanAccessPeer")]
    pub fn can_access_peer(&self, peer: &Device) -> Result<bool> {
        self.same_runtime("device.can_access_peer", peer)?;
        device::can_access_peer(self.runtime.raw(), self.ordinal(), peer.ordinal())
    }

    /// Lets this device reach `peer`'s memory. One direction only.
    ///
    /// # Errors
    /// [`Misuse`](crate::ErrorKind::Misuse) for a device of another runtime; [`Parameter`](crate::ErrorKind::Parameter) for itself.
    ///
    /// Wraps `aclrtDeviceEnablePeerAccess` · since CANN 6.0 · since ascend 0.1
    #[doc(alias = "aclrtDeviceEnablePeerAccess")]
    pub fn enable_peer_access(&self, peer: &Device) -> Result<()> {
        self.same_runtime("device.enable_peer_access", peer)?;
        let context = RawContext::primary(self.runtime.raw(), self.index)?;
        device::set_peer_access(&context, peer.ordinal(), true)
    }

    /// Takes [`enable_peer_access`](Device::enable_peer_access) back.
    ///
    /// # Errors
    /// As for [`enable_peer_access`](Device::enable_peer_access).
    ///
    /// Wraps `aclrtDeviceDisablePeerAccess` · since CANN 6.0 · since ascend 0.1
    #[doc(alias = "aclrtDeviceDisablePeerAccess")]
    pub fn disable_peer_access(&self, peer: &Device) -> Result<()> {
        self.same_runtime("device.disable_peer_access", peer)?;
        let context = RawContext::primary(self.runtime.raw(), self.index)?;
        device::set_peer_access(&context, peer.ordinal(), false)
    }

    pub(crate) fn same_runtime(&self, call: &'static str, peer: &Device) -> Result<()> {
        if std::sync::Arc::ptr_eq(self.runtime.raw(), peer.runtime.raw()) {
            return Ok(());
        }
        Err(Error::misuse(
            call,
            format!("{self:?} and {peer:?} belong to different runtimes"),
        ))
    }
}

impl fmt::Debug for Device {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Device({}, ordinal {})", self.index, self.ordinal())
    }
}
