//! What a case works with.

use std::sync::mpsc::{Sender, channel};
use std::thread;

use ascend_rt::{Context, Device, Kernel, Module, Read, Result, Runtime, Stream, Write};

use super::Stop;

/// The kernel that the cases launch, and what it does: `output[i] = input[i] * factor` for [`VALUES`] values, on any number of blocks.
pub(crate) const KERNEL: &str = "conformance_scale";
/// How many values the kernel takes.
pub(super) const VALUES: usize = 256;

/// What [`KERNEL`] takes.
type Scale = (Read<f32>, Write<f32>, f32);

/// A device with its primary context, and what can be done there.
#[derive(Clone, Debug)]
pub(crate) struct Scene {
    pub(super) runtime: Runtime,
    pub(super) device: Device,
    pub(super) context: Context,
    can_hold: bool,
    module: std::result::Result<Module, String>,
}

impl Scene {
    /// A scene on a device. `module` has [`KERNEL`]; or it says why there is none.
    ///
    /// # Errors
    /// What the runtime says of a device that cannot be used.
    pub(crate) fn new(
        device: Device,
        module: impl FnOnce(&Context) -> std::result::Result<Module, String>,
    ) -> Result<Self> {
        let context = device.context()?;
        Ok(Scene {
            runtime: device.runtime().clone(),
            can_hold: can_hold(&context)?,
            module: module(&context),
            device,
            context,
        })
    }

    /// Keeps what is submitted to `stream` from now on from running until the gate is dropped.
    pub(super) fn hold(&self, stream: &Stream) -> std::result::Result<Gate, Stop> {
        if !self.can_hold {
            return Err(Stop::Skipped(
                "host functions run on the calling thread here, so that nothing can be held back".to_owned(),
            ));
        }
        let (gate, opened) = channel::<()>();
        stream.host_fn(move || {
            // Ends when the gate is dropped.
            let _closed = opened.recv();
        })?;
        Ok(Gate { _open: gate })
    }

    /// The binary.
    pub(super) fn module(&self) -> std::result::Result<&Module, Stop> {
        self.module.as_ref().map_err(|why| Stop::Skipped(why.clone()))
    }

    /// The kernel.
    pub(super) fn kernel(&self) -> std::result::Result<Kernel<Scale>, Stop> {
        let module = self.module()?;
        // SAFETY: whoever named the binary was told what the kernel of this name does: it reads its first argument and writes its second,
        // 256 values each, which is what all buffers here have.
        Ok(unsafe { module.kernel(KERNEL) }?)
    }

    /// Another device than this one.
    pub(super) fn other_device(&self) -> std::result::Result<Device, Stop> {
        let other = self
            .runtime
            .devices()
            .find(|other| other.index() != self.device.index());
        other.ok_or_else(|| Stop::Skipped("there is one device only".to_owned()))
    }
}

/// Holds a stream back until it is dropped.
#[derive(Debug)]
pub(super) struct Gate {
    _open: Sender<()>,
}

/// Whether a host function may wait for this thread: not where it runs on it, as on a mock without threads.
fn can_hold(context: &Context) -> Result<bool> {
    let stream = context.stream()?;
    let (seen, thread) = channel();
    let submitted = stream.host_fn(move || {
        // The receiver lives until the stream was synchronized.
        let _sent = seen.send(thread::current().id());
    });
    if submitted.is_err() {
        return Ok(false);
    }
    stream.synchronize()?;
    Ok(thread.try_recv().is_ok_and(|thread| thread != thread::current().id()))
}
