//! Words that stand where a name may, and are none.

use super::trade;
use super::weight::is_kind_of_body;
use crate::rule::report_no::numeral;
use crate::words::Words;

/// このたび|当組合: the writer's own house, behind a word that says when.
fn is_own_house(words: &str) -> bool {
    const WHEN: &[&str] = &["このたび", "この度", "今般", "今回", "先般", "昨日", "本日", "さて"];
    let house = WHEN.iter().find_map(|when| words.strip_prefix(when));
    house.is_some_and(|house| house.starts_with(['当', '弊', '本']) && house.chars().count() <= 6)
}

/// 不動産仲介, 食品卸: what a firm deals in, of whose name nothing is said.
fn is_trade(words: &str) -> bool {
    const DEALS: &[&str] = &[
        "不動産仲介",
        "不動産販売",
        "不動産管理",
        "不動産業",
        "住宅販売",
        "住宅建設",
        "人材派遣",
        "人材紹介",
        "食品卸",
        "医薬品卸",
        "化粧品販売",
        "健康食品販売",
        "自動車販売",
        "中古車販売",
        "携帯販売",
        "家電販売",
        "通信販売",
        "保険代理",
        "保険代理業",
        "建設業",
        "運送業",
        "卸売業",
        "小売業",
        "情報通信業",
    ];
    DEALS.contains(&words)
}

/// What is said of a name, not a name: 後任の社長, 電鉄子会社.
pub(super) fn is_no_name(words: &str) -> bool {
    const JOINS: &[&str] = &["による", "における", "に対する", "に関する", "として"];
    let is_number = || {
        words
            .strip_prefix("No")
            .is_some_and(|rest| rest.trim_start_matches(['.', ' ']).starts_with(|c: char| c.is_ascii_digit()))
    };
    if JOINS.iter().any(|joins| words.starts_with(joins))
        || is_number()
        || is_own_house(words)
        || is_trade(words)
    {
        return true;
    }
    static ENDINGS: Words = Words::of(&[
        "アーカイブ",
        "記事一覧",
        "加盟社",
        "のヘルパー",
        "たヘルパー",
        "患者",
        "賠償額",
        "通報制度",
        "請求書",
        "知事",
        "市長",
        "町長",
        "村長",
        "区長",
        "社長",
        "会長",
        "センター長",
        "本部長",
        "事務局長",
        "理事長",
        "委員長",
        "病院長",
        "学部長",
        "研究科長",
        "支店長",
        "学長",
        "総長",
        "院長",
        "園長",
        "校長",
        "館長",
        "所長",
        "局長",
        "部長",
        "課長",
        "頭取",
        "専務",
        "常務",
        "取締役",
        "大臣",
        "長官",
        "教育長",
        "子会社",
        "関連会社",
        "関係者",
        "部",
        "課",
        "室",
        "係",
        "窓口",
        "結果",
        "大学院",
        "学部",
        "問合せ先",
        "問合わせ先",
        "問い合わせ先",
        "お問い合せ先",
        "連絡先",
        "照会先",
        "イベント",
        "音楽祭",
        "まつり",
        "フェア",
        "フェス",
        "フェスタ",
        "コンクール",
        "コンテスト",
        "アカウント",
        "ログイン",
        "アクセス",
        "ファクシミリ",
        "ファックス",
        "ファクス",
        "タブレット",
        "デスクトップ",
        "ルーター",
        "ルータ",
        "スマートフォン",
        "スマホ",
        "端末",
        "メモリ",
        "メモリー",
        "サーバ",
        "サーバー",
        "ページ",
        "者情報",
        "客情報",
        "員情報",
        "人情報",
        "申込書",
        "席次表",
        "一覧表",
        "成績表",
        "予定表",
        "申請書",
        "通知書",
        "書類",
        "名簿",
        "一覧",
        "画面",
        "メール",
        "フォーム",
        "現場事務所",
        "封筒",
        "はがき",
        "伝票",
        "答案",
        "カメラ",
        "パソコン",
        "容疑者",
        "被告",
        "研修医",
        "医師",
        "看護師",
        "職員",
        "社員",
        "従業員",
        "行員",
        "駅員",
        "局員",
        "隊員",
        "派遣先",
        "教諭",
        "教員",
        "教授",
        "講師",
        "担当者",
        "店員",
        "作業員",
        "検針員",
        "調査員",
        "エンジニア",
        "技術者",
        "技師",
        "相談員",
        "支援員",
        "店長",
        "巡査",
        "とみられるサイト",
        "社会面",
        "経済面",
        "総合面",
        "地域面",
        "県内版",
        "地方版",
        "朝刊",
        "夕刊",
        "票",
        "案内",
        "カルテ",
        "請求代行会社",
        "帳",
        "名簿",
        "訓練",
        "研修",
        "保険証",
        "証明書",
        "受給者証",
        "こんな事故",
        "編集後記",
        "苦情",
        "問い合わせ",
        "通報",
        "事故",
        "事案",
        "事件",
        "トラブル",
        "ケース",
        "所在",
        "住所録",
        "台帳",
        "原簿",
        "調査票",
        "記録",
        "控え",
        "写し",
        "写真",
        "データ",
        "ファイル",
        "宛名",
        "配達員",
        "運転士",
        "行方",
        "有無",
        "有識者会議",
        "第三者委員会",
        "調査委員会",
        "検証委員会",
        "検討委員会",
        "対策本部",
        "側",
        "原告団",
        "弁護団",
        "認否",
        "容疑",
        "変更",
        "中身",
        "担当",
        "の方",
        "サイト",
        "ツアー",
        "訂正前",
        "訂正後",
        "変更前",
        "変更後",
        "人数",
        "件数",
        "項目",
        "日時",
        "内容",
        "経緯",
        "概要",
        "原因",
        "期間",
        "状況",
        "範囲",
        "のホームページ",
        "のサイト",
        "のシステム",
        "駐車場",
        "集団",
        "限定",
        "突き合わせ",
        "指定管理者",
        "せず",
        "できず",
        "されず",
        "れず",
        "ておらず",
        "ないまま",
    ]);
    static STARTS: Words = Words::of(&["を", "とみられ", "という", "といった", "として", "とする", "とされ"]);
    if words.ends_with("倶楽部") || words.ends_with("消防本部") {
        return is_no_more_than_a_body(words);
    }
    if is_any_company(words) {
        return true;
    }
    let is_owned = words.starts_with('の') && !words.chars().nth(1).is_some_and(|c| matches!(c, 'ぁ'..='ん'));
    is_owned
        || PAGES.contains(&words)
        || STARTS.begins(words)
        || ENDINGS.ends(words) && !is_of_region(words)
        || is_bureau(words)
        || is_device(words)
        || words.ends_with('卸') && words.chars().count() <= WHOLESALER
        || is_day(words)
        || is_counted(words)
        || is_no_more_than_a_body(words)
        || is_kind_of_body(words)
        || trade::is_kind(words, false)
}

