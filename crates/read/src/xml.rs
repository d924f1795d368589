//! Events of an XML file, lenient towards what is not well formed.

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

/// A reader over `xml` that puts up with unmatched tags and lone ampersands.
pub(crate) fn reader(xml: &str) -> Reader<&[u8]> {
    let mut reader = Reader::from_str(xml);
    let config = reader.config_mut();
    config.check_end_names = false;
    config.allow_unmatched_ends = true;
    config.allow_dangling_amp = true;
    reader
}

/// The text of a text, CDATA or reference event.
pub(crate) fn text(event: &Event<'_>) -> Option<String> {
    match event {
        Event::Text(text) => Some(text.to_string()),
        Event::CData(text) => Some(text.to_string()),
        Event::GeneralRef(reference) => {
            let named = || quick_xml::escape::resolve_xml_entity(reference).map(str::to_owned);
            let number = reference.resolve_char_ref().ok().flatten().map(String::from);
            number.or_else(named)
        }
        _ => None,
    }
}

/// The value of the attribute with this local name.
pub(crate) fn attribute(start: &BytesStart<'_>, name: &str) -> Option<String> {
    let mut attributes = start.attributes();
    attributes.with_checks(false);
    let found = attributes.filter_map(Result::ok).find(|found| found.key.local_name().as_ref() == name)?;
    found.normalized_value(XmlVersion::Implicit1_0).ok().map(|value| value.into_owned())
}

/// The local name of an element.
pub(crate) fn name<'e>(start: &'e BytesStart<'_>) -> &'e str {
    start.local_name().into_inner()
}
