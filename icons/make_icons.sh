#!/bin/sh
# Renders howdah.svg into the sizes that desktops, installers and the window ask for; run by hand, results committed.
# Needs rsvg-convert (librsvg2-bin), icotool (icoutils) and png2icns (icnsutils).
set -eu
cd "$(dirname "$0")"
window=../src/main/resources/org/howdah/ui/icon
for size in 16 24 32 48 64 128 256 512 1024; do
  rsvg-convert --width "$size" --height "$size" --output "howdah-$size.png" howdah.svg
done
for size in 16 24 32 48 64 128 256; do
  cp "howdah-$size.png" "$window/howdah-$size.png"
done
icotool --create --output=howdah.ico howdah-16.png howdah-24.png howdah-32.png howdah-48.png howdah-64.png \
  howdah-128.png --raw=howdah-256.png
png2icns howdah.icns howdah-16.png howdah-32.png howdah-48.png howdah-128.png howdah-256.png howdah-512.png \
  howdah-1024.png
