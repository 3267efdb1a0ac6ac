//! Splitting allocates its result and nothing else.

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;

use ascend_rt::multistream::{AttentionState, BatchShape, MultiStreamConfig, SplitPolicy, Splitter};

thread_local! {
    static ALLOCATIONS: Cell<usize> = const { Cell::new(0) };
}

struct Counting;

// SAFETY: every call is passed on to the system's allocator unchanged; counting touches only a thread-local number.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        // A thread that is going away is not counted.
        let _counted = ALLOCATIONS.try_with(|count| count.set(count.get() + 1));
        // SAFETY: the caller's promise is the system allocator's.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        // SAFETY: as above.
        unsafe { System.dealloc(pointer, layout) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

#[test]
fn a_split_allocates_its_list_of_parts_and_a_refusal_nothing() {
    let lens: Vec<u32> = (0..390).map(|i| 168 + u32::from(i < 16)).collect();
    let batch = BatchShape::new(&lens, AttentionState::PrefillNoCache);
    let counted = |work: &dyn Fn()| {
        let before = ALLOCATIONS.get();
        work();
        ALLOCATIONS.get() - before
    };
    for policy in SplitPolicy::ALL {
        let splitter = Splitter::new(policy, MultiStreamConfig::default());
        let allocations = counted(&|| drop(splitter.split(&batch).expect("the batch can be split")));
        assert_eq!(allocations, 1, "{policy:?}");
        let by_cost = counted(&|| drop(splitter.split_by_cost(&batch, |_, tokens| tokens as f64)));
        assert_eq!(by_cost, 1, "{policy:?} by cost");
        let picky = Splitter::new(policy, MultiStreamConfig::new(1 << 20, 0, 2, 0.1));
        assert_eq!(counted(&|| drop(picky.split(&batch))), 0, "{policy:?} refuses");
    }
}
