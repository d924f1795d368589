//! Which characters a name is made of, and how far a run of them goes.

use super::{ending, grammar, legal, particle, plain};
use crate::words::Words;

/// What a character is in a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    Kanji,
    Katakana,
    Latin,
    Hiragana,
    Other,
}

pub(super) fn class(c: char) -> Class {
    match c {
        'ぁ'..='ゖ' | 'ゝ' | 'ゞ' => Class::Hiragana,
        '一'..='\u{9FFF}' | '々' | '〆' | '〇' | '\u{3400}'..='\u{4DBF}' | '\u{F900}'..='\u{FAFF}' => {
            Class::Kanji
        }
        'ァ'..='ヺ' | 'ー' | 'ヽ' | 'ヾ' => Class::Katakana,
        'a'..='z' | 'A'..='Z' | '0'..='9' => Class::Latin,
        _ => Class::Other,
    }
}

/// May a name begin with `c` after `before`, its legal form apart?
pub(super) fn may_begin(before: Option<char>, c: char) -> bool {
    match class(c) {
        Class::Kanji | Class::Katakana | Class::Latin => true,
        Class::Hiragana => is_pause(before),
        Class::Other => false,
    }
}

/// Do the words before a name, of which this is the last character, end with what its bearer does: 運営する|みどり商会?
pub(super) fn is_after_verb(before: &str, last: Option<char>) -> bool {
    static VERBS: Words = Words::of(&[
        "する",
        "している",
        "していた",
        "手がける",
        "手掛ける",
        "営む",
        "扱う",
        "である",
        "受け持つ",
        "担う",
        "請け負う",
    ]);
    match last {
        Some('が' | 'は' | 'の') => is_after_writer(before),
        Some('る' | 'た' | 'む' | 'う' | 'つ') => VERBS.ends(before),
        _ => false,
    }
}

/// Do the words end as those may behind which a name in hiragana begins inside of a line? Most are ruled out here.
pub(super) fn may_end_before_hiragana(before: &str) -> bool {
    let last = before.chars().next_back();
    last.is_some_and(|last| matches!(last, '・' | 'が' | 'は' | 'の' | 'る' | 'た' | 'む' | 'う' | 'つ'))
        || FIRMS.ends(before)
}

/// What a firm is, straight before its name.
static FIRMS: Words = Words::of(&["会社", "メーカー", "大手", "通販", "商社", "専門店", "老舗"]);

/// 引越しの|ひばり運輸, 人材派遣の|みどり川: a noun and の, behind which three letters of hiragana that are no word of grammar
/// may begin a name.
pub(super) fn may_begin_behind_noun(before: &str, text: &str) -> bool {
    let Some(noun) = before.strip_suffix('の') else {
        return FIRMS.ends(before) && !may_join(text) && is_proper(text);
    };
    let is_noun = noun.ends_with(|c| matches!(class(c), Class::Kanji | Class::Katakana | Class::Latin))
        || noun.ends_with("越し")
        || noun.ends_with("おもちゃ");
    is_noun && is_proper(text)
}

/// May the text begin with a particle? Not before a letter with which no word begins: は|るかぜ, か|んだ.
fn may_join(text: &str) -> bool {
    let mut chars = text.chars();
    let joins = chars.next().is_some_and(|c| "はがをにでとのもやへか".contains(c));
    joins && !chars.next().is_some_and(|c| "るんっゃゅょー".contains(c))
}

/// うめ|電気: does the text begin with two letters of hiragana that neither join nor tell which, before the rest of a name?
pub(super) fn is_short(text: &str) -> bool {
    let (words, rest) = text.split_at(hiragana(text));
    let joins = |c: char| "はがをにでとのもやへかおご".contains(c);
    let is_name = words.chars().count() == 2 && !words.contains(joins) && !grammar::is_grammar(words);
    is_name
        && !grammar::is_phrase(words)
        && rest.starts_with(|c| matches!(class(c), Class::Kanji | Class::Katakana))
}

/// Does the text begin with three letters of hiragana that are no word of grammar?
fn is_proper(text: &str) -> bool {
    let words = &text[..hiragana(text)];
    words.chars().count() >= 3 && !grammar::is_grammar(words) && !grammar::is_phrase(words)
}

