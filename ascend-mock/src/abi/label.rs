//! Labels, and streams that start, stop and jump.

use std::ffi::c_void;

use ascend_sys::{aclrtCompareDataType, aclrtCondition, aclrtLabel, aclrtLabelList, aclrtStream};

use super::entry::api;
use crate::calls::label;
use crate::fail::{NULL, PARAM, RESERVED};

/// How many labels a list can have; more are refused, and not read.
const MOST: usize = 65_535;

api! {
    fn aclrtCreateLabel(label: out aclrtLabel) {
        let out = label.ok_or(NULL)?;
        out.set(label::create()?.pointer());
        Ok(())
    }
    fn aclrtSetLabel(label: handle aclrtLabel, stream: handle aclrtStream) {
        label::set(label, stream)
    }
    fn aclrtDestroyLabel(label: handle aclrtLabel) {
        label::destroy(label)
    }
    fn aclrtCreateLabelList(labels: val *mut aclrtLabel, num: val usize, labelList: out aclrtLabelList) {
        let out = labelList.ok_or(NULL)?;
        if num > MOST {
            return Err(if labels.is_null() { NULL } else { PARAM });
        }
        // SAFETY: the C reference demands `num` labels at `labels`.
        let labels = unsafe { super::entry::items(labels.cast_const(), num) }.ok_or(NULL)?;
        let labels: Vec<u64> = labels.into_iter().map(|label| label.addr() as u64).collect();
        out.set(label::create_list(&labels, num)?.pointer());
        Ok(())
    }
    fn aclrtDestroyLabelList(labelList: handle aclrtLabelList) {
        label::destroy_list(labelList)
    }
    fn aclrtSwitchLabelByIndex(ptr: handle *mut c_void, maxValue: val u32, labelList: handle aclrtLabelList, stream: handle aclrtStream) {
        label::switch(ptr, maxValue, labelList, stream)
    }
    fn aclrtActiveStream(activeStream: handle aclrtStream, stream: handle aclrtStream) {
        label::activate(activeStream, stream)
    }
    fn aclrtSwitchStream(
        leftValue: handle *mut c_void,
        cond: val aclrtCondition,
        rightValue: handle *mut c_void,
        dataType: val aclrtCompareDataType,
        trueStream: handle aclrtStream,
        falseStream: handle aclrtStream,
        stream: handle aclrtStream,
    ) {
        // There is no other stream to go on with: it must be null (acl/streams-and-events 9).
        if leftValue == 0 || rightValue == 0 || trueStream == 0 || stream == 0 {
            return Err(NULL);
        }
        if falseStream != 0 {
            return Err(RESERVED);
        }
        let switch = label::Switch {
            left: leftValue,
            right: rightValue,
            condition: cond.0,
            data_type: dataType.0,
        };
        label::switch_stream(switch, trueStream, stream)
    }
}
