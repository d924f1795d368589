//! How it looks: styles, fonts, list marks, header and footer. All formatting is here; the body names styles alone.

use super::xml::Xml;

const W: &[(&str, &str)] = &[("xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main")];

/// A style of paragraphs.
struct Paragraph {
    id: &'static str,
    name: &'static str,
    based_on: &'static str,
    /// Properties of the paragraph, in the order that the schema wants.
    paragraph: &'static str,
    /// Properties of its words.
    words: &'static str,
}

const GOTHIC: &str = "<w:rFonts w:ascii=\"Yu Gothic\" w:eastAsia=\"游ゴシック\" w:hAnsi=\"Yu Gothic\"/>";

const PARAGRAPHS: &[Paragraph] = &[
    Paragraph {
        id: "Title",
        name: "Title",
        based_on: "Normal",
        paragraph: "<w:keepNext/><w:spacing w:before=\"0\" w:after=\"120\" w:line=\"360\" w:lineRule=\"auto\"/>",
        words: "<w:b/><w:sz w:val=\"36\"/><w:szCs w:val=\"36\"/>",
    },
    Paragraph {
        id: "Subtitle",
        name: "Subtitle",
        based_on: "Normal",
        paragraph: "<w:spacing w:after=\"120\"/>",
        words: "<w:color w:val=\"595959\"/><w:sz w:val=\"22\"/>",
    },
    Paragraph {
        id: "Heading1",
        name: "heading 1",
        based_on: "Normal",
        paragraph: "<w:keepNext/><w:keepLines/><w:pBdr><w:bottom w:val=\"single\" w:sz=\"6\" w:space=\"2\" w:color=\"1F4E79\"/></w:pBdr><w:spacing w:before=\"360\" w:after=\"120\"/><w:outlineLvl w:val=\"0\"/>",
        words: "<w:b/><w:color w:val=\"1F4E79\"/><w:sz w:val=\"28\"/><w:szCs w:val=\"28\"/>",
    },
    Paragraph {
        id: "Heading2",
        name: "heading 2",
        based_on: "Normal",
        paragraph: "<w:keepNext/><w:keepLines/><w:spacing w:before=\"280\" w:after=\"80\"/><w:outlineLvl w:val=\"1\"/>",
        words: "<w:b/><w:sz w:val=\"24\"/><w:szCs w:val=\"24\"/>",
    },
    Paragraph {
        id: "Heading3",
        name: "heading 3",
        based_on: "Normal",
        paragraph: "<w:keepNext/><w:keepLines/><w:spacing w:before=\"200\" w:after=\"60\"/><w:outlineLvl w:val=\"2\"/>",
        words: "<w:b/><w:sz w:val=\"21\"/>",
    },
    Paragraph {
        id: "BodyText",
        name: "Body Text",
        based_on: "Normal",
        paragraph: "<w:spacing w:after=\"120\"/><w:jc w:val=\"both\"/>",
        words: "",
    },
    Paragraph {
        id: "Basis",
        name: "Basis",
        based_on: "Normal",
        paragraph: "<w:spacing w:after=\"20\"/>",
        words: "<w:color w:val=\"404040\"/><w:sz w:val=\"18\"/>",
    },
    Paragraph {
        id: "Quote",
        name: "Quote",
        based_on: "Normal",
        paragraph: "<w:pBdr><w:left w:val=\"single\" w:sz=\"18\" w:space=\"8\" w:color=\"A6A6A6\"/></w:pBdr><w:ind w:left=\"420\"/><w:jc w:val=\"both\"/>",
        words: "<w:color w:val=\"262626\"/>",
    },
    Paragraph {
        id: "QuoteSource",
        name: "Quote Source",
        based_on: "Quote",
        paragraph: "<w:spacing w:after=\"160\"/><w:jc w:val=\"right\"/>",
        words: "<w:color w:val=\"595959\"/><w:sz w:val=\"18\"/>",
    },
    Paragraph {
        id: "ListBullet",
        name: "List Bullet",
        based_on: "Normal",
        paragraph: "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr><w:spacing w:after=\"40\"/><w:ind w:left=\"420\" w:hanging=\"420\"/>",
        words: "",
    },
    Paragraph {
        id: "Caption",
        name: "caption",
        based_on: "Normal",
        paragraph: "<w:keepNext/><w:spacing w:before=\"160\" w:after=\"60\"/>",
        words: "<w:b/><w:sz w:val=\"20\"/>",
    },
    Paragraph {
        id: "Chart",
        name: "Chart",
        based_on: "Normal",
        paragraph: "<w:keepNext/><w:spacing w:line=\"240\" w:lineRule=\"auto\"/><w:jc w:val=\"center\"/>",
        words: "",
    },
    Paragraph {
        id: "ChartText",
        name: "Chart Text",
        based_on: "Normal",
        paragraph: "<w:spacing w:after=\"160\"/>",
        words: "<w:color w:val=\"404040\"/><w:sz w:val=\"18\"/>",
    },
    Paragraph {
        id: "Editor",
        name: "Editor",
        based_on: "Normal",
        paragraph: "<w:pBdr><w:left w:val=\"single\" w:sz=\"18\" w:space=\"8\" w:color=\"548235\"/></w:pBdr><w:spacing w:after=\"60\"/><w:ind w:left=\"420\"/><w:jc w:val=\"both\"/>",
        words: "",
    },
    Paragraph {
        id: "CellLeft",
        name: "Cell Left",
        based_on: "Normal",
        paragraph: "<w:spacing w:before=\"20\" w:after=\"20\" w:line=\"250\" w:lineRule=\"auto\"/>",
        words: "<w:sz w:val=\"18\"/><w:szCs w:val=\"18\"/>",
    },
    Paragraph {
        id: "CellCentre",
        name: "Cell Centre",
        based_on: "CellLeft",
        paragraph: "<w:jc w:val=\"center\"/>",
        words: "",
    },
    Paragraph {
        id: "CellRight",
        name: "Cell Right",
        based_on: "CellLeft",
        paragraph: "<w:jc w:val=\"right\"/>",
        words: "",
    },
    Paragraph {
        id: "AfterTable",
        name: "After Table",
        based_on: "Normal",
        paragraph: "<w:spacing w:before=\"0\" w:after=\"120\" w:line=\"120\" w:lineRule=\"exact\"/>",
        words: "<w:sz w:val=\"8\"/>",
    },
    Paragraph {
        id: "Header",
        name: "header",
        based_on: "Normal",
        paragraph: "<w:jc w:val=\"right\"/>",
        words: "<w:color w:val=\"7F7F7F\"/><w:sz w:val=\"17\"/>",
    },
    Paragraph {
        id: "Footer",
        name: "footer",
        based_on: "Normal",
        paragraph: "<w:jc w:val=\"center\"/>",
        words: "<w:color w:val=\"7F7F7F\"/><w:sz w:val=\"17\"/>",
    },
    Paragraph {
        id: "Note",
        name: "Note",
        based_on: "Normal",
        paragraph: "<w:tabs><w:tab w:val=\"left\" w:pos=\"420\"/></w:tabs><w:spacing w:after=\"20\" w:line=\"260\" w:lineRule=\"auto\"/><w:ind w:left=\"420\" w:hanging=\"420\"/>",
        words: "<w:sz w:val=\"17\"/><w:szCs w:val=\"17\"/>",
    },
];

