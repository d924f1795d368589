//! How much does a text say, where it names a firm, that what it tells came from there?

use jikenbo_text::{Words, first, is_told_apart, last};

/// What happens to the firm or to what it keeps.
static HIT: Words = Words::of(&[
    "攻撃",
    "不正アクセス",
    "不正な",
    "不正に",
    "ランサム",
    "ウイルス",
    "ウィルス",
    "感染",
    "侵入",
    "侵害",
    "暗号化",
    "流出",
    "流れ出",
    "漏",
    "持ち出",
    "持出",
    "売り払",
    "盗",
    "被害",
    "紛失",
    "事故",
    "事案",
    "窃取",
    "乗っ取",
    "設定の誤り",
    "設定に誤り",
    "設定誤り",
    "設定ミス",
    "設定不備",
    "見られる設定",
    "見られる状態",
    "閲覧でき",
    "閲覧可能",
    "公開状態",
]);

/// What it does for the one whose data it keeps.
static HIRED: Words = Words::of(&[
    "委託",
    "受託",
    "任せ",
    "任され",
    "頼ん",
    "頼む",
    "請け負",
    "依頼",
    "発注",
    "外注",
    "委ね",
    "預け",
    "預か",
    "契約",
    "代行",
    "引き受け",
    "受け持",
    "担う",
    "担って",
    "担当する",
    "運営",
    "提供",
    "導入",
    "利用する",
    "利用して",
    "使う",
    "使って",
    "採用",
    "指定管理",
    "作成",
    "業務",
    "作業",
]);

/// What one asks of it afterwards.
static CLAIMED: Words = Words::of(&[
    "指名停止",
    "参加停止",
    "参加を停止",
    "入札",
    "賠償",
    "損害の負担",
    "提訴",
    "訴え",
    "負担を求",
    "支払いを求",
    "契約を解",
    "契約解除",
    "打ち切",
    "解約",
    "取引停止",
    "取引を停止",
]);

/// What follows the name of a firm by which the matter is called: 青嶺印刷の件, 青嶺印刷問題.
const MATTERS: &[&str] =
    &["の件", "件の", "問題", "の問題", "事件", "の一件", "の事案", "の事故", "関連", "に係る", "に関わる"];

/// What a sentence tells the name of that goes on about what was hit: アプリは青嶺ネット社の「空便り」, 会社は「青嶺印刷」.
static TOLD_OF: Words = Words::of(&[
    "アプリ",
    "サービス",
    "システム",
    "サイト",
    "ソフト",
    "ツール",
    "会社",
    "業者",
    "事業者",
    "委託先",
    "提供元",
    "運営",
    "運営元",
    "開発元",
    "事務所",
    "受託者",
]);

/// How one hears of it from the firm.
static HEARD: Words = Words::of(&[
    "から一報",
    "から連絡",
    "から報告",
    "からの連絡",
    "からの報告",
    "からの一報",
    "から通知",
    "から説明",
    "から知らせ",
    "より連絡",
    "より報告",
    "より通知",
    "から訂正",
    "から書面",
]);

/// How the firm is called in a sentence that goes on about it.
static GOES_ON: Words = Words::of(&[
    "同社",
    "同所",
    "同法人",
    "同財団",
    "同公社",
    "同機構",
    "同組合",
    "同事務所",
    "同研究所",
    "同協会",
    "会社に",
    "会社は",
    "会社が",
    "業者は",
    "業者が",
    "事業者は",
    "事業者が",
    "委託先",
    "事務所は",
    "研究所は",
]);

/// Who looks into what happened, straight before the name.
static LOOKS: Words = Words::of(&[
    "セキュリティ会社の",
    "セキュリティー会社の",
    "セキュリティ企業の",
    "専門会社の",
    "専門業者の",
    "専門機関の",
    "調査会社の",
    "調査会社",
    "調査機関の",
    "専門会社",
    "専門業者",
    "セキュリティ会社",
    "フォレンジック",
]);

