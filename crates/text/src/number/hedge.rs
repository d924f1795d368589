//! Hedges: the words around a number that bound it or say how it was summed.

use super::{Bound, Total};
use crate::cursor::{Cursor, is_kanji};

/// What a hedge says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Says {
    Bound(Bound),
    Total(Total),
    /// Nothing that changes the number: 合計, 全.
    Nothing,
}

/// What all hedges of one number say together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Hedges {
    pub(crate) bound: Bound,
    pub(crate) total: Total,
}

impl Hedges {
    /// The stronger of both: 最大 over 約.
    pub(crate) fn with(self, other: Self) -> Self {
        Self { bound: stronger(self.bound, other.bound), total: self.total.max(other.total) }
    }

    fn hear(&mut self, says: Says) {
        match says {
            Says::Bound(bound) => self.bound = stronger(self.bound, bound),
            Says::Total(total) => self.total = self.total.max(total),
            Says::Nothing => {}
        }
    }
}

fn stronger(a: Bound, b: Bound) -> Bound {
    match (a, b) {
        (Bound::Exact, bound) | (bound, Bound::Exact | Bound::About) => bound,
        (Bound::About | Bound::UpTo | Bound::MoreThan, bound) => bound,
    }
}

/// A hedge before a number, and the characters that before it make another word: 契約 is no 約.
struct Before {
    words: &'static str,
    says: Says,
    not_after: &'static str,
}

const fn before(words: &'static str, says: Says, not_after: &'static str) -> Before {
    Before { words, says, not_after }
}

/// The longer first where one ends with the other.
static BEFORE: &[Before] = &[
    before("約", Says::Bound(Bound::About), "契予制誓規条特公節要解確密盟成"),
    before("およそ", Says::Bound(Bound::About), ""),
    before("おおむね", Says::Bound(Bound::About), ""),
    before("概ね", Says::Bound(Bound::About), ""),
    before("ざっと", Says::Bound(Bound::About), ""),
    before("だいたい", Says::Bound(Bound::About), ""),
    before("大体", Says::Bound(Bound::About), ""),
    before("概数で", Says::Bound(Bound::About), ""),
    before("凡そ", Says::Bound(Bound::About), ""),
    before("ほぼ", Says::Bound(Bound::About), ""),
    before("推定", Says::Bound(Bound::About), ""),
    before("推計", Says::Bound(Bound::About), ""),
    before("最大でも", Says::Bound(Bound::UpTo), ""),
    before("最大では", Says::Bound(Bound::UpTo), ""),
    before("最大で", Says::Bound(Bound::UpTo), ""),
    before("最大", Says::Bound(Bound::UpTo), ""),
    before("上限", Says::Bound(Bound::UpTo), ""),
    before("最大限", Says::Bound(Bound::UpTo), ""),
    before("最多で", Says::Bound(Bound::UpTo), ""),
    before("最多", Says::Bound(Bound::UpTo), ""),
    before("多くとも", Says::Bound(Bound::UpTo), ""),
    before("多くて", Says::Bound(Bound::UpTo), ""),
    before("少なくとも", Says::Bound(Bound::MoreThan), ""),
    before("最低でも", Says::Bound(Bound::MoreThan), ""),
    before("最低", Says::Bound(Bound::MoreThan), ""),
    before("延べ", Says::Total(Total::Gross), ""),
    before("延べで", Says::Total(Total::Gross), ""),
    before("のべ", Says::Total(Total::Gross), ""),
    before("延べ人数", Says::Total(Total::Gross), ""),
    before("延べ件数", Says::Total(Total::Gross), ""),
    before("名寄せ後", Says::Total(Total::Net), ""),
    before("実人数", Says::Total(Total::Net), ""),
    before("実数", Says::Total(Total::Net), ""),
    before("重複を除き", Says::Total(Total::Net), ""),
    before("重複を除く", Says::Total(Total::Net), ""),
    before("重複を除いた", Says::Total(Total::Net), ""),
    before("重複を除くと", Says::Total(Total::Net), ""),
    before("重複を除いて", Says::Total(Total::Net), ""),
    before("重複分を除き", Says::Total(Total::Net), ""),
    before("重複分を除くと", Says::Total(Total::Net), ""),
    before("重複分を除いた", Says::Total(Total::Net), ""),
    before("名寄せすると", Says::Total(Total::Net), ""),
    before("実数で", Says::Total(Total::Net), ""),
    before("実人数で", Says::Total(Total::Net), ""),
    before("実人数として", Says::Total(Total::Net), ""),
    before("重複を含む", Says::Total(Total::Gross), ""),
    before("重複を含め", Says::Total(Total::Gross), ""),
    before("重複を含めると", Says::Total(Total::Gross), ""),
    before("重複を除く前", Says::Total(Total::Gross), ""),
    before("まとめる前", Says::Total(Total::Gross), ""),
    before("名寄せ前", Says::Total(Total::Gross), ""),
    before("合計で", Says::Nothing, ""),
    before("合計", Says::Nothing, ""),
    before("総計", Says::Nothing, ""),
    before("累計", Says::Nothing, ""),
    before("総数", Says::Nothing, ""),
    before("総勢", Says::Nothing, ""),
    before("全部で", Says::Nothing, ""),
    before("計", Says::Nothing, "統設時会推余家集度温体生主"),
    before("全", Says::Nothing, "安完健万保"),
];

