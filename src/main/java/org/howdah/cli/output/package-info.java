/// How samples are written to a terminal, a pipe or a file: a table, JSON lines, or CSV. One thread at a time.
@NullMarked
package org.howdah.cli.output;

import org.jspecify.annotations.NullMarked;
