//! Who is asking, and how they want to be answered.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};

use axum::extract::{ConnectInfo, FromRequestParts, Request, State};
use axum::http::header::AUTHORIZATION;
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::middleware::Next;
use axum::response::Response;
use jikenbo_casebook::{Account, Role};
use maud::{Markup, html};

use super::guard::forgery;
use super::preference::{Preference, Theme};
use super::secret::Secret;
use super::site::Site;
use super::trouble::{self, Trouble};
use super::{cookie, session};
use crate::config::clock;
use crate::message::Language;

/// By what a visitor is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum By {
    /// By nothing; may be anybody.
    Nothing,
    /// By the session that this digest means.
    Session([u8; 32]),
    /// By a token: it is a program.
    Token,
}

/// Who is asking. Every page gets one.
#[derive(Clone, Debug)]
pub(crate) struct Visitor {
    /// The language of the answer.
    pub(crate) language: Language,
    /// Light or dark.
    pub(crate) theme: Theme,
    /// What they may do; `None` for those who have not signed in where that is wanted.
    pub(crate) role: Option<Role>,
    /// Their account, where they have signed in.
    pub(crate) account: Option<Account>,
    /// The page asked for.
    pub(crate) here: Uri,
    /// Where they come from.
    pub(super) address: IpAddr,
    /// By what they are known.
    pub(super) by: By,
    form_token: String,
    /// May sign in, and has not.
    pub(super) is_guest: bool,
}

impl Visitor {
    /// May they do what `role` may?
    pub(crate) fn may(&self, role: Role) -> bool {
        self.role >= Some(role)
    }

    /// The name under which they decide.
    pub(crate) fn who(&self) -> &str {
        self.account.as_ref().map_or("", |account| &account.name)
    }

    /// The field that every form which is posted must hold.
    pub(crate) fn token(&self) -> Markup {
        html! { input type="hidden" name=(forgery::FIELD) value=(self.form_token); }
    }

    /// What [`Visitor::token`] holds, for script and for the query of forms that send files.
    pub(crate) fn form_token(&self) -> &str {
        &self.form_token
    }

    /// Their account.
    ///
    /// # Errors
    /// Where they have not signed in.
    pub(crate) fn signed_in(&self) -> Result<&Account, Trouble> {
        self.account.as_ref().ok_or_else(|| self.refused())
    }

    /// Why they may not: they have not signed in, or their role is too small.
    pub(super) fn refused(&self) -> Trouble {
        match self.role {
            None => Trouble::new(StatusCode::UNAUTHORIZED, "W401"),
            Some(_) => Trouble::new(StatusCode::FORBIDDEN, "W403"),
        }
    }
}

/// Finds out who is asking, for all that follows.
pub(super) async fn known(State(site): State<Site>, request: Request, next: Next) -> Response {
    let (mut parts, body) = request.into_parts();
    let preference = Preference::of(&parts, site.plan.language);
    let mut visitor = stranger(&site, &parts, preference);
    let (mut answer, visit) = match recognise(&site, &parts, &mut visitor).await {
        Ok(visit) => {
            parts.extensions.insert(visitor);
            (next.run(Request::from_parts(parts, body)).await, visit)
        }
        Err(trouble) => (trouble::worded(&trouble, &visitor), None),
    };
    preference.keep(answer.headers_mut(), site.plan.is_secure);
    if let Some(visit) = visit {
        session::hand_visit(answer.headers_mut(), &visit, site.plan.is_secure);
    }
    answer
}

fn stranger(site: &Site, parts: &Parts, preference: Preference) -> Visitor {
    Visitor {
        language: preference.language,
        theme: preference.theme,
        role: (site.plan.is_public || site.plan.is_open).then_some(Role::Reader),
        account: None,
        here: parts.uri.clone(),
        address: address(site, parts),
        by: By::Nothing,
        form_token: String::new(),
        is_guest: site.plan.is_open,
    }
}

/// Fills in the account that a token or session means. Gives a new mark for the browser of a stranger, who may be about
/// to sign in.
async fn recognise(site: &Site, parts: &Parts, visitor: &mut Visitor) -> Result<Option<Secret>, Trouble> {
    if site.plan.is_public {
        return Ok(None);
    }
    if let Some(token) = bearer(parts) {
        let digest = token.digest();
        let found = site.casebooks.read(move |casebook| casebook.token(&digest)).await?;
        let meant = found.ok_or_else(|| Trouble::new(StatusCode::UNAUTHORIZED, "W401"))?;
        session::note_token(site, &meant, clock::seconds());
        (visitor.account, visitor.role, visitor.by) = (Some(meant.account), Some(meant.role), By::Token);
        visitor.is_guest = false;
        return Ok(None);
    }
    let held = cookie::named(&parts.headers, session::name(site.plan.is_secure)).and_then(Secret::given);
    if let Some(secret) = held
        && let Some(account) = session::account(site, &secret, clock::seconds()).await?
    {
        (visitor.role, visitor.by) = (Some(account.role), By::Session(secret.digest()));
        (visitor.account, visitor.form_token) = (Some(account), secret.form_token());
        visitor.is_guest = false;
        return Ok(None);
    }
    let known =
        cookie::named(&parts.headers, session::visit_name(site.plan.is_secure)).and_then(Secret::given);
    let (visit, is_new) = match known {
        Some(visit) => (visit, false),
        None => (Secret::new()?, true),
    };
    visitor.form_token = visit.form_token();
    Ok(is_new.then_some(visit))
}

/// The token of a program. Pages are for people: only what is below `/api` asks for one.
fn bearer(parts: &Parts) -> Option<Secret> {
    let line = parts.headers.get(AUTHORIZATION)?.to_str().ok()?;
    let token = line.strip_prefix("Bearer ").and_then(Secret::given);
    token.filter(|_| trouble::is_api(&parts.uri))
}

/// Where the request comes from: the last address that the proxy in front of us wrote, or the other end of the line.
fn address(site: &Site, parts: &Parts) -> IpAddr {
    let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|peer| peer.ip());
    let peer = peer.unwrap_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED));
    if site.plan.is_behind_proxy { forwarded(&parts.headers).unwrap_or(peer) } else { peer }
}

fn forwarded(headers: &HeaderMap) -> Option<IpAddr> {
    let mut lines = headers.get_all("x-forwarded-for").iter();
    lines.next_back()?.to_str().ok()?.split(',').next_back()?.trim().parse().ok()
}

impl<S: Sync> FromRequestParts<S> for Visitor {
    type Rejection = Trouble;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Trouble> {
        parts.extensions.get().cloned().ok_or_else(Trouble::fault)
    }
}
