/// Benchmarks: figures for performance.md, never a reason to fail. One at a time, on an idle machine.
@NullMarked
package org.howdah.bench;

import org.jspecify.annotations.NullMarked;
