//! A contractor of whom one report of an incident tells stands behind all of them: a report that names the contractor,
//! or speaks of one without a name, tells of the contractor's incident as well, though its own words tie the two no
//! closer.

use std::collections::BTreeSet;

use jikenbo_model::{IncidentNumber, Tie};
use jikenbo_text::Words;
use rusqlite::{Connection, Row};

use super::block::is_reported;
use super::evidence::{Evidence, Points};
use super::organisation::{Nearness, Organisation, present};
use crate::document::{self, number_at};
use crate::error::Inner;
use crate::key::key;
use crate::standing::record_of;

/// Mentions from this place among those of an article on are carried over from other reports.
const CARRIED: i64 = 1_000;

/// Reports of an incident that are looked at, the first ones.
const LOOKED_AT: i64 = 50;

/// Characters of the shortest name that is looked for.
const SHORTEST: usize = 3;

/// The incident of a contractor, as a report of another incident tells of it.
pub(super) struct Told {
    pub(super) number: IncidentNumber,
    pub(super) home: IncidentNumber,
    pub(super) contractor: Organisation,
    is_reported: bool,
    /// Was it hired by the contractor?
    is_subcontractor: bool,
    /// Was it found by a name alone that a report prints, which may be that of a customer too?
    is_by_name: bool,
}

