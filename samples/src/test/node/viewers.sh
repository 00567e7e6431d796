#!/bin/sh
# Fetches the viewers that scholars use, for the browser tests only: none of it is shipped. Each
# package is held against the checksum in viewers.lock. Where npm can't fetch, the tests that need
# a viewer are skipped, aloud.
set -eu
here="$(cd "$(dirname "$0")" && pwd)"
target="$1/viewers"
stamp="$(cat "$here/viewers.lock" "$here/viewers.sh" | cksum)"
if [ -f "$target/stamp" ] && [ "$(cat "$target/stamp")" = "$stamp" ]; then
  exit 0
fi
rm -rf "$target"
mkdir -p "$target"
cd "$target"
while read -r package integrity; do
  name="${package%@*}"
  if ! npm pack "$package" --silent --ignore-scripts >packed 2>/dev/null; then
    echo "Viewers for the browser tests can't be fetched from npm: $package" >&2
    rm -rf "$target"
    exit 0
  fi
  archive="$(tail -n 1 packed)"
  found="sha512-$(node -e 'process.stdout.write(require("crypto").createHash("sha512")
    .update(require("fs").readFileSync(process.argv[1])).digest("base64"))' "$archive")"
  if [ "$found" != "$integrity" ]; then
    echo "$package is not what viewers.lock says: $found" >&2
    exit 1
  fi
  mkdir "$name"
  tar -xzf "$archive" -C "$name" --strip-components=1 package/dist
  rm -f "$archive" packed
done <"$here/viewers.lock"
rm -rf universalviewer/dist/esm universalviewer/dist/cjs mirador/dist/*.map mirador/dist/*.es.js
printf '%s' "$stamp" >stamp