/// Styles whose words are set in gothic.
const IN_GOTHIC: &[&str] = &[
    "Title",
    "Subtitle",
    "Heading1",
    "Heading2",
    "Heading3",
    "Basis",
    "Caption",
    "CellLeft",
    "ChartText",
    "Header",
    "Footer",
];

/// Defaults: 游明朝 10.5 pt, Japanese, lines a third apart.
const DEFAULTS: &str = "<w:docDefaults><w:rPrDefault><w:rPr>\
     <w:rFonts w:ascii=\"Yu Mincho\" w:eastAsia=\"游明朝\" w:hAnsi=\"Yu Mincho\" w:cs=\"Times New Roman\"/>\
     <w:sz w:val=\"21\"/><w:szCs w:val=\"21\"/><w:lang w:val=\"en-US\" w:eastAsia=\"ja-JP\" w:bidi=\"ar-SA\"/>\
     </w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:line=\"320\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>";

const CHARACTERS: &str = "\
<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/></w:style>\
<w:style w:type=\"character\" w:default=\"1\" w:styleId=\"DefaultParagraphFont\"><w:name w:val=\"Default Paragraph Font\"/></w:style>\
<w:style w:type=\"character\" w:styleId=\"Strong\"><w:name w:val=\"Strong\"/><w:qFormat/><w:rPr><w:rFonts w:ascii=\"Yu Gothic\" w:eastAsia=\"游ゴシック\" w:hAnsi=\"Yu Gothic\"/><w:b/></w:rPr></w:style>\
<w:style w:type=\"character\" w:styleId=\"Hyperlink\"><w:name w:val=\"Hyperlink\"/><w:rPr><w:color w:val=\"0B5394\"/><w:u w:val=\"single\"/></w:rPr></w:style>\
<w:style w:type=\"character\" w:styleId=\"NoteMark\"><w:name w:val=\"Note Mark\"/><w:rPr><w:color w:val=\"0B5394\"/><w:vertAlign w:val=\"superscript\"/></w:rPr></w:style>";

