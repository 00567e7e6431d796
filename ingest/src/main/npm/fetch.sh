#!/bin/sh
# Fetches the trained data that package-lock.json names into target/models/tesseract.
# Without npm or a network the build goes on; pages of print can't be read then, and `doctor` says so.
set -eu
here=$(dirname "$0")
work=target/npm
mkdir -p "$work"
cp "$here/package.json" "$here/package-lock.json" "$here/.npmrc" "$work/"
if ! (cd "$work" && npm ci --ignore-scripts --prefer-offline --loglevel=error); then
  echo "warning: the models of Tesseract could not be fetched with npm" >&2
  exit 0
fi
mkdir -p target/models/tesseract
for language in vie fra; do
  cp "$work/node_modules/@tesseract.js-data/$language/4.0.0_best_int/$language.traineddata.gz" target/models/tesseract/
done
