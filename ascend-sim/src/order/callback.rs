//! Functions on the host that a stream calls: from `aclrtLaunchHostFunc`, or from `aclrtLaunchCallback` with and without blocking.

use crate::order::checker::Checker;
use crate::order::clock::Epoch;
use crate::order::id::{Actor, CallbackId, HostId, Position, StreamId};
use crate::order::state::{CallbackState, Item};
use crate::task::TaskInfo;

impl Checker {
    /// A host function is queued whose own accesses the checker is told while it runs. A blocking one holds its stream until it returns
    /// (acl/streams-and-events H1, H11), so what is queued behind it is checked after [`Checker::callback_ended`].
    ///
    /// In a captured stream it is forgotten: launch a task with declared accesses there.
    pub fn callback(
        &mut self,
        host: HostId,
        stream: StreamId,
        blocking: bool,
        info: &TaskInfo,
    ) -> (CallbackId, Position) {
        let info = self.infos.keep(info);
        let count = self.streams.get(stream.0).map_or(0, |state| state.count + 1);
        let id = self.callbacks.add(CallbackState {
            stream,
            count,
            blocking,
            before: None,
            after: None,
            host: None,
        });
        let position = self.enqueue(host, stream, info, Item::Callback { id });
        (CallbackId(id), position)
    }

    pub(crate) fn reach_callback(&mut self, stream: StreamId, id: u32) -> bool {
        let (Some(state), Some(callback)) = (self.streams.get_mut(stream.0), self.callbacks.get_mut(id)) else {
            return true;
        };
        if callback.before.is_none() {
            callback.before = Some(state.clock.clone());
        }
        if !callback.blocking {
            return true;
        }
        let Some(after) = &callback.after else {
            return false;
        };
        state.clock.join(after);
        // What the thread did counts as done; the stream's own place is unchanged.
        let epoch = Epoch::new(state.actor, callback.count);
        state
            .clock
            .set(state.actor, epoch.count().max(state.clock.get(state.actor)));
        self.callbacks.remove(id);
        true
    }

    /// The function starts in thread `host`: it comes after everything before it in its stream.
    pub fn callback_started(&mut self, callback: CallbackId, host: HostId) {
        let Some(state) = self.callbacks.get_mut(callback.0) else {
            return;
        };
        state.host = Some(host);
        let before = state.before.clone();
        if let Some(before) = before {
            self.host_joins(host, &before);
        }
        if let Some(state) = self.hosts.get_mut(host.0) {
            state.in_callback = Some(callback.0);
        }
    }

    /// The function returned.
    pub fn callback_ended(&mut self, callback: CallbackId) {
        let Some((host, blocking)) = self.callbacks.get(callback.0).map(|state| (state.host, state.blocking)) else {
            return;
        };
        if let Some(state) = host.and_then(|host| self.hosts.get_mut(host.0)) {
            state.in_callback = None;
        }
        if !blocking {
            self.callbacks.remove(callback.0);
            return;
        }
        let after = host.map(|host| self.send(host).0).unwrap_or_default();
        if let Some(state) = self.callbacks.get_mut(callback.0) {
            state.after = Some(after);
        }
        self.settle_all();
    }

    /// Its stream does not wait for it any more: it never starts, or ends alone.
    pub(crate) fn discard_callback(&mut self, id: u32) {
        match self.callbacks.get_mut(id) {
            Some(callback) if callback.host.is_some() => callback.blocking = false,
            _ => drop(self.callbacks.remove(id)),
        }
    }

    /// The stream on which a callback is queued.
    #[must_use]
    pub fn callback_stream(&self, callback: CallbackId) -> Option<Actor> {
        self.callbacks.get(callback.0).map(|state| Actor::Stream(state.stream))
    }
}
