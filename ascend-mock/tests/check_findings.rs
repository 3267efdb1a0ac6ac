//! docs/MOCK.md lists every kind of finding, each with two tests that are there.

use std::path::Path;

use ascend_sim::order::Kind;

/// All that the tests of a folder say whose names begin in one way.
fn tests(folder: &str, begin: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut text = String::new();
    for entry in std::fs::read_dir(folder).expect("the folder is there") {
        let path = entry.expect("it can be read").path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if name.starts_with(begin) && name.ends_with(".rs") {
            text += &std::fs::read_to_string(path).expect("it can be read");
        }
    }
    text
}

#[test]
fn every_kind_of_finding_is_listed_with_tests_that_show_it() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/MOCK.md");
    let page = std::fs::read_to_string(path).expect("the page is there");
    let (rules, calls) = (tests("../ascend-sim/tests", "litmus_"), tests("tests", "check_"));
    for kind in Kind::ALL {
        let begin = format!("| `{}` | {} | {} | ", kind.name(), kind.class().name(), kind.title());
        let row = page.lines().find_map(|line| line.strip_prefix(&begin));
        let row = row.unwrap_or_else(|| panic!("docs/MOCK.md has no row that begins {begin}"));
        let names: Vec<&str> = row.split('`').skip(1).step_by(2).collect();
        let [rule, call] = names[..] else {
            panic!("{}: one test each, not {names:?}", kind.name())
        };
        let is_there = rules.contains(&format!("{rule}: \"")) || rules.contains(&format!("fn {rule}("));
        assert!(is_there, "no litmus program {rule}");
        assert!(calls.contains(&format!("fn {call}(")), "no test {call}");
    }
}
