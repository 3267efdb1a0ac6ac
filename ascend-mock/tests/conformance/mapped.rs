//! Virtual memory management (acl/memory-kernels-graphs 1.9).

use crate::lab::facts;

facts! {
    v9_reserve_arguments: "1.9, 0.1.1" => "
        ReserveMemAddress &v 0x200000 0 NULL 0 -> 107002; device; ReserveMemAddress NULL 0x200000 0 NULL 0 -> 100000; ReserveMemAddress &v 0 0 NULL 0 -> 100000; ReserveMemAddress &v 0x200000 0 NULL 2 -> 100000
        ReserveMemAddress &v 0x200000 3 NULL 0 -> 107000 v=untouched; ReserveMemAddress &v 0x200000 0 NULL 1 -> 0 v=set; aligned v 0x200000 -> 1; ReleaseMemAddress v";
    v9_a_wanted_address_is_given_when_it_is_free: "1.9" => "
        device; ReserveMemAddress &v 0x400000 0 NULL 0; ReserveMemAddress &w 0x200000 0 v+0x40000000 0 -> 0 w=v+0x40000000; ReserveMemAddress &x 0x200000 0 v 0; same x v -> 0; ReleaseMemAddress v
        ReserveMemAddressNoUCMemory &x 0x200000 0 v 0; same x v -> 1";
    v9_physical_memory_checks_its_properties: "1.9" => "
        device; words32 prop 0 0 4 dev0 1 0 0 0; words32 kind 2 0 4 dev0 1 0 0 0; words32 unpinned 0 1 4 dev0 1 0 0 0; words32 ddr 0 0 2 dev0 1 0 0 0; words32 what 0 0 99 dev0 1 0 0 0; words32 nowhere 0 0 4 nodevice 1 0 0 0
        MallocPhysical NULL 0x200000 prop 0 -> 100000; MallocPhysical &h 0x200000 NULL 0 -> 100000; MallocPhysical &h 0 prop 0 -> 100000; MallocPhysical &h 0x200000 prop 1 -> 100000
        MallocPhysical &h 0x200000 kind 0 -> 100000; MallocPhysical &h 0x200000 unpinned 0 -> 100000; MallocPhysical &h 0x200000 ddr 0 -> 100000; MallocPhysical &h 0x200000 what 0 -> 100000
        MallocPhysical &h 0x200000 nowhere 0 -> 107001; @t2 MallocPhysical &h 0x200000 prop 0 -> 107002 h=untouched; MallocPhysical &h 0x200000 prop 0 -> 0 h=set; FreePhysical h";
    v9_physical_memory_is_of_the_device: "1.9" => "
        device; words32 prop 0 0 4 dev0 1 0 0 0; GetMemInfo HBM &f &t; MallocPhysical &h 0x200000 prop 0; GetMemInfo HBM &g &t; same f g -> 0; FreePhysical h; GetMemInfo HBM &g &t; same f g -> 1; MallocPhysical &h 0x100000000000 prop 0 -> 207001";
    v9_mapped_memory_is_memory: "1.9" => "
        device; words32 prop 0 0 4 dev0 1 0 0 0; ReserveMemAddress &v 0x1000000 0 NULL 0; MallocPhysical &h 0x200000 prop 0; MapMem v 0x200000 0 h 0; pageable p 64; streams s; pinned q 64; poke p 7; Memcpy v 64 p 64 H2D; MemcpyAsync q 64 v 64 D2H s; SynchronizeStream s; peek q -> 7; PointerGetAttributes v &a -> 0 a@4=1
        MemGetAddressRange v+64 &b &n -> 0 b=v n=0x200000; UnmapMem v; FreePhysical h; ReleaseMemAddress v";
    v9_copies_cross_from_one_mapping_into_the_next: "1.9: expandable segments" => "
        device; words32 prop 0 0 4 dev0 1 0 0 0; ReserveMemAddress &v 0x1000000 0 NULL 0; MallocPhysical &h 0x200000 prop 0; MapMem v 0x200000 0 h 0; MallocPhysical &k 0x200000 prop 0; MapMem v+0x200000 0x200000 0 k 0; pageable p 64; pageable r 64; poke p+40 9; Memcpy v+0x1FFFE0 64 p 64 H2D; Memcpy r 64 v+0x1FFFE0 64 D2H; peek r+40 -> 9
        streams s; MemsetAsync v+0x1FFFE0 64 3 64 s; SynchronizeStream s; Memcpy r 64 v+0x1FFFE0 64 D2H; peek r+40 -> 3; UnmapMem v+0x200000; MemsetAsync v+0x1FFFE0 64 3 64 s; SynchronizeStream s -> 507013";
    v9_kernels_cross_from_one_mapping_into_the_next: "1.9, 2.3" => "
        device; words32 prop 0 0 4 dev0 1 0 0 0; ReserveMemAddress &v 0x1000000 0 NULL 0; MallocPhysical &h 0x200000 prop 0; MapMem v 0x200000 0 h 0; MallocPhysical &k 0x200000 prop 0; MapMem v+0x200000 0x200000 0 k 0; memory out 64; streams s; file b \"ascend-mock-kernels\"; BinaryLoadFromFile b NULL &bin; BinaryGetFunction bin \"double\" &f
        Memset v+0x3FFFE0 32 1 32; Memset v+0x1FFFE0 64 1 64; args a v+0x3FFFF0 out; LaunchKernelWithHostArgs f 1 s NULL a 16 NULL 0; SynchronizeStream s; pageable p 64; Memcpy p 16 out 16 D2H; peek p -> 2";
    v9_an_access_where_nothing_is_mapped_is_a_fault: "1.9, 10.2" => "
        device; words32 prop 0 0 4 dev0 1 0 0 0; ReserveMemAddress &v 0x1000000 0 NULL 0; MallocPhysical &h 0x200000 prop 0; MapMem v 0x200000 0 h 0; streams s; pageable p 64; Memcpy p 64 v+0x200000 64 D2H -> 107000; MemsetAsync v+0x200000 64 1 64 s; SynchronizeStream s -> 507013; MemsetAsync v 64 1 64 s; UnmapMem v; SynchronizeStream s -> any
        MemsetAsync v 64 1 64 s; SynchronizeStream s -> 507013";
    v9_a_kernel_there_is_an_ai_core_fault: "1.9, 10.2" => "
        device; words32 prop 0 0 4 dev0 1 0 0 0; ReserveMemAddress &v 0x1000000 0 NULL 0; MallocPhysical &h 0x200000 prop 0; MapMem v 0x200000 0 h 0; memory out 64; streams s; file b \"ascend-mock-kernels\"; BinaryLoadFromFile b NULL &bin; BinaryGetFunction bin \"double\" &f; args a v out; hold s
        LaunchKernelWithHostArgs f 1 s NULL a 16 NULL 0; UnmapMem v; release s; SynchronizeStream s -> 507015; LaunchKernelWithHostArgs f 1 s NULL a 16 NULL 0; SynchronizeStream s -> 507015";
    v9_memory_keeps_its_contents_while_it_is_not_mapped: "1.9" => "
        device; words32 prop 0 0 4 dev0 1 0 0 0; ReserveMemAddress &v 0x1000000 0 NULL 0; MallocPhysical &h 0x200000 prop 0; MapMem v 0x200000 0 h 0; pageable p 64; poke p 7; Memcpy v 64 p 64 H2D; UnmapMem v; MapMem v+0x400000 0x200000 0 h 0; poke p 0; Memcpy p 64 v+0x400000 64 D2H; peek p -> 7";
    v9_one_memory_mapped_twice_is_one_memory: "1.9" => "
        device; words32 prop 0 0 4 dev0 1 0 0 0; ReserveMemAddress &v 0x1000000 0 NULL 0; MallocPhysical &h 0x200000 prop 0; MapMem v 0x200000 0 h 0; pageable p 64; MapMem v+0x400000 0x100000 0x100000 h 0; Memset v+0x100000 1 6 1; Memcpy p 64 v+0x400000 64 D2H; peek p -> 6";
    v9_map_arguments: "1.9" => "
        device; words32 prop 0 0 4 dev0 1 0 0 0; ReserveMemAddress &v 0x1000000 0 NULL 0; MallocPhysical &h 0x200000 prop 0; MapMem v 0x200000 0 h 0; MapMem NULL 0x200000 0 h 0 -> 100000; MapMem v+0x200000 0x200000 0 NULL 0 -> 100000; MapMem v+0x200000 0 0 h 0 -> 100000; MapMem v+0x200000 0x200000 0 h 1 -> 100000
        MapMem v+0x200000 0x200000 0 garbage 0 -> 107000; MapMem v 0x200000 0 h 0 -> 107000; MapMem v+0x1000000 0x200000 0 h 0 -> 107000; MapMem v+0xF00000 0x200000 0 h 0 -> 107000
        MapMem v+0x200000 0x400000 0 h 0 -> 107000; MapMem v+0x200000 0x200000 0x200000 h 0 -> 107000";
    v9_the_order_of_teardown_is_unmap_free_release: "1.9" => "
        device; words32 prop 0 0 4 dev0 1 0 0 0; ReserveMemAddress &v 0x1000000 0 NULL 0; MallocPhysical &h 0x200000 prop 0; MapMem v 0x200000 0 h 0; FreePhysical h -> 107000; ReleaseMemAddress v -> 107000; UnmapMem v+64 -> 107000; UnmapMem NULL -> 100000; FreePhysical NULL -> 100000; ReleaseMemAddress NULL -> 100000; UnmapMem v; UnmapMem v -> 107000
        FreePhysical h; FreePhysical h -> 107000; ReleaseMemAddress v; ReleaseMemAddress v -> 107000";
    v9_teardown_needs_no_context: "1.9, 0.3" => "device; words32 prop 0 0 4 dev0 1 0 0 0; ReserveMemAddress &v 0x1000000 0 NULL 0; MallocPhysical &h 0x200000 prop 0; MapMem v 0x200000 0 h 0; @t2 MemGetAllocationPropertiesFromHandle h &q; @t2 UnmapMem v; @t2 FreePhysical h";
    v9_granularity_is_the_size_of_a_page: "1.9" => "
        device; words32 prop 0 0 4 dev0 1 0 0 0; words32 small 0 0 5 dev0 1 0 0 0; words32 large 0 0 10 dev0 1 0 0 0; words32 ddr 0 0 2 dev0 1 0 0 0; MemGetAllocationGranularity prop 0 &g -> 0 g=0x200000; MemGetAllocationGranularity small 1 &g -> 0 g=4096
        MemGetAllocationGranularity large 0 &g -> 0 g=0x40000000; MemGetAllocationGranularity ddr 0 &g -> 100000; MemGetAllocationGranularity NULL 0 &g -> 100000; MemGetAllocationGranularity prop 2 &g -> 100000
        MemGetAllocationGranularity prop 0 NULL -> 100000";
    v9_properties_come_back: "1.9" => "device; words32 prop 0 0 4 dev0 1 0 0 0; ReserveMemAddress &v 0x1000000 0 NULL 0; MallocPhysical &h 0x200000 prop 0; MapMem v 0x200000 0 h 0; MemGetAllocationPropertiesFromHandle h &q -> 0 q@8=4 q@12=dev0 q@16=1; MemGetAllocationPropertiesFromHandle h NULL -> 100000; MemGetAllocationPropertiesFromHandle garbage &q -> 107000";
    v9_a_handle_of_what_is_mapped: "1.9" => "
        device; words32 prop 0 0 4 dev0 1 0 0 0; ReserveMemAddress &v 0x1000000 0 NULL 0; MallocPhysical &h 0x200000 prop 0; MapMem v 0x200000 0 h 0; MemRetainAllocationHandle v+64 &k -> 0 k=set; MemRetainAllocationHandle v+0x200000 &x -> 107000; FreePhysical h; UnmapMem v; MapMem v 0x200000 0 k 0; UnmapMem v; FreePhysical k; MapMem v 0x200000 0 k 0 -> 107000";
    v9_access_is_kept: "1.9" => "
        device; words32 prop 0 0 4 dev0 1 0 0 0; ReserveMemAddress &v 0x1000000 0 NULL 0; MallocPhysical &h 0x200000 prop 0; MapMem v 0x200000 0 h 0; args here dev0|0x100000000; args there dev1|0x100000000; words32 grant 3 dev1 1 0 0 0; words32 wrong 2 dev1 1 0 0 0; MemGetAccess v here &a -> 0 a=3; MemGetAccess v there &a -> 0 a=0
        MemSetAccess v 0x200000 grant 1; MemGetAccess v there &a -> 0 a=3; MemSetAccess v 0x200000 wrong 1 -> 100000; MemSetAccess v 0x200000 NULL 1 -> 100000; MemSetAccess v 0x200000 grant 0 -> 100000
        MemSetAccess v 0x400000 grant 1 -> 107000; MemGetAccess v NULL &a -> 100000; UnmapMem v; MemGetAccess v there &a -> 107000";
    v9_exported_memory_is_imported_by_those_allowed: "1.9, 1.8" => "
        device; words32 prop 0 0 4 dev0 1 0 0 0; ReserveMemAddress &v 0x1000000 0 NULL 0; MallocPhysical &h 0x200000 prop 0; MapMem v 0x200000 0 h 0; DeviceGetBareTgid &pid -> 0 pid=set; MemExportToShareableHandle h 0 0 &key -> 0 key=set; MemImportFromShareableHandle key dev0 &k -> 207006; args pids pid; MemSetPidToShareableHandle key pids 1
        MemImportFromShareableHandle key dev0 &k -> 0 k=set; MapMem v+0x200000 0x200000 0 k 0; pageable p 64; Memset v+64 1 5 1; Memcpy p 64 v+0x200040 64 D2H; peek p -> 5
        MemExportToShareableHandle h 0 1 &open; MemImportFromShareableHandle open dev0 &l -> 0 l=set; MemImportFromShareableHandle 12345 dev0 &l -> 107000; MemExportToShareableHandle h 2 0 &x -> 100000";
    v9_exports_of_the_second_kind: "1.9" => "
        device; words32 prop 0 0 4 dev0 1 0 0 0; ReserveMemAddress &v 0x1000000 0 NULL 0; MallocPhysical &h 0x200000 prop 0; MapMem v 0x200000 0 h 0; MemExportToShareableHandleV2 h 1 1 &key -> 0 key=written; MemExportToShareableHandleV2 h 1 0 &x -> 100000; MemExportToShareableHandleV2 h 1 1 NULL -> 100000; args keys 12345
        MemImportFromShareableHandleV2 keys 1 0 &k -> 107000; MemImportFromShareableHandleV2 keys 3 0 &k -> 100000; MemImportFromShareableHandleV2 NULL 1 0 &k -> 100000";
}
