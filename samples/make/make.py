#!/usr/bin/env python3
"""Make the samples that are no plain UTF-8 text: PDF, DOCX, XLSX, CSV, EML and the older encodings.

usage: make.py            (writes into the folder above this one)

Sources are in src/. Needs: reportlab, fpdf2, python-docx, openpyxl, and the font IPAexGothic
(Debian: fonts-ipaexfont-gothic). Dates and identifiers are fixed, so a second run gives the same files.
"""
import base64
import csv
import datetime
import html
import io
import os
import pathlib
import quopri
import re
import zipfile

os.environ["SOURCE_DATE_EPOCH"] = "1767193200"

HERE = pathlib.Path(__file__).resolve().parent
SRC, OUT = HERE / "src", HERE.parent
FONT = "/usr/share/fonts/opentype/ipaexfont-gothic/ipaexg.ttf"
FIXED = datetime.datetime(2026, 1, 1, tzinfo=datetime.timezone.utc)


def source(name):
    return (SRC / name).read_text(encoding="utf-8")


def blocks(text):
    """The marked-up source as (kind, content): title, right, center, head, item, para, table."""
    lines = iter(text.splitlines())
    for line in lines:
        if line.startswith(">table"):
            rows = []
            for row in lines:
                if row == ">end":
                    break
                rows.append(row.split("|"))
            yield "table", rows
        elif line.startswith(">"):
            kind, _, rest = line[1:].partition(" ")
            yield kind, rest
        elif line.startswith("# "):
            yield "head", line[2:]
        elif line.startswith("- "):
            yield "item", line[2:]
        elif line.strip():
            yield "para", line


# --- text in older encodings -------------------------------------------------------------------

def encoded(name, source_name, encoding, newline="\r\n", bom=b""):
    data = source(source_name).replace("\n", newline).encode(encoding)
    (OUT / name).write_bytes(bom + data)


# --- PDF ---------------------------------------------------------------------------------------

def pdf_identity_h(name, source_name):
    """One embedded TrueType font as CIDFontType2, Identity-H, with ToUnicode."""
    from fpdf import FPDF

    class Page(FPDF):
        def footer(self):
            self.set_y(-15)
            self.set_font("ipaexg", size=9)
            self.cell(0, 8, f"- {self.page_no()} -", align="C")

    pdf = Page(format="A4")
    pdf.set_creation_date(FIXED)
    pdf.add_font("ipaexg", fname=FONT)
    pdf.set_margin(22)
    pdf.set_auto_page_break(True, 20)
    pdf.add_page()
    for kind, content in blocks(source(source_name)):
        size = 14 if kind == "title" else 10.5
        pdf.set_font("ipaexg", size=size)
        align = {"right": "R", "center": "C", "title": "C"}.get(kind, "L")
        if kind in ("title", "head"):
            pdf.ln(3)
        text = "・" + content if kind == "item" else "　" + content if kind == "para" else content
        pdf.multi_cell(0, size * 0.62, text, align=align, wrapmode="CHAR", new_x="LMARGIN", new_y="NEXT")
        if kind == "title":
            pdf.ln(4)
    pdf.set_title(next(c for k, c in blocks(source(source_name)) if k == "title"))
    pdf.output(str(OUT / name))


def reportlab_font(kind):
    from reportlab.lib.fonts import addMapping
    from reportlab.pdfbase import cidfonts, pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    if kind == "truetype":
        font = TTFont("IPAexGothic", FONT)
    elif kind == "UniJIS-UCS2-H":
        font = cidfonts.UnicodeCIDFont("HeiseiMin-W3")
    else:
        class ShiftJisFont(cidfonts.UnicodeCIDFont):
            """The built-in face under the CMap 90ms-RKSJ-H: strings are written in CP932."""

            def __init__(self, face):
                super().__init__(face)
                self.encodingName = "90ms-RKSJ-H"
                self.name = self.fontName = face + "-90ms"

            def formatForPdf(self, text):
                return cidfonts.escapePDF(text.encode("cp932").decode("latin-1"))

        font = ShiftJisFont("HeiseiKakuGo-W5")
    pdfmetrics.registerFont(font)
    for bold in (0, 1):
        for italic in (0, 1):
            addMapping(font.fontName, bold, italic, font.fontName)
    return font.fontName


