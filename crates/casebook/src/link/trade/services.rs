//! The kinds of services that a text names.

use jikenbo_text::{Words, first, last};

use super::{SHORTEST, few};
use crate::key::key;

/// What stands behind the kind of a service.
static SERVICES: Words = Words::of(&[
    "サービス",
    "システム",
    "アプリ",
    "クラウド",
    "サイト",
    "ツール",
    "ソフト",
    "プログラム",
    "仕組み",
]);

/// What stands there and is no kind of service.
static NO_KINDS: Words = Words::of(&[
    "管理", "情報", "業務", "社内", "基幹", "当社", "弊社", "外部", "各種", "電子", "会員", "顧客", "同社",
    "当該", "本件", "運営", "提供", "利用", "専用", "公式", "通販", "販売", "会社", "他社", "自社", "市内",
    "県内", "国内", "海外",
]);

/// What may stand between the kind of a service and the word for one: 採用|管理|システム, フォーム|作成支援|サービス.
const BETWEEN: &[&str] =
    &["管理", "情報", "業務", "受付", "支援", "専用", "作成", "最適化", "する", "できる", "を受け付ける"];

/// Ends of kinds that are not two kanji, or tell of another, and those kinds.
const KINDS: &[(&str, &str)] = &[
    ("カート", "カート"),
    ("アンケート", "アンケート"),
    ("ポイント", "ポイント"),
    ("チケット", "チケット"),
    ("チャット", "チャット"),
    ("入力", "入力"),
    ("フォーム", "入力"),
];

/// The kinds of services that a folded text names, made comparable, by their last two characters: 予約|システム.
pub(crate) fn services(text: &str) -> Vec<String> {
    let ends = SERVICES.places(text).filter_map(|(at, _)| kind_at_end(text.get(..at)?));
    few(ends.chain(used_for(text)).map(key))
}

/// 給与の|計算|に使っていた市内の会社のクラウド: what services are used for.
fn used_for(text: &str) -> impl Iterator<Item = &str> {
    static USED: Words = Words::of(&["に使", "に利用", "に用い", "を助け", "を支え", "を支援", "を補助"]);
    const WITHIN: usize = 24;
    let uses = USED.places(text);
    uses.filter_map(|(at, used)| {
        let after = first(text.get(at + used.len()..)?, WITHIN);
        let clause = after.split(['、', '。', '\n']).next().unwrap_or(after);
        let is_service = SERVICES.stands_in(clause);
        kind_at_end(text.get(..at)?).filter(|_| is_service)
    })
}

/// The kind of a service with which words end that stand before the word for one: 給与計算|の|クラウド|サービス.
fn kind_at_end(before: &str) -> Option<&str> {
    let hosted = before.strip_suffix("クラウド").map(|of| of.strip_suffix('の').unwrap_or(of));
    let mut before = hosted.unwrap_or(before);
    while let Some(rest) = BETWEEN.iter().find_map(|word| before.strip_suffix(word)) {
        before = rest;
    }
    if let Some((_, kind)) = KINDS.iter().find(|(end, _)| before.ends_with(end)) {
        return Some(kind);
    }
    let run = before.get(before.trim_end_matches(|c| matches!(c, '一'..='鿿')).len()..)?;
    let kind = last(run, SHORTEST);
    (kind.chars().count() == SHORTEST && !NO_KINDS.stands_in(kind)).then_some(kind)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_of_services() {
        for (text, kinds) in [
            ("クラウドの予約サービスと予約システム「空の席」", &["予約"][..]),
            ("本園が使う保護者連絡アプリ", &["連絡"]),
            ("教室をネットで予約する仕組みと点検する仕組み", &["予約", "点検"]),
            ("採用管理システムと予約受付サイト", &["予約", "採用"]),
            ("当社の社内システムと情報システムと会員管理システム", &[]),
            ("給与計算のクラウドサービス「空の帳簿」", &["計算"]),
            ("給与の計算に使っていた市内の会社のクラウドサービス", &["計算"]),
            ("市のサイトと園の配布に使う紙", &[]),
            ("通販のカートシステムとショッピングカートサービス", &["カート"]),
        ] {
            let expected: Vec<String> = kinds.iter().map(|kind| key(kind)).collect();
            assert_eq!(services(text), expected, "{text}");
        }
    }
}
