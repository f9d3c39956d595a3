//! Parts of stories that need a process of their own: this very test program, told to run one part.

use std::ffi::OsString;
use std::io::{self, BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};

const PART: &str = "CAREERBOT_TEST_PART";
const FOLDER: &str = "CAREERBOT_TEST_FOLDER";

/// What a part says stands behind this, among the test program's own lines.
const SAID: &str = "> ";

#[test]
#[ignore = "other tests run it in a process of its own"]
fn part() {
    let (Ok(part), Some(folder)) = (std::env::var(PART), std::env::var_os(FOLDER)) else { return };
    match part.as_str() {
        "hold" => super::opening::hold(Path::new(&folder)),
        "publish" => super::kill::publish_on_and_on(Path::new(&folder)),
        "fill" => super::full::fill(Path::new(&folder)),
        "outgrow" => super::full::outgrow(Path::new(&folder)),
        other => panic!("no part {other}"),
    }
}

/// The command line that runs a part.
pub fn line() -> Vec<OsString> {
    let program = std::env::current_exe().expect("this program").into_os_string();
    let words = ["--exact", "store::process::part", "--ignored", "--nocapture"];
    std::iter::once(program).chain(words.map(OsString::from)).collect()
}

/// Has a command run a part in a folder, with what it says piped.
pub fn part_in(mut command: Command, part: &str, folder: &Path) -> Command {
    command.env(PART, part).env(FOLDER, folder);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

/// Starts a part in a folder.
pub fn start(part: &str, folder: &Path) -> (Child, impl Iterator<Item = String> + use<>) {
    let line = line();
    let mut command = Command::new(&line[0]);
    command.args(&line[1..]);
    let mut child = part_in(command, part, folder).stderr(Stdio::null()).spawn().expect("this program starts");
    let said = said(child.stdout.take().expect("piped"));
    (child, said)
}

/// Tells the parent, at once and in one piece.
pub fn say(what: &str) {
    let mut out = io::stdout();
    let told = out.write_all(format!("\n{SAID}{what}\n").as_bytes()).and_then(|()| out.flush());
    told.expect("the parent listens");
}

/// What a part said, until it ended.
fn said(out: ChildStdout) -> impl Iterator<Item = String> {
    let lines = BufReader::new(out).lines().map_while(Result::ok);
    lines.filter_map(|line| line.strip_prefix(SAID).map(str::to_owned))
}

/// What stands in an output that a part left.
pub fn said_in(output: &[u8]) -> Vec<String> {
    let text = String::from_utf8_lossy(output);
    text.lines().filter_map(|line| line.strip_prefix(SAID)).map(str::to_owned).collect()
}

/// Kills it as `kill -9` does.
pub fn kill(child: &mut Child) {
    child.kill().expect("it can be killed");
    child.wait().expect("it ends");
}
