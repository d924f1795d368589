//! Names that no legal form marks, by what they end in.

mod words;

use super::area::Area;
use super::{Body, Name, area, plain};
use crate::span::FoldedSpan;
use words::{LIST, WHOLE};

/// After a university only these are bodies of their own; anything else is a part of it.
fn stands_beside_a_university(body: Body) -> bool {
    matches!(body, Body::Hospital | Body::School | Body::Care)
}

/// The marked name in the run from `start` to `end` of `text`.
pub(super) fn marked(text: &str, start: usize, end: usize) -> Option<Name> {
    // Most runs are ruled out by their characters.
    if !text[start..end].chars().any(|c| area::is_mark(c) || LIST.may_hold(c)) {
        return None;
    }
    let start = start + plain::introduction(&text[start..end]);
    let run = &text[start..end];
    let area = area::leading(run).filter(|area| !is_a_mayor(text, start, start + area.end));
    let institution = last(run).filter(|&(cut, _)| area.is_none_or(|area| cut > area.end));
    if let Some((cut, body)) = institution
        && let Some(from) = whole_name(&run[..cut])
    {
        return Some(named(start + from, start + cut, body, None));
    }
    let institution =
        institution.or_else(|| Some((run.len(), Body::School)).filter(|_| is_short_school(run, area)));
    let name = match (area, institution) {
        (area, Some((cut, body))) if is_own_body(run, area, cut, body) => {
            let from = area.map_or(0, |area| area.start);
            named(start + from, start + cut, body, area.map(|area| shifted(start, area)))
        }
        (Some(area), _) => named(start + area.start, start + area.end, Body::Area, None),
        (None, _) => return None,
    };
    Some(name)
}

/// 東丘市の|山野太郎市|長: is it the name of a person, and the office behind it?
fn is_a_mayor(text: &str, start: usize, end: usize) -> bool {
    const FEWEST: usize = 4;
    let of = ["市の", "町の", "村の", "区の", "県の", "府の"].iter().any(|of| text[..start].ends_with(of));
    of && text[end..].starts_with('長') && text[start..end].chars().count() > FEWEST
}

/// 東丘市|立八幡小, 青葉県|立港高: a school as newspapers shorten it.
fn is_short_school(run: &str, area: Option<Area>) -> bool {
    let own = area.and_then(|area| run[area.end..].strip_prefix('立')).unwrap_or_default();
    let name = own.strip_suffix(['小', '中', '高', '幼']).unwrap_or_default();
    !name.is_empty() && !name.ends_with(['小', '中', '高'])
}

fn named(start: usize, end: usize, body: Body, area: Option<FoldedSpan>) -> Name {
    let span = FoldedSpan::between(start, end);
    Name { span, core: span, body, area }
}

fn shifted(start: usize, area: Area) -> FoldedSpan {
    FoldedSpan::between(start + area.start, start + area.end)
}

/// Is what ends at `cut` a body, with a name of its own, and not an office of the area (東丘市役所, 東丘市教育庁)?
fn is_own_body(run: &str, area: Option<Area>, cut: usize, body: Body) -> bool {
    let Some(area) = area else { return true };
    let own = &run[area.end..cut];
    let office = matches!(body, Body::Government) && !own.ends_with(['局', '署']) || own == "福祉事務所";
    let branch = own.contains(['課', '部']) && !own.contains("本部") && !own.contains("学部");
    let unnamed =
        matches!(body, Body::School | Body::Care) && plain::is_common(own) && !own.ends_with(['会', '団']);
    !(office || branch || unnamed || own == "立")
}

/// The end of the last institution in `run`, and what it is.
pub(super) fn last(run: &str) -> Option<(usize, Body)> {
    let mut best: Option<(usize, Body)> = None;
    let endings = &*LIST;
    for (at, c) in run.char_indices() {
        let end = at + c.len_utf8();
        let Some((words, body)) = endings.longest_ending(&run[..end], c) else {
            continue;
        };
        let proper = &run[..end - words.len()];
        // 東丘大学|大学院, 東丘大|大学院.
        let graduate = words == "大学" && proper.ends_with(['学', '大']) && run[end..].starts_with('院');
        let cut_short = words == "大" && end < run.len() && !run[end..].starts_with("大学院") || graduate;
        if cut_short || !is_named(proper, words, body) || goes_on(&run[end..], body) {
            continue;
        }
        match best {
            Some((_, Body::University))
                if !stands_beside_a_university(body)
                    && !words.starts_with("大学")
                    && !MEMBERS.contains(&words) => {}
            Some((_, Body::Company)) if body != Body::Company && end < run.len() => {}
            _ => best = Some((end, body)),
        }
    }
    best
}

/// Bodies of their own that stand beside a university, under its name.
const MEMBERS: &[&str] = &["同窓会", "校友会", "後援会", "父母会", "生協", "生活協同組合", "協同組合"];

/// What the institution is with which a run ends that goes on after a dot, where all before the ending is common
/// words, so that the name began before the dot: 東丘小児・|総合医療センター.
pub(super) fn after_dot(run: &str) -> Option<Body> {
    let (words, body) = LIST.longest_ending(run, run.chars().next_back()?)?;
    let proper = &run[..run.len() - words.len()];
    // 学部・大学院 are parts of a university.
    let body = (run != "大学院").then_some(body)?;
    let facility = matches!(body, Body::Hospital | Body::Care | Body::School | Body::University);
    (facility && !proper.is_empty() && plain::is_common(proper)).then_some(body)
}

