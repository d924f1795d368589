//! Names without a mark beside words that give a role: 攻撃グループ「…」, …の子会社.

use jikenbo_model::vocabulary::Role;
use jikenbo_text::FoldedSpan;
use jikenbo_text::name;

use crate::lexicon::LEXICON;
use crate::reading::Reading;
use crate::rule::organization::{Located, is_named, searched};

/// Names with their roles, and the words that give them.
pub(super) fn names(reading: &Reading, marked: &[Located]) -> Vec<(FoldedSpan, Role, FoldedSpan)> {
    let mut found = Vec::new();
    for located in reading.mentions() {
        let concept = LEXICON.named(located.mention.concept);
        let before = concept.topic == "party_before";
        if !before && concept.topic != "party_after" {
            continue;
        }
        let Some(role) = Role::named(concept.name) else {
            continue;
        };
        let words = located.mention.span;
        let sentence = reading.sentences.get(located.sentence).map_or(words, |sentence| sentence.span);
        let name = if before {
            name_after(reading, words, sentence, role)
        } else {
            name_before(reading, words, sentence, role)
        };
        let fits = |span: &FoldedSpan| {
            if is_no_body(reading.words(*span), role) {
                return false;
            }
            let foreign = matches!(role, Role::Attacker | Role::Processor | Role::Vendor);
            !(is_named(marked, *span) || foreign && has_kanji(reading.words(*span)))
        };
        found.extend(name.filter(fits).map(|span| (span, role, words.cover(span))));
    }
    found
}

/// Gangs, and contractors known by their brand, are written in Latin letters or katakana; 検針員を名乗る is none.
fn has_kanji(words: &str) -> bool {
    words.chars().any(|c| matches!(c, '一'..='鿿'))
}

/// A country before its company (タイの連結子会社), a way of attacking (SQLインジェクションによる攻撃).
fn is_no_body(words: &str, role: Role) -> bool {
    const COUNTRIES: &[&str] = &[
        "タイ",
        "ベトナム",
        "マレーシア",
        "インドネシア",
        "フィリピン",
        "シンガポール",
        "インド",
        "アメリカ",
        "ドイツ",
        "フランス",
        "イギリス",
        "カナダ",
        "メキシコ",
        "ブラジル",
        "オーストラリア",
        "オランダ",
        "スペイン",
        "イタリア",
        "ミャンマー",
        "カンボジア",
    ];
    const ATTACKS: &[&str] =
        &["インジェクション", "DDoS", "DoS", "ブルートフォース", "リスト", "スキミング", "フィッシング"];
    const KINDS: &[&str] =
        &["メーカー", "大手", "商社", "企業", "会社", "チェーン", "グループ", "業者", "老舗", "州"];
    COUNTRIES.contains(&words)
        || role == Role::Parent && KINDS.iter().any(|kind| words.ends_with(kind))
        || role == Role::Attacker && ATTACKS.iter().any(|attack| words.contains(attack))
}

/// Is the role sure enough to take a name on its word alone? Otherwise it has to stand in quotation marks.
fn is_telling(role: Role) -> bool {
    matches!(role, Role::Attacker | Role::Parent)
}

/// Does the article print the name more than once?
fn is_known(reading: &Reading, span: FoldedSpan) -> bool {
    let (article, _) = searched(reading);
    article.matches(reading.words(span)).count() >= 2
}

fn name_after(reading: &Reading, words: FoldedSpan, sentence: FoldedSpan, role: Role) -> Option<FoldedSpan> {
    let rest = reading.folded().get(words.end()..sentence.end())?;
    if rest.starts_with(|c| matches!(c, 'ぁ'..='ん')) {
        return None;
    }
    let before = reading.words(words);
    let quoted = rest.starts_with(['「', '『', '"']) || before.ends_with('「');
    let contractor = role == Role::Processor && before.starts_with(['委', '再', '受']);
    let said =
        before.ends_with("である") && matches!(role, Role::Vendor | Role::Processor | Role::Investigator);
    if !(quoted || contractor || said || is_telling(role)) {
        return None;
    }
    let opening =
        rest.chars().next().filter(|c| matches!(c, '「' | '『' | '"' | ' ')).map_or(0, char::len_utf8);
    let span = name::bare_at(reading.folded(), words.end() + opening, sentence.end())?;
    let closes = reading.folded().get(span.end()..)?.starts_with(['」', '』', '"', '(']);
    let long = reading.words(span).chars().count() >= 4;
    (closes || (said && long) || (!quoted && is_telling(role)) || is_known(reading, span)).then_some(span)
}

/// Bytes before a word within which its name stands.
const NEAR: usize = 300;

fn name_before(reading: &Reading, words: FoldedSpan, sentence: FoldedSpan, role: Role) -> Option<FoldedSpan> {
    let nearest = words.start().saturating_sub(NEAR).max(sentence.start());
    let from = reading.folded().floor_char_boundary(nearest).max(sentence.start());
    let head = reading.folded().get(from..words.start())?;
    let inner = head.trim_end_matches(['」', '』', '"']);
    let quoted = inner.len() < head.len();
    if !(quoted || is_telling(role)) {
        return None;
    }
    let is_part = |c: char| {
        c.is_alphanumeric() && !matches!(c, 'ぁ'..='ん')
            || matches!(c, '・' | 'ー' | '-' | '.' | '&')
            || (quoted && c == ' ')
    };
    let start = inner.char_indices().rev().take_while(|&(_, c)| is_part(c)).last()?.0;
    let span = FoldedSpan::between(from + start, from + inner.len());
    name::bare_at(reading.folded(), span.start(), span.end()).filter(|bare| bare.len() >= 4)
}
