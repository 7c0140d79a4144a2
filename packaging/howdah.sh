#!/bin/sh
# Starts Howdah with the first Java 25 or newer that is found: $HOWDAH_JAVA, $JAVA_HOME, the PATH, the usual places.
# Java also takes the words of $HOWDAH_JAVA_OPTIONS, such as -Xmx1g.
# It replaces itself by the JVM, so that signals reach the program.
set -eu

script=$0
while [ -h "$script" ]; do
    link=$(readlink "$script")
    case $link in
        /*) script=$link ;;
        *) script=$(dirname "$script")/$link ;;
    esac
done
home=$(cd "$(dirname "$script")/.." && pwd -P)

# Reads the version from the release file beside the JVM, which costs no start of one.
is_new_enough() {
    [ -x "$1/bin/java" ] && [ -r "$1/release" ] || return 1
    major=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
    [ -n "$major" ] && [ "$major" -ge 25 ]
}

on_path() {
    found=$(command -v java) || return 1
    while [ -h "$found" ]; do
        link=$(readlink "$found")
        case $link in
            /*) found=$link ;;
            *) found=$(dirname "$found")/$link ;;
        esac
    done
    dirname "$(dirname "$found")"
}

java_home=
for candidate in "${HOWDAH_JAVA:-}" "${JAVA_HOME:-}" "$(on_path || true)" \
    /usr/lib/jvm/* /opt/java/* "$HOME"/.sdkman/candidates/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home
do
    if [ -n "$candidate" ] && is_new_enough "$candidate"; then
        java_home=$candidate
        break
    fi
done
if [ -z "$java_home" ]; then
    echo "howdah: Java 25 or newer is needed; install a JDK 25, or let JAVA_HOME point to one." >&2
    exit 1
fi

# Unquoted on purpose: each word is an option.
exec "$java_home/bin/java" \
    -XX:+UseSerialGC -XX:-UsePerfData ${HOWDAH_JAVA_OPTIONS:-} \
    --module-path "$home/javafx" --add-modules javafx.controls,javafx.fxml,javafx.swing \
    --enable-native-access=javafx.graphics,ALL-UNNAMED \
    -cp "$home/lib/*" org.howdah.app.Main "$@"
