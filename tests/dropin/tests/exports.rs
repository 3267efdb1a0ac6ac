//! What the library shows to the dynamic linker: the list of functions, its own controls, and nothing else.

use ascend_sys::{FUNCTIONS, HCCL_FUNCTIONS, OPERATOR_FUNCTIONS};
use dropin_tests::{library, run, toolkit};
use std::{collections::BTreeSet, process::Command, time::Duration};

fn output(program: &str, arguments: &[&str]) -> Option<String> {
    let mut command = Command::new(program);
    command.args(arguments).arg(library());
    if Command::new(program).arg("--version").output().is_err() {
        println!("SKIPPED: {program} is not installed");
        return None;
    }
    let ended = run(&mut command, Duration::from_secs(60));
    assert_eq!(ended.status, Some(0), "{ended:#?}");
    Some(ended.stdout)
}

#[test]
fn exports_are_the_list_of_functions_and_the_controls() {
    let Some(said) = output("nm", &["-D", "--defined-only"]) else {
        return;
    };
    let exported: BTreeSet<&str> = said.lines().filter_map(|line| line.split_whitespace().nth(2)).collect();
    assert!(!said.contains('@'), "a symbol has a version: {said}");
    let all = FUNCTIONS.iter().chain(HCCL_FUNCTIONS).chain(OPERATOR_FUNCTIONS);
    let listed: BTreeSet<&str> = all.map(|f| f.name).collect();
    let missing: Vec<_> = listed.difference(&exported).collect();
    assert!(missing.is_empty(), "not exported: {missing:?}");
    let header = std::fs::read_to_string(toolkit().join("include/ascend_mock.h")).expect("the toolkit has it");
    for name in exported.difference(&listed) {
        assert!(name.starts_with("ascend_mock_"), "{name} is exported and on no list");
        assert!(
            header.contains(&format!("{name}(")),
            "{name} is exported and not in ascend_mock.h"
        );
    }
}

#[test]
fn the_library_has_the_vendors_name_and_needs_only_the_system() {
    let Some(said) = output("readelf", &["-d"]) else { return };
    assert!(said.contains("soname: [libascendcl.so]"), "{said}");
    let needed = said
        .lines()
        .filter_map(|line| line.split_once("Shared library: ["))
        .map(|(_, name)| name);
    for name in needed {
        let system = [
            "libc.so",
            "libgcc_s.so",
            "libm.so",
            "libpthread.so",
            "libdl.so",
            "ld-linux",
        ];
        assert!(system.iter().any(|known| name.starts_with(known)), "needs {name}");
    }
    let Some(said) = output("ldd", &[]) else { return };
    assert!(!said.contains("not found"), "{said}");
}

// Build systems look in several places and by several names; there is one library behind all of them.
#[test]
fn the_toolkit_looks_like_an_installed_one() {
    let real = library().canonicalize().expect("the library is there");
    let machine = format!("{}-linux/lib64", std::env::consts::ARCH);
    for folder in ["lib64", "runtime/lib64", &machine] {
        for name in [
            "libascendcl.so",
            "libacl_rt.so",
            "libruntime.so",
            "libhccl.so",
            "libacl_op_compiler.so",
            "libnnopbase.so",
            "libopapi.so",
        ] {
            let path = toolkit().join(folder).join(name);
            assert_eq!(path.canonicalize().ok().as_ref(), Some(&real), "{}", path.display());
        }
    }
    for file in [
        "set_env.sh",
        "version.cfg",
        "README.md",
        "LICENSE-MIT",
        "include/acl/acl.h",
        "runtime/include/acl/acl_rt.h",
        "include/hccl/hccl.h",
        "include/acl/acl_op_compiler.h",
        "include/aclnn/acl_meta.h",
        "include/aclnnop/aclnn_matmul.h",
    ] {
        assert!(toolkit().join(file).is_file(), "{file}");
    }
    // set_env.sh shows the folder from wherever it is sourced.
    let script = format!(". {}/set_env.sh && echo $ASCEND_TOOLKIT_HOME", toolkit().display());
    let ended = run(
        Command::new("bash").args(["-c", &script]).current_dir("/"),
        Duration::from_secs(10),
    );
    assert_eq!(ended.stdout.trim(), toolkit().to_string_lossy(), "{ended:#?}");
    // A shell that can't tell the file where it is says so, unless that is the current folder.
    let plain = |folder: &std::path::Path| {
        let script = format!(". {}/set_env.sh && echo $ASCEND_TOOLKIT_HOME", toolkit().display());
        run(
            Command::new("sh").args(["-c", &script]).current_dir(folder),
            Duration::from_secs(10),
        )
    };
    let (elsewhere, there) = (plain("/".as_ref()), plain(toolkit()));
    assert!(
        elsewhere.stderr.contains("source it from its own folder") || elsewhere.stdout == there.stdout,
        "{elsewhere:#?}"
    );
    assert_eq!(there.stdout.trim(), toolkit().to_string_lossy(), "{there:#?}");
    let readme = std::fs::read_to_string(toolkit().join("README.md")).expect("it is there");
    assert!(readme.contains("| `ASCEND_MOCK_DEVICES` |"), "{readme}");
}