/// What is asked of such a firm, and what comes to somebody by mistake, straight after the name.
const NO_PART: &[&str] = &[
    "に調査",
    "に解析",
    "にフォレンジック",
    "による調査",
    "による解析",
    "の調査で",
    "に誤",
    "へ誤",
    "に送信",
    "に送付",
    "宛",
    "あて",
    "を名乗る",
    "製の",
];

/// How one says that the firm has nothing to do with it: ミナモ印刷への委託とは関係ありません.
static UNRELATED: Words = Words::of(&[
    "関係ありません",
    "関係はありません",
    "関係がありません",
    "関係ございません",
    "関係はございません",
    "関係はない",
    "関係はなく",
    "関係なく",
    "関わりはありません",
    "関連はありません",
    "関連性はありません",
    "無関係",
]);

/// Another matter of former days.
static FORMER: Words =
    Words::of(&["とは別", "年にも", "以前にも", "過去にも", "前にも", "別件", "記憶に新しい"]);

/// Characters after a name within which it is said what happened to it.
const CLAUSE: usize = 36;

/// Characters before a name that may tell its part.
const BEFORE: usize = 10;

/// A sentence, and what it says of those whom it names.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sentence<'t> {
    words: &'t str,
    /// What goes on about the same firm.
    next: &'t str,
    is_hit: bool,
    is_claimed: bool,
    is_title: bool,
}

/// What a text says of a firm.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Said {
    /// Points for: the more, the likelier.
    pub(super) points: i32,
    /// Is it somebody who looks into the matter, or got what was meant for another?
    pub(super) has_no_part: bool,
    /// Is it said to be another that has nothing to do with it?
    pub(super) is_another: bool,
}

impl<'t> Sentence<'t> {
    /// A sentence of a folded text, and the one behind it, which may go on about the same firm.
    pub(super) fn of(words: &'t str, next: &'t str, is_title: bool) -> Self {
        let next = if GOES_ON.stands_in(next) { next } else { "" };
        let stands = |list: &Words| list.stands_in(words) || list.stands_in(next);
        Self { words, next, is_hit: stands(&HIT), is_claimed: stands(&CLAIMED), is_title }
    }

    /// Does it tell that somebody works for somebody, or what one heard from him? Asked of few: that it names somebody
    /// is seldom.
    fn is_hired(&self) -> bool {
        [self.words, self.next].iter().any(|words| HIRED.stands_in(words) || HEARD.stands_in(words))
    }

    /// May it say anything of whom it names without a mark?
    pub(super) fn may_tell(&self) -> bool {
        self.is_hit || self.is_claimed || self.is_title || TOLD_OF.stands_in(self.words)
    }

    /// What it says of the one whose name begins at this byte and ends before that one.
    pub(super) fn said(&self, from: usize, until: usize) -> Said {
        let (Some(before), Some(after)) = (self.words.get(..from), self.words.get(until..)) else {
            return Said::default();
        };
        let after = behind(after);
        let clause = first(after.split(['、', '。']).next().unwrap_or_default(), CLAUSE);
        let is_told_of = is_told_of(before);
        let is_matter = is_told_of || MATTERS.iter().any(|matter| after.starts_with(matter));
        let points = [
            (is_matter || self.is_hit, 2),
            (is_matter || self.is_hit && HIT.stands_in(clause), 1),
            (is_told_of || self.is_hired(), 2),
            (self.is_claimed, 1),
            (self.is_title, 1),
            (FORMER.stands_in(before) || FORMER.stands_in(clause), -2),
        ];
        Said {
            points: points.into_iter().filter(|(is, _)| *is).map(|(_, weight)| weight).sum(),
            has_no_part: LOOKS.ends(last(before.trim_end_matches(['「', '『']), BEFORE))
                || NO_PART.iter().any(|part| after.starts_with(part)),
            is_another: UNRELATED.stands_in(clause) || is_told_apart(clause),
        }
    }
}

/// 会社は東丘市の「: do the words before a name say that it is told now whose the thing was?
fn is_told_of(before: &str) -> bool {
    let Some((topic, seat)) = before.trim_end_matches(['「', '『', '"']).rsplit_once('は') else {
        return false;
    };
    let is_seat = matches!(seat, "" | "、") || seat.ends_with('の') && seat.chars().count() <= SEAT;
    is_seat && TOLD_OF.ends(topic)
}