/// 弊社が|つばき市より: do the words before a name and its particle name the writer?
fn is_after_writer(before: &str) -> bool {
    static WRITERS: Words = Words::of(&["弊社", "当社", "本学", "当院", "当行", "当会", "当法人", "本会"]);
    WRITERS.ends(before.strip_suffix(['が', 'は', 'の']).unwrap_or_default())
}

/// Is a character a part of a run wherever it stands?
fn is_part(c: char) -> bool {
    matches!(class(c), Class::Kanji | Class::Katakana | Class::Latin)
}

/// Does the mark `c` join what stands before and after it?
fn joins(before: Option<char>, c: char, after: Option<char>) -> bool {
    let is = |c: Option<char>, classes: &[Class]| c.is_some_and(|c| classes.contains(&class(c)));
    match c {
        '・' => is(before, &[Class::Katakana, Class::Latin]) && is(after, &[Class::Katakana, Class::Latin]),
        '&' | '.' | '\'' | '-' | '+' | '!' => {
            is(before, &[Class::Latin, Class::Katakana, Class::Kanji])
                && is(after, &[Class::Latin, Class::Katakana])
        }
        ' ' => {
            before.is_some_and(|c| c.is_ascii_alphabetic()) && after.is_some_and(|c| c.is_ascii_uppercase())
        }
        _ => false,
    }
}

/// The end of the run of name characters that begins at `at`: kanji, katakana, Latin, before a legal form. A run
/// that stands after a pause may begin with hiragana (さくら野市) or hold it (南ひがし市). Empty where none begins.
pub(super) fn end(text: &str, at: usize) -> usize {
    let before = text[..at].chars().next_back();
    let pause = is_pause(before) || is_after_verb(&text[..at], before);
    let mut end = at;
    if pause {
        let kana = hiragana(&text[at..]);
        if kana > 0 && is_a_firm(text, at, at + kana) {
            return at + kana;
        }
        let is_of_name = || {
            !grammar::is_grammar(&text[at..at + kana])
                || belongs_to_a_firm(text, at, at + kana)
                || is_ga_of_a_place(text, at, at + kana)
        };
        if kana > 0 && is_of_name() {
            end += kana;
        }
    }
    let from = end;
    end = stretch(text, end);
    if end == from {
        return at;
    }
    if !pause {
        return end;
    }
    let over = if from == at { over_kana_of_a_place(text, at, end) } else { end };
    if over > end {
        return stretch(text, over);
    }
    let over = over_no_of_a_firm(text, at, end).max(over_kana_of_a_body(text, at, end));
    over.max(over_no_of_a_place(text, at, end)).max(over_no_of_a_house(text, at, end))
}

/// Who acts or owns, before が or の: 当社が, 市の.
const ACTORS: &str = "社学院員長市町県村府都道区者会校園店局課部所館行庫国私誰彼客方人他元旧同本当先後前次別";

/// 霧の橋旅行株式会社: over の behind one character, where what follows it ends in a legal form. What owns a firm or hires
/// it is no part of its name: 県の委託先東丘印刷株式会社.
fn over_no_of_a_firm(text: &str, at: usize, end: usize) -> usize {
    let mut head = text[at..end].chars();
    let is_one =
        head.next().is_some_and(|c| class(c) == Class::Kanji && !ACTORS.contains(c)) && head.next().is_none();
    let Some(rest) = text[end..].strip_prefix('の').filter(|_| is_one) else { return end };
    let from = text.len() - rest.len();
    let further = stretch(text, from);
    let own = &text[from..further];
    let is_firm = legal::at(text, further).is_some_and(legal::Form::may_follow);
    if is_firm && !own.is_empty() && plain::introduction(own) == 0 && !plain::is_common(own) {
        further
    } else {
        end
    }
}

