//! What the surroundings of a name say for or against it, in small whole numbers.

use jikenbo_model::vocabulary::Role;
use jikenbo_text::FoldedSpan;
use jikenbo_text::name::{self, Body};

use super::Located;
use super::context::{Context, Part, role_words};
use super::fault::{self, police_are_at_fault};
use super::head_of_house as heads;
use super::hit;
use super::in_quotes::{KEEPER, is_told_by_its_keeper};
use super::place::{Layout, Place};
use super::workplace;
use crate::article::Shape;
use crate::reading::Reading;
use crate::rule::telling;
use crate::words::{Words, find, first, last, parted_at, past_bracket, to_pause};

/// What speaks for a subsidiary of the one that announces; more where the title tells of one.
pub(super) fn of_subsidiary(reading: &Reading) -> i32 {
    const HIT: &[&str] =
        &["子会社で", "子会社が", "子会社の", "子会社に", "子会社へ", "子会社サ", "子会社、"];
    let title = reading.words(reading.article.heading);
    if HIT.iter().any(|hit| title.contains(hit)) { 17 } else { 9 }
}

/// What one place of a name says for it, and why. `person` is the legal person printed before it.
pub(super) fn weigh(
    reading: &Reading,
    layout: &Layout,
    located: &Located,
    person: Option<&Located>,
) -> (i32, &'static str) {
    let name = located.name;
    let mut context = Context::of(reading, located.sentence, name.span);
    if let Some(person) = person {
        context.left = Context::of(reading, person.sentence, person.name.span).left;
    }
    if introduces_itself(context.right) && !context.left.ends_with('は') {
        return (9, "self_introduced");
    }
    if name.body == Body::Area && is_beyond(context.right) {
        return (0, "printed");
    }
    if name.body == Body::Area && is_in_quotes(reading, name.span) {
        return (-8, "printed");
    }
    let is_prefecture = reading.words(name.span).ends_with(['県', '府', '都', '道']);
    if name.body == Body::Area && !is_prefecture && holds_house_of_another(context.right) {
        return (-7, "printed");
    }
    if name.body == Body::Area && is_where_somebody_works(context.right) {
        return (-7, "printed");
    }
    if name.body == Body::Area && is_where_a_house_lies(context.right) {
        return (-7, "printed");
    }
    if name.body == Body::Area && is_where_a_named_house_lies(reading, name.span, context.right) {
        return (-7, "printed");
    }
    if is_prefecture && name.body == Body::Area && is_column_of_a_list(&context) {
        return (-8, "printed");
    }
    if is_prefecture && name.body == Body::Area && is_where_a_town_lies(&context) {
        return (-7, "printed");
    }
    if operates(context.left) {
        return (8, "operator");
    }
    if is_told_by_its_keeper(context.right) {
        return (KEEPER, "quoted");
    }
    let is_alone = !is_before_office(context.right);
    if name.body == Body::Area
        && is_alone
        && is_head_by_name(context.left, reading.words(name.span), context.right)
    {
        return (-8, "person");
    }
    if workplace::is_at(reading, located.sentence, name.span) {
        return (workplace::WEIGHT, "workplace");
    }
    if name.body == Body::Area && heads::is_ward_of_a_city(reading, name.span, &context) {
        return (-7, "printed");
    }
    if heads::speaks(reading.words(name.span), &context) {
        return (7, "topic");
    }
    if name.body != Body::Area && hit::is_told_of(&context) {
        return hit::weight(reading, context.left);
    }
    if is_of_rights(context.left) {
        return (3, "trail");
    }
    if is_kind_of_body(reading.words(name.span)) {
        return (-8, "kind_of_body");
    }
    match role_words(reading, located.sentence, name.span) {
        Some((Part::Other(Role::Subsidiary), _))
            if works_for(context.right)
                || is_hired_kin(context.left)
                || is_way_in(context.right) && !is_of_subsidiary(reading) =>
        {
            return (0, "other_part");
        }
        Some((Part::Other(Role::Subsidiary), _)) => return (of_subsidiary(reading), "subsidiary"),
        Some((Part::Other(Role::Authority), _)) => return (-3, "addressed"),
        Some((Part::Other(Role::Vendor), _)) if provides_its_own(reading, &context) => {
            return (6, "provider");
        }
        Some((Part::Other(_), _)) if announces_what_it_does(&context) => return (7, "topic"),
        Some((Part::Other(_), _)) if loses_its_own(reading, &context) => return (2, "hit"),
        Some((Part::Other(_), _)) => return (-8, "other_part"),
        Some((Part::Holder, _)) => return (12, "holder"),
        None if ["(運営:", "事務局(", "運営チーム(", "運営(", "(運営会社:"]
            .iter()
            .any(|run| context.left.ends_with(run)) =>
        {
            return (8, "operator");
        }
        None => {}
    }
    let place = layout.of_sentence(reading, located.sentence);
    let calls_itself = context
        .left
        .rsplit_once('(')
        .is_some_and(|(before, _)| before.ends_with("当社") || before.ends_with("弊社"));
    if context.bracket.is_some_and(is_self) || calls_itself {
        return (9, "self_defined");
    }
    if name.body == Body::Company
        && place != Place::Title
        && is_where(context.right)
        && is_of_subsidiary(reading)
    {
        return (of_subsidiary(reading), "subsidiary");
    }
    if name.body == Body::Area && is_office_at_fault(reading, name.span) {
        return (4, "office");
    }
    if name.body == Body::Area && keeps_the_page(&context, place) {
        return (4, "page");
    }
    if leads_to_an_address(context.right) {
        return (0, "printed");
    }
    let (weight, reason) = match place {
        Place::Trail if heads_its_item(reading, name.span, &context) => (7, "title"),
        Place::Trail => (3, "trail"),
        Place::Title => in_title(&context),
        Place::Line => in_line(&context),
        Place::Contact => (3, "contact"),
        Place::Early(_) | Place::Later => in_text(&context, place),
    };
    let signs = name.body == Body::Media && speaks_for_itself(reading);
    let at_fault =
        name.body == Body::Police && (police_are_at_fault(reading) || fault::tells_of_its_own(context.right));
    let loses = name.body == Body::Media && fault::announces_its_loss(reading, name.span);
    if name.body == Body::Police && !at_fault && fault::police_tell_of_a_culprit(reading) {
        return (-12, "printed");
    }
    let body = if signs || at_fault || loses { Body::Company } else { name.body };
    (weight + against(body, place, &context), reason)
}

