//! Drives the checker through a program's steps.

use ascend_sim::access::Span;
use ascend_sim::label::{Label, Site};
use ascend_sim::name::NameTable;
use ascend_sim::order::{Checker, Config, EventId, Family, Home, HostId, NotifyId, Place, StreamId};
use ascend_sim::task::{TaskInfo, TaskKind};

use super::{BASE, EVENTS, Flavour, Program, STREAMS, Step, UNIT_BYTES, UNITS};

pub(crate) struct Driver {
    pub(crate) checker: Checker,
    pub(crate) host: HostId,
    pub(crate) streams: Vec<StreamId>,
    events: Vec<EventId>,
    notifies: Vec<NotifyId>,
    is_notify: bool,
    file: ascend_sim::name::NameId,
}

impl Driver {
    /// With memory that has contents, in allocations of `block` units each.
    pub(crate) fn new(program: &Program, block: u64) -> Self {
        let mut names = NameTable::new();
        let file = names.intern("program");
        let mut checker = Checker::new(Config {
            unwritten: false,
            ..Config::default()
        });
        let host = checker.create_host(None, names.intern("host"));
        let home = Home::default();
        let family = match program.flavour {
            Flavour::Classic => Family::Classic,
            Flavour::Level => Family::Level,
            _ => Family::Snapshot,
        };
        let mut driver = Driver {
            streams: (0..STREAMS).map(|_| checker.create_stream(home, file)).collect(),
            events: (0..EVENTS).map(|_| checker.create_event(family, home, file)).collect(),
            notifies: (0..EVENTS).map(|_| checker.create_notify(home)).collect(),
            is_notify: program.flavour == Flavour::Notify,
            checker,
            host,
            file,
        };
        for at in (0..UNITS).step_by(block as usize) {
            let span = unit_span(at, block);
            driver.checker.allocate(span, Place::Device(0), &driver.info(999));
        }
        driver
    }

    pub(crate) fn info(&self, line: usize) -> TaskInfo {
        TaskInfo {
            name: self.file,
            kind: TaskKind::Kernel,
            label: Label::NONE,
            site: Site {
                file: self.file,
                line: line as u32 + 1,
            },
        }
    }

    /// Submits step number `at`.
    pub(crate) fn step(&mut self, at: usize, step: &Step) {
        let info = self.info(at);
        let (checker, host) = (&mut self.checker, self.host);
        match step {
            Step::Launch { stream, accesses } => {
                checker.launch(host, self.streams[*stream], &info, accesses);
            }
            Step::Record { stream, event } if self.is_notify => {
                checker.record_notify(host, self.streams[*stream], self.notifies[*event], &info);
            }
            Step::Wait { stream, event } if self.is_notify => {
                checker.wait_notify(host, self.streams[*stream], self.notifies[*event], &info);
            }
            Step::Record { stream, event } => {
                checker.record(host, self.streams[*stream], self.events[*event], &info);
            }
            Step::Wait { stream, event } => {
                checker.wait(host, self.streams[*stream], self.events[*event], &info);
            }
            Step::Reset { stream, event } => {
                checker.reset(host, self.streams[*stream], self.events[*event], &info);
            }
            Step::SyncStream(stream) => checker.stream_synchronized(host, self.streams[*stream]),
            Step::SyncEvent(event) => checker.event_synchronized(host, self.events[*event]),
            Step::SyncDevice => checker.device_synchronized(host, 0),
            Step::HostAccess(accesses) => {
                checker.host_access(host, &info, accesses);
            }
        }
        if at.is_multiple_of(5) {
            checker.collect();
        }
    }
}

/// `units` units from unit `at`.
pub(crate) fn unit_span(at: u64, units: u64) -> Span {
    Span::new(BASE + at * UNIT_BYTES, units * UNIT_BYTES)
}
