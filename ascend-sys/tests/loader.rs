//! The loader against real shared objects, built on the spot: each way of being no use gives its own error.

mod common;

use std::{
    fs,
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use ascend_sys::{
    FUNCTIONS, LoadError,
    load::{Reason, load_from as open},
    load_from, load_hccl_from,
};
use common::{Result, folder, functions, shared_object};

/// A runtime of some release tells its version; the stub answers 100039 to everything.
const VERSION: &str = "int aclrtGetVersion(int *a, int *b, int *c) { *a = 1; *b = 17; *c = 0; return 0; }\n";

fn all() -> impl Iterator<Item = &'static str> {
    FUNCTIONS.iter().map(|f| f.name)
}

fn required() -> impl Iterator<Item = &'static str> {
    FUNCTIONS.iter().filter(|f| f.required).map(|f| f.name)
}

fn runtime(path: &Path) -> Result<PathBuf> {
    shared_object(path, &functions(all(), VERSION), &[])
}

#[test]
fn a_whole_runtime_loads_and_is_called() -> Result {
    let path = runtime(&folder("loader_whole")?.join("libascendcl.so"))?;
    let library = load_from(&path)?;
    assert_eq!(library.path(), path);
    assert_eq!(library.table().present(), FUNCTIONS.len());
    assert!(library.symbol(c"aclInit").is_some() && library.symbol(c"no_such_symbol").is_none());
    // SAFETY: the function of the shared object above takes nothing and returns 0.
    let status = unsafe { (library.table().aclrtSynchronizeDevice)() };
    assert!(status.is_success());
    Ok(())
}

#[test]
fn resolving_every_function_takes_less_than_five_milliseconds() -> Result {
    let path = runtime(&folder("loader_time")?.join("libascendcl.so"))?;
    let mut best = Duration::MAX;
    for _ in 0..5 {
        let start = Instant::now();
        let library = load_from(&path)?;
        best = best.min(start.elapsed());
        assert_eq!(library.table().present(), FUNCTIONS.len());
    }
    println!(
        "opening a library and resolving {} functions: {best:?}",
        FUNCTIONS.len()
    );
    assert!(best < Duration::from_millis(5), "{best:?}");
    Ok(())
}

#[test]
fn an_old_runtime_loads_without_the_newer_functions() -> Result {
    let path = shared_object(
        &folder("loader_old")?.join("libascendcl.so"),
        &functions(required(), ""),
        &[],
    )?;
    let library = load_from(&path)?;
    assert_eq!(library.table().present(), required().count());
    assert!(library.table().aclrtCreateEventExWithFlag.is_none());
    assert!(library.table().aclrtLaunchHostFunc.is_none());
    Ok(())
}

#[test]
fn functions_of_the_newer_library_beside_it_are_found() -> Result {
    let folder = folder("loader_two")?;
    let path = shared_object(&folder.join("libascendcl.so"), &functions(required(), ""), &[])?;
    shared_object(
        &folder.join("libacl_rt.so"),
        &functions(["aclrtCreateEventExWithFlag"].into_iter(), ""),
        &[],
    )?;
    let library = load_from(&path)?;
    assert!(library.table().aclrtCreateEventExWithFlag.is_some());
    assert_eq!(library.path(), path);
    Ok(())
}

#[test]
fn required_functions_in_the_library_beside_it_are_found_too() -> Result {
    let folder = folder("loader_moved")?;
    let path = shared_object(
        &folder.join("libascendcl.so"),
        "int aclmdlLoadFromFile(void) { return 0; }\n",
        &[],
    )?;
    shared_object(&folder.join("libacl_rt.so"), &functions(all(), VERSION), &[])?;
    assert_eq!(load_from(&path)?.table().present(), FUNCTIONS.len());
    Ok(())
}

#[test]
fn a_missing_library_is_not_found() -> Result {
    let path = folder("loader_missing")?.join("libascendcl.so");
    let error = load_from(&path).expect_err("there is no such file");
    assert!(
        matches!(&error, LoadError::NotFound { tried } if tried[0].path == path),
        "{error}"
    );
    assert!(error.to_string().contains("set_env.sh"));
    Ok(())
}

#[test]
fn a_library_without_the_core_is_not_acl_and_all_missing_functions_are_named() -> Result {
    let present = required().filter(|name| !name.contains("Event"));
    let path = shared_object(
        &folder("loader_other")?.join("libascendcl.so"),
        &functions(present, ""),
        &[],
    )?;
    let error = load_from(&path).expect_err("it has no events");
    let LoadError::NotAcl { missing, .. } = &error else {
        panic!("{error}")
    };
    let expected: Vec<_> = required().filter(|name| name.contains("Event")).collect();
    assert_eq!(missing.names, expected);
    assert!(error.to_string().contains("aclrtRecordEvent"));
    Ok(())
}

