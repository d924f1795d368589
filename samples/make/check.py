#!/usr/bin/env python3
"""Check expected.jsonl against the files: enums, anchors, names, numbers and dates stand in the text.

usage: check.py           (needs python-docx, openpyxl and the command pdftotext)
"""
import email
import email.policy
import html
import json
import pathlib
import re
import subprocess
import unicodedata

FOLDER = pathlib.Path(__file__).resolve().parent.parent
ENCODING = {
    "02-city-tax-envelope.txt": "cp932", "03-prefecture-form-public.html": "cp932", "20-city-contractor.txt": "cp932",
    "26-incident-register.csv": "cp932", "29-training-announcement.txt": "cp932",
    "30-school-documents-discarded.txt": "utf-8-sig", "31-association-sql-injection.txt": "euc_jp",
}
ENUMS = {
    "kind": "incident other",
    "industry": "municipality national_government school university hospital childcare_welfare finance retail_ec "
                "manufacturing construction_housing it_service media transport travel_leisure energy professional "
                "association other_service",
    "cause": "misdelivery_email misdelivery_other misconfiguration system_defect loss theft unauthorized_access "
             "ransomware malware phishing spoofed_mail insider ddos cyberattack unknown",
    "vector": "zero_day vulnerability sql_injection weak_or_stolen_password brute_force phishing email_attachment "
              "misconfigured_access supply_chain web_skimming fileless insider_access",
    "assets": "server nas file_server mail_server database website ec_platform cloud_service pc smartphone usb_memory "
              "external_disk paper email fax email_account business_system",
    "data_kinds": "name address phone email_address birth_date sex age credit_card card_security_code bank_account "
                  "my_number password login_id passport license_or_id_copy health grades employment company_name "
                  "job_title photo purchase_history family customer_id vehicle inquiry_content trade_secret "
                  "defense_information",
    "leak_status": "confirmed possible none",
    "secondary_damage": "none_reported reported",
    "detected_by": "internal external",
    "responses": "network_isolated communication_blocked system_stopped account_disabled password_changed "
                 "malware_removed restored_from_backup external_investigation internal_investigation task_force "
                 "ppc_reported police_reported ministry_reported jpcert_reported individuals_notified public_notice "
                 "contact_desk search deletion_requested deletion_confirmed disciplinary contract_ended service_closed",
    "prevention": "training rules double_check access_control network_restriction monitoring edr encryption patching "
                  "media_restriction device_restriction document_management organization contractor_oversight "
                  "system_rebuild authentication audit",
}
ENUMS = {field: set(words.split()) for field, words in ENUMS.items()}
UNITS = set("persons records email_addresses emails households companies items".split())
ROLES = set("processor parent subsidiary authority investigator attacker recipient vendor".split())
FIELDS = ("source ordinal anchor kind series_no report_no organization parties industry disclosed_on occurred_from "
          "occurred_until discovered_on cause malware vector assets affected counts data_kinds leak_status "
          "secondary_damage detected_by responses prevention").split()


def untagged(page):
    page = re.sub(r"<(script|style|title)\b.*?</\1>", "", page, flags=re.S | re.I)
    return html.unescape(re.sub(r"<[^>]+>", "\n", page))


def text_of(path):
    if path.suffix == ".pdf":
        return subprocess.run(["pdftotext", "-layout", str(path), "-"], check=True, capture_output=True).stdout.decode()
    if path.suffix == ".docx":
        from docx import Document
        doc = Document(path)
        cells = [cell.text for table in doc.tables for row in table.rows for cell in row.cells]
        return "\n".join([p.text for p in doc.paragraphs] + cells)
    if path.suffix == ".xlsx":
        from openpyxl import load_workbook
        rows = [row for sheet in load_workbook(path) for row in sheet.iter_rows(values_only=True)]
        shown = lambda v: "" if v is None else f"{v:%Y年%-m月%-d日}" if hasattr(v, "year") else str(v)
        return "\n".join("\t".join(map(shown, row)) for row in rows)
    if path.suffix == ".eml":
        mail = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
        return mail["subject"] + "\n" + mail.get_body(("plain",)).get_content()
    text = path.read_bytes().decode(ENCODING.get(path.name, "utf-8"))
    return untagged(text) if path.suffix == ".html" else text


