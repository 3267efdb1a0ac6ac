//! HCCL: communicators.

use std::ffi::c_char;
use std::path::Path;

#[allow(clippy::wildcard_imports, reason = "the types are C's")]
use ascend_sys::*;

use super::entry::{Out, bind, items, parameter, text};
use super::hccl::{address, hccl_api};
use crate::calls::hccl::{PARA, PTR, refused};
use crate::calls::hccl_comm::{self, Settings, facts};
use crate::calls::hccl_table::Table;
use crate::calls::{hccl_config, hccl_root, hccl_split};
use crate::fail::Res;

/// The number of a split that a rank is no part of.
const NO_PART: u64 = 0xFFFF_FFFF;

/// What a configuration sets.
///
/// # Safety
/// - `config` is null, or the address of a structure that begins with its own size in bytes.
unsafe fn settings(config: *const HcclCommConfig) -> Res<Settings> {
    let bytes = config.cast::<u8>();
    // SAFETY: every version of the structure begins with these bytes.
    let head = unsafe { items(bytes, HCCL_COMM_CONFIG_INFO_BYTES as usize) }.ok_or(PTR)?;
    let size = hccl_config::size(&head)?;
    // SAFETY: the structure says that it has as many bytes.
    let bytes = unsafe { items(bytes, size) }.ok_or(PTR)?;
    hccl_config::settings(&bytes)
}

/// # Safety
/// - `file` is null, or the address of a terminated string.
unsafe fn init_table(file: *const c_char, rank: u32, settings: &Settings, comm: Option<Out<HcclComm>>) -> Res {
    let out = comm.ok_or(PTR)?;
    // SAFETY: as the caller promises.
    let file = unsafe { text(file) }.ok_or(PTR)?;
    let file = file
        .to_str()
        .map_err(|_| refused(PARA, "the rank table's path is not UTF-8"))?;
    let table = Table::read(Path::new(file)).map_err(|why| refused(PARA, &why))?;
    out.set(hccl_root::init_table(&table, rank, settings)?.pointer());
    Ok(())
}

fn init_root(
    ranks: u32,
    root: Option<HcclRootInfo>,
    rank: u32,
    settings: &Settings,
    comm: Option<Out<HcclComm>>,
) -> Res {
    let (root, out) = (root.ok_or(PTR)?, comm.ok_or(PTR)?);
    let mut number = [0; 8];
    for (byte, place) in number.iter_mut().zip(root.internal) {
        *byte = place as u8;
    }
    let root = u64::from_ne_bytes(number);
    out.set(hccl_root::init_root(root, ranks, rank, settings)?.pointer());
    Ok(())
}

fn make_root_info(out: Option<Out<HcclRootInfo>>) -> Res {
    let out = out.ok_or(PTR)?;
    let mut info = HcclRootInfo { internal: [0; 4108] };
    for (place, byte) in info.internal.iter_mut().zip(hccl_root::root_info().to_ne_bytes()) {
        *place = byte as c_char;
    }
    out.set(info);
    Ok(())
}

