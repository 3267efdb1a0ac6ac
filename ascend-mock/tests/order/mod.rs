//! Which of two mistakes is found first.
//!
//! `data/order.txt` lists for each function the mistakes in the order in which the runtime finds them, and how each is made. From it every
//! call without a mistake, with one, and with every two that can be made at once is generated, on both executors; the earlier mistake's code
//! must come back. Two that need different values of one argument cannot be made at once and are counted.

use std::sync::Mutex;

use crate::lab::{self, script, setup::Setup, world::BOTH};

/// A function with its mistakes.
struct Function {
    call: String,
    setup: String,
    valid: Words,
    code: String,
    mistakes: Vec<Mistake>,
}

/// Values of the words with a `$`, and how the call is made.
#[derive(Clone, Debug, Default, PartialEq)]
struct Words {
    values: Vec<(String, String)>,
    no_context: bool,
    other_context: bool,
}

struct Mistake {
    code: String,
    name: String,
    words: Words,
    before: Vec<String>,
}

impl Words {
    fn parse(text: &str) -> Words {
        let mut words = Words::default();
        for word in text.split_whitespace() {
            match word.split_once('=') {
                Some((name, value)) => words.values.push((name.to_owned(), value.to_owned())),
                None if word == "noctx" => words.no_context = true,
                None if word == "other" => words.other_context = true,
                None => panic!("what is {word}?"),
            }
        }
        words
    }

    /// Both at once; none if they need different values of one word, or different contexts.
    fn with(&self, other: &Words) -> Option<Words> {
        let mut both = self.clone();
        for (name, value) in &other.values {
            match self.values.iter().find(|(n, _)| n == name) {
                Some((_, own)) if own != value => return None,
                Some(_) => {}
                None => both.values.push((name.clone(), value.clone())),
            }
        }
        both.no_context |= other.no_context;
        both.other_context |= other.other_context;
        (!(both.no_context && both.other_context)).then_some(both)
    }

    fn value<'a>(&'a self, name: &str, valid: &'a Words) -> &'a str {
        let found = self.values.iter().chain(&valid.values).find(|(n, _)| n == name);
        found.map_or_else(|| panic!("no value of {name}"), |(_, value)| value)
    }
}

impl Function {
    /// The script that makes these mistakes; the first one's code must come back.
    fn script(&self, words: &Words, before: &[&String], code: &str) -> String {
        let call: Vec<&str> = self
            .call
            .split(' ')
            .map(|w| w.strip_prefix('$').map_or(w, |name| words.value(name, &self.valid)))
            .collect();
        let mut script = format!(
            "{}\n{}\n",
            self.setup,
            before.iter().map(|s| s.as_str()).collect::<Vec<_>>().join("\n")
        );
        if words.other_context {
            script.push_str("context other_context 0\n");
        }
        let thread = if words.no_context { "@bare " } else { "" };
        script + &format!("{thread}{} -> {code}\n", call.join(" "))
    }

    /// Every call with none, one and two mistakes, by name.
    fn scripts(&self) -> (Vec<(String, String)>, usize) {
        let mut found = vec![(
            format!("{}: no mistake", self.call),
            self.script(&Words::default(), &[], &self.code),
        )];
        let mut impossible = 0;
        for (index, first) in self.mistakes.iter().enumerate() {
            let name = format!("{}: {}", self.call, first.name);
            let before: Vec<_> = first.before.iter().collect();
            found.push((name.clone(), self.script(&first.words, &before, &first.code)));
            for second in &self.mistakes[index + 1..] {
                let Some(words) = first.words.with(&second.words) else {
                    impossible += 1;
                    continue;
                };
                let mut both = before.clone();
                both.extend(second.before.iter().filter(|step| !before.contains(step)));
                found.push((
                    format!("{name} + {}", second.name),
                    self.script(&words, &both, &first.code),
                ));
            }
        }
        (found, impossible)
    }
}

fn functions(data: &str) -> Vec<Function> {
    let mut functions: Vec<Function> = Vec::new();
    for line in data.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        if let Some(call) = line.strip_prefix("function ") {
            functions.push(Function {
                call: call.to_owned(),
                setup: String::new(),
                valid: Words::default(),
                code: "0".to_owned(),
                mistakes: Vec::new(),
            });
            continue;
        }
        let function = functions.last_mut().expect("a function before its mistakes");
        if let Some(setup) = line.strip_prefix("setup ") {
            function.setup = setup.to_owned();
        } else if let Some(valid) = line.strip_prefix("valid ") {
            let (words, code) = valid.split_once("->").expect("what a valid call gives");
            function.valid = Words::parse(words);
            function.code = code.trim().to_owned();
        } else {
            let mut parts = line.split('|').map(str::trim);
            let (code, name) = parts.next().and_then(|p| p.split_once(' ')).expect("code and name");
            function.mistakes.push(Mistake {
                code: code.to_owned(),
                name: name.to_owned(),
                words: Words::parse(parts.next().unwrap_or("")),
                before: parts
                    .next()
                    .map_or_else(Vec::new, |p| p.split(';').map(|s| s.trim().to_owned()).collect()),
            });
        }
    }
    functions
}

#[test]
fn of_two_mistakes_the_earlier_one_is_found() {
    let functions = functions(include_str!("../data/order.txt"));
    let (mut scripts, mut impossible) = (Vec::new(), 0);
    for function in &functions {
        let (found, skipped) = function.scripts();
        scripts.extend(found);
        impossible += skipped;
    }
    let pairs = scripts.iter().filter(|(name, _)| name.contains(" + ")).count();
    let queue = Mutex::new(BOTH.into_iter().flat_map(|e| scripts.iter().map(move |s| (e, s))));
    let wrong = Mutex::new(Vec::new());
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                loop {
                    let Some((executor, (name, text))) = queue.lock().unwrap().next() else {
                        return;
                    };
                    let steps = script::parse(text).unwrap();
                    if let Err(why) = lab::attempt(executor, &Setup::default(), &steps) {
                        wrong.lock().unwrap().push(format!("{executor:?} {name}: {why}"));
                    }
                }
            });
        }
    });
    let mut wrong = wrong.into_inner().unwrap();
    wrong.sort();
    println!(
        "{} functions, {} calls, {pairs} pairs of mistakes, {impossible} that exclude each other",
        functions.len(),
        scripts.len()
    );
    assert!(wrong.is_empty(), "{} differ:\n{}", wrong.len(), wrong.join("\n"));
}
