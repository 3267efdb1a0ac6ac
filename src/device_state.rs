//! What a device tells of its state: how busy it is, whether it works, how it is connected; and how it is reset.

use std::time::Duration;

use crate::device::Device;
use crate::error::{Error, Result};
use crate::raw::{device, timeout_ms};

/// How busy the parts of a device are, in per cent; `None` for what the chip does not tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Utilization {
    /// Matrix cores.
    pub cube_percent: Option<u32>,
    /// Vector cores.
    pub vector_percent: Option<u32>,
    /// The AI CPU.
    pub ai_cpu_percent: Option<u32>,
    /// Memory. No chip so far tells it.
    pub memory_percent: Option<u32>,
}

/// Whether a device can be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Health {
    /// It can.
    Normal,
    /// It cannot.
    Abnormal,
    /// A state that this crate does not know.
    Other(u32),
}

bitflags::bitflags! {
    /// How two devices are connected. Bits that this crate does not know are kept.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub struct Links: u64 {
        /// Directly, by HCCS.
        const HCCS = ascend_sys::ACL_RT_DEVS_TOPOLOGY_HCCS;
        /// Through one PCIe switch.
        const PIX = ascend_sys::ACL_RT_DEVS_TOPOLOGY_PIX;
        /// Through several PCIe switches.
        const PIB = ascend_sys::ACL_RT_DEVS_TOPOLOGY_PIB;
        /// Through the PCIe host bridge of a CPU.
        const PHB = ascend_sys::ACL_RT_DEVS_TOPOLOGY_PHB;
        /// Between the CPUs of the host.
        const SYS = ascend_sys::ACL_RT_DEVS_TOPOLOGY_SYS;
        /// On one package.
        const SIO = ascend_sys::ACL_RT_DEVS_TOPOLOGY_SIO;
        /// Through an HCCS switch.
        const HCCS_SW = ascend_sys::ACL_RT_DEVS_TOPOLOGY_HCCS_SW;
    }
}

impl Device {
    /// How busy it is now, all processes together. Does not block, and needs no context.
    ///
    /// # Errors
    /// [`Unsupported`](crate::ErrorKind::Unsupported) in a runtime without the call; what the runtime says otherwise.
    ///
    /// Wraps `aclrtGetDeviceUtilizationRate` · since CANN 6.3.RC2 · since ascend 0.1
    #[doc(alias = "aclrtGetDeviceUtilizationRate")]
    pub fn utilization(&self) -> Result<Utilization> {
        let [cube, vector, ai_cpu, memory] = device::utilization(self.runtime().raw(), self.ordinal())?;
        // What is not told is -1.
        let percent = |value: i32| u32::try_from(value).ok();
        Ok(Utilization {
            cube_percent: percent(cube),
            vector_percent: percent(vector),
            ai_cpu_percent: percent(ai_cpu),
            memory_percent: percent(memory),
        })
    }

    /// Whether it can be used. Does not block, and does not bring it up.
    ///
    /// # Errors
    /// [`Unsupported`](crate::ErrorKind::Unsupported) before CANN 8.5; what the runtime says otherwise.
    ///
    /// Wraps `aclrtQueryDeviceStatus` · since CANN 8.5 · since ascend 0.1
    #[doc(alias = "aclrtQueryDeviceStatus")]
    pub fn health(&self) -> Result<Health> {
        Ok(match device::status(self.runtime().raw(), self.ordinal())? {
            0 => Health::Normal,
            1 => Health::Abnormal,
            other => Health::Other(other),
        })
    }

    /// The identifier that it keeps, whatever number it has in a process.
    ///
    /// # Errors
    /// [`FeatureNotSupported`](crate::ErrorKind::FeatureNotSupported) where the chip has none; [`Unsupported`](crate::ErrorKind::Unsupported)
    /// before CANN 8.5.
    ///
    /// Wraps `aclrtDeviceGetUuid` · since CANN 8.5 · since ascend 0.1
    #[doc(alias = "aclrtDeviceGetUuid")]
    pub fn uuid(&self) -> Result<[u8; 16]> {
        device::uuid(self.runtime().raw(), self.ordinal())
    }

