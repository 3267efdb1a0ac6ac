//! What is found in graphs that decide on the device what runs, and in such that were built call by call.

mod bed;

use ascend_sim::order::Kind;

use bed::expect;

#[test]
fn a_branch_races_with_another_stream() {
    expect(&[Kind::WriteAfterWrite], |bed| {
        let graph = bed.branch(true, |side| bed.fill(side), |_| {});
        bed.replay(graph, bed.a);
        bed.fill(bed.b);
    });
    expect(&[], |bed| {
        let graph = bed.branch(true, |side| bed.fill(side), |_| {});
        bed.replay(graph, bed.a);
        bed.edge(bed.a, bed.b);
        bed.fill(bed.b);
    });
}

#[test]
fn what_follows_a_branch_comes_after_it() {
    expect(&[], |bed| {
        let graph = bed.branch(true, |side| bed.fill(side), |stream| bed.download(stream));
        bed.replay(graph, bed.a);
        bed.replay(graph, bed.a);
        bed.synchronize(bed.a);
    });
    // Two executions on streams that nothing orders.
    expect(&[Kind::WriteAfterWrite], |bed| {
        let graph = bed.branch(true, |side| bed.fill(side), |_| {});
        bed.replay(graph, bed.a);
        bed.replay(graph, bed.b);
    });
}

#[test]
fn streams_that_are_bound_as_heads_race() {
    expect(&[Kind::WriteAfterWrite], |bed| {
        let graph = bed.build(|graph| {
            let (p, q) = (bed.bound(graph, true), bed.bound(graph, true));
            bed.fill(p);
            bed.fill(q);
            p
        });
        bed.replay(graph, bed.a);
    });
}

#[test]
fn a_started_stream_comes_after_what_was_before_its_start_and_races_with_what_is_behind() {
    let start = |bed: &bed::Bed, from, to| {
        let start = bed.acl.aclrtActiveStream.expect("the mock has it");
        // SAFETY: the streams live.
        bed::ok(unsafe { start(to, from) });
    };
    expect(&[], |bed| {
        let graph = bed.build(|graph| {
            let (p, q) = (bed.bound(graph, true), bed.bound(graph, false));
            bed.fill(p);
            start(bed, p, q);
            bed.fill(q);
            p
        });
        bed.replay(graph, bed.a);
        bed.download(bed.a);
        bed.synchronize(bed.a);
    });
    expect(&[Kind::WriteAfterWrite], |bed| {
        let graph = bed.build(|graph| {
            let (p, q) = (bed.bound(graph, true), bed.bound(graph, false));
            start(bed, p, q);
            bed.fill(p);
            bed.fill(q);
            p
        });
        bed.replay(graph, bed.a);
    });
}

#[test]
fn a_stream_that_nothing_starts_touches_nothing() {
    expect(&[Kind::UnwrittenRead], |bed| {
        let graph = bed.build(|graph| {
            let (p, q) = (bed.bound(graph, true), bed.bound(graph, false));
            bed.fill(q);
            bed.download(p);
            p
        });
        bed.replay(graph, bed.a);
        bed.synchronize(bed.a);
    });
}
