//! Names without a mark beside words that give a role: 攻撃グループ「…」, …の子会社.

use jikenbo_model::vocabulary::Role;
use jikenbo_text::FoldedSpan;
use jikenbo_text::name;

use super::survey::inquirer;
use crate::lexicon::LEXICON;
use crate::reading::{Located as Mentioned, Reading};
use crate::rule::organization::{self, Located, Part, is_named, role_words, searched};
use crate::rule::tool::is_kind_of_tool;
use crate::words::Words;

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
            if is_no_body(reading.words(*span), role)
                || is_class_of_body(reading.words(*span))
                || reading.counts_within(*span)
                || is_said_of_a_firm(reading.words(words)) && !is_told_who(reading, located.sentence, *span)
                || is_deed(reading, *span)
                || role == Role::Recipient && is_thing(reading.words(*span))
                || role == Role::Attacker
                    && calls_itself(reading.words(words))
                    && !is_of_attack(reading, located, reading.words(*span))
            {
                return false;
            }
            let foreign = matches!(role, Role::Attacker | Role::Processor | Role::Vendor);
            let hired =
                if before { introduces(reading.words(words)) } else { gives(reading.words(words), role) };
            !(is_named(marked, *span) || foreign && !hired && has_kanji(reading.words(*span)))
        };
        let role = |span| inquires(reading, located.sentence, span, role);
        found.extend(name.filter(fits).map(|span| (span, role(span), words.cover(span))));
    }
    found
}

/// The role of a name: of one who is hired (依頼した|ミナモラボ|による解析), the inquiry tells more than the contract.
fn inquires(reading: &Reading, sentence: usize, span: FoldedSpan, role: Role) -> Role {
    match role_words(reading, sentence, span) {
        Some((Part::Other(Role::Investigator), words))
            if matches!(role, Role::Processor | Role::Investigator) =>
        {
            inquirer(reading, words)
        }
        _ => role,
    }
}

/// 業者は, 会社は: any firm may be the topic.
fn is_said_of_a_firm(words: &str) -> bool {
    ["業者は", "会社は"].contains(&words)
}

/// 録音を預けていた業者のサーバーが…。業者は|青嶺速記センター|(東丘県)。: was a firm hired right before, and says the sentence which?
fn is_told_who(reading: &Reading, sentence: usize, name: FoldedSpan) -> bool {
    static HIRED: Words = Words::of(&["委託", "預け", "任せ", "頼ん", "依頼", "外注", "請け負", "発注"]);
    static IS: Words = Words::of(&["(", "。", "で、", "だった", "である", "だと", "という"]);
    let after = reading.folded().get(name.end()..).unwrap_or_default();
    IS.begins(after) && HIRED.stands_in(told_around(reading, sentence))
}

/// 受託者は|消去|しないまま: a noun that a verb follows is what they do, and no name.
fn is_deed(reading: &Reading, span: FoldedSpan) -> bool {
    static DOES: Words =
        Words::of(&["する", "した", "して", "しな", "せず", "し、", "しま", "され", "でき", "らし"]);
    let after = reading.folded().get(span.end()..).unwrap_or_default();
    DOES.begins(after) && reading.words(span).chars().all(|c| matches!(c, '一'..='鿿'))
}

/// 設計会社, コールセンター, 不動産会社社長: a class of firms, or people, and no name.
fn is_class_of_body(words: &str) -> bool {
    static CLASSES: Words = Words::of(&[
        "会社",
        "業者",
        "企業",
        "事業者",
        "メーカー",
        "社長",
        "役員",
        "店長",
        "部長",
        "社員",
        "職員",
        "従業員",
        "エンジニア",
        "クリエイター",
        "デザイナー",
        "プログラマー",
        "オペレーター",
        "ドライバー",
    ]);
    const CENTRES: &[&str] = &["コールセンター", "データセンター", "配送センター", "物流センター"];
    CLASSES.ends(words) || CENTRES.contains(&words)
}

