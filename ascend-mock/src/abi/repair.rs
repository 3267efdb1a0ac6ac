//! Recovery from faults of the device (acl/streams-and-events 3.5). What fails is what fault rules make fail: tasks that end
//! with a code for memory, which is reported until it is repaired or the device is reset.

use ascend_sys::{aclrtErrorInfo, aclrtErrorType, aclrtMemUceInfo};

use super::entry::{api, items};
use crate::calls::device;
use crate::fail::{ENUM, NULL, PARAM};

/// The most ranges that can be repaired at once.
const MOST_RANGES: usize = 128;
/// Memory failed.
const MEMORY: u32 = 1;
/// A fault of no kind that has a name.
const OTHERS: u32 = 0xFFFF;

api! {
    fn aclrtGetMemUceInfo(deviceId: val i32, memUceInfoArray: out aclrtMemUceInfo, arraySize: val usize, retSize: out usize) {
        let out = retSize.ok_or(NULL)?;
        let array = memUceInfoArray.ok_or(NULL)?;
        if arraySize == 0 {
            return Err(NULL);
        }
        let failed = device::failed_memory(deviceId)?;
        if arraySize < failed.len() {
            return Err(ENUM);
        }
        for (index, (address, bytes)) in failed.iter().enumerate() {
            let range = aclrtMemUceInfo {
                addr: std::ptr::without_provenance_mut(*address as usize),
                len: *bytes as usize,
                reserved: [0; 14],
            };
            // SAFETY: the C reference demands an array of `arraySize` ranges, which is no less than there are.
            unsafe { array.set_at(index, range) };
        }
        out.set(failed.len());
        Ok(())
    }
    fn aclrtMemUceRepair(deviceId: val i32, memUceInfoArray: val *mut aclrtMemUceInfo, arraySize: val usize) {
        if memUceInfoArray.is_null() || arraySize == 0 {
            return Err(NULL);
        }
        if arraySize > MOST_RANGES {
            return Err(ENUM);
        }
        // SAFETY: the C reference demands an array of that many ranges.
        let ranges = unsafe { items(memUceInfoArray, arraySize) }.ok_or(NULL)?;
        if ranges.iter().any(|range| range.reserved.iter().any(|word| *word != 0)) {
            return Err(ENUM);
        }
        device::repair(deviceId)
    }
    fn aclrtGetErrorVerbose(deviceId: val i32, errorInfo: out aclrtErrorInfo) {
        let out = errorInfo.ok_or(NULL)?;
        let lost = device::is_lost(deviceId)?;
        let mut info = out.get();
        let failed = device::failed_memory(deviceId)?;
        info.tryRepair = u8::from(!lost && !failed.is_empty());
        info.hasDetail = 0;
        info.reserved = [0; 2];
        info.errorType = aclrtErrorType(match (lost, failed.is_empty()) {
            (true, _) => OTHERS,
            (false, false) => MEMORY,
            (false, true) => 0,
        });
        out.set(info);
        Ok(())
    }
    fn aclrtRepairError(deviceId: val i32, errorInfo: input aclrtErrorInfo) {
        let info = errorInfo.ok_or(NULL)?;
        if info.tryRepair == 0 {
            return Err(PARAM);
        }
        device::repair(deviceId)
    }
}
