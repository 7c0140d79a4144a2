/// The Collector page: how Howdah's own collecting goes, and what it costs servers and this computer. Made through
/// `CollectorPage`; knows no other page. Screen thread, but for what says it is pure.
@NullMarked
package org.howdah.ui.collector;

import org.jspecify.annotations.NullMarked;