/// Do the words tell what anybody may say or be held for: …を名乗って, …によるものとみられる?
fn calls_itself(words: &str) -> bool {
    static SAYS: Words = Words::of(&[
        "によるもの",
        "を名乗",
        "を名のる",
        "を名のっ",
        "と名乗",
        "と名のる",
        "を自称",
        "を称",
        "」の名",
    ]);
    static GROUPS: Words = Words::of(&["集団", "グループ", "組織", "ハッカー"]);
    SAYS.stands_in(words) && !GROUPS.stands_in(words)
}

/// The words of a sentence with those of the one before it.
fn told_around<'d>(reading: &Reading<'d>, sentence: usize) -> &'d str {
    let span = |at: usize| reading.sentences.get(at).map(|sentence| sentence.span);
    let own = span(sentence).unwrap_or_default();
    let before = sentence.checked_sub(1).and_then(span).unwrap_or(own);
    let from = if own.start().saturating_sub(before.end()) <= 2 { before.start() } else { own.start() };
    reading.folded().get(from..own.end()).unwrap_or_default()
}

/// Does the sentence tell of an attack, and is the name in Latin letters, as those of gangs are?
fn is_of_attack(reading: &Reading, says: &Mentioned, name: &str) -> bool {
    static ATTACK: Words = Words::of(&[
        "攻撃",
        "集団",
        "グループ",
        "犯行",
        "脅迫",
        "ランサム",
        "身代金",
        "暗号化",
        "暗号資産",
        "支払い",
        "ビットコイン",
        "要求",
    ]);
    static RANSOM: Words = Words::of(&["ランサム", "身代金", "暗号化", "脅迫"]);
    let is_guess = reading.words(says.mention.span).contains("によるもの");
    let is_told = || {
        let near =
            if is_guess { reading.sentence(says.sentence) } else { told_around(reading, says.sentence) };
        ATTACK.stands_in(near) || !is_guess && reading.holds_any(&RANSOM)
    };
    name.contains(|c: char| c.is_ascii_alphabetic()) && is_told()
}

/// Gangs, and contractors known by their brand, are written in Latin letters or katakana; 検針員を名乗る is none.
fn has_kanji(words: &str) -> bool {
    words.chars().any(|c| matches!(c, '一'..='鿿'))
}

/// A country before its company (タイの連結子会社), a way of attacking (SQLインジェクションによる攻撃), an office of a house.
fn is_no_body(words: &str, role: Role) -> bool {
    const ATTACKS: &[&str] =
        &["インジェクション", "DDoS", "DoS", "ブルートフォース", "リスト", "スキミング", "フィッシング"];
    const KINDS: &[&str] = &["メーカー", "大手", "商社", "企業", "会社", "チェーン", "業者", "老舗", "州"];
    const OFFICES: [char; 5] = ['部', '課', '室', '係', '班'];
    static THINGS: Words = Words::of(&[
        "資料", "道路", "制度", "工程", "現場", "書類", "名簿", "地区", "区域", "児童", "生徒", "役割",
        "責任", "世帯", "住戸",
    ]);
    let is_system = words.ends_with("システム") && words.chars().any(|c| matches!(c, '一'..='鿿'));
    name::is_country(words)
        || role == Role::Processor && (is_system || THINGS.ends(words))
        || is_common(words)
        || is_kind_of_tool(words)
        || matches!(role, Role::Processor | Role::Vendor) && words.ends_with(OFFICES)
        || role == Role::Parent && (KINDS.iter().any(|kind| words.ends_with(kind)) || is_any_group(words))
        || role == Role::Attacker && ATTACKS.iter().any(|attack| words.contains(attack))
}

/// 企業グループ, 大手グループ: any group, where ミナモグループ has a name.
fn is_any_group(words: &str) -> bool {
    static KINDS: Words = Words::of(&[
        "企業",
        "大手",
        "医療",
        "流通",
        "小売",
        "外食",
        "金融",
        "持ち株",
        "同",
        "当社",
        "自社",
        "系列",
        "関連",
        "の",
        "業",
        "メーカー",
        "会社",
    ]);
    words.strip_suffix("グループ").is_some_and(|head| head.is_empty() || KINDS.ends(head))
}

