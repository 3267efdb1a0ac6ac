//! Where a library may be.

use std::{
    env::{self, consts::ARCH},
    ffi::OsString,
    fs,
    path::{Path, PathBuf},
};

/// The variables that `set_env.sh` of the toolkit, of NNAE, of NNRT and of older releases exports.
const VARIABLES: &[&str] = &[
    "ASCEND_TOOLKIT_HOME",
    "ASCEND_HOME_PATH",
    "ASCEND_NNAE_HOME",
    "ASCEND_NNRT_HOME",
    "ASCEND_HOME",
];

/// The installations below an install folder, newest layout first.
const INSTALLATIONS: &[&str] = &[
    "cann",
    "ascend-toolkit/latest",
    "nnae/latest",
    "nnrt/latest",
    "latest",
    "",
];

/// Everything to try for the names a library goes by, in order and without repetitions.
pub(crate) fn candidates(names: &[&str]) -> Vec<OsString> {
    let exported = VARIABLES
        .iter()
        .filter_map(env::var_os)
        .filter(|v| !v.is_empty())
        .map(PathBuf::from);
    let mut roots = vec![PathBuf::from("/usr/local/Ascend")];
    roots.extend(env::var_os("HOME").map(|home| Path::new(&home).join("Ascend")));
    let installed = roots.iter().flat_map(|root| INSTALLATIONS.iter().map(|i| root.join(i)));

    let mut found: Vec<OsString> = Vec::new();
    let mut add = |path: OsString| {
        if !found.contains(&path) {
            found.push(path);
        }
    };
    exported.flat_map(|home| below(&home, names)).for_each(&mut add);
    names.iter().map(Into::into).for_each(&mut add);
    installed.flat_map(|home| below(&home, names)).for_each(&mut add);
    found
}

/// The places below one installation: the link that every release has, the folder of this machine, and the one of the
/// releases before the packages were merged. `devlib` is left out: it holds the stubs.
fn below(home: &Path, names: &[&str]) -> Vec<OsString> {
    let folders = [
        home.join("lib64"),
        home.join(format!("{ARCH}-linux")).join("lib64"),
        home.join("runtime/lib64"),
    ];
    folders
        .iter()
        .flat_map(|folder| names.iter().map(|name| folder.join(name).into()))
        .collect()
}

/// Whether a file lies in a cargo build folder, which cargo marks.
pub(crate) fn in_build_folder(path: &Path) -> bool {
    let path = path.canonicalize().unwrap_or_else(|_| path.to_owned());
    path.ancestors().any(|folder| {
        folder.join(".rustc_info.json").exists()
            || fs::read_to_string(folder.join("CACHEDIR.TAG")).is_ok_and(|text| text.contains("cargo"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_loaders_own_search_comes_before_the_install_folders() {
        let found = candidates(&["libascendcl.so"]);
        let bare = found.iter().position(|p| p == "libascendcl.so");
        let installed = found.iter().position(|p| Path::new(p).starts_with("/usr/local/Ascend"));
        assert!(bare.is_some() && bare < installed, "{found:?}");
    }

    #[test]
    fn both_layouts_are_tried_and_the_stubs_are_not() {
        let found = below(Path::new("/opt/cann"), &["libascendcl.so", "libacl_rt.so"]);
        assert!(
            found.contains(&format!("/opt/cann/{ARCH}-linux/lib64/libacl_rt.so").into()),
            "{found:?}"
        );
        assert!(found.contains(&"/opt/cann/lib64/libascendcl.so".into()));
        assert!(!found.iter().any(|p| p.to_string_lossy().contains("devlib")));
    }

    #[test]
    fn a_test_runs_in_a_build_folder() -> std::io::Result<()> {
        assert!(in_build_folder(&env::current_exe()?));
        assert!(!in_build_folder(Path::new("/")));
        Ok(())
    }
}
