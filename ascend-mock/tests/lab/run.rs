//! Runs a script against a world, statement by statement.

use std::{
    collections::BTreeMap,
    ffi::CString,
    sync::{Arc, Mutex, mpsc},
};

use super::{
    Progress,
    call::{self, CannotCall, Word},
    callback::{self, Witness},
    script::Step,
    value::{self, Kind, Names, Place, Value},
    world::World,
};

/// What a statement gave.
#[derive(Debug)]
pub(crate) struct Outcome {
    /// The returned bits as a signed number; a text for calls that return one.
    pub(super) code: i64,
    pub(super) text: Option<String>,
    pub(super) results: Vec<(String, Place, Kind)>,
    pub(super) class: Option<String>,
}

// SAFETY: places see there; the rest is numbers and text.
unsafe impl Send for Outcome {}

impl Outcome {
    pub(super) fn number(code: u64) -> Outcome {
        Outcome {
            code: code as i64,
            text: None,
            results: Vec::new(),
            class: None,
        }
    }
}

/// A script being run.
pub(crate) struct Run {
    shared: Arc<Shared>,
    threads: BTreeMap<String, Worker>,
}

/// What all threads of a script share.
pub(super) struct Shared {
    pub(super) world: World,
    pub(super) witness: &'static Witness,
    pub(super) names: Mutex<Names>,
}

struct Worker {
    orders: mpsc::Sender<Step>,
    answers: mpsc::Receiver<Result<Outcome, String>>,
}

impl Run {
    pub(crate) fn new(world: World) -> Run {
        let witness = Witness::new(*world.table());
        Run {
            shared: Arc::new(Shared {
                world,
                witness,
                names: Mutex::default(),
            }),
            threads: BTreeMap::new(),
        }
    }

    /// Runs all rows, each up to its first statement that is not answered as expected, and tells how it goes.
    pub(crate) fn rows(&mut self, rows: &[Vec<Step>], tell: impl Fn(Progress)) {
        for row in rows {
            let result = row.iter().try_for_each(|step| {
                tell(Progress::Began(step.text.clone()));
                self.step(step).map_err(|why| format!("`{}` {why}", step.text))
            });
            tell(Progress::Ended(result));
        }
    }

    /// The functions under test.
    pub(crate) fn table(&self) -> &ascend_sys::FnTable {
        self.shared.world.table()
    }

    /// What a name of the script stands for.
    pub(crate) fn value(&self, name: &str) -> Word {
        self.shared.word(name).expect("a name of the script")
    }

    /// Runs a statement; says what differs from what was expected.
    pub(crate) fn step(&mut self, step: &Step) -> Result<(), String> {
        let outcome = if step.name == "join" {
            let thread = step.arguments.first().ok_or("join whom?")?;
            let worker = self.threads.get(thread).ok_or_else(|| format!("no thread {thread}"))?;
            worker.answers.recv().map_err(|_| format!("thread {thread} died"))?
        } else if let Some(thread) = &step.thread {
            let worker = self.worker(thread);
            worker
                .orders
                .send(step.clone())
                .map_err(|_| format!("thread {thread} died"))?;
            if step.background {
                return Ok(());
            }
            worker.answers.recv().map_err(|_| format!("thread {thread} died"))?
        } else {
            self.shared.perform(step)
        };
        self.shared.judge(&step.expected, &outcome?)
    }

    fn worker(&mut self, name: &str) -> &Worker {
        let shared = &self.shared;
        self.threads.entry(name.to_owned()).or_insert_with(|| {
            let ((orders, inbox), (outbox, answers)) = (mpsc::channel::<Step>(), mpsc::channel());
            let shared = Arc::clone(shared);
            std::thread::spawn(move || {
                while let Ok(step) = inbox.recv() {
                    if outbox.send(shared.perform(&step)).is_err() {
                        return;
                    }
                }
            });
            Worker { orders, answers }
        })
    }
}

impl Shared {
    /// Does what a statement says, on this thread.
    fn perform(self: &Arc<Self>, step: &Step) -> Result<Outcome, String> {
        if step.name.starts_with(|c: char| c.is_ascii_lowercase()) && !step.name.starts_with("acl") {
            return self.steer(&step.name, &step.arguments);
        }
        let message = step.expected.class.is_some();
        if message {
            self.message();
        }
        let mut outcome = self.call(&step.name, &step.arguments)?;
        if message {
            outcome.class = Some(self.message().map_or("none".to_owned(), |text| class(&text)));
        }
        Ok(outcome)
    }

    /// The text of this thread's oldest errors.
    pub(super) fn message(&self) -> Option<String> {
        let answer = call::call(self.world.table(), "aclGetRecentErrMsg", &[]).ok()?;
        callback::text_at(std::ptr::with_exposed_provenance(answer.returned as usize))
    }

