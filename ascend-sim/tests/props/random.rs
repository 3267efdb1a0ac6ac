//! Seeds and the numbers drawn from them.

use std::ops::Range;

/// A small generator (splitmix64): the same numbers on every machine.
pub(crate) struct Random(u64);

impl Random {
    pub(crate) fn new(seed: u64) -> Self {
        Random(seed)
    }

    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    pub(crate) fn below(&mut self, bound: usize) -> usize {
        (self.next() % bound as u64) as usize
    }
}

/// Runs `test` for each seed, or for the one in the environment.
pub(crate) fn for_seeds(seeds: Range<u64>, test: impl Fn(u64)) {
    let one = std::env::var("ASCEND_SIM_SEED").ok().and_then(|text| text.parse().ok());
    let seeds = one.map_or(seeds, |seed| seed..seed + 1);
    for seed in seeds {
        let guard = Guard(seed);
        test(seed);
        std::mem::forget(guard);
    }
}

/// Dropped only when a test panics.
struct Guard(u64);

impl Drop for Guard {
    fn drop(&mut self) {
        eprintln!("failed with ASCEND_SIM_SEED={}", self.0);
    }
}
