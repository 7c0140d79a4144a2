/// Connections to PostgreSQL: properties, TLS, deadlines, and faults in words. The port SecretSource is declared
/// here. Called on lane threads, never on the screen thread.
@NullMarked
package org.howdah.postgres.connect;

import org.jspecify.annotations.NullMarked;
