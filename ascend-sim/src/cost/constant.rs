//! The numbers of the cost model, each with unit, source and basis.

use std::borrow::Cow;
use std::fmt;
use std::ops::Index;

/// How a number came to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Basis {
    /// Measured on hardware by whoever is named as the source.
    Measured,
    /// Stated in a public document or in the vendor's files.
    Published,
    /// Solved for, so that the model reproduces a published figure.
    Calibrated,
    /// Chosen, because nothing better is known.
    Assumed,
    /// Put in by the user.
    Given,
}

impl Basis {
    /// The word for it, as reports print it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Basis::Measured => "measured",
            Basis::Published => "published",
            Basis::Calibrated => "calibrated",
            Basis::Assumed => "assumed",
            Basis::Given => "given",
        }
    }
}

impl fmt::Display for Basis {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// One number of the model.
#[derive(Clone, Debug, PartialEq)]
pub struct Constant {
    /// Which quantity.
    pub quantity: Quantity,
    /// Its value, in [`Quantity::unit`].
    pub value: f64,
    /// How it came to be.
    pub basis: Basis,
    /// Where it was taken from, or why it was chosen.
    pub source: Cow<'static, str>,
}

/// A value that a quantity cannot have.
#[derive(Clone, Debug, PartialEq)]
pub struct BadConstant {
    /// Which quantity.
    pub quantity: Quantity,
    /// The value refused.
    pub value: f64,
}

impl fmt::Display for BadConstant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (low, high) = self.quantity.range();
        let name = self.quantity.name();
        write!(f, "{name} cannot be {}; give a number ", self.value)?;
        match (low > 0.0, high.is_finite()) {
            (_, true) => write!(f, "from {low} to {high}")?,
            (true, false) => write!(f, "of at least {low}")?,
            (false, false) => write!(f, "of {low} or more")?,
        }
        write!(f, " ({})", self.quantity.unit())
    }
}

impl std::error::Error for BadConstant {}

