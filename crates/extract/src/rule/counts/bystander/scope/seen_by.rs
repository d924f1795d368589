//! Is a number that of those by whom it was seen, or who could have seen it?

use jikenbo_text::number::{Amount, Counter};

use super::super::contains_any;
use super::untitled;
use crate::rule::counts::subject::Place;
use crate::words::{Words, first, last};

/// By whom it was seen, or who got it: 最大70人に見られた, その書類を受け取った方は12名.
pub(super) fn is_seen_by(place: &Place, amount: &Amount) -> bool {
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
pub(super) fn is_reader(place: &Place) -> bool {
    let is_recorded = || contains_any(place.sentence, &["実際に", "記録", "履歴", "ログ"]);
    is_said_of_what_was_shown(place)
        || is_named_as_reader(place)
        || is_predicate_of_seeing(place) && is_recorded() && !place.counts_portions()
        || reads(place)
}

/// 閲覧した方は|3名です: are those counted who are named as having read it?
fn is_named_as_reader(place: &Place) -> bool {
    static HAS_READ: Words =
        Words::of(&["閲覧した", "開いた", "見た", "読んだ", "ダウンロードした", "アクセスした"]);
    let subject = last(place.before, 14).trim_end_matches([' ', 'は', 'が', 'も', '約', '計', '(']);
    let who = subject.rsplit('、').next().unwrap_or_default();
    !place.counts_portions()
        && HAS_READ.stands_in(who)
        && !HAS_READ.ends(who)
        && !who.ends_with(['の', '報', '記', 'タ', 'ル'])
        && place.before.trim_end_matches([' ', '約', '計']).ends_with(['は', 'が', 'も'])
        && ["。", "で", "だ", "に上", "に達", "いま", "であ"]
            .iter()
            .any(|end| untitled(place.after).starts_with(end))
}

/// 名簿を見たのは|3名: does the number say how many saw it?
fn is_predicate_of_seeing(place: &Place) -> bool {
    let did = place.before.trim_end_matches([' ', '約', '計']);
    ["見たのは", "開いたのは", "閲覧したのは", "読んだのは", "ダウンロードしたのは"]
        .iter()
        .any(|done| did.ends_with(done))
}

/// 投稿を見たのは|3名: is it said of what was shown or sent?
fn is_said_of_what_was_shown(place: &Place) -> bool {
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
    let did = place.before.trim_end_matches([' ', '約', '計']);
    let thing = did.rsplit_once('を').map_or("", |(thing, _)| thing);
    is_predicate_of_seeing(place) && SHOWN.ends(thing) && !place.counts_portions()
}

/// 412名|が既にファイルを開いていた: does the verb behind the number tell that they read it?
fn reads(place: &Place) -> bool {
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
    let verb = untitled(place.after)
        .strip_prefix('が')
        .map(|verb| verb.trim_start_matches("もう").trim_start_matches("既に").trim_start_matches("すでに"))
        .map(|verb| OBJECTS.iter().find_map(|object| verb.strip_prefix(object)).unwrap_or(verb));
    verb.is_some_and(|verb| READS.begins(verb))
}

/// 6名の社員がその名簿を開いた, うち2名が手元に保存した, 名簿を開いた12社のうち.
pub(super) fn has_opened(place: &Place, amount: &Amount) -> bool {
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
pub(super) fn may_open(place: &Place, amount: &Amount) -> bool {
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
