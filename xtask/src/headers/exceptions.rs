//! Where our headers differ from the vendor's on purpose, with the reason.

const AFTER: &str = "newer than the headers in the wheel";

const DUMP: &str = "in the copy of acl_op.h that Ascend/pytorch keeps in its sources, not in the wheel's";

/// What our headers have and those in the wheel do not. A name, or with `*` what a name starts with.
pub(super) const OURS: &[(&str, &str)] = &[
    ("aclrtGetPhyDevIdByUserDevId", AFTER),
    ("aclrtGetUserDevIdByPhyDevId", AFTER),
    ("aclrtDeviceSetLimit", AFTER),
    ("aclrtDeviceGetLimit", AFTER),
    ("aclrtDeviceLimit*", AFTER),
    ("ACL_RT_DEV_LIMIT_*", AFTER),
    ("aclrtLaunchSIMTKernelWithArgsArray", AFTER),
    ("aclrtLaunchSIMTKernelWithHostArgs", AFTER),
    (
        "aclrtDim3*",
        "newer than the headers in the wheel; a later release calls the same structure dim3",
    ),
    ("aclrtMemMapNoAccess", AFTER),
    ("aclrtRecordEventWithFlag", AFTER),
    ("aclrtStreamWaitEventWithFlag", AFTER),
    ("aclrtDeviceGetPCIBusId", AFTER),
    ("aclrtDeviceGetByPCIBusId", AFTER),
    ("aclrtExceptionInfoCallbackRegister", AFTER),
    ("aclrtExceptionInfoCallbackUnregister", AFTER),
    (
        "aclrtDeviceL2CacheFlush",
        "newer than the headers in the wheel; the prototype is inferred from the open runtime's own call",
    ),
    ("aclrtMemMapSetLink", AFTER),
    ("aclrtMemLinkType*", AFTER),
    ("ACL_RT_MEM_ACCESS_LINK_*", AFTER),
    ("ACL_RT_MEM_ACCESS_UB_*", AFTER),
    (
        "ACL_MEM_LOCATION_TYPE_MANAGED",
        "in 9.1.0 and later sources, not in the wheel and not in 9.2.0-beta.1",
    ),
    ("ACL_ERROR_RT_LINK_TYPE_NOT_SUPPORTED", AFTER),
    ("aclopStartDumpArgs", DUMP),
    ("aclopStopDumpArgs", DUMP),
    ("ACL_OP_DUMP_OP_AICORE_ARGS", DUMP),
];

/// What the vendor's headers have and ours leave out.
pub(super) const VENDORS: &[(&str, &str)] = &[];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_exception_has_a_reason_and_stands_once() {
        let mut names: Vec<_> = OURS.iter().chain(VENDORS).map(|(name, _)| *name).collect();
        assert!(OURS.iter().chain(VENDORS).all(|(_, reason)| reason.len() > 10));
        names.sort_unstable();
        let all = names.len();
        names.dedup();
        assert_eq!(names.len(), all);
    }
}
