//! What each call does, chapter by chapter, without unsafe code: checks in the order of acl/streams-and-events section 20, then the effect.

pub(crate) mod callback;
pub(crate) mod capture;
pub(crate) mod context;
pub(crate) mod copy;
pub(crate) mod copy_late;
pub(crate) mod descriptor;
pub(crate) mod device;
pub(crate) mod event;
pub(crate) mod event_query;
pub(crate) mod export;
pub(crate) mod graph;
pub(crate) mod hccl;
pub(crate) mod hccl_comm;
pub(crate) mod hccl_config;
pub(crate) mod hccl_group;
mod hccl_missing;
pub(crate) mod hccl_root;
pub(crate) mod hccl_split;
pub(crate) mod hccl_table;
pub(crate) mod init;
pub(crate) mod kernel;
pub(crate) mod launch_args;
pub(crate) mod mapped;
pub(crate) mod memory;
pub(crate) mod notify;
pub(crate) mod pool;
pub(crate) mod stream;
