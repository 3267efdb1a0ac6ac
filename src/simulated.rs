//! Runtimes on a simulated NPU.
#![allow(unsafe_code, reason = "takes the mock's function tables over")]

use std::sync::Arc;

use ascend_mock::Mock;

use crate::error::Result;
use crate::raw::RawRuntime;
use crate::runtime::Runtime;

impl Runtime {
    /// Uses a simulated world: its devices are this runtime's, numbered from 0. Nothing of it reaches another runtime.
    ///
    /// ```
    /// use ascend_rt::{Backend, Runtime, mock::Mock};
    ///
    /// let runtime = Runtime::mock(Mock::builder().devices(2).build())?;
    /// assert_eq!(runtime.backend(), Backend::Mock);
    /// assert_eq!(runtime.device_count(), 2);
    /// # Ok::<(), ascend_rt::Error>(())
    /// ```
    ///
    /// # Errors
    /// None so far.
    ///
    /// since ascend 0.1
    pub fn mock(mock: impl Into<Arc<Mock>>) -> Result<Runtime> {
        let mock: Arc<Mock> = mock.into();
        let first = mock.first_device();
        let count = i32::try_from(mock.device_count()).unwrap_or(i32::MAX);
        let ordinals: Vec<i32> = (first..first.saturating_add(count)).collect();
        let (table, extra, hccl) = (mock.table(), mock.mock_table(), mock.hccl_table());
        // SAFETY: the mock's functions are this program's own and never go away; the world lives as long as the runtime.
        let raw = unsafe { RawRuntime::new(table, Some(extra), &ordinals, Box::new(mock)) };
        let _first = raw.hccl.set(hccl);
        Ok(Runtime::from_raw_parts(Arc::new(raw)))
    }

    /// The simulated world behind a runtime made by [`Runtime::mock`].
    #[must_use]
    pub fn simulation(&self) -> Option<&Mock> {
        self.raw().keep_alive().downcast_ref::<Arc<Mock>>().map(|mock| &**mock)
    }
}
