//! Numbers of a whole of which only a part was hit, of what was spared, searched or read.

use jikenbo_text::number::{Amount, Counter};

use super::contains_any;
use crate::rule::counts::subject::Place;
use crate::words::{Words, first, last, parted_at};

/// What may stand between a number and the particle after it.
const TITLES: [&str; 6] = ["様", "さま", "さん", "の方", "分", ")"];

/// Is the number outside what happened?
pub(super) fn is_out(place: &Place, amount: &Amount) -> bool {
    is_whole(place, amount)
        || holds_ours(place)
        || is_to_be_published(place)
        || is_rightly_given(place)
        || is_of_place(place)
        || is_spared(place)
        || is_other(place)
        || is_kept_apart(place)
        || is_searched(place, amount)
        || is_size(place)
        || is_seen_by(place, amount)
        || is_reader(place)
        || has_opened(place, amount)
        || may_open(place, amount)
        || is_inquirer(place)
        || is_told_of(place)
        || is_group(place)
        || is_turnover(place)
        || is_denied(place, amount)
        || is_in_profile(place)
        || is_dealt_with(place, amount)
}

/// The whole before its part (はがき900枚のうち、違っていたのは30枚): it says how large the part is, unless the whole itself is
/// said to be hit, or the part has something more (うち30名は住所も).
fn is_whole(place: &Place, amount: &Amount) -> bool {
    static HIT: Words = Words::of(&[
        "漏",
        "もれ",
        "流出",
        "紛失",
        "失",
        "盗",
        "誤",
        "対象",
        "該当",
        "影響",
        "被害",
        "見られ",
        "閲覧",
        "見え",
        "表示",
        "感染",
        "暗号",
        "合計",
        "合わせて",
        "あわせて",
        "延べ",
        "のべ",
    ]);
    static MORE: Words =
        Words::of(&["も流出", "も漏", "も含", "も記", "も登録", "も閲覧", "も対象", "も載", "も見", "も入"]);
    let after = untitled(place.after);
    let some = after.trim_start_matches(')');
    if ["の一部に", "の一部が", "の一部で", "のうち一部", "のうちの一部"]
        .iter()
        .any(|part| some.starts_with(part))
    {
        return !HIT.stands_in(last(place.before, 12));
    }
    let noun =
        parted_at(first(after, 12), "のうち").filter(|(noun, _)| noun.is_empty() || noun.starts_with('の'));
    let part = noun.and_then(|(noun, _)| after.get(noun.len()..)).or_else(|| after.strip_prefix("中、"));
    let Some(part) = part else {
        return false;
    };
    let rest = place.sentence_after();
    let machines = matches!(amount.counter, Some(Counter::Device | Counter::Server | Counter::Terminal));
    let is_hit = (HIT.stands_in(place.sentence_before()) || HIT.stands_in(place.lead))
        && !is_of_the_registered(place, part);
    part.contains(|c: char| c.is_ascii_digit()) && (machines || !is_hit) && !MORE.stands_in(rest)
}

/// 対象は登録された2,900名のうち最大20名、: are those hit the part, out of all who are registered?
fn is_of_the_registered(place: &Place, part: &str) -> bool {
    static ALL: Words =
        Words::of(&["登録された", "登録した", "登録している", "応募された", "申し込まれた", "加入する"]);
    static TOPICS: Words =
        Words::of(&["対象は", "対象者は", "該当者は", "対象となるのは", "影響を受けたのは"]);
    let number = part.trim_start_matches("のうち").trim_start_matches(['、', '最', '大', '約', '計']);
    let is_next = number.starts_with(|c: char| c.is_ascii_digit());
    let all = ALL.iter().find_map(|all| place.before.strip_suffix(all));
    is_next && all.is_some_and(|topic| TOPICS.ends(topic))
}

/// 全体で約9万件が漏えいした可能性があり、当組合の分も含まれています: all that another lost, of which ours are a part.
fn holds_ours(place: &Place) -> bool {
    static OURS: Words = Words::of(&["当", "弊", "本市", "本町", "本村", "本県", "本学", "本校", "自社"]);
    const NEAR: usize = 8;
    let rest = place.sentence_after();
    ["の分も含", "分が含ま", "の分も入"]
        .iter()
        .filter_map(|held| rest.split_once(held))
        .any(|(before, _)| OURS.stands_in(last(before, NEAR)))
}

