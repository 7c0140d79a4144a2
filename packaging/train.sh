#!/bin/sh
# train.sh IMAGE: runs the launcher of an image once, with pictures of every page painted, and leaves beside its jars what
# the machine has learnt of the classes, so that every later start is quicker. Without it the image starts as well.
set -eu
image=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
launcher=$image/bin/howdah
app=$image/lib/app
config=$app/howdah.cfg

# The option that reads the cache and the one that writes it exclude each other.
cp "$config" "$work/howdah.cfg"
sed "s|-XX:AOTCache=.*|-XX:AOTCacheOutput=$app/howdah.aot|" "$work/howdah.cfg" > "$config"
HOWDAH_HOME=$work/home "$launcher" screens "$work/pictures" --theme dark > "$work/output" 2>&1 || {
    cat "$work/output" >&2
    cp "$work/howdah.cfg" "$config"
    exit 1
}
cp "$work/howdah.cfg" "$config"
if [ ! -s "$app/howdah.aot" ]; then
    cat "$work/output" >&2
    echo "train.sh: the Java machine wrote no cache" >&2
    exit 1
fi
