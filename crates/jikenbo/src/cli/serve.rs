//! `jikenbo serve`: the casebook in the browser.

use std::net::{SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jikenbo_casebook::Casebook;
use rustls::ServerConfig;

use crate::config::{Settings, place};
use crate::exit::Exit;
use crate::message::{Key, Language};
use crate::refused::Refused;
use crate::web::certificate;
use crate::web::serve::{self, Casebooks, Plan, Setup, Site};

/// Where to listen, and for whom.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The address and port to listen on.
    #[arg(long, value_name = "ADDRESS:PORT", default_value = "127.0.0.1:8630")]
    listen: SocketAddr,
    /// Let whoever comes read, without signing in; nobody can change anything.
    #[arg(long)]
    public: bool,
    /// The certificate for TLS, PEM, with those between it and the root.
    #[arg(long, value_name = "FILE", requires = "tls_key")]
    tls_cert: Option<PathBuf>,
    /// The key of the certificate, PEM.
    #[arg(long, value_name = "FILE", requires = "tls_cert")]
    tls_key: Option<PathBuf>,
    /// A proxy does TLS in front, and its X-Forwarded-For is to be believed.
    #[arg(long)]
    behind_proxy: bool,
    /// Print an address that makes an administrator, once; without administrators it is always printed.
    #[arg(long, conflicts_with = "public")]
    setup: bool,
}

/// Serves until Ctrl-C.
pub(crate) fn run(args: Args, settings: &Settings) -> anyhow::Result<Exit> {
    let certificate = certificate(&args)?;
    let path = place::for_writing(settings)?;
    if settings.casebook.is_none() {
        Casebook::open_or_create(&path)?;
    }
    let wants_setup =
        !args.public && (args.setup || !Casebook::open_read_only(&path)?.has_administrator()?);
    let listener = listener(args.listen)?;
    let plan = Plan {
        is_public: args.public,
        is_open: false,
        is_secure: certificate.is_some() || args.behind_proxy,
        is_behind_proxy: args.behind_proxy,
        is_local: is_local(&listener)? && !args.behind_proxy,
        language: settings.language,
    };
    serve_at(listener, &path, plan, certificate, wants_setup)
}

/// Serves a casebook on this machine until Ctrl-C: whoever is at it may read, and whoever opens the second address
/// becomes its administrator.
pub(super) fn at_hand(path: &Path, listen: SocketAddr, language: Language) -> anyhow::Result<Exit> {
    let anywhere = SocketAddr::new(listen.ip(), 0);
    let listener = listener(listen).or_else(|_| listener(anywhere))?;
    let is_local = is_local(&listener)?;
    let plan = Plan {
        is_public: false,
        is_open: is_local,
        is_secure: false,
        is_behind_proxy: false,
        is_local,
        language,
    };
    serve_at(listener, path, plan, None, true)
}

fn is_local(listener: &TcpListener) -> std::io::Result<bool> {
    Ok(listener.local_addr()?.ip().is_loopback())
}

fn serve_at(
    listener: TcpListener,
    path: &Path,
    plan: Plan,
    certificate: Option<Arc<ServerConfig>>,
    wants_setup: bool,
) -> anyhow::Result<Exit> {
    let (setup, invitation) = if wants_setup { Setup::open()? } else { (Setup::default(), String::new()) };
    let (address, language) = (listener.local_addr()?, plan.language);
    let site = Site::new(plan, Casebooks::open(path)?, setup)?;
    let scheme = if certificate.is_some() { "https" } else { "http" };
    let say = |key, path: &str| {
        let address = format!("{scheme}://{address}{path}");
        anstream::println!("{}", language.fill(key, &[("address", &address)]));
    };
    say(Key::Serving, "/");
    if wants_setup {
        say(Key::ServingSetup, &invitation);
    }
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(serve::run(listener, certificate, site))?;
    Ok(Exit::Well)
}

fn certificate(args: &Args) -> Result<Option<Arc<ServerConfig>>, Refused> {
    match (&args.tls_cert, &args.tls_key) {
        (Some(chain), Some(key)) => certificate::read(chain, key).map(Some),
        _ => Ok(None),
    }
}

fn listener(address: SocketAddr) -> anyhow::Result<TcpListener> {
    TcpListener::bind(address)
        .map_err(|error| Refused::NoListening { address, what: error.to_string() }.into())
}
