/// Connections to PostgreSQL: properties, TLS, deadlines, capabilities and epoch. The ports Transport and
/// SecretSource are declared here. Called on lane threads, never on the screen thread.
@NullMarked
package org.howdah.postgres.connect;

import org.jspecify.annotations.NullMarked;
