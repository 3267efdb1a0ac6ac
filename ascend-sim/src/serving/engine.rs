//! The loop: send what may be sent, batch what waits, run a step, let go of what is finished.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap, VecDeque};

use super::{BadRequests, Config, Distribution, LAST_NS, Piece, Report, Request, Step, StepOutcome};

/// Runs all requests. `step` is asked once for each step how long it takes and whether it was split.
///
/// A step takes one token of every generating request, then prompts in order of sending until a limit is reached. Requests are sent in
/// order of arrival, each as soon as the client has a place for it.
///
/// # Errors
/// No request, requests out of order or without a prompt, a limit with which a request could never run, or a time past [`LAST_NS`].
///
/// # Panics
/// If the books don't balance (Little's law, integrated two ways, must agree to the nanosecond): a bug in this module.
pub fn run(
    requests: &[Request],
    config: &Config,
    mut step: impl FnMut(Step<'_>) -> StepOutcome,
) -> Result<Report, BadRequests> {
    config.check(requests)?;
    let mut engine = Engine::new(requests, config);
    let mut pieces = Vec::new();
    loop {
        engine.send_due();
        if engine.waiting.is_empty() && engine.running.is_empty() {
            match engine.next_send() {
                Some(at) => engine.now = at,
                None => break,
            }
            continue;
        }
        engine.fill(&mut pieces);
        let outcome = step(Step { pieces: &pieces });
        engine.count(&pieces, outcome);
        engine.now = engine
            .now
            .checked_add(outcome.duration_ns)
            .filter(|&now| now <= LAST_NS)
            .ok_or(BadRequests::NoEnd)?;
        // What was sent during the step is in the system before anything leaves it.
        engine.send_due();
        engine.finish(&pieces);
    }
    Ok(engine.report())
}

/// A request that was sent.
#[derive(Clone, Copy, Debug)]
struct Live {
    request: usize,
    sent_ns: u64,
    // Tokens computed: of the prompt, then one for each generated token but the last.
    done: u64,
}

struct Engine<'a> {
    requests: &'a [Request],
    config: &'a Config,
    now: u64,
    next: usize,
    // When each place at the client becomes free; unused without a limit.
    places: BinaryHeap<Reverse<u64>>,
    waiting: VecDeque<Live>,
    running: Vec<Live>,
    // In the order of the pieces of the step: first `running`, then the front of `waiting`.
    first_token_ns: Vec<u64>,
    latency_ns: Vec<u64>,
    held_back_ns: Vec<u64>,
    // Requests in the system, integrated over time.
    in_system: u64,
    in_system_since: u64,
    in_system_integral: u128,
    busy_ns: u64,
    steps: u64,
    prompt_steps: u64,
    split_steps: u64,
    split_prompt_steps: u64,
    pieces: u64,
    split_pieces: u64,
    step_sizes: BTreeMap<usize, u64>,
    not_split: BTreeMap<&'static str, u64>,
    generated: u64,
}

impl<'a> Engine<'a> {
    fn new(requests: &'a [Request], config: &'a Config) -> Self {
        Engine {
            requests,
            config,
            now: 0,
            next: 0,
            places: (0..config.concurrency.unwrap_or(0).min(requests.len()))
                .map(|_| Reverse(0))
                .collect(),
            waiting: VecDeque::new(),
            running: Vec::new(),
            first_token_ns: Vec::with_capacity(requests.len()),
            latency_ns: Vec::with_capacity(requests.len()),
            held_back_ns: Vec::with_capacity(requests.len()),
            in_system: 0,
            in_system_since: 0,
            in_system_integral: 0,
            busy_ns: 0,
            steps: 0,
            prompt_steps: 0,
            split_steps: 0,
            split_prompt_steps: 0,
            pieces: 0,
            split_pieces: 0,
            step_sizes: BTreeMap::new(),
            not_split: BTreeMap::new(),
            generated: 0,
        }
    }

