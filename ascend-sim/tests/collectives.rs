//! Collectives over the ranks' buffers, against what each rank should hold by definition.

use ascend_sim::collective::{
    Buffers, Call, CollectiveError, ElementType, Operation, Pieces, Reduction, all_to_all_v, execute,
};
use ascend_sim::memory::{Memory, MemoryConfig, MemoryError, Request};

type Result<T = ()> = std::result::Result<T, Box<dyn std::error::Error>>;

const RANKS: usize = 3;
/// Larger than what is combined at a time, and no multiple of it.
const COUNT: usize = 40_001;

/// Sent by `rank` at `index`: whole numbers, so that sums are exact.
fn value(rank: usize, index: usize) -> f32 {
    ((rank + 1) * 1_000 + index % 997) as f32
}

struct World {
    memory: Memory,
    ranks: Vec<Buffers>,
}

fn world(sent: usize, received: usize) -> Result<World> {
    let memory = Memory::new(MemoryConfig::default());
    let mut ranks = Vec::new();
    for rank in 0..RANKS {
        let device = memory.add_device(1 << 30);
        let send = memory.alloc(device, Request::new(4 * sent as u64))?.address;
        let recv = memory.alloc(device, Request::new(4 * received as u64))?.address;
        let values: Vec<f32> = (0..sent).map(|index| value(rank, index)).collect();
        memory.write_elements(send, &values)?;
        memory.write_elements(recv, &vec![-1.0_f32; received])?;
        ranks.push(Buffers { send, recv });
    }
    Ok(World { memory, ranks })
}

impl World {
    fn run(&self, operation: Operation, count: usize) -> std::result::Result<(), CollectiveError> {
        let call = Call {
            operation,
            element: ElementType::F32,
            count: count as u64,
        };
        execute(&self.memory, &call, &self.ranks)
    }

    fn received(&self, rank: usize, count: usize) -> std::result::Result<Vec<f32>, MemoryError> {
        self.memory.read_elements(self.ranks[rank].recv, count)
    }
}

fn sum(index: usize) -> f32 {
    (0..RANKS).map(|rank| value(rank, index)).sum()
}

#[test]
fn all_reduce_gives_every_rank_the_sum() -> Result {
    let world = world(COUNT, COUNT)?;
    world.run(Operation::AllReduce(Reduction::Sum), COUNT)?;
    for rank in 0..RANKS {
        let received = world.received(rank, COUNT)?;
        assert!((0..COUNT).all(|index| received[index] == sum(index)));
    }
    Ok(())
}

#[test]
fn all_reduce_works_in_place_and_over_shifted_buffers() -> Result {
    for shift in [0, 4, 40] {
        let mut world = world(COUNT + 10, 1)?;
        for rank in &mut world.ranks {
            rank.recv = rank.send + shift;
        }
        world.run(Operation::AllReduce(Reduction::Sum), COUNT)?;
        let received = world.received(1, COUNT)?;
        assert!((0..COUNT).all(|index| received[index] == sum(index)), "{shift}");
    }
    Ok(())
}

#[test]
fn reduce_gives_the_root_the_largest_and_leaves_the_others_alone() -> Result {
    let world = world(COUNT, COUNT)?;
    let reduction = Reduction::Max;
    world.run(Operation::Reduce { reduction, root: 1 }, COUNT)?;
    let received = world.received(1, COUNT)?;
    assert!((0..COUNT).all(|index| received[index] == value(RANKS - 1, index)));
    assert!(world.received(0, COUNT)?.iter().all(|&element| element == -1.0));
    Ok(())
}

#[test]
fn reduce_scatter_gives_every_rank_its_part() -> Result {
    for in_place in [false, true] {
        let mut world = world(RANKS * COUNT, COUNT)?;
        if in_place {
            for (rank, buffers) in world.ranks.iter_mut().enumerate() {
                buffers.recv = buffers.send + 4 * (rank * COUNT) as u64;
            }
        }
        world.run(Operation::ReduceScatter(Reduction::Sum), COUNT)?;
        for rank in 0..RANKS {
            let received = world.received(rank, COUNT)?;
            assert!((0..COUNT).all(|index| received[index] == sum(rank * COUNT + index)));
        }
    }
    Ok(())
}

#[test]
fn reduce_scatter_over_its_own_input_reads_everything_first() -> Result {
    let mut world = world(RANKS * COUNT, 1)?;
    for buffers in &mut world.ranks {
        // Rank 0's result lands where the parts of the others still have to be read.
        buffers.recv = buffers.send + 4 * COUNT as u64 + 8;
    }
    world.run(Operation::ReduceScatter(Reduction::Sum), COUNT)?;
    for rank in 0..RANKS {
        let received = world.received(rank, COUNT)?;
        assert!((0..COUNT).all(|index| received[index] == sum(rank * COUNT + index)));
    }
    Ok(())
}

