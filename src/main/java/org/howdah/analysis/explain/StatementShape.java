package org.howdah.analysis.explain;

import java.util.regex.Pattern;

/// What of a statement's text is the same each time. Servers that compute no query_id tell statements apart by their
/// texts only, and constants would make each execution another one. Pure.
final class StatementShape {
    private static final Pattern QUOTED = Pattern.compile("'(?:[^']|'')*'?");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w$])-?\\d+(?:\\.\\d+)?\\b");
    private static final Pattern LIST = Pattern.compile("\\?(?:\\s*,\\s*\\?)+");
    private static final Pattern ROWS = Pattern.compile("\\(\\?\\)(?:\\s*,\\s*\\(\\?\\))+");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private StatementShape() {}

    static String of(String text) {
        String plain = NUMBER.matcher(QUOTED.matcher(text).replaceAll("?")).replaceAll("?");
        String lists = ROWS.matcher(LIST.matcher(plain).replaceAll("?")).replaceAll("(?)");
        return SPACES.matcher(lists).replaceAll(" ").strip();
    }
}
