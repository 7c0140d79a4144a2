package org.howdah.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Cuts SQL into tokens: words, quoted things whole, comments whole, and single signs. Nothing but blanks between tokens
/// is lost. Linear in the text. Any thread.
final class SqlTokens {
    /// A token.
    ///
    /// @param text as it stands in the statement
    /// @param word in capitals, for one that is a bare word; else empty
    /// @param spaced whether blanks stand before it
    /// @param lineComment whether it ends with its line
    record Token(String text, String word, boolean spaced, boolean lineComment) {
        boolean is(String other) {
            return word.equals(other) || (word.isEmpty() && text.equals(other));
        }
    }

    private final String sql;
    private int at;

    private SqlTokens(String sql) {
        this.sql = sql;
    }

    static List<Token> of(String sql) {
        return new SqlTokens(sql).read();
    }

    private List<Token> read() {
        List<Token> tokens = new ArrayList<>();
        while (at < sql.length()) {
            boolean spaced = false;
            while (at < sql.length() && isBlank(sql.charAt(at))) {
                at++;
                spaced = true;
            }
            if (at < sql.length()) {
                tokens.add(next(spaced));
            }
        }
        return tokens;
    }

    private Token next(boolean spaced) {
        int start = at;
        char c = sql.charAt(at);
        if (sql.startsWith("--", at)) {
            int end = start;
            while (end < sql.length() && sql.charAt(end) != '\n' && sql.charAt(end) != '\r') {
                end++;
            }
            at = end;
            return new Token(sql.substring(start, end), "", spaced, true);
        }
        if (sql.startsWith("/*", at)) {
            skipComment();
        } else if (c == '\'' || c == '"') {
            skipQuoted(c, start > 0 && (sql.charAt(start - 1) == 'E' || sql.charAt(start - 1) == 'e'));
        } else if (c == '$' && skipDollarQuoted()) {
            return new Token(sql.substring(start, at), "", spaced, false);
        } else if (isWordStart(c) || Character.isDigit(c) || c == '$') {
            at++;
            while (at < sql.length() && (isWordStart(sql.charAt(at)) || Character.isDigit(sql.charAt(at))
                    || sql.charAt(at) == '$')) {
                at++;
            }
            String text = sql.substring(start, at);
            return new Token(text, isWordStart(c) ? text.toUpperCase(Locale.ROOT) : "", spaced, false);
        } else {
            at += Character.charCount(sql.codePointAt(at));
        }
        return new Token(sql.substring(start, at), "", spaced, false);
    }

    private void skipComment() {
        int depth = 0;
        do {
            if (sql.startsWith("/*", at)) {
                depth++;
                at += 2;
            } else if (sql.startsWith("*/", at)) {
                depth--;
                at += 2;
            } else {
                at++;
            }
        } while (at < sql.length() && depth > 0);
        at = Math.min(at, sql.length());
    }

    private void skipQuoted(char quote, boolean backslashes) {
        at++;
        while (at < sql.length()) {
            char c = sql.charAt(at);
            if (c == '\\' && backslashes && quote == '\'') {
                at += 2;
            } else if (c == quote && at + 1 < sql.length() && sql.charAt(at + 1) == quote) {
                at += 2;
            } else if (c == quote) {
                at++;
                return;
            } else {
                at++;
            }
        }
        at = Math.min(at, sql.length());
    }

    private boolean skipDollarQuoted() {
        int end = at + 1;
        while (end < sql.length() && (isWordStart(sql.charAt(end)) || (end > at + 1
                && Character.isDigit(sql.charAt(end))))) {
            end++;
        }
        if (end >= sql.length() || sql.charAt(end) != '$') {
            return false;
        }
        String tag = sql.substring(at, end + 1);
        int close = sql.indexOf(tag, end + 1);
        at = close < 0 ? sql.length() : close + tag.length();
        return true;
    }

    /// Those of PostgreSQL.
    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
    }

    private static boolean isWordStart(char c) {
        return Character.isLetter(c) || c == '_' || Character.isSurrogate(c);
    }
}
