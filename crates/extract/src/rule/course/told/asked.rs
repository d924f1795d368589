//! What is known before the words are read, and what a word says in such an article.

use jikenbo_model::vocabulary::Cause;

use super::super::word::Word;
use crate::words::Words;

/// What is known before the words are read.
#[derive(Clone, Copy, Debug)]
pub(in crate::rule::course) struct Asked {
    /// The date before them is a stretch of time.
    pub(in crate::rule::course) is_stretch: bool,
    /// What the article tells of.
    pub(in crate::rule::course) cause: Option<Cause>,
    /// The date stands right before them, not above them on its own line.
    pub(in crate::rule::course) is_beside: bool,
    /// The words before the date say that this is what came to light (調べたところ、3日…).
    pub(in crate::rule::course) is_found_out: bool,
}

impl Asked {
    /// What makes of all that a sentence tells an object of the verb of seeing: of a loss, and of an attack that is not
    /// said to have been on the very day (3日、侵入を受け、感染していることを確認した).
    pub(super) fn objects(self, is_bound: bool) -> &'static [&'static str] {
        if self.is_loss() {
            &["ているのを", "ていることに", "ているのに", "ていることを", "ていること"]
        } else if !is_bound && (self.is_attack() || self.is_misdelivery()) {
            &[
                "ているのを",
                "ていることを",
                "ていたことを",
                "いたことを",
                "たことを",
                "ていることが",
                "ていたことが",
                "たことが",
                "ていること",
                "ていたこと",
            ]
        } else {
            &[]
        }
    }

    /// Was something attacked?
    pub(in crate::rule::course) fn is_attack(self) -> bool {
        use Cause::{Cyberattack, Malware, Phishing, Ransomware, UnauthorizedAccess};
        matches!(self.cause, Some(UnauthorizedAccess | Malware | Ransomware | Phishing | Cyberattack))
    }

    /// Was something sent or given to others than those whom it was meant for?
    pub(in crate::rule::course) fn is_misdelivery(self) -> bool {
        matches!(self.cause, Some(Cause::MisdeliveryEmail | Cause::MisdeliveryOther))
    }

    /// Was a thing lost or stolen?
    pub(in crate::rule::course) fn is_loss(self) -> bool {
        matches!(self.cause, Some(Cause::Loss | Cause::Theft))
    }

    /// Was data left where others could see it?
    fn is_exposure(self) -> bool {
        matches!(self.cause, Some(Cause::Misconfiguration | Cause::SystemDefect))
    }

    /// What a word says in such an article, if anything.
    pub(super) fn meant(self, word: Word, words: &str) -> Option<Word> {
        match word {
            // 遠足で撮影し: what was done with a thing before it was lost was its use.
            Word::Occurred if self.is_loss() && is_use(words) => Some(Word::Carried),
            Word::Occurred if self.cause == Some(Cause::Theft) && words.contains("置いた") => {
                Some(Word::LastSeen)
            }
            // What was put somewhere before it was lost was not put before the public.
            Word::Exposed if self.is_loss() => Some(Word::Carried),
            // 3日に行われた健診で使用した後: what was held is not how a thing was lost.
            Word::Occurred if self.is_loss() && words.starts_with("行われ") => Some(Word::Carried),
            // 会員ページは3日から停止しております: what showed the data was shut.
            Word::Occurred if self.is_exposure() && is_shut(words) => Some(Word::Closed),
            // サイトは2月に改修した: what a house did with its page is no attack on it.
            Word::Exposed if self.is_attack() && is_housework(words) => Some(Word::Handled),
            // 車を止め: nothing was closed.
            Word::Closed if self.is_loss() => None,
            Word::LastSeen if !self.is_loss() => None,
            Word::Used => (self.cause == Some(Cause::Insider)).then_some(Word::Carried),
            word => Some(word),
        }
    }
}

/// 改修し, 公開し: do the words tell what a house does with its own page?
fn is_housework(words: &str) -> bool {
    static DEEDS: Words = Words::of(&["改修し", "リニューアル", "公開し", "公開した", "導入した", "掲載し"]);
    DEEDS.begins(words)
}

/// Do the words say that a service was stopped?
fn is_shut(words: &str) -> bool {
    ["停止して", "停止し", "を停止"].iter().any(|shut| words.ends_with(shut))
}

/// 撮影し, 配布し: do the words tell what a thing was used for, not how it was lost?
fn is_use(words: &str) -> bool {
    static USES: Words = Words::of(&[
        "撮影",
        "送信",
        "送付",
        "配布",
        "配り",
        "配った",
        "配信",
        "印刷",
        "転送",
        "回覧",
        "入力",
        "表示",
        "添付",
        "登録",
        "提供し",
        "送り出",
    ]);
    static LOST: Words = Words::of(&["しま", "誤", "業者", "混", "紛"]);
    USES.stands_in(words) && !LOST.stands_in(words)
}
