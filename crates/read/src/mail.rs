//! Mail (RFC 5322): the subject as a heading, the sender, and the text of the body.

use jikenbo_model::document::{BlockKind, FileKind, Place};
use jikenbo_model::problem::ProblemKind;
use mail_parser::{Message, MessageParser, MessagePart, MimeHeaders, PartType};

use crate::draft::Draft;
use crate::error::Error;
use crate::limits::Limits;
use crate::{html, plain};

/// Mails inside mails that are read.
const NESTED: usize = 8;

/// Does a file begin with the header of a mail? A text that only quotes sender and subject is a text: one field that
/// mail programs write must be there. So is a mail that somebody copied out, decoded: its subject is no ASCII, and nothing
/// says how to read the rest.
pub(crate) fn is_mail(bytes: &[u8]) -> bool {
    const COMMON: &[&str] = &["from", "to", "subject", "date"];
    const BY_PROGRAMS: &[&str] =
        &["received", "message-id", "mime-version", "content-type", "return-path", "delivered-to"];
    let head = bytes.get(..bytes.len().min(1 << 15)).unwrap_or_default();
    let (mut common, mut by_programs, mut is_decoded, mut is_typed) = (false, false, false, false);
    for (number, line) in head.split(|&byte| byte == b'\n').enumerate() {
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        if line.is_empty() {
            break;
        }
        let continued = number > 0 && matches!(line.first(), Some(b' ' | b'\t'));
        let envelope = number == 0 && line.starts_with(b"From ");
        let name = line.split(|&byte| byte == b':').next().filter(|name| name.len() < line.len());
        let Some(name) = name.filter(|name| is_field_name(name)) else {
            if continued || envelope {
                continue;
            } else {
                return false;
            }
        };
        let name = String::from_utf8_lossy(name).to_ascii_lowercase();
        common |= !continued && COMMON.contains(&name.as_str());
        by_programs |= !continued && BY_PROGRAMS.contains(&name.as_str());
        is_decoded |= !line.is_ascii();
        is_typed |= matches!(name.as_str(), "content-type" | "mime-version");
    }
    common && by_programs && (is_typed || !is_decoded)
}

fn is_field_name(name: &[u8]) -> bool {
    !name.is_empty() && name.iter().all(|byte| byte.is_ascii_graphic())
}

/// Reads `bytes` as a mail.
pub(crate) fn read(bytes: &[u8], limits: &Limits) -> Result<Draft, Error> {
    let message =
        MessageParser::default().parse(bytes).ok_or(Error::Unreadable { kind: FileKind::Eml.as_str() })?;
    limits.check_entries(message.parts.len())?;
    let mut draft = Draft::new(FileKind::Eml);
    draft.meta.title = message.subject().map(|subject| subject.trim().to_owned());
    draft.meta.date = message.header_raw("Date").map(|date| date.trim().to_owned());
    write(&message, limits, 0, &mut draft)?;
    Ok(draft)
}

fn write(message: &Message<'_>, limits: &Limits, nested: usize, draft: &mut Draft) -> Result<(), Error> {
    let place = Place::Part { part: 0 };
    draft.push(BlockKind::Heading { level: 1 }, message.subject().unwrap_or_default(), place.clone());
    draft.push(BlockKind::Paragraph, &sender(message), place);
    let bodies = bodies(message);
    for (number, part) in &bodies {
        let body = match &part.body {
            PartType::Html(words) => html::fragment(words, limits)?,
            PartType::Text(words) => plain::of_text(unfolded(words, part)),
            _ => continue,
        };
        draft.append(body, &Place::Part { part: *number });
        if part.is_encoding_problem {
            draft.problem(ProblemKind::PartDamaged, format!("part {number}"));
        }
        draft.check(limits)?;
    }
    for &number in &message.attachments {
        match message.parts.get(number as usize).map(|part| &part.body) {
            Some(PartType::Message(inner)) if nested < NESTED => write(inner, limits, nested + 1, draft)?,
            Some(_) if !bodies.iter().any(|(body, _)| *body == number) => {
                let kind = message.parts.get(number as usize).map(kind_of_part).unwrap_or_default();
                draft.problem(ProblemKind::PartSkipped, format!("part {number}: {kind}"));
            }
            _ => {}
        }
    }
    Ok(())
}

/// The display name of the sender, or the address.
fn sender(message: &Message<'_>) -> String {
    let from = message.from().and_then(|from| from.first());
    let name = from.and_then(|from| from.name().or_else(|| from.address()));
    name.unwrap_or_default().trim().to_owned()
}

/// Plain text where there is some, HTML where the text is only a pointer to it.
fn bodies<'m>(message: &'m Message<'m>) -> Vec<(u32, &'m MessagePart<'m>)> {
    let parts = |numbers: &[u32]| -> Vec<(u32, &MessagePart<'m>)> {
        numbers.iter().filter_map(|&number| Some((number, message.parts.get(number as usize)?))).collect()
    };
    let size = |parts: &[(u32, &MessagePart<'m>)]| -> usize {
        parts.iter().map(|(_, part)| part.text_contents().map_or(0, |words| words.trim().len())).sum()
    };
    let (text, html) = (parts(&message.text_body), parts(&message.html_body));
    if size(&text) * 20 < size(&html) { html } else { text }
}

fn kind_of_part(part: &MessagePart<'_>) -> String {
    let kind = part.content_type().map(|kind| format!("{}/{}", kind.ctype(), kind.subtype().unwrap_or("*")));
    kind.unwrap_or_else(|| "application/octet-stream".to_owned())
}

/// Undoes `format=flowed`: a line that ends with a space goes on (RFC 3676).
fn unfolded(words: &str, part: &MessagePart<'_>) -> String {
    let attribute = |name: &str| {
        part.content_type().and_then(|kind| kind.attribute(name)).unwrap_or_default().to_ascii_lowercase()
    };
    if attribute("format") != "flowed" {
        return words.to_owned();
    }
    let deletes = attribute("delsp") == "yes";
    let mut flowed = String::with_capacity(words.len());
    for line in words.split_inclusive('\n') {
        let content = line.trim_end_matches(['\r', '\n']);
        let content = content.strip_prefix(' ').unwrap_or(content);
        match content.strip_suffix(' ') {
            Some(before) if content != "-- " => flowed.push_str(if deletes { before } else { content }),
            _ => {
                flowed.push_str(content);
                flowed.push('\n');
            }
        }
    }
    flowed
}
