//! Things made of several shares: options, tuples, arrays, lists, maps.

use std::collections::BTreeMap;

use super::{Mergeable, Splittable, first};
use crate::error::{Error, Result};
use crate::multistream::split::Split;

/// Several things of one kind, each cut; a part has a part of each.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Many<T>(pub Vec<T>);

/// A map of which only some keys are cut and kept, such as the tensors that one pipeline stage hands to the next.
#[derive(Clone, Debug)]
pub struct Chosen<'k, K, V> {
    map: BTreeMap<K, V>,
    keys: &'k [K],
}

impl<'k, K, V> Chosen<'k, K, V> {
    /// The entries of `map` under `keys`.
    #[must_use]
    pub fn new(map: impl IntoIterator<Item = (K, V)>, keys: &'k [K]) -> Self
    where
        K: Ord,
    {
        Chosen {
            map: map.into_iter().collect(),
            keys,
        }
    }
}

impl<X: Splittable> Splittable for Option<X> {
    type Part = Option<X::Part>;

    fn split_micro_batches(self, split: &Split) -> Result<Vec<Self::Part>> {
        match self {
            Some(inner) => Ok(inner.split_micro_batches(split)?.into_iter().map(Some).collect()),
            None => Ok(split.parts().iter().map(|_| None).collect()),
        }
    }
}

impl<X: Mergeable> Mergeable for Option<X> {
    type Whole = Option<X::Whole>;

    /// `None` when every part is; a mixture is refused.
    fn merge_micro_batches(parts: Vec<Self>) -> Result<Self::Whole> {
        first("merge options", &parts)?;
        let count = parts.len();
        let some: Vec<X> = parts.into_iter().flatten().collect();
        match some.len() {
            0 => Ok(None),
            present if present == count => X::merge_micro_batches(some).map(Some),
            present => Err(Error::misuse(
                "merge options",
                format!("{present} of {count} micro-batches have a value, the others none"),
            )),
        }
    }
}

macro_rules! tuples {
    ($(($($name:ident),+))*) => {$(
        impl<$($name: Splittable),+> Splittable for ($($name,)+) {
            type Part = ($($name::Part,)+);

            #[allow(non_snake_case, reason = "one letter names a type and its value")]
            fn split_micro_batches(self, split: &Split) -> Result<Vec<Self::Part>> {
                let ($($name,)+) = self;
                $(let mut $name = $name.split_micro_batches(split)?.into_iter();)+
                let mut parts = Vec::with_capacity(split.num_micro_batches());
                while let ($(Some($name),)+) = ($($name.next(),)+) {
                    parts.push(($($name,)+));
                }
                Ok(parts)
            }
        }

        impl<$($name: Mergeable),+> Mergeable for ($($name,)+) {
            type Whole = ($($name::Whole,)+);

            #[allow(non_snake_case, reason = "one letter names a type and its values")]
            fn merge_micro_batches(parts: Vec<Self>) -> Result<Self::Whole> {
                $(let mut $name = Vec::with_capacity(parts.len());)+
                for part in parts {
                    tuples!(@push part, ($($name),+));
                }
                Ok(($($name::merge_micro_batches($name)?,)+))
            }
        }
    )*};
    (@push $part:ident, ($a:ident)) => { $a.push($part.0); };
    (@push $part:ident, ($a:ident, $b:ident)) => { $a.push($part.0); $b.push($part.1); };
    (@push $part:ident, ($a:ident, $b:ident, $c:ident)) => { $a.push($part.0); $b.push($part.1); $c.push($part.2); };
    (@push $part:ident, ($a:ident, $b:ident, $c:ident, $d:ident)) => {
        $a.push($part.0); $b.push($part.1); $c.push($part.2); $d.push($part.3);
    };
}
tuples! { (A) (A, B) (A, B, C) (A, B, C, D) }

impl<X: Splittable, const N: usize> Splittable for [X; N] {
    type Part = [X::Part; N];

