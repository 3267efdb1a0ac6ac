//! Rooflines: an operation takes as long as its arithmetic or its bytes, whichever takes longer.
//!
//! Times are nanoseconds as `f64`; they are rounded to whole nanoseconds once, where a task is made.

/// Arithmetic and memory traffic of one operation.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Work {
    /// Floating-point operations; a multiply-add counts as two.
    pub flops: f64,
    /// Bytes to and from device memory.
    pub bytes: f64,
}

/// What a device does in a second, of each kind.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rates {
    /// Floating-point operations a second.
    pub flops: f64,
    /// Bytes of device memory a second.
    pub bytes: f64,
}

impl Work {
    /// Nanoseconds of the longer of arithmetic and traffic.
    #[must_use]
    pub fn time_ns(self, rates: Rates) -> f64 {
        (self.flops / rates.flops).max(self.bytes / rates.bytes) * 1e9
    }

    /// Which part of that time the traffic alone would fill the memory, in thousandths.
    #[must_use]
    pub fn hbm_share(self, rates: Rates) -> u16 {
        let total = (self.flops / rates.flops).max(self.bytes / rates.bytes);
        if total <= 0.0 {
            return 0;
        }
        (self.bytes / rates.bytes / total * 1000.0).round() as u16
    }

    /// Both together, one after the other in one kernel.
    #[must_use]
    pub fn and(self, other: Work) -> Work {
        Work {
            flops: self.flops + other.flops,
            bytes: self.bytes + other.bytes,
        }
    }
}

/// `rows x inner` times `inner x columns`; weights of `weight_bytes` an element, activations of two bytes.
#[must_use]
pub fn matmul(rows: f64, inner: f64, columns: f64, weight_bytes: f64) -> Work {
    Work {
        flops: 2.0 * rows * inner * columns,
        bytes: inner * columns * weight_bytes + 2.0 * rows * (inner + columns),
    }
}

/// `groups` weight matrices of `inner x columns`, `rows` rows dealt out among them.
#[must_use]
pub fn grouped_matmul(rows: f64, groups: f64, inner: f64, columns: f64, weight_bytes: f64) -> Work {
    let touched = groups.min(rows);
    Work {
        flops: 2.0 * rows * inner * columns,
        bytes: touched * inner * columns * weight_bytes + 2.0 * rows * (inner + columns),
    }
}

/// Attention over `pairs` of a query and a key, on `heads` heads of `key` and `value` elements, reading `cache_bytes` of keys and values.
#[must_use]
pub fn attention(pairs: f64, heads: f64, key: f64, value: f64, cache_bytes: f64) -> Work {
    Work {
        flops: 2.0 * pairs * heads * (key + value),
        bytes: cache_bytes,
    }
}

/// An element-wise pass over `rows x width` elements of two bytes, touching each `passes` times (norm with residual: two reads, two writes).
#[must_use]
pub fn elementwise(rows: f64, width: f64, passes: f64) -> Work {
    Work {
        flops: 0.0,
        bytes: 2.0 * rows * width * passes,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const RATES: Rates = Rates {
        flops: 1e12,
        bytes: 1e11,
    };

    #[test]
    fn a_large_matmul_is_bound_by_arithmetic_and_one_row_by_its_weights() {
        // 2 x 1000 x 1000 x 1000 = 2e9 operations at 1e12/s = 2 ms; bytes 1e6 + 4e6 at 1e11/s = 50 us.
        assert_eq!(matmul(1e3, 1e3, 1e3, 1.0).time_ns(RATES), 2e6);
        assert_eq!(matmul(1e3, 1e3, 1e3, 1.0).hbm_share(RATES), 25);
        // One row: 2e6 operations = 2 us; 1e6 + 4e3 bytes = 10.04 us.
        assert_eq!(matmul(1.0, 1e3, 1e3, 1.0).time_ns(RATES), 10_040.0);
        assert_eq!(matmul(1.0, 1e3, 1e3, 1.0).hbm_share(RATES), 1000);
    }

    #[test]
    fn experts_that_get_no_row_are_not_read() {
        assert_eq!(grouped_matmul(2.0, 16.0, 10.0, 10.0, 1.0).bytes, 2.0 * 100.0 + 80.0);
        assert_eq!(
            grouped_matmul(64.0, 16.0, 10.0, 10.0, 1.0).bytes,
            16.0 * 100.0 + 2_560.0
        );
    }
}
