package org.howdah.model.server;

/// An extension as pg_extension of the connected database lists it; its columns follow *its* version, not the server's.
public record Extension(String name, String schema, String version) {}
