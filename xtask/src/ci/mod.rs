//! `cargo xtask ci`: every check, as steps that can be run alone.
//!
//! A step that cannot run here is printed as skipped with its reason at the end, never silently passed.

mod memory;
mod steps;

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

/// What a step gives.
pub(crate) type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

/// How a step ended when nothing failed.
pub(crate) enum Verdict {
    /// Everything was checked.
    Passed,
    /// Something was left out or made smaller, and why.
    Partly(String),
}

/// One check.
pub(crate) struct Step {
    /// What to type after `cargo xtask ci`.
    pub(crate) name: &'static str,
    /// What it checks, in a line.
    pub(crate) about: &'static str,
    /// Runs it in the repository's root.
    pub(crate) run: fn(&Root) -> Result<Verdict>,
}

/// The repository, and how to run things in it.
pub(crate) struct Root(PathBuf);

impl Root {
    /// The folder itself.
    pub(crate) fn path(&self) -> &Path {
        &self.0
    }

    /// Runs `program` with `arguments` split at spaces, in the root; fails when it does.
    pub(crate) fn run(&self, program: &str, arguments: &str) -> Result<()> {
        self.run_with(program, arguments, &[])
    }

    /// The same with environment variables.
    pub(crate) fn run_with(&self, program: &str, arguments: &str, environment: &[(&str, &str)]) -> Result<()> {
        let mut command = Command::new(program);
        command
            .args(arguments.split_whitespace())
            .current_dir(&self.0)
            .envs(environment.iter().copied());
        println!("+ {program} {arguments}");
        let status = command.status().map_err(|e| format!("{program}: {e}"))?;
        if status.success() {
            Ok(())
        } else {
            Err(format!("{program} {arguments}: {status}").into())
        }
    }

    /// Runs `cargo` with the lock file as it is.
    pub(crate) fn cargo(&self, arguments: &str) -> Result<()> {
        self.run("cargo", arguments)
    }

    /// What `program` prints on stdout; fails when it does.
    pub(crate) fn output(&self, program: &str, arguments: &str) -> Result<String> {
        println!("+ {program} {arguments}");
        let output = Command::new(program)
            .args(arguments.split_whitespace())
            .current_dir(&self.0)
            .output()?;
        if !output.status.success() {
            return Err(format!(
                "{program} {arguments}: {}\n{}",
                output.status,
                String::from_utf8_lossy(&output.stderr)
            )
            .into());
        }
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    }

    /// Tells whether a program is on the path.
    pub(crate) fn has(&self, program: &str) -> bool {
        Command::new(program)
            .arg("--version")
            .output()
            .is_ok_and(|output| output.status.success())
    }
}

/// Runs the named steps, or all; prints at the end what was left out.
pub(crate) fn run(names: &[String]) -> Result<()> {
    let root = Root(
        PathBuf::from(env!("CARGO_MANIFEST_DIR"))
            .parent()
            .ok_or("xtask has no parent folder")?
            .to_path_buf(),
    );
    if names.iter().any(|name| name == "--list") {
        for step in steps::STEPS {
            println!("{:<12} {}", step.name, step.about);
        }
        return Ok(());
    }
    if let Some(unknown) = names
        .iter()
        .find(|name| steps::STEPS.iter().all(|step| step.name != name.as_str()))
    {
        return Err(format!("there is no step '{unknown}': cargo xtask ci --list shows them").into());
    }
    let mut partly = Vec::new();
    let mut times = Vec::new();
    for step in steps::STEPS
        .iter()
        .filter(|step| names.is_empty() || names.iter().any(|name| name == step.name))
    {
        println!("\n== {}: {}", step.name, step.about);
        let begin = Instant::now();
        match (step.run)(&root).map_err(|e| format!("step {}: {e}", step.name))? {
            Verdict::Passed => {}
            Verdict::Partly(why) => partly.push((step.name, why)),
        }
        times.push((step.name, begin.elapsed().as_secs()));
    }
    println!("\n== all steps passed");
    for (name, seconds) in times {
        println!("{name:<12} {seconds:>5} s");
    }
    for (name, why) in partly {
        println!("left out or sized down in {name}: {why}");
    }
    Ok(())
}
