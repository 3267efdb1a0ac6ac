//! Sends and receives between two ranks.

use std::panic::Location;

use ascend_sys::{HcclSendRecvItem, HcclSendRecvType};

use crate::collective::communicator::Communicator;
use crate::collective::element::{CollectiveElement, data_type};
use crate::collective::submit::{Use, read_of, write_of};
use crate::error::Result;
use crate::memory::{View, ViewMut};
use crate::raw::missing;
use crate::stream::Stream;

/// One transfer of [`Communicator::exchange`].
#[derive(Debug)]
pub enum Transfer<'a, T> {
    /// Values for a rank.
    Send {
        /// What is sent.
        values: View<'a, T>,
        /// To whom.
        to: u32,
    },
    /// Values from a rank.
    Receive {
        /// Where they go.
        values: ViewMut<'a, T>,
        /// From whom.
        from: u32,
    },
}

impl<'a, T: CollectiveElement> Transfer<'a, T> {
    /// Sends `values` to rank `to`.
    pub fn send(values: impl Into<View<'a, T>>, to: u32) -> Self {
        let values = values.into();
        Transfer::Send { values, to }
    }

    /// Receives `values` from rank `from`.
    pub fn receive(values: impl Into<ViewMut<'a, T>>, from: u32) -> Self {
        let values = values.into();
        Transfer::Receive { values, from }
    }

    fn peer(&self) -> u32 {
        match self {
            Transfer::Send { to, .. } => *to,
            Transfer::Receive { from, .. } => *from,
        }
    }

    fn use_(&self) -> Use<'_> {
        match self {
            Transfer::Send { values, .. } => (values.allocation(), read_of(values)),
            Transfer::Receive { values, .. } => (values.allocation(), write_of(values)),
        }
    }

    fn item(&self) -> HcclSendRecvItem {
        let (kind, buf, count) = match self {
            Transfer::Send { values, .. } => (0, values.as_raw(), values.len()),
            Transfer::Receive { values, .. } => (1, values.as_raw(), values.len()),
        };
        HcclSendRecvItem {
            sendRecvType: HcclSendRecvType(kind),
            buf,
            count: count as u64,
            dataType: data_type::<T>(),
            remoteRank: self.peer(),
        }
    }
}

/// Sends and receives. Each is queued on a stream, which goes on once the other rank has come to its part.
///
/// The rule to remember: two ranks that first send to each other on one stream wait for each other; one of them has to receive first, or both
/// [`exchange`](Communicator::exchange).
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
        let call = self.table().HcclSend.ok_or_else(|| missing("HcclSend"))?;
        let (buffer, count, data) = (values.as_raw(), values.len() as u64, data_type::<T>());
        let uses = [(values.allocation(), read_of(&values))];
        self.submit_uses("HcclSend", stream, &uses, Location::caller(), |raw| {
            // SAFETY: `count` values, which stay allocated: they were marked.
            unsafe { call(buffer, count, data, to, self.as_raw(), raw) }
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
        let call = self.table().HcclRecv.ok_or_else(|| missing("HcclRecv"))?;
        let (buffer, count, data) = (values.as_raw(), values.len() as u64, data_type::<T>());
        let uses = [(values.allocation(), write_of(&values))];
        self.submit_uses("HcclRecv", stream, &uses, Location::caller(), |raw| {
            // SAFETY: `count` values, which stay allocated: they were marked.
            unsafe { call(buffer, count, data, from, self.as_raw(), raw) }
        })
    }

    /// Does several sends and receives as one: no order among them can make two ranks wait for each other. The list is read during the call.
    ///
    /// # Errors
    /// [`Misuse`](crate::ErrorKind::Misuse) for no transfers, for a rank that is none, and for a stream or buffer of another device;
    /// [`Collective`](crate::ErrorKind::Collective) with what HCCL says.
    ///
    /// Wraps `HcclBatchSendRecv` · since ascend 0.1
    #[doc(alias = "HcclBatchSendRecv")]
    #[track_caller]
    pub fn exchange<T: CollectiveElement>(&self, stream: &Stream, transfers: &[Transfer<'_, T>]) -> Result<()> {
        const CALL: &str = "communicator.exchange";
        if transfers.is_empty() {
            return Err(self.misuse(CALL, "there is nothing to send or receive"));
        }
        for transfer in transfers {
            self.check_rank(CALL, transfer.peer())?;
        }
        let call = self
            .table()
            .HcclBatchSendRecv
            .ok_or_else(|| missing("HcclBatchSendRecv"))?;
        let uses: Vec<Use<'_>> = transfers.iter().map(Transfer::use_).collect();
        let mut items: Vec<HcclSendRecvItem> = transfers.iter().map(Transfer::item).collect();
        let count = u32::try_from(items.len()).map_err(|_| self.misuse(CALL, "there are too many transfers"))?;
        self.submit_uses("HcclBatchSendRecv", stream, &uses, Location::caller(), |raw| {
            // SAFETY: `count` items; their buffers stay allocated until the stream has passed this: they were marked.
            unsafe { call(items.as_mut_ptr(), count, self.as_raw(), raw) }
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
