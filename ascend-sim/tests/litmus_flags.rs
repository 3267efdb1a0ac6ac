//! Classic and level events, resets, notifies: what is a flag on the device.

#[macro_use]
mod litmus_support;

litmus! {
    /// acl/streams-and-events E11 for family A.
    classic_ordered: "A write x; A record c; B wait c; B read x" => [];
    /// acl/streams-and-events E3 for family A.
    classic_record_too_early_race: "A record c; A write x; B wait c; B read x" => ["read-after-write"];
    /// acl/streams-and-events E4: family A is bound at submission like family C.
    classic_rerecord_after_wait_race: "A record c; B wait c; A write x; A record c; B read x" => ["read-after-write"];
    /// acl/streams-and-events E12: family A refuses a wait without a record, so nothing is ordered.
    classic_never_recorded_race: "B wait c; A write x; A record c; B read x" => ["read-after-write"];
    /// acl/streams-and-events 6.1, reset of family A: a later wait blocks until the next record.
    classic_reset_then_wait_ordered: "A record c; B wait c; B reset c; B record e; A wait e; B wait c; A write x; A record c; B read x" => [];
    /// acl/streams-and-events E24: a reset that overtakes a wait makes it hang, family A too.
    classic_reset_overtakes_hazard: "A record c; B wait c; A reset c" => ["reset-before-wait"];
    /// acl/streams-and-events E24: the documented pattern.
    classic_reset_after_wait_ordered: "A record c; B wait c; B reset c" => [];

    /// acl/streams-and-events E11 for family B.
    level_ordered: "A write x; A record l; B wait l; B read x" => [];
    /// acl/streams-and-events E3 for family B.
    level_record_too_early_race: "A record l; A write x; B wait l; B read x" => ["read-after-write"];
    /// acl/streams-and-events E12: a wait of family B really blocks until somebody records.
    level_wait_before_record_ordered: "B wait l; B read x; A write x; A record l" => [];
    /// The same, where the record does not cover the write.
    level_wait_before_record_race: "B wait l; B read x; A record l; A write x" => ["write-after-read"];
    /// acl/streams-and-events E14: a wait does not consume the level.
    level_two_waiters_ordered: "A write x; A record l; B wait l; C wait l; B read x; C read x" => [];
    /// acl/streams-and-events E5: recorded again without a reset, a later wait passes at once.
    level_stale_hazard: "A record l; B wait l; A write x; A record l; B wait l; B read x" => ["read-after-write", "stale-flag"];
    /// acl/streams-and-events E24: with a reset that is ordered on both sides it does not.
    level_reset_ordered: "A record l; B wait l; B reset l; B record e; A wait e; A write x; A record l; B wait l; B read x" => [];
    /// acl/streams-and-events E5: a waiter for one record is released by a record on another stream.
    level_released_by_other_hazard: "A write x; A record l; B wait l; C record l; B read x" => ["stale-flag"];
    /// The other record comes after the wait: no doubt who released it.
    level_record_after_wait_ordered: "A write x; A record l; B wait l; B record e; C wait e; C record l; B read x" => [];
    /// acl/streams-and-events E24: reset before all waiters.
    level_reset_before_wait_hazard: "A record l; B wait l; A reset l; B read x" => ["reset-before-wait"];
    /// acl/streams-and-events E24: one of two waiters is not ordered before the reset.
    level_reset_before_second_waiter_hazard: "A record l; B wait l; C wait l; B reset l" => ["reset-before-wait"];
    /// Both waiters are.
    level_reset_after_both_ordered: "A record l; B wait l; C wait l; C record e; B wait e; B reset l" => [];
    /// acl/streams-and-events E22: a reset that is not ordered with the record may come first, and then the flag stays set.
    level_reset_races_record_hazard: "A record l; B reset l" => ["reset-race"];
    /// See above, on one stream.
    level_reset_after_record_ordered: "A record l; A reset l" => [];
    /// acl/streams-and-events E22: the documented pattern alone does not order the next record after the reset: it may be lost.
    level_record_races_reset_hazard: "A record l; B wait l; B reset l; A record l" => ["reset-race"];
    /// With the way back it is ordered.
    level_record_after_reset_ordered: "A record l; B wait l; B reset l; B record e; A wait e; A record l" => [];
    /// What waits behind an unset flag keeps back what depends on it, and nothing else.
    level_blocked_stream_ordered: "B wait l; B write x; B record e; C wait e; C read x; A record l" => [];
    /// A stream that does not wait for the blocked one races with it.
    level_blocked_stream_race: "B wait l; B write x; C read x; A record l" => ["write-after-read"];
    /// acl/streams-and-events E25: after the reset a wait blocks until the next record.
    level_wait_after_reset_ordered: "A record l; A reset l; A record e; B wait e; B wait l; B read x; A write x; A record l" => [];
    /// acl/streams-and-events 6.10: external events behave like family B outside captures.
    external_ordered: "B wait l1; B read x; A write x; A record l1" => [];

    /// acl/streams-and-events N1: a notify orders like an event.
    notify_ordered: "A write x; A signal n; B take n; B read x" => [];
    /// acl/streams-and-events N1: what follows the record is not covered.
    notify_too_early_race: "A signal n; A write x; B take n; B read x" => ["read-after-write"];
    /// acl/streams-and-events N2: the wait may be submitted first.
    notify_wait_first_ordered: "B take n; B read x; A write x; A signal n" => [];
    /// acl/streams-and-events N2: two records before a wait collapse into one, and the second wait hangs.
    notify_collapse_hazard: "A signal n; A signal n; B take n; B take n" => ["notify-race"];
    /// acl/streams-and-events N1: the next record comes after the wait that took the first.
    notify_twice_ordered: "A signal n; B take n; B record e; A wait e; A signal n; B take n" => [];
    /// Without that order the two records may collapse.
    notify_twice_hazard: "A signal n; B take n; A signal n; B take n" => ["notify-race"];
    /// acl/streams-and-events N1: one record releases one wait; two unordered waiters compete for it.
    notify_competing_hazard: "A signal n; B take n; B record e; A wait e; A signal n; C take n" => ["notify-race"];
    /// Two notifies, one for each direction.
    notify_ping_pong_ordered: "A write x; A signal n1; B take n1; B update x; B signal n2; A take n2; A update x; A signal n1; B take n1; B read x" => [];
    /// The way back is missing.
    notify_ping_pong_race: "A write x; A signal n1; B take n1; B update x; A update x" => ["read-after-write"];
    /// acl/streams-and-events N1: a taken notify is clear again, a second wait needs a second record.
    notify_second_wait_ordered: "A signal n; B take n; B take n; B read x; B record e; A write y" => [];
}
