//! Operators over simulated devices: numbers against formulas written out, what the checker is told, captures and faults.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on panics")]

use std::ffi::c_void;
use std::ptr::{null, null_mut};

use ascend_mock::abi::exported::*;
use ascend_mock::{Mock, operator};
use ascend_sim::order::{Action, Policy};
use ascend_sys::*;

/// A mock with a device that is set, and a stream of it.
struct Bed {
    mock: Mock,
    stream: aclrtStream,
}

fn ok(status: impl Into<i64>) {
    assert_eq!(status.into(), 0);
}

fn code(status: AclError) -> i64 {
    i64::from(status.0)
}

fn bed() -> Bed {
    let mock = Mock::builder().check(Policy::all(Action::Collect)).build();
    let mut stream = null_mut();
    // SAFETY: the mock's functions with valid pointers.
    ok(code(unsafe { aclrtSetDevice(mock.first_device()) }));
    // SAFETY: as above.
    ok(code(unsafe { aclrtCreateStream(&mut stream) }));
    Bed { mock, stream }
}

impl Bed {
    /// Device memory with these bytes, or as many as said.
    fn memory(&self, bytes: &[u8]) -> *mut c_void {
        let mut address = null_mut();
        // SAFETY: as above.
        ok(code(unsafe {
            aclrtMalloc(&mut address, bytes.len(), ACL_MEM_MALLOC_HUGE_FIRST)
        }));
        // SAFETY: the memory has as many bytes.
        let copied = unsafe {
            aclrtMemcpy(
                address,
                bytes.len(),
                bytes.as_ptr().cast(),
                bytes.len(),
                ACL_MEMCPY_HOST_TO_DEVICE,
            )
        };
        ok(code(copied));
        address
    }

    fn floats(&self, values: &[f32]) -> *mut c_void {
        self.memory(&values.iter().flat_map(|value| value.to_ne_bytes()).collect::<Vec<_>>())
    }

    fn read(&self, address: *mut c_void, count: usize) -> Vec<f32> {
        let mut bytes = vec![0_u8; count * 4];
        // SAFETY: the mock's functions with valid pointers.
        ok(code(unsafe { aclrtSynchronizeStream(self.stream) }));
        // SAFETY: `bytes` has as many.
        let copied = unsafe {
            aclrtMemcpy(
                bytes.as_mut_ptr().cast(),
                count * 4,
                address,
                count * 4,
                ACL_MEMCPY_DEVICE_TO_HOST,
            )
        };
        ok(code(copied));
        bytes
            .chunks_exact(4)
            .map(|raw| f32::from_ne_bytes(raw.try_into().unwrap()))
            .collect()
    }

    /// Submits what phase one prepared, with as much workspace as it asks for.
    fn submit(
        &self,
        phase_one: impl FnOnce(*mut u64, *mut *mut aclOpExecutor) -> aclnnStatus,
        phase_two: unsafe extern "C" fn(*mut c_void, u64, *mut aclOpExecutor, aclrtStream) -> aclnnStatus,
    ) {
        let (mut bytes, mut executor) = (0, null_mut());
        ok(phase_one(&mut bytes, &mut executor));
        let workspace = if bytes > 0 {
            self.memory(&vec![0; bytes as usize])
        } else {
            null_mut()
        };
        // SAFETY: the mock follows none of the pointers.
        ok(unsafe { phase_two(workspace, bytes, executor, self.stream) });
    }
}

fn tensor(address: *mut c_void, dims: &[i64]) -> *mut aclTensor {
    view(address, dims, null())
}

fn view(address: *mut c_void, dims: &[i64], strides: *const i64) -> *mut aclTensor {
    let count = dims.len() as u64;
    // SAFETY: as many numbers as are said.
    unsafe {
        aclCreateTensor(
            dims.as_ptr(),
            count,
            ACL_FLOAT,
            strides,
            0,
            ACL_FORMAT_ND,
            dims.as_ptr(),
            count,
            address,
        )
    }
}

