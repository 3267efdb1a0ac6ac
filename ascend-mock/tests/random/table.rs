//! Every function of the table with values that a buggy program could pass: objects of every kind, dead ones, null, numbers that are nothing.
//!
//! Pointers that the C contract lets a function follow are null or point at zeroes; sizes are huge only where nothing of the program's is read by them.

use std::ptr::null_mut;

use super::{BROKEN, Random};
use crate::lab::{
    call::{self, CannotCall, Word},
    run::Run,
    script,
    setup::Setup,
    value,
    world::{BOTH, Executor, World},
};

/// Calls of each function on each executor.
const CALLS: usize = 60;

/// Objects to pass, in a program of one device's.
const OBJECTS: &str = r#"
    device; streams s t gone; event e plain; event x Ex:SYNC; CreateNotify &n 0; memory m 256; memory big 0x400000; pinned h 4096; GetCurrentContext &c
    aclmdlRICaptureBegin t RELAXED; MemsetAsync m 64 1 64 t; aclmdlRICaptureEnd t &g; aclmdlRIBuildBegin &w 0; file k "ascend-mock-kernels"; BinaryLoadFromFile k NULL &b; BinaryGetFunction b "double" &f
    KernelArgsInit f &l; words32 prop 0 0 4 dev0 1 0 0 0; ReserveMemAddress &v 0x1000000 0 NULL 0; MallocPhysical &p 0x200000 prop 0; MapMem v 0x200000 0 p 0; args props 0 dev0|0x100000000 0 0 0 0 0
    MemPoolCreate &o props; DestroyStream gone
"#;
const NAMES: &[&str] = &[
    "s", "t", "gone", "e", "x", "n", "m", "big", "h", "c", "g", "w", "b", "f", "l", "v", "p", "o",
];
/// Numbers that are no object: bits of handles that were never given, addresses of devices where nothing is.
const NOTHING: &[u64] = &[
    0,
    1,
    0x77,
    0xAC20_0010_0002_0001,
    0xACFF_FFFF_FFFF_FFFF,
    0x12c0_7000_0000,
    0x0900_0000_1000,
];

/// Functions that read host memory by a number of bytes or items that they are given.
const COUNTED: &[&str] = &[
    "Batch",
    "Pid",
    "SetAccess",
    "UceRepair",
    "CheckMemType",
    "Attrs",
    "LabelList",
    "Tensor",
    "HostArgs",
    "ArgsArray",
    "LoadFromData",
    "CreateBinary",
    "KernelArgs",
    "PoolSetAttr",
    "PoolGetAttr",
    "ShareableHandle",
    "Memcpy",
    "Memset",
    "Atomic",
    "HostRegister",
    "Float16",
    "MemManaged",
    "MemUsage",
    "UceInfo",
    "Allocator",
    "DataBuffer",
];
/// Functions that end what the rest of the test process lives on, or wait for ever as they are asked to.
const LEFT_OUT: &[&str] = &["aclInit", "aclFinalize", "aclFinalizeReference", "aclrtProcessReport"];

fn is_pointer(ty: &str) -> bool {
    ty.starts_with('*')
}

/// A value for a parameter of that type.
fn draw(random: &mut Random, run: &Run, ty: &str, is_counted: bool) -> Word {
    // A place has 4 096 bytes: as many as 32 of the largest structure that is passed in arrays.
    const SMALL: &[u64] = &[0, 1, 2, 3, 7, 32];
    const LARGE: &[u64] = &[
        0,
        1,
        32,
        99,
        4096,
        1 << 31,
        (1 << 31) - 1,
        u32::MAX as u64,
        1 << 40,
        u64::MAX,
    ];
    let anything = |random: &mut Random| {
        if random.below(3) == 0 {
            Word::number(NOTHING[random.below(NOTHING.len())])
        } else {
            run.value(random.pick(NAMES))
        }
    };
    match ty {
        "u32" | "u64" | "usize" | "i64" | "u16" | "u8" | "f32" if is_counted => {
            Word::number(SMALL[random.below(SMALL.len())])
        }
        "u32" | "u64" | "usize" | "i64" | "u16" | "u8" | "f32" => Word::number(LARGE[random.below(LARGE.len())]),
        // A time-out of -1 would be for ever.
        "i32" | "::core::ffi::c_int" => match random.below(5) {
            0 => run.value("dev0"),
            1 => run.value("dev1"),
            2 => Word::number(-2_i64 as u64),
            _ => Word::number(SMALL[random.below(SMALL.len())]),
        },
        "*const ::core::ffi::c_char" => match random.below(3) {
            0 => Word::number(0),
            _ => Word::pointer(value::keep(*b"double\0").as_mut_ptr().cast()),
        },
        "*mut ::core::ffi::c_void" | "*const ::core::ffi::c_void" if is_counted => match random.below(3) {
            0 => Word::number(0),
            1 => run.value(random.pick(&["m", "big", "h", "v"])),
            _ => Word::pointer(value::keep([0_u64; 512]).as_mut_ptr().cast()),
        },
        "*mut ::core::ffi::c_void" | "*const ::core::ffi::c_void" => anything(random),
        _ if is_pointer(ty) && random.below(4) == 0 => Word::pointer(null_mut()),
        _ if is_pointer(ty) => Word::pointer(value::keep([0_u64; 512]).as_mut_ptr().cast()),
        // Functions of the program's: none.
        _ if ty.ends_with("Callback") || ty.ends_with("CallBack") || ty.ends_with("Func") => Word::number(0),
        _ if KINDS_OF_OBJECTS.contains(&ty) => anything(random),
        // Enumerators; structures that are passed by value are all zero behind the first word.
        _ => Word::number(LARGE[random.below(LARGE.len())] & u64::from(u32::MAX)),
    }
}

