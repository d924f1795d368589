//! Names of organisations, by their grammar: legal forms, what a name ends in, and the characters between.
//!
//! A name is `株式会社` + run, run + `株式会社`, run + `大学`, run + `市` (+ what belongs to the city). Departments,
//! campuses and branches are not part of it. Names that show none of these marks are found by [`bare_at`], where
//! a caller knows that a name has to stand.

mod area;
mod country;
mod ending;
mod grammar;
mod latin;
mod legal;
mod list;
mod nature;
mod particle;
mod plain;
mod run;

use std::sync::LazyLock;

use crate::span::FoldedSpan;
use list::List;

pub use country::{is_country, past_country};
pub use legal::without_legal_form;
pub use nature::begun;

/// A name found in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Name {
    /// The whole of it, legal form included.
    pub span: FoldedSpan,
    /// The same without the legal form.
    pub core: FoldedSpan,
    /// What the name says it is.
    pub body: Body,
    /// The city or prefecture in whose name it is called: the 港町市 of 港町市立病院.
    pub area: Option<FoldedSpan>,
}

impl Name {
    /// The same name `by` bytes later.
    fn moved(self, by: usize) -> Self {
        let area = self.area.map(|area| area.moved(by));
        Self { span: self.span.moved(by), core: self.core.moved(by), body: self.body, area }
    }
}

/// What a name says of itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Body {
    /// A city, town, village, ward or prefecture.
    Area,
    /// A ministry, an agency or its regional office.
    Government,
    /// Police, of whichever level.
    Police,
    /// A body that hears reports of incidents: the privacy commission, a coordination centre.
    Commission,
    /// A university or college.
    University,
    /// A school below that, or a kindergarten.
    School,
    /// A nursery or a house of welfare.
    Care,
    /// A hospital, a clinic.
    Hospital,
    /// A newspaper, a broadcaster.
    Media,
    /// A legal person other than a company, an association, a union, an institute.
    Association,
    /// A company, by its legal form or by what its name ends in.
    Company,
    /// Nothing: a run of characters where a name has to stand.
    Unmarked,
}

/// The marked names in one stretch of a text (a line, a sentence), in order, not overlapping.
pub fn names(folded: &str, within: FoldedSpan) -> impl Iterator<Item = Name> {
    Names::of(folded, within)
}

/// The marked names of a stretch, one after the other.
struct Names<'t> {
    text: &'t str,
    /// Where the text begins in the whole of it.
    shift: usize,
    /// Where the next name may begin.
    at: usize,
    /// The character before.
    before: Option<char>,
}

impl<'t> Names<'t> {
    fn of(folded: &'t str, within: FoldedSpan) -> Self {
        let text = folded.get(within.start()..within.end()).unwrap_or_default();
        let at = if text.starts_with('・') { '・'.len_utf8() } else { 0 };
        Self { text, shift: within.start(), at, before: None }
    }

    /// A name in hiragana that begins here, and where to go on: one at the head of an item, or behind a verb.
    fn spelled(&self) -> Option<(Name, usize)> {
        let (done, rest) = self.text.split_at(self.at);
        if !run::may_end_before_hiragana(done) {
            return None;
        }
        let place = done.strip_suffix('・').filter(|_| run::hiragana(rest) >= 3 * 'あ'.len_utf8());
        let is_placed =
            place.is_some_and(|place| place.ends_with(['市', '町', '村', '区', '県', '府', '都']));
        let may_begin = is_placed
            || done == "・"
            || run::is_after_verb(done, self.before)
            || run::may_begin_behind_noun(done, rest);
        let (name, next) = may_begin.then(|| step(rest, 0))?;
        Some((name?.moved(self.at), self.at + next))
    }

    fn go_on(&mut self, at: usize) {
        self.at = at;
        self.before = self.text[..at].chars().next_back();
    }
}

impl Iterator for Names<'_> {
    type Item = Name;

    fn next(&mut self) -> Option<Name> {
        while let Some(c) = self.text[self.at..].chars().next() {
            let is_hiragana = run::class(c) == run::Class::Hiragana;
            if self.before == Some(')')
                && let Some(joins) = joins_at(&self.text[self.at..])
            {
                self.go_on(self.at + joins.len());
                continue;
            }
            if is_hiragana && let Some((name, next)) = self.spelled() {
                self.go_on(next);
                return Some(name.moved(self.shift));
            }
            if !run::may_begin(self.before, c) && !legal::may_begin(c) {
                self.at += c.len_utf8();
                self.before = Some(c);
                continue;
            }
            let (name, next) = step(self.text, self.at);
            self.go_on(next);
            if let Some(name) = name {
                return Some(name.moved(self.shift));
            }
        }
        None
    }
}

/// (株式会社ミナモ)|から|本市に, (東丘市)|と|ミナモ: the word of grammar behind a bracket, with which no name begins.
fn joins_at(rest: &str) -> Option<&'static str> {
    const PARTICLES: &[&str] = &["と", "や", "は", "が", "を", "に", "の", "へ", "も", "で"];
    let is_alone = |particle: &&str| {
        let after = rest.strip_prefix(particle).and_then(|after| after.chars().next());
        after.is_some_and(|after| matches!(run::class(after), run::Class::Kanji | run::Class::Katakana))
    };
    let words = ["から", "より", "まで", "として"].into_iter().find(|joins| rest.starts_with(joins));
    words.or_else(|| PARTICLES.iter().copied().find(is_alone))
}

/// The run of name characters that begins at byte `at` of `folded` and ends before `until`, where no mark tells
/// that it is a name. A run of kana alone that is a word of grammar is none.
#[must_use]
pub fn bare_at(folded: &str, at: usize, until: usize) -> Option<FoldedSpan> {
    let text = folded.get(at..until)?;
    let end = run::spelled(text);
    (run::hiragana(text) < end && !plain::is_common(&text[..end])).then(|| FoldedSpan::between(at, at + end))
}