/// An occasion, a public work, a kind of firm, or the rest of a group: 木材セミナー, 県営住宅, 代理店, みなも以外.
pub(super) fn is_common(words: &str) -> bool {
    static OCCASIONS: Words = Words::of(&[
        "セミナー",
        "検診",
        "健診",
        "見学会",
        "説明会",
        "講習会",
        "講座",
        "教室",
        "大会",
        "イベント",
        "キャンペーン",
        "アンケート",
        "総会",
        "懇談会",
        "以外",
        "監査",
        "点検",
        "検査",
        "監督",
        "指導",
        "訪問",
        "変更",
        "変更後",
        "変更前",
        "交代",
        "移行",
        "員",
        "従事者",
        "担当者",
        "利用者",
        "関係者",
        "責任者",
        "事業",
        "業務",
        "義務",
        "学級",
        "学年",
        "クラス",
        "国道",
        "県道",
        "市道",
        "営住宅",
        "営団地",
        "工事",
    ]);
    const CENTRES: &[&str] = &[
        "子育て支援センター",
        "地域子育て支援センター",
        "地域包括支援センター",
        "就労支援センター",
        "障害者支援センター",
        "生活支援センター",
        "相談支援センター",
        "シルバー人材センター",
        "訪問看護ステーション",
    ];
    const FIRMS: &[&str] = &[
        "同業他社",
        "競合他社",
        "他社",
        "歯科医院",
        "医療機関",
        "検査会社",
        "印刷業者",
        "マンション",
        "アパート",
        "代理店",
        "販売店",
        "指定管理者",
        "委託先",
        "委託業者",
        "受託者",
        "取引先",
        "加盟店",
        "保険代理店",
        "印刷会社",
        "専門会社",
        "専門業者",
        "主務省",
        "主務官庁",
        "所管省庁",
        "関係省庁",
        "監督官庁",
        "監督省庁",
    ];
    OCCASIONS.ends(words) || FIRMS.contains(&words) || CENTRES.contains(&words)
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
    let (rest, words) = behind_place(rest, words);
    let quoted = rest.starts_with(['「', '『', '"']) || before.ends_with('「');
    let contractor = role == Role::Processor && before.starts_with(['委', '再', '受', '指']);
    if !quoted
        && introduces(before)
        && let Some(name) = introduced(reading, words.end(), sentence)
    {
        return Some(name);
    }
    let said =
        before.ends_with("である") && matches!(role, Role::Vendor | Role::Processor | Role::Investigator);
    if !(quoted || contractor || said || is_telling(role)) {
        return None;
    }
    let opening =
        rest.chars().next().filter(|c| matches!(c, '「' | '『' | '"' | ' ')).map_or(0, char::len_utf8);
    let span = name::bare_at(reading.folded(), words.end() + opening, sentence.end())?;
    if let Some(whole) = quoted.then(|| whole_quote(reading, words.end() + opening, role)).flatten() {
        return Some(whole);
    }
    let closes = reading.folded().get(span.end()..)?.starts_with(['」', '』', '"', '(']);
    let long = reading.words(span).chars().count() >= 4;
    let branded = || {
        let rest = reading.folded().get(span.end()..sentence.end()).unwrap_or_default();
        contractor
            && is_brand(reading.words(span))
            && (rest.is_empty() || rest.starts_with(['の', 'が', 'は', '、', ' ']))
    };
    let is_name =
        closes || (said && long) || (!quoted && is_telling(role)) || is_known(reading, span) || branded();
    is_name.then_some(span)
}

/// Where a quoted name stands behind its place (頼んでいた東京の「…」): what follows the place, and the words with it.
fn behind_place(rest: &str, words: FoldedSpan) -> (&str, FoldedSpan) {
    const PLACE: std::ops::RangeInclusive<usize> = 1..=6;
    let quoted = rest.split_once('の').filter(|(place, after)| {
        PLACE.contains(&place.chars().count()) && has_kanji(place) && after.starts_with(['「', '『'])
    });
    quoted.map_or((rest, words), |(_, after)| {
        (after, FoldedSpan::between(words.start(), words.end() + rest.len() - after.len()))
    })
}

/// 「NightOwl(12)」: a gang is called by all that its quotation marks hold.
fn whole_quote(reading: &Reading, start: usize, role: Role) -> Option<FoldedSpan> {
    const LONGEST: usize = 60;
    let rest = reading.folded().get(start..)?;
    let end = rest.find(['」', '』', '"']).filter(|&end| end <= LONGEST && role == Role::Attacker)?;
    let inner = rest.get(..end)?;
    (inner.contains('(') && !inner.contains(['、', '。'])).then(|| FoldedSpan::between(start, start + end))
}

