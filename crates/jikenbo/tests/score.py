"""Scores an export against gold labels by the rules of `jikenbo eval`, written apart from it as a check on it.

usage: score.py GOLD_FOLDER EXPORT.jsonl TEXTS_FOLDER

Prints what `jikenbo eval --lang en` prints. Python's standard library only; the texts must be UTF-8.
"""

import json
import re
import sys
import unicodedata
from pathlib import Path

ONE = "series_no report_no organization industry disclosed_on occurred_from occurred_until discovered_on cause".split()
ONE += "leak_status secondary_damage detected_by".split()
MANY = "malware vector assets data_kinds responses prevention".split()
SCORED = ["kind", *ONE, "affected", "affected_detail", *MANY, "counts", "parties"]
VALUED = [*ONE, *MANY, "affected", "counts", "parties"]
DATES = ("disclosed_on", "occurred_from", "occurred_until", "discovered_on")
FORMS = "株式会社 有限会社 合同会社 一般社団法人 公益社団法人 一般財団法人 公益財団法人 国立大学法人 公立大学法人 学校法人"
FORMS += " 地方独立行政法人 独立行政法人 社会福祉法人 社会医療法人 医療法人 特定非営利活動法人 (株) (有)"
SLACK = 12


def bare(name):
    name = unicodedata.normalize("NFKC", str(name))
    for form in FORMS.split():
        name = name.replace(form, "")
    return re.sub(r"\s", "", name).replace("付属", "附属").casefold()


def comparable(article, field):
    if article is None:
        return set()
    if field == "kind" or article["kind"] == "other":
        return {"incident"} & {article["kind"]} if field == "kind" else set()
    value = article.get(field.removesuffix("_detail"))
    values = value if isinstance(value, list) else [] if value is None else [value]
    if field in ("affected", "counts"):
        return {(v["value"], v["unit"]) for v in values}
    if field == "affected_detail":
        return {tuple(v.get(part) for part in ("value", "unit", "bound", "status")) for v in values}
    if field == "parties":
        return {(bare(v["name"]), v["role"]) for v in values}
    return {bare(v) if field in ("organization", "malware") else str(v) for v in values}


def is_supported(article, field, text):
    quoted = [
        unicodedata.normalize("NFKC", text[start:end])
        for start, end in article["evidence"].get(field, [])
        if article["start"] <= start < end <= article["end"]
    ]
    if field in ("affected", "counts"):
        return any(re.search("[0-9〇一二三四五六七八九十百千万億]", words) for words in quoted)
    if field in DATES:
        return any(re.search("[0-9〇一二三四五六七八九十元同翌昨前本当]", words) for words in quoted)
    if field == "organization":
        return any(bare(article[field]) in bare(words) for words in quoted)
    return bool(quoted)


def placed(gold, text):
    """Where each gold article begins: its anchor, looked for after the one before it."""
    starts = []
    for article in gold:
        start = text.find(article["anchor"], max(starts, default=-1) + 1)
        starts.append(start if start >= 0 else text.index(article["anchor"]))
    return sorted(zip(starts, gold), key=lambda pair: pair[0])


def pairs(gold, predicted, text):
    left = sorted(predicted, key=lambda article: article["start"])
    for start, article in placed(gold, text):
        around = [p for p in left if p["start"] - SLACK <= start < max(p["end"], p["start"] + 1)]
        if around:
            left.remove(around[-1])
        yield article, around[-1] if around else None
    yield from ((None, article) for article in left)


def read(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def main(gold_folder, export, texts):
    gold = [article for path in sorted(Path(gold_folder).glob("*.jsonl")) for article in read(path)]
    exported = read(Path(export))
    tally = {field: [0, 0, 0] for field in SCORED}
    found = naked = valued = 0
    for source in sorted({article["source"] for article in gold}):
        text = (Path(texts) / source).read_bytes().decode("utf-8")
        here = [[article for article in side if article["source"] == source] for side in (gold, exported)]
        for want, have in pairs(*here, text):
            found += want is not None and have is not None
            for field, counts in tally.items():
                wanted, had = comparable(want, field), comparable(have, field)
                for n, part in enumerate((wanted & had, had - wanted, wanted - had)):
                    counts[n] += len(part)
            if have and have["kind"] != "other":
                filled = [field for field in VALUED if have.get(field) not in (None, [])]
                valued += len(filled)
                naked += sum(not is_supported(have, field, text) for field in filled)

    def ratios(tp, fp, fn):
        return [part / whole if whole else 0.0 for part, whole in ((tp, tp + fp), (tp, tp + fn), (2 * tp, 2 * tp + fp + fn))]

    print("field            precision  recall     F1   tp   fp   fn")
    for field, counts in tally.items():
        print("{:16} {:9.3f} {:7.3f} {:6.3f} {:4} {:4} {:4}".format(field, *ratios(*counts), *counts))
    used = [ratios(*counts)[2] for counts in tally.values() if counts[0] + counts[2]]
    precision, recall, f1 = ratios(*map(sum, zip(*tally.values())))
    print(f"articles found {found}/{len(gold)}; values without evidence {naked}/{valued}")
    print(f"micro F1 {f1:.3f} (precision {precision:.3f}, recall {recall:.3f}); macro F1 {sum(used) / len(used):.3f}")


main(*sys.argv[1:])