/// 不動産仲介の|おおぞら不動産: may a name in hiragana begin at byte `at` of `folded`, behind a noun and の? `rest` is what
/// follows.
#[must_use]
pub fn begins_behind_noun(folded: &str, at: usize, rest: &str) -> bool {
    folded.get(..at).is_some_and(|before| {
        run::may_begin_behind_noun(before, rest) || before.ends_with('の') && run::is_short(rest)
    })
}

/// The name that begins at `at`, if one does, and where to go on.
fn step(text: &str, at: usize) -> (Option<Name>, usize) {
    if let Some(form) = legal::at(text, at) {
        let name = after_form(text, at, form);
        return (name, name.map_or(at + form.len(), |name| name.span.end()));
    }
    if let Some(name) =
        text[at..].starts_with(|c: char| c.is_ascii_uppercase()).then(|| latin::at(text, at)).flatten()
    {
        return (Some(name), name.span.end());
    }
    let end = run::end(text, at);
    if let Some(name) = after_word(text, at, end) {
        return (Some(name), name.span.end());
    }
    if end == at {
        return (None, at + text[at..].chars().next().map_or(1, char::len_utf8));
    }
    let form_at = end + usize::from(text[end..].starts_with(' '));
    let has_form = text[form_at..].starts_with(legal::may_begin);
    let joined =
        |form: &legal::Form| form_at == end || ends_a_name(&text[at..end], &text[form_at + form.len()..]);
    if let Some(form) =
        has_form.then(|| legal::at(text, form_at)).flatten().filter(|form| form.may_follow()).filter(joined)
        && let Some(name) = before_form(text, at, end, form_at + form.len())
    {
        return (Some(name), name.span.end());
    }
    let name = kind_before(text, at)
        .or_else(|| society(text, at, end))
        .or_else(|| ending::marked(text, at, end))
        .map(|name| with_group(text, to_the_quote(text, with_school(text, with_slash(text, name)))))
        .or_else(|| over_the_dot(text, at, end));
    (name, name.map_or(end, |name| name.span.end().max(end)))
}

/// 退職公務員友|の会: a society of people of one kind.
fn society(text: &str, at: usize, end: usize) -> Option<Name> {
    const PEOPLE: &[char] = &['友', '親', '族', '母'];
    const OTHERS: &[char] =
        &['議', '員', '社', '場', '費', '長', '見', '計', '合', '話', '報', '則', '期', '食'];
    let rest = text[end..].strip_prefix("の会")?;
    let start = at + plain::introduction(&text[at..end]);
    let run = &text[start..end];
    let is_society = run.ends_with(PEOPLE) && run.chars().count() >= 3 && !rest.starts_with(OTHERS);
    let span = FoldedSpan::between(start, end + "の会".len());
    is_society.then_some(Name { span, core: span, body: Body::Association, area: None })
}

/// 調査会社Redpine Labs, LLC: a name in Latin letters directly after the word for what it is.
fn after_word(text: &str, at: usize, end: usize) -> Option<Name> {
    let run = text.as_bytes().get(at..(end + 1).min(text.len())).unwrap_or_default();
    if !run.iter().any(u8::is_ascii_uppercase) {
        return None;
    }
    let kinds = ["会社", "法人"].into_iter();
    let start = kinds.filter_map(|kind| Some(at + text[at..end].find(kind)? + kind.len())).next()?;
    text[start..].starts_with(|c: char| c.is_ascii_uppercase()).then(|| latin::at(text, start))?
}

/// 東丘小児・総合医療センター: a facility whose name goes on after a dot between kanji.
fn over_the_dot(text: &str, at: usize, end: usize) -> Option<Name> {
    let start = at + plain::introduction(&text[at..end]);
    let from = end + text[end..].strip_prefix('・').map(|_| '・'.len_utf8())?;
    let until = run::end(text, from);
    let body = ending::after_dot(&text[from..until])?;
    let span = FoldedSpan::between(start, until);
    (!plain::is_common(&text[start..end])).then_some(Name { span, core: span, body, area: None })
}

/// 生活協同組合コープみなも, デイサービスセンターひばり: a union, or a house of care, before its name in kana.
fn kind_before(text: &str, at: usize) -> Option<Name> {
    let (kind, body) = KINDS.longest(&text[at..])?;
    let start = at + kind.len();
    let length = match body {
        Body::Association if text[start..].starts_with(|c| run::class(c) == run::Class::Katakana) => {
            let run = &text[start..start + run::spelled(&text[start..])];
            let run = run.strip_suffix(['様', '殿']).unwrap_or(run);
            run.len() + place_in_hiragana(run, &text[start + run.len()..])
        }
        Body::Association => return None,
        _ => particle::name_in_kana(&text[start..])?,
    };
    let span = FoldedSpan::between(at, start + length);
    Some(Name { span, core: span, body, area: None })
}

/// コープ|みなと|(: bytes of the place in hiragana with which the name of a union goes on, where a bracket, a blank or a
/// particle closes it.
fn place_in_hiragana(run: &str, rest: &str) -> usize {
    if run != "コープ" {
        return 0;
    }
    let kana = run::hiragana(rest);
    let words = &rest[..kana];
    let cut = ["によ", "では", "から", "より", "への"].iter().filter_map(|joins| words.find(joins)).min();
    let name = match cut {
        Some(at) => &words[..at],
        None if rest[kana..].starts_with(['(', ' ', '」']) || rest.len() == kana => words,
        None => words.strip_suffix(['は', 'が', 'の', 'で', 'に', 'を']).unwrap_or_default(),
    };
    if (2..=6).contains(&name.chars().count()) { name.len() } else { 0 }
}

