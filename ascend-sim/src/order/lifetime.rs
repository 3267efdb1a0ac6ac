//! When memory begins and ends: at once by the host, or in the order of a stream by a pool.

use crate::access::Span;
use crate::order::checker::Checker;
use crate::order::clock::Epoch;
use crate::order::finding::Bytes;
use crate::order::id::{HostId, Place, StreamId};
use crate::order::info::InfoId;
use crate::order::memory::Allocation;
use crate::order::report::{Fix, Kind, Origin, Party, Role};
use crate::order::segment::Entry;
use crate::task::TaskInfo;

impl Checker {
    /// Memory that begins now and holds nothing yet. Memory that a pool freed before gives its history along.
    ///
    /// Ignored where it overlaps live memory.
    pub fn allocate(&mut self, span: Span, place: Place, info: &TaskInfo) {
        let info = self.infos.keep(info);
        self.memory.add(span, place, info, false);
    }

    /// The bytes have contents that the checker did not see being written, such as weights read from a file.
    pub fn mark_written(&mut self, span: Span) {
        self.memory.mark_written(span);
    }

    /// `host` frees the memory that starts at `start`, at once and without waiting for anybody, as `aclrtFree` does.
    pub fn free(&mut self, host: HostId, start: u64, info: &TaskInfo) {
        self.enter_call(host);
        let info = self.infos.keep(info);
        let Some(epoch) = self.hosts.get_mut(host.0).map(|state| {
            let count = state.clock.get(state.actor) + 1;
            state.clock.set(state.actor, count);
            state.version += 1;
            Epoch::new(state.actor, count)
        }) else {
            return;
        };
        let freed = self.party_at(epoch, Role::Frees, info);
        let Some(allocation) = self.remove_allocation(start, freed) else {
            return;
        };
        self.report_in_flight(&allocation, host, freed);
        // The program's own allocator may give host addresses away again, and no call tells of it.
        if allocation.place != Place::Host {
            self.memory.note_freed(allocation.span, info, None);
        }
    }

    /// `host` waits for `device` and then frees, as `aclrtFreeWithDevSync` does.
    pub fn free_synchronized(&mut self, host: HostId, device: u16, start: u64, info: &TaskInfo) {
        self.device_synchronized(host, device);
        self.free(host, start, info);
    }

    /// A pool gives `span` to work on `stream`, as `aclrtMemPoolMallocAsync` or a caching allocator does.
    ///
    /// Whoever touches the bytes first has to be ordered after their former owner's accesses.
    pub fn pool_allocate(&mut self, stream: StreamId, span: Span, info: &TaskInfo) {
        let device = self.streams.get(stream.0).map_or(0, |state| state.home.device);
        self.allocate(span, Place::Device(device), info);
    }

    /// The block that starts at `start` goes back to its pool in the order of `stream`. Accesses by other streams may still be in flight; whether that
    /// does harm is seen when the bytes are given away again.
    pub fn pool_free(&mut self, stream: StreamId, start: u64, info: &TaskInfo) {
        let info = self.infos.keep(info);
        let Some(epoch) = self
            .streams
            .get(stream.0)
            .map(|state| Epoch::new(state.actor, state.count))
        else {
            return;
        };
        let freed = self.party_at(epoch, Role::Frees, info);
        if let Some(allocation) = self.remove_allocation(start, freed) {
            let (span, shadow) = (allocation.span, allocation.shadow);
            self.memory.note_freed(span, info, Some(shadow));
        }
    }

    fn remove_allocation(&mut self, start: u64, freed: Party) -> Option<Allocation> {
        let allocation = self.memory.remove(start);
        if allocation.is_none() {
            let before = self.memory.freed_by(start).map(|info| self.infos.get(info));
            let advice = match before {
                Some(_) => "it was freed before: remove one of the two",
                None => "free the address that the allocation returned",
            };
            self.find_with(
                Kind::InvalidFree,
                freed,
                freed,
                Bytes::NONE,
                Fix::Advice(advice),
                |report| {
                    report.related = before;
                },
            );
        }
        allocation
    }

    fn report_in_flight(&mut self, allocation: &Allocation, host: HostId, freed: Party) {
        let Some(clock) = self.host_clock(host) else { return };
        let mut found: Vec<(Entry, Span, bool)> = Vec::new();
        allocation
            .shadow
            .unordered(allocation.span, &clock, |entry, span, is_write| {
                found.push((entry, span, is_write))
            });
        // A former owner's accesses were reported, or not, when the bytes were given away again.
        found.retain(|(entry, ..)| entry.bits & Entry::TENANT == 0);
        for (entry, span, is_write) in found {
            let role = if is_write { Role::Writes } else { Role::Reads };
            let first = self.party_at(entry.epoch, role, entry.info);
            let origin = self.origin_of(allocation);
            let bytes = Bytes {
                span: Some(span),
                possible: entry.bits & Entry::POSSIBLE != 0,
            };
            self.find_with(Kind::FreedInFlight, first, freed, bytes, Fix::Synchronize, |report| {
                report.origin = Some(origin);
            });
        }
        self.report_queued(allocation, freed);
    }

