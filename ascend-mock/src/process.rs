//! What the mock keeps once for the whole process: the worlds, the devices they plugged in, and what ACL itself keeps per process.
//!
//! Each [`crate::Mock`] is a world with devices of its own, under ordinals that nobody else has or will have, so tests in one process do not
//! see each other. Initialisation count, time-outs and callbacks of the process are shared, as in the C library.

use std::cell::RefCell;
use std::collections::{BTreeMap, VecDeque};
use std::sync::atomic::{AtomicBool, AtomicU32, AtomicU64, Ordering};
use std::sync::{Arc, LazyLock, Mutex, MutexGuard, PoisonError, RwLock};

use crate::handle::Handle;
use crate::hooks::Hooks;
use crate::world::World;

/// Everything that exists once.
pub(crate) struct Process {
    worlds: RwLock<Worlds>,
    pub(crate) init: Mutex<Init>,
    pub(crate) hooks: Mutex<Hooks>,
    /// Microseconds a kernel may take; 0 for the chip's default.
    pub(crate) op_execute_timeout_us: AtomicU64,
    /// The same as it was asked for, before it was cut to the most steps: what is enforced.
    pub(crate) op_execute_limit_us: AtomicU64,
    /// The list of visible devices is wrong as a whole.
    hidden: AtomicBool,
    /// Process-wide system options.
    pub(crate) options: Mutex<[i64; 4]>,
}

/// The state of `aclInit` and `aclFinalize`.
#[derive(Debug, Default)]
pub(crate) struct Init {
    pub(crate) count: u64,
    pub(crate) finalized: bool,
    /// Content of the first configuration that was accepted; kept for the life of the process.
    pub(crate) config: Option<String>,
    /// The device that a thread without one gets.
    pub(crate) default_device: Option<i32>,
}

#[derive(Default)]
struct Worlds {
    slots: Vec<Option<Arc<World>>>,
    free: VecDeque<u16>,
    /// First ordinal of each world.
    ordinals: BTreeMap<i32, Arc<World>>,
    next_ordinal: i32,
}

static PROCESS: LazyLock<Process> = LazyLock::new(|| Process {
    worlds: RwLock::new(Worlds::with_void()),
    init: Mutex::default(),
    hooks: Mutex::default(),
    op_execute_timeout_us: AtomicU64::new(0),
    op_execute_limit_us: AtomicU64::new(0),
    hidden: AtomicBool::new(false),
    options: Mutex::new([0; 4]),
});

/// Seconds a device-side wait may take; 0 for ever. Beside the process, for the sake of every wait: what is made at first use is asked for each time.
pub(crate) static OP_WAIT_TIMEOUT_S: AtomicU32 = AtomicU32::new(0);

thread_local! {
    // The world last used by this thread: nearly every call finds it here without a lock.
    static LAST_WORLD: RefCell<Option<Arc<World>>> = const { RefCell::new(None) };
}

/// The process.
pub(crate) fn process() -> &'static Process {
    &PROCESS
}

/// The world that this thread used last, if it is still there.
fn last_world() -> Option<Arc<World>> {
    let last = LAST_WORLD.try_with(|last| last.borrow().clone()).ok().flatten();
    last.filter(|world| world.is_plugged())
}

/// The world of a number; the void for none. Asks the process only for what this thread did not use last.
#[inline(always)]
pub(crate) fn world(id: u16) -> Arc<World> {
    // A thread that is ending has lost what it used last.
    let last = LAST_WORLD.try_with(|last| match &*last.borrow() {
        Some(world) if world.id == id && world.is_plugged() => Some(world.clone()),
        _ => None,
    });
    match last {
        Ok(Some(world)) => world,
        _ => process().find(id),
    }
}

/// As [`Process::world_of`], for a known context of the thread.
#[inline(always)]
pub(crate) fn world_for(handles: &[u64], context: u64) -> Arc<World> {
    let first = handles.iter().find_map(|bits| Handle::parse(*bits));
    let handle = first.or_else(|| Handle::parse(context));
    world(handle.map_or(0, |handle| handle.world))
}

/// Locks, whatever happened to another thread that held the lock.
pub(crate) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Worlds {
    /// World 0 has no device: it answers calls that belong to nobody.
    fn with_void() -> Worlds {
        Worlds {
            slots: vec![Some(Arc::new(World::void()))],
            ..Worlds::default()
        }
    }
}

