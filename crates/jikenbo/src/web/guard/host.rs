//! Is the request for this site? Another site's name that leads here (DNS rebinding) is refused.

use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::http::header::HOST;
use axum::http::request::Parts;
use axum::middleware::Next;
use axum::response::Response;

use crate::web::site::Site;
use crate::web::trouble::Trouble;

/// Lets through what names a host; where only this machine reaches the site, one of its own names.
pub(in crate::web) async fn refused(
    State(site): State<Site>,
    request: Request,
    next: Next,
) -> Result<Response, Trouble> {
    let (parts, body) = request.into_parts();
    let is_for_us = asked(&parts).is_some_and(|host| !site.plan.is_local || is_loopback(host));
    if is_for_us {
        Ok(next.run(Request::from_parts(parts, body)).await)
    } else {
        Err(Trouble::new(StatusCode::MISDIRECTED_REQUEST, "W421"))
    }
}

/// The host and port that the request names, as its browser shows them.
pub(in crate::web) fn asked(request: &Parts) -> Option<&str> {
    let named = request.headers.get_all(HOST).iter().map(|host| host.to_str());
    let named: Vec<_> = named.collect();
    match (named.as_slice(), request.uri.authority()) {
        ([Ok(host)], _) => Some(host),
        ([], Some(authority)) => Some(authority.as_str()),
        _ => None,
    }
}

/// Does `host` name this machine from inside, with any port?
pub(in crate::web) fn is_loopback(host: &str) -> bool {
    let name = match host.rsplit_once(':') {
        Some((name, port)) if port.chars().all(|c| c.is_ascii_digit()) => name,
        _ => host,
    };
    let name = name.trim_start_matches('[').trim_end_matches(']');
    name.eq_ignore_ascii_case("localhost")
        || name.parse::<std::net::IpAddr>().is_ok_and(|address| address.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_this_machine_is_loopback() {
        for host in ["localhost", "LOCALHOST:8630", "127.0.0.1:8630", "127.0.0.1", "[::1]:8630", "[::1]"] {
            assert!(is_loopback(host), "{host}");
        }
        for host in
            ["", "example.com", "127.0.0.1.example.com", "localhost.example.com:8630", "192.0.2.1", "[::2]:1"]
        {
            assert!(!is_loopback(host), "{host}");
        }
    }
}
