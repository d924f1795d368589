//! Numbers of what stands around an accident: those who told of it at length, two of whom the text goes on to speak, shares,
//! what was found in order, money asked for.

use jikenbo_text::number::{Amount, Counter};

use super::contains_any;
use crate::rule::counts::subject::Place;
use crate::words::{Words, first, last, parted_at};

/// Is the number one of these?
pub(super) fn is_out(place: &Place, amount: &Amount) -> bool {
    are_spoken_of_again(place, amount)
        || is_share(place, amount)
        || is_in_one_piece(place, amount)
        || is_where(place, amount)
        || is_found_in_order(place)
        || is_use_of_page(place, amount)
        || is_asked_for(place, amount)
        || is_put_together(place, amount)
        || are_meant_to_see(place)
        || is_example(place)
        || are_visitors(place)
        || are_of_parents(place, amount)
        || is_like_it_elsewhere(place, amount)
        || turns_pages(place, amount)
        || are_named_again(place, amount)
        || are_called_on(place, amount)
        || were_to_go_out(place, amount)
        || came_to_be_told(place, amount)
        || are_out_of_reach(place, amount)
        || came_back_unread(place, amount)
        || hold_nothing(place, amount)
        || is_remark_of_page(place)
}

/// 説明会を開催(出席者42人): those who came to hear of it.
fn came_to_be_told(place: &Place, amount: &Amount) -> bool {
    static WHO: Words = Words::of(&["出席者", "参加者", "来場者", "出席", "参加"]);
    let who = place.before.trim_end_matches([' ', '(', ':', 'は', '約', '計', 'の']);
    matches!(amount.counter, Some(Counter::Person | Counter::Household))
        && WHO.ends(who)
        && contains_any(
            place.sentence_before(),
            &["説明会を", "説明会に", "説明会へ", "説明会で", "保護者会を"],
        )
}

/// 4名は連絡がつかず: those of them who could not be reached.
fn are_out_of_reach(place: &Place, amount: &Amount) -> bool {
    static AWAY: Words = Words::of(&[
        "は連絡がつか",
        "とは連絡がつか",
        "は連絡が取れ",
        "とは連絡が取れ",
        "は連絡がとれ",
        "とは連絡がとれ",
        "は電話がつなが",
        "とは電話がつなが",
        "は不在",
        "は転居先不明",
        "は宛先不明",
        "は宛所",
    ]);
    let after =
        ["の方", "様", "さま"].iter().fold(place.after, |rest, who| rest.strip_prefix(who).unwrap_or(rest));
    matches!(amount.counter, Some(Counter::Person | Counter::Household | Counter::Party | Counter::Company))
        && AWAY.begins(after)
}

/// 宛先不明で戻った38通: letters about the accident that found nobody.
fn came_back_unread(place: &Place, amount: &Amount) -> bool {
    static UNKNOWN: Words = Words::of(&[
        "宛先不明",
        "あて先不明",
        "宛所不明",
        "あて所",
        "転居先不明",
        "宛て所に尋ね",
        "宛所に尋ね",
    ]);
    static BACK: Words = Words::of(&["返戻", "戻っ", "戻り", "返送", "返っ", "届かな"]);
    const NEAR: usize = 24;
    let before = last(place.sentence_before(), NEAR);
    matches!(amount.counter, Some(Counter::Letter | Counter::Case | Counter::Person))
        && UNKNOWN.stands_in(before)
        && BACK.stands_in(before)
}

/// 残る2台に個人情報はない: things that hold nothing of anybody.
fn hold_nothing(place: &Place, amount: &Amount) -> bool {
    static HELD: Words = Words::of(&[
        "には個人情報は",
        "に個人情報は",
        "には個人情報が",
        "に個人情報が",
        "には情報は",
        "に情報は",
        "にはデータは",
        "にデータは",
    ]);
    static NOTHING: Words =
        Words::of(&["ない", "なく", "なかった", "ありませ", "ございませ", "おらず", "おりませ"]);
    const REACH: usize = 24;
    let clause = first(place.after, REACH).split(['、', '。']).next().unwrap_or_default();
    matches!(amount.counter, Some(Counter::Device | Counter::Stick | Counter::Thing | Counter::File))
        && HELD.begins(clause)
        && NOTHING.stands_in(clause)
}

