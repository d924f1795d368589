//! Tools and services called by what they are for.

/// フォーム最適化ツール, 予約管理サービス: a tool by what it is for, which has a name of its own elsewhere.
pub(super) fn is_kind_of_tool(words: &str) -> bool {
    const TOOLS: &[&str] =
        &["ツール", "サービス", "システム", "プログラム", "ソフト", "クラウド", "機能", "モジュール"];
    const USES: &[&str] = &[
        "フォーム",
        "入力",
        "最適化",
        "支援",
        "決済",
        "予約",
        "配信",
        "管理",
        "分析",
        "計測",
        "検索",
        "翻訳",
        "チャット",
        "メール",
        "アンケート",
        "通販",
        "会員",
        "顧客",
        "共有",
        "保管",
        "外部",
        "補助",
        "電子",
        "作成",
        "申込",
        "注文",
        "カート",
        "ショッピング",
        "クラウド",
        "自動",
        "送信",
        "受付",
        "問い合わせ",
    ];
    let Some(mut uses) = TOOLS.iter().find_map(|tool| words.strip_suffix(tool)) else { return false };
    while let Some(rest) = USES.iter().find_map(|of| uses.strip_suffix(of)) {
        uses = rest;
    }
    uses.is_empty()
}

#[cfg(test)]
mod tests {
    use super::is_kind_of_tool;

    #[test]
    fn kinds_and_names() {
        for (words, is_kind) in [
            ("フォーム最適化ツール", true),
            ("予約管理システム", true),
            ("入力支援サービス", true),
            ("ミナモ予約システム", false),
            ("ナミフォーム", false),
        ] {
            assert_eq!(is_kind_of_tool(words), is_kind, "{words}");
        }
    }
}