/// Those of whom something was to be published, when more than that was (会員420人の一覧を掲載した際、うっかり31人の住所も含まれて).
fn is_to_be_published(place: &Place) -> bool {
    const WHEN: &[&str] = &[
        "を掲載した際",
        "を公開した際",
        "を公表した際",
        "をアップロードした際",
        "を投稿した際",
        "を配布した際",
    ];
    static HELD: Words = Words::of(&["含まれ", "残って", "残し", "記載", "載って", "写って", "見え", "読め"]);
    let rest = place.sentence_after();
    let beyond = WHEN.iter().find_map(|when| parted_at(rest, when)).map(|(_, beyond)| beyond);
    beyond.is_some_and(|beyond| beyond.contains(|c: char| c.is_ascii_digit()) && HELD.stands_in(beyond))
}

/// Those whose data were to be given, when those of more went out (希望された58名の氏名を提供する際、誤って全2,876名の表を送った).
fn is_rightly_given(place: &Place) -> bool {
    static WHEN: Words = Words::of(&[
        "提供する際",
        "送付する際",
        "送信する際",
        "渡す際",
        "共有する際",
        "提供した際",
        "送るところ",
        "提供するところ",
        "送信するところ",
        "送付するところ",
    ]);
    static MORE: Words =
        Words::of(&["全員", "分の", "の情報", "のデータ", "の氏名", "の個人情報", "の名簿", "の一覧"]);
    let Some((errand, beyond)) = parted_at(place.sentence_after(), "誤って") else { return false };
    let beyond = beyond.trim_start_matches(['全', '、', '約', '別']);
    let rest = beyond.trim_start_matches(|c: char| c.is_ascii_digit() || c == ',');
    let counted = rest.len() < beyond.len();
    WHEN.stands_in(errand) && counted && MORE.begins(rest.trim_start_matches(['名', '人', '件', '社']))
}

/// 市内全体で400世帯.
fn is_of_place(place: &Place) -> bool {
    static WHOLE: Words = Words::of(&[
        "市内全体",
        "町内全体",
        "村内全体",
        "区内全体",
        "県内全体",
        "校内全体",
        "全校で",
        "市内では",
        "町内では",
        "市全体",
        "町全体",
        "県全体",
    ]);
    WHOLE.stands_in(last(place.before, 10))
}

/// What is said to be no part of it: 乗務員20名分は対象から除きます, 後払いの方(300名)、店舗の方は対象外です.
fn is_spared(place: &Place) -> bool {
    let after = untitled(place.after);
    let rest = first(place.sentence_after(), 70);
    let unused = ["(未使用", "(白紙", "(未記入", "(予備"].iter().any(|mark| place.after.starts_with(mark));
    let rightly = after.starts_with(['は', 'を']) && first(after, 12).contains("BCCで送");
    let is_topic =
        ["は", "については", "につきましては", "に関しては"].iter().any(|topic| after.starts_with(topic));
    let is_listed = ["、", "や", "と", "および", "及び"].iter().any(|and| after.starts_with(and));
    let ends = |mark: &str| rest.split('。').next().is_some_and(|sentence| sentence.contains(mark));
    unused
        || rightly
        || is_topic && (SPARED.iter().chain(UNTOUCHED).any(|mark| ends(mark)))
        || is_listed && SPARED.iter().any(|mark| ends(mark))
}

const SPARED: &[&str] = &["対象外", "対象から除", "対象から外", "対象には含ま", "対象ではあ", "対象ではな"];