    /// How it is connected to another device.
    ///
    /// # Errors
    /// [`Misuse`](crate::ErrorKind::Misuse) for a device of another runtime; [`FeatureNotSupported`](crate::ErrorKind::FeatureNotSupported) on
    /// machines that do not tell, the simulated one among them.
    ///
    /// Wraps `aclrtGetDevicesTopo` · since CANN 8.5 · since ascend 0.1
    #[doc(alias = "aclrtGetDevicesTopo")]
    pub fn links(&self, peer: &Device) -> Result<Links> {
        self.same_runtime("device.links", peer)?;
        let bits = device::links(self.runtime().raw(), self.ordinal(), peer.ordinal())?;
        Ok(Links::from_bits_retain(bits))
    }

    /// Tells whether [`enable_peer_access`](Device::enable_peer_access) is in force from this device to `peer`.
    ///
    /// # Errors
    /// [`Misuse`](crate::ErrorKind::Misuse) for a device of another runtime; [`Unsupported`](crate::ErrorKind::Unsupported) before CANN 8.5.
    ///
    /// Wraps `aclrtDevicePeerAccessStatus` · since CANN 8.5 · since ascend 0.1
    #[doc(alias = "aclrtDevicePeerAccessStatus")]
    pub fn peer_access(&self, peer: &Device) -> Result<bool> {
        self.same_runtime("device.peer_access", peer)?;
        device::peer_access(self.runtime().raw(), self.ordinal(), peer.ordinal())
    }

    /// Kills all work of this process on the device, on every stream of every context, and clears the fault that stop mode keeps: the first step
    /// after an error that a device recovers from, without a reset. Blocks the host until it is done, at most `timeout`; `None` waits for ever.
    ///
    /// Streams, events and memory stay, and take new work. What was killed has not happened: buffers that it wrote are garbage, host functions of it never
    /// run, futures give an error. Work of other libraries in the process is killed too.
    ///
    /// # Errors
    /// [`Timeout`](crate::ErrorKind::Timeout) when it takes longer; [`Parameter`](crate::ErrorKind::Parameter) for more than 36 minutes;
    /// [`FeatureNotSupported`](crate::ErrorKind::FeatureNotSupported) before Atlas A2; what the runtime says of a device without a primary context.
    ///
    /// Wraps `aclrtDeviceTaskAbort` · since CANN 8.0.RC3 · since ascend 0.1
    #[doc(alias = "aclrtDeviceTaskAbort")]
    pub fn abort(&self, timeout: Option<Duration>) -> Result<()> {
        // C's number for no limit is 0 (acl/streams-and-events R1).
        let ms = timeout.map_or(0, timeout_ms).unsigned_abs();
        device::abort(self.runtime().raw(), self.ordinal(), ms)
    }

    /// Tears the primary context down, whoever else holds it: what brings a device back after a fault in stop mode. Blocks the host, some seconds
    /// if work never ends; the next [`context`](Device::context) brings the device up again. Contexts of [`create_context`](Device::create_context)
    /// go on.
    ///
    /// # Errors
    /// [`Misuse`](crate::ErrorKind::Misuse) while handles of this runtime hold the primary context: drop them first;
    /// [`DeviceFault`](crate::ErrorKind::DeviceFault) (507007) for a device that nobody has up.
    ///
    /// # Safety
    /// - No other library in the process, torch for one, uses the primary context, or anything that was made in it, any more.
    ///
    /// Wraps `aclrtResetDeviceForce` · since CANN 8.5 · since ascend 0.1
    #[doc(alias = "aclrtResetDeviceForce")]
    #[expect(unsafe_code, reason = "takes a context away from other libraries")]
    pub unsafe fn reset(&self) -> Result<()> {
        // SAFETY: passed on from the caller.
        if unsafe { device::reset(self.runtime().raw(), self.index()) }? {
            return Ok(());
        }
        Err(Error::misuse(
            "device.reset",
            format!("{self:?} is in use: drop contexts, streams, events and buffers of its primary context first"),
        ))
    }
}
