//! A second opinion for mutations: compares every pair of accesses, without the checker's short cuts.

use crate::multistream::plan::layout::Layout;
use crate::multistream::plan::model::{Extent, Mode, Plan, StreamRole};
use crate::multistream::plan::unroll::{Action, Item};

/// How much of each stream precedes something.
type Past = [usize; 3];

/// Tells whether every two accesses of the same bytes, one a write, are ordered, and none follows the end of its buffer. Quadratic in the accesses of a buffer.
pub(super) fn is_ordered(plan: &Plan, items: &[Item], layers: usize, micro_batches: usize) -> bool {
    let layout = Layout::new(plan, layers, micro_batches);
    let mut past = [Past::default(); 3];
    let mut host = Past::default();
    let mut records: Vec<((usize, i32, u32), Past)> = Vec::new();
    // Bytes that are given back, by buffer.
    let mut freed: Vec<Vec<ascend_sim::access::Access>> = vec![Vec::new(); plan.buffers.len()];
    let mut accesses: Vec<Vec<(ascend_sim::access::Access, StreamRole, usize)>> = vec![Vec::new(); plan.buffers.len()];
    for item in items {
        match item.action {
            Action::Record { stream, key, cell } => {
                let name = (key.index(), cell.layer, cell.micro_batch);
                let snapshot = past[stream.index()];
                match records.iter_mut().find(|(known, _)| *known == name) {
                    Some(record) => record.1 = snapshot,
                    None => records.push((name, snapshot)),
                }
            }
            Action::Wait { stream, key, cell } => {
                let name = (key.index(), cell.layer, cell.micro_batch);
                if let Some((_, snapshot)) = records.iter().find(|(known, _)| *known == name) {
                    join(&mut past[stream.index()], snapshot);
                }
            }
            Action::HostSync(stream) => join(&mut host, &past[stream.index()]),
            Action::Op(_) | Action::Free(_) => {
                let (stream, touched) = match item.action {
                    Action::Op(op) => (plan.op(op).stream, plan.op(op).accesses.clone()),
                    Action::Free(buffer) => {
                        let write = buffer.access(Extent::Own, Mode::Write);
                        (plan.buffers[buffer.index()].owner, vec![write])
                    }
                    _ => continue,
                };
                join(&mut past[stream.index()], &host);
                let own = past[stream.index()];
                for access in touched {
                    let bytes = layout.bytes(&access, item.at);
                    let gone = &mut freed[access.buffer.index()];
                    match item.action {
                        Action::Free(_) => gone.push(bytes),
                        _ if gone.iter().any(|gone| gone.bounds().overlaps(bytes.bounds())) => return false,
                        _ => {}
                    }
                    let conflicts = accesses[access.buffer.index()].iter().any(|(other, on, number)| {
                        (other.mode.is_write() || bytes.mode.is_write())
                            && other.bounds().overlaps(bytes.bounds())
                            && *on != stream
                            && own[on.index()] <= *number
                    });
                    if conflicts {
                        return false;
                    }
                    accesses[access.buffer.index()].push((bytes, stream, own[stream.index()]));
                }
                past[stream.index()][stream.index()] += 1;
            }
            Action::Alloc(buffer) => {
                let bytes = layout.bytes(&buffer.access(Extent::Own, Mode::Write), item.at);
                freed[buffer.index()].retain(|gone| !gone.bounds().overlaps(bytes.bounds()));
            }
        }
    }
    true
}

fn join(past: &mut Past, other: &Past) {
    for (own, other) in past.iter_mut().zip(other) {
        *own = (*own).max(*other);
    }
}
