//! The operations.

use std::panic::Location;

use crate::collective::communicator::Communicator;
use crate::collective::element::{CollectiveElement, ReduceElement, ReduceOp, data_type};
use crate::collective::submit::{Parts, read_of, write_of};
use crate::error::Result;
use crate::memory::{View, ViewMut};
use crate::raw::missing;
use crate::stream::Stream;

/// The operations. Each submits this rank's part to a stream and does not block the host; counts are in values. All return
/// [`Misuse`](crate::ErrorKind::Misuse) for a stream or buffer of another device and for lengths that do not fit, and
/// [`Collective`](crate::ErrorKind::Collective) with what HCCL says. On no values HCCL does nothing: the call succeeds and queues nothing.
impl Communicator {
    /// Reduces equally long buffers of all ranks; every rank gets the result.
    ///
    /// # Errors
    /// See above.
    ///
    /// Wraps `HcclAllReduce` · since ascend 0.1
    #[doc(alias = "HcclAllReduce")]
    #[track_caller]
    pub fn all_reduce<'a, 'b, T: ReduceElement>(
        &self,
        stream: &Stream,
        send: impl Into<View<'a, T>>,
        receive: impl Into<ViewMut<'b, T>>,
        op: ReduceOp,
    ) -> Result<()> {
        let (send, receive) = (send.into(), receive.into());
        self.fits("communicator.all_reduce", send.len(), 1, receive.len(), 1)?;
        self.reduce_into(
            stream,
            Parts {
                send: Some(send),
                receive: &receive,
            },
            op,
            Location::caller(),
        )
    }