/// What is printed before the name of such a house.
static KINDS: LazyLock<List<Body>> = LazyLock::new(|| List::of(HOUSES.iter().copied()));
const HOUSES: &[(&str, Body)] = &[
    ("生活協同組合", Body::Association),
    ("デイサービスセンター", Body::Care),
    ("放課後等デイサービス", Body::Care),
    ("デイサービス", Body::Care),
    ("訪問看護ステーション", Body::Care),
    ("訪問介護ステーション", Body::Care),
    ("ヘルパーステーション", Body::Care),
    ("介護老人保健施設", Body::Care),
    ("特別養護老人ホーム", Body::Care),
    ("介護付き有料老人ホーム", Body::Care),
    ("有料老人ホーム", Body::Care),
    ("養護老人ホーム", Body::Care),
    ("グループホーム", Body::Care),
    ("ケアプランセンター", Body::Care),
    ("居宅介護支援事業所", Body::Care),
    ("訪問介護事業所", Body::Care),
    ("就労継続支援事業所", Body::Care),
    ("小規模多機能ホーム", Body::Care),
    ("障害者支援施設", Body::Care),
    ("児童養護施設", Body::Care),
    ("学童保育所", Body::Care),
    ("幼保連携型認定こども園", Body::Care),
    ("認定こども園", Body::Care),
];

/// 東丘中学校・高等学校: two schools that are one.
fn with_school(text: &str, name: Name) -> Name {
    const UPPER: &[&str] = &["・高等学校", "・高校", "・中学校"];
    let rest = &text[name.span.end()..];
    let upper = UPPER.iter().find(|upper| name.body == Body::School && rest.starts_with(**upper));
    let span = FoldedSpan::between(name.span.start(), name.span.end() + upper.map_or(0, |upper| upper.len()));
    if upper.is_some() { Name { span, core: span, ..name } } else { name }
}

/// みなも薬局グループ|は: a chain that goes by the name of its houses, where the group acts.
fn with_group(text: &str, name: Name) -> Name {
    const GROUP: &str = "グループ";
    let may_lead = matches!(name.body, Body::Company | Body::Hospital | Body::Care | Body::Media);
    let acts = text[name.span.end()..]
        .strip_prefix(GROUP)
        .is_some_and(|rest| rest.starts_with(['は', 'が', '、', '(']));
    if !(may_lead && acts && name.core == name.span) {
        return name;
    }
    let span = FoldedSpan::between(name.span.start(), name.span.end() + GROUP.len());
    Name { span, core: span, body: Body::Company, area: None }
}

/// JPCERT/CC: the one name with a slash.
fn with_slash(text: &str, name: Name) -> Name {
    let tail = if name.body == Body::Commission && text[name.span.end()..].starts_with("/CC") {
        "/CC".len()
    } else {
        0
    };
    let span = FoldedSpan::between(name.span.start(), name.span.end() + tail);
    Name { span, core: span, ..name }
}

/// 「東丘療育センターみなみ」, 東丘市民生活協同組合みなもコープ: a name that stands alone, in quotation marks or on its
/// line, goes on in kana.
fn to_the_quote(text: &str, name: Name) -> Name {
    let (start, end) = (name.span.start(), name.span.end());
    if let Some(tail) = tail_of_quote(&text[..start], &text[end..]).filter(|_| name.body != Body::Area) {
        let span = FoldedSpan::between(start, end + tail);
        return Name { span, core: span, ..name };
    }
    let hiragana = run::hiragana(&text[end..]) > 0;
    let kana = if hiragana { run::kana(&text[end..]) } else { 0 };
    let (before, after) = (&text[..start], &text[end + kana..]);
    let quoted = kana > 0 && before.ends_with('「') && after.starts_with('」');
    let alone = |edge: &str| edge.is_empty() || edge.starts_with(' ');
    let lined = text[end..end + kana].chars().count() >= 3
        && !text[end..].starts_with('の')
        && (before.is_empty() || before.ends_with(' '))
        && alone(after);
    if !(quoted || lined) {
        return name;
    }
    let span = FoldedSpan::between(start, end + kana);
    Name { span, core: span, ..name }
}

/// 「港クリニック|センター」: bytes with which a name in quotation marks goes on to their end.
fn tail_of_quote(before: &str, after: &str) -> Option<usize> {
    const TAILS: &[&str] = &[
        "センター",
        "グループ",
        "プラザ",
        "ガーデン",
        "クラブ",
        "スクール",
        "ステーション",
        "ビレッジ",
        "タウン",
    ];
    let tail = TAILS.iter().find(|tail| after.starts_with(**tail))?;
    (before.ends_with('「') && after[tail.len()..].starts_with('」')).then_some(tail.len())
}

/// May a legal form after a space belong to the name before it? Not where another name follows it: 電機大手 株式会社東丘.
/// A day before it is no name: 2024.03.05 株式会社東丘.
fn ends_a_name(run: &str, after_form: &str) -> bool {
    let is_latin = run.ends_with(|c: char| c.is_ascii_alphabetic());
    let is_day = !run.contains(char::is_alphabetic);
    is_latin && !is_day || run::spelled(after_form) == 0
}

