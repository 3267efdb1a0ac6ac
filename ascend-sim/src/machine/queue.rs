//! The queue of a stream, in chunks: long queues cost no copying and no slack, short ones little.

use std::collections::VecDeque;

use crate::access::Access;
use crate::machine::id::NONE;
use crate::task::{Cost, Demand, Rendezvous, Task, TaskInfo};

/// How many tasks a chunk holds; one chunk is about one page.
const CHUNK_TASKS: usize = 38;
/// How many empty chunks a machine keeps for the next task.
const SPARE_CHUNKS: usize = 4096;

/// What a queued task does in the machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Op {
    /// Handed to the executor when it is done.
    Work,
    /// As `Work`, one at a time in a context.
    HostFunction,
    /// Handed to the executor, which may park it until memory changes.
    ValueWait,
    /// One rank's part of a collective.
    Collective,
    /// Completes `record` (if any) and sets `flag` (if any).
    Record,
    /// Passes when `record` is done and not reset.
    WaitRecord,
    /// Passes when `flag` is set.
    WaitFlag,
    /// Passes when `flag` is set, and clears it.
    TakeFlag,
    /// Clears `flag` (if any) and marks `record` (if any) as reset.
    Reset,
}

/// A queued task, packed. A wait keeps its time-out where work keeps its duration.
#[derive(Debug)]
pub(crate) struct Entry<P> {
    pub(crate) payload: Option<P>,
    pub(crate) accesses: Box<[Access]>,
    pub(crate) rendezvous: Option<Box<Rendezvous>>,
    pub(crate) duration_ns: u64,
    pub(crate) info: TaskInfo,
    pub(crate) record: u32,
    pub(crate) flag: u32,
    pub(crate) demand: Demand,
    pub(crate) op: Op,
    /// Takes its duration with the executor's timing too.
    pub(crate) is_timed: bool,
}

impl<P> Entry<P> {
    pub(crate) fn of_task(op: Op, task: Task<P>) -> Self {
        Entry {
            payload: Some(task.payload),
            accesses: task.accesses,
            rendezvous: task.rendezvous,
            duration_ns: task.cost.duration_ns,
            info: task.info,
            record: NONE,
            flag: NONE,
            demand: task.cost.demand,
            op,
            is_timed: task.is_timed,
        }
    }

    pub(crate) fn without_payload(op: Op, info: TaskInfo, cost: Cost) -> Self {
        Entry {
            payload: None,
            accesses: Box::default(),
            rendezvous: None,
            duration_ns: cost.duration_ns,
            info,
            record: NONE,
            flag: NONE,
            demand: cost.demand,
            op,
            is_timed: false,
        }
    }

    /// The task as it was submitted; `None` for records, waits and resets, which carry no payload.
    pub(crate) fn into_task(self) -> Option<Task<P>> {
        Some(Task {
            info: self.info,
            cost: Cost {
                duration_ns: self.duration_ns,
                demand: self.demand,
            },
            accesses: self.accesses,
            rendezvous: self.rendezvous,
            is_timed: self.is_timed,
            payload: self.payload?,
        })
    }
}

/// Empty chunks, shared by the queues of a machine.
#[derive(Debug)]
pub(crate) struct Spare<P>(Vec<VecDeque<Entry<P>>>);

impl<P> Spare<P> {
    pub(crate) const fn new() -> Self {
        Spare(Vec::new())
    }

    fn take(&mut self) -> VecDeque<Entry<P>> {
        self.0.pop().unwrap_or_else(|| VecDeque::with_capacity(CHUNK_TASKS))
    }

    fn give(&mut self, chunk: VecDeque<Entry<P>>) {
        if self.0.len() < SPARE_CHUNKS {
            self.0.push(chunk);
        }
    }
}

/// First in, first out. No chunk in it is empty.
#[derive(Debug)]
pub(crate) struct Queue<P> {
    chunks: VecDeque<VecDeque<Entry<P>>>,
    len: usize,
}

impl<P> Queue<P> {
    pub(crate) const fn new() -> Self {
        Queue {
            chunks: VecDeque::new(),
            len: 0,
        }
    }

    pub(crate) const fn len(&self) -> usize {
        self.len
    }

    #[inline]
    pub(crate) fn front(&self) -> Option<&Entry<P>> {
        self.chunks.front().and_then(VecDeque::front)
    }

    #[inline]
    pub(crate) fn push_back(&mut self, entry: Entry<P>, spare: &mut Spare<P>) {
        self.len += 1;
        match self.chunks.back_mut() {
            Some(chunk) if chunk.len() < CHUNK_TASKS => chunk.push_back(entry),
            _ => {
                let mut chunk = spare.take();
                chunk.push_back(entry);
                self.chunks.push_back(chunk);
            }
        }
    }

    pub(crate) fn push_front(&mut self, entry: Entry<P>, spare: &mut Spare<P>) {
        self.len += 1;
        match self.chunks.front_mut() {
            Some(chunk) if chunk.len() < CHUNK_TASKS => chunk.push_front(entry),
            _ => {
                let mut chunk = spare.take();
                chunk.push_front(entry);
                self.chunks.push_front(chunk);
            }
        }
    }

    #[inline]
    pub(crate) fn pop_front(&mut self, spare: &mut Spare<P>) -> Option<Entry<P>> {
        let chunk = self.chunks.front_mut()?;
        let entry = chunk.pop_front();
        if chunk.is_empty()
            && let Some(chunk) = self.chunks.pop_front()
        {
            spare.give(chunk);
        }
        self.len -= 1;
        entry
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &Entry<P>> {
        self.chunks.iter().flatten()
    }

    pub(crate) fn iter_mut(&mut self) -> impl Iterator<Item = &mut Entry<P>> {
        self.chunks.iter_mut().flatten()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::task::TaskKind;

    // With a share of its chunk's header, and 48 bytes of record beside it, a queued task stays below the bound of 160 bytes.
    const _: () = assert!(size_of::<Entry<Box<dyn FnOnce() + Send>>>() <= 104);

    fn entry(number: u32) -> Entry<u32> {
        let task = Task::new(TaskInfo::of(TaskKind::Other), Cost::ZERO, number);
        Entry::of_task(Op::Work, task)
    }

    #[test]
    fn order_is_kept_across_chunks() {
        let mut spare = Spare::new();
        let mut queue = Queue::new();
        for number in 1..=200 {
            queue.push_back(entry(number), &mut spare);
        }
        queue.push_front(entry(0), &mut spare);
        assert_eq!(queue.len(), 201);
        let mut popped = Vec::new();
        while let Some(entry) = queue.pop_front(&mut spare) {
            popped.extend(entry.payload);
        }
        assert_eq!(popped, (0..=200).collect::<Vec<_>>());
        assert_eq!(queue.len(), 0);
    }
}
