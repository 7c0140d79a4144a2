package org.howdah.model.history;

import java.util.EnumMap;
import java.util.Map;

/// Which sessions of a load are counted. Immutable.
///
/// @param values what they have in each dimension named here, as [LoadBucket#active] says it; empty for all of them
/// @param background whether processes of the server itself count as well, where they run a statement or wait for
///     something else than work
public record LoadFilter(Map<LoadDimension, String> values, boolean background) {
    /// All sessions of clients.
    public static final LoadFilter CLIENTS = new LoadFilter(Map.of(), false);

    public LoadFilter {
        values = Map.copyOf(values);
    }

    /// Only those that also have this value.
    public LoadFilter with(LoadDimension dimension, String value) {
        Map<LoadDimension, String> more = new EnumMap<>(LoadDimension.class);
        more.putAll(values);
        more.put(dimension, value);
        return new LoadFilter(more, background);
    }

    /// Those of any value of a dimension.
    public LoadFilter without(LoadDimension dimension) {
        Map<LoadDimension, String> fewer = new EnumMap<>(LoadDimension.class);
        fewer.putAll(values);
        fewer.remove(dimension);
        return new LoadFilter(fewer, background);
    }

    public LoadFilter withBackground(boolean counted) {
        return new LoadFilter(values, counted);
    }
}