/// 「東丘めぐり市」: a market or a shop that ends as a town does.
fn is_in_quotes(reading: &Reading, area: FoldedSpan) -> bool {
    let folded = reading.folded();
    let opens = folded.get(..area.start()).is_some_and(|before| before.ends_with(['「', '『']));
    opens && folded.get(area.end()..).is_some_and(|after| after.starts_with(['」', '』']))
}

/// 東丘市|ホームページで公開していた…に: the town on whose own site something stood.
fn keeps_the_page(context: &Context, place: Place) -> bool {
    static SITES: Words = Words::of(&[
        "ホームページ",
        "公式ホームページ",
        "のホームページ",
        "の公式ホームページ",
        "ウェブサイト",
        "公式ウェブサイト",
        "公式サイト",
        "の公式サイト",
        "公式LINE",
        "ポータルサイト",
        "オープンデータ",
    ]);
    static STOOD: Words =
        Words::of(&["公開し", "掲載し", "掲載され", "公開され", "閲覧", "表示され", "登録し"]);
    matches!(place, Place::Early(_) | Place::Later)
        && SITES.begins(context.right)
        && STOOD.stands_in(context.right)
}

/// 総務省| http://…: a page of somebody else to which the reader is led.
fn leads_to_an_address(right: &str) -> bool {
    let right = right.trim_start_matches([' ', ':', '(', ')', '<', '→']);
    right.starts_with("http") || right.starts_with("www.")
}

/// 株式会社ミナモ| | 名簿の誤送付について: whose item it is, before the bar in its heading.
fn heads_its_item(reading: &Reading, name: FoldedSpan, context: &Context) -> bool {
    let heading = reading.article.heading;
    matches!(reading.article.shape, Shape::Item | Shape::Listed)
        && heading.contains(name)
        && is_opening(context.left)
        && context.right.trim_start().starts_with('|')
        && reading.words(heading).matches('|').count() == 1
}

/// Does the title tell of a subsidiary that was hit?
fn is_of_subsidiary(reading: &Reading) -> bool {
    static HIT: Words = Words::of(&[
        "子会社における",
        "子会社にて",
        "子会社での",
        "子会社で",
        "子会社への",
        "子会社が",
        "子会社サ",
    ]);
    HIT.stands_in(reading.words(reading.article.heading))
}

/// ミナモ物流株式会社|で発生した: the place of what happened.
fn is_where(right: &str) -> bool {
    [
        "で発生",
        "において発生",
        "におけるランサム",
        "における不正",
        "において、",
        "で起き",
        "が受けた",
        "にて発生",
        "への不正",
    ]
    .iter()
    .any(|of| right.starts_with(of))
}

/// 東丘県|外の店, 東丘市|外: any other place.
fn is_beyond(right: &str) -> bool {
    ["外の", "外へ", "外に", "外か", "外で", "内外"].iter().any(|beyond| right.starts_with(beyond))
}

/// 株式会社ミナモ|が提供する「ミナモID」に対し: one who speaks of its own service, which nobody else uses.
fn provides_its_own(reading: &Reading, context: &Context) -> bool {
    static USES: Words = Words::of(&["利用", "導入", "使用", "契約", "採用", "使って", "委託", "任せ"]);
    let provides = ["が提供する", "が運営する", "が提供している", "が運営している"];
    provides.iter().any(|provides| context.right.starts_with(provides))
        && !USES.stands_in(context.left)
        && telling::speaks(reading)
}