const UNTOUCHED: &[&str] = &[
    "該当しな",
    "該当しませ",
    "含まれな",
    "含まれませ",
    "含まれていな",
    "含まれていませ",
    "含まれておりませ",
    "含まれておらず",
    "含めていな",
    "含めていませ",
    "含めておりませ",
    "影響はな",
    "影響はあり",
    "影響はござ",
    "影響を受けていな",
    "影響を受けていませ",
    "影響を受けておりませ",
    "被害はな",
    "被害はあり",
    "異常はな",
    "異常はあり",
    "異常は認",
    "異常なし",
    "異常は見",
    "異常がな",
    "誤りはな",
    "誤りはあり",
    "誤りがな",
    "誤りがあり",
    "間違いはな",
    "混入はな",
    "混入は確認され",
    "無事",
    "関わりあり",
    "関わりはあり",
    "関わりな",
    "関係あり",
    "関係はあり",
    "関係な",
    "無縁",
    "無関係",
    "暗号化されていな",
    "暗号化されていませ",
    "暗号化されておりませ",
    "感染していな",
    "感染していませ",
    "感染しておりませ",
    "漏れていな",
    "漏れていませ",
    "漏れておりませ",
    "漏えいしていな",
    "漏えいしていませ",
    "漏えいしておりませ",
    "流出していな",
    "流出していませ",
    "流出しておりませ",
    "表示されていな",
    "表示されていませ",
    "表示されておりませ",
];

/// What is kept elsewhere or bears no trace: 会員80名の登録内容は別の場所に保管しており、持ち出された形跡はない.
fn is_kept_apart(place: &Place) -> bool {
    static APART: Words = Words::of(&[
        "別の場所に",
        "別の部屋に",
        "別に保管",
        "別途保管",
        "別の環境",
        "別の領域",
        "別のデータベース",
        "別のサーバ",
        "形跡はな",
        "形跡はあり",
        "形跡はござ",
        "痕跡はな",
        "痕跡はあり",
    ]);
    let after = untitled(place.after);
    let owned = after.strip_prefix('の').map(|rest| first(rest, 12));
    let topic = owned.is_some_and(|owned| owned.contains('は'));
    let sentence = place.sentence_after().split('。').next().unwrap_or_default();
    topic && APART.stands_in(sentence)
}

/// The others, which nothing befell: ほかの18台は異常ありません, 他の子会社9社に侵入の形跡はなかった.
fn is_other(place: &Place) -> bool {
    static OTHERS: Words =
        Words::of(&["ほかの", "他の", "その他の", "以外の", "残りの", "残る", "グループ会社", "関連会社"]);
    static CLEAN: Words = Words::of(&[
        "形跡はな",
        "形跡はあり",
        "形跡はござ",
        "形跡は認",
        "形跡は見",
        "痕跡はな",
        "痕跡はあり",
        "痕跡は認",
        "痕跡は見",
        "感染はな",
        "感染はあり",
        "感染は認",
        "感染は確",
        "感染がな",
        "感染なし",
        "異常はござ",
        "検査ツール",
        "検査も",
        "正常に",
    ]);
    let rest = place.sentence_after();
    OTHERS.stands_in(last(place.before, 10))
        && (CLEAN.stands_in(rest) || UNTOUCHED.iter().any(|mark| rest.contains(mark)))
}

/// What is searched or put in order, whatever is found: 端末6台を検査した, 全社員160人のアカウントを確認した.
fn is_searched(place: &Place, amount: &Amount) -> bool {
    static SEARCHED: Words = Words::of(&["検査", "点検", "を調べ", "を調査", "スキャン", "棚卸"]);
    static EVERYBODY: Words =
        Words::of(&["全社員", "全職員", "全従業員", "全教職員", "全役職員", "全教員", "全行員"]);
    static STAFF: Words = Words::of(&["職員", "社員", "従業員", "教員", "行員", "教諭", "隊員", "署員"]);
    static MACHINES: Words = Words::of(&[
        "の自宅",
        "のパソコン",
        "のPC",
        "の私物",
        "の私有",
        "の端末",
        "の個人所有",
        "のスマートフォン",
        "のアカウント",
    ]);
    static DONE: Words = Words::of(&[
        "確認",
        "検査",
        "点検",
        "調べ",
        "変更",
        "初期化",
        "研修",
        "周知",
        "指導",
        "受講",
        "受け終",
        "徹底",
    ]);
    let after = untitled(place.after);
    let object = after.starts_with(['を', 'は', 'に', 'す'])
        || ["の検査を", "の点検を", "の調査を"].iter().any(|of| after.starts_with(of));
    let near = first(after, 12);
    let machines = matches!(amount.counter, Some(Counter::Device | Counter::Server | Counter::Terminal));
    let is_scope = machines
        && contains_any(
            place.sentence_before(),
            &["調査の対象", "調査対象", "点検の対象", "点検対象", "検査の対象", "解析の対象"],
        )
        && !place.sentence_before().contains("のうち");
    let everybody = place.before.trim_end_matches([' ', 'の', '(', '約']);
    let whose_machines = STAFF.ends(everybody) && MACHINES.begins(after);
    is_scope
        || whose_machines && DONE.stands_in(place.sentence_after())
        || object && SEARCHED.stands_in(near) && !contains_any(near, &["検査結果", "診断結果", "調査結果"])
        || EVERYBODY.ends(everybody) && DONE.stands_in(place.sentence_after())
}