/// What stands before the ending of a run that is a house's name as a whole: 橋|保育園, 上総合|病院.
pub(super) fn before_house(run: &str) -> Option<&str> {
    let (words, body) = LIST.longest_ending(run, run.chars().next_back()?)?;
    let is_house = matches!(body, Body::Hospital | Body::Care | Body::School | Body::Association);
    is_house.then(|| run.strip_suffix(words))?
}

/// Where the whole name begins in which `run` ends.
fn whole_name(run: &str) -> Option<usize> {
    WHOLE.iter().find_map(|name| run.strip_suffix(name)).map(str::len)
}

/// May these words stand before a whole name? A common word (セキュリティ専門機関), or another whole name.
fn introduces(proper: &str) -> bool {
    let tells_what = proper.ends_with(['関', '体', '織', '国']);
    tells_what || proper.is_empty() || plain::is_common(proper) || WHOLE.contains(&proper)
}

/// Whole names, and endings that need a name before them.
fn is_named(proper: &str, words: &str, body: Body) -> bool {
    match words {
        _ if WHOLE.contains(&words) => introduces(proper),
        "大" => names_a_university(proper),
        "署" => !proper.ends_with(['部', '分', '支', '本', '消', '防', '連', '署']) && names_a_place(proper),
        "交番" => {
            !proper.is_empty()
                && !proper.ends_with(['り', '前', '元', 'く', '寄', '駅', '近'])
                && !plain::is_common(proper)
        }
        "省" | "庁" => {
            (2..=8).contains(&proper.chars().count())
                && !proper.ends_with([
                    '県', '都', '道', '府', '市', '官', '公', '央', '係', '同', '各', '当', '省', '督', '管',
                ])
                && !proper.ends_with("教育")
        }
        "県警" | "府警" | "県警察" | "県警本部" => {
            !proper.is_empty() && !proper.ends_with(['同', '各', '、'])
        }
        // 見学会 is what one comes to see.
        "学会" if proper.ends_with('見') => false,
        // 大学院 is a part of its university.
        "学院" if proper.ends_with('大') => false,
        _ if proper.is_empty() => false,
        _ if body == Body::Police => !plain::is_common(proper) && proper != "所轄",
        // 生涯学習部図書館 is an office.
        "図書館" | "博物館" | "美術館" => {
            !plain::is_common(proper) && !proper.ends_with(['部', '課', '局'])
        }
        _ => !plain::is_common(proper) || is_a_body_in_words(proper, words),
    }
}

/// 全国健診サポート|協会: words of every day, long enough to be the name of one body, before what such bodies end in.
fn is_a_body_in_words(proper: &str, words: &str) -> bool {
    const LEAST: usize = 6;
    const WIDE: &[&str] = &["全国", "日本", "東日本", "西日本", "関東", "関西", "首都圏", "中央"];
    let body = matches!(words, "協会" | "機構" | "連合会" | "振興会" | "財団" | "基金");
    body && proper.chars().count() >= LEAST && WIDE.iter().any(|wide| proper.starts_with(wide))
}

/// 東丘大 is a university; 最大, 拡大, 同大 are none.
fn names_a_university(proper: &str) -> bool {
    const OTHERS: &[char] = &[
        '最', '拡', '増', '巨', '過', '多', '重', '莫', '甚', '絶', '広', '肥', '盛', '偉', '強', '膨', '極',
        '特', '等', '両', '同', '本', '私', '他', '全', '倍', '粗', '誇', '短', '雄', '壮', '寛', '尊', '遠',
        '長', '院', '各', '紙',
    ];
    let kanji = proper.chars().all(|c| matches!(c, '一'..='鿿' | '々' | 'ァ'..='ヺ' | 'ー'));
    kanji
        && (2..=8).contains(&proper.chars().count())
        && (proper.ends_with("学院") && proper != "学院" || !proper.ends_with(OTHERS))
        && !plain::is_common(proper)
}

/// Does 港町 of 港町署 name a place, and not which of several (同署, 所轄署, 最寄り署)?
fn names_a_place(proper: &str) -> bool {
    (2..=8).contains(&proper.chars().count()) && !plain::is_common(proper)
}

/// 大学生, 病院長, 警察官: a word of another meaning begins here.
fn goes_on(rest: &str, body: Body) -> bool {
    let Some(next) = rest.chars().next() else {
        return false;
    };
    match body {
        Body::University => matches!(next, '生' | '卒' | '等') || rest.starts_with("進学"),
        Body::School | Body::Care => matches!(next, '生' | '卒' | '児'),
        Body::Police => matches!(next, '官' | '庁' | '署' | '本' | '当' | 'が' | '名'),
        Body::Government => matches!(next, '令' | '略' | '内' | '電' | 'エ' | '力' | '庁'),
        Body::Company if rest.starts_with("事務所") && !rest.ends_with("法律事務所") => true,
        Body::Hospital => rest.starts_with(['課', '局']),
        Body::Company => !rest.ends_with(['店', '部', '課', '室', '係', '所', '場', '側', '社', '長']),
        Body::Media => matches!(next, '記' | '広' | '番' | '会'),
        Body::Association => matches!(next, '員' | '的'),
        _ => false,
    }
}
