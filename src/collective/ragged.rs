//! Operations whose parts have lengths of their own.

use std::panic::Location;

use crate::collective::communicator::Communicator;
use crate::collective::element::{CollectiveElement, ReduceElement, ReduceOp, data_type};
use crate::collective::submit::{read_of, write_of};
use crate::error::Result;
use crate::memory::{View, ViewMut};
use crate::raw::missing;
use crate::stream::Stream;

/// Operations whose parts have lengths of their own.
impl Communicator {
    /// Sends `send_counts[i]` values to rank `i` and receives `receive_counts[i]` from it; in both buffers the parts stand one after the other
    /// and fill it. What a rank sends another, the other has to receive. The counts are read during the call.
    ///
    /// # Errors
    /// [`Misuse`](crate::ErrorKind::Misuse) for counts that are not one for each rank or do not add up to the buffer, and for a stream or
    /// buffer of another device; [`Collective`](crate::ErrorKind::Collective) with what HCCL says.
    ///
    /// Wraps `HcclAlltoAllV` · since ascend 0.1
    #[doc(alias = "HcclAlltoAllV")]
    #[track_caller]
    pub fn all_to_all_v<'a, 'b, T: CollectiveElement>(
        &self,
        stream: &Stream,
        send: impl Into<View<'a, T>>,
        send_counts: &[u64],
        receive: impl Into<ViewMut<'b, T>>,
        receive_counts: &[u64],
    ) -> Result<()> {
        const CALL: &str = "communicator.all_to_all_v";
        let (send, receive) = (send.into(), receive.into());
        let send_offsets = self.offsets(CALL, "send", send_counts, send.len())?;
        let receive_offsets = self.offsets(CALL, "receive", receive_counts, receive.len())?;
        let call = self.table().HcclAlltoAllV.ok_or_else(|| missing("HcclAlltoAllV"))?;
        let (from, to, data) = (send.as_raw(), receive.as_raw(), data_type::<T>());
        let uses = [
            (send.allocation(), read_of(&send)),
            (receive.allocation(), write_of(&receive)),
        ];
        self.submit_uses("HcclAlltoAllV", stream, &uses, Location::caller(), |raw| {
            // SAFETY: a count and an offset for each rank, which lie in the buffers; those stay allocated: they were marked.
            unsafe {
                call(
                    from.cast_const(),
                    send_counts.as_ptr().cast(),
                    send_offsets.as_ptr().cast(),
                    data,
                    to.cast_const(),
                    receive_counts.as_ptr().cast(),
                    receive_offsets.as_ptr().cast(),
                    data,
                    self.as_raw(),
                    raw,
                )
            }
        })
    }

    /// As [`all_to_all_v`](Communicator::all_to_all_v), with the counts of all ranks in one matrix: rank `i` sends
    /// `counts[i * size + j]` values to rank `j`. All ranks pass the same matrix, which is read during the call.
    ///
    /// # Errors
    /// As there, for a matrix that is not `size` times `size` or whose row and column of this rank do not add up to the buffers.
    ///
    /// Wraps `HcclAlltoAllVC` · since ascend 0.1
    #[doc(alias = "HcclAlltoAllVC")]
    #[track_caller]
    pub fn all_to_all_vc<'a, 'b, T: CollectiveElement>(
        &self,
        stream: &Stream,
        send: impl Into<View<'a, T>>,
        receive: impl Into<ViewMut<'b, T>>,
        counts: &[u64],
    ) -> Result<()> {
        const CALL: &str = "communicator.all_to_all_vc";
        let (send, receive) = (send.into(), receive.into());
        let (size, rank) = (self.size() as usize, self.rank() as usize);
        if counts.len() != size * size {
            let why = format!("{} counts are no matrix for {size} ranks", counts.len());
            return Err(self.misuse(CALL, &why));
        }
        let row = &counts[rank * size..(rank + 1) * size];
        let column: Vec<u64> = (0..size).map(|from| counts[from * size + rank]).collect();
        self.offsets(CALL, "send", row, send.len())?;
        self.offsets(CALL, "receive", &column, receive.len())?;
        let call = self.table().HcclAlltoAllVC.ok_or_else(|| missing("HcclAlltoAllVC"))?;
        let (from, to, data) = (
            send.as_raw().cast_const(),
            receive.as_raw().cast_const(),
            data_type::<T>(),
        );
        let uses = [
            (send.allocation(), read_of(&send)),
            (receive.allocation(), write_of(&receive)),
        ];
        self.submit_uses("HcclAlltoAllVC", stream, &uses, Location::caller(), |raw| {
            // SAFETY: a count for each pair of ranks; what this one sends and receives lies in the buffers, which stay allocated: they were marked.
            unsafe { call(from, counts.as_ptr().cast(), data, to, data, self.as_raw(), raw) }
        })
    }