/// (コメント3件): what the page itself counts of its readers' remarks.
fn is_remark_of_page(place: &Place) -> bool {
    static REMARKS: Words =
        Words::of(&["コメント", "トラックバック", "いいね", "返信", "ブックマーク", "シェア"]);
    let sentence = place.sentence.trim_start_matches(|c: char| !c.is_alphanumeric());
    let before = place.before.trim_end_matches([' ', ':', '(']);
    REMARKS.begins(sentence) && REMARKS.ends(before)
}

/// この11人を含む38人の証書: those of whom the text has just told.
fn are_named_again(place: &Place, amount: &Amount) -> bool {
    let again = ["この", "その", "当該"].iter().any(|this| place.before.ends_with(this));
    let within = ["を含む", "を含め", "のほか", "以外"].iter().any(|of| place.after.starts_with(of));
    matches!(amount.counter, Some(Counter::Person | Counter::Company | Counter::Household)) && again && within
}

/// 利用者4人を訪問介護した: on whom somebody called at work, where nothing is said of their data.
fn are_called_on(place: &Place, amount: &Amount) -> bool {
    static CALLED: Words =
        Words::of(&["を訪問", "宅を訪問", "宅を回", "を介護", "を診察", "を送迎", "を引率"]);
    static SORRY: Words = Words::of(&["謝", "詫", "わび", "説明", "回収", "報告"]);
    const REACH: usize = 24;
    matches!(amount.counter, Some(Counter::Person | Counter::Household))
        && !place.counts_portions()
        && CALLED.begins(place.after)
        && !place.after.starts_with("を訪問中")
        && !SORRY.stands_in(first(place.after, REACH))
}

/// もともと添付する予定の他のファイル3点: what was to go out, and went out with what was not.
fn were_to_go_out(place: &Place, amount: &Amount) -> bool {
    static MEANT: Words =
        Words::of(&["予定の他の", "予定のほかの", "予定だった", "予定していた", "べき他の"]);
    const NEAR: usize = 20;
    matches!(amount.counter, Some(Counter::File | Counter::Item | Counter::Case | Counter::Thing))
        && MEANT.stands_in(last(place.before, NEAR))
        && contains_any(place.sentence, &["一緒に", "とともに", "加えて", "併せて", "あわせて"])
}

/// 340回(ユーザー数240人)のアクセス: who opened the page.
fn are_visitors(place: &Place) -> bool {
    static WHO: Words =
        Words::of(&["ユーザー数", "ユーザ数", "閲覧者数", "訪問者数", "アクセス元", "接続元"]);
    let before = place.before.trim_end_matches([' ', ':', 'は', '約', '(']);
    WHO.ends(before) && contains_any(place.sentence, &["アクセス", "閲覧", "ダウンロード"])
}

/// 児童111人の保護者89件のアドレス: whose parents they are that are counted next.
fn are_of_parents(place: &Place, amount: &Amount) -> bool {
    static PARENTS: Words = Words::of(&["の保護者", "の家族", "のご家族", "の親"]);
    const REACH: usize = 12;
    let parents = PARENTS.begins(place.after);
    let next = first(place.after, REACH);
    matches!(amount.counter, Some(Counter::Person))
        && parents
        && next.contains(|c: char| c.is_ascii_digit())
        && contains_any(first(place.after, 2 * REACH), &["アドレス", "世帯"])
}

/// 同様のフォームが11件あったので、すべて点検した: what is like it and was gone through.
fn is_like_it_elsewhere(place: &Place, amount: &Amount) -> bool {
    static LIKE: Words = Words::of(&["同様の", "同じような", "類似の", "同種の"]);
    static GONE_THROUGH: Words = Words::of(&["点検", "確認し", "調べ", "見直"]);
    const NEAR: usize = 14;
    matches!(amount.counter, Some(Counter::Case | Counter::Site | Counter::File | Counter::Device))
        && LIKE.stands_in(last(place.before, NEAR))
        && place.after.starts_with('あ')
        && GONE_THROUGH.stands_in(place.after)
}

