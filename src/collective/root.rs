//! Making communicators whose ranks are spread over threads and processes.

use std::ffi::{CStr, CString};
use std::fmt;
use std::path::Path;
use std::ptr;
use std::time::Duration;

use ascend_sys::{
    COMM_NAME_MAX_LENGTH, HCCL_COMM_CONFIG_EXEC_TIMEOUT, HcclComm, HcclCommConfig, HcclCommConfigCapability,
    HcclResult, HcclRootInfo, HcclTable,
};

use crate::collective::communicator::{Communicator, check_new};
use crate::context::Context;
use crate::error::{Error, Result};
use crate::raw::missing;

/// How many bytes a [`RootInfo`] has.
pub const ROOT_INFO_BYTES: usize = size_of::<HcclRootInfo>();

/// What the ranks of a group meet under. One rank makes it and sends its bytes to the others by other means: a file, a socket, a channel.
#[derive(Clone)]
pub struct RootInfo(Box<HcclRootInfo>);

impl RootInfo {
    /// Makes one; the context's device is the root that the others connect to.
    ///
    /// # Errors
    /// [`Load`](crate::ErrorKind::Load) where there is no libhccl.so; [`Collective`](crate::ErrorKind::Collective) with what HCCL says.
    ///
    /// Wraps `HcclGetRootInfo` · since ascend 0.1
    #[doc(alias = "HcclGetRootInfo")]
    pub fn new(context: &Context) -> Result<Self> {
        let table = context.raw().runtime.hccl()?;
        let make = table.HcclGetRootInfo.ok_or_else(|| missing("HcclGetRootInfo"))?;
        let mut info = RootInfo::from_bytes(&[0; ROOT_INFO_BYTES]);
        let _bound = context.raw().bind()?;
        // SAFETY: the output is a valid place.
        let code = unsafe { make(&raw mut *info.0) };
        check_new(context, "HcclGetRootInfo", code, || "the root".to_owned())?;
        Ok(info)
    }

    /// The bytes to send.
    #[must_use]
    pub fn to_bytes(&self) -> [u8; ROOT_INFO_BYTES] {
        self.0.internal.map(|c| c as u8)
    }

    /// The same from bytes that were received. Bytes that are none are HCCL's to refuse.
    #[must_use]
    pub fn from_bytes(bytes: &[u8; ROOT_INFO_BYTES]) -> Self {
        RootInfo(Box::new(HcclRootInfo {
            internal: bytes.map(|byte| byte as std::ffi::c_char),
        }))
    }
}

impl fmt::Debug for RootInfo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RootInfo(..)")
    }
}

/// Options of a communicator; what is not set is left to the library and its environment variables.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CommunicatorConfig {
    name: Option<String>,
    buffer_mib: Option<u32>,
    deterministic: Option<bool>,
    timeout: Option<Duration>,
}

impl CommunicatorConfig {
    /// Nothing set.
    #[must_use]
    pub fn new() -> Self {
        CommunicatorConfig::default()
    }

    /// A name, the same at all ranks; at most 127 bytes.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// The size of the buffer that data passes through, in MiB; two are allocated, on every rank's device.
    #[must_use]
    pub fn buffer_mib(mut self, mebibytes: u32) -> Self {
        self.buffer_mib = Some(mebibytes);
        self
    }

    /// Whether reductions sum in the same order in every run.
    #[must_use]
    pub fn deterministic(mut self, on: bool) -> Self {
        self.deterministic = Some(on);
        self
    }

    /// How long an operation waits for other ranks before it fails, in whole seconds, rounded up, at most 2^31 - 1; zero is for ever. Needs a
    /// library that knows the option.
    #[must_use]
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = Some(timeout);
        self
    }

    fn to_c(&self, table: &HcclTable) -> Result<HcclCommConfig> {
        const CALL: &str = "communicator config";
        let mut config = HcclCommConfig::new();
        if let Some(name) = &self.name {
            if name.len() >= COMM_NAME_MAX_LENGTH as usize || name.contains('\0') {
                let why = format!("the name {name:?} is longer than 127 bytes or has a zero byte");
                return Err(Error::misuse(CALL, why));
            }
            for (place, byte) in config.hcclCommName.iter_mut().zip(name.bytes()) {
                *place = byte as std::ffi::c_char;
            }
        }
        if let Some(mebibytes) = self.buffer_mib {
            config.hcclBufferSize = mebibytes;
        }
        if let Some(on) = self.deterministic {
            config.hcclDeterministic = u32::from(on);
        }
        if let Some(timeout) = self.timeout {
            if !knows(table, HCCL_COMM_CONFIG_EXEC_TIMEOUT) {
                return Err(Error::misuse(
                    CALL,
                    "the loaded library has no time-out for each communicator; set HCCL_EXEC_TIMEOUT",
                ));
            }
            config.hcclExecTimeOut = seconds(timeout);
        }
        Ok(config)
    }
}

