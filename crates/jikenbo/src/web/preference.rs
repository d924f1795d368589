//! What a visitor prefers: `?lang=` and `?theme=`, then the cookie of an earlier visit, then what the browser asks for.

use axum::http::header::{ACCEPT_LANGUAGE, SET_COOKIE};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue};
use clap::ValueEnum;

use super::cookie;
use crate::message::Language;

/// How long a preference is kept: a year, in seconds.
const YEAR: u64 = 31_536_000;
const LANGUAGE: &str = "lang";
const THEME: &str = "theme";

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Theme {
    /// As the device has it.
    #[default]
    Auto,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl Theme {
    /// The name in addresses and cookies.
    pub(super) fn as_str(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    fn named(name: &str) -> Option<Self> {
        [Self::Auto, Self::Light, Self::Dark].into_iter().find(|theme| theme.as_str() == name)
    }
}

/// What a visitor prefers, and which of it was said just now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Preference {
    pub(super) language: Language,
    pub(super) theme: Theme,
    said_language: bool,
    said_theme: bool,
}

impl Preference {
    /// Reads the request; `usual` is the language of those who ask for none.
    pub(super) fn of(request: &Parts, usual: Language) -> Self {
        let query = request.uri.query().unwrap_or_default();
        let headers = &request.headers;
        let language = asked(query, LANGUAGE).and_then(language);
        let theme = asked(query, THEME).and_then(Theme::named);
        Self {
            said_language: language.is_some(),
            said_theme: theme.is_some(),
            language: language
                .or_else(|| cookie::named(headers, LANGUAGE).and_then(self::language))
                .or_else(|| accepted(headers))
                .unwrap_or(usual),
            theme: theme.or_else(|| cookie::named(headers, THEME).and_then(Theme::named)).unwrap_or_default(),
        }
    }

    /// Lets the browser keep what was said just now.
    pub(super) fn keep(self, headers: &mut HeaderMap, is_secure: bool) {
        let language = if self.language == Language::Ja { "ja" } else { "en" };
        let kept = [(self.said_language, LANGUAGE, language), (self.said_theme, THEME, self.theme.as_str())];
        let lines = kept.into_iter().filter(|(is_said, ..)| *is_said);
        let lines = lines.filter_map(|(_, name, value)| cookie::set(name, value, YEAR, is_secure));
        lines.for_each(|line| {
            headers.append(SET_COOKIE, line);
        });
    }
}

fn language(name: &str) -> Option<Language> {
    Language::from_str(name, false).ok()
}

fn asked<'q>(query: &'q str, name: &str) -> Option<&'q str> {
    query
        .split('&')
        .filter_map(|pair| pair.split_once('='))
        .find(|(known, _)| *known == name)
        .map(|(_, it)| it)
}

/// The language that the browser weighs most among ours; the first of equals.
fn accepted(headers: &HeaderMap) -> Option<Language> {
    let line = headers.get(ACCEPT_LANGUAGE).and_then(|line: &HeaderValue| line.to_str().ok())?;
    let mut best: Option<(f32, Language)> = None;
    for range in line.split(',') {
        let (name, weight) = range.split_once(";q=").unwrap_or((range, "1"));
        let known = name.trim().split('-').next().and_then(language);
        let weight = weight.trim().parse().unwrap_or(0.0);
        if let Some(known) = known
            && weight > best.map_or(0.0, |(most, _)| most)
        {
            best = Some((weight, known));
        }
    }
    best.map(|(_, known)| known)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_wish_wins() {
        for (address, cookie, accept, expected) in [
            ("/", "", "", Language::Ja),
            ("/", "", "fr, en-GB;q=0.8, ja;q=0.9", Language::Ja),
            ("/", "", "en-US,en;q=0.9,ja;q=0.8", Language::En),
            ("/", "", "fr", Language::Ja),
            ("/", "lang=en", "ja", Language::En),
            ("/?a=1&lang=en", "lang=ja", "ja", Language::En),
            ("/?lang=xx", "lang=en", "ja", Language::En),
        ] {
            let request = axum::http::Request::get(address)
                .header("cookie", cookie)
                .header("accept-language", accept)
                .body(())
                .unwrap();
            let preference = Preference::of(&request.into_parts().0, Language::Ja);
            assert_eq!(preference.language, expected, "{address} {cookie} {accept}");
        }
    }
}
