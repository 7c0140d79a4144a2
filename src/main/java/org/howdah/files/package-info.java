/// Files that are their owner's alone and change in one step, on every system: settings, vault and history lie in such.
@NullMarked
package org.howdah.files;

import org.jspecify.annotations.NullMarked;