/// Types that are objects' handles.
const KINDS_OF_OBJECTS: &[&str] = &[
    "aclrtStream",
    "aclrtEvent",
    "aclrtContext",
    "aclrtNotify",
    "aclrtCntNotify",
    "aclrtLabel",
    "aclrtLabelList",
    "aclmdlRI",
    "aclmdlRITask",
    "aclmdlRICondHandle",
    "aclrtBinary",
    "aclrtBinHandle",
    "aclrtFuncHandle",
    "aclrtArgsHandle",
    "aclrtParamHandle",
    "aclrtTaskGrp",
    "aclrtMemPool",
    "aclrtDrvMemHandle",
    "aclrtGroup",
    "aclrtMbuf",
    "aclrtAllocatorDesc",
    "aclrtAllocator",
    "aclrtAllocatorBlock",
];

/// Calls one function often; gives the call that broke the mock.
fn attempt(executor: Executor, name: &str, parameters: &[&str], seed: u64) -> Result<(), String> {
    let (setup, _) = Setup::take("!hang 20");
    let mut run = Run::new(World::new(executor, &setup));
    for step in script::parse(OBJECTS).expect("a script") {
        run.step(&step)?;
    }
    let is_counted = COUNTED.iter().any(|part| name.contains(part));
    let mut random = Random(seed);
    for _ in 0..CALLS {
        let words: Vec<Word> = parameters
            .iter()
            .map(|ty| draw(&mut random, &run, ty, is_counted))
            .collect();
        if std::env::var_os("ASCEND_FACT_SAY").is_some() {
            let bits: Vec<_> = words.iter().map(|word| format!("{:#x}", word.bits())).collect();
            eprintln!("{name} {}", bits.join(" "));
        }
        match call::call(run.table(), name, &words) {
            Ok(answer) if format!("!{}", answer.returned as i64) == BROKEN => {
                let bits: Vec<_> = words.iter().map(|word| format!("{:#x}", word.bits())).collect();
                return Err(format!("{name} {}", bits.join(" ")));
            }
            Ok(_) | Err(CannotCall::Absent) => {}
            Err(why) => return Err(format!("{name}: {why:?}")),
        }
    }
    Ok(())
}

#[test]
fn no_value_passed_to_any_function_breaks_the_mock() {
    // As many rounds as the other random programs are to run longer.
    let programs = std::env::var("ASCEND_FACT_PROGRAMS").ok();
    let rounds = programs
        .and_then(|count| count.parse::<u64>().ok())
        .unwrap_or(400)
        .div_ceil(400);
    let functions = call::ALL.iter().filter(|(name, _)| !LEFT_OUT.contains(name));
    for ((name, parameters), round) in functions.flat_map(|function| (0..rounds).map(move |round| (function, round))) {
        let seed = round << 32 | name.len() as u64;
        for executor in BOTH {
            // A thread of its own: nothing that a call leaves behind on it is met again.
            let test = move || attempt(executor, name, parameters, seed);
            match std::thread::spawn(test).join() {
                Ok(Ok(())) => {}
                Ok(Err(why)) => panic!("on {executor:?}, seed {seed}: {why}"),
                Err(_) => panic!("on {executor:?}, seed {seed}: {name} panicked"),
            }
        }
    }
}