    // When the next request will be sent, if a place for it is known.
    fn next_send(&self) -> Option<u64> {
        let request = self.requests.get(self.next)?;
        match self.config.concurrency {
            None => Some(request.arrival_ns),
            Some(_) => self.places.peek().map(|place| place.0.max(request.arrival_ns)),
        }
    }

    fn send_due(&mut self) {
        while let Some(at) = self.next_send().filter(|&at| at <= self.now) {
            if self.config.concurrency.is_some() {
                self.places.pop();
            }
            self.integrate(at);
            self.in_system += 1;
            self.held_back_ns.push(at - self.requests[self.next].arrival_ns);
            self.waiting.push_back(Live {
                request: self.next,
                sent_ns: at,
                done: 0,
            });
            self.next += 1;
        }
    }

    fn integrate(&mut self, at: u64) {
        self.in_system_integral += u128::from(self.in_system) * u128::from(at - self.in_system_since);
        self.in_system_since = at;
    }

    fn fill(&self, pieces: &mut Vec<Piece>) {
        pieces.clear();
        let mut tokens = 0;
        let room =
            |pieces: &Vec<Piece>, tokens| pieces.len() < self.config.step_requests && tokens < self.config.step_tokens;
        for live in &self.running {
            if !room(pieces, tokens) {
                return;
            }
            pieces.push(Piece {
                request: live.request,
                done: live.done,
                tokens: 1,
                prompt: false,
            });
            tokens += 1;
        }
        for live in &self.waiting {
            if !room(pieces, tokens) {
                return;
            }
            let left = self.requests[live.request].prompt_tokens - live.done;
            let fits = left.min(self.config.step_tokens - tokens);
            if fits < left && !self.config.cut_prompts {
                return;
            }
            pieces.push(Piece {
                request: live.request,
                done: live.done,
                tokens: fits,
                prompt: true,
            });
            tokens += fits;
        }
    }

    fn count(&mut self, pieces: &[Piece], outcome: StepOutcome) {
        self.steps += 1;
        self.busy_ns += outcome.duration_ns;
        self.pieces += pieces.len() as u64;
        let prompt = u64::from(pieces.iter().any(|piece| piece.prompt));
        self.prompt_steps += prompt;
        *self.step_sizes.entry(pieces.len()).or_default() += 1;
        match outcome.not_split {
            None => {
                self.split_steps += 1;
                self.split_prompt_steps += prompt;
                self.split_pieces += pieces.len() as u64;
            }
            Some(why) => *self.not_split.entry(why).or_default() += 1,
        }
    }

    fn finish(&mut self, pieces: &[Piece]) {
        self.integrate(self.now);
        let generating = pieces.iter().filter(|piece| !piece.prompt).count();
        for live in &mut self.running[..generating] {
            live.done += 1;
        }
        self.generated += generating as u64;
        let mut ended = Vec::new();
        let mut kept = Vec::with_capacity(self.running.len() + pieces.len() - generating);
        for (i, live) in std::mem::take(&mut self.running).into_iter().enumerate() {
            let request = self.requests[live.request];
            // The first token came with the prompt, so `generated` tokens leave the request with generated - 1 more computed.
            if i < generating && live.done + 1 >= request.prompt_tokens + request.generated_tokens {
                ended.push(live);
            } else {
                kept.push(live);
            }
        }
        for piece in &pieces[generating..] {
            let Some(mut live) = self.waiting.pop_front() else {
                unreachable!("bug in ascend-sim: a step held a prompt that nobody waits for");
            };
            live.done += piece.tokens;
            let request = self.requests[live.request];
            if live.done < request.prompt_tokens {
                // Only the last prompt of a step is ever cut.
                self.waiting.push_front(live);
                continue;
            }
            if request.generated_tokens > 0 {
                self.first_token_ns.push(self.now - live.sent_ns);
                self.generated += 1;
            }
            if request.generated_tokens <= 1 {
                ended.push(live);
            } else {
                kept.push(live);
            }
        }
        self.running = kept;
        for live in ended {
            self.latency_ns.push(self.now - live.sent_ns);
            self.in_system -= 1;
            if self.config.concurrency.is_some() {
                self.places.push(Reverse(self.now + self.config.turnaround_ns));
            }
        }
    }

