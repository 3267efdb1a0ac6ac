//! The ledger against the checker: pairs of programs, and random ones.

use ascend_sim::name::NameId;
use ascend_sim::order::{Checker, Class, Config, Family, Home, Kind, Place};
use ascend_sim::task::{TaskInfo, TaskKind};

use super::*;

const SPAN: Span = Span {
    start: 0x1000,
    end: 0x1040,
};

/// A program that is told to both, the checker and the ledger.
struct Both {
    checker: Checker,
    ledger: Ledger,
    host: HostId,
    streams: [StreamId; 3],
    events: [EventId; 3],
    number: u64,
}

impl Both {
    fn new() -> Both {
        let mut checker = Checker::new(Config {
            lints: false,
            ..Config::default()
        });
        let mut ledger = Ledger::new(true);
        let home = Home::new(0, 0);
        checker.allocate(SPAN, Place::Device(0), &info());
        checker.mark_written(SPAN);
        ledger.allocate(SPAN, true);
        Both {
            host: checker.create_host(None, NameId::NONE),
            streams: [(); 3].map(|()| checker.create_stream(home, NameId::NONE)),
            events: [(); 3].map(|()| checker.create_event(Family::Snapshot, home, NameId::NONE)),
            checker,
            ledger,
            number: 0,
        }
    }

    fn work(&mut self, stream: usize, access: Access) {
        self.checker.launch(self.host, self.streams[stream], &info(), &[access]);
        self.ledger
            .work(self.number, self.host, self.streams[stream], &[access]);
        self.number += 1;
    }

    fn record(&mut self, stream: usize, event: usize) {
        let (stream, event) = (self.streams[stream], self.events[event]);
        self.checker.record(self.host, stream, event, &info());
        self.ledger.record(self.host, stream, event);
    }

    fn wait(&mut self, stream: usize, event: usize) {
        let (stream, event) = (self.streams[stream], self.events[event]);
        self.checker.wait(self.host, stream, event, &info());
        self.ledger.wait(self.host, stream, event, false);
    }

    fn synchronize(&mut self, stream: usize) {
        self.checker.stream_synchronized(self.host, self.streams[stream]);
        self.ledger.stream_done(self.host, self.streams[stream]);
    }

    fn free(&mut self) {
        self.checker.free(self.host, SPAN.start, &info());
        self.ledger.free(self.host, SPAN.start);
    }

    /// Both have one opinion; which.
    #[track_caller]
    fn is_ordered(&self) -> bool {
        let reports = self.checker.reports().iter();
        let is_silent = reports.filter(|report| report.class() != Class::Lint).count() == 0;
        assert_eq!(self.ledger.is_ordered(), is_silent, "{:?}", self.checker.reports());
        is_silent
    }
}

fn info() -> TaskInfo {
    TaskInfo::of(TaskKind::Kernel)
}

#[test]
fn a_wait_orders_and_its_absence_does_not() {
    for waits in [true, false] {
        let mut both = Both::new();
        both.work(0, Access::write(0x1000, 8));
        both.record(0, 0);
        if waits {
            both.wait(1, 0);
        }
        both.work(1, Access::read(0x1004, 8));
        assert_eq!(both.is_ordered(), waits);
    }
}

#[test]
fn memory_is_freed_behind_its_last_use_or_not() {
    for synchronizes in [true, false] {
        let mut both = Both::new();
        both.work(0, Access::read(0x1000, 8));
        if synchronizes {
            both.synchronize(0);
        }
        both.free();
        assert_eq!(both.is_ordered(), synchronizes);
    }
    let mut both = Both::new();
    both.free();
    both.work(0, Access::read(0x1000, 8));
    assert!(!both.is_ordered());
    assert_eq!(both.checker.reports()[0].kind, Kind::UseAfterFree);
}

/// The ledger has nothing of the checker's, and agrees with it on whether a program is right.
#[test]
fn random_programs_are_judged_as_the_checker_judges_them() {
    let mut state = 7_u64;
    let mut draw = |below: u64| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state % below) as usize
    };
    let mut ordered = 0;
    for _ in 0..4_000 {
        let mut both = Both::new();
        for _ in 0..draw(14) {
            let (stream, event) = (draw(3), draw(3));
            let start = 0x1000 + 8 * draw(7) as u64;
            match draw(9) {
                0 => both.work(stream, Access::write(start, 8)),
                1 => both.work(stream, Access::read(start, 16)),
                2..=4 => both.record(stream, event),
                5..=7 => both.wait(stream, event),
                _ => both.synchronize(stream),
            }
        }
        if draw(2) == 0 {
            (0..3)
                .filter(|_| draw(4) > 0)
                .collect::<Vec<_>>()
                .into_iter()
                .for_each(|stream| both.synchronize(stream));
            both.free();
        }
        ordered += usize::from(both.is_ordered());
    }
    assert!((500..3_500).contains(&ordered), "{ordered} of 4000");
}

#[test]
fn ranks_leave_a_collective_after_all_have_arrived() {
    let meeting = |rank| Rendezvous {
        group: 1,
        ranks: 2,
        rank,
        sequence: 0,
        shape: 0,
    };
    for meets in [true, false] {
        let mut both = Both::new();
        both.work(0, Access::write(0x1000, 8));
        for rank in 0..2 {
            if meets {
                let stream = both.streams[rank as usize];
                both.checker.collective(both.host, stream, &info(), &[], meeting(rank));
                both.ledger.meet(9, both.host, stream, &[], meeting(rank));
            }
        }
        both.work(1, Access::write(0x1000, 8));
        assert_eq!(both.is_ordered(), meets);
    }
}

#[test]
fn a_graph_keeps_the_order_of_its_capture() {
    for joins in [true, false] {
        let mut both = Both::new();
        both.checker.capture_begin(both.streams[0]);
        both.ledger.begin_capture(both.streams[0]);
        both.record(0, 0);
        both.wait(1, 0);
        both.work(0, Access::write(0x1000, 8));
        if joins {
            both.record(0, 1);
            both.wait(1, 1);
        }
        both.work(1, Access::read(0x1000, 8));
        both.record(1, 2);
        both.wait(0, 2);
        let graph = both.checker.capture_end(both.streams[0]);
        both.ledger.end_capture(both.streams[0], graph);
        let graph = graph.expect("the capture is whole");
        both.checker.replay(both.host, both.streams[2], graph, &info(), &[]);
        both.ledger.replay(9, both.host, both.streams[2], graph, &[]);
        assert_eq!(both.is_ordered(), joins);
    }
}

#[test]
fn a_host_function_follows_its_stream_which_follows_it_if_it_waits() {
    for blocks in [true, false] {
        let mut both = Both::new();
        both.work(0, Access::write(0x1000, 8));
        let callback = both.checker.callback(both.host, both.streams[0], blocks, &info()).0;
        both.ledger.call(both.host, both.streams[0], callback);
        both.work(0, Access::write(0x1000, 8));
        let runs = both.checker.create_host(None, NameId::NONE);
        both.checker.callback_started(callback, runs);
        both.ledger.call_begins(callback, runs);
        let access = Access::read(0x1000, 8);
        both.checker.host_access(runs, &info(), &[access]);
        both.ledger.host_access(9, runs, &[access]);
        both.checker.callback_ended(callback);
        both.ledger.call_ends(callback, blocks);
        assert_eq!(both.is_ordered(), blocks);
    }
}
