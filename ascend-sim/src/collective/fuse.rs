//! One stretch of a collective, block by block over all ranks, so that reading and writing memory overlap.

use crate::collective::element::{ElementType, Reduction};
use crate::collective::reduce::{Act, each, with_arithmetic};
use crate::memory::{Read, Stretch};
use crate::signature::Element;

/// A cache line: copied by a few moves and not by a call.
const BLOCK_BYTES: usize = 64;

type Block = [u8; BLOCK_BYTES];

/// Combines what is read, in its order, into all that is written.
pub(super) fn fuse(element: ElementType, reduction: Option<Reduction>, stretch: Stretch<'_>) {
    // Where nothing is combined the arithmetic is not used, whichever it is.
    with_arithmetic(element, reduction.unwrap_or(Reduction::Sum), Fuse(stretch));
}

struct Fuse<'a>(Stretch<'a>);

impl Act for Fuse<'_> {
    fn act<T: Element>(self, combine: impl Fn(T, T) -> T + Copy) {
        let Stretch {
            sources,
            mut targets,
            reads,
        } = self.0;
        let lens = sources.iter().map(|source| source.len());
        let lens = lens.chain(targets.iter().map(|target| target.len()));
        let Some((&first, others)) = reads.split_first() else {
            return;
        };
        let len = lens.min().unwrap_or(0);
        let whole = len - len % BLOCK_BYTES;
        for start in (0..whole).step_by(BLOCK_BYTES) {
            let block = |read: Read| -> Option<&Block> {
                match read {
                    Read::Source(index) => sources[index][start..].first_chunk(),
                    Read::Target(index) => targets[index][start..].first_chunk(),
                }
            };
            let Some(&(mut total)) = block(first) else { return };
            for &read in others {
                if let Some(next) = block(read) {
                    each(&mut total, next, combine);
                }
            }
            for target in &mut targets {
                if let Some(block) = target[start..].first_chunk_mut::<BLOCK_BYTES>() {
                    *block = total;
                }
            }
        }
        let rest = |read: Read| match read {
            Read::Source(index) => &sources[index][whole..],
            Read::Target(index) => &targets[index][whole..],
        };
        let mut total = rest(first).to_vec();
        for &read in others {
            each(&mut total, rest(read), combine);
        }
        for target in &mut targets {
            target[whole..].copy_from_slice(&total);
        }
    }
}