/// Characters of what deals with shops, by its goods: 青果卸, 医薬品卸.
const WHOLESALER: usize = 5;

/// VPN機器, 記録装置: what is used, by its kind.
fn is_device(words: &str) -> bool {
    const KINDS: &[&str] =
        &["ネットワーク", "通信", "端末", "周辺", "記録", "記憶", "外部", "情報", "電子", "監視"];
    let kind = words.strip_suffix("機器").or_else(|| words.strip_suffix("装置"));
    kind.is_some_and(|kind| kind.chars().all(|c| c.is_ascii_alphanumeric()) || KINDS.contains(&kind))
}

/// ミナモアシスト西部: a firm that bears the part of the country in which it works.
fn is_of_region(words: &str) -> bool {
    const LEAST: usize = 5;
    ["東部", "西部", "南部", "北部", "中部"].iter().any(|region| words.ends_with(region))
        && words.chars().count() >= LEAST
}

/// 財政局, こども青少年局: a bureau of a city or prefecture, by its field alone.
fn is_bureau(words: &str) -> bool {
    static FIELDS: Words = Words::of(&[
        "総務",
        "企画",
        "財政",
        "税務",
        "市民",
        "区民",
        "福祉",
        "保健",
        "健康",
        "衛生",
        "こども",
        "子ども",
        "青少年",
        "子育て",
        "環境",
        "経済",
        "産業",
        "観光",
        "都市",
        "建設",
        "土木",
        "住宅",
        "交通",
        "水道",
        "下水道",
        "消防",
        "危機管理",
        "政策",
        "文化",
        "スポーツ",
        "教育",
        "議会",
        "会計",
        "人事",
        "建築",
        "道路",
        "港湾",
    ]);
    words.strip_suffix('局').is_some_and(|field| FIELDS.ends(field) && FIELDS.begins(field))
}

/// Where the way through a site begins.
const PAGES: &[&str] = &["HOME", "Home", "TOP", "Top", "ホーム", "トップ", "トップページ", "メニュー"];

