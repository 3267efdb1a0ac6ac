//! What is said when a call can never return: hardware would hang, the mock names what every busy stream stands at.

use ascend_sim::machine::{Blocked, HeadState, StreamId};

use crate::world::Call;

impl Call<'_> {
    /// Says that a blocking call can never return, and has the checker explain it.
    #[cold]
    pub(super) fn tell_hang(&mut self) {
        eprintln!(
            "ascend-mock: a blocking call can never return: {} can go on, and no other thread did anything for {:?}. Hardware would hang here.",
            if self.runs.iter().any(|(_, run)| run.jumps > 0) {
                "nothing submitted to this mock but graphs that go round"
            } else {
                "nothing submitted to this mock"
            },
            self.world.config.hang_limit.unwrap_or_default()
        );
        for (stream, head) in self.machine.heads() {
            let task = head.task.map_or("", |task| self.names.text(task.name));
            eprintln!(
                "ascend-mock:   {} stands at {task:?}: {}",
                self.stream_text(stream),
                self.head_text(head.state)
            );
        }
        self.find_deadlocks();
    }

    fn stream_text(&self, stream: StreamId) -> String {
        let index = self.by_machine.get(&stream);
        match index.and_then(|index| self.streams.get(*index)) {
            Some(stream) => format!("stream {}", stream.number),
            None => match self.graph_lanes.get(&stream) {
                Some(lane) => format!("a stream of graph {}", lane.graph),
                None => "a stream of a graph".to_owned(),
            },
        }
    }

    fn head_text(&self, state: HeadState) -> String {
        let blocked = match state {
            HeadState::Blocked(blocked) => blocked,
            HeadState::Held => return "it is held".to_owned(),
            HeadState::Running => return "it runs".to_owned(),
            _ => return "its turn has not come".to_owned(),
        };
        match blocked {
            Blocked::Record {
                queued: Some((stream, position)),
                ..
            } => format!(
                "waits for the record at place {position} of {}",
                self.stream_text(stream)
            ),
            Blocked::Record { queued: None, .. } => "waits for a record that was discarded or reset".to_owned(),
            Blocked::Flag { flag } => match self.run_text(flag) {
                Some(text) => text,
                None => "waits for an event or notify that nobody has set".to_owned(),
            },
            Blocked::Condition => "waits for a value in memory".to_owned(),
            Blocked::HostThread { running: Some(stream) } => {
                format!("waits for the host function of {}", self.stream_text(stream))
            }
            Blocked::Ranks { rendezvous, arrived } => {
                format!("waits for other ranks: {arrived} of {} have come", rendezvous.ranks)
            }
            Blocked::Repeated => "waits in a collective at which its rank has come twice".to_owned(),
            other => format!("{other:?}"),
        }
    }
}