impl Told {
    /// Keeps that an article tells of it, at this place among its mentions; `is_one_event` where its own incident came of it.
    pub(super) fn keep(
        &self,
        connection: &Connection,
        (article, nth): (i64, i64),
        is_one_event: bool,
    ) -> Inner<()> {
        let mut points = Points::default();
        points.add(Evidence::NamedContractor, 0, self.contractor.full.clone());
        let Self { number, home, .. } = self;
        let points = points.json()?;
        connection
            .prepare_cached(
                "INSERT INTO mention (article, nth, home_year, home_serial, year, serial, points, one_event)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            )?
            .execute((
                article,
                nth,
                home.year,
                home.serial,
                number.year,
                number.serial,
                points,
                is_one_event,
            ))?;
        Ok(())
    }

    /// Does a text, folded for search, tell of it?
    fn is_told_in(&self, words: &str) -> bool {
        let is_printed = || words.contains(&self.contractor.full);
        match self.is_subcontractor {
            true => words.contains("再委託") || is_printed(),
            false => names(words, &self.contractor),
        }
    }

    /// Is it of the same incident, or of another one of the same contractor that is reported too? By its name alone a text
    /// tells of one.
    fn is_as_good_as(&self, other: &Self) -> bool {
        let are_two = self.is_reported && other.is_reported && self.contractor == other.contractor;
        self.number == other.number || are_two
    }
}

/// Lets the reports of these incidents tell of the contractors' incidents of which other reports of the same tell; to
/// be called whenever their reports or mentions have changed.
pub(crate) fn carry_ties(connection: &Connection, numbers: &BTreeSet<IncidentNumber>) -> Inner<()> {
    let mut all = numbers.clone();
    for number in numbers {
        all.extend(came_from_it(connection, *number)?);
    }
    for number in &all {
        connection
            .prepare_cached(
                "DELETE FROM mention WHERE nth >= ?3
                 AND article IN (SELECT article FROM report WHERE year = ?1 AND serial = ?2)",
            )?
            .execute((number.year, number.serial, CARRIED))?;
        let mut told = told_of_others(connection, *number)?;
        if !told.is_empty() {
            add_subcontractors(connection, *number, &mut told)?;
            carry(connection, *number, &told)?;
        }
    }
    Ok(())
}

/// Adds the incidents from which those of the contractors came.
fn add_subcontractors(connection: &Connection, own: IncidentNumber, all: &mut Vec<Told>) -> Inner<()> {
    let contractors: BTreeSet<IncidentNumber> = all.iter().map(|told| told.number).collect();
    for contractor in contractors {
        let behind =
            told_of_others(connection, contractor)?.into_iter().filter(|behind| behind.number != own);
        all.extend(behind.map(|behind| Told { is_subcontractor: true, ..behind }));
    }
    Ok(())
}

/// The incidents that came from this one, as their reports say: what stands behind it stands behind them.
fn came_from_it(connection: &Connection, number: IncidentNumber) -> Inner<Vec<IncidentNumber>> {
    let mut reports = connection.prepare_cached(
        "SELECT DISTINCT report.year, report.serial FROM mention JOIN report ON report.article = mention.article
         WHERE mention.year = ?1 AND mention.serial = ?2 AND one_event = 1
         ORDER BY report.year, report.serial LIMIT ?3",
    )?;
    let rows = reports.query_map((number.year, number.serial, LOOKED_AT), |row| number_at(row, 0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Those whose incident it is, as its reports say.
pub(super) fn owners(connection: &Connection, number: IncidentNumber) -> Inner<Vec<Organisation>> {
    let mut named = connection.prepare_cached(
        "SELECT DISTINCT article.organization FROM report JOIN article ON article.id = report.article
         WHERE report.year = ?1 AND report.serial = ?2 AND article.organization IS NOT NULL LIMIT ?3",
    )?;
    let names = named.query_map((number.year, number.serial, LOOKED_AT), |row| row.get::<_, String>(0))?;
    let names: Vec<String> = names.collect::<rusqlite::Result<_>>()?;
    Ok(names.iter().map(|name| Organisation::named(name)).collect())
}

/// A firm whose own incident it is has no part in it as a contractor: whose a report is may have been misread.
pub(super) fn is_one_of(firm: &Organisation, owners: &[Organisation]) -> bool {
    owners.iter().any(|owner| owner.nearness(firm) == Nearness::Same)
}

/// The incidents of other firms of which reports of an incident tell and that stand behind it: what befell its owner before,
/// and a customer whose own reports name the owner as the contractor, stand behind none of its customers.
pub(super) fn told_of_others(connection: &Connection, number: IncidentNumber) -> Inner<Vec<Told>> {
    let all = told(connection, number)?;
    if all.is_empty() {
        return Ok(all);
    }
    let owners = owners(connection, number)?;
    let mut others = Vec::new();
    for told in all {
        if !is_own(connection, &told, &owners)? && !is_customers(connection, &told, number)? {
            others.push(told);
        }
    }
    Ok(others)
}

/// Is it the incident of one of the owners, by the name of the contractor or as its reports say?
fn is_own(connection: &Connection, told: &Told, owners: &[Organisation]) -> Inner<bool> {
    let is_theirs = |owner: &Organisation| is_one_of(owner, owners);
    Ok(is_theirs(&told.contractor) || self::owners(connection, told.number)?.iter().any(is_theirs))
}

/// Is it the incident of a customer, whose reports tell of the one with this number as that of its contractor? Where each
/// tells of the other so, the one that only prints a name tells of a customer.
fn is_customers(connection: &Connection, told: &Told, number: IncidentNumber) -> Inner<bool> {
    let back = self::told(connection, told.number)?;
    let mut back = back.iter().filter(|behind| behind.number == number);
    Ok(back.any(|behind| !behind.is_by_name || told.is_by_name))
}

/// The contractors' incidents of which reports of an incident tell, each once by every name.
fn told(connection: &Connection, number: IncidentNumber) -> Inner<Vec<Told>> {
    let mut mentions = connection.prepare_cached(
        "SELECT mention.year, mention.serial, home_year, home_serial, mention.article, nth, points
         FROM (SELECT article FROM report WHERE year = ?1 AND serial = ?2) AS report
              JOIN mention ON mention.article = report.article JOIN article ON article.id = mention.article
         WHERE one_event = 1 AND mention.year IS NOT NULL AND (mention.year, mention.serial) <> (?1, ?2)
         ORDER BY article.document, article.ordinal, nth LIMIT ?3",
    )?;
    let mut rows = mentions.query((number.year, number.serial, LOOKED_AT))?;
    let mut all: Vec<Told> = Vec::new();
    while let Some(row) = rows.next()? {
        let (number, home) = (number_at(row, 0)?, number_at(row, 2)?);
        let (article, nth) = (row.get(4)?, row.get::<_, u32>(5)? as usize);
        let points = points_at(row, 6)?;
        let Some(contractor) = contractor(connection, (article, nth), number, &points)? else {
            continue;
        };
        if !all.iter().any(|told| told.number == number && told.contractor == contractor) {
            let is_reported = is_reported(connection, number)?;
            let is_by_name = points.name_of_contractor().is_some();
            all.push(Told { number, home, contractor, is_reported, is_subcontractor: false, is_by_name });
        }
    }
    Ok(all)
}

/// The points of a mention, in a column that may be empty.
pub(super) fn points_at(row: &Row, column: usize) -> Inner<Points> {
    let points: Option<String> = row.get(column)?;
    Ok(points.as_deref().map(Points::read).transpose()?.unwrap_or_default())
}

/// The contractor whose incident, the one with this number, an article means at this place among its mentions: by whose
/// name it was found, from whose its own came, or whose it is, where the article does not name it.
pub(super) fn contractor(
    connection: &Connection,
    (article, nth): (i64, usize),
    number: IncidentNumber,
    points: &Points,
) -> Inner<Option<Organisation>> {
    match points.name_of_contractor() {
        Some(name) => Ok(Some(Organisation::known_as(name))),
        None if points.has(Evidence::UnnamedContractor) => Ok(owners(connection, number)?.into_iter().next()),
        None => origin(connection, article, nth),
    }
}

/// Whose incident an article mentions as that from which its own came.
fn origin(connection: &Connection, article: i64, nth: usize) -> Inner<Option<Organisation>> {
    let record = record_of(connection, article)?;
    let mentioned = nth.checked_sub(1).and_then(|at| record.mentioned.get(at));
    let origin = mentioned.filter(|fact| fact.value.tie == Tie::Origin);
    Ok(origin.map(|fact| Organisation::named(&fact.value.organization)))
}

fn carry(connection: &Connection, number: IncidentNumber, told: &[Told]) -> Inner<()> {
    let mut reports = connection.prepare_cached(
        "SELECT article.id, article.document, article.span_start, article.span_end
         FROM report JOIN article ON article.id = report.article
         WHERE report.year = ?1 AND report.serial = ?2 ORDER BY article.document, article.ordinal LIMIT ?3",
    )?;
    let mut rows = reports.query((number.year, number.serial, LOOKED_AT))?;
    while let Some(row) = rows.next()? {
        let article = row.get(0)?;
        let known = tied(connection, article)?;
        let is_known =
            |one: &Told| told.iter().any(|other| other.is_as_good_as(one) && known.contains(&other.number));
        let open: Vec<&Told> = told.iter().filter(|told| !is_known(told)).collect();
        if open.is_empty() {
            continue;
        }
        let text = document::text(connection, row.get(1)?)?.unwrap_or_default();
        let (start, end) = (row.get::<_, u32>(2)? as usize, row.get::<_, u32>(3)? as usize);
        let words: String = key(text.get(start..end).unwrap_or_default()).chars().map(present).collect();
        let mut named: Vec<&Told> = Vec::new();
        for told in open {
            let is_told = told.is_told_in(&words) || names_owner(connection, &words, told.number)?;
            if is_told && !named.iter().any(|known| known.is_as_good_as(told)) {
                named.push(told);
                told.keep(connection, (article, CARRIED + named.len() as i64), true)?;
            }
        }
    }
    Ok(())
}

/// The incidents of which an article tells.
fn tied(connection: &Connection, article: i64) -> Inner<BTreeSet<IncidentNumber>> {
    let mut tied = connection
        .prepare_cached("SELECT year, serial FROM mention WHERE article = ?1 AND year IS NOT NULL")?;
    let rows = tied.query_map([article], |row| number_at(row, 0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Does a text, folded for search, print the name, or tell of a firm without it that it was hit?
fn names(words: &str, contractor: &Organisation) -> bool {
    let is_printed = contractor.full.chars().count() >= SHORTEST && words.contains(&contractor.full);
    let is_hit = |sentence: &str| {
        (HIT.stands_in(sentence) || TIDINGS.stands_in(sentence))
            && (UNNAMED.stands_in(sentence) || calls_a_firm(sentence))
    };
    is_printed || words.split('。').any(is_hit)
}

/// 貸しサーバーの事業者への不正アクセス, サーバー会社より: does a sentence, folded for search, call a firm by its kind, which is neither a part of a
/// name (株式|会社) nor the writer?
fn calls_a_firm(sentence: &str) -> bool {
    const FIRMS: &[&str] = &["業者", "会社"];
    const OTHERS: &[&str] =
        &["株式", "有限", "合同", "合資", "合名", "相互", "子", "親", "同", "当", "通信事", "保険"];
    let mut heads =
        FIRMS.iter().flat_map(|firm| sentence.match_indices(firm)).filter_map(|(at, _)| sentence.get(..at));
    heads.any(|head| !OTHERS.iter().any(|other| head.ends_with(other)))
}

/// Does a text, folded for search, print whose incident the one with this number is? Another report may know it by the name
/// of a service alone.
fn names_owner(connection: &Connection, words: &str, number: IncidentNumber) -> Inner<bool> {
    let owners = owners(connection, number)?;
    Ok(owners.iter().any(|owner| owner.full.chars().count() >= SHORTEST && words.contains(&owner.full)))
}

/// What comes from such a firm, folded for search.
static TIDINGS: Words = Words::of(&[
    "報告があ",
    "報告を受",
    "報告をいただ",
    "連絡があ",
    "連絡を受",
    "説明があ",
    "説明を受",
    "通知があ",
    "通知を受",
    "知らせを受",
    "知らせがあ",
]);

/// What happens to such a firm, folded for search.
static HIT: Words = Words::of(&[
    "攻撃",
    "不正あくせす",
    "らんさむ",
    "ういるす",
    "感染",
    "侵入",
    "盗まれ",
    "持ち出",
    "暗号化",
    "設定の誤り",
    "設定に誤り",
    "設定誤り",
    "設定みす",
    "設定不備",
    "共有範囲",
    "公開範囲",
    "公開状態",
    "閲覧でき",
    "閲覧可能",
    "見られる",
    "見られた",
    "見える状態",
    "流出",
    "漏えい",
    "紛失",
    "取り違",
    "封入",
    "誤って",
    "ずれ",
    "手違い",
]);

/// How a text tells of a firm that it does not name, folded for search.
static UNNAMED: Words = Words::of(&[
    "委託先",
    "委託業者",
    "委託会社",
    "委託事業者",
    "受託者",
    "受託業者",
    "委託している会社",
    "委託していた会社",
    "任せている会社",
    "任せていた会社",
    "任せた会社",
    "頼んでいる会社",
    "頼んでいた会社",
    "頼んだ会社",
    "印刷会社",
    "発送会社",
    "業者から",
    "会社から",
    "物流会社",
    "配送会社",
    "運送会社",
    "倉庫会社",
    "運営会社",
    "運営元",
    "提供元",
    "提供会社",
    "開発元",
    "保守会社",
    "しすてむ会社",
    "市の会社",
    "県の会社",
    "都内の会社",
    "府内の会社",
    "業者のさーばー",
    "会社のさーばー",
    "会社のしすてむ",
    "再委託",
    "委託した",
    "委託している",
    "委託していた",
    "請け負う",
    "請け負っ",
]);