/// Do the words before a name introduce who bears it: 印刷を請け負った, 委託先、, 子会社の, 専門会社, 転職先は同業の?
fn introduces(before: &str) -> bool {
    static WORDS: Words = Words::of(&[
        "委託先、",
        "委託先である",
        "委託先だった",
        "子会社の",
        "子会社である",
        "専門会社",
        "専門業者",
        "調査会社",
        "同業の",
        "競合の",
        "同業他社の",
        "指定管理者の",
        "指定管理者である",
        "指定管理者、",
        "受託者の",
        "下請けの",
        "下請けである",
        "下請けの「",
        "孫請けの",
        "協力会社の",
        "受託者である",
        "受注者の",
        "受注者である",
        "転職先の",
        "転職先である",
        "転職先、",
        "再就職先の",
        "再就職先である",
        "移籍先の",
        "移籍先である",
        "提供先の",
        "提供先である",
        "売却先の",
        "売却先である",
        "指定管理者は",
        "受託者は",
        "委託先は",
        "委託業者は",
        "業者は",
        "会社は",
        "委託先は、",
        "指定管理者は、",
        "指定管理者:",
        "委託先:",
        "受託者:",
        "委託業者:",
        "受注者:",
    ]);
    let (before, quotes) = (before.trim_end_matches(['「', '『']), before.ends_with(['「', '『']));
    WORDS.ends(before) || is_class_of_firm(before, quotes) || hires(before) || assists(before)
}

/// 調査を支援している, 解析を手伝った: who looks into the matter for another.
fn assists(before: &str) -> bool {
    static INQUIRIES: Words = Words::of(&["調査", "解析", "フォレンジック", "鑑識"]);
    static STEMS: Words = Words::of(&["支援", "手伝", "手がけ", "主導", "担当"]);
    INQUIRIES.begins(before) && STEMS.stands_in(before)
}

/// セキュリティ会社の, 印刷業者の, 代理店「: what kind of firm follows, which may be in quotation marks.
fn is_class_of_firm(before: &str, quotes: bool) -> bool {
    static FIRMS: Words = Words::of(&[
        "会社",
        "業者",
        "企業",
        "代理店",
        "ベンダー",
        "ベンダ",
        "機関",
        "委託先",
        "管理者",
        "受託者",
        "受注者",
        "事業者",
        "団体",
        "法人",
        "外注先",
        "依頼先",
        "発注先",
        "請負先",
    ]);
    let links: &[&str] = if quotes { &["の", "である", "、", ""] } else { &["の", "である", "、"] };
    links.iter().filter_map(|link| before.strip_suffix(link)).any(|firm| FIRMS.ends(firm))
}

/// Does a verb of hiring end the words, in any tense: 印刷を請け負った, 集計を頼んでいる, 発送を任せていた?
fn hires(before: &str) -> bool {
    static STEMS: Words = Words::of(&[
        "請け負",
        "請負",
        "担",
        "受け持",
        "引き受け",
        "任せ",
        "お任せ",
        "お願い",
        "頼",
        "頼ん",
        "委ね",
        "受託",
        "委託",
        "依頼",
        "受注",
        "発注",
        "外注",
        "任され",
        "託され",
        "託",
        "代行",
        "担当",
        "手がけ",
        "行",
        "行な",
        "制作",
        "製作",
    ]);
    static ENDS: Words = Words::of(&[
        "する",
        "した",
        "している",
        "していた",
        "しております",
        "していました",
        "う",
        "つ",
        "む",
        "る",
        "た",
        "だ",
        "った",
        "っている",
        "っていた",
        "ている",
        "ていた",
        "でいる",
        "でいた",
    ]);
    ENDS.iter().filter_map(|end| before.strip_suffix(end)).any(|stem| STEMS.ends(stem))
}

