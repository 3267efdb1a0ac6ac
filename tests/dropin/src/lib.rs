//! What the tests of the drop-in share: a toolkit folder that is made once, and programs that are compiled against it.

#[path = "../../../xtask/src/toolkit/layout.rs"]
#[allow(dead_code, reason = "the command uses all of it")]
mod layout;

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
    sync::OnceLock,
    time::{Duration, Instant},
};

/// The root of the workspace.
#[must_use]
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .ancestors()
        .nth(2)
        .map(Path::to_path_buf)
        .unwrap_or_default()
}

/// Whether these tests were compiled optimised; the library under test then is too.
#[must_use]
pub fn optimised() -> bool {
    !cfg!(debug_assertions)
}

/// The toolkit folder, in the build folder of the workspace. The first call of a process has cargo build the library.
///
/// # Panics
/// When the library does not build or the folder can't be written: no test of this package can run then.
#[must_use]
pub fn toolkit() -> &'static Path {
    static TOOLKIT: OnceLock<PathBuf> = OnceLock::new();
    TOOLKIT.get_or_init(|| {
        let built = layout::build(&root(), optimised()).unwrap_or_else(|error| panic!("{error}"));
        let folder = built.parent().map(|folder| folder.join("dropin")).unwrap_or_default();
        fs::create_dir_all(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
        let out = folder.join("toolkit");
        layout::lay_out(&root(), &built, &out).unwrap_or_else(|error| panic!("{}: {error}", out.display()));
        out
    })
}

/// The real library in the toolkit.
#[must_use]
pub fn library() -> PathBuf {
    toolkit().join("lib64/libascendcl.so")
}

/// Compiles a program of `programs/` against the toolkit and with nothing else; gives its path.
///
/// # Panics
/// With what the compiler says, when it refuses the program.
#[must_use]
pub fn compile(file: &str) -> PathBuf {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("programs").join(file);
    let (compiler, standard) = if file.ends_with(".cc") {
        ("c++", "-std=c++17")
    } else {
        ("cc", "-std=gnu11")
    };
    let folder = toolkit().with_file_name("programs");
    fs::create_dir_all(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let program = folder.join(file.replace('.', "_"));
    // Under a name of its own first: another test may be running the old one.
    let part = folder.join(format!(
        "{}.{}.{:?}",
        file,
        std::process::id(),
        std::thread::current().id()
    ));
    let output = Command::new(compiler)
        .args([standard, "-Wall", "-Wextra", "-Werror", "-O1", "-g", "-o"])
        .arg(&part)
        .arg(&source)
        .arg("-I")
        .arg(toolkit().join("include"))
        .arg("-L")
        .arg(toolkit().join("lib64"))
        .args(["-lacl_op_compiler", "-lopapi", "-lnnopbase", "-lhccl", "-lascendcl"])
        .args(["-lpthread", "-ldl", "-lm"])
        .output()
        .unwrap_or_else(|error| panic!("{compiler}: {error}"));
    assert!(
        output.status.success(),
        "{compiler} {file}:\n{}",
        String::from_utf8_lossy(&output.stderr)
    );
    fs::rename(&part, &program).unwrap_or_else(|error| panic!("{error}"));
    program
}

/// A command that finds the toolkit's libraries, with no variable of the mock but those that are added. Started by what
/// `DROPIN_TESTS_VALGRIND` says, if it is set.
#[must_use]
pub fn command(program: impl AsRef<std::ffi::OsStr>) -> Command {
    let watcher = std::env::var("DROPIN_TESTS_VALGRIND").unwrap_or_default();
    let mut words = watcher.split_whitespace();
    let mut command = match words.next() {
        Some(first) => {
            let mut command = Command::new(first);
            command.args(words).arg(program);
            command
        }
        None => Command::new(program),
    };
    for (name, _) in std::env::vars_os() {
        if name.to_string_lossy().starts_with("ASCEND_") {
            command.env_remove(name);
        }
    }
    command.env("LD_LIBRARY_PATH", toolkit().join("lib64"));
    command
}

/// What a program that ended had to say.
#[derive(Debug)]
pub struct Ended {
    /// Its exit status; `None` when a signal ended it.
    pub status: Option<i32>,
    /// What it wrote to standard output.
    pub stdout: String,
    /// What it wrote to standard error.
    pub stderr: String,
}

/// Runs a command to its end, and fails the test when there is none within `limit`.
///
/// # Panics
/// When the program can't be started or does not end.
pub fn run(command: &mut Command, limit: Duration) -> Ended {
    use std::process::Stdio;
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap_or_else(|error| panic!("{command:?}: {error}"));
    let begun = Instant::now();
    while begun.elapsed() < limit {
        match child.try_wait() {
            Ok(None) => std::thread::sleep(Duration::from_millis(5)),
            _ => {
                let Output { status, stdout, stderr } = child
                    .wait_with_output()
                    .unwrap_or_else(|error| panic!("{command:?}: {error}"));
                return Ended {
                    status: status.code(),
                    stdout: String::from_utf8_lossy(&stdout).into_owned(),
                    stderr: String::from_utf8_lossy(&stderr).into_owned(),
                };
            }
        }
    }
    let _ = child.kill();
    let _ = child.wait();
    panic!("{command:?} did not end within {limit:?}");
}

/// Compiles and runs a program that says `done` when all its checks held.
///
/// # Panics
/// When it does not.
pub fn passes(file: &str, variables: &[(&str, &str)]) -> Ended {
    let ended = run(
        command(compile(file)).envs(variables.iter().copied()),
        Duration::from_secs(60),
    );
    assert!(
        ended.status == Some(0) && ended.stdout.ends_with("done\n"),
        "{file}: {ended:#?}"
    );
    ended
}
