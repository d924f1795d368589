//! What names end in, where no legal form marks them.

use std::sync::LazyLock;

use super::area::{self, Area};
use super::list::List;
use super::{Body, Name, plain};
use crate::span::FoldedSpan;

/// Endings with what they say. The longest that fits counts.
const ENDINGS: &[(&str, Body)] = &[
    ("大学", Body::University),
    ("短期大学", Body::University),
    ("短大", Body::University),
    ("大学院大学", Body::University),
    ("大学校", Body::University),
    ("高等専門学校", Body::University),
    ("高専", Body::University),
    ("工科大", Body::University),
    ("大", Body::University),
    ("医科大", Body::University),
    ("高等学校", Body::School),
    ("高校", Body::School),
    ("中学校", Body::School),
    ("小学校", Body::School),
    ("中学", Body::School),
    ("義務教育学校", Body::School),
    ("中等教育学校", Body::School),
    ("特別支援学校", Body::School),
    ("支援学校", Body::School),
    ("養護学校", Body::School),
    ("専門学校", Body::School),
    ("専修学校", Body::School),
    ("幼稚園", Body::School),
    ("学園", Body::School),
    ("学院", Body::School),
    ("保育園", Body::Care),
    ("保育所", Body::Care),
    ("こども園", Body::Care),
    ("児童館", Body::Care),
    ("学童クラブ", Body::Care),
    ("児童相談所", Body::Care),
    ("社会福祉協議会", Body::Care),
    ("社協", Body::Care),
    ("福祉会", Body::Care),
    ("福祉事業団", Body::Care),
    ("療育センター", Body::Care),
    ("看護ステーション", Body::Care),
    ("介護ステーション", Body::Care),
    ("デイサービス", Body::Care),
    ("デイサービスセンター", Body::Care),
    ("グループホーム", Body::Care),
    ("ケアセンター", Body::Care),
    ("ケアプランセンター", Body::Care),
    ("包括支援センター", Body::Care),
    ("児童クラブ", Body::Care),
    ("老人ホーム", Body::Care),
    ("育成会", Body::Care),
    ("病院", Body::Hospital),
    ("医療センター", Body::Hospital),
    ("クリニック", Body::Hospital),
    ("診療所", Body::Hospital),
    ("医院", Body::Hospital),
    ("療養所", Body::Hospital),
    ("薬局", Body::Hospital),
    ("がんセンター", Body::Hospital),
    ("歯科", Body::Hospital),
    ("健診センター", Body::Hospital),
    ("ホスピタル", Body::Hospital),
    ("整骨院", Body::Hospital),
    ("接骨院", Body::Hospital),
    ("助産院", Body::Hospital),
    ("母子医療センター", Body::Hospital),
    ("銀行", Body::Company),
    ("信用金庫", Body::Company),
    ("信金", Body::Company),
    ("信用組合", Body::Company),
    ("信組", Body::Company),
    ("労働金庫", Body::Company),
    ("ホールディングス", Body::Company),
    ("ホールディング", Body::Company),
    ("コーポレーション", Body::Company),
    ("インターナショナル", Body::Company),
    ("システムズ", Body::Company),
    ("ソリューションズ", Body::Company),
    ("テクノロジーズ", Body::Company),
    ("エンタープライズ", Body::Company),
    ("インダストリーズ", Body::Company),
    ("パートナーズ", Body::Company),
    ("コミュニケーションズ", Body::Company),
    ("ネットワークス", Body::Company),
    ("エレクトロニクス", Body::Company),
    ("ロジスティクス", Body::Company),
    ("ツーリスト", Body::Company),
    ("ファイナンス", Body::Company),
    ("労金", Body::Company),
    ("損保", Body::Company),
    ("醸造", Body::Company),
    ("化成", Body::Company),
    ("乳業", Body::Company),
    ("製粉", Body::Company),
    ("製糖", Body::Company),
    ("製油", Body::Company),
    ("瓦斯", Body::Company),
    ("電工", Body::Company),
    ("信販", Body::Company),
    ("書房", Body::Company),
    ("紙業", Body::Company),
    ("陸運", Body::Company),
    ("鋼材", Body::Company),
    ("工業", Body::Company),
    ("興業", Body::Company),
    ("興産", Body::Company),
    ("建設", Body::Company),
    ("運輸", Body::Company),
    ("鉄工所", Body::Company),
    ("製鋼", Body::Company),
    ("製鋼所", Body::Company),
    ("製粉所", Body::Company),
    ("造船所", Body::Company),
    ("鋳造所", Body::Company),
    ("醸造所", Body::Company),
    ("製茶所", Body::Company),
    ("製糖所", Body::Company),
    ("製鉄", Body::Company),
    ("造船", Body::Company),
    ("紡績", Body::Company),
    ("製麺", Body::Company),
    ("製麺所", Body::Company),
    ("製材所", Body::Company),
    ("製茶", Body::Company),
    ("印刷所", Body::Company),
    ("木工所", Body::Company),
    ("自動車学校", Body::Company),
    ("予備校", Body::Company),
    ("ゼミナール", Body::Company),
    ("電力", Body::Company),
    ("電鉄", Body::Company),
    ("製作所", Body::Company),
    ("製薬", Body::Company),
    ("百貨店", Body::Company),
    ("航空", Body::Company),
    ("汽船", Body::Company),
    ("商船", Body::Company),
    ("証券", Body::Company),
    ("製薬所", Body::Company),
    ("生命保険", Body::Company),
    ("損害保険", Body::Company),
    ("海上保険", Body::Company),
    ("協会", Body::Association),
    ("連合会", Body::Association),
    ("協同組合", Body::Association),
    ("農協", Body::Association),
    ("生協", Body::Association),
    ("組合", Body::Association),
    ("組合消防本部", Body::Association),
    ("組合消防局", Body::Association),
    ("連合消防本部", Body::Association),
    ("商工会議所", Body::Association),
    ("商工会", Body::Association),
    ("財団", Body::Association),
    ("事業団", Body::Association),
    ("公社", Body::Association),
    ("機構", Body::Association),
    ("研究所", Body::Association),
    ("総研", Body::Association),
    ("共同事業体", Body::Company),
    ("共同企業体", Body::Company),
    ("企業共同体", Body::Company),
    ("共同体", Body::Company),
    ("コンソーシアム", Body::Company),
    ("学会", Body::Association),
    ("医師会", Body::Association),
    ("漁協", Body::Association),
    ("労働組合", Body::Association),
    ("町内会", Body::Association),
    ("PTA", Body::Association),
    ("父母会", Body::Association),
    ("後援会", Body::Association),
    ("神社", Body::Association),
    ("大社", Body::Association),
    ("自治会", Body::Association),
    ("動物園", Body::Association),
    ("水族館", Body::Association),
    ("歯科医師会", Body::Association),
    ("薬剤師会", Body::Association),
    ("看護協会", Body::Association),
    ("弁護士会", Body::Association),
    ("司法書士会", Body::Association),
    ("税理士会", Body::Association),
    ("行政書士会", Body::Association),
    ("士会", Body::Association),
    ("企業団", Body::Association),
    ("広域連合", Body::Association),
    ("育英会", Body::Association),
    ("振興会", Body::Association),
    ("共済会", Body::Association),
    ("互助会", Body::Association),
    ("厚生会", Body::Association),
    ("土地改良区", Body::Association),
    ("交響楽団", Body::Association),
    ("消防組合", Body::Association),
    ("観光連盟", Body::Association),
    ("連盟", Body::Association),
    ("支援センター", Body::Association),
    ("人材センター", Body::Association),
    ("同窓会", Body::Association),
    ("校友会", Body::Association),
    ("教会", Body::Association),
    ("労連", Body::Association),
    ("県連", Body::Association),
    ("奨学会", Body::Association),
    ("少年団", Body::Association),
    ("少年団本部", Body::Association),
    ("保存会", Body::Association),
    ("老人クラブ連合会", Body::Association),
    ("博物館", Body::Association),
    ("図書館", Body::Association),
    ("共同企業体", Body::Company),
    ("遊園地", Body::Company),
    ("商会", Body::Company),
    ("事業社", Body::Company),
    ("旅行社", Body::Company),
    ("広告社", Body::Company),
    ("印刷社", Body::Company),
    ("交通社", Body::Company),
    ("企画社", Body::Company),
    ("工業社", Body::Company),
    ("商店", Body::Company),
    ("本舗", Body::Company),
    ("書店", Body::Company),
    ("酒造", Body::Company),
    ("工務店", Body::Company),
    ("物産", Body::Company),
    ("商事", Body::Company),
    ("電機", Body::Company),
    ("精機", Body::Company),
    ("製菓", Body::Company),
    ("製紙", Body::Company),
    ("重工", Body::Company),
    ("急行", Body::Company),
    ("急便", Body::Company),
    ("旅館", Body::Company),
    ("ホテル", Body::Company),
    ("法律事務所", Body::Company),
    ("会計事務所", Body::Company),
    ("特許事務所", Body::Company),
    ("税理士事務所", Body::Company),
    ("税理士法人", Body::Company),
    ("弁護士法人", Body::Company),
    ("司法書士法人", Body::Company),
    ("社会保険労務士法人", Body::Company),
    ("監査法人", Body::Company),
    ("社会保険労務士事務所", Body::Company),
    ("行政書士事務所", Body::Company),
    ("鉄道", Body::Company),
    ("空港会社", Body::Company),
    ("ガス会社", Body::Company),
    ("美術館", Body::Association),
    ("協議会", Body::Association),
    ("実行委員会", Body::Association),
    ("新聞社", Body::Media),
    ("新聞", Body::Media),
    ("テレビ", Body::Media),
    ("放送", Body::Media),
    ("日報", Body::Media),
    ("日報社", Body::Media),
    ("タイムズ", Body::Media),
    ("タイムズ社", Body::Media),
    ("ジャーナル社", Body::Media),
    ("報社", Body::Media),
    ("新報", Body::Media),
    ("新報社", Body::Media),
    ("民報社", Body::Media),
    ("時報社", Body::Media),
    ("通信社", Body::Media),
    ("放送局", Body::Media),
    ("県警", Body::Police),
    ("府警", Body::Police),
    ("道警", Body::Police),
    ("警視庁", Body::Police),
    ("警察庁", Body::Police),
    ("警察署", Body::Police),
    ("交番", Body::Police),
    ("署", Body::Police),
    ("警察本部", Body::Police),
    ("警察", Body::Police),
    ("県警察", Body::Police),
    ("県警本部", Body::Police),
    ("個人情報保護委員会", Body::Commission),
    ("個人情報保護委", Body::Commission),
    ("JPCERT", Body::Commission),
    (COORDINATION, Body::Commission),
    ("労働局", Body::Government),
    ("地方協力本部", Body::Government),
    ("運輸局", Body::Government),
    ("経済産業局", Body::Government),
    ("財務局", Body::Government),
    ("国税局", Body::Government),
    ("税務署", Body::Government),
    ("県税事務所", Body::Area),
    ("都税事務所", Body::Area),
    ("府税事務所", Body::Area),
    ("道税事務所", Body::Area),
    ("福祉事務所", Body::Area),
    ("労働基準監督署", Body::Government),
    ("厚生局", Body::Government),
    ("地方整備局", Body::Government),
    ("整備局", Body::Government),
    ("農政局", Body::Government),
    ("法務局", Body::Government),
    ("防衛局", Body::Government),
    ("捜査局", Body::Government),
    ("総合通信局", Body::Government),
    ("入国管理局", Body::Government),
    ("振興局", Body::Government),
    ("ハローワーク", Body::Government),
    ("公共職業安定所", Body::Government),
    ("裁判所", Body::Government),
    ("検察庁", Body::Government),
    ("地検", Body::Government),
    ("地裁", Body::Government),
    ("高裁", Body::Government),
    ("家裁", Body::Government),
    ("税関", Body::Government),
    ("刑務所", Body::Government),
    ("拘置所", Body::Government),
    ("年金事務所", Body::Government),
    ("人事院", Body::Government),
    ("会計検査院", Body::Government),
    ("公正取引委員会", Body::Government),
    ("原子力規制委員会", Body::Government),
    ("証券取引等監視委員会", Body::Government),
    ("駐屯地", Body::Government),
    ("自衛隊", Body::Government),
    ("省", Body::Government),
    ("庁", Body::Government),
    ("内閣府", Body::Government),
    ("内閣官房", Body::Government),
    ("内閣サイバーセキュリティセンター", Body::Government),
];

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

static LIST: LazyLock<List<Body>> = LazyLock::new(|| List::of_endings(ENDINGS.iter().copied()));

/// The one body of its kind, spelled out.
pub(super) const COORDINATION: &str = "JPCERTコーディネーションセンター";

/// Names that are whole without anything before them: 専門機関|JPCERT, 内閣官房|内閣サイバーセキュリティセンター.
const WHOLE: &[&str] = &[
    "JPCERT",
    COORDINATION,
    "個人情報保護委員会",
    "個人情報保護委",
    "内閣サイバーセキュリティセンター",
    "警視庁",
    "警察庁",
    "検察庁",
    "内閣官房",
    "内閣府",
    "人事院",
    "会計検査院",
    "公正取引委員会",
    "原子力規制委員会",
    "証券取引等監視委員会",
];

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