    /// Calls a C function.
    pub(super) fn call(&self, name: &str, arguments: &[String]) -> Result<Outcome, String> {
        let mut places = Vec::new();
        let mut words = Vec::new();
        for (index, argument) in arguments.iter().enumerate() {
            if let Some(place) = argument.strip_prefix('&') {
                let (name, initial) = match place.split_once(':') {
                    Some((name, initial)) => (name, Some(self.word(initial)?.bits())),
                    None => (place, None),
                };
                let place = Place::new(initial);
                words.push(place.word());
                places.push((name.to_owned(), place, index));
            } else {
                words.push(self.word(argument)?);
            }
        }
        let mut unknown = true;
        for prefix in ["", "aclrt", "aclmdl", "acl"] {
            let full = format!("{prefix}{name}");
            match call::call(self.world.table(), &full, &words) {
                Err(CannotCall::Unknown) => continue,
                Err(CannotCall::Arguments(n)) => return Err(format!("{full} takes {n} arguments")),
                Err(CannotCall::Absent) => unknown = false,
                Ok(answer) => {
                    let mut outcome = Outcome::number(answer.returned);
                    if full == "aclrtGetSocName" || full == "aclGetRecentErrMsg" {
                        outcome.text = callback::text_at(std::ptr::with_exposed_provenance(answer.returned as usize));
                    }
                    let mut names = self.names.lock().unwrap();
                    for (name, place, index) in places {
                        let kind = Kind::of(answer.parameters[index]);
                        if place.is_touched() {
                            names.insert(name.clone(), Value::Place(place, kind));
                        }
                        outcome.results.push((name, place, kind));
                    }
                    return Ok(outcome);
                }
            }
        }
        Err(if unknown {
            format!("no function {name}")
        } else {
            format!("the table has no {name}")
        })
    }

    /// The value of an argument.
    pub(super) fn word(&self, argument: &str) -> Result<Word, String> {
        if let Some(text) = argument.strip_prefix('"') {
            let text = CString::new(text.trim_end_matches('"')).map_err(|e| e.to_string())?;
            return Ok(Word::pointer(value::keep(text).as_ptr().cast_mut().cast()));
        }
        if let Some(Value::Place(place, _)) = argument
            .strip_prefix('*')
            .and_then(|a| self.names.lock().unwrap().get(a).copied())
        {
            return Ok(place.by_value());
        }
        if let Some(Value::Place(place, _)) = argument
            .strip_prefix('^')
            .and_then(|a| self.names.lock().unwrap().get(a).copied())
        {
            return Ok(place.word());
        }
        if let Some(value) = self.names.lock().unwrap().get(argument) {
            return Ok(value.word());
        }
        if let Some(word) = callback::address(argument) {
            return Ok(word);
        }
        if let Some(amount) = argument.strip_prefix("hit:") {
            return Ok(self.witness.user_data(amount.parse().map_err(|_| "hit:N")?));
        }
        if let Some((left, right)) = argument.split_once('|') {
            return Ok(Word::number(self.word(left)?.bits() | self.word(right)?.bits()));
        }
        if let Some((base, offset)) = argument.split_once('+') {
            let (base, offset) = (self.word(base)?, self.word(offset)?.bits() as usize);
            return Ok(Word::pointer(base.0[0].wrapping_byte_add(offset)));
        }
        match argument {
            "garbage" => return Ok(Place::new(Some(0)).word()),
            "self" => return Ok(Word::number(thread_id())),
            _ => {}
        }
        if let Some(index) = argument.strip_prefix("dev").and_then(|i| i.parse().ok()) {
            return Ok(Word::number(self.world.ordinal(index) as i64 as u64));
        }
        number(argument)
            .map(Word::number)
            .ok_or_else(|| format!("what is `{argument}`?"))
    }
}

/// A number as scripts write it.
pub(super) fn number(text: &str) -> Option<u64> {
    if let Some(constant) = value::constant(text) {
        return Some(constant);
    }
    if let Some(hex) = text.strip_prefix("0x") {
        return u64::from_str_radix(hex, 16).ok();
    }
    text.parse::<u64>()
        .ok()
        .or_else(|| text.parse::<i64>().ok().map(|n| n as u64))
}

/// The class in a message: what stands in the first pair of brackets.
pub(super) fn class(text: &str) -> String {
    let inside = text.split_once('(').and_then(|(_, rest)| rest.split_once(')'));
    inside.map_or_else(|| "none".to_owned(), |(class, _)| class.to_owned())
}

unsafe extern "C" {
    safe fn pthread_self() -> usize;
}

/// What the C side calls a thread (acl/streams-and-events H8).
fn thread_id() -> u64 {
    pthread_self() as u64
}
