//! One case for each testable statement of the references, named after its number there and saying where it stands.
//!
//! The number of a fact (`D4`, `E26`) is its row in `acl/streams-and-events`; a plain section number is one of `acl/memory-kernels-graphs`
//! in the files about memory, kernels, capture and graphs. How scripts read is written in [`crate::lab::script`].

mod assertions;
mod bound_events;
mod callback;
mod capture;
mod capture_events;
mod chips;
mod context;
mod copy;
mod copy_late;
mod count;
mod device;
mod ends;
mod error;
mod event_create;
mod event_flags;
mod event_query;
mod event_record;
mod event_time;
mod event_wait;
mod export;
mod fault;
mod fault_grid;
mod graph;
mod graph_condition;
mod graph_params;
mod graph_tasks;
mod graph_update;
mod init;
mod kernel;
mod labels;
mod last_error;
mod limits;
mod mapped;
mod memory;
mod memset;
mod mixed;
mod mixed_capture;
mod mixed_memory;
mod more;
mod notify;
mod peer;
mod peripheral;
mod pool;
mod stated;
mod stream_attribute;
mod stream_create;
mod stream_state;
mod stream_switch;
mod subscription;
mod timeout;
