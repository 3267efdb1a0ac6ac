//! Why an operation on device memory was refused.

use std::fmt;

/// Why an operation on device memory was refused. Nothing was read or written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum MemoryError {
    /// The device was never added.
    NoSuchDevice {
        /// The number asked for.
        device: usize,
    },
    /// An allocation of no bytes, or with an alignment that is not a power of two.
    BadRequest,
    /// The device has not that much left.
    OutOfMemory {
        /// Bytes asked for, padding included.
        asked_bytes: u64,
        /// Bytes left.
        free_bytes: u64,
    },
    /// The address was never given out.
    Unknown {
        /// The address.
        address: u64,
    },
    /// The address belonged to an allocation that was freed.
    Freed {
        /// The address.
        address: u64,
    },
    /// The range begins in an allocation and ends outside it.
    OutOfBounds {
        /// First byte of the range.
        address: u64,
        /// Length of the range.
        bytes: u64,
        /// The allocation's first byte.
        base: u64,
        /// The allocation's length.
        size_bytes: u64,
    },
    /// The address lies in a reserved range, and nothing is mapped there.
    Unmapped {
        /// The address.
        address: u64,
    },
    /// Something is mapped that must not be: where more is to be mapped, or where a range or memory is to be given back.
    Mapped {
        /// Where.
        address: u64,
    },
    /// The address to free lies inside an allocation, not at its start.
    NotTheStart {
        /// The address.
        address: u64,
        /// The allocation's first byte.
        base: u64,
    },
}

impl fmt::Display for MemoryError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            MemoryError::NoSuchDevice { device } => write!(f, "there is no device {device}"),
            MemoryError::BadRequest => {
                f.write_str("an allocation needs a size and an alignment that is a power of two")
            }
            MemoryError::OutOfMemory {
                asked_bytes,
                free_bytes,
            } => write!(f, "{asked_bytes} bytes asked for, {free_bytes} left on the device"),
            MemoryError::Unknown { address } => write!(f, "address {address:#x} was never allocated"),
            MemoryError::Freed { address } => write!(f, "address {address:#x} was freed"),
            MemoryError::OutOfBounds {
                address,
                bytes,
                base,
                size_bytes,
            } => write!(
                f,
                "{bytes} bytes from {address:#x} leave the allocation of {size_bytes} bytes at {base:#x}"
            ),
            MemoryError::Unmapped { address } => write!(f, "nothing is mapped at {address:#x}"),
            MemoryError::Mapped { address } => write!(f, "memory is mapped at {address:#x}"),
            MemoryError::NotTheStart { address, base } => {
                write!(
                    f,
                    "{address:#x} lies inside the allocation at {base:#x}; free that address"
                )
            }
        }
    }
}

impl std::error::Error for MemoryError {}
