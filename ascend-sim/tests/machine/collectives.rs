//! Collectives: ranks meet, move together, and disagree.

use ascend_sim::clock::Contention;
use ascend_sim::machine::{Blocked, Config, HeadState, MachineError, Outcome, Work};
use ascend_sim::task::{Demand, Rendezvous};

use crate::rig::{Result, Rig, task};

fn ranks(count: usize, contention: Contention) -> Result<Rig> {
    Rig::with(Config::default(), &vec![contention; count], 2)
}

#[test]
fn a_collective_begins_when_the_last_rank_has_arrived() -> Result {
    let mut rig = ranks(2, Contention::NONE)?;
    rig.plain(0, "a", 10)?;
    rig.collective(0, "rank 0", 100, (0, 2), 0)?;
    rig.plain(2, "b", 70)?;
    rig.collective(2, "rank 1", 100, (1, 2), 0)?;
    let expected = [("a", 0, 10), ("b", 0, 70), ("rank 0", 70, 170), ("rank 1", 70, 170)];
    assert_eq!(rig.run()?, expected);
    Ok(())
}

#[test]
fn all_ranks_go_on_together() -> Result {
    let mut rig = ranks(3, Contention::NONE)?;
    for rank in 0..3 {
        let stream = rank as usize * 2;
        rig.collective(stream, "reduce", 50, (rank, 3), 0)?;
        rig.plain(stream, ["x", "y", "z"][rank as usize], 5)?;
    }
    let ran = rig.run()?;
    assert_eq!(ran[3..], [("x", 50, 55), ("y", 50, 55), ("z", 50, 55)]);
    Ok(())
}

#[test]
fn members_are_handed_out_in_order_of_rank() -> Result {
    let mut rig = ranks(3, Contention::NONE)?;
    rig.collective(0, "rank 2", 50, (2, 3), 0)?;
    rig.collective(2, "rank 0", 50, (0, 3), 0)?;
    rig.collective(4, "rank 1", 50, (1, 3), 0)?;
    let Some(due) = rig.machine.advance(u64::MAX) else {
        panic!("nothing is due");
    };
    let Work::Collective(gathered) = &due.work else {
        panic!("not a collective");
    };
    let names: Vec<_> = gathered.members.iter().map(|member| member.task.payload).collect();
    assert_eq!(names, ["rank 0", "rank 1", "rank 2"]);
    assert_eq!(gathered.mismatch, None);
    assert_eq!(due.stream, rig.streams[2]);
    rig.machine.complete(due.token, Outcome::Done)?;
    assert!(rig.machine.advance(u64::MAX).is_none());
    assert_eq!(rig.machine.context_pending(rig.contexts[0])?, 0);
    Ok(())
}

#[test]
fn the_longest_of_the_costs_counts() -> Result {
    let mut rig = ranks(2, Contention::NONE)?;
    rig.collective(0, "rank 0", 100, (0, 2), 0)?;
    rig.collective(2, "rank 1", 130, (1, 2), 0)?;
    assert_eq!(rig.run()?, [("rank 0", 0, 130), ("rank 1", 0, 130)]);
    Ok(())
}

#[test]
fn a_rank_that_computes_delays_all() -> Result {
    // Rank 0 computes beside it: its part runs at 1/1.5 for 90 ns (60 done), then 40 alone: all end at 130.
    let mut rig = ranks(2, Contention::front(0, 500))?;
    rig.task(1, "compute", 90, Demand::CUBE)?;
    rig.collective(0, "rank 0", 100, (0, 2), 0)?;
    rig.collective(2, "rank 1", 100, (1, 2), 0)?;
    let expected = [("compute", 0, 90), ("rank 0", 0, 130), ("rank 1", 0, 130)];
    assert_eq!(rig.run()?, expected);
    Ok(())
}

