//! Responses that are told, but of another's doing, of a way of working, or only to be belied.

use jikenbo_text::FoldedSpan;

use crate::reading::{Located, Reading};
use crate::words::{Words, first};
use jikenbo_model::vocabulary::Response;

/// Is the firm that inquires the very one that handled the data (受託業者が調査したところ)? It is no outside expert.
pub(super) fn is_of_processor(reading: &Reading, located: &Located) -> bool {
    static PROCESSORS: Words = Words::of(&[
        "受託",
        "委託",
        "委託先の",
        "再委託先の",
        "委託している",
        "委託していた",
        "委託した",
        "委託する",
        "請け負う",
        "請け負った",
        "受注",
    ]);
    static HANDED: Words = Words::of(&["依頼", "頼", "委ね", "フォレンジック", "専門"]);
    let words = reading.words(located.mention.span);
    static FIRMS: Words = Words::of(&["業者", "事業者", "会社", "者", "企業", "法人"]);
    FIRMS.begins(words) && PROCESSORS.ends(reading.before(located)) && !HANDED.stands_in(words)
}

/// 校長から状況の確認を|受けたが、: is it the one who is told of that was asked, before anything was known?
pub(super) fn is_undergone(reading: &Reading, located: &Located) -> bool {
    let span = located.mention.span;
    let after = reading.folded().get(span.end()..).unwrap_or_default();
    let rest = if reading.words(span).ends_with('を') { Some(after) } else { after.strip_prefix('を') };
    reading.words(span).contains("確認") && rest.is_some_and(|rest| rest.starts_with("受け"))
}

/// Was it only made sure of, when a thing was taken back, that those who had it made no copy (複写し|ていないことを確認)?
pub(super) fn is_left_uncopied(reading: &Reading, located: &Located) -> bool {
    static COPIED: Words =
        Words::of(&["複写", "コピー", "複製", "転記", "転送", "撮影", "書き写", "写しを取"]);
    let words = reading.words(located.mention.span);
    words.contains("ないこと")
        && ["確認", "確かめ"].iter().any(|made_sure| words.contains(made_sure))
        && COPIED.stands_in(reading.before_in_clause(located))
}

/// Is it an inspection that is to be carried out now and then (閲覧記録の定期的な点検|を行うとしている)?
pub(super) fn is_to_be_carried_out(reading: &Reading, located: &Located) -> bool {
    static TO_BE_DONE: Words = Words::of(&[
        "を行うと",
        "を実施すると",
        "を行う方針",
        "を実施する方針",
        "を行う予定",
        "を実施する予定",
        "を徹底する",
        "を行うこと",
        "を実施すること",
        "を行っていく",
        "を強化",
        "を義務",
    ]);
    static INSPECTED: Words = Words::of(&["点検", "確認", "検査", "検証"]);
    static NOW_AND_THEN: Words = Words::of(&["定期", "毎月", "毎年", "年1回", "年2回", "随時", "日常"]);
    let around = reading.words(located.mention.span);
    INSPECTED.ends(reading.words(located.mention.head))
        && TO_BE_DONE.begins(reading.tail(located))
        && (NOW_AND_THEN.stands_in(around) || NOW_AND_THEN.stands_in(reading.before_in_clause(located)))
}

/// Is a firm told to look into its own accident (業者に調査を|行うよう求めた)?
pub(super) fn is_demanded_of_others(reading: &Reading, located: &Located) -> bool {
    static DEMANDED: Words = Words::of(&["よう求め", "よう指示", "よう要請", "を求め", "よう指導"]);
    DEMANDED.stands_in(first(reading.tail(located), DEMAND))
}

/// Characters from an inquiry to the demand for it.
const DEMAND: usize = 10;

/// Are the owners of the accounts only told to do it themselves (パスワードの変更|を求める)?
pub(super) fn is_left_to_the_owner(reading: &Reading, located: &Located) -> bool {
    static TOLD: Words =
        Words::of(&["を求め", "を依頼", "を頼", "を要請", "するよう求め", "するよう依頼", "するよう頼"]);
    static DONE: Words = Words::of(&["無効", "リセット", "初期化", "強制"]);
    TOLD.begins(reading.tail(located)) && !DONE.stands_in(reading.words(located.mention.span))
}

