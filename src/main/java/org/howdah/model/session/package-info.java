/// Sessions and what they wait for: pg_stat_activity, pg_blocking_pids. Row records say for each component its
/// unit, source column and since which version. Null is unknown, never zero.
@NullMarked
package org.howdah.model.session;

import org.jspecify.annotations.NullMarked;