/// 集計を請け負う調査会社「ミナモ」(東丘市)|は9月1日、: one who is told by what it does, and announces.
fn announces_what_it_does(context: &Context) -> bool {
    const REACH: usize = 14;
    static DOES: Words = Words::of(&[
        "手がける",
        "手掛ける",
        "請け負う",
        "担う",
        "扱う",
        "営む",
        "展開する",
        "運営する",
        "提供する",
        "手がけている",
        "展開している",
        "運営している",
        "提供している",
        "請け負っている",
        "担っている",
        "代行する",
        "代行している",
        "受託する",
        "受託している",
        "引き受ける",
        "引き受けている",
        "受け持つ",
        "受け持っている",
        "支援する",
        "支援している",
    ]);
    // What a firm is, where the sentence begins with it; and what it is to another.
    static KINDS: Words = Words::of(&["メーカー", "会社", "業者", "大手"]);
    static TIED: Words = Words::of(&[
        "子会社",
        "親会社",
        "関連会社",
        "グループ会社",
        "運営会社",
        "委託会社",
        "受託会社",
        "委託業者",
        "受託業者",
        "委託事業者",
        "受託事業者",
        "請負業者",
        "受注業者",
    ]);
    static MAKERS: Words = Words::of(&["メーカー", "大手"]);
    static TELLS: Words =
        Words::of(&["と発表し", "を発表し", "と公表し", "を公表し", "を明らかにし", "と明らかにし"]);
    let kind = context.left.trim_end_matches(['の', '、']);
    let right = context.right.trim_start_matches(['」', '』']);
    let behind = past_bracket(right);
    let is_day = |rest: &str| rest.starts_with(|c: char| c.is_ascii_digit());
    let is_heard = ["より", "から"].iter().any(|from| {
        behind.strip_prefix(from).is_some_and(|rest| rest.contains("発表され") || rest.contains("公表され"))
    });
    let opens = || !kind.contains(['は', 'が']) && KINDS.ends(kind) && !TIED.ends(kind);
    let is_maker = MAKERS.ends(kind)
        && !kind.contains(['は', 'が', 'を', 'に', 'で', '、'])
        && behind.starts_with(['で', 'が', 'に']);
    if is_maker {
        return true;
    }
    let tells = |rest: &str| {
        is_day(rest) || rest.starts_with('、') && (TELLS.stands_in(rest) || rest.starts_with("、自社の"))
    };
    let announces = is_heard || behind.strip_prefix('は').is_some_and(tells);
    announces && (DOES.stands_in(last(context.left, REACH)) || opens())
}

/// 職業訓練を担う|ミナモ機構|から、利用者の情報が流出した: one who is told by what it does, and from which data got out that nobody is
/// said to have given to it.
fn loses_its_own(reading: &Reading, context: &Context) -> bool {
    static GIVEN: Words =
        Words::of(&["委託", "受託", "任せ", "任され", "委ね", "請け負", "発注", "依頼", "頼ん", "外注"]);
    static LEAKS: Words = Words::of(&["流出", "漏えい", "漏洩", "漏れ"]);
    let behind = past_bracket(context.right.trim_start_matches(['」', '』']));
    context.left.ends_with("を担う")
        && behind.starts_with("から")
        && LEAKS.stands_in(behind)
        && !reading.holds_any(&GIVEN)
}

/// 東丘市|こども課の職員が: an office of the city whose people did it.
fn is_office_at_fault(reading: &Reading, name: FoldedSpan) -> bool {
    const LONGEST: usize = 16;
    let behind = first(reading.folded().get(name.end()..).unwrap_or_default(), LONGEST);
    let people = ["の職員が", "の職員は", "の担当職員が", "の担当者が"];
    people.iter().filter_map(|people| parted_at(behind, people)).any(|(office, _)| {
        office.ends_with(['課', '係', '室', '部', '局', '所'])
            && !office.contains(['、', '。', 'は', 'が', 'の', '\n'])
    })
}

/// © 2020 |MINAMO Inc.: the owner of the rights, often in another writing.
fn is_of_rights(left: &str) -> bool {
    let left = left.trim_end_matches(|c: char| c.is_ascii_digit() || " -,.".contains(c));
    left.ends_with(['©', 'Ⓒ'])
        || left.ends_with("(C)")
        || left.ends_with("(c)")
        || left.ends_with("Copyright")
}

/// マンション管理組合: a kind of body, of which there are many.
pub(in crate::rule) fn is_kind_of_body(name: &str) -> bool {
    const KINDS: &[&str] = &[
        "マンション管理組合",
        "管理組合",
        "労働組合",
        "実行委員会",
        "保護者会",
        "後援会",
        "同窓会",
        "町内会",
        "自治会",
        "業界団体",
        "健保組合",
        "健康保険組合",
        "共済組合",
        "損害保険",
        "生命保険",
        "火災保険",
        "少額短期保険",
        "生活協同組合",
        "農業協同組合",
        "漁業協同組合",
        "森林組合",
        "信用金庫",
        "信用組合",
        "総合病院",
        "市立病院",
        "市民病院",
        "法律事務所",
        "会計事務所",
        "税理士事務所",
        "社会保険労務士事務所",
        "社労士事務所",
        "行政書士事務所",
        "司法書士事務所",
        "特許事務所",
        "調剤薬局",
        "動物病院",
        "グループホーム",
        "デイサービス",
        "訪問看護ステーション",
        "認定こども園",
        "幼保連携型認定こども園",
        "放課後児童クラブ",
        "ファンクラブ",
    ];
    KINDS.contains(&name)
}

