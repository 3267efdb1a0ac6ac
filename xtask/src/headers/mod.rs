//! `cargo xtask headers`: our headers against the vendor's, as they are shipped in a wheel on PyPI.

mod aarch64;
mod abi;
mod exceptions;

use std::{collections::BTreeMap, error::Error, fs, path::PathBuf, process::Command};

use abi::{Abi, Source};

use crate::{Outcome, tools};

/// The wheel whose headers are compared: those of the open runtime between CANN 9.0 and 9.1.
const WHEEL: &str = "torch_npu==2.14.0";

/// Compares every prototype, number, size, offset and type, and prints how many there are.
pub(crate) fn run(arguments: &[String]) -> Outcome {
    if !tools::with_libclang("headers", arguments)? {
        return Ok(());
    }
    let package = tools::root().join("ascend-sys");
    if arguments.iter().any(|a| a == "--aarch64") {
        return aarch64::check(&package);
    }
    let vendor = match vendor_headers() {
        Ok(folder) => folder,
        Err(error) => {
            println!("SKIPPED headers: {error}");
            return Ok(());
        }
    };
    let freestanding = package.join("build/freestanding");
    let own = package.join("include");
    let acl = vendor.join("torch_npu/include/third_party/acl/inc");
    let hccl = vendor.join("torch_npu/include");

    let ours = abi::read(&Source {
        text: "#include \"ascend_acl.h\"\n",
        language: ["c", "-std=c11"],
        include: &[&own, &freestanding],
        files: ".*/ascend_acl.h",
    })?;
    let theirs = abi::read(&Source {
        text: "#include \"acl/acl.h\"\n#include \"acl/acl_rt_allocator.h\"\n#include \"acl/acl_rt_memory_soma.h\"\n",
        language: ["c", "-std=c11"],
        include: &[&acl, &acl.join("acl"), &freestanding],
        files: ".*/acl/(acl_rt|acl_base_rt|acl_base_mdl|acl_rt_allocator|acl_rt_memory_soma|error_codes/rt_error_codes|error_codes/ge_error_codes)\\.h",
    })?;
    let mut wrong = compare("libascendcl.so", &ours, &theirs);

    let ours = abi::read(&Source {
        text: "#include \"ascend_op.h\"\n",
        language: ["c", "-std=c11"],
        include: &[&own, &freestanding],
        files: ".*/ascend_op.h",
    })?;
    let theirs = abi::read(&Source {
        text: "#include \"acl/acl_op.h\"\n#include \"acl/acl_op_compiler.h\"\n",
        language: ["c", "-std=c11"],
        include: &[&acl, &acl.join("acl"), &freestanding],
        files: ".*/acl/(acl_op|acl_op_compiler)\\.h",
    })?;
    wrong.extend(compare("operators of libascendcl.so", &ours, &theirs));

    let ours = abi::read(&Source {
        text: "#include \"ascend_hccl.h\"\n",
        language: ["c", "-std=c11"],
        include: &[&own, &freestanding],
        files: ".*/ascend_hccl.h",
    })?;
    let theirs = abi::read(&Source {
        text: "#include \"third_party/hccl/inc/hccl/hccl.h\"\n",
        language: ["c++", "-std=c++17"],
        include: &[&hccl, &acl, &acl.join("acl"), &freestanding],
        files: ".*/hccl/(hccl|hccl_types)\\.h",
    })?;
    wrong.extend(compare("libhccl.so", &ours, &theirs));

    if wrong.is_empty() {
        return Ok(());
    }
    for line in &wrong {
        eprintln!("  {line}");
    }
    Err(format!("{} differences that are on no list in exceptions.rs", wrong.len()).into())
}

