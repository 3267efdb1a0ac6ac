//! How a host kernel sees its arguments: slices of elements and numbers, made from device bytes and put back.
//!
//! A kernel works on a copy. What it changed is written back element by element, so two kernels that run at once on different parts of one
//! buffer do not undo each other, and overlapping arguments of one launch are defined: the later argument's changes win.

use std::fmt::Debug;

use ascend_sim::signature::{Arg, Element, Read, ReadWrite, Signature, Write};

/// Bytes of device memory, as an argument needs them.
pub(crate) trait Bytes {
    /// Fills `bytes` from `address`; false when not all of it is memory.
    fn read(&self, address: u64, bytes: &mut [u8]) -> bool;
    /// Writes `bytes` to `address`; false when not all of it is memory.
    fn write(&self, address: u64, bytes: &[u8]) -> bool;
}

/// One argument of a launch as the device gets it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RawArg {
    /// Its value, zero-extended to eight bytes: a number's bits, or an address.
    pub word: u64,
    /// For an address: how many bytes may be touched from there; 0 for numbers.
    pub bytes: u64,
}

/// All arguments of a launch.
#[derive(Clone, Debug, Default)]
pub struct RawArgs(Vec<RawArg>);

impl RawArgs {
    /// The argument of that index; zeros where the launch has fewer.
    #[must_use]
    pub fn get(&self, index: usize) -> RawArg {
        self.0.get(index).copied().unwrap_or_default()
    }

    /// The arguments in their order.
    pub fn iter(&self) -> std::slice::Iter<'_, RawArg> {
        self.0.iter()
    }

    /// The values as they lie in memory, eight bytes each.
    pub(crate) fn packed(&self) -> Vec<u8> {
        self.iter().flat_map(|arg| arg.word.to_ne_bytes()).collect()
    }
}

impl FromIterator<RawArg> for RawArgs {
    fn from_iter<I: IntoIterator<Item = RawArg>>(args: I) -> Self {
        RawArgs(args.into_iter().collect())
    }
}

impl<'a> IntoIterator for &'a RawArgs {
    type Item = &'a RawArg;
    type IntoIter = std::slice::Iter<'a, RawArg>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

mod sealed {
    pub trait Sealed {}
}

/// One argument of a host kernel. Implemented for what [`ascend_sim::signature`] declares.
pub trait HostArg: Arg + sealed::Sealed {
    /// What stands behind the argument while the kernel runs.
    #[doc(hidden)]
    type Held: Debug + Send;
    /// What the kernel is given.
    type View<'a>;
    #[doc(hidden)]
    fn load(word: u64, bytes: u64, memory: &dyn MemoryView) -> Result<Self::Held, String>;
    #[doc(hidden)]
    fn view(held: &mut Self::Held) -> Self::View<'_>;
    #[doc(hidden)]
    fn store(held: Self::Held, word: u64, memory: &dyn MemoryView) -> Result<(), String>;
}

/// Device memory, as host kernels reach it. Opaque.
pub trait MemoryView: sealed::Sealed {
    #[doc(hidden)]
    fn read(&self, address: u64, bytes: &mut [u8]) -> bool;
    #[doc(hidden)]
    fn write(&self, address: u64, bytes: &[u8]) -> bool;
}

impl<B: Bytes> sealed::Sealed for B {}
impl<B: Bytes> MemoryView for B {
    fn read(&self, address: u64, bytes: &mut [u8]) -> bool {
        Bytes::read(self, address, bytes)
    }
    fn write(&self, address: u64, bytes: &[u8]) -> bool {
        Bytes::write(self, address, bytes)
    }
}

fn load_slice<T: Element>(word: u64, bytes: u64, memory: &dyn MemoryView) -> Result<Vec<T>, String> {
    let elements = usize::try_from(bytes).unwrap_or(usize::MAX) / T::BYTES;
    let mut raw = vec![0_u8; elements * T::BYTES];
    if !memory.read(word, &mut raw) {
        return Err(format!(
            "reads {bytes} bytes at {word:#x}, which is not all device memory"
        ));
    }
    Ok(raw.chunks_exact(T::BYTES).map(T::from_bytes).collect())
}

/// Writes the elements that differ from `before`, in runs.
fn store_changes<T: Element>(before: &[T], after: &[T], word: u64, memory: &dyn MemoryView) -> Result<(), String> {
    let mut old = vec![0_u8; T::BYTES];
    let mut run: Vec<u8> = Vec::new();
    let mut run_start = 0_usize;
    let flush = |run: &mut Vec<u8>, start: usize| -> Result<(), String> {
        if !run.is_empty() && !memory.write(word + (start * T::BYTES) as u64, run) {
            return Err(format!(
                "writes {} bytes at {:#x}, which is not all device memory",
                run.len(),
                word
            ));
        }
        run.clear();
        Ok(())
    };
    let mut new = vec![0_u8; T::BYTES];
    for (index, (a, b)) in before.iter().zip(after).enumerate() {
        a.to_bytes(&mut old);
        b.to_bytes(&mut new);
        if old == new {
            flush(&mut run, run_start)?;
        } else {
            if run.is_empty() {
                run_start = index;
            }
            run.extend_from_slice(&new);
        }
    }
    flush(&mut run, run_start)
}

impl<T: Element> sealed::Sealed for Read<T> {}
impl<T: Element + Debug> HostArg for Read<T> {
    type Held = Vec<T>;
    type View<'a> = &'a [T];
    fn load(word: u64, bytes: u64, memory: &dyn MemoryView) -> Result<Vec<T>, String> {
        load_slice(word, bytes, memory)
    }
    fn view(held: &mut Vec<T>) -> &[T] {
        held
    }
    fn store(_: Vec<T>, _: u64, _: &dyn MemoryView) -> Result<(), String> {
        Ok(())
    }
}

macro_rules! writable {
    ($($marker:ident),*) => {$(
        impl<T: Element> sealed::Sealed for $marker<T> {}
        impl<T: Element + Debug> HostArg for $marker<T> {
            type Held = (Vec<T>, Vec<T>);
            type View<'a> = &'a mut [T];
            fn load(word: u64, bytes: u64, memory: &dyn MemoryView) -> Result<Self::Held, String> {
                let values = load_slice(word, bytes, memory)?;
                Ok((values.clone(), values))
            }
            fn view(held: &mut Self::Held) -> &mut [T] {
                &mut held.1
            }
            fn store(held: Self::Held, word: u64, memory: &dyn MemoryView) -> Result<(), String> {
                store_changes(&held.0, &held.1, word, memory)
            }
        }
    )*};
}
writable!(Write, ReadWrite);

macro_rules! numbers {
    ($($t:ty),*) => {$(
        impl sealed::Sealed for $t {}
        impl HostArg for $t {
            type Held = $t;
            type View<'a> = $t;
            fn load(word: u64, _: u64, _: &dyn MemoryView) -> Result<$t, String> {
                Ok(<$t as Element>::from_bytes(&word.to_ne_bytes()[..size_of::<$t>()]))
            }
            fn view(held: &mut $t) -> $t {
                *held
            }
            fn store(_: $t, _: u64, _: &dyn MemoryView) -> Result<(), String> {
                Ok(())
            }
        }
    )*};
}
numbers!(u8, i8, u16, i16, u32, i32, u64, i64, f32, f64);

/// A whole declaration as host kernels see it: a tuple of views.
pub trait HostSignature: Signature {
    /// What the kernel is given: slices and numbers, in the order of the declaration.
    type Args<'a>;
    #[doc(hidden)]
    fn run(
        raw: &RawArgs,
        blocks: u32,
        memory: &dyn MemoryView,
        body: &mut dyn for<'a> FnMut(super::Block, Self::Args<'a>),
    ) -> Result<(), String>;
}