/// How large the house is: 園児は全部で96人。
fn is_size(place: &Place) -> bool {
    static WHO: Words = Words::of(&[
        "園児",
        "児童",
        "生徒",
        "学生",
        "職員",
        "社員",
        "会員",
        "患者",
        "従業員",
        "入所者",
        "利用者",
    ]);
    let whole =
        ["全部で", "全体で", "全員で", "総勢"].iter().find_map(|whole| place.before.strip_suffix(whole));
    let ends = ["。", "だ", "です", "である", "いる", "が在"].iter().any(|end| place.after.starts_with(end))
        || place.after.is_empty();
    whole.and_then(|who| who.strip_suffix('は')).is_some_and(|who| WHO.ends(who) && who.chars().count() <= 6)
        && ends
}

/// By whom it was seen, or who got it: 最大70人に見られた, その書類を受け取った方は12名.
fn is_seen_by(place: &Place, amount: &Amount) -> bool {
    static SEEN: Words = Words::of(&["に見られ", "に閲覧され", "に見え", "に知られ", "に開かれ", "に読まれ"]);
    static GOT: Words = Words::of(&[
        "を受け取った方は",
        "が届いた方は",
        "を受信した方は",
        "を受け取ったのは",
        "が届いたのは",
    ]);
    static SAW: Words = Words::of(&[
        "閲覧できたのは",
        "見られたのは",
        "見ることができたのは",
        "見た人は",
        "見た方は",
        "閲覧した人は",
        "閲覧した方は",
        "見られる人は",
    ]);
    let persons = matches!(amount.counter, Some(Counter::Person | Counter::Party | Counter::Household));
    let is_end =
        ["です", "でし", "で、", "だ", "であ", "。"].iter().any(|end| untitled(place.after).starts_with(end));
    let saw = is_end && SAW.stands_in(last(place.sentence_before(), 24));
    let addressees =
        ["送信先は", "送付先は", "配信先は", "宛先は"].iter().any(|to| place.sentence_before().contains(to))
            && ["です", "でし", "で、", "だ", "であ", "。"].iter().any(|end| place.after.starts_with(end));
    persons
        && !place.counts_portions()
        && (SEEN.begins(untitled(place.after))
            || saw
            || GOT.ends(place.before)
            || addressees && !contains_any(place.sentence, &["アドレス"]))
}

