//! Every mock of this package's tests and examples has the checker on: a race, hazard or deadlock in any of them fails its test.

use std::path::{Path, PathBuf};

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).expect("the folder is there") {
        let path = entry.expect("it can be read").path();
        if path.is_dir() && !path.ends_with("tests/dropin") {
            sources(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

#[test]
fn no_mock_of_a_test_or_example_is_unchecked() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    for folder in ["tests", "examples"] {
        sources(&root.join(folder), &mut files);
    }
    let builder = concat!("Mock::", "builder()");
    let (mut checked, mut unchecked) = (0, Vec::new());
    for file in files {
        let text = std::fs::read_to_string(&file).expect("it can be read");
        for (at, _) in text.match_indices(builder) {
            // Up to the end of the function that it is in.
            let rest = text[at..].split("\n}\n").next().unwrap_or_default();
            if rest.contains(".checked()") || rest.contains(".check(") {
                checked += 1;
            } else {
                let line = text[..at].lines().count();
                unchecked.push(format!("{}:{line}", file.display()));
            }
        }
    }
    assert!(unchecked.is_empty(), "mocks that nobody checks: {unchecked:#?}");
    assert!(checked >= 20, "only {checked} mocks");
}
