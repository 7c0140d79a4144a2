/// What Howdah knows, as immutable values: servers, sessions, statistics, samples and their outcomes; and the
/// interfaces that pages read through. Uses nothing else; any thread.
@NullMarked
package org.howdah.model;

import org.jspecify.annotations.NullMarked;
