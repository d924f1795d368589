#!/bin/sh
# Seeds every target's corpus from the samples and the fixtures.
set -eu
cd "$(dirname "$0")/.."

seed() {
    target=$1
    shift
    mkdir -p "fuzz/corpus/$target"
    for file in "$@"; do
        if [ -f "$file" ]; then
            cp "$file" "fuzz/corpus/$target/$(basename "$file")"
        fi
    done
}

seed read_any samples/[0-9]* fixtures/malformed/* fixtures/mail/* fixtures/feed/* fixtures/table/* fixtures/veris/*
seed read_plain samples/*.txt fixtures/plain/* fixtures/legacy/* fixtures/disclosures/q0[0-4]*.txt
seed read_html samples/*.html fixtures/html/*
seed read_pdf samples/*.pdf fixtures/pdf/* fixtures/malformed/*.pdf
seed read_office samples/*.docx samples/*.xlsx fixtures/office/*
seed read_table samples/*.csv fixtures/table/*
seed read_mail samples/*.eml fixtures/mail/*
seed read_feed fixtures/feed/*
seed read_veris fixtures/veris/*
for grammar in scan name sentence extract; do
    seed "$grammar" samples/*.txt fixtures/disclosures/*.txt
done