/// Characters of the seat of a firm, with what follows it.
const SEAT: usize = 8;

/// Do words call a hired firm without its name?
pub(super) fn tells_of_a_firm(words: &str) -> bool {
    static UNNAMED: Words = Words::of(&[
        "会社",
        "業者",
        "委託先",
        "取引先",
        "運営元",
        "提供元",
        "同社",
        "受託者",
        "先方",
        "の企業",
        "健診機関",
        "検査機関",
        "委託機関",
    ]);
    UNNAMED.stands_in(words)
}

/// Do words tell that somebody was hit, or what he keeps?
pub(super) fn tells_of_a_hit(words: &str) -> bool {
    HIT.stands_in(words)
}

/// Does a text say that somebody works for somebody?
pub(super) fn tells_of_a_contract(text: &str) -> bool {
    HIRED.stands_in(text)
}

/// What stands behind a name, its closing mark, its seat in brackets and 社 or 側.
fn behind(after: &str) -> &str {
    let after = after.trim_start_matches(['」', '』', '"']);
    let after = match after.strip_prefix('(').and_then(|inner| inner.split_once(')')) {
        Some((_, rest)) => rest,
        None => after,
    };
    after.trim_start_matches(['社', '側', '様', '殿'])
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What part a sentence gives to a firm.
    #[derive(Debug, PartialEq)]
    enum Part {
        Some,
        None,
        Another,
    }

    fn said(sentence: &str, name: &str) -> (i32, Part) {
        let all: Vec<&str> = sentence.split('。').collect();
        let at = all.iter().position(|words| words.contains(name)).unwrap();
        let from = all[at].find(name).unwrap();
        let sentence = Sentence::of(all[at], all.get(at + 1).copied().unwrap_or_default(), false);
        let said = sentence.said(from, from + name.len());
        (
            said.points,
            match said {
                Said { is_another: true, .. } => Part::Another,
                Said { has_no_part: true, .. } => Part::None,
                Said { .. } => Part::Some,
            },
        )
    }

    #[test]
    fn what_is_said_of_a_firm() {
        for (sentence, points, part) in [
            ("ミナモ印刷の件(第3報)", 3, Part::Some),
            ("町は印刷を任せたミナモ印刷が攻撃を受けたと発表した", 5, Part::Some),
            ("ミナモ印刷を半年の入札参加停止に 3千人分流出で", 4, Part::Some),
            ("会社は3日、ミナモ印刷ではさみを配った", 0, Part::Some),
            ("ミナモ印刷(東丘市)から盗まれた名簿に町の4千人が載っていた", 3, Part::Some),
            ("連絡アプリが攻撃を受けた。アプリはミナモ印刷社の「空便り」だという", 5, Part::Some),
            ("封書を頼んだ会社が攻撃を受けた。会社は港町の「ミナモ印刷」", 5, Part::Some),
            ("昨日、ミナモ印刷から訂正の連絡があった。同社が攻撃を受けた際", 4, Part::Some),
            ("町は調査会社のミナモ印刷に調べを頼んだ", 2, Part::None),
            ("名簿をミナモ印刷に誤って送った", 0, Part::None),
            ("設定を誤った件は、ミナモ印刷への委託とは関係ありません", 2, Part::Another),
            ("再委託先のミナモ印刷のフォルダーが外から見られる設定になっていた", 5, Part::Some),
            ("ミナモ印刷は文房具も売る", 0, Part::Some),
            ("攻撃を受けた。印刷のミナモ印刷とは資本や取引の関係はないとしている", 0, Part::Another),
            ("攻撃を受けた。ミナモ印刷とは別の会社だという", -2, Part::Another),
            ("ミナモ印刷とは関係が深く、攻撃を受けた", 2, Part::Some),
        ] {
            assert_eq!(said(sentence, "ミナモ印刷"), (points, part), "{sentence}");
        }
    }
}