/// 丘の上総合病院, ひかりの里ホーム: over の behind a word for a place or for nature, where a house with a name of its own
/// follows that ends the stretch. What owns or hires a house is no part of its name: 谷市の病院, 森の大学病院.
fn over_no_of_a_house(text: &str, at: usize, end: usize) -> usize {
    const HEADS: &[char] = &[
        '丘', '森', '杜', '星', '花', '光', '風', '緑', '虹', '泉', '空', '月', '海', '山', '木', '竹', '桜',
        '里', '梅', '鳥', '夢', '愛', '郷', '湖', '川', '谷', '浜', '峰', '夕', '朝', '天', '春', '美', '松',
        '城', '宮', '一', '上', '陽', '樹', '波', '湯', '井', '戸', '榎', '雪', '藤', '菊', '桃', '柿', '萩',
        '楠', '雲', '台', '野',
    ];
    let mut head = text[at..end].chars();
    let is_one = head.next().is_some_and(|c| HEADS.contains(&c)) && head.next().is_none();
    let Some(rest) = text[end..].strip_prefix('の').filter(|_| is_one) else { return end };
    let from = text.len() - rest.len();
    let further = stretch(text, from);
    if is_a_named_house(&text[from..further]) { further } else { end }
}

/// Is a run the rest of a house's own name (上総合病院, 橋保育園), and not another's house (市立病院, 大学病院)?
fn is_a_named_house(run: &str) -> bool {
    const KINDS: &[&str] =
        &["総合", "中央", "救急", "専門", "指定", "協力", "認可", "附属", "付属", "大学", "立"];
    let named = ending::before_house(run).is_some_and(|own| {
        let name = KINDS.iter().find_map(|kind| own.strip_suffix(kind)).unwrap_or(own);
        name.starts_with(|c| class(c) == Class::Kanji && !"市町村県区都府国".contains(c))
    });
    named && plain::introduction(run) == 0
}

/// オリーブの森株式会社: over の behind katakana, where what a shop likes to call itself and a legal form follow.
fn over_no_of_a_place(text: &str, at: usize, end: usize) -> usize {
    let head = &text[at..end];
    let katakana = head.chars().all(|c| class(c) == Class::Katakana);
    let Some(rest) = text[end..].strip_prefix('の').filter(|_| katakana) else { return end };
    let place = rest.chars().next().map_or(0, char::len_utf8);
    let from = text.len() - rest.len() + place;
    let closes = || legal::at(text, from).is_some_and(legal::Form::may_follow);
    if particle::place_after_no("の", head, rest).is_some() && closes() { from } else { end }
}

/// みのりの丘保険株式会社: hiragana with の before a run that ends in a legal form.
fn belongs_to_a_firm(text: &str, at: usize, end: usize) -> bool {
    let Some(word) = text[at..end].strip_suffix('の') else {
        return false;
    };
    let proper = !grammar::is_grammar(word) && !word.starts_with(['お', 'ご']) && !word.ends_with("さま");
    let further = stretch(text, end);
    let is_house = || {
        let run = &text[end..further];
        let place = run.chars().next().is_some_and(particle::is_place_of_a_name);
        place && is_a_named_house(run)
    };
    proper && (legal::at(text, further).is_some_and(legal::Form::may_follow) || is_house())
}

/// いそべ株式会社, たまや株式会社: nothing but hiragana before a legal form.
fn is_a_firm(text: &str, at: usize, end: usize) -> bool {
    let word = &text[at..end];
    let long = (2..=8).contains(&word.chars().count());
    let proper =
        !grammar::is_grammar(word) || word.chars().count() >= 3 && word.ends_with(['や', 'の', 'も']);
    let closes = |form: legal::Form| form.may_follow() && stretch(text, end + form.len()) == end + form.len();
    long && proper && !plain::is_common(word) && legal::at(text, end).is_some_and(closes)
}

/// Characters of the longest run: no name is longer, and what is longer is looked at in pieces.
const LONGEST: usize = 100;

/// The end of the stretch without hiragana that begins at `at`.
fn stretch(text: &str, at: usize) -> usize {
    let mut before = None;
    let mut chars = text[at..].chars();
    for _ in 0..=LONGEST {
        let rest = chars.as_str();
        let Some(c) = chars.next() else { return text.len() };
        let here = text.len() - rest.len();
        if !is_part(c) && (here == at || !joins(before, c, chars.clone().next())) {
            return here;
        }
        if here > at && legal::may_begin(c) && legal::at(text, here).is_some() {
            return here;
        }
        before = Some(c);
    }
    text.len() - chars.as_str().len()
}