/// Whole seconds, rounded up: what is not zero must not become so, for zero is for ever.
fn seconds(timeout: Duration) -> i32 {
    let seconds = timeout.as_secs().saturating_add(u64::from(timeout.subsec_nanos() > 0));
    i32::try_from(seconds).unwrap_or(i32::MAX)
}

/// A library knows the fields below its own count (acl/memory-kernels-graphs 4, 5.3).
fn knows(table: &HcclTable, field: HcclCommConfigCapability) -> bool {
    // SAFETY: the function takes nothing.
    table
        .HcclGetCommConfigCapability
        .is_some_and(|ask| unsafe { ask() } > field.0)
}

impl Communicator {
    /// Becomes rank `rank` of a group of `size` ranks that meet under `root`. Blocks until all of them have called, each on a thread or in a
    /// process of its own.
    ///
    /// # Errors
    /// [`Misuse`](crate::ErrorKind::Misuse) for a rank that the group has not; [`Load`](crate::ErrorKind::Load) where there is no libhccl.so;
    /// [`Collective`](crate::ErrorKind::Collective) with what HCCL says: `HCCL_E_TIMEOUT` if ranks did not come, by default after 120 s.
    ///
    /// Wraps `HcclCommInitRootInfo` · since ascend 0.1
    #[doc(alias = "HcclCommInitRootInfo")]
    pub fn from_root(context: &Context, root: &RootInfo, size: u32, rank: u32) -> Result<Communicator> {
        check_place("communicator.from_root", size, rank)?;
        let table = context.raw().runtime.hccl()?;
        let init = table
            .HcclCommInitRootInfo
            .ok_or_else(|| missing("HcclCommInitRootInfo"))?;
        let mut raw: HcclComm = ptr::null_mut();
        let _bound = context.raw().bind()?;
        // SAFETY: root information and output are valid places.
        let code = unsafe { init(size, &raw const *root.0, rank, &raw mut raw) };
        check_new(context, "HcclCommInitRootInfo", code, || {
            format!("rank {rank} of {size}")
        })?;
        Ok(Communicator::new(raw, table, context.clone(), rank, size))
    }

    /// As [`from_root`](Communicator::from_root), with options. They have to be the same at all ranks.
    ///
    /// # Errors
    /// As there, and [`Misuse`](crate::ErrorKind::Misuse) for options that the library does not know.
    ///
    /// Wraps `HcclCommInitRootInfoConfig` · since ascend 0.1
    #[doc(alias = "HcclCommInitRootInfoConfig")]
    pub fn from_root_with(
        context: &Context,
        root: &RootInfo,
        size: u32,
        rank: u32,
        config: &CommunicatorConfig,
    ) -> Result<Communicator> {
        const FUNCTION: &str = "HcclCommInitRootInfoConfig";
        check_place("communicator.from_root_with", size, rank)?;
        let table = context.raw().runtime.hccl()?;
        let init = table.HcclCommInitRootInfoConfig.ok_or_else(|| missing(FUNCTION))?;
        let config = config.to_c(table)?;
        let mut raw: HcclComm = ptr::null_mut();
        let _bound = context.raw().bind()?;
        // SAFETY: root information, options and output are valid places.
        let code = unsafe { init(size, &raw const *root.0, rank, &raw const config, &raw mut raw) };
        check_new(context, FUNCTION, code, || format!("rank {rank} of {size}"))?;
        Ok(Communicator::new(raw, table, context.clone(), rank, size))
    }

    /// Becomes rank `rank` of the group that a rank table file lists. Blocks until all ranks have called.
    ///
    /// # Errors
    /// [`Misuse`](crate::ErrorKind::Misuse) for a path with a zero byte; [`Load`](crate::ErrorKind::Load) where there is no libhccl.so;
    /// [`Collective`](crate::ErrorKind::Collective) with what HCCL says of the file or of ranks that did not come.
    ///
    /// Wraps `HcclCommInitClusterInfo` · since ascend 0.1
    #[doc(alias = "HcclCommInitClusterInfo")]
    pub fn from_rank_table(context: &Context, file: impl AsRef<Path>, rank: u32) -> Result<Communicator> {
        const FUNCTION: &str = "HcclCommInitClusterInfo";
        let init = context.raw().runtime.hccl()?.HcclCommInitClusterInfo;
        let init = init.ok_or_else(|| missing(FUNCTION))?;
        Communicator::from_file(context, FUNCTION, file.as_ref(), rank, |path, comm| {
            // SAFETY: the path ends with a zero byte, and the output is a valid place.
            unsafe { init(path.as_ptr(), rank, comm) }
        })
    }

