//! Words of those who send, get, bring back or tell.

use crate::words::Words;

/// What those do who bring the news.
pub(in crate::rule::counts::bystander) static TELLING: Words = Words::of(&[
    "から確認",
    "お知らせ",
    "知らせ",
    "内容の",
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
pub(in crate::rule::counts::bystander) static SENDING: Words = Words::of(&[
    "に宛て",
    "へ宛て",
    "送信",
    "配信",
    "送った",
    "送る",
    "送り",
    "メール",
    "送付",
    "発送",
    "郵送",
    "お届け",
    "届け",
    "配布",
    "配っ",
    "送って",
    "共有し",
    "見せ",
    "渡し",
    "話し",
]);

/// Who gets it by mistake.
pub(in crate::rule::counts::bystander) static REACHED: Words =
    Words::of(&["に漏", "に流出", "に誤", "に送", "に届", "に開示", "に渡", "に知れ", "に知ら", "に伝わ"]);

/// Said where those who get it are also those whose data it is.
pub(in crate::rule::counts::bystander) static THEIRS: Words = Words::of(&[
    "別人",
    "別の",
    "本人以外",
    "他の",
    "アドレス",
    "お詫び",
    "おわび",
    "謝罪",
    "ずれ",
    "入れ違",
    "入れ替わ",
    "入れ替え",
    "食い違",
    "互いに",
    "それぞれ",
]);

/// What goes out by plan: its number says nothing of what went wrong.
pub(in crate::rule::counts::bystander) static GOING_OUT: Words =
    Words::of(&["発送", "発行", "配布", "印刷", "送付した全", "交付した全"]);

/// The verb that follows all the pieces at once: 494通|郵送した.
pub(in crate::rule::counts::bystander) static SENT_OFF: Words = Words::of(&[
    "郵送し",
    "郵送。",
    "郵送、",
    "発送し",
    "発送。",
    "発送、",
    "投函し",
    "送付しており",
    "配布し",
]);

/// What was done with all the pieces, before the part of them that went wrong: 封入した1,850通のうち.
pub(in crate::rule::counts::bystander) static HANDLED: Words = Words::of(&[
    "封入した",
    "封かんした",
    "郵送した",
    "投函した",
    "作成した",
    "処理した",
    "配達した",
    "送付した",
]);

/// How pieces that went astray come back.
pub(in crate::rule::counts::bystander) static RETURNED: Words = Words::of(&[
    "回収",
    "引き取",
    "お戻し",
    "返却",
    "残らず",
    "返して",
    "返送",
    "戻",
    "お預かり",
    "預かり",
    "引き上げ",
    "差し止め",
]);

/// How pieces that were scattered are found again.
pub(in crate::rule::counts::bystander) static PICKED_UP: Words = Words::of(&[
    "拾い集め",
    "拾われ",
    "拾った",
    "回収し",
    "回収した",
    "引き取",
    "取り戻",
    "見つかった",
    "見つけた",
]);

/// What befell those who tell of it themselves.
pub(in crate::rule::counts::bystander) static HARMED: Words = Words::of(&[
    "身に覚えのない",
    "従ってしま",
    "入力してしま",
    "振り込んでしま",
    "支払ってしま",
    "購入してしま",
    "引き落とされ",
    "だまし取ら",
    "不正利用があった",
    "不正利用の被害",
    "不正に使われた",
    "不正に利用された",
    "覚えのない請求",
    "覚えのない利用",
    "覚えのない引き落とし",
    "覚えのない決済",
    "心当たりのない請求",
    "心当たりのない利用",
    "心当たりのない決済",
    "心当たりのない引き落とし",
]);

/// Those of a company or a house who speak for it.
pub(in crate::rule::counts::bystander) static TELLERS: Words = Words::of(&[
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
    "会員",
    "顧客",
    "客",
    "読者",
    "住民",
    "組合員",
    "生徒",
    "児童",
]);
