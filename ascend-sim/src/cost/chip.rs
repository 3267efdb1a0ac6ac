//! What the vendor's platform files say about a chip: planning figures, not measurements (acl/socs).

/// One chip.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Chip {
    /// The name that `aclrtGetSocName` returns.
    pub soc: &'static str,
    /// Matrix cores.
    pub cube_cores: u32,
    /// Vector cores.
    pub vector_cores: u32,
    /// Clock of the matrix cores in MHz.
    pub cube_mhz: u32,
    /// Multiply-adds of one matrix core in a cycle, half precision.
    pub cube_macs_per_cycle: u32,
    /// Bytes from device memory that one core can take in a cycle.
    pub memory_bytes_per_cycle: u32,
    /// Device memory in bytes; 0 where the file does not say.
    pub memory_bytes: u64,
    /// Second-level cache in bytes.
    pub cache_bytes: u64,
}

impl Chip {
    /// Peak half-precision arithmetic in operations a second: cores x multiply-adds x 2 x clock.
    #[must_use]
    pub fn cube_flops(&self) -> f64 {
        f64::from(self.cube_cores) * f64::from(self.cube_macs_per_cycle) * 2.0 * f64::from(self.cube_mhz) * 1e6
    }

    /// Peak rate of device memory in bytes a second: cores x bytes a cycle x clock.
    #[must_use]
    pub fn hbm_bandwidth(&self) -> f64 {
        f64::from(self.cube_cores) * f64::from(self.memory_bytes_per_cycle) * f64::from(self.cube_mhz) * 1e6
    }

    /// The chip called `soc`, such as `Ascend910B1`.
    #[must_use]
    pub fn find(soc: &str) -> Option<&'static Chip> {
        CHIPS.iter().find(|chip| chip.soc.eq_ignore_ascii_case(soc))
    }
}

macro_rules! chips {
    ($($soc:literal $cube:literal $vector:literal $mhz:literal $rate:literal $memory:literal $cache:literal;)*) => {
        /// The chips with a profile. A core of each does 16 x 16 x 16 multiply-adds a cycle.
        pub const CHIPS: &[Chip] = &[$(Chip {
            soc: $soc,
            cube_cores: $cube,
            vector_cores: $vector,
            cube_mhz: $mhz,
            cube_macs_per_cycle: 16 * 16 * 16,
            memory_bytes_per_cycle: $rate,
            memory_bytes: $memory,
            cache_bytes: $cache,
        }),*];
    };
}

chips! {
    "Ascend910B1" 24 48 1850 32 68_719_476_736 201_326_592;
    "Ascend910B2" 24 48 1800 32 68_719_476_736 201_326_592;
    "Ascend910B3" 20 40 1800 32 68_719_476_736 201_326_592;
    "Ascend910B4" 20 40 1500 32 34_359_738_368 100_663_296;
    "Ascend910_9362" 20 40 1500 32 68_719_476_736 176_160_768;
    "Ascend910_9372" 20 40 1800 32 68_719_476_736 201_326_592;
    "Ascend910_9382" 24 48 1800 32 68_719_476_736 201_326_592;
    "Ascend910_9392" 24 48 1850 32 68_719_476_736 201_326_592;
    "Ascend950DT_9591" 36 72 1800 80 154_618_822_656 134_217_728;
    "Ascend950PR_9599" 36 72 1800 31 137_438_953_472 134_217_728;
    "Ascend310P3" 8 7 1060 17 24_000_000_000 16_777_216;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_910b1_has_364_tflops_and_1_42_tb_a_second() {
        // acl/README: 24 x 4 096 x 2 x 1.85 GHz = 364 TFLOP/s; 24 x 32 B x 1.85 GHz = 1.42 TB/s.
        let chip = Chip::find("ascend910b1").expect("listed");
        assert!((chip.cube_flops() / 1e12 - 363.7).abs() < 0.1);
        assert!((chip.hbm_bandwidth() / 1e12 - 1.4208).abs() < 1e-4);
        assert!(Chip::find("Ascend1").is_none());
    }
}
