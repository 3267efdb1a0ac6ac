//! Copies in batches (acl/memory-kernels-graphs 1.4.5): the checks, then one copy after the other.

use std::ffi::c_void;

use ascend_sys::{aclrtMemLocation, aclrtMemcpyBatchAttr, aclrtStream};

use super::entry::{Out, api, items};
use crate::calls::copy;
use crate::fail::{NULL, PARAM, Res};

/// What `failIndex` says when no element is to blame.
const NONE: usize = usize::MAX;
const HOST: u32 = 0;
const DEVICE: u32 = 1;
const HOST_TO_DEVICE: u32 = 1;
const DEVICE_TO_HOST: u32 = 2;

/// The arrays of a call, read once.
struct Batch {
    dsts: Option<Vec<*mut c_void>>,
    maxima: Option<Vec<usize>>,
    srcs: Option<Vec<*mut c_void>>,
    sizes: Option<Vec<usize>>,
    attributes: Option<Vec<aclrtMemcpyBatchAttr>>,
    indexes: Option<Vec<usize>>,
}

impl Batch {
    /// Makes the copies; says at which element it failed, if one is to blame.
    fn run(self, stream: Option<u64>) -> (usize, Res) {
        let Some(sizes) = self.sizes.filter(|sizes| !sizes.is_empty()) else {
            return (NONE, Err(NULL));
        };
        if sizes.iter().all(|size| *size == 0) {
            return (NONE, Ok(()));
        }
        let (Some(dsts), Some(maxima), Some(srcs)) = (self.dsts, self.maxima, self.srcs) else {
            return (NONE, Err(NULL));
        };
        let (Some(attributes), Some(indexes)) = (self.attributes, self.indexes) else {
            return (NONE, Err(NULL));
        };
        let ascends = indexes.first() == Some(&0) && indexes.windows(2).all(|pair| pair[0] < pair[1]);
        if !ascends || indexes.last().is_some_and(|last| *last >= sizes.len()) {
            return (NONE, Err(PARAM));
        }
        let kinds: Vec<_> = attributes.iter().map(|one| kind(one.srcLoc, one.dstLoc)).collect();
        let Some(kind) = kinds
            .first()
            .copied()
            .flatten()
            .filter(|kind| kinds.iter().all(|k| *k == Some(*kind)))
        else {
            return (NONE, Err(PARAM));
        };
        for (index, size) in sizes.iter().enumerate() {
            let (dst, src) = (dsts[index].addr() as u64, srcs[index].addr() as u64);
            let done = match stream {
                None => copy::memcpy(dst, maxima[index], src, *size, kind),
                Some(stream) => copy::memcpy_async(dst, maxima[index], src, *size, kind, stream),
            };
            if done.is_err() {
                return (index, done);
            }
        }
        (NONE, Ok(()))
    }
}

/// The direction between two places; there are two.
fn kind(src: aclrtMemLocation, dst: aclrtMemLocation) -> Option<u32> {
    match (src.type_.0, dst.type_.0) {
        (HOST, DEVICE) => Some(HOST_TO_DEVICE),
        (DEVICE, HOST) => Some(DEVICE_TO_HOST),
        _ => None,
    }
}

/// Reads the arrays and runs the batch.
macro_rules! batch {
    ($stream:expr, $dsts:ident, $maxima:ident, $srcs:ident, $sizes:ident, $count:ident, $attributes:ident, $indexes:ident, $number:ident) => {{
        let batch = Batch {
            // SAFETY: the C reference demands arrays of that many elements, or null.
            dsts: unsafe { items($dsts, $count) },
            // SAFETY: as above.
            maxima: unsafe { items($maxima, $count) },
            // SAFETY: as above.
            srcs: unsafe { items($srcs, $count) },
            // SAFETY: as above.
            sizes: unsafe { items($sizes, $count) },
            // SAFETY: as above, of that many attributes.
            attributes: unsafe { items($attributes, $number) },
            // SAFETY: as above.
            indexes: unsafe { items($indexes, $number) },
        };
        if $number > $count {
            (NONE, Err(PARAM))
        } else {
            batch.run($stream)
        }
    }};
}

fn tell(fail_index: Option<Out<usize>>, (index, result): (usize, Res)) -> Res {
    if let Some(out) = fail_index {
        out.set(index);
    }
    result
}

api! {
    fn aclrtMemcpyBatch(
        dsts: val *mut *mut c_void, destMaxs: val *mut usize, srcs: val *mut *mut c_void, sizes: val *mut usize, numBatches: val usize,
        attrs: val *mut aclrtMemcpyBatchAttr, attrsIndexes: val *mut usize, numAttrs: val usize, failIndex: out usize,
    ) {
        let out = failIndex.ok_or(NULL)?;
        tell(Some(out), batch!(None, dsts, destMaxs, srcs, sizes, numBatches, attrs, attrsIndexes, numAttrs))
    }
    fn aclrtMemcpyBatchV2(
        dsts: val *mut *mut c_void, destMaxs: val *mut usize, srcs: val *mut *mut c_void, sizes: val *mut usize, numBatches: val usize,
        attrs: val *mut aclrtMemcpyBatchAttr, attrsIndexes: val *mut usize, numAttrs: val usize,
    ) {
        tell(None, batch!(None, dsts, destMaxs, srcs, sizes, numBatches, attrs, attrsIndexes, numAttrs))
    }
    fn aclrtMemcpyBatchAsync(
        dsts: val *mut *mut c_void, destMaxs: val *mut usize, srcs: val *mut *mut c_void, sizes: val *mut usize, numBatches: val usize,
        attrs: val *mut aclrtMemcpyBatchAttr, attrsIndexes: val *mut usize, numAttrs: val usize, failIndex: out usize,
        stream: handle aclrtStream,
    ) {
        let out = failIndex.ok_or(NULL)?;
        tell(Some(out), batch!(Some(stream), dsts, destMaxs, srcs, sizes, numBatches, attrs, attrsIndexes, numAttrs))
    }
    fn aclrtMemcpyBatchAsyncV2(
        dsts: val *mut *mut c_void, destMaxs: val *mut usize, srcs: val *mut *mut c_void, sizes: val *mut usize, numBatches: val usize,
        attrs: val *mut aclrtMemcpyBatchAttr, attrsIndexes: val *mut usize, numAttrs: val usize, stream: handle aclrtStream,
    ) {
        tell(None, batch!(Some(stream), dsts, destMaxs, srcs, sizes, numBatches, attrs, attrsIndexes, numAttrs))
    }
}
