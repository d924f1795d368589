//! The words of a sentence that name kinds of data, and the lists they form.

use jikenbo_model::vocabulary::DataKind;
use jikenbo_text::FoldedSpan;

use crate::lexicon::LEXICON;
use crate::reading::Reading;
use crate::words::Words;

/// A word that names a kind of data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Word {
    /// The kind.
    pub(super) kind: DataKind,
    /// The word.
    pub(super) span: FoldedSpan,
}

/// Characters between two items of a list: 氏名(漢字・カナ)、住所.
const BETWEEN: usize = 14;

/// Characters between a word that is a kind of data only in a list and its neighbour.
const BESIDE: usize = 4;

/// The words of the sentence in order. A word inside a longer one that the lexicon knows is not said for itself.
pub(super) fn words(reading: &Reading, sentence: usize) -> Vec<Word> {
    let (mut words, mut in_lists, mut longer) = (Vec::new(), Vec::new(), Vec::new());
    for located in reading.in_sentence(sentence) {
        let concept = LEXICON.named(located.mention.concept);
        let word = || Some(Word { kind: DataKind::named(concept.name)?, span: located.mention.span });
        match concept.topic {
            "data_kind" => words.extend(word()),
            "data_in_list" => in_lists.extend(word()),
            "data_context" if concept.name == "mere" => longer.push(located.mention.span),
            _ => {}
        }
    }
    if words.is_empty() {
        return words;
    }
    add_neighbours(reading, &mut words, &in_lists);
    tell_patients_ids(reading, sentence, &mut words);
    let all = words.clone();
    let is_inside = |word: &Word, span: FoldedSpan| span.contains(word.span) && span.len() > word.span.len();
    let open_field = all.iter().any(|word| is_open_field(reading, *word));
    words.retain(|word| {
        !all.iter().any(|other| is_inside(word, other.span) && covers(*other, *word))
            && (open_field && word.kind == DataKind::EmailAddress
                || !longer.iter().any(|&span| span.contains(word.span)))
    });
    words
}

/// The bare ID of a patient (患者22人のID、年齢) is a number that a hospital gave, nothing to sign on with.
fn tell_patients_ids(reading: &Reading, sentence: usize, words: &mut [Word]) {
    static PATIENTS: Words = Words::of(&["患者", "受診者", "入院", "入所者", "手術を受け"]);
    let has_password = words.iter().any(|word| word.kind == DataKind::Password);
    let has_health = words.iter().any(|word| word.kind == DataKind::Health);
    if has_password || !has_health && !PATIENTS.stands_in(reading.sentence(sentence)) {
        return;
    }
    let bare = words.iter_mut().filter(|word| reading.words(word.span) == "ID");
    bare.for_each(|word| word.kind = DataKind::CustomerId);
}

/// Do longer words take the shorter ones in? 会員番号 is no 番号, but お子様の住所 is family and an address.
fn covers(longer: Word, shorter: Word) -> bool {
    let both = longer.kind == DataKind::LoginId && shorter.kind == DataKind::Password;
    !both && !matches!(longer.kind, DataKind::EmailAddress | DataKind::Family)
}

/// Was the address one of those put where every recipient could see it?
pub(super) fn is_open_field(reading: &Reading, word: Word) -> bool {
    word.kind == DataKind::EmailAddress && reading.words(word.span).to_ascii_lowercase().contains("cc")
}

/// (氏名) 34人: does it stand alone in brackets at the beginning of its sentence?
pub(super) fn is_alone(reading: &Reading, sentence: usize, word: Word) -> bool {
    let whole = reading.sentences[sentence].span;
    let before = reading.words(FoldedSpan::between(whole.start(), word.span.start().max(whole.start())));
    let after = behind(reading, sentence, word);
    before.trim_start() == "(" && after.starts_with(')')
}

/// Is it that of so many: 34名の氏名?
pub(super) fn is_of_many(reading: &Reading, sentence: usize, word: Word) -> bool {
    let start = reading.sentences[sentence].span.start();
    let before = reading.words(FoldedSpan::between(start, word.span.start().max(start)));
    let Some(whose) = before.trim_end_matches(['お', 'ご']).strip_suffix('の') else {
        return false;
    };
    let whose = ["分", "ぶん", "様", "さま", "さん", "の方", "方"]
        .iter()
        .fold(whose, |rest, title| rest.strip_suffix(title).unwrap_or(rest));
    let number = ["人", "名", "件", "世帯", "社"].iter().find_map(|counter| whose.strip_suffix(counter));
    number.is_some_and(|number| {
        number.ends_with(|c: char| c.is_ascii_digit() || "一二三四五六七八九十百千万".contains(c))
    })
}

