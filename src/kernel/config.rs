//! How a launch is made: on how many cores, and what the device is told beside.

use std::ptr;
use std::time::Duration;

use ascend_sys::{
    ACL_RT_LAUNCH_KERNEL_ATTR_BLOCK_TASK_PREFETCH, ACL_RT_LAUNCH_KERNEL_ATTR_DYN_UBUF_SIZE,
    ACL_RT_LAUNCH_KERNEL_ATTR_SCHEM_MODE, ACL_RT_LAUNCH_KERNEL_ATTR_TIMEOUT_US, aclrtLaunchKernelAttr,
    aclrtLaunchKernelAttrId, aclrtLaunchKernelAttrValue, aclrtLaunchKernelCfg,
};

/// When a kernel starts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Schedule {
    /// As soon as one core is free.
    #[default]
    Normal,
    /// When as many cores are free as it has blocks: for kernels whose blocks wait for each other.
    Batch,
}

/// How many blocks, and how they are run. What is not set stays what the runtime would do.
///
/// ```
/// use ascend_rt::{LaunchConfig, Schedule};
/// use std::time::Duration;
///
/// let config = LaunchConfig::new(8).schedule(Schedule::Batch).timeout(Duration::from_secs(1));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LaunchConfig {
    pub(super) blocks: u32,
    schedule: Option<Schedule>,
    prefetch: Option<bool>,
    ub_bytes: Option<u32>,
    timeout: Option<Duration>,
}

/// The attributes of a launch in C's form: as many as there can be, and how many there are.
struct Attributes {
    list: [aclrtLaunchKernelAttr; 4],
    len: usize,
}

impl LaunchConfig {
    /// On `blocks` cores.
    #[must_use]
    pub const fn new(blocks: u32) -> Self {
        LaunchConfig {
            blocks,
            schedule: None,
            prefetch: None,
            ub_bytes: None,
            timeout: None,
        }
    }

    /// When the kernel starts.
    #[must_use]
    pub const fn schedule(mut self, schedule: Schedule) -> Self {
        self.schedule = Some(schedule);
        self
    }

    /// Whether the hardware may fetch this task ahead.
    #[must_use]
    pub const fn prefetch(mut self, on: bool) -> Self {
        self.prefetch = Some(on);
        self
    }

    /// Bytes of the unified buffer for a SIMT kernel; 0 for others. Chips of the 950 family only.
    #[must_use]
    pub const fn ub_bytes(mut self, bytes: u32) -> Self {
        self.ub_bytes = Some(bytes);
        self
    }

    /// After which running time the device ends the kernel, with 507014 or 507034 at the next synchronize. Rounded up to microseconds, and at least
    /// one. A simulated kernel is never ended.
    #[must_use]
    pub const fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = Some(timeout);
        self
    }

    /// Calls with the attributes in C's form; with null when there are none, as C refuses an empty list (2.3).
    pub(super) fn with_c<R>(&self, call: impl FnOnce(*mut aclrtLaunchKernelCfg) -> R) -> R {
        let mut attributes = self.attributes();
        if attributes.len == 0 {
            return call(ptr::null_mut());
        }
        let mut cfg = aclrtLaunchKernelCfg {
            attrs: attributes.list.as_mut_ptr(),
            numAttrs: attributes.len,
        };
        call(&raw mut cfg)
    }

    fn attributes(&self) -> Attributes {
        const NONE: aclrtLaunchKernelAttr = aclrtLaunchKernelAttr {
            id: ACL_RT_LAUNCH_KERNEL_ATTR_SCHEM_MODE,
            value: aclrtLaunchKernelAttrValue { rsv: [0; 4] },
        };
        let mut attributes = Attributes {
            list: [NONE; 4],
            len: 0,
        };
        let mut add = |id: aclrtLaunchKernelAttrId, words: [u32; 4]| {
            attributes.list[attributes.len] = aclrtLaunchKernelAttr {
                id,
                // A number of fewer bytes is the first bytes of a little-endian word; the rest is to be zero (2.3.1).
                value: aclrtLaunchKernelAttrValue { rsv: words },
            };
            attributes.len += 1;
        };
        if let Some(schedule) = self.schedule {
            let mode = u32::from(schedule == Schedule::Batch);
            add(ACL_RT_LAUNCH_KERNEL_ATTR_SCHEM_MODE, [mode.to_le(), 0, 0, 0]);
        }
        if let Some(on) = self.prefetch {
            let on = u32::from(on);
            add(ACL_RT_LAUNCH_KERNEL_ATTR_BLOCK_TASK_PREFETCH, [on.to_le(), 0, 0, 0]);
        }
        if let Some(bytes) = self.ub_bytes {
            add(ACL_RT_LAUNCH_KERNEL_ATTR_DYN_UBUF_SIZE, [bytes, 0, 0, 0]);
        }
        if let Some(timeout) = self.timeout {
            // Zero would be for ever.
            let us = u64::try_from(timeout.as_nanos().div_ceil(1000))
                .unwrap_or(u64::MAX)
                .max(1);
            let (low, high) = (us as u32, (us >> 32) as u32);
            add(ACL_RT_LAUNCH_KERNEL_ATTR_TIMEOUT_US, [low, high, 0, 0]);
        }
        attributes
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    // acl/memory-kernels-graphs 2.3.1: ids and members of the attributes.
    #[test]
    fn attributes_are_those_of_the_reference() {
        let config = LaunchConfig::new(3)
            .schedule(Schedule::Batch)
            .prefetch(true)
            .ub_bytes(4096)
            .timeout(Duration::from_secs(5000));
        let attributes = config.attributes();
        let seen: Vec<(u32, [u32; 4])> = attributes.list[..attributes.len]
            .iter()
            // SAFETY: all 16 bytes were written through this member.
            .map(|attribute| (attribute.id.0, unsafe { attribute.value.rsv }))
            .collect();
        let us = 5_000_000_000_u64;
        let expected = [
            (1, [1, 0, 0, 0]),
            (5, [1, 0, 0, 0]),
            (2, [4096, 0, 0, 0]),
            (8, [us as u32, (us >> 32) as u32, 0, 0]),
        ];
        assert_eq!(seen, expected);
        assert_eq!(LaunchConfig::new(1).attributes().len, 0);
    }

    #[test]
    fn a_short_timeout_is_not_for_ever() {
        let attributes = LaunchConfig::new(1).timeout(Duration::ZERO).attributes();
        // SAFETY: all 16 bytes were written through this member.
        assert_eq!(unsafe { attributes.list[0].value.rsv }, [1, 0, 0, 0]);
    }
}