/// How firms end that are hired.
static FIRMS: Words = Words::of(&[
    "工房",
    "測研",
    "リサーチ",
    "流通",
    "処理",
    "印刷",
    "プリント",
    "サービス",
    "昇降機",
    "企画",
    "産業",
    "物流",
    "ラボ",
    "ビル",
    "メンテナンス",
    "テクノ",
    "ネット",
    "コム",
    "通信",
    "電設",
    "設備",
    "製本",
    "紙工",
    "写真館",
    "データ",
    "環境",
    "清掃",
    "警備",
    "リース",
    "総研",
    "プロダクション",
    "ワークス",
    "システム",
    "システムズ",
    "ソフト",
    "クリエイト",
    "エンジニアリング",
    "デザイン",
    "事務機",
    "梱包",
    "倉庫",
    "運送",
    "配送",
    "検針",
    "情報処理",
    "計算センター",
    "出版",
    "広告",
    "スタジオ",
    "クリーン",
    "センター",
    "共同事業体",
    "共同企業体",
    "事務所",
    "不動産",
    "商事",
    "商会",
    "電機",
    "電気",
    "住宅",
    "保険",
    "サポート",
    "パートナー",
    "パートナーズ",
    "コンサルティング",
    "コンサルタント",
    "ホームズ",
    "ハウス",
    "クリエーション",
    "メディア",
    "テック",
    "ソリューション",
    "マネジメント",
    "アセット",
    "ロジ",
    "便",
    "ビジネスフォーム",
    "印刷センター",
    "情報センター",
    "プランニング",
    "プラン",
    "ヘルス",
    "クリエイティブ",
    "カンパニー",
    "ファーム",
    "サプライ",
    "ロジスティクス",
    "テレコム",
    "コンタクト",
    "コーポレーション",
    "エンタープライズ",
    "インフォ",
    "ワーク",
    "電算",
    "ソリューションズ",
    "コミュニケーションズ",
    "コンサルタンツ",
    "測量",
    "急便",
    "通運",
    "紙業",
    "工芸",
    "エージェンシー",
    "マーケティング",
    "エレクトロニクス",
    "エンジニア",
    "プロモーション",
    "グラフィック",
    "グラフィックス",
    "テレマーケティング",
    "アウトソーシング",
    "電工",
    "通商",
    "ジャパン",
    "機構",
    "協会",
    "公社",
    "振興会",
    "財団",
    "事業団",
    "組合",
]);

/// The name right after such words, with more to follow, which ends as firms do or is printed again.
fn introduced(reading: &Reading, start: usize, sentence: FoldedSpan) -> Option<FoldedSpan> {
    static FOLLOWS: Words = Words::of(&[
        "の", "が", "は", "で", "に", "から", "より", "へ", "、", "(", "を", "と", "。", "様", "さま",
    ]);
    const COMMON: &[&str] = &[
        "業者",
        "会社",
        "企業",
        "事業者",
        "機関",
        "社員",
        "職員",
        "部",
        "課",
        "場",
        "者",
        "コールセンター",
        "データセンター",
        "配送センター",
        "物流センター",
        "サポートセンター",
        "受付センター",
    ];
    let span = name::bare_at(reading.folded(), start, sentence.end())?;
    let rest = reading.folded().get(span.end()..sentence.end())?;
    let is_respected = reading.words(span).ends_with('様') || rest.starts_with("さま");
    let end = span.end() - if reading.words(span).ends_with('様') { '様'.len_utf8() } else { 0 };
    let trade = organization::past_trade(reading.words(span));
    let span = without_branch(reading, FoldedSpan::between(span.start() + trade, end));
    let words = reading.words(span);
    let proper = words.chars().count() >= if is_respected { 3 } else { 4 }
        && (!words.starts_with(|c| matches!(c, 'ぁ'..='ん')) || is_begun_in_kana(words))
        && !COMMON.iter().any(|common| words.ends_with(common));
    let before = reading.folded().get(sentence.start()..start).unwrap_or_default();
    let is_firm = || {
        FIRMS.ends(words)
            || is_respected && !is_person_of(words)
            || is_firm_by_mark(words)
            || is_known(reading, span)
            || rest.starts_with('(')
            || hires(before) && has_people(rest) && !is_thing(words)
            || is_class_of_firm(before, false) && (is_brand(words) || is_long_name(words, rest))
            || !is_thing(words) && !hires(before) && ends_as_a_trade(reading, span)
            || is_begun_in_kana(words) && ends_as_a_trade(reading, span)
    };
    (proper && is_firm() && (rest.is_empty() || FOLLOWS.begins(rest))).then_some(span)
}