impl Process {
    /// Takes a place for a world of `devices` devices; returns its number and first ordinal.
    pub(crate) fn plug(&self, devices: u32, make: impl FnOnce(u16, i32) -> World) -> Option<Arc<World>> {
        let mut worlds = self.worlds.write().unwrap_or_else(PoisonError::into_inner);
        let id = if worlds.slots.len() < 0x1_0000 {
            worlds.slots.push(None);
            u16::try_from(worlds.slots.len() - 1).ok()?
        } else {
            worlds.free.pop_front()?
        };
        let first = worlds.next_ordinal;
        worlds.next_ordinal = first.checked_add(i32::try_from(devices).ok()?)?;
        let world = Arc::new(make(id, first));
        worlds.slots[usize::from(id)] = Some(world.clone());
        if devices > 0 {
            worlds.ordinals.insert(first, world.clone());
        }
        Some(world)
    }

    /// Takes a world's devices out of the process; its handles are stale from now on.
    pub(crate) fn unplug(&self, world: &Arc<World>) {
        LAST_WORLD.try_with(|last| drop(last.take())).unwrap_or(());
        let mut worlds = self.worlds.write().unwrap_or_else(PoisonError::into_inner);
        worlds.slots[usize::from(world.id)] = None;
        worlds.free.push_back(world.id);
        if world.config.devices > 0 {
            worlds.ordinals.remove(&world.first_ordinal);
        }
    }

    /// Looks a world up, and remembers it for this thread's next call.
    #[cold]
    fn find(&self, id: u16) -> Arc<World> {
        let worlds = self.worlds.read().unwrap_or_else(PoisonError::into_inner);
        match (worlds.slots.get(usize::from(id)), &worlds.slots[0]) {
            (Some(Some(world)), _) => {
                if id != 0 {
                    let _ = LAST_WORLD.try_with(|last| last.replace(Some(world.clone())));
                }
                world.clone()
            }
            (_, Some(void)) => void.clone(),
            (_, None) => unreachable!("the void is never unplugged"),
        }
    }

    /// The world that a call belongs to: that of the first handle that can be one, else of the thread's context, else the void.
    pub(crate) fn world_of(&self, handles: &[u64]) -> Arc<World> {
        world_for(handles, crate::thread::context())
    }

    /// The world of this thread's context, else the one it used last; `None` for a thread that used none.
    pub(crate) fn own_world(&self) -> Option<Arc<World>> {
        let own = self.world_of(&[]);
        if own.id != 0 {
            return Some(own);
        }
        last_world()
    }

    /// The world of a call that names it by nothing but what it has: this thread's own, and for a thread that used none the first for which `found`
    /// holds; the void for none.
    pub(crate) fn world_with(&self, found: impl Fn(&World) -> bool) -> Arc<World> {
        if let Some(own) = self.own_world() {
            return own;
        }
        let worlds = self.worlds.read().unwrap_or_else(PoisonError::into_inner);
        let found = worlds.ordinals.values().find(|world| found(world)).cloned();
        drop(worlds);
        found.unwrap_or_else(|| world(0))
    }

    /// Sets which devices the environment shows; they are renumbered from 0.
    pub(crate) fn set_visible(&self, visible: crate::dropin::Visible) {
        self.hidden.store(matches!(visible, Some(Err(()))), Ordering::Relaxed);
    }

    fn hides_all(&self) -> bool {
        self.hidden.load(Ordering::Relaxed)
    }

    /// Tells whether `found` holds for several worlds, and this thread used none of them: addresses of different worlds are alike, so a call that
    /// has only an address may mean any.
    pub(crate) fn is_ambiguous(&self, found: impl Fn(&World) -> bool) -> bool {
        if self.own_world().is_some() {
            return false;
        }
        let worlds = self.worlds.read().unwrap_or_else(PoisonError::into_inner);
        worlds.ordinals.values().filter(|world| found(world)).nth(1).is_some()
    }

    /// The world and the number within it of a device ordinal.
    pub(crate) fn device(&self, ordinal: i32) -> Option<(Arc<World>, u32)> {
        if self.hides_all() {
            return None;
        }
        let worlds = self.worlds.read().unwrap_or_else(PoisonError::into_inner);
        let (first, world) = worlds.ordinals.range(..=ordinal).next_back()?;
        let local = u32::try_from(ordinal - first).ok()?;
        (local < world.config.devices).then(|| (world.clone(), local))
    }

    /// One more than the highest ordinal in use: what `aclrtGetDeviceCount` says.
    pub(crate) fn device_count(&self) -> Option<u32> {
        if self.hides_all() {
            return None;
        }
        let worlds = self.worlds.read().unwrap_or_else(PoisonError::into_inner);
        worlds.ordinals.iter().next_back().map_or(Some(0), |(first, world)| {
            first.unsigned_abs().checked_add(world.config.devices)
        })
    }

    /// The world of the first device, shown by the environment or not.
    pub(crate) fn first_world(&self) -> Option<Arc<World>> {
        let worlds = self.worlds.read().unwrap_or_else(PoisonError::into_inner);
        worlds.ordinals.values().next().cloned()
    }
}
