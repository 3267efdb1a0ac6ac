//! A library that is loaded, initialised once a process, and finalized by whoever initialised it. In a process of its own.

use std::path::PathBuf;

use ascend_rt::mock::Mock;
use ascend_rt::{Backend, ErrorKind, Result, Runtime};

/// The drop-in library, where a build of the workspace puts it.
fn drop_in() -> Option<PathBuf> {
    let me = std::env::current_exe().ok()?;
    let profile = me.parent()?.parent()?;
    [
        profile.join("libascend_mock_acl.so"),
        profile.join("deps/libascend_mock_acl.so"),
    ]
    .into_iter()
    .find(|path| path.exists())
}

// One test: all of it is about what a process has once.
#[test]
fn a_loaded_library_is_initialised_once_and_kept_apart_from_the_mock() -> Result<()> {
    let Some(path) = drop_in() else {
        println!("SKIPPED process: libascend_mock_acl.so is not built; build the workspace");
        return Ok(());
    };
    let owner = Runtime::load_from(&path)?;
    assert_eq!(owner.backend(), Backend::Mock, "a simulation is never taken for an NPU");
    assert!(owner.device_count() > 0);

    // acl/streams-and-events 2.1: a repeat is 100002, which is no failure; whoever repeats does not own the initialisation.
    let guest = Runtime::load_from(&path)?;
    guest.finalize().map_err(|(error, _)| error)?;

    let context = owner.device(0)?.context()?;
    let stream = context.stream()?;
    let mut buffer = context.buffer::<u8>(16)?;
    stream.memset_async(&mut buffer, 7)?;
    let mut host = [0; 16];
    stream.copy_d2h(&mut host, &buffer)?;
    assert_eq!(host, [7; 16]);

    // The mock of this process and the library's own do not mix.
    let mock = Runtime::mock(Mock::checked())?;
    let event = mock.device(0)?.context()?.event()?;
    assert_eq!(stream.record(&event).map_err(|e| e.kind()), Err(ErrorKind::Misuse));
    assert_eq!(
        stream.wait_if_recorded(&event).map(drop).map_err(|e| e.kind()),
        Err(ErrorKind::Misuse)
    );

    drop((stream, buffer, context));
    owner.finalize().map_err(|(error, _)| error)
}

#[test]
fn a_search_that_finds_nothing_says_where_it_looked() {
    if std::env::var_os("ASCEND_TOOLKIT_HOME").is_some() || std::env::var_os("ASCEND_HOME_PATH").is_some() {
        println!("SKIPPED search: a toolkit is installed here");
        return;
    }
    match Runtime::load() {
        Ok(runtime) => println!("SKIPPED search: the loader found {runtime:?}"),
        Err(error) => {
            assert_eq!(error.kind(), ErrorKind::Load);
            assert!(error.to_string().contains("libascendcl.so"), "{error}");
        }
    }
}
