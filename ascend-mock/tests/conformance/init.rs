//! Init, finalize, version (acl/streams-and-events 2). What is counted per process is tried in a process of its own.

use crate::lab::facts;

facts! {
    s2_first_init_with_null_succeeds: "2.1 row 1" => "
        !process
        aclInit NULL";
    s2_first_init_with_an_empty_path_succeeds: "2.1 row 1" => r#"
        !process
        aclInit """#;
    s2_first_init_with_an_empty_file_succeeds: "2.1 row 1" => r#"
        !process
        file f ""; aclInit f"#;
    s2_first_init_with_an_empty_object_succeeds: "2.1 row 1" => r#"
        !process
        file f "{}"; aclInit f"#;
    s2_init_again_is_100002_and_counts: "2.1 row 2" => "
        !process
        aclInit NULL; aclInit NULL -> 100002
        FinalizeReference &n -> 0 n=1
        FinalizeReference &n -> 0 n=0";
    s2_init_again_does_not_read_the_path: "2.1 row 2" => r#"
        !process
        aclInit NULL; aclInit "/nowhere/at/all.json" -> 100002"#;
    s2_missing_config_is_100003_and_leaves_it_uninitialised: "2.1 row 3" => r#"
        !process
        aclInit "/nowhere/at/all.json" -> 100003
        aclInit NULL"#;
    s2_config_that_is_no_json_is_100006: "2.1 row 4" => r#"
        !process
        file f "{ not json"; aclInit f -> 100006
        aclInit NULL"#;
    s2_config_with_a_number_or_an_escape_that_json_has_not_is_100006: "2.1 row 4" => r#"
        !process
        file a "[NaN]"; aclInit a -> 100006; file b "[01]"; aclInit b -> 100006; file c "[+1]"; aclInit c -> 100006; file d "[.5]"; aclInit d -> 100006; file e "[`\q`]"; aclInit e -> 100006
        file f "[-0.5e+3, `\u00e4\n`]"; aclInit f"#;
    s2_versions_of_packages_that_are_not_installed: "2.3" => r#"
        aclsysGetVersionNum NULL &n -> 100000; aclsysGetVersionNum "runtime" NULL -> 100000; aclsysGetVersionStr "runtime" NULL -> 100000
        aclsysGetVersionNum "driver" &n -> 100003 n=untouched; aclsysGetVersionStr "nothing" &t -> 100003"#;
    s2_no_device_is_500000: "2.1 row 5" => "
        !process
        !devices 0
        aclInit NULL -> 500000";
    s2_other_content_after_finalize_is_100000: "2.1 row 6" => r#"
        !process
        file f "{}"
        aclInit NULL; aclFinalize; aclInit f -> 100000"#;
    s2_same_content_after_finalize_succeeds: "2.1 row 6: NULL, empty text and an empty file are alike" => r#"
        !process
        file f ""
        aclInit NULL; aclFinalize; aclInit f; aclFinalize; aclInit """#;
    s2_missing_file_comes_before_the_comparison: "2.1 row 6" => r#"
        !process
        aclInit NULL; aclFinalize; aclInit "/nowhere/at/all.json" -> 100003"#;
    s2_finalize_sets_the_count_to_zero: "2.1 row 7" => "
        !process
        aclInit NULL; aclInit NULL -> 100002; aclInit NULL -> 100002
        aclFinalize; FinalizeReference &n -> 100037 n=0";
    s2_finalize_twice_is_100037: "2.1 row 8" => "
        !process
        aclInit NULL; aclFinalize; aclFinalize -> 100037";
    s2_finalize_without_init_succeeds_once: "2.1 row 9" => "
        !process
        aclFinalize; aclFinalize -> 100037";
    s2_reference_above_one_goes_down: "2.1 row 10" => "
        !process
        aclInit NULL; aclInit NULL -> 100002; aclInit NULL -> 100002
        FinalizeReference &n -> 0 n=2
        FinalizeReference &n -> 0 n=1";
    s2_last_reference_finalizes: "2.1 row 11" => "
        !process
        aclInit NULL; FinalizeReference &n -> 0 n=0; aclFinalize -> 100037";
    s2_no_reference_is_100037_and_writes_zero: "2.1 row 12" => "
        !process
        FinalizeReference &n:5 -> 100037 n=0";
    s2_reference_out_may_be_null: "2.1 row 13" => "
        !process
        aclInit NULL; FinalizeReference NULL; FinalizeReference NULL -> 100037";
    s2_init_after_finalize_succeeds: "2.1 row 14" => "
        !process
        aclInit NULL; aclFinalize; aclInit NULL; aclFinalize";
    s2_finalize_leaves_devices_and_streams_alone: "2.1 last row" => "
        !process
        aclInit NULL; device; streams s; aclFinalize
        SynchronizeStream s; GetDevice &d -> 0 d=dev0; DestroyStream s";
    s2_nothing_needs_init: "2.1, 0 item 7" => "
        !process
        device; streams s; event e Ex:SYNC; RecordEvent e s; SynchronizeEvent e";
    s2_hook_without_function_is_100000: "2.2" => "
        !process
        InitCallbackRegister 0 NULL NULL -> 100000
        FinalizeCallbackRegister 0 NULL NULL -> 100000";
    s2_second_hook_of_a_type_is_500000: "2.2" => "
        !process
        InitCallbackRegister 1 ON_INIT hit:1; InitCallbackRegister 1 ON_INIT hit:1 -> 500000";
    s2_unregister_of_unknown_hook_is_500000: "2.2" => "
        !process
        InitCallbackUnRegister 1 ON_INIT -> 500000
        FinalizeCallbackUnRegister 1 ON_FINALIZE -> 500000";
    s2_hook_after_init_runs_at_once: "2.2" => "
        !process
        aclInit NULL; InitCallbackRegister 1 ON_INIT hit:1; log -> \"init:0\"";
    s2_finalize_hook_runs_at_finalize: "2.2" => "
        !process
        aclInit NULL; FinalizeCallbackRegister 1 ON_FINALIZE hit:1; aclFinalize; log -> finalize";
    s2_version_is_that_of_the_header: "2.3" => "
        aclrtGetVersion &a &b &c -> 0 a=1 b=17 c=0";
    s2_soc_name_needs_no_init: "2.3" => "
        !process
        aclrtGetSocName -> Ascend910B1";
    s2_soc_name_without_device_is_null: "2.3, 3.1 D15" => "
        !process
        !devices 0
        aclrtGetSocName -> 0";
    s2_default_device_is_set_by_the_first_need: "2.5" => r#"
        !process
        file f "{`defaultDevice`:{`default_device`:`0`}}"
        aclInit f; GetDevice &d -> 0 d=dev0; CreateStream &s; DestroyStream s"#;
    s2_default_device_serves_every_thread: "2.5" => r#"
        !process
        file f "{`defaultDevice`:{`default_device`:`1`}}"
        aclInit f; @t2 GetDevice &d -> 0 d=dev1"#;
    s2_without_default_device_there_is_none: "2.5" => "
        !process
        aclInit NULL; GetDevice &d -> 107002 d=untouched; CreateStream &s -> 107002";
}
