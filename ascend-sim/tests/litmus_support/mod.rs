//! Litmus programs as text: `A write x; A record e; B wait e; B read x`.
//!
//! A statement is an actor, a verb and arguments. Its number (from 1) is its line in reports.
//!
//! | actors | |
//! |---|---|
//! | `A` to `D` | streams of device 0; `Y` is in another context, `Z` on device 1 |
//! | `H` | the host's first thread; `T` and `U` are others that nothing orders with it unless it spawns them |
//! | `T/A` | thread `T` submits to stream `A`; without a slash `H` does |
//!
//! | names | |
//! |---|---|
//! | `x` `y` `z` `w` | device buffers of 64 bytes with contents; `u` has none; `p` `q` are pinned host buffers; `r` is nobody's memory |
//! | `x[8..16]`, `x[0+4/16*3]` | bytes 8 to 16; three rows of 4 bytes, 16 apart |
//! | `e..` `c..` `l..` `f..` | events: snapshot, classic, level, and snapshot of device 1 |
//! | `n..` | notifies |

use std::collections::BTreeMap;

use ascend_sim::access::{Access, Mode, Span};
use ascend_sim::label::{Label, Site};
use ascend_sim::name::NameTable;
use ascend_sim::order::{
    CallbackId, Checker, Class, Config, EventId, Family, GraphId, Handover, Home, HostId, Mark, NotifyId, Place,
    Report, StreamId, Target,
};
use ascend_sim::task::{Rendezvous, TaskInfo, TaskKind};

/// Where the pool's blocks lie.
const ARENA: u64 = 0x10_0000;

/// A program being run, and what it has named so far.
pub(crate) struct Litmus {
    pub(crate) checker: Checker,
    pub(crate) names: NameTable,
    pub(crate) streams: BTreeMap<String, StreamId>,
    pub(crate) hosts: BTreeMap<String, HostId>,
    pub(crate) events: BTreeMap<String, EventId>,
    notifies: BTreeMap<String, NotifyId>,
    graphs: BTreeMap<String, GraphId>,
    callbacks: BTreeMap<String, CallbackId>,
    handovers: BTreeMap<String, Handover>,
    marks: BTreeMap<String, Mark>,
    blocks: BTreeMap<String, Span>,
    sequences: BTreeMap<(String, u32), u64>,
}

impl Litmus {
    pub(crate) fn new() -> Self {
        Litmus::with(Config::default())
    }

    pub(crate) fn with(config: Config) -> Self {
        let mut litmus = Litmus {
            checker: Checker::new(config),
            names: NameTable::new(),
            streams: BTreeMap::new(),
            hosts: BTreeMap::new(),
            events: BTreeMap::new(),
            notifies: BTreeMap::new(),
            graphs: BTreeMap::new(),
            callbacks: BTreeMap::new(),
            handovers: BTreeMap::new(),
            marks: BTreeMap::new(),
            blocks: BTreeMap::new(),
            sequences: BTreeMap::new(),
        };
        litmus.host("H");
        for buffer in ["x", "y", "z", "w", "p", "q", "u"] {
            let span = litmus.span(buffer);
            let place = if matches!(buffer, "p" | "q") {
                Place::Host
            } else {
                Place::Device(0)
            };
            let info = litmus.info(buffer, TaskKind::Other, 0);
            litmus.checker.allocate(span, place, &info);
            if buffer != "u" {
                litmus.checker.mark_written(span);
            }
        }
        litmus
    }

    /// Runs statements separated by `;` or line breaks.
    pub(crate) fn run(mut self, program: &str) -> Self {
        let statements = program
            .split([';', '\n'])
            .map(str::trim)
            .filter(|statement| !statement.is_empty());
        for (line, statement) in (1..).zip(statements) {
            let words: Vec<&str> = statement.split_whitespace().collect();
            let (actor, verb) = (words[0], words[1]);
            let arguments = &words[2..];
            let info = self.info(statement, kind_of(verb), line);
            let (submitter, subject) = actor.split_once('/').unwrap_or(("H", actor));
            if matches!(subject, "H" | "T" | "U") {
                self.host_statement(subject, verb, arguments, &info);
            } else {
                self.stream_statement(submitter, subject, verb, arguments, &info);
            }
        }
        self
    }