    /// As [`from_rank_table`](Communicator::from_rank_table), with options. They have to be the same at all ranks.
    ///
    /// # Errors
    /// As there, and [`Misuse`](crate::ErrorKind::Misuse) for options that the library does not know.
    ///
    /// Wraps `HcclCommInitClusterInfoConfig` · since ascend 0.1
    #[doc(alias = "HcclCommInitClusterInfoConfig")]
    pub fn from_rank_table_with(
        context: &Context,
        file: impl AsRef<Path>,
        rank: u32,
        config: &CommunicatorConfig,
    ) -> Result<Communicator> {
        const FUNCTION: &str = "HcclCommInitClusterInfoConfig";
        let table = context.raw().runtime.hccl()?;
        let init = table.HcclCommInitClusterInfoConfig.ok_or_else(|| missing(FUNCTION))?;
        let mut config = config.to_c(table)?;
        Communicator::from_file(context, FUNCTION, file.as_ref(), rank, |path, comm| {
            // SAFETY: the path ends with a zero byte; options and output are valid places.
            unsafe { init(path.as_ptr(), rank, &raw mut config, comm) }
        })
    }

    fn from_file(
        context: &Context,
        function: &'static str,
        file: &Path,
        rank: u32,
        init: impl FnOnce(&CStr, *mut HcclComm) -> HcclResult,
    ) -> Result<Communicator> {
        let path = CString::new(file.as_os_str().as_encoded_bytes())
            .map_err(|_| Error::misuse("communicator.from_rank_table", format!("{file:?} has a zero byte")))?;
        let table = context.raw().runtime.hccl()?;
        let sizes = table.HcclGetRankSize.ok_or_else(|| missing("HcclGetRankSize"))?;
        let mut raw: HcclComm = ptr::null_mut();
        let _bound = context.raw().bind()?;
        let code = init(&path, &raw mut raw);
        check_new(context, function, code, || {
            format!("rank {rank} of the rank table {file:?}")
        })?;
        let mut communicator = Communicator::new(raw, table, context.clone(), rank, 0);
        let mut size = 0;
        // SAFETY: the communicator is live and the output a valid place.
        let code = unsafe { sizes(raw, &raw mut size) };
        communicator.check("HcclGetRankSize", code)?;
        communicator.set_size(size);
        Ok(communicator)
    }

    /// Makes a group of some of the ranks, numbered in the order given; `None` at a rank that is not among them. Every rank calls it with the
    /// same list and with an `id` that no other split of this group has; it may block until all have.
    ///
    /// # Errors
    /// [`Misuse`](crate::ErrorKind::Misuse) for a rank that is none or named twice; [`Collective`](crate::ErrorKind::Collective) with what
    /// HCCL says.
    ///
    /// Wraps `HcclCreateSubCommConfig` · since ascend 0.1
    #[doc(alias = "HcclCreateSubCommConfig")]
    pub fn split(&self, ranks: &[u32], id: u64, config: &CommunicatorConfig) -> Result<Option<Communicator>> {
        const CALL: &str = "communicator.split";
        for (i, rank) in ranks.iter().enumerate() {
            self.check_rank(CALL, *rank)?;
            if ranks[..i].contains(rank) {
                return Err(self.misuse(CALL, &format!("rank {rank} is named twice")));
            }
        }
        let Some(place) = ranks.iter().position(|rank| *rank == self.rank()) else {
            return Ok(None);
        };
        let make = self
            .table()
            .HcclCreateSubCommConfig
            .ok_or_else(|| missing("HcclCreateSubCommConfig"))?;
        let mut config = config.to_c(self.table())?;
        let mut ids = ranks.to_vec();
        // Both are below the size of this group, which is an u32.
        let (count, place) = (ids.len() as u32, place as u32);
        let (mut parent, mut raw) = (self.as_raw(), ptr::null_mut());
        let _bound = self.context().raw().bind()?;
        // SAFETY: the list has `count` entries; parent, options and output are valid places.
        let code = unsafe {
            make(
                &raw mut parent,
                count,
                ids.as_mut_ptr(),
                id,
                place,
                &raw mut config,
                &raw mut raw,
            )
        };
        self.check("HcclCreateSubCommConfig", code)?;
        Ok(Some(Communicator::new(
            raw,
            self.table(),
            self.context().clone(),
            place,
            count,
        )))
    }
}

fn check_place(call: &'static str, size: u32, rank: u32) -> Result<()> {
    if rank < size {
        return Ok(());
    }
    Err(Error::misuse(call, format!("there is no rank {rank} among {size}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn time_outs_are_rounded_up_and_never_wrap() {
        let cases = [
            (Duration::ZERO, 0),
            (Duration::from_nanos(1), 1),
            (Duration::from_millis(2_500), 3),
            (Duration::from_secs(1 << 40), i32::MAX),
            (Duration::MAX, i32::MAX),
        ];
        for (timeout, expected) in cases {
            assert_eq!(seconds(timeout), expected, "{timeout:?}");
        }
    }
}
