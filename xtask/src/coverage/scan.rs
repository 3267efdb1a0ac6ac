//! What the sources say of the functions: wrapped by the safe crate, simulated by the mock.

use std::{
    collections::BTreeSet,
    fs, io,
    path::{Path, PathBuf},
};

/// The C functions that some item of the safe crate names as a `doc(alias)`.
pub(super) fn wrapped(source: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for (at, _) in source.match_indices("doc(alias") {
        let attribute = &source[at..];
        let attribute = attribute.split_once(']').map_or(attribute, |(inside, _)| inside);
        found.extend(
            attribute
                .split('"')
                .skip(1)
                .step_by(2)
                .filter(|name| of_the_api(name))
                .map(str::to_owned),
        );
    }
    found
}

/// The C functions that the mock defines in a chapter of its own, as `fn aclrtX(` in its source.
pub(super) fn simulated(source: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for (at, _) in source.match_indices("fn ") {
        let rest = &source[at + 3..];
        let name: String = rest
            .chars()
            .take_while(|c| c.is_ascii_alphanumeric() || *c == '_')
            .collect();
        if of_the_api(&name) && rest[name.len()..].trim_start().starts_with('(') {
            found.insert(name);
        }
    }
    found
}

/// The functions of operators that the mock has host functions for: those that its table of them names in quotes.
pub(super) fn operators(table: &str) -> BTreeSet<String> {
    let quoted = table.split('"').skip(1).step_by(2);
    quoted
        .filter(|name| name.starts_with("aclnn") && of_the_api(name))
        .flat_map(|name| [name.to_owned(), format!("{name}GetWorkspaceSize")])
        .collect()
}

/// The functions of which a doc line says `Wraps .. since CANN V`, with the V.
pub(super) fn claims(source: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for line in source.lines() {
        let Some((_, rest)) = line.split_once("Wraps `") else {
            continue;
        };
        let Some((_, since)) = rest.split_once("since CANN ") else {
            continue;
        };
        let names: Vec<&str> = rest.split('`').step_by(2).filter(|name| of_the_api(name)).collect();
        let version: String = since
            .chars()
            .take_while(|c| !c.is_whitespace() && *c != '·' && *c != ',')
            .collect();
        if let [name] = names[..] {
            found.push((name.to_owned(), version.trim_end_matches('.').to_owned()));
        }
    }
    found
}

fn of_the_api(name: &str) -> bool {
    let rest = ["acl", "Acl", "Hccl"]
        .iter()
        .find_map(|prefix| name.strip_prefix(prefix));
    rest.is_some_and(|rest| !rest.is_empty() && rest.chars().all(|c| c.is_ascii_alphanumeric()))
        && name.chars().any(|c| c.is_ascii_uppercase())
}

/// All Rust sources below a folder, in a fixed order; none if there is no such folder.
pub(super) fn sources(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        if !folder.is_dir() {
            continue;
        }
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|e| e == "rs") {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn aliases_of_c_functions_count_and_others_do_not() {
        let found = wrapped(r#"#[doc(alias = "aclrtRecordEvent")] #[doc(alias("aclrtX", "try_record_event"))]"#);
        assert_eq!(found.into_iter().collect::<Vec<_>>(), ["aclrtRecordEvent", "aclrtX"]);
    }

    #[test]
    fn only_definitions_count_as_simulated() {
        let found = simulated("fn aclrtMalloc(p: out *mut c_void) {}\n fn helper() { aclrtFree(); } fn aclr() {}");
        assert_eq!(found.into_iter().collect::<Vec<_>>(), ["aclrtMalloc"]);
        let found = operators(r#"row(&["aclnnX", "X"], rule)"#);
        assert_eq!(
            found.into_iter().collect::<Vec<_>>(),
            ["aclnnX", "aclnnXGetWorkspaceSize"]
        );
    }

    #[test]
    fn a_claimed_version_is_found() {
        let found = claims("/// Wraps `aclrtRecordEvent` · since CANN 6.0.1 or earlier · since ascend 0.1");
        assert_eq!(found, [("aclrtRecordEvent".to_owned(), "6.0.1".to_owned())]);
    }
}