/// The words of its sentence behind it.
pub(super) fn behind<'d>(reading: &Reading<'d>, sentence: usize, word: Word) -> &'d str {
    let end = reading.sentences[sentence].span.end();
    reading.words(FoldedSpan::between(word.span.end(), end.max(word.span.end())))
}

/// Is it one of several nouns in a row: 氏名、学科、通算の点; or the first of those in brackets behind a number: 9名(氏名、区分)?
pub(super) fn is_enumerated(reading: &Reading, sentence: usize, word: Word) -> bool {
    const SEPARATORS: [char; 4] = ['、', '・', ',', '/'];
    const NOUN: usize = 12;
    let after = behind(reading, sentence, word);
    let mut nouns = after.split(SEPARATORS);
    let is_noun = |noun: &str| {
        let verbs = noun.chars().filter(|c| matches!(c, 'ぁ'..='ん') && !"のおごやと".contains(*c)).count();
        !noun.is_empty() && noun.chars().count() <= NOUN && verbs == 0
    };
    let is_first = nouns.next() == Some("");
    is_first && is_bracketed(reading, sentence, word)
        || is_first && nouns.next().is_some_and(is_noun) && nouns.next().is_some()
}

/// Does it open the brackets behind a number of persons?
fn is_bracketed(reading: &Reading, sentence: usize, word: Word) -> bool {
    let start = reading.sentences[sentence].span.start();
    let before = reading.words(FoldedSpan::between(start, word.span.start().max(start)));
    let number = before.strip_suffix('(').map(|before| before.trim_end_matches(['分', ' ']));
    number.is_some_and(|number| {
        ["人", "名", "件", "世帯"].iter().any(|counter| {
            number.strip_suffix(counter).is_some_and(|digits| digits.ends_with(|c: char| c.is_ascii_digit()))
        })
    })
}

/// Adds the words of `in_lists` that stand directly beside one of `words`, and those beside these.
fn add_neighbours(reading: &Reading, words: &mut Vec<Word>, in_lists: &[Word]) {
    loop {
        let known = words.len();
        add_beside(reading, words, in_lists);
        if words.len() == known {
            return;
        }
    }
}

fn add_beside(reading: &Reading, words: &mut Vec<Word>, in_lists: &[Word]) {
    let known = words.clone();
    let beside = |word: &&Word| {
        let may_end_a_noun = matches!(word.kind, DataKind::CompanyName | DataKind::EmailAddress);
        if may_end_a_noun && is_end_of_compound(reading, word) {
            return false;
        }
        let overlaps = known.iter().any(|other| other.span.overlaps(word.span));
        let joined = known.iter().any(|other| {
            let (first, second) =
                if other.span.start() < word.span.start() { (*other, **word) } else { (**word, *other) };
            is_separator(reading.words(FoldedSpan::between(first.span.end(), second.span.start())), BESIDE)
        });
        !overlaps && joined
    };
    words.extend(in_lists.iter().filter(beside).copied());
    words.sort_by_key(|word| (word.span.start(), word.span.end()));
}

/// Is it the end of a longer noun (代行会社, 調査会社, 案内メール)? 携帯メール is an address all the same.
fn is_end_of_compound(reading: &Reading, word: &Word) -> bool {
    let before = reading.folded().get(..word.span.start()).unwrap_or_default();
    let whose = ["携帯", "電子", "自宅", "個人", "連絡先", "スマホ", "パソコン", "ケータイ"];
    !whose.iter().any(|whose| before.ends_with(whose))
        && before.ends_with(|c: char| matches!(c, '一'..='鿿' | 'ァ'..='ヶ' | 'ー'))
}

fn is_separator(between: &str, longest: usize) -> bool {
    !between.is_empty()
        && between.chars().count() <= longest
        && ["、", ",", "・", "/", "と", "や", "及び", "および", "並びに", "又は", "または", "("]
            .iter()
            .any(|mark| between.contains(mark))
        && !["は", "を", "が", "に", "より", "から"].iter().any(|particle| between.contains(particle))
}

/// The words grouped into lists: those that follow each other with nothing said between them.
pub(super) fn lists<'w>(reading: &Reading, words: &'w [Word]) -> Vec<&'w [Word]> {
    let joined = |first: &Word, second: &Word| {
        let between = reading.words(FoldedSpan::between(first.span.end(), second.span.start()));
        first.span.end() > second.span.start() || is_joined(between)
    };
    words.chunk_by(joined).collect()
}

fn is_joined(between: &str) -> bool {
    between.chars().count() <= BETWEEN
        && between.contains('(') == between.contains(')')
        && !["は", "を", "が", "り、", "て、", "ず、", "で、", "し、", "れ、", "※", "。"]
            .iter()
            .any(|particle| between.contains(particle))
}