/// Is it a shop or a service that is closed, not equipment that is replaced (旧機器は廃止する)?
pub(super) fn is_shop_closed(words: &str) -> bool {
    static CLOSED: Words = Words::of(&["閉鎖", "閉店", "終了", "閉じ"]);
    static SHOPS: Words = Words::of(&["サイト", "ショップ", "ストア", "サービス", "店", "再開"]);
    CLOSED.stands_in(words) && SHOPS.stands_in(words)
}

/// Is it a step of how work is done (残っていないことを確認|する手順をマニュアルに加えた)?
pub(super) fn is_way_of_working(reading: &Reading, located: &Located) -> bool {
    static WAYS: Words = Words::of(&[
        "する手順",
        "する工程",
        "する仕組み",
        "する体制",
        "する運用",
        "するルール",
        "する決まり",
        "する方法",
        "することと",
        "することに",
        "することを徹底",
        "するよう",
        "ることにな",
        "ることとな",
        "ることと定め",
        "る決まり",
        "る手順",
        "る工程",
        "る運用",
        "る仕組み",
        "る体制",
        "るルール",
        "るはず",
        "するはず",
        "るべき",
        "すべき",
        "るよう指示する",
        "るよう徹底",
        "るようにし",
        "るようにする",
        "るようにいたし",
        "るよう改め",
        "るよう努め",
    ]);
    WAYS.begins(reading.tail(located))
}

/// Was it reported to be done, but had not been (消去したと報告していたが、実際には消していなかった)?
pub(super) fn is_belied(reading: &Reading, sentence: usize) -> bool {
    static UNDONE: Words = Words::of(&[
        "消去されていな",
        "消去していな",
        "消していな",
        "消されていな",
        "削除されていな",
        "削除していな",
        "廃棄されていな",
        "廃棄していな",
        "破棄されていな",
        "破棄していな",
    ]);
    let words = reading.sentence(sentence);
    words.contains("実際") && UNDONE.stands_in(words)
}

/// Is an expert named, of whom it is only denied what he could tell (調査会社|にも断定できない)?
pub(super) fn is_known_expert(reading: &Reading, located: &Located, response: Response) -> bool {
    static EXPERTS: Words = Words::of(&["調査会社", "調査機関", "専門家", "専門会社", "専門機関"]);
    static DOUBTS: Words = Words::of(&["断定", "特定", "判断", "分か", "わか", "確認でき", "判明"]);
    response == Response::ExternalInvestigation
        && EXPERTS.ends(reading.words(located.mention.head))
        && DOUBTS.stands_in(first(reading.tail(located), DOUBT))
}

/// Characters from the expert to what he cannot tell.
const DOUBT: usize = 12;

/// Is an inquiry told as going on under a heading on what is to come (現在、専門機関の協力を得て調査を|実施し)?
pub(super) fn is_under_way(reading: &Reading, located: &Located) -> bool {
    static NOW: Words = Words::of(&["現在", "引き続き", "引続き", "現時点"]);
    static INQUIRY: Words = Words::of(&["調査", "解析", "究明", "調べ"]);
    static GOES_ON: Words = Words::of(&["ております", "ています", "ている", "中です", "中である", "中"]);
    let sentence = reading.sentence(located.sentence);
    NOW.begins(sentence.trim_start_matches(['・', ' ', '-', '○', '※']))
        && INQUIRY.stands_in(sentence)
        && GOES_ON.ends(sentence.trim_end_matches(['。', ' ']))
}

/// Is a place looked through for what is lost (校舎内を|確認したが、見つからなかった)?
pub(super) fn is_look_around(reading: &Reading, located: &Located) -> bool {
    static PLACES: Words = Words::of(&[
        "内を",
        "室を",
        "周辺を",
        "車内を",
        "机を",
        "経路を",
        "自宅を",
        "場所を",
        "棚を",
        "庫を",
        "館を",
        "付近を",
    ]);
    static IN_VAIN: Words = Words::of(&["見つから", "見付から", "発見", "見当た", "所在"]);
    PLACES.ends(reading.before_in_clause(located)) && IN_VAIN.stands_in(first(reading.tail(located), UNTIL))
}

/// Is it how things are kept that is looked at (手帳の管理|状況を確認し、周知する)?
pub(super) fn is_check_of_keeping(reading: &Reading, located: &Located) -> bool {
    static KEPT: Words =
        Words::of(&["管理", "保管", "運用", "施錠", "遵守", "順守", "実施", "取扱い", "取り扱い"]);
    reading.words(located.mention.span).starts_with("状況") && KEPT.ends(reading.before(located))
}

