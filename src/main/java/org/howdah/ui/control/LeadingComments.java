package org.howdah.ui.control;

/// Finds where a statement begins behind the comments that frameworks and drivers put before it. Pure.
final class LeadingComments {
    private LeadingComments() {}

    /// The statement from its first word on; the whole text where it holds nothing but comments, or one that does not
    /// end.
    static String skip(String sql) {
        int start = 0;
        while (start < sql.length()) {
            if (Character.isWhitespace(sql.charAt(start))) {
                start++;
            } else if (sql.startsWith("--", start)) {
                start = endOfLine(sql, start);
            } else if (sql.startsWith("/*", start)) {
                start = endOfBlock(sql, start);
            } else {
                return sql.substring(start);
            }
        }
        return sql;
    }

    private static int endOfLine(String sql, int start) {
        int end = start;
        while (end < sql.length() && sql.charAt(end) != '\n' && sql.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    /// Block comments nest in PostgreSQL.
    private static int endOfBlock(String sql, int start) {
        int depth = 0;
        int end = start;
        do {
            if (sql.startsWith("/*", end)) {
                depth++;
                end += 2;
            } else if (sql.startsWith("*/", end)) {
                depth--;
                end += 2;
            } else {
                end++;
            }
        } while (end < sql.length() && depth > 0);
        return end;
    }
}
