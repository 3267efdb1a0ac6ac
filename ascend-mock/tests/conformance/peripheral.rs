//! Small functions beside the chapters: types of memory, overflow, whom the end of a graph calls.

use crate::lab::facts;

facts! {
    m1_types_of_memory: "1.3; the manual's aclrtCheckMemType" => "
        device; memory m 64; memory n 64; pageable p 64; ReserveMemAddress &v 0x200000 0 NULL 0; args x m n; CheckMemType x 2 2 &r 0 -> 0 r=1; CheckMemType x 2 16 &r 0 -> 0 r=0; args y m v; CheckMemType y 2 2 &r 0 -> 0 r=0
        CheckMemType y 2 18 &r 0 -> 0 r=1; args z p; CheckMemType z 1 26 &r 0 -> 0 r=0; CheckMemType x 2 8 &r 0 -> 0 r=0";
    m1_types_of_mapped_memory: "1.3, 1.9" => "
        device; words32 prop 0 0 4 dev0 1 0 0 0; ReserveMemAddress &v 0x200000 0 NULL 0; MallocPhysical &h 0x200000 prop 0; MapMem v 0x200000 0 h 0; args x v; CheckMemType x 1 16 &r 0 -> 0 r=1; CheckMemType x 1 2 &r 0 -> 0 r=0";
    m1_no_memory_for_dvpp_alone_on_950: "1.3; the manual's aclrtCheckMemType" => "
        !soc Ascend950PR_9599
        device; memory m 64; args x m; CheckMemType x 1 8 &r 0 -> 0 r=1; CheckMemType x 1 2 &r 0 -> 0 r=1";
    m1_null_comes_first: "1.3" => "
        device; memory m 64; args x m; CheckMemType NULL 1 2 &r 0 -> 100000 r=untouched; CheckMemType x 0 0 NULL 1 -> 100000; CheckMemType x 0 2 &r 0 -> 107000; CheckMemType x 1 0 &r 0 -> 107000; CheckMemType x 1 4 &r 0 -> 107000
        CheckMemType x 1 2 &r 1 -> 107000";
    o3_nothing_overflows: "3.5" => "
        device; streams s; memory m 64; pageable p 64; Memset m 64 7 64; hold s; GetOverflowStatus m 64 s; Memcpy p 64 m 64 D2H; peek p -> 7; release s; ResetOverflowStatus s; SynchronizeStream s; Memcpy p 64 m 64 D2H; peek p -> 0; peek p+63 -> 0
        GetOverflowStatus m 64 NULL; ResetOverflowStatus NULL; SynchronizeStream NULL";
    o3_overflow_is_not_captured: "3.5 table" => "
        device; streams s; memory m 64; aclmdlRICaptureBegin s RELAXED; GetOverflowStatus m 64 s -> 107027; ResetOverflowStatus s -> 107027; aclmdlRICaptureEnd s &g -> 0 g=set";
    o3_order: "3.5; streams 20" => "
        device; streams s; memory m 64; GetOverflowStatus NULL 0 garbage -> 100000; GetOverflowStatus m 0 garbage -> 107017; GetOverflowStatus m 32 s -> 107000; ResetOverflowStatus garbage -> 107017; @t2 GetOverflowStatus m 64 s -> 107002
        @t2 ResetOverflowStatus s -> 107002; context c 0; GetOverflowStatus m 64 s -> 107003; ResetOverflowStatus s -> 107003";
    g7_who_is_called_when_a_graph_ends: "3.7; the open runtime's own tests" => "
        device; streams s; memory m 64; aclmdlRICaptureBegin s RELAXED; MemsetAsync m 64 1 64 s; aclmdlRICaptureEnd s &g; aclmdlRIDestroyRegisterCallback g COUNT hit:1; aclmdlRIDestroyRegisterCallback g SLOW hit:10; aclmdlRIExecuteAsync g s
        SynchronizeStream s; hits -> 0; aclmdlRIDestroy g; hits -> 11; aclmdlRIDestroy g -> 107017; hits -> 11";
    g7_a_function_is_there_once: "3.7; the open runtime's own tests" => "
        device; aclmdlRIBuildBegin &g 0; aclmdlRIDestroyUnregisterCallback g COUNT -> 107000; aclmdlRIDestroyRegisterCallback g COUNT hit:1; aclmdlRIDestroyRegisterCallback g COUNT hit:2 -> 107000; aclmdlRIDestroyUnregisterCallback g COUNT
        aclmdlRIDestroyRegisterCallback g COUNT hit:4; aclmdlRIDestroy g; hits -> 4";
    g7_a_refused_destroy_calls_nobody: "3.7" => "
        device; streams s; aclmdlRICaptureBegin s RELAXED; aclmdlRICaptureGetInfo s &st &g; aclmdlRIDestroyRegisterCallback g COUNT hit:1; aclmdlRIDestroy g -> 107026; hits -> 0; aclmdlRICaptureEnd s &h; context c 0; aclmdlRIDestroy g -> 107004
        hits -> 0; device; aclmdlRIDestroy g; hits -> 1";
    g7_callbacks_of_what_is_no_graph: "3.7; streams 20" => "
        device; aclmdlRIDestroyRegisterCallback NULL COUNT hit:1 -> 107000; aclmdlRIDestroyRegisterCallback garbage NULL hit:1 -> 107000; aclmdlRIDestroyRegisterCallback garbage COUNT hit:1 -> 107017; aclmdlRIDestroyUnregisterCallback NULL COUNT -> 107000
        aclmdlRIDestroyUnregisterCallback garbage NULL -> 107000; aclmdlRIDestroyUnregisterCallback garbage COUNT -> 107017";
    x13_the_function_of_nothing: "10.5 X13" => "GetFuncHandleFromExceptionInfo NULL NULL -> -1";
}
