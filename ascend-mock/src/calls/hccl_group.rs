//! HCCL: calls that are submitted together, and several sends and receives as one (acl/memory-kernels-graphs 4).
//!
//! At the end of a group each communicator's transfers come first, all on the stream of the first, then its collectives, the largest first
//! (hicann/hcomm, hccl_group.cc). Transfers are queued in one order that all ranks share, by sender and receiver: whatever order the program named
//! them in, no two ranks wait for each other.

use std::cell::{Cell, RefCell};
use std::cmp::Reverse;

use ascend_sim::collective::{Buffers, ElementType};

use super::hccl::{Ask, PARA, PTR, pair, refused};
use super::hccl_comm::facts;
use crate::collective::{Meet, What};
use crate::fail::Res;
use crate::thread::{self, Note};
use crate::world::enter;

/// A call that waits for the end of its group.
struct Waiting {
    comm: u64,
    stream: u64,
    ask: Ask,
    note: Option<Box<Note>>,
}

thread_local! {
    static DEPTH: Cell<u32> = const { Cell::new(0) };
    static WAITING: RefCell<Vec<Waiting>> = const { RefCell::new(Vec::new()) };
}

/// Tells whether this thread has a group of calls open.
pub(super) fn is_open() -> bool {
    DEPTH.get() > 0
}

/// Keeps a call for the end of the group.
pub(super) fn later(comm: u64, stream: u64, ask: Ask) {
    let note = thread::take_note();
    let waiting = Waiting {
        comm,
        stream,
        ask,
        note,
    };
    WAITING.with_borrow_mut(|calls| calls.push(waiting));
}

/// `HcclGroupStart`: may be nested.
pub(crate) fn start() {
    DEPTH.set(DEPTH.get() + 1);
}

/// `HcclGroupEnd`: the outermost one submits what was called since its start. The first refusal is returned; later calls are not submitted.
pub(crate) fn end() -> Res {
    match DEPTH.get() {
        0 => return Err(refused(PARA, "HcclGroupEnd without HcclGroupStart on this thread")),
        1 => DEPTH.set(0),
        depth => {
            DEPTH.set(depth - 1);
            return Ok(());
        }
    }
    submit(WAITING.take())
}

/// One transfer of `HcclBatchSendRecv`.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Item {
    pub(crate) sending: bool,
    pub(crate) buffer: u64,
    pub(crate) count: u64,
    pub(crate) element: ElementType,
    pub(crate) peer: u32,
}

/// `HcclBatchSendRecv`.
pub(crate) fn batch(comm: u64, stream: u64, items: &[Item]) -> Res {
    let mut calls = Vec::with_capacity(items.len());
    let note = thread::take_note();
    for item in items {
        if item.buffer == 0 && item.count > 0 {
            return Err(PTR);
        }
        let ask = pair(item.peer, item.element, item.count, item.buffer, item.sending)?;
        // Each tells its own part of what the batch touches.
        let note = note.as_deref().map(|note| {
            Box::new(Note {
                accesses: None,
                ..note.clone()
            })
        });
        calls.push(Waiting {
            comm,
            stream,
            ask,
            note,
        });
    }
    if is_open() {
        WAITING.with_borrow_mut(|waiting| waiting.extend(calls));
        return Ok(());
    }
    submit(calls)
}

/// Submits calls, communicator by communicator in the order of their first calls.
fn submit(mut calls: Vec<Waiting>) -> Res {
    let mut sorted = Vec::with_capacity(calls.len());
    while let Some(comm) = calls.first().map(|call| call.comm) {
        let (own, others) = calls.into_iter().partition(|call| call.comm == comm);
        calls = others;
        sort(comm, own, &mut sorted)?;
    }
    for call in sorted {
        if let Some(note) = call.note {
            thread::set_note(*note);
        }
        enter(&[call.comm, call.stream], |world| {
            world.join(call.comm, call.stream, call.ask)
        })?;
    }
    Ok(())
}

/// Puts one communicator's calls in the order in which they are queued.
fn sort(comm: u64, calls: Vec<Waiting>, sorted: &mut Vec<Waiting>) -> Res {
    let (mut transfers, mut collectives): (Vec<_>, Vec<_>) =
        calls.into_iter().partition(|call| call.ask.meet != Meet::All);
    if let Some(stream) = transfers.first().map(|call| call.stream) {
        let own = facts(comm, |comm| comm.rank)?;
        for call in &mut transfers {
            call.stream = stream;
        }
        transfers.sort_by_key(|call| match call.ask.meet {
            Meet::Send(to) => (own, to),
            Meet::Receive(from) => (from, own),
            Meet::All | Meet::Nobody => (0, 0),
        });
        sorted.extend(exchange_with_self(own, transfers)?);
    }
    // Where each pair has a length of its own, ranks could differ in it: such operations keep their order, behind the others.
    collectives.sort_by_key(|call| match call.ask.what {
        What::Plain(_) => (false, Reverse(call.ask.bytes)),
        _ => (true, Reverse(0)),
    });
    sorted.append(&mut collectives);
    Ok(())
}

/// A rank that sends to itself and receives from itself copies: both halves become one call, in the order in which they were named.
fn exchange_with_self(own: u32, calls: Vec<Waiting>) -> Res<Vec<Waiting>> {
    let mut kept: Vec<Waiting> = Vec::with_capacity(calls.len());
    for mut call in calls {
        let (Meet::Send(peer) | Meet::Receive(peer)) = call.ask.meet else {
            kept.push(call);
            continue;
        };
        let other = |half: &Waiting| match (half.ask.meet, call.ask.meet) {
            (Meet::Send(a), Meet::Receive(b)) | (Meet::Receive(a), Meet::Send(b)) => {
                (a, b) == (own, own) && half.ask.shape == call.ask.shape
            }
            _ => false,
        };
        match kept.iter().position(other).filter(|_| peer == own) {
            None => kept.push(call),
            Some(place) => {
                let half = kept.remove(place);
                let (send, receive) = match call.ask.meet {
                    Meet::Send(_) => (call.ask.buffers.send, half.ask.buffers.recv),
                    _ => (half.ask.buffers.send, call.ask.buffers.recv),
                };
                call.ask.meet = Meet::Nobody;
                call.ask.buffers = Buffers { send, recv: receive };
                kept.push(call);
            }
        }
    }
    let alone = kept.iter().find(|call| match call.ask.meet {
        Meet::Send(peer) | Meet::Receive(peer) => peer == own,
        _ => false,
    });
    match alone {
        None => Ok(kept),
        Some(call) => {
            let why = format!("{} of a rank with itself has no other half in its group", call.ask.name);
            Err(refused(PARA, &why))
        }
    }
}
