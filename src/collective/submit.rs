//! What all operations do before C is called: buffers are checked and marked as used by the stream, and a mock is told what is touched.

use std::ffi::c_void;
use std::panic::Location;
use std::sync::Arc;

use ascend_sys::mock::{MOCK_ACCESS_READ, MOCK_ACCESS_WRITE, MockAccess, MockTable};
use ascend_sys::{HcclResult, aclrtStream};

use crate::collective::communicator::Communicator;
use crate::error::{Error, Result};
use crate::memory::{Allocation, DeviceRepr, View, ViewMut};
use crate::raw::{Note, RawStream, keep_for, keep_for_good, mixed};
use crate::stream::Stream;

/// A buffer of an operation and what is done with it.
pub(super) type Use<'a> = (&'a Arc<Allocation>, MockAccess);

pub(super) fn read_of<T: DeviceRepr>(view: &View<'_, T>) -> MockAccess {
    MockAccess {
        address: view.as_raw(),
        bytes: view.size_bytes(),
        mode: MOCK_ACCESS_READ,
    }
}

pub(super) fn write_of<T: DeviceRepr>(view: &ViewMut<'_, T>) -> MockAccess {
    MockAccess {
        address: view.as_raw(),
        bytes: view.size_bytes(),
        mode: MOCK_ACCESS_WRITE,
    }
}

/// What a rank sends and where it receives; without `send` both are the same.
pub(super) struct Parts<'a, T> {
    pub(super) send: Option<View<'a, T>>,
    pub(super) receive: &'a ViewMut<'a, T>,
}

impl<T: DeviceRepr> Parts<'_, T> {
    pub(super) fn from(&self) -> *mut c_void {
        self.send.as_ref().map_or(self.receive.as_raw(), View::as_raw)
    }

    pub(super) fn to(&self) -> *mut c_void {
        self.receive.as_raw()
    }
}

impl Communicator {
    #[inline(always)]
    pub(super) fn submit<T: DeviceRepr>(
        &self,
        function: &'static str,
        stream: &Stream,
        parts: &Parts<'_, T>,
        site: &'static Location<'static>,
        call: impl FnOnce(aclrtStream) -> HcclResult,
    ) -> Result<()> {
        let read = match &parts.send {
            Some(send) => (send.allocation(), read_of(send)),
            None => (parts.receive.allocation(), read_of(&parts.receive.as_view())),
        };
        let uses = [read, (parts.receive.allocation(), write_of(parts.receive))];
        self.submit_uses(function, stream, &uses, site, call)
    }

    /// Submits a call that uses buffers: marks them and the communicator as used by the stream, and makes the stream's context current.
    ///
    /// Inlined, as every operation is its own caller: what follows is most of what an operation costs over its C call.
    #[inline(always)]
    pub(super) fn submit_uses(
        &self,
        function: &'static str,
        stream: &Stream,
        uses: &[Use<'_>],
        site: &'static Location<'static>,
        call: impl FnOnce(aclrtStream) -> HcclResult,
    ) -> Result<()> {
        let raw = stream.raw();
        let context = self.context().raw();
        let mine = context.owner().number();
        // All are checked before the first is marked.
        if raw.owner().number() != mine {
            return Err(mixed(function, raw, &self.describe()));
        }
        for (allocation, _) in uses {
            if allocation.number() != mine {
                return Err(mixed(function, raw, &allocation.describe()));
            }
        }
        let _watch = stream.watch(|| self.leak(uses));
        let bit = raw.bit();
        for (allocation, _) in uses {
            allocation.used().mark(bit);
        }
        self.shared.used.mark(bit);
        if raw.is_capturing() {
            self.keep(raw, uses);
        }
        // HCCL does not say what it does under another current context, so it is bound first.
        let _bound = raw.bind()?;
        if let Some(mock) = &context.runtime.mock {
            tell(mock, uses, site);
        }
        self.check(function, call(stream.as_raw()))
    }

    /// The graph that the stream is captured into keeps what the call names.
    #[cold]
    fn keep(&self, stream: &RawStream, uses: &[Use<'_>]) {
        for (allocation, _) in uses {
            let allocation: &Arc<Allocation> = allocation;
            keep_for(stream, || allocation.clone());
        }
        keep_for(stream, || self.shared.clone());
    }

    /// Keeps communicator and buffers for good: a graph may name them that does not own them.
    #[cold]
    fn leak(&self, uses: &[Use<'_>]) {
        keep_for_good(self.shared.clone());
        for (allocation, _) in uses {
            let allocation: &Arc<Allocation> = allocation;
            keep_for_good(allocation.clone());
        }
    }

    /// Refuses buffers whose lengths do not stand in the ratio the operation has.
    #[inline]
    pub(super) fn fits(
        &self,
        call: &'static str,
        send: usize,
        send_times: usize,
        receive: usize,
        receive_times: usize,
    ) -> Result<()> {
        match (send.checked_mul(send_times), receive.checked_mul(receive_times)) {
            (Some(a), Some(b)) if a == b => Ok(()),
            _ => Err(self.does_not_fit(call, (send, send_times), (receive, receive_times))),
        }
    }

    #[cold]
    fn does_not_fit(&self, call: &'static str, send: (usize, usize), receive: (usize, usize)) -> Error {
        let why = format!(
            "{} values to send and {} to receive do not fit: {} times the one must be {} times the other",
            send.0, receive.0, send.1, receive.1
        );
        self.misuse(call, &why)
    }
}

/// Tells a mock which bytes the next call touches, and where it stands in the program.
#[cold]
fn tell(mock: &MockTable, uses: &[Use<'_>], site: &'static Location<'static>) {
    let accesses: Vec<MockAccess> = uses.iter().map(|(_, access)| *access).collect();
    let note = Note {
        accesses: Some(&accesses),
        ..Note::site(site)
    };
    note.tell(mock);
}
