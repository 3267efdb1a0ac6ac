//! Chips as data: cores, memory, limits, and the behaviours that differ.
//!
//! Cores and memory are the planning figures of the vendor's platform files; limits are those of the reference (acl/streams-and-events 12).

/// The family of a chip: what decides which features exist.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Family {
    /// Atlas A2: Ascend 910B.
    A2,
    /// Atlas A3: Ascend 910_93.
    A3,
    /// Atlas inference cards: Ascend 310P.
    Inference310P,
    /// Ascend 950.
    A950,
}

/// A simulated chip.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Profile {
    /// What `aclrtGetSocName` says.
    pub soc: &'static str,
    /// Which features exist.
    pub family: Family,
    /// Matrix cores.
    pub cube_cores: u32,
    /// Vector cores.
    pub vector_cores: u32,
    /// AI CPU cores.
    pub ai_cpus: u32,
    /// Device memory in bytes.
    pub memory_bytes: u64,
    /// Second-level cache in bytes.
    pub l2_bytes: u64,
    /// Local memory of a vector core in bytes.
    pub ub_bytes: u64,
    /// Streams of a device, default and internal ones included.
    pub streams: u32,
    /// Event numbers of a device.
    pub events: u32,
    /// Notifies of a device.
    pub notifies: u32,
    /// Tasks a stream holds before the submitting host thread blocks; 0 for no limit.
    pub stream_depth: u32,
}

const A2: Profile = Profile {
    soc: "Ascend910B1",
    family: Family::A2,
    cube_cores: 24,
    vector_cores: 48,
    ai_cpus: 6,
    memory_bytes: 68_719_476_736,
    l2_bytes: 201_326_592,
    ub_bytes: 196_608,
    streams: 1_984,
    events: 65_536,
    notifies: 8_192,
    stream_depth: 0,
};

/// All chips there are.
pub const PROFILES: &[Profile] = &[
    A2,
    Profile {
        soc: "Ascend910B2",
        ..A2
    },
    Profile {
        soc: "Ascend910B3",
        cube_cores: 20,
        vector_cores: 40,
        ..A2
    },
    Profile {
        soc: "Ascend910B4",
        cube_cores: 20,
        vector_cores: 40,
        memory_bytes: 34_359_738_368,
        l2_bytes: 100_663_296,
        ..A2
    },
    Profile {
        soc: "Ascend910_9391",
        family: Family::A3,
        ..A2
    },
    Profile {
        soc: "Ascend310P3",
        family: Family::Inference310P,
        cube_cores: 8,
        vector_cores: 7,
        ai_cpus: 7,
        memory_bytes: 24_000_000_000,
        l2_bytes: 16_777_216,
        ub_bytes: 262_144,
        streams: 1_024,
        events: 1_023,
        notifies: 1_024,
        stream_depth: 0,
    },
    Profile {
        soc: "Ascend950PR_9599",
        family: Family::A950,
        cube_cores: 36,
        vector_cores: 72,
        ai_cpus: 6,
        memory_bytes: 137_438_953_472,
        l2_bytes: 134_217_728,
        ub_bytes: 253_952,
        streams: 1_984,
        events: 65_536,
        notifies: 65_535,
        stream_depth: 0,
    },
];

impl Profile {
    /// The chip of that name: a full name, or one of `ascend910b1` to `ascend910b4`, `ascend910_93`, `ascend310p`, `ascend950`. Case does not matter.
    #[must_use]
    pub fn find(name: &str) -> Option<&'static Profile> {
        let full = match name.to_ascii_lowercase().as_str() {
            "ascend910_93" => "ascend910_9391".to_owned(),
            "ascend310p" => "ascend310p3".to_owned(),
            "ascend950" => "ascend950pr_9599".to_owned(),
            other => other.to_owned(),
        };
        PROFILES.iter().find(|profile| profile.soc.eq_ignore_ascii_case(&full))
    }

    /// Milliseconds a kernel may take when the program sets no time-out (acl/streams-and-events 11).
    #[must_use]
    pub fn kernel_timeout_ms(&self) -> u32 {
        match self.family {
            Family::Inference310P => 547_000,
            Family::A2 | Family::A3 | Family::A950 => 1_091_000,
        }
    }

    /// Tells whether the chip is A2 or newer ("A2+").
    #[must_use]
    pub fn is_a2_plus(&self) -> bool {
        self.family != Family::Inference310P
    }
}

impl Default for Profile {
    fn default() -> Self {
        A2
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_and_full_names_find_the_chip() {
        for name in ["ascend910b1", "Ascend910B4", "ascend910_93", "ascend310p", "ascend950"] {
            assert!(Profile::find(name).is_some(), "{name}");
        }
        assert_eq!(Profile::find("ascend910c"), None);
        assert!(!Profile::find("ascend310p").is_some_and(Profile::is_a2_plus));
    }
}
