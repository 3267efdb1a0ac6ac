//! Shares of the cores for each stream (acl/streams-and-events 3.6).

mod common;

use ascend_rt::{Cores, ErrorKind, Result, Runtime};
use common::on_both;

#[test]
fn each_stream_keeps_its_own_share() -> Result<()> {
    on_both(|builder| {
        let context = Runtime::mock(builder.build())?.device(0)?.context()?;
        let (compute, communicate) = (context.stream()?, context.stream()?);
        let all = communicate.core_limit(Cores::Vector)?;
        assert!(all > 16);
        communicate.set_core_limit(Cores::Vector, 16)?;
        assert_eq!(communicate.core_limit(Cores::Vector)?, 16);
        assert_eq!(compute.core_limit(Cores::Vector)?, all);
        communicate.reset_core_limits()?;
        assert_eq!(communicate.core_limit(Cores::Vector)?, all);
        Ok(())
    })
}

#[test]
fn a_share_of_nothing_or_of_more_than_there_is_is_refused() -> Result<()> {
    on_both(|builder| {
        let context = Runtime::mock(builder.build())?.device(0)?.context()?;
        let stream = context.stream()?;
        for cores in [0, 10_000] {
            let refused = stream
                .set_core_limit(Cores::Cube, cores)
                .expect_err("the value is out of range");
            assert_eq!(refused.kind(), ErrorKind::Parameter, "{cores}");
        }
        Ok(())
    })
}