/// 支配人 |中村, 園長 |西村: a family name behind the title of who heads a house.
fn is_head_by_name(left: &str, name: &str, right: &str) -> bool {
    static TITLES: Words = Words::of(&[
        "長",
        "支配人",
        "代表",
        "取締役",
        "理事",
        "店主",
        "女将",
        "住職",
        "担当",
        "責任者",
        "管理者",
        "幹事",
        "主任",
        "教授",
    ]);
    let spaced = left.trim_end_matches([' ', ':']);
    spaced.len() < left.len()
        && TITLES.ends(spaced)
        && name.chars().count() <= 3
        && name.ends_with(['村', '町', '市'])
        && !is_department(right)
}

/// 担当:東丘市|こども部 子育て課: does a department go on from the name?
fn is_department(right: &str) -> bool {
    let run = right.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    run.chars().count() > 1 && run.ends_with(['部', '課', '局', '室', '係'])
}

/// 担当:東丘町| 企画課: an office behind a blank.
fn is_before_office(right: &str) -> bool {
    let next = right.trim_start().split([' ', '(', '、']).next().unwrap_or_default();
    right.starts_with(' ') && next.ends_with(['課', '係', '室', '部', '局'])
}

/// 運営会社の|ミナモ商事: whose the shop is of which the article tells.
fn operates(left: &str) -> bool {
    static OPERATOR: Words =
        Words::of(&["運営会社の", "運営会社である", "運営元の", "運営元である", "運営会社、"]);
    OPERATOR.ends(left)
}

/// 子会社のミナモ|に管理を委託した, |が運用していた: a subsidiary that works with the data of its parent.
pub(super) fn works_for(right: &str) -> bool {
    let right = past_bracket(right);
    static GIVEN: Words = Words::of(&["委託", "任せ", "委ね", "預け", "請け負わ"]);
    static WORKS: Words =
        Words::of(&["運用", "管理", "運営", "保守", "開発", "構築", "預か", "受託", "請け負"]);
    let near = first(right, 24);
    let clause = to_pause(near);
    right.starts_with(['に', 'へ']) && GIVEN.stands_in(clause)
        || right.starts_with('が')
            && WORKS.stands_in(first(clause, 6))
            && ["していた", "する"].iter().any(|verb| clause.contains(verb))
}

/// 子会社のミナモ|に設置した機器から侵入された: is a subsidiary told of only as the way by which the one that speaks was entered?
fn is_way_in(right: &str) -> bool {
    static STAND: Words = Words::of(&[
        "に設置した",
        "に設置して",
        "に設置され",
        "に置いた",
        "に置かれ",
        "に導入した",
        "に導入して",
        "を経由",
        "を踏み台",
        "経由で",
    ]);
    STAND.begins(past_bracket(right))
}

/// 集配を担当するグループ会社の|株式会社ミナモ: a subsidiary told by the work that it does for the one that speaks.
fn is_hired_kin(left: &str) -> bool {
    const KIN: &[&str] = &["グループ会社", "子会社", "関連会社"];
    const LINKS: &[&str] = &["の", "である", "、", ""];
    static WORKS: Words = Words::of(&[
        "を担当する",
        "を担当している",
        "を担う",
        "を担っている",
        "を請け負う",
        "を委託している",
        "を委託する",
        "を受託する",
        "を任せている",
    ]);
    let before_link = LINKS.iter().filter_map(|link| left.strip_suffix(link));
    let before_kin = before_link.flat_map(|left| KIN.iter().filter_map(|kin| left.strip_suffix(kin)));
    before_kin.into_iter().any(|left| WORKS.ends(left))
}

/// 運営元の株式会社ミナモ|です。
pub(super) fn introduces_itself(right: &str) -> bool {
    ["です", "でございます", "と申します"]
        .iter()
        .any(|is| right.strip_prefix(is).is_some_and(|rest| rest.is_empty() || rest.starts_with('。')))
}

/// Does the article speak of 当社, and apologise or turn to its readers? Then a broadcaster in its head is no reporter.
fn speaks_for_itself(reading: &Reading) -> bool {
    telling::speaks(reading)
}

/// (以下「当社」という。): the writer itself.
fn is_self(bracket: &str) -> bool {
    static SELF: Words = Words::of(&[
        "当社",
        "弊社",
        "本学",
        "当院",
        "当会",
        "当行",
        "当法人",
        "本会",
        "当機構",
        "当組合",
        "当協会",
        "当財団",
        "当研究所",
        "本校",
        "当校",
        "当園",
        "当金庫",
        "当庫",
        "当センター",
        "当事業団",
        "当学園",
        "当店",
        "当館",
    ]);
    bracket.contains("以下") && SELF.stands_in(bracket)
}