/// Those who opened or saw it: 既に412名が開いていた.
fn is_reader(place: &Place) -> bool {
    static READS: Words = Words::of(&[
        "開い",
        "開き",
        "閲覧し",
        "見てい",
        "見た",
        "読んで",
        "読んだ",
        "ダウンロードし",
        "アクセスし",
        "参照し",
        "視聴",
        "保存し",
    ]);
    const OBJECTS: &[&str] = &[
        "ファイルを",
        "画面を",
        "ページを",
        "資料を",
        "添付ファイルを",
        "データを",
        "メールを",
        "名簿を",
        "一覧を",
    ];
    static HAS_READ: Words =
        Words::of(&["閲覧した", "開いた", "見た", "読んだ", "ダウンロードした", "アクセスした"]);
    let subject = last(place.before, 14).trim_end_matches([' ', 'は', 'が', 'も', '約', '計', '(']);
    let who = subject.rsplit('、').next().unwrap_or_default();
    let is_named = !place.counts_portions()
        && HAS_READ.stands_in(who)
        && !HAS_READ.ends(who)
        && !who.ends_with(['の', '報', '記', 'タ', 'ル'])
        && place.before.trim_end_matches([' ', '約', '計']).ends_with(['は', 'が', 'も'])
        && ["。", "で", "だ", "に上", "に達", "いま", "であ"]
            .iter()
            .any(|end| untitled(place.after).starts_with(end));
    let did = place.before.trim_end_matches([' ', '約', '計']);
    let is_said = ["見たのは", "開いたのは", "閲覧したのは", "読んだのは", "ダウンロードしたのは"]
        .iter()
        .any(|done| did.ends_with(done));
    static SHOWN: Words = Words::of(&[
        "投稿",
        "メール",
        "ページ",
        "画面",
        "動画",
        "記事",
        "サイト",
        "書き込み",
        "添付",
        "リンク",
    ]);
    let thing = did.rsplit_once('を').map_or("", |(thing, _)| thing);
    if is_said && SHOWN.ends(thing) && !place.counts_portions() {
        return true;
    }
    let is_recorded = || contains_any(place.sentence, &["実際に", "記録", "履歴", "ログ"]);
    if is_named || is_said && is_recorded() && !place.counts_portions() {
        return true;
    }
    let verb = untitled(place.after)
        .strip_prefix('が')
        .map(|verb| verb.trim_start_matches("もう").trim_start_matches("既に").trim_start_matches("すでに"))
        .map(|verb| OBJECTS.iter().find_map(|object| verb.strip_prefix(object)).unwrap_or(verb));
    verb.is_some_and(|verb| READS.begins(verb))
}

/// 6名の社員がその名簿を開いた, うち2名が手元に保存した, 名簿を開いた12社のうち.
fn has_opened(place: &Place, amount: &Amount) -> bool {
    static OPENS: Words =
        Words::of(&["開い", "開き", "閲覧し", "見てい", "見た", "ダウンロードし", "参照し", "保存し"]);
    static THINGS: Words = Words::of(&[
        "ファイルを",
        "フォルダを",
        "フォルダーを",
        "画面を",
        "ページを",
        "資料を",
        "データを",
        "名簿を",
        "一覧を",
        "投稿を",
        "端末に",
        "パソコンに",
        "スマートフォンに",
        "手元に",
    ]);
    static HAVE_OPENED: Words = Words::of(&["を開いた", "を見た", "を閲覧した", "をダウンロードした"]);
    const WHO: usize = 8;
    const DID: usize = 22;
    if !are_people(amount) || place.counts_portions() {
        return false;
    }
    let after = untitled(place.after);
    let acts = first(after, WHO)
        .find('が')
        .filter(|&at| at == 0 || after.starts_with('の'))
        .and_then(|at| after.get(at..))
        .map(|did| first(did, DID).split('、').next().unwrap_or_default());
    let reads = || {
        acts.is_some_and(|did| {
            let did = did.trim_start_matches('が');
            OPENS.begins(did.split_once('を').map_or(did, |(_, deed)| deed))
        })
    };
    reads()
        || acts.is_some_and(|did| THINGS.stands_in(did) && OPENS.stands_in(did))
        || after.starts_with("のうち") && HAVE_OPENED.ends(place.before)
}

/// To whom it was open: 班の8人が見られる状態だった.
fn may_open(place: &Place, amount: &Amount) -> bool {
    static OPEN: Words = Words::of(&[
        "が見られる状態",
        "が見られる設定",
        "が見られるように",
        "が閲覧できる状態",
        "が閲覧できる設定",
        "が閲覧できるように",
        "が見ることのできる状態",
        "が見ることができる状態",
        "が開ける状態",
        "が開ける設定",
    ]);
    are_people(amount) && !place.counts_portions() && OPEN.begins(untitled(place.after))
}

fn are_people(amount: &Amount) -> bool {
    matches!(amount.counter, Some(Counter::Person | Counter::Party | Counter::Company))
}