/// 請求代行会社, 印刷会社: any company of its trade.
fn is_any_company(words: &str) -> bool {
    let head = words.strip_suffix("会社").unwrap_or_default();
    !head.is_empty()
        && !["株式", "有限", "合同", "合資", "合名", "相互", "空港", "ガス"]
            .iter()
            .any(|form| head.ends_with(form))
}

/// 同大, 当館, 図書館: a body told of before, or any of its kind.
fn is_no_more_than_a_body(words: &str) -> bool {
    const KINDS: &[&str] = &[
        "センター",
        "ショップ",
        "オンラインショップ",
        "ネットショップ",
        "オンラインストア",
        "図書館",
        "博物館",
        "美術館",
        "学会",
        "協会",
        "組合",
        "共済組合",
        "倶楽部",
        "消防本部",
        "財団",
        "連盟",
        "機構",
        "公社",
        "法人",
        "保育園",
        "幼稚園",
        "クリニック",
        "介護老人保健施設",
        "特別養護老人ホーム",
        "リサイクル店",
        "クラブ",
        "ファンクラブ",
        "チーム",
        "ニュース",
        "商会",
        "商店",
        "茶舗",
        "本舗",
        "酒店",
        "スーパー",
        "ドラッグストア",
        "ホームセンター",
        "百貨店",
        "歯医者",
        "歯科医院",
        "飲食店",
        "居酒屋",
        "コンビニ",
        "都道府",
        "都道府県",
        "市区町村",
        "プライバシーマーク",
        "ホテル",
        "旅館",
        "店舗",
        "店長",
        "本社",
        "支社",
        "公民館",
        "体育館",
        "市役所",
        "役場",
        "県庁",
        "市民",
        "編集部",
        "事務局",
        "事務局一同",
        "従業員一同",
        "スタッフ一同",
        "以下略",
        "中略",
        "後略",
        "実行委員会",
        "ケアプランセンター",
        "執行役員",
        "設備工業",
        "規模",
        "備考",
        "日付",
        "Mon",
        "Tue",
        "Wed",
        "Thu",
        "Fri",
        "Sat",
        "Sun",
        "JST",
        "GMT",
    ];
    let points = words.starts_with(['同', '当', '弊', '各']) && words.chars().count() <= 3;
    let is_hidden = words.starts_with('某');
    let product = words
        .strip_suffix("システム")
        .is_some_and(|rest| rest.chars().all(|c| matches!(c, '一'..='鿿' | '々')));
    points || is_hidden || product || KINDS.contains(&words)
}

/// 回答64人分, 000万円相当, 3つの病院グループ: what is counted.
fn is_counted(words: &str) -> bool {
    if is_several(words) {
        return true;
    }
    if words.starts_with(|c: char| c.is_ascii_digit()) && words.contains('円') {
        return true;
    }
    let head = words.strip_suffix('分').unwrap_or(words);
    let is_round =
        |head: &str| head.trim_end_matches(['万', '千', '百', '億']).ends_with(|c: char| c.is_ascii_digit());
    let head =
        head.strip_suffix(['人', '名', '件', '枚', '通', '台', '冊', '世', '部', '本', '個', '社', '校']);
    head.is_some_and(is_round)
}

/// 3つの病院グループ: several bodies of one kind.
fn is_several(words: &str) -> bool {
    let rest = words.trim_start_matches(|c: char| c.is_ascii_digit());
    rest.len() < words.len() && rest.starts_with("つの")
}

/// 6月15日付, 十九日, 午前9時頃, 第1報: a day, an hour, or which of several reports.
fn is_day(words: &str) -> bool {
    if ["午前", "午後", "第1", "第2", "第3", "第一", "第二", "第三"]
        .iter()
        .any(|begin| words.starts_with(begin))
        && !words.contains(['校', '銀', '園'])
    {
        return true;
    }
    if words.ends_with('日') && words.chars().all(|c| "〇一二三四五六七八九十年月日".contains(c))
    {
        return true;
    }
    if words.strip_prefix('第').and_then(numeral).is_some_and(|(_, rest)| rest == "報") {
        return true;
    }
    // 運営元|が15日|に: the particle is no beginning of a name.
    let from = words.strip_prefix(['が', 'は', 'も', 'に', 'で']).unwrap_or(words);
    let rest = from.trim_start_matches(|c: char| c.is_ascii_digit());
    rest.len() < from.len() && rest.starts_with(['年', '月', '日'])
        || words.ends_with("付") && words.contains(|c: char| c.is_ascii_digit())
}
