//! Invented incidents, as pieces are made from them.

use std::collections::BTreeMap;

use jikenbo_model::vocabulary::{
    AffectedStatus, Cause, DataKind, Industry, Kind, Prevention, Response, Role, Unit, Vector,
};
use jikenbo_model::{Affected, Bound, Count, Fact, IncidentNumber, Party, Reading, Record, Span, Text, When};
use jikenbo_publish::compose::{Order, Period};
use jikenbo_publish::matter::{Excerpt, Matter};
use jikenbo_publish::names::Names;
use jikenbo_publish::template::Templates;

/// The names of the vocabulary, as the labelling guide has them.
pub(crate) const NAMES: Names = Names {
    cause: Cause::as_str,
    cause_group: |group| group.as_str(),
    industry: Industry::as_str,
    data_kind: DataKind::as_str,
    response: Response::as_str,
    prevention: Prevention::as_str,
    status: AffectedStatus::as_str,
    count: |count| format!("{}{}人", if count.bound == Bound::UpTo { "最大" } else { "" }, count.value),
};

/// What stands of an incident, to be told step by step.
pub(crate) struct Told {
    text: String,
    record: Record,
    serial: u32,
}

impl Told {
    /// An incident whose notice is `text`, its first line the heading.
    pub(crate) fn of(serial: u32, day: &str, text: &str) -> Self {
        let whole = Span::between(0, text.len());
        let heading = Span::between(0, text.lines().next().unwrap_or_default().len());
        let kind = Fact::quoted(Kind::Incident, [whole], Reading::Exact, "test");
        let mut told = Self { text: text.to_owned(), record: Record::new(1, whole, heading, kind), serial };
        told.record.disclosed_on = told.fact(day.parse::<When>().ok(), "");
        told
    }

    fn fact<T>(&self, value: Option<T>, words: &str) -> Option<Fact<T>> {
        let start = self.text.rfind(words).unwrap_or_default();
        let span = Span::between(start, start + words.len());
        value.map(|value| Fact::quoted(value, [span], Reading::Exact, "test"))
    }

    pub(crate) fn by(mut self, organization: &str, industry: Industry) -> Self {
        self.record.organization = self.fact(Some(organization.to_owned()), organization);
        self.record.industry = self.fact(Some(industry), organization);
        self
    }

    pub(crate) fn from(mut self, cause: Cause, words: &str) -> Self {
        self.record.cause = self.fact(Some(cause), words);
        self
    }

    pub(crate) fn hitting(mut self, value: u64, bound: Bound, words: &str) -> Self {
        let count = Count { value, unit: Unit::Persons, bound };
        self.record.affected = self.fact(Some(Affected { count, status: AffectedStatus::Possible }), words);
        self.record.data_kinds = self.fact(Some(DataKind::Name), words).into_iter().collect();
        self
    }

    pub(crate) fn through(mut self, malware: &str) -> Self {
        self.record.malware = self.fact(Some(malware.to_owned()), malware).into_iter().collect();
        self.record.vector = self.fact(Some(Vector::Vulnerability), malware).into_iter().collect();
        self
    }

    pub(crate) fn at_contractor(mut self, name: &str) -> Self {
        let party = Party { name: name.to_owned(), role: Role::Processor };
        self.record.parties = self.fact(Some(party), name).into_iter().collect();
        self
    }

    pub(crate) fn matter(self) -> Matter {
        let excerpt = Excerpt::new(&Text::new(self.text.as_str()), &self.record);
        let number = IncidentNumber { year: 2025, serial: self.serial };
        Matter {
            number,
            record: self.record,
            source: None,
            document: format!("notice-{}.html", self.serial),
            address: None,
            excerpt: Some(excerpt),
            others: Vec::new(),
            rubric: None,
        }
    }
}

/// Three incidents of one month: two through one contractor, one of malware.
pub(crate) fn month() -> Vec<Matter> {
    let city = "書類の紛失について\n青嶺市は、委託先の株式会社北斗印刷が申請書の束を紛失したと発表しました。\n対象は最大1,200人の氏名です。\n詳細は https://city.example.jp/news をご覧ください。";
    let clinic = "お詫び\n白樺診療所の健診票を株式会社北斗印刷が紛失しました。対象は80人です。";
    let maker = "不正アクセスのお知らせ\n星野精機株式会社は、VPN装置の脆弱性を突かれ、KUROランサムに感染しました。\n影響は3,455人です。";
    vec![
        Told::of(1, "2025-06-02", city)
            .by("青嶺市", Industry::Municipality)
            .from(Cause::Loss, "紛失したと")
            .hitting(1_200, Bound::UpTo, "最大1,200人")
            .at_contractor("株式会社北斗印刷")
            .matter(),
        Told::of(2, "2025-06-10", clinic)
            .by("白樺診療所", Industry::Hospital)
            .from(Cause::Loss, "紛失しました")
            .hitting(80, Bound::Exact, "80人")
            .at_contractor("株式会社北斗印刷")
            .matter(),
        Told::of(3, "2025-06-20", maker)
            .by("星野精機株式会社", Industry::Manufacturing)
            .from(Cause::Ransomware, "感染しました")
            .hitting(3_455, Bound::Exact, "3,455人")
            .through("KUROランサム")
            .matter(),
    ]
}

/// The month before: one loss.
pub(crate) fn month_before() -> Vec<Matter> {
    let text = "お詫び\n若葉学園で名簿を紛失しました。";
    vec![Told::of(9, "2025-05-09", text).by("若葉学園", Industry::School).from(Cause::Loss, "紛失").matter()]
}

/// Hands on an order of June 2025.
pub(crate) fn with_order<T>(is_masked: bool, kept: &[(&str, &str)], then: impl FnOnce(&Order<'_>) -> T) -> T {
    let templates = Templates::with(&BTreeMap::new()).expect("the built-in templates can be used");
    let june = When::in_month(2025, 6).expect("a month");
    let kept = kept.iter().map(|(name, words)| ((*name).to_owned(), vec![(*words).to_owned()])).collect();
    then(&Order {
        templates: &templates,
        names: &NAMES,
        period: Some(Period { from: june, until: june }),
        as_of: When::on(2025, 6, 30).expect("a day"),
        selection: "2025年6月に公表された事故",
        command: "publish table --year 2025-06 --as-of 2025-06-30",
        is_masked,
        kept: &kept,
    })
}