def pdf_reportlab(name, source_name, font_kind):
    from reportlab import rl_config
    from reportlab.lib import colors
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.lib.units import mm
    from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

    rl_config.invariant = 1
    font = reportlab_font(font_kind)

    def style(**more):
        return ParagraphStyle("s", fontName=font, wordWrap="CJK", **{"fontSize": 10.5, "leading": 17, **more})

    styles = {
        "para": style(firstLineIndent=10.5), "head": style(spaceBefore=8), "item": style(leftIndent=10.5),
        "right": style(alignment=2), "center": style(alignment=1),
        "title": style(alignment=1, fontSize=14, leading=22, spaceBefore=10, spaceAfter=10),
    }
    cell = style(fontSize=9.5, leading=14)
    flow, title = [], ""
    for kind, content in blocks(source(source_name)):
        if kind == "table":
            columns = len(content[0])
            widths = [45 * mm, 25 * mm, 95 * mm] if columns == 3 else [45 * mm, 120 * mm]
            table = Table([[Paragraph(c, cell) for c in row] for row in content], colWidths=widths, repeatRows=1)
            table.setStyle(TableStyle([("GRID", (0, 0), (-1, -1), 0.5, colors.black),
                                       ("BACKGROUND", (0, 0), (-1, 0), colors.lightgrey),
                                       ("VALIGN", (0, 0), (-1, -1), "MIDDLE")]))
            flow += [Spacer(1, 4), table, Spacer(1, 6)]
            continue
        title = content if kind == "title" else title
        text = "・" + content if kind == "item" else content
        flow.append(Paragraph(html.escape(text), styles[kind]))

    def page_number(canvas, doc):
        canvas.setFont(font, 9)
        canvas.drawCentredString(A4[0] / 2, 12 * mm, f"{doc.page}")

    doc = SimpleDocTemplate(str(OUT / name), pagesize=A4, leftMargin=22 * mm, rightMargin=22 * mm,
                            topMargin=20 * mm, bottomMargin=20 * mm, title=title, invariant=1)
    doc.build(flow, onFirstPage=page_number, onLaterPages=page_number)


# --- office files ------------------------------------------------------------------------------

