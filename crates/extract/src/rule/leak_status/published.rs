//! Was it put before the public?

use crate::polarity::Polarity;
use crate::reading::Reading;
use crate::section::Section;
use crate::words::Words;

/// Was it put before the public (誤掲載, 黒塗り), not merely left readable by a setting?
pub(in crate::rule) fn is_published(reading: &Reading) -> bool {
    const SETTINGS: &[&str] =
        &["設定", "権限", "アクセス権", "共有", "制限", "範囲", "アルバム", "バケット", "フォルダ"];
    let is_by_setting = reading.topic("vector").any(|(located, name)| {
        name == "misconfigured_access"
            && !reading.sentences[located.sentence].section.is_apart()
            && SETTINGS.iter().any(|setting| reading.words(located.mention.span).contains(setting))
            && matches!(reading.polarity_of(located), Polarity::Asserted)
    });
    !is_by_setting
        && reading.topic("leak").any(|(located, name)| {
            let told = !matches!(
                reading.sentences[located.sentence].section,
                Section::Prevention | Section::Request
            );
            let is_so = match reading.polarity_of(located) {
                Polarity::Asserted => true,
                // 掲載した写真に、同意していない生徒が写っていた: what is denied is said of the pupil.
                Polarity::Negated => SHOWS.ends(reading.words(located.mention.span)),
                _ => false,
            };
            name == "published" && told && is_so
        })
}

/// Was it put before the public blacked out, in a way that can be undone (黒塗りが外れる状態)?
pub(super) fn is_half_hidden(reading: &Reading) -> bool {
    static HIDDEN: Words =
        Words::of(&["黒塗り", "墨消し", "黒く塗", "墨塗り", "マスキング", "塗りつぶ", "白塗り", "秘匿処理"]);
    static UNDONE: Words = Words::of(&[
        "外れる状態",
        "外せる状態",
        "読み取れる状態",
        "読める状態",
        "読み取ることができ",
        "判読できる状態",
        "見える状態",
        "読み取りが可能",
        "読み取り可能",
        "参照できる状態",
        "剥がせる状態",
        "閲覧できる状態",
        "閲覧が可能",
        "閲覧可能",
        "確認できる状態",
    ]);
    reading.holds_any(&HIDDEN) && reading.holds_any(&UNDONE)
}

/// How words end that say what could be seen in what was published.
static SHOWS: Words =
    Words::of(&["写って", "写り", "写っ", "載って", "残って", "入って", "映っ", "含ま", "表示され"]);
