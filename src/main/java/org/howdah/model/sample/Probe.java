package org.howdah.model.sample;

/// The name of one thing that a server is asked, and the type of a row of its answer.
///
/// @param name as it stands in JSON, in the history and on the command line; never changes once released
public record Probe<R extends Record>(String name, Class<R> rowType) {
    @Override
    public String toString() {
        return name;
    }
}
