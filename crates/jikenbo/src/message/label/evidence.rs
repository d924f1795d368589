//! What speaks for or against two articles being of one incident, what an article is to its incident, and what a person
//! decides.

use jikenbo_casebook::{Apart, Evidence, Point, Relation, Verdict};
use jikenbo_model::vocabulary::Cause;

use super::Label;
use crate::message::{Key, Language};

impl Label for Relation {
    fn names(self) -> (&'static str, &'static str) {
        match self {
            Self::New => ("当事者の発表", "own notice"),
            Self::Follows => ("続報", "follow-up"),
            Self::ReportsOn => ("報道など", "third party"),
            Self::ReprintOf => ("転載", "reprint"),
        }
    }
}

/// The words that a point rests on: causes by their names, days counted in words, all else as it is printed.
pub(crate) fn rests_on(point: &Point, language: Language) -> String {
    let words = point.words.as_str();
    let days = words.strip_suffix('d').filter(|days| days.chars().all(|c| c.is_ascii_digit()));
    match (point.evidence, days, language) {
        (Evidence::SameCause | Evidence::OtherCause, ..) => {
            let names =
                words.split(' ').map(|word| Cause::named(word).map_or(word, |cause| cause.label(language)));
            names.collect::<Vec<_>>().join(" / ")
        }
        (_, Some(days), Language::Ja) => format!("{days}日"),
        (_, Some(days), Language::En) => format!("{days} days"),
        _ => words.to_owned(),
    }
}

impl Label for Verdict {
    fn names(self) -> (&'static str, &'static str) {
        match self {
            Self::Corrected => ("記入", "entered"),
            Self::Accepted => ("確認済み", "accepted"),
            Self::Rejected => ("却下", "rejected"),
        }
    }
}

impl Label for Evidence {
    fn names(self) -> (&'static str, &'static str) {
        match self {
            Self::NearIdentical => ("ほぼ同じ文章", "nearly the same text"),
            Self::SameOrganisation => ("同じ組織", "same organisation"),
            Self::SameGroup => ("同じグループの名前", "name of one group"),
            Self::ShortForm => ("名前の略", "short form of the name"),
            Self::PartOf => (
                "一方の学校・子会社などを他方が記載",
                "one tells of the other's school, subsidiary or the like",
            ),
            Self::NamedInLead => ("題名・書き出しにある名前", "named in the title or the first sentence"),
            Self::SameTitle => ("前の報告と同じ題名", "goes on under the same title"),
            Self::NamedContractor => {
                ("他の報告が挙げる委託先の名前がある", "names the contractor of whom another report tells")
            }
            Self::UnnamedContractor => {
                ("名前のない委託先の業種が合う", "tells of a contractor of this trade without a name")
            }
            Self::OtherBeginning => ("始まった日が異なる", "began on another day"),
            Self::TwoFirsts => ("同じ回の報告で、数が異なる", "reports of one number, other counts"),
            Self::EarlierReport => {
                ("名指しした前の報告の日が合う", "names the other's day as an earlier report")
            }
            Self::Series => ("続報と前の報告", "a follow-up and what came before"),
            Self::SameDisclosure => ("同じ日の公表", "disclosed on the same day"),
            Self::NearDisclosure => ("近い日の公表", "disclosed within days"),
            Self::LooksBack => ("その後の経過が挙げる時期が合う", "tells later what came of that time"),
            Self::OtherNumber => ("目録の番号が違う", "another number in the catalogue"),
            Self::FarDisclosure => ("公表の日が遠い", "disclosed long after"),
            Self::SameDay => ("同じ発生日・発覚日", "same day of the event"),
            Self::NearDay => ("発生・発覚の時期が重なる", "time of the event may be the same"),
            Self::OtherDay => ("発生日・発覚日が違う", "another day of the event"),
            Self::SameCount => ("同じ数", "same count"),
            Self::RoundCount => ("概数が合う", "round counts agree"),
            Self::OtherCount => ("桁の違う数", "counts of another magnitude"),
            Self::SameCause => ("同じ原因", "same cause"),
            Self::OtherCause => ("別の原因", "another cause"),
            Self::SameMalware => ("同じマルウェア・攻撃集団", "same malware or gang"),
            Self::OtherMalware => ("別のマルウェア・攻撃集団", "another malware or gang"),
            Self::SameContractor => ("同じ委託先", "same contractor"),
            Self::OtherContractor => ("別の委託先", "another contractor"),
            Self::SamePlace => ("同じ学校・施設", "same school or place"),
            Self::OtherPlace => ("別の学校・施設", "another school or place"),
            Self::SameWords => ("珍しい言葉が共通", "telling words shared"),
            Self::NoWords => ("珍しい言葉が一つも共通しない", "no telling word shared"),
            Self::OneDocument => ("同じ文書の別の記事", "articles of one document"),
            _ => ("その他", "other"),
        }
    }
}

impl Key {
    /// The sentence that says what keeps two incidents apart.
    pub(crate) fn apart(apart: &Apart) -> Self {
        match apart {
            Apart::Decided => Self::WhyApart,
            Apart::Strangers => Self::WhyStrangers,
            Apart::TooLittle => Self::WhyNot,
            Apart::PartAlone => Self::WhyPart,
            Apart::Contradicted { .. } => Self::WhyContradicted,
            Apart::Unmet => Self::WhyUnmet,
        }
    }
}