/// Those who asked or told, as the predicate: お問い合わせくださった方は31名.
fn is_inquirer(place: &Place) -> bool {
    static ASKED: Words = Words::of(&[
        "問い合わせ",
        "問合せ",
        "問い合せ",
        "相談",
        "電話",
        "連絡",
        "申し出",
        "申告",
        "届け出",
        "通報",
    ]);
    static WHO: Words = Words::of(&["方は", "人は", "方が", "方も", "のは", "会員は", "者は", "件数は"]);
    let near = last(place.before, 22);
    let who = near.trim_end_matches([' ', '約', '計', '、', '(']);
    let asked = near.replace("電話番号", "").replace("連絡先", "");
    WHO.ends(who)
        && ASKED.stands_in(&asked)
        && contains_any(near, &["くださ", "いただ", "頂い", "寄せ", "あった", "された", "した方"])
}

/// Calls and letters that came in, the answers of those who were asked, mails that did not arrive: お電話を80件近くいただいた,
/// 41件で承諾を得た, 230件は送信エラーで戻った.
fn is_told_of(place: &Place) -> bool {
    static CALLS: Words =
        Words::of(&["電話", "問い合わせ", "問合せ", "苦情", "相談", "連絡", "申し出", "照会", "声"]);
    static CAME: Words = Words::of(&["いただ", "頂", "寄せ", "受け", "承", "あった", "ありま", "届い"]);
    static ANSWERS: Words = Words::of(&["承諾", "同意", "了承", "了解", "返事", "返答"]);
    let after = ["近く", "ほど", "余り", "あまり", "以上", "超"]
        .iter()
        .fold(place.after, |rest, about| rest.strip_prefix(about).unwrap_or(rest));
    let clause = place.sentence_before().rsplit('。').next().unwrap_or_default();
    static FAILED: Words =
        Words::of(&["エラー", "不達", "未達", "届かな", "届いていな", "送信でき", "宛先不明", "あて先不明"]);
    let failed = ["については", "は", "が"].iter().any(|of| after.starts_with(of))
        && (FAILED.stands_in(first(after, 14)) || first(after, 24).contains("届いておりませ"));
    // 携帯電話のアドレスが41件ありました: what is held, no call.
    static HELD: Words = Words::of(&["アドレス", "番号", "連絡先", "氏名", "情報"]);
    let is_held = HELD.ends(clause.trim_end_matches([' ', 'が', 'は', 'も', '、', '計', '約']));
    failed
        || CAME.begins(after) && CALLS.stands_in(last(clause, 24)) && !is_held
        || after.starts_with('で') && ANSWERS.stands_in(first(after, 16))
}

/// How many belong to a group in which something was shown: グループには46人が入っている.
fn is_group(place: &Place) -> bool {
    static GROUPS: Words =
        Words::of(&["グループ", "チャット", "LINE", "メーリングリスト", "チャンネル", "ルーム"]);
    let verb = untitled(place.after).strip_prefix('が').unwrap_or_default();
    ["入って", "参加し", "所属し", "加わ", "登録し", "いる", "います"]
        .iter()
        .any(|in_it| verb.starts_with(in_it))
        && GROUPS.stands_in(place.sentence_before())
}

/// How much is done in a day, where a section or a clause tells of the service.
fn is_turnover(place: &Place) -> bool {
    static SERVICE: Words = Words::of(&[
        "診療の状況",
        "診療状況",
        "営業の状況",
        "営業状況",
        "運行状況",
        "開館状況",
        "生産の状況",
        "業績",
    ]);
    SERVICE.stands_in(place.lead)
        || contains_any(place.sentence_before(), &["通常は1日", "通常1日"])
        || place.sentence_before().contains("入院中の患者") && !is_of_records(place)
}

/// 入院中の患者1名|の記録を閲覧した: is it whose records were touched, not how the house goes on?
fn is_of_records(place: &Place) -> bool {
    const RECORDS: &[&str] = &[
        "の記録",
        "の診療記録",
        "のカルテ",
        "の電子カルテ",
        "の情報",
        "の個人情報",
        "の氏名",
        "の病",
        "分の",
    ];
    RECORDS.iter().any(|records| place.after.trim_start_matches("様").starts_with(records))
}