#[test]
fn a_missing_driver_is_told_from_a_missing_runtime() -> Result {
    let folder = folder("loader_driver")?;
    let driver = shared_object(
        &folder.join("libascend_hal.so"),
        "int halOpen(void) { return 0; }\n",
        &[],
    )?;
    let here = folder.to_str().ok_or("path")?;
    let uses = format!(
        "int halOpen(void); int used(void) {{ return halOpen(); }}\n{}",
        functions(all(), VERSION)
    );
    let path = shared_object(&folder.join("libascendcl.so"), &uses, &["-L", here, "-lascend_hal"])?;
    fs::remove_file(driver)?;
    let error = load_from(&path).expect_err("the driver is gone");
    let LoadError::MissingDependency { library, path: of, .. } = &error else {
        panic!("{error}")
    };
    assert_eq!((library.as_str(), of), ("libascend_hal.so", &path));
    assert!(error.advice().contains("driver"), "{error}");
    Ok(())
}

#[test]
fn the_link_time_stub_is_recognised() -> Result {
    let special = "int aclrtGetVersion(int *a, int *b, int *c) { return 100039; }\n";
    let path = shared_object(
        &folder("loader_stub")?.join("libascendcl.so"),
        &functions(all(), special),
        &[],
    )?;
    let error = load_from(&path).expect_err("it is the stub");
    assert!(matches!(error, LoadError::Stub { .. }), "{error}");
    assert!(
        error.to_string().contains("100039") && error.to_string().contains("devlib"),
        "{error}"
    );
    Ok(())
}

#[test]
fn a_file_for_another_machine_is_said_to_be_one() -> Result {
    let path = runtime(&folder("loader_machine")?.join("libascendcl.so"))?;
    let mut bytes = fs::read(&path)?;
    // The machine's number, at offset 18 of an ELF header: 8 is MIPS, which is no host of an NPU.
    bytes[18..20].copy_from_slice(&8u16.to_ne_bytes());
    fs::write(&path, bytes)?;
    let error = load_from(&path).expect_err("it is for another machine");
    assert!(matches!(error, LoadError::NotALibrary { .. }), "{error}");
    assert!(error.to_string().contains("another machine"), "{error}");
    Ok(())
}

#[test]
fn a_text_file_an_empty_file_and_a_folder_are_no_libraries() -> Result {
    let folder = folder("loader_text")?;
    let places = [
        (folder.join("text.so"), "no ELF file"),
        (folder.join("empty.so"), "too short"),
        (folder.join("folder.so"), "a folder"),
    ];
    fs::write(&places[0].0, "this is not a shared object, whatever it is called\n")?;
    fs::write(&places[1].0, "")?;
    fs::create_dir(&places[2].0)?;
    for (path, found) in places {
        let error = load_from(&path).expect_err("it is no library");
        assert!(matches!(error, LoadError::NotALibrary { .. }), "{error}");
        assert!(error.to_string().contains(found), "{error}");
    }
    Ok(())
}

#[test]
fn a_symbol_that_nobody_defines_is_an_error_before_the_first_call() -> Result {
    let source = format!(
        "int nobody(void); int used(void) {{ return nobody(); }}\n{}",
        functions(all(), VERSION)
    );
    let path = shared_object(&folder("loader_undefined")?.join("libascendcl.so"), &source, &[])?;
    let error = open(&path).expect_err("a symbol is undefined");
    assert!(
        matches!(&error.tried()[0].reason, Reason::Refused(text) if text.contains("nobody")),
        "{error}"
    );
    Ok(())
}

#[test]
fn any_function_makes_a_communication_library_but_none_does_not() -> Result {
    let folder = folder("loader_hccl")?;
    let source = "int HcclCommDestroy(void *comm) { return 0; }\n";
    let path = shared_object(&folder.join("libhccl.so"), source, &[])?;
    let library = load_hccl_from(&path)?;
    assert!(library.table().HcclCommDestroy.is_some() && library.table().HcclAllReduce.is_none());
    let path = shared_object(&folder.join("libother.so"), "int other(void) { return 0; }\n", &[])?;
    assert!(matches!(load_hccl_from(&path), Err(LoadError::NotAcl { .. })));
    Ok(())
}
