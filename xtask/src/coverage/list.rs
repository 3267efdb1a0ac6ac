//! The list of functions, read from the generated file.
//!
//! Read as text and not through `ascend-sys`, so that xtask builds even where the generated files do not.

use std::{error::Error, fs, path::Path};

/// A function of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Function {
    pub(super) name: String,
    pub(super) group: String,
    pub(super) required: bool,
    pub(super) since: String,
    /// `exact`, `upper` or `after`.
    pub(super) bound: String,
    pub(super) library: String,
}

/// Reads every function of `functions.rs`, in order.
pub(super) fn read(path: &Path) -> Result<Vec<Function>, Box<dyn Error>> {
    let text = fs::read_to_string(path)?;
    let functions: Vec<Function> = text.lines().filter_map(parse).collect();
    let lines = text
        .lines()
        .filter(|line| line.trim_start().starts_with("{ doc:"))
        .count();
    if functions.is_empty() || functions.len() != lines {
        return Err(format!("{}: {} of {lines} lines understood", path.display(), functions.len()).into());
    }
    Ok(functions)
}

fn parse(line: &str) -> Option<Function> {
    let line = line.trim_start().strip_prefix("{ doc:")?;
    let between = |start: &str, end: &str| {
        line.rsplit_once(start)?
            .1
            .split_once(end)
            .map(|(text, _)| text.to_owned())
    };
    Some(Function {
        name: between(", fn ", "(")?,
        group: between("group: \"", "\"")?,
        required: between("need: ", ",")? == "required",
        since: between("since: \"", "\"")?,
        bound: between("bound: ", ",")?,
        library: between("library: \"", "\"")?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_of_the_list_is_taken_apart() {
        let line = r#"  { doc: "Waits, fn or not.", fn aclrtX(a: u32) -> aclError, group: "event", need: required, since: "9.1.0", bound: exact, library: "ascendcl" }"#;
        let function = parse(line).expect("it is a line of the list");
        assert_eq!((function.name.as_str(), function.group.as_str()), ("aclrtX", "event"));
        assert!(function.required && function.since == "9.1.0" && function.bound == "exact");
        assert_eq!(function.library, "ascendcl");
    }
}
