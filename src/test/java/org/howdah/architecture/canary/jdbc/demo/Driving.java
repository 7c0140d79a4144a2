package org.howdah.architecture.canary.jdbc.demo;

import org.postgresql.Driver;

/// Bad: the driver's own classes outside their place.
public record Driving(Driver driver) {}