/// <前の20件 1 2 3 次の20件>: how many entries of a list a page shows.
fn turns_pages(place: &Place, amount: &Amount) -> bool {
    const LONGEST: usize = 40;
    let turns = ["前の", "次の"].iter().any(|turn| place.before.ends_with(turn));
    matches!(amount.counter, Some(Counter::Case))
        && turns
        && place.sentence.chars().count() <= LONGEST
        && !place.sentence.contains('。')
}

/// 報道機関1社から、別の書類が届いているとの連絡: those from whom the news came, with what they said between.
pub(super) fn reports(place: &Place, amount: &Amount) -> bool {
    const MOST: u64 = 20;
    const REACH: usize = 60;
    static NEWS: Words = Words::of(&[
        "連絡",
        "電話",
        "指摘",
        "通報",
        "申し出",
        "申出",
        "問い合わせ",
        "問合せ",
        "報告",
        "知らせ",
    ]);
    let firm = matches!(amount.counter, Some(Counter::Company | Counter::Group | Counter::Business));
    const FEW: u64 = 3;
    let quoted = ["より「", "から「"].iter().any(|from| place.after.starts_with(from));
    let person = amount.counter == Some(Counter::Person);
    let who = firm && amount.value <= MOST || person && (amount.value == 1 || amount.value <= FEW && quoted);
    let clause = first(place.sentence_after(), REACH);
    let said = ["との", "という", "旨の", "と"].iter().any(|mark| {
        clause.match_indices(mark).any(|(at, _)| {
            let news = clause.get(at + mark.len()..).unwrap_or_default();
            NEWS.begins(news.trim_start_matches(['ご', 'お']))
        })
    });
    who && said
}

/// 2人は気づかないまま署に戻った: those of whom the text has just told, not more of them.
fn are_spoken_of_again(place: &Place, amount: &Amount) -> bool {
    const MOST: u64 = 5;
    static DATA: Words =
        Words::of(&["氏名", "住所", "情報", "電話番号", "データ", "漏", "流出", "対象", "該当"]);
    let alone = place.before.is_empty() || place.before.ends_with(['、', '」']);
    let of_whom = ["は", "が", "とも"].iter().any(|of| place.after.starts_with(of));
    let persons = matches!(amount.counter, Some(Counter::Person)) && !place.counts_portions();
    let hedged = amount.span.len() > amount.digits.len() + amount.counter_words.len();
    persons
        && (2..=MOST).contains(&amount.value)
        && !hedged
        && alone
        && of_whom
        && !is_listed(place)
        && !DATA.stands_in(place.after)
}

/// 顧客12人、職員3人: a number right before the comma makes it one of several.
fn is_listed(place: &Place) -> bool {
    let before = place.before.trim_end_matches('、');
    before.ends_with(['人', '名', '件', '社'])
}

/// 4社に1社: a share, of whatever.
fn is_share(place: &Place, amount: &Amount) -> bool {
    const COUNTERS: &[char] = &['社', '人', '名', '件', '校', '台', '通', '枚', '部'];
    let of = place
        .after
        .strip_prefix('に')
        .is_some_and(|one| one.strip_prefix(['1', '一']).is_some_and(|rest| rest.starts_with(COUNTERS)));
    let whole = place.before.strip_suffix('に').and_then(|whole| whole.strip_suffix(COUNTERS));
    let first_of = whole.is_some_and(|whole| whole.ends_with(|c: char| c.is_ascii_digit()));
    of || first_of && amount.value == 1
}

/// 封筒1通に2人分が入っていた: how many came together, not how many it befell; nor the one piece that holds them.
fn is_in_one_piece(place: &Place, amount: &Amount) -> bool {
    const MOST: u64 = 3;
    const HELD: usize = 10;
    let piece = ["1通に", "1枚に", "1部に", "一通に", "1つの封筒に", "一つの封筒に", "1袋に"];
    let is_within = place.counts_portions() && piece.iter().any(|piece| place.before.ends_with(piece));
    let held = place.after.strip_prefix('に').map_or("", |held| first(held, HELD));
    let persons = held.contains(|c: char| c.is_ascii_digit()) && held.contains(['人', '名']);
    let is_piece = amount.value == 1
        && matches!(amount.counter, Some(Counter::Letter | Counter::Sheet | Counter::Copy | Counter::Bag));
    let together = place.counts_portions()
        && contains_any(place.after, &["同じ封筒", "1つの封筒", "一つの封筒", "1通に"]);
    amount.value <= MOST && (is_within || together) || is_piece && persons
}

