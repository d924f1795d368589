//! What a PC was in the event: hit itself, hit with others, or what somebody sat at.

use jikenbo_model::vocabulary::{Asset, Cause};
use jikenbo_text::FoldedSpan;

use crate::reading::{Located, Reading};
use crate::words::Words;

/// What a PC was in the event.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Pc {
    /// All that was hit.
    Alone,
    /// Hit beside a server.
    Too,
    /// What somebody sat at who found a server broken into.
    Tool,
}

/// What the PC was in this article.
pub(super) fn part(reading: &Reading) -> Pc {
    if is_support_scam(reading) {
        Pc::Alone
    } else if is_beside_server(reading) {
        Pc::Too
    } else {
        Pc::Tool
    }
}

/// Are a PC and a server named in one breath (PCおよびサーバーに侵入)?
fn is_beside_server(reading: &Reading) -> bool {
    let places = |wanted: &'static [Asset]| {
        reading
            .topic("asset")
            .filter(move |(_, name)| Asset::named(name).is_some_and(|asset| wanted.contains(&asset)))
            .map(|(located, _)| (located.sentence, located.mention.span))
    };
    let servers: Vec<_> = places(&[Asset::Server, Asset::FileServer]).collect();
    places(&[Asset::Pc]).any(|(sentence, pc)| {
        let at = servers.partition_point(|&(other, server)| (other, server.start()) < (sentence, pc.start()));
        let near = servers.get(at.saturating_sub(1)..).unwrap_or_default().iter().take(2);
        near.filter(|(other, _)| *other == sentence).any(|(_, server)| is_list(reading, pc, *server))
    })
}

/// Do only an and and a number stand between the two?
fn is_list(reading: &Reading, one: FoldedSpan, other: FoldedSpan) -> bool {
    const LONGEST: usize = 14;
    let (first, second) = if one.start() < other.start() { (one, other) } else { (other, one) };
    if first.end() > second.start() {
        return false;
    }
    let between = reading.words(FoldedSpan::between(first.end(), second.start()));
    ["および", "及び", "や", "と", "、", "・", "ならびに"].iter().any(|and| between.starts_with(and))
        && between.chars().count() <= LONGEST
}

/// Is it a lost terminal of another kind (検針用の端末), which only its protection makes look like a PC?
pub(super) fn is_handheld(reading: &Reading, located: &Located, cause: Cause) -> bool {
    static HANDHELD: Words = Words::of(&["携帯端末", "検針", "ハンディ", "配達端末", "情報端末"]);
    let words = reading.words(located.mention.span);
    let is_terminal = || words.ends_with("端末") && reading.holds_any(&HANDHELD);
    matches!(cause, Cause::Loss | Cause::Theft) && (words.starts_with("端末") || is_terminal())
}

/// Is it a PC at which somebody only looked or typed (職員のパソコンを調べた), where a thing was lost?
pub(super) fn is_desk(reading: &Reading, located: &Located, cause: Cause) -> bool {
    const DESKS: &[&str] = &[
        "を調べ",
        "を確認",
        "で確認",
        "を点検",
        "で作成",
        "に入力",
        "から印刷",
        "で検索",
        "に移",
        "に取り込",
    ];
    let tail = reading.tail(located);
    matches!(cause, Cause::Loss | Cause::Theft) && DESKS.iter().any(|desk| tail.starts_with(desk))
}

/// Was the data taken from it (パソコンから取得し), so that it is more than a tool?
pub(super) fn held_it(reading: &Reading, located: &Located) -> bool {
    let after = reading.folded().get(located.mention.span.end()..).unwrap_or_default();
    ["から", "内の", "の中の", "に保存", "に入って"].iter().any(|held| after.starts_with(held))
}

/// Was somebody led by a warning on the screen to let a stranger operate the machine?
fn is_support_scam(reading: &Reading) -> bool {
    let words = reading.words(reading.article.span);
    words.contains("サポート詐欺") || words.contains("遠隔") && words.contains("警告")
}