/// Fetches the wheel once and unpacks only its headers.
fn vendor_headers() -> Result<PathBuf, Box<dyn Error>> {
    let folder = tools::target().join("wheels").join(WHEEL);
    let headers = folder.join("headers");
    if headers.exists() {
        return Ok(headers);
    }
    fs::create_dir_all(&folder)?;
    let status = Command::new("python3")
        .args([
            "-m",
            "pip",
            "download",
            "--quiet",
            "--no-deps",
            "--only-binary",
            ":all:",
            "--dest",
        ])
        .arg(&folder)
        .arg(WHEEL)
        .status()?;
    if !status.success() {
        return Err(format!("pip could not download {WHEEL}").into());
    }
    // Only the headers: the rest of the wheel is never unpacked.
    let unpack = "import sys, zipfile, glob\n\
        wheel = zipfile.ZipFile(glob.glob(sys.argv[1] + '/*.whl')[0])\n\
        names = [n for n in wheel.namelist() if n.endswith('.h') and '/third_party/' in n]\n\
        wheel.extractall(sys.argv[2], names)";
    let partial = folder.join("partial");
    let status = Command::new("python3")
        .args(["-c", unpack])
        .arg(&folder)
        .arg(&partial)
        .status()?;
    if !status.success() {
        return Err("the headers of the wheel could not be unpacked".into());
    }
    fs::rename(&partial, &headers)?;
    Ok(headers)
}

/// Compares two ABIs, prints what was compared, and returns the differences that are on no list.
fn compare(library: &str, ours: &Abi, theirs: &Abi) -> Vec<String> {
    println!("{library}, against the headers in {WHEEL}:");
    let mut wrong = Vec::new();
    wrong.extend(one("functions", &ours.functions, &theirs.functions));
    wrong.extend(one("constants", &ours.constants, &theirs.constants));
    wrong.extend(one("sizes, alignments and offsets", &ours.layouts, &theirs.layouts));
    wrong.extend(one("types and fields", &ours.types, &theirs.types));
    wrong
}

fn one<T: PartialEq + std::fmt::Debug>(
    what: &str,
    ours: &BTreeMap<String, T>,
    theirs: &BTreeMap<String, T>,
) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut same = 0;
    let mut excused = Vec::new();
    for (name, value) in theirs {
        match ours.get(name) {
            Some(own) if own == value => same += 1,
            own => match reason(name, exceptions::VENDORS).or_else(|| reason(name, exceptions::OURS)) {
                Some(reason) => excused.push(format!("{name}: {reason}")),
                None => wrong.push(format!("{name}: ours {own:?}, the vendor's {value:?}")),
            },
        }
    }
    println!("  {what}: {same} of {} agree", theirs.len());
    for name in ours.keys().filter(|name| !theirs.contains_key(*name)) {
        match reason(name, exceptions::OURS) {
            Some(reason) => excused.push(format!("{name}: {reason}")),
            None => wrong.push(format!("{name}: only ours")),
        }
    }
    for line in excused {
        println!("    on purpose: {line}");
    }
    wrong
}

fn reason(name: &str, list: &[(&str, &'static str)]) -> Option<&'static str> {
    let matches = |pattern: &str| match pattern.strip_suffix('*') {
        Some(start) => name.starts_with(start) || name.contains(&format!(" {start}")),
        None => name == pattern,
    };
    list.iter()
        .find(|(pattern, _)| matches(pattern))
        .map(|(_, reason)| *reason)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn map(items: &[(&str, &str)]) -> BTreeMap<String, String> {
        items
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect()
    }

    #[test]
    fn a_changed_prototype_and_a_missing_one_are_differences() {
        let theirs = map(&[("a", "(u32)"), ("b", "()"), ("c", "()")]);
        let ours = map(&[("a", "(u64)"), ("b", "()"), ("d", "()")]);
        let wrong = one("functions", &ours, &theirs);
        assert_eq!(wrong.len(), 3, "{wrong:?}");
    }

    #[test]
    fn what_is_listed_is_excused() {
        let name = "aclrtRecordEventWithFlag";
        assert!(one("functions", &map(&[(name, "()")]), &map(&[])).is_empty());
    }
}
