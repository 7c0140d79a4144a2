/// One class per probe, and the catalogue that chooses their SQL by version. Columns are read by name. Called
/// on lane threads.
@NullMarked
package org.howdah.postgres.query;

import org.jspecify.annotations.NullMarked;