fn scalar(mut value: f32) -> *mut aclScalar {
    // SAFETY: a number of the type.
    unsafe { aclCreateScalar((&raw mut value).cast(), ACL_FLOAT) }
}

fn ints(values: &[i64]) -> *mut aclIntArray {
    // SAFETY: as many numbers as are said.
    unsafe { aclCreateIntArray(values.as_ptr(), values.len() as u64) }
}

fn close(found: &[f32], wanted: &[f64]) {
    assert_eq!(found.len(), wanted.len());
    for (found, wanted) in found.iter().zip(wanted) {
        assert!(
            (f64::from(*found) - wanted).abs() <= 1e-6 * wanted.abs().max(1.0),
            "{found} {wanted}"
        );
    }
}

macro_rules! run {
    ($bed:ident, $first:ident, $second:ident, $($arg:expr),*) => {
        // SAFETY: the mock follows no pointer but those to the results.
        $bed.submit(|bytes, executor| unsafe { $first($($arg,)* bytes, executor) }, $second)
    };
}

#[test]
fn elementwise_operators_are_their_formulas() {
    let bed = bed();
    let x = [0.5_f32, -1.5, 2.0, -0.25];
    let (from, to) = (bed.floats(&x), bed.floats(&[9.0; 4]));
    let (input, out) = (tensor(from, &[4]), tensor(to, &[4]));
    let check = |formula: fn(f64) -> f64| {
        let wanted: Vec<f64> = x.iter().map(|x| formula(f64::from(*x))).collect();
        close(&bed.read(to, 4), &wanted);
    };
    run!(bed, aclnnExpGetWorkspaceSize, aclnnExp, input, out);
    check(f64::exp);
    run!(bed, aclnnNegGetWorkspaceSize, aclnnNeg, input, out);
    check(|x| -x);
    run!(bed, aclnnReluGetWorkspaceSize, aclnnRelu, input, out);
    check(|x| x.max(0.0));
    run!(bed, aclnnSigmoidGetWorkspaceSize, aclnnSigmoid, input, out);
    check(|x| 1.0 / (1.0 + (-x).exp()));
    run!(bed, aclnnSiluGetWorkspaceSize, aclnnSilu, input, out);
    check(|x| x / (1.0 + (-x).exp()));
    run!(bed, aclnnTanhGetWorkspaceSize, aclnnTanh, input, out);
    check(f64::tanh);
    run!(
        bed,
        aclnnSubsGetWorkspaceSize,
        aclnnSubs,
        input,
        scalar(1.5),
        scalar(2.0),
        out
    );
    check(|x| x - 3.0);
    run!(
        bed,
        aclnnPowTensorScalarGetWorkspaceSize,
        aclnnPowTensorScalar,
        input,
        scalar(2.0),
        out
    );
    check(|x| x * x);
    assert_eq!(bed.mock.findings(), []);
}

