//! The checker as a program's test sees it: switching it on, reading its findings, telling it how threads are ordered.

use ascend_sim::name::NameTable;
use ascend_sim::order::{self, Policy, Report, Schedule};

use crate::mock::{Mock, MockBuilder};

impl MockBuilder {
    /// Follows all calls with the happens-before checker, and does about its findings what `policy` says when the mock is dropped.
    ///
    /// [`Mock::findings`] gives them at any time. Ranges are exact where the safe layer tells them, else what the call implies: a kernel's
    /// buffer argument then reaches to the end of its allocation.
    pub fn check(mut self, policy: Policy) -> Self {
        self.config.policy = Some(policy);
        self
    }

    /// [`MockBuilder::check`] for tests: races, hazards and deadlocks fail the test, other findings are listed.
    pub fn checked(self) -> Self {
        self.check(Policy::strict())
    }

    /// Has `told` called with each finding that the policy does not ignore, and its text, as soon as it is found: on the thread whose call completes it,
    /// before that call returns. What only the end of the program shows comes when the mock is dropped, before anything is printed about it and
    /// before a test fails for it.
    ///
    /// Each pair of places is told once; [`Mock::findings`] counts repetitions. `told` may call the mock and the runtime: nothing is locked, and what
    /// those calls find is told when it has returned. If it panics, the call that found something goes on, and the panic is resumed when the mock is
    /// dropped.
    pub fn on_report(mut self, told: impl Fn(&Report, &str) + Send + Sync + 'static) -> Self {
        self.config.on_report = Some(std::sync::Arc::new(told));
        self
    }

    /// Runs the program against a schedule, where it is checked: the streams of its holds do not begin their items before the others are over, though
    /// the program does not say so. [`witness`](crate::witness()) shows a race in this way; [`Schedule::against`] turns all races of a run round at once.
    ///
    /// Holds name items as the findings of an earlier run of the same program do. Holds that contradict each other, or what the program waits for, hang it
    /// (see [`MockBuilder::hang_limit`]).
    pub fn schedule(mut self, schedule: &Schedule) -> Self {
        self.config.holds = schedule.holds().to_vec();
        self
    }

    /// Whether what two threads of the program do is unordered unless one handed over to the other; off by default, where it is taken to be
    /// ordered as their calls come, by locks and joins that no call tells of.
    ///
    /// Work that two threads submit to one stream is then a hazard
    /// ([`UnorderedSubmission`](ascend_sim::order::Kind::UnorderedSubmission)), and accesses through streams of several threads race like those of
    /// one. What a thread learns from the runtime counts in either case: that an event, stream or device was synchronised, or that a query found
    /// it complete. Everything else is told with [`Mock::hand_over`] and [`Mock::take_over`].
    pub fn check_threads(mut self, on: bool) -> Self {
        self.config.checks_threads = on;
        self
    }
}

/// What a thread had done when it handed over. Made by [`Mock::hand_over`].
#[derive(Clone, Debug)]
#[must_use = "nothing is ordered until a thread takes over"]
pub struct Handover {
    done: Option<(order::Handover, Option<usize>)>,
    world: u16,
}

impl Mock {
    /// What the checker has found so far, in order of first occurrence, without what the policy ignores; empty when nobody checks. Repetitions at
    /// one pair of places are counted.
    #[must_use]
    pub fn findings(&self) -> Vec<Report> {
        self.world.peek(|call| call.findings()).0
    }

    /// What the checker has found so far, as text for people.
    #[must_use]
    pub fn rendered_findings(&self) -> Vec<String> {
        let (reports, names) = self.world.peek(|call| call.findings());
        reports.iter().map(|report| report.render(&names)).collect()
    }

    /// The texts behind the names in findings.
    #[must_use]
    pub fn names(&self) -> NameTable {
        self.world.peek(|call| call.names.clone())
    }

    /// Notes what the calling thread, or the host function that it runs, has done so far, for whoever takes over from it: before a thread is started,
    /// a message is sent, a lock is given back, a thread ends.
    ///
    /// ```
    /// # use ascend_mock::Mock;
    /// let mock = Mock::builder().checked().check_threads(true).build();
    /// let begin = mock.hand_over();
    /// std::thread::scope(|scope| {
    ///     let worker = scope.spawn(|| {
    ///         mock.take_over(&begin);
    ///         // submits
    ///         mock.hand_over()
    ///     });
    ///     mock.take_over(&worker.join().unwrap());
    ///     // submits to the same streams
    /// });
    /// ```
    ///
    /// Host functions follow their stream alone, whether threads are checked or not: one that tells the program something through a channel hands
    /// over before it sends.
    pub fn hand_over(&self) -> Handover {
        Handover {
            done: self.world.peek(|call| call.hand_over()),
            world: self.world.id,
        }
    }

    /// What the calling thread, or the host function that it runs, does from now on comes after what the other had done when it handed over. Does
    /// nothing with another mock's, or when nobody checks.
    pub fn take_over(&self, from: &Handover) {
        if let Some(done) = from.done.as_ref().filter(|_| from.world == self.world.id) {
            self.world.peek(|call| call.take_over(done));
        }
    }
}
