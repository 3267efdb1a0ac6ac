//! Replays of graphs whose tasks all run, in the order in which they were recorded: the first lane goes on the stream the graph is executed on,
//! the others on streams of the simulation's own. Graphs that decide on the device what runs are [`super::graph_run`]'s.

use ascend_sim::machine::{RecordId, RecordOptions, StreamId, StreamOptions, WaitFor};
use ascend_sim::task::{Rendezvous, Task};

use super::graph::{FlagOp, Node};
use super::graph_run::GraphLane;
use super::hccl::RankNode;
use crate::fail::{Fail, HANDLE, Res};
use crate::handle::Kind;
use crate::payload::Payload;
use crate::world::Call;

const NO_COMMUNICATOR: &str = "a communicator of the graph is destroyed or suspended";

impl Call<'_> {
    /// Where the collectives of a graph meet in the replay that is made now, in order; 507011 when a communicator is gone or suspended.
    pub(super) fn replay_places(&mut self, graph: u32) -> Res<Vec<Rendezvous>> {
        if self.graphs[graph].is_dynamic() {
            // Which of them are reached shows when it runs.
            return Ok(Vec::new());
        }
        let ranks = self.graphs[graph].nodes.iter().filter_map(|(_, node)| match node {
            Node::Rank { rank, .. } => Some(rank.clone()),
            _ => None,
        });
        let ranks: Vec<RankNode> = ranks.collect();
        let places: Option<Vec<Rendezvous>> = ranks
            .iter()
            .map(|rank| self.is_rank_live(rank))
            .collect::<Option<Vec<_>>>()
            .map(|_| ranks.iter().filter_map(|rank| self.take_place(rank)).collect());
        places.ok_or_else(|| {
            crate::thread::add_text(format!("[simulated] Execution_Error (EE1009): {NO_COMMUNICATOR}"));
            Fail::runtime(507_011, "EE1009")
        })
    }

    fn is_rank_live(&self, rank: &RankNode) -> Option<u32> {
        let index = self.find(Kind::Communicator, rank.comm)?;
        (!self.communicators[index].suspended).then_some(index)
    }

    /// Where a collective of a graph meets now; `None` when its communicator is gone or suspended.
    pub(super) fn take_place(&mut self, rank: &RankNode) -> Option<Rendezvous> {
        let index = self.is_rank_live(rank)?;
        let place = self.communicators[index].place(rank.meet, rank.shape);
        self.communicators[index].passed(rank.meet);
        Some(place)
    }

    /// Queues a replay of a graph on a stream; its collectives meet at `places`.
    pub(super) fn replay(&mut self, graph: u32, on: u32, places: Vec<Rendezvous>) -> Res {
        let stream = self.machine_stream(on);
        let mut places = places.into_iter();
        // To the host a replay is one task, however many the device makes of it.
        self.wait_for_room(stream)?;
        if self.graphs.get(graph).is_none() {
            return Err(HANDLE);
        }
        if self.graphs[graph].is_dynamic() {
            return self.start_run(graph, on);
        }
        let machine_context = self.contexts[self.graphs[graph].context].id;
        while self.graphs[graph].own_streams.len() + 1 < self.graphs[graph].lanes.len() {
            let options = StreamOptions {
                counted: false,
                ..StreamOptions::default()
            };
            let own = self
                .machine
                .create_stream(machine_context, options)
                .map_err(Call::refusal)?;
            self.graphs[graph].own_streams.push(own);
        }
        let nodes = self.graphs[graph].nodes.clone();
        let left_out = self.graphs[graph].disabled.clone();
        let own_streams = self.graphs[graph].own_streams.clone();
        for own in &own_streams {
            let lane = GraphLane {
                stream: on,
                graph,
                run: None,
            };
            self.graph_lanes.insert(*own, lane);
        }
        let mut records: Vec<Option<RecordId>> = vec![None; nodes.len()];
        let max_queued = self.machine.set_max_queued(stream, u32::MAX).map_err(Call::refusal)?;
        let queued = nodes.into_iter().enumerate().try_for_each(|(index, (lane, node))| {
            if left_out.contains(&u32::try_from(index).unwrap_or(u32::MAX)) {
                return Ok(());
            }
            let target = match lane {
                0 => stream,
                lane => own_streams[lane as usize - 1],
            };
            let place = match node {
                Node::Rank { .. } => places.next(),
                _ => None,
            };
            match node {
                Node::Record { info, .. } => {
                    let options = RecordOptions::default();
                    let record = self
                        .machine
                        .submit_record(target, info, options)
                        .map_err(Call::refusal)?;
                    records[index] = Some(record);
                    Ok(())
                }
                Node::Wait { info, record, .. } => match records[record as usize] {
                    Some(record) => {
                        let wait = WaitFor::Record(record);
                        self.machine
                            .submit_wait(target, info, wait, None)
                            .map_err(Call::refusal)?;
                        Ok(())
                    }
                    None => Ok(()),
                },
                node => self.replay_node(target, on, node, place),
            }
        });
        let _ = self.machine.set_max_queued(stream, max_queued);
        queued?;
        for record in records.into_iter().flatten() {
            let _ = self.machine.release_record(record);
        }
        let mut running = vec![(stream, self.machine.submitted(stream).unwrap_or(0))];
        running.extend(
            own_streams
                .iter()
                .map(|own| (*own, self.machine.submitted(*own).unwrap_or(0))),
        );
        self.graphs[graph].running = running;
        self.kick();
        Ok(())
    }

    /// Puts what a node stands for on the machine's stream `target`, which runs it for the stream `on`. Records and waits are the caller's.
    pub(super) fn replay_node(&mut self, target: StreamId, on: u32, node: Node, place: Option<Rendezvous>) -> Res {
        match node {
            Node::Rank { info, cost, rank } => {
                self.world.counters.collectives.add(1);
                let mut task = Task::new(info, cost, Payload::Collective(rank.part));
                task.rendezvous = place.map(Box::new);
                self.slow_down(on, &mut task);
                let queued = self.machine.submit_collective(target, task);
                let position = queued.map_err(|rejected| Call::refusal(rejected.error))?;
                self.doom(on, info.name, target, position);
            }
            Node::Work {
                info,
                cost,
                payload,
                accesses,
            } => {
                let mut task = Task::new(info, cost, payload);
                task.accesses = accesses;
                self.slow_down(on, &mut task);
                let queued = match &task.payload {
                    Payload::HostFunction { .. } => self.machine.submit_host_function(target, task),
                    Payload::WaitValue { .. } | Payload::WaitCount(_) => {
                        self.machine.submit_condition(target, task, None)
                    }
                    _ => self.machine.submit(target, task),
                };
                let position = queued.map_err(|rejected| Call::refusal(rejected.error))?;
                self.doom(on, info.name, target, position);
            }
            Node::Flag { info, flag, op, .. } => {
                let done = match op {
                    FlagOp::Set => self.machine.submit_set_flag(target, info, flag),
                    FlagOp::Wait => self.machine.submit_wait(target, info, WaitFor::Flag(flag), None),
                    FlagOp::Take => self.machine.submit_wait(target, info, WaitFor::TakeFlag(flag), None),
                    FlagOp::Clear => self.machine.submit_reset(target, info, None, Some(flag)),
                };
                done.map_err(Call::refusal)?;
            }
            Node::Record { .. } | Node::Wait { .. } | Node::Flow { .. } => {}
        }
        Ok(())
    }
}
