//! Memory at two addresses: what was imported under a key is its owner's, for the checker.

use std::borrow::Cow;

use ascend_sim::access::{Access, Span};

use crate::world::Call;

/// Imported addresses, with where the same bytes begin.
pub(super) type Aliases = Vec<(Span, u64)>;

impl Call<'_> {
    /// The bytes at `start` are those at `original`.
    pub(crate) fn told_alias(&mut self, start: u64, len: u64, original: u64) {
        if let Some(check) = self.check.as_deref_mut() {
            check.aliases.push((Span::new(start, len), original));
        }
    }

    /// They are not any more.
    pub(crate) fn told_alias_end(&mut self, start: u64) {
        if let Some(check) = self.check.as_deref_mut() {
            check.aliases.retain(|(span, _)| span.start != start);
        }
    }

    /// Accesses by the addresses that the memory had first.
    #[inline]
    pub(super) fn by_owner<'a>(&self, accesses: &'a [Access]) -> Cow<'a, [Access]> {
        match self.check.as_deref() {
            Some(check) if !check.aliases.is_empty() => moved(&check.aliases, accesses),
            _ => Cow::Borrowed(accesses),
        }
    }
}

#[cold]
fn moved<'a>(aliases: &Aliases, accesses: &'a [Access]) -> Cow<'a, [Access]> {
    let mut accesses = accesses.to_vec();
    for access in &mut accesses {
        let alias = aliases.iter().find(|(span, _)| span.overlaps(access.bounds()));
        if let Some((span, original)) = alias {
            access.start = access.start.wrapping_sub(span.start).wrapping_add(*original);
        }
    }
    Cow::Owned(accesses)
}
