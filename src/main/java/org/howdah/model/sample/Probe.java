package org.howdah.model.sample;

/// The name of one thing that a server is asked, and the type of a row of its answer.
///
/// @param name as it stands in JSON, in the history and on the command line; never changes once released
/// @param whileShown whether it is asked only while somebody looks at what it tells; a server that refuses it lacks nothing
///     that is watched
public record Probe<R extends Record>(String name, Class<R> rowType, boolean whileShown) {
    /// One that is asked whether somebody looks or not.
    public Probe(String name, Class<R> rowType) {
        this(name, rowType, false);
    }

    @Override
    public String toString() {
        return name;
    }
}
