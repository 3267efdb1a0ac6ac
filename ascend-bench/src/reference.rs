//! The loops that speeds stand beside: an uncontended mutex, a memory copy, a hand-over between two threads and back.

use std::hint::black_box;
use std::sync::{Condvar, Mutex};
use std::thread;
use std::time::Instant;

use crate::report::Row;

/// Nanoseconds of one lock and unlock that nobody else wants.
pub(crate) fn uncontended_mutex_ns() -> f64 {
    let mutex = Mutex::new(0u64);
    let rounds = 2_000_000;
    let begin = Instant::now();
    for _ in 0..rounds {
        *black_box(&mutex).lock().expect("nobody panics while holding it") += 1;
    }
    begin.elapsed().as_nanos() as f64 / f64::from(rounds)
}

/// Bytes a second of a copy between two buffers larger than the caches.
pub(crate) fn copy_bytes_per_second() -> f64 {
    let from = vec![1u8; 64 << 20];
    let mut to = vec![0u8; from.len()];
    let rounds = 4;
    to.copy_from_slice(black_box(&from));
    let begin = Instant::now();
    for _ in 0..rounds {
        to.copy_from_slice(black_box(&from));
        black_box(&mut to);
    }
    (from.len() * rounds) as f64 / begin.elapsed().as_secs_f64()
}

/// Nanoseconds from waking another thread through a condition variable to being woken by it.
pub(crate) fn hand_over_ns() -> f64 {
    let turn = Mutex::new(false);
    let changed = Condvar::new();
    let rounds = 20_000u32;
    let begin = Instant::now();
    thread::scope(|scope| {
        for mine in [false, true] {
            let (turn, changed) = (&turn, &changed);
            scope.spawn(move || {
                for _ in 0..rounds {
                    let held = turn.lock().expect("nobody panics while holding it");
                    let mut held = changed
                        .wait_while(held, |turn| *turn != mine)
                        .expect("nobody panics while holding it");
                    *held = !mine;
                    changed.notify_one();
                }
            });
        }
    });
    begin.elapsed().as_nanos() as f64 / f64::from(rounds)
}

/// The three as rows.
pub(crate) fn run() -> Vec<Row> {
    vec![
        Row::new("uncontended mutex", uncontended_mutex_ns(), "ns"),
        Row::new("memory copy", copy_bytes_per_second() / 1e9, "GB/s"),
        Row::new("condition-variable ping-pong", hand_over_ns(), "ns"),
    ]
}
