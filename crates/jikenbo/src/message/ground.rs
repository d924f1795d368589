//! Why a value was chosen and another not: both languages side by side, one line a word.

use jikenbo_extract::{Considered, Polarity, Section, Verdict};
use jikenbo_model::vocabulary::{Asset, Cause, DataKind, Industry, Prevention, Response, Role, Unit, Vector};
use jikenbo_model::{Bound, Count};
use jikenbo_publish::Field;

use super::label::Label;
use super::{Key, Language};

fn of(language: Language, (ja, en): (&'static str, &'static str)) -> &'static str {
    match language {
        Language::Ja => ja,
        Language::En => en,
    }
}

/// The field with this outward name.
pub(crate) fn field(name: &str, language: Language) -> &str {
    if name == "kind" {
        return of(language, ("種別", "Kind"));
    }
    Field::named(name).map_or(name, |field| field.label(language))
}

/// What became of words that were considered.
pub(crate) fn verdict(verdict: Verdict, language: Language) -> &'static str {
    of(
        language,
        match verdict {
            Verdict::Taken => ("採用", "taken"),
            Verdict::Same => ("同じ値（根拠は別の箇所）", "the same value; its evidence is elsewhere"),
            Verdict::Negated => ("打ち消されている", "said not to be so"),
            Verdict::Planned => ("これからのこと", "still to be done"),
            Verdict::Hypothetical => ("仮定・確認中のこと", "only supposed"),
            Verdict::Elsewhere => ("ほかの事件のこと", "about another incident"),
            Verdict::OtherPart => {
                ("この項目を述べる部分ではない", "stands in a part that does not tell this")
            }
            Verdict::OtherRole => ("別のことの日付", "the date of something else"),
            Verdict::NoEvent => ("出来事の日付ではない", "the date of no event"),
            Verdict::Bystander => ("影響を受けたものの数ではない", "counts nothing affected"),
            Verdict::Unitless => ("何の数か分からない", "nothing tells what it counts"),
            Verdict::Rounded => ("より正確な数がほかにある", "another number gives it exactly"),
            Verdict::NeverHeadline => ("代表の数になる単位ではない", "its unit is never the headline"),
            Verdict::Lighter => ("ほかの候補が優先", "another weighs more"),
            Verdict::SetAside => ("規則の条件に合わない", "does not meet the rule's conditions"),
        },
    )
}

/// A part of a notice.
pub(crate) fn section(section: Section, language: Language) -> &'static str {
    of(
        language,
        match section {
            Section::Opening => ("冒頭", "opening"),
            Section::Summary => ("概要", "summary"),
            Section::Timeline => ("経緯", "timeline"),
            Section::Cause => ("原因", "cause"),
            Section::Data => ("対象の情報", "data"),
            Section::Damage => ("二次被害", "misuse"),
            Section::Response => ("対応", "response"),
            Section::Prevention => ("再発防止", "prevention"),
            Section::Request => ("お願い", "requests"),
            Section::Contact => ("問い合わせ", "contact"),
        },
    )
}

/// What a clause makes of its words.
pub(crate) fn polarity(polarity: Polarity, language: Language) -> &'static str {
    of(
        language,
        match polarity {
            Polarity::Asserted => ("断定", "asserted"),
            Polarity::Negated => ("否定", "negated"),
            Polarity::Possible => ("可能性", "possible"),
            Polarity::Planned => ("予定", "planned"),
            Polarity::Hypothetical => ("仮定", "hypothetical"),
            Polarity::Elsewhere => ("別の事件", "elsewhere"),
        },
    )
}

/// What words would mean for a field.
pub(crate) fn meaning(field: &str, word: &str, language: Language) -> String {
    let known = match field {
        "industry" => Industry::named(word).map(|word| word.label(language)),
        "cause" => Cause::named(word).map(|word| word.label(language)),
        "vector" => Vector::named(word).map(|word| word.label(language)),
        "assets" => Asset::named(word).map(|word| word.label(language)),
        "data_kinds" => DataKind::named(word).map(|word| word.label(language)),
        "responses" => Response::named(word).map(|word| word.label(language)),
        "prevention" => Prevention::named(word).map(|word| word.label(language)),
        "counts" | "affected" => return count(word, language),
        _ => None,
    };
    known.map_or_else(|| reason(word, language), str::to_owned)
}

