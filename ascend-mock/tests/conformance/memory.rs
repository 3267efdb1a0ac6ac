//! Memory of devices and hosts, and what can be asked of it (acl/memory-kernels-graphs 1.1 to 1.3, 1.6).

use crate::lab::facts;

facts! {
    m11_malloc_is_aligned_to_64_bytes: "1.1" => "device; memory a 1; memory b 1; same a b -> 0; aligned a 64 -> 1; aligned b 64 -> 1; Free a; Free b";
    m11_null_and_zero_come_before_the_context: "1.1" => "Malloc NULL 64 0 -> 100000; Malloc &m 0 0 -> 100000 m=untouched; Malloc &m 64 0 -> 107002";
    m11_padding_overflow_is_100000: "1.1" => "Malloc &m SIZE_MAX 0 -> 100000; MallocAlign32 &m SIZE_MAX 0 -> 100000";
    m11_an_unknown_policy_means_default: "1.1" => "device; Malloc &m 64 99 -> 0 m=set; MallocWithCfg &n 64 99 NULL -> 0 n=set";
    m11_every_policy_is_accepted: "1.1" => "
        device; Malloc &a 64 0; Malloc &b 64 1; Malloc &c 64 2; Malloc &d 64 3; Malloc &e 64 5; MallocCached &f 64 0; MallocAlign32 &g 64 0";
    m11_with_cfg_without_attributes: "1.1" => "device; args cfg 0 1; MallocWithCfg &m 64 0 cfg -> 100000; MallocWithCfg &m 64 0 NULL -> 0 m=set";
    m11_exhaustion_is_207001: "1.1" => "
        device; Malloc &m 0x100000000000 0 -> 207001 m=untouched";
    m11_free_null_is_100000: "1.1" => "Free NULL -> 100000; FreeWithDevSync NULL -> 100000";
    m11_free_needs_no_context: "1.1, 0.3" => "device; memory m 64; @t2 Free m";
    m11_free_does_not_wait: "1.1" => "device; streams s; memory m 64; memory n 64; hold s; MemsetAsync n 64 0 64 s; Free m; StreamQuery s &q -> 0 q=1; release s; SynchronizeStream s";
    m11_free_under_another_device: "1.1" => "device 0; memory m 64; device 1; Free m";
    m11_free_with_sync_waits: "1.1" => "
        device; streams s; memory m 64; memory n 64; hold s; MemsetAsync n 64 0 64 s; release_after s 60; FreeWithDevSync m; StreamQuery s &q -> 0 q=0; @t2 FreeWithDevSync n -> 107002";
    m11_free_with_sync_in_a_capture_is_107027: "1.1, 3.5" => "device; streams s; memory m 64; aclmdlRICaptureBegin s RELAXED; FreeWithDevSync m -> 107027; aclmdlRICaptureEnd s &g -> 0 g=set; Free m";
    m11_memory_goes_down_by_what_is_allocated: "1.1, 1.3" => "
        device; GetMemInfo HBM &f &t; copy before f; memory m 0x200000; GetMemInfo HBM &f &t; same f before -> 0; Free m; GetMemInfo HBM &f &t -> 0 f=before";
    m12_malloc_host_needs_a_context: "1.2" => "MallocHost &h 64 -> 107002 h=untouched; MallocHost NULL 64 -> 100000; MallocHost &h 0 -> 100000";
    m12_malloc_host_is_aligned_and_writable: "1.2" => "device; pinned h 100; aligned h 64 -> 1; poke h 5; peek h -> 5; FreeHost h";
    m12_free_host: "1.2" => "device; pinned h 64; memory m 64; FreeHost NULL -> 100000; FreeHost m -> 107000; @t2 FreeHost h";
    m12_register: "1.2" => "
        device; page p 8192; HostRegister p 4096 0 &d -> 0 d=set; HostRegister p 4096 0 &d -> 507910; HostUnregister p; HostUnregister p -> 507911; HostRegister p 4096 99 &d -> 207000";
    m12_register_v2_flags: "1.2" => "
        device; page p 8192; HostRegisterV2 p 4096 0 -> 107000; HostRegisterV2 p 4096 1 -> 107000; HostRegisterV2 p 4096 2; HostRegisterV2 p 4096 2 -> 507910; HostUnregister p";
    m12_pinned_memory_is_not_pinned_again: "1.2" => "
        device; pinned h 4096; HostRegisterV2 h 4096 268435456 -> 507910; HostRegisterV2 h 4096 2; HostUnregister h; page p 8192; HostRegisterV2 p 4096 268435456; HostUnregister p";
    m12_device_pointer_flag_is_zero: "1.2" => "device; pinned h 64; HostGetDevicePointer h &d 1 -> 100000";
    m12_registered_memory_counts_as_host: "1.2, 1.3" => "device; page p 8192; HostRegisterV2 p 4096 2; PointerGetAttributes p &a -> 0 a@4=0; HostUnregister p; PointerGetAttributes p &b -> 0 b@4=2";
    m12_registered_memory_makes_copies_asynchronous: "1.2, 1.4.3" => "
        device; streams s; memory m 64; page p 8192; HostRegisterV2 p 4096 2; hold s; MemcpyAsync m 64 p 64 H2D s; StreamQuery s &q -> 0 q=1; release s; SynchronizeStream s; HostUnregister p";
    m13_mem_info: "1.3" => "
        GetMemInfo HBM &f &t -> 107002; device; GetMemInfo HBM NULL &t -> 100000; GetMemInfo HBM &f NULL -> 100000; GetMemInfo 99 &f &t -> 107016; GetMemInfo HBM &f &t -> 0 f=set t=set";
    m13_an_attribute_that_the_chip_lacks: "1.3" => "
        device; GetMemInfo 0 &f &t -> 0 f=0 t=0; GetMemInfo 3 &f &t -> 0 f=0 t=0; GetMemInfo 7 &f &t -> 0 f=0 t=0; GetMemInfo 5 &g &h -> 0 h=set; GetMemInfo 12 &i &j; same h j -> 1";
    m13_pointer_attributes: "1.3" => "
        device; memory m 64; pinned h 64; pageable p 64; PointerGetAttributes m &a -> 0 a@4=1; PointerGetAttributes h &b -> 0 b@4=0; PointerGetAttributes p &c -> 0 c@4=2
        @t2 PointerGetAttributes m &d -> 0 d@4=1; PointerGetAttributes NULL &e -> 100000; PointerGetAttributes m NULL -> 100000";
    m13_attributes_inside_an_allocation: "1.3" => "device; memory m 1024; PointerGetAttributes m+512 &a -> 0 a@4=1";
    m13_attributes_name_the_device: "1.3" => "device 1; memory m 64; PointerGetAttributes m &a -> 0 a=dev1 a@4=1";
    m16_value_write_and_wait: "1.6" => "
        device; streams s o; memory m 64; Memset m 64 0 64; ValueWait m 5 1 o; StreamQuery o &q -> 0 q=1; ValueWrite m 5 0 s; SynchronizeStream o";
    m16_wait_conditions: "1.6" => "
        device; streams s o; memory m 64; Memset m 64 0 64; ValueWrite m 6 0 s; SynchronizeStream s; ValueWait m 5 0 o; SynchronizeStream o; ValueWait m 2 2 o; SynchronizeStream o
        ValueWait m 1 3 o; SynchronizeStream o; ValueWait m 7 0 o; StreamQuery o &q -> 0 q=1; ValueWrite m 8 0 s; SynchronizeStream o";
    m16_arguments: "1.6" => "
        device; streams s; memory m 64; ValueWrite NULL 1 0 s -> 100000; ValueWait NULL 1 0 s -> 100000; ValueWrite m 1 1 s -> 107000; ValueWait m 1 4 s -> 107000; @t2 ValueWrite m 1 0 s -> 107002
        ValueWrite m+4 1 0 s; ValueWrite m 1 0 NULL";
}