/// 株式会社 + run.
fn after_form(text: &str, at: usize, form: legal::Form) -> Option<Name> {
    let start = at + form.len() + usize::from(text[at + form.len()..].starts_with(' '));
    if let Some(name) = behind_no(text, start, form) {
        return Some(name);
    }
    let end = run::to_the_end(text, start, start + run::spelled(&text[start..]));
    let end = over_the_partners(text, end).max(over_ya_of_a_shop(text, start, end));
    let words = text.get(start..end)?;
    let words = without_make(without_member(words.strip_suffix(['様', '殿']).unwrap_or(words)));
    let words = without_deed(without_people(words), &text[start + words.len()..]);
    let words = without_day(words);
    let end = start + words.len();
    if words.is_empty()
        || plain::is_common(words) && !is_called_by_trade(words) && !is_a_registered_body(words)
        || goes_on_with_date(words)
        || begins_with_particle(words)
    {
        return None;
    }
    let (core_end, body) = match ending::last(words) {
        Some((cut, body)) if form.body() == Body::Company && goes_on_as_name(&words[cut..]) => (end, body),
        Some((cut, body)) => (start + cut, body),
        None => (end - branch(words), form.body()),
    };
    Some(Name {
        span: FoldedSpan::between(at, core_end),
        core: FoldedSpan::between(start, core_end),
        body: if form.body() == Body::Company { Body::Company } else { body },
        area: None,
    })
}

/// Characters from which words behind a legal form and の are a name without an ending.
const LONG: usize = 5;

/// 医療法人の|東丘病院: the name behind a legal form that only tells what its bearer is.
fn behind_no(text: &str, start: usize, form: legal::Form) -> Option<Name> {
    let rest = text[start..].strip_prefix('の')?;
    let start = text.len() - rest.len();
    let end = start + run::spelled(rest);
    let words = &text[start..end];
    let is_name = words.starts_with(|c| matches!(run::class(c), run::Class::Kanji | run::Class::Katakana));
    let is_long = words.chars().count() >= LONG && !plain::is_common(words);
    let whole = Some((words.len(), form.body())).filter(|_| is_long);
    let (cut, body) = ending::last(words).or(whole).filter(|_| is_name)?;
    let span = FoldedSpan::between(start, start + cut);
    Some(Name {
        span,
        core: span,
        body: if form.body() == Body::Company { Body::Company } else { body },
        area: None,
    })
}

/// 株式会社学会支援センター|青嵐: a word of two or three kanji that is no office, and so of the company's own name.
fn goes_on_as_name(rest: &str) -> bool {
    const OFFICES: &[char] = &[
        '部', '課', '室', '係', '店', '社', '所', '局', '署', '館', '場', '長', '員', '者', '内', '側', '等',
        '様', '担', '当', '名', '殿', '役', '前', '後', '宛', '製', '元', '棟', '階',
    ];
    let kanji = |c: char| run::class(c) == run::Class::Kanji;
    (2..=3).contains(&rest.chars().count())
        && rest.chars().all(kanji)
        && !rest.contains(OFFICES)
        && !plain::is_common(rest)
}

/// 有限会社梅乃|や本舗: over や to what a shop is called, behind its legal form.
fn over_ya_of_a_shop(text: &str, start: usize, end: usize) -> usize {
    const SHOPS: &[&str] = &[
        "本舗",
        "総本店",
        "本店",
        "総本家",
        "本家",
        "商店",
        "旅館",
        "酒店",
        "食品",
        "酒造",
        "製菓",
        "菓子店",
        "茶舗",
        "呉服店",
        "水産",
        "製麺",
        "醸造",
        "工房",
    ];
    let is_named = text.get(start..end).is_some_and(|words| !words.is_empty() && !words.ends_with("会社"));
    let shop = text[end..].strip_prefix('や').filter(|_| is_named);
    let shop = shop.and_then(|rest| SHOPS.iter().find(|shop| rest.starts_with(**shop)));
    shop.map_or(end, |shop| end + 'や'.len_utf8() + shop.len())
}

/// 弁護士法人東丘・ケイン法律事務所: over a dot to the office that partners share.
fn over_the_partners(text: &str, end: usize) -> usize {
    let Some(rest) = text[end..].strip_prefix('・') else { return end };
    let tail = run::spelled(rest);
    let shared =
        ["事務所", "会計", "綜合法律", "パートナーズ"].iter().any(|office| rest[..tail].ends_with(office));
    if shared { text.len() - rest.len() + tail } else { end }
}

/// 医療法人|にランサムウェア, 税理士法人|からのメール: a particle behind a form that stands for any of its kind.
fn begins_with_particle(words: &str) -> bool {
    const PARTICLES: &[&str] =
        &["の", "に", "で", "が", "を", "は", "へ", "から", "より", "からの", "への", "での", "による"];
    let is_other = |c: char| matches!(run::class(c), run::Class::Kanji | run::Class::Katakana);
    PARTICLES
        .iter()
        .any(|particle| words.strip_prefix(particle).is_some_and(|rest| rest.starts_with(is_other)))
}

/// まなびのわ|の職員: the name without what is said to be its own.
fn without_member(words: &str) -> &str {
    const OWN: &[&str] = &[
        "の職員",
        "の社員",
        "の従業員",
        "の担当者",
        "の担当",
        "のスタッフ",
        "の代表",
        "の理事長",
        "の元社員",
        "の元職員",
        "の元従業員",
        "のサーバ",
        "のサーバー",
        "のシステム",
        "のサイト",
        "のホームページ",
        "のメール",
        "の委託先",
        "の子会社",
        "の役員",
        "の作業員",
        "の調査員",
        "の検針員",
        "の配達員",
        "の倉庫",
        "の工場",
    ];
    let head = OWN.iter().filter_map(|own| words.strip_suffix(own)).min_by_key(|head| head.len());
    head.filter(|head| head.chars().count() >= 2).unwrap_or(words)
}

