//! The words around a place by which one knows that a name stands there.

use crate::words::{Words, find, to_pause};

/// Characters of a run that is too short for a name without a word that introduces it.
const LEAST: usize = 3;

/// Do the words before a name say what its bearer does for others?
pub(super) fn introduces(before: &str) -> bool {
    static INTRODUCE: Words = Words::of(&[
        "会社",
        "企業",
        "業者",
        "事業者",
        "受託者",
        "委託先",
        "委託先の",
        "委託先である",
        "再委託先",
        "再委託先の",
        "再委託先である",
        "子会社",
        "子会社の",
        "子会社である",
        "法人",
        "グループの",
        "傘下の",
        "委託した",
        "委託している",
        "委託していた",
        "委託する",
        "委託しております",
        "委託しておりました",
        "委託してきた",
        "任せた",
        "任せている",
        "任せていた",
        "任せております",
        "依頼した",
        "依頼している",
        "依頼していた",
        "依頼しております",
        "頼んでいた",
        "頼んでいる",
        "請け負う",
        "請け負っている",
        "請け負った",
        "受託する",
        "受託している",
        "受託した",
        "手がける",
        "手掛ける",
        "担う",
        "担っている",
        "担っていた",
        "行う",
        "営む",
        "運営する",
        "利用していた",
        "利用している",
        "契約している",
        "契約していた",
        "提供元の",
        "提供元である",
        "提供会社の",
        "提供事業者の",
        "開発元の",
        "提供する",
        "提供している",
        "発注していた",
        "発注した",
        "会社の",
        "企業の",
        "業者の",
        "事業者の",
        "会社である",
        "業者である",
        "事業者である",
        "委託先、",
        "会社、",
        "業者、",
        "事業者、",
    ]);
    const ONCE: &[&str] = &["だった", "となっていた", "となっている"];
    if is_kin(before) {
        return false;
    }
    let before = ONCE.iter().find_map(|word| before.strip_suffix(word)).unwrap_or(before);
    INTRODUCE.ends(before)
}

/// 印刷を任せていた会社が攻撃を受けた。会社はミナモ印刷で、…: is the name told after all?
pub(super) fn reveals(before: &str, after: &str) -> bool {
    const WHO: &[&str] = &["会社", "業者", "事業者", "委託先", "受託者", "業者名", "会社名", "委託先名"];
    let before = before.trim_end_matches(['「', '(']);
    let who = before.strip_suffix('は').is_some_and(|before| WHO.iter().any(|who| before.ends_with(who)));
    let after = after.trim_start_matches(['」', ')']);
    who && ["で、", "だ。", "です。", "である", "だという", "という"].iter().any(|is| after.starts_with(is))
}

/// 親会社のミナモ: a name stands there, though not of one that works for others.
pub(super) fn is_kin(before: &str) -> bool {
    static KIN: Words = Words::of(&[
        "親会社の",
        "親会社である",
        "親会社、",
        "運営元の",
        "同業の",
        "競合の",
        "他社の",
        "大手の",
        "メーカーの",
        "社名は",
    ]);
    KIN.ends(before)
}

/// ミナモの子会社の社員が.
pub(super) fn is_parent(after: &str) -> bool {
    ["の子会社", "のグループ会社", "傘下の", "の関連会社", "グループの"]
        .iter()
        .any(|word| after.starts_with(word))
}

/// ミナモ印刷の宛名31万件の流出で: is it told of in passing as a matter that is known, with its number?
pub(in crate::rule::telling::mentioned) fn is_matter(after: &str) -> bool {
    const MATTERS: &[&str] =
        &["の流出", "の漏えい", "の漏洩", "の紛失", "が流出した問題", "が漏えいした問題"];
    const COUNTED: &[char] = &['件', '人', '名', '分'];
    if !after.starts_with('の') {
        return false;
    }
    let clause = to_pause(after);
    let matter = MATTERS.iter().filter_map(|matter| find(clause, matter)).min();
    let counted = matter.and_then(|at| clause.get(..at)).unwrap_or_default();
    counted.contains(|c: char| c.is_ascii_digit()) && counted.ends_with(COUNTED)
}

/// ミナモへの不正アクセス, ミナモのランサムウェア被害, ミナモから流出した: the words after it say that it was hit.
pub(in crate::rule::telling::mentioned) fn is_hit(after: &str) -> bool {
    const LINKS: &[&str] = &["への", "に対する", "の", "が", "で発生した", "における", "から"];
    static HITS: Words = Words::of(&[
        "不正アクセス",
        "サイバー攻撃",
        "ランサム",
        "攻撃",
        "被害",
        "コンピュータウイルス",
        "コンピューターウイルス",
        "ウイルス感染",
        "ウイルスに",
        "マルウェア",
        "サーバ",
        "システムに",
        "流出",
        "漏えい",
        "漏洩",
        "情報漏",
        "情報流出",
        "個人情報漏",
        "個人情報が",
        "不具合",
        "システム障害",
    ]);
    LINKS.iter().any(|link| after.strip_prefix(link).is_some_and(|rest| HITS.begins(rest)))
}

