//! `jikenbo serve`: the casebook in the browser.

use std::net::{SocketAddr, TcpListener};

use jikenbo_casebook::Casebook;

use crate::config::{Settings, place};
use crate::exit::Exit;
use crate::message::Key;
use crate::refused::Refused;
use crate::web::serve::{self, Casebooks, Plan};

/// Where to listen, and for whom.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The address and port to listen on.
    #[arg(long, value_name = "ADDRESS:PORT", default_value = "127.0.0.1:8630")]
    listen: SocketAddr,
    /// Let whoever comes read, without signing in; nobody can change anything.
    #[arg(long)]
    public: bool,
}

/// Serves until Ctrl-C.
pub(crate) fn run(args: Args, settings: &Settings) -> anyhow::Result<Exit> {
    let path = place::for_writing(settings)?;
    if settings.casebook.is_none() {
        Casebook::open_or_create(&path)?;
    }
    let casebooks = Casebooks::open(&path)?;
    let listener = listener(args.listen)?;
    let address = listener.local_addr()?;
    let plan = Plan { is_public: args.public, language: settings.language };
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    anstream::println!(
        "{}",
        settings.language.fill(Key::Serving, &[("address", &format_args!("http://{address}/"))])
    );
    runtime.block_on(serve::run(listener, casebooks, plan))?;
    Ok(Exit::Well)
}

fn listener(address: SocketAddr) -> anyhow::Result<TcpListener> {
    TcpListener::bind(address)
        .map_err(|error| Refused::NoListening { address, what: error.to_string() }.into())
}
