//! Characters that look like others: radicals that stand for whole characters, letters of other scripts.

/// The unified character for a CJK radical or a variant that NFKC leaves alone or maps to another shape.
pub(crate) fn unified_of(c: char) -> Option<char> {
    if !matches!(c, '⺀'..='⿟' | '戶' | '靑' | '黃' | '﨑' | '髙') {
        return None;
    }
    RADICALS.iter().find(|(radical, _)| *radical == c).map(|&(_, unified)| unified)
}

/// The Latin letter that a Cyrillic or Greek one imitates.
pub(crate) fn latin_of(c: char) -> Option<char> {
    if !matches!(c, 'Α'..='ӿ') {
        return None;
    }
    LETTERS.iter().find(|(look_alike, _)| *look_alike == c).map(|&(_, latin)| latin)
}

/// CJK Radicals Supplement (U+2E80–2EF3) characters that PDF writers put in place of the unified ones, and the
/// forms of Kangxi radicals that NFKC maps to the older shape.
const RADICALS: &[(char, char)] = &[
    ('⺍', '小'),
    ('⺟', '母'),
    ('⺠', '民'),
    ('⺩', '王'),
    ('⺫', '目'),
    ('⻁', '虎'),
    ('⻄', '西'),
    ('⻅', '見'),
    ('⻆', '角'),
    ('⻋', '車'),
    ('⻑', '長'),
    ('⻓', '長'),
    ('⻘', '青'),
    ('⻝', '食'),
    ('⻞', '食'),
    ('⻤', '鬼'),
    ('⻨', '麦'),
    ('⻩', '黄'),
    ('⻫', '斉'),
    ('⻭', '歯'),
    ('⻯', '竜'),
    ('⻲', '亀'),
    ('⻱', '亀'),
    ('⺝', '月'),
    ('⻂', '衣'),
    ('⻌', '辶'),
    ('⼾', '戸'),
    ('戶', '戸'),
    ('⻖', '阝'),
    ('⻎', '辶'),
    ('⺡', '水'),
    ('⺣', '火'),
    ('⻟', '食'),
    ('⻗', '雨'),
    ('⻙', '韋'),
    ('⻛', '風'),
    ('⻜', '飛'),
    ('⻢', '馬'),
    ('⻥', '魚'),
    ('⻦', '鳥'),
    ('⻬', '斉'),
    ('⻮', '歯'),
    ('⻰', '竜'),
    ('⻳', '亀'),
    ('⻉', '貝'),
    ('⻊', '足'),
    ('⺙', '攵'),
    ('⺘', '手'),
];

const LETTERS: &[(char, char)] = &[
    ('А', 'A'),
    ('В', 'B'),
    ('С', 'C'),
    ('Е', 'E'),
    ('Н', 'H'),
    ('І', 'I'),
    ('Ј', 'J'),
    ('К', 'K'),
    ('М', 'M'),
    ('О', 'O'),
    ('Р', 'P'),
    ('Ѕ', 'S'),
    ('Т', 'T'),
    ('Х', 'X'),
    ('У', 'Y'),
    ('а', 'a'),
    ('с', 'c'),
    ('е', 'e'),
    ('һ', 'h'),
    ('і', 'i'),
    ('ј', 'j'),
    ('о', 'o'),
    ('р', 'p'),
    ('ѕ', 's'),
    ('х', 'x'),
    ('у', 'y'),
    ('ԁ', 'd'),
    ('Α', 'A'),
    ('Β', 'B'),
    ('Ε', 'E'),
    ('Ζ', 'Z'),
    ('Η', 'H'),
    ('Ι', 'I'),
    ('Κ', 'K'),
    ('Μ', 'M'),
    ('Ν', 'N'),
    ('Ο', 'O'),
    ('Ρ', 'P'),
    ('Τ', 'T'),
    ('Υ', 'Y'),
    ('Χ', 'X'),
    ('ο', 'o'),
    ('ν', 'v'),
];