fn in_title(context: &Context) -> (i32, &'static str) {
    let right = context.right;
    let closes = right.trim_start_matches([')', '】', ']']).trim().is_empty();
    if closes && context.left.ends_with(['は', 'が', 'を', 'に', 'へ', 'と']) {
        return (2, "title");
    }
    if is_opening(context.left) && (right.starts_with(['、', 'は', 'が', ' ', '「', '『']) || closes) {
        (7, "title")
    } else if is_opening(context.left) || closes {
        (6, "title")
    } else if right.starts_with(['、', 'が', 'は'])
        || right.starts_with("における")
        || right.starts_with("の")
    {
        (5, "title")
    } else {
        (3, "title")
    }
}

/// Nothing before the name but marks, brackets, numbers and a date.
fn is_opening(left: &str) -> bool {
    let rest = left.rsplit(['】', ']', '>', '】', '〕', '●', '■', '◆', '▼']).next().unwrap_or(left);
    rest.chars()
        .all(|c| !c.is_alphabetic() || "年月日第報令和平成昭元付曜火水木金土現在掲載公表示更新".contains(c))
}

/// A line of its own: the head of a letter, a signature.
fn in_line(context: &Context) -> (i32, &'static str) {
    let alone = context.right.trim().chars().take_while(|c| !matches!(c, ' ' | '(')).all(|c| !is_particle(c));
    let labelled = is_labelled(context.left);
    let opens =
        is_opening(context.left) || labelled || ends_a_line(context) || is_town_of_a_prefecture(context);
    if alone && opens && !is_of_medium(context) { (7, "letterhead") } else { (1, "line") }
}

/// (|みなもファイナンス| 2019.6.15), 配信停止はこちら 発行:|ミナモ㈱|: is it who printed the article, or sends a newsletter?
fn is_of_medium(context: &Context) -> bool {
    static SUBSCRIBED: Words =
        Words::of(&["配信停止", "配信の停止", "配信解除", "配信登録", "購読", "登録解除", "バックナンバー"]);
    let is_day = |words: &str| {
        words.contains(|c: char| c.is_ascii_digit())
            && words.chars().all(|c| c.is_ascii_digit() || " ./-年月日付号朝夕刊版:第".contains(c))
    };
    let closed = context.right.trim().strip_suffix([')', ']', '〕']);
    let is_printed = context.left.trim().ends_with(['(', '[', '〔']) && closed.is_some_and(is_day);
    is_printed || SUBSCRIBED.stands_in(context.left) || SUBSCRIBED.stands_in(context.right)
}

/// 会社名 |, 発表日:6月1日 発表課:|, 担 当 |: the label of the one that sends a letter directly before the name.
fn is_labelled(left: &str) -> bool {
    static ANYWHERE: Words =
        Words::of(&["会社名", "法人名", "商号", "団体名", "名称", "上場会社名", "発表者", "機関名"]);
    static SENDERS: Words = Words::of(&[
        "発表課",
        "発表課所",
        "発表元",
        "発表機関",
        "公表課",
        "公表者",
        "公表元",
        "公表機関",
        "実施機関",
        "所管",
        "所管課",
        "所属",
        "担当",
        "担当課",
        "担当課所",
        "担当部署",
        "担当部局",
        "担当所属",
        "作成",
        "作成者",
        "作成課",
        "発信",
        "発信者",
        "発信元",
        "発行",
        "発行者",
        "発行元",
        "配信元",
        "提供",
        "情報提供",
        "資料提供",
        "提供元",
        "提供者",
        "取得元",
        "文責",
        "掲載者",
        "差出人",
        "照会先",
        "問合せ先",
        "問合先",
        "問い合わせ先",
        "公表",
        "発表",
        "報道提供",
        "取扱",
        "主管課",
        "事務局",
        "記者発表",
    ]);
    let near: String = last(left, 12)
        .trim_end_matches([' ', ':', '】', ']', '>', ')', '/'])
        .chars()
        .filter(|&c| c != ' ')
        .collect();
    ANYWHERE.stands_in(left) || near.len() < left.len() && SENDERS.ends(&near)
}

/// 入江県|東丘市役所| 市民課: nothing before it but the prefecture in which it lies, and no address behind it.
fn is_town_of_a_prefecture(context: &Context) -> bool {
    let closes = context.right.is_empty() || context.right.starts_with(' ');
    let is_address = context.right.contains(|c: char| c.is_ascii_digit());
    let prefecture = context.left.strip_suffix(['県', '都', '府', '道']).filter(|_| closes && !is_address);
    prefecture.is_some_and(|left| {
        let name = left.chars().rev().take_while(|c| c.is_alphabetic()).map(char::len_utf8).sum::<usize>();
        let before = left.get(..left.len() - name).unwrap_or_default();
        (1..=3 * 'あ'.len_utf8()).contains(&name) && is_opening(before)
    })
}

fn is_particle(c: char) -> bool {
    matches!(c, 'は' | 'が' | 'を' | 'に' | 'で' | 'へ')
}