/// Is it a copy that the attacker destroyed (バックアップを消去し、|復旧を難しくした)?
pub(super) fn is_of_lost_copy(reading: &Reading, located: &Located) -> bool {
    static LOST: Words = Words::of(&[
        "消去",
        "削除",
        "破壊",
        "暗号化",
        "失わ",
        "使えな",
        "取れて",
        "取って",
        "なかった",
        "なく、",
    ]);
    LOST.stands_in(reading.words(located.mention.span))
}

/// Is it only what the rules say (懲戒|の規定がある)?
pub(super) fn is_of_the_rules(reading: &Reading, located: &Located) -> bool {
    static RULES: Words =
        Words::of(&["の規定", "規定", "の基準", "に関する規", "の指針", "処分の指針", "処分の基準"]);
    RULES.begins(reading.tail(located))
}

/// Is it the key of a house that is changed (鍵の|交換)?
pub(super) fn is_of_a_door(reading: &Reading, located: &Located) -> bool {
    static DOORS: Words = Words::of(&["玄関", "お宅", "自宅", "部屋", "預か", "合鍵", "錠", "ドア", "訪問"]);
    reading.words(located.mention.span).starts_with('鍵')
        && (DOORS.stands_in(reading.sentence(located.sentence)) || reading.holds_any(&DOORS))
}

/// Is only the time told until which a thing was in use (旧サーバーを止め|た17年11月30日まで)?
pub(super) fn is_date_of_use(reading: &Reading, located: &Located) -> bool {
    let tail = reading.tail(located);
    let when = ["した", "た"].iter().find_map(|end| tail.strip_prefix(end));
    when.is_some_and(|when| {
        when.starts_with(|c: char| c.is_ascii_digit()) && first(when, UNTIL).contains("まで")
    })
}

/// Characters of a date with its まで.
const UNTIL: usize = 14;

/// Did somebody come upon the slip by looking through his mails (送信済みのメールを見返|して気付き)?
pub(super) fn is_chance_find(reading: &Reading, located: &Located) -> bool {
    static NOTICED: Words = Words::of(&["て気付", "て気づ", "て気が付", "て気がつ", "て誤り", "て間違い"]);
    static SEEN: Words = Words::of(&["見返", "見直", "読み返", "見"]);
    SEEN.ends(reading.words(located.mention.head)) && NOTICED.stands_in(first(reading.tail(located), UNTIL))
}

/// Is it the telephone line of a lost device (携帯電話会社に連絡して|回線を止めた)?
pub(super) fn is_telephone_line(reading: &Reading, located: &Located) -> bool {
    static CARRIERS: Words =
        Words::of(&["電話会社", "通信会社", "携帯会社", "キャリア", "携帯電話", "スマートフォン", "スマホ"]);
    static LINE: Words = Words::of(&["回線", "通信回線"]);
    static LOCKED: Words = Words::of(&["遠隔", "ロック"]);
    LINE.begins(reading.words(located.mention.span))
        && (CARRIERS.stands_in(reading.before(located)) || LOCKED.stands_in(reading.tail(located)))
}

/// Is it what a product is able to do (不正な通信を遮断|する仕組みを導入した)?
pub(super) fn is_of_a_product(reading: &Reading, located: &Located) -> bool {
    static ABLE: Words = Words::of(&[
        "する仕組み",
        "する機能",
        "する装置",
        "する機器",
        "する製品",
        "するソフト",
        "するシステム",
        "するサービス",
        "できる仕組み",
        "できる機能",
        "できる製品",
    ]);
    ABLE.begins(reading.tail(located))
}

/// Is it what a mail in bad faith asks for (パスワードの再設定を促|す偽メール)?
pub(super) fn is_of_fake_mail(reading: &Reading, located: &Located) -> bool {
    static ASKS: Words =
        Words::of(&["す", "する", "し", "める", "う", "けた", "を促す", "を求める", "を促し"]);
    static FAKES: Words =
        Words::of(&["偽", "フィッシング", "不審な", "不審メール", "詐欺メール", "なりすまし", "内容の"]);
    let tail = reading.tail(located);
    ASKS.begins(tail) && !tail.starts_with("した") && FAKES.stands_in(first(tail, FAKE))
}