#[test]
fn products_sums_and_norms_are_their_formulas() {
    let bed = bed();
    let a: Vec<f32> = (0..12).map(|i| i as f32 * 0.5 - 2.0).collect();
    let b: Vec<f32> = (0..6).map(|i| 1.0 - i as f32).collect();
    let (pa, pb, pc) = (bed.floats(&a), bed.floats(&b), bed.floats(&[0.0; 12]));
    let at = |values: &[f32], index: usize| f64::from(values[index]);
    // A batch of two 2 x 3 matrices by one 3 x 2 matrix.
    run!(
        bed,
        aclnnMatmulGetWorkspaceSize,
        aclnnMatmul,
        tensor(pa, &[2, 2, 3]),
        tensor(pb, &[3, 2]),
        tensor(pc, &[2, 2, 2]),
        0
    );
    let mut wanted = Vec::new();
    for row in 0..4 {
        for column in 0..2 {
            wanted.push((0..3).map(|k| at(&a, row * 3 + k) * at(&b, k * 2 + column)).sum());
        }
    }
    close(&bed.read(pc, 8), &wanted);
    // Sums along the middle of three dimensions.
    run!(
        bed,
        aclnnReduceSumGetWorkspaceSize,
        aclnnReduceSum,
        tensor(pa, &[2, 3, 2]),
        ints(&[-2]),
        false,
        ACL_FLOAT,
        tensor(pc, &[2, 2])
    );
    let wanted: Vec<f64> = [0, 1, 6, 7]
        .iter()
        .map(|i| (0..3).map(|k| at(&a, i + 2 * k)).sum())
        .collect();
    close(&bed.read(pc, 4), &wanted);
    // Softmax along the first dimension.
    run!(
        bed,
        aclnnSoftmaxGetWorkspaceSize,
        aclnnSoftmax,
        tensor(pa, &[3, 4]),
        0,
        tensor(pc, &[3, 4])
    );
    let sum = |column: usize| (0..3).map(|row| at(&a, row * 4 + column).exp()).sum::<f64>();
    let wanted: Vec<f64> = (0..12).map(|i| at(&a, i).exp() / sum(i % 4)).collect();
    close(&bed.read(pc, 12), &wanted);
    // Root-mean-square norm with a weight.
    let (weight, rstd) = (bed.floats(&[1.0, 2.0, 3.0, 4.0]), bed.floats(&[0.0; 3]));
    run!(
        bed,
        aclnnRmsNormGetWorkspaceSize,
        aclnnRmsNorm,
        tensor(pa, &[3, 4]),
        tensor(weight, &[4]),
        1e-5,
        tensor(pc, &[3, 4]),
        tensor(rstd, &[3, 1])
    );
    let scale = |row: usize| 1.0 / ((0..4).map(|i| at(&a, row * 4 + i).powi(2)).sum::<f64>() / 4.0 + 1e-5).sqrt();
    let wanted: Vec<f64> = (0..12).map(|i| at(&a, i) * scale(i / 4) * (i % 4 + 1) as f64).collect();
    close(&bed.read(pc, 12), &wanted);
    close(&bed.read(rstd, 3), &[scale(0), scale(1), scale(2)]);
    // Joined, and turned round.
    // SAFETY: as many pointers as are said.
    let list = unsafe { aclCreateTensorList([tensor(pb, &[3, 1]).cast_const(), tensor(pb, &[3, 2])].as_ptr(), 2) };
    run!(bed, aclnnCatGetWorkspaceSize, aclnnCat, list, -1, tensor(pc, &[3, 3]));
    close(&bed.read(pc, 9), &[1.0, 1.0, 0.0, 0.0, -1.0, -2.0, -1.0, -3.0, -4.0]);
    run!(
        bed,
        aclnnPermuteGetWorkspaceSize,
        aclnnPermute,
        tensor(pb, &[3, 2]),
        ints(&[1, 0]),
        tensor(pc, &[2, 3])
    );
    close(&bed.read(pc, 6), &[1.0, -1.0, -3.0, 0.0, -2.0, -4.0]);
    assert_eq!(bed.mock.findings(), []);
}