    fn stream_statement(&mut self, host: &str, stream: &str, verb: &str, arguments: &[&str], info: &TaskInfo) {
        let (host, stream) = (self.host(host), self.stream(stream));
        let first = arguments.first().copied().unwrap_or("");
        match verb {
            "read" | "write" | "update" | "copy" => {
                let accesses = self.accesses(verb, arguments);
                self.checker.launch(host, stream, info, &accesses);
            }
            "record" => {
                let event = self.event(first);
                self.checker.record(host, stream, event, info);
            }
            "wait" => {
                let event = self.event(first);
                self.checker.wait(host, stream, event, info);
            }
            "reset" => {
                let event = self.event(first);
                self.checker.reset(host, stream, event, info);
            }
            "signal" => {
                let notify = self.notify(first);
                self.checker.record_notify(host, stream, notify, info);
            }
            "take" => {
                let notify = self.notify(first);
                self.checker.wait_notify(host, stream, notify, info);
            }
            "call" | "call!" => {
                let (id, _) = self.checker.callback(host, stream, verb == "call!", info);
                self.callbacks.insert(first.to_owned(), id);
            }
            "begin" => self.checker.capture_begin(stream),
            "end" => {
                let graph = self.checker.capture_end(stream).expect("the stream is being captured");
                self.graphs.insert(first.to_owned(), graph);
            }
            "replay" => {
                let graph = self.graphs[first];
                self.checker.replay(host, stream, graph, info, &[]);
            }
            "get" => {
                // `get b@0`: block `b` of 64 bytes at offset 0 of the arena.
                let (block, offset) = first.split_once('@').expect("a block and its offset");
                let span = Span::new(ARENA + offset.parse::<u64>().expect("an offset"), 64);
                self.blocks.insert(block.to_owned(), span);
                self.checker.pool_allocate(stream, span, info);
            }
            "give" => {
                let span = self.blocks[first];
                self.checker.pool_free(stream, span.start, info);
            }
            "giveup" => self.checker.gave_up(stream),
            "join" => self.join(host, stream, arguments, info),
            other => panic!("no verb `{other}` for streams"),
        }
    }

    /// `join reduce 0/2 x`: rank 0 of 2 takes part in the next collective of communicator 0, and updates `x`.
    fn join(&mut self, host: HostId, stream: StreamId, arguments: &[&str], info: &TaskInfo) {
        let (rank, ranks) = arguments[1].split_once('/').expect("a rank of so many");
        let (rank, ranks): (u32, u32) = (rank.parse().expect("a rank"), ranks.parse().expect("a number"));
        let group = arguments
            .get(3)
            .map_or(0, |group| group.parse().expect("a communicator"));
        let sequence = self.sequences.entry((group.to_string(), rank)).or_default();
        let meeting = Rendezvous {
            group,
            ranks,
            rank,
            sequence: *sequence,
            shape: self.names.intern(arguments[0]).index() as u64,
        };
        *sequence += 1;
        let name = self.names.intern(arguments[0]);
        let info = TaskInfo { name, ..*info };
        let accesses: Vec<Access> = arguments
            .get(2)
            .filter(|buffer| **buffer != "-")
            .map(|buffer| self.access(buffer, Mode::ReadWrite))
            .into_iter()
            .collect();
        self.checker.collective(host, stream, &info, &accesses, meeting);
    }