def numbers(text):
    """Every number in the text, with thousands separators and 万 read."""
    found = set()
    for man, rest, plain in re.findall(r"(\d[\d,]*)万(\d[\d,]*)?|(\d[\d,]*)", text):
        value = lambda digits: int(digits.replace(",", "") or 0)
        found.add(value(man) * 10_000 + value(rest or "0") if man else value(plain))
    return found


def day_stands(date, text):
    parts = [int(part) for part in date.split("-")]
    if len(parts) == 2:
        return f"{parts[0]}年{parts[1]}月" in text
    _, month, day = parts
    forms = rf"(?<!\d){day}日|\d{{4}}[./]0?{month}[./]0?{day}(?!\d)|翌日"
    return re.search(forms, text) is not None


def main():
    records = [json.loads(line) for line in (FOLDER / "expected.jsonl").read_text(encoding="utf-8").splitlines()]
    texts, problems, cursor = {}, [], {}
    for r in records:
        where = f"{r['source']}#{r['ordinal']}"
        bad = lambda what: problems.append(f"{where}: {what}")
        if list(r) != FIELDS:
            bad("fields")
        source = r["source"]
        raw = texts.setdefault(source, text_of(FOLDER / source))
        at = raw.find(r["anchor"], cursor.get(source, 0))
        if at < 0:
            bad(f"anchor {r['anchor']!r}")
        cursor[source] = at + 1
        if len(r["anchor"]) > 40:
            bad(f"anchor of {len(r['anchor'])} characters")
        text = re.sub(r"\s+", "", unicodedata.normalize("NFKC", raw))
        flat = lambda s: re.sub(r"\s+", "", unicodedata.normalize("NFKC", s))
        for field, allowed in ENUMS.items():
            value = r[field]
            for one in value if isinstance(value, list) else [value] if value is not None else []:
                if one not in allowed:
                    bad(f"{field} {one}")
        if r["kind"] == "other":
            if any(v not in (None, []) for k, v in r.items() if k not in ("source", "ordinal", "anchor", "kind")):
                bad("an other that says something")
            continue
        for name in [r["organization"], r["series_no"], *r["malware"], *(p["name"] for p in r["parties"])]:
            if name and flat(name) not in text:
                bad(f"name {name}")
        if any(p["role"] not in ROLES for p in r["parties"]):
            bad("role")
        seen = numbers(text)
        for count in r["counts"] + ([r["affected"]] if r["affected"] else []):
            if count["value"] not in seen:
                bad(f"number {count['value']}")
            if flat(count.get("of", "")) not in text:
                bad(f"of {count['of']}")
        if r["affected"]:
            a = r["affected"]
            if a["unit"] not in UNITS or a["bound"] not in ("exact", "about", "up_to", "more_than") \
                    or a["status"] not in ("confirmed", "possible", "lost", "ruled_out"):
                bad("affected")
            if {"value": a["value"], "unit": a["unit"]} not in [{k: c[k] for k in ("value", "unit")} for c in r["counts"]]:
                bad("affected is not among the counts")
        for field in ("disclosed_on", "occurred_from", "occurred_until", "discovered_on"):
            if r[field] and not day_stands(r[field], text):
                bad(f"{field} {r[field]}")
    files = {p.name for p in FOLDER.iterdir() if p.is_file() and re.match(r"\d\d-", p.name)}
    problems += [f"no label for {name}" for name in sorted(files - set(texts))]
    problems += [f"no sample of {cause}" for cause in ENUMS["cause"] - {r["cause"] for r in records}]
    incidents = sum(r["kind"] == "incident" for r in records)
    print("\n".join(problems + [f"{len(files)} files, {len(records)} articles, {incidents} incidents, {len(problems)} problems"]))
    raise SystemExit(bool(problems))


if __name__ == "__main__":
    main()