const TABLE: &str = "\
<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/><w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/>\
<w:tblCellMar><w:top w:w=\"0\" w:type=\"dxa\"/><w:left w:w=\"85\" w:type=\"dxa\"/><w:bottom w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"85\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>\
<w:style w:type=\"table\" w:styleId=\"Figures\"><w:name w:val=\"Figures\"/><w:basedOn w:val=\"TableNormal\"/><w:tblPr><w:tblBorders>\
<w:top w:val=\"single\" w:sz=\"8\" w:space=\"0\" w:color=\"1F4E79\"/><w:bottom w:val=\"single\" w:sz=\"8\" w:space=\"0\" w:color=\"1F4E79\"/>\
<w:insideH w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"D0D7DE\"/></w:tblBorders></w:tblPr>\
<w:tblStylePr w:type=\"firstRow\"><w:rPr><w:b/></w:rPr><w:tcPr><w:tcBorders><w:bottom w:val=\"single\" w:sz=\"6\" w:space=\"0\" w:color=\"1F4E79\"/></w:tcBorders><w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"E8EDF3\"/></w:tcPr></w:tblStylePr></w:style>";

/// The styles.
pub(super) fn styles() -> String {
    let mut xml = Xml::of("w:styles", W);
    xml.raw(DEFAULTS);
    xml.raw(CHARACTERS);
    xml.raw(TABLE);
    for style in PARAGRAPHS {
        let gothic = if IN_GOTHIC.contains(&style.id) { GOTHIC } else { "" };
        xml.open("w:style", &[("w:type", "paragraph"), ("w:styleId", style.id)]);
        xml.empty("w:name", &[("w:val", style.name)]);
        xml.empty("w:basedOn", &[("w:val", style.based_on)]);
        xml.raw("<w:qFormat/>");
        xml.raw(&format!(
            "<w:pPr>{}</w:pPr><w:rPr>{gothic}{}</w:rPr></w:style>",
            style.paragraph, style.words
        ));
    }
    xml.close("w:styles");
    xml.into_string()
}

/// The fonts, each with another name by which it may be known.
pub(super) fn fonts() -> String {
    let mut xml = Xml::of("w:fonts", W);
    for (name, other, family) in [
        ("游明朝", "Yu Mincho", "roman"),
        ("Yu Mincho", "游明朝", "roman"),
        ("游ゴシック", "Yu Gothic", "swiss"),
        ("Yu Gothic", "游ゴシック", "swiss"),
    ] {
        xml.open("w:font", &[("w:name", name)]);
        xml.empty("w:altName", &[("w:val", other)]);
        xml.raw("<w:charset w:val=\"80\"/>");
        xml.empty("w:family", &[("w:val", family)]);
        xml.raw("<w:pitch w:val=\"variable\"/></w:font>");
    }
    xml.close("w:fonts");
    xml.into_string()
}

/// The mark of a list.
pub(super) fn numbering() -> String {
    let mut xml = Xml::of("w:numbering", W);
    xml.raw(
        "<w:abstractNum w:abstractNumId=\"0\"><w:multiLevelType w:val=\"singleLevel\"/><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/>\
         <w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"・\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"420\" w:hanging=\"420\"/></w:pPr></w:lvl>\
         </w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>",
    );
    xml.close("w:numbering");
    xml.into_string()
}

/// Lines break by the rules of Japanese.
pub(super) fn settings() -> String {
    let mut xml = Xml::of("w:settings", W);
    xml.raw(
        "<w:zoom w:percent=\"100\"/><w:defaultTabStop w:val=\"840\"/><w:characterSpacingControl w:val=\"compressPunctuation\"/>\
         <w:compat><w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>\
         <w:themeFontLang w:val=\"en-US\" w:eastAsia=\"ja-JP\"/>",
    );
    xml.close("w:settings");
    xml.into_string()
}

/// The running title.
pub(super) fn header(title: &str) -> String {
    let mut xml = Xml::of("w:hdr", W);
    xml.raw("<w:p><w:pPr><w:pStyle w:val=\"Header\"/></w:pPr><w:r>");
    xml.words("w:t", &[("xml:space", "preserve")], title);
    xml.raw("</w:r></w:p>");
    xml.close("w:hdr");
    xml.into_string()
}

/// The page, of how many.
pub(super) fn footer() -> String {
    let mut xml = Xml::of("w:ftr", W);
    xml.raw(
        "<w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr>\
         <w:fldSimple w:instr=\" PAGE \"><w:r><w:t>1</w:t></w:r></w:fldSimple><w:r><w:t xml:space=\"preserve\"> / </w:t></w:r>\
         <w:fldSimple w:instr=\" NUMPAGES \"><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>",
    );
    xml.close("w:ftr");
    xml.into_string()
}
