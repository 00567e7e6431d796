#!/bin/sh
# Fetches the native libraries that package-lock.json names into target/natives/PLATFORM.
# Without npm or a network the build goes on: the archive then uses the JDK's slower codec, and says so in `doctor`.
set -eu
here=$(dirname "$0")
work=target/npm
mkdir -p "$work" target/natives
cp "$here/package.json" "$here/package-lock.json" "$here/.npmrc" "$work/"
if ! (cd "$work" && npm ci --ignore-scripts --prefer-offline --loglevel=error); then
  echo "warning: libjpeg-turbo could not be fetched with npm; images will use the JDK's codec" >&2
  exit 0
fi
for machine in x64 arm64; do
  mkdir -p "target/natives/linux-$machine"
  cp "$work/node_modules/@julusian/jpeg-turbo/prebuilds/jpeg-turbo-linux-$machine/libturbojpeg.so.0" \
    "target/natives/linux-$machine/libturbojpeg.so"
done
