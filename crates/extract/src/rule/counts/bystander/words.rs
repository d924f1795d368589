//! The words that make a number a bystander.

use crate::words::Words;

/// Right before a number, particles aside.
pub(super) static BEFORE: Words = Words::of(&[
    "問い合わせ",
    "問合せ",
    "問合わせ",
    "苦情",
    "相談",
    "申し出",
    "アクセス",
    "閲覧",
    "閲覧数",
    "閲覧回数",
    "アクセス数",
    "ダウンロード",
    "送信先",
    "配信先",
    "送付先",
    "流出先",
    "宛先",
    "受信者",
    "受信先",
    "送信の先",
    "誤送信先",
    "誤送付先",
    "定員",
    "募集人数",
    "募集人員",
    "資本金",
    "売上高",
    "売上収益",
    "純利益",
    "損失",
    "予算",
    "1日",
    "1日あたり",
    "1日当たり",
    "1日平均",
    "回収予定",
    "出席",
    "参加予定",
    "1か月",
    "毎日",
    "従業員数",
    "会員数",
    "全会員",
    "登録者数",
    "利用者数",
    "送料",
    "手数料",
    "費用",
    "特別損失",
    "昨年",
    "前年",
    "世界",
    "全国",
    "国内",
    "報告",
    "連絡",
    "電話",
    "申告",
    "通報",
    "照会",
    "質問",
    "意見",
    "要望",
    "返信",
    "回答",
    "届け出",
    "届出",
    "宛",
    "あて",
    "委託する",
    "委託先",
    "協力会社",
    "カード会社",
    "決済代行会社",
    "保険会社",
    "再委託先",
]);

/// Right after a number.
pub(super) static AFTER: Words = Words::of(&[
    "の問い合わせ",
    "のお問い合わせ",
    "の問合せ",
    "の苦情",
    "の相談",
    "のアクセス",
    "の接続",
    "の閲覧",
    "のダウンロード",
    "のお申し出",
    "体制",
    "の工場",
    "の攻撃",
    "の事案",
    "の事故",
    "の事件",
    "の訂正",
    "の代理店",
    "の子会社",
    "の店舗",
    "の拠点",
    "の営業所",
    "目の",
    "を募集",
    "が登録し",
    "が利用し",
    "が加入し",
    "が在籍",
    "が勤務",
    "の会員を",
    "の職員で",
    "の職員が確認",
    "の担当者で",
    "以上で確認",
    "以上の職員",
    "が応募して",
    "が参加",
    "が来場",
    "である",
    "ずつ",
    "から見ら",
    "から閲覧",
    "のパソコン",
    "の端末",
    "のPC",
    "の大量アクセス",
    "の大量の",
    "の応募",
    "の来場",
    "の参加があり",
    "に立ち入",
]);

/// Said of a number that an earlier report gave.
pub(super) static TOLD_BEFORE: Words = Words::of(&[
    "とお知らせ",
    "と公表し",
    "と発表し",
    "と報告し",
    "とご報告",
    "としておりました",
    "としていました",
    "としていたが",
    "と見込",
    "と申し上げ",
    "とお伝え",
]);

/// Words before a number that an earlier report gave.
pub(super) static ONCE: Words = Words::of(&[
    "段階",
    "当初",
    "これまで",
    "の発表で",
    "の公表で",
    "前回",
    "先に",
    "時点では",
    "報では",
    "報において",
    "報にて",
]);

/// Words after it.
pub(super) static WAS_SAID: Words = Words::of(&[
    "としていた",
    "としていました",
    "としておりました",
    "と説明していた",
    "と説明していました",
    "と発表していた",
    "と発表していました",
    "と公表していた",
    "と公表していました",
    "とみていた",
    "とみていました",
    "とお知らせしており",
    "とお知らせいたしており",
    "とご報告しており",
    "とお伝えしており",
]);

/// A whole region, of which a number says how large it is.
pub(super) static REGIONS: Words = Words::of(&["世界", "全国", "国内"]);

/// Of a country, a year, an average.
pub(super) static IN_GENERAL: Words =
    Words::of(&["平均", "中央値", "上半期に", "年間", "まとめでは", "集計", "統計"]);

/// Said before a number of the incidents of a whole country or prefecture.
pub(super) static SUMMED_UP: Words =
    Words::of(&["まとめでは", "まとめによると", "統計では", "統計によると", "集計では", "集計によると"]);

