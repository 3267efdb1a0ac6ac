//! Replays what the open runtime was seen to answer.
//!
//! The data are sequences of calls with their answers, made by running the open runtime's own host code over a stand-in for the driver, two
//! Ascend 910B1 with current firmware. Each case ran in a process of its own. A data file reads
//!
//! ```text
//! case evf_plain_fresh
//! + device; streams s                        # what the case needs, and what happens between its rows
//! 01 host | aclrtCreateEvent &e -> 0 e=set   # row, trust, statement as in lab::script
//! ```
//!
//! A `group` is read the same way, but each of its rows is a case of its own, made after what the group needs.
//!
//! Rows of trust `host` were decided by the runtime's own code and came out alike every time: the mock gives the same code, the same results
//! and the same class of message. The other rows are made too, because what follows depends on them, and are counted by their reason:
//! `racy` (several answers were seen), `firmware-dependent`, `driver-decided`, `fake-driver-accepts`, `freed-memory-read` (right, but by
//! reading freed memory). Rows marked `crash` killed the process and are not made.

mod replay;

use std::{collections::BTreeMap, sync::Mutex};

use replay::{Verdict, cases, replay};

use crate::lab::world::Executor;

const FILES: &[&str] = &[
    include_str!("../data/observed/init.txt"),
    include_str!("../data/observed/dev.txt"),
    include_str!("../data/observed/ctx.txt"),
    include_str!("../data/observed/stm.txt"),
    include_str!("../data/observed/evt.txt"),
    include_str!("../data/observed/evf_classic.txt"),
    include_str!("../data/observed/evf_ex.txt"),
    include_str!("../data/observed/notify.txt"),
    include_str!("../data/observed/cb.txt"),
    include_str!("../data/observed/mem.txt"),
    include_str!("../data/observed/cap.txt"),
    include_str!("../data/observed/capevt.txt"),
    include_str!("../data/observed/capjoin.txt"),
    include_str!("../data/observed/capop.txt"),
    include_str!("../data/observed/capwait.txt"),
    include_str!("../data/observed/order.txt"),
];

/// Rows whose answer the mock gives differently on purpose, each with its reason in docs/MOCK.md.
const DECIDED: &[&str] = &["mem_memcpy.07"];

#[test]
fn replay_inline() {
    replay_all(Executor::Inline);
}

#[test]
fn replay_threads() {
    replay_all(Executor::Threads);
}

fn replay_all(executor: Executor) {
    let cases: Vec<_> = FILES.iter().flat_map(|file| cases(file)).collect();
    // Time-outs are real on the threads executor: several cases at a time.
    let queue = Mutex::new(cases.iter());
    let verdicts = Mutex::new(Vec::new());
    std::thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| {
                loop {
                    let Some(case) = queue.lock().unwrap().next() else {
                        return;
                    };
                    let mut found = replay(executor, case);
                    // A busy machine can come between two calls of which the second is to see a time stamp still on its way.
                    let mut attempts = if executor == Executor::Threads { 3 } else { 0 };
                    while attempts > 0 && found.iter().any(|(_, verdict)| verdict.is_wrong()) {
                        attempts -= 1;
                        found = replay(executor, case);
                    }
                    verdicts.lock().unwrap().extend(found);
                }
            });
        }
    });
    let mut verdicts = verdicts.into_inner().unwrap();
    verdicts.sort_by(|a, b| a.0.cmp(&b.0));
    report(executor, &verdicts);
}

fn report(executor: Executor, verdicts: &[(String, Verdict)]) {
    let mut counts: BTreeMap<(String, &str), usize> = BTreeMap::new();
    let mut wrong = Vec::new();
    for (row, verdict) in verdicts {
        *counts.entry((verdict.trust.clone(), verdict.word())).or_default() += 1;
        let Some(why) = &verdict.why else { continue };
        if DECIDED.contains(&row.as_str()) {
            println!("decided otherwise: {row}: {why}");
        } else {
            wrong.push(format!("{row}: {why}"));
        }
    }
    println!("{executor:?}: {} rows", verdicts.len());
    for ((trust, word), count) in &counts {
        println!("  {trust:<40} {word:<10} {count}");
    }
    assert!(wrong.is_empty(), "{} rows differ:\n{}", wrong.len(), wrong.join("\n"));
}
