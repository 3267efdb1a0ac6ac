//! Rank tables: the JSON files that list servers, devices and ranks of a cluster.
//!
//! Read are versions 1.0 and 1.2: `status`, `version`, `server_count` and `server_list` with `server_id` and the `device`s' `device_id` and
//! `rank_id`. Addresses of network cards are not looked at: the simulation has none.

use std::sync::Arc;

use crate::json::Value;

/// A rank table that makes sense.
#[derive(Debug)]
pub(crate) struct Table {
    /// The file's text, which is what its ranks have in common.
    pub(crate) text: Arc<str>,
    /// Device of each rank.
    devices: Vec<i32>,
    servers: usize,
}

impl Table {
    /// Reads a file; says what is wrong with it.
    pub(crate) fn read(path: &std::path::Path) -> Result<Table, String> {
        let named = |why: String| format!("rank table {}: {why}", path.display());
        let text = std::fs::read_to_string(path).map_err(|error| named(error.to_string()))?;
        Table::parse(&text).map_err(named)
    }

    fn parse(text: &str) -> Result<Table, String> {
        let table = Value::parse(text)?;
        let status = word(&table, "status")?;
        if status != "completed" {
            return Err(format!("\"status\" is {status:?}, not \"completed\""));
        }
        let version = word(&table, "version")?;
        if !matches!(version, "1.0" | "1.2") {
            return Err(format!("\"version\" is {version:?}, known are \"1.0\" and \"1.2\""));
        }
        let servers = list(&table, "server_list")?;
        let count: usize = number(&table, "server_count")?;
        if count != servers.len() {
            return Err(format!(
                "\"server_count\" is {count}, \"server_list\" has {} entries",
                servers.len()
            ));
        }
        let mut ranks: Vec<(u32, i32)> = Vec::new();
        for server in servers {
            let id = word(server, "server_id")?;
            let within = |why: String| format!("server {id:?}: {why}");
            let mut here: Vec<i32> = Vec::new();
            for device in list(server, "device").map_err(within)? {
                let rank: u32 = number(device, "rank_id").map_err(within)?;
                let number: i32 = number(device, "device_id").map_err(within)?;
                if here.contains(&number) {
                    return Err(within(format!("device {number} is there twice")));
                }
                if ranks.iter().any(|(other, _)| *other == rank) {
                    return Err(within(format!("rank {rank} is there twice")));
                }
                here.push(number);
                ranks.push((rank, number));
            }
        }
        ranks.sort_unstable();
        if ranks.is_empty() {
            return Err("there are no ranks".to_owned());
        }
        if let Some((expected, _)) = (0..).zip(&ranks).find(|(expected, (rank, _))| expected != rank) {
            return Err(format!("there are {} ranks, but no rank {expected}", ranks.len()));
        }
        Ok(Table {
            text: text.into(),
            devices: ranks.into_iter().map(|(_, device)| device).collect(),
            servers: servers.len(),
        })
    }

    pub(crate) fn ranks(&self) -> u32 {
        u32::try_from(self.devices.len()).unwrap_or(u32::MAX)
    }

    /// The device that a rank has to be on; `None` in a table of several servers, whose devices have the same numbers on each.
    pub(crate) fn device_of(&self, rank: u32) -> Result<Option<i32>, String> {
        match self.devices.get(rank as usize) {
            Some(device) => Ok((self.servers == 1).then_some(*device)),
            None => Err(format!(
                "the rank table has {} ranks, and no rank {rank}",
                self.devices.len()
            )),
        }
    }
}

fn word<'a>(value: &'a Value, key: &str) -> Result<&'a str, String> {
    match value.get(key) {
        Some(Value::Text(text)) => Ok(text),
        Some(_) => Err(format!("\"{key}\" is no text")),
        None => Err(format!("\"{key}\" is missing")),
    }
}

/// Numbers stand in tables as texts; a plain number is taken too.
fn number<T: std::str::FromStr>(value: &Value, key: &str) -> Result<T, String> {
    let text = match value.get(key) {
        Some(Value::Text(text) | Value::Number(text)) => text,
        Some(_) => return Err(format!("\"{key}\" is no number")),
        None => return Err(format!("\"{key}\" is missing")),
    };
    text.parse()
        .map_err(|_| format!("\"{key}\" is {text:?}, which is no number"))
}

fn list<'a>(value: &'a Value, key: &str) -> Result<&'a [Value], String> {
    match value.get(key) {
        Some(Value::List(items)) => Ok(items),
        Some(_) => Err(format!("\"{key}\" is no list")),
        None => Err(format!("\"{key}\" is missing")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(devices: &str) -> String {
        format!(
            r#"{{"status": "completed", "version": "1.0", "server_count": "1",
                "server_list": [{{"server_id": "node_0", "device": [{devices}]}}]}}"#
        )
    }

    #[test]
    fn ranks_are_put_in_order_with_their_devices() {
        let text = table(
            r#"{"device_id": "1", "device_ip": "192.168.1.9", "rank_id": "0"}, {"device_id": "0", "rank_id": "1"}"#,
        );
        let table = Table::parse(&text).expect("a good table");
        assert_eq!(
            (table.ranks(), table.device_of(0), table.device_of(1)),
            (2, Ok(Some(1)), Ok(Some(0)))
        );
        assert!(table.device_of(2).is_err());
    }

    #[test]
    fn a_bad_table_is_refused_with_what_is_wrong() {
        let two = |a: &str, b: &str| table(&format!("{a}, {b}"));
        let device = |device: u32, rank: u32| format!(r#"{{"device_id": "{device}", "rank_id": "{rank}"}}"#);
        let cases = [
            ("{".to_owned(), "expected"),
            ("{}".to_owned(), "\"status\" is missing"),
            (table("").replace("completed", "initializing"), "not \"completed\""),
            (table("").replace("1.0", "7"), "known are"),
            (
                table("").replace("\"server_count\": \"1\"", "\"server_count\": \"2\""),
                "has 1 entries",
            ),
            (table(""), "no ranks"),
            (two(&device(0, 0), &device(0, 1)), "device 0 is there twice"),
            (two(&device(0, 0), &device(1, 0)), "rank 0 is there twice"),
            (two(&device(0, 0), &device(1, 2)), "no rank 1"),
            (table(r#"{"device_id": "x", "rank_id": "0"}"#), "which is no number"),
        ];
        for (text, expected) in cases {
            let error = Table::parse(&text).expect_err("a bad table");
            assert!(error.contains(expected), "{error:?} does not say {expected:?}");
        }
    }
}
