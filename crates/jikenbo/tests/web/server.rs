//! The real program, serving a casebook of its own.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::path::PathBuf;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::Duration;

use jikenbo_casebook::Casebook;

/// The first incident of every casebook here.
const NOTICE: &str = "個人情報の紛失について\n\n2024年5月20日\nほしぞら市\n\n当市は、市民12名分の氏名と住所を記した名簿を紛失しました。\n";

/// A server that ends with the test.
pub(crate) struct Server {
    folder: tempfile::TempDir,
    child: Child,
    pub(crate) address: SocketAddr,
    /// The path that makes an administrator, where the terminal shows one.
    pub(crate) setup: Option<String>,
}

/// What came back over a connection.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    /// The lines of the head, names in small letters.
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
}

impl Answer {
    /// The first header of this name.
    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
    }

    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// Reads what a server sent until it closed.
    pub(crate) fn read(bytes: &[u8]) -> Self {
        let end = bytes.windows(4).position(|four| four == b"\r\n\r\n").unwrap_or(bytes.len());
        let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
        let mut lines = head.split("\r\n");
        let status = lines.next().and_then(|line| line.split(' ').nth(1)).and_then(|it| it.parse().ok());
        let pairs = lines.filter_map(|line| line.split_once(": "));
        let headers = pairs.map(|(name, value)| (name.to_lowercase(), value.to_owned())).collect();
        let body = bytes.get(end + 4..).unwrap_or_default().to_vec();
        Self { status: status.unwrap_or_default(), headers, body }
    }
}

/// A command with a casebook in a folder that goes away.
pub(crate) fn command(folder: &std::path::Path, args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_jikenbo"));
    command.args(args).current_dir(folder).env("JIKENBO_CASEBOOK", folder.join("casebook.db"));
    command.env("HOME", folder).env("NO_COLOR", "1").env_remove("JIKENBO_LANG").env_remove("LANG");
    command
}

impl Server {
    /// Serves a casebook with one incident, with these flags.
    pub(crate) fn start(flags: &[&str]) -> Self {
        Self::with(&[("notice.txt", NOTICE.as_bytes())], flags)
    }

    /// Serves a casebook of these documents, each a name and its bytes, with these flags.
    pub(crate) fn with(documents: &[(&str, &[u8])], flags: &[&str]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        for (name, bytes) in documents {
            std::fs::write(folder.path().join(name), bytes).unwrap();
            let added = command(folder.path(), &["add", "--", name]).output().unwrap();
            assert!(added.status.success(), "{added:?}");
        }
        Self::over(folder, flags)
    }

    fn over(folder: tempfile::TempDir, flags: &[&str]) -> Self {
        let args = [&["serve", "--listen", "127.0.0.1:0"], flags].concat();
        let mut child = command(folder.path(), &args).stdout(Stdio::piped()).spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map(Result::unwrap);
        let address = |line: String| {
            let address = line.split("://").nth(1).unwrap().split(['（', ' ']).next().unwrap().to_owned();
            address.split_once('/').map(|(host, path)| (host.to_owned(), format!("/{path}"))).unwrap()
        };
        let (host, _) = address(lines.next().unwrap());
        let is_open = flags.contains(&"--public");
        let setup = (!is_open).then(|| address(lines.next().unwrap()).1);
        Self { folder, child, address: host.parse().unwrap(), setup }
    }

    /// Starts it again over the same casebook, which has administrators by now.
    pub(crate) fn casebook(&self) -> Casebook {
        Casebook::open_or_create(self.folder.path().join("casebook.db")).unwrap()
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(self.address).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(30))).unwrap();
        stream
    }

    /// Sends bytes as they are and reads until the server closes.
    pub(crate) fn send(&self, bytes: &[u8]) -> Answer {
        let mut stream = self.connect();
        // A server that refuses may close before everything is sent.
        let _ = stream.write_all(bytes);
        let mut back = Vec::new();
        let _ = stream.read_to_end(&mut back);
        Answer::read(&back)
    }

    /// Asks for a page with these header lines, each ended by `\r\n`.
    pub(crate) fn get(&self, path: &str, headers: &str) -> Answer {
        let host = self.address;
        self.send(
            format!("GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n{headers}\r\n").as_bytes(),
        )
    }

    /// Asks it to stop, as the system does.
    #[cfg(unix)]
    pub(crate) fn stop(mut self) -> ExitStatus {
        let id = self.child.id().to_string();
        assert!(Command::new("kill").args(["-TERM", &id]).status().unwrap().success());
        self.child.wait().unwrap()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
