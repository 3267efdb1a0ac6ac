//! Does nothing by default: the bindings are checked in and the runtime is found when the program runs.
//!
//! - `buildtime_bindgen` generates the sources anew from the headers in `include/`; needs libclang.
//! - `linked` names the runtime to the linker, and the folder of the toolkit that `set_env.sh` exports.

use std::error::Error;
#[cfg(feature = "linked")]
use std::{env, path::Path};

#[cfg(feature = "buildtime_bindgen")]
#[path = "build/generate.rs"]
mod generate;

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    #[cfg(feature = "buildtime_bindgen")]
    regenerate()?;
    #[cfg(feature = "linked")]
    link();
    Ok(())
}

/// Writes the generated sources for the target of this build.
#[cfg(feature = "buildtime_bindgen")]
fn regenerate() -> Result<(), Box<dyn Error>> {
    use std::{env, fs, path::Path};

    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed=include");
    let target = env::var("TARGET")?;
    let folder = env::var("OUT_DIR")?;
    let package = env::var("CARGO_MANIFEST_DIR")?;
    for (path, text) in generate::generate(Path::new(&package), &target)?.files {
        if let Some(name) = path.strip_prefix("src/") {
            fs::write(Path::new(&folder).join(name), text)?;
        }
    }
    Ok(())
}

/// Tells the linker the runtime's name, and where it is if the environment says so.
#[cfg(feature = "linked")]
fn link() {
    let mut library = "ascendcl";
    for variable in ["ASCEND_TOOLKIT_HOME", "ASCEND_HOME_PATH"] {
        println!("cargo::rerun-if-env-changed={variable}");
        let Some(home) = env::var_os(variable) else { continue };
        let folder = Path::new(&home).join("lib64");
        if folder.join("libascendcl.so").exists() || folder.join("libacl_rt.so").exists() {
            if !folder.join("libascendcl.so").exists() {
                library = "acl_rt";
            }
            println!("cargo::rustc-link-search=native={}", folder.display());
            break;
        }
    }
    println!("cargo::rustc-link-lib=dylib={library}");
}
