package org.howdah.model.server;

import org.jspecify.annotations.Nullable;

/// An extension as pg_extension of the connected database lists it; its columns follow *its* version, not the server's.
///
/// @param schema in which it lies, anywhere
/// @param newestVersion to which this server's files could update it; null where they are gone
/// @param usable whether the role may use that schema
public record Extension(
        String name, String schema, String version, @Nullable String newestVersion, boolean usable) {

    /// Whether it still has the columns of an older server, as after pg_upgrade.
    public boolean isOutdated() {
        return newestVersion != null && !newestVersion.equals(version);
    }
}