/// Said after a number of those to whom the same did not happen.
pub(super) static SAME_ELSEWHERE: Words = Words::of(&[
    "同様の事象は発生して",
    "同様の事象は起き",
    "同様の事象は確認され",
    "同様の事案は発生して",
    "同様の事案は確認され",
    "は別のシステム",
    "は対象外",
    "は対象ではあり",
    "は対象とはな",
]);

/// What is done to staff at fault.
pub(super) static PUNISHED: Words = Words::of(&[
    "処分",
    "減給",
    "戒告",
    "訓告",
    "けん責",
    "譴責",
    "厳重注意",
    "停職",
    "免職",
    "解雇",
    "逮捕",
    "書類送検",
]);

/// What those do who bring the news.
pub(super) static TELLING: Words = Words::of(&[
    "連絡",
    "電話",
    "指摘",
    "申し出",
    "問い合わせ",
    "問合せ",
    "報告",
    "通報",
    "返信",
    "回答",
    "提出",
    "受け取",
    "聞き取り",
    "「",
    "メール",
]);

/// What reaches those who get something.
pub(super) static SENDING: Words =
    Words::of(&["送信", "配信", "送った", "送る", "送り", "メール", "送付", "発送", "郵送"]);

/// Who gets it by mistake.
pub(super) static REACHED: Words = Words::of(&["に漏", "に流出", "に誤", "に送", "に開示", "に渡"]);

/// Said where those who get it are also those whose data it is.
pub(super) static THEIRS: Words =
    Words::of(&["別人", "別の", "本人以外", "他の", "アドレス", "お詫び", "おわび", "謝罪"]);

/// What is done with the eyes, two by two.
pub(super) static CHECKING: Words = Words::of(&[
    "確認",
    "確かめ",
    "点検",
    "照合",
    "照らし",
    "読み合わ",
    "見比べ",
    "チェック",
    "捜",
    "さがし",
    "探し",
    "検査",
    "見直",
    "体制",
    "作業",
    "印刷",
    "封入",
    "突き合わ",
    "送信",
    "担当",
    "対応",
    "行って",
    "処理",
    "発送",
]);

/// Of what is to come.
pub(super) static TO_COME: Words =
    Words::of(&["今後", "これから", "前に", "することとし", "よう改め", "ように改め"]);

/// Of what has happened.
pub(super) static HAPPENED: Words = Words::of(&["漏え", "漏洩", "漏れ", "流出", "紛失"]);

/// Those who work there, as they stand right before their number.
pub(super) static STAFF: Words = Words::of(&[
    "職員",
    "社員",
    "従業員",
    "教員",
    "教諭",
    "担当者",
    "担当",
    "医師",
    "看護師",
    "元社員",
    "元職員",
    "作業員",
    "容疑者",
    "男",
    "女",
    "男性",
    "女性",
    "上司",
    "幹部",
    "役員",
    "部長",
    "支店長",
    "係長",
    "課長",
    "校長",
    "教頭",
    "別の職員",
    "出向者",
    "行員",
    "係員",
    "教職員",
    "派遣社員",
    "派遣職員",
    "契約社員",
    "アルバイト",
    "看護助手",
    "技師",
    "店員",
    "運転手",
    "配達員",
    "検針員",
    "調査員",
    "複数",
]);

/// What one does who comes upon it.
pub(super) static NOTICING: Words = Words::of(&["気づ", "気付", "気が付", "発見", "見つけ"]);

/// What goes out by plan: its number says nothing of what went wrong.
pub(super) static GOING_OUT: Words = Words::of(&["発送", "発行", "配布", "印刷", "送付した全", "交付した全"]);

/// How pieces that went astray come back.
pub(super) static RETURNED: Words =
    Words::of(&["回収", "引き取", "お戻し", "返却", "残らず", "返して", "返送"]);

/// What is done to find out how far it went.
pub(super) static LOOKED: Words = Words::of(&[
    "調査",
    "点検",
    "検査",
    "対象に",
    "調べ",
    "捜",
    "探し",
    "さが",
    "確認し",
    "解析",
    "日没まで",
]);

/// Before a number that a correction takes back.
pub(super) static CORRECTED: Words = Words::of(&[
    "(誤)",
    "【誤】",
    "[誤]",
    "〔誤〕",
    "〈誤〉",
    "誤:",
    "誤 ",
    "訂正前",
    "修正前",
    "(訂正前)",
    "【訂正前】",
    "変更前:",
]);

/// Those of a company or a house who speak for it.
pub(super) static TELLERS: Words = Words::of(&[
    "担当者",
    "管理者",
    "担当",
    "窓口",
    "店主",
    "様",
    "さま",
    "さん",
    "方",
    "家族",
    "保護者",
    "者",
]);