macro_rules! host_signatures {
    ($($name:ident $index:tt)*) => {
        impl<$($name: HostArg),*> HostSignature for ($($name,)*) {
            type Args<'a> = ($($name::View<'a>,)*);
            #[allow(unused_variables, non_snake_case, reason = "the empty tuple uses nothing; names are those of the types")]
            fn run(
                raw: &RawArgs,
                blocks: u32,
                memory: &dyn MemoryView,
                body: &mut dyn for<'a> FnMut(super::Block, Self::Args<'a>),
            ) -> Result<(), String> {
                let word = |i: usize| raw.get(i).word;
                let bytes = |i: usize| raw.get(i).bytes;
                $(let mut $name = $name::load(word($index), bytes($index), memory)?;)*
                for index in 0..blocks {
                    body(super::Block::new(index, blocks), ($($name::view(&mut $name),)*));
                }
                $($name::store($name, word($index), memory)?;)*
                Ok(())
            }
        }
    };
}
host_signatures!();
host_signatures!(A 0);
host_signatures!(A 0 B 1);
host_signatures!(A 0 B 1 C 2);
host_signatures!(A 0 B 1 C 2 D 3);
host_signatures!(A 0 B 1 C 2 D 3 E 4);
host_signatures!(A 0 B 1 C 2 D 3 E 4 F 5);
host_signatures!(A 0 B 1 C 2 D 3 E 4 F 5 G 6);
host_signatures!(A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7);
host_signatures!(A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7 I 8);
host_signatures!(A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7 I 8 J 9);
host_signatures!(A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7 I 8 J 9 K 10);
host_signatures!(A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7 I 8 J 9 K 10 L 11);

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::RefCell;

    struct Flat(RefCell<Vec<u8>>);
    impl Bytes for Flat {
        fn read(&self, address: u64, bytes: &mut [u8]) -> bool {
            let memory = self.0.borrow();
            let at = address as usize;
            memory.get(at..at + bytes.len()).is_some_and(|source| {
                bytes.copy_from_slice(source);
                true
            })
        }
        fn write(&self, address: u64, bytes: &[u8]) -> bool {
            let at = address as usize;
            self.0.borrow_mut().get_mut(at..at + bytes.len()).is_some_and(|target| {
                target.copy_from_slice(bytes);
                true
            })
        }
    }

    #[test]
    fn a_kernel_reads_its_inputs_and_leaves_only_its_changes() {
        let memory = Flat(RefCell::new((0..32).collect()));
        let raw = RawArgs::from_iter([(0, 4), (16, 8), (3, 0)].map(|(word, bytes)| RawArg { word, bytes }));
        let mut seen = Vec::new();
        <(Read<u8>, Write<u8>, u8)>::run(&raw, 2, &memory, &mut |block, (input, output, factor)| {
            seen.push((block.index(), input.to_vec()));
            output[block.index() as usize * 2] = input[3] * factor;
        })
        .expect("the kernel runs");
        assert_eq!(seen, [(0, vec![0, 1, 2, 3]), (1, vec![0, 1, 2, 3])]);
        assert_eq!(memory.0.borrow()[16..24], [9, 17, 9, 19, 20, 21, 22, 23]);
    }

    #[test]
    fn an_address_outside_of_memory_is_a_fault_and_not_a_crash() {
        let memory = Flat(RefCell::new(vec![0; 8]));
        let raw = RawArgs::from_iter([RawArg { word: 6, bytes: 4 }]);
        let result = <(Read<f32>,)>::run(&raw, 1, &memory, &mut |_, _| ());
        assert!(result.expect_err("outside").contains("not all device memory"));
    }
}
