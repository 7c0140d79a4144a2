package org.howdah.model.history;

import org.howdah.model.server.ServerId;

/// Asks for the load of a server over a range, divided by a dimension.
///
/// @param filter which of its sessions are counted
public record LoadQuestion(ServerId server, LoadDimension dimension, TimeRange range, LoadFilter filter) {
    /// All sessions of clients.
    public LoadQuestion(ServerId server, LoadDimension dimension, TimeRange range) {
        this(server, dimension, range, LoadFilter.CLIENTS);
    }

    public LoadQuestion by(LoadDimension other) {
        return new LoadQuestion(server, other, range, filter);
    }

    public LoadQuestion over(TimeRange other) {
        return new LoadQuestion(server, dimension, other, filter);
    }
}
