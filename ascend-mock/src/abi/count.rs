//! Counting notifies.

use ascend_sys::{aclrtCntNotify, aclrtCntNotifyRecordInfo, aclrtCntNotifyWaitInfo, aclrtStream};

use super::entry::api;
use crate::calls::count::{self, Wanted};
use crate::fail::NULL;

api! {
    fn aclrtCntNotifyCreate(cntNotify: out aclrtCntNotify, flag: val u64) {
        let out = cntNotify.ok_or(NULL)?;
        out.set(count::create(flag)?.pointer());
        Ok(())
    }
    fn aclrtCntNotifyDestroy(cntNotify: handle aclrtCntNotify) {
        count::destroy(cntNotify)
    }
    fn aclrtCntNotifyRecord(cntNotify: handle aclrtCntNotify, stream: handle aclrtStream, info: input aclrtCntNotifyRecordInfo) {
        let info = info.ok_or(NULL)?;
        count::record(cntNotify, stream, info.mode.0, info.value)
    }
    fn aclrtCntNotifyReset(cntNotify: handle aclrtCntNotify, stream: handle aclrtStream) {
        count::reset(cntNotify, stream)
    }
    fn aclrtCntNotifyWaitWithTimeout(cntNotify: handle aclrtCntNotify, stream: handle aclrtStream, info: input aclrtCntNotifyWaitInfo) {
        let info = info.ok_or(NULL)?;
        count::wait(cntNotify, stream, Wanted {
            mode: info.mode.0,
            value: info.value,
            timeout_s: info.timeout,
            clear: info.isClear != 0,
        })
    }
    fn aclrtCntNotifyGetId(cntNotify: handle aclrtCntNotify, notifyId: out u32) {
        let out = notifyId.ok_or(NULL)?;
        out.set(count::number(cntNotify)?);
        Ok(())
    }
}