/// 保護者様, お客様: people who are spoken of with respect.
fn is_person_of(words: &str) -> bool {
    static PEOPLE: Words = Words::of(&["者", "客", "患", "会員", "家族", "親", "皆", "員", "生"]);
    PEOPLE.ends(words)
}

/// ミナモシステムズ|中部支社: the firm without the branch that did the work.
fn without_branch(reading: &Reading, span: FoldedSpan) -> FoldedSpan {
    const LONGEST: usize = 6;
    let words = reading.words(span);
    let is_branch = ["支社", "支店", "営業所", "支局"].iter().any(|office| words.ends_with(office));
    let ends = FIRMS.iter().filter_map(|firm| words.rfind(firm).map(|at| at + firm.len()));
    let end = ends
        .filter(|&end| {
            is_branch && (3..=LONGEST).contains(&words.get(end..).unwrap_or_default().chars().count())
        })
        .max();
    end.map_or(span, |end| FoldedSpan::between(span.start(), span.start() + end))
}

/// ミナモフロント|の元社員が: do the words behind a name tell of those who work there?
fn has_people(rest: &str) -> bool {
    const PEOPLE: &[&str] = &[
        "の元社員",
        "の社員",
        "の従業員",
        "の元従業員",
        "の派遣社員",
        "の元派遣社員",
        "の担当者",
        "の作業員",
    ];
    PEOPLE.iter().any(|people| rest.starts_with(people))
}

/// みなも情報システム: kana before the kanji, as names have and common words do not.
fn is_begun_in_kana(words: &str) -> bool {
    let kana = words.chars().take_while(|c| matches!(c, 'ぁ'..='ん' | 'ァ'..='ヺ' | 'ー')).count();
    (2..=5).contains(&kana) && words.chars().nth(kana).is_some_and(|c| matches!(c, '一'..='鿿'))
}

/// みなも|建材, 三日月|電設: a name that ends in the word for a trade, with something before it.
fn ends_as_a_trade(reading: &Reading, span: FoldedSpan) -> bool {
    const LEAST: usize = 2 * 'あ'.len_utf8();
    let mentions = reading.sentence_at(span.start()).map_or(&[][..], |at| reading.in_sentence(at));
    mentions.iter().any(|located| {
        let words = located.mention.span;
        LEXICON.named(located.mention.concept).topic == "industry_name"
            && words.end() == span.end()
            && words.start() >= span.start() + LEAST
    })
}

/// ミナモフィールド|社: the mark of a firm behind a name in katakana or Latin letters.
fn is_firm_by_mark(words: &str) -> bool {
    let head = words.strip_suffix('社').unwrap_or_default();
    head.ends_with(|c: char| matches!(c, 'ァ'..='ヺ' | 'ー') || c.is_ascii_alphanumeric()) && !is_thing(head)
}

/// ブルーリーフ, みなもLAB: letters enough that no common word has, and none of the kanji of one.
fn is_brand(words: &str) -> bool {
    let foreign = |c: char| matches!(c, 'ァ'..='ヺ' | 'ー' | '・') || c.is_ascii_alphanumeric();
    words.chars().count() >= 5 && words.chars().all(foreign) && !is_thing(words)
}

/// みなもスポーツクラブ|が: a long word with katakana that acts, and is none of the things that firms have.
fn is_long_name(words: &str, rest: &str) -> bool {
    let katakana = words.chars().filter(|c| matches!(c, 'ァ'..='ヺ' | 'ー')).count();
    words.chars().count() >= 7
        && katakana >= 3
        && rest.starts_with(['が', 'は', '、', '('])
        && !is_thing(words)
}

