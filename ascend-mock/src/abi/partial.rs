//! Functions of which only the checks of the wrapper are there: what passes them is not simulated and says so.

use std::ffi::c_void;
use std::sync::atomic::AtomicBool;

use ascend_sys::{aclrtCompareDataType, aclrtCondition, aclrtLabel, aclrtStream};

use super::entry::{api, say_unsupported};
use crate::fail::{NULL, Res, UNSUPPORTED};

fn not_simulated(function: &str, said: &AtomicBool) -> Res {
    say_unsupported(function, said);
    Err(UNSUPPORTED)
}

api! {
    fn aclrtCreateLabel(label: out aclrtLabel) {
        static SAID: AtomicBool = AtomicBool::new(false);
        label.ok_or(NULL)?;
        not_simulated("aclrtCreateLabel", &SAID)
    }
    fn aclrtSetLabel(label: handle aclrtLabel, stream: handle aclrtStream) {
        static SAID: AtomicBool = AtomicBool::new(false);
        if label == 0 || stream == 0 {
            return Err(NULL);
        }
        not_simulated("aclrtSetLabel", &SAID)
    }
    fn aclrtDestroyLabel(label: handle aclrtLabel) {
        static SAID: AtomicBool = AtomicBool::new(false);
        if label == 0 {
            return Err(NULL);
        }
        not_simulated("aclrtDestroyLabel", &SAID)
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
        static SAID: AtomicBool = AtomicBool::new(false);
        let _ = (cond, dataType);
        // There is no other stream to go on with: it must be null (acl/streams-and-events 9).
        if leftValue == 0 || rightValue == 0 || trueStream == 0 || stream == 0 || falseStream != 0 {
            return Err(NULL);
        }
        not_simulated("aclrtSwitchStream", &SAID)
    }
}