/// Characters from what a mail asks for to its name.
const FAKE: usize = 8;

/// Was the thing looked for because it was needed, so that its loss came to light (発行を求められて探し|たところ、見当たらなかった)?
pub(super) fn is_how_it_was_missed(reading: &Reading, located: &Located) -> bool {
    static NEEDED: Words = Words::of(&[
        "求められて",
        "求められ、",
        "問い合わせがあり",
        "問い合わせを受け",
        "照会があり",
        "請求があり",
        "請求を受け",
        "使おうと",
        "必要となり",
        "必要になり",
        "依頼があり",
        "依頼を受け",
        "申し出があり",
    ]);
    static MISSED: Words = Words::of(&["紛失", "なくな", "気付", "気づ"]);
    let before = reading.before(located);
    NEEDED.stands_in(before)
        && !MISSED.stands_in(before)
        && first(reading.tail(located), UNTIL).contains("ところ")
}

/// Is the body one that stays (情報セキュリティ委員会), not one that deals with the event?
pub(super) fn is_lasting_body(reading: &Reading, located: &Located) -> bool {
    static FOR_THE_EVENT: Words = Words::of(&[
        "対策",
        "調査",
        "検証",
        "本部",
        "再発",
        "緊急",
        "臨時",
        "危機",
        "特別",
        "対応",
        "事故",
        "第三者",
        "プロジェクト",
        "タスク",
        "招集",
    ]);
    let around = FoldedSpan::between(
        reading.clause_of(located.sentence, located.mention.head).start(),
        located.mention.head.end(),
    );
    !FOR_THE_EVENT.stands_in(reading.words(around))
}

/// Is it the carrier of a lost device who stops its use (通信会社に頼み、利用停止の手続きを済ませた)?
pub(super) fn is_of_lost_device(reading: &Reading, located: &Located) -> bool {
    let mut stopped = reading.named_in(located.sentence, "response", "account_disabled");
    stopped.any(|other| {
        other.mention.span.overlaps(located.mention.head)
            && ["会社", "キャリア"].iter().any(|carrier| reading.words(other.mention.span).contains(carrier))
    })
}

/// Do the words only name one with whom there are dealings no longer (取引を終えた|会社の通知先)?
pub(super) fn is_of_former_partner(reading: &Reading, located: &Located) -> bool {
    static PARTNERS: Words = Words::of(&[
        "会社",
        "業者",
        "先",
        "相手",
        "取引先",
        "事業者",
        "法人",
        "店",
        "方",
        "顧客",
        "企業",
        "団体",
    ]);
    let tail = reading.tail(located);
    let rest = ["している", "した", "っていた", "った", "た"]
        .iter()
        .find_map(|end| tail.strip_prefix(end))
        .or_else(|| reading.words(located.mention.head).ends_with('た').then_some(tail));
    rest.is_some_and(|rest| PARTNERS.begins(rest))
}

/// Are one's own people warned for the next time (全職員に対し、取扱いについて注意を促した, 所属の職員へ注意喚起を行った)?
pub(super) fn is_said_to_staff(reading: &Reading, located: &Located) -> bool {
    static STAFF: Words = Words::of(&[
        "職員に対し",
        "社員に対し",
        "従業員に対し",
        "教員に対し",
        "スタッフに対し",
        "職員へ",
        "社員へ",
        "従業員へ",
        "教員へ",
        "各課へ",
        "各校へ",
        "所属へ",
        "部署へ",
        "全職員に",
        "全社員に",
        "全教職員に",
        "全従業員に",
        "全部署に",
        "全所属に",
    ]);
    static PUBLIC: Words =
        Words::of(&["利用者", "客", "会員", "市民", "住民", "皆様", "皆さま", "受信", "取引先", "保護者"]);
    let before = reading.before(located);
    STAFF.stands_in(before) && !PUBLIC.stands_in(before)
}

/// Does the line stand above the title, where offices name whom reporters may call?
pub(super) fn is_masthead(reading: &Reading, line: FoldedSpan) -> bool {
    let heading = reading.article.heading;
    let first_told = reading.lines.iter().find(|other| reading.words(other.span).contains('。'));
    let is_on_top = first_told.is_some_and(|told| told.span.end() > line.start());
    !heading.is_empty() && line.end() <= heading.start() || is_on_top
}