    /// As [`all_reduce`](Communicator::all_reduce), the result in place of the values.
    ///
    /// # Errors
    /// See above.
    ///
    /// Wraps `HcclAllReduce` · since ascend 0.1
    #[doc(alias = "HcclAllReduce")]
    #[track_caller]
    pub fn all_reduce_in_place<'a, T: ReduceElement>(
        &self,
        stream: &Stream,
        values: impl Into<ViewMut<'a, T>>,
        op: ReduceOp,
    ) -> Result<()> {
        self.reduce_into(
            stream,
            Parts {
                send: None,
                receive: &values.into(),
            },
            op,
            Location::caller(),
        )
    }

    fn reduce_into<T: ReduceElement>(
        &self,
        stream: &Stream,
        parts: Parts<'_, T>,
        op: ReduceOp,
        site: &'static Location<'static>,
    ) -> Result<()> {
        let call = self.table().HcclAllReduce.ok_or_else(|| missing("HcclAllReduce"))?;
        let (from, to, count) = (parts.from(), parts.to(), parts.receive.len() as u64);
        self.submit("HcclAllReduce", stream, &parts, site, |raw| {
            // SAFETY: both buffers have `count` values and stay allocated until the stream has passed this: they were marked.
            unsafe { call(from, to, count, data_type::<T>(), op.number(), self.as_raw(), raw) }
        })
    }

    /// Joins equally long buffers of all ranks in their order; every rank gets the result, which is `size` times as long.
    ///
    /// # Errors
    /// See above.
    ///
    /// Wraps `HcclAllGather` · since ascend 0.1
    #[doc(alias = "HcclAllGather")]
    #[track_caller]
    pub fn all_gather<'a, 'b, T: CollectiveElement>(
        &self,
        stream: &Stream,
        send: impl Into<View<'a, T>>,
        receive: impl Into<ViewMut<'b, T>>,
    ) -> Result<()> {
        let (send, receive) = (send.into(), receive.into());
        self.fits(
            "communicator.all_gather",
            send.len(),
            self.size() as usize,
            receive.len(),
            1,
        )?;
        let call = self.table().HcclAllGather.ok_or_else(|| missing("HcclAllGather"))?;
        let count = send.len() as u64;
        let parts = Parts {
            send: Some(send),
            receive: &receive,
        };
        let (from, to) = (parts.from(), parts.to());
        self.submit("HcclAllGather", stream, &parts, Location::caller(), |raw| {
            // SAFETY: `count` values to send, `size` times as many to receive; both stay allocated: they were marked.
            unsafe { call(from, to, count, data_type::<T>(), self.as_raw(), raw) }
        })
    }

    /// Reduces equally long buffers of all ranks; each rank gets its part of the result, which is a `size`th.
    ///
    /// # Errors
    /// See above.
    ///
    /// Wraps `HcclReduceScatter` · since ascend 0.1
    #[doc(alias = "HcclReduceScatter")]
    #[track_caller]
    pub fn reduce_scatter<'a, 'b, T: ReduceElement>(
        &self,
        stream: &Stream,
        send: impl Into<View<'a, T>>,
        receive: impl Into<ViewMut<'b, T>>,
        op: ReduceOp,
    ) -> Result<()> {
        let (send, receive) = (send.into(), receive.into());
        self.fits(
            "communicator.reduce_scatter",
            send.len(),
            1,
            receive.len(),
            self.size() as usize,
        )?;
        let call = self
            .table()
            .HcclReduceScatter
            .ok_or_else(|| missing("HcclReduceScatter"))?;
        let count = receive.len() as u64;
        let parts = Parts {
            send: Some(send),
            receive: &receive,
        };
        let (from, to) = (parts.from(), parts.to());
        self.submit("HcclReduceScatter", stream, &parts, Location::caller(), |raw| {
            // SAFETY: `count` values to receive, `size` times as many to send; both stay allocated: they were marked.
            unsafe { call(from, to, count, data_type::<T>(), op.number(), self.as_raw(), raw) }
        })
    }

    /// Copies the values of rank `root` to all others, in place.
    ///
    /// # Errors
    /// See above.
    ///
    /// Wraps `HcclBroadcast` · since ascend 0.1
    #[doc(alias = "HcclBroadcast")]
    #[track_caller]
    pub fn broadcast<'a, T: CollectiveElement>(
        &self,
        stream: &Stream,
        values: impl Into<ViewMut<'a, T>>,
        root: u32,
    ) -> Result<()> {
        let values = values.into();
        self.check_rank("communicator.broadcast", root)?;
        let call = self.table().HcclBroadcast.ok_or_else(|| missing("HcclBroadcast"))?;
        let (buffer, count) = (values.as_raw(), values.len() as u64);
        // The root's buffer is only read, the others' only written.
        let access = if root == self.rank() {
            read_of(&values.as_view())
        } else {
            write_of(&values)
        };
        let uses = [(values.allocation(), access)];
        self.submit_uses("HcclBroadcast", stream, &uses, Location::caller(), |raw| {
            // SAFETY: `count` values, which stay allocated: they were marked.
            unsafe { call(buffer, count, data_type::<T>(), root, self.as_raw(), raw) }
        })
    }

    /// Sends the `i`th part of its values to rank `i`, and receives one part from each: both buffers are `size` equally long parts.
    ///
    /// # Errors
    /// See above.
    ///
    /// Wraps `HcclAlltoAll` · since ascend 0.1
    #[doc(alias = "HcclAlltoAll")]
    #[track_caller]
    pub fn all_to_all<'a, 'b, T: CollectiveElement>(
        &self,
        stream: &Stream,
        send: impl Into<View<'a, T>>,
        receive: impl Into<ViewMut<'b, T>>,
    ) -> Result<()> {
        let (send, receive) = (send.into(), receive.into());
        self.fits("communicator.all_to_all", send.len(), 1, receive.len(), 1)?;
        let size = self.size() as usize;
        if !send.len().is_multiple_of(size) {
            let why = format!("{} values are no {size} equal parts", send.len());
            return Err(self.misuse("communicator.all_to_all", &why));
        }
        let call = self.table().HcclAlltoAll.ok_or_else(|| missing("HcclAlltoAll"))?;
        let count = (send.len() / size) as u64;
        let parts = Parts {
            send: Some(send),
            receive: &receive,
        };
        let (from, to) = (parts.from(), parts.to());
        let data = data_type::<T>();
        self.submit("HcclAlltoAll", stream, &parts, Location::caller(), |raw| {
            // SAFETY: `size` times `count` values on both sides; both stay allocated: they were marked.
            unsafe {
                call(
                    from.cast_const(),
                    count,
                    data,
                    to.cast_const(),
                    count,
                    data,
                    self.as_raw(),
                    raw,
                )
            }
        })
    }

    /// Lets later work of the stream wait until every rank has reached its barrier.
    ///
    /// # Errors
    /// See above.
    ///
    /// Wraps `HcclBarrier` · since ascend 0.1
    #[doc(alias = "HcclBarrier")]
    #[track_caller]
    pub fn barrier(&self, stream: &Stream) -> Result<()> {
        let call = self.table().HcclBarrier.ok_or_else(|| missing("HcclBarrier"))?;
        self.submit_uses("HcclBarrier", stream, &[], Location::caller(), |raw| {
            // SAFETY: the communicator and the stream are live.
            unsafe { call(self.as_raw(), raw) }
        })
    }
}
