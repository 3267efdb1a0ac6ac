//! Scripts: one call a statement, written as in C without the parentheses, and what it must give.
//!
//! ```text
//! device; streams s s2                          # words in lower case steer the laboratory (see `words`)
//! event e Ex:SYNC
//! RecordEvent e s                               # a call; without an arrow it must return 0
//! QueryEventStatus e &st -> 0 st=1              # `&st` is a place of its own for the result
//! aclInit NULL -> 100002 ~EH9999                # code, and the class of the message
//! @t2 SynchronizeStream s -> 107002             # on another thread
//! @t2& SynchronizeStream s; release s; join t2 -> 0
//! ```
//!
//! `^st` is the address of the place `st`, `*st` what is in it, passed by value.
//!
//! The prefixes `aclrt`, `aclmdl` and `acl` of a C name may be left out.

/// One statement.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Step {
    /// The thread it runs on; none for the script's own.
    pub(crate) thread: Option<String>,
    /// Whether the script goes on while it runs.
    pub(crate) background: bool,
    pub(crate) name: String,
    pub(crate) arguments: Vec<String>,
    pub(crate) expected: Expected,
    /// As written, for messages.
    pub(crate) text: String,
}

/// What a statement must give.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Expected {
    /// The returned number; none if any will do.
    pub(crate) code: Option<String>,
    /// Values of results by name.
    pub(crate) values: Vec<(String, String)>,
    /// Class of the message.
    pub(crate) class: Option<String>,
}

/// Takes a script apart.
pub(crate) fn parse(script: &str) -> Result<Vec<Step>, String> {
    let mut steps = Vec::new();
    for line in script.lines() {
        for statement in statements(line) {
            let words = words(&statement)?;
            if !words.is_empty() {
                steps.push(step(&words, &statement)?);
            }
        }
    }
    Ok(steps)
}

/// The statements of a line: up to each `;`, without the comment.
fn statements(line: &str) -> Vec<String> {
    let (mut found, mut current, mut quoted) = (Vec::new(), String::new(), false);
    for c in line.chars() {
        match c {
            '"' => quoted = !quoted,
            ';' if !quoted => {
                found.push(std::mem::take(&mut current));
                continue;
            }
            '#' if !quoted => break,
            _ => {}
        }
        current.push(c);
    }
    found.push(current);
    found
        .iter()
        .map(|s| s.trim().to_owned())
        .filter(|s| !s.is_empty())
        .collect()
}

/// The words of a statement; a quoted one keeps its quotes.
fn words(statement: &str) -> Result<Vec<String>, String> {
    let (mut found, mut current, mut quoted) = (Vec::new(), String::new(), false);
    for c in statement.chars() {
        if c == '"' {
            quoted = !quoted;
        }
        if c.is_whitespace() && !quoted {
            if !current.is_empty() {
                found.push(std::mem::take(&mut current));
            }
        } else {
            current.push(c);
        }
    }
    if quoted {
        return Err(format!("quotes left open in `{statement}`"));
    }
    if !current.is_empty() {
        found.push(current);
    }
    Ok(found)
}

fn step(words: &[String], text: &str) -> Result<Step, String> {
    let mut words = words.iter().peekable();
    let mut step = Step {
        thread: None,
        background: false,
        name: String::new(),
        arguments: Vec::new(),
        expected: Expected::default(),
        text: text.to_owned(),
    };
    if let Some(thread) = words.peek().and_then(|w| w.strip_prefix('@')) {
        step.background = thread.ends_with('&');
        step.thread = Some(thread.trim_end_matches('&').to_owned());
        words.next();
    }
    step.name = words.next().cloned().ok_or_else(|| format!("no call in `{text}`"))?;
    let mut expecting = false;
    for word in words {
        if word == "->" {
            expecting = true;
        } else if !expecting {
            step.arguments.push(word.clone());
        } else if let Some(class) = word.strip_prefix('~') {
            step.expected.class = Some(class.to_owned());
        } else if let Some((name, value)) = word.split_once('=') {
            step.expected
                .values
                .push((name.to_owned(), value.trim_matches('"').to_owned()));
        } else {
            step.expected.code = Some(word.trim_matches('"').to_owned());
        }
    }
    if !expecting {
        step.expected.code = Some("0".to_owned());
    }
    Ok(step)
}

#[test]
fn a_statement_is_taken_apart() {
    let steps = parse("device; # nothing\n @t2& QueryEvent e &st -> 0 st=1 ~EE1001; SetName m \"a b\"").unwrap();
    assert_eq!(steps.len(), 3);
    assert_eq!(steps[1].thread.as_deref(), Some("t2"));
    assert!(steps[1].background);
    assert_eq!(steps[1].arguments, ["e", "&st"]);
    assert_eq!(steps[1].expected.code.as_deref(), Some("0"));
    assert_eq!(steps[1].expected.values, [("st".to_owned(), "1".to_owned())]);
    assert_eq!(steps[1].expected.class.as_deref(), Some("EE1001"));
    assert_eq!(steps[2].arguments, ["m", "\"a b\""]);
}
