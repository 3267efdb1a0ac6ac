//! `cargo xtask linked`: the two features of ascend-sys that need something installed, with what is needed.
//!
//! `linked` gets a runtime to link: our own drop-in if it is built, else a library of empty functions.
//! `buildtime_bindgen` gets the pinned libclang.

use std::{fs, path::Path, process::Command};

use crate::{Outcome, tools};

/// Runs the tests of both features.
pub(crate) fn run(_arguments: &[String]) -> Outcome {
    let home = tools::target().join("linked");
    let folder = home.join("lib64");
    fs::create_dir_all(&folder)?;
    let library = folder.join("libascendcl.so");
    if drop_in(&library)? {
        println!("linked: against the drop-in");
    } else {
        stand_in(&library)?;
        println!("linked: against empty functions, the drop-in exports nothing yet");
    }
    let mut path = folder.into_os_string();
    if let Some(old) = std::env::var_os("LD_LIBRARY_PATH") {
        path.push(":");
        path.push(old);
    }
    cargo(
        Command::new("cargo")
            .args([
                "test",
                "--quiet",
                "-p",
                "ascend-sys",
                "--features",
                "linked",
                "--test",
                "linked",
            ])
            .env("ASCEND_TOOLKIT_HOME", &home)
            .env("LD_LIBRARY_PATH", path),
    )?;

    let libclang = tools::libclang()?;
    cargo(
        Command::new("cargo")
            .args([
                "test",
                "--quiet",
                "-p",
                "ascend-sys",
                "--features",
                "buildtime_bindgen",
                "--lib",
                "--test",
                "layout",
            ])
            .env("LIBCLANG_PATH", libclang),
    )
}

fn cargo(command: &mut Command) -> Outcome {
    if command.current_dir(tools::root()).status()?.success() {
        Ok(())
    } else {
        Err("the tests of a feature failed".into())
    }
}

/// Builds the drop-in and puts it under the vendor's name; false if it exports no runtime yet.
fn drop_in(library: &Path) -> Result<bool, Box<dyn std::error::Error>> {
    cargo(Command::new("cargo").args(["build", "--quiet", "-p", "ascend-mock-cdylib"]))?;
    let built = tools::target().join("debug/libascend_mock_acl.so");
    let Ok(bytes) = fs::read(&built) else { return Ok(false) };
    let exports = bytes.windows(8).any(|w| w == b"\0aclInit");
    if exports {
        fs::copy(&built, library)?;
    }
    Ok(exports)
}

/// Builds a library whose functions all return 0.
fn stand_in(library: &Path) -> Outcome {
    let functions = fs::read_to_string(tools::root().join("ascend-sys/src/functions.rs"))?;
    let names = functions
        .lines()
        .filter_map(|l| l.rsplit_once(", fn ")?.1.split_once('(').map(|(name, _)| name));
    let source: String = names
        .map(|name| format!("int {name}(void) {{ return 0; }}\n"))
        .collect();
    let text = library.with_extension("c");
    fs::write(&text, source)?;
    let status = Command::new("cc")
        .args(["-shared", "-fPIC", "-w", "-o"])
        .arg(library)
        .arg(&text)
        .status()?;
    if status.success() {
        Ok(())
    } else {
        Err("cc could not build a library to link".into())
    }
}
