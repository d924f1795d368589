//! What leaves is read by the programs of others. `test.sh` installs them and runs these tests; alone they are told as
//! ignored.

use std::process::Command;

use crate::desk::{Desk, answer};
use crate::exchange::{exported, samples};

/// Runs Python with the validators; what it said.
fn python(code: &str, args: &[&std::path::Path]) -> String {
    let python = std::env::var("JIKENBO_VALIDATORS").unwrap();
    let told = answer(Command::new(python).arg("-c").arg(code).args(args).output().unwrap());
    assert_eq!(told.code, Some(0), "{told:?}");
    told.out
}

#[test]
#[ignore = "wants the validators that test.sh installs"]
fn stix_is_valid() {
    let desk = samples();
    exported(&desk, "stix", "bundle.json");
    let code = "import sys, stix2validator as v\n\
                r = v.validate_file(sys.argv[1], v.ValidationOptions(version='2.1', disabled='103,202', strict=True))\n\
                print(r.is_valid, [str(e) for o in r.object_results for e in list(o.errors)[:3]][:9])";
    let told = python(code, &[&desk.path("bundle.json")]);
    assert_eq!(told.trim(), "True []");
}

#[test]
#[ignore = "wants the validators that test.sh installs"]
fn misp_loads() {
    let desk = samples();
    exported(&desk, "misp", "feed");
    let code = "import sys, json, pathlib, pymisp\n\
                feed = pathlib.Path(sys.argv[1]); events = 0\n\
                manifest = json.loads((feed / 'manifest.json').read_text())\n\
                for id in manifest:\n\
                \x20   event = pymisp.MISPEvent(); event.load_file(feed / (id + '.json'))\n\
                \x20   for o in event.objects:\n\
                \x20       known = pymisp.MISPObject(o.name, strict=True)\n\
                \x20       for a in o.attributes: assert a.object_relation in known._definition['attributes'], a\n\
                \x20       assert known.template_uuid == o.template_uuid, o.name\n\
                \x20   assert event.uuid == id and event.get_objects_by_name('report'); events += 1\n\
                print(events > 80)";
    assert_eq!(python(code, &[&desk.path("feed")]).trim(), "True");
}

#[test]
#[ignore = "wants the validators that test.sh installs"]
fn warc_is_read_back() {
    let desk = samples();
    exported(&desk, "warc", "sources.warc");
    let code = "import sys, hashlib\n\
                from warcio.archiveiterator import ArchiveIterator\n\
                kinds = {}\n\
                for r in ArchiveIterator(open(sys.argv[1], 'rb'), check_digests=False):\n\
                \x20   block = r.raw_stream.read(); kinds[r.rec_type] = kinds.get(r.rec_type, 0) + 1\n\
                \x20   digest = r.rec_headers.get_header('WARC-Block-Digest')\n\
                \x20   assert digest == 'sha256:' + hashlib.sha256(block).hexdigest()\n\
                \x20   if r.rec_type == 'resource': assert r.rec_headers.get_header('WARC-Target-URI') == 'urn:' + digest\n\
                print(kinds['warcinfo'], kinds['resource'] == kinds['metadata'] == kinds['conversion'] > 30)";
    assert_eq!(python(code, &[&desk.path("sources.warc")]).trim(), "1 True");
}

#[test]
#[ignore = "wants the validators that test.sh installs"]
fn tables_are_read_back() {
    let desk = samples();
    exported(&desk, "parquet", "incidents.parquet");
    exported(&desk, "xlsx", "incidents.xlsx");
    let code = "import sys, openpyxl, pyarrow.parquet as pq\n\
                rows = pq.read_table(sys.argv[1]).to_pylist()\n\
                sheet = openpyxl.load_workbook(sys.argv[2])['incidents']\n\
                head = [c.value for c in sheet[1]]\n\
                cells = {r[0].value: dict(zip(head, r)) for r in sheet.iter_rows(min_row=2)}\n\
                assert len(rows) == len(cells) > 80 and sheet.freeze_panes == 'B2'\n\
                for row in rows:\n\
                \x20   same = cells[row['number']]\n\
                \x20   assert row['organization'] == same['organization'].value\n\
                \x20   assert row['affected_value'] == same['affected'].value\n\
                \x20   assert '; '.join(row['data_kinds']) == (same['data_kinds'].value or '')\n\
                \x20   if row['disclosed_day']: assert same['disclosed_on'].value.date() == row['disclosed_day']\n\
                \x20   assert row['reports'] and all(e['exact'] for e in row['evidence'])\n\
                print('same')";
    assert_eq!(python(code, &[&desk.path("incidents.parquet"), &desk.path("incidents.xlsx")]).trim(), "same");
}

