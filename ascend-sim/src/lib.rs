//! Streams, events, tasks and memory of an NPU as pure state machines, with virtual time and a happens-before checker.
