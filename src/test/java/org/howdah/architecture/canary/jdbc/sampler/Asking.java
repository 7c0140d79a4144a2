package org.howdah.architecture.canary.jdbc.sampler;

import java.sql.Connection;

/// Bad: JDBC outside its place.
public record Asking(Connection connection) {}
