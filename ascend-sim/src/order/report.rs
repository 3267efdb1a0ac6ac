//! What the checker found: both places, the missing edge, and how to put it right.

use crate::access::Span;
use crate::name::NameId;
use crate::order::id::{Actor, EventId, Position, StreamId};
use crate::task::TaskInfo;

/// How grave a finding is, and what a policy is set for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// Two accesses of the same bytes, one a write, with no order between them: wrong numbers once in a while.
    Race,
    /// Undefined or unintended by the runtime's own rules, even where this run came out right.
    Hazard,
    /// Something waits that can never go on.
    Deadlock,
    /// Superfluous or suspicious, without effect on results.
    Lint,
}

impl Class {
    /// All of them, gravest first.
    pub const ALL: [Class; 4] = [Class::Race, Class::Hazard, Class::Deadlock, Class::Lint];

    /// Its name in lower case.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Class::Race => "race",
            Class::Hazard => "hazard",
            Class::Deadlock => "deadlock",
            Class::Lint => "lint",
        }
    }
}

macro_rules! kinds {
    ($($(#[doc = $doc:literal])* $kind:ident: $class:ident, $name:literal, $title:literal;)*) => {
        /// What was found.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum Kind {
            $($(#[doc = $doc])* $kind,)*
        }

        impl Kind {
            /// All of them.
            pub const ALL: &'static [Kind] = &[$(Kind::$kind),*];

            /// The class it belongs to.
            #[must_use]
            pub const fn class(self) -> Class {
                match self { $(Kind::$kind => Class::$class,)* }
            }

            /// Its name as suppressions and JSON have it.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Kind::$kind => $name,)* }
            }

            /// A line for people.
            #[must_use]
            pub const fn title(self) -> &'static str {
                match self { $(Kind::$kind => $title,)* }
            }
        }
    };
}
kinds! {
    /// A read that no edge orders after an earlier write.
    ReadAfterWrite: Race, "read-after-write", "read not ordered after the write";
    /// A write that no edge orders after an earlier read.
    WriteAfterRead: Race, "write-after-read", "write not ordered after the read";
    /// A write that no edge orders after an earlier write.
    WriteAfterWrite: Race, "write-after-write", "write not ordered after the write";
    /// `aclrtFree` of memory that a task may still touch: it frees at once and waits for nobody.
    FreedInFlight: Hazard, "freed-in-flight", "memory freed while a task may still touch it";
    /// A pool gave bytes to a new owner before the last access of the former one was over.
    ReusedInFlight: Hazard, "reused-in-flight", "memory reused before its former owner's last access";
    /// An access of memory that was freed.
    UseAfterFree: Hazard, "use-after-free", "access of freed memory";
    /// A free of an address at which no live allocation starts.
    InvalidFree: Hazard, "invalid-free", "free of an address that is not allocated";
    /// A read of bytes that nobody wrote.
    UnwrittenRead: Hazard, "unwritten-read", "read of memory that was never written";
    /// A level event was recorded again without a reset: the wait is satisfied by the old record.
    StaleFlag: Hazard, "stale-flag", "wait satisfied by a stale record";
    /// A level event is reset where a wait for it may not have passed yet: that wait hangs.
    ResetBeforeWait: Hazard, "reset-before-wait", "event reset before its last waiter";
    /// A level event's reset and record are not ordered: which one counts is chance.
    ResetRace: Hazard, "reset-race", "reset and record of one event not ordered";
    /// Records or waits of one notify are not ordered: two records may collapse, or a wait may take another's record.
    NotifyRace: Hazard, "notify-race", "records or waits of one notify not ordered";
    /// The host touched memory that a task in flight touches.
    HostBufferInFlight: Hazard, "host-buffer-in-flight", "host touched a buffer that a task in flight uses";
    /// An event was used on a stream of another device.
    ForeignEvent: Hazard, "foreign-event", "event used on a stream of another device";
    /// A stream was used by a thread whose current context is another.
    ForeignStream: Hazard, "foreign-stream", "stream of another context";
    /// Two threads submitted to one stream and nothing orders them.
    UnorderedSubmission: Hazard, "unordered-submission", "two unordered threads submitted to one stream";
    /// Actors wait for each other in a circle.
    WaitCycle: Deadlock, "wait-cycle", "waiting in a circle";
    /// Something waits for a signal that nobody left can give.
    NeverSignalled: Deadlock, "never-signalled", "waiting for what nobody will signal";
    /// Ranks submitted the collectives of one communicator in different orders.
    CollectiveOrder: Deadlock, "collective-order", "collectives submitted in different orders";
    /// Blocked for lack of event ids, notify ids or queue room that no progress will free.
    ExhaustedIds: Deadlock, "exhausted-ids", "blocked on an exhausted resource";
    /// A callback waits for what can only happen after it.
    WaitInCallback: Deadlock, "wait-in-callback", "waiting inside a callback";
    /// The wait orders nothing that was not ordered before.
    RedundantWait: Lint, "redundant-wait", "wait that orders nothing";
    /// The event was never recorded: the wait does nothing, or is refused.
    WaitNeverRecorded: Lint, "wait-never-recorded", "wait for an event that was never recorded";
    /// The event was recorded again before anybody used the first record.
    RerecordUnused: Lint, "rerecord-unused", "recorded again before anybody waited";
    /// The event was recorded and then never used.
    RecordUnused: Lint, "record-unused", "recorded and never used";
}

/// What somebody did to make a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Role {
    /// Read bytes.
    Reads,
    /// Wrote bytes.
    Writes,
    /// Touched bytes in a way not recorded more closely.
    Touches,
    /// Freed memory.
    Frees,
    /// Recorded an event or notify.
    Records,
    /// Waits for an event or notify.
    Waits,
    /// Reset an event.
    Resets,
    /// Submitted to a stream.
    Submits,
    /// Takes part in a collective.
    Joins,
    /// Is blocked.
    Blocked,
}