hccl_api! {
    fn HcclCommInitAll(ndev: val u32, devices: val *mut i32, comms: out HcclComm) {
        let out = comms.ok_or(PTR)?;
        if ndev == 0 || ndev > 4_096 {
            return Err(PARA);
        }
        // SAFETY: `ndev` numbers, as the C reference demands.
        let devices = unsafe { items(devices, ndev as usize) }.ok_or(PTR)?;
        for (index, comm) in hccl_comm::init_all(&devices)?.into_iter().enumerate() {
            // SAFETY: the array has `ndev` places, as the C reference demands.
            unsafe { out.set_at(index, comm.pointer()) };
        }
        Ok(())
    }
    fn HcclGetRootInfo(rootInfo: out HcclRootInfo) {
        make_root_info(rootInfo)
    }
    fn HcclGetRootInfoScalable(rootInfo: out HcclRootInfo) {
        make_root_info(rootInfo)
    }
    fn HcclCommInitRootInfoScalable(nRanks: val u32, nRoot: val u32, rootInfoList: val *const HcclRootInfo, rank: val u32, nExtRoot: val u32, config: val *const HcclCommConfig, comm: out HcclComm) {
        let _ = nExtRoot;
        if nRoot == 0 {
            return Err(PARA);
        }
        // SAFETY: a configuration that begins with its size, as the C reference demands.
        let settings = unsafe { settings(config) }?;
        // SAFETY: a list of at least one, as the C reference demands. All ranks pass the same list, so they meet at its first.
        let first = unsafe { items(rootInfoList, 1) }.ok_or(PTR)?;
        init_root(nRanks, first.first().copied(), rank, &settings, comm)
    }
    fn HcclCommInitClusterInfo(clusterInfo: val *const c_char, rank: val u32, comm: out HcclComm) {
        // SAFETY: a terminated string, as the C reference demands.
        unsafe { init_table(clusterInfo, rank, &Settings::default(), comm) }
    }
    fn HcclCommInitClusterInfoConfig(clusterInfo: val *const c_char, rank: val u32, config: val *mut HcclCommConfig, comm: out HcclComm) {
        // SAFETY: a configuration that begins with its size, as the C reference demands.
        let settings = unsafe { settings(config) }?;
        // SAFETY: a terminated string, as the C reference demands.
        unsafe { init_table(clusterInfo, rank, &settings, comm) }
    }
    fn HcclCommInitRootInfo(nRanks: val u32, rootInfo: input HcclRootInfo, rank: val u32, comm: out HcclComm) {
        init_root(nRanks, rootInfo, rank, &Settings::default(), comm)
    }
    fn HcclCommInitRootInfoConfig(nRanks: val u32, rootInfo: input HcclRootInfo, rank: val u32, config: val *const HcclCommConfig, comm: out HcclComm) {
        // SAFETY: a configuration that begins with its size, as the C reference demands.
        let settings = unsafe { settings(config) }?;
        init_root(nRanks, rootInfo, rank, &settings, comm)
    }
    fn HcclCreateSubCommConfig(comm: val *mut HcclComm, rankNum: val u32, rankIds: val *mut u32, subCommId: val u64, subCommRankId: val u32, config: val *mut HcclCommConfig, subComm: out HcclComm) {
        let out = subComm.ok_or(PTR)?;
        // Neither says that this rank is in no part; one alone is a mistake (hicann/hcomm, op_base.cc).
        match (rankIds.is_null(), subCommId == NO_PART) {
            (true, true) => return Ok(()),
            (false, false) => {}
            _ => return Err(refused(PARA, "rankIds null and subCommId 0xFFFFFFFF go together: this rank is in no part")),
        }
        if rankNum == 0 || rankNum > 4_096 || subCommRankId >= rankNum {
            return Err(refused(PARA, &format!("there is no rank {subCommRankId} of {rankNum}")));
        }
        // SAFETY: a configuration that begins with its size, as the C reference demands.
        let settings = unsafe { settings(config) }?;
        // SAFETY: one handle, as the C reference demands.
        let parent = unsafe { items(comm, 1) }.ok_or(PTR)?;
        // SAFETY: `rankNum` numbers, as the C reference demands.
        let ranks = unsafe { items(rankIds, rankNum as usize) }.ok_or(PTR)?;
        let parent = parent.first().map_or(0, |parent| address(*parent));
        out.set(hccl_split::split(parent, ranks.to_vec(), subCommId, subCommRankId, &settings)?.pointer());
        Ok(())
    }
    fn HcclCommDestroy(comm: handle HcclComm) {
        hccl_comm::destroy(comm)
    }
    fn HcclGetRankId(comm: handle HcclComm, rank: out u32) {
        let out = rank.ok_or(PTR)?;
        out.set(facts(comm, |comm| comm.rank)?);
        Ok(())
    }
    fn HcclGetRankSize(comm: handle HcclComm, rankSize: out u32) {
        let out = rankSize.ok_or(PTR)?;
        out.set(facts(comm, |comm| comm.group.ranks)?);
        Ok(())
    }
    fn HcclGetCommName(comm: handle HcclComm, commName: val *mut c_char) {
        if commName.is_null() {
            return Err(PTR);
        }
        let name = facts(comm, |comm| comm.group.name.clone())?;
        // SAFETY: at least 128 bytes, as the C reference demands.
        unsafe { super::text_out(&name, commName, 128) }.ok_or(PARA)
    }
    fn HcclGetCommAsyncError(comm: handle HcclComm, asyncError: out HcclResult) {
        let out = asyncError.ok_or(PTR)?;
        out.set(HcclResult(hccl_comm::async_error(comm)?));
        Ok(())
    }
    fn HcclCommSuspend(comm: handle HcclComm) {
        hccl_comm::suspend(comm)
    }
    fn HcclCommResume(comm: handle HcclComm) {
        hccl_comm::resume(comm)
    }
    fn HcclSetConfig(config: val HcclConfig, configValue: val HcclConfigValue) {
        // SAFETY: the union has one member.
        let value = unsafe { configValue.value };
        hccl_comm::set_option(config.0, value)
    }
    fn HcclGetConfig(config: val HcclConfig, configValue: out HcclConfigValue) {
        let out = configValue.ok_or(PTR)?;
        let value = hccl_comm::option(config.0)?;
        out.set(HcclConfigValue { value });
        Ok(())
    }
    fn HcclSetCommConfig(comm: handle HcclComm, config: val HcclConfig, configValue: val HcclConfigValue) {
        // SAFETY: the union has one member.
        let value = unsafe { configValue.value };
        hccl_comm::set_own_option(comm, config.0, value)
    }
    fn HcclGetCommConfig(comm: handle HcclComm, config: val HcclConfig, configValue: out HcclConfigValue) {
        let out = configValue.ok_or(PTR)?;
        let value = hccl_comm::own_option(comm, config.0)?;
        out.set(HcclConfigValue { value });
        Ok(())
    }
}

/// C `HcclGetCommConfigCapability`, simulated: all fields of [`HcclCommConfig`] as these bindings have it.
///
/// # Safety
///
/// - None beyond those of any foreign function.
#[allow(non_snake_case, reason = "the names are C's")]
pub unsafe extern "C" fn HcclGetCommConfigCapability() -> u32 {
    HCCL_COMM_CONFIG_RESERVED.0
}
