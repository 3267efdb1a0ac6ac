//! Work that another library submits to our stream.

use std::fmt;
use std::panic::Location;
use std::sync::Arc;

use ascend_sys::mock::{MOCK_ACCESS_READ, MOCK_ACCESS_WRITE, MockAccess};
use ascend_sys::{AclError, aclrtStream};

use crate::error::Result;
use crate::memory::{Allocation, DeviceBuffer, DeviceRepr, View, ViewMut};
use crate::raw::{Note, keep_for_good, mixed};
use crate::stream::Stream;

/// Device memory that foreign work reads, whatever its type: made from `&DeviceBuffer` or [`View`] with `into()`.
#[derive(Clone, Copy)]
pub struct Region<'a> {
    allocation: &'a Arc<Allocation>,
    access: MockAccess,
}

/// Device memory that foreign work writes, whatever its type: made from `&mut DeviceBuffer` or [`ViewMut`] with `into()`.
pub struct RegionMut<'a>(Region<'a>);

impl<'a, T: DeviceRepr> From<View<'a, T>> for Region<'a> {
    fn from(view: View<'a, T>) -> Self {
        let access = MockAccess {
            address: view.as_raw(),
            bytes: view.size_bytes(),
            mode: MOCK_ACCESS_READ,
        };
        Region {
            allocation: view.allocation(),
            access,
        }
    }
}
impl<'a, T: DeviceRepr> From<&'a DeviceBuffer<T>> for Region<'a> {
    fn from(buffer: &'a DeviceBuffer<T>) -> Self {
        buffer.view().into()
    }
}
impl<'a, T: DeviceRepr> From<ViewMut<'a, T>> for RegionMut<'a> {
    fn from(view: ViewMut<'a, T>) -> Self {
        // Both ways: a library that "writes" an output may well accumulate into it.
        let mode = MOCK_ACCESS_READ | MOCK_ACCESS_WRITE;
        let access = MockAccess {
            address: view.as_raw(),
            bytes: view.size_bytes(),
            mode,
        };
        RegionMut(Region {
            allocation: view.allocation(),
            access,
        })
    }
}
impl<'a, T: DeviceRepr> From<&'a mut DeviceBuffer<T>> for RegionMut<'a> {
    fn from(buffer: &'a mut DeviceBuffer<T>) -> Self {
        buffer.view_mut().into()
    }
}

impl fmt::Debug for Region<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Region")
            .field("address", &self.access.address)
            .field("bytes", &self.access.bytes)
            .finish()
    }
}
impl fmt::Debug for RegionMut<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

impl Stream {
    /// Lets another library (aclnn, torch) submit to this stream, with what its work touches declared: `call` is given the raw stream and returns the
    /// library's code. Does not block the host unless the library does.
    ///
    /// The buffers are kept until the stream has passed the work, and a simulation's checker sees it as one task named `name`. `call` may run twice:
    /// again with the stream's context bound, if the first time another was current and the library refused with 107002 or 107003.
    ///
    /// # Errors
    /// [`Misuse`](crate::ErrorKind::Misuse) for a buffer of another device; what `call` returns.
    ///
    /// # Safety
    /// - `call` submits to the stream it is given and to no other, and does not destroy it.
    /// - What it submits touches no device memory but what is declared, within its length; or other memory that outlives the work.
    /// - Host memory that it touches after `call` has returned, such as the source of an asynchronous copy, arguments that are not copied or the data of a
    ///   callback, lives until the work is over, and nobody changes what it reads or looks at what it writes before. It is not declared and not kept here.
    /// - On a stream that is captured, "the work" is every replay: what is not declared, on the host and on the device, lives as long as the graph and is
    ///   left alone while a replay runs. A graph keeps what is declared.
    ///
    /// since ascend 0.1
    #[track_caller]
    pub unsafe fn enqueue_foreign(
        &self,
        name: &str,
        reads: &[Region<'_>],
        writes: &[RegionMut<'_>],
        call: impl Fn(aclrtStream) -> AclError,
    ) -> Result<()> {
        let regions = || reads.iter().chain(writes.iter().map(|write| &write.0));
        for region in regions() {
            if region.allocation.number() != self.raw().owner().number() {
                return Err(mixed(
                    "stream.enqueue_foreign",
                    self.raw(),
                    &region.allocation.describe(),
                ));
            }
        }
        let _watch = self.watch(|| regions().for_each(|region| keep_for_good(region.allocation.clone())));
        regions().for_each(|region| self.will_use(region.allocation));
        let accesses: Vec<MockAccess> = regions().map(|region| region.access).collect();
        let note = Note {
            accesses: Some(&accesses),
            name: Some(name),
            ..Note::site(Location::caller())
        };
        self.raw().submit_noted("foreign work", &note, |_, stream| call(stream))
    }
}
