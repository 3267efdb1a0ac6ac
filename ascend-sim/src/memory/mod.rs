//! Device memory: addresses that no host allocation has, bytes that cost host memory only where they were touched.
//!
//! The rule to remember: memory that nobody wrote reads as [`POISON`] bytes, memory that was freed cannot be reached at all.
//!
//! - Each device has an address range of its own; every operation takes plain addresses, interior ones too, and says which allocation an
//!   address that does not fit was nearest to.
//! - Freed addresses are not given out again until the device's range has been used up once ([`Reuse::Late`]), so that a use after free is an
//!   error and not a silent write into someone else's buffer; [`Reuse::Tight`] gives the smallest hole that fits, as a driver would.
//! - Allocations have a lock each, held for one operation: operations on different allocations run in parallel, two on the same one after the
//!   other. So what a racing program sees is one of its possible outcomes.
//! - Physical memory ([`Memory::alloc_physical`]) is reached where it is mapped ([`Memory::map`]), in a range that was reserved
//!   ([`Memory::reserve`]). An operation may cross from one mapping into the next: it is then one step for each of them.
//! - Ranges of one operation may overlap: a copy moves the bytes as if through a buffer of its own.
//!
//! ```
//! use ascend_sim::memory::{Memory, MemoryConfig, POISON, Request};
//!
//! let memory = Memory::new(MemoryConfig::default());
//! let device = memory.add_device(64 << 30);
//! let buffer = memory.alloc(device, Request::new(1 << 20))?;
//! memory.write_elements(buffer.address + 8, &[1.5_f32, 2.5])?;
//! assert_eq!(memory.read_elements::<f32>(buffer.address + 8, 2)?, [1.5, 2.5]);
//! assert_eq!(memory.read_elements::<u8>(buffer.address, 1)?, [POISON]);
//! memory.free(buffer.address)?;
//! let error = memory.read_elements::<u8>(buffer.address, 1).unwrap_err();
//! assert_eq!(error.to_string(), "address 0x12c000000000 was freed");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod bytes;
mod error;
mod mapping;
mod ranges;
mod rows;
mod space;
mod store;
mod typed;

pub use bytes::POISON;
pub use error::MemoryError;
pub use ranges::Ranges;
pub(crate) use ranges::{Read, Stretch};
pub use rows::Rows;
pub use space::{MemoryConfig, Region, Request, Reuse, Usage};
pub use store::Memory;
