//! W3C Web Annotation (JSON-LD): one annotation a value, with its words quoted and their place. What becomes what is told
//! in `docs/annotation.md`.
//!
//! The target is the document's canonical text; positions are Unicode code points, as the recommendation counts.

use std::io::{self, Write};

use jikenbo_model::{DocumentId, Span};
use serde_json::{Value as Json, json};

use crate::article::Article;
use crate::identity::uuid;
use crate::value::{Value, values};

/// Characters quoted before and after the words.
const AROUND: usize = 32;

/// Writes the annotations of a page as they come.
pub struct Writer<W: Write> {
    out: W,
    begun: bool,
}

impl<W: Write> Writer<W> {
    /// Begins the page.
    ///
    /// # Errors
    /// Those of `out`.
    pub fn new(mut out: W) -> io::Result<Self> {
        let context = json!(["http://www.w3.org/ns/anno.jsonld", { "jikenbo": "urn:jikenbo:" }]);
        write!(
            out,
            "{{\"@context\":{context},\"type\":\"AnnotationPage\",\"id\":\"urn:jikenbo:annotations\",\"items\":["
        )?;
        Ok(Self { out, begun: false })
    }

    /// Writes an annotation for each value of `article` that stands in words of the document.
    ///
    /// # Errors
    /// Those of the writer beneath.
    pub fn write(&mut self, article: &Article<'_>) -> io::Result<()> {
        for (nth, value) in values(article.record).iter().enumerate() {
            let targets: Vec<Json> = value.spans().map(|span| target(article, span)).collect();
            if !targets.is_empty() {
                let separator = if std::mem::replace(&mut self.begun, true) { ",\n" } else { "\n" };
                write!(self.out, "{separator}{}", annotation(article, nth, value, targets))?;
            }
        }
        Ok(())
    }

    /// Ends the page.
    ///
    /// # Errors
    /// Those of the writer beneath.
    pub fn finish(mut self) -> io::Result<()> {
        self.out.write_all(b"\n]}\n")?;
        self.out.flush()
    }
}

/// The address by which a document is known: where it says that it was published, else `urn:sha256:`, and the digest of
/// its bytes.
pub(super) fn address(published_at: Option<&str>, id: DocumentId) -> String {
    published_at.map_or_else(|| format!("urn:sha256:{id}"), str::to_owned)
}

fn annotation(article: &Article<'_>, nth: usize, value: &Value<'_>, targets: Vec<Json>) -> Json {
    let (field, word) = (value.field.as_str(), value.word.to_string());
    let (document, ordinal) = (article.source.id.to_string(), article.record.ordinal.to_string());
    let id = uuid(&["annotation", &document, &ordinal, field, &word, &nth.to_string()]);
    let mut body = json!({
        "type": "TextualBody",
        "purpose": "classifying",
        "format": "text/plain",
        "value": format!("{field}: {word}"),
        "jikenbo:field": field,
        "jikenbo:value": word,
        "jikenbo:stance": value.stance.as_str(),
        "jikenbo:article": article.record.ordinal,
    });
    if let Some(number) = article.number {
        body["jikenbo:incident"] = number.to_string().into();
    }
    json!({
        "type": "Annotation",
        "id": format!("urn:uuid:{id}"),
        "motivation": "classifying",
        "body": body,
        "target": targets,
    })
}

fn target(article: &Article<'_>, span: Span) -> Json {
    let source = article.source;
    let (prefix, suffix) = source.around(span, AROUND);
    let [start, end] = source.points(span);
    json!({
        "type": "SpecificResource",
        "source": {
            "id": address(source.address, source.id),
            "type": "Text",
            "jikenbo:name": source.name,
            "jikenbo:sha256": source.id.to_string(),
        },
        "selector": [
            { "type": "TextQuoteSelector", "prefix": prefix, "exact": source.words(span), "suffix": suffix },
            { "type": "TextPositionSelector", "start": start, "end": end },
        ],
    })
}
