//! Order between threads of a C program, where nobody else tells of it.

use std::collections::BTreeMap;
use std::ffi::c_int;
use std::sync::Mutex;

use ascend_sim::order::Handover;

use crate::process::{lock, process};

/// How many hand-overs are kept; the oldest go first.
const KEPT: usize = 65_536;

/// What a thread had done, as the checker notes it.
type Done = (Handover, Option<usize>);

static MADE: Mutex<(u64, BTreeMap<u64, Done>)> = Mutex::new((0, BTreeMap::new()));

/// C `ascend_mock_hand_over`: notes what this thread has done; 0 when nobody checks.
///
/// # Safety
///
/// - None beyond those of any foreign function.
pub unsafe extern "C" fn ascend_mock_hand_over() -> u64 {
    let world = process().own_world().or_else(|| process().first_world());
    let Some(done) = world.and_then(|world| world.peek(|call| call.hand_over())) else {
        return 0;
    };
    let mut made = lock(&MADE);
    made.0 += 1;
    let number = made.0;
    made.1.insert(number, done);
    if made.1.len() > KEPT {
        made.1.pop_first();
    }
    number
}

/// C `ascend_mock_take_over`: what this thread does from now on comes after what was handed over; 0 when done or nobody checks, 100000 for a number
/// that no hand-over had.
///
/// # Safety
///
/// - None beyond those of any foreign function.
pub unsafe extern "C" fn ascend_mock_take_over(from: u64) -> c_int {
    if from == 0 {
        return 0;
    }
    let Some(done) = lock(&MADE).1.get(&from).cloned() else {
        return 100_000;
    };
    let world = process().own_world().or_else(|| process().first_world());
    if let Some(world) = world {
        world.peek(|call| call.take_over(&done));
    }
    0
}
