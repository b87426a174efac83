#!/bin/sh
# Brings node_modules up to date with package-lock.json; does nothing when it already is.
[ node_modules/.package-lock.json -nt package-lock.json ] && exit 0
if ! command -v npm >/dev/null 2>&1; then
    echo "Node.js 18 or newer with npm is needed to fetch the fonts for printing: install it and build again." >&2
    exit 1
fi
exec npm ci --ignore-scripts --prefer-offline --no-progress