#[test]
fn all_gather_gives_every_rank_all_parts() -> Result {
    for in_place in [false, true] {
        let mut world = world(COUNT, RANKS * COUNT)?;
        if in_place {
            for (rank, buffers) in world.ranks.iter_mut().enumerate() {
                let send = buffers.recv + 4 * (rank * COUNT) as u64;
                world.memory.copy(send, buffers.send, 4 * COUNT as u64)?;
                buffers.send = send;
            }
        }
        world.run(Operation::AllGather, COUNT)?;
        for rank in 0..RANKS {
            let received = world.received(rank, RANKS * COUNT)?;
            let all = (0..RANKS * COUNT).all(|index| received[index] == value(index / COUNT, index % COUNT));
            assert!(all);
        }
    }
    Ok(())
}

#[test]
fn broadcast_and_scatter_come_from_the_root() -> Result {
    let world = world(RANKS * COUNT, COUNT)?;
    world.run(Operation::Broadcast { root: 2 }, COUNT)?;
    let received = world.received(0, COUNT)?;
    assert!((0..COUNT).all(|index| received[index] == value(2, index)));
    // The root's own buffer is the one it sends from.
    assert!(world.received(2, COUNT)?.iter().all(|&element| element == -1.0));
    world.run(Operation::Scatter { root: 1 }, COUNT)?;
    for rank in 0..RANKS {
        let received = world.received(rank, COUNT)?;
        assert!((0..COUNT).all(|index| received[index] == value(1, rank * COUNT + index)));
    }
    Ok(())
}

#[test]
fn all_to_all_transposes() -> Result {
    let world = world(RANKS * 5, RANKS * 5)?;
    world.run(Operation::AllToAll, 5)?;
    for rank in 0..RANKS {
        let received = world.received(rank, RANKS * 5)?;
        let expected = (0..RANKS * 5).map(|index| value(index / 5, rank * 5 + index % 5));
        assert_eq!(received, expected.collect::<Vec<_>>());
    }
    Ok(())
}

#[test]
fn all_to_all_v_moves_parts_of_any_size() -> Result {
    let world = world(RANKS * 5, RANKS * 5)?;
    // Rank r sends s + 1 elements to rank s, and gets r + 1 from each.
    let pieces: Vec<Pieces> = (0..RANKS as u64)
        .map(|rank| Pieces {
            send_counts: vec![1, 2, 3],
            send_offsets: vec![0, 1, 3],
            recv_counts: vec![rank + 1; RANKS],
            recv_offsets: (0..RANKS as u64).map(|from| from * 4).collect(),
        })
        .collect();
    all_to_all_v(&world.memory, ElementType::F32, &world.ranks, &pieces)?;
    let received = world.received(2, 12)?;
    let part = |rank| [value(rank, 3), value(rank, 4), value(rank, 5), -1.0];
    assert_eq!(received, [part(0), part(1), part(2)].concat());
    let mut wrong = pieces;
    wrong[1].recv_counts[0] = 1;
    let refused = all_to_all_v(&world.memory, ElementType::F32, &world.ranks, &wrong);
    assert_eq!(refused, Err(CollectiveError::PiecesDiffer { from: 0, to: 1 }));
    Ok(())
}

#[test]
fn send_reaches_the_receiver_and_a_barrier_nobody() -> Result {
    let world = world(4, 4)?;
    world.run(Operation::SendRecv, 4)?;
    assert_eq!(world.received(1, 4)?[3], value(0, 3));
    let before = world.received(0, 4)?;
    world.run(Operation::Barrier, 0)?;
    assert_eq!(world.received(0, 4)?, before);
    Ok(())
}

#[test]
fn nothing_moves_when_one_rank_is_wrong() -> Result {
    let mut world = world(8, 8)?;
    world.ranks[2].recv += 4;
    let refused = world.run(Operation::AllReduce(Reduction::Sum), 8);
    assert!(
        matches!(refused, Err(CollectiveError::Memory { rank: 2, .. })),
        "{refused:?}"
    );
    assert_eq!(world.received(0, 8)?, [-1.0; 8]);
    let refused = world.run(Operation::Broadcast { root: 3 }, 8);
    assert_eq!(refused, Err(CollectiveError::NoSuchRank { rank: 3, ranks: 3 }));
    let refused = world.run(Operation::AllGather, usize::MAX / 2);
    assert_eq!(refused, Err(CollectiveError::TooLarge));
    Ok(())
}