    fn host_statement(&mut self, host: &str, verb: &str, arguments: &[&str], info: &TaskInfo) {
        let first = arguments.first().copied().unwrap_or("");
        if verb == "spawn" {
            let parent = self.host(host);
            let child = self.checker.create_host(Some(parent), info.name);
            self.hosts.insert(first.to_owned(), child);
            return;
        }
        let host = self.host(host);
        match verb {
            "read" | "write" | "update" | "copy" => {
                let accesses = self.accesses(verb, arguments);
                self.checker.host_access(host, info, &accesses);
            }
            "sync" => match self.target(first) {
                Target::Stream(stream) => self.checker.stream_synchronized(host, stream),
                Target::Event(event) => self.checker.event_synchronized(host, event),
                Target::Device(device) => self.checker.device_synchronized(host, device),
            },
            "block" => {
                let target = self.target(first);
                self.checker.before_synchronize(host, target, info);
            }
            "mark" => {
                let mark = match self.target(first) {
                    Target::Stream(stream) => self.checker.stream_mark(stream),
                    Target::Event(event) => self.checker.event_mark(event),
                    Target::Device(device) => self.checker.device_mark(device),
                };
                self.marks.insert(arguments[1].to_owned(), mark);
            }
            "reach" => {
                let mark = self.marks[first].clone();
                self.checker.reached(host, &mark);
            }
            "send" => {
                let handover = self.checker.send(host);
                self.handovers.insert(first.to_owned(), handover);
            }
            "receive" => {
                let handover = self.handovers[first].clone();
                self.checker.receive(host, &handover);
            }
            "free" | "freesync" => {
                let start = self
                    .blocks
                    .get(first)
                    .map_or_else(|| self.span(first).start, |span| span.start);
                if verb == "free" {
                    self.checker.free(host, start, info);
                } else {
                    self.checker.free_synchronized(host, 0, start, info);
                }
            }
            "alloc" => {
                let span = self.span(first);
                self.checker.allocate(span, Place::Device(0), info);
            }
            "fill" => {
                let span = self.span(first);
                self.checker.mark_written(span);
            }
            "destroy" => {
                let stream = self.streams.remove(first).expect("a stream");
                self.checker.destroy_stream(host, stream);
            }
            "abort" => {
                let stream = self.stream(first);
                self.checker.abort_stream(host, stream);
            }
            "start" => self.checker.callback_started(self.callbacks[first], host),
            "return" => self.checker.callback_ended(self.callbacks[first]),
            "use" => {
                let event = self.event(first);
                self.checker.note_event_used(event);
            }
            "drop" => {
                let event = self.events.remove(first).expect("an event");
                self.checker.destroy_event(event);
            }
            "dropgraph" => self.checker.destroy_graph(self.graphs[first]),
            "context" => {
                let context = first.parse().expect("a context");
                self.checker.set_context(host, Some(Home::new(0, context)));
            }
            "finish" => self.checker.finish(),
            other => panic!("no verb `{other}` for threads"),
        }
    }

    fn target(&mut self, name: &str) -> Target {
        match name {
            "all" => Target::Device(0),
            stream if stream.starts_with(char::is_uppercase) => Target::Stream(self.stream(stream)),
            event => Target::Event(self.event(event)),
        }
    }

    fn stream(&mut self, name: &str) -> StreamId {
        if let Some(&stream) = self.streams.get(name) {
            return stream;
        }
        let home = match name {
            "Y" => Home::new(0, 1),
            "Z" => Home::new(1, 2),
            _ => Home::new(0, 0),
        };
        let text = self.names.intern(name);
        let stream = self.checker.create_stream(home, text);
        self.streams.insert(name.to_owned(), stream);
        stream
    }

    fn host(&mut self, name: &str) -> HostId {
        if let Some(&host) = self.hosts.get(name) {
            return host;
        }
        let text = self.names.intern(name);
        let host = self.checker.create_host(None, text);
        self.hosts.insert(name.to_owned(), host);
        host
    }

    fn event(&mut self, name: &str) -> EventId {
        if let Some(&event) = self.events.get(name) {
            return event;
        }
        let (family, home) = match &name[..1] {
            "c" => (Family::Classic, Home::new(0, 0)),
            "l" => (Family::Level, Home::new(0, 0)),
            "f" => (Family::Snapshot, Home::new(1, 2)),
            _ => (Family::Snapshot, Home::new(0, 0)),
        };
        let text = self.names.intern(name);
        let event = self.checker.create_event(family, home, text);
        self.events.insert(name.to_owned(), event);
        event
    }

    fn notify(&mut self, name: &str) -> NotifyId {
        if let Some(&notify) = self.notifies.get(name) {
            return notify;
        }
        let notify = self.checker.create_notify(Home::new(0, 0));
        self.notifies.insert(name.to_owned(), notify);
        notify
    }

    fn info(&mut self, text: &str, kind: TaskKind, line: u32) -> TaskInfo {
        TaskInfo {
            name: self.names.intern(text),
            kind,
            label: Label::NONE,
            site: Site {
                file: self.names.intern("litmus"),
                line,
            },
        }
    }

