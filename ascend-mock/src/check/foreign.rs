//! Streams of another context: the runtime refuses the call, and a program that does not look at its answer goes on without the task.
//!
//! A caller that makes the stream's context current and calls once more, as the safe layer does, is told nothing.

use std::cell::Cell;

use ascend_sim::order::{self, Actor, Fix, Kind, Report, Role};
use ascend_sim::task::TaskKind;

use crate::thread;
use crate::world::Call;

/// A call that was refused for its stream's context.
#[derive(Debug)]
pub(super) struct Refused {
    thread: u32,
    stream: order::StreamId,
    note: Option<Box<thread::Note>>,
}

/// The newest one, until it is known whether it was made again.
pub(super) type LastRefused = Cell<Option<Box<Refused>>>;

impl Call<'_> {
    /// A call names a stream of another context than the thread's, and is refused.
    #[cold]
    pub(crate) fn told_foreign_stream(&self, stream: u32) {
        let (Some(check), Some(stream)) = (self.check.as_deref(), self.order_stream(stream)) else {
            return;
        };
        let refused = Refused {
            thread: thread::number(),
            stream,
            note: thread::peek_note(),
        };
        check.refused.set(Some(Box::new(refused)));
    }

    /// A refused call was made again if the next one of its thread that submits, to `stream`, is that. Else it is a finding.
    #[inline]
    pub(crate) fn settle_refused(&mut self, stream: Option<order::StreamId>) {
        if let Some(refused) = self.check.as_deref().and_then(|check| check.refused.take()) {
            self.find_refused(&refused, stream);
        }
    }

    #[cold]
    fn find_refused(&mut self, refused: &Refused, stream: Option<order::StreamId>) {
        if stream == Some(refused.stream) && refused.thread == thread::number() {
            return;
        }
        let info = self.info(TaskKind::Other, "a call that was refused", refused.note.as_deref());
        let Some(check) = self.check.as_deref_mut() else { return };
        let host = check.thread(refused.thread);
        let first = check.checker.party(Actor::Stream(refused.stream), Role::Submits, &info);
        let second = check.checker.party(Actor::Host(host), Role::Submits, &info);
        check.checker.add_report(Report {
            kind: Kind::ForeignStream,
            possible: false,
            first,
            second,
            span: None,
            ranges: Vec::new(),
            origin: None,
            related: None,
            fix: Fix::Advice("make the stream's context current in this thread before using the stream"),
            links: Vec::new(),
            count: 1,
        });
    }
}