#[test]
fn a_missing_rank_is_named() -> Result {
    let mut rig = ranks(2, Contention::NONE)?;
    rig.collective(0, "rank 0", 100, (0, 2), 7)?;
    assert_eq!(rig.run()?, []);
    let HeadState::Blocked(Blocked::Ranks { rendezvous, arrived }) = rig.machine.head(rig.streams[0])?.state else {
        panic!("not blocked");
    };
    assert_eq!((rendezvous.sequence, rendezvous.ranks, arrived), (7, 2, 1));
    Ok(())
}

#[test]
fn different_order_on_two_ranks_is_a_mismatch_of_shapes() -> Result {
    let mut rig = ranks(2, Contention::NONE)?;
    for (stream, rank, shapes) in [(0, 0, [1, 2]), (2, 1, [2, 1])] {
        for (sequence, shape) in (0..).zip(shapes) {
            let mut task = task("c", 10, Demand::LINK);
            task.rendezvous = Some(Box::new(Rendezvous {
                group: 3,
                ranks: 2,
                rank,
                sequence,
                shape,
            }));
            rig.machine.submit_collective(rig.streams[stream], task)?;
        }
    }
    let mut mismatches = 0;
    while let Some(due) = rig.machine.advance(u64::MAX) {
        if let Work::Collective(gathered) = &due.work {
            mismatches += u32::from(gathered.mismatch.is_some());
        }
        rig.machine.complete(due.token, Outcome::Fault(9))?;
    }
    assert_eq!(mismatches, 2);
    let told = rig.machine.take_mismatches();
    assert_eq!(told.len(), 2);
    assert_eq!((told[0].first.0, told[0].second.0), (rig.streams[0], rig.streams[2]));
    assert_eq!((told[0].first.1.shape, told[0].second.1.shape), (1, 2));
    assert_eq!(rig.machine.take_error(rig.streams[2])?, Some(9));
    Ok(())
}

#[test]
fn a_rank_that_comes_twice_can_never_be_complete() -> Result {
    let mut rig = ranks(1, Contention::NONE)?;
    rig.collective(0, "rank 0", 10, (0, 2), 0)?;
    rig.collective(1, "rank 0 again", 10, (0, 2), 0)?;
    assert_eq!(rig.run()?, []);
    assert_eq!(rig.machine.take_mismatches().len(), 1);
    let state = rig.machine.head(rig.streams[1])?.state;
    assert_eq!(state, HeadState::Blocked(Blocked::Repeated));
    assert_eq!(rig.machine.abort(rig.streams[1])?.len(), 1);
    rig.collective(1, "rank 1", 10, (1, 2), 0)?;
    assert_eq!(rig.run()?, [("rank 0", 0, 10), ("rank 1", 0, 10)]);
    Ok(())
}

#[test]
fn a_rank_without_a_place_is_refused() -> Result {
    let mut rig = ranks(1, Contention::NONE)?;
    let refused = rig.collective(0, "rank 2", 10, (2, 2), 0);
    assert_eq!(refused, Err(MachineError::BadRendezvous));
    let refused = rig
        .machine
        .submit_collective(rig.streams[0], task("none", 1, Demand::LINK));
    assert_eq!(refused.map_err(MachineError::from), Err(MachineError::BadRendezvous));
    Ok(())
}

#[test]
fn an_aborted_rank_leaves_the_others_waiting_until_it_comes_back() -> Result {
    let mut rig = ranks(2, Contention::front(300, 300))?;
    rig.collective(0, "rank 0", 100, (0, 2), 0)?;
    rig.collective(2, "rank 1", 100, (1, 2), 0)?;
    rig.run_until(40)?;
    assert_eq!(rig.machine.abort(rig.streams[2])?.len(), 1);
    assert_eq!(rig.run_until(500)?, []);
    rig.collective(2, "rank 1 again", 100, (1, 2), 0)?;
    assert_eq!(rig.run()?, [("rank 0", 500, 600), ("rank 1 again", 500, 600)]);
    Ok(())
}

