//! The header compiles as C and as C++, and a C compiler agrees with the bindings about every number.

mod common;
#[path = "generated/abi.rs"]
#[rustfmt::skip]
mod abi;

use std::{fmt::Write, fs, process::Command};

use common::{Result, compiler, folder, include, run};

/// Warnings are errors; constants that one program does not use are none.
const STRICT: &[&str] = &[
    "-Wall",
    "-Wextra",
    "-pedantic",
    "-Werror",
    "-Wno-unused-variable",
    "-Wno-unused-const-variable",
];

/// A program that prints every expression of the lists and its value, one a line.
fn program() -> String {
    let mut text = String::from(
        "#include \"ascend_layout.h\"\n#include \"ascend_aclnn.h\"\n#include \"ascend_op.h\"\n#include <stdio.h>\n#define ALIGN ASCEND_ALIGN\nint main(void) {\n",
    );
    for (expression, _) in abi::LAYOUT {
        let _ = writeln!(
            text,
            "    printf(\"{expression}=%llu\\n\", (unsigned long long)({expression}));"
        );
    }
    for (name, value) in abi::CONSTANTS {
        let format = if *value < 0 { "%lld" } else { "%llu" };
        let ty = if *value < 0 { "long long" } else { "unsigned long long" };
        let _ = writeln!(text, "    printf(\"{name}={format}\\n\", ({ty})({name}));");
    }
    text.push_str("    return 0;\n}\n");
    text
}

fn agrees(test: &str, cpp: bool, standard: &str) -> Result {
    let folder = folder(test)?;
    let source = folder.join(if cpp { "abi.cpp" } else { "abi.c" });
    let binary = folder.join("abi");
    fs::write(&source, program())?;
    let mut build = compiler(cpp);
    build
        .arg(standard)
        .args(STRICT)
        .arg("-I")
        .arg(include())
        .arg("-o")
        .arg(&binary)
        .arg(&source);
    run(&mut build)?;
    let said = run(&mut Command::new(&binary))?;

    let mut expected: Vec<String> = abi::LAYOUT
        .iter()
        .map(|(name, value)| format!("{name}={value}"))
        .collect();
    expected.extend(abi::CONSTANTS.iter().map(|(name, value)| format!("{name}={value}")));
    let said: Vec<&str> = said.lines().collect();
    assert_eq!(said.len(), expected.len());
    let wrong: Vec<_> = said.iter().zip(&expected).filter(|(c, rust)| c != rust).collect();
    assert!(wrong.is_empty(), "C and Rust disagree: {wrong:?}");
    println!(
        "{} sizes, alignments and offsets and {} constants agree",
        abi::LAYOUT.len(),
        abi::CONSTANTS.len()
    );
    Ok(())
}

#[test]
fn c11_agrees_with_the_bindings() -> Result {
    agrees("layout_c", false, "-std=c11")
}

#[test]
fn cpp17_agrees_with_the_bindings() -> Result {
    agrees("layout_cpp", true, "-std=c++17")
}

/// acl/memory-kernels-graphs.md 5.3: the two structures of a memory location have their fields in opposite order.
#[test]
fn the_two_memory_locations_are_reversed() {
    assert_eq!(core::mem::offset_of!(ascend_sys::aclrtMemLocation, id), 0);
    assert_eq!(core::mem::offset_of!(ascend_sys::aclrtMemManagedLocation, type_), 0);
}

/// acl/README.md: "complete" is 0 for a stream and 1 for a recorded event.
#[test]
fn complete_has_two_numbers() {
    assert_eq!(ascend_sys::ACL_STREAM_STATUS_COMPLETE.0, 0);
    assert_eq!(ascend_sys::ACL_EVENT_STATUS_COMPLETE.0, 0);
    assert_eq!(ascend_sys::ACL_EVENT_RECORDED_STATUS_COMPLETE.0, 1);
}
