/// The history of all watched servers: what a recorder hands over is kept, and found again. Whoever records or reads
/// knows only [HistoryStore]; where and how it is kept is the business of the packages below. Any thread.
@NullMarked
package org.howdah.history;

import org.jspecify.annotations.NullMarked;