/// The samples of one autumn as a digest in these formats, in the folder `out`.
fn digest_of_samples(formats: &str) -> Desk {
    let desk = samples();
    let time = ["--from", "2025-09", "--until", "2025-11", "--as-of", "2026-05-01"];
    let rest = ["--format", formats, "--output", "out/"];
    let told = desk.jikenbo(&[&["publish", "digest"], &time[..], &rest].concat());
    assert_eq!(told.code, Some(0), "{told:?}");
    desk
}

#[test]
#[ignore = "wants the validators that test.sh installs"]
fn feeds_are_read() {
    let desk = digest_of_samples("rss,atom,json");
    let code = "import sys, json, pathlib, feedparser\n\
                path = pathlib.Path(sys.argv[1])\n\
                items = json.loads(path.with_suffix('.json').read_text())['items']\n\
                for ending, version in [('.rss', 'rss20'), ('.atom', 'atom10')]:\n\
                \x20   feed = feedparser.parse(path.with_suffix(ending).read_bytes())\n\
                \x20   assert not feed.bozo, feed.bozo_exception\n\
                \x20   assert feed.version == version and feed.feed.title and len(feed.entries) == len(items) > 4\n\
                \x20   for entry, item in zip(feed.entries, items):\n\
                \x20       assert entry.id == item['id'] and entry.title == item['title'], entry\n\
                \x20       words = entry.content[0].value if 'content' in entry else entry.summary\n\
                \x20       assert '所感' in words and '<script' not in words\n\
                \x20       assert 'date_published' in item and ('published_parsed' in entry or 'updated_parsed' in entry)\n\
                \x20   assert len({entry.id for entry in feed.entries}) == len(items)\n\
                print('read')";
    let told = python(code, &[&desk.path("out/digest-2025-09_2025-11.feed")]);
    assert_eq!(told.trim(), "read");
}

#[test]
#[ignore = "wants the validators that test.sh installs"]
fn word_files_are_read() {
    let desk = digest_of_samples("docx,md");
    let code = "import sys, docx\n\
                file = docx.Document(sys.argv[1])\n\
                styles = {p.style.name for p in file.paragraphs}\n\
                heads = [p.text for p in file.paragraphs if p.style.name.lower() == 'heading 1']\n\
                assert heads[-1] == '出典と根拠' and len(heads) > 6, heads\n\
                assert file.core_properties.title.startswith('情報漏えい便り'), file.core_properties.title\n\
                assert {'Title', 'Quote'} <= styles, styles\n\
                links = [r.target_ref for r in file.part.rels.values() if r.is_external]\n\
                assert all(link.startswith('http') for link in links)\n\
                print('read')";
    assert_eq!(python(code, &[&desk.path("out/digest-2025-09_2025-11.docx")]).trim(), "read");
}

#[test]
#[cfg(feature = "pdf")]
#[ignore = "wants the validators that test.sh installs"]
fn pages_are_read() {
    let desk = digest_of_samples("pdf,md");
    let code = "import sys, pypdf\n\
                file = pypdf.PdfReader(sys.argv[1], strict=True)\n\
                words = ''.join(page.extract_text() for page in file.pages).replace('\\n', '')\n\
                assert '情報漏えい便り' in words and '出典と根拠' in words and '\\ufffd' not in words\n\
                root = file.trailer['/Root']\n\
                assert root['/Lang'].startswith('ja') and '/StructTreeRoot' in root and file.outline\n\
                fonts = 0\n\
                for page in file.pages:\n\
                \x20   for font in page['/Resources'].get('/Font', {}).values():\n\
                \x20       font = font.get_object()\n\
                \x20       for part in font.get('/DescendantFonts', [font]):\n\
                \x20           described = part.get_object()['/FontDescriptor']\n\
                \x20           assert any(key.startswith('/FontFile') for key in described), described\n\
                \x20           fonts += 1\n\
                print(fonts > 0)";
    assert_eq!(python(code, &[&desk.path("out/digest-2025-09_2025-11.pdf")]).trim(), "True");
}