/// 南ひがし市, 藤の川市: over the hiragana of a place's name; `end` where there is none.
fn over_kana_of_a_place(text: &str, at: usize, end: usize) -> usize {
    let head = &text[at..end];
    if let Some(over) = over_ga_of_a_place(text, at, end) {
        return over;
    }
    // 青葉県|みやま市, 東丘郡|みやま町: a town behind the prefecture or the county in which it lies.
    let lies_in = head.ends_with(['県', '府', '郡']) && (2..=6).contains(&head.chars().count());
    if !lies_in && (head.chars().count() > 2 || head.ends_with(['県', '市', '町', '村', '区', '府', '都']))
    {
        return end;
    }
    let kana = hiragana(&text[end..]);
    let (words, rest) = text[end..].split_at(kana);
    let is_place = |c: Option<char>| c.is_some_and(is_town);
    let joins = words == "の" && is_place(rest.chars().nth(1)) && !is_place(rest.chars().next());
    let spells = words.chars().count() >= 2
        && words.chars().count() <= 4
        && !words.starts_with(['は', 'が', 'を', 'に', 'で', 'と', 'の', 'も', 'や', 'へ'])
        && !grammar::joins_two(words)
        && is_place(rest.chars().next());
    if joins && !lies_in || spells { end + kana } else { end }
}

/// みずほが丘市, つつじが浦町: hiragana with が before what a place is.
fn is_ga_of_a_place(text: &str, at: usize, end: usize) -> bool {
    let own = text[at..end].strip_suffix('が').filter(|own| own.chars().count() >= 2);
    let mut after = text[end..].chars();
    let is_ground = after.next().is_some_and(|c| GROUNDS.contains(&c) || SHORES.contains(&c));
    let names_a_town = after.next().is_some_and(is_town);
    own.is_some_and(|own| !grammar::is_grammar(own) && is_ground && names_a_town)
}

/// Does the character end the name of a town?
fn is_town(c: char) -> bool {
    matches!(c, '市' | '町' | '村' | '区')
}

/// What a place with が is.
const GROUNDS: &[char] = &['丘', '峰', '崎', '沢'];

/// What is one only with the word for a place behind it: 霧が浦市.
const SHORES: &[char] = &['浦', '谷', '岡', '台', '野', '原', '森', '里', '浜', '島', '池', '瀬', '岬', '関'];

/// 南が丘, 霧が峰: over が between a syllable of kanji and what a place is.
fn over_ga_of_a_place(text: &str, at: usize, end: usize) -> Option<usize> {
    let over = end + text[end..].strip_prefix('が').map(|_| 'が'.len_utf8())?;
    let (ground, goes_on) = (text[over..].chars().next()?, text[over..].chars().nth(1)?);
    let is_short = text[at..end].chars().count() <= 2 && class(text[at..].chars().next()?) == Class::Kanji;
    (is_short
        && !text[at..end].ends_with(|c| ACTORS.contains(c))
        && (GROUNDS.contains(&ground) && class(goes_on) == Class::Kanji
            || SHORES.contains(&ground) && is_town(goes_on)))
    .then_some(over)
}

/// 全東丘ふるさと民話協会, 東丘みどりハウス株式会社: over hiragana that is no ending of a verb, where the whole ends like an
/// institution or a legal form follows.
fn over_kana_of_a_body(text: &str, at: usize, end: usize) -> usize {
    // カード会社|そよかぜカード: what it is stands before the name.
    if text[at..end].ends_with("会社") {
        return end;
    }
    let kana = hiragana(&text[end..]);
    let words = &text[end..end + kana];
    // How hiragana begins and ends that belongs to a verb or joins two words.
    const BEGINS: &[char] =
        &['は', 'が', 'を', 'に', 'で', 'と', 'の', 'も', 'や', 'へ', 'り', 'る', 'れ', 'け', 'げ', 'か'];
    const ENDS: &[char] = &['た', 'る', 'な', 'す', 'ず', 'ぬ', 'の', 'は', 'が', 'を', 'に', 'で'];
    static VERBS: Words = Words::of(&[
        "して",
        "され",
        "でき",
        "ない",
        "なく",
        "より",
        "から",
        "まで",
        "など",
        "および",
        "ならび",
        "うち",
        "ほか",
        "こと",
        "さん",
        "さま",
        "ため",
        "あて",
        "だけ",
        "のみ",
        "まし",
        "ます",
    ]);
    let is_owned = words.chars().nth(1) == Some('の');
    let joins = || is_owned || words.starts_with(BEGINS) || words.ends_with(ENDS) || VERBS.stands_in(words);
    if words == "がん" && text[end + kana..].starts_with("センター") {
        return stretch(text, end + kana);
    }
    if kana < 2 * 'あ'.len_utf8() || joins() || words != "こども" && grammar::is_grammar(words) {
        return end;
    }
    if legal::at(text, end + kana).is_some_and(legal::Form::may_follow) {
        return end + kana;
    }
    let further = stretch(text, end + kana);
    let has_form = || legal::at(text, further).is_some_and(legal::Form::may_follow);
    let is_institution = || words.chars().count() >= 3 && ending::last(&text[at..further]).is_some();
    let body = further > end + kana && (is_institution() || has_form());
    if body { further } else { end }
}