/// ミナモクラウド|社製の, ミナモ電子|製の: the name without the word for who made it.
fn without_make(words: &str) -> &str {
    let is_kana = |head: &&str| head.ends_with(|c| run::class(c) == run::Class::Katakana);
    let head = words.strip_suffix("社製").or_else(|| words.strip_suffix('製').filter(is_kana));
    head.filter(|head| head.chars().count() >= 2).unwrap_or(words)
}

/// 中央データサービス, 総合情報システム: common words that together name a firm behind its legal form.
fn is_called_by_trade(words: &str) -> bool {
    const LEAST: usize = 5;
    const FIRMS: &[&str] = &[
        "サービス",
        "システム",
        "システムズ",
        "プリント",
        "データ",
        "ネットワーク",
        "メディア",
        "印刷",
        "企画",
        "計算センター",
        "情報センター",
        "研究所",
        "物流",
        "運輸",
        "配送",
        "産業",
        "商事",
        "工業",
    ];
    const OFFICES: &[&str] = &["お客", "カスタマー", "サポート", "本社", "営業", "管理部", "担当", "代表"];
    words.chars().count() >= LEAST
        && FIRMS.iter().any(|firm| words.ends_with(firm))
        && !OFFICES.iter().any(|office| words.contains(office))
}

/// 一般財団法人|全国健診支援協会: words of every day that end as the name of a legal person does.
fn is_a_registered_body(words: &str) -> bool {
    const LEAST: usize = 7;
    const BODIES: &[&str] = &["協会", "機構", "連合会", "振興会", "財団", "公社", "基金", "推進会", "支援会"];
    words.chars().count() >= LEAST && BODIES.iter().any(|body| words.ends_with(body))
}

/// ミナモムーブ|関係者に, ミナモムーブ|社長が: the name without its people.
fn without_people(words: &str) -> &str {
    const PEOPLE: &[&str] =
        &["関係者", "元社員", "従業員", "社員", "副社長", "社長", "会長", "役員", "担当者", "代表取締役"];
    let head = PEOPLE.iter().filter_map(|people| words.strip_suffix(people)).min_by_key(|head| head.len());
    head.filter(|head| head.chars().count() >= 2).unwrap_or(words)
}

/// ミナモアシスト|提供の…, ミナモアシスト|主催の…: the name without what its bearer does with the thing that follows.
fn without_deed<'t>(words: &'t str, rest: &str) -> &'t str {
    const DEEDS: &[&str] = &["提供", "主催", "所有", "作成"];
    let is_kana =
        |head: &&str| head.ends_with(|c| matches!(run::class(c), run::Class::Katakana | run::Class::Latin));
    // (株式会社ミナモ計算センター|提供): all that a bracket holds.
    const BRACKETED: &[&str] = &["提供", "運営", "社製"];
    if let Some(head) = BRACKETED.iter().find_map(|deed| words.strip_suffix(deed))
        && rest.starts_with(')')
    {
        return head;
    }
    let head = DEEDS.iter().find_map(|deed| words.strip_suffix(deed)).filter(|_| rest.starts_with('の'));
    head.filter(is_kana).filter(|head| head.chars().count() >= 2).unwrap_or(words)
}

/// 株式会社|は9月18日: a particle and a date after a form that ends a name before it.
fn goes_on_with_date(words: &str) -> bool {
    let date = words.strip_prefix(['は', 'が', 'の', 'を', 'に', 'で', 'も']);
    date.is_some_and(|date| date.starts_with(|c: char| c.is_ascii_digit()))
}

/// ミナモ物流|2024年3月4日: the name without the day that follows where cells have run together.
fn without_day(words: &str) -> &str {
    let is_year = |at: &usize| {
        let number = words.get(*at..).unwrap_or_default();
        let rest = number.trim_start_matches(|c: char| c.is_ascii_digit());
        number.len() - rest.len() == 4 && rest.starts_with(['年', '/', '.'])
    };
    let begins = |at: &usize| *at > 0 && !words[..*at].ends_with(|c: char| c.is_ascii_digit());
    let year = words.match_indices(['1', '2']).map(|(at, _)| at).filter(begins).find(is_year);
    year.map_or(words, |at| &words[..at])
}

/// Bytes of the department or branch at the end of a company's name: ミナモ運営部, 東丘商会総務部.
fn branch(words: &str) -> usize {
    const BRANCHES: &[&str] = &[
        "本社",
        "本店",
        "総務部",
        "営業部",
        "広報部",
        "広報室",
        "経営企画部",
        "管理部",
        "情報システム部",
        "人事部",
        "お客様相談室",
        "お客様窓口",
        "本社工場",
    ];
    const OFFICES: &[&str] =
        &["部", "課", "室", "係", "支店", "支社", "営業所", "事業所", "事務所", "出張所", "工場", "窓口"];
    // Parts of the country that a firm has in its name: 株式会社ミナモ東部.
    const REGIONS: &[&str] = &["東部", "西部", "南部", "北部", "中部", "中央部"];
    // What makes an office a firm of its own: 有限会社ミナモ保険事務所.
    const PRACTICES: &[&str] = &[
        "保険", "設計", "測量", "法律", "会計", "税", "労務", "労働", "建築", "特許", "調査", "経営", "書士",
        "鑑定", "企画", "総合",
    ];
    if ["屋本店", "堂本店", "軒本店", "庵本店", "舗本店"].iter().any(|shop| words.ends_with(shop))
    {
        return 0;
    }
    if let Some(branch) =
        BRANCHES.iter().find(|branch| words.ends_with(**branch) && words.len() > branch.len())
    {
        return branch.len();
    }
    let tail = words.trim_end_matches(|c| run::class(c) == run::Class::Kanji).len();
    let mixed =
        words[..tail].ends_with(|c| matches!(run::class(c), run::Class::Katakana | run::Class::Latin));
    let is_region = REGIONS.contains(&&words[tail..]);
    let practice = PRACTICES.iter().any(|practice| words[tail..].contains(practice));
    let office = OFFICES.iter().any(|office| words.ends_with(office))
        && words[tail..].chars().count() >= 2
        && !(practice && words.ends_with("事務所"))
        && !words.ends_with("教室");
    if mixed && office && !is_region { words.len() - tail } else { 0 }
}

