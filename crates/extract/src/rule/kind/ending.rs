//! How a sentence ends: whether it tells what was, asks, advises, or says how things are.

/// The end of a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Ending {
    /// でしょうか。, ?
    Question,
    /// ください.
    Request,
    /// ましょう, …すること。
    Advice,
    /// とのこと, という, そうです.
    Hearsay,
    /// ました.
    PoliteTold,
    /// た.
    PlainTold,
    /// ています, ている.
    GoesOn,
    /// ます, です.
    Polite,
    /// ません, ない.
    Denied,
    /// する。 である。
    Plain,
    /// 誤送信。
    Noun,
    /// No stop closes it: a title, an item of a list.
    Open,
}

/// The ends that are known by their words, the first that fits.
const BY_WORDS: &[(Ending, &[&str])] = &[
    (Ending::Question, &["?", "でしょうか", "ませんか", "ですか"]),
    (Ending::Request, &["ください", "下さい", "願います", "お願いします", "お願いいたします"]),
    (Ending::Advice, &["ましょう", "しよう", "べし", "べき"]),
    (Ending::Hearsay, &["とのこと", "そうです", "という", "そうだ", "らしい", "といいます"]),
    (Ending::PoliteTold, &["ました", "でした"]),
    (Ending::PlainTold, &["た"]),
    (Ending::GoesOn, &["ております", "ています", "ている"]),
    (Ending::Polite, &["ます", "です"]),
    (Ending::Denied, &["ません", "ない"]),
];

/// The ends that need a stop after them.
const BEFORE_A_STOP: &[(Ending, &[&str])] = &[
    (Ending::Question, &["か"]),
    (Ending::Advice, &["こと", "よう"]),
    (Ending::Hearsay, &["そう"]),
    (Ending::Plain, &["う", "く", "す", "つ", "ぬ", "む", "る", "ぐ", "ぶ", "だ"]),
];

/// How `sentence` ends.
pub(super) fn ending(sentence: &str) -> Ending {
    let sentence = sentence.trim();
    let words = sentence.trim_end_matches(['。', '」', ')', ' ', '!']);
    let of = |table: &[(Ending, &[&str])]| {
        let fits = |(_, ends): &&(Ending, &[&str])| ends.iter().any(|end| words.ends_with(end));
        table.iter().find(fits).map(|(ending, _)| *ending)
    };
    let has_stop = sentence.ends_with('。');
    let stopped = || has_stop.then(|| of(BEFORE_A_STOP).unwrap_or(Ending::Noun));
    of(BY_WORDS).or_else(stopped).unwrap_or(Ending::Open)
}

#[test]
fn ends() {
    for (sentence, expected) in [
        ("届いたら?", Ending::Question),
        ("何をしますか。", Ending::Question),
        ("お控えください。", Ending::Request),
        ("確かめましょう。", Ending::Advice),
        ("必ず消すこと。", Ending::Advice),
        ("無事とのこと。", Ending::Hearsay),
        ("送りました。", Ending::PoliteTold),
        ("紛失した」", Ending::PlainTold),
        ("調べている。", Ending::GoesOn),
        ("お知らせします。", Ending::Polite),
        ("分からない。", Ending::Denied),
        ("公表する。", Ending::Plain),
        ("住所録を誤送信。", Ending::Noun),
        ("住所録を誤送信", Ending::Open),
    ] {
        assert_eq!(ending(sentence), expected, "{sentence}");
    }
}
