//! Memory and notifies under keys, exported and imported by one process (acl/memory-kernels-graphs 1.8; N5 of acl/streams-and-events).

use crate::lab::facts;

facts! {
    i8_export_arguments: "1.8" => "
        device; memory m 0x400000; IpcMemGetExportKey NULL 0x200000 &k 65 0 -> 100000; IpcMemGetExportKey m 0 &k 65 0 -> 100000; IpcMemGetExportKey m 0x200000 NULL 65 0 -> 100000
        IpcMemGetExportKey m 0x200000 &k 64 0 -> 100000; IpcMemGetExportKey m 0x200000 &k 66 0 -> 100000; IpcMemGetExportKey m 0x200000 &k 65 2 -> 100000; IpcMemGetExportKey m 0x800000 &k 65 0 -> 107000
        @t2 IpcMemGetExportKey m 0x200000 &k 65 0 -> 107002; IpcMemGetExportKey m 0x400000 &k 65 0 -> 0 k=written";
    i8_memory_must_begin_with_a_page: "1.8" => "device; memory a 100; memory m 4096; IpcMemGetExportKey m 64 &k 65 1 -> 107000; memory n 0x400000; IpcMemGetExportKey n+64 64 &k 65 1 -> 107000; IpcMemGetExportKey n+0x200000 64 &k 65 1";
    i8_an_importer_must_be_on_the_list: "1.8" => "
        device; memory m 0x200000; IpcMemGetExportKey m 0x200000 &k 65 0; IpcMemImportByKey &p ^k 0 -> 207006 p=untouched; DeviceGetBareTgid &pid; args pids pid; IpcMemSetImportPid ^k pids 1
        IpcMemImportByKey &p ^k 0 -> 0 p=set; IpcMemSetImportPid ^k pids 0 -> 100000; IpcMemSetImportPid ^k NULL 1 -> 100000; IpcMemSetImportPid NULL pids 1 -> 100000";
    i8_flag_1_lets_all_in: "1.8" => "device; memory m 0x200000; IpcMemGetExportKey m 0x200000 &k 65 1; IpcMemImportByKey &p ^k 0 -> 0 p=set; IpcMemClose ^k";
    i8_both_addresses_are_one_memory: "1.8" => "
        device; streams s; memory m 0x200000; pinned h 64; IpcMemGetExportKey m 0x200000 &k 65 1; IpcMemImportByKey &p ^k 0; same p m -> 0; MemsetAsync m+64 64 5 64 s; MemcpyAsync h 64 p+64 64 D2H s
        SynchronizeStream s; peek h -> 5; IpcMemClose ^k; MemcpyAsync h 64 p 64 D2H s; SynchronizeStream s -> 507013; IpcMemClose ^k; IpcMemClose ^k -> 107000; Free m";
    i8_memory_freed_before_it_was_closed_is_gone: "1.8: importers close first, exporters close before they free" => "
        device; streams s; memory m 0x200000; pinned h 64; IpcMemGetExportKey m 0x200000 &k 65 1; IpcMemImportByKey &p ^k 0; Free m; MemcpyAsync h 64 p 64 D2H s; SynchronizeStream s -> 507013";
    i8_import_arguments: "1.8" => "
        device; memory m 0x200000; IpcMemGetExportKey m 0x200000 &k 65 1; IpcMemImportByKey NULL ^k 0 -> 100000; IpcMemImportByKey &p NULL 0 -> 100000; IpcMemImportByKey &p ^k 2 -> 100000
        IpcMemImportByKey &p \"nothing\" 0 -> 107000; @t2 IpcMemImportByKey &p ^k 0 -> 107002; IpcMemClose NULL -> 100000; IpcMemClose \"nothing\" -> 107000";
    i8_another_device_needs_access_too: "1.8, 1.4.2" => "
        device; memory m 0x200000; IpcMemGetExportKey m 0x200000 &k 65 1; IpcMemGetExportKey m 0x200000 &l 65 1; device 1; streams s; memory n 64; IpcMemImportByKey &p ^k 0; MemcpyAsync n 64 p 64 D2D s
        SynchronizeStream s -> 507013; DevicePeerAccessStatus dev1 dev0 &st -> 0 st=0; IpcMemImportByKey &q ^l 1; DevicePeerAccessStatus dev1 dev0 &st -> 0 st=1; MemcpyAsync n 64 q 64 D2D s; SynchronizeStream s";
    i8_the_link_is_kept: "1.8" => "device; memory m 0x200000; IpcMemGetExportKey m 0x200000 &k 65 1; IpcMemSetAttr ^k 0 1; IpcMemSetAttr ^k 1 0 -> 107000; IpcMemSetAttr \"nothing\" 0 0 -> 107000";
    n5_a_notify_goes_by_its_key: "N5" => "
        device; streams s o; CreateNotify &n 0; NotifyGetExportKey n &k 65 2 -> 0 k=written; NotifyImportByKey &i ^k 0 -> 0 i=set; same i n -> 0; WaitAndResetNotify i s 0; StreamQuery s &q -> 0 q=1; RecordNotify n o
        SynchronizeStream s; DestroyNotify n; RecordNotify i o; WaitAndResetNotify i s 0; SynchronizeStream s; DestroyNotify i; NotifyImportByKey &j ^k 0 -> 107000";
    n5_importers_must_be_on_the_list: "N5" => "
        device; CreateNotify &n 0; NotifyGetExportKey n &k 65 0; NotifyImportByKey &i ^k 0 -> 207006; DeviceGetBareTgid &pid; args pids pid; NotifySetImportPid n pids 1; NotifyImportByKey &i ^k 0 -> 0 i=set
        NotifySetImportPid n pids 0 -> 100000; NotifySetImportPid NULL pids 1 -> 100000; NotifySetImportPid garbage pids 1 -> 107017";
    n5_key_arguments: "N5" => "
        device; CreateNotify &n 0; NotifyGetExportKey NULL &k 65 0 -> 100000; NotifyGetExportKey n NULL 65 0 -> 100000; NotifyGetExportKey n &k 64 0 -> 100000; NotifyGetExportKey n &k 65 1 -> 107000
        NotifyGetExportKey garbage &k 65 0 -> 107017; NotifyGetExportKey n &k 100 2; NotifyImportByKey NULL ^k 0 -> 100000; NotifyImportByKey &i ^k 1 -> 107000; NotifyImportByKey &i \"nothing\" 0 -> 107000";
    n5_an_imported_notify_is_waited_for_by_its_device_only: "N5" => "
        device; streams s; CreateNotify &n 0; NotifyGetExportKey n &k 65 2; device 1; streams o; NotifyImportByKey &i ^k 2; WaitAndResetNotify i o 0 -> 107000; RecordNotify i o; SynchronizeStream o
        DevicePeerAccessStatus dev1 dev0 &st -> 0 st=1; device 0; WaitAndResetNotify i s 0; SynchronizeStream s";
}