/// 一般社団法人東丘しごと支援協会: what stands alone on its line behind a legal form and ends like an institution is one
/// name, whatever hiragana it holds that joins nothing; else `end`.
pub(super) fn to_the_end(text: &str, start: usize, end: usize) -> usize {
    let kana = hiragana(&text[end..]);
    let words = &text[end..end + kana];
    let closes = |rest: &str| rest.is_empty() || rest.starts_with(['\n', '」', ')', ' ']);
    if (2..=5).contains(&words.chars().count()) && closes(&text[end + kana..]) && is_at_home(words) {
        return end + kana;
    }
    let joins = |c: char| "はがをにでとのもやへ".contains(c);
    let is_spelled = words.chars().count() >= 2
        && !words.starts_with(joins)
        && !["して", "した", "する", "って", "より", "から", "まで"].iter().any(|word| words.contains(word));
    if !is_spelled {
        return end;
    }
    let further = stretch(text, end + kana);
    let is_all =
        further > end + kana && text[further..].chars().next().is_none_or(|c| matches!(c, '\n' | ' '));
    if is_all && ending::last(&text[start..further]).is_some() { further } else { end }
}

/// モード|はなだ at the end of a line: hiragana that is neither a word of grammar nor an ending.
fn is_at_home(words: &str) -> bool {
    const ENDINGS: &[&str] = &[
        "から",
        "より",
        "まで",
        "など",
        "では",
        "には",
        "とは",
        "へは",
        "です",
        "ます",
        "ほか",
        "さん",
        "さま",
        "について",
        "による",
        "として",
        "とも",
        "にて",
        "だけ",
        "のみ",
        "ほど",
        "ごと",
        "あて",
        "とか",
    ];
    !ENDINGS.iter().any(|ending| words.ends_with(ending))
        && !words
            .ends_with(['を', 'が', 'に', 'で', 'へ', 'た', 'る', 'て', 'も', 'と', 'は', 'の', 'か', 'や'])
}

/// Bytes of hiragana at the beginning.
pub(super) fn hiragana(text: &str) -> usize {
    text.char_indices().find(|&(_, c)| class(c) != Class::Hiragana).map_or(text.len(), |(at, _)| at)
}

/// Bytes of hiragana and katakana at the beginning.
pub(super) fn kana(text: &str) -> usize {
    text.char_indices()
        .find(|&(_, c)| !matches!(class(c), Class::Hiragana | Class::Katakana))
        .map_or(text.len(), |(at, _)| at)
}

/// A name may begin after this character, whatever it begins with.
pub(super) fn is_pause(before: Option<char>) -> bool {
    before.is_none_or(|c| class(c) == Class::Other && c != '・')
}

/// Bytes of a name spelled out from the beginning of `text`, hiragana included where it is no particle.
pub(super) fn spelled(text: &str) -> usize {
    let mut end = 0;
    loop {
        if end > LONGEST * 'あ'.len_utf8() {
            return end;
        }
        let kana = hiragana(&text[end..]);
        if kana > 0 {
            let words = &text[end..end + kana];
            if let Some(place) = particle::place_after_no(words, &text[..end], &text[end + kana..]) {
                end += kana + place;
                continue;
            }
            let taken = particle::before_particle(words, &text[..end], text[end + kana..].chars().next());
            end += taken;
            if taken < kana {
                return end;
            }
        }
        let next = stretch(text, end);
        if next == end {
            return end;
        }
        end = next;
    }
}
