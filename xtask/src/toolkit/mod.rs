//! `cargo xtask toolkit --out DIR [--archive]`: a folder that looks like an installed CANN toolkit, with the simulation in it.

pub(crate) mod layout;

use std::{fs, path::PathBuf, process::Command};

use crate::{Outcome, tools};

/// Builds the drop-in library and lays the folder out; with `--archive` also packs it.
pub(crate) fn run(arguments: &[String]) -> Outcome {
    const USAGE: &str =
        "give --out DIR, and --archive for a DIR.tar.gz beside it; --debug takes an unoptimised library";
    let (mut out, mut archive, mut release) = (None, false, true);
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        match argument.as_str() {
            "--out" => out = Some(PathBuf::from(rest.next().ok_or(USAGE)?)),
            "--archive" => archive = true,
            "--debug" => release = false,
            other => return Err(format!("{other} is not understood: {USAGE}").into()),
        }
    }
    let out = out.ok_or(USAGE)?;
    let root = tools::root();
    let library = layout::build(&root, release)?;
    layout::lay_out(&root, &library, &out)?;
    println!("toolkit: {}", out.display());
    if archive {
        println!("archive: {}", pack(&out)?.display());
    }
    Ok(())
}

/// Packs a toolkit as one file. Debug information stays out: it is nine tenths of the size.
fn pack(folder: &std::path::Path) -> Result<PathBuf, Box<dyn std::error::Error>> {
    let folder = fs::canonicalize(folder)?;
    let name = folder.file_name().ok_or("give a folder with a name to --out")?;
    let mut archive = folder.clone().into_os_string();
    archive.push(".tar.gz");
    // Without `strip` the archive is larger and works the same.
    let _ = Command::new("strip")
        .arg("--strip-debug")
        .arg(layout::library(&folder))
        .status();
    let status = Command::new("tar")
        .arg("-czf")
        .arg(&archive)
        .arg("-C")
        .arg(folder.parent().ok_or("give a folder with a name to --out")?)
        .arg(name)
        .status()?;
    if status.success() {
        Ok(archive.into())
    } else {
        Err("tar could not pack the toolkit".into())
    }
}
