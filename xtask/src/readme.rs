//! `cargo xtask readme`: puts into README.md and docs/ what the programs print and draw, so that no number there is typed by hand.
//!
//! A block begins at a line `<!-- printed by: COMMAND -->` and is the fenced text after it. Everything is simulated and deterministic: the same
//! source gives the same bytes.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::Outcome;

const MARK: &str = "<!-- printed by: ";

/// Pictures: the file, and the arguments of `ascend` that draw it, without the file.
const PICTURES: &[(&str, &str)] = &[("docs/overlap.svg", "plan draw dbo_941 dbo_full --svg")];

/// Writes them, or with `--check` compares them.
pub(crate) fn run(arguments: &[String]) -> Outcome {
    let check = arguments.iter().any(|argument| argument == "--check");
    let root = Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .ok_or("xtask has no parent folder")?
        .to_path_buf();
    let readme = root.join("README.md");
    settle(&readme, &refreshed(&root, &std::fs::read_to_string(&readme)?)?, check)?;
    for (file, command) in PICTURES {
        let drawn = root.join("target").join("drawn.svg");
        print_of(
            &root,
            &format!(
                "cargo run --quiet --release -p ascend-cli -- {command} {}",
                drawn.display()
            ),
        )?;
        settle(&root.join(file), &std::fs::read_to_string(&drawn)?, check)?;
    }
    Ok(())
}

/// The text with every marked block replaced by what its command prints.
fn refreshed(root: &Path, text: &str) -> Result<String, Box<dyn std::error::Error>> {
    let mut out = String::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        out.push_str(line);
        out.push('\n');
        let Some(command) = line.strip_prefix(MARK).and_then(|rest| rest.strip_suffix(" -->")) else {
            continue;
        };
        let fence = lines
            .next()
            .filter(|line| line.starts_with("```"))
            .ok_or("a marked block has no fence")?;
        if !lines.any(|line| line == "```") {
            return Err("a marked block has no end".into());
        }
        out.push_str(&format!("{fence}\n{}\n```\n", print_of(root, command)?.trim_end()));
    }
    Ok(out)
}

/// What a command prints on stdout; `| head N` at its end keeps N lines.
fn print_of(root: &Path, command: &str) -> Result<String, Box<dyn std::error::Error>> {
    let (command, keep) = match command.split_once(" | head ") {
        Some((command, lines)) => (command, lines.parse()?),
        None => (command, usize::MAX),
    };
    let mut words = command.split_whitespace();
    let program = words.next().ok_or("a marked block has no command")?;
    let output = Command::new(program).args(words).current_dir(root).output()?;
    if !output.status.success() {
        return Err(format!(
            "{command}: {}\n{}",
            output.status,
            String::from_utf8_lossy(&output.stderr)
        )
        .into());
    }
    let text = String::from_utf8(output.stdout)?;
    Ok(text
        .lines()
        .take(keep)
        .map(|line| format!("{}\n", line.trim_end()))
        .collect())
}

fn settle(path: &PathBuf, new: &str, check: bool) -> Outcome {
    let shown = path.display();
    if std::fs::read_to_string(path).is_ok_and(|old| old == new) {
        return Ok(());
    }
    if check {
        return Err(format!("{shown} is not what the programs print; run `cargo xtask readme`").into());
    }
    std::fs::write(path, new)?;
    println!("wrote {shown}");
    Ok(())
}