    fn split_micro_batches(self, split: &Split) -> Result<Vec<Self::Part>> {
        let parts = Many(self.into_iter().collect()).split_micro_batches(split)?;
        Ok(parts.into_iter().filter_map(|part| part.0.try_into().ok()).collect())
    }
}

impl<X: Mergeable, const N: usize> Mergeable for [X; N] {
    type Whole = [X::Whole; N];

    fn merge_micro_batches(parts: Vec<Self>) -> Result<Self::Whole> {
        let lists = parts.into_iter().map(|part| Many(part.into_iter().collect())).collect();
        let whole = <Many<X> as Mergeable>::merge_micro_batches(lists)?;
        // The parts are arrays of N, so the whole is.
        whole
            .0
            .try_into()
            .map_err(|_| Error::misuse("merge arrays", format!("the parts are not {N} long")))
    }
}

impl<X: Splittable> Splittable for Many<X> {
    type Part = Many<X::Part>;

    fn split_micro_batches(self, split: &Split) -> Result<Vec<Self::Part>> {
        let mut parts: Vec<_> = split
            .parts()
            .iter()
            .map(|_| Many(Vec::with_capacity(self.0.len())))
            .collect();
        for thing in self.0 {
            for (part, own) in parts.iter_mut().zip(thing.split_micro_batches(split)?) {
                part.0.push(own);
            }
        }
        Ok(parts)
    }
}

impl<X: Mergeable> Mergeable for Many<X> {
    type Whole = Many<X::Whole>;

    fn merge_micro_batches(parts: Vec<Self>) -> Result<Self::Whole> {
        first("merge lists", &parts)?;
        let things = parts[0].0.len();
        if let Some(odd) = parts.iter().find(|part| part.0.len() != things) {
            return Err(Error::misuse(
                "merge lists",
                format!("one micro-batch has {things} things, another {}", odd.0.len()),
            ));
        }
        let mut columns: Vec<Vec<X>> = (0..things).map(|_| Vec::with_capacity(parts.len())).collect();
        for part in parts {
            for (column, own) in columns.iter_mut().zip(part.0) {
                column.push(own);
            }
        }
        columns
            .into_iter()
            .map(X::merge_micro_batches)
            .collect::<Result<Vec<_>>>()
            .map(Many)
    }
}

impl<K: Ord + Clone, V: Splittable> Splittable for BTreeMap<K, V> {
    type Part = BTreeMap<K, V::Part>;

    fn split_micro_batches(self, split: &Split) -> Result<Vec<Self::Part>> {
        let mut parts: Vec<_> = split.parts().iter().map(|_| BTreeMap::new()).collect();
        for (key, value) in self {
            for (part, own) in parts.iter_mut().zip(value.split_micro_batches(split)?) {
                part.insert(key.clone(), own);
            }
        }
        Ok(parts)
    }
}

impl<K: Ord + Clone + std::fmt::Debug, V: Splittable> Splittable for Chosen<'_, K, V> {
    type Part = BTreeMap<K, V::Part>;

    fn split_micro_batches(mut self, split: &Split) -> Result<Vec<Self::Part>> {
        if let Some(absent) = self.keys.iter().find(|&key| !self.map.contains_key(key)) {
            return Err(Error::misuse("split a map", format!("it has no entry {absent:?}")));
        }
        self.map.retain(|key, _| self.keys.contains(key));
        self.map.split_micro_batches(split)
    }
}

impl<K: Ord + std::fmt::Debug, V: Mergeable> Mergeable for BTreeMap<K, V> {
    type Whole = BTreeMap<K, V::Whole>;

    fn merge_micro_batches(parts: Vec<Self>) -> Result<Self::Whole> {
        first("merge maps", &parts)?;
        let count = parts.len();
        let mut columns: BTreeMap<K, Vec<V>> = BTreeMap::new();
        for part in parts {
            for (key, value) in part {
                columns.entry(key).or_default().push(value);
            }
        }
        columns
            .into_iter()
            .map(|(key, values)| {
                if values.len() != count {
                    let why = format!("{} of {count} micro-batches have an entry {key:?}", values.len());
                    return Err(Error::misuse("merge maps", why));
                }
                Ok((key, V::merge_micro_batches(values)?))
            })
            .collect()
    }
}