/// 3団体において受け付けた: where it was.
fn is_where(place: &Place, amount: &Amount) -> bool {
    let houses = matches!(
        amount.counter,
        Some(Counter::Company | Counter::Group | Counter::Business | Counter::Corporation)
    );
    houses && ["において", "における", "にて", "での"].iter().any(|at| place.after.starts_with(at))
}

/// 番号380件を全て確認し、ほかに誤りがないことを確かめた: what was gone through and found to be right.
fn is_found_in_order(place: &Place) -> bool {
    static GONE_THROUGH: Words =
        Words::of(&["確認し", "確認した", "確かめ", "点検", "調べ", "調査し", "見直し", "照合"]);
    const OTHERS: &[&str] = &["ほかに", "他に", "それ以外に", "同様の"];
    const NONE: &[&str] =
        &["ないこと", "なかった", "ありませんでした", "ございませんでした", "なし", "ないと"];
    const NEAR: usize = 14;
    let object = place.after.starts_with('を')
        || place.after.starts_with("の名簿を")
        || place.after.starts_with("について");
    let sentence = place.sentence_after();
    let others = OTHERS.iter().find_map(|other| parted_at(sentence, other)).map(|(_, rest)| rest);
    object
        && GONE_THROUGH.stands_in(first(place.after, NEAR))
        && others.is_some_and(|rest| contains_any(rest, NONE))
}

/// ファイルへのアクセスは、職員のものを除き62件だった: how often it was opened.
fn is_use_of_page(place: &Place, amount: &Amount) -> bool {
    const TOPICS: &[&str] = &[
        "へのアクセスは",
        "へのアクセスが",
        "閲覧は",
        "ダウンロードは",
        "閲覧数は",
        "アクセス数は",
        "操作は",
        "試行は",
        "リクエストは",
        "クエリは",
    ];
    const REACH: usize = 40;
    let near = last(place.sentence_before(), REACH);
    let is_said = ["でし", "です", "で、", "で。", "だ", "であ", "あ", "確認"]
        .iter()
        .any(|is| place.after.starts_with(is));
    matches!(amount.counter, Some(Counter::Case))
        && is_said
        && TOPICS.iter().any(|topic| near.contains(topic))
}

/// 5万円分の電子マネーを買うよう求められた: money that was asked for, not lost.
fn is_asked_for(place: &Place, amount: &Amount) -> bool {
    static ASKED: Words =
        Words::of(&["よう求め", "よう指示", "よう要求", "よう言わ", "を要求され", "を請求され", "よう迫"]);
    matches!(amount.counter, Some(Counter::Yen)) && ASKED.stands_in(place.after)
}

/// 同じ人の登録を1件に束ねる: what becomes one.
fn is_put_together(place: &Place, amount: &Amount) -> bool {
    const ONE: &[&str] = &["に束ね", "にまとめ", "に統合", "と数え", "として数え", "に絞"];
    amount.value == 1 && ONE.iter().any(|one| place.after.starts_with(one))
}

/// 教員9名だけに共有すべきところ: those who were to get it.
fn are_meant_to_see(place: &Place) -> bool {
    const ONLY: &[&str] = &["だけに", "のみに", "だけへ", "にだけ", "にのみ"];
    let meant = contains_any(place.after, &["すべき", "べきところ", "るところ", "はずが", "はずの"]);
    meant && ONLY.iter().any(|only| place.after.starts_with(only))
}

/// (例)職員が名簿50人分を紛失した: made up to show what is meant.
fn is_example(place: &Place) -> bool {
    contains_any(place.sentence, &["(例)", "【例】"])
}
