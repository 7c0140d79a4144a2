package org.howdah.postgres.connect;

import org.howdah.model.server.ServerFault;

/// A server could not be reached, refused, or was lost. The message is the fault's sentence: it may be shown, and holds
/// no secret.
public final class ServerException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient ServerFault fault;

    public ServerException(ServerFault fault, Throwable cause) {
        super(fault.sentence(), cause);
        this.fault = fault;
    }

    public ServerException(ServerFault fault) {
        super(fault.sentence());
        this.fault = fault;
    }

    public ServerFault fault() {
        return fault;
    }
}