    fn report(self) -> Report {
        let spent: u128 = self.latency_ns.iter().map(|&ns| u128::from(ns)).sum();
        assert!(
            self.in_system == 0 && spent == self.in_system_integral && self.latency_ns.len() == self.requests.len(),
            "bug in ascend-sim: Little's law does not hold: {spent} ns spent, {} ns integrated",
            self.in_system_integral
        );
        let start = self.requests[0].arrival_ns;
        let duration_ns = self.in_system_since - start;
        let seconds = (duration_ns as f64 / 1e9).max(f64::MIN_POSITIVE);
        let prompt: u64 = self.requests.iter().map(|request| request.prompt_tokens).sum();
        Report {
            requests: self.requests.len(),
            duration_ns,
            requests_per_s: self.requests.len() as f64 / seconds,
            prompt_tokens_per_s: prompt as f64 / seconds,
            generated_tokens_per_s: self.generated as f64 / seconds,
            first_token: Distribution::of(self.first_token_ns),
            latency: Distribution::of(self.latency_ns),
            held_back: Distribution::of(self.held_back_ns),
            in_system: spent as f64 / duration_ns.max(1) as f64,
            busy_share: self.busy_ns as f64 / duration_ns.max(1) as f64,
            steps: self.steps,
            prompt_steps: self.prompt_steps,
            step_sizes: self.step_sizes,
            split_steps: self.split_steps,
            split_prompt_steps: self.split_prompt_steps,
            split_piece_share: self.split_pieces as f64 / self.pieces.max(1) as f64,
            not_split: self.not_split,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn request(arrival_ns: u64, prompt_tokens: u64, generated_tokens: u64) -> Request {
        Request {
            arrival_ns,
            prompt_tokens,
            generated_tokens,
        }
    }

    #[test]
    fn a_run_that_does_not_fit_into_time_is_refused() {
        let late = [request(0, 1, 1), request(LAST_NS + 1, 1, 1)];
        assert_eq!(
            run(&late, &Config::default(), by_tokens).map(|_| ()),
            Err(BadRequests::TooLate(1))
        );
        let two = [request(0, 1, 1), request(0, 1, 1)];
        let alone = Config {
            step_requests: 1,
            ..Config::default()
        };
        let slow = |ns| run(&two, &alone, |_| StepOutcome::split(ns)).map(|_| ());
        assert_eq!(slow(LAST_NS), Err(BadRequests::NoEnd));
        assert_eq!(slow(u64::MAX), Err(BadRequests::NoEnd));
        assert_eq!(slow(LAST_NS / 2), Ok(()));
    }

    // A nanosecond a token.
    fn by_tokens(step: Step<'_>) -> StepOutcome {
        StepOutcome::whole(step.batch().tokens(), "no plan")
    }

    #[test]
    fn requests_that_arrive_during_a_step_share_the_next() {
        let requests = [request(0, 10, 1), request(3, 10, 1), request(9, 10, 1)];
        let report = run(&requests, &Config::default(), by_tokens).expect("well formed");
        // Step 1: 0..10 alone; step 2: 10..30 both.
        assert_eq!(report.step_sizes, BTreeMap::from([(1, 1), (2, 1)]));
        assert_eq!(report.duration_ns, 30);
        assert_eq!(report.first_token.mean_ns, (10 + 27 + 21) as f64 / 3.0);
        // Little: (10 + 27 + 21) / 30.
        assert_eq!(report.in_system, 58.0 / 30.0);
        assert_eq!(report.not_split, BTreeMap::from([("no plan", 2)]));
    }

    #[test]
    fn a_place_stays_taken_for_the_turnaround() {
        let requests = [request(0, 10, 1); 3];
        let config = Config {
            concurrency: Some(1),
            turnaround_ns: 5,
            ..Config::default()
        };
        let report = run(&requests, &config, by_tokens).expect("well formed");
        assert_eq!(report.duration_ns, 10 + 5 + 10 + 5 + 10);
        assert_eq!(report.first_token.p99_ns, 10);
        assert_eq!(report.held_back.p99_ns, 30);
        assert!((report.busy_share - 0.75).abs() < 1e-9);
    }

    #[test]
    fn generation_takes_a_token_a_step_beside_prompts() {
        // First token with the prompt at 4; two more steps of one token; the second prompt joins at 4 if there is room.
        let requests = [request(0, 4, 3), request(1, 2, 1)];
        let mut seen = Vec::new();
        let report = run(&requests, &Config::default(), |step| {
            seen.push(
                step.pieces
                    .iter()
                    .map(|piece| (piece.request, piece.tokens, piece.prompt))
                    .collect::<Vec<_>>(),
            );
            by_tokens(step)
        })
        .expect("well formed");
        assert_eq!(
            seen,
            [
                vec![(0, 4, true)],
                vec![(0, 1, false), (1, 2, true)],
                vec![(0, 1, false)]
            ]
        );
        assert_eq!(report.duration_ns, 4 + 3 + 1);
        assert_eq!(report.generated_tokens_per_s, 4.0 / 8e-9);
    }

    #[test]
    fn split_steps_are_told_with_and_without_those_that_only_generate() {
        // One step of the prompt, three of generation.
        let split = |step: Step<'_>| StepOutcome::split(step.batch().tokens());
        let report = run(&[request(0, 4, 4)], &Config::default(), split).expect("well formed");
        assert_eq!((report.steps, report.split_steps), (4, 4));
        assert_eq!((report.prompt_steps, report.split_prompt_steps), (1, 1));
    }

    #[test]
    fn a_request_that_generates_nothing_has_no_first_token() {
        // Steps end at 10 and 40: the first request is done with its prompt, and only the second has a first token.
        let requests = [request(0, 10, 0), request(5, 30, 1)];
        let report = run(&requests, &Config::default(), by_tokens).expect("well formed");
        assert_eq!((report.first_token.mean_ns, report.first_token.p50_ns), (35.0, 35));
        assert_eq!(report.latency.mean_ns, (10.0 + 35.0) / 2.0);
        assert_eq!(report.generated_tokens_per_s, 1.0 / 40e-9);
    }

    #[test]
    fn a_prompt_is_cut_at_the_token_limit_only_if_allowed() {
        let requests = [request(0, 6, 1), request(0, 6, 1)];
        let config = Config {
            step_tokens: 8,
            ..Config::default()
        };
        let mut tokens = Vec::new();
        let mut record = |step: Step<'_>| {
            tokens.push(step.pieces.iter().map(|piece| piece.tokens).collect::<Vec<_>>());
            by_tokens(step)
        };
        run(&requests, &config, &mut record).expect("well formed");
        run(
            &requests,
            &Config {
                cut_prompts: false,
                ..config
            },
            &mut record,
        )
        .expect("well formed");
        assert_eq!(tokens, [vec![6, 2], vec![4], vec![6], vec![6]]);
    }

    #[test]
    fn input_with_which_nothing_can_run_is_refused() {
        let run = |requests: &[Request], config: Config| run(requests, &config, by_tokens).expect_err("refused");
        let ok = Config::default();
        assert_eq!(run(&[], ok), BadRequests::Empty);
        assert_eq!(run(&[request(5, 1, 1), request(4, 1, 1)], ok), BadRequests::Unsorted(1));
        assert_eq!(run(&[request(0, 0, 1)], ok), BadRequests::NoPrompt(0));
        let uncut = Config {
            step_tokens: 8,
            cut_prompts: false,
            ..ok
        };
        assert_eq!(run(&[request(0, 9, 1)], uncut), BadRequests::TooLong(0));
        let zero = Config {
            concurrency: Some(0),
            ..ok
        };
        assert_eq!(run(&[request(0, 9, 1)], zero), BadRequests::ZeroLimit("concurrency"));
    }
}