    /// Joins buffers of all ranks in their order, that of rank `i` with `counts[i]` values; every rank gets the result. The counts are read during
    /// the call.
    ///
    /// # Errors
    /// As [`all_to_all_v`](Communicator::all_to_all_v).
    ///
    /// Wraps `HcclAllGatherV` · since ascend 0.1
    #[doc(alias = "HcclAllGatherV")]
    #[track_caller]
    pub fn all_gather_v<'a, 'b, T: CollectiveElement>(
        &self,
        stream: &Stream,
        send: impl Into<View<'a, T>>,
        receive: impl Into<ViewMut<'b, T>>,
        counts: &[u64],
    ) -> Result<()> {
        const CALL: &str = "communicator.all_gather_v";
        let (send, receive) = (send.into(), receive.into());
        let offsets = self.offsets(CALL, "receive", counts, receive.len())?;
        let own = self.own_part(CALL, counts, send.len())?;
        let call = self.table().HcclAllGatherV.ok_or_else(|| missing("HcclAllGatherV"))?;
        let (from, to, data) = (send.as_raw(), receive.as_raw(), data_type::<T>());
        let uses = [
            (send.allocation(), read_of(&send)),
            (receive.allocation(), write_of(&receive)),
        ];
        self.submit_uses("HcclAllGatherV", stream, &uses, Location::caller(), |raw| {
            let (counts, offsets) = (counts.as_ptr().cast(), offsets.as_ptr().cast());
            // SAFETY: a count and an offset for each rank, which lie in the buffers; those stay allocated: they were marked.
            unsafe { call(from, own, to, counts, offsets, data, self.as_raw(), raw) }
        })
    }

    /// Reduces equally long buffers of all ranks; rank `i` gets `counts[i]` values of the result, the parts one after the other. The counts are read
    /// during the call.
    ///
    /// # Errors
    /// As [`all_to_all_v`](Communicator::all_to_all_v).
    ///
    /// Wraps `HcclReduceScatterV` · since ascend 0.1
    #[doc(alias = "HcclReduceScatterV")]
    #[track_caller]
    pub fn reduce_scatter_v<'a, 'b, T: ReduceElement>(
        &self,
        stream: &Stream,
        send: impl Into<View<'a, T>>,
        receive: impl Into<ViewMut<'b, T>>,
        counts: &[u64],
        op: ReduceOp,
    ) -> Result<()> {
        const CALL: &str = "communicator.reduce_scatter_v";
        let (send, receive) = (send.into(), receive.into());
        let offsets = self.offsets(CALL, "send", counts, send.len())?;
        let own = self.own_part(CALL, counts, receive.len())?;
        let call = self
            .table()
            .HcclReduceScatterV
            .ok_or_else(|| missing("HcclReduceScatterV"))?;
        let (from, to, data) = (send.as_raw(), receive.as_raw(), data_type::<T>());
        let uses = [
            (send.allocation(), read_of(&send)),
            (receive.allocation(), write_of(&receive)),
        ];
        self.submit_uses("HcclReduceScatterV", stream, &uses, Location::caller(), |raw| {
            let (counts, offsets) = (counts.as_ptr().cast(), offsets.as_ptr().cast());
            // SAFETY: a count and an offset for each rank, which lie in the buffers; those stay allocated: they were marked.
            unsafe { call(from, counts, offsets, to, own, data, op.number(), self.as_raw(), raw) }
        })
    }

    fn own_part(&self, call: &'static str, counts: &[u64], len: usize) -> Result<u64> {
        let own = counts[self.rank() as usize];
        if own == len as u64 {
            return Ok(own);
        }
        Err(self.misuse(call, &format!("the rank's count is {own}, its buffer has {len} values")))
    }

    /// Where each part begins; refuses counts that are not one for each rank, or do not fill the buffer.
    fn offsets(&self, call: &'static str, side: &str, counts: &[u64], len: usize) -> Result<Vec<u64>> {
        if counts.len() != self.size() as usize {
            let why = format!("{} {side} counts for {} ranks", counts.len(), self.size());
            return Err(self.misuse(call, &why));
        }
        let mut end = 0_u64;
        let mut offsets = Vec::with_capacity(counts.len());
        for count in counts {
            offsets.push(end);
            end = end.saturating_add(*count);
        }
        if end != len as u64 {
            let why = format!("the {side} counts add up to {end}, the buffer has {len} values");
            return Err(self.misuse(call, &why));
        }
        Ok(offsets)
    }
}
