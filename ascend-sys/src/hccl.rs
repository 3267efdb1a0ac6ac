//! The functions of `libhccl.so`.
//!
//! All of them are optional: a program that uses collectives asks for those it needs, and the library is only
//! loaded then.

use core::{
    ffi::{CStr, c_void},
    fmt,
};

use crate::{table::define_table, *};

macro_rules! hccl_table {
    ($($list:tt)*) => {
        define_table! {
            /// The functions of the collective communication library; each is `None` where it is not exported.
            HcclTable;
            $($list)*
        }
    };
}

for_each_hccl_function!(hccl_table);

impl HcclCommConfig {
    /// Options that leave everything to the library and the environment.
    ///
    /// C has an inline function for this, `HcclCommConfigInit`, which no library exports. The size and the version word
    /// of these bindings are written into the structure; a library that is older may refuse them or ignore the
    /// fields that came later, so ask `HcclGetCommConfigCapability` before relying on one.
    #[must_use]
    pub const fn new() -> Self {
        let mut reserved = [0; HCCL_COMM_CONFIG_INFO_BYTES as usize];
        // The structure inside: size (8 bytes), magic word and version (4 bytes each), 8 bytes of zeros.
        put(&mut reserved, 0, &size_of::<Self>().to_ne_bytes());
        put(&mut reserved, 8, &HCCL_COMM_CONFIG_MAGIC_WORD.to_ne_bytes());
        put(&mut reserved, 12, &HCCL_COMM_CONFIG_VERSION.to_ne_bytes());
        HcclCommConfig {
            reserved,
            hcclBufferSize: HCCL_COMM_BUFFSIZE_CONFIG_NOT_SET,
            hcclDeterministic: HCCL_COMM_DETERMINISTIC_CONFIG_NOT_SET,
            hcclCommName: [0; COMM_NAME_MAX_LENGTH as usize],
            hcclUdi: [0; UDI_MAX_LENGTH as usize],
            hcclOpExpansionMode: HCCL_COMM_DEFAULT_OP_EXPANSION_MODE,
            hcclRdmaTrafficClass: HCCL_COMM_TRAFFIC_CLASS_CONFIG_NOT_SET,
            hcclRdmaServiceLevel: HCCL_COMM_SERVICE_LEVEL_CONFIG_NOT_SET,
            hcclWorldRankID: 0,
            hcclJobID: 0,
            aclGraphZeroCopyEnable: 0,
            hcclExecTimeOut: HCCL_COMM_EXECTIMEOUT_CONFIG_NOT_SET,
            hcclAlgo: [0; HCCL_COMM_ALGO_MAX_LENGTH as usize],
            hcclRetryEnable: [0; HCCL_COMM_RETRY_ENABLE_MAX_LENGTH as usize],
            hcclRetryParams: [0; HCCL_COMM_RETRY_PARAMS_MAX_LENGTH as usize],
            hcclBufferName: [0; BUFFER_NAME_MAX_LENGTH as usize],
            hcclQos: HCCL_COMM_QOS_CONFIG_NOT_SET,
            hcclSymWinMaxMemSizePerRank: HCCL_DEFAULT_SYMMETRIC_MEMORY_STRIDE as u64,
        }
    }
}

impl Default for HcclCommConfig {
    fn default() -> Self {
        Self::new()
    }
}

/// Writes bytes into C characters, whose sign differs between machines.
const fn put(target: &mut [core::ffi::c_char], at: usize, bytes: &[u8]) {
    let mut index = 0;
    while index < bytes.len() {
        target[at + index] = bytes[index] as core::ffi::c_char;
        index += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// acl/memory-kernels-graphs.md 4: 24 bytes of size, magic word 0xf0f0f0f0, version and zeros.
    #[test]
    fn a_new_config_says_what_it_is() {
        let config = HcclCommConfig::new();
        let bytes = config.reserved.map(|c| c as u8);
        assert_eq!(bytes[..8], 2240usize.to_ne_bytes());
        assert_eq!(bytes[8..12], [0xf0; 4]);
        assert_eq!(bytes[12..16], 10u32.to_ne_bytes());
        assert_eq!(bytes[16..], [0; 8]);
        assert_eq!(config.hcclBufferSize, u32::MAX);
    }
}
