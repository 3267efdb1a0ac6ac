//! Scripts in processes of their own: this test program, started again for one script.
//!
//! The child reads lines that set it up, then the rows of the script, one a line; it writes how far it is and how each row ended.

use std::{
    io::{BufRead, BufReader, Read, Write},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::mpsc,
};

use super::{
    PATIENCE, Progress, listen,
    run::Run,
    script::{self, Step},
    setup::Setup,
    world::{BOTH, Executor, World},
};

/// Set in a child process to the name of the executor.
const EXECUTOR: &str = "ASCEND_FACT_EXECUTOR";

/// Set in a child process to the path of the library whose machine it is; without, the machine is a mock of the process.
const LIBRARY: &str = "ASCEND_FACT_LIBRARY";

/// A script that runs in another process.
pub(super) struct Apart {
    child: Child,
    progress: mpsc::Receiver<Progress>,
}

impl Apart {
    /// Starts a script, on the machine of a library or on one of the new process.
    pub(super) fn start(executor: Executor, library: Option<&Path>, setup: &Setup, rows: &[Vec<Step>]) -> Apart {
        let module = module_path!().split_once("::").map_or("", |(_, path)| path);
        let mut command = Command::new(std::env::current_exe().expect("the path of this test"));
        command
            .args([
                format!("{module}::the_script_of_another_process").as_str(),
                "--exact",
                "--nocapture",
            ])
            .env(EXECUTOR, format!("{executor:?}"))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        if let Some(library) = library {
            command.env(LIBRARY, library);
        }
        let set_up_by_variables = library.is_some() || setup.process.as_ref().is_some_and(|own| !own.is_empty());
        if set_up_by_variables {
            command.envs(setup.variables(executor));
        }
        let mut child = command.spawn().expect("this test can be started again");
        let mut text = setup.lines.clone();
        for row in rows {
            let statements: Vec<&str> = row.iter().map(|step| step.text.as_str()).collect();
            text.push_str(&statements.join("; "));
            text.push('\n');
        }
        let mut input = child.stdin.take().expect("it is a pipe");
        let output = child.stdout.take().expect("it is a pipe");
        let mut errors = child.stderr.take().expect("it is a pipe");
        // A child that died reads no more, which shows below.
        let _ = input.write_all(text.as_bytes());
        drop(input);
        let (sender, progress) = mpsc::channel();
        let said = std::thread::spawn(move || {
            let mut text = String::new();
            // What is no text is left out.
            let _ = errors.read_to_string(&mut text);
            text
        });
        std::thread::spawn(move || {
            let mut rest = String::new();
            for line in BufReader::new(output).lines().map_while(Result::ok) {
                match Progress::read(&line) {
                    // Nobody listens any more when the script was given up.
                    Some(progress) => drop(sender.send(progress)),
                    None => rest = rest + &line + "\n",
                }
            }
            let errors = said.join().unwrap_or_default();
            let _ = sender.send(Progress::Died(format!("the process said: {rest}{errors}")));
        });
        Apart { child, progress }
    }

    /// Waits for the results of so many rows, and for the end of the process.
    pub(super) fn results(mut self, rows: usize) -> Vec<Result<(), String>> {
        let mut results = listen(&self.progress, rows);
        if let Some(Err(_)) = results.last() {
            // It may be stuck.
            let _ = self.child.kill();
        }
        let ended = loop {
            match self.progress.recv_timeout(PATIENCE) {
                Ok(Progress::Began(_) | Progress::Ended(_)) => {}
                Ok(Progress::Died(_)) | Err(mpsc::RecvTimeoutError::Disconnected) => break true,
                Err(mpsc::RecvTimeoutError::Timeout) => break false,
            }
        };
        if !ended {
            let _ = self.child.kill();
        }
        let status = self.child.wait().expect("it was started");
        if let Some(last) = results.last_mut()
            && last.is_ok()
            && !status.success()
        {
            *last = Err(match ended {
                true => format!("the process ended with {status}"),
                false => "the process does not end".to_owned(),
            });
        }
        results
    }
}

#[test]
fn the_script_of_another_process() {
    let Ok(executor) = std::env::var(EXECUTOR) else { return };
    let executor = BOTH
        .into_iter()
        .find(|e| format!("{e:?}") == executor)
        .expect("an executor");
    let mut text = String::new();
    std::io::stdin().read_to_string(&mut text).expect("a script");
    let (setup, rows) = Setup::take(&text);
    let world = match std::env::var_os(LIBRARY).map(PathBuf::from) {
        Some(library) => World::loaded(executor, &library),
        None => World::new(executor, &setup),
    };
    let rows: Vec<Vec<Step>> = rows.lines().map(|row| script::parse(row).expect("a row")).collect();
    Run::new(world).rows(&rows, |progress| println!("{}", progress.line()));
}
