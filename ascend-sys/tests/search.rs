//! Where the runtime is looked for. Each search runs in a process of its own: the environment and the loaded library
//! belong to the process.

mod common;

use std::{
    env,
    path::{Path, PathBuf},
    process::Command,
};

use ascend_sys::FUNCTIONS;
use common::{Result, folder, functions, run, shared_object};

/// What the child does when this variable is set: search, and print what became of it.
const CHILD: &str = "ASCEND_SYS_SEARCH_TEST";

#[test]
fn child() {
    if env::var_os(CHILD).is_none() {
        return;
    }
    match ascend_sys::load() {
        Ok(library) => {
            let again = ascend_sys::load().expect("it was loaded a moment ago");
            assert!(core::ptr::eq(library, again));
            println!("LOADED {}", library.path().display());
        }
        Err(error) => println!("FAILED {error}"),
    }
}

/// Runs the search in a child with only these variables, and returns what it printed.
fn search(variables: &[(&str, &Path)]) -> Result<String> {
    let mut command = Command::new(env::current_exe()?);
    command
        .args(["--exact", "child", "--nocapture"])
        .env_clear()
        .env(CHILD, "1")
        .env("HOME", "/nonexistent");
    command.envs(variables.iter().copied());
    run(&mut command)
}

fn toolkit(test: &str, layout: &str, special: &str) -> Result<(PathBuf, PathBuf)> {
    let home = folder(test)?;
    let lib = home.join(layout);
    std::fs::create_dir_all(&lib)?;
    let names = FUNCTIONS.iter().filter(|f| f.required).map(|f| f.name);
    let path = shared_object(&lib.join("libascendcl.so"), &functions(names, special), &[])?;
    Ok((home, path))
}

#[test]
fn the_exported_home_is_searched() -> Result {
    let (home, path) = toolkit("search_home", "lib64", "")?;
    for variable in ["ASCEND_TOOLKIT_HOME", "ASCEND_HOME_PATH"] {
        let said = search(&[(variable, &home)])?;
        assert!(said.contains(&format!("LOADED {}", path.display())), "{said}");
    }
    Ok(())
}

#[test]
fn the_folder_of_this_machine_is_searched() -> Result {
    let layout = format!("{}-linux/lib64", env::consts::ARCH);
    let (home, path) = toolkit("search_machine", &layout, "")?;
    let said = search(&[("ASCEND_HOME_PATH", &home)])?;
    assert!(said.contains(&format!("LOADED {}", path.display())), "{said}");
    Ok(())
}

#[test]
fn the_dynamic_loaders_own_path_is_searched_and_the_real_file_is_told() -> Result {
    let (home, path) = toolkit("search_loader", "lib", "")?;
    let said = search(&[("LD_LIBRARY_PATH", &home.join("lib"))])?;
    assert!(said.contains(&format!("LOADED {}", path.display())), "{said}");
    Ok(())
}

#[test]
fn the_user_s_own_installation_is_searched() -> Result {
    let (home, path) = toolkit("search_user", "Ascend/cann/lib64", "")?;
    let said = search(&[("HOME", &home)])?;
    assert!(said.contains(&format!("LOADED {}", path.display())), "{said}");
    Ok(())
}

#[test]
fn a_simulation_in_a_build_folder_is_passed_over_and_named() -> Result {
    let (home, path) = toolkit(
        "search_simulation",
        "lib64",
        "int ascend_mock_version(void) { return 1; }\n",
    )?;
    let said = search(&[("ASCEND_TOOLKIT_HOME", &home)])?;
    assert!(
        said.contains("FAILED") && said.contains("is a simulation in a cargo build folder"),
        "{said}"
    );
    assert!(said.contains(&format!("give its path: {}", path.display())), "{said}");
    // Given by path it is what was asked for.
    assert!(ascend_sys::load_from(&path)?.symbol(c"ascend_mock_version").is_some());
    Ok(())
}

#[test]
fn a_stub_is_passed_over_for_the_real_one() -> Result {
    let stub = "int aclrtGetVersion(int *a, int *b, int *c) { return 100039; }\n";
    let (first, _) = toolkit("search_stub", "lib64", stub)?;
    let (second, path) = toolkit("search_real", "lib64", "")?;
    let said = search(&[("ASCEND_TOOLKIT_HOME", &first), ("ASCEND_HOME_PATH", &second)])?;
    assert!(said.contains(&format!("LOADED {}", path.display())), "{said}");
    Ok(())
}

#[test]
fn a_failure_names_every_place_and_ends_with_what_to_do() -> Result {
    let home = folder("search_nothing")?;
    let said = search(&[("ASCEND_TOOLKIT_HOME", &home)])?;
    for place in [
        &*home.join("lib64/libascendcl.so").to_string_lossy(),
        "\n  libascendcl.so: not there",
        "/usr/local/Ascend/cann",
    ] {
        assert!(said.contains(place), "{place} is not in: {said}");
    }
    assert!(said.contains("install CANN and source its set_env.sh"), "{said}");
    Ok(())
}