    fn span(&self, buffer: &str) -> Span {
        let number = "xyzwpqur".find(buffer).expect("a buffer's name") as u64;
        Span::new(0x1000 * (number + 1), 64)
    }

    fn accesses(&self, verb: &str, arguments: &[&str]) -> Vec<Access> {
        match verb {
            "copy" => vec![
                self.access(arguments[0], Mode::Read),
                self.access(arguments[1], Mode::Write),
            ],
            _ => {
                let mode = match verb {
                    "read" => Mode::Read,
                    "write" => Mode::Write,
                    _ => Mode::ReadWrite,
                };
                arguments.iter().map(|buffer| self.access(buffer, mode)).collect()
            }
        }
    }

    fn access(&self, text: &str, mode: Mode) -> Access {
        let (buffer, range) = text.split_once('[').unwrap_or((text, ""));
        let whole = self.blocks.get(buffer).copied().unwrap_or_else(|| {
            if self.blocks.is_empty() || "xyzwpqur".contains(buffer) {
                self.span(buffer)
            } else {
                self.blocks[buffer]
            }
        });
        let number = |text: &str| text.parse::<u64>().expect("a number");
        let range = range.trim_end_matches(']');
        if let Some((from, to)) = range.split_once("..") {
            return Access::new(whole.start + number(from), number(to) - number(from), mode);
        }
        if let Some((start, rest)) = range.split_once('+') {
            let (width, rest) = rest.split_once('/').expect("a pitch");
            let (pitch, rows) = rest.split_once('*').expect("rows");
            let rows = number(rows) as u32;
            return Access::rows(whole.start + number(start), number(width), number(pitch), rows, mode);
        }
        Access::new(whole.start, whole.len(), mode)
    }

    /// Names of the kinds found, without repetition, in alphabetical order; lints, or everything else.
    pub(crate) fn kinds(&self, lints: bool) -> Vec<&'static str> {
        let is_lint = |report: &&Report| (report.class() == Class::Lint) == lints;
        let reports = self.checker.reports().iter().filter(is_lint);
        let mut kinds: Vec<&str> = reports.map(|report| report.kind.name()).collect();
        kinds.sort_unstable();
        kinds.dedup();
        kinds
    }

    pub(crate) fn rendered(&self) -> String {
        let texts: Vec<String> = self
            .checker
            .reports()
            .iter()
            .map(|report| report.render(&self.names))
            .collect();
        texts.join("\n")
    }
}

fn kind_of(verb: &str) -> TaskKind {
    match verb {
        "record" | "signal" => TaskKind::Record,
        "wait" | "take" => TaskKind::Wait,
        "reset" => TaskKind::Reset,
        "copy" => TaskKind::Copy,
        "call" | "call!" => TaskKind::HostFunction,
        "join" => TaskKind::Collective,
        "free" | "give" | "alloc" | "get" | "freesync" => TaskKind::Other,
        _ => TaskKind::Kernel,
    }
}

/// The program has exactly these findings besides lints.
#[track_caller]
#[allow(dead_code, reason = "the lint file asks for lints only")]
pub(crate) fn finds(program: &str, expected: &[&str]) {
    let litmus = Litmus::new().run(program);
    assert_eq!(litmus.kinds(false), expected, "{program}\n{}", litmus.rendered());
}

/// The program has exactly these lints, and nothing else.
#[track_caller]
#[allow(dead_code, reason = "not every litmus file is about lints")]
pub(crate) fn lints(program: &str, expected: &[&str]) {
    let litmus = Litmus::new().run(program);
    assert_eq!(litmus.kinds(true), expected, "{program}\n{}", litmus.rendered());
    assert_eq!(litmus.kinds(false), [""; 0], "{program}\n{}", litmus.rendered());
}

/// A test for each program: its name, the program, what is found.
#[allow(unused_macros, reason = "not every litmus file is a list of programs")]
macro_rules! litmus {
    ($($(#[doc = $doc:literal])* $name:ident: $program:literal => $expected:tt;)*) => {$(
        $(#[doc = $doc])*
        #[test]
        fn $name() {
            crate::litmus_support::finds($program, &$expected);
        }
    )*};
}
