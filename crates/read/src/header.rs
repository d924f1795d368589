//! Is a row the names of its columns?

/// Words that name a column of a list of incidents.
const COLUMN_WORDS: &[&str] = &[
    "No",
    "NO",
    "no",
    "No.",
    "№",
    "#",
    "番号",
    "項番",
    "通番",
    "ID",
    "日",
    "日時",
    "年月",
    "名",
    "名称",
    "団体",
    "機関",
    "組織",
    "会社",
    "業種",
    "業界",
    "種別",
    "区分",
    "分類",
    "原因",
    "件数",
    "人数",
    "対象",
    "概要",
    "事案",
    "内容",
    "態様",
    "項目",
    "割合",
    "合計",
    "備考",
    "教訓",
    "対応",
    "状況",
    "経緯",
    "情報",
    "公表",
    "発生",
    "発表",
    "件",
    "URL",
    "媒体",
    "なにが",
    "あらまし",
    "件名",
    "所属",
    "担当",
];

/// Short names, none of them a number or a sentence, and one of them a usual name of a column.
pub(crate) fn looks_like_header<'c>(cells: impl Iterator<Item = &'c str> + Clone) -> bool {
    let named = cells.clone().filter(|cell| !cell.is_empty());
    let count = named.clone().count();
    count >= 2
        && count * 2 > cells.count()
        && named.clone().all(is_short_name)
        && named
            .into_iter()
            .any(|cell| COLUMN_WORDS.iter().any(|word| cell.starts_with(word) || cell.ends_with(word)))
}

fn is_short_name(cell: &str) -> bool {
    let digits = cell.chars().filter(|c| c.is_numeric()).count();
    cell.chars().count() <= 16 && digits * 2 < cell.chars().count() && !cell.contains(['。', '、'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_told_from_values() {
        let check =
            |row: &str, expected: bool| assert_eq!(looks_like_header(row.split('|')), expected, "{row}");
        check("No|公表日|団体|業種|区分|件数|概要", true);
        check("番号|なにが起きたか|教訓", true);
        check("1|5/2|鴨居町|自治体|誤送信|312人|案内を送った", false);
        check("誤送信|紛失", false);
        check("概要||", false);
    }
}