/// Nothing after the name but the title of its head (東丘市|長 山田太郎), and only names or dates before it.
fn ends_a_line(context: &Context) -> bool {
    let head = context.right.strip_prefix('長').filter(|rest| rest.is_empty() || rest.starts_with(' '));
    (context.right.is_empty() || head.is_some())
        && context.left.chars().all(|c| !matches!(c, 'は' | 'が' | 'を' | 'に' | 'で'))
}

/// What an authority does to the one who answers for an incident.
pub(super) const SANCTIONS: &[&str] = &["指導", "勧告", "命令", "命じ", "処分"];

/// 青嶺銀行|に銀行法に基づく業務改善命令を出した: was the one whose name stands before these words ordered to do better?
fn is_ordered(right: &str) -> bool {
    static ORDERS: Words = Words::of(&[
        "命令を出",
        "命令を行",
        "命令を発",
        "を命じ",
        "命令した",
        "行政処分を",
        "行政指導を",
        "勧告を出",
        "勧告した",
    ]);
    let clause = right.split(['、', '。']).next().unwrap_or_default();
    clause.starts_with('に')
        && first(clause, REACH).contains("法に基づ")
        && ORDERS.stands_in(first(clause, REACH))
}

/// 財務局|は9日、…に業務改善命令を出した: does it take somebody else to task?
fn orders(right: &str) -> bool {
    static TO_TASK: Words = Words::of(&["業務改善命令", "改善命令を", "是正勧告", "行政指導", "行政処分"]);
    let sentence = right.split('。').next().unwrap_or_default();
    right.starts_with('は') && TO_TASK.stands_in(sentence)
}

/// Characters behind a name in which it is said what its bearer was ordered.
const REACH: usize = 32;

/// …と存じます。 東丘市|長 山野 花子: the head who signs behind the last words of a text.
fn signs_behind_text(context: &Context) -> bool {
    const LONGEST: usize = 12;
    let person = context.right.strip_prefix("長 ").unwrap_or_default();
    context.left.trim().is_empty()
        && (2..=LONGEST).contains(&person.trim().chars().count())
        && person.chars().all(|c| c.is_alphabetic() || c == ' ')
        && !person.contains(['は', 'が', 'を', 'に'])
}

fn in_text(context: &Context, place: Place) -> (i32, &'static str) {
    let right = context.right;
    if signs_behind_text(context) {
        return (5, "letterhead");
    }
    let early = |much: i32, little: i32| match place {
        Place::Early(0) => much,
        Place::Early(_) => much - 1,
        _ => little,
    };
    let announces = [
        "発表",
        "公表",
        "明らか",
        "お知らせ",
        "公開",
        "報告した",
        "発覚",
        "謝罪",
        "示した",
        "まとめた",
        "認めた",
        "陳謝",
    ]
    .iter()
    .any(|word| right.contains(word));
    if right.starts_with("に対し") && SANCTIONS.iter().any(|word| right.contains(word)) || is_ordered(right)
    {
        (early(8, 3), "addressee")
    } else if right.starts_with("によると")
        || right.starts_with("によれば")
        || right.starts_with("によりますと")
    {
        (early(4, 3), "according_to")
    } else if right.starts_with(['は', 'が'])
        || right.starts_with("では")
        || right.starts_with("も")
        || announces && shares_a_topic(right)
    {
        (early(if announces { 6 } else { 4 }, 1), "topic")
    } else if announces && (right.starts_with("より") || right.starts_with("から")) {
        (early(5, 2), "announces")
    } else if right.starts_with('の')
        || right.starts_with("における")
        || right.starts_with("において")
        || right.starts_with("におきまして")
        || right.starts_with("にて")
        || right.starts_with('立')
        || right.starts_with('で')
        || right.starts_with('、')
    {
        (early(3, 0), "of")
    } else if right.chars().next().is_none_or(|c| !is_particle(c)) {
        (early(2, 0), "printed")
    } else {
        (early(1, 0), "printed")
    }
}

/// 青嶺生命|とミナモ損害保険は5日、: the first of two that announce together.
fn shares_a_topic(right: &str) -> bool {
    const LONGEST: usize = 16;
    let joined = right.strip_prefix('と').or_else(|| right.strip_prefix('、'));
    joined.and_then(|other| other.split_once('は')).is_some_and(|(other, told)| {
        let is_name = |c: char| {
            matches!(c, '一'..='鿿' | '々' | 'ァ'..='ヺ' | 'ー' | 'ぁ'..='ん') || c.is_ascii_alphabetic()
        };
        let is_day = told.starts_with(|c: char| c.is_ascii_digit());
        is_day && (3..=LONGEST).contains(&other.chars().count()) && other.chars().all(is_name)
    })
}

/// What speaks against a name at its place, as a weight not above zero.
fn against(body: Body, place: Place, context: &Context) -> i32 {
    let heads = matches!(place, Place::Title | Place::Line) && is_opening(context.left);
    let by_body = match body {
        Body::Commission => -12,
        Body::Government if orders(context.right) => -12,
        Body::Police if !heads => -12,
        Body::Government if !heads && matches!(place, Place::Later) => -3,
        Body::Media if place == Place::Line || place == Place::Trail => -8,
        Body::Media if !heads => -1,
        _ => 0,
    };
    by_body + by_words(body, context)
}

