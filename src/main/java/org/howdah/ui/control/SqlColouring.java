package org.howdah.ui.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Splits lines of SQL into spans of one colour. Knows strings, dollar quotes, comments, numbers and parameters, also
/// across lines; nothing is ever lost: the spans of a line add up to it. One object for one text.
final class SqlColouring {
    private static final Set<String> KEYWORDS = Set.of(("ADD ALL ALTER ANALYZE AND AS ASC AUTOVACUUM BEGIN BETWEEN BY "
            + "CALL CASCADE CASE CAST CHECKPOINT CLUSTER COLUMN COMMIT CONCURRENTLY CONFLICT CONSTRAINT COPY CREATE CROSS "
            + "CURSOR DATABASE DECLARE DEFAULT DELETE DESC DISTINCT DO DROP ELSE END EXCEPT EXECUTE EXISTS EXPLAIN EXTENSION "
            + "FALSE FETCH FILTER FIRST FOR FORWARD FROM FULL FUNCTION GRANT GROUP HAVING IF ILIKE IN INDEX INNER INSERT "
            + "INTERSECT INTERVAL INTO IS JOIN KEY LANGUAGE LATERAL LEFT LIKE LIMIT LISTEN LOCK MATERIALIZED MERGE MODE NOT "
            + "NOTHING NOTIFY NOWAIT NULL OFFSET ON OR ORDER OUTER OVER PARTITION PREPARE PRIMARY PROCEDURE REFERENCES REFRESH "
            + "REINDEX RELEASE RESET RETURNING REVOKE RIGHT ROLE ROLLBACK ROW ROWS SAVEPOINT SCHEMA SELECT SET SHARE SHOW "
            + "SKIP START STDIN STDOUT TABLE THEN TO TRANSACTION TRIGGER TRUE TRUNCATE TYPE UNION UNIQUE UPDATE USING "
            + "VACUUM VALUES VERBOSE VIEW WHEN WHERE WINDOW WITH").split(" "));

    /// What a span is.
    enum Kind {
        PLAIN, KEYWORD, LITERAL, COMMENT
    }

    /// Neighbouring characters of one kind.
    record Span(String text, Kind kind) {}

    /// What is open at the end of a line; a dollar quote by its tag.
    private String openQuote = "";
    private boolean backslashes;
    private int openComments;

    /// The spans of the next line.
    List<Span> next(String line) {
        List<Span> spans = new ArrayList<>();
        int plainStart = 0;
        int position = 0;
        while (position < line.length()) {
            Kind kind = kindAt(line, position);
            int end = endOf(line, position, kind);
            Kind shown = kind == Kind.KEYWORD && !isKeyword(line, position, end) ? Kind.PLAIN : kind;
            if (shown != Kind.PLAIN) {
                add(spans, line, plainStart, position, Kind.PLAIN);
                add(spans, line, position, end, shown);
                plainStart = end;
            }
            position = end;
        }
        add(spans, line, plainStart, line.length(), Kind.PLAIN);
        return spans;
    }

    /// The spans of a part of a line.
    ///
    /// @param spans of the whole line
    /// @param before plain text that stands before the part
    static List<Span> part(List<Span> spans, String before, int from, int to) {
        List<Span> part = new ArrayList<>();
        add(part, before, 0, before.length(), Kind.PLAIN);
        int start = 0;
        for (Span span : spans) {
            int end = start + span.text().length();
            add(part, span.text(), Math.max(from, start) - start, Math.min(to, end) - start, span.kind());
            start = end;
        }
        return part;
    }

    private static void add(List<Span> spans, String line, int start, int end, Kind kind) {
        if (end <= start) {
            return;
        }
        String text = line.substring(start, end);
        if (!spans.isEmpty() && spans.getLast().kind() == kind) {
            spans.add(new Span(spans.removeLast().text() + text, kind));
        } else {
            spans.add(new Span(text, kind));
        }
    }

    /// KEYWORD stands for any word until it is looked up.
    private Kind kindAt(String line, int position) {
        char c = line.charAt(position);
        if (openComments > 0 || line.startsWith("--", position) || line.startsWith("/*", position)) {
            return openQuote.isEmpty() ? Kind.COMMENT : Kind.LITERAL;
        }
        if (!openQuote.isEmpty() || c == '\'' || Character.isDigit(c) || c == '$') {
            return "\"".equals(openQuote) ? Kind.PLAIN : Kind.LITERAL;
        }
        return isWordPart(c) ? Kind.KEYWORD : Kind.PLAIN;
    }

    private int endOf(String line, int position, Kind kind) {
        if (!openQuote.isEmpty()) {
            return endOfQuote(line, position);
        }
        return switch (kind) {
            case COMMENT -> endOfComment(line, position);
            case LITERAL -> endOfLiteral(line, position);
            case KEYWORD -> endOfWord(line, position);
            case PLAIN -> {
                if (line.charAt(position) == '"') {
                    openQuote = "\"";
                    yield endOfQuote(line, position + 1);
                }
                yield position + 1;
            }
        };
    }

    private int endOfComment(String line, int position) {
        if (openComments == 0 && line.startsWith("--", position)) {
            return line.length();
        }
        int index = position;
        do {
            if (line.startsWith("/*", index)) {
                openComments++;
                index += 2;
            } else if (line.startsWith("*/", index)) {
                openComments--;
                index += 2;
            } else {
                index++;
            }
        } while (index < line.length() && openComments > 0);
        return Math.min(index, line.length());
    }

    private int endOfLiteral(String line, int position) {
        char c = line.charAt(position);
        if (c == '\'') {
            openQuote = "'";
            backslashes = position > 0 && (line.charAt(position - 1) | 32) == 'e'
                    && (position == 1 || !isWordPart(line.charAt(position - 2)));
            return endOfQuote(line, position + 1);
        }
        if (c == '$') {
            int end = endOfWord(line, position + 1);
            boolean parameter = position + 1 < line.length() && Character.isDigit(line.charAt(position + 1));
            if (!parameter && end < line.length() && line.charAt(end) == '$') {
                openQuote = line.substring(position, end + 1);
                return endOfQuote(line, end + 1);
            }
            return Math.max(end, position + 1);
        }
        int end = position;
        while (end < line.length() && (Character.isLetterOrDigit(line.charAt(end)) || line.charAt(end) == '.')) {
            end++;
        }
        return end;
    }

    private int endOfQuote(String line, int position) {
        int index = position;
        while (index < line.length()) {
            if (backslashes && line.charAt(index) == '\\') {
                index += 2;
            } else if (line.startsWith(openQuote, index)) {
                index += openQuote.length();
                openQuote = "";
                backslashes = false;
                return index;
            } else {
                index++;
            }
        }
        return line.length();
    }

    private static int endOfWord(String line, int position) {
        int end = position;
        while (end < line.length() && isWordPart(line.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }

    private static boolean isKeyword(String line, int start, int end) {
        boolean afterDot = start > 0 && line.charAt(start - 1) == '.';
        return !afterDot && KEYWORDS.contains(line.substring(start, end).toUpperCase(Locale.ROOT));
    }
}
