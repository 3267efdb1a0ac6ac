//! What streams and events do, as plainly as it can be said: queues that are run until nothing moves.
//!
//! Hardware leaves open who comes first when several streams can go on at the same instant. The mock's order is part of its determinism, so it
//! is fixed here: a stream goes on until it waits or works, those it released follow in the order in which they began to wait, and work ends
//! after all that takes no time.
//!
//! acl/streams-and-events 6.1 (families), E4 to E6, E11 to E13, E22 to E30; T15, T24.

use std::collections::VecDeque;

/// A step of a program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Op {
    Work(usize),
    Record(usize, usize),
    Wait(usize, usize),
    Reset(usize, usize),
    Hold(usize),
    Release(usize),
    QueryEvent(usize),
    QueryWaits(usize),
    QueryStream(usize),
    SyncStream(usize),
    SyncEvent(usize),
}

/// What a step answers: a code, and for queries whether complete.
pub(crate) type Answer = (i32, Option<bool>);

const DONE: Answer = (0, None);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Family {
    A,
    B,
    C,
}

#[derive(Clone, Copy, Debug)]
enum Item {
    Work,
    Record { event: usize, record: usize },
    WaitRecord { event: usize, record: usize },
    WaitLevel { event: usize },
    Reset { event: usize, record: Option<usize> },
}

#[derive(Clone, Copy, Debug)]
struct Record {
    stream: usize,
    done: bool,
    reset: bool,
    noticed: bool,
}

#[derive(Debug)]
struct Event {
    family: Family,
    newest: Option<usize>,
    level: bool,
    /// A reset was submitted after the newest record.
    reset: bool,
    waits: usize,
}

#[derive(Debug, Default)]
struct Stream {
    queue: VecDeque<Item>,
    held: bool,
    /// When the head, a wait or work, was reached while the stream was not held.
    begun: Option<u64>,
    work: u64,
    /// How much was submitted, and how much of it when the host last synchronized the stream.
    submitted: u64,
    synchronized: u64,
}

#[derive(Debug)]
pub(crate) struct Model {
    streams: Vec<Stream>,
    events: Vec<Event>,
    records: Vec<Record>,
    /// Streams to look at, and streams whose work has begun.
    looked_at: VecDeque<usize>,
    working: VecDeque<usize>,
    /// Counts heads that were reached.
    begun: u64,
}

impl Model {
    pub(crate) fn new(streams: usize) -> Model {
        let families = [Family::A, Family::B, Family::C, Family::C];
        Model {
            streams: (0..streams).map(|_| Stream::default()).collect(),
            events: families
                .map(|family| Event {
                    family,
                    newest: None,
                    level: false,
                    reset: false,
                    waits: 0,
                })
                .into(),
            records: Vec::new(),
            looked_at: VecDeque::new(),
            working: VecDeque::new(),
            begun: 0,
        }
    }

    pub(crate) fn work_done(&self, stream: usize) -> u64 {
        self.streams[stream].work
    }

    pub(crate) fn apply(&mut self, op: Op) -> Answer {
        let answer = self.submit_or_ask(op);
        loop {
            while let Some(stream) = self.looked_at.pop_front() {
                while self.step(stream) {}
            }
            let Some(stream) = self.working.pop_front() else {
                return answer;
            };
            self.streams[stream].work += 1;
            self.pop(stream);
            self.looked_at.push_back(stream);
        }
    }

