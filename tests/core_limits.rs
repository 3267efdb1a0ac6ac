//! Shares of the cores for each stream (acl/streams-and-events 3.6).

use ascend_rt::mock::Mock;
use ascend_rt::{Cores, ErrorKind, Result, Runtime};

#[test]
fn each_stream_keeps_its_own_share() -> Result<()> {
    let context = Runtime::mock(Mock::checked())?.device(0)?.context()?;
    let (compute, communicate) = (context.stream()?, context.stream()?);
    let all = communicate.core_limit(Cores::Vector)?;
    assert!(all > 16);
    communicate.set_core_limit(Cores::Vector, 16)?;
    assert_eq!(communicate.core_limit(Cores::Vector)?, 16);
    assert_eq!(compute.core_limit(Cores::Vector)?, all);
    communicate.reset_core_limits()?;
    assert_eq!(communicate.core_limit(Cores::Vector)?, all);
    Ok(())
}

#[test]
fn a_share_of_nothing_or_of_more_than_there_is_is_refused() -> Result<()> {
    let context = Runtime::mock(Mock::checked())?.device(0)?.context()?;
    let stream = context.stream()?;
    for cores in [0, 10_000] {
        let refused = stream
            .set_core_limit(Cores::Cube, cores)
            .expect_err("the value is out of range");
        assert_eq!(refused.kind(), ErrorKind::Parameter, "{cores}");
    }
    Ok(())
}
