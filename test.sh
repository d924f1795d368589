#!/usr/bin/env bash
# Runs all the checks of this repository, and installs what they need: a C compiler (for SQLite and zstd), Python (to
# count once more what `jikenbo eval` counts, to run the programs of others that read what leaves: .ci/validators.txt, and
# to try the API), a Japanese font (in which pages are set), Chromium with its driver and axe-core (to try the pages as people
# do), and the components of Rust that format and lint. Rust itself comes from https://rustup.rs.
set -euo pipefail
cd "$(dirname "$0")"

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }

if ! command -v cc >/dev/null || ! python3 -c 'import ensurepip, venv' 2>/dev/null; then
    as_root apt-get update -q
    as_root apt-get install -q -y --no-install-recommends build-essential python3 python3-venv
fi
if ! cargo fmt --version >/dev/null 2>&1 || ! cargo clippy --version >/dev/null 2>&1; then
    rustup component add rustfmt clippy
fi

# Pages are set in a font of the machine.
if [ ! -e /usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc ]; then
    as_root apt-get update -q
    as_root apt-get install -q -y --no-install-recommends fonts-noto-cjk
fi

# Asks the API in every way that its description allows; the test of the API uses it where it is.
if [ ! -x target/schemathesis/bin/schemathesis ]; then
    python3 -m venv target/schemathesis
    target/schemathesis/bin/pip install -q schemathesis==4.32.5
fi

# The pages are tried in a real browser.
if ! command -v chromedriver >/dev/null || ! command -v chromium >/dev/null; then
    as_root apt-get update -q
    as_root apt-get install -q -y --no-install-recommends chromium chromium-driver
fi
axe="$PWD/target/axe-core/package/axe.min.js"
if [ ! -e "$axe" ]; then
    if ! command -v npm >/dev/null; then
        as_root apt-get update -q
        as_root apt-get install -q -y --no-install-recommends npm
    fi
    mkdir -p target/axe-core
    (cd target/axe-core && npm pack --silent axe-core@4.14.1 && tar -xzf axe-core-4.14.1.tgz)
fi

# One test reads of every crate, those for other systems too, under which licence it comes.
cargo fetch --locked

# The workspaces that are not built here have lock files that fit the crates as they stand.
for apart in fuzz benches/search; do
    cargo metadata --locked --format-version 1 --manifest-path "$apart/Cargo.toml" >/dev/null
done

cargo fmt --all --check
cargo clippy --workspace --all-targets --locked -- -D warnings
cargo test --workspace --locked

validators="$PWD/target/validators"
[ -x "$validators/bin/python" ] || python3 -m venv "$validators"
"$validators/bin/pip" install -q --disable-pip-version-check -r .ci/validators.txt
JIKENBO_VALIDATORS="$validators/bin/python" cargo test --workspace --locked --test program -- --ignored validated::
JIKENBO_AXE="$axe" cargo test --workspace --locked --test browser -- --ignored