    fn submit_or_ask(&mut self, op: Op) -> Answer {
        match op {
            Op::Work(stream) => self.push(stream, Item::Work),
            Op::Record(event, stream) => {
                self.records.push(Record {
                    stream,
                    done: false,
                    reset: false,
                    noticed: false,
                });
                let record = self.records.len() - 1;
                (self.events[event].newest, self.events[event].reset) = (Some(record), false);
                self.push(stream, Item::Record { event, record })
            }
            Op::Wait(stream, event) => self.wait(stream, event),
            Op::Reset(event, _) if self.events[event].family == Family::C => (207_000, None),
            Op::Reset(event, stream) => {
                self.events[event].reset = true;
                let record = self.events[event].newest;
                self.push(stream, Item::Reset { event, record })
            }
            Op::Hold(stream) => {
                self.streams[stream].held = true;
                DONE
            }
            Op::Release(stream) => {
                self.streams[stream].held = false;
                self.looked_at.push_back(stream);
                DONE
            }
            Op::QueryEvent(event) => {
                let state = &self.events[event];
                let complete = match state.newest {
                    None => state.family == Family::C,
                    Some(record) => {
                        self.records[record].noticed |= self.records[record].done;
                        self.records[record].done
                    }
                };
                (0, Some(complete))
            }
            Op::QueryWaits(event) if self.events[event].family == Family::C => (207_000, None),
            Op::QueryWaits(event) => (0, Some(self.events[event].waits == 0)),
            Op::QueryStream(stream) => (0, Some(self.streams[stream].queue.is_empty())),
            Op::SyncStream(stream) if self.streams[stream].queue.is_empty() => {
                // With new work the host waits, and collects what the whole device reports meanwhile (E26).
                let state = &mut self.streams[stream];
                let had_work = state.submitted > state.synchronized;
                state.synchronized = state.submitted;
                for record in self
                    .records
                    .iter_mut()
                    .filter(|record| had_work || record.stream == stream)
                {
                    record.noticed |= record.done;
                }
                DONE
            }
            Op::SyncStream(_) => (507_046, None),
            Op::SyncEvent(event) => match self.events[event].newest {
                Some(record) if !self.records[record].done => (507_047, None),
                Some(record) => {
                    self.records[record].noticed = true;
                    DONE
                }
                None => DONE,
            },
        }
    }

    fn push(&mut self, stream: usize, item: Item) -> Answer {
        self.streams[stream].queue.push_back(item);
        self.streams[stream].submitted += 1;
        self.looked_at.push_back(stream);
        DONE
    }

    fn wait(&mut self, stream: usize, event: usize) -> Answer {
        let state = &self.events[event];
        let item = match (state.family, state.newest) {
            (Family::A, None) => return (107_000, None),
            (Family::C, None) => return DONE,
            (Family::B, _) => Item::WaitLevel { event },
            (Family::A, Some(_)) if state.reset => Item::WaitLevel { event },
            (Family::A | Family::C, Some(record)) => {
                let same = state.family == Family::C && self.records[record].stream == stream;
                if same || self.records[record].noticed {
                    return DONE;
                }
                Item::WaitRecord { event, record }
            }
        };
        self.events[event].waits += 1;
        self.push(stream, item)
    }

    /// Does what the head of a stream may do; false when it may nothing.
    fn step(&mut self, stream: usize) -> bool {
        let state = &self.streams[stream];
        let Some(&head) = state.queue.front() else {
            return false;
        };
        if state.begun.is_some() || state.held {
            return false;
        }
        match head {
            Item::Work => {
                self.begin(stream);
                self.working.push_back(stream);
                return false;
            }
            Item::Record { event, record } => {
                self.records[record].done = true;
                self.records[record].reset = false;
                self.events[event].level = true;
                self.pop(stream);
                self.release_waiters(event, record);
                return true;
            }
            Item::Reset { event, record } => {
                self.events[event].level = false;
                if let Some(record) = record {
                    self.records[record].reset = true;
                }
            }
            Item::WaitRecord { event, record } => {
                let record = self.records[record];
                if !record.done || record.reset {
                    self.begin(stream);
                    return false;
                }
                self.events[event].waits -= 1;
            }
            Item::WaitLevel { event } => {
                if !self.events[event].level {
                    self.begin(stream);
                    return false;
                }
                self.events[event].waits -= 1;
            }
        }
        self.pop(stream);
        true
    }

    fn begin(&mut self, stream: usize) {
        self.begun += 1;
        self.streams[stream].begun = Some(self.begun);
    }

    /// Streams that stand waiting go on at the moment of the record, before anything else happens.
    fn release_waiters(&mut self, event: usize, record: usize) {
        let waits = |stream: &usize| match self.streams[*stream].queue.front() {
            Some(Item::WaitLevel { event: own }) => *own == event,
            Some(Item::WaitRecord { record: own, .. }) => *own == record,
            _ => false,
        };
        let all = 0..self.streams.len();
        let mut released: Vec<usize> = all
            .filter(|stream| self.streams[*stream].begun.is_some() && waits(stream))
            .collect();
        released.sort_by_key(|stream| self.streams[*stream].begun);
        for stream in released {
            self.events[event].waits -= 1;
            self.pop(stream);
            self.looked_at.push_back(stream);
        }
    }

    fn pop(&mut self, stream: usize) {
        self.streams[stream].queue.pop_front();
        self.streams[stream].begun = None;
    }
}