fn by_words(body: Body, context: &Context) -> i32 {
    const ADDRESSED: &[&str] = &[
        "に報告",
        "へ報告",
        "に相談",
        "に通報",
        "へ通報",
        "に届",
        "へ届",
        "に被害",
        "から連絡",
        "から通報",
        "から指摘",
        "からの指摘",
        "からの連絡",
        "より連絡",
        "より指摘",
        "に依頼",
    ];
    const PLACES: &[&str] = &[
        "内",
        "在住",
        "出身",
        "の会社",
        "の企業",
        "の業者",
        "の男",
        "の女",
        "駅",
        "民",
        "方面",
        "沖",
        "産",
        "にある",
        "に本社",
        "に拠点",
        "に所在",
        "に立地",
        "で開かれ",
    ];
    let begins = |words: &[&str]| words.iter().any(|word| context.right.starts_with(word));
    if begins(ADDRESSED) {
        return -4;
    }
    let addressee =
        ["様", "殿", "御中", "各位", "宛"].iter().any(|honour| context.right.trim_end().ends_with(honour));
    static STAFF: Words =
        Words::of(&["職員", "教諭", "教員", "講師", "主事", "主査", "係長", "課長", "消防", "嘱託", "臨時"]);
    let resident = context.right.starts_with('の')
        && ["男", "女", "容疑者", "会社員", "無職"].iter().any(|who| first(context.right, 10).contains(who))
        && !STAFF.stands_in(first(context.right, 16));
    if body == Body::Area && (resident || is_seat(context.right)) {
        return -7;
    }
    if context.left.ends_with('#') || addressee && context.right.chars().count() <= 16 {
        return -8;
    }
    if is_run_by_another(body, context) {
        return -8;
    }
    static SEATS: Words =
        Words::of(&["本社", "本店", "本部", "本拠", "所在地", "住所", "所在", "本籍", "支店", "本社所在地"]);
    let inside = context.left.ends_with('(')
        && (context.right.starts_with('・')
            || context.right.starts_with(')') && !context.right.trim_start_matches(')').is_empty());
    let located = SEATS.ends(context.left.trim_end_matches([':', ' ', '・', '/', '=']));
    if body == Body::Area
        && ((begins(PLACES) && !is_own_house(context.right) && !addresses_people(context.right))
            || inside
            || located
            || context.right.starts_with(|c: char| c.is_ascii_digit()))
    {
        return -7;
    }
    0
}

/// 東丘市|の印刷会社、: where a firm has its seat.
fn is_seat(right: &str) -> bool {
    static FIRMS: Words = Words::of(&[
        "会社",
        "メーカー",
        "企業",
        "商社",
        "旅館",
        "ホテル",
        "チェーン",
        "コンサル",
        "専門店",
        "百貨店",
    ]);
    static ITS_OWN: Words = Words::of(&["委託", "受託", "指定", "は", "が", "を", "、", "で", "に"]);
    let Some(rest) = right.strip_prefix('の') else { return false };
    let near = first(rest, 10);
    FIRMS
        .iter()
        .filter_map(|firm| find(near, firm))
        .min()
        .is_some_and(|at| !ITS_OWN.stands_in(near.get(..at).unwrap_or_default()))
}

/// 東丘市|の県立高校: a house of another body that lies there.
fn holds_house_of_another(right: &str) -> bool {
    ["の県立", "の都立", "の道立", "の府立", "の国立", "の私立", "の公立"]
        .iter()
        .any(|of| right.starts_with(of))
}

/// 青葉県|の東丘市立八幡小で, 青葉県|の市立小学校で, 【青葉県|】市立小学校、: the prefecture in which the town lies whose house it is.
fn is_where_a_town_lies(context: &Context) -> bool {
    const FOUNDED: &[&str] =
        &["市立", "町立", "村立", "区立", "私立", "国立", "公立", "組合立", "町役場", "市役所", "村役場"];
    const REACH: usize = 8;
    let right = context.right;
    let bracket =
        right.strip_prefix(['】', ']', ')', ' ']).filter(|_| !context.left.contains(char::is_alphabetic));
    let Some(rest) = right.strip_prefix('の').or(bracket) else { return false };
    let town = rest
        .chars()
        .take(REACH)
        .take_while(|c| matches!(c, '一'..='鿿' | 'ァ'..='ヺ' | 'ー' | '々'))
        .collect::<String>();
    let is_town = right.starts_with('の')
        && town.char_indices().any(|(at, c)| at > 0 && matches!(c, '市' | '町' | '村'))
        && town.contains('立');
    is_town || FOUNDED.iter().any(|founded| rest.starts_with(founded))
}

