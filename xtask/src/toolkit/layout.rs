//! The toolkit folder: what lies where, as build systems that look for CANN expect it. The tests of the drop-in use this file too.
//!
//! There is one real library; all other names are links to it, so that a process has one state however it finds it.

use std::{
    env::consts::ARCH,
    error::Error,
    fs, io,
    os::unix::fs::symlink,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

/// The names under which programs look for the vendor's libraries.
const LIBRARIES: &[&str] = &[
    "libacl_rt.so",
    "libruntime.so",
    "libhccl.so",
    "libacl_op_compiler.so",
    "libnnopbase.so",
    "libopapi.so",
];

/// The vendor's headers, by the one of ours that says what is in them.
const HEADERS: &[(&str, &[&str])] = &[
    (
        "ascend_acl.h",
        &[
            "acl/acl.h",
            "acl/acl_base.h",
            "acl/acl_base_mdl.h",
            "acl/acl_base_rt.h",
            "acl/acl_rt.h",
            "acl/acl_rt_allocator.h",
            "acl/acl_rt_memory_soma.h",
            "acl/error_codes/rt_error_codes.h",
        ],
    ),
    ("ascend_hccl.h", &["hccl/hccl.h", "hccl/hccl_types.h"]),
    ("ascend_op.h", &["acl/acl_op.h", "acl/acl_op_compiler.h"]),
    ("ascend_aclnn.h", &["aclnn/acl_meta.h", "aclnn/aclnn_base.h"]),
];

/// The vendor's headers of operators, `aclnnop/aclnn_NAME.h`: in each are the variants of one.
const OPERATORS: &[&str] = &[
    "abs",
    "add",
    "add_rms_norm",
    "addmm",
    "arange",
    "argmax",
    "batch_matmul",
    "cast",
    "cat",
    "ceil",
    "copy",
    "cos",
    "div",
    "embedding",
    "exp",
    "fill_scalar",
    "floor",
    "gelu",
    "index_select",
    "layer_norm",
    "log",
    "log_softmax",
    "logsoftmax",
    "masked_fill_scalar",
    "matmul",
    "maximum",
    "mean",
    "minimum",
    "mm",
    "mul",
    "neg",
    "one",
    "permute",
    "pow",
    "reciprocal",
    "reduce_sum",
    "relu",
    "rms_norm",
    "rotary_position_embedding",
    "rsqrt",
    "s_where",
    "sigmoid",
    "silu",
    "sin",
    "softmax",
    "sort",
    "sqrt",
    "sub",
    "swi_glu",
    "tanh",
    "topk",
    "util",
    "zero",
];

const SET_ENV: &str = r#"# Source this file: it shows programs the simulated runtime where they look for the vendor's.
if [ -n "${BASH_SOURCE:-}" ]; then
    ascend_mock_file="${BASH_SOURCE[0]}"
elif [ -n "${ZSH_VERSION:-}" ]; then
    ascend_mock_file="${(%):-%x}"
else
    # Other shells do not tell a sourced file its name.
    ascend_mock_file="./set_env.sh"
fi
if [ ! -f "$(dirname "$ascend_mock_file")/version.cfg" ]; then
    echo "set_env.sh: this shell does not say where the file lies: source it from its own folder, or from bash" >&2
    unset ascend_mock_file
    return 1
fi
ASCEND_TOOLKIT_HOME="$(cd "$(dirname "$ascend_mock_file")" && pwd)"
unset ascend_mock_file
export ASCEND_TOOLKIT_HOME
export ASCEND_HOME_PATH="$ASCEND_TOOLKIT_HOME"
export LD_LIBRARY_PATH="$ASCEND_TOOLKIT_HOME/lib64${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
"#;

const README: &str = "# A simulated Ascend runtime

This folder looks like an installed CANN toolkit; the runtime in it simulates the NPU. Programs that were built for ACL run on it as they are:

```sh
. ./set_env.sh
ASCEND_MOCK_DEVICES=2 ASCEND_MOCK_CHECK=1 your_program
```

and others are compiled against it, with nothing else installed:

```sh
cc program.c -I $ASCEND_TOOLKIT_HOME/include -L $ASCEND_TOOLKIT_HOME/lib64 -lascendcl
```

All libraries here are one, so a process has one state however it finds it. What only a simulation can do (holding and stepping streams, virtual
time, kernels as functions of the program, exact accesses, findings) is in `include/ascend_mock.h`. What is not simulated returns 207000 and is
said once on stderr. Nothing here says how fast or how exact an NPU is.

## Settings
";

/// Builds the drop-in library and tells where cargo put it.
pub(crate) fn build(root: &Path, release: bool) -> Result<PathBuf, Box<dyn Error>> {
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo
        .current_dir(root)
        .args(["build", "-p", "ascend-mock-cdylib", "--message-format=json", "--quiet"]);
    if release {
        cargo.arg("--release");
    }
    let output = cargo.stderr(Stdio::inherit()).output()?;
    if !output.status.success() {
        return Err("the drop-in library does not build".into());
    }
    let said = String::from_utf8(output.stdout)?;
    let line = said
        .lines()
        .find(|line| line.contains("\"compiler-artifact\"") && line.contains("\"name\":\"ascend_mock_acl\""))
        .ok_or("cargo did not name the drop-in library")?;
    // Paths in cargo's JSON hold no character that needs an escape, but for a quote or a backslash in the name of a folder.
    let files = line.split_once("\"filenames\":[").ok_or("cargo named no file")?.1;
    let file = files.split('"').find(|text| text.ends_with("libascend_mock_acl.so"));
    Ok(file.ok_or("cargo named no shared object")?.into())
}

/// The one real library of a toolkit.
pub(crate) fn library(out: &Path) -> PathBuf {
    out.join(format!("{ARCH}-linux/lib64/libascendcl.so"))
}

/// Lays a toolkit out around a built library; what stood there under the same names is replaced.
pub(crate) fn lay_out(root: &Path, built: &Path, out: &Path) -> io::Result<()> {
    let machine = format!("{ARCH}-linux");
    let (lib64, include) = (out.join(&machine).join("lib64"), out.join(&machine).join("include"));
    for folder in ["acl/error_codes", "hccl", "aclnn", "aclnnop"] {
        fs::create_dir_all(include.join(folder))?;
    }
    fs::create_dir_all(&lib64)?;
    fs::create_dir_all(out.join("runtime"))?;
    fs::create_dir_all(out.join("share/info/runtime"))?;

    replace(&library(out), |path| fs::copy(built, path).map(drop))?;
    for name in LIBRARIES {
        link("libascendcl.so", &lib64.join(name))?;
    }
    link(&format!("{machine}/lib64"), &out.join("lib64"))?;
    link(&format!("{machine}/include"), &out.join("include"))?;
    link(&format!("../{machine}/lib64"), &out.join("runtime/lib64"))?;
    link(&format!("../{machine}/include"), &out.join("runtime/include"))?;

    let own = root.join("ascend-sys/include");
    for name in [
        "ascend_acl.h",
        "ascend_hccl.h",
        "ascend_op.h",
        "ascend_aclnn.h",
        "ascend_layout.h",
    ] {
        fs::copy(own.join(name), include.join(name))?;
    }
    fs::copy(
        root.join("ascend-mock-cdylib/include/ascend_mock.h"),
        include.join("ascend_mock.h"),
    )?;
    let operators = OPERATORS
        .iter()
        .map(|name| ("ascend_aclnn.h", format!("aclnnop/aclnn_{name}.h")));
    let others = HEADERS
        .iter()
        .flat_map(|(header, names)| names.iter().map(|name| (*header, (*name).to_owned())));
    for (header, name) in others.chain(operators) {
        let up = "../".repeat(name.matches('/').count());
        let text =
            format!("/* Under the vendor's name: everything stands in {header}. */\n#include \"{up}{header}\"\n");
        fs::write(include.join(name), text)?;
    }

    fs::write(out.join("README.md"), readme(root)?)?;
    for name in ["LICENSE-APACHE", "LICENSE-MIT"] {
        fs::copy(root.join(name), out.join(name))?;
    }
    fs::write(out.join("set_env.sh"), SET_ENV)?;
    let version = env!("CARGO_PKG_VERSION");
    fs::write(
        out.join("version.cfg"),
        format!(
            "# version: 1.0\nruntime_running_version=[1.17.0:9.1.0]\nascend_mock_running_version=[{version}:{version}]\n"
        ),
    )?;
    fs::write(
        out.join("share/info/runtime/version.info"),
        format!("Version=9.1.0\nversion_dir=9.1.0\nascend_mock={version}\n"),
    )
}

/// What the folder is and how it is used, with the table of variables as it stands in the mock's source.
fn readme(root: &Path) -> io::Result<String> {
    let source = fs::read_to_string(root.join("ascend-mock/src/dropin.rs"))?;
    let lines = source.lines().map_while(|line| line.strip_prefix("//!"));
    let text: Vec<&str> = lines.map(|line| line.strip_prefix(' ').unwrap_or(line)).collect();
    // After the sentence that says what the module is.
    let variables = text.get(2..).unwrap_or_default().join("\n");
    Ok(format!("{README}\n{variables}\n"))
}

fn link(target: &str, path: &Path) -> io::Result<()> {
    if fs::read_link(path).is_ok_and(|old| old == Path::new(target)) {
        return Ok(());
    }
    replace(path, |path| symlink(target, path))
}

/// Makes a file under another name first: a process that has the old one open keeps it whole.
fn replace(path: &Path, make: impl FnOnce(&Path) -> io::Result<()>) -> io::Result<()> {
    let part = path.with_extension(format!("{}.part", std::process::id()));
    make(&part)?;
    fs::rename(&part, path)
}
