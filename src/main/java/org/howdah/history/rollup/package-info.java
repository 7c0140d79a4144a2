/// What stays of samples when they are rolled up by the minute and by the hour: counts that can be added, never averages.
/// Pure; knows nothing of files. What is too rare to be kept apart is counted together under
/// `LoadBucket.OTHER`, so that sums stay exact. One thread at a time.
@NullMarked
package org.howdah.history.rollup;

import org.jspecify.annotations.NullMarked;
