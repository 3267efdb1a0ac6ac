//! What the tests share: a folder of their own, and the machine's C compiler.

#![allow(dead_code, reason = "every test uses another part of it")]

use std::{
    error::Error,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

/// What tests return, so that `?` fails them.
pub(crate) type Result<T = ()> = core::result::Result<T, Box<dyn Error>>;

/// A folder that belongs to one test and is empty at its start.
pub(crate) fn folder(test: &str) -> Result<PathBuf> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test);
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    Ok(folder)
}

/// The machine's C or C++ compiler, as the `cc` crate finds it.
pub(crate) fn compiler(cpp: bool) -> Command {
    // Tests have no build environment: the triple is only there because `cc` asks for one.
    let triple = format!("{}-unknown-linux-gnu", std::env::consts::ARCH);
    let mut build = cc::Build::new();
    build
        .cpp(cpp)
        .opt_level(0)
        .debug(false)
        .target(&triple)
        .host(&triple)
        .cargo_metadata(false)
        .out_dir(env!("CARGO_TARGET_TMPDIR"));
    build.get_compiler().to_command()
}

/// The headers of this package.
pub(crate) fn include() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("include")
}

/// Runs a command and fails with what it said.
pub(crate) fn run(command: &mut Command) -> Result<String> {
    let output = command.output()?;
    if !output.status.success() {
        return Err(format!("{command:?} failed: {}", String::from_utf8_lossy(&output.stderr)).into());
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Builds a shared object from C.
pub(crate) fn shared_object(path: &Path, source: &str, arguments: &[&str]) -> Result<PathBuf> {
    let text = path.with_extension("c");
    fs::write(&text, source)?;
    run(compiler(false)
        .args(["-shared", "-fPIC", "-w", "-o"])
        .arg(path)
        .arg(&text)
        .args(arguments))?;
    Ok(path.to_owned())
}

/// C that defines functions of these names, each returning 0, except where `special` defines them itself.
pub(crate) fn functions<'a>(names: impl Iterator<Item = &'a str>, special: &str) -> String {
    let defined = |name: &str| special.contains(&format!(" {name}("));
    let mut source: String = names
        .filter(|n| !defined(n))
        .map(|n| format!("int {n}(void) {{ return 0; }}\n"))
        .collect();
    source.push_str(special);
    source
}
