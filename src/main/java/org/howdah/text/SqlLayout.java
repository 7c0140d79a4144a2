package org.howdah.text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.howdah.text.SqlTokens.Token;

/// Lays a statement out for reading: each clause on lines of its own, its keyword at the left of one straight edge. Only
/// blanks and line breaks change; what it does not know stays as it is. Linear in the text. Any thread.
public final class SqlLayout {
    /// A statement that is longer is not read as a whole, and laying it out would hold the screen up.
    private static final int LONGEST = 200_000;
    /// `SELECT` ends here.
    private static final int EDGE = 6;
    private static final int DEEPEST = 24;

    private static final Set<String> STATEMENTS = Set.of("SELECT", "INSERT", "UPDATE", "DELETE", "WITH", "MERGE",
            "VALUES", "EXPLAIN");
    private static final Set<String> CLAUSES = Set.of("SELECT", "FROM", "WHERE", "GROUP", "HAVING", "ORDER", "LIMIT",
            "OFFSET", "FETCH", "UNION", "INTERSECT", "EXCEPT", "INSERT", "VALUES", "UPDATE", "SET", "DELETE",
            "RETURNING",
            "WITH", "USING", "WINDOW", "FOR", "MERGE");
    private static final Set<String> JOIN_WORDS = Set.of("LEFT", "RIGHT", "FULL", "INNER", "CROSS", "NATURAL", "OUTER");
    private static final Set<String> NO_BREAK_AFTER = Set.of("DELETE", "FOR", "DO", "NO", "DISTINCT", "BY", "KEY",
            "NOT",
            "ON", "EXPLAIN", "ANALYZE", "OR");

    /// A pair of parentheses that is open, or the statement itself.
    ///
    /// @param query whether clauses within it stand on lines of their own
    /// @param indent at which they do
    private record Level(boolean query, int indent) {}

    private final List<Token> tokens;
    private final int width;
    private final StringBuilder out = new StringBuilder();
    private final Deque<Level> levels = new ArrayDeque<>();
    private int column;
    private int cases;
    private boolean between;
    private boolean fresh = true;

    private SqlLayout(List<Token> tokens, int width) {
        this.tokens = tokens;
        this.width = width;
    }

    /// The statement on lines that are not much longer than the width where that can be had; the text itself where it is
    /// none that this knows.
    public static String of(String sql, int width) {
        if (sql.length() > LONGEST) {
            return sql;
        }
        List<Token> tokens = SqlTokens.of(sql);
        Token first = tokens.stream().filter(token -> !token.word().isEmpty()).findFirst().orElse(null);
        if (first == null || !STATEMENTS.contains(first.word())) {
            return sql;
        }
        return new SqlLayout(tokens, width).lay();
    }

    private String lay() {
        levels.push(new Level(true, 0));
        for (int index = 0; index < tokens.size(); index++) {
            Token token = tokens.get(index);
            int clause = clauseAt(index);
            if (clause > 0) {
                begin(token);
                put(index, false);
                for (int more = 1; more < clause; more++) {
                    put(index + more, true);
                }
                index += clause - 1;
                between = false;
                continue;
            }
            place(index, token);
        }
        return out.toString();
    }

    private void place(int index, Token token) {
        if (token.is("(")) {
            put(index, token.spaced());
            boolean query = index + 1 < tokens.size() && (tokens.get(index + 1).is("SELECT")
                    || tokens.get(index + 1).is("WITH"));
            levels.push(new Level(query, Math.min(DEEPEST, query ? level().indent() + EDGE + 1 : level().indent())));
            fresh |= query;
            return;
        }
        if (token.is(")") && levels.size() > 1) {
            levels.pop();
        }
        cases += token.is("CASE") ? 1 : token.is("END") && cases > 0 ? -1 : 0;
        boolean joins = (token.is("AND") || token.is("OR")) && level().query() && cases == 0;
        if (token.is("BETWEEN")) {
            between = true;
        } else if (token.is("AND") && between) {
            between = false;
            joins = false;
        }
        if (joins) {
            begin(token);
            put(index, false);
        } else {
            put(index, token.spaced());
        }
        if (token.is(";") && level().query() && index + 1 < tokens.size()) {
            newLine(level().indent());
            fresh = true;
        }
    }

    /// How many tokens make the beginning of a clause here; 0 where none begins.
    private int clauseAt(int index) {
        Token token = tokens.get(index);
        if (token.word().isEmpty() || !level().query() || cases > 0) {
            return 0;
        }
        int end = index;
        while (end < tokens.size() && JOIN_WORDS.contains(tokens.get(end).word())) {
            end++;
        }
        if (end < tokens.size() && tokens.get(end).is("JOIN")) {
            return end - index + 1;
        }
        if (token.is("ON") && index + 1 < tokens.size() && tokens.get(index + 1).is("CONFLICT")) {
            return 2;
        }
        boolean held = index > 0 && (NO_BREAK_AFTER.contains(tokens.get(index - 1).word())
                || tokens.get(index - 1).is("."));
        if (!CLAUSES.contains(token.word()) || held || (token.is("USING") && !isOfDelete(index))) {
            return 0;
        }
        boolean takesBy = (token.is("GROUP") || token.is("ORDER"));
        if (takesBy) {
            return index + 1 < tokens.size() && tokens.get(index + 1).is("BY") ? 2 : 0;
        }
        return 1;
    }

    /// `JOIN … USING (id)` is no clause, `DELETE … USING t` is.
    private boolean isOfDelete(int index) {
        return index + 1 < tokens.size() && !tokens.get(index + 1).is("(");
    }

    private Level level() {
        return levels.getFirst();
    }

    /// A new line, on which the token ends at the edge.
    private void begin(Token token) {
        int indent = level().indent() + Math.max(0, EDGE - token.text().length());
        if (fresh) {
            fresh = false;
            if (levels.size() == 1 && column == 0) {
                pad(indent);
            }
            return;
        }
        newLine(indent);
    }

    private void put(int index, boolean spaced) {
        Token token = tokens.get(index);
        fresh = false;
        boolean blank = spaced && column > 0 && !endsOpen();
        int length = token.text().length();
        if (blank && column + 1 + glued(index) > width && column > level().indent() + EDGE + 1) {
            newLine(level().indent() + EDGE + 1);
            blank = false;
        }
        if (blank) {
            out.append(' ');
            column++;
        }
        out.append(token.text());
        int lastBreak = token.text().lastIndexOf('\n');
        column = lastBreak < 0 ? column + length : length - lastBreak - 1;
        if (token.lineComment()) {
            newLine(level().indent() + EDGE + 1);
        }
    }

    /// The length of what stands together without a blank; as far as that matters.
    private int glued(int index) {
        int length = tokens.get(index).text().length();
        for (int next = index + 1; next < tokens.size() && !tokens.get(next).spaced() && length <= width; next++) {
            length += tokens.get(next).text().length();
        }
        return length;
    }

    /// Whether only the indent stands on the line.
    private boolean endsOpen() {
        return out.length() > 0 && out.charAt(out.length() - 1) == ' ';
    }

    private void newLine(int indent) {
        int end = out.length();
        while (end > 0 && out.charAt(end - 1) == ' ') {
            end--;
        }
        out.setLength(end);
        out.append('\n');
        column = 0;
        pad(indent);
    }

    private void pad(int indent) {
        out.repeat(' ', indent);
        column = indent;
    }
}