/// Hedges that end at `cursor`, and where they begin.
pub(crate) fn hedges_before(mut cursor: Cursor<'_>) -> (usize, Hedges) {
    let mut hedges = Hedges::default();
    let mut start = cursor.at();
    for _ in 0..4 {
        let Some((at, says)) = hedge_ending_at(cursor) else {
            break;
        };
        hedges.hear(says);
        (start, cursor) = (at, cursor.moved_to(at));
    }
    (start, hedges)
}

/// One hedge, a space or a particle (名寄せ後は, 延べ人数:) allowed after it.
fn hedge_ending_at(cursor: Cursor<'_>) -> Option<(usize, Says)> {
    let past = cursor.past();
    let past = past.strip_suffix(' ').unwrap_or(past);
    if let Some(found) = hedge_at_end_of(past) {
        return Some(found);
    }
    let past = past.strip_suffix(['は', 'の', ':'])?;
    hedge_at_end_of(past).filter(|(_, says)| matches!(says, Says::Total(_)))
}

fn hedge_at_end_of(past: &str) -> Option<(usize, Says)> {
    let last = past.chars().next_back().filter(|&c| ends_hedge(c))?;
    BEFORE.iter().filter(|hedge| hedge.words.ends_with(last)).find_map(|hedge| {
        let rest = past.strip_suffix(hedge.words)?;
        let another_word = rest.chars().next_back().is_some_and(|c| hedge.not_after.contains(c));
        (!another_word).then_some((rest.len(), hedge.says))
    })
}

fn ends_hedge(c: char) -> bool {
    matches!(
        c,
        '約' | 'そ'
            | 'ね'
            | 'ぼ'
            | '定'
            | '計'
            | 'も'
            | 'で'
            | '大'
            | '多'
            | 'て'
            | '低'
            | 'べ'
            | '数'
            | '後'
            | '前'
            | 'き'
            | 'く'
            | 'た'
            | 'む'
            | 'め'
            | '全'
            | 'と'
            | 'い'
            | '体'
            | '限'
            | '勢'
    )
}

/// Takes hedges that come before the numeral at `cursor`: 最大で約.
pub(crate) fn skip_hedges(cursor: &mut Cursor<'_>) -> Hedges {
    let mut hedges = Hedges::default();
    for _ in 0..3 {
        let longest =
            BEFORE.iter().filter(|hedge| cursor.sees(hedge.words)).max_by_key(|hedge| hedge.words.len());
        let Some(hedge) = longest else { break };
        cursor.eat(hedge.words);
        hedges.hear(hedge.says);
    }
    hedges
}

/// Between numeral and counter: 100余名, 3万超の, 50弱.
static BETWEEN: &[(&str, Bound)] = &[
    ("余り", Bound::MoreThan),
    ("余", Bound::MoreThan),
    ("あまり", Bound::MoreThan),
    ("弱", Bound::About),
    ("強", Bound::About),
    ("超", Bound::MoreThan),
    ("以上", Bound::MoreThan),
];