impl Role {
    /// The verb, such as `writes`.
    #[must_use]
    pub const fn verb(self) -> &'static str {
        match self {
            Role::Reads => "reads",
            Role::Writes => "writes",
            Role::Touches => "touches",
            Role::Frees => "frees",
            Role::Records => "records",
            Role::Waits => "waits",
            Role::Resets => "resets",
            Role::Submits => "submits",
            Role::Joins => "joins",
            Role::Blocked => "is blocked",
        }
    }
}

/// One side of a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Party {
    /// What it did.
    pub role: Role,
    /// The item's place in its stream, or the thread's own count.
    pub position: Position,
    /// The name given to the stream or thread; empty when none was.
    pub actor_name: NameId,
    /// Task name, label and site.
    pub info: TaskInfo,
}

/// The allocation that the bytes belong to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Origin {
    /// Its bytes.
    pub span: Span,
    /// Who allocated it.
    pub allocated: TaskInfo,
}

/// How to put a finding right.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Fix {
    /// Wait for an event that is recorded already, before the second party.
    WaitForEvent {
        /// The event.
        event: EventId,
        /// Its name; empty when it has none.
        name: NameId,
        /// Its record: site, and label with key, layer and micro-batch.
        recorded: TaskInfo,
        /// The stream it was recorded on.
        stream: StreamId,
        /// That stream's name.
        stream_name: NameId,
    },
    /// Record an event after the first party and wait for it before the second.
    RecordAndWait,
    /// Synchronize the host with the first party's stream before the second.
    Synchronize,
    /// Said in words.
    Advice(&'static str),
}

/// One step of a circle of waiting: `party` waits for the next link's party, or for `on`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Link {
    /// Who waits.
    pub party: Party,
    /// For what, in words.
    pub on: String,
}

/// One finding. Repetitions at the same pair of places are counted, not listed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// What was found.
    pub kind: Kind,
    /// Set when the bytes of an access are known only roughly (a 2-D access with more rows than are entered one by one).
    pub possible: bool,
    /// The earlier party in order of submission.
    pub first: Party,
    /// The later one; equal to `first` when there is only one.
    pub second: Party,
    /// The bytes in question; from the first to the last when there are several ranges.
    pub span: Option<Span>,
    /// The same one by one, in order of address and without gaps between neighbours; only the whole when there are more than [`Report::RANGES`].
    pub ranges: Vec<Span>,
    /// The allocation they belong to.
    pub origin: Option<Origin>,
    /// Who freed the memory in question, or another third place that matters.
    pub related: Option<TaskInfo>,
    /// How to put it right.
    pub fix: Fix,
    /// For deadlocks: who waits for whom; empty otherwise.
    pub links: Vec<Link>,
    /// How often it was found.
    pub count: u64,
}

impl Report {
    /// Ranges that are listed one by one.
    pub const RANGES: usize = 64;

    /// Adds bytes to those in question.
    pub(crate) fn widen(&mut self, span: Span) {
        let hull = self.span.map_or(span, |old| Span {
            start: old.start.min(span.start),
            end: old.end.max(span.end),
        });
        self.span = Some(hull);
        let at = self.ranges.partition_point(|range| range.end < span.start);
        let to = self.ranges.partition_point(|range| range.start <= span.end);
        let mut merged = span;
        for range in self.ranges.drain(at..to) {
            merged.start = merged.start.min(range.start);
            merged.end = merged.end.max(range.end);
        }
        self.ranges.insert(at, merged);
        if self.ranges.len() > Report::RANGES {
            self.ranges = vec![hull];
        }
    }

    /// Its class.
    #[must_use]
    pub const fn class(&self) -> Class {
        self.kind.class()
    }

    /// The edge that is missing, from the end of one item to the start of another.
    #[must_use]
    pub fn missing_edge(&self) -> Option<(Position, Position)> {
        let pair = matches!(self.class(), Class::Race | Class::Hazard) && self.first.position != self.second.position;
        pair.then_some((self.first.position, self.second.position))
    }

    /// Tells whether `actor` is one of the two parties.
    #[must_use]
    pub fn involves(&self, actor: Actor) -> bool {
        self.first.position.actor == actor || self.second.position.actor == actor
    }
}
