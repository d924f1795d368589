//! Sessions: what a browser holds once somebody signed in, how long it lasts, and what a stranger's browser holds before.

use axum::http::header::SET_COOKIE;
use axum::http::{HeaderMap, HeaderValue};
use axum::response::{IntoResponse, Redirect, Response};
use jikenbo_casebook::{Account, AccountId, Lasting, Meant};

use super::secret::Secret;
use super::site::Site;
use super::trouble::Trouble;
use super::{Answer, cookie};

/// Eight hours without use, a week in all.
pub(super) const LASTING: Lasting = Lasting { idle: 8 * 3_600, whole: 7 * 86_400 };
/// How exactly the last use is noted, in seconds.
const NOTED: i64 = 300;
/// How long a stranger's browser keeps its mark, in seconds.
const VISIT: u64 = 3_600;

/// The name of the session's cookie; by TLS one that no other host or path can set.
pub(super) fn name(is_secure: bool) -> &'static str {
    if is_secure { "__Host-jikenbo-session" } else { "jikenbo-session" }
}

/// The name of the cookie by which a stranger's forms are known.
pub(super) fn visit_name(is_secure: bool) -> &'static str {
    if is_secure { "__Host-jikenbo-visit" } else { "jikenbo-visit" }
}

/// The account of a session, as long as it lasts; notes that it is used.
pub(super) async fn account(site: &Site, secret: &Secret, now: i64) -> Result<Option<Account>, Trouble> {
    let digest = secret.digest();
    let found = site.casebooks.read(move |casebook| casebook.session(&digest, now, LASTING)).await?;
    let Some((account, session)) = found else { return Ok(None) };
    if session.seen + NOTED < now {
        let casebooks = site.casebooks.clone();
        // Where another program writes just now, the next request notes it.
        tokio::spawn(
            async move { casebooks.write(move |casebook| casebook.touch_session(&digest, now)).await },
        );
    }
    Ok(Some(account))
}

/// Notes that a token is used.
pub(super) fn note_token(site: &Site, meant: &Meant, now: i64) {
    let id = meant.id;
    if meant.used.is_none_or(|used| used + NOTED < now) {
        let casebooks = site.casebooks.clone();
        // Where another program writes just now, the next request notes it.
        tokio::spawn(async move { casebooks.write(move |casebook| casebook.touch_token(id, now)).await });
    }
}

/// Begins a new session, whatever the browser held before, and sends it to `to`.
pub(super) async fn begin(site: &Site, account: AccountId, now: i64, to: &str) -> Answer {
    let secret = Secret::new()?;
    let digest = secret.digest();
    site.casebooks.write(move |casebook| casebook.begin_session(&digest, account, now, LASTING)).await?;
    let mut answer = Redirect::to(to).into_response();
    let is_secure = site.plan.is_secure;
    hand(answer.headers_mut(), name(is_secure), &secret, LASTING.whole.unsigned_abs(), is_secure);
    Ok(answer)
}

/// Sends a browser that signed out to `to`, without its session.
pub(super) fn ended(site: &Site, to: &str) -> Response {
    let mut answer = Redirect::to(to).into_response();
    let is_secure = site.plan.is_secure;
    let gone = cookie::set(name(is_secure), "", 0, is_secure);
    answer.headers_mut().extend(gone.map(|line| (SET_COOKIE, line)));
    answer.headers_mut().insert("clear-site-data", HeaderValue::from_static("\"cache\""));
    answer
}

/// Gives a stranger's browser its mark.
pub(super) fn hand_visit(headers: &mut HeaderMap, visit: &Secret, is_secure: bool) {
    hand(headers, visit_name(is_secure), visit, VISIT, is_secure);
}

fn hand(headers: &mut HeaderMap, name: &str, secret: &Secret, seconds: u64, is_secure: bool) {
    if let Some(line) = cookie::set(name, secret.as_str(), seconds, is_secure) {
        headers.append(SET_COOKIE, line);
    }
}
