//! Operations with one root: reduce and scatter.

use std::panic::Location;

use crate::collective::communicator::Communicator;
use crate::collective::element::{CollectiveElement, ReduceElement, ReduceOp, data_type};
use crate::collective::submit::{read_of, write_of};
use crate::error::Result;
use crate::memory::{View, ViewMut};
use crate::raw::missing;
use crate::stream::Stream;

/// Operations with one root. Each submits this rank's part to a stream and does not block the host.
impl Communicator {
    /// Reduces equally long buffers of all ranks; rank `root` gets the result. The others pass a buffer too, which is not written.
    ///
    /// # Errors
    /// [`Misuse`](crate::ErrorKind::Misuse) for a rank that is none, a stream or buffer of another device and lengths that do not fit;
    /// [`Collective`](crate::ErrorKind::Collective) with what HCCL says.
    ///
    /// Wraps `HcclReduce` · since ascend 0.1
    #[doc(alias = "HcclReduce")]
    #[track_caller]
    pub fn reduce<'a, 'b, T: ReduceElement>(
        &self,
        stream: &Stream,
        send: impl Into<View<'a, T>>,
        receive: impl Into<ViewMut<'b, T>>,
        op: ReduceOp,
        root: u32,
    ) -> Result<()> {
        const CALL: &str = "communicator.reduce";
        let (send, receive) = (send.into(), receive.into());
        self.check_rank(CALL, root)?;
        self.fits(CALL, send.len(), 1, receive.len(), 1)?;
        let call = self.table().HcclReduce.ok_or_else(|| missing("HcclReduce"))?;
        let (from, to, count) = (send.as_raw(), receive.as_raw(), send.len() as u64);
        let data = data_type::<T>();
        let mut write = write_of(&receive);
        if root != self.rank() {
            write.bytes = 0;
        }
        let uses = [(send.allocation(), read_of(&send)), (receive.allocation(), write)];
        self.submit_uses("HcclReduce", stream, &uses, Location::caller(), |raw| {
            // SAFETY: both buffers have `count` values and stay allocated until the stream has passed this: they were marked.
            unsafe { call(from, to, count, data, op.number(), root, self.as_raw(), raw) }
        })
    }

    /// Gives every rank its part of the values of rank `root`, which are `size` times as long. Only the root passes `send`.
    ///
    /// # Errors
    /// As [`reduce`](Communicator::reduce), and [`Misuse`](crate::ErrorKind::Misuse) for values to send at another rank or none at the root.
    ///
    /// Wraps `HcclScatter` · since ascend 0.1
    #[doc(alias = "HcclScatter")]
    #[track_caller]
    pub fn scatter<'a, 'b, T: CollectiveElement>(
        &self,
        stream: &Stream,
        send: Option<View<'a, T>>,
        receive: impl Into<ViewMut<'b, T>>,
        root: u32,
    ) -> Result<()> {
        const CALL: &str = "communicator.scatter";
        let receive = receive.into();
        self.check_rank(CALL, root)?;
        let call = self.table().HcclScatter.ok_or_else(|| missing("HcclScatter"))?;
        let (to, count, data) = (receive.as_raw(), receive.len() as u64, data_type::<T>());
        let write = (receive.allocation(), write_of(&receive));
        match (send, root == self.rank()) {
            (Some(send), true) => {
                self.fits(CALL, send.len(), 1, receive.len(), self.size() as usize)?;
                let from = send.as_raw();
                let uses = [(send.allocation(), read_of(&send)), write];
                self.submit_uses("HcclScatter", stream, &uses, Location::caller(), |raw| {
                    // SAFETY: `count` values to receive, `size` times as many to send; both stay allocated: they were marked.
                    unsafe { call(from, to, count, data, root, self.as_raw(), raw) }
                })
            }
            (None, false) => {
                self.submit_uses("HcclScatter", stream, &[write], Location::caller(), |raw| {
                    // SAFETY: `count` values to receive, which stay allocated; what is sent is read at the root only.
                    unsafe { call(to, to, count, data, root, self.as_raw(), raw) }
                })
            }
            (Some(_), false) => Err(self.misuse(CALL, &format!("only the root, rank {root}, has values to send"))),
            (None, true) => Err(self.misuse(CALL, "the root has to pass values to send")),
        }
    }
}
