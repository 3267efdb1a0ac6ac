//! Collectives: a latency for each hop, and bytes over a link. Ring algorithms; times in nanoseconds.

/// A link between devices.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Link {
    /// Nanoseconds of one hop before any byte.
    pub latency_ns: f64,
    /// Bytes a second that one device sends.
    pub bytes_per_s: f64,
}

impl Link {
    /// One message of `bytes` to a neighbour: latency + bytes / bandwidth.
    #[must_use]
    pub fn send_ns(self, bytes: f64) -> f64 {
        self.latency_ns + bytes / self.bytes_per_s * 1e9
    }

    fn ring(self, hops: f64, bytes: f64) -> f64 {
        hops * self.latency_ns + bytes / self.bytes_per_s * 1e9
    }

    /// All-reduce of `bytes` over `ranks`: 2(p-1) hops, 2(p-1)/p of the bytes.
    #[must_use]
    pub fn all_reduce_ns(self, ranks: u32, bytes: f64) -> f64 {
        let p = f64::from(ranks.max(1));
        self.ring(2.0 * (p - 1.0), 2.0 * (p - 1.0) / p * bytes)
    }

    /// All-gather into `bytes` a rank: p-1 hops, (p-1)/p of the bytes.
    #[must_use]
    pub fn all_gather_ns(self, ranks: u32, bytes: f64) -> f64 {
        let p = f64::from(ranks.max(1));
        self.ring(p - 1.0, (p - 1.0) / p * bytes)
    }

    /// Reduce-scatter of `bytes` a rank: as [`Link::all_gather_ns`].
    #[must_use]
    pub fn reduce_scatter_ns(self, ranks: u32, bytes: f64) -> f64 {
        self.all_gather_ns(ranks, bytes)
    }

    /// All-to-all in which each rank sends `bytes` in all, its own share included: p-1 hops, (p-1)/p of the bytes.
    #[must_use]
    pub fn all_to_all_ns(self, ranks: u32, bytes: f64) -> f64 {
        self.all_gather_ns(ranks, bytes)
    }

    /// Broadcast of `bytes` from one rank, in a pipeline: p-1 hops, the bytes once.
    #[must_use]
    pub fn broadcast_ns(self, ranks: u32, bytes: f64) -> f64 {
        if ranks <= 1 {
            return 0.0;
        }
        self.ring(f64::from(ranks) - 1.0, bytes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ring_formulas_by_hand() {
        let link = Link {
            latency_ns: 100.0,
            bytes_per_s: 1e9,
        };
        // 4 ranks, 4 000 bytes: all-reduce 6 hops and 6 000 bytes at 1 byte a nanosecond.
        assert_eq!(link.all_reduce_ns(4, 4_000.0), 6_600.0);
        assert_eq!(link.all_gather_ns(4, 4_000.0), 3_300.0);
        assert_eq!(link.reduce_scatter_ns(4, 4_000.0), 3_300.0);
        assert_eq!(link.all_to_all_ns(4, 4_000.0), 3_300.0);
        assert_eq!(link.broadcast_ns(4, 4_000.0), 4_300.0);
        assert_eq!(link.send_ns(4_000.0), 4_100.0);
        // One rank has nobody to talk to.
        assert_eq!(link.all_reduce_ns(1, 4_000.0), 0.0);
        assert_eq!(link.broadcast_ns(1, 4_000.0), 0.0);
    }
}