/// 同じ日、ミナモ文具も…公表した: a run at the beginning of a clause that announces.
pub(super) fn announces(words: &str, at: usize, end: usize) -> bool {
    const COMMON: &[char] = &[
        '者', '額', '数', '先', '元', '側', '員', '点', '社', '方', '人', '日', '月', '年', '県', '市', '町',
        '村', '区', '省', '庁', '局', '署', '果', '因', '容', '報', '象', '害', '査', '態', '件', '界', '業',
    ];
    let (Some(run), Some(before), Some(after)) = (words.get(at..end), words.get(..at), words.get(end..))
    else {
        return false;
    };
    let opens = before.is_empty() || before.ends_with(['、', '。', '」']);
    let topic = after.starts_with(['も', 'は']) || after.starts_with("では");
    let says = || ["公表", "発表", "明らか"].iter().any(|word| after.contains(word));
    opens && topic && says() && run.chars().count() >= LEAST && !run.ends_with(COMMON) && !is_common(run)
}

/// Does a particle follow a name here?
pub(super) fn starts_with_particle(after: &str) -> bool {
    ["の", "が", "は", "も", "で", "から", "に", "へ", "を", "と", "より", "側"]
        .iter()
        .any(|word| after.starts_with(word))
}

/// Does the run end in the word for a thing: リークサイト, 入力フォーム?
pub(super) fn is_thing(run: &str) -> bool {
    static THINGS: Words = Words::of(&[
        "サイト",
        "ページ",
        "フォーム",
        "システム",
        "サーバ",
        "サーバー",
        "チーム",
        "形式",
        "サービス",
        "アカウント",
        "メール",
        "アプリ",
        "カルテ",
        "ソフト",
        "ツール",
        "ファイル",
        "データ",
        "パソコン",
        "端末",
        "ショップ",
        "ストア",
    ]);
    run.chars().count() <= LEAST || THINGS.ends(run)
}

/// Things that katakana and Latin letters write, which are nobody.
pub(super) fn is_common(run: &str) -> bool {
    static THINGS: Words = Words::of(&[
        "システム",
        "サーバ",
        "コール",
        "パソコン",
        "メール",
        "サイト",
        "データ",
        "ホームページ",
        "ウェブ",
        "ランサム",
        "ウイルス",
        "クラウド",
        "ファイル",
        "ネットワーク",
        "アプリ",
        "サービス",
        "セキュリティ",
        "コンピュ",
        "USB",
        "PC",
        "VPN",
        "Web",
        "WEB",
        "FAX",
        "DM",
        "ダイレクト",
        "アンケート",
        "コンサル",
        "マンション",
        "アルバイト",
        "スタッフ",
        "ドライバ",
        "ソフト",
        "インターネット",
        "オンライン",
        "ネット",
        "カード",
        "クレジット",
        "ポイント",
        "アカウント",
        "パスワード",
        "マイナンバー",
        "マルウェア",
        "マルウエア",
        "サポート",
        "プログラム",
        "ベンダ",
        "グループ",
        "センター",
        "メーカー",
        "ハッカー",
        "サイバー",
        "ダーク",
        "ログ",
        "リスト",
        "ストア",
        "ショップ",
        "プライバシー",
        "コンビニ",
        "レンタル",
        "テスト",
        "メンバー",
        "ユーザ",
        "オペレータ",
        "ヘルプ",
        "スマホ",
        "スマート",
        "ID",
        "IT",
        "ICT",
        "AI",
        "IP",
        "URL",
        "SNS",
        "NAS",
        "EC",
        "ECサイト",
        "OS",
        "HP",
        "CSV",
        "PDF",
        "SQL",
        "DDoS",
        "EDR",
        "Excel",
        "エクセル",
        "Emotet",
        "LAN",
        "TEL",
        "http",
        "ワクチン",
        "フォレンジック",
        "ニュース",
        "プレス",
        "コロナ",
        "タブレット",
        "ノート",
        "テレビ",
        "ラベル",
        "シール",
        "バス",
        "ガス",
        "タクシー",
        "ホテル",
        "レストラン",
        "ボランティア",
        "ワーク",
        "プラン",
        "エラー",
        "アクセス",
        "フィッシング",
        "サンプル",
        "コピー",
        "キャンペーン",
        "イベント",
        "セミナー",
    ]);
    THINGS.begins(run)
}
