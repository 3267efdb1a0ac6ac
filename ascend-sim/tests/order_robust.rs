//! Calls in any order, with numbers of objects that are gone or in the wrong state: nothing panics, and nothing is found in memory that is not there.

use ascend_sim::access::{Access, Mode, Span};
use ascend_sim::explore::Random;
use ascend_sim::label::{Label, Site};
use ascend_sim::name::NameId;
use ascend_sim::order::{Checker, Config, Family, Home, Place, Target};
use ascend_sim::task::{Rendezvous, TaskInfo, TaskKind};

// Whoever owns the checker may call it from several threads under a lock.
const _: () = {
    const fn sendable<T: Send>() {}
    sendable::<Checker>();
};

fn pick<T: Copy>(random: &mut Random, list: &[T]) -> T {
    list[random.below(list.len() as u64) as usize]
}

fn access(random: &mut Random) -> Access {
    let mode = pick(random, &[Mode::Read, Mode::Write, Mode::ReadWrite]);
    // Some ranges are empty, some reach past every allocation or the end of the address space.
    let start = pick(
        random,
        &[0, 0x1000, 0x1020, 0x1100, 0x2000, 0x2fff, u64::MAX - 10, u64::MAX],
    );
    let len = pick(random, &[0, 1, 16, 64, 0x1000, u64::MAX]);
    match random.below(4) {
        0 => Access::rows(
            start,
            len.min(64),
            pick(random, &[0, 8, 64, u64::MAX]),
            random.below(300) as u32,
            mode,
        ),
        _ => Access::new(start, len, mode),
    }
}

#[test]
fn any_calls_in_any_order_do_not_panic() {
    for seed in 0..60 {
        any_calls(seed);
    }
}

fn any_calls(seed: u64) {
    let mut random = Random::new(seed);
    let random = &mut random;
    let mut checker = Checker::new(Config {
        trust_threads: seed.is_multiple_of(3),
        ..Config::default()
    });
    let mut hosts = vec![checker.create_host(None, NameId::NONE)];
    let mut streams = vec![checker.create_stream(Home::default(), NameId::NONE)];
    let mut events = vec![checker.create_event(Family::Snapshot, Home::default(), NameId::NONE)];
    let mut notifies = vec![checker.create_notify(Home::default())];
    let mut graphs = Vec::new();
    let mut callbacks = Vec::new();
    let mut handovers = vec![checker.send(hosts[0])];
    let mut marks = vec![checker.device_mark(0)];
    for line in 0..1_500 {
        let info = TaskInfo {
            name: NameId::NONE,
            kind: TaskKind::Kernel,
            label: Label::NONE,
            site: Site {
                file: NameId::NONE,
                line,
            },
        };
        let (host, stream) = (pick(random, &hosts), pick(random, &streams));
        let (event, notify) = (pick(random, &events), pick(random, &notifies));
        let home = Home::new(random.below(2) as u16, random.below(3) as u32);
        let accesses = [access(random), access(random)];
        match random.below(36) {
            0 => hosts.push(checker.create_host(Some(host), NameId::NONE)),
            1 => checker.destroy_host(host),
            2 => streams.push(checker.create_stream(home, NameId::NONE)),
            3 if random.below(4) == 0 => checker.destroy_stream(host, stream),
            4 => {
                let family = pick(random, &[Family::Snapshot, Family::Classic, Family::Level]);
                events.push(checker.create_event(family, home, NameId::NONE));
            }
            5 => checker.destroy_event(event),
            6 => notifies.push(checker.create_notify(home)),
            7 => checker.destroy_notify(notify),
            8 => checker.capture_begin(stream),
            9 => graphs.extend(checker.capture_end(stream)),
            10 if !graphs.is_empty() => {
                checker.replay(host, stream, pick(random, &graphs), &info, &[]);
            }
            11 if !graphs.is_empty() => checker.destroy_graph(pick(random, &graphs)),
            12 => callbacks.push(checker.callback(host, stream, random.below(2) == 0, &info).0),
            13 if !callbacks.is_empty() => checker.callback_started(pick(random, &callbacks), host),
            14 if !callbacks.is_empty() => checker.callback_ended(pick(random, &callbacks)),
            15 => checker.stream_synchronized(host, stream),
            16 => checker.event_synchronized(host, event),
            17 => checker.device_synchronized(host, home.device),
            18 => marks.push(checker.stream_mark(stream)),
            19 => marks.push(checker.event_mark(event)),
            20 => checker.reached(host, &marks[random.below(marks.len() as u64) as usize]),
            21 => handovers.push(checker.send(host)),
            22 => checker.receive(host, &handovers[random.below(handovers.len() as u64) as usize]),
            23 => {
                checker.host_access(host, &info, &accesses);
            }
            24 => checker.allocate(Span::new(accesses[0].start, 0x100), Place::Device(0), &info),
            25 => checker.free(host, accesses[0].start, &info),
            26 => checker.pool_allocate(stream, Span::new(accesses[1].start, 0x40), &info),
            27 => checker.pool_free(stream, accesses[1].start, &info),
            28 => checker.abort_stream(host, stream),
            29 => {
                let meeting = Rendezvous {
                    group: random.below(2) as u32,
                    ranks: 1 + random.below(3) as u32,
                    rank: random.below(3) as u32,
                    sequence: random.below(4),
                    shape: random.below(2),
                };
                checker.collective(host, stream, &info, &accesses, meeting);
            }
            30 => {
                checker.before_synchronize(host, Target::Event(event), &info);
                checker.set_context(host, Some(home));
            }
            31 => {
                checker.reset(host, stream, event, &info);
            }
            32 => {
                checker.record_notify(host, stream, notify, &info);
            }
            33 => {
                checker.wait_notify(host, stream, notify, &info);
            }
            34 => {
                checker.record(host, stream, event, &info);
            }
            35 => {
                checker.wait(host, stream, event, &info);
            }
            _ => {
                checker.launch(host, stream, &info, &accesses);
            }
        }
        if line % 100 == 99 {
            checker.collect();
        }
    }
    checker.finish();
    let names = ascend_sim::name::NameTable::new();
    for report in checker.reports() {
        assert!(!report.render(&names).is_empty() && report.to_json(&names).starts_with('{'));
        assert!(report.ranges.windows(2).all(|pair| pair[0].end < pair[1].start));
    }
    assert!(checker.state_bytes() > 0);
}
