//! What a collective is: operation, element type, count.

/// How two elements become one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reduction {
    /// Their sum; integers wrap.
    Sum,
    /// Their product; integers wrap.
    Product,
    /// The larger; a number wins against NaN.
    Max,
    /// The smaller; a number wins against NaN.
    Min,
}

impl Reduction {
    /// The reduction of this HCCL number (acl/memory-kernels-graphs 4).
    #[must_use]
    pub const fn from_hccl(value: i32) -> Option<Self> {
        Some(match value {
            0 => Reduction::Sum,
            1 => Reduction::Product,
            2 => Reduction::Max,
            3 => Reduction::Min,
            _ => return None,
        })
    }
}

/// What the elements are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ElementType {
    /// 8-bit signed integer.
    I8,
    /// 16-bit signed integer.
    I16,
    /// 32-bit signed integer.
    I32,
    /// 64-bit signed integer.
    I64,
    /// 8-bit unsigned integer.
    U8,
    /// 16-bit unsigned integer.
    U16,
    /// 32-bit unsigned integer.
    U32,
    /// 64-bit unsigned integer.
    U64,
    /// IEEE half precision.
    F16,
    /// The upper half of single precision.
    Bf16,
    /// IEEE single precision.
    F32,
    /// IEEE double precision.
    F64,
}

impl ElementType {
    /// The type of this HCCL number, which is not `aclDataType`'s (acl/memory-kernels-graphs 4). `None` for 8-bit floating point and 128-bit
    /// integers too.
    #[must_use]
    pub const fn from_hccl(value: i32) -> Option<Self> {
        Some(match value {
            0 => ElementType::I8,
            1 => ElementType::I16,
            2 => ElementType::I32,
            3 => ElementType::F16,
            4 => ElementType::F32,
            5 => ElementType::I64,
            6 => ElementType::U64,
            7 => ElementType::U8,
            8 => ElementType::U16,
            9 => ElementType::U32,
            10 => ElementType::F64,
            11 => ElementType::Bf16,
            _ => return None,
        })
    }

    /// Size of one element in bytes.
    #[must_use]
    pub const fn bytes(self) -> u64 {
        match self {
            ElementType::I8 | ElementType::U8 => 1,
            ElementType::I16 | ElementType::U16 | ElementType::F16 | ElementType::Bf16 => 2,
            ElementType::I32 | ElementType::U32 | ElementType::F32 => 4,
            ElementType::I64 | ElementType::U64 | ElementType::F64 => 8,
        }
    }
}

/// What the ranks do together. Counts are those of HCCL (acl/memory-kernels-graphs 4).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Operation {
    /// Every rank gets the reduction of all; `count` elements in both buffers.
    AllReduce(Reduction),
    /// Rank `root` gets the reduction of all.
    Reduce {
        /// How elements are combined.
        reduction: Reduction,
        /// Who gets the result.
        root: u32,
    },
    /// Every rank gets its part of the reduction: `count` elements received, ranks x `count` sent.
    ReduceScatter(Reduction),
    /// Every rank gets the parts of all, one after the other: `count` elements sent, ranks x `count` received.
    AllGather,
    /// Every rank gets what `root` sends; each rank's buffer is the one in `recv`, of the root the one in `send`.
    Broadcast {
        /// Who sends.
        root: u32,
    },
    /// Every rank gets its part of what `root` sends: `count` elements received, ranks x `count` sent.
    Scatter {
        /// Who sends.
        root: u32,
    },
    /// Every rank sends a part of `count` elements to every rank.
    AllToAll,
    /// The ranks of the rendezvous are a sender (0) and a receiver (1), or one that is both.
    SendRecv,
    /// The ranks meet and move nothing.
    Barrier,
}

/// One collective: what all ranks must agree on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Call {
    /// What is done.
    pub operation: Operation,
    /// To which elements.
    pub element: ElementType,
    /// How many, in the operation's own way of counting.
    pub count: u64,
}

impl Call {
    /// All of it as one number, for [`Rendezvous::shape`](crate::task::Rendezvous::shape): equal for equal calls, and almost surely different
    /// for different ones.
    #[must_use]
    pub const fn shape(&self) -> u64 {
        let (kind, reduction, root) = match self.operation {
            Operation::AllReduce(reduction) => (1, reduction as u64, 0),
            Operation::Reduce { reduction, root } => (2, reduction as u64, root),
            Operation::ReduceScatter(reduction) => (3, reduction as u64, 0),
            Operation::AllGather => (4, 0, 0),
            Operation::Broadcast { root } => (5, 0, root),
            Operation::Scatter { root } => (6, 0, root),
            Operation::AllToAll => (7, 0, 0),
            Operation::SendRecv => (8, 0, 0),
            Operation::Barrier => (9, 0, 0),
        };
        let head = kind << 56 | reduction << 48 | (self.element as u64) << 40 | root as u64;
        // FNV-1a over the 16 bytes of head and count.
        let mut hash = 0xcbf2_9ce4_8422_2325;
        let mut byte = 0;
        while byte < 16 {
            let word = if byte < 8 { head } else { self.count };
            hash = (hash ^ (word >> (8 * (byte % 8)) & 0xff)).wrapping_mul(0x100_0000_01b3);
            byte += 1;
        }
        hash
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn calls_that_differ_in_anything_have_different_shapes() {
        let call = |operation, element, count| Call {
            operation,
            element,
            count,
        };
        let sum = Operation::AllReduce(Reduction::Sum);
        let calls = [
            call(sum, ElementType::F32, 8),
            call(sum, ElementType::F32, 16),
            call(sum, ElementType::F16, 8),
            call(Operation::AllReduce(Reduction::Max), ElementType::F32, 8),
            call(Operation::AllGather, ElementType::F32, 8),
            call(Operation::Broadcast { root: 0 }, ElementType::F32, 8),
            call(Operation::Broadcast { root: 1 }, ElementType::F32, 8),
        ];
        let mut shapes: Vec<u64> = calls.iter().map(Call::shape).collect();
        shapes.sort_unstable();
        shapes.dedup();
        assert_eq!(shapes.len(), calls.len());
        assert_eq!(calls[0].shape(), call(sum, ElementType::F32, 8).shape());
    }
}
