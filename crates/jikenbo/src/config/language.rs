//! Which language? `--lang`, then `JIKENBO_LANG`, then `LANG`; Japanese where none of them says.

use std::ffi::OsString;

use clap::ValueEnum;

use crate::message::Language;

/// Looks through the raw arguments, since even the help and the complaints about arguments are in this language.
pub(crate) fn language(args: &[OsString], env: impl Fn(&str) -> Option<String>) -> Language {
    named_in(args)
        .or_else(|| env("JIKENBO_LANG").and_then(|name| Language::from_str(&name, true).ok()))
        .or_else(|| env("LANG").and_then(|locale| of_locale(&locale)))
        .unwrap_or_default()
}

fn named_in(args: &[OsString]) -> Option<Language> {
    let mut args = args.iter().map(|arg| arg.to_string_lossy()).take_while(|arg| arg != "--");
    while let Some(arg) = args.next() {
        let name = match arg.strip_prefix("--lang=") {
            Some(name) => name.to_owned(),
            None if arg == "--lang" => args.next()?.into_owned(),
            None => continue,
        };
        return Language::from_str(&name, true).ok();
    }
    None
}

fn of_locale(locale: &str) -> Option<Language> {
    let language = locale.split(['_', '.', '-', '@']).next()?;
    Language::from_str(language, true).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(args: &[&str], env: &[(&str, &str)], want: Language) {
        let args: Vec<_> = args.iter().map(OsString::from).collect();
        let env =
            |name: &str| env.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned());
        assert_eq!(language(&args, env), want, "{args:?}");
    }

    #[test]
    fn the_nearest_wish_wins() {
        check(&["jikenbo", "list"], &[], Language::Ja);
        check(&["jikenbo", "list"], &[("LANG", "C.UTF-8")], Language::Ja);
        check(&["jikenbo", "list"], &[("LANG", "en_GB.UTF-8")], Language::En);
        check(&["jikenbo", "list"], &[("LANG", "en_GB.UTF-8"), ("JIKENBO_LANG", "ja")], Language::Ja);
        check(&["jikenbo", "--lang", "en"], &[("JIKENBO_LANG", "ja")], Language::En);
        check(&["jikenbo", "--lang=EN", "list"], &[], Language::En);
        check(&["jikenbo", "search", "--", "--lang=en"], &[], Language::Ja);
    }
}
