//! The time of a host thread: it moves by what calls cost, and jumps to what a blocking call waits for.

/// When a simulated host thread is, in nanoseconds of simulated time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct HostClock {
    now_ns: u64,
}

impl HostClock {
    /// A clock at zero.
    #[must_use]
    pub const fn new() -> Self {
        HostClock { now_ns: 0 }
    }

    /// The time in nanoseconds.
    #[must_use]
    pub const fn now_ns(self) -> u64 {
        self.now_ns
    }

    /// A call that takes `cost_ns` of the thread's own time; gives the time after it.
    pub const fn spend(&mut self, cost_ns: u64) -> u64 {
        self.now_ns = self.now_ns.saturating_add(cost_ns);
        self.now_ns
    }

    /// A blocking call that returns at `until_ns`, or at once if that is past; gives how long it stood waiting.
    pub const fn wait_until(&mut self, until_ns: u64) -> u64 {
        let waited_ns = until_ns.saturating_sub(self.now_ns);
        self.now_ns += waited_ns;
        waited_ns
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wait_never_goes_back() {
        let mut clock = HostClock::new();
        assert_eq!(clock.spend(5_000), 5_000);
        assert_eq!(clock.wait_until(12_000), 7_000);
        assert_eq!(clock.wait_until(3_000), 0);
        assert_eq!(clock.now_ns(), 12_000);
    }
}