/// Run + 株式会社.
fn before_form(text: &str, at: usize, end: usize, form_end: usize) -> Option<Name> {
    let start = at + plain::introduction(&text[at..end]);
    let words = &text[start..end];
    (!words.is_empty() && !plain::is_common(words)).then(|| Name {
        span: FoldedSpan::between(start, form_end),
        core: FoldedSpan::between(start, end),
        body: Body::Company,
        area: None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn show(text: &str) -> String {
        let show = |name: &Name| {
            let area =
                name.area.map_or(String::new(), |area| format!("<{}", &text[area.start()..area.end()]));
            format!("{}:{:?}{area}", &text[name.span.start()..name.span.end()], name.body)
        };
        names(text, FoldedSpan::between(0, text.len())).map(|name| show(&name)).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn names_are_found() {
        let cases = [
            ("株式会社あおば商会は", "株式会社あおば商会:Company"),
            ("子会社Aoba Foods (Thailand) Co., Ltd.は", "Aoba Foods (Thailand) Co., Ltd.:Company"),
            ("調査会社Redpine Labs, LLCに", "Redpine Labs, LLC:Company"),
            ("当社のタイ現地法人Aoba Thailand Co., Ltd.の", "Aoba Thailand Co., Ltd.:Company"),
            ("学部・大学院", ""),
            ("Aoba Casting (Thailand)が", "Aoba Casting (Thailand):Company"),
            ("現地の調査会社Redpine Labs, LLCによる", "Redpine Labs, LLC:Company"),
            ("Aoba Sensors Japan K.K.(以下", "Aoba Sensors Japan K.K.:Company"),
            ("Aoba Inc.の Web Site と Microsoft 365", "Aoba Inc.:Company"),
            ("東丘市市民協働課では", "東丘市:Area"),
            ("東日市市は", "東日市市:Area"),
            ("みのりの丘生命保険株式会社は", "みのりの丘生命保険株式会社:Company"),
            ("お客さまの丘生命保険株式会社", "丘生命保険株式会社:Company"),
            ("このたび、みのりの丘生命保険株式会社(以下", "みのりの丘生命保険株式会社:Company"),
            ("委託先である(株)東丘印刷の社員", "(株)東丘印刷:Company"),
            ("株式会社ミナモアシスト提供の機能", "株式会社ミナモアシスト:Company"),
            ("株式会社みなも開発の社員", "株式会社みなも開発:Company"),
            ("クラウド(株式会社みなも計算センター提供)に", "株式会社みなも計算センター:Company"),
            ("株式会社ミナモムーブ関係者に", "株式会社ミナモムーブ:Company"),
            ("東丘大学大学院の事務室", "東丘大学:University"),
            ("東丘大学大学院工学研究科は", "東丘大学:University"),
            ("東丘大学院大学は", "東丘大学院大学:University"),
            ("東丘大大学院の教授", "東丘大:University"),
            ("株式会社中央データサービス)から", "株式会社中央データサービス:Company"),
            ("東丘福祉事務所は", "東丘福祉事務所:Area"),
            ("東丘市福祉事務所は", "東丘市:Area"),
            ("生活協同組合コープみなも様の組合員", "生活協同組合コープみなも:Association"),
            ("委託事業者(株式会社ミナモ)から本市に", "株式会社ミナモ:Company"),
            ("予約代行を行う一般財団法人健やか青嶺財団は", "一般財団法人健やか青嶺財団:Association"),
            ("株式会社ミナモ(東丘市)と青葉商会は", "株式会社ミナモ:Company 東丘市:Area 青葉商会:Company"),
            ("みなも薬局グループは3日", "みなも薬局グループ:Company"),
            ("みなも薬局グループ各社", "みなも薬局:Hospital"),
            ("受託するNPO法人まなびのわの職員が", "NPO法人まなびのわ:Association"),
            ("有限会社みなもの担当者から", "有限会社みなも:Company"),
            ("東丘共済会は3日、ミナモ化成が", "東丘共済会:Association ミナモ化成:Company"),
            ("東丘星座学会は、星座見学会の申込者を", "東丘星座学会:Association"),
            ("供給元であるミナモ・ジャパン株式会社(以下", "ミナモ・ジャパン株式会社:Company"),
            ("委託先ミナモ印刷株式会社より", "ミナモ印刷株式会社:Company"),
            ("Blue Hill Data 合同会社に調査を依頼", "Blue Hill Data 合同会社:Company"),
            ("そらいろ帖株式会社", "そらいろ帖株式会社:Company"),
            ("一般財団法人ひがしの文化財団が", "一般財団法人ひがしの文化財団:Association"),
            ("独立行政法人 海洋支援機構", "独立行政法人 海洋支援機構:Association"),
            ("一般社団法人東丘しごと支援協会", "一般社団法人東丘しごと支援協会:Association"),
            ("学校法人青葉の高校", "学校法人青葉:Association"),
            ("特定非営利活動法人まなび学び舎", "特定非営利活動法人まなび学び舎:Association"),
            ("「東丘クリニックセンター」において", "東丘クリニックセンター:Hospital"),
            ("「東丘療育センターはやせ」を装う", "東丘療育センターはやせ:Care"),
            ("株式会社ミナモ・モビリティ運営部", "株式会社ミナモ・モビリティ:Company"),
            ("有限会社梅乃や本舗", "有限会社梅乃や本舗:Company"),
            ("株式会社東丘や東丘商店", "株式会社東丘:Company 東丘商店:Company"),
            ("株式会社木の実商店は", "株式会社木の実商店:Company"),
            ("株式会社オリーブの丘は", "株式会社オリーブの丘:Company"),
            ("株式会社東丘の森林を", "株式会社東丘:Company"),
            ("株式会社ハーブ暮らしは", "株式会社ハーブ暮らし:Company"),
            ("株式会社東丘暮らしの窓口", "株式会社東丘暮らし:Company"),
            ("霧の橋トラベル株式会社", "霧の橋トラベル株式会社:Company"),
            ("事務を代行する一般財団法人全国健診支援協会は", "一般財団法人全国健診支援協会:Association"),
            ("一般財団法人協会は", ""),
            ("東丘市の山野太郎市長は", "東丘市:Area"),
            ("お問い合わせ:丘の上総合病院 相談窓口", "丘の上総合病院:Hospital"),
            ("医療法人潮会 虹の橋クリニック", "医療法人潮会:Association 虹の橋クリニック:Hospital"),
            ("ひかりの丘保育園は", "ひかりの丘保育園:Care"),
            ("谷の市立病院は", ""),
            ("山の診療所では", ""),
            ("県の東丘旅行株式会社", "東丘旅行株式会社:Company"),
            ("東丘なみ鉄道株式会社によると", "東丘なみ鉄道株式会社:Company"),
            ("東丘から東丘鉄道株式会社に", "東丘鉄道株式会社:Company"),
            ("霧が浦市は", "霧が浦市:Area"),
            ("みずほが浦市は", "みずほが浦市:Area"),
            ("2024.03.05 株式会社東丘", "株式会社東丘:Company"),
            ("事故メモ2024-12 株式会社東丘", "株式会社東丘:Company"),
            ("株式会社ミナモ音楽教室 総務部", "株式会社ミナモ音楽教室:Company"),
            ("電機メーカー 株式会社東丘電機", "株式会社東丘電機:Company"),
            ("株式会社東丘旅行様のシステム", "株式会社東丘旅行:Company"),
            ("JPCERT/CCに連絡", "JPCERT/CC:Commission"),
            ("セキュリティ専門機関JPCERT/CCから", "JPCERT/CC:Commission"),
            ("内閣官房内閣サイバーセキュリティセンター", "内閣サイバーセキュリティセンター:Government"),
            ("東丘署に遺失届、港町署によると", "東丘署:Police 港町署:Police<港町"),
            ("東丘大で学生の名簿を紛失", "東丘大:University"),
            ("被害の拡大、最大98人、同大と両大、東丘大型連休", ""),
            ("東丘地検と東丘地裁、人事院", "東丘地検:Government 東丘地裁:Government 人事院:Government"),
            ("東丘建設は3日、ミナモシステムズが", "東丘建設:Company ミナモシステムズ:Company"),
            ("所轄署と部署、消防署、分署、署名", ""),
            ("東丘市消防署の職員", "東丘市:Area"),
            ("東丘市ホームページ", "東丘市:Area"),
            ("監督省庁と官公庁、関係省庁", ""),
            ("総務省と防衛省、外務省", "総務省:Government 防衛省:Government 外務省:Government"),
            ("東丘小児・総合医療センター", "東丘小児・総合医療センター:Hospital"),
            ("東丘社・東丘病院", "東丘病院:Hospital"),
            ("個人情報・医療センター", ""),
            ("東丘市民生活協同組合みなもコープ", "東丘市民生活協同組合みなもコープ:Association<東丘市"),
            ("青葉県市町村職員共済組合", "青葉県市町村職員共済組合:Association<青葉県"),
            ("財団から市へ報告", ""),
            ("東丘新聞事業社", "東丘新聞事業社:Company"),
            ("青葉県観光支援共同事業体の職員", "青葉県観光支援共同事業体:Company<青葉県"),
            ("全東丘ふるさと民話協会の会員", "全東丘ふるさと民話協会:Association"),
            ("三十二銀行は", "三十二銀行:Company"),
            ("北丘区社会福祉協議会", "北丘区社会福祉協議会:Care<北丘区"),
            ("東丘市は27日", "東丘市:Area"),
            ("東丘市総務部情報政策課", "東丘市:Area"),
            ("青葉県東丘市の教育委員会", "東丘市:Area"),
            ("東丘市教育委員会は", "東丘市:Area"),
            ("東丘市立中央小学校の教諭", "東丘市立中央小学校:School<東丘市"),
            ("東丘市立の中学校", "東丘市:Area"),
            ("市立第三中学校で", ""),
            ("同市と同大学、本学の近隣病院", ""),
            ("さくら野市、南ひがし市、藤の里町", "さくら野市:Area 南ひがし市:Area 藤の里町:Area"),
            ("東丘市社会福祉協議会", "東丘市社会福祉協議会:Care<東丘市"),
            ("青葉県立東丘病院", "青葉県立東丘病院:Hospital<青葉県"),
            ("青葉県立大学", "青葉県立大学:University<青葉県"),
            ("東丘文化大学経済学部の学生", "東丘文化大学:University"),
            ("東丘大学医学部附属病院", "東丘大学医学部附属病院:Hospital"),
            ("医療法人社団光会 東丘クリニック", "医療法人社団光会:Association 東丘クリニック:Hospital"),
            ("ひかり信用組合本店営業部", "ひかり信用組合:Company"),
            ("青葉県警と東丘警察署、警視庁", "青葉県警:Police<青葉県 東丘警察署:Police 警視庁:Police"),
            ("個人情報保護委員会と総務省に", "個人情報保護委員会:Commission 総務省:Government"),
            ("経済産業省及び青葉労働局", "経済産業省:Government 青葉労働局:Government"),
            ("株式会社ミナモクラウド社製の機器", "株式会社ミナモクラウド:Company"),
            ("青葉退職公務員友の会より", "青葉退職公務員友の会:Association"),
            ("東丘市民の会議は、当日の会場", "東丘市:Area"),
            ("東丘市立八幡小、青葉県立港高の教諭", "東丘市立八幡小:School<東丘市 青葉県立港高:School<青葉県"),
            ("東丘行政書士会は", "東丘行政書士会:Association"),
            ("A社とB病院、甲市", ""),
            ("都市ガスと市民、地区、市場", ""),
            ("・さくら野市、名簿を紛失", "さくら野市:Area"),
            ("・あおい町で誤送付", "あおい町:Area"),
            ("サイトを運営するあおいネット株式会社は", "あおいネット株式会社:Company"),
            ("書店を営むあおい書房株式会社が", "あおい書房株式会社:Company"),
            ("委託先であるみどり印刷株式会社で", "みどり印刷株式会社:Company"),
            ("公開することで株式会社の", ""),
            ("たまや株式会社は", "たまや株式会社:Company"),
            ("いそべ(株)は", "いそべ(株):Company"),
            ("すずめ野第二こども園の職員", "すずめ野第二こども園:Care"),
            ("日本てしごと検定機構は", "日本てしごと検定機構:Association"),
            ("主催する日本てしごと検定機構は", "日本てしごと検定機構:Association"),
            ("漏えいした病院の職員", ""),
            ("生活協同組合コープみなも 理事長", "生活協同組合コープみなも:Association"),
            ("東丘中学校・高等学校の生徒", "東丘中学校・高等学校:School"),
            ("――株式会社モードはなだ", "株式会社モードはなだ:Company"),
            ("株式会社ミナモより", "株式会社ミナモ:Company"),
            ("カード会社そよかぜカード株式会社(本社", "そよかぜカード株式会社:Company"),
            ("運営するキャリアの森株式会社は", "キャリアの森株式会社:Company"),
            ("運営する旅こよみ株式会社は", "旅こよみ株式会社:Company"),
            ("青葉県立東丘がんセンターは", "青葉県立東丘がんセンター:Hospital<青葉県"),
            ("市民生活部市民課、生活環境部市営住宅係", ""),
            ("(東丘市・さくら歯科医院/11月5日公表)", "東丘市:Area さくら歯科医院:Hospital"),
            ("引越しのひばり運輸株式会社が", "ひばり運輸株式会社:Company"),
            ("人材派遣のみどり川スタッフ株式会社は", "みどり川スタッフ株式会社:Company"),
            ("市のさまざまな協会、県のある病院、会社のための組合", ""),
            ("つくし証券への攻撃、しらべ信用金庫", "つくし証券:Company しらべ信用金庫:Company"),
            ("こども病院と、これも病院", ""),
            ("たまや旅館は、はなや書店と", "たまや旅館:Company はなや書店:Company"),
            ("みなと株式会社は", "みなと株式会社:Company"),
            ("株式会社れんが亭は、株式会社れんが東丘で", "株式会社れんが亭:Company 株式会社れん:Company"),
            ("デイサービスセンターひばりでは、", "デイサービスセンターひばり:Care"),
            ("グループホームさくらの里の職員が", "グループホームさくらの里:Care"),
            ("訪問看護ステーションにおいて", ""),
            ("北部県税事務所の職員", "北部県税事務所:Area"),
            ("東丘タイムズ社は、東丘朝報社文化部の", "東丘タイムズ社:Media 東丘朝報社:Media"),
            (
                "一般社団法人JPCERTコーディネーションセンターから",
                "一般社団法人JPCERTコーディネーションセンター:Commission",
            ),
            ("なお株式会社は", ""),
            ("そして株式会社あおば商会は", "株式会社あおば商会:Company"),
        ];
        let wrong = cases.iter().filter(|(text, expected)| show(text) != *expected);
        let wrong: Vec<_> =
            wrong.map(|(text, expected)| format!("{text}: {} not {expected}", show(text))).collect();
        assert!(wrong.is_empty(), "{wrong:#?}");
    }

    #[test]
    fn bare_runs() {
        let bare =
            |text: &str| bare_at(text, 0, text.len()).map_or("", |span| &text[..span.end()]).to_owned();
        assert_eq!(bare("ミナモ、会員サイトに不正アクセス"), "ミナモ");
        assert_eq!(bare("東丘酒造のサーバに"), "東丘酒造");
        assert_eq!(bare("MINAMO TVで応募者"), "MINAMO TV");
        assert_eq!(bare("ホテルかもめ浜リゾートの"), "ホテルかもめ浜リゾート");
        assert_eq!(bare("ミナモかどうか確認"), "ミナモ");
        assert_eq!(bare("ミナモしない対策"), "ミナモ");
        assert_eq!(bare("個人情報の流出"), "");
        assert_eq!(bare("このたび"), "");
    }

    proptest::proptest! {
        /// Names lie on character bounds, in order, inside what was given.
        #[test]
        fn names_cut_the_text(text in "[A-Za-z .&・ー株式会社市町村県立大学病院教育委員会のはがアイ一二()、。\n]{0,40}") {
            let mut at = 0;
            for name in names(&text, FoldedSpan::between(0, text.len())) {
                proptest::prop_assert!(name.span.start() >= at && name.span.contains(name.core));
                proptest::prop_assert!(text.get(name.span.start()..name.span.end()).is_some_and(|words| !words.is_empty()));
                at = name.span.end();
            }
        }
    }
}
