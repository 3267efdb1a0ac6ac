//! What all operations do before C is called: buffers are checked and marked as used by the stream, and a mock is told what is touched.

use std::ffi::c_void;
use std::panic::Location;
use std::sync::Arc;

use ascend_sys::mock::{MOCK_ACCESS_READ, MOCK_ACCESS_WRITE, MockAccess};
use ascend_sys::{HcclResult, aclrtStream};

use crate::collective::communicator::Communicator;
use crate::error::Result;
use crate::memory::{Allocation, DeviceRepr, View, ViewMut};
use crate::raw::{Note, keep_for, mixed};
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

    #[inline]
    pub(super) fn submit_uses<const N: usize>(
        &self,
        function: &'static str,
        stream: &Stream,
        uses: &[Use<'_>; N],
        site: &'static Location<'static>,
        call: impl FnOnce(aclrtStream) -> HcclResult,
    ) -> Result<()> {
        self.mark(function, stream, uses)?;
        let accesses = uses.map(|(_, access)| access);
        let note = Note {
            accesses: Some(&accesses),
            ..Note::site(site)
        };
        self.submit_with(function, stream, note, call)
    }

    /// Marks buffers as used by the stream; all are checked before the first is marked.
    #[inline]
    pub(super) fn mark(&self, function: &'static str, stream: &Stream, uses: &[Use<'_>]) -> Result<()> {
        let mine = self.context().raw().owner().number();
        for (allocation, _) in uses {
            if allocation.number() != mine {
                return Err(mixed(function, stream.raw(), &allocation.describe()));
            }
        }
        for (allocation, _) in uses {
            stream.will_use(allocation);
        }
        Ok(())
    }

    pub(super) fn submit_with(
        &self,
        function: &'static str,
        stream: &Stream,
        note: Note<'_>,
        call: impl FnOnce(aclrtStream) -> HcclResult,
    ) -> Result<()> {
        let mine = self.context().raw().owner().number();
        if stream.raw().owner().number() != mine {
            return Err(mixed(function, stream.raw(), &self.describe()));
        }
        self.shared.used.mark(stream.raw().bit());
        if stream.raw().is_capturing() {
            let shared = &self.shared;
            keep_for(stream.raw(), || shared.clone());
        }
        // HCCL does not say what it does under another current context, so it is bound first.
        let _bound = stream.raw().bind()?;
        if let Some(mock) = &self.context().raw().runtime.mock {
            note.tell(mock);
        }
        self.check(function, call(stream.as_raw()))
    }

    /// Refuses buffers whose lengths do not stand in the ratio the operation has.
    pub(super) fn fits(
        &self,
        call: &'static str,
        send: usize,
        send_times: usize,
        receive: usize,
        receive_times: usize,
    ) -> Result<()> {
        if send
            .checked_mul(send_times)
            .is_some_and(|n| Some(n) == receive.checked_mul(receive_times))
        {
            return Ok(());
        }
        let why = format!(
            "{send} values to send and {receive} to receive do not fit: {send_times} times the one must be {receive_times} times the other"
        );
        Err(self.misuse(call, &why))
    }
}