def repack(data):
    """The same ZIP with one fixed time on every entry, and fixed times in its core properties."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            body = old.read(entry)
            if entry.filename == "docProps/core.xml":
                body = re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", b"2026-01-01T00:00:00Z", body)
            info = zipfile.ZipInfo(entry.filename, (2026, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            new.writestr(info, body)
    return out.getvalue()


def docx(name, source_name):
    from docx import Document
    from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN

    doc = Document()
    doc.core_properties.author = ""
    doc.core_properties.created = doc.core_properties.modified = FIXED.replace(tzinfo=None)
    for kind, content in blocks(source(source_name)):
        if kind == "table":
            table = doc.add_table(rows=0, cols=len(content[0]), style="Table Grid")
            for row in content:
                for place, text in zip(table.add_row().cells, row):
                    place.text = text
        elif kind == "title":
            doc.core_properties.title = content
            doc.add_heading(content, level=1)
        elif kind == "head":
            doc.add_heading(content, level=2)
        elif kind == "item":
            doc.add_paragraph(content, style="List Bullet")
        else:
            paragraph = doc.add_paragraph(content)
            paragraph.alignment = {"right": ALIGN.RIGHT, "center": ALIGN.CENTER}.get(kind, ALIGN.LEFT)
    footer = doc.sections[0].footer.paragraphs[0]
    footer.text = "1 / 1"
    footer.alignment = ALIGN.CENTER
    out = io.BytesIO()
    doc.save(out)
    (OUT / name).write_bytes(repack(out.getvalue()))


def xlsx(name, source_name):
    from openpyxl import Workbook
    from openpyxl.styles import Font

    book = Workbook()
    book.properties.created = book.properties.modified = FIXED.replace(tzinfo=None)
    sheet = book.active
    sheet.title = "事故一覧"
    for number, line in enumerate(source(source_name).splitlines()):
        row = []
        for text in line.split("\t"):
            if number and re.fullmatch(r"\d{4}-\d\d-\d\d", text):
                row.append(datetime.date.fromisoformat(text))
            elif number and re.fullmatch(r"[\d,]+", text):
                row.append(int(text.replace(",", "")))
            else:
                row.append(text or None)
        sheet.append(row)
    for place in sheet[1]:
        place.font = Font(bold=True)
    for row in sheet.iter_rows(min_row=2):
        row[2].number_format = 'yyyy"年"m"月"d"日"'
        row[6].number_format = "#,##0"
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions
    notes = book.create_sheet("凡例")
    notes.append(["「調査中」は公表の時点で件数が判明していないもの"])
    notes.append(["一つの事案で続報があるものは、最後の公表に合わせて更新する"])
    out = io.BytesIO()
    book.save(out)
    (OUT / name).write_bytes(repack(out.getvalue()))


def csv_cp932(name, source_name):
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\r\n").writerows(line.split("\t") for line in source(source_name).splitlines())
    (OUT / name).write_bytes(out.getvalue().encode("cp932"))


# --- mail --------------------------------------------------------------------------------------

def word(text, charset, label):
    return f"=?{label}?B?{base64.b64encode(text.encode(charset)).decode()}?="


def eml_iso2022jp(name, source_name):
    headers = [
        "Return-Path: <koho@example.jp>",
        "Received: from mail.example.jp (mail.example.jp [192.0.2.25])",
        "\tby mx.example.com; Mon, 20 Oct 2025 15:02:11 +0900 (JST)",
        "From: " + word("鹿留女子大学広報課", "iso2022_jp", "ISO-2022-JP") + " <koho@example.jp>",
        "To: press@example.com",
        "Subject: " + word("【報道提供】フィッシングによる", "iso2022_jp", "ISO-2022-JP"),
        " " + word("メールアカウントの不正利用について", "iso2022_jp", "ISO-2022-JP"),
        "Date: Mon, 20 Oct 2025 15:02:08 +0900",
        "Message-ID: <20251020150208.0001@example.jp>",
        "MIME-Version: 1.0",
        "Content-Type: text/plain; charset=ISO-2022-JP",
        "Content-Transfer-Encoding: 7bit",
    ]
    body = source(source_name).replace("\n", "\r\n").encode("iso2022_jp")
    (OUT / name).write_bytes("\r\n".join(headers).encode("ascii") + b"\r\n\r\n" + body)


def eml_alternative(name, source_name):
    text = source(source_name)
    page = ["<html><head><meta charset=\"UTF-8\"><style>h1 { font-size: 18px; }</style></head><body>"]
    for paragraph in text.strip().split("\n\n"):
        tag = "h1" if paragraph.startswith("【") else "p"
        page.append(f"<{tag}>" + "<br>\n".join(html.escape(line) for line in paragraph.split("\n")) + f"</{tag}>")
    page.append("<hr><p style=\"color:#888\">旅の宿 月白亭　https://tsukishiro.example.jp/<br>"
                "配信停止は<a href=\"https://tsukishiro.example.jp/stop\">こちら</a></p></body></html>")
    b64 = base64.encodebytes("\n".join(page).replace("\n", "\r\n").encode()).decode().replace("\n", "\r\n")
    qp = quopri.encodestring(text.encode()).decode().replace("\n", "\r\n")
    mark = "----=_Part_20241101_0001"
    lines = [
        "Return-Path: <info@example.jp>",
        "From: " + word("旅の宿 月白亭", "utf-8", "UTF-8") + " <info@example.jp>",
        "To: " + word("宿泊のお客様", "utf-8", "UTF-8") + " <guest@example.com>",
        "Subject: " + word("【ご注意ください】当館を装った不審な", "utf-8", "UTF-8"),
        " " + word("メールについて", "utf-8", "UTF-8"),
        "Date: Fri, 01 Nov 2024 10:30:00 +0900",
        "Message-ID: <20241101103000.0001@example.jp>",
        "MIME-Version: 1.0",
        f"Content-Type: multipart/alternative; boundary=\"{mark}\"",
        "",
        f"--{mark}",
        "Content-Type: text/plain; charset=UTF-8",
        "Content-Transfer-Encoding: quoted-printable",
        "",
        qp,
        f"--{mark}",
        "Content-Type: text/html; charset=UTF-8",
        "Content-Transfer-Encoding: base64",
        "",
        b64 + f"--{mark}--",
        "",
    ]
    (OUT / name).write_bytes("\r\n".join(lines).encode("ascii"))


def main():
    encoded("02-city-tax-envelope.txt", "02-city-tax-envelope.txt", "cp932")
    encoded("03-prefecture-form-public.html", "03-prefecture-form-public.html", "cp932")
    pdf_identity_h("06-university-pc-theft.pdf", "06-university-pc-theft.txt")
    pdf_reportlab("10-maker-ransomware-3.pdf", "10-maker-ransomware-3.txt", "UniJIS-UCS2-H")
    pdf_reportlab("11-maker-ransomware-final.pdf", "11-maker-ransomware-final.txt", "truetype")
    eml_iso2022jp("13-univ-phishing.eml", "13-univ-phishing.txt")
    eml_alternative("14-inn-spoofed-mail.eml", "14-inn-spoofed-mail.txt")
    docx("15-shinkin-insider.docx", "15-shinkin-insider.txt")
    docx("17-shipping-cyberattack.docx", "17-shipping-cyberattack.txt")
    encoded("20-city-contractor.txt", "20-city-contractor.txt", "cp932")
    pdf_reportlab("21-insurer-contractor.pdf", "21-insurer-contractor.txt", "90ms-RKSJ-H")
    xlsx("25-incident-register.xlsx", "25-incident-register.tsv")
    csv_cp932("26-incident-register.csv", "26-incident-register.tsv")
    encoded("29-training-announcement.txt", "29-training-announcement.txt", "cp932")
    encoded("30-school-documents-discarded.txt", "30-school-documents-discarded.txt", "utf-8", bom=b"\xef\xbb\xbf")
    encoded("31-association-sql-injection.txt", "31-association-sql-injection.txt", "euc_jp", newline="\n")
    docx("35-recruit-wrong-attachment.docx", "35-recruit-wrong-attachment.txt")


if __name__ == "__main__":
    main()