/// 青葉県| 2023年11月1日 市立小学校 紛失: where it was, in a line of a list that goes on with a day and some house.
fn is_column_of_a_list(context: &Context) -> bool {
    static HOUSES: Words = Words::of(&[
        "市立",
        "町立",
        "村立",
        "区立",
        "私立",
        "国立",
        "公立",
        "県立",
        "府立",
        "都立",
        "道立",
        "市教育委員会",
        "町教育委員会",
        "民間",
    ]);
    let Some(rest) = context.right.strip_prefix(' ') else { return false };
    let behind = rest.trim_start_matches(|c: char| c.is_ascii_digit() || "年月日./-".contains(c));
    context.left.is_empty() && behind.len() < rest.len() && HOUSES.begins(behind.trim_start())
}

/// 青葉県|の公立みなも総合病院, 青葉県|の東丘学院大学: where a hospital or a university lies that bears a name of its own.
fn is_where_a_named_house_lies(reading: &Reading, area: FoldedSpan, right: &str) -> bool {
    const REACH: usize = 24;
    static OWN: Words =
        Words::of(&["県立", "府立", "都立", "道立", "市立", "町立", "村立", "区立", "市民", "町民", "県民"]);
    let Some(rest) = right.strip_prefix('の') else { return false };
    let near = first(rest, REACH);
    let words = reading.words(area);
    let house = name::names(near, FoldedSpan::between(0, near.len())).next();
    let founded = near.strip_prefix(words).is_some_and(|rest| rest.starts_with('立'));
    let is_prefecture = words.ends_with(['県', '府', '都', '道']);
    house.is_some_and(|house| {
        let name = near.get(..house.span.end()).unwrap_or_default();
        let is_college = || {
            !is_prefecture
                && ["専門学校", "看護学校", "学院高校", "学園高校"].iter().any(|end| name.ends_with(end))
        };
        house.span.start() == 0
            && (matches!(house.body, Body::Hospital | Body::University)
                || house.body == Body::School && is_college())
            && !OWN.begins(near)
            && !founded
    })
}

/// 青葉府|で人材サービス事業を展開する「ミナモ」, 東丘町|の病院で: where a firm works, or a hospital lies that is not named.
fn is_where_somebody_works(right: &str) -> bool {
    const REACH: usize = 24;
    static WORKS: Words = Words::of(&[
        "を展開する",
        "を展開している",
        "を手がける",
        "を手掛ける",
        "を営む",
        "を運営する「",
        "を経営する「",
    ]);
    static HIDDEN: Words = Words::of(&[
        "の病院で",
        "の病院が",
        "の医療機関",
        "の診療所で",
        "の薬局で",
        "の専門学校で",
        "の大学で",
        "の寺で",
        "の寺が",
        "の寺院",
        "の神社",
    ]);
    let works = right.starts_with('で') && WORKS.stands_in(to_pause(first(right, REACH)));
    works || HIDDEN.begins(right)
}

/// 青葉県|の「みなもクリニック」, 東丘市|の旅館「みなも荘」: where a house lies that is no city's.
fn is_where_a_house_lies(right: &str) -> bool {
    static HOUSES: Words = Words::of(&[
        "クリニック",
        "病院",
        "医院",
        "歯科",
        "薬局",
        "株式会社",
        "ホテル",
        "旅館",
        "民宿",
        "ペンション",
        "ゲストハウス",
        "宿",
        "荘",
        "塾",
        "商店",
        "書店",
        "整骨院",
        "スーパー",
        "医療法人",
        "工業",
        "温泉",
    ]);
    let joined = right.strip_prefix('の').or_else(|| Some(right).filter(|right| right.starts_with('「')));
    let Some((kind, rest)) = joined.and_then(|rest| rest.split_once('「')) else {
        return false;
    };
    let Some((inner, _)) = rest.split_once('」') else { return false };
    HOUSES.ends(kind) || kind.is_empty() && HOUSES.stands_in(inner)
}

/// 東丘市|民の皆様, 東丘市|民の情報: turned to by the one who answers, or told of as its own.
fn addresses_people(right: &str) -> bool {
    ["民の皆", "民の方", "民のみな", "民の個人情報", "民の健診情報", "民の情報", "民の名簿"]
        .iter()
        .any(|people| right.starts_with(people))
}

/// 公社は、運営する東丘病院で…, 東丘病院を運営する東丘市は…: the house of the body that speaks.
fn is_run_by_another(body: Body, context: &Context) -> bool {
    static RUNS: Words =
        Words::of(&["運営する", "経営する", "開設する", "設置する", "運営している", "管轄する"]);
    let facility = matches!(body, Body::Hospital | Body::School | Body::Care | Body::University);
    let is_run = ["を", "などを", "等を"]
        .iter()
        .any(|object| context.right.strip_prefix(object).is_some_and(|rest| RUNS.begins(rest)));
    facility && (is_run || RUNS.ends(context.left))
}

/// 東丘町|内の小学校: what a town runs itself.
fn is_own_house(right: &str) -> bool {
    static HOUSES: Words =
        Words::of(&["小", "中", "学校", "高", "幼", "保", "公", "市立", "町立", "村立", "区立", "県立"]);
    right.strip_prefix("内の").or_else(|| right.strip_prefix('内')).is_some_and(|rest| HOUSES.begins(rest))
}
