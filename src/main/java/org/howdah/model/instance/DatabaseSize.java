package org.howdah.model.instance;

import org.howdah.model.sample.Probe;
import org.jspecify.annotations.Nullable;

/// The size of one database on disk.
///
/// @param datid oid
/// @param datname its name
/// @param sizeBytes gauge, pg_database_size(); null where this role may neither connect to it nor read all statistics
public record DatabaseSize(long datid, @Nullable String datname, @Nullable Long sizeBytes) {
    public static final Probe<DatabaseSize> PROBE = new Probe<>("database_sizes", DatabaseSize.class);
}