macro_rules! quantities {
    ($($(#[$doc:meta])* $variant:ident $name:literal $unit:literal $low:literal .. $high:expr, $value:expr, $basis:ident, $source:literal;)*) => {
        /// What a number of the model measures.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum Quantity {
            $($(#[$doc])* $variant,)*
        }

        impl Quantity {
            /// All of them, in the order of a [`Constants`] table.
            pub const ALL: &'static [Quantity] = &[$(Quantity::$variant),*];

            /// Its name in files and reports.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Quantity::$variant => $name),* }
            }

            /// Its unit.
            #[must_use]
            pub const fn unit(self) -> &'static str {
                match self { $(Quantity::$variant => $unit),* }
            }

            /// The least and the greatest value it may have.
            #[must_use]
            pub const fn range(self) -> (f64, f64) {
                match self { $(Quantity::$variant => ($low, $high)),* }
            }
        }

        impl Constants {
            /// The numbers of an Ascend 910B1 serving DeepSeek-R1 over 16 devices.
            #[must_use]
            pub fn dsr1_910b_tp16() -> Self {
                Constants { values: vec![$(Constant {
                    quantity: Quantity::$variant,
                    value: $value,
                    basis: Basis::$basis,
                    source: Cow::Borrowed($source),
                }),*] }
            }
        }
    };
}

quantities! {
    /// Half-precision arithmetic of the whole chip.
    CubeFlops "cube_flops" "FLOP/s" 1e6 .. 1e18, 363.7e12, Published,
        "platform file of the 910B1: 24 cube cores x 16x16x16 x 2 x 1.85 GHz";
    /// Bandwidth of device memory.
    HbmBandwidth "hbm_bandwidth" "B/s" 1e6 .. 1e16, 1.4208e12, Published,
        "platform file of the 910B1: 24 cores x 32 B a cycle x 1.85 GHz";
    /// Share of [`Quantity::CubeFlops`] that matrix kernels reach.
    MatmulEfficiency "matmul_efficiency" "fraction" 1e-4 .. 4.0, 0.1536, Calibrated,
        "baseline row of vllm-ascend#941 (0.90 requests/s) at the communication share below";
    /// The same for attention.
    AttentionEfficiency "attention_efficiency" "fraction" 1e-4 .. 4.0, 0.1536, Calibrated,
        "set equal to matmul_efficiency: the pull request does not tell them apart";
    /// Share of [`Quantity::HbmBandwidth`] that kernels reach.
    HbmEfficiency "hbm_efficiency" "fraction" 1e-4 .. 1.0, 0.8, Assumed,
        "usual for streaming kernels";
    /// Bytes a second that one device sends in a collective.
    LinkBandwidth "link_bandwidth" "B/s" 1e3 .. 1e15, 34.70e9, Calibrated,
        "baseline row of vllm-ascend#941 (0.90 requests/s) at the communication share below";
    /// Time that one hop of a collective takes before any byte.
    LinkLatency "link_latency" "ns" 0.0 .. 1e9, 2_000.0, Assumed,
        "order of magnitude of a device-to-device hop";
    /// Time a kernel takes before any arithmetic.
    KernelLatency "kernel_latency" "ns" 0.0 .. 1e9, 5_000.0, Assumed,
        "order of magnitude of the start of a kernel";
    /// Time that the host needs to submit one task.
    LaunchCost "launch_cost" "ns" 0.0 .. 1e9, 5_000.0, Assumed,
        "order of magnitude of an asynchronous launch";
    /// Communication's share of the time of a sequential step.
    CommunicationShare "communication_share" "fraction" 0.0 .. 0.99, 0.52, Assumed,
        "vllm-ascend#5591 states up to 0.55 of prefill on the 910B; chosen a little below";
    /// By how much a compute kernel gets longer for being one of several micro-batches.
    SplitLoss "split_loss" "fraction" 0.0 .. 10.0, 0.05, Assumed,
        "smaller matrices reach less of the peak";
    /// By how much a compute kernel slows down beside a collective.
    ComputeContention "compute_contention" "fraction" 0.0 .. 10.0, 0.2665, Calibrated,
        "overlapped row of vllm-ascend#941 (1.01 requests/s), request-level split";
    /// By how much a collective slows down beside a compute kernel.
    CommunicationContention "communication_contention" "fraction" 0.0 .. 10.0, 0.2665, Calibrated,
        "set equal to compute_contention: one figure cannot tell them apart";
    /// Time that a request's slot is taken beyond its time to first token.
    Turnaround "turnaround" "ns" 0.0 .. 1e12, 0.5726e9, Calibrated,
        "baseline row of vllm-ascend#941 (0.90 requests/s, 8 226 ms)";
}

/// A complete table: one value for each [`Quantity`].
#[derive(Clone, Debug, PartialEq)]
pub struct Constants {
    // In the order of Quantity::ALL.
    values: Vec<Constant>,
}

impl Constants {
    /// Replaces one number.
    ///
    /// # Errors
    /// The value is not a number, or outside [`Quantity::range`]; nothing is changed then.
    pub fn set(
        &mut self,
        quantity: Quantity,
        value: f64,
        basis: Basis,
        source: impl Into<Cow<'static, str>>,
    ) -> Result<(), BadConstant> {
        let (low, high) = quantity.range();
        if !(low..=high).contains(&value) {
            return Err(BadConstant { quantity, value });
        }
        self.values[quantity as usize] = Constant {
            quantity,
            value,
            basis,
            source: source.into(),
        };
        Ok(())
    }

    /// One number with everything about it.
    #[must_use]
    pub fn constant(&self, quantity: Quantity) -> &Constant {
        &self.values[quantity as usize]
    }

    /// All numbers, for reports.
    pub fn iter(&self) -> impl Iterator<Item = &Constant> {
        self.values.iter()
    }
}

impl Index<Quantity> for Constants {
    type Output = f64;

    fn index(&self, quantity: Quantity) -> &f64 {
        &self.values[quantity as usize].value
    }
}

impl Quantity {
    /// The quantity called `name`.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Quantity::ALL.iter().copied().find(|quantity| quantity.name() == name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_number_is_in_its_range_and_says_where_it_comes_from() {
        let constants = Constants::dsr1_910b_tp16();
        for (constant, &quantity) in constants.iter().zip(Quantity::ALL) {
            assert_eq!(constant.quantity, quantity);
            let (low, high) = quantity.range();
            assert!((low..=high).contains(&constant.value), "{}", quantity.name());
            assert!(!constant.source.is_empty() && !quantity.unit().is_empty());
            assert_eq!(Quantity::from_name(quantity.name()), Some(quantity));
        }
        assert_eq!(constants.iter().count(), Quantity::ALL.len());
    }

    #[test]
    fn an_impossible_number_is_refused_and_changes_nothing() {
        let mut constants = Constants::dsr1_910b_tp16();
        let before = constants.clone();
        for value in [0.0, -1.0, f64::NAN, f64::INFINITY] {
            let refused = constants.set(Quantity::LinkBandwidth, value, Basis::Given, "test");
            assert!(refused.is_err(), "{value}");
        }
        assert_eq!(constants, before);
        let text = constants
            .set(Quantity::LinkBandwidth, 0.0, Basis::Given, "test")
            .expect_err("out of range")
            .to_string();
        assert!(text.starts_with("link_bandwidth cannot be 0;"), "{text}");
    }
}