#[test]
fn a_rank_that_gives_up_fails_alone_and_its_stream_goes_on() -> Result {
    let mut rig = ranks(3, Contention::NONE)?;
    rig.plain(2, "late", 30)?;
    for (stream, rank) in [(0, 0), (2, 1)] {
        rig.collective(stream, "rank", 100, (rank, 3), 4)?;
        rig.plain(stream, "after", 10)?;
    }
    assert_eq!(rig.run()?, [("late", 0, 30)]);
    assert!(rig.machine.has_waiting_ranks());
    let waiting: Vec<_> = rig.machine.waiting_ranks().collect();
    let seen = waiting
        .iter()
        .map(|rank| (rank.stream, rank.rendezvous.rank, rank.arrived_ns, *rank.payload));
    assert!(seen.eq([(rig.streams[0], 0, 0, "rank"), (rig.streams[2], 1, 30, "rank")]));
    rig.machine.give_up_rank(rig.streams[0], 77)?;
    assert_eq!(rig.run()?, [("after", 30, 40)]);
    assert_eq!(rig.machine.take_error(rig.streams[0])?, Some(77));
    assert_eq!(rig.machine.take_error(rig.streams[2])?, None);
    assert_eq!(rig.machine.waiting_ranks().count(), 1);
    let again = rig.machine.give_up_rank(rig.streams[0], 77);
    assert_eq!(again, Err(MachineError::BadRendezvous));
    rig.machine.give_up_rank(rig.streams[2], 77)?;
    assert_eq!(rig.run()?, [("after", 40, 50)]);
    assert!(!rig.machine.has_waiting_ranks());
    Ok(())
}

#[test]
fn an_abort_of_a_rank_in_hand_spares_the_others() -> Result {
    let mut rig = ranks(2, Contention::NONE)?;
    for (stream, rank) in [(0, 0), (2, 1)] {
        rig.collective(stream, "rank", 100, (rank, 2), 0)?;
        rig.plain(stream, "after", 10)?;
    }
    let Some(due) = rig.machine.advance(u64::MAX) else {
        panic!("nothing is due");
    };
    assert_eq!(rig.machine.abort(rig.streams[0])?.len(), 1);
    rig.machine.complete(due.token, Outcome::Done)?;
    assert_eq!(rig.run()?, [("after", 100, 110)]);
    Ok(())
}

#[test]
fn two_communicators_do_not_meet() -> Result {
    let mut rig = ranks(2, Contention::NONE)?;
    for (stream, rank, group) in [(0, 0, 1), (2, 1, 2)] {
        let mut task = task("c", 10, Demand::LINK);
        task.rendezvous = Some(Box::new(Rendezvous {
            group,
            ranks: 2,
            rank,
            sequence: 0,
            shape: 0,
        }));
        rig.machine.submit_collective(rig.streams[stream], task)?;
    }
    assert_eq!(rig.run()?, []);
    assert_eq!(rig.machine.heads().count(), 2);
    Ok(())
}

#[test]
fn ranks_that_have_not_come_become_other_work() -> Result {
    let mut rig = ranks(2, Contention::NONE)?;
    rig.plain(0, "before", 30)?;
    rig.collective(0, "rank 0", 100, (0, 2), 0)?;
    rig.plain(0, "after", 10)?;
    rig.collective(2, "rank 1", 100, (1, 2), 0)?;
    assert_eq!(rig.run_until(5)?, []);
    let device = rig.machine.device_of(rig.streams[0])?;
    let mut seen = Vec::new();
    rig.machine.replace_coming_ranks(device, |_, rendezvous, name| {
        seen.push((*name, rendezvous.rank));
        Some("replaced")
    });
    assert_eq!(seen, [("rank 0", 0)]);
    assert_eq!(rig.run()?, [("before", 0, 30), ("replaced", 30, 30), ("after", 30, 40)]);
    assert_eq!(rig.machine.waiting_ranks().count(), 1);
    // One that has come is past it, and waits on.
    let device = rig.machine.device_of(rig.streams[2])?;
    rig.machine.replace_coming_ranks(device, |_, _, _| Some("replaced"));
    assert_eq!(rig.machine.waiting_ranks().count(), 1);
    Ok(())
}
