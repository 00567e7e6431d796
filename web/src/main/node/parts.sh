#!/bin/sh
# Fetches what the catalog takes from npm and lays it out under target/parts; does nothing when
# target/parts was made from the same lock file and script.
set -eu
here="$(cd "$(dirname "$0")" && pwd)"
target="$1"
stamp="$(cat "$here/package-lock.json" "$here/glyphs.mjs" "$here/parts.sh" | cksum)"
if [ -f "$target/parts.stamp" ] && [ "$(cat "$target/parts.stamp")" = "$stamp" ]; then
  exit 0
fi
mkdir -p "$target/npm" "$target/parts"
cp "$here/package.json" "$here/package-lock.json" "$here/.npmrc" "$here/glyphs.mjs" "$target/npm/"
cd "$target/npm"
npm ci --ignore-scripts --silent
cp node_modules/openseadragon/build/openseadragon/openseadragon.min.js "$target/parts/"
node glyphs.mjs node_modules/hanamin "$target/parts/hannom.glyphs"
printf '%s' "$stamp" > "$target/parts.stamp"