#[test]
fn columns_of_one_matrix_do_not_race_and_a_shared_workspace_does() {
    let bed = bed();
    let mut other = null_mut();
    // SAFETY: the mock's functions with valid pointers.
    ok(code(unsafe { aclrtCreateStream(&mut other) }));
    let matrix = bed.floats(&[1.0; 8]);
    let half = |column: usize| view(matrix.wrapping_byte_add(column * 4), &[4], [2].as_ptr());
    for (column, stream) in [(0, bed.stream), (1, other)] {
        let (mut bytes, mut executor) = (0, null_mut());
        // SAFETY: as above.
        ok(unsafe { aclnnInplaceMulsGetWorkspaceSize(half(column), scalar(3.0), &mut bytes, &mut executor) });
        // SAFETY: as above.
        ok(unsafe { aclnnInplaceMuls(null_mut(), 0, executor, stream) });
    }
    // SAFETY: as above.
    ok(code(unsafe { aclrtSynchronizeDevice() }));
    assert_eq!((bed.read(matrix, 8), bed.mock.findings()), (vec![3.0; 8], vec![]));

    let (out, workspace) = ([bed.floats(&[0.0; 4]), bed.floats(&[0.0; 4])], bed.memory(&[0; 64]));
    for (out, stream) in out.into_iter().zip([bed.stream, other]) {
        let (mut bytes, mut executor) = (0, null_mut());
        let square = tensor(matrix, &[2, 2]);
        // SAFETY: as above.
        ok(unsafe { aclnnMmGetWorkspaceSize(square, square, tensor(out, &[2, 2]), 0, &mut bytes, &mut executor) });
        // SAFETY: as above.
        ok(unsafe { aclnnMm(workspace, bytes, executor, stream) });
    }
    // SAFETY: as above.
    ok(code(unsafe { aclrtSynchronizeDevice() }));
    let findings = bed.mock.rendered_findings();
    assert!(findings.len() == 1 && findings[0].contains("aclnnMm"), "{findings:?}");
}

#[test]
fn an_operator_in_a_graph_runs_at_each_replay() {
    let bed = bed();
    let memory = bed.floats(&[1.0]);
    let mut graph = null_mut();
    // SAFETY: the mock's functions with valid pointers.
    ok(code(unsafe {
        aclmdlRICaptureBegin(bed.stream, ACL_MODEL_RI_CAPTURE_MODE_RELAXED)
    }));
    let (mut bytes, mut executor) = (0, null_mut());
    // SAFETY: as above.
    ok(unsafe { aclnnInplaceMulsGetWorkspaceSize(tensor(memory, &[1]), scalar(2.0), &mut bytes, &mut executor) });
    // SAFETY: as above.
    ok(unsafe { aclnnInplaceMuls(null_mut(), 0, executor, bed.stream) });
    // SAFETY: as above.
    ok(code(unsafe { aclmdlRICaptureEnd(bed.stream, &mut graph) }));
    for _ in 0..3 {
        // SAFETY: as above.
        ok(code(unsafe { aclmdlRIExecuteAsync(graph, bed.stream) }));
    }
    assert_eq!(bed.read(memory, 1), [8.0]);
    // SAFETY: as above.
    ok(code(unsafe { aclmdlRIDestroy(graph) }));
}

#[test]
fn a_failing_host_function_and_an_address_that_is_none_are_device_faults() {
    operator::register("aclnnSort", |op| match op.int("dim") {
        Some(0) => Err("not along 0".to_owned()),
        _ => op.outputs_mut()[0].set_values(&[4.0, 5.0]),
    });
    let bed = bed();
    let (values, indices) = (bed.floats(&[0.0; 2]), bed.memory(&[0; 16]));
    let index = |address| {
        let dims = [2];
        // SAFETY: as many numbers as are said.
        unsafe {
            aclCreateTensor(
                dims.as_ptr(),
                1,
                ACL_INT64,
                null(),
                0,
                ACL_FORMAT_ND,
                dims.as_ptr(),
                1,
                address,
            )
        }
    };
    let input = tensor(values, &[2]);
    let sort = |dim: i64| {
        run!(
            bed,
            aclnnSortGetWorkspaceSize,
            aclnnSort,
            input,
            false,
            dim,
            false,
            input,
            index(indices)
        );
    };
    sort(1);
    assert_eq!(bed.read(values, 2), [4.0, 5.0]);
    sort(0);
    // SAFETY: the mock's functions with valid pointers.
    assert_eq!(code(unsafe { aclrtSynchronizeStream(bed.stream) }), 507_015);

    let bed = self::bed();
    run!(
        bed,
        aclnnInplaceZeroGetWorkspaceSize,
        aclnnInplaceZero,
        tensor(null_mut(), &[2])
    );
    // SAFETY: as above.
    assert_eq!(code(unsafe { aclrtSynchronizeStream(bed.stream) }), 507_015);
}
