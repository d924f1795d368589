//! What the fields of a report and the aspects of an incident are called.

use jikenbo_casebook::Aspect;
use jikenbo_publish::Field;

use super::Label;

impl Label for Aspect {
    fn names(self) -> (&'static str, &'static str) {
        match self {
            Self::Disclosed => ("公表日", "date of disclosure"),
            Self::Month => ("公表月", "month of disclosure"),
            Self::Occurred => ("発生日", "date of occurrence"),
            Self::Discovered => ("発覚日", "date of discovery"),
            Self::Cause => ("原因", "cause"),
            Self::Industry => ("業種", "line of business"),
            Self::Leak => ("漏えい", "leak"),
            Self::Affected => ("影響", "number affected"),
            Self::People => ("人数", "number of people"),
            Self::DataKinds => ("情報の種類", "kinds of data"),
            Self::Vectors => ("手口", "way in"),
            Self::Assets => ("対象", "what was hit"),
            Self::Responses => ("対応", "response"),
            Self::Prevention => ("再発防止", "prevention"),
        }
    }
}

impl Label for Field {
    fn names(self) -> (&'static str, &'static str) {
        match self {
            Self::SeriesNo => ("掲載番号", "Series number"),
            Self::ReportNo => ("報", "Report"),
            Self::Organization => ("組織", "Organisation"),
            Self::Industry => ("業種", "Industry"),
            Self::Parties => ("関係者", "Others involved"),
            Self::DisclosedOn => ("公表日", "Disclosed"),
            Self::OccurredFrom => ("発生（始め）", "Occurred from"),
            Self::OccurredUntil => ("発生（終わり）", "Occurred until"),
            Self::DiscoveredOn => ("発覚", "Noticed"),
            Self::DetectedBy => ("気付いた人", "Noticed by"),
            Self::Cause => ("原因", "Cause"),
            Self::Malware => ("マルウェア", "Malware"),
            Self::Vector => ("手口", "Way in"),
            Self::Assets => ("対象", "What was hit"),
            Self::Affected => ("影響", "Affected"),
            Self::Counts => ("件数", "Counts"),
            Self::DataKinds => ("情報の種類", "Kinds of data"),
            Self::LeakStatus => ("漏えい", "Leak"),
            Self::SecondaryDamage => ("二次被害", "Misuse"),
            Self::Responses => ("対応", "Response"),
            Self::Prevention => ("再発防止", "Prevention"),
        }
    }
}