/// `120 persons` as a person reads it.
fn count(word: &str, language: Language) -> String {
    let count = word.split_once(' ').and_then(|(value, unit)| {
        Some(Count { value: value.parse().ok()?, unit: Unit::named(unit)?, bound: Bound::Exact })
    });
    count.map_or_else(|| word.to_owned(), |count| super::label::count(count, language))
}

/// The reason that a rule gives, or what it calls the words.
pub(crate) fn reason(name: &str, language: Language) -> String {
    if let Some(role) = Role::named(name) {
        return role.label(language).to_owned();
    }
    let known = REASONS.iter().find(|(known, _)| *known == name);
    known.map_or_else(|| name.to_owned(), |(_, words)| of(language, *words).to_owned())
}

/// In which part the words stand, how they are said, in which role, and what they weigh.
pub(crate) fn about(one: &Considered, language: Language) -> String {
    let mut about =
        vec![section(one.section, language).to_owned(), polarity(one.polarity, language).to_owned()];
    about.extend(one.role.map(|role| reason(role, language)));
    about.extend(one.weight.map(|weight| language.fill(Key::ExplainWeight, &[("n", &weight)])));
    about.join(language.say(Key::And))
}

/// Names of reasons and of roles, in the order of the alphabet.
const REASONS: &[(&str, (&str, &str))] = &[
    ("according_to", ("「によると」の主体", "according to it")),
    ("addressed", ("報告を受けた側", "was told or asked")),
    ("addressee", ("処分や指導の相手", "to whom a sanction is addressed")),
    ("advertised", ("広告の印", "marked as paid for")),
    ("advisory", ("注意喚起の語", "words of an advisory")),
    ("again", ("同じ組織の別の事件", "another incident of the same body")),
    ("announced", ("公表したと述べる日", "said to be announced then")),
    ("announces", ("公表の主体", "announces")),
    ("announces_figures", ("多数についての集計の公表", "figures about many are announced")),
    ("another", ("ほかの組織の事件", "an incident of another body")),
    ("answered", ("再発を防ぐと述べる人", "somebody answers for it")),
    ("apology", ("お詫びの語", "words of apology")),
    ("apposition", ("名前の直前の説明", "said right before its name")),
    ("around_table", ("表の前後の文", "words around a table")),
    ("aspect", ("説明の一部の名", "names a part of an account")),
    ("befell", ("名のある組織に起きたこと", "befell a named body")),
    ("beside", ("事件に添えた項目", "an item beside the incidents")),
    ("body", ("組織を表す語", "a kind of body")),
    ("by_all_words", ("語全体の重み", "all its words weighed")),
    ("carried", ("持ち出した日", "taken along then")),
    ("case", ("事件の言い回し", "told as a case")),
    ("cell", ("表の欄", "cell of a table")),
    ("clause", ("同じ節の言葉", "words of its clause")),
    ("closed", ("公開・露出の終わり", "end of the exposure")),
    ("coarse", ("原因を表す語", "a cause in one word")),
    ("coarse_cause", ("表の大まかな原因", "coarse cause of a table")),
    ("collection", ("記事を集めたものの題", "title of a collection")),
    ("confirmed", ("確認した日", "confirmed then")),
    ("contact", ("問い合わせ先", "contact")),
    ("counted", ("数えられたもの", "counted")),
    ("course", ("経過の読み取り", "course of events")),
    ("data", ("データを述べる語", "words for data")),
    ("dated", ("日付のある公表と人数", "a dated announcement with a number")),
    ("dateline", ("冒頭・末尾の日付", "date at the head or foot")),
    ("dealt_with", ("関係者への対応を述べる語", "was dealt with")),
    ("discovered", ("気付いた日", "noticed then")),
    ("doubt", ("漏えいの疑い", "doubt of a leak")),
    ("earlier", ("前の公表", "an earlier notice")),
    ("event", ("出来事を述べる語", "words of an event")),
    ("expected", ("事故の一覧の一つ", "one of a list of accidents")),
    ("exposed", ("公開・露出の始まり", "beginning of the exposure")),
    ("external", ("外部の人を表す語", "somebody outside")),
    ("facility", ("施設の名", "name of a facility")),
    ("figures", ("集計の語", "words of figures")),
    ("finder", ("見つけた人", "who found it")),
    ("first", ("最初の語", "the first word")),
    ("foreign", ("日本語の文書ではない", "not in Japanese")),
    ("gathering", ("催しを述べる語", "people came together")),
    ("general", ("一般論の語", "words in general")),
    ("goes_on", ("続報の語", "goes on from an earlier report")),
    ("grammar", ("文の組み立て", "by its grammar")),
    ("guide", ("手引きの語", "words of a guide")),
    ("handled", ("対応した日", "acted on then")),
    ("happening", ("日付のある出来事", "what happened on a day")),
    ("harm", ("起きた被害の記述", "tells of harm that was done")),
    ("heading", ("見出しの数", "printed in the heading")),
    ("hearsay", ("伝聞の語", "words of hearsay")),
    ("held", ("保存を述べる語", "words of what is kept")),
    ("holder", ("情報の持ち主", "holder of the data")),
    ("impersonated", ("名をかたられた", "somebody passed for it")),
    ("in_series", ("連番・第N報", "a number in a series")),
    ("incident", ("事件", "an incident")),
    ("internal", ("内部を表す語", "somebody within")),
    ("introduced", ("業種・事業を述べる語の後", "after words for its trade")),
    ("invitation", ("催しの案内の語", "words of invitation")),
    ("kin", ("親会社・子会社の件", "of a parent or subsidiary")),
    ("label", ("項目名", "a label")),
    ("label_disclosed", ("項目名「公表日」など", "label of the disclosure")),
    ("label_discovered", ("項目名「発覚日」など", "label of the noticing")),
    ("label_occurred", ("項目名「発生日」など", "label of the event")),
    ("label_other", ("ほかの日の項目名", "label of another day")),
    ("label_updated", ("項目名「更新日」など", "label of an update")),
    ("largest", ("最も大きい数", "the largest")),
    ("last_seen", ("最後に確認した日", "last seen then")),
    ("legal_form", ("法人格", "legal form")),
    ("legal_person", ("施設を運営する法人", "legal person of a facility")),
    ("letterhead", ("差出人の行", "letterhead")),
    ("line", ("一行の名前", "a line of its own")),
    ("located", ("書類のあった場所", "where it was kept")),
    ("machine", ("機械の知らせ", "told by a machine")),
    ("maintenance", ("保守・点検の語", "words of maintenance")),
    ("many", ("多数の事件を述べる語", "words on many incidents")),
    ("mention", ("言及", "mentioned")),
    ("missed", ("ないことに気付いた", "found missing")),
    ("misuse", ("悪用を述べる語", "words of misuse")),
    ("name", ("名称", "its name")),
    ("named", ("名指し", "named")),
    ("no_event", ("出来事がない", "nothing happened")),
    ("nobody", ("当事者の名がない", "nobody is named")),
    ("not_told", ("書かれていない", "not told")),
    ("nothing_happened", ("出来事がない", "nothing happened")),
    ("nothing_of_data", ("情報に関わらない処分", "a punishment for nothing of data")),
    ("nothing_past", ("起きたことを述べていない", "tells nothing that happened")),
    ("notice", ("知らせの言い回し", "words of a notice")),
    ("noticed", ("先の公表からの続き", "goes on from a named notice")),
    ("number", ("報告の番号", "number of a report")),
    ("occurred", ("起きた日", "happened then")),
    ("of", ("「の」「における」の前", "before “of” or “at”")),
    ("of_cards", ("カードが使われた期間", "cards were used then")),
    ("of_data", ("情報の対象期間", "period of the data")),
    ("one_firm", ("一社の被害", "one firm was hit, others are its customers")),
    ("operator", ("運営者", "operator of the house or shop")),
    ("opinion", ("意見の語", "words of opinion")),
    ("other", ("事件でないもの", "none")),
    ("other_part", ("別の役割", "has another part")),
    ("out", ("流出を述べる語", "words of a leak")),
    ("outage", ("障害だけの話", "a mere outage")),
    ("outer_body", ("上位の団体", "the body above it")),
    ("outsider", ("外の人を表す語", "an outsider")),
    ("own", ("自らのことを述べる語", "speaks for itself")),
    ("pair_against", ("事件でない文に多い字の並び", "a pair of characters of other texts")),
    ("pair_for", ("事件の文に多い字の並び", "a pair of characters of incidents")),
    ("passed_on", ("役所からの周知の取り次ぎ", "passes on what an authority wants known")),
    ("possible", ("可能性を述べる語", "words of what may be")),
    ("printed", ("名前が出ている", "printed")),
    ("product", ("製品・サービスの語", "words for a product")),
    ("published", ("公開を述べる語", "words of publication")),
    ("pursued", ("人に近づいたことを述べる語", "words of pursuing people")),
    ("quoted", ("かぎ括弧の中の名前", "in quotation marks")),
    ("reached", ("届いたことを述べる語", "words of delivery")),
    ("readable", ("読める状態を述べる語", "could be read")),
    ("reported", ("経緯・データ・対応がそろう", "has the parts of a report")),
    ("response", ("対応を述べる語", "words of a response")),
    ("retold", ("伝聞での説明", "told from hearsay")),
    ("role", ("役割を述べる語", "words of its part")),
    ("row", ("表の行", "row of a table")),
    ("rubric", ("欄の名", "name of a rubric")),
    ("said", ("そう述べられている", "said so")),
    ("same_day", ("同じ日のこと", "on the day told before")),
    ("sees", ("気付いたことを述べる語", "words of noticing")),
    ("self_defined", ("「以下、当社」など", "calls itself the writer")),
    ("self_named", ("自称", "names itself")),
    ("series", ("連番からの推定", "follows from the series")),
    ("showcase", ("導入事例の語", "words of a customer's story")),
    ("shown", ("見えていたことを述べる語", "words of being shown")),
    ("shows", ("見せた側を述べる語", "words of what showed it")),
    ("silent_heading", ("見出しに出来事がない", "the heading tells no event")),
    ("staff", ("職員を表す語", "one of the staff")),
    ("staff_from", ("職員から", "from one of the staff")),
    ("statistics", ("統計の語", "words of statistics")),
    ("subsidiary", ("子会社", "subsidiary")),
    ("taken", ("持ち出しを述べる語", "words of taking")),
    ("task", ("業務を表す語", "a task")),
    ("text", ("本文", "in the text")),
    ("title", ("見出しの名前", "in the title")),
    ("title_opening", ("見出しの冒頭", "opens the title")),
    ("told", ("告げたと述べる語", "words of telling")),
    ("told_of", ("組織が公表した出来事", "a body announced what happened")),
    ("topic", ("文の主題", "topic of its sentence")),
    ("total", ("合計", "the total")),
    ("trail", ("パンくず・署名", "trail of the page")),
    ("untold", ("何の日か書かれていない", "not told of what")),
    ("viewed", ("閲覧されたと述べる語", "words of viewing")),
    ("warning", ("注意を促す語", "words that tell to beware")),
    ("weighed", ("比べて最も重い", "the weightiest")),
    ("words", ("本文の語", "words of the text")),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reasons_are_in_order_and_said_once() {
        assert!(REASONS.is_sorted_by(|a, b| a.0 < b.0));
    }

    #[test]
    fn meanings_are_read_by_a_person() {
        for (field, word, expected) in [
            ("cause", "ransomware", "ランサムウェア"),
            ("affected", "120 persons", "120人"),
            ("parties", "processor", "委託先"),
            ("occurred_from", "2024-05-02", "2024-05-02"),
        ] {
            assert_eq!(meaning(field, word, Language::Ja), expected, "{field} {word}");
        }
    }
}
