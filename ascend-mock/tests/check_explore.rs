//! Where the host looks back, the other ways are tried: a choice decides how far the device has got when a query asks.

mod bed;

use ascend_mock::Executor;
use ascend_sim::explore::{Explorer, Plan, PointKind, sample};
use ascend_sim::order::Kind;
use ascend_sys::*;

use bed::{Bed, collecting, ok};

/// Forgets the wait for `a` where the query finds `b`, which is another stream, complete.
fn program(explorer: &mut Explorer) -> Result<(), Vec<Kind>> {
    let bed = Bed::new(collecting(Executor::Inline));
    assert!(bed.mock.hold_stream(bed.b));
    bed.fill(bed.a);
    let is_late = (0..3).all(|_| {
        bed.record(bed.event, bed.b);
        if explorer.choose(PointKind::Query, 2) == 1 {
            assert!(bed.mock.release_stream(bed.b));
            bed.mock.settle();
        }
        let query = bed.acl.aclrtStreamQuery.expect("the mock has it");
        let mut status = aclrtStreamStatus(7);
        // SAFETY: the stream lives, and the output is valid for the call.
        ok(unsafe { query(bed.b, &mut status) });
        status.0 != 0
    });
    let other = bed.stream();
    if is_late {
        bed.edge(bed.a, other);
    }
    bed.fill(other);
    let kinds = bed.kinds();
    if kinds.is_empty() { Ok(()) } else { Err(kinds) }
}

/// The run as it is takes the branch that waits; a sampled one does not, and its token replays it (acl/streams-and-events T23).
#[test]
fn a_race_behind_a_query_is_found_by_sampling_and_replayed_by_its_token() {
    assert_eq!(program(&mut Explorer::first()), Ok(()));
    let failure = sample(&Plan::new(1), program).expect_err("every other query succeeds");
    assert_eq!(program(&mut Explorer::replay(&failure.token)), Err(failure.error));
}
