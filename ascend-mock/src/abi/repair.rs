//! Recovery from faults of the device (acl/streams-and-events 3.5). The simulation has no memory that wears out: there is never anything to repair.

use ascend_sys::{aclrtErrorInfo, aclrtErrorType, aclrtMemUceInfo};

use super::entry::{api, items};
use crate::calls::device;
use crate::fail::{DEVICE, ENUM, NULL, PARAM};

/// The most ranges that can be repaired at once.
const MOST_RANGES: usize = 128;
/// A fault of no kind that has a name.
const OTHERS: u32 = 0xFFFF;

api! {
    fn aclrtGetMemUceInfo(deviceId: val i32, memUceInfoArray: out aclrtMemUceInfo, arraySize: val usize, retSize: out usize) {
        let out = retSize.ok_or(NULL)?;
        if memUceInfoArray.is_none() || arraySize == 0 {
            return Err(NULL);
        }
        if !device::exists(deviceId) {
            return Err(DEVICE);
        }
        out.set(0);
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
        if device::exists(deviceId) { Ok(()) } else { Err(DEVICE) }
    }
    fn aclrtGetErrorVerbose(deviceId: val i32, errorInfo: out aclrtErrorInfo) {
        let out = errorInfo.ok_or(NULL)?;
        let lost = device::is_lost(deviceId)?;
        let mut info = out.get();
        info.tryRepair = 0;
        info.hasDetail = 0;
        info.reserved = [0; 2];
        info.errorType = aclrtErrorType(if lost { OTHERS } else { 0 });
        out.set(info);
        Ok(())
    }
    fn aclrtRepairError(deviceId: val i32, errorInfo: input aclrtErrorInfo) {
        let info = errorInfo.ok_or(NULL)?;
        if info.tryRepair == 0 {
            return Err(PARAM);
        }
        if device::exists(deviceId) { Ok(()) } else { Err(DEVICE) }
    }
}
