//! What is wrong with a command line, in Japanese: one sentence for each way in which it can be wrong. In English the
//! parser of the command line says it itself.

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::help;

/// What is wrong; `None` where only the parser can say it.
pub(crate) fn sentence(error: &clap::Error) -> Option<String> {
    let about = |kind| error.get(kind).map(words).filter(|words| !words.is_empty());
    let arg = about(ContextKind::InvalidArg).unwrap_or_default();
    let value = about(ContextKind::InvalidValue).unwrap_or_default();
    Some(match error.kind() {
        ErrorKind::InvalidSubcommand => {
            let command = about(ContextKind::InvalidSubcommand)?;
            format!("「{command}」というコマンドはありません。{}", perhaps(error))
        }
        ErrorKind::UnknownArgument => format!("「{arg}」という引数はありません。{}", perhaps(error)),
        ErrorKind::InvalidValue if value.is_empty() => format!("{arg} に値がありません。{}", choices(error)),
        ErrorKind::InvalidValue => format!("{arg} に「{value}」は使えません。{}", choices(error)),
        ErrorKind::ValueValidation => format!("{arg} に「{value}」とは書けません。{}", meaning(&arg)),
        ErrorKind::MissingRequiredArgument => format!("{arg} がありません。{}", meaning(&arg)),
        ErrorKind::ArgumentConflict => {
            let other = about(ContextKind::PriorArg).unwrap_or_default();
            if other.is_empty() || other == arg {
                format!("{arg} は一度しか使えません。")
            } else {
                format!("{arg} は {other} と一緒には使えません。")
            }
        }
        ErrorKind::TooManyValues => format!("{arg} に値が多すぎます（{value}）。"),
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            "コマンドがありません。".to_owned()
        }
        ErrorKind::InvalidUtf8 => "引数に文字として読めないものがあります。".to_owned(),
        _ => return None,
    })
}

/// What the argument is for; `shown` is what the parser calls it, such as `--limit <N>` or `<NUMBER>`.
fn meaning(shown: &str) -> String {
    let name = shown.split(' ').next().unwrap_or_default();
    let id = name.trim_matches(['-', '<', '>', '.']).to_lowercase().replace('-', "_");
    match help::meaning(&id) {
        Some(words) => format!("{name} は、{words}。"),
        None => String::new(),
    }
}

/// What may have been meant.
fn perhaps(error: &clap::Error) -> String {
    let suggested = [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg];
    let words = suggested.iter().find_map(|kind| error.get(*kind)).map(words);
    words.map_or_else(String::new, |words| format!("もしかして: {words}。"))
}

/// What can be given.
fn choices(error: &clap::Error) -> String {
    match error.get(ContextKind::ValidValue).map(words) {
        Some(words) if !words.is_empty() => format!("使えるもの: {words}。"),
        _ => String::new(),
    }
}

fn words(value: &ContextValue) -> String {
    match value {
        ContextValue::String(word) => word.clone(),
        ContextValue::Strings(words) => words.join("、"),
        ContextValue::StyledStr(words) => words.to_string(),
        ContextValue::StyledStrs(all) => all.iter().map(ToString::to_string).collect::<Vec<_>>().join("、"),
        ContextValue::Number(number) => number.to_string(),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message::Language;

    fn check(args: &str, want: &str) {
        let parsed = crate::cli::command(Language::Ja).try_get_matches_from(args.split(' '));
        let said = parsed.err().and_then(|error| sentence(&error));
        assert_eq!(said.as_deref(), Some(want), "{args}");
    }

    #[test]
    fn each_mistake_is_named() {
        check("jikenbo lst", "「lst」というコマンドはありません。もしかして: list。");
        check("jikenbo frobnicate", "「frobnicate」というコマンドはありません。");
        check("jikenbo list --yaer 2024", "「--yaer」という引数はありません。もしかして: --year。");
        check(
            "jikenbo list --kind 事故",
            "--kind <KIND> に「事故」は使えません。使えるもの: incident、other。",
        );
        check(
            "jikenbo list --limit many",
            "--limit <N> に「many」とは書けません。--limit は、表示する件数の上限。",
        );
        check("jikenbo list --limit", "--limit <N> に値がありません。");
        check("jikenbo list --limit 1 --limit 2", "--limit <N> は一度しか使えません。");
        check(
            "jikenbo show 12",
            "<NUMBER> に「12」とは書けません。<NUMBER> は、事件の番号（例 2024-0012）。",
        );
        check("jikenbo", "コマンドがありません。");
        check("jikenbo show", "<NUMBER> がありません。<NUMBER> は、事件の番号（例 2024-0012）。");
        check(
            "jikenbo list --year 2024 --from 2023",
            "--year <YYYY[-MM[-DD]]> は --from <YYYY[-MM[-DD]]> と一緒には使えません。",
        );
    }
}
