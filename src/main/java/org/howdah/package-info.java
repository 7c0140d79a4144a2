/// The root of the house. Nothing lives here but the mark by which any layer owns up to breaking a rule; it uses nothing,
/// so every package may use it. The layers below it in the tree are listed in the design, and a test holds them.
@NullMarked
package org.howdah;

import org.jspecify.annotations.NullMarked;