    /// Work that is still kept back has not run: freeing what it will touch is as wrong.
    fn report_queued(&mut self, allocation: &Allocation, freed: Party) {
        use crate::order::state::Item;
        let mut found: Vec<(Epoch, InfoId)> = Vec::new();
        for &stream in &self.unsettled {
            let Some(state) = self.streams.get(stream.0) else {
                continue;
            };
            for queued in &state.queue {
                if let Item::Launch { info, accesses } | Item::Collective { info, accesses, .. } = &queued.item
                    && accesses.iter().any(|access| access.bounds().overlaps(allocation.span))
                {
                    found.push((Epoch::new(state.actor, queued.count), *info));
                }
            }
        }
        for (epoch, info) in found {
            let first = self.party_at(epoch, Role::Touches, info);
            let origin = self.origin_of(allocation);
            self.find_with(
                Kind::FreedInFlight,
                first,
                freed,
                Bytes::NONE,
                Fix::Synchronize,
                |report| {
                    report.origin = Some(origin);
                },
            );
        }
    }

    pub(crate) fn origin_of(&self, allocation: &Allocation) -> Origin {
        Origin {
            span: allocation.span,
            allocated: self.infos.get(allocation.info),
        }
    }

    /// Turns what the history remarked on an item's accesses into findings.
    #[cold]
    pub(crate) fn report_remarks(&mut self, epoch: Epoch, info: InfoId) {
        let mut remarks = std::mem::take(&mut self.remarks);
        for (conflict, place, freed_before) in remarks.conflicts.drain(..) {
            self.report_conflict(epoch, info, &conflict, place, freed_before);
        }
        for after in remarks.after_free.drain(..) {
            let party = self.party_at(epoch, Role::Touches, info);
            let freed_by = self.infos.get(after.freed_by);
            let advice = Fix::Advice("free the memory after its last use, or keep the buffer until then");
            let bytes = Bytes {
                span: Some(after.span),
                possible: after.possible,
            };
            self.find_with(Kind::UseAfterFree, party, party, bytes, advice, |report| {
                report.related = Some(freed_by);
            });
        }
        self.remarks = remarks;
    }

    fn report_conflict(
        &mut self,
        epoch: Epoch,
        info: InfoId,
        conflict: &crate::order::segment::Conflict,
        place: Place,
        freed_before: InfoId,
    ) {
        use crate::order::segment::Clash;
        let (was, is) = match conflict.clash {
            Clash::ReadAfterWrite => (Role::Writes, Role::Reads),
            Clash::WriteAfterRead => (Role::Reads, Role::Writes),
            Clash::WriteAfterWrite => (Role::Writes, Role::Writes),
            Clash::Unwritten => (Role::Reads, Role::Reads),
        };
        let earlier = conflict.earlier;
        let second = self.party_at(epoch, is, info);
        let first = match conflict.clash {
            Clash::Unwritten => second,
            _ => self.party_at(earlier.epoch, was, earlier.info),
        };
        let is_former = earlier.bits & Entry::TENANT != 0;
        let by_host = self.is_host(earlier.epoch) != self.is_host(epoch);
        let kind = match conflict.clash {
            Clash::Unwritten => Kind::UnwrittenRead,
            _ if is_former => Kind::ReusedInFlight,
            _ if by_host && place == Place::Host => Kind::HostBufferInFlight,
            Clash::ReadAfterWrite => Kind::ReadAfterWrite,
            Clash::WriteAfterRead => Kind::WriteAfterRead,
            Clash::WriteAfterWrite => Kind::WriteAfterWrite,
        };
        let fix = match kind {
            Kind::UnwrittenRead => Fix::Advice("write the bytes before they are read, or say that they have contents"),
            _ if self.is_host(earlier.epoch) => Fix::Advice(
                "let the thread that did the first hand over to the one that does or submits the second, and tell the checker",
            ),
            _ if self.is_host(epoch) => Fix::Synchronize,
            _ => Fix::RecordAndWait,
        };
        let origin = self
            .memory
            .at(conflict.span.start)
            .map(|allocation| self.origin_of(allocation));
        let related = is_former.then(|| self.infos.get(freed_before));
        let bytes = Bytes {
            span: Some(conflict.span),
            possible: conflict.possible,
        };
        self.find_with(kind, first, second, bytes, fix, |report| {
            report.origin = origin;
            report.related = related;
        });
    }
}
