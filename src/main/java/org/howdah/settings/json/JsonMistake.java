package org.howdah.settings.json;

/// A mistake in a JSON file, with its place. The message repeats nothing of what stands there but names of fields.
public final class JsonMistake extends Exception {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;

    /// @param line counted from 1, and so are columns
    /// @param what without its place, without a full stop
    public JsonMistake(int line, int column, String what) {
        super(what);
        this.line = line;
        this.column = column;
    }

    public int line() {
        return line;
    }

    public int column() {
        return column;
    }

    /// What is wrong, without its place.
    public String what() {
        return String.valueOf(getMessage());
    }

    /// `line 3, column 7: "port" is no number`.
    public String located() {
        return "line " + line + ", column " + column + ": " + what();
    }
}
