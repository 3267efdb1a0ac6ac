//! The guide: from loading the library to an overlapped pipeline, in eleven short chapters. Every example runs.
//!
//! 1. [Loading](loading)
//! 2. [Streams and events](streams)
//! 3. [Memory](memory)
//! 4. [Kernels and host functions](kernels)
//! 5. [Graphs and errors](graphs)
//! 6. [Overlap](overlap)
//! 7. [Moving from the Python module](from_python)
//! 8. [Debugging a race](debugging_a_race)
//! 9. Collectives: `collectives`, with the feature `hccl`
//! 10. What differs on a real cluster: `cluster`, likewise
//! 11. Faults on purpose: `faults`, with the feature `mock`

#[doc = include_str!("manual/1_loading.md")]
pub mod loading {}
#[doc = include_str!("manual/2_streams.md")]
pub mod streams {}
#[doc = include_str!("manual/3_memory.md")]
pub mod memory {}
#[doc = include_str!("manual/4_kernels.md")]
pub mod kernels {}
#[doc = include_str!("manual/5_graphs.md")]
pub mod graphs {}
#[doc = include_str!("manual/6_overlap.md")]
pub mod overlap {}
#[doc = include_str!("manual/7_from_python.md")]
pub mod from_python {}
#[doc = include_str!("manual/8_debugging_a_race.md")]
pub mod debugging_a_race {}
#[cfg(feature = "hccl")]
#[doc = include_str!("manual/9_collectives.md")]
pub mod collectives {}
#[cfg(feature = "hccl")]
#[doc = include_str!("manual/10_cluster.md")]
pub mod cluster {}
#[cfg(feature = "mock")]
#[doc = include_str!("manual/11_faults.md")]
pub mod faults {}
