//! What collectives do to bytes: operations, element types and their arithmetic, and the whole of a collective over the ranks' buffers.
//!
//! The order of summation is defined: ranks are combined in order of rank, each step rounded to the element type. All ranks get the same bytes.
//! (Hardware sums in an order of its own, so results of 16- and 32-bit floating point may differ from it in the last places.)
//!
//! ```
//! use ascend_sim::collective::{Buffers, Call, ElementType, Operation, Reduction, execute};
//! use ascend_sim::memory::{Memory, MemoryConfig, Request};
//!
//! let memory = Memory::new(MemoryConfig::default());
//! let mut ranks = Vec::new();
//! for rank in 0..3 {
//!     let device = memory.add_device(1 << 30);
//!     let address = memory.alloc(device, Request::new(8))?.address;
//!     memory.write_elements(address, &[rank as f32, 10.0])?;
//!     ranks.push(Buffers { send: address, recv: address });
//! }
//! let call = Call {
//!     operation: Operation::AllReduce(Reduction::Sum),
//!     element: ElementType::F32,
//!     count: 2,
//! };
//! execute(&memory, &call, &ranks)?;
//! assert_eq!(memory.read_elements::<f32>(ranks[1].recv, 2)?, [3.0, 30.0]);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod element;
mod execute;
mod fuse;
mod half;
mod ragged;
mod reduce;

pub use element::{Call, ElementType, Operation, Reduction};
pub use execute::{Buffers, CollectiveError, execute};
pub use half::{bf16_to_f32, f16_to_f32, f32_to_bf16, f32_to_f16};
pub use ragged::{Pieces, all_gather_v, all_to_all_v, reduce_scatter_v};
pub use reduce::reduce;
