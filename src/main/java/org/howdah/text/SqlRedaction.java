package org.howdah.text;

/// Takes the literals out of SQL before it leaves the house: strings, dollar quotes, numbers and bit strings become `?`,
/// comments a blank; names, operators and parameters stay. Where two servers would read a text differently, or where it
/// is no SQL or was cut, it takes too much and never too little: the worst is that a statement is `?` from there on.
/// Linear in the text; any thread.
public final class SqlRedaction {
    /// What stands for a literal.
    static final String HIDDEN = "?";
    /// A parameter has no more digits: its number goes to 65,535.
    private static final int PARAMETER_DIGITS = 5;
    /// A name in quotes has no more bytes in PostgreSQL; what is longer is a text of another database's kind.
    private static final int LONGEST_NAME = 63;

    private final String sql;
    private final StringBuilder redacted;
    private int at;

    private SqlRedaction(String sql) {
        this.sql = sql;
        this.redacted = new StringBuilder(Math.min(sql.length(), 4_096));
    }

    public static String of(String sql) {
        return new SqlRedaction(sql).read();
    }

    private String read() {
        while (at < sql.length()) {
            char c = sql.charAt(at);
            if (c == '\'') {
                string(false);
            } else if (c == '"') {
                quotedName();
            } else if (c == '$') {
                dollar();
            } else if (isDigit(c) || (c == '.' && isDigit(charAt(at + 1)) && !follows('.'))) {
                number();
            } else if (isNameStart(c)) {
                name();
            } else if (sql.startsWith("--", at)) {
                lineComment();
            } else if (sql.startsWith("/*", at)) {
                comment();
            } else {
                redacted.append(c);
                at++;
            }
        }
        return redacted.toString();
    }

    private boolean follows(char before) {
        return at > 0 && sql.charAt(at - 1) == before;
    }

    /// A word, or the letter before a string that says what kind of string it is.
    private void name() {
        int start = at;
        while (at < sql.length() && isNamePart(sql.charAt(at))) {
            at++;
        }
        boolean quote = charAt(at) == '\'';
        int length = at - start;
        char first = sql.charAt(start);
        if (length == 1 && quote && (first == 'e' || first == 'E')) {
            string(true);
        } else if (length == 1 && quote && "bBxXnN".indexOf(first) >= 0) {
            string(false);
        } else if (length == 1 && (first == 'u' || first == 'U') && charAt(at) == '&' && charAt(at + 1) == '\'') {
            at++;
            string(false);
        } else {
            redacted.append(sql, start, at);
        }
    }

    /// @param escapes whether a backslash takes the next character with it
    private void string(boolean escapes) {
        redacted.append(HIDDEN);
        at++;
        boolean backslash = false;
        while (at < sql.length()) {
            char c = sql.charAt(at++);
            if (c == '\\') {
                backslash = !backslash;
            } else if (c == '\'' && backslash && !escapes) {
                // With standard_conforming_strings off, and in what follows an E'' on the next line, the string goes on
                // here; otherwise it ends. Nobody can tell from the text alone.
                at = sql.length();
            } else if (c == '\'' && !backslash && charAt(at) == '\'') {
                at++;
            } else if (c == '\'' && !backslash) {
                return;
            } else {
                backslash = false;
            }
        }
    }

    /// A name stays; one that is cut off, or is too long for one, was perhaps none.
    private void quotedName() {
        int start = at++;
        while (at < sql.length()) {
            char c = sql.charAt(at++);
            if (c == '"' && charAt(at) == '"') {
                at++;
            } else if (c == '"') {
                redacted.append(at - start > LONGEST_NAME + 2 ? HIDDEN : sql.substring(start, at));
                return;
            }
        }
        redacted.append(HIDDEN);
    }

    private void dollar() {
        int end = at + 1;
        while (isDigit(charAt(end))) {
            end++;
        }
        if (end > at + 1) {
            redacted.append(end - at - 1 > PARAMETER_DIGITS ? HIDDEN : sql.substring(at, end));
            at = end;
            return;
        }
        while (end < sql.length() && isNamePart(sql.charAt(end)) && sql.charAt(end) != '$') {
            end++;
        }
        redacted.append(HIDDEN);
        if (charAt(end) != '$') {
            // No SQL, or a tag that was cut.
            at = end;
            return;
        }
        String tag = sql.substring(at, end + 1);
        int close = sql.indexOf(tag, end + 1);
        at = close < 0 ? sql.length() : close + tag.length();
    }

    /// With whatever hangs on it: `1e5`, `0xFF`, `1_000`, and `2026abc` too.
    private void number() {
        redacted.append(HIDDEN);
        while (at < sql.length()) {
            char c = sql.charAt(at);
            boolean exponent = (c == '+' || c == '-') && (sql.charAt(at - 1) == 'e' || sql.charAt(at - 1) == 'E')
                    && isDigit(charAt(at + 1));
            // Not the two dots between the bounds of a loop.
            boolean point = c == '.' && charAt(at + 1) != '.';
            if (!isNamePart(c) && !exponent && !point) {
                return;
            }
            at++;
        }
    }

    private void lineComment() {
        while (at < sql.length() && sql.charAt(at) != '\n' && sql.charAt(at) != '\r') {
            at++;
        }
    }

    /// Comments lie in one another.
    private void comment() {
        redacted.append(' ');
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
    }

    /// NUL behind the end: no SQL has one.
    private char charAt(int place) {
        return place < sql.length() ? sql.charAt(place) : '\0';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /// PostgreSQL's own rule: letters, the underscore, and everything that is not ASCII, blanks of other scripts too.
    private static boolean isNameStart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= 0x80;
    }

    private static boolean isNamePart(char c) {
        return isNameStart(c) || isDigit(c) || c == '$';
    }
}
