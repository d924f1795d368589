//! Whom may an article be about that names nobody as its own? What its title and first sentence name, made comparable;
//! most of it is the name of nobody, and is never found.

use super::called::quoted;
use super::organisation::Organisation;
use super::words::is_common;

/// Names that are looked at.
const MOST: usize = 12;

/// Characters of the shortest name.
const SHORTEST: usize = 3;

/// What ends a name, or stands before one.
const BORDERS: [char; 12] = ['の', 'は', 'が', 'で', 'に', 'を', 'へ', 'と', 'も', ' ', '\u{3000}', '\n'];

/// The title and the first sentence of a folded text.
pub(crate) fn head(text: &str) -> [&str; 2] {
    let mut lines = text.trim_start().split('\n').map(str::trim).filter(|line| !line.is_empty());
    let title = lines.next().unwrap_or_default();
    let first = lines.find(|line| line.contains('。')).and_then(|line| line.split('。').next());
    [title, first.unwrap_or_default()]
}

/// The names in the title and the first sentence of a folded text, in order, each once; those in quotation marks last.
pub(crate) fn names(text: &str) -> Vec<String> {
    let head = head(text);
    let parts = head.into_iter().flat_map(|words| words.split(is_border)).filter(|part| may_be_name(part));
    let is_telling = |name: &String| !is_common(name);
    let bare = parts.map(|part| Organisation::named(part).full).filter(is_telling);
    let quoted = head.into_iter().flat_map(quoted).map(|(_, part)| Organisation::named(part).full);
    let mut names: Vec<String> = Vec::new();
    for name in bare.chain(quoted) {
        let is_new = name.chars().count() >= SHORTEST && !names.contains(&name);
        names.extend(is_new.then_some(name));
    }
    names.truncate(MOST);
    names
}

fn is_border(c: char) -> bool {
    BORDERS.contains(&c) || !(c.is_alphanumeric() || matches!(c, 'ー' | '・' | '々' | '&' | '-'))
}

fn may_be_name(part: &str) -> bool {
    let is_verb = part.ends_with(|c| matches!(c, 'ぁ'..='ん'));
    part.chars().count() >= SHORTEST && !is_verb && !part.starts_with(|c: char| c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_in_title_and_first_sentence() {
        let text = "青嶺交通の予約サイト、半日止まる\n2024年3月5日\nバスを運行する「青嶺交通」で5日、障害が起きた。月見野市は知らない。";
        assert_eq!(names(text), ["青嶺交通", "予約さいと"]);
    }
}
