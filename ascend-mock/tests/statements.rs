//! Each testable statement of the notes has a case in `tests/conformance`, or a reason why it has none: `tests/data/statements.tsv` is the list.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

const LIST: &str = include_str!("data/statements.tsv");
/// How many statements the notes are read as; the list does not shrink unnoticed.
const STATEMENTS: usize = 442;
/// Series of numbered statements in acl/streams-and-events, and how far each goes.
const SERIES: [(&str, usize); 11] = [
    ("D", 19),
    ("S", 6),
    ("R", 9),
    ("C", 18),
    ("T", 50),
    ("E", 42),
    ("I", 8),
    ("N", 7),
    ("H", 16),
    ("X", 13),
    ("19.", 30),
];

/// A line of the list: what is stated, and who shows it.
struct Statement {
    what: &'static str,
    shown: &'static str,
}

fn statements() -> BTreeMap<&'static str, Statement> {
    let mut found = BTreeMap::new();
    for line in LIST.lines().filter(|line| !line.starts_with('#')) {
        let fields: Vec<&str> = line.split('\t').collect();
        let [id, what, shown] = fields[..] else {
            panic!("three fields: {line}");
        };
        assert!(!what.is_empty() && !shown.is_empty(), "{line}");
        assert!(
            found.insert(id, Statement { what, shown }).is_none(),
            "{id} stands twice"
        );
    }
    found
}

/// The cases of `tests/conformance` by module and name, with the places that each cites.
fn cases() -> BTreeMap<String, String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/conformance");
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(&folder).expect("the cases are there") {
        let path = entry.expect("a file").path();
        let module = path
            .file_stem()
            .and_then(|stem| stem.to_str())
            .expect("a name")
            .to_owned();
        let text = fs::read_to_string(&path).expect("the file is text");
        for line in text.lines().filter_map(|line| line.strip_prefix("    ")) {
            if let Some((name, rest)) = line.split_once(": \"")
                && let Some((cited, _)) = rest.split_once("\" =>")
                && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
            {
                found.insert(format!("{module}::{name}"), cited.to_owned());
            }
        }
    }
    found
}

/// The numbers of statements in a citation: a letter of a series and digits, or a line of section 19.
fn numbers(cited: &str) -> impl Iterator<Item = &str> {
    let words = cited.split(|c: char| !c.is_ascii_alphanumeric() && c != '.');
    words.filter(|word| {
        let letters = word.trim_end_matches(|c: char| c.is_ascii_lowercase());
        let digits = letters
            .strip_prefix(|c: char| c.is_ascii_uppercase() && SERIES.iter().any(|(series, _)| series.starts_with(c)));
        let is_numbered = digits.is_some_and(|digits| !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit()));
        is_numbered || word.starts_with("19.")
    })
}

#[test]
fn each_statement_has_a_case_or_a_reason() {
    let (statements, cases) = (statements(), cases());
    assert!(cases.len() > 800, "{} cases", cases.len());
    let cited: BTreeSet<&str> = cases.values().flat_map(|cited| numbers(cited)).collect();
    let mut tally = [0; 3];
    let mut missing = Vec::new();
    for (id, statement) in &statements {
        let has_case = |name: &str| {
            let is_module = !name.contains("::");
            cases.contains_key(name) || (is_module && cases.keys().any(|case| case.starts_with(&format!("{name}::"))))
        };
        let (kind, is_shown) = match statement.shown {
            "cited" => (0, cited.contains(id)),
            reason if reason.starts_with("no: ") => (2, reason.len() > 12),
            names => (1, names.split(',').all(has_case)),
        };
        tally[kind] += 1;
        if !is_shown {
            missing.push(format!("{id} ({}): {}", statement.what, statement.shown));
        }
    }
    println!(
        "{} statements, {} cases: {} cited by number, {} with cases by name, {} without a case, for a reason",
        statements.len(),
        cases.len(),
        tally[0],
        tally[1],
        tally[2]
    );
    assert!(missing.is_empty(), "{missing:#?}");
    assert_eq!(statements.len(), STATEMENTS);
}

#[test]
fn the_list_has_every_number_and_no_other() {
    let statements = statements();
    for (letter, last) in SERIES {
        for number in 1..=last {
            let id = format!("{letter}{number}");
            assert!(statements.contains_key(&*id), "{id} is not listed");
        }
    }
    for id in ["T34a", "T34b", "E9a", "E31a"] {
        assert!(statements.contains_key(id), "{id} is not listed");
    }
    // What a case cites is listed: a number that nobody stated is a slip.
    for (case, cited) in cases() {
        for number in numbers(&cited) {
            assert!(statements.contains_key(number), "{case} cites {number}");
        }
    }
}
