//! Parameters of a graph's tasks: the C structure and what it says.

#[allow(clippy::wildcard_imports, reason = "the types are C's")]
use ascend_sys::*;

use super::entry::{api, input};
use super::kernel::{bytes, launch_config};
use crate::calls::graph_params::{self, Extra, NewArgs, NewParams, Params};
use crate::fail::{PARAM, Res};

fn pointer<T>(address: u64) -> *mut T {
    std::ptr::without_provenance_mut(address as usize)
}

/// The structure that C gets.
fn filled(params: Params) -> aclmdlRITaskParams {
    let mut filled = aclmdlRITaskParams {
        type_: aclmdlRITaskType(0),
        rsv0: [0; 3],
        taskGrp: std::ptr::null_mut(),
        opInfoPtr: std::ptr::null_mut(),
        opInfoSize: 0,
        rsv1: [0; 32],
        __bindgen_anon_1: aclmdlRITaskParams__bindgen_ty_1 { rsv2: [0; 128] },
    };
    let part = &mut filled.__bindgen_anon_1;
    match params {
        Params::Kernel {
            function,
            args,
            bytes,
            blocks,
            group,
        } => {
            filled.type_ = ACL_MODEL_RI_TASK_KERNEL;
            filled.taskGrp = pointer(group);
            part.kernelTaskParams = aclmdlRIKernelTaskParams {
                funcHandle: pointer(function),
                cfg: std::ptr::null_mut(),
                args: pointer(args),
                isHostArgs: 0,
                argsSize: bytes,
                numBlocks: blocks,
                rsv: [0; 10],
            };
        }
        Params::Event { kind, event, flags } => {
            filled.type_ = aclmdlRITaskType(kind);
            // Records, waits and resets are alike: the event, its flags, and a flag of the task's that is 0.
            part.eventRecordTaskParams = aclmdlRIEventRecordTaskParams {
                event: pointer(event),
                eventFlag: flags,
                recordFlag: 0,
            };
        }
        Params::Write { address, value } => {
            filled.type_ = ACL_MODEL_RI_TASK_VALUE_WRITE;
            part.valueWriteTaskParams = aclmdlRIValueWriteTaskParams {
                devAddr: pointer(address),
                value,
            };
        }
        Params::Wait { address, value, flag } => {
            filled.type_ = ACL_MODEL_RI_TASK_VALUE_WAIT;
            part.valueWaitTaskParams = aclmdlRIValueWaitTaskParams {
                devAddr: pointer(address),
                value,
                flag,
            };
        }
    }
    filled
}

/// What a structure of the program's says.
///
/// # Safety
/// - For a kernel, `cfg` is null or a structure with its array, and `args` the address of `argsSize` readable bytes if they are the host's.
unsafe fn said(params: &aclmdlRITaskParams) -> Res<NewParams> {
    let part = &params.__bindgen_anon_1;
    Ok(match params.type_ {
        ACL_MODEL_RI_TASK_KERNEL => {
            // SAFETY: every pattern of the union's bytes is a structure of numbers and addresses.
            let kernel = unsafe { part.kernelTaskParams };
            let args = match kernel.isHostArgs {
                0 => NewArgs::Device {
                    address: kernel.args.addr() as u64,
                    bytes: kernel.argsSize,
                },
                // SAFETY: the caller promises the bytes.
                _ => NewArgs::Host(unsafe { bytes(kernel.args, kernel.argsSize) }.map_err(|_| PARAM)?),
            };
            NewParams::Kernel {
                function: kernel.funcHandle.addr() as u64,
                // SAFETY: the caller promises null or a structure with its array.
                config: unsafe { launch_config(kernel.cfg) }?,
                args,
                blocks: kernel.numBlocks,
            }
        }
        ACL_MODEL_RI_TASK_VALUE_WRITE => {
            // SAFETY: as above.
            let write = unsafe { part.valueWriteTaskParams };
            NewParams::Write {
                address: write.devAddr.addr() as u64,
                value: write.value,
            }
        }
        ACL_MODEL_RI_TASK_VALUE_WAIT => {
            // SAFETY: as above.
            let wait = unsafe { part.valueWaitTaskParams };
            NewParams::Wait {
                address: wait.devAddr.addr() as u64,
                value: wait.value,
                flag: wait.flag,
            }
        }
        _ => NewParams::Other,
    })
}

api! {
    fn aclmdlRITaskGetParams(task: handle aclmdlRITask, params: out aclmdlRITaskParams) {
        let out = params.ok_or(PARAM)?;
        out.set(filled(graph_params::get(task)?));
        Ok(())
    }
    fn aclmdlRITaskSetParams(task: handle aclmdlRITask, params: val *mut aclmdlRITaskParams) {
        // SAFETY: null or a readable structure, as the C reference demands.
        let params = unsafe { input(params.cast_const()) }.ok_or(PARAM)?;
        let extra = Extra {
            group: !params.taskGrp.is_null(),
            op_info: !params.opInfoPtr.is_null() || params.opInfoSize != 0,
        };
        // SAFETY: the C reference demands what it points at.
        let said = unsafe { said(&params) }?;
        graph_params::set(task, said, extra)
    }
}
