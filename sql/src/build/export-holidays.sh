#!/bin/sh
# Exports the public holidays of the npm package @holiday-jp/holiday_jp to a repeatable migration; $1 is its file.
if ! command -v npm >/dev/null 2>&1; then
    echo "Node.js 18 or newer with npm is needed to fetch the public holidays: install it and build again." >&2
    exit 1
fi
if ! [ node_modules/.package-lock.json -nt package-lock.json ]; then
    npm ci --ignore-scripts --prefer-offline --no-progress || exit 1
fi
exec node src/build/export-holidays.mjs "$1"