/// After the counter, the longer first where one begins with the other.
static AFTER: &[(&str, Bound)] = &[
    ("を大きく上回る", Bound::MoreThan),
    ("を下らない", Bound::MoreThan),
    ("を超す", Bound::MoreThan),
    ("を越える", Bound::MoreThan),
    ("を越え", Bound::MoreThan),
    ("を上回る", Bound::MoreThan),
    ("を上回り", Bound::MoreThan),
    ("を超える", Bound::MoreThan),
    ("を超え", Bound::MoreThan),
    ("をこえる", Bound::MoreThan),
    ("を上限", Bound::UpTo),
    ("を下回る", Bound::UpTo),
    ("に満たない", Bound::UpTo),
    ("以上", Bound::MoreThan),
    ("超", Bound::MoreThan),
    ("以下", Bound::UpTo),
    ("以内", Bound::UpTo),
    ("未満", Bound::UpTo),
    ("程度", Bound::About),
    ("前後", Bound::About),
    ("ほど", Bound::About),
    ("くらい", Bound::About),
    ("ぐらい", Bound::About),
    ("あまり", Bound::MoreThan),
    ("余り", Bound::MoreThan),
    ("余", Bound::MoreThan),
    ("近く", Bound::About),
    ("近い", Bound::About),
    ("に近い", Bound::About),
    ("規模", Bound::About),
    ("内外", Bound::About),
    ("見当", Bound::About),
    ("弱", Bound::About),
    ("強", Bound::About),
];

/// Words that begin like a hedge and are none.
const NO_HEDGES: [&str; 19] = [
    "余剰",
    "余分",
    "余裕",
    "余地",
    "余計",
    "弱者",
    "弱点",
    "弱性",
    "強化",
    "強制",
    "強要",
    "強力",
    "超過",
    "以下の通り",
    "以下のとおり",
    "以下に",
    "ほどなく",
    "ほどの間",
    "近くの",
];

/// Takes a hedge between a numeral and its counter.
pub(crate) fn hedge_between(cursor: &mut Cursor<'_>) -> Hedges {
    one_hedge(cursor, BETWEEN)
}

/// Takes the hedges after a counter.
pub(crate) fn hedges_after(cursor: &mut Cursor<'_>) -> Hedges {
    let first = one_hedge(cursor, AFTER);
    if first.bound == Bound::Exact { first } else { first.with(one_hedge(cursor, AFTER)) }
}

fn one_hedge(cursor: &mut Cursor<'_>, table: &[(&str, Bound)]) -> Hedges {
    let found = table.iter().find(|(words, _)| cursor.sees(words));
    let Some(&(words, bound)) = found.filter(|_| !cursor.sees_one_of(&NO_HEDGES)) else {
        return Hedges::default();
    };
    cursor.eat(words);
    Hedges { bound, total: Total::Plain }
}

/// Words in brackets right after a number that say how it was summed: (延べ), (重複を含む).
static IN_BRACKETS: &[(&str, Total)] = &[
    ("延べ", Total::Gross),
    ("のべ", Total::Gross),
    ("重複を含", Total::Gross),
    ("重複含", Total::Gross),
    ("重複あり", Total::Gross),
    ("名寄せ後", Total::Net),
    ("名寄せ済", Total::Net),
    ("実人数", Total::Net),
    ("実数", Total::Net),
    ("重複を除", Total::Net),
    ("重複なし", Total::Net),
];

/// What brackets at `cursor` say of the number before them. Brackets that hold a number speak of that one.
pub(crate) fn total_in_brackets(mut cursor: Cursor<'_>) -> Total {
    if !cursor.eat("(") {
        return Total::Plain;
    }
    let Some(&(_, total)) = IN_BRACKETS.iter().find(|(words, _)| cursor.sees(words)) else {
        return Total::Plain;
    };
    let inside = cursor.rest().chars().take(20).take_while(|&c| c != ')');
    if inside.clone().any(|c| c.is_ascii_digit()) { Total::Plain } else { total }
}

/// Does a kanji before a kanji numeral make one word with it: 第三, 同一, 統一?
pub(crate) fn makes_a_word_with_kanji_numeral(before: char) -> bool {
    is_kanji(before) && "第同統唯均単専逐画択随何不純万正真".contains(before)
}