/// What a firm has and who works there: ファイルサーバー, オペレーター.
fn is_thing(words: &str) -> bool {
    static THINGS: Words = Words::of(&[
        "サーバー",
        "サーバ",
        "パソコン",
        "システム",
        "メール",
        "ネットワーク",
        "ミス",
        "データ",
        "ソフト",
        "アカウント",
        "スタッフ",
        "オペレーター",
        "アルバイト",
        "ドライバー",
        "メモリー",
        "メモリ",
        "タブレット",
        "クラウド",
        "ストレージ",
        "プログラム",
        "エンジニア",
        "ファイル",
        "セキュリティ",
        "ホームページ",
        "ウェブサイト",
        "サイト",
        "サービス",
        "カメラ",
        "スマートフォン",
        "トラック",
        "データベース",
    ]);
    THINGS.ends(words)
}

/// Bytes before a word within which its name stands.
const NEAR: usize = 300;

fn name_before(reading: &Reading, words: FoldedSpan, sentence: FoldedSpan, role: Role) -> Option<FoldedSpan> {
    let nearest = words.start().saturating_sub(NEAR).max(sentence.start());
    let from = reading.folded().floor_char_boundary(nearest).max(sentence.start());
    let head = reading.folded().get(from..words.start())?;
    let inner = head.trim_end_matches(['」', '』', '"']);
    let quoted = inner.len() < head.len() || reading.words(words).starts_with('」');
    if !(quoted || is_telling(role)) {
        return hired_before(reading, words, sentence, role);
    }
    let is_part = |c: char| {
        c.is_alphanumeric() && !matches!(c, 'ぁ'..='ん')
            || matches!(c, '・' | 'ー' | '-' | '.' | '&')
            || (quoted && c == ' ')
    };
    let start = inner.char_indices().rev().take_while(|&(_, c)| is_part(c)).last()?.0;
    let start = start + past_trade(inner.get(start..)?);
    let span = FoldedSpan::between(from + start, from + inner.len());
    name::bare_at(reading.folded(), span.start(), span.end()).filter(|bare| bare.len() >= 4)
}

/// 具製造・|ミナモ産業| of 釣り具製造・ミナモ産業の子会社: bytes of what a firm does, with the dot before its name.
fn past_trade(run: &str) -> usize {
    static TRADES: Words =
        Words::of(&["製造", "販売", "製造販売", "メーカー", "大手", "通販", "卸", "開発", "運営", "小売"]);
    const DOT: char = '・';
    run.rsplit_once(DOT)
        .filter(|(trade, _)| TRADES.ends(trade))
        .map_or(0, |(trade, _)| trade.len() + DOT.len_utf8())
}

/// 通知の作成を|ミナモ計算センター|へ委託した: who is given a task, where the name stands behind を or a pause and ends as firms do.
fn hired_before(
    reading: &Reading,
    words: FoldedSpan,
    sentence: FoldedSpan,
    role: Role,
) -> Option<FoldedSpan> {
    let is_given = gives(reading.words(words), role);
    let head = reading.folded().get(sentence.start()..words.start()).filter(|_| is_given)?;
    let name = head.rsplit(['を', '、', 'は', '。', ' ']).next()?;
    let pause = head.len() - name.len();
    let span = FoldedSpan::between(sentence.start() + pause, words.start());
    let (name, span) = brand_at_end(name, span).unwrap_or((name, span));
    let is_whole = name::bare_at(reading.folded(), span.start(), span.end()).is_some_and(|bare| bare == span);
    let is_firm = is_brand(name) || FIRMS.ends(name) && name.chars().count() >= 5 && !is_thing(name);
    (is_whole && is_firm).then_some(span)
}

/// さらに|ミナモ・デザイン|に再委託: the brand with which the words end, behind hiragana.
fn brand_at_end(words: &str, span: FoldedSpan) -> Option<(&str, FoldedSpan)> {
    let foreign = |c: char| matches!(c, 'ァ'..='ヺ' | 'ー' | '・') || c.is_ascii_alphanumeric();
    let brand = words.get(words.trim_end_matches(foreign).len()..)?;
    let is_behind_kana = words.starts_with(|c| matches!(c, 'ぁ'..='ん')) && brand.len() < words.len();
    (is_behind_kana && is_brand(brand))
        .then(|| (brand, FoldedSpan::between(span.end() - brand.len(), span.end())))
}

/// |に委託した, |へ調査を依頼した: do the words give a task to the one named before?
fn gives(words: &str, role: Role) -> bool {
    matches!(role, Role::Processor | Role::Investigator) && words.starts_with(['に', 'へ'])
}
