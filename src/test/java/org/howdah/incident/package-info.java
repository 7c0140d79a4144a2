/// Ten things that go wrong on real servers, scripted: a calm workload that is watched and recorded as the program does it,
/// then the incident. Held against them is what a user is told afterwards: what stands out, and why.
@NullMarked
package org.howdah.incident;

import org.jspecify.annotations.NullMarked;
