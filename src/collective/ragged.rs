//! Operations whose parts have lengths of their own.

use std::panic::Location;

use crate::collective::communicator::Communicator;
use crate::collective::element::{CollectiveElement, data_type};
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
        let (send, receive) = (send.into(), receive.into());
        let send_offsets = self.offsets("send", send_counts, send.len())?;
        let receive_offsets = self.offsets("receive", receive_counts, receive.len())?;
        let call = self.table.HcclAlltoAllV.ok_or_else(|| missing("HcclAlltoAllV"))?;
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
                    self.raw,
                    raw,
                )
            }
        })
    }

    fn offsets(&self, side: &str, counts: &[u64], len: usize) -> Result<Vec<u64>> {
        const CALL: &str = "communicator.all_to_all_v";
        if counts.len() != self.size() as usize {
            let why = format!("{} {side} counts for {} ranks", counts.len(), self.size());
            return Err(self.misuse(CALL, &why));
        }
        let mut end = 0_u64;
        let mut offsets = Vec::with_capacity(counts.len());
        for count in counts {
            offsets.push(end);
            end = end.saturating_add(*count);
        }
        if end != len as u64 {
            let why = format!("the {side} counts add up to {end}, the buffer has {len} values");
            return Err(self.misuse(CALL, &why));
        }
        Ok(offsets)
    }
}
