/// The composition root: Main, the object graph by hand, clocks, threads, paths, logging and the shutdown in
/// order. The only package that knows all others; nothing may use it.
@NullMarked
package org.howdah.app;

import org.jspecify.annotations.NullMarked;