/// 1件もない, 50通ごとに, 2通に分けて.
fn is_denied(place: &Place, amount: &Amount) -> bool {
    static MEASURE: Words = Words::of(&["ごと", "毎に", "おきに", "につき", "に分けて", "に分割"]);
    let none = amount.value == 1
        && place.after.starts_with('も')
        && contains_any(first(place.after, 14), &["ない", "なか", "なく", "ませ", "おら"]);
    none || MEASURE.begins(place.after)
}

/// What a house is, in brackets or behind its name: (本社・中央市、従業員680人), (組合員64店).
fn is_in_profile(place: &Place) -> bool {
    static SIZE: Words = Words::of(&[
        "従業員",
        "社員",
        "職員",
        "組合員",
        "加盟店",
        "会員数",
        "生徒数",
        "児童数",
        "病床",
        "定員",
        "店舗数",
    ]);
    let before = place.before.trim_end_matches([' ', '約', '数']);
    let of_size = SIZE.ends(before);
    let bracketed = place.sentence_before().rfind('(').is_some_and(|open| {
        let inside = place.sentence_before().get(open..).unwrap_or_default();
        !inside.contains(')')
            && (inside.contains("本社") || inside.contains("本店") || inside.contains("代表"))
    });
    of_size && bracketed
}

/// Counted by what was done for them: 取扱保険会社2社へ報告し, 届かなかった8名, 予約14件を取り消した.
fn is_dealt_with(place: &Place, amount: &Amount) -> bool {
    static UNREACHED: Words = Words::of(&[
        "届かなかった",
        "お留守だった",
        "不在だった",
        "留守の",
        "不在の",
        "連絡のつかない",
        "連絡がつかない",
        "連絡の取れない",
        "連絡が取れない",
        "宛先不明の",
    ]);
    static CONCERNS: Words = Words::of(&["報告", "相談", "委託", "依頼", "協力"]);
    let after = untitled(place.after);
    let firms = matches!(amount.counter, Some(Counter::Company | Counter::Corporation | Counter::Business));
    let consulted = firms && after.starts_with(['に', 'へ', 'と']) && CONCERNS.stands_in(first(after, 5));
    let apologised = place.is_part() && is_spoken_to(after);
    let of_all = contains_any(last(place.before, 8), &["対象", "該当", "影響", "全"]);
    let undone = [
        "を取り消",
        "を延期",
        "を中止",
        "を見合わせ",
        "が延期",
        "が中止",
        "を取消",
        "をキャンセル",
        "が取り消",
        "がキャンセル",
        "終了",
        "実施済",
        "訪問済",
        "連絡済",
        "の訪問を",
        "への訪問を",
        "への説明を",
        "への連絡を",
        "への謝罪を",
    ]
    .iter()
    .any(|done| after.starts_with(done) && !(of_all && after.starts_with('へ')));
    consulted || undone || apologised || UNREACHED.ends(place.before)
}

/// Those of them who are told or visited: うち1名は電話で謝罪した, お留守の4世帯にはお手紙を入れた.
fn is_spoken_to(after: &str) -> bool {
    static SPOKEN: Words = Words::of(&[
        "謝罪",
        "お詫び",
        "おわび",
        "連絡",
        "説明",
        "通知し",
        "通知す",
        "通知済",
        "通知を行",
        "通知を送",
        "訪問",
        "面会",
        "郵送",
        "手紙",
        "電話",
        "お伝え",
        "書面",
    ]);
    static BEFALLEN: Words =
        Words::of(&["の情報", "の氏名", "漏", "流出", "含ま", "記載", "番号", "勧誘", "営業", "販売", "売"]);
    let near = first(after, 24);
    let told = near.starts_with(['は', 'に', 'へ']);
    told && SPOKEN.stands_in(near) && !BEFALLEN.stands_in(near)
}

fn untitled(after: &str) -> &str {
    TITLES.iter().fold(after, |rest, title| rest.strip_prefix(title).unwrap_or(rest))
}
