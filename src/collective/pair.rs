//! Sends and receives between two ranks.

use std::panic::Location;

use crate::collective::communicator::Communicator;
use crate::collective::element::{CollectiveElement, data_type};
use crate::collective::submit::{read_of, write_of};
use crate::error::Result;
use crate::memory::{View, ViewMut};
use crate::raw::missing;
use crate::stream::Stream;

/// Sends and receives. Each is queued on a stream, which goes on once the other rank has come to its part.
///
/// The rule to remember: two ranks that first send to each other on one stream wait for ever; one of them has to receive first.
impl Communicator {
    /// Sends values to rank `to`, which has to receive as many.
    ///
    /// # Errors
    /// [`Misuse`](crate::ErrorKind::Misuse) for a rank that is none or the own one and for a stream or buffer of another device;
    /// [`Collective`](crate::ErrorKind::Collective) with what HCCL says.
    ///
    /// Wraps `HcclSend` · since ascend 0.1
    #[doc(alias = "HcclSend")]
    #[track_caller]
    pub fn send<'a, T: CollectiveElement>(
        &self,
        stream: &Stream,
        values: impl Into<View<'a, T>>,
        to: u32,
    ) -> Result<()> {
        let values = values.into();
        self.check_peer("communicator.send", to)?;
        let call = self.table.HcclSend.ok_or_else(|| missing("HcclSend"))?;
        let (buffer, count, data) = (values.as_raw(), values.len() as u64, data_type::<T>());
        let uses = [(values.allocation(), read_of(&values))];
        self.submit_uses("HcclSend", stream, &uses, Location::caller(), |raw| {
            // SAFETY: `count` values, which stay allocated: they were marked.
            unsafe { call(buffer, count, data, to, self.raw, raw) }
        })
    }

    /// Receives values from rank `from`, which has to send as many.
    ///
    /// # Errors
    /// As [`send`](Communicator::send).
    ///
    /// Wraps `HcclRecv` · since ascend 0.1
    #[doc(alias = "HcclRecv")]
    #[track_caller]
    pub fn receive<'a, T: CollectiveElement>(
        &self,
        stream: &Stream,
        values: impl Into<ViewMut<'a, T>>,
        from: u32,
    ) -> Result<()> {
        let values = values.into();
        self.check_peer("communicator.receive", from)?;
        let call = self.table.HcclRecv.ok_or_else(|| missing("HcclRecv"))?;
        let (buffer, count, data) = (values.as_raw(), values.len() as u64, data_type::<T>());
        let uses = [(values.allocation(), write_of(&values))];
        self.submit_uses("HcclRecv", stream, &uses, Location::caller(), |raw| {
            // SAFETY: `count` values, which stay allocated: they were marked.
            unsafe { call(buffer, count, data, from, self.raw, raw) }
        })
    }

    fn check_peer(&self, call: &'static str, peer: u32) -> Result<()> {
        self.check_rank(call, peer)?;
        if peer == self.rank() {
            return Err(self.misuse(call, "a rank cannot exchange with itself"));
        }
        Ok(())
    }
}
