//! Copies of rows in all three directions (acl/memory-kernels-graphs 1.4.4).

mod common;

use std::sync::Arc;

use ascend_rt::{ErrorKind, Result, Rows};
use common::{on_both, with};

const ROWS: Rows = Rows {
    count: 3,
    width: 2,
    to_pitch: 4,
    from_pitch: 3,
};

#[test]
fn rows_go_to_the_device_and_back() -> Result<()> {
    on_both(|builder| {
        let (_runtime, context) = with(builder)?;
        let stream = context.stream()?;
        let mut host = context.pinned::<u16>(9)?;
        host.copy_from_slice(&[1, 2, 3, 4, 5, 6, 7, 8, 9]);
        let host = Arc::new(host);
        let mut device = context.buffer_zeroed::<u16>(12)?;
        let up = stream
            .copy_rows_h2d_async(&mut device, host.clone(), ROWS)
            .map_err(|(e, _)| e)?;
        let back = Rows {
            to_pitch: 2,
            from_pitch: 4,
            ..ROWS
        };
        let down = stream
            .copy_rows_d2h_async(context.pinned(6)?, &device, back)
            .map_err(|(e, _)| e)?;
        up.wait().map_err(|(e, _)| e)?;
        assert_eq!(*down.wait().map_err(|(e, _)| e)?, [1, 2, 4, 5, 7, 8]);
        assert_eq!(device.to_vec()?, [1, 2, 0, 0, 4, 5, 0, 0, 7, 8, 0, 0]);
        Ok(())
    })
}

#[test]
fn rows_beyond_either_side_are_refused_and_the_memory_comes_back() -> Result<()> {
    on_both(|builder| {
        let (_runtime, context) = with(builder)?;
        let stream = context.stream()?;
        let mut device = context.buffer_zeroed::<u16>(9)?;
        let (error, host) = stream
            .copy_rows_h2d_async(&mut device, context.pinned::<u16>(8)?, ROWS)
            .map(drop)
            .expect_err("10 values reach beyond 9");
        assert_eq!((error.kind(), host.len()), (ErrorKind::Misuse, 8));
        let (error, host) = stream
            .copy_rows_d2h_async(host, &device, ROWS)
            .map(drop)
            .expect_err("10 values reach beyond 8");
        assert_eq!((error.kind(), host.len()), (ErrorKind::Misuse, 8));
        let none = Rows { count: 0, ..ROWS };
        let ticket = stream
            .copy_rows_h2d_async(&mut device, host, none)
            .map_err(|(e, _)| e)?;
        ticket.wait().map_err(|(e, _)| e)?;
        assert_eq!(device.to_vec()?, [0; 9]);
        Ok(())
    })
}

#[test]
fn rows_of_host_memory_are_not_captured() -> Result<()> {
    on_both(|builder| {
        let (_runtime, context) = with(builder)?;
        let stream = context.stream()?;
        let mut device = context.buffer_zeroed::<u16>(12)?;
        stream.capture(|stream| {
            let refused = stream
                .copy_rows_h2d_async(&mut device, context.pinned(9)?, ROWS)
                .map(drop);
            assert_eq!(refused.map_err(|(e, _)| e.kind()), Err(ErrorKind::Misuse));
            Ok(())
        })?;
        Ok(())
    })
}
