//! A sound, thin, fast layer over the Ascend runtime.
